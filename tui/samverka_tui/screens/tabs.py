"""The five tabs and what they count. Pure but for what the host tells."""

from __future__ import annotations

from samverka_store.model.networks import Network
from samverka_tui.screens.host import Host
from samverka_tui.widgets.tabs import Tab

TABS = ("today", "networks", "meetings", "proposals", "parked")


def tabs_of(host: Host) -> tuple[Tab, ...]:
    """The tabs with their counts: what is due, all networks, coming meetings, open, parked."""
    context = host.context
    counts: dict[str, int | None] = {
        "today": len(host.dues()),
        "networks": context.repository.count(Network),
        "meetings": host.sums.coming(context.today),
        "proposals": host.sums.open,
        "parked": host.sums.parked,
    }
    if host.reading is not None:
        counts = {"today": counts["today"] or None}
    pages = host.words.pages
    return tuple(
        Tab(id, str(place), pages.of(id).title, counts.get(id))
        for place, id in enumerate(TABS, start=1)
    )
