"""What can be exported from where one stands: of this record first, then of everything. No widgets.

Each offer makes its bytes when asked. The formats are imported late: none is needed before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.errors import TemplateBroken
from samverka_store.exchange.kinds import SCOPES
from samverka_store.exchange.telling import linked_to
from samverka_store.model.actions import Action
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.words.say import say_error
from samverka_tui.present.labels import meeting_times, meeting_title, meeting_when, state_label

# The calendar stands beside the page that holds the same meetings.
_SHOWS_MEETINGS = "coming"
_OF_ALL = ("coming", "takehome", "proposals", "parking", "unfinished", "yearly", "knowledge")
TABLES = (
    ("networks", "network"),
    ("meetings", "meeting"),
    ("proposals", "proposal"),
    ("ideas", "idea"),
    ("people", "person"),
    ("organisations", "organisation"),
    ("memberships", "membership"),
    ("actions", "action"),
    ("series", "series"),
    ("referrals", "referral"),
    ("feedback", "feedback"),
    ("knowledge", "knowledge"),
    ("agenda", ""),
)


Subject = Network | Meeting | Organisation | None


class Offer(NamedTuple):
    """One thing to export: what it is, of which records, in which form, and how it is made.

    `preview` tells what is in it, where what is made is not for reading; `left_out` what is not.
    `trouble` tells, once it was made, why it was not made as the organisation wants it.
    """

    key: str
    what: str
    scope: str
    form: str
    suffix: str
    make: Callable[[], bytes]
    preview: Callable[[], str] | None = None
    left_out: Callable[[], list[str]] = list
    trouble: Callable[[], str] = str


def offers(
    record: Record | None, context: Context, templates: Path, *, everyone: bool = False
) -> tuple[Offer, ...]:
    """All offers; `record` is what the cursor stands on, `templates` the organisation's own.

    With `everyone` documents name people who have not agreed to it.
    """
    return tuple(_offers(record, Making(context, templates, everyone=everyone)))


def _offers(record: Record | None, making: Making) -> Iterator[Offer]:
    context = making.context
    if isinstance(record, Meeting):
        is_over = record.state in ("held", "documented")
        for kind in ("notes", "takehome", "proposals") if is_over else ("invitation", "coming"):
            yield from making.offers(kind, record)
        yield _calendar(record, context)
        for kind in ("invitation",) if is_over else ("notes", "takehome", "proposals"):
            yield from making.offers(kind, record)
    elif isinstance(record, Series):
        yield _calendar(record, context)
    organisation = _organisation_of(record, context)
    if organisation is not None:
        yield from making.offers("takehome", organisation)
        yield from making.offers("knowledge", organisation)
    network = _network_of(record, context)
    if network is not None:
        yield from _of(network, _pages_of(network), making)
    yield from _of(None, _OF_ALL, making)
    for name, noun in TABLES:
        yield _table(name, noun, context)


def _of(network: Network | None, kinds: Iterable[str], making: Making) -> Iterator[Offer]:
    """The documents about a network, or about all, and the calendar of the same."""
    this_year = making.context.today.year
    for kind in kinds:
        if kind == "yearly":
            for year in (this_year, this_year - 1):
                yield from making.offers(kind, network, year=year)
        else:
            yield from making.offers(kind, network)
        if kind == _SHOWS_MEETINGS:
            yield _calendar(network, making.context)
    yield _reminders(network, making.context)


def _pages_of(network: Network) -> Iterator[str]:
    yield _SHOWS_MEETINGS
    for kind, scopes in SCOPES.items():
        if network.noun in scopes and kind != _SHOWS_MEETINGS:
            yield kind


def _network_of(record: Record | None, context: Context) -> Network | None:
    """The network that the record is, or belongs to."""
    if isinstance(record, Network):
        return record
    if isinstance(record, Meeting | Series | Proposal | Action):
        return linked_to(Network, record.network, context.repository)
    return None


def _organisation_of(record: Record | None, context: Context) -> Organisation | None:
    """The organisation that the record is, or whose it is."""
    if isinstance(record, Organisation):
        return record
    if isinstance(record, Person | Membership | Referral):
        return linked_to(Organisation, record.organisation, context.repository)
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


def _reminders(network: Network | None, context: Context) -> Offer:
    words = context.words

    def make() -> bytes:
        from samverka_store.exchange.ics import reminder_calendar
        from samverka_store.exchange.scope import scope_of

        repository, today = context.repository, context.today
        return reminder_calendar(repository, scope_of(network), words=words, today=today)

    def told() -> str:
        from samverka_store.exchange.reminders import reminders
        from samverka_store.exchange.scope import scope_of

        scope = scope_of(network)
        found = reminders(context.repository, scope, words=words, today=context.today)
        lines = (f"{words.dates.short(one.day, context.today)} · {one.title}" for one in found)
        return "\n".join(lines)

    ref = network.ref if network is not None else "all"
    scope = _scope(network, context)
    return Offer(f"reminders:{ref}", words.reminders.offered, scope, "ICS", "ics", make, told)


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


class Making:
    """How documents are made here: of what there is, in which language, with whose templates."""

    def __init__(self, context: Context, templates: Path, *, everyone: bool) -> None:
        self.context = context
        self._templates = templates
        self._everyone = everyone

    def offers(self, kind: str, subject: Subject, *, year: int | None = None) -> Iterator[Offer]:
        """A document as Markdown and as HTML; the template's trouble is known once it was made."""
        words = self.context.words
        what = words.documents.name(kind)
        if year is not None:
            what = words.documents.of_year.format(name=what, year=year)
        scope = _scope(subject, self.context)
        key = f"{kind}:{subject.ref if subject is not None else 'all'}:{year or ''}"
        faults: list[str] = []

        def text() -> str:
            faults.clear()
            try:
                return self._text(kind, subject, year, self._templates)
            except TemplateBroken as fault:
                told = say_error(fault, words)
                faults.append(f"{told} {words.documents.built_in_instead}")
                return self._text(kind, subject, year, None)

        def as_html() -> bytes:
            from samverka_store.exchange.markdown import html

            return html(text(), title=f"{what} – {scope}", lang=words.code).encode()

        def seen() -> str:
            made = text()
            return "\n\n".join((*faults, made))

        def trouble() -> str:
            return "".join(faults)

        yield Offer(
            f"md:{key}",
            what,
            scope,
            "Markdown",
            "md",
            lambda: text().encode(),
            seen,
            trouble=trouble,
        )
        yield Offer(f"html:{key}", what, scope, "HTML", "html", as_html, seen, trouble=trouble)

    def _text(self, kind: str, subject: Subject, year: int | None, templates: Path | None) -> str:
        from samverka_store.exchange.markdown import document

        return document(
            kind,
            self.context.repository,
            words=self.context.words,
            today=self.context.today,
            network=subject if isinstance(subject, Network) else None,
            meeting=subject if isinstance(subject, Meeting) else None,
            organisation=subject if isinstance(subject, Organisation) else None,
            year=year,
            everyone=self._everyone,
            templates_dir=templates,
        )


def _table(name: str, noun: str, context: Context) -> Offer:
    words = context.words

    def make() -> bytes:
        from samverka_store.exchange.tables import table

        return table(name, context.repository, words=words, today=context.today)

    nouns = words.nouns.of(noun).the_many if noun else words.documents.agenda_items
    what = words.screens.export_table.format(nouns=nouns)
    return Offer(f"csv:{name}", what, words.screens.export_everything, "CSV", "csv", make)


def _scope(record: Record | None, context: Context) -> str:
    from samverka_tui.present.facts import headline

    if record is None:
        return context.words.screens.export_everything
    if isinstance(record, Meeting):
        when = context.words.dates.short(record.day, context.today) if record.day else ""
        return f"{record.ref} {when}".strip()
    return headline(record, context)
