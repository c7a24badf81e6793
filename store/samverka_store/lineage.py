"""Where a proposal came from and what it became, both ways: merges, splits, a meeting's theme.

An original keeps its record: merged ones point at what they live in, parts at what they were split
from. No rule of who may merge what lives here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository


def became(proposal: Proposal, repository: Repository) -> list[Proposal]:
    """What a merged or split proposal became, one step on; empty for any other."""
    if proposal.state == "merged":
        return _there(proposal.merged_into, repository)
    if proposal.state == "split":
        return _by_ref(repository.pointing_at(proposal.id, Proposal, "split_from"))
    return []


def came_from(proposal: Proposal, repository: Repository) -> list[Proposal]:
    """What was merged into the proposal, and what it was split from, one step back."""
    found = [
        merged
        for merged in repository.pointing_at(proposal.id, Proposal, "merged_into")
        if merged.state == "merged"
    ]
    return _by_ref(found + _there(proposal.split_from, repository))


def origins(proposal: Proposal, repository: Repository) -> list[Proposal]:
    """All that the proposal came from, however many steps back, the nearest first."""
    return _all(proposal, lambda one: came_from(one, repository))


def lives_in(proposal: Proposal, repository: Repository) -> list[Proposal]:
    """The proposals in which this one goes on today: itself, unless it was merged or split."""
    if not became(proposal, repository):
        return [proposal]
    later = _all(proposal, lambda one: became(one, repository))
    return [one for one in later if not became(one, repository)]


def theme_of(proposal: Proposal, repository: Repository) -> Meeting | None:
    """The meeting that the proposal is a theme of, the last where there are several."""
    meetings = [
        meeting
        for meeting in repository.pointing_at(proposal.id, Meeting)
        if any(theme.proposal == proposal.id for theme in meeting.themes)
        and meeting.state != "cancelled"
    ]
    return max(meetings, key=lambda one: (one.day or date.max, one.ref), default=None)


def _there(id: int | None, repository: Repository) -> list[Proposal]:
    # A link may have been lost in a file that was damaged.
    is_there = bool(id) and repository.table_of(id or 0) == Proposal.table
    return [repository.get(Proposal, id or 0)] if is_there else []


def _all(proposal: Proposal, next_of: Callable[[Proposal], list[Proposal]]) -> list[Proposal]:
    # Files written by hand may go round in a circle: nobody is met twice.
    met = {proposal.id: proposal}
    waiting = [proposal]
    while waiting:
        for one in next_of(waiting.pop(0)):
            if one.id not in met:
                met[one.id] = one
                waiting.append(one)
    del met[proposal.id]
    return list(met.values())


def _by_ref(proposals: list[Proposal]) -> list[Proposal]:
    return sorted(proposals, key=lambda proposal: (proposal.ref, proposal.id))
