"""What is done on a meeting's own page while it goes on: notes, decisions, actions, ideas, answers.

What is typed at the foot belongs to the agenda item under the cursor, and is on disk when Enter was
pressed; until then it is a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.clean import clean_line
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases import note_meeting
from samverka_store.usecases.capture_idea import capture
from samverka_store.usecases.document_meeting import agree_action
from samverka_store.usecases.give_feedback import answer_at_meeting
from samverka_store.usecases.note_meeting import Spot
from samverka_tui.forms.live_asks import (
    DUE,
    PROPOSAL,
    TEXT,
    WHO,
    about_step,
    action_steps,
    line_step,
    read_about,
    read_due,
    read_owner,
)
from samverka_tui.forms.steps import LineStep
from samverka_tui.screens.deeds.likening import with_alike
from samverka_tui.screens.deeds.taking_up import choose_meeting
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.live_screen import LiveScreen
from samverka_tui.widgets.literal import cells, fit, literal

# So much of an item's name stands before the line to type in.
_LONGEST_NAME = 18


def _open_page(frame: Frame) -> None:
    record = frame.subjects()[0]
    if isinstance(record, Meeting):
        frame.app.push_screen(LiveScreen(frame.host, record.id))
    elif isinstance(record, Proposal):
        choose_meeting(frame, record)


def about_item(page: LiveScreen, command: str, spot: Spot | None) -> str:
    """What is asked and of which item: the wrong one is seen."""
    label = page.host.words.commands.of(command).label
    name = page.name_of(spot)
    return f"{label} · {fit(name, min(cells(literal(name)), _LONGEST_NAME))}"


def _write(frame: Frame, command: str, hint: str, part: str) -> None:
    """Ask for a line and put it under the item at the cursor: said (note) or decided."""
    if not isinstance(frame, LiveScreen):
        return
    page, spot, words = frame, frame.spot, frame.host.words
    use_case = note_meeting.note if part == "note" else note_meeting.decide

    def act(values: dict[str, str]) -> None:
        line = clean_line(values[TEXT])
        page.host.change(lambda repository: use_case(repository, page.meeting_id, spot, line))
        where = spot if spot or part == "note" else Spot(line)
        page.stand_on_row(spot=where, part=part if where else "notes", line=line)
        saved = words.live.note_saved if part == "note" else words.live.decision_saved
        page.say_done(saved.format(item=page.name_of(where)))

    step = line_step(page.host.context, about_item(page, command, spot), hint, limit=0)
    page.ask((step,), act, key=page.draft_key(command, spot))


def _note(frame: Frame) -> None:
    _write(frame, "live_note", frame.host.words.live.note_hint, "note")


def _decide(frame: Frame) -> None:
    _write(frame, "live_decide", frame.host.words.live.decision_hint, "decision")


def _agree(frame: Frame) -> None:
    page, meeting = frame, frame.subjects()[0]
    if not isinstance(page, LiveScreen) or not isinstance(meeting, Meeting):
        return
    spot, context = page.spot, page.host.context

    def act(values: dict[str, str]) -> None:
        owner, name = read_owner(values[WHO], context)
        due = read_due(values[DUE], context)

        def use_case(repository: Repository) -> int:
            action = agree_action(
                repository,
                meeting,
                values[TEXT],
                due=due,
                owner=owner,
                owner_name=name,
                proposal=spot.proposal if spot else None,
            )
            note_meeting.raise_from(repository, meeting.id, spot, action.id)
            return action.id

        _tell_raised(page, spot, page.host.change(use_case))

    steps = action_steps(context, about_item(page, "live_agree", spot))
    page.ask(steps, act, key=page.draft_key("live_agree", spot))


def _idea(frame: Frame) -> None:
    page, meeting = frame, frame.subjects()[0]
    if not isinstance(page, LiveScreen) or not isinstance(meeting, Meeting):
        return
    spot, words = page.spot, page.host.words

    def act(values: dict[str, str]) -> None:
        def use_case(repository: Repository) -> int:
            today = page.host.context.today
            idea = capture(repository, values[TEXT], meeting=meeting.id, today=today)
            note_meeting.raise_from(repository, meeting.id, spot, idea.id)
            return idea.id

        _tell_raised(page, spot, page.host.change(use_case))

    label = about_item(page, "live_idea", spot)
    step = line_step(page.host.context, label, words.live.idea_hint)
    page.ask((with_alike(step, page),), act, key=page.draft_key("live_idea", spot))


def _tell_raised(page: LiveScreen, spot: Spot | None, id: int) -> None:
    page.stand_on_row(spot=spot, part="record", record=id)
    record = page.host.context.repository.record(id)
    label = page.host.words.nouns.of(record.noun).one
    page.say_done(page.host.words.screens.done_added.format(ref=record.ref, label=label))


def _answer(frame: Frame) -> None:
    """Note that the bearers of a proposal were told here and now."""
    page, meeting = frame, frame.subjects()[0]
    if not isinstance(page, LiveScreen) or not isinstance(meeting, Meeting):
        return
    spot, context = page.spot, page.host.context
    chosen = _proposal_at(page)

    def act(values: dict[str, str]) -> None:
        id = chosen or read_about(values[PROPOSAL], context)

        def use_case(repository: Repository) -> Feedback:
            proposal = repository.get(Proposal, id)
            told = answer_at_meeting(
                repository, proposal, meeting, values[TEXT], today=context.today
            )
            note_meeting.raise_from(repository, meeting.id, spot, told.id)
            return told

        _tell_raised(page, spot, page.host.change(use_case).id)

    page.ask(_answer_steps(page, chosen), act, key=page.draft_key("live_answer", spot))


def _answer_steps(page: LiveScreen, chosen: int) -> tuple[LineStep, ...]:
    context = page.host.context
    words = context.words.live
    ref = str((context.repository.document(chosen) or {}).get("ref", "")) if chosen else ""
    label = (
        words.told_text.format(ref=ref).strip()
        if ref
        else context.words.commands.of("live_answer").label
    )
    text = line_step(context, label, words.told_hint, limit=0)
    return (text,) if chosen else (about_step(context), text)


def _proposal_at(page: LiveScreen) -> int:
    """The proposal that the cursor's row is about, 0 where it is about none."""
    row, repository = page.row, page.host.context.repository
    for id in (row.record, row.spot.proposal if row.spot else None) if row else ():
        if id and repository.table_of(id) == Proposal.table:
            return id
    return 0


