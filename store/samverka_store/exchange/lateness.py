"""How late a record is, from its own days alone. What is owed to whom is settled in `owed`."""

from __future__ import annotations

from datetime import date

from samverka_store.model.actions import Action
from samverka_store.model.answers import Referral
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record


def days_late(record: Record, today: date) -> int:
    """How many days ago an action, an answer or a review was due; 0 when none is late."""
    due = _due(record)
    return max((today - due).days, 0) if due else 0


def _due(record: Record) -> date | None:
    if isinstance(record, Action):
        return record.due if record.is_open else None
    if isinstance(record, Referral):
        return None if record.is_answered else record.answer_due
    if isinstance(record, Proposal) and record.is_open:
        return record.review if record.state == "parked" else record.next_status
    return None
