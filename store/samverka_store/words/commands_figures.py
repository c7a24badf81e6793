"""What the actions of the page of figures are called; their ids all begin with `figures`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class FiguresCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    figures: CommandText
    figures_open: CommandText
    figures_view: CommandText
    figures_scope: CommandText
    figures_earlier: CommandText
    figures_later: CommandText
    figures_copy: CommandText


SV = FiguresCommands(
    figures=CommandText("Nyckeltal", "Visa nyckeltalen och balanslistan"),
    figures_open=CommandText(
        "Läs", "Läs hela nyckeltalet nedanför; i balanslistan öppnas förslaget"
    ),
    figures_view=CommandText("Lista", "Byt mellan nyckeltalen och balanslistan"),
    figures_scope=CommandText("Urval", "Välj nätverk och period"),
    figures_earlier=CommandText("Före", "Visa perioden före"),
    figures_later=CommandText("Efter", "Visa perioden efter"),
    figures_copy=CommandText("Kopiera", "Kopiera nyckeltalen eller balanslistan"),
)

EN = FiguresCommands(
    figures=CommandText("Figures", "Show the key figures and the unfinished list"),
    figures_open=CommandText(
        "Read", "Read the whole figure below; in the unfinished list the proposal is opened"
    ),
    figures_view=CommandText("List", "Switch between the figures and the unfinished list"),
    figures_scope=CommandText("Scope", "Choose network and period"),
    figures_earlier=CommandText("Before", "Show the period before"),
    figures_later=CommandText("After", "Show the period after"),
    figures_copy=CommandText("Copy", "Copy the figures or the unfinished list"),
)