def _tick(frame: Frame) -> None:
    """An item was dealt with, or not; a proposal without a line is asked for one."""
    page, meeting = frame, frame.subjects()[0]
    if not isinstance(page, LiveScreen) or not isinstance(meeting, Meeting):
        return
    spot, words = page.spot, page.host.words
    place = note_meeting.place_of(meeting.agenda, spot) if spot else None
    if spot is None or place is None:
        page.say("info", words.live.nothing_here)
        return
    item = meeting.agenda[place]
    if item.proposal and not item.done and not item.note.strip():
        _note(page)
        return
    done = not item.done
    kept = page.host.perform(
        lambda repository: note_meeting.tick(repository, meeting.id, spot, done=done)
    )
    if kept is not None:
        pattern = words.live.ticked if done else words.live.unticked
        page.say_done(pattern.format(item=page.name_of(spot)))


def _open_row(frame: Frame) -> None:
    """Open the record of the row; write under an item that is none."""
    row = frame.row if isinstance(frame, LiveScreen) else None
    if row is not None and row.record:
        frame.app.push_screen(DetailScreen(frame.host, row.record))
    elif row is not None and row.spot is not None:
        _note(frame)


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "live_page": _open_page,
    "live_note": _note,
    "live_decide": _decide,
    "live_agree": _agree,
    "live_idea": _idea,
    "live_answer": _answer,
    "live_tick": _tick,
    "live_open": _open_row,
}
