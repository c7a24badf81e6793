"""Figures of what became of proposals: carried out, unfinished, parked; and of agreed actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from samverka_store.figures.figure import Figure, Period, share
from samverka_store.figures.material import Material
from samverka_store.model.answers import Referral
from samverka_store.model.proposals import Proposal

COHORT_MONTHS = 24
_ACCEPTED = ("accepted", "partly_accepted")
_BACK = ("received", "under_review")


class Unfinished(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the unfinished list: an open proposal, its age in days, and who holds it.

    `holders` are the names of `holder_ids`: of the organisations that are to answer, else of the
    handler, or of who keeps an eye on it while it is parked; none where nobody does.
    """

    id: int
    ref: str
    title: str
    state: str
    age_days: int
    holders: tuple[str, ...]
    holder_ids: tuple[int, ...] = ()


def outcome_figures(material: Material) -> Iterator[Figure]:
    """All figures of this file, in the order of the domain."""
    yield implemented_of_accepted(material)
    yield parking_overdue(material)
    yield revived_of_reviewed(material)
    yield actions_done(material)


def implemented_of_accepted(material: Material) -> Figure:
    """Of proposals accepted in the 24 months up to the period's end, those carried out by now.

    Open are those that are neither carried out nor ended in another way.
    """
    cohort = Period(_months_before(material.period.last, COHORT_MONTHS), material.period.last)
    accepted = [one for one in material.proposals if _accepted_in(one, material, cohort)]
    done = [one for one in accepted if is_carried_out(one, material)]
    waiting = [one for one in accepted if one.is_open and one not in done]
    return share("implemented_of_accepted", len(done), len(accepted), cohort, open=len(waiting))


def parking_overdue(material: Material) -> Figure:
    """Today's parked ideas whose review day has passed, of all that are parked."""
    parked = [one for one in material.proposals if one.state == "parked"]
    overdue = sum(one.review is not None and one.review < material.today for one in parked)
    now = Period(material.today, material.today)
    figure = share("parking_overdue", overdue, len(parked), now, open=len(parked))
    return msgspec.structs.replace(figure, unit="count", value=overdue)


def revived_of_reviewed(material: Material) -> Figure:
    """Of reviews of parked ideas in the period, those that revived the idea.

    One that became due in the period and was not made is open, and counted as one that did not.
    """
    revived = reviewed = waiting = 0
    for proposal in material.proposals:
        for step in material.history.steps(proposal.id, "state"):
            if step.before == "parked" and material.period.holds(step.day):
                revived += step.after in _BACK
                reviewed += step.after in (*_BACK, "retired")
        for step in material.history.steps(proposal.id, "extensions"):
            is_longer = (step.after or 0) > (step.before or 0)
            reviewed += is_longer and material.period.holds(step.day)
        is_due = proposal.review is not None and proposal.review < material.today
        waiting += proposal.state == "parked" and is_due and material.period.holds(proposal.review)
    return share("revived_of_reviewed", revived, reviewed + waiting, material.period, open=waiting)


def actions_done(material: Material) -> Figure:
    """Of actions agreed in the period, those done; what became something else is left out."""
    agreed = [
        one
        for one in material.actions
        if one.state != "converted" and one.created and material.period.holds(one.created.date())
    ]
    done = sum(one.state == "done" for one in agreed)
    waiting = sum(one.is_open for one in agreed)
    return share("actions_done", done, len(agreed), material.period, open=waiting)


def unfinished(material: Material) -> list[Unfinished]:
    """The unfinished list (balanslista): every open proposal with age and holder, oldest first."""
    rows = [_row(one, material) for one in material.proposals if one.is_open]
    return sorted(rows, key=lambda row: (-row.age_days, row.ref))


def _row(proposal: Proposal, material: Material) -> Unfinished:
    since = proposal.received or proposal.state_since or material.today
    named = [(name, id) for id in _holders(proposal, material) if (name := _name(id, material))]
    return Unfinished(
        id=proposal.id,
        ref=proposal.ref,
        title=proposal.title,
        state=proposal.state,
        age_days=max((material.today - since).days, 0),
        holders=tuple(name for name, _ in named),
        holder_ids=tuple(id for _, id in named),
    )


def _holders(proposal: Proposal, material: Material) -> list[int]:
    if proposal.state == "referred":
        referrals = material.repository.pointing_at(proposal.id, Referral, "proposal")
        waiting = [one for one in referrals if not one.is_answered]
        if waiting:
            return [one.organisation for one in sorted(waiting, key=lambda one: one.ref)]
    holder = proposal.handler
    if proposal.state == "parked":
        holder = proposal.park_owner or proposal.handler
    return [holder] if holder else []


def _accepted_in(proposal: Proposal, material: Material, cohort: Period) -> bool:
    days = list(material.history.into(proposal.id, *_ACCEPTED))
    if not days and proposal.state in (*_ACCEPTED, "in_progress", "implemented"):
        # Taken down as accepted already: there was no step.
        return cohort.holds(proposal.decided or proposal.state_since)
    return any(cohort.holds(day) for day in days)


def is_carried_out(proposal: Proposal, material: Material) -> bool:
    """Whether it was implemented, closed since or not."""
    if proposal.state == "closed":
        return any(material.history.into(proposal.id, "implemented"))
    return proposal.state == "implemented"


def _months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last of that month where there is none."""
    number = day.year * 12 + day.month - 1 - months
    year, month = max(number // 12, 1), number % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)


def _name(id: int, material: Material) -> str:
    return str((material.repository.document(id) or {}).get("name", ""))
