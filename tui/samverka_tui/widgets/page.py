"""The ground of pages and widgets: no picture is sent twice. It knows no record.

Textual lays a new page out, which paints it, and right after paints all of it once more, since
every part asked for that before it had a place; it does so too whenever the focus goes elsewhere.
"""

from __future__ import annotations

from typing import TypeVar

from textual.containers import Container
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

ResultT = TypeVar("ResultT")
SelfT = TypeVar("SelfT", bound="PaintedOnce")


class PaintedOnce(Widget):
    """A widget that asks for no picture while it has no place: one comes with the place."""

    # None has scroll bars, so that what it holds moves nothing.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    _is_getting_place = False

    def refresh(
        self: SelfT,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> SelfT:
        """Ask for a new picture, or for a new place."""
        if self.outer_size and not self._is_getting_place:
            super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        elif layout or recompose:
            if self.is_mounted:
                super().refresh(repaint=False, layout=layout, recompose=recompose)
            else:
                self.call_later(self.refresh, repaint=False, layout=layout, recompose=recompose)
        return self


class Room(PaintedOnce, Container):
    """A part of a page that holds others."""


class Page(PaintedOnce, Screen[ResultT]):
    """A screen whose widgets paint themselves, also when the focus comes and goes."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def on_screen_resume(self) -> None:
        if self.outer_size != self.app.size:
            self._is_getting_place = True
            self.call_next(self._has_place)

    def _has_place(self) -> None:
        self._is_getting_place = False
