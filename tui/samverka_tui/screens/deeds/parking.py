"""Into the parking lot and out of it: park, revive, extend, retire, each with its receipt.

The receipt names who is owed word of it, and which key answers them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from msgspec import to_builtins

from samverka_store.model.proposals import Proposal
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases import step_proposal
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.forms.asks import REASON
from samverka_tui.forms.parking_asks import (
    BACK,
    EXTEND,
    OWNER,
    RETIRE,
    REVIEW,
    REVIVE_WHEN,
    WAY,
    extend_steps,
    park_steps,
    parked_as,
    retire_steps,
    ways_step,
)
from samverka_tui.present.labels import bearer_text
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame
from samverka_tui.widgets.status_row import Choice

_ANSWER = "give_feedback"
_MOST_NAMED = 2

Then = Callable[[Proposal], object]


def _park(frame: Frame) -> None:
    subjects = frame.subjects()
    if len(subjects) > 1:
        from samverka_tui.screens.deeds.following import follow

        follow(frame, [one for one in subjects if isinstance(one, Proposal)], "parked")
        return
    proposal = subjects[0]
    if not isinstance(proposal, Proposal):
        return
    if proposal.state == "parked":
        wake(frame, proposal)
    else:
        rest(frame, proposal)


def rest(frame: Frame, proposal: Proposal) -> None:
    """Ask why and until when, and lay the proposal in the parking lot."""
    context, decided = frame.host.context, Decided(frame.host, proposal)

    def act(values: dict[str, str]) -> None:
        fields = parked_as(values, context)

        def park(repository: Repository, seen: Proposal) -> Proposal:
            return step_proposal.park(
                repository,
                seen,
                reason=fields[REASON],
                review=fields[REVIEW],
                owner=fields.get(OWNER),
                revive_when=fields.get(REVIVE_WHEN, ""),
                today=context.today,
            )

        kept = decided.change(park)
        day = context.words.dates.short(fields[REVIEW], context.today)
        tell(frame, kept, context.words.screens.done_parked.format(ref=kept.ref, day=day))

    frame.ask(park_steps(context, proposal), act, key=f"park:{proposal.ref}")


def wake(
    frame: Frame,
    proposal: Proposal,
    others: Iterable[tuple[str, str]] = (),
    other: Callable[[str], object] | None = None,
) -> None:
    """Ask which way a parked idea goes, and go there.

    `others` are more ways (code, words); `other` is called with the code of one of them.
    """

    def go(values: dict[str, str]) -> None:
        way = values[WAY]
        if way in _WAYS:
            _WAYS[way](frame, proposal)
        elif other is not None:
            other(way)

    frame.ask((ways_step(frame.host.context, proposal, others),), then=go)


def revive(frame: Frame, proposal: Proposal, *, to: str = "") -> Proposal | None:
    """Take a parked idea up again, to this state; as it is kept, or None when that was refused."""
    today, words = frame.host.context.today, frame.host.words
    kept = Decided(frame.host, proposal).perform(
        lambda repository, seen: step_proposal.revive(repository, seen, to=to, today=today)
    )
    if kept is not None:
        state = words.states.label(kept.noun, kept.state)
        tell(frame, kept, words.screens.done_revived.format(ref=kept.ref, state=state))
    return kept


def extend(frame: Frame, proposal: Proposal, *, then: Then | None = None) -> None:
    """Ask why and until when a parked idea is to rest once more; `then` is called when it is."""
    context, decided = frame.host.context, Decided(frame.host, proposal)

    def act(values: dict[str, str]) -> None:
        fields, today = parked_as(values, context), context.today
        kept = decided.change(
            lambda repository, seen: step_proposal.extend(
                repository, seen, reason=fields[REASON], review=fields[REVIEW], today=today
            )
        )
        words = context.words
        times = words.parking.times[kept.extensions - 1]
        day = words.dates.short(fields[REVIEW], today)
        done = words.parking.rests.format(ref=kept.ref, day=day)
        tell(frame, kept, done, words.parking.extended.format(times=times))
        if then is not None:
            then(kept)

    frame.ask(extend_steps(context, proposal), act, key=f"extend:{proposal.ref}")


def retire(frame: Frame, proposal: Proposal, *, then: Then | None = None) -> None:
    """Ask why a parked idea is given up; `then` is called when it is."""
    context, decided = frame.host.context, Decided(frame.host, proposal)

    def act(values: dict[str, str]) -> None:
        reason, today = values[REASON].strip(), context.today
        kept = decided.change(
            lambda repository, seen: step_proposal.retire(
                repository, seen, reason=reason, today=today
            )
        )
        tell(frame, kept, context.words.parking.retired.format(ref=kept.ref))
        if then is not None:
            then(kept)

    frame.ask(retire_steps(context, proposal), act, key=f"retire:{proposal.ref}")


def tell(frame: Frame, kept: Proposal, done: str, more: str = "") -> None:
    """Say what was done, who is owed word of it, and with which key they are answered.

    `more` comes last, since it is the first to be cut where there is little room.
    """
    context = frame.host.context
    words = context.words.parking
    owing = [one.bearer for one in owed(kept, context.repository)]
    if not owing:
        frame.say_done(f"{done}. {more}" if more else done)
        return
    named = dict.fromkeys(bearer_text(to_builtins(bearer), context) for bearer in owing)
    who = ", ".join(list(named)[:_MOST_NAMED])
    if len(named) > _MOST_NAMED:
        who = words.and_more.format(who=who, count=len(named) - _MOST_NAMED)
    answer = Choice(key_name(BY_ID[_ANSWER].keys[0]), words.answer, _ANSWER, kept.id)
    told = words.told.format(done=done, who=who)
    frame.say_done(f"{told}. {more}" if more else told, answer)


_WAYS: Mapping[str, Callable[[Frame, Proposal], object]] = {
    **{state: partial(revive, to=state) for state in BACK},
    EXTEND: extend,
    RETIRE: retire,
}
DEEDS: Mapping[str, Callable[[Frame], None]] = {"park": _park}
