"""The next state of a record: which there are, and what it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from samverka_store.errors import SamverkaError
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.usecases import step_action, step_meeting
from samverka_store.usecases.refer_proposal import open_referrals
from samverka_tui.forms.asks import (
    REASON,
    STATE,
    about,
    name_in_question,
    reason_step,
    state_step,
)
from samverka_tui.forms.steps import numbered
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.needs import common_steps, steps_of

# Steps with questions of their own, by the action that asks them.
_ELSEWHERE: Mapping[str, str] = {"parked": "park", "referred": "refer"}
_REACH, _HEARD = "reach", "heard"
_WITH_REASON: Mapping[type[Record], tuple[str, ...]] = {
    Meeting: ("cancelled",),
    Action: ("dropped",),
}


def _state(frame: Frame) -> None:
    records = frame.subjects()
    record = records[0]
    if isinstance(record, Proposal) and len(records) == 1 and record.state == "parked":
        _from_rest(frame, record)
        return
    if isinstance(record, Proposal):
        choose_step(frame, [one for one in records if isinstance(one, Proposal)])
        return
    if isinstance(record, Referral):
        from samverka_tui.screens.deeds.referring import about_referral

        about_referral(frame, record)
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


def choose_step(frame: Frame, proposals: Sequence[Proposal]) -> None:
    """Ask which of the steps that all of these may take, and take it."""
    words, one = frame.host.words, proposals[0]
    steps = steps_of(one) if len(proposals) == 1 else common_steps(proposals)
    choices = [(code, words.states.label(one.noun, code)) for code in steps]
    name = words.nouns.proposal.count(len(proposals))
    if len(proposals) == 1:
        name = name_in_question(one, frame.host.context)
        if one.state == "in_progress" and any(day is None for _, day in one.milestone_days):
            choices.insert(0, (_REACH, words.following.reach))
        elif open_referrals(frame.host.context.repository, one):
            # What a proposal that was sent waits for comes first, to any other last.
            place = 0 if one.state == "referred" else len(choices)
            choices.insert(place, (_HEARD, words.following.heard))
    label = f"{name} · {words.forms.step_state}"
    frame.ask(
        (numbered(STATE, label, choices),),
        then=lambda values: _chosen(frame, proposals, values[STATE]),
    )


def _chosen(frame: Frame, proposals: Sequence[Proposal], state: str) -> None:
    from samverka_tui.screens.deeds.following import follow, reach_milestone

    if state == _HEARD:
        from samverka_tui.screens.deeds.referring import about_referrals

        about_referrals(frame, proposals[0])
    elif state == _REACH:
        reach_milestone(frame, proposals[0])
    elif state in _ELSEWHERE and len(proposals) == 1:
        frame.do(_ELSEWHERE[state])
    else:
        follow(frame, proposals, state)


def takes_reason(record: Record, state: str) -> bool:
    """Whether this state is not taken without words that are asked for."""
    if isinstance(record, Proposal):
        from samverka_tui.forms.following import ASKED

        return state in steps_of(record) and (state in _ELSEWHERE or state in ASKED)
    if isinstance(record, Referral):
        return state in steps_of(record)
    return state in _WITH_REASON.get(type(record), ())


def step_to(frame: Frame, record: Record, state: str) -> None:
    """Take a step, after asking for what it takes."""
    if isinstance(record, Proposal):
        _chosen(frame, (record,), state)
        return
    if isinstance(record, Referral):
        from samverka_tui.screens.deeds.referring import step_referral

        step_referral(frame, record, state)
        return
    if isinstance(record, Feedback):
        frame.do("edit")
        return
    if isinstance(record, Meeting) and state == "documented":
        from samverka_tui.screens.deeds.documenting import document

        document(frame, record)
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
    def step(repository: Repository, seen: Record) -> Record:
        if isinstance(seen, Meeting):
            return step_meeting.step(repository, seen, state, reason=reason)
        if isinstance(seen, Action):
            return step_action.step(repository, seen, state, reason=reason)
        return repository.put(msgspec.structs.replace(seen, state=state), seen=seen)

    kept = decided.change(step)
    words = frame.host.words
    label = words.states.label(kept.noun, state)
    told = words.screens.done_state.format(ref=kept.ref, state=label)
    if isinstance(kept, Meeting) and state == "held":
        from samverka_tui.present.live import still_missing

        what = still_missing(kept, frame.host.context)
        told = words.live.held_missing.format(done=told, what=what) if what else told
    frame.say_done(told)


DEEDS: Mapping[str, Callable[[Frame], None]] = {"state": _state}
