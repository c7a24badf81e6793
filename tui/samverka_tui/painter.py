"""What is sent to the terminal: only what differs from the picture that stands there.

Textual paints whole widgets, each line to its end and each piece with all its colours. Its updates
are taken here, drawn into a picture, and what differs is sent. The terminal shows the same.

It leans on names that are Textual's own, and is the only file that does. With a Textual where they
are not as known, and with SAMVERKA_PAINT=all, Textual paints by itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import textual._compositor as compositor
from rich.color import ColorSystem
from rich.segment import Segment
from textual.app import App
from textual.driver import Driver
from textual.events import Event, Resize
from textual.strip import Strip

from samverka_tui.picture import Picture
from samverka_tui.signs import signs_of

PAINT = "SAMVERKA_PAINT"

_UPDATES: tuple[type[Any], ...] = tuple(
    kind
    for name, parts in (
        ("LayoutUpdate", {"strips", "region"}),
        ("ChopsUpdate", {"chops", "spans", "chop_ends"}),
    )
    if (kind := getattr(compositor, name, None)) is not None
    and parts <= set(kind.__init__.__code__.co_varnames)
)
IS_KNOWN = len(_UPDATES) == 2 and hasattr(App, "_display")

_ALL: Mapping[int, str] = {}
_QUEUED = 3  # so many writes, a picture's worth, may wait for the line before pictures are merged
_LOOK_AGAIN_S = 0.02


class Sent(compositor.CompositorUpdate):
    """Text for the terminal, as Textual takes it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render_segments(self, console: object) -> str:
        return self._text


def take(
    picture: Picture, update: Any, color_system: ColorSystem, signs: Mapping[int, str] = _ALL
) -> None:
    """Draw one of Textual's updates into a picture, with these `signs` shown as others."""
    is_layout = isinstance(update, _UPDATES[0])
    for y, x, strips in _laid_out(update) if is_layout else _chopped(update):
        shown = [_translated(strip, signs) for strip in strips] if signs else strips
        picture.write(y, x, shown, color_system)


def _translated(strip: Strip, signs: Mapping[int, str]) -> Strip:
    return Strip(Segment(text.translate(signs), style, code) for text, style, code in strip)


def _laid_out(update: Any) -> Iterator[tuple[int, int, Iterable[Strip]]]:
    for y, strips in enumerate(update.strips, update.region.y):
        yield y, update.region.x, strips


def _chopped(update: Any) -> Iterator[tuple[int, int, Iterable[Strip]]]:
    for y, first, last in update.spans:
        chops: Mapping[int, Strip | None] = update.chops[y]
        for end, (x, strip) in zip(update.chop_ends[y], chops.items(), strict=False):
            if strip is not None and x <= last and end > first:
                yield y, x, (strip if end <= last else strip.crop(0, last - x),)


class Frugal(App[int]):
    """An app that sends differences. To be named before other apps."""

    _picture: Picture | None = None
    _picture_waits = False
    _picture_cursor: tuple[int, int] | None = None

    def paint_anew(self) -> None:
        """Send the whole picture once more, whatever the terminal shows."""
        if self._picture is not None:
            self._picture.forget()
            self._send_picture()

    async def on_event(self, event: Event) -> None:
        if isinstance(event, (Resize, Driver.SignalResume)) and self._picture is not None:
            self._picture.forget()
        await super().on_event(event)

    def _display(self, screen: Any, renderable: Any) -> None:
        if not (IS_KNOWN and isinstance(renderable, _UPDATES) and self._may_paint()):
            super()._display(screen, renderable)
            return
        picture, size = self._picture, (self.size.width, self.size.height)
        if picture is None or picture.size != size:
            # GNU screen, unlike others, erases without colour.
            is_screen = os.environ.get("TERM", "").startswith("screen")
            picture = self._picture = Picture(*size, erases_in_colour=not is_screen)
        colours = self.console._color_system or ColorSystem.TRUECOLOR
        take(picture, renderable, colours, signs_of(os.environ))
        if not self._picture_waits:
            self._send_picture()

    def _may_paint(self) -> bool:
        driver = self._driver
        return (
            driver is not None
            and not (driver.is_inline or self.is_headless or self._batch_count or self._closed)
            and self._running
            and os.environ.get(PAINT) != "all"
        )

    def _send_picture(self) -> None:
        picture, cursor = self._picture, self.cursor_position
        self._picture_waits = False
        if picture is None:
            return
        if picture.shown is not None and self._is_line_busy():
            # The line is slower than the pictures come: of those that wait the last is sent.
            self._picture_waits = True
            self.set_timer(_LOOK_AGAIN_S, self._send_picture)
            return
        text = picture.send()
        if text or cursor != self._picture_cursor:
            self._picture_cursor = cursor
            super()._display(self.screen, cast("Any", Sent(text)))
        else:
            self.post_display_hook()

    def _is_line_busy(self) -> bool:
        queue = getattr(getattr(self._driver, "_writer_thread", None), "_queue", None)
        return queue is not None and queue.qsize() > _QUEUED
