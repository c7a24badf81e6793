"""A meeting that was held becomes documented: what is missing is asked for, and kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.document_meeting import discuss
from samverka_store.usecases.document_meeting import document as close
from samverka_tui.forms.live_asks import count_steps, discussed_steps, read_counts
from samverka_tui.present.live import undiscussed
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame


def document(frame: Frame, meeting: Meeting) -> None:
    """Document a meeting, after asking how many came and for the lines that are missing."""
    context, decided = frame.host.context, Decided(frame.host, meeting)
    counts = count_steps(context, meeting) if meeting.attendance.people is None else ()
    lines = discussed_steps(context, undiscussed(meeting))

    def act(values: Mapping[str, str]) -> None:
        def use_case(repository: Repository, seen: Meeting) -> Meeting:
            now = seen
            for name in (step.name for step in lines):
                proposal = repository.get(Proposal, int(name))
                now = discuss(repository, now, proposal, values[name])
            counted = read_counts(values) if counts else None
            return close(repository, now, attendance=counted)

        kept = decided.change(use_case)
        state = context.words.states.label(kept.noun, kept.state)
        frame.say_done(context.words.screens.done_state.format(ref=kept.ref, state=state))

    steps = (*counts, *lines)
    if steps:
        frame.ask(steps, act, key=f"document:{meeting.ref}")
        return
    kept = decided.perform(close)
    if kept is not None:
        state = context.words.states.label(kept.noun, kept.state)
        frame.say_done(context.words.screens.done_state.format(ref=kept.ref, state=state))


def count(frame: Frame, meeting: Meeting, then: Callable[[], None]) -> None:
    """Ask how many came, and keep it."""
    decided = Decided(frame.host, meeting)

    def act(values: Mapping[str, str]) -> None:
        counted = read_counts(values)

        def use_case(repository: Repository, seen: Meeting) -> Meeting:
            return repository.put(msgspec.structs.replace(seen, attendance=counted), seen=seen)

        decided.change(use_case)
        then()

    steps = count_steps(frame.host.context, meeting)
    frame.ask(steps, act, key=f"live_count:{meeting.ref}:")
