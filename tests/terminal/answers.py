"""What a terminal answers when a program asks it something, and what it remembers of being asked.

`modern` is a terminal with synchronised output, in-band resizing and kitty's keyboard; the other
kind is xterm as it was. Nothing is drawn here.
"""

import re
from collections.abc import Callable, Iterator

_ASKED = re.compile(
    rb"\x1b\[(?P<kitty>[<>=]?)(?P<flags>[\d;]*)u"
    rb"|\x1b\[\?(?P<modes>[\d;]+)(?P<set>[hl])"
    rb"|\x1b\[\?(?P<mode>\d+)\$p"
    rb"|\x1b\[(?P<status>0?c|>0?c|>0?q|5n|6n|\?u|\?996n|14t|16t|18t)"
    rb"|\x1b\](?P<colour>1[01]);\?(?P<end>\x07|\x1b\\)"
)
_SYNCHRONISED, _IN_BAND_RESIZE = 2026, 2048
_MODERN_MODES = (_SYNCHRONISED, _IN_BAND_RESIZE)
_OLD_MODES = (1, 7, 25, 1000, 1003, 1004, 1006, 1049, 2004)
_CELL_HEIGHT, _CELL_WIDTH = 16, 8


class Answers:
    """One terminal's side of the conversation."""

    def __init__(self, columns: int, lines: int, *, modern: bool) -> None:
        self.columns, self.lines = columns, lines
        self._modern = modern
        self._kitty: list[int] = []
        self.modes: set[int] = set()

    @property
    def kitty_flags(self) -> int:
        """How keys are to be encoded now; 0 is the old way."""
        return self._kitty[-1] if self._kitty else 0

    def to(self, output: bytes, cursor: Callable[[], tuple[int, int]]) -> Iterator[bytes]:
        """The answers to every question in `output`; `cursor` tells line and column, from 1."""
        for asked in _ASKED.finditer(output):
            if asked["status"]:
                yield from self._status(asked["status"].decode(), cursor)
            elif asked["modes"]:
                yield from self._set_modes(asked["modes"].decode(), asked["set"] == b"h")
            elif asked["mode"]:
                yield self._mode_report(int(asked["mode"]))
            elif asked["colour"]:
                light = b"ffff/ffff/ffff" if asked["colour"] == b"10" else b"0000/0000/0000"
                yield b"\x1b]" + asked["colour"] + b";rgb:" + light + asked["end"]
            elif self._modern:
                self._set_kitty(asked["kitty"].decode(), asked["flags"].decode())

    def resized(self, columns: int, lines: int) -> bytes:
        """What is told about a new size, to a program that asked to be told in the stream."""
        self.columns, self.lines = columns, lines
        return self._size_report() if _IN_BAND_RESIZE in self.modes else b""

    def _status(self, question: str, cursor: Callable[[], tuple[int, int]]) -> Iterator[bytes]:
        if question == "6n":
            line, column = cursor()
            yield f"\x1b[{line};{column}R".encode()
        pixels = (self.lines * _CELL_HEIGHT, self.columns * _CELL_WIDTH)
        known = {
            "c": "\x1b[?62;22c",
            ">c": "\x1b[>1;10;0c",
            "5n": "\x1b[0n",
            "14t": f"\x1b[4;{pixels[0]};{pixels[1]}t",
            "16t": f"\x1b[6;{_CELL_HEIGHT};{_CELL_WIDTH}t",
            "18t": f"\x1b[8;{self.lines};{self.columns}t",
        }
        if self._modern:
            known |= {
                ">q": "\x1bP>|samverka-tests(1)\x1b\\",
                "?u": f"\x1b[?{self.kitty_flags}u",
                "?996n": "\x1b[?997;1n",
            }
        if answer := known.get(question.replace("0", "") if question[-1] in "cq" else question):
            yield answer.encode()

    def _set_modes(self, modes: str, on: bool) -> Iterator[bytes]:
        for mode in map(int, modes.split(";")):
            if mode in _MODERN_MODES and not self._modern:
                continue
            (self.modes.add if on else self.modes.discard)(mode)
            if mode == _IN_BAND_RESIZE and on:
                yield self._size_report()

    def _mode_report(self, mode: int) -> bytes:
        if mode in self.modes:
            value = 1
        elif mode in _OLD_MODES or (mode in _MODERN_MODES and self._modern):
            value = 2
        else:
            value = 0
        return f"\x1b[?{mode};{value}$y".encode()

    def _size_report(self) -> bytes:
        pixels = (self.lines * _CELL_HEIGHT, self.columns * _CELL_WIDTH)
        return f"\x1b[48;{self.lines};{self.columns};{pixels[0]};{pixels[1]}t".encode()

    def _set_kitty(self, marker: str, flags: str) -> None:
        number = int(flags.partition(";")[0] or 0)
        if marker == ">":
            self._kitty.append(number)
        elif marker == "<":
            del self._kitty[-(number or 1) :]
        elif marker == "=":
            self._kitty[-1:] = [number]
