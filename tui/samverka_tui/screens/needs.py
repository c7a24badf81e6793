"""What is selected, in the registry's terms: which actions it allows. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samverka_store.model.actions import ACTION_LIFECYCLE, Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.lifecycle import Lifecycle
from samverka_store.model.meetings import MEETING_LIFECYCLE, Meeting
from samverka_store.model.networks import NETWORK_STATES, Network
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_tui.commands import Needs

_LIFECYCLES: Mapping[type[Record], Lifecycle] = {
    Action: ACTION_LIFECYCLE,
    Meeting: MEETING_LIFECYCLE,
    Proposal: PROPOSAL_LIFECYCLE,
}
# What only one proposal at a time can become: each has parts or organisations of its own.
_ALONE = ("split", "referred")


def steps_of(record: Record) -> tuple[str, ...]:
    """The states that may follow, of those that the question about the next state offers."""
    if isinstance(record, Network):
        return tuple(state for state in NETWORK_STATES if state != record.state)
    if isinstance(record, Feedback):
        return ("given",) if record.state == "drafted" else ()
    if isinstance(record, Referral):
        if record.is_answered:
            return ()
        return ("answer", "remind") if record.received else ("arrived", "answer", "remind")
    lifecycle = _LIFECYCLES.get(type(record))
    if lifecycle is None:
        return ()
    return lifecycle.allowed(str(getattr(record, "state", "")))


def common_steps(records: Sequence[Record]) -> tuple[str, ...]:
    """The states that may follow for each of several proposals; none for other records."""
    if not records or not all(isinstance(record, Proposal) for record in records):
        return ()
    first, *others = (steps_of(record) for record in records)
    in_all = (step for step in first if all(step in steps for steps in others))
    return tuple(step for step in in_all if step not in _ALONE)


def met_by(
    records: Sequence[Record], *, views: bool = False, rows: bool = False
) -> frozenset[Needs]:
    """The needs that these records meet: what several do together, and what only one can."""
    met: set[Needs] = set()
    if views:
        met.add("views")
    if rows:
        met.add("rows")
    if not records:
        return frozenset(met)
    met.add("record")
    if len(records) == 1 and _is_personal(records[0]):
        met.add("personal")
    trashed = [record.deleted is not None for record in records]
    if all(trashed):
        met.add("trashed")
    if not any(trashed):
        met.add("live")
        if len(records) == 1:
            met |= {"alone", *_alive(records[0])}
        elif steps := common_steps(records):
            met |= {"stepped", *(("restable",) if "parked" in steps else ())}
    return frozenset(met)


def _is_personal(record: Record) -> bool:
    """Whether it is a contact or an organisation, also in the trash, or has a name that is none."""
    if isinstance(record, Proposal):
        free = (
            (one.name and not one.person, one.via_name and not one.via) for one in record.bearers
        )
        return record.deleted is None and any(map(any, free))
    return isinstance(record, Person | Organisation)


def _alive(record: Record) -> set[Needs]:
    met: set[Needs] = set()
    if steps_of(record):
        met.add("stepped")
    if isinstance(record, Proposal):
        met |= {"proposal", "gathering"}
        if record.state == "parked":
            met.add("parked")
        if record.state == "parked" or "parked" in PROPOSAL_LIFECYCLE.allowed(record.state):
            met.add("restable")
    if isinstance(record, Series):
        met.add("movable")
    if isinstance(record, Meeting):
        met |= {"meeting", "gathering"}
        if record.is_open:
            met |= {"movable", "cancellable"}
    return met
