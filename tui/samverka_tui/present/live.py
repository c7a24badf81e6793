"""The rows of a meeting's own page: when and where, themes, each item with its minutes. Pure.

A row says what it is about, so that the page can add to it, alter it or open it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from samverka_store.clashes import clashes
from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.entry.lists import write_attendance
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import AgendaItem, Attendance, Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.usecases.note_meeting import Spot, spots_of
from samverka_tui.present.clashing import clash_text
from samverka_tui.present.facts import headline, speaker_text
from samverka_tui.present.labels import label_of, meeting_times, meeting_when

_MOST_OWED = 6
_BETWEEN = "|"


class LiveRow(NamedTuple):
    """One row, before it is broken into lines.

    `part` is where its text stands (item, note, decision, theme, notes, count, record; "" where
    nothing can be changed), `line` the text itself, `record` what Enter opens, `theme` its place.
    """

    key: str
    label: str
    text: str
    tone: str = ""
    part: str = ""
    spot: Spot | None = None
    line: str = ""
    record: int = 0
    theme: int = -1


def live_rows(
    meeting: Meeting, context: Context, owing: Sequence[tuple[int, str]] = ()
) -> list[LiveRow]:
    """The rows from the top; `owing` are (id, title) of proposals of the network that wait for an
    answer, told under the standing item for it."""
    rows = [
        *_around(meeting, context),
        *_themes(meeting, context),
        *_agenda(meeting, context, owing),
        *_rest(meeting, context),
    ]
    seen: Counter[str] = Counter()
    unlike = []
    for row in rows:
        seen[row.key] += 1
        unlike.append(row._replace(key=f"{row.key}{_BETWEEN}{seen[row.key]}"))
    return unlike


def _around(meeting: Meeting, context: Context) -> Iterator[LiveRow]:
    words, document = context.words, builtins(meeting)
    when = [
        " ".join(filter(None, (meeting_when(document, context), meeting_times(document, context)))),
        label_of(meeting.network, context),
        words.states.label("meeting", meeting.state),
    ]
    yield LiveRow("when", words.live.when, " · ".join(filter(None, when)))
    form = words.states.label("meeting", meeting.form, "form")
    where = " · ".join(filter(None, (form, meeting.venue)))
    yield LiveRow("where", words.live.where, where)
    for clash in clashes(meeting, context.repository) if meeting.is_open else ():
        text = clash_text(clash, context)
        yield LiveRow(f"clash{_BETWEEN}{text}", words.live.clash, text, "warning", record=clash.id)
    if meeting.video_url:
        yield LiveRow("link", words.live.link, meeting.video_url)
    if meeting.joining:
        yield LiveRow("joining", words.live.joining, " ".join(meeting.joining.split()))


def _themes(meeting: Meeting, context: Context) -> Iterator[LiveRow]:
    words = context.words.live
    for place, theme in enumerate(meeting.themes):
        speakers = ", ".join(speaker_text(speaker, context) for speaker in theme.speakers)
        text = f"{theme.title} – {speakers}" if speakers else theme.title
        key = f"theme{_BETWEEN}{theme.title}"
        record = theme.proposal or 0
        yield LiveRow(key, words.theme, text, part="theme", record=record, theme=place)
    if not meeting.has_theme and meeting.is_open:
        yield LiveRow("theme", words.theme, words.no_theme, "muted")


def _agenda(
    meeting: Meeting, context: Context, owing: Sequence[tuple[int, str]]
) -> Iterator[LiveRow]:
    words = context.words.live
    for number, (item, spot) in enumerate(
        zip(meeting.agenda, spots_of(meeting.agenda), strict=True), start=1
    ):
        yield from _item(number, item, spot, meeting, context)
        if item.kind == "feedback" and not item.done:
            yield from _owed(spot, owing, context)
        if item.kind == "reports" and not item.done:
            yield from _groups(spot, meeting, context)
    if not meeting.agenda:
        told = words.no_agenda if meeting.is_open else words.no_agenda_over
        yield LiveRow("agenda", "", told, "muted")


def item_name(item: AgendaItem, context: Context) -> str:
    """What an item is called; a proposal with its reference."""
    document = context.repository.document(item.proposal) if item.proposal else None
    ref = str((document or {}).get("ref", ""))
    return item.title if item.title.startswith(ref) else f"{ref} {item.title}"


def _item(
    number: int, item: AgendaItem, spot: Spot, meeting: Meeting, context: Context
) -> Iterator[LiveRow]:
    words = context.words.live
    own = _BETWEEN.join(("item", spot.kind, str(spot.proposal or ""), spot.title, str(spot.nth)))
    name = item_name(item, context)
    text = words.done.format(title=name) if item.done else name
    yield LiveRow(
        own, f"{number}.", text, "strong", "item", spot, item.title, record=item.proposal or 0
    )
    for part, label in (("note", words.said), ("decision", words.decided)):
        for line in filter(None, getattr(item, part).split("\n")):
            key = _BETWEEN.join((own, part, line))
            yield LiveRow(key, f"   {label}", line, part=part, spot=spot, line=line)
    yield from _records(item.raised, meeting, spot, context)


def _records(
    ids: Iterable[int], meeting: Meeting, spot: Spot | None, context: Context
) -> Iterator[LiveRow]:
    for id in ids:
        told = _told(id, context)
        if told is None:
            continue
        label, text = told
        indent = "   " if spot is not None else ""
        yield LiveRow(f"record{_BETWEEN}{id}", indent + label, text, "", "record", spot, record=id)


def _told(id: int, context: Context) -> tuple[str, str] | None:
    """The label and the text of a record that came up; None where it is in the trash or gone."""
    words, repository = context.words, context.repository
    record: Record | None = repository.record(id) if repository.table_of(id) else None
    if record is None or record.deleted is not None:
        return None
    name = f"{record.ref} {headline(record, context)}"
    if isinstance(record, Action):
        who = label_of(record.owner, context) or record.owner_name
        day = words.dates.short(record.due, context.today) if record.due else ""
        told = words.live.by_day.format(who=who, day=day).strip(", ")
        return words.live.action, f"{name} – {told}" if told else name
    if isinstance(record, Feedback):
        return words.live.told, f"{label_of(record.proposal, context)}: {record.text}"
    if isinstance(record, Proposal):
        return words.live.proposal, name
    return words.nouns.of(record.noun).one, name


def _owed(spot: Spot, owing: Sequence[tuple[int, str]], context: Context) -> Iterator[LiveRow]:
    words = context.words.live
    for id, title in owing[:_MOST_OWED]:
        ref = (context.repository.document(id) or {}).get("ref", "")
        key = f"owed{_BETWEEN}{id}"
        yield LiveRow(key, f" {words.owed}", f"{ref} {title}", "muted", "", spot, record=id)
    left = len(owing) - _MOST_OWED
    if left > 0:
        yield LiveRow("owed", "", words.more_owed.format(count=left), "muted", "", spot)


def _groups(spot: Spot, meeting: Meeting, context: Context) -> Iterator[LiveRow]:
    """The proposals of the network that a working group carries out, as far as few lines go."""
    found = [
        (str(document["ref"]), id, document)
        for id, document in context.repository.documents(Proposal)
        if document.get("state") == "in_progress"
        and document.get("network") == meeting.network
        and document.get("working_group")
    ]
    for ref, id, document in sorted(found)[:_MOST_OWED]:
        text = f"{document['working_group']}: {ref} {document.get('title', '')}"
        label = f" {context.words.live.group}"
        yield LiveRow(f"group{_BETWEEN}{id}", label, text, "muted", "", spot, record=id)


def undiscussed(meeting: Meeting) -> list[int]:
    """The proposals that were dealt with at the meeting and have no line about it."""
    return [
        item.proposal
        for item in meeting.agenda
        if item.proposal and item.done and not item.note.strip()
    ]


def still_missing(meeting: Meeting, context: Context) -> str:
    """What a meeting lacks before it can be called documented, as a list; empty when nothing."""
    words = context.words.live
    missing = [words.missing_count] if meeting.attendance.people is None else []
    for id in undiscussed(meeting):
        ref = (context.repository.document(id) or {}).get("ref", "")
        missing.append(words.missing_line.format(ref=ref))
    return ", ".join(missing)


def _rest(meeting: Meeting, context: Context) -> Iterator[LiveRow]:
    """What belongs to no item: the meeting's own notes, what came up besides, who came."""
    words, repository = context.words.live, context.repository
    for line in filter(None, meeting.notes.split("\n")):
        key = f"notes{_BETWEEN}{line}"
        yield LiveRow(key, words.notes, line, part="notes", line=line)
    raised = {id for item in meeting.agenda for id in item.raised}
    loose: list[Record] = []
    for kind in (Proposal, Action, Feedback):
        found: list[Record] = [*repository.pointing_at(meeting.id, kind, "meeting")]
        loose += sorted((r for r in found if r.id not in raised), key=lambda r: r.ref)
    yield from _records((record.id for record in loose), meeting, None, context)
    left = still_missing(meeting, context)
    if left and meeting.state == "held":
        yield LiveRow("missing", words.missing, left, "warning")
    if meeting.attendance != Attendance():
        told = write_attendance(meeting.attendance, context)
        yield LiveRow("count", words.attendance, told, part="count")
    elif meeting.state in ("held", "documented"):
        yield LiveRow("count", words.attendance, words.not_counted, "muted", "count")
