"""What is owed to whom, as rows and JSON: for `feedback owed` and `owe`. No command lives here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samverka_store.entry.context import Context
from samverka_store.entry.links import resolve
from samverka_store.model.answers import Feedback
from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer
from samverka_store.owed import Owed
from samverka_store.usecases.give_feedback import addressee, draft_of
from samverka_tui.cli.as_json import ref_of
from samverka_tui.cli.deeds import whom


def debt_row(owing: Owed, context: Context) -> tuple[str, ...]:
    """Reference, day, how far away, kind, to whom, title."""
    document = context.repository.document(owing.proposal) or {}
    return (
        str(document.get("ref", "")),
        owing.due.isoformat(),
        context.words.dates.relative(owing.due, context.today),
        context.words.choices.labels(Feedback.noun, "kind")[owing.kind],
        whom(owing, context),
        str(document.get("title", "")),
    )


def debt_json(owing: Owed, context: Context) -> dict[str, Any]:
    """The same for scripts."""
    repository = context.repository
    person, name = addressee(owing.bearer)
    document = repository.document(owing.proposal) or {}
    draft = draft_of(repository, owing)
    return {
        "ref": document.get("ref", ""),
        "title": document.get("title", ""),
        "network": ref_of(document.get("network"), repository),
        "kind": owing.kind,
        "to": ref_of(person, repository),
        "to_name": name,
        "anonymous": owing.bearer.anonymous,
        "since": owing.since.isoformat(),
        "due": owing.due.isoformat(),
        "days_late": (context.today - owing.due).days,
        "draft": draft.ref if draft else None,
    }


def to_whom(owing: list[Owed], text: str | None, context: Context) -> list[Owed]:
    """Of what is owed, that which is owed to the one whom `--to` names; all without it.

    A free name is whom it is written as; else a contact by reference or name. Raises: Misread.
    """
    if text is None:
        return owing
    said = text.strip().casefold()
    named = [one for one in owing if said in map(str.casefold, _names(one.bearer))]
    if named and said:
        return named
    person = resolve(Person.noun, text, context, "--to")
    return [one for one in owing if person in (one.bearer.person, one.bearer.via)]


def _names(bearer: Bearer) -> Iterator[str]:
    yield bearer.name
    yield bearer.via_name
