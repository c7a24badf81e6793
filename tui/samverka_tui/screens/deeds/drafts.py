"""Drafts are shown, gone on with, thrown away and brought back here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from samverka_store.disk.drafts import Draft
from samverka_store.errors import NotFound, SamverkaError
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.present.drafts import id_of
from samverka_tui.screens.deeds.answering import go_on_writing
from samverka_tui.screens.deeds.documenting import document
from samverka_tui.screens.deeds.importing import paste
from samverka_tui.screens.deeds.likening import join
from samverka_tui.screens.deeds.meetings import change_form
from samverka_tui.screens.deeds.parking import extend, retire
from samverka_tui.screens.deeds.records import edit, new_record
from samverka_tui.screens.deeds.settling import ask_answer, ask_theme
from samverka_tui.screens.deeds.states import step_to, takes_reason
from samverka_tui.screens.deeds.taking_up import choose_meeting
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.draft_screen import DraftScreen
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.live_screen import LiveScreen
from samverka_tui.widgets.status_row import Choice

Way = Callable[[Frame], None]

_ASKED_OF_RECORD = ("park", "refer", "move", "cancel")
_ASKED_OF_PROPOSAL: Mapping[str, Callable[[Frame, Proposal], None]] = {
    "extend": extend,
    "join_bearer": join,
    "retire": retire,
}
# Lines that settle something on the first page: whose they are, and what asks for them.
_SETTLED_BY: Mapping[str, tuple[type[Record], Callable[[Frame, Any], None]]] = {
    "answer": (Referral, ask_answer),
    "theme": (Meeting, ask_theme),
    "take_up": (Proposal, choose_meeting),
}


def _drafts(frame: Frame) -> None:
    frame.host.look_for_drafts()
    frame.app.push_screen(DraftScreen(frame.host, frame))


def _open(frame: Frame) -> None:
    draft = frame.draft if isinstance(frame, DraftScreen) else None
    if not isinstance(frame, DraftScreen) or draft is None:
        return
    words = frame.host.words.drafts
    try:
        way = way_to(draft, frame.host.context.repository)
    except SamverkaError:
        frame.say("info", words.gone)
        return
    if frame.host.drafts.choose(frame.name_at_cursor) is None:
        frame.drafts_changed()
        frame.say("info", words.too_late)
        return
    page = frame.page
    frame.app.pop_screen()
    page.call_later(_go, way, page)


def _go(way: Way, page: Frame) -> None:
    try:
        way(page)
    except SamverkaError as error:
        page.say_error(error)


def way_to(draft: Draft, repository: Repository) -> Way:
    """How the form or the question of a draft is opened again, from any page.

    Raises: SamverkaError when what it is about is no longer there.
    """
    deed, _, rest = draft.key.partition(":")
    if deed in BY_NOUN:
        return _way_to_form(draft, deed, repository)
    if deed == "import_list":
        return paste
    if deed == "capture":
        return lambda page: page.do("capture")
    ref, _, state = rest.partition(":")
    record = _there(repository.find(ref))
    if isinstance(record, Meeting) and (asked := _asked_of_meeting(record, draft.key)):
        return asked
    if deed in _ASKED_OF_RECORD:
        return partial(_on_record, record, lambda page: page.do(deed))
    if deed == "state" and takes_reason(record, state):
        return partial(_on_record, record, lambda page: step_to(page, record, state))
    if deed in _ASKED_OF_PROPOSAL and isinstance(record, Proposal):
        return partial(_on_record, record, lambda page: _ASKED_OF_PROPOSAL[deed](page, record))
    settled_by = _SETTLED_BY.get(deed)
    if settled_by is not None and isinstance(record, settled_by[0]):
        return partial(_on_record, record, lambda page: settled_by[1](page, record))
    raise NotFound(ref=ref)


def _asked_of_meeting(meeting: Meeting, key: str) -> Way | None:
    """How a question that only meetings are asked is asked again."""
    deed, _, rest = key.partition(":")
    if deed == "document":
        return partial(_on_record, meeting, lambda page: document(page, meeting))
    if deed == "live_form":
        form = rest.partition(":")[2]
        return partial(_on_record, meeting, lambda page: change_form(page, meeting, form))
    if deed.startswith("live_"):
        return partial(_at_meeting, meeting, deed, key)
    return None


def _way_to_form(draft: Draft, noun: str, repository: Repository) -> Way:
    if not BY_NOUN[noun].fields:
        raise NotFound(ref=draft.key)
    id = id_of(draft)
    if id:
        record = _there(repository.record(id))
        return lambda page: edit(page, record)
    given = {name: _there(repository.record(id)) for name, id in draft.given.items()}
    if noun == "feedback" and "proposal" in given:
        return lambda page: go_on_writing(page, given["proposal"], given.get("bearer"))
    texts = {**draft.start, **{name: record.ref for name, record in given.items()}}
    return lambda page: new_record(page, noun, texts)


def _there(record: Record) -> Record:
    """The record. Raises: NotFound when it is in the trash."""
    if record.deleted is not None:
        raise NotFound(ref=record.ref)
    return record


def _on_record(record: Record, act: Way, page: Frame) -> None:
    """Do something on the record's own page."""
    detail = DetailScreen(page.host, record.id)
    page.app.push_screen(detail)
    detail.call_after_refresh(act, detail)


def _at_meeting(record: Record, deed: str, key: str, page: Frame) -> None:
    """Ask on the meeting's own page, of the agenda item that it was asked of."""
    meeting = LiveScreen(page.host, record.id)
    page.app.push_screen(meeting)

    def ask() -> None:
        if meeting.stand_where_asked(key):
            meeting.do(deed)

    meeting.call_after_refresh(ask)


def _drop(frame: Frame) -> None:
    if not isinstance(frame, DraftScreen):
        return
    drafts, words = frame.host.drafts, frame.host.words
    if frame.name_at_cursor in drafts.others:
        frame.say("info", words.drafts.not_yours)
        return
    draft = drafts.drop(frame.name_at_cursor)
    if draft is not None:
        frame.thrown.append(draft)
        frame.drafts_changed()
        label = words.commands.bring_draft.label
        way_back = Choice(key_name(BY_ID["bring_draft"].keys[0]), label, "bring_draft")
        frame.say("done", words.drafts.thrown, (way_back,))


def _bring(frame: Frame) -> None:
    if not isinstance(frame, DraftScreen):
        return
    words = frame.host.words.drafts
    if not frame.thrown:
        frame.say("info", words.nothing_thrown)
        return
    name = frame.host.drafts.bring_back(frame.thrown.pop())
    frame.drafts_changed()
    frame.stand_on_draft(name)
    frame.say("done", words.brought_back)


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "drafts": _drafts,
    "open_draft": _open,
    "drop_draft": _drop,
    "bring_draft": _bring,
}
