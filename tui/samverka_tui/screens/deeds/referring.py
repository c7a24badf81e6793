"""A proposal is carried into organisations: sent to several, arrived, reminded, answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.model.answers import Referral
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.refer_proposal import (
    confirm_arrival,
    open_referrals,
    remind,
    send_referral,
)
from samverka_tui.forms.asks import STATE, field_of, name_in_question, read_answer
from samverka_tui.forms.referring import (
    RECEIVED,
    arrived_steps,
    read_destinations,
    read_reminder,
    refer_steps,
    remind_steps,
)
from samverka_tui.forms.steps import numbered
from samverka_tui.present.labels import label_of
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.deeds.likening import linking_of
from samverka_tui.screens.deeds.parking import tell
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.needs import steps_of

_WHICH = "referral"


def _refer(frame: Frame) -> None:
    """Ask where a proposal is to be carried, and by when the answers are due."""
    proposal = frame.subjects()[0]
    if not isinstance(proposal, Proposal):
        return
    context, decided = frame.host.context, Decided(frame.host, proposal)

    def act(values: dict[str, str]) -> None:
        destinations, due = read_destinations(values, context)

        def send(repository: Repository, seen: Proposal) -> Proposal:
            for organisation, contact in destinations:
                seen, _ = send_referral(
                    repository,
                    seen,
                    organisation,
                    answer_due=due,
                    contact=contact,
                    today=context.today,
                )
            return seen

        kept = decided.change(send)
        words = context.words
        names = ", ".join(one.organisation.name for one in destinations)
        day = words.dates.short(due, context.today)
        tell(frame, kept, words.following.referred.format(ref=kept.ref, names=names, day=day))

    frame.ask(refer_steps(proposal, linking_of(frame)), act, key=f"refer:{proposal.ref}")


def about_referrals(frame: Frame, proposal: Proposal) -> None:
    """Ask which of the organisations that have not answered it is about, and then what."""
    context = frame.host.context
    waiting = open_referrals(context.repository, proposal)
    if len(waiting) == 1:
        about_referral(frame, waiting[0])
        return
    choices = [(one.ref, label_of(one.organisation, context)) for one in waiting]
    step = numbered(_WHICH, context.words.following.which_referral, choices)
    by_ref = {one.ref: one for one in waiting}
    frame.ask((step,), then=lambda values: about_referral(frame, by_ref[values[_WHICH]]))


def about_referral(frame: Frame, referral: Referral) -> None:
    """Ask what happened with a referral: arrived, answered, reminded."""
    words = frame.host.words.following
    labels = {"arrived": words.arrived, "answer": words.answered, "remind": words.remind}
    choices = [(code, labels[code]) for code in steps_of(referral)]
    name = name_in_question(referral, frame.host.context)
    frame.ask(
        (numbered(STATE, f"{name} · {words.what_happened}", choices),),
        then=lambda values: step_referral(frame, referral, values[STATE]),
    )


def step_referral(frame: Frame, referral: Referral, step: str) -> None:
    """Ask for what this step of a referral takes, and take it."""
    _WAYS[step](frame, referral)


def _arrived(frame: Frame, referral: Referral) -> None:
    context, decided = frame.host.context, Decided(frame.host, referral)

    def act(values: dict[str, str]) -> None:
        day = read_answer(field_of(Referral, RECEIVED), values[RECEIVED], context)[RECEIVED]
        kept = decided.change(
            lambda repository, seen: confirm_arrival(
                repository, seen, received=day, today=context.today
            )
        )
        _say(frame, kept, context.words.following.done_arrived)

    frame.ask(arrived_steps(referral, context), act, key=f"state:{referral.ref}:arrived")


def _remind(frame: Frame, referral: Referral) -> None:
    context, decided = frame.host.context, Decided(frame.host, referral)

    def act(values: dict[str, str]) -> None:
        day, due = read_reminder(values, context)
        kept = decided.change(
            lambda repository, seen: remind(
                repository, seen, day=day, answer_due=due, today=context.today
            )
        )
        _say(frame, kept, context.words.following.done_reminded)

    frame.ask(remind_steps(referral, context), act, key=f"state:{referral.ref}:remind")


def _answer(frame: Frame, referral: Referral) -> None:
    # It asks as the first page does, which leads to every other step.
    from samverka_tui.screens.deeds.settling import ask_answer

    ask_answer(frame, referral)


def _say(frame: Frame, referral: Referral, done: str) -> None:
    context = frame.host.context
    due = referral.answer_due
    day = context.words.dates.short(due, context.today) if due else ""
    name = label_of(referral.organisation, context)
    frame.say_done(done.format(ref=referral.ref, name=name, day=day).rstrip())


_WAYS: Mapping[str, Callable[[Frame, Referral], None]] = {
    "arrived": _arrived,
    "answer": _answer,
    "remind": _remind,
}
DEEDS: Mapping[str, Callable[[Frame], None]] = {"refer": _refer}
