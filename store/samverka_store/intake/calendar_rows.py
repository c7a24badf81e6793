"""A calendar's events as rows of meetings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from samverka_store.exchange.ics_reading import Happening
from samverka_store.intake.rows import Row


def meeting_rows(
    events: Iterable[Happening], defaults: Mapping[str, str], *, cancelled: str
) -> list[Row]:
    """The rows of the events that can be read, numbered as they stand in the file.

    `cancelled` is the reason that a meeting gets which the calendar says is cancelled.
    """
    return [
        _row(number, event, defaults, cancelled)
        for number, event in enumerate(events, 1)
        if not event.problem
    ]


def _row(number: int, event: Happening, defaults: Mapping[str, str], cancelled: str) -> Row:
    texts = {**defaults, "title": event.title, "when": _when(event), "time": _time(event)}
    texts |= {"venue": event.place, "video_url": event.video, "joining": event.text}
    if event.video:
        texts["form"] = "hybrid" if event.place else "digital"
    given: dict[str, object] = {"uid": event.uid} if event.uid else {}
    if event.is_cancelled:
        given |= {"state": "cancelled", "reason": cancelled}
    return Row(number, {field: text for field, text in texts.items() if text}, {}, given)


def _when(event: Happening) -> str:
    if event.first is None:
        return ""
    return f"{event.first}–{event.last}" if event.last else event.first.isoformat()


def _time(event: Happening) -> str:
    if event.start is None:
        return ""
    return f"{event.start:%H.%M}–{event.end:%H.%M}" if event.end else f"{event.start:%H.%M}"
