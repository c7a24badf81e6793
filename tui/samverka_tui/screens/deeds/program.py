"""Undo, help, palette, who is here, language, back and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.repository import Repository
from samverka_store.usecases.undo_change import Undone, redo, undo
from samverka_tui.present.facts import headline
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.list_screen import ListScreen

_MOST_NAMED = 3


def _undo(frame: Frame) -> None:
    _take_back(frame, undo, frame.host.words.screens.done_undone)


def _redo(frame: Frame) -> None:
    _take_back(frame, redo, frame.host.words.screens.done_redone)


def _take_back(frame: Frame, use_case: Callable[[Repository], Undone], sentence: str) -> None:
    done = frame.host.perform(use_case)
    if done is None:
        return
    context = frame.host.context
    named = [
        f"{record.ref} {headline(record, context)}".strip() for record in done.records[:_MOST_NAMED]
    ]
    if len(done.records) > _MOST_NAMED:
        more = context.words.screens.more
        named.append(more.format(count=len(done.records) - _MOST_NAMED))
    frame.say("done", sentence.format(labels=", ".join(named)))


def _help(frame: Frame) -> None:
    from samverka_tui.screens.help import HelpScreen

    if not isinstance(frame, HelpScreen):
        frame.app.push_screen(HelpScreen(frame.host, frame))


def _palette(frame: Frame) -> None:
    from samverka_tui.screens.palette import PaletteScreen

    frame.app.push_screen(PaletteScreen(frame.host, frame))


def _who(frame: Frame) -> None:
    from samverka_tui.screens.who import WhoScreen

    if not isinstance(frame, WhoScreen):
        frame.app.push_screen(WhoScreen(frame.host))


def _language(frame: Frame) -> None:
    frame.host.switch_language()


def _back(frame: Frame) -> None:
    if isinstance(frame, ListScreen):
        frame.go_back()
        return
    from samverka_tui.screens.board_screen import BoardScreen

    is_gone_back = isinstance(frame, BoardScreen) and frame.go_back()
    if not is_gone_back and not frame.is_root:
        frame.app.pop_screen()


def _leave(frame: Frame) -> None:
    if frame.is_root:
        frame.host.leave()
    else:
        frame.app.pop_screen()


def _quit(frame: Frame) -> None:
    frame.host.leave()


def _undo_this(frame: Frame) -> None:
    from samverka_tui.screens.history import HistoryScreen

    if isinstance(frame, HistoryScreen):
        frame.take_back()


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "undo": _undo,
    "undo_this": _undo_this,
    "redo": _redo,
    "help": _help,
    "palette": _palette,
    "who": _who,
    "language": _language,
    "back": _back,
    "leave": _leave,
    "quit": _quit,
}
