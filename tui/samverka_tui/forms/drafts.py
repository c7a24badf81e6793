"""What was typed and not yet saved, kept until it is saved or given up on purpose.

One draft per form or prompt. It knows no screen and no file: `unwritten` is what its owner is to
write down now and then, `take_in` what was read back at the next start.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from samverka_store.moments.clock import Clock


class Draft(msgspec.Struct, frozen=True):
    """The texts of one form by field, and when they were last typed in (aware)."""

    texts: dict[str, str]
    at: datetime


def form_key(noun: str, id: int) -> str:
    """The name of a form's draft: the record's, or (id 0) the noun's next new record."""
    return f"{noun}:{id or 'new'}"


class Drafts:
    """The drafts of one running program, by the name of the form or prompt."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[str, Draft] = {}
        self._unwritten: set[str] = set()

    def __len__(self) -> int:
        return len(self._kept)

    def keep(self, key: str, texts: Mapping[str, str]) -> None:
        """Remember these texts as the draft of this name."""
        self._kept[key] = Draft(dict(texts), self._clock())
        self._unwritten.add(key)

    def find(self, key: str) -> Draft | None:
        """The draft of this name, None when there is none."""
        return self._kept.get(key)

    def forget(self, key: str) -> None:
        """Drop the draft of this name, if there is one."""
        if self._kept.pop(key, None) is not None:
            self._unwritten.add(key)

    def unwritten(self) -> dict[str, Draft | None]:
        """What changed since this was last asked: drafts by name, None for one that is gone."""
        changed = {key: self._kept.get(key) for key in self._unwritten}
        self._unwritten.clear()
        return changed

    def take_in(self, kept: Mapping[str, Draft]) -> None:
        """Take over the drafts of earlier runs; those of this run stay as they are."""
        self._kept = {**kept, **self._kept}
