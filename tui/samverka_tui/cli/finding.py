"""From what was typed to the record that is meant: by reference or id, in options also by name."""

from __future__ import annotations

from typing import TypeVar

from samverka_store.errors import NotFound
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_tui.cli.call import Call
from samverka_tui.cli.opening import context_of
from samverka_tui.cli.trouble import Misused

R = TypeVar("R", bound=Record)


def find_live(call: Call, repository: Repository, kind: type[R]) -> R:
    """The record that `REF` names, of this noun, outside the trash. Raises: NotFound; Misused."""
    return live(call.options.ref, kind, repository, call)


def live(ref: str, kind: type[R], repository: Repository, call: Call) -> R:
    """The record behind a reference or id, of this noun, outside the trash.

    Raises: NotFound; Misused.
    """
    return of_kind(outside_trash(ref, repository), kind, call)


def find_record(call: Call, repository: Repository) -> Record:
    """The record that `REF` names, outside the trash. Raises: NotFound."""
    return outside_trash(call.options.ref, repository)


def outside_trash(ref: str, repository: Repository) -> Record:
    """The record behind a reference or id, outside the trash. Raises: NotFound."""
    record = repository.find(ref)
    if record.deleted is not None or not record.ref:
        raise NotFound(ref=ref)
    return record


def of_kind(record: Record, kind: type[R], call: Call) -> R:
    """The record, when it is of this noun. Raises: Misused."""
    if isinstance(record, kind):
        return record
    nouns = call.words.nouns
    raise Misused(
        call.words.cli.wrong_noun_for.format(
            ref=record.ref, noun=nouns.of(record.noun).a, wanted=nouns.of(kind.noun).many
        )
    )


def find_linked(
    kind: type[R], text: str, repository: Repository, call: Call, *, option: str = ""
) -> R:
    """The record of this noun that an option (else `--NOUN`) names by reference, id or name.

    Raises: Misread saying why there is none; NotFound.
    """
    from samverka_store.entry.links import resolve

    option = option or f"--{kind.noun}"
    record = repository.get(kind, resolve(kind.noun, text, context_of(call, repository), option))
    if record.deleted is not None:
        raise NotFound(ref=text)
    return record
