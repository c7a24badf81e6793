"""What is typed, before Textual takes it apart: Esc is a key also when another follows at once.

Textual waits after Esc for what an arrow key would send next, long enough for a slow line, and
whatever comes is taken for a sequence until it has been silent for that long: of Esc and three
letters it makes nothing, of Esc and a digit a foreign sign. tmux, too, hands on Esc and a letter in
one piece. Here only what can begin a sequence is waited for. Pasted text holds no keys at all.
No page and no terminal's mode is known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.message import Message

_ESC = "\x1b"
# The Esc key as newer terminals send it, which is complete in itself.
_KEY = "[27u"
_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
# What Esc begins: sequences, and moving by words as keyboards of Apple's send it.
_BEGINNINGS = "[O"
_LONE = re.compile(f"{_ESC}(?=[^{re.escape(_ESC + _BEGINNINGS)}bf])")


class Typed(XTermParser):
    """Textual's parser, told where Esc is a key of its own."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._is_pasting = False
        self._held = ""  # what may be the beginning of the end of a paste
        self._tail = ""  # the last characters outside a paste

    def feed(self, data: str) -> Iterable[Message]:
        """The messages that this piece of input completes; an empty piece is the end."""
        told = self._told_apart(data)
        return super().feed(told) if told or not data else ()

    def _told_apart(self, data: str) -> str:
        data, self._held = self._held + data, ""
        told: list[str] = []
        while data:
            data = self._pasted(data, told) if self._is_pasting else self._keys(data, told)
        return "".join(told)

    def _pasted(self, data: str, told: list[str]) -> str:
        """Take in a piece of pasted text without its escape characters; what is left after it."""
        text, end, rest = data.partition(_PASTE_ENDS)
        if not end:
            kept = next(n for n in range(5, -1, -1) if text.endswith(_PASTE_ENDS[:n]))
            if kept:
                text, self._held = text[:-kept], text[-kept:]
        told.append(text.replace(_ESC, "") + end)
        self._is_pasting = not end
        return rest

    def _keys(self, data: str, told: list[str]) -> str:
        """Take in a piece of keys and reports; what is left where a paste begins."""
        begins = (self._tail + data).find(_PASTE_BEGINS)
        size = len(data) if begins < 0 else begins + len(_PASTE_BEGINS) - len(self._tail)
        keys, rest = data[:size], data[size:]
        # The clock runs as long as the parser waits for what follows an Esc.
        is_waiting = self._tail.endswith(_ESC) and self._timeout_time is not None
        if is_waiting and keys[0] not in f"{_ESC}{_BEGINNINGS}":
            told.append(_KEY)
        told.append(_LONE.sub(_ESC + _KEY, keys))
        self._is_pasting = begins >= 0
        self._tail = "" if self._is_pasting else (self._tail + keys)[-5:]
        return rest
