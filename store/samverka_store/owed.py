"""What is owed to whom: one pure function, read by today, by closing and by the figures.

Source of the rules: domain, "Proposal", column "feedback owed to the idea-bearer".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

import msgspec

from samverka_store.lineage import origins
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.networks import DAY_LIMITS
from samverka_store.model.proposals import ENDED_STATES, FINAL_STATES, Bearer, Proposal
from samverka_store.repository import Repository

# State → (kind of feedback, name of the day limit).
_OWED: Mapping[str, tuple[str, str]] = {
    "received": ("receipt", "receipt"),
    "under_review": ("progress", "progress"),
    "referred": ("referral", "decision"),
    "accepted": ("decision", "decision"),
    "partly_accepted": ("decision", "decision"),
    "declined": ("decision", "decision"),
    "no_action": ("decision", "decision"),
    "in_progress": ("progress", "progress"),
    "implemented": ("final", "decision"),
    "stopped": ("final", "decision"),
    "merged": ("progress", "decision"),
    "split": ("progress", "decision"),
    "parked": ("parking", "decision"),
    "retired": ("parking", "decision"),
    "withdrawn": ("receipt", "receipt"),
}
# Where word has to come again and again, counted from the last one given.
_RECURRING = ("under_review", "in_progress")
# What a bearer was told about a proposal before it was merged into another, or split, stands.
_INHERITED = ("receipt", "progress")
_BEARERS = tuple[Bearer, ...]


class Owed(msgspec.Struct, frozen=True, kw_only=True):
    """One answer owed: for which proposal, of which kind, to whom, since and by which day."""

    proposal: int
    kind: str
    bearer: Bearer
    since: date
    due: date


def owed(proposal: Proposal, repository: Repository) -> Iterator[Owed]:
    """Each answer that is owed to each bearer of the proposal in its present state."""
    rule = _OWED.get(proposal.state)
    since = proposal.state_since or proposal.received
    if rule is None or since is None or not proposal.bearers:
        return
    kind, limit = rule
    given = _given(proposal, repository)
    before = origins(proposal, repository)
    joined = _joined(proposal, repository) if before else {}
    inherited = [feedback for origin in before for feedback in _given(origin, repository)]
    since = max(since, _anew(proposal, repository))
    days = limit_of(proposal.network, limit, repository)
    for bearer in proposal.bearers:
        start = max(since, joined.get(bearer, since))
        to_bearer = [f for f in given if is_to(f, bearer)]
        told = [f.given for f in to_bearer if f.given and _tells(f, kind, start)]
        unheard = _unheard(proposal, start, to_bearer)
        if unheard:
            days_to_tell = limit_of(proposal.network, "decision", repository)
            yield _owed(proposal, unheard[0], bearer, unheard[1], days_to_tell)
            continue
        if kind in _INHERITED and (bearer in joined or proposal.split_from):
            told += [f.given for f in inherited if f.given and is_to(f, bearer)]
        heard = max(told, default=start)
        if proposal.state in _RECURRING:
            yield _promised(proposal, heard, _owed(proposal, kind, bearer, heard, days))
        elif not told:
            yield _owed(proposal, kind, bearer, start, days)
        elif proposal.state == "referred" and proposal.next_status:
            again = _owed(proposal, "progress", bearer, heard, days)
            if proposal.next_status > heard:
                yield _promised(proposal, heard, again)


def _tells(feedback: Feedback, kind: str, start: date) -> bool:
    """Whether word given on this feedback's day is of what has been so since `start`.

    On that very day a receipt in the morning says nothing of a no in the afternoon: only word of
    this kind does, or what was said at a meeting, where the rest was said too.
    """
    day = feedback.given or date.min
    return day > start or (
        day == start and (feedback.kind == kind or feedback.channel == "meeting")
    )


def _promised(proposal: Proposal, heard: date, owing: Owed) -> Owed:
    """What is owed, on the day that was promised for it where one was, after the last word."""
    day = proposal.next_status
    if day is None or day <= heard or (proposal.state in _RECURRING and day >= owing.due):
        return owing
    return msgspec.structs.replace(owing, due=day)


def _anew(proposal: Proposal, repository: Repository) -> date:
    """The day from which what is owed in the state is owed again: sent on once more, extended."""
    days: list[date | None] = []
    if proposal.state == "parked":
        days.append(proposal.extended)
    elif proposal.state == "referred":
        referrals = repository.pointing_at(proposal.id, Referral, "proposal")
        days += [referral.sent for referral in referrals]
    return max((day for day in days if day), default=date.min)


def _unheard(proposal: Proposal, start: date, told: Iterable[Feedback]) -> tuple[str, date] | None:
    """What happened within the state that a bearer has not heard of: its kind, and its day."""
    heard = max((feedback.given for feedback in told if feedback.given), default=date.min)
    if proposal.state == "under_review" and proposal.revived and proposal.revived == start:
        return ("parking", start) if heard < start else None
    if proposal.state == "in_progress":
        decided = proposal.decided
        if decided and not any(_tells(f, "decision", decided) for f in told if f.given):
            return "decision", decided  # begun before they were told that it was taken on
        days = [reached.day for reached in proposal.reached]
        unheard = [day for day in days if day >= start and heard < day]
        return ("milestone", min(unheard)) if unheard else None
    return None


def _given(proposal: Proposal, repository: Repository) -> list[Feedback]:
    return [
        feedback
        for feedback in repository.pointing_at(proposal.id, Feedback, "proposal")
        if feedback.state == "given" and feedback.given
    ]


def _joined(proposal: Proposal, repository: Repository) -> dict[Bearer, date]:
    """The day when each bearer came who was not there from the beginning."""
    joined: dict[Bearer, date] = {}
    for event in repository.events_of(proposal.id):
        if "bearers" in event.changes:
            # Two records of one contact that became one bring nobody new.
            before, after = (
                [_now(bearer, repository) for bearer in msgspec.convert(bearers or (), _BEARERS)]
                for bearers in event.changes["bearers"]
            )
            joined.update(dict.fromkeys((b for b in after if b not in before), event.at.date()))
    return joined


def _now(bearer: Bearer, repository: Repository) -> Bearer:
    """The bearer of a past moment, as the contacts are called today."""
    if bearer.person is None and bearer.via is None:
        return bearer
    person, via = (id and repository.goes_on_in(id) for id in (bearer.person, bearer.via))
    return msgspec.structs.replace(bearer, person=person, via=via)


def owed_finally(repository: Repository, proposal: Proposal) -> list[Owed]:
    """What is owed to whom before the proposal may be closed."""
    return list(owed(proposal, repository)) if proposal.state in FINAL_STATES else []


def is_awaited(referral: Referral, repository: Repository) -> bool:
    """Whether the organisation's answer is still wanted: not given, and the proposal not ended."""
    proposal = repository.document(referral.proposal) or {}
    return not referral.is_answered and proposal.get("state") not in ENDED_STATES


