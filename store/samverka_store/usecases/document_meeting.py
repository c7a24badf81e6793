"""A meeting is held and documented: who came, what was said and decided, and who does what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.actions import Action
from samverka_store.model.meetings import (
    MEETING_LIFECYCLE,
    AgendaItem,
    Attendance,
    Meeting,
)
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of


def discuss(
    repository: Repository, meeting: Meeting, proposal: Proposal, line: str, *, decision: str = ""
) -> Meeting:
    """Note in a line what was said of a proposal, and what was decided; it is dealt with.

    A proposal that was not on the agenda comes last. Raises: InvalidRecord without a line.
    """
    line = clean_line(line)
    if not line:
        raise InvalidRecord(meeting.noun, [_line_missing(proposal.ref)])
    at = [place for place, item in enumerate(meeting.agenda) if item.proposal == proposal.id]
    agenda = list(meeting.agenda)
    if not at:
        at = [len(agenda)]
        agenda.append(AgendaItem(title=proposal.title, kind="proposal", proposal=proposal.id))
    item = agenda[at[0]]
    agenda[at[0]] = msgspec.structs.replace(
        item, note=line, decision=clean_text(decision).strip() or item.decision, done=True
    )
    return repository.put(msgspec.structs.replace(meeting, agenda=tuple(agenda)), seen=meeting)


def note_decision(
    repository: Repository, meeting: Meeting, decision: str, *, title: str = ""
) -> Meeting:
    """Note a decision under the agenda item of this title, or as an item of its own, last.

    Raises: InvalidRecord without a decision.
    """
    decision, title = clean_text(decision).strip(), clean_line(title)
    if not decision:
        raise InvalidRecord(meeting.noun, [Fault("agenda", title, "decision_missing")])
    agenda = list(meeting.agenda)
    places = [place for place, item in enumerate(agenda) if title and item.title == title]
    if places:
        item = agenda[places[0]]
        told = "\n".join(part for part in (item.decision, decision) if part)
        agenda[places[0]] = msgspec.structs.replace(item, decision=told, done=True)
    else:
        first_line = decision.split("\n")[0]
        item = AgendaItem(title=title or first_line, decision=decision, done=True)
        agenda.append(item)
    return repository.put(msgspec.structs.replace(meeting, agenda=tuple(agenda)), seen=meeting)


def agree_action(
    repository: Repository,
    meeting: Meeting,
    title: str,
    *,
    due: date | None,
    owner: int | None = None,
    owner_name: str = "",
    proposal: int | None = None,
) -> Action:
    """Add what was agreed at a meeting, with who does it (contact or name) and by which day.

    Raises: InvalidRecord when one of them is missing.
    """
    owner_name = clean_line(owner_name)
    action = Action(
        title=clean_line(title),
        state=Action.first_state,
        network=meeting.network,
        meeting=meeting.id,
        proposal=proposal,
        owner=owner,
        owner_name=owner_name,
        due=due,
    )
    faults = action.faults()
    if owner is None and not owner_name:
        faults.append(Fault("owner", "", "required"))
    if due is None:
        faults.append(Fault("due", "", "required"))
    if faults:
        raise InvalidRecord(Action.noun, faults)
    return repository.put(action, meeting=meeting.id)


def document(
    repository: Repository,
    meeting: Meeting,
    *,
    attendance: Attendance | None = None,
    notes: str = "",
) -> Meeting:
    """Document a meeting that was held: how many came, and a line for each proposal discussed.

    What is not given here stays as it is in the record. Raises: IllegalStep; InvalidRecord with all
    that is missing; ChangedMeanwhile; InTrash.
    """
    MEETING_LIFECYCLE.check(meeting.ref, now_of(repository, meeting).state, "documented")
    documented = msgspec.structs.replace(
        meeting,
        state="documented",
        attendance=attendance or meeting.attendance,
        notes=clean_text(notes).strip() or meeting.notes,
    )
    missing = list(missing_of(documented, repository))
    if missing:
        raise InvalidRecord(meeting.noun, missing)
    return repository.put(documented, seen=meeting)


def missing_of(meeting: Meeting, repository: Repository) -> Iterator[Fault]:
    """What a meeting lacks before it can be called documented, as faults of its fields."""
    if meeting.attendance.people is None:
        yield Fault("attendance", "", "required")
    for item in meeting.agenda:
        if item.proposal and item.done and not item.note.strip():
            proposal = repository.document(item.proposal) or {}
            yield _line_missing(str(proposal.get("ref", item.title)))


def _line_missing(ref: str) -> Fault:
    return Fault("agenda", ref, "line_missing")
