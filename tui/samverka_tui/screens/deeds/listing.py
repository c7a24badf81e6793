"""What is done with the present list: filter, search, view, marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from samverka_tui.screens.deeds.going import go
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.widgets.record_list import RecordList


def _filter(frame: Frame) -> None:
    if isinstance(frame, ListScreen):
        frame.open_filter()


def _search(frame: Frame) -> None:
    from samverka_tui.screens.palette import PaletteScreen

    frame.app.push_screen(PaletteScreen(frame.host, frame, records_only=True))


def _view(frame: Frame) -> None:
    if isinstance(frame, ListScreen):
        frame.turn_view()
        return
    root = frame.app.screen_stack[0]
    go(frame, "proposals")
    if isinstance(root, ListScreen):
        root.say("info", root.host.words.screens.view_open)


def _turn(by: int) -> Callable[[Frame], None]:
    def turn(frame: Frame) -> None:
        from samverka_tui.screens.board_screen import BoardScreen

        if isinstance(frame, BoardScreen):
            frame.turn(by)

    return turn


def _mark(frame: Frame) -> None:
    for rows in _rows_of(frame):
        rows.action_mark()


def _mark_all(frame: Frame) -> None:
    for rows in _rows_of(frame):
        rows.action_mark_all()


def _rows_of(frame: Frame) -> Iterable[RecordList]:
    """The rows that can be marked: those that the keys are in, of several lists."""
    if isinstance(frame.focused, RecordList):
        return (frame.focused,)
    return frame.query(RecordList)


def _refresh(frame: Frame) -> None:
    if frame.host.is_unsure:
        frame.host.read_anew()
        return
    frame.host.refresh_now()
    frame.say("info", frame.host.words.screens.done_refreshed)


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "filter": _filter,
    "search": _search,
    "view": _view,
    "board_left": _turn(-1),
    "board_right": _turn(1),
    "mark": _mark,
    "mark_all": _mark_all,
    "refresh": _refresh,
}
