"""A page to read: parts of text that scroll, and the way back. Help and history are such."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_tui.commands import Place
from samverka_tui.present.told import Part
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.detail_pane import DetailPane


class ReadScreen(Frame):
    """Parts of text."""

    PLACE: ClassVar[Place] = "plain"
    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("plain")]

    def parts(self) -> tuple[Part, ...]:
        """What there is to read."""
        return ()

    def body(self) -> Iterable[Widget]:
        yield DetailPane(id="text")

    def on_mount(self) -> None:
        self._show()

    def records_changed(self) -> None:
        self._show()
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self._show()
        self.show_surroundings()

    def _show(self) -> None:
        self.query_one("#text", DetailPane).show("text", sections_of(self.parts()))
