"""All deeds by the registry's ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_tui.screens.deeds import (
    answering,
    drafts,
    figures,
    files,
    going,
    importing,
    likening,
    listing,
    live,
    live_agenda,
    meetings,
    parking,
    personal,
    program,
    proposals,
    records,
    referring,
    reviewing,
    settling,
    states,
    trash,
)
from samverka_tui.screens.frame import Frame

Deed = Callable[[Frame], None]

DEEDS: Mapping[str, Deed] = {
    **going.DEEDS,
    **records.DEEDS,
    **settling.DEEDS,
    **states.DEEDS,
    **trash.DEEDS,
    **proposals.DEEDS,
    **parking.DEEDS,
    **personal.DEEDS,
    **likening.DEEDS,
    **referring.DEEDS,
    **answering.DEEDS,
    **reviewing.DEEDS,
    **figures.DEEDS,
    **meetings.DEEDS,
    **live.DEEDS,
    **live_agenda.DEEDS,
    **drafts.DEEDS,
    **listing.DEEDS,
    **files.DEEDS,
    **importing.DEEDS,
    **program.DEEDS,
}
