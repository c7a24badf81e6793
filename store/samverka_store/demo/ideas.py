"""The invented season's ideas: proposals on their way, the answers given, and actions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from samverka_store.demo import facts
from samverka_store.demo.stage import Stage, putting
from samverka_store.entry.context import Context
from samverka_store.entry.lists import read_bearers
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.add_record import add
from samverka_store.usecases.step_proposal import park, step
from samverka_store.words.language import words_for

# The way from received to each state that the demo's proposals are in.
_WAYS = {
    "under_review": ("under_review",),
    "referred": ("under_review", "referred"),
    "accepted": ("under_review", "accepted"),
    "in_progress": ("under_review", "accepted", "in_progress"),
    "implemented": ("under_review", "accepted", "in_progress", "implemented"),
    "declined": ("under_review", "declined"),
}


def build_ideas(stage: Stage, forum: Network, meetings: list[Meeting], ids: dict[str, int]) -> None:
    """Every proposal of the facts, brought to its state, and the actions beside them."""
    for entry in facts.PROPOSALS:
        proposal = stage.on(entry.age, _adding(entry, forum, meetings, stage.today))
        if entry.state == "parked":
            review = stage.today + timedelta(days=entry.review or 0)
            stage.on(entry.age - 10, _parking(proposal, entry.reason, review, stage, entry.age))
        for place, state in enumerate(_WAYS.get(entry.state, ()), start=1):
            days_ago = entry.age - place * max(1, entry.age // 8)
            reason = entry.reason if state == entry.state else ""
            stage.on(days_ago, _stepping(proposal.id, state, reason, stage.today, days_ago))
        _answers(stage, entry, proposal, ids)
    _actions(stage, forum, ids)


def _adding(
    entry: facts.DemoProposal, forum: Network, meetings: list[Meeting], today: date
) -> Callable[[Repository], Proposal]:
    day = today - timedelta(days=entry.age)

    def use_case(repository: Repository) -> Proposal:
        before = [m for m in meetings if m.day and m.day <= day]
        proposal = Proposal(
            title=entry.title,
            state="received",
            network=forum.id,
            text=entry.text,
            bearers=read_bearers(entry.bearers, Context(repository, words_for("sv"), today)),
            meeting=before[-1].id if before else None,
        )
        return add(repository, proposal, today=day)

    return use_case


def _parking(
    proposal: Proposal, reason: str, review: date, stage: Stage, age: int
) -> Callable[[Repository], Proposal]:
    day = stage.today - timedelta(days=age - 10)
    return lambda repository: park(repository, proposal, reason=reason, review=review, today=day)


def _stepping(
    id: int, state: str, reason: str, today: date, days_ago: int
) -> Callable[[Repository], Proposal]:
    day = today - timedelta(days=days_ago)
    return lambda repository: step(
        repository, repository.get(Proposal, id), state, reason=reason, today=day
    )


def _answers(
    stage: Stage, entry: facts.DemoProposal, proposal: Proposal, ids: dict[str, int]
) -> None:
    """A receipt for those that have been here a while; a referral where it was sent on."""
    told_ago = entry.age - 5
    if told_ago > 3:
        receipt = Feedback(
            proposal=proposal.id,
            kind="receipt",
            state="given",
            given=stage.today - timedelta(days=told_ago),
            channel="email",
            text="Tack för din idé. Vi återkommer när vi vet mer.",
        )
        stage.on(told_ago, putting(receipt))
    if entry.state == "referred":
        referral = Referral(
            proposal=proposal.id,
            organisation=ids["Socialförvaltningen i Strandvik"],
            contact=ids["Åsa Örn"],
            sent=stage.today - timedelta(days=33),
            answer_due=stage.today - timedelta(days=3),
        )
        stage.on(33, putting(referral))


def _actions(stage: Stage, forum: Network, ids: dict[str, int]) -> None:
    for title, owner, days in facts.ACTIONS:
        action = Action(
            title=title,
            state="open",
            network=forum.id,
            owner=ids[owner],
            due=stage.today + timedelta(days=days),
        )
        stage.on(21, putting(action))
