"""What is done with ideas and proposals: capture, refer, answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.errors import ToldMeanwhile
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases.add_record import add
from samverka_store.usecases.capture_idea import capture
from samverka_store.usecases.give_feedback import refuse_told, told_of
from samverka_tui.forms.asks import TITLE, capture_steps, name_in_question
from samverka_tui.screens.deeds.opening import open_form
from samverka_tui.screens.frame import Frame


def _capture(frame: Frame) -> None:
    from samverka_tui.screens.deeds.likening import with_alike

    words = frame.host.words
    subjects = frame.subjects()
    here = subjects[0] if subjects else None
    meeting = here if isinstance(here, Meeting) else None
    network = here.id if isinstance(here, Network) else None

    def act(values: dict[str, str]) -> None:
        today = frame.host.context.today
        kept = frame.host.change(
            lambda repository: capture(
                repository,
                values[TITLE],
                network=network,
                meeting=meeting.id if meeting else None,
                today=today,
            )
        )
        if meeting is None:
            frame.say_done(words.screens.done_captured.format(ref=kept.ref))
        else:
            name = name_in_question(meeting, frame.host.context)
            told = words.screens.done_captured_from.format(ref=kept.ref, meeting=name)
            frame.say_done(told)

    (title,) = capture_steps(frame.host.context, meeting)
    frame.ask((with_alike(title, frame),), act, key="capture")


def _give_feedback(frame: Frame) -> None:
    context = frame.host.context
    about = frame.offered("give_feedback")
    # What was parked or revived may have left the list: its receipt offers the answer.
    proposal = context.repository.record(about) if about else frame.subjects()[0]
    today, repository = context.today, context.repository
    if isinstance(proposal, Proposal) and any(owed(proposal, repository)):
        # Imported late: it opens forms and questions of its own.
        from samverka_tui.screens.deeds.answering import answers_about

        answers_about(frame, proposal)
        return
    known = set(told_of(repository, proposal.id))

    def keep(repository: Repository, record: Record) -> Record:
        if isinstance(record, Feedback) and record.state == "given":
            refuse_told(repository, record, known)
        return add(repository, record, today=today)

    def save(record: Record, seen: Record | None) -> Record:
        try:
            return frame.host.change(lambda repository: keep(repository, record))
        except ToldMeanwhile:
            # It has been told: whoever saves once more means it.
            known.update(told_of(repository, proposal.id))
            raise

    texts = {
        "given": today.isoformat(),
        "state": frame.host.words.states.label("feedback", "given"),
    }
    open_form(
        frame, Feedback, given={"proposal": proposal.id}, texts=texts, save=save, then=_tell_about
    )


def _tell_about(frame: Frame, record: Record) -> None:
    label = frame.host.words.nouns.of(record.noun).one
    frame.say_done(frame.host.words.screens.done_added.format(ref=record.ref, label=label))


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "capture": _capture,
    "give_feedback": _give_feedback,
}
