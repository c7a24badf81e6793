"""Something is said on whatever page is on top: a list, a record, a form, a question."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from samverka_tui.screens.frame import Frame
from samverka_tui.widgets.status_row import Kind, StatusRow


def say_on(screen: Screen[Any], kind: Kind, text: str) -> None:
    """Put this in the status row of a page that has one, and beside a question that hides it."""
    for row in screen.query(StatusRow):
        row.say(kind, text)
    if isinstance(screen, Frame) and screen.is_asking:
        from samverka_tui.forms.prompts import Asking

        for asking in screen.query(Asking):
            asking.remark(text, is_fault=kind == "error")
