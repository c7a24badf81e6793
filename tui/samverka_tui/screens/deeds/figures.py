"""The page of figures: opened, turned to another scope, view or period, copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from samverka_tui.screens.frame import Frame

if TYPE_CHECKING:
    from samverka_tui.screens.figures import FiguresScreen


def _figures(frame: Frame) -> None:
    from samverka_tui.screens.figures import FiguresScreen, network_of

    if not isinstance(frame, FiguresScreen):
        subjects = frame.subjects()
        network = network_of(subjects[0]) if len(subjects) == 1 else None
        frame.app.push_screen(FiguresScreen(frame.host, network))


def _there(act: Callable[[FiguresScreen], None]) -> Callable[[Frame], None]:
    def deed(frame: Frame) -> None:
        from samverka_tui.screens.figures import FiguresScreen

        if isinstance(frame, FiguresScreen):
            act(frame)

    return deed


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "figures": _figures,
    "figures_open": _there(lambda page: page.open_row()),
    "figures_view": _there(lambda page: page.turn_view()),
    "figures_scope": _there(lambda page: page.choose_scope()),
    "figures_earlier": _there(lambda page: page.shift(-1)),
    "figures_later": _there(lambda page: page.shift(1)),
    "figures_copy": _there(lambda page: page.copy()),
}
