"""What was typed and not yet saved, kept until it is saved or given up on purpose.

Kept in memory, one draft per form or prompt. It knows no screen and no file: `everything` is what a
caller may write down, `take_in` what it read back.
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

    def keep(self, key: str, texts: Mapping[str, str]) -> None:
        """Remember these texts as the draft of this name."""
        self._kept[key] = Draft(dict(texts), self._clock())

    def find(self, key: str) -> Draft | None:
        """The draft of this name, None when there is none."""
        return self._kept.get(key)

    def forget(self, key: str) -> None:
        """Drop the draft of this name, if there is one."""
        self._kept.pop(key, None)

    def everything(self) -> dict[str, Draft]:
        """All drafts by name."""
        return dict(self._kept)

    def take_in(self, kept: Mapping[str, Draft]) -> None:
        """Take over drafts from an earlier run; those of this run stay as they are."""
        self._kept = {**kept, **self._kept}
