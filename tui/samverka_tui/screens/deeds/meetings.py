"""What is done with meetings: move, cancel, change how they are held."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.model.meetings import Meeting
from samverka_store.model.series import Series
from samverka_store.usecases import step_meeting
from samverka_tui.forms.asks import (
    REASON,
    about,
    cancel_steps,
    form_steps,
    move_steps,
    moved_to,
    name_in_question,
)
from samverka_tui.forms.steps import numbered
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.deeds.series import change_rhythm
from samverka_tui.screens.frame import Frame

_FORM = "form"


def _move(frame: Frame) -> None:
    meeting = frame.subjects()[0]
    if isinstance(meeting, Series):
        change_rhythm(frame, meeting)
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


def _change_form(frame: Frame) -> None:
    meeting = frame.subjects()[0]
    if not isinstance(meeting, Meeting):
        return
    labels = frame.host.words.states.labels("meeting", "form")
    others = [(code, label) for code, label in labels.items() if code != meeting.form]
    name = name_in_question(meeting, frame.host.context)
    label = frame.host.words.commands.of("live_form").label
    step = numbered(_FORM, f"{label} {name}", others)
    frame.ask((step,), then=lambda values: change_form(frame, meeting, values[_FORM]))


def change_form(frame: Frame, meeting: Meeting, form: str) -> None:
    """Ask where a meeting of this form is held, and let it be of it."""
    context, decided = frame.host.context, Decided(frame.host, meeting)
    labels = context.words.states.labels("meeting", "form")

    def act(values: dict[str, str]) -> None:
        kept = decided.change(
            lambda repository, seen: step_meeting.change_form(
                repository,
                seen,
                form,
                venue=values.get("venue"),
                video_url=values.get("video_url"),
            )
        )
        told = context.words.screens.done_form
        was, now = labels[meeting.form], labels[kept.form]
        frame.say_done(told.format(ref=kept.ref, before=was, after=now))

    first, *rest = form_steps(context, meeting, form)
    steps = (about(first, labels[form], meeting, context), *rest)
    frame.ask(steps, act, key=f"live_form:{meeting.ref}:{form}")


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "move": _move,
    "cancel": _cancel,
    "live_form": _change_form,
}
