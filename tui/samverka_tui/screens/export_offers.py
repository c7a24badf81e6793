"""What can be exported from where one stands: of this record first, then of everything. No widgets.

Each offer makes its bytes when asked. The formats are imported late: none is needed before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.errors import NotFound
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.words.say import say_error
from samverka_tui.present.labels import meeting_times, meeting_title, meeting_when, state_label

PAGES = ("coming", "network", "proposals", "parking")
# The calendar stands beside the page that holds the same meetings.
_SHOWS_MEETINGS = "coming"
TABLES = (
    ("networks", "network"),
    ("meetings", "meeting"),
    ("proposals", "proposal"),
    ("ideas", "idea"),
    ("people", "person"),
    ("organisations", "organisation"),
    ("memberships", "membership"),
    ("actions", "action"),
    ("referrals", "referral"),
    ("feedback", "feedback"),
)


class Offer(NamedTuple):
    """One thing to export: what it is, of which records, in which form, and how it is made.

    `preview` tells what is in it, where what is made is not for reading; `left_out` what is not.
    """

    key: str
    what: str
    scope: str
    form: str
    suffix: str
    make: Callable[[], bytes]
    preview: Callable[[], str] | None = None
    left_out: Callable[[], list[str]] = list


def offers(record: Record | None, context: Context, templates: Path) -> tuple[Offer, ...]:
    """All offers; `record` is what the cursor stands on, `templates` the organisation's own."""
    return tuple(_offers(record, context, templates))


def _offers(record: Record | None, context: Context, templates: Path) -> Iterator[Offer]:
    words = context.words
    network = _network_of(record, context)
    if isinstance(record, Meeting | Series):
        yield _calendar(record, context)
    if network is not None:
        for page in PAGES:
            yield from _document(page, network, context, templates)
            if page == _SHOWS_MEETINGS:
                yield _calendar(network, context)
    for page in PAGES:
        if page != "network":
            yield from _document(page, None, context, templates)
        if page == _SHOWS_MEETINGS:
            yield _calendar(None, context)
    for name, noun in TABLES:
        yield Offer(
            f"csv:{name}",
            words.screens.export_table.format(nouns=words.nouns.of(noun).the_many),
            words.screens.export_everything,
            "CSV",
            "csv",
            _table_maker(name, context),
        )


def _network_of(record: Record | None, context: Context) -> Network | None:
    """The network that the record is, or belongs to."""
    if isinstance(record, Network):
        return record
    id = record.network if isinstance(record, Meeting | Series | Proposal) else None
    if not id:
        return None
    try:
        return context.repository.get(Network, id)
    except NotFound:
        return None


def _calendar(record: Meeting | Series | Network | None, context: Context) -> Offer:
    words = context.words

    def make() -> bytes:
        from samverka_store.exchange.ics import calendar
        from samverka_store.exchange.scope import scope_of

        return calendar(context.repository, scope_of(record), words=words)

    def told() -> str:
        from samverka_store.exchange.scope import dated, meetings_in, scope_of, why_unplaced

        found = dated(meetings_in(context.repository, scope_of(record)))
        lines = [_meeting_line(meeting, context) for meeting in found if not why_unplaced(meeting)]
        return "\n".join((*left_out(), *lines))

    def left_out() -> list[str]:
        from samverka_store.exchange.scope import scope_of, unplaced

        told = words.exports.calendar.unplaced
        return [
            told.format(ref=meeting.ref, reason=say_error(why, words))
            for meeting, why in unplaced(context.repository, scope_of(record))
        ]

    ref = record.ref if record is not None else "all"
    title = words.screens.export_calendar
    return Offer(f"ics:{ref}", title, _scope(record, context), "ICS", "ics", make, told, left_out)


def _meeting_line(meeting: Meeting, context: Context) -> str:
    """One meeting of a calendar, as people read it."""
    document = builtins(meeting)
    parts = [
        meeting_when(document, context),
        meeting_times(document, context),
        meeting_title(document, context),
    ]
    if meeting.state == "cancelled":
        parts.append(state_label("meeting", document, context).upper())
    return " · ".join(part for part in parts if part)


def _document(
    page: str, network: Network | None, context: Context, templates: Path
) -> Iterator[Offer]:
    what = getattr(context.words.screens, f"export_{page}")
    scope = _scope(network, context)
    ref = network.ref if network is not None else "all"

    def text() -> str:
        from samverka_store.exchange.markdown import document

        return document(
            page,
            context.repository,
            words=context.words,
            today=context.today,
            network=network,
            templates_dir=templates,
        )

    def as_html() -> bytes:
        from samverka_store.exchange.markdown import html

        made = html(text(), title=f"{what} – {scope}", lang=context.words.code)
        return made.encode()

    yield Offer(f"md:{page}:{ref}", what, scope, "Markdown", "md", lambda: text().encode())
    yield Offer(f"html:{page}:{ref}", what, scope, "HTML", "html", as_html, text)


def _table_maker(name: str, context: Context) -> Callable[[], bytes]:
    def make() -> bytes:
        from samverka_store.exchange.tables import table

        return table(name, context.repository, words=context.words, today=context.today)

    return make


def _scope(record: Record | None, context: Context) -> str:
    from samverka_tui.present.facts import headline

    if record is None:
        return context.words.screens.export_everything
    return headline(record, context) if not isinstance(record, Meeting) else record.ref
