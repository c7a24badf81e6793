"""What is done about the files: the pages, a check, going back, deciding about edits by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_tui.screens.frame import Frame


def _files(frame: Frame) -> None:
    from samverka_tui.screens.files import FilesScreen

    if not isinstance(frame, FilesScreen):
        frame.app.push_screen(FilesScreen(frame.host))


def _by_hand(frame: Frame) -> None:
    from samverka_tui.screens.edits import EditsScreen

    if not isinstance(frame, EditsScreen):
        frame.app.push_screen(EditsScreen(frame.host))


def _backups(frame: Frame) -> None:
    from samverka_tui.screens.backups import BackupsScreen

    frame.app.push_screen(BackupsScreen(frame.host))


def _check(frame: Frame) -> None:
    from samverka_tui.screens.files import FilesScreen

    if isinstance(frame, FilesScreen):
        frame.check()


def _go_back(frame: Frame) -> None:
    from samverka_tui.screens.backups import BackupsScreen

    if isinstance(frame, BackupsScreen):
        frame.go_back()


def _take_in(frame: Frame) -> None:
    from samverka_tui.screens.edits import EditsScreen

    if isinstance(frame, EditsScreen):
        frame.take_in()


def _leave(frame: Frame) -> None:
    from samverka_tui.screens.edits import EditsScreen

    if isinstance(frame, EditsScreen):
        frame.leave_edits()


def _choose(frame: Frame) -> None:
    from samverka_tui.screens.edits import EditsScreen

    if isinstance(frame, EditsScreen):
        frame.choose()


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "go_files": _files,
    "by_hand": _by_hand,
    "backups": _backups,
    "check_files": _check,
    "go_back_to": _go_back,
    "take_in": _take_in,
    "leave_edits": _leave,
    "choose_edit": _choose,
}
