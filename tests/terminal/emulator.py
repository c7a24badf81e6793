"""The picture that a terminal shows after the bytes it was sent; drawn by pyte.

Only what pyte draws rightly is handed to it: it takes the rest for text or for another command.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pyte

_SEQUENCE = re.compile(
    rb"\x1b\[(?P<marker>[<=>?]?)(?P<numbers>[\d;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[PX^_][^\x1b]*\x1b\\"
    rb"|\x1b[ -/]+[0-~]"
    rb"|\x1b[0-Z\\`-~]"
)
_UNFINISHED = re.compile(
    rb"\x1b(?:\[[<=>?]?[\d;:]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/]*)\Z"
)
_DRAWN = frozenset(b"@ABCDEFGHJKLMPSTXabdefgmr")
_DRAWN_SHORT = frozenset({b"7", b"8", b"D", b"E", b"H", b"M", b"c"})
_DRAWN_PRIVATE_MODES = frozenset({b"5", b"6", b"7", b"25"})
_ALTERNATE_SCREENS = frozenset({b"47", b"1047", b"1049"})
_WHOLE = 2  # the kinds of erasing from here on take the whole screen
_CLEAR = b"\x1b[m\x1b[2J\x1b[H"


class _Screen(pyte.Screen):
    """pyte's screen, and what it lacks: scrolling without the cursor, repeating a character, and
    the colour behind what is erased and behind lines that come in."""

    def repeat(self, count: int = 1) -> None:
        column = max(self.cursor.x - 1, 0)
        self.draw(self.buffer[self.cursor.y][column].data * (count or 1))

    def scroll_up(self, count: int = 1) -> None:
        with self._cursor_at_the_top():
            self.delete_lines(count or 1)

    def scroll_down(self, count: int = 1) -> None:
        with self._cursor_at_the_top():
            self.insert_lines(count or 1)

    def erase_in_display(self, how: int = 0, *rest: object, **more: object) -> None:
        super().erase_in_display(how, *rest, **more)
        if how >= _WHOLE:
            self._colour(0, self.lines)

    def insert_lines(self, count: int | None = None) -> None:
        super().insert_lines(count)
        self._colour(self.cursor.y, self.cursor.y + (count or 1))

    def delete_lines(self, count: int | None = None) -> None:
        super().delete_lines(count)
        end = (self.margins.bottom if self.margins else self.lines - 1) + 1
        self._colour(end - (count or 1), end)

    def _colour(self, first: int, end: int) -> None:
        for y in range(max(first, 0), min(end, self.lines)):
            for x in range(self.columns):
                self.buffer[y][x] = self.cursor.attrs

    @contextmanager
    def _cursor_at_the_top(self) -> Iterator[None]:
        line, column = self.cursor.y, self.cursor.x
        self.cursor.y = self.margins.top if self.margins else 0
        yield
        self.cursor.y, self.cursor.x = line, column


class _Stream(pyte.Stream):
    csi = {**pyte.Stream.csi, "S": "scroll_up", "T": "scroll_down", "b": "repeat"}
    events = pyte.Stream.events | {"scroll_up", "scroll_down", "repeat"}


class Emulator:
    """Bytes in, lines of text out."""

    def __init__(self, columns: int, lines: int) -> None:
        self._screen = _Screen(columns, lines)
        self._stream = _Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = b""
        self._text: str | None = None

    @property
    def text(self) -> str:
        """The picture, line by line, without the spaces that end a line."""
        if self._text is None:
            self._text = "\n".join(line.rstrip() for line in self._screen.display)
        return self._text

    @property
    def cursor(self) -> tuple[int, int]:
        """Line and column, from 1."""
        return self._screen.cursor.y + 1, min(self._screen.cursor.x + 1, self._screen.columns)

    @property
    def cells(self) -> list[list[tuple[object, ...]]]:
        """Every cell's character, colours and attributes, line by line."""
        buffer, columns = self._screen.buffer, range(self._screen.columns)
        return [[tuple(buffer[y][x]) for x in columns] for y in range(self._screen.lines)]

    def resize(self, columns: int, lines: int) -> None:
        """The window has another size; what does not fit is gone."""
        self._screen.resize(lines=lines, columns=columns)
        self._text = None

    def feed(self, output: bytes) -> None:
        """Draw what a program wrote; an unfinished sequence waits for its end."""
        output = self._rest + output
        unfinished = _UNFINISHED.search(output)
        end = unfinished.start() if unfinished else len(output)
        self._rest = output[end:]
        self._stream.feed(self._decode(_SEQUENCE.sub(_drawable, output[:end])))
        self._text = None


def _drawable(found: re.Match[bytes]) -> bytes:
    """What pyte is given instead of this sequence."""
    final = found["final"]
    if final is None:
        return found.group() if found.group()[1:] in _DRAWN_SHORT else b""
    numbers = found["numbers"].split(b";")
    if found["marker"] == b"?" and final in b"hl":
        if _ALTERNATE_SCREENS.intersection(numbers):
            return _CLEAR
        return found.group() if _DRAWN_PRIVATE_MODES.issuperset(numbers) else b""
    if found["marker"] or found["between"] or final[0] not in _DRAWN:
        return b""
    return b"" if b":" in found["numbers"] else found.group()
