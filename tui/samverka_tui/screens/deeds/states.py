"""The next state of a record: which there are, and what it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from samverka_store.errors import SamverkaError
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import REASON_STATES, Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.usecases import step_action, step_meeting, step_proposal
from samverka_tui.forms.asks import REASON, STATE, about, reason_step, state_step
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.needs import steps_of

_WITH_REASON: Mapping[type[Record], tuple[str, ...]] = {
    Proposal: REASON_STATES,
    Meeting: ("cancelled",),
    Action: ("dropped",),
}


def _state(frame: Frame) -> None:
    record = frame.subjects()[0]
    if isinstance(record, Proposal) and record.state == "parked":
        _from_rest(frame, record)
        return
    step = state_step(frame.host.context, record, steps_of(record))
    frame.ask((step,), then=lambda values: step_to(frame, record, values[STATE]))


def _from_rest(frame: Frame, idea: Proposal) -> None:
    """What the parking lot leads to, and then the other steps that there are."""
    from samverka_tui.forms.parking_asks import BACK
    from samverka_tui.screens.deeds.parking import wake

    labels = frame.host.words.states.labels(idea.noun)
    others = [code for code in steps_of(idea) if code not in (*BACK, "retired")]
    told = [(code, labels.get(code, code)) for code in others]
    wake(frame, idea, told, lambda code: step_to(frame, idea, code))


def takes_reason(record: Record, state: str) -> bool:
    """Whether this state is not taken without a reason."""
    return state in _WITH_REASON.get(type(record), ())


def step_to(frame: Frame, record: Record, state: str) -> None:
    """Take a step, after asking for what it takes."""
    if state == "parked":
        frame.do("park")
        return
    if isinstance(record, Feedback):
        frame.do("edit")
        return
    context, decided = frame.host.context, Decided(frame.host, record)
    if takes_reason(record, state):
        deed = context.words.states.label(record.noun, state)
        frame.ask(
            (about(reason_step(context), deed, record, context),),
            lambda values: _take_step(frame, decided, state, values[REASON].strip()),
            key=f"state:{record.ref}:{state}",
        )
    else:
        try:
            _take_step(frame, decided, state, "")
        except SamverkaError as error:
            frame.say_error(error)


def _take_step(frame: Frame, decided: Decided[Record], state: str, reason: str) -> None:
    today = frame.host.context.today

    def step(repository: Repository, seen: Record) -> Record:
        if isinstance(seen, Proposal):
            return step_proposal.step(repository, seen, state, reason=reason, today=today)
        if isinstance(seen, Meeting):
            return step_meeting.step(repository, seen, state, reason=reason)
        if isinstance(seen, Action):
            return step_action.step(repository, seen, state, reason=reason)
        return repository.put(msgspec.structs.replace(seen, state=state), seen=seen)

    kept = decided.change(step)
    words = frame.host.words
    label = words.states.label(kept.noun, state)
    frame.say_done(words.screens.done_state.format(ref=kept.ref, state=label))


DEEDS: Mapping[str, Callable[[Frame], None]] = {"state": _state}
