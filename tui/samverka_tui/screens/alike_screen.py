"""An old proposal like the one that is being typed: read, perhaps joined, and left for the typing.

It stands above the form or the question, which is as it was when this page goes.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from samverka_tui.commands import Place
from samverka_tui.screens.frame import bindings_of
from samverka_tui.screens.record_page import RecordPage


class AlikeScreen(RecordPage):
    """One old proposal, above what is being typed."""

    PLACE: ClassVar[Place] = "alike"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("alike")]

    def resting(self) -> str:
        return f"{super().resting()} · {self.host.words.following.back_to_typing}"
