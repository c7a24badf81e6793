"""A meeting's agenda is prepared: standing items, what the last one left over, suggested themes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from samverka_store.clean import clean_line
from samverka_store.documents import typed
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.meetings import STANDING_KINDS, AgendaItem, Meeting, Speaker, Theme
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.proposal_steps import kept

_HELD = ("held", "documented")
# What may be left over; what stands on every agenda comes back by itself.
_CARRIED_KINDS = ("item", "proposal")
_UNDECIDED = ("received", "under_review", "referred")
_TO_COME = ("accepted", "partly_accepted", "in_progress")


def prepare_agenda(repository: Repository, meeting: Meeting, titles: Mapping[str, str]) -> Meeting:
    """Put the standing items and what the last meeting left over on the agenda of one to come.

    `titles` gives each standing kind (feedback, upcoming, reports) its words. Feedback comes first,
    then what is there already and what was left over, then the others; what is there is not put
    there twice, so that it may be done again. Raises: InvalidRecord when it has been held.
    """
    _refuse_over(repository, meeting)
    standing = {item.kind: item for item in meeting.agenda if item.kind in STANDING_KINDS}
    for kind in STANDING_KINDS:
        standing.setdefault(kind, AgendaItem(title=clean_line(titles[kind]), kind=kind))
    own = [item for item in meeting.agenda if item.kind not in STANDING_KINDS]
    there = {(item.proposal, item.title.casefold()) for item in own}
    last = last_meeting(meeting, repository)
    left = (item for item in left_over(last) if (item.proposal, item.title.casefold()) not in there)
    agenda = (
        standing["feedback"],
        *own,
        *left,
        *(standing[kind] for kind in STANDING_KINDS if kind != "feedback"),
    )
    return repository.put(msgspec.structs.replace(meeting, agenda=agenda), seen=meeting)


def last_meeting(meeting: Meeting, repository: Repository) -> Meeting | None:
    """The last one held before this one, of its series or, without one, of its network."""
    if meeting.day is None:
        return None
    field = "series" if meeting.series else "network"
    others = repository.pointing_at(meeting.series or meeting.network, Meeting, field)
    held = [one for one in others if one.state in _HELD and one.day and one.day < meeting.day]
    return max(held, key=lambda one: (one.day or date.min, one.ref), default=None)


def left_over(meeting: Meeting | None) -> list[AgendaItem]:
    """The items of a meeting that were not dealt with, as they go on the next agenda."""
    return [
        AgendaItem(title=item.title, kind=item.kind, proposal=item.proposal)
        for item in (meeting.agenda if meeting else ())
        if not item.done and item.kind in _CARRIED_KINDS
    ]


def take_up_theme(
    repository: Repository,
    meeting: Meeting,
    proposal: Proposal,
    *,
    decided_by: str = "",
    speakers: tuple[Speaker, ...] = (),
    today: date,
) -> tuple[Meeting, Proposal]:
    """Make a suggested theme one of the themes of a meeting to come; the suggestion is accepted.

    Raises: InvalidRecord when the meeting has been held (`meeting_over`) or has it already
    (`already_theme`); IllegalStep when the suggestion rests or has ended.
    """
    _refuse_over(repository, meeting)
    if any(theme.proposal == proposal.id for theme in meeting.themes):
        raise InvalidRecord(meeting.noun, [Fault("themes", proposal.ref, "already_theme")])
    now = now_of(repository, proposal)
    if now.state not in (*_UNDECIDED, *_TO_COME):
        raise PROPOSAL_LIFECYCLE.refusal(now.ref, now.state, "accepted")
    if now.state in _UNDECIDED:
        proposal = kept(
            repository,
            proposal,
            "accepted",
            via="under_review",
            today=today,
            decided=today,
            decided_by=clean_line(decided_by) or proposal.decided_by,
        )
    theme = Theme(title=proposal.title, speakers=speakers, proposal=proposal.id)
    with_theme = msgspec.structs.replace(meeting, themes=(*meeting.themes, theme))
    return repository.put(with_theme, seen=meeting), proposal


def take_up(repository: Repository, meeting: int, proposal: Proposal) -> Meeting:
    """Put a proposal on the agenda of a meeting to come, last of what is not standing.

    One that is there already stays. Raises: InvalidRecord when the meeting has been held; NotFound;
    InTrash.
    """
    seen = repository.get(Meeting, meeting)
    _refuse_over(repository, seen)
    now = now_of(repository, proposal)
    if any(item.proposal == now.id for item in seen.agenda):
        return seen
    after = {"upcoming", "reports"}
    agenda = list(seen.agenda)
    place = len(agenda)
    while place and agenda[place - 1].kind in after:
        place -= 1
    agenda.insert(place, AgendaItem(title=now.title, kind="proposal", proposal=now.id))
    return repository.put(msgspec.structs.replace(seen, agenda=tuple(agenda)))


def coming_meetings(repository: Repository, proposal: Proposal, *, today: date) -> list[Meeting]:
    """The meetings where a proposal may be taken up: those of its network first, by day."""
    found = [
        typed(Meeting, doc)
        for _, doc in repository.documents(Meeting)
        if doc["state"] in ("planned", "announced") and doc.get("day", "9") >= today.isoformat()
    ]
    return sorted(
        found, key=lambda one: (one.network != proposal.network, one.day or date.max, one.ref)
    )


def suggested_themes(repository: Repository, meeting: Meeting) -> list[Proposal]:
    """The themes suggested to a meeting's network, or to none, that no meeting has yet; by age."""
    found = [
        typed(Proposal, doc)
        for _, doc in repository.documents(Proposal)
        if doc.get("kind") == "theme"
        and doc["state"] in (*_UNDECIDED, *_TO_COME)
        and doc.get("network") in (None, meeting.network)
    ]
    free = [one for one in found if not _has_meeting(repository, one)]
    return sorted(free, key=lambda one: (one.received or date.max, one.ref))


def _has_meeting(repository: Repository, suggestion: Proposal) -> bool:
    return any(
        theme.proposal == suggestion.id
        for meeting in repository.pointing_at(suggestion.id, Meeting)
        for theme in meeting.themes
        if meeting.state != "cancelled"
    )


def _refuse_over(repository: Repository, meeting: Meeting) -> None:
    now = now_of(repository, meeting)
    if not now.is_open:
        fault = Fault("agenda", meeting.ref, "meeting_over", {"state": now.state})
        raise InvalidRecord(meeting.noun, [fault])
