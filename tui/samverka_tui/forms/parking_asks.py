"""What is asked when a proposal is laid in the parking lot, rests longer, or is taken off it.

What is answered is read with `parked_as`. Nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.proposals import EXTENSIONS_ALLOWED, PROPOSAL_LIFECYCLE, Proposal
from samverka_store.usecases.step_proposal import revived_to
from samverka_tui.forms.asks import (
    REASON,
    about,
    field_of,
    field_step,
    name_in_question,
    read_answer,
    reason_step,
)
from samverka_tui.forms.steps import ChoiceStep, LineStep, Step, numbered

REVIEW = "review"
OWNER = "park_owner"
REVIVE_WHEN = "revive_when"
WAY = "way"
EXTEND, RETIRE = "extend", "retire"
BACK = ("received", "under_review")


def park_steps(context: Context, proposal: Proposal) -> tuple[LineStep, ...]:
    """Why it is parked and when it is reviewed; who watches it, and what would revive it."""
    words = context.words.parking
    owner, wake = field_of(Proposal, OWNER), field_of(Proposal, REVIVE_WHEN)
    return (
        *_rest_steps(context, proposal, context.words.commands.park.label),
        field_step(
            Proposal,
            owner,
            context,
            label=words.owner,
            hint=words.owner_hint,
            text=write_field(proposal, owner, context),
        ),
        field_step(
            Proposal,
            wake,
            context,
            label=words.revive_when,
            hint=words.revive_when_hint,
            text=proposal.revive_when.partition("\n")[0],
        ),
    )


def extend_steps(context: Context, proposal: Proposal) -> tuple[Step, ...]:
    """Why it rests longer, and when it is reviewed next."""
    return _rest_steps(context, proposal, context.words.screens.extend)


def _rest_steps(context: Context, proposal: Proposal, deed: str) -> tuple[LineStep, LineStep]:
    words = context.words.forms
    reason = field_step(
        Proposal,
        field_of(Proposal, REASON),
        context,
        label=words.park_reason,
        hint=words.park_reason_hint,
        text=proposal.reason.partition("\n")[0],
        required=True,
    )
    review = field_of(Proposal, REVIEW)
    return (
        about(reason, deed, proposal, context),
        field_step(Proposal, review, context, label=words.park_review, required=True),
    )


def retire_steps(context: Context, proposal: Proposal) -> tuple[Step, ...]:
    """Why it is taken off the lot."""
    step = reason_step(context)
    return (about(step, context.words.screens.retire, proposal, context),)


def parked_as(values: dict[str, str], context: Context) -> dict[str, Any]:
    """What was answered as a proposal's fields, of those that were asked. Raises: SamverkaError."""
    fields: dict[str, Any] = {}
    for name in (REVIEW, OWNER, REVIVE_WHEN):
        if name in values:
            fields |= read_answer(field_of(Proposal, name), values[name], context)
    return {**fields, REASON: values[REASON].strip()}


def ways_step(
    context: Context, proposal: Proposal, others: Iterable[tuple[str, str]] = ()
) -> ChoiceStep:
    """Which way a parked idea goes (`way`): a state it is revived to, EXTEND, RETIRE, or others.

    One that was extended twice is said to be, and offered no third time.
    """
    words = context.words
    usual = revived_to(proposal)
    states = sorted(
        (state for state in PROPOSAL_LIFECYCLE.allowed(proposal.state) if state in BACK),
        key=lambda state: state != usual,
    )
    choices = []
    for state in states:
        label = words.states.label(proposal.noun, state)
        choices.append((state, words.parking.revive_to.format(state=label)))
    may_rest = proposal.extensions < EXTENSIONS_ALLOWED
    if may_rest:
        choices.append((EXTEND, words.screens.extend))
    choices += [(RETIRE, words.screens.retire), *others]
    name = name_in_question(proposal, context)
    enough = "" if may_rest else words.parking.enough
    return numbered(WAY, words.parking.which_way.format(name=name, enough=enough), choices)
