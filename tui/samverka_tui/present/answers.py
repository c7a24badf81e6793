"""Answers that are owed and accounts in words: cells of rows, the text of an answer, an account as
text to copy. Pure; no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from samverka_store.accounts import Account, Claim
from samverka_store.entry.context import Context
from samverka_store.model.answers import Feedback
from samverka_store.owed import Owed
from samverka_store.repository import Repository
from samverka_store.usecases.draft_feedback import text_of
from samverka_store.usecases.give_feedback import addressee, draft_of
from samverka_tui.present.cells import LATE, Cells
from samverka_tui.present.labels import bearer_text, label_of


class Entry(NamedTuple):
    """One row: an answer that we owe, with its draft; or what they owe; or what they were told."""

    key: str
    id: int
    due: date | None
    owing: Owed | None = None
    draft: Feedback | None = None
    claim: Claim | None = None
    told: Feedback | None = None


def entry_of(owing: Owed, repository: Repository) -> Entry:
    """The row of an answer that is owed; owed twice to one person of one proposal it is one row."""
    person, name = addressee(owing.bearer)
    key = f"owed:{owing.proposal}:{owing.kind}:{person or ''}:{name}"
    return Entry(key, owing.proposal, owing.due, owing, draft_of(repository, owing))


def entries_of(account: Account, repository: Repository) -> Iterator[Entry]:
    """The rows of an account: what we owe, what they owe, what they were told."""
    for owing in account.we_owe:
        yield entry_of(owing, repository)
    for claim in account.they_owe:
        yield Entry(f"claim:{claim.id}", claim.id, claim.due, claim=claim)
    for told in account.told:
        yield Entry(f"told:{told.id}", told.id, told.given, told=told)


def entry_cells(entry: Entry, context: Context, *, in_account: bool) -> Cells:
    """Whose turn (in an account), when, to whom, what, about what, and whether a draft is kept."""
    words = context.words.answers
    turn = words.we if entry.owing else words.they if entry.claim else words.told
    dates, late = context.words.dates, _days_late(entry, context.today)
    if late > 0:
        when = context.words.screens.overdue.format(days=dates.age(late))
    else:
        when = dates.relative(entry.due, context.today) if entry.due else ""
    cells = (when, whom(entry, context), kind_of(entry, context), about(entry, context))
    draft = words.draft if entry.draft else ""
    sign, tone = (LATE, "warning") if late > 0 else ("", "muted" if entry.told else "")
    return Cells((turn, *cells, draft) if in_account else (*cells, draft), sign, tone)


def _days_late(entry: Entry, today: date) -> int:
    """Days since it was due; 0 for what is not late."""
    return max(0, (today - entry.due).days) if entry.due and entry.told is None else 0


def whom(entry: Entry, context: Context) -> str:
    """Who is to hear, or who is to act."""
    if entry.owing:
        return bearer_text(msgspec.structs.asdict(entry.owing.bearer), context)
    if entry.told:
        return label_of(entry.told.bearer, context) or entry.told.bearer_name
    return entry.claim.holder if entry.claim else ""


def kind_of(entry: Entry, context: Context) -> str:
    """What kind of answer it is."""
    if entry.claim:
        return str(getattr(context.words.answers, entry.claim.kind))
    kind = entry.owing.kind if entry.owing else entry.told.kind if entry.told else ""
    return context.words.choices.labels(Feedback.noun, "kind").get(kind, kind)


def about(entry: Entry, context: Context) -> str:
    """The title of the proposal, or of the action."""
    if entry.claim:
        return entry.claim.label
    return label_of(entry.told.proposal if entry.told else entry.id, context)


def text_to(entry: Entry, context: Context) -> str:
    """The text of an answer: its draft's, or as it would be drafted; of another row none."""
    if entry.draft and entry.draft.text:
        return entry.draft.text
    if entry.owing:
        return text_of(entry.owing, context.repository, context.words).rstrip()
    return entry.told.text if entry.told else ""


def texts_to(entries: list[Entry], context: Context) -> str:
    """The texts of several answers, to copy at once; the same text is there once."""
    texts = dict.fromkeys(text_to(entry, context) for entry in entries)
    return "\n\n----\n\n".join(text for text in texts if text) + "\n"


def account_text(name: str, entries: list[Entry], context: Context) -> str:
    """A whole account as text: what we owe, what they owe, what was told."""
    words = context.words.answers
    title = words.account_title.format(name=name, day=context.words.dates.plain(context.today))
    groups = (
        (words.account_we, [entry for entry in entries if entry.owing]),
        (words.account_they, [entry for entry in entries if entry.claim]),
        (words.account_told, [entry for entry in entries if entry.told]),
    )
    lines = [title]
    for heading, rows in groups:
        lines += ["", heading]
        lines += [_line(entry, context) for entry in rows] or [words.account_nothing]
    return "\n".join(lines) + "\n"


def _line(entry: Entry, context: Context) -> str:
    words, dates = context.words.answers, context.words.dates
    document = context.repository.document(entry.told.proposal if entry.told else entry.id) or {}
    what = kind_of(entry, context)
    line = words.account_line.format(
        what=what, title=about(entry, context), ref=document.get("ref", "")
    )
    if entry.told:
        day = dates.plain(entry.due) if entry.due else ""
        return f"- {day}: {line}".replace("- : ", "- ")
    who = whom(entry, context)
    due = words.account_due.format(day=dates.plain(entry.due)) if entry.due else ""
    return f"- {line}{due} ({who})" if who else f"- {line}{due}"
