"""Keys one at a time, in the order they were typed, also when many come at once over a slow line.

Textual hands each key to the widget that has the focus and learns what it led to only after later
keys were handed out too: of "i" and a word typed in one burst, the word would reach the list below
the line that "i" opens, letter by letter as commands. Here a key waits until the one before has
come back and the page that it led to can take it. No page is known here.
"""

from __future__ import annotations

from collections import deque
from time import monotonic

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

# Looked again so often while a page is being made, and given up after so long without an answer.
_LOOK_AGAIN_S = 0.005
_GIVEN_UP_S = 0.5


class Returned(Message):
    """Sent after a key on the same way, so that it comes back after all that the key led to.

    `turn` says after which key: one whose taker went may come back when the next is in hand.
    """

    def __init__(self, turn: int) -> None:
        super().__init__()
        self.turn = turn


class KeysInTurn(App[int]):
    """An app that takes keys and pasted text one at a time.

    A page that is about to put the focus somewhere else says so with a true `is_making`.
    """

    _waiting: deque[Key | Paste] | None = None
    _in_hand: Widget | None = None
    _since = 0.0
    _turn = 0
    _is_looking = False

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, (Key, Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._waiting is None:
            self._waiting = deque()
        self._waiting.append(event)
        await self._take_next()

    async def _take_next(self) -> None:
        while self._waiting and self._is_ready():
            event = self._waiting.popleft()
            taker: Widget = self.focused or self.screen
            self._in_hand, self._since = taker, monotonic()
            self._turn += 1
            await super().on_event(event)
            # Sent in the taker's name: what the app sends does not rise to the app again.
            if not taker.post_message(Returned(self._turn).set_sender(taker)):
                self._in_hand = None
        if self._waiting and not self._is_looking:
            self._is_looking = True
            self.set_timer(_LOOK_AGAIN_S, self._look_again)

    def _is_ready(self) -> bool:
        taker = self._in_hand
        if taker is not None and taker.is_attached and monotonic() - self._since < _GIVEN_UP_S:
            return False
        self._in_hand = None
        screen: Screen[object] = self.screen
        return screen.is_mounted and not getattr(screen, "is_making", False)

    async def _look_again(self) -> None:
        self._is_looking = False
        await self._take_next()

    async def on_returned(self, event: Returned) -> None:
        """A key has been dealt with."""
        event.stop()
        if event.turn == self._turn:
            self._in_hand = None
        await self._take_next()
