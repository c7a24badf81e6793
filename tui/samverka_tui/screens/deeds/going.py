"""Going from list to list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.model.nouns import BY_NOUN
from samverka_tui.forms.steps import numbered
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.list_screen import ListScreen

LISTS = (
    "today",
    "networks",
    "meetings",
    "proposals",
    "parked",
    "people",
    "organisations",
    "series",
    "actions",
    "trash",
    "knowledge",
    "memberships",
    "referrals",
    "feedback",
)
# Those without a key of their own first.
_MORE = (
    "memberships",
    "referrals",
    "feedback",
    "knowledge",
    "people",
    "organisations",
    "series",
    "actions",
)


def list_of(noun: str) -> str:
    """The list that the records of a noun stand in."""
    return BY_NOUN[noun].table


def go(frame: Frame, list_id: str) -> None:
    """Show a list, from wherever one is."""
    app = frame.app
    root = app.screen_stack[0]
    while len(app.screen_stack) > 1:
        app.pop_screen()
    if isinstance(root, ListScreen):
        root.leave_question()
        root.turn_to(list_id)


def _to(list_id: str) -> Callable[[Frame], None]:
    return lambda frame: go(frame, list_id)


def _more(frame: Frame) -> None:
    words = frame.host.words
    choices = [(list_id, words.pages.of(list_id).title) for list_id in (*_MORE, "trash")]
    step = numbered("list", words.screens.which_list, choices)
    frame.ask((step,), then=lambda values: go(frame, values["list"]))


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    **{f"go_{list_id}": _to(list_id) for list_id in LISTS},
    "go_more": _more,
}
