"""Feedback: drafted for who is owed it, given one by one or many at once, or given at a meeting.

What is owed is computed in `owed`; the words of a draft come from `draft_feedback`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import Fault, InvalidRecord, ToldMeanwhile
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import Owed, owed
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of


def addressee(bearer: Bearer) -> tuple[int | None, str]:
    """Who is spoken to: the bearer or, in their place, who handed it in; (contact's id, free name).

    (None, "") for one who is wholly anonymous: they hear at a meeting, with all others.
    """
    if bearer.person or bearer.name:
        return bearer.person, "" if bearer.person else bearer.name
    return bearer.via, "" if bearer.via else bearer.via_name


def draft(repository: Repository, owing: Owed, text: str) -> Feedback:
    """Keep a text for someone who is owed it; a draft of the same is written over.

    Raises: InvalidRecord.
    """
    drafted = draft_of(repository, owing) or new_draft(owing)
    text = clean_text(text).strip()
    return repository.put(msgspec.structs.replace(drafted, text=text))


def give(
    repository: Repository,
    feedback: Feedback,
    *,
    channel: str = "",
    given: date | None = None,
    text: str | None = None,
    meeting: int | None = None,
    today: date,
) -> Feedback:
    """Mark a draft given: when (default: today), how, at which meeting; with its text or this one.

    Raises: InvalidRecord for a day to come, without a text, or when it was given already.
    """
    day = given or today
    words = feedback.text if text is None else clean_text(text).strip()
    faults = _faults(day, words, today)
    now = now_of(repository, feedback) if feedback.id else feedback
    if now.state == "given":
        faults.append(Fault("state", feedback.ref, "already_given"))
    _refuse(faults)
    kinds = _kinds_owed(repository, feedback.proposal)
    told = msgspec.structs.replace(
        feedback,
        state="given",
        given=day,
        text=words,
        channel="meeting" if meeting else channel or feedback.channel,
        meeting=meeting or feedback.meeting,
    )
    kept = repository.put(told, seen=feedback, meeting=meeting)
    if kept.bearer is None and not kept.bearer_name:
        _drop_drafts(repository, kept, kinds)
    return kept


def _kinds_owed(repository: Repository, proposal: int) -> frozenset[str]:
    return frozenset(one.kind for one in owed(repository.get(Proposal, proposal), repository))


def _drop_drafts(repository: Repository, told: Feedback, kinds: frozenset[str]) -> None:
    """Put away the drafts of what was owed in these kinds and no longer is: all have heard it."""
    settled = kinds - _kinds_owed(repository, told.proposal)
    for drafted in repository.pointing_at(told.proposal, Feedback, "proposal"):
        if drafted.state == "drafted" and drafted.kind in settled:
            repository.remove(drafted)


def answer(
    repository: Repository,
    owing: Iterable[Owed],
    text: str,
    *,
    channel: str = "email",
    given: date | None = None,
    meeting: int | None = None,
    today: date,
) -> tuple[Feedback, ...]:
    """Answer many at once with one text: what each of them is owed has been given.

    Someone who is owed the same of one proposal twice, as who handed it in for two, is told once;
    their drafts become what was given. Nothing is kept when one of them cannot be.

    Raises: InvalidRecord, also for a wholly anonymous bearer without a meeting.
    """
    text = clean_text(text).strip()
    return answer_each(
        repository,
        dict.fromkeys(owing, text),
        channel=channel,
        given=given,
        meeting=meeting,
        today=today,
    )


def answer_each(
    repository: Repository,
    texts: Mapping[Owed, str],
    *,
    channel: str = "email",
    given: date | None = None,
    meeting: int | None = None,
    today: date,
) -> tuple[Feedback, ...]:
    """As `answer`, each with a text of their own. Raises: InvalidRecord."""
    chosen = {(one.proposal, one.kind, addressee(one.bearer)): one for one in texts}
    day, faults = given or today, []
    for one in chosen.values():
        faults += [f for f in _faults(day, texts[one].strip(), today) if f not in faults]
    if not meeting and any(is_anonymous(one) for one in chosen.values()):
        faults.append(Fault("meeting", "", "anonymous_at_meeting"))
    if not chosen:
        faults.append(Fault("proposal", "", "required"))
    _refuse(faults)
    return tuple(
        give(
            repository,
            draft_of(repository, one) or new_draft(one),
            channel=channel,
            given=day,
            text=texts[one],
            meeting=meeting,
            today=today,
        )
        for one in chosen.values()
    )


def answer_at_meeting(
    repository: Repository,
    proposal: Proposal,
    meeting: Meeting,
    text: str,
    *,
    today: date,
) -> Feedback:
    """Note that all bearers of a proposal, the anonymous too, were told at a meeting.

    It was given on the meeting's day. Raises: InvalidRecord for a meeting to come, or no text.
    """
    now = now_of(repository, proposal)
    kind = next((one.kind for one in owed(now, repository)), "progress")
    told = Feedback(proposal=proposal.id, state="drafted", kind=kind)
    return give(
        repository, told, given=meeting.day or today, text=text, meeting=meeting.id, today=today
    )


def told_of(repository: Repository, proposal: int) -> frozenset[int]:
    """The ids of the feedback that has been given on a proposal."""
    given = repository.pointing_at(proposal, Feedback, "proposal")
    return frozenset(feedback.id for feedback in given if feedback.state == "given")


def refuse_told(repository: Repository, feedback: Feedback, seen: Collection[int]) -> None:
    """Refuse to tell someone once more what others have told them since: feedback not in `seen`.

    Raises: ToldMeanwhile.
    """
    for id in told_of(repository, feedback.proposal) - frozenset(seen):
        other = repository.get(Feedback, id)
        whom = (other.kind, other.bearer, other.bearer_name)
        if whom == (feedback.kind, feedback.bearer, feedback.bearer_name):
            proposal = repository.get(Proposal, feedback.proposal)
            change = repository.last_change(id, "state") or repository.events_of(id)[0]
            raise ToldMeanwhile(ref=proposal.ref, other=other.ref, author=change.by)


def is_anonymous(owing: Owed) -> bool:
    """Whether it is owed to someone whom nobody can reach: they hear it at a meeting."""
    return addressee(owing.bearer) == (None, "")


def draft_of(repository: Repository, owing: Owed) -> Feedback | None:
    """The draft that is kept of what is owed."""
    person, name = addressee(owing.bearer)
    for feedback in repository.pointing_at(owing.proposal, Feedback, "proposal"):
        whom = feedback.bearer, feedback.bearer_name
        if feedback.state == "drafted" and feedback.kind == owing.kind and whom == (person, name):
            return feedback
    return None


def new_draft(owing: Owed) -> Feedback:
    """A draft of what is owed, without a text."""
    person, name = addressee(owing.bearer)
    return Feedback(
        proposal=owing.proposal, state="drafted", kind=owing.kind, bearer=person, bearer_name=name
    )


def _faults(day: date, text: str, today: date) -> list[Fault]:
    faults = []
    if day > today:
        faults.append(Fault("given", day.isoformat(), "day_to_come"))
    if not text:
        faults.append(Fault("text", "", "required"))
    return faults


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise InvalidRecord(Feedback.noun, faults)
