"""One field of a record for people to read: as forms write it, but choices by their label."""

from __future__ import annotations

from msgspec import to_builtins

from samverka_store.entry.choices import labels_of
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.words.personal import NAMELESS
from samverka_tui.present.labels import bearer_text


def shown(record: Record, spec: FieldSpec, context: Context) -> str:
    """The field as text; empty when it is."""
    if spec.kind == "bearers" and isinstance(record, Proposal) and _any_nameless(record, context):
        # Nobody writes that name to point at someone, but it tells more than the reference.
        return "; ".join(bearer_text(to_builtins(bearer), context) for bearer in record.bearers)
    if spec.kind != "choice":
        return write_field(record, spec, context)
    code = str(getattr(record, spec.name))
    return labels_of(spec, context.words).get(code, code)


def _any_nameless(proposal: Proposal, context: Context) -> bool:
    ids = (id for bearer in proposal.bearers for id in (bearer.person, bearer.via) if id)
    return any((context.repository.document(id) or {}).get("name") in NAMELESS for id in ids)
