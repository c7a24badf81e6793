"""The page of one record, on which everything is done with it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from samverka_store.model.record import Record
from samverka_tui.commands import Place
from samverka_tui.present.next_steps import with_next_step
from samverka_tui.present.told import Part
from samverka_tui.screens.frame import bindings_of
from samverka_tui.screens.record_page import RecordPage


class DetailScreen(RecordPage):
    """One record."""

    PLACE: ClassVar[Place] = "detail"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("detail")]

    def parts(self, record: Record) -> tuple[Part, ...]:
        return with_next_step(super().parts(record), record, self.host.context)
