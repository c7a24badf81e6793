"""An action goes on to its next state."""

from __future__ import annotations

import msgspec

from samverka_store.clean import clean_text
from samverka_store.model.actions import ACTION_LIFECYCLE, Action
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of


def step(repository: Repository, action: Action, state: str, *, reason: str = "") -> Action:
    """Take an action, as it was shown, to its next state.

    Raises: IllegalStep; ChangedMeanwhile; InvalidRecord without a reason to drop; InTrash.
    """
    now = now_of(repository, action)
    ACTION_LIFECYCLE.check(now.ref, now.state, state)
    reason = clean_text(reason).strip()
    repository.because(reason)
    stepped = msgspec.structs.replace(action, state=state, reason=reason or action.reason)
    return repository.put(stepped, seen=action)
