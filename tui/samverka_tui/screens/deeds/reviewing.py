"""The review of the parking lot: opened, and gone through by one key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from samverka_tui.screens.frame import Frame

if TYPE_CHECKING:
    from samverka_tui.screens.review import ReviewScreen


def _review(frame: Frame) -> None:
    from samverka_tui.screens.review import ReviewScreen

    if not isinstance(frame, ReviewScreen):
        frame.app.push_screen(ReviewScreen(frame.host))


def _there(act: Callable[[ReviewScreen], None]) -> Callable[[Frame], None]:
    def deed(frame: Frame) -> None:
        from samverka_tui.screens.review import ReviewScreen

        if isinstance(frame, ReviewScreen):
            act(frame)

    return deed


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "review": _review,
    "review_revive": _there(lambda page: page.revive()),
    "review_extend": _there(lambda page: page.extend()),
    "review_retire": _there(lambda page: page.retire()),
    "review_next": _there(lambda page: page.skip()),
    "review_back": _there(lambda page: page.go_back()),
    "review_all": _there(lambda page: page.go_through_all()),
}
