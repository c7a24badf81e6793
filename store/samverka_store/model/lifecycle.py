"""A lifecycle is one table: from each state, the states that may follow. Nothing else decides."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from samverka_store.errors import AlreadyThere, IllegalStep


class Lifecycle(msgspec.Struct, frozen=True):
    """The states of one noun and the steps between them."""

    noun: str
    steps: Mapping[str, tuple[str, ...]]

    @property
    def states(self) -> tuple[str, ...]:
        """All states, in the order of the table."""
        return tuple(self.steps)

    def allowed(self, state: str) -> tuple[str, ...]:
        """The states that may follow `state`."""
        return self.steps.get(state, ())

    def check(self, ref: str, state: str, wanted: str) -> None:
        """Refuse a step that the table does not have.

        Raises: IllegalStep naming the allowed ones.
        """
        if wanted not in self.allowed(state):
            raise self.refusal(ref, state, wanted)

    def refusal(self, ref: str, state: str, wanted: str) -> IllegalStep:
        """The error that refuses a step and names the allowed ones."""
        kind = AlreadyThere if wanted == state else IllegalStep
        return kind(
            noun=self.noun, ref=ref, state=state, wanted=wanted, allowed=self.allowed(state)
        )
