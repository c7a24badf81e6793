"""Reading files beside the screens: in another thread, step by step, so that no key waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from textual.app import App
from textual.widget import Widget
from textual.worker import get_current_worker

from samverka_store.errors import SamverkaError

T = TypeVar("T")


def aside(
    page: Widget | App[int],
    steps: Callable[[], Iterator[T]],
    each: Callable[[T], object],
    failed: Callable[[SamverkaError], object],
    *,
    group: str,
) -> None:
    """Take the steps in a thread of their own; `each` gets what they yield, in the page's turn.

    The steps must change nothing that the screens use. What was begun before in the same group is
    given up, and so is everything when the page goes.
    """

    def run() -> None:
        worker = get_current_worker()
        try:
            for step in steps():
                if worker.is_cancelled:
                    return
                page.call_later(each, step)
        except SamverkaError as error:
            if not worker.is_cancelled:
                page.call_later(failed, error)

    page.run_worker(run, thread=True, exclusive=True, group=group)
