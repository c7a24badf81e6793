"""All lists of the open workspace, each made when first asked for and then kept true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.shelf import Shelf
from samverka_tui.screens.lists.today import TodayShelf

if TYPE_CHECKING:
    from samverka_tui.screens.lists.record_shelf import RecordShelf

# Whose names other records' rows show.
_LENDING = frozenset(("networks", "people", "organisations", "series", "proposals"))


class Shelves:
    """The lists by id, and who of them must hear of a document."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._records: dict[str, RecordShelf] = {}
        self._today: TodayShelf | None = None

    def shelf(self, list_id: str) -> Shelf:
        """The rows of this list. Raises: KeyError when there is no such list."""
        if list_id == "today":
            if self._today is None:
                self._today = TodayShelf(self._host)
            return self._today
        # No other list stands in the first frame.
        from samverka_tui.screens.lists.record_shelf import RecordShelf
        from samverka_tui.screens.lists.specs import BY_ID

        if list_id not in self._records:
            spec = BY_ID[list_id]
            self._records[list_id] = RecordShelf(
                self._host.context.repository,
                spec.recipe(lambda: self._host.context, self._host.sums),
                spec.sorting.column,
                falling=spec.sorting.falling,
            )
        return self._records[list_id]

    def noticed(
        self,
        table: str,
        id: int,
        old: Mapping[str, Any] | None,
        new: Mapping[str, Any] | None,
    ) -> None:
        """Pass a document's change on to the lists that hold it or show its name."""
        if not self._records:
            return
        from samverka_tui.screens.lists.specs import BY_ID

        for list_id, shelf in self._records.items():
            if table in BY_ID[list_id].tables or table in _LENDING:
                shelf.noticed(table, id, old, new)

    def refresh_today(self) -> None:
        """What is due was computed anew."""
        if self._today is not None:
            self._today.refresh()
