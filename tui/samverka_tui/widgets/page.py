"""The ground of pages and widgets: no picture is sent twice. It knows no record.

Textual lays a new page out, which paints it, and right after paints all of it once more, since
every part asked for that before it had a place; it does so too whenever the focus goes elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.containers import Container
from textual.events import Event, Resize
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

ResultT = TypeVar("ResultT")
SelfT = TypeVar("SelfT", bound="PaintedOnce")

if TYPE_CHECKING:
    _Mixed = Widget
else:
    # Textual follows the first base that is a widget, for styles too; this is not to be the one.
    _Mixed = object


class PaintedOnce(_Mixed):
    """What asks for no picture while it has no place: one comes with the place. Named first."""

    # What only holds others has no picture of its own to follow a new layout.
    HOLDS_OTHERS: ClassVar[bool] = False
    _is_getting_place = False

    def refresh(
        self: SelfT,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> SelfT:
        """Ask for a new picture, or for a new place."""
        repaint = repaint and not (layout and self.HOLDS_OTHERS)
        if self.outer_size and not self._is_getting_place:
            super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        elif layout or recompose:
            if self.is_mounted:
                super().refresh(repaint=False, layout=layout, recompose=recompose)
            else:
                self.call_later(self.refresh, repaint=False, layout=layout, recompose=recompose)
        return self


def without_bars() -> Reactive[Size]:
    """The `virtual_size` of a widget without scroll bars: what it holds moves nothing else."""
    return Reactive(Size(0, 0), repaint=False)


class Room(PaintedOnce, Container):
    """A part of a page."""

    HOLDS_OTHERS = True
    virtual_size = without_bars()


class ScrolledRoom(PaintedOnce, Container):
    """A part of a page that holds more than it shows."""

    HOLDS_OTHERS = True


class Page(PaintedOnce, Screen[ResultT]):
    """A screen whose widgets paint themselves, also when the focus comes and goes."""

    HOLDS_OTHERS = True
    # What is said above the status row, from the first picture on.
    noted = ""
    virtual_size = without_bars()
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def records_changed(self) -> None:
        """Records of any kind may be others than a moment ago."""

    async def on_event(self, event: Event) -> None:
        # Of two sizes on their way to a page Textual answers each with the other, for ever.
        if not isinstance(event, Resize) or event.size == self.app.size:
            await super().on_event(event)

    def on_screen_resume(self) -> None:
        if self.outer_size != self.app.size:
            self._is_getting_place = True
            self.call_next(self._has_place)

    def _has_place(self) -> None:
        self._is_getting_place = False
