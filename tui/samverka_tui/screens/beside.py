"""The pane beside the list, in wide terminals: what the row under the cursor is about.

It is mounted when it is first shown, and imported then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samverka_tui.present.facts import facts
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.detail_pane import DetailPane

if TYPE_CHECKING:
    from samverka_tui.screens.list_screen import ListScreen


def show_pane(page: ListScreen) -> None:
    """Show the record under the cursor, or nothing when it is none."""
    record = page.record_at_cursor
    subject = None if record is None else str(record.id)
    sections = () if record is None else sections_of(facts(record, page.host.context))
    panes = page.query(DetailPane)
    if panes:
        panes.first().show(subject, sections)
        return
    pane = DetailPane(id="pane")
    pane.show(subject, sections)
    page.query_one("#side").mount(pane)
