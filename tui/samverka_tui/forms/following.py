"""The questions that lead a proposal to its next state, and what their answers say.

One or several proposals are asked about at once. Nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from samverka_store.entry.context import Context
from samverka_store.errors import Fault
from samverka_store.model.proposals import Proposal
from samverka_store.usecases.split_proposal import FEWEST_PARTS
from samverka_store.words.say import say_fault_alone
from samverka_tui.forms.asks import (
    REASON,
    about,
    field_of,
    field_step,
    read_answer,
    reason_step,
)
from samverka_tui.forms.link_steps import Linking, link_step, parts_in, target_step
from samverka_tui.forms.parking_asks import park_steps
from samverka_tui.forms.steps import LineStep
from samverka_tui.present.labels import bearer_text

BY, INTO, PARTS, MILESTONES = "by", "merged_into", "parts", "milestones"
REOPENED = "reopened"
_NO = ("declined", "no_action")

Proposals = Sequence[Proposal]


def step_questions(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    """What is asked before these go on to this state (or REOPENED); nothing for some."""
    asked = _QUESTIONS.get(state)
    if asked is None:
        return ()
    first, *others = asked(state, proposals, linking)
    return (_about(first, state, proposals, linking.context), *others)


def answers_of(values: Mapping[str, str], context: Context) -> dict[str, Any]:
    """The fields of the proposal that were answered, read. Raises: SamverkaError."""
    read: dict[str, Any] = {}
    for name, text in values.items():
        if name in (BY, PARTS, MILESTONES):
            continue
        read |= read_answer(field_of(Proposal, name), text, context)
    return read


def _about(step: LineStep, state: str, proposals: Proposals, context: Context) -> LineStep:
    words = context.words
    deed = words.following.reopen if state == REOPENED else words.states.label(Proposal.noun, state)
    if len(proposals) == 1:
        return about(step, deed, proposals[0], context)
    count = words.nouns.proposal.count(len(proposals))
    label = words.following.many.format(state=deed, count=count)
    return msgspec.structs.replace(step, label=f"{label} · {step.label}")


def _review(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    words = linking.context.words.following
    handler = _shared(proposals, "handler", linking.context)
    return (
        link_step(
            Proposal,
            field_of(Proposal, "handler"),
            linking,
            label=words.handler,
            hint=words.name_hint,
            text=handler,
        ),
        _line("next_status", words.next_status, words.next_status_hint, linking.context),
    )


def _decision(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    context, words = linking.context, linking.context.words.following
    is_no = state in _NO
    reason = reason_step(context) if is_no else _line(REASON, words.reason, words.if_any, context)
    today = context.today.isoformat()
    steps = [
        _line("decided_by", words.decided_by, "", context, required=True),
        _line("decided", words.decided, "", context, text=today, required=True),
        reason,
    ]
    if state != "accepted":
        steps.append(_line("alternatives", words.alternatives, words.if_any, context))
    return tuple(steps)


def _begin(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    context, words = linking.context, linking.context.words.following
    milestones = "; ".join(proposals[0].milestones.splitlines()) if len(proposals) == 1 else ""
    return (
        link_step(
            Proposal,
            field_of(Proposal, "handler"),
            linking,
            label=words.owner,
            hint=words.name_hint,
            text=_shared(proposals, "handler", context),
        ),
        _line(
            "working_group",
            words.working_group,
            words.if_any,
            context,
            text=_shared(proposals, "working_group", context),
        ),
        LineStep(name=MILESTONES, label=words.milestones, hint=words.several_hint, text=milestones),
        _line("next_status", words.next_status, words.next_status_hint, context),
    )


def _finish(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    words = linking.context.words.following
    return (_line("result", words.result, "", linking.context, required=True),)


def _because(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    return (reason_step(linking.context),)


def _park(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    _, *others = park_steps(linking.context, proposals[0])
    # What one of them has in these fields is not what all of them have.
    lines = (msgspec.structs.replace(step, text="") for step in others)
    return (reason_step(linking.context), *lines)


def _withdraw(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    context, words = linking.context, linking.context.words.following
    bearers = {bearer for proposal in proposals for bearer in proposal.bearers}
    only = bearers.pop() if len(bearers) == 1 else None
    name = bearer_text(msgspec.to_builtins(only), context) if only else ""
    who = _line("decided_by", words.withdrawn_by, "", context, text=name, required=True)
    return (
        msgspec.structs.replace(who, name=BY),
        _line(REASON, words.reason, words.if_any, context),
    )


def _reopen(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    words = linking.context.words.following
    return (_line(REASON, words.reopened, words.if_any, linking.context),)


def _merge(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    words = linking.context.words.following
    spec = field_of(Proposal, INTO)
    return (
        target_step(spec, proposals, linking, label=words.into, hint=words.into_hint),
        _line(REASON, words.reason, words.if_any, linking.context),
    )


def _split(state: str, proposals: Proposals, linking: Linking) -> tuple[LineStep, ...]:
    context, words = linking.context, linking.context.words.following

    def check(text: str) -> str | None:
        parts = parts_in(text)
        if len(parts) >= FEWEST_PARTS:
            return None
        fault = Fault("title", str(len(parts)), "too_few_parts", {"limit": str(FEWEST_PARTS)})
        return say_fault_alone(Proposal.noun, fault, context.words)

    def echo(text: str) -> str:
        parts = parts_in(text)
        return words.parts_echo.format(count=len(parts), titles=", ".join(parts))

    hint = words.several_hint.partition(";")[0]
    return (
        LineStep(name=PARTS, label=words.parts, hint=hint, check=check, echo=echo),
        _line(REASON, words.reason, words.if_any, context),
    )


def _line(
    name: str, label: str, hint: str, context: Context, *, text: str = "", required: bool = False
) -> LineStep:
    spec = field_of(Proposal, name)
    step = field_step(Proposal, spec, context, label=label, hint=hint, text=text, required=required)
    return step if hint else msgspec.structs.replace(step, hint="")


def _shared(proposals: Proposals, name: str, context: Context) -> str:
    """What stands in a field of all of them, where it is the same."""
    from samverka_store.entry.writing import write_field

    texts = {write_field(one, field_of(Proposal, name), context) for one in proposals}
    return texts.pop() if len(texts) == 1 else ""


_QUESTIONS: Mapping[str, Callable[[str, Proposals, Linking], tuple[LineStep, ...]]] = {
    "under_review": _review,
    "accepted": _decision,
    "partly_accepted": _decision,
    "declined": _decision,
    "no_action": _decision,
    "in_progress": _begin,
    "implemented": _finish,
    "stopped": _because,
    "retired": _because,
    "parked": _park,
    "withdrawn": _withdraw,
    "merged": _merge,
    "split": _split,
    REOPENED: _reopen,
}
# The steps that are not taken without an answer.
ASKED = frozenset(_QUESTIONS)
