"""Lists and calendars of others: choosing one, and what is done on its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_tui.screens.frame import Frame


def _choose(frame: Frame) -> None:
    from samverka_tui.screens.import_source import ImportSource

    if frame.host.reading is not None:
        frame.say("info", frame.host.words.screens.not_while_reading)
        return
    frame.app.push_screen(ImportSource(frame.host))


def paste(frame: Frame) -> None:
    """The page on which a text is pasted, with what stood there last."""
    from samverka_tui.screens.import_text import ImportText

    frame.app.push_screen(ImportText(frame.host))


def _change(frame: Frame) -> None:
    from samverka_tui.screens.import_page import ImportScreen

    if isinstance(frame, ImportScreen):
        frame.change()


def _view(frame: Frame) -> None:
    from samverka_tui.screens.import_page import ImportScreen

    if isinstance(frame, ImportScreen):
        frame.turn_view()


def _take(frame: Frame) -> None:
    from samverka_tui.screens.import_page import ImportScreen

    if isinstance(frame, ImportScreen):
        frame.take()


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "import_list": _choose,
    "import_change": _change,
    "import_view": _view,
    "import_take": _take,
}