def last_heard_of(proposal: Proposal, repository: Repository) -> date:
    """The day when the proposal, what was told about it or where it was sent was last changed."""
    records = (
        proposal,
        *repository.pointing_at(proposal.id, Feedback, "proposal"),
        *repository.pointing_at(proposal.id, Referral, "proposal"),
    )
    return max((record.changed.date() for record in records if record.changed), default=date.min)


def bearer_name(bearer: Bearer, repository: Repository) -> str:
    """The name that the bearer goes by inside the organisation; empty when wholly anonymous."""
    for person, name in ((bearer.person, bearer.name), (bearer.via, bearer.via_name)):
        if person:
            return str((repository.document(person) or {}).get("name", ""))
        if name:
            return name
    return ""


def limit_of(network_id: int | None, name: str, repository: Repository) -> int:
    """A network's day limit of this name; the default where it has none or there is none."""
    # Asked for every open proposal: the document is enough, and half as dear as its record.
    network = repository.document(network_id) if network_id else None
    limits: Mapping[str, int] = network.get("limits", {}) if network else {}
    return limits.get(name, DAY_LIMITS[name])


def days_after(day: date, days: int) -> date:
    """The day so many days later, or the last there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def _owed(proposal: Proposal, kind: str, bearer: Bearer, since: date, days: int) -> Owed:
    due = days_after(since, days)
    return Owed(proposal=proposal.id, kind=kind, bearer=bearer, since=since, due=due)


def is_to(feedback: Feedback, bearer: Bearer) -> bool:
    """Whether this feedback reached the bearer: it names them, or nobody (all, as at a meeting)."""
    if feedback.bearer is None and not feedback.bearer_name:
        return True
    if feedback.bearer is not None:
        return feedback.bearer in (bearer.person, bearer.via)
    return feedback.bearer_name in (bearer.name, bearer.via_name)
