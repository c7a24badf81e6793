"""Records as JSON for scripts. docs/json.md describes the fields; they are promised to stay.

Every field of a noun is always there, empty or not. Links are written as references, days and times
in ISO 8601. No file and no wording lives here.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import msgspec

from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_tui.cli.nouns import name_of

# What is kept for undoing, joining copies and the trash.
_INNER = frozenset({"id", "ref", "versions", "dots", "deleted", "created", "changed"})

Path = tuple[str, ...]


def as_json(record: Record, repository: Repository) -> dict[str, Any]:
    """The JSON object of a record."""
    paths = frozenset(type(record).paths)
    fields = {
        name: _plain(getattr(record, name), (name,), paths, repository)
        for name in record.__struct_fields__
        if name not in _INNER
    }
    if isinstance(record, Referral | Feedback):
        from samverka_tui.cli.belonging import network_of

        fields["network"] = ref_of(network_of(record, repository), repository)
    return {
        "ref": record.ref,
        "id": record.id,
        "noun": name_of(type(record)),
        "created": _moment(record.created),
        "changed": _moment(record.changed),
        **fields,
    }


def ref_of(id: int | None, repository: Repository) -> str | None:
    """The reference of a record, in the trash or not; None where there is none, or no record."""
    document = repository.document(id) if id else None
    return str(document["ref"]) if document and "ref" in document else None


def _plain(value: Any, path: Path, paths: frozenset[Path], repository: Repository) -> Any:
    if path in paths:
        return ref_of(value, repository)
    match value:
        case msgspec.Struct():
            return {
                name: _plain(getattr(value, name), (*path, name), paths, repository)
                for name in value.__struct_fields__
            }
        case tuple():
            return [_plain(item, path, paths, repository) for item in value]
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case _:
            return value


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
