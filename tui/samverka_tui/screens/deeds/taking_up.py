"""A proposal is taken up at a meeting: a suggested theme becomes one of its themes, any other an
item on its agenda; from the proposal, or from the meeting among what was suggested."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_store.documents import builtins
from samverka_store.entry.lists import read_speakers
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.prepare_meeting import coming_meetings, take_up, take_up_theme
from samverka_tui.forms.asks import about, name_in_question
from samverka_tui.forms.live_asks import WHO, speakers_step
from samverka_tui.forms.steps import numbered
from samverka_tui.present.labels import label_of, meeting_when
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame

_MOST = 8
_MEETING = "meeting"


def choose_meeting(frame: Frame, proposal: Proposal) -> None:
    """Ask at which meeting to come a proposal is taken up."""
    context = frame.host.context
    words = context.words.live
    meetings = coming_meetings(context.repository, proposal, today=context.today)[:_MOST]
    if not meetings:
        frame.say("info", words.no_coming)
        return
    choices = [(str(meeting.id), _named(meeting, frame)) for meeting in meetings]
    label = words.take_up.format(name=name_in_question(proposal, context))
    by_id = {str(meeting.id): meeting for meeting in meetings}
    frame.ask(
        (numbered(_MEETING, label, choices),),
        then=lambda values: at_meeting(frame, proposal, by_id[values[_MEETING]]),
    )


def _named(meeting: Meeting, frame: Frame) -> str:
    context = frame.host.context
    return f"{meeting_when(builtins(meeting), context)} {label_of(meeting.network, context)}"


def at_meeting(frame: Frame, proposal: Proposal, meeting: Meeting) -> None:
    """Take a proposal up at this meeting, after asking who speaks about a theme."""
    context, decided = frame.host.context, Decided(frame.host, proposal)
    words = context.words.live
    if proposal.kind != "theme":
        kept = decided.perform(lambda repository, seen: take_up(repository, meeting.id, seen))
        if kept is not None:
            name = name_in_question(kept, context)
            frame.say_done(words.taken_up.format(ref=proposal.ref, meeting=name))
        return

    def act(values: dict[str, str]) -> None:
        speakers = read_speakers(values[WHO], context)

        def use_case(repository: Repository, seen: Proposal) -> Meeting:
            now = repository.get(Meeting, meeting.id)
            kept, _ = take_up_theme(repository, now, seen, speakers=speakers, today=context.today)
            return kept

        name = name_in_question(decided.change(use_case), context)
        frame.say_done(words.taken_up_theme.format(ref=proposal.ref, meeting=name))

    step = about(speakers_step(context), words.theme, proposal, context)
    frame.ask((step,), act, key=f"take_up:{proposal.ref}:{meeting.ref}")


def suggestion_choices(suggested: Sequence[Proposal], own: str) -> list[tuple[str, str]]:
    """A theme of one's own first, then those that were suggested, by id."""
    return [("own", own), *((str(one.id), f"{one.ref} {one.title}") for one in suggested[:_MOST])]
