"""What must follow on a record that is new to its page: said there, until it is done. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samverka_store.entry.context import Context
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_tui.present.told import Part, Told


def with_next_step(parts: Sequence[Part], record: Record, context: Context) -> tuple[Part, ...]:
    """A record's parts, with what must follow below the first of them."""
    lines = tuple(Told("", sentence) for sentence in _sentences(record, context))
    if not lines:
        return tuple(parts)
    first, *rest = parts
    return (first, Part(context.words.next_steps.heading, lines), *rest)


def _sentences(record: Record, context: Context) -> Iterator[str]:
    told = context.words.next_steps
    if record.deleted is not None:
        return
    if isinstance(record, Network) and record.state == "active":
        if not context.repository.pointing_at(record.id, Meeting, "network"):
            yield told.no_meetings
        if record.contact is None and record.host is None:
            yield told.no_contact
    elif isinstance(record, Proposal) and record.is_open and not record.bearers:
        yield told.no_bearer
