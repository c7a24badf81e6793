"""From a record to the texts of a form."""

from __future__ import annotations

from samverka_store.entry.context import Context
from samverka_store.entry.values import write_value
from samverka_store.model.record import FieldSpec, Record


def write_record(record: Record, context: Context) -> dict[str, str]:
    """Each field's name and the text that `read_record` reads back as what the record has."""
    return {spec.name: write_value(spec, record, context) for spec in type(record).fields}


def write_field(record: Record, spec: FieldSpec, context: Context) -> str:
    """One field as people write it."""
    return write_value(spec, record, context)
