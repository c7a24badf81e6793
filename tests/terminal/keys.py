"""Keys as a terminal sends them: the old encoding, and the one programs can ask for (kitty's).

Named keys stand in angle brackets: <down>, <esc>, <s-tab>, <c-s>, <a-x>; all else is literal text.
Source of the second encoding: https://sw.kovidgoyal.net/kitty/keyboard-protocol/
"""

import re
from collections.abc import Iterator

ESC = "\x1b"
REPORT_ALL_KEYS = 8

_MODIFIERS = {"s": 1, "a": 2, "c": 4}
_CONTROLS = {"esc": 27, "enter": 13, "tab": 9, "bs": 127, "space": 32}
_LETTERS = {
    "up": "A",
    "down": "B",
    "right": "C",
    "left": "D",
    "end": "F",
    "home": "H",
    "f1": "P",
    "f2": "Q",
    "f3": "R",
    "f4": "S",
}
_NUMBERS = {
    "ins": 2,
    "del": 3,
    "pgup": 5,
    "pgdn": 6,
    "f5": 15,
    "f6": 17,
    "f7": 18,
    "f8": 19,
    "f9": 20,
    "f10": 21,
    "f11": 23,
    "f12": 24,
}
_TOKEN = re.compile(r"<((?:[sac]-)*)([a-z0-9]+|.)>|(.)", re.DOTALL)


class UnknownKey(ValueError):
    """A name in angle brackets that is no key."""


def encoded(keys: str, kitty_flags: int) -> Iterator[bytes]:
    """Each key of `keys` as the bytes a terminal sends after these flags were asked for.

    Raises: UnknownKey.
    """
    for modifiers, name, literal in _TOKEN.findall(keys):
        if literal:
            yield _character(literal, kitty_flags).encode()
        else:
            bits = sum(_MODIFIERS[letter] for letter in modifiers.replace("-", ""))
            yield _named(name, bits, kitty_flags).encode()


def _character(character: str, kitty_flags: int) -> str:
    if not kitty_flags & REPORT_ALL_KEYS:
        return character
    modifier = "2" if character.lower() != character else ""
    return f"{ESC}[{ord(character.lower()[0])};{modifier};{ord(character)}u"


def _named(name: str, bits: int, kitty_flags: int) -> str:
    parameter = f"1;{bits + 1}" if bits else ""
    if letter := _LETTERS.get(name):
        opening = "O" if letter in "PQRS" and not bits and not kitty_flags else "["
        return f"{ESC}{opening}{parameter}{letter}"
    if number := _NUMBERS.get(name):
        return f"{ESC}[{number}{parameter[1:]}~"
    if name not in _CONTROLS and len(name) > 1:
        raise UnknownKey(name)
    code = _CONTROLS.get(name) or ord(name)
    if kitty_flags:
        text = ";;32" if name == "space" and not bits else ""
        return f"{ESC}[{code}{parameter[1:]}{text}u"
    return _old(code, bits)


def _old(code: int, bits: int) -> str:
    if bits & _MODIFIERS["s"] and code == _CONTROLS["tab"]:
        return f"{ESC}[Z"
    prefix = ESC if bits & _MODIFIERS["a"] else ""
    return prefix + chr(code & 31 if bits & _MODIFIERS["c"] else code)
