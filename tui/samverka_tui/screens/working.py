"""Long work in small pieces, so that no key waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from time import perf_counter

from textual.events import Event, Key, MouseDown, Paste

from samverka_store.errors import SamverkaError
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.keys_in_turn import KeysInTurn

SLICE_SECONDS = 0.008
BREATH_SECONDS = 0.001
# What a key leads to takes several turns of the loop: so long no piece of work comes between.
STILL_SECONDS = 0.06


class Working(KeysInTurn):
    """An app that works in the background of its one thread."""

    _still_until = 0.0

    async def on_event(self, event: Event) -> None:
        if isinstance(event, (Key, Paste, MouseDown)):
            self._still_until = perf_counter() + STILL_SECONDS
        await super().on_event(event)

    def work(self, steps: Iterator[object], then: Callable[[], None]) -> None:
        """Take these steps in the background, a few milliseconds at a time; then call `then`.

        What is done within the first few milliseconds is done at once.
        """
        try:
            is_unfinished = took_a_slice(steps)
        except SamverkaError as error:
            self.meet(error)
            return
        if is_unfinished:
            self.run_worker(self._work(steps, then), exit_on_error=True)
        else:
            then()

    async def _work(self, steps: Iterator[object], then: Callable[[], None]) -> None:
        try:
            # Between slices whatever waits, a key above all, has its turn.
            while took_a_slice(steps):  # noqa: ASYNC110
                await asyncio.sleep(max(BREATH_SECONDS, self._still_until - perf_counter()))
        except SamverkaError as error:
            self.meet(error)
            return
        then()

    def meet(self, error: SamverkaError) -> None:
        """Something went wrong that nobody is waiting for."""
        self.say_error(error)

    def say_error(self, error: SamverkaError) -> None:
        """What went wrong, on the page that is on top."""
        if isinstance(self.screen, Frame):
            self.screen.say_error(error)


def took_a_slice(steps: Iterator[object]) -> bool:
    """Take steps for a few milliseconds; whether there may be more."""
    end = perf_counter() + SLICE_SECONDS
    return any(perf_counter() >= end for _ in steps)
