"""One field of a record for people to read: as forms write it, but choices by their label."""

from __future__ import annotations

from samverka_store.entry.choices import labels_of
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.record import FieldSpec, Record


def shown(record: Record, spec: FieldSpec, context: Context) -> str:
    """The field as text; empty when it is."""
    if spec.kind != "choice":
        return write_field(record, spec, context)
    code = str(getattr(record, spec.name))
    return labels_of(spec, context.words).get(code, code)
