"""From the texts of a form, a command or a row to one record, with all faults at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from samverka_store.entry.context import Context, Misread
from samverka_store.entry.values import read_value
from samverka_store.errors import Fault, InvalidRecord, UnreadableMoment
from samverka_store.model.record import FieldSpec, Record

R = TypeVar("R", bound=Record)

# What stands in for a required field that is missing, so that the other faults can be found too.
_STAND_INS: Mapping[str, Any] = {"link": 0, "day": date.min}


def read_record(
    kind: type[R],
    texts: Mapping[str, str],
    context: Context,
    *,
    base: R | None = None,
    **given: Any,
) -> R:
    """The record that the texts make: new, or `base` with the fields they name.

    `texts` maps names of `kind.fields` to what was written; an empty text empties the field.
    `given` are record fields that the program sets. Raises: InvalidRecord with every fault.
    """
    record, faults = _read(kind, texts, context, base, given)
    if faults:
        raise InvalidRecord(kind.noun, faults)
    return record


def faults_of(
    kind: type[R],
    texts: Mapping[str, str],
    context: Context,
    *,
    base: R | None = None,
    **given: Any,
) -> list[Fault]:
    """Every fault that `read_record` would raise for these texts, in the order of the fields."""
    return _read(kind, texts, context, base, given)[1]


def _read(
    kind: type[R],
    texts: Mapping[str, str],
    context: Context,
    base: R | None,
    given: Mapping[str, Any],
) -> tuple[R, list[Fault]]:
    names = [spec.name for spec in kind.fields]
    faults = [
        Fault(name, name, "unknown_field", {"fields": ", ".join(names)})
        for name in texts
        if name not in names
    ]
    values: dict[str, Any] = {"state": kind.first_state} if kind.first_state else {}
    if base is not None:
        values = {name: getattr(base, name) for name in kind.__struct_fields__}
    for spec in kind.fields:
        empty = _emptied(kind, spec)
        if given.keys() >= set(spec.record_fields):
            # What the program sets need not be written too.
            values = {**empty, **values}
            continue
        try:
            values.update(_read_field(spec, texts.get(spec.name), context, base, empty))
        except Misread as error:
            faults.append(error.fault)
        except UnreadableMoment as error:
            faults.append(error.as_fault(spec.name))
        values = {**empty, **values}
    values.update(given)
    record = kind(**values)
    known = {fault.field for fault in faults}
    faults += [fault for fault in record.faults() if fault.field not in known]
    order = {name: place for place, name in enumerate(names)}
    return record, sorted(faults, key=lambda fault: order.get(fault.field, len(order)))


def _read_field(
    spec: FieldSpec,
    text: str | None,
    context: Context,
    base: Record | None,
    empty: dict[str, Any],
) -> dict[str, Any]:
    """The record's fields that the text sets; none where nothing was written about this field."""
    if text is not None and text.strip():
        return read_value(spec, text, context, base)
    if spec.required and (text is not None or base is None):
        raise Misread(Fault(spec.name, "", "required"))
    return empty if text is not None else {}


def _emptied(kind: type[Record], spec: FieldSpec) -> dict[str, Any]:
    """The record's fields of this spec at their defaults."""
    defaults = {}
    for field in _fields_of(kind):
        if field.name not in spec.record_fields:
            continue
        if field.default is not msgspec.NODEFAULT:
            defaults[field.name] = field.default
        elif field.default_factory is not msgspec.NODEFAULT:
            defaults[field.name] = cast("Any", field.default_factory)()
        elif field.name == "state":
            defaults[field.name] = kind.first_state
        else:
            defaults[field.name] = _STAND_INS.get(spec.kind, "")
    return defaults


@cache
def _fields_of(kind: type[Record]) -> tuple[msgspec.structs.FieldInfo, ...]:
    # Found out once: it costs more than all the rest of the reading, which is done at every letter.
    return msgspec.structs.fields(kind)
