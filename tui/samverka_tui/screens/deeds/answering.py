"""What is done on the page of answers owed: drafted, written, copied; the way to accounts."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from samverka_store.model.answers import Feedback
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases.draft_feedback import text_of
from samverka_store.usecases.give_feedback import (
    addressee,
    draft,
    draft_of,
)
from samverka_tui.forms.asks import field_of
from samverka_tui.forms.steps import LineStep, numbered
from samverka_tui.present.answers import (
    Entry,
    about,
    account_text,
    kind_of,
    text_to,
    texts_to,
    whom,
)
from samverka_tui.screens.answers import AnswersScreen
from samverka_tui.screens.deeds.giving import ask_how
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.frame import Frame


class AnswerText(Feedback, frozen=True, kw_only=True, omit_defaults=True):
    """Feedback of which the text alone is asked for."""

    fields: ClassVar[tuple[FieldSpec, ...]] = (field_of(Feedback, "text"),)


def answers(frame: Frame) -> None:
    """Everything that is owed; standing on a contact or an organisation: the account with them."""
    subjects = frame.subjects()
    here = subjects[0] if len(subjects) == 1 else None
    about_id = here.id if isinstance(here, Person | Organisation) else 0
    frame.app.push_screen(AnswersScreen(frame.host, about_id))


def _account(frame: Frame) -> None:
    """The account with whoever the answer under the cursor is to; from an account, everything."""
    entry = frame.entry if isinstance(frame, AnswersScreen) else None
    if isinstance(frame, AnswersScreen) and frame.is_account:
        frame.app.push_screen(AnswersScreen(frame.host))
    elif entry is not None and entry.owing is not None:
        bearer = entry.owing.bearer
        person = bearer.person or bearer.via
        if person:
            frame.app.push_screen(AnswersScreen(frame.host, person))
        else:
            frame.say("info", frame.host.words.answers.no_contact)


def _open(frame: Frame) -> None:
    if isinstance(frame, AnswersScreen) and frame.entry is not None:
        frame.app.push_screen(DetailScreen(frame.host, frame.entry.id))


def _owed_by_us(frame: Frame) -> tuple[AnswersScreen, list[Entry]] | None:
    """The page, and the chosen entries of what we owe; None, and why, where there are none."""
    if not isinstance(frame, AnswersScreen):
        return None
    owing = [entry for entry in frame.chosen if entry.owing is not None]
    if not owing:
        if frame.chosen:
            frame.say("info", frame.host.words.answers.only_owed)
        return None
    return frame, owing


# Drafts and texts -------------------------------------------------------------------------------


def _draft(frame: Frame) -> None:
    found = _owed_by_us(frame)
    if found is None:
        return
    page, entries = found
    host = page.host
    words = host.words.answers
    owing = [entry.owing for entry in entries if entry.owing and not entry.draft]
    if not owing:
        page.say("info", words.drafted_already)
        return

    def use_case(repository: Repository) -> int:
        new = [one for one in owing if draft_of(repository, one) is None]
        for one in new:
            draft(repository, one, text_of(one, repository, host.words))
        return len(new)

    count = host.perform(use_case)
    if count is None:
        return
    if len(entries) == 1:
        what, who = kind_of(entries[0], host.context), whom(entries[0], host.context)
        page.say_done(words.done_drafted.format(what=what, who=who))
    else:
        page.say_done(words.done_drafted_many.format(count=count))


def _write(frame: Frame) -> None:
    found = _owed_by_us(frame)
    if found is None:
        return
    # Fields and suggestions are not needed until something is written.
    from samverka_tui.forms.record_form import RecordForm

    page, entries = found
    host, context, first = page.host, page.host.context, entries[0]
    words = context.words.answers
    host.look_for_drafts()
    alone = len(entries) == 1
    base = context.repository.get(AnswerText, first.draft.id) if alone and first.draft else None

    def save(record: Record, seen: Record | None) -> Record:
        text = str(getattr(record, "text", ""))
        if seen is not None:
            return host.change(lambda repository: repository.put(record, seen=seen))
        owing = [entry.owing for entry in entries if entry.owing]

        def keep(repository: Repository) -> Record:
            kept = [draft(repository, one, text) for one in owing]
            return kept[0]

        return host.change(keep)

    def closed(record: Record | None) -> None:
        page.show_surroundings()
        if record is not None:
            page.say_done(_written(entries, page))
        elif form.leaves_draft:
            page.say("info", host.words.drafts.left)

    if alone:
        who, what = whom(first, context), about(first, context)
        title = words.title_one.format(who=who, title=what)
    else:
        title = words.title_many.format(count=len(entries))
    form = RecordForm(
        AnswerText,
        context=context,
        base=base,
        given={} if base else _given(first, alone=alone),
        texts={} if base else {"text": text_to(first, context) if alone else ""},
        save=save,
        drafts=host.drafts,
        reopen=host.read_anew,
        title=title,
    )
    page.app.push_screen(form, closed)


def _given(entry: Entry, *, alone: bool) -> dict[str, object]:
    """What a new text is about: it is found again as a draft by this."""
    person = addressee(entry.owing.bearer)[0] if alone and entry.owing else None
    given: dict[str, object] = {"proposal": entry.id, "state": "drafted"}
    return {**given, "bearer": person} if person else given


def go_on_writing(frame: Frame, proposal: Record, bearer: Record | None) -> None:
    """Open a text again that was begun about a proposal, to this contact or to another."""
    repository = frame.host.context.repository
    if not isinstance(proposal, Proposal) or not any(owed(proposal, repository)):
        detail = DetailScreen(frame.host, proposal.id)
        frame.app.push_screen(detail)
        detail.call_after_refresh(detail.do, "give_feedback")
        return
    page = AnswersScreen(frame.host, proposal.id)
    frame.app.push_screen(page)

    def write() -> None:
        to = bearer.id if bearer else None
        for entry in page.entries:
            if entry.owing and addressee(entry.owing.bearer)[0] == to:
                page.rows.move_to(entry.key)
                break
        page.do("write_answers")

    page.call_after_refresh(write)


def _written(entries: list[Entry], page: AnswersScreen) -> str:
    words, context = page.host.words.answers, page.host.context
    if len(entries) == 1:
        what, who = kind_of(entries[0], context), whom(entries[0], context)
        return words.done_drafted.format(what=what, who=who)
    return words.done_written_many.format(count=len(entries))


# Copying ----------------------------------------------------------------------------------------


def _texts(page: AnswersScreen) -> str:
    context = page.host.context
    texts = texts_to(page.chosen, context)
    return texts if texts.strip() or not page.is_account else _account_text(page)


def _account_text(page: AnswersScreen) -> str:
    name = page.record.label if page.record else ""
    return account_text(name, page.entries, page.host.context)


def _choose_text(page: AnswersScreen, then: Callable[[str], None]) -> None:
    """Take the texts of what is chosen; on an account ask whether it is to be the whole."""
    words = page.host.words.answers
    has_text = bool(texts_to(page.chosen, page.host.context).strip())
    if not page.is_account:
        then(_texts(page))
        return
    if not has_text:
        then(_account_text(page))
        return
    step = numbered(
        "what", words.copy_what, [("account", words.copy_account), ("text", words.copy_text)]
    )
    page.ask(
        (step,),
        then=lambda got: then(_account_text(page) if got["what"] == "account" else _texts(page)),
    )


def _copy(frame: Frame) -> None:
    if not isinstance(frame, AnswersScreen):
        return
    page = frame

    def copy(text: str) -> None:
        page.app.copy_to_clipboard(text)
        page.say("done", page.host.words.answers.done_copied)

    _choose_text(page, copy)


def _to_file(frame: Frame) -> None:
    if isinstance(frame, AnswersScreen):
        page = frame
        _choose_text(page, lambda text: _ask_file(page, text))


def _ask_file(page: AnswersScreen, text: str) -> None:
    from samverka_store.exchange.files import file_name, write_export

    host, words = page.host, page.host.words
    name = file_name(page.title_of_page, "txt")
    step = LineStep(
        name="file",
        label=words.screens.export_file,
        text=str(host.exports / name),
        check=lambda said: None if said.strip() else words.faults.required,
    )

    def act(values: dict[str, str]) -> None:
        # Unlike Path.expanduser this leaves the home of someone unknown as it is written.
        path = Path(os.path.expanduser(values["file"].strip()))  # noqa: PTH111
        folder = path.parent if path.is_absolute() else host.exports / path.parent
        written = write_export(Path(path.name), text.encode(), folder=folder)
        page.say("done", words.screens.done_exported.format(file=written))

    page.ask((step,), act)


def _give(frame: Frame) -> None:
    found = _owed_by_us(frame)
    if found is not None:
        ask_how(*found)


def answers_about(frame: Frame, proposal: Proposal) -> None:
    """The page narrowed to one proposal."""
    frame.app.push_screen(AnswersScreen(frame.host, proposal.id))


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "answers": answers,
    "account": _account,
    "open_answer": _open,
    "draft_answers": _draft,
    "write_answers": _write,
    "copy_answers": _copy,
    "file_answers": _to_file,
    "give_answers": _give,
}
