"""The rows of a list that may be taken in, with what becomes of each."""

from __future__ import annotations

from collections.abc import Iterable

from samverka_store.intake.take_in import Taken
from samverka_tui.present.taking_in import in_order, why
from samverka_tui.screens.host import Host
from samverka_tui.widgets.rows import Row


class OutcomeRows:
    """A row per line of the file, worked out when it is looked at."""

    def __init__(self, host: Host, taken: Taken) -> None:
        self._host = host
        self._noun = taken.noun
        self.outcomes = in_order(taken.outcomes)
        self._places = {str(each.number): place for place, each in enumerate(self.outcomes)}

    def __len__(self) -> int:
        return len(self.outcomes)

    def row(self, index: int) -> Row:
        """Row `index`."""
        each, words = self.outcomes[index], self._host.words
        sign = {"bad": "!", "changed": "~", "new": "+"}.get(each.kind, "")
        tone = {"bad": "danger", "same": "muted"}.get(each.kind, "")
        cells = (
            str(each.number),
            words.intake.of(each.kind),
            each.label,
            why(each, self._noun, words),
        )
        return Row(str(each.number), cells, sign, tone)

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is, or None."""
        return self._places.get(key)

    def keys(self) -> Iterable[str]:
        """All keys."""
        return self._places
