"""How the command line puts text and JSON on stdout and stderr: plain, whole, harmless.

Nothing here knows a record. No frames are drawn, nothing is shortened, and no control character
that someone wrote into a record reaches the terminal.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import SamverkaError

# What JSON may hold as it is, but a terminal should not be sent.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7e]")
# Rows, joined by NUL, in which nothing is to be cleaned: Latin letters, digits and usual signs.
_PLAIN = re.compile(
    "[\0 -~\xa1-\xac\xae-\u02ff\u2010-\u2015\u2018-\u201f\u2022\u2026\u2190-\u2193]*"
)
_GAP = "  "


class OutputFailed(SamverkaError):
    """What was to be printed could not be. Values: reason (the system's words)."""

    key = "output_failed"


@contextmanager
def output() -> Iterator[None]:
    """What the system says of stdout inside the block becomes OutputFailed; a closed pipe does not.

    Raises: OutputFailed; BrokenPipeError.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputFailed(reason=fault.strerror or str(fault)) from fault


def flush() -> None:
    """See that all data has left. Raises: OutputFailed; BrokenPipeError."""
    with output():
        sys.stdout.flush()


def _put(lines: Iterable[str]) -> None:
    with output():
        sys.stdout.writelines(f"{line}\n" for line in lines)


def say(text: str = "") -> None:
    """Data, to stdout: one line or several."""
    _put([clean_text(text)])


def say_bytes(data: bytes) -> None:
    """A whole file, to stdout as it is."""
    with output():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def tell(text: str) -> None:
    """Trouble and what else is not data, to stderr."""
    sys.stderr.write(f"{clean_text(text)}\n")


def say_json(data: Any) -> None:
    """Data as JSON in UTF-8; escaped throughout where stdout is in another encoding."""
    text = msgspec.json.format(msgspec.json.encode(data), indent=2).decode()
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    _put([(_BEYOND_ASCII if plain else _UNSAFE).sub(_escaped, text)])


def _escaped(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def say_rows(headings: Callable[[], Sequence[str]], rows: Iterable[Sequence[str]]) -> None:
    """Rows of cells: in columns under headings on a terminal, else bare and parted by tabs."""
    cleaned = _cleaned(rows)
    if not sys.stdout.isatty():
        _put("\t".join(row) for row in cleaned)
        return
    if not cleaned:
        return
    table = [[clean_line(heading) for heading in headings()], *cleaned]
    widths = [max(width(row[column]) for row in table) for column in range(len(table[0]))]
    _put(
        _GAP.join(
            cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)
        ).rstrip()
        for row in table
    )


def _cleaned(rows: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    """Each cell on one line and harmless; a list that is so already is only looked through."""
    kept = list(rows)
    whole = "\0".join("\0".join(row) for row in kept)
    if _PLAIN.fullmatch(whole):
        return kept
    return [[clean_line(cell) for cell in row] for row in kept]


def say_facts(facts: Iterable[tuple[str, str]]) -> None:
    """A label and a value each; the lines of a long value stand below one another."""
    shown = [(clean_line(label), clean_text(value)) for label, value in facts]
    indent = max((width(label) for label, _ in shown), default=0) + 1 + len(_GAP)
    for label, value in shown:
        lines = value.splitlines() or [""]
        gap = " " * (indent - width(label) - 1)
        _put([f"{label}:{gap}{lines[0]}".rstrip()])
        _put((" " * indent + line).rstrip() for line in lines[1:])


def width(text: str) -> int:
    """How many columns a terminal gives the text."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text
    )
