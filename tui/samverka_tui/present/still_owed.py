"""Who still waits for which answer about what is put in the trash, in a sentence each."""

from __future__ import annotations

from collections.abc import Iterator

from samverka_store.entry.context import Context
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.owed import bearer_name, owed


def still_owed(record: Record, context: Context) -> Iterator[str]:
    """One sentence per kind of answer owed; nothing when none is. To be asked before it is gone."""
    if not isinstance(record, Proposal):
        return
    words = context.words
    waiting: dict[str, dict[str, None]] = {}
    for owing in owed(record, context.repository):
        name = bearer_name(owing.bearer, context.repository) or words.faults.anonymous_bearer
        waiting.setdefault(owing.kind, {})[name] = None
    for kind, names in waiting.items():
        what = words.states.label("feedback", kind, "kind").lower()
        yield words.following.still_owed.format(who=", ".join(names), what=what)
