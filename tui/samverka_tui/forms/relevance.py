"""Which fields a form asks for at once, and which it keeps back until their time comes. Pure.

A new proposal has no decision yet: its form is short. All fields can be asked for, and one that
holds something, or is at fault, is always shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from samverka_store.model.proposals import DECIDED_STATES
from samverka_store.model.record import FieldSpec, Record

_AFTER_DECISION = (*DECIDED_STATES, "in_progress", "implemented", "stopped", "closed")
_CARRIED_OUT = ("accepted", "partly_accepted", "in_progress", "implemented", "stopped", "closed")
_REASONED = (*DECIDED_STATES, "stopped", "parked", "retired")
_HELD = ("held", "documented")
# By noun: the states in which a field is asked for at once; those not named always are.
_STATES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "proposal": {
        "handler": ("under_review", "referred", *_AFTER_DECISION, "parked"),
        "next_status": ("under_review", "referred", "in_progress"),
        "decided_by": _AFTER_DECISION,
        "decided": _AFTER_DECISION,
        "reason": _REASONED,
        "alternatives": ("declined", "no_action"),
        "working_group": _CARRIED_OUT,
        "milestones": _CARRIED_OUT,
        "result": ("in_progress", "implemented", "stopped", "closed"),
        "review": ("parked",),
        "revive_when": ("parked",),
        "park_owner": ("parked",),
        "merged_into": ("merged",),
    },
    "meeting": {"attendance": _HELD, "notes": _HELD, "zone": ()},
    "series": {"zone": ()},
    "action": {"reason": ("dropped", "converted")},
}
# Not asked for while the record is new.
_LATER: Mapping[str, tuple[str, ...]] = {
    "network": ("purpose_renewed", "contacts_verified"),
    "meeting": ("background", "preparation"),
    "person": ("verified",),
    "knowledge": ("verified",),
    "referral": ("received", "answered", "answer"),
    "proposal": ("received",),
}


def is_timely(kind: type[Record], spec: FieldSpec, state: str, *, is_new: bool) -> bool:
    """Whether a record in this state is asked for this field at once."""
    if spec.required:
        return True
    states = _STATES.get(kind.noun, {}).get(spec.name)
    if states is not None and state not in states:
        return False
    return not (is_new and spec.name in _LATER.get(kind.noun, ()))
