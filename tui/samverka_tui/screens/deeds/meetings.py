"""What is done with meetings: move and cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.model.meetings import Meeting
from samverka_store.usecases import step_meeting
from samverka_tui.forms.asks import REASON, cancel_steps, move_steps, moved_to
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame


def _move(frame: Frame) -> None:
    meeting = frame.subjects()[0]
    if not isinstance(meeting, Meeting):
        return
    context, decided = frame.host.context, Decided(frame.host, meeting)

    def act(values: dict[str, str]) -> None:
        to = moved_to(values, decided.record, context)
        kept = decided.change(lambda repository, seen: step_meeting.move(repository, seen, **to))
        day = context.words.dates.full(to["day"])
        frame.say_done(context.words.screens.done_moved.format(ref=kept.ref, day=day))
        frame.stand_on(kept.id)

    frame.ask(move_steps(context, meeting), act, key=f"move:{meeting.ref}")


def _cancel(frame: Frame) -> None:
    meeting = frame.subjects()[0]
    if not isinstance(meeting, Meeting):
        return
    context, decided = frame.host.context, Decided(frame.host, meeting)

    def act(values: dict[str, str]) -> None:
        reason = values[REASON].strip()
        kept = decided.change(
            lambda repository, seen: step_meeting.cancel(repository, seen, reason=reason)
        )
        frame.say_done(context.words.screens.done_cancelled.format(ref=kept.ref))

    frame.ask(cancel_steps(context, meeting), act, key=f"cancel:{meeting.ref}")


DEEDS: Mapping[str, Callable[[Frame], None]] = {"move": _move, "cancel": _cancel}
