"""What a record is called when it is spoken of, made from its document. Pure; no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from samverka_store.entry.context import Context

Document = Mapping[str, Any]


def label_of(id: int | None, context: Context) -> str:
    """The name of the record with this id, empty when there is none."""
    # What an event says was changed has no shape: nobody checks it, and it may be no id at all.
    if not isinstance(id, int) or not id:
        return ""
    document = context.repository.document(id)
    if document is None:
        return ""
    return document_label(context.repository.table_of(id), document, context)


def document_label(table: str, document: Document, context: Context) -> str:
    """The name of a document of this table."""
    match table:
        case "meetings":
            return f"{meeting_when(document, context)} · {meeting_title(document, context)}"
        case "memberships":
            person = label_of(document.get("person"), context)
            return f"{person} · {label_of(document.get('network'), context)}"
        case "referrals":
            organisation = label_of(document.get("organisation"), context)
            return f"{organisation}: {label_of(document.get('proposal'), context)}"
        case "feedback":
            return label_of(document.get("proposal"), context)
        case _:
            return str(document.get("title") or document.get("name") or document.get("ref", ""))


def bearer_text(bearer: Document, context: Context) -> str:
    """An idea-bearer in words: a name, anonymous, and via whom."""
    words = context.words.screens
    name = label_of(bearer.get("person"), context) or bearer.get("name", "")
    via = label_of(bearer.get("via"), context) or bearer.get("via_name", "")
    if bearer.get("anonymous") or not name:
        return words.anonymous_via.format(name=via) if via else words.anonymous
    return words.via.format(name=name, via=via) if via else str(name)


def meeting_title(document: Document, context: Context) -> str:
    """What a meeting is about: its title, else its themes, else that the theme is missing.

    Of one that is cancelled none is missing any more.
    """
    if document.get("title"):
        return str(document["title"])
    themes = [str(theme.get("title", "")) for theme in document.get("themes", ())]
    if document.get("state") == "cancelled" and not themes:
        return context.words.states.label("meeting", "cancelled")
    return " · ".join(themes) or context.words.screens.no_theme


def meeting_when(document: Document, context: Context) -> str:
    """When a meeting is: `mån 18 sep`, a run of days, a season, or that it is not known."""
    dates = context.words.dates
    first, last = day_of(document, "day"), day_of(document, "last_day")
    if first and last and last != first:
        return dates.short_days(first, last, context.today)
    if first:
        return dates.short_with_weekday(first, context.today)
    if document.get("season"):
        from samverka_store.moments.seasons import read_season

        return dates.season(read_season(str(document["season"])))
    return context.words.screens.no_day


def meeting_times(document: Document, context: Context) -> str:
    """At what times: `13.30–15.30`, empty when not known."""
    start, end = document.get("start"), document.get("end")
    if not start:
        return ""
    last = time.fromisoformat(str(end)) if end else None
    return context.words.dates.times(time.fromisoformat(str(start)), last)


def day_of(document: Document, field: str) -> date | None:
    """The day that a field of a document holds."""
    text = document.get(field)
    return date.fromisoformat(str(text)) if text else None


def short_day(document: Document, field: str, context: Context) -> str:
    """The day of a field for a narrow column, empty when there is none."""
    day = day_of(document, field)
    return context.words.dates.short(day, context.today) if day else ""


def state_label(noun: str, document: Document, context: Context, field: str = "state") -> str:
    """The label of a document's state, or of another choice of its."""
    code = str(document.get(field) or "")
    return context.words.states.label(noun, code, field) if code else ""


def person_name(document: Document, context: Context, field: str, free: str) -> str:
    """The contact of a field, or the free name beside it."""
    return label_of(document.get(field), context) or str(document.get(free) or "")
