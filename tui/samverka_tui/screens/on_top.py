"""Where the page on top says something, whatever page that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from samverka_tui.widgets.status_row import Choice, Kind, StatusRow


def row_on_top(screen: Screen[Any]) -> Any:
    """Where it says something now: beneath its question, else in its status row; None: nowhere."""
    return next(iter([*screen.query("Asking"), *screen.query(StatusRow)]), None)


def say_on_top(screen: Screen[Any], kind: Kind, text: str, choices: Sequence[Choice] = ()) -> None:
    """Say this there."""
    row = row_on_top(screen)
    if row is not None:
        row.say(kind, text, choices)
