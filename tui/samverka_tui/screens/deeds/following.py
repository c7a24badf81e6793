"""A proposal, or several at once, is taken to its next state, each step by its own use case.

What is asked on the way stands in forms/following; what may follow what, in the lifecycle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from samverka_store.errors import FeedbackOwed, SamverkaError
from samverka_store.model.proposals import DECIDED_STATES, ENDED_STATES, Proposal
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases import carry_out_proposal, step_proposal
from samverka_store.usecases.decide_proposal import decide
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.split_proposal import Part, split
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.forms.following import (
    BY,
    INTO,
    MILESTONES,
    PARTS,
    REOPENED,
    answers_of,
    step_questions,
)
from samverka_tui.forms.link_steps import Linking, parts_in
from samverka_tui.forms.parking_asks import OWNER
from samverka_tui.forms.steps import NO, confirm, numbered
from samverka_tui.screens.deeds.decided import DecidedTogether
from samverka_tui.screens.deeds.likening import linking_of
from samverka_tui.screens.deeds.parking import tell
from samverka_tui.screens.frame import Frame
from samverka_tui.widgets.status_row import Choice

Answers = Mapping[str, Any]
Act = Callable[[Repository, Proposal, Answers, date], Proposal]

_MILESTONE, _DAY = "milestone", "decided"


def follow(frame: Frame, proposals: Sequence[Proposal], state: str) -> None:
    """Ask for what the step takes, and take it; what is owed to whom then is said."""
    asked = _asked_as(proposals, state)
    linking = linking_of(frame)
    together = DecidedTogether(frame.host, proposals)
    if state == "merged":
        # Read in the background, for those that are most like it.
        frame.host.similar_index()
    questions = step_questions(asked, proposals, linking)

    def act(values: dict[str, str]) -> None:
        _take(frame, together, state, values, linking)

    if questions:
        ref = proposals[0].ref
        key = f"park:{ref}" if state == "parked" else f"state:{ref}:{state}"
        frame.ask(questions, act, key=key)
    elif len(proposals) > 1:
        words = frame.host.words
        count = words.nouns.proposal.count(len(proposals))
        label = words.states.label(Proposal.noun, state)
        step = confirm(
            words.following.sure_many.format(count=count, state=label),
            yes=words.following.do_them,
            yes_key=words.screens.yes_key,
            no=words.screens.leave,
        )
        frame.ask((step,), then=lambda values: _if_sure(frame, act, values))
    else:
        _at_once(frame, act)


def _asked_as(proposals: Sequence[Proposal], state: str) -> str:
    """What is asked when an ended one is taken up again is another thing than at first."""
    is_again = state == "under_review" and any(one.state in ENDED_STATES for one in proposals)
    return REOPENED if is_again else state


def _if_sure(frame: Frame, act: Callable[[dict[str, str]], None], values: dict[str, str]) -> None:
    if values["sure"] != NO:
        _at_once(frame, act)


def _at_once(frame: Frame, act: Callable[[dict[str, str]], None]) -> None:
    try:
        act({})
    except FeedbackOwed as error:
        say_owed(frame, error)
    except SamverkaError as error:
        frame.say_error(error)


def say_owed(frame: Frame, error: FeedbackOwed) -> None:
    """Who is to be told what before it may be closed, and the key that settles it."""
    from samverka_tui.forms.told import told

    settling = BY_ID["give_feedback"]
    label = frame.host.words.commands.of(settling.id).label
    id = frame.host.context.repository.id_of(str(error.values["ref"])) or 0
    choice = Choice(key_name(settling.keys[0]), label, settling.id, id)
    frame.say("error", told(error, frame.host.words), (choice,))


# Taking the step ------------------------------------------------------------------------------


def _take(
    frame: Frame,
    together: DecidedTogether[Proposal],
    state: str,
    values: Mapping[str, str],
    linking: Linking,
) -> None:
    context = frame.host.context
    given = {**answers_of(values, context), **_own_answers(values)}
    if state == "merged":
        _merge(frame, together, given)
        return
    if state == "split":
        _split(frame, together, given)
        return
    asked, today = _asked_as(together.records, state), context.today
    act = _ACTS.get(asked)

    def one(repository: Repository, seen: Proposal) -> Proposal:
        if act is not None:
            return act(repository, seen, given, today)
        if asked in DECIDED_STATES:
            return decide(repository, seen, asked, **given, today=today)
        return step_proposal.step(repository, seen, state, today=today)

    kept = together.each(one)
    words = frame.host.words
    label = words.states.label(Proposal.noun, kept[0].state)
    if len(kept) == 1:
        told = words.screens.done_state.format(ref=kept[0].ref, state=label)
    else:
        count = words.nouns.proposal.count(len(kept))
        told = words.following.done_many.format(count=count, state=label)
    say_followed(frame, told, kept)


def _own_answers(values: Mapping[str, str]) -> dict[str, Any]:
    """The answers that are no fields as they are written."""
    return {
        name: parts_in(values[name]) if name != BY else values[name]
        for name in (BY, PARTS, MILESTONES)
        if name in values
    }


def _merge(frame: Frame, together: DecidedTogether[Proposal], given: Answers) -> None:
    today, id = frame.host.context.today, given[INTO]

    def use_case(
        repository: Repository, seen: Sequence[Proposal]
    ) -> tuple[Proposal, tuple[Proposal, ...]]:
        into = next((one for one in seen if one.id == id), None)
        into = into or repository.get(Proposal, id)
        # Of several that are marked, one may be what the others live on in.
        originals = [one for one in seen if one.id != id] or seen
        return merge(repository, originals, into, reason=given.get("reason", ""), today=today)

    target, originals = together.change(use_case)
    refs = ", ".join(one.ref for one in originals)
    told = frame.host.words.following.done_merged.format(refs=refs, into=target.ref)
    say_followed(frame, told, (*originals, target))
    frame.stand_on(target.id)


def _split(frame: Frame, together: DecidedTogether[Proposal], given: Answers) -> None:
    parts = [Part(title=title) for title in given[PARTS]]
    reason, today = given.get("reason", ""), frame.host.context.today
    whole, made = together.change(
        lambda repository, seen: split(repository, seen[0], parts, reason=reason, today=today)
    )
    refs = ", ".join(part.ref for part in made)
    told = frame.host.words.following.done_split.format(ref=whole.ref, parts=refs)
    say_followed(frame, told, (whole,))
    frame.stand_on(made[0].id)


def say_followed(frame: Frame, told: str, kept: Sequence[Proposal]) -> None:
    """A receipt, and who is to have word because of it."""
    if len(kept) == 1:
        tell(frame, kept[0], told)
        return
    context = frame.host.context
    repository, words = context.repository, context.words
    now = (repository.get(Proposal, one.id) for one in kept)
    owing = [each for proposal in now for each in owed(proposal, repository)]
    if owing:
        day = words.dates.short(min(each.due for each in owing), context.today)
        count = words.nouns.idea_bearer.count(len({each.bearer for each in owing}))
        told = f"{told}. {words.following.then_owed.format(who=count, day=day)}"
    frame.say_done(told)


def _again(repository: Repository, seen: Proposal, given: Answers, today: date) -> Proposal:
    return step_proposal.reopen(repository, seen, reason=given.get("reason", ""), today=today)


def _withdrawn(repository: Repository, seen: Proposal, given: Answers, today: date) -> Proposal:
    return step_proposal.withdraw(repository, seen, **given, today=today)


def _parked(repository: Repository, seen: Proposal, given: Answers, today: date) -> Proposal:
    fields = {name: value for name, value in given.items() if name != OWNER}
    return step_proposal.park(repository, seen, **fields, owner=given.get(OWNER), today=today)


_ACTS: Mapping[str, Act] = {
    REOPENED: _again,
    "withdrawn": _withdrawn,
    "under_review": lambda r, seen, given, today: step_proposal.review(
        r, seen, **given, today=today
    ),
    "parked": _parked,
    "retired": lambda r, seen, given, today: step_proposal.retire(r, seen, **given, today=today),
    "in_progress": lambda r, seen, given, today: carry_out_proposal.begin(
        r, seen, **given, today=today
    ),
    "implemented": lambda r, seen, given, today: carry_out_proposal.finish(
        r, seen, **given, today=today
    ),
    "stopped": lambda r, seen, given, today: carry_out_proposal.stop(r, seen, **given, today=today),
}


# Milestones -----------------------------------------------------------------------------------


def reach_milestone(frame: Frame, proposal: Proposal) -> None:
    """Ask which of the milestones not reached yet is reached, and when."""
    from samverka_tui.forms.asks import field_of, field_step, read_answer

    words = frame.host.words
    ahead = [name for name, day in proposal.milestone_days if day is None]
    context, spec = frame.host.context, field_of(Proposal, _DAY)
    together = DecidedTogether(frame.host, (proposal,))
    which = numbered(_MILESTONE, words.following.reached, [(name, name) for name in ahead])
    when = field_step(
        Proposal,
        spec,
        context,
        label=words.following.reached_day,
        text=context.today.isoformat(),
        required=True,
    )

    def act(values: dict[str, str]) -> None:
        day = read_answer(spec, values[_DAY], context)[_DAY]
        milestone = values[_MILESTONE]
        kept = together.each(
            lambda repository, seen: carry_out_proposal.reach(
                repository, seen, milestone, day=day, today=context.today
            )
        )
        told = words.following.done_reached.format(ref=kept[0].ref, milestone=milestone)
        say_followed(frame, told, kept)

    frame.ask((which, when), act)
