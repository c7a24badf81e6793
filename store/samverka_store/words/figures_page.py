"""What the page of figures says, and the headings of what is taken out from there.

The figures' own names and definitions stand in `figures`.
"""

from __future__ import annotations

import msgspec


class FiguresPageWords(msgspec.Struct, frozen=True, kw_only=True):
    """Columns, questions and sentences; braces hold what is filled in."""

    heads: tuple[str, ...]
    csv_heads: tuple[str, ...]
    csv_unfinished: tuple[str, ...]
    meanings: str

    column_figure: str
    column_value: str
    column_n: str
    column_open: str
    column_chart: str
    column_state: str
    column_age: str
    column_holder: str

    everything: str
    scope: str  # "{network}", "{period}"
    counting: str
    title: str  # "{figures}", "{scope}"
    value: str
    cases: str
    part_of: str  # "{part}", "{n}"
    open: str
    open_none: str
    period: str
    today_only: str
    at_least: str
    points: str
    nobody: str
    all_finished: tuple[str, ...]
    showing_unfinished: str  # "{network}", "{count}"
    which_network: str
    network_hint: str
    which_period: str
    period_hint: str
    figures: str
    unfinished: str


SV = FiguresPageWords(
    heads=("Nyckeltal", "Värde", "n", "Öppna", "Period"),
    csv_heads=("Nyckeltal", "Värde", "Tal", "n", "Öppna", "Från", "Till", "Vad det betyder"),
    csv_unfinished=("Beteckning", "Rubrik", "Läge", "Ålder i dagar", "Hos"),
    meanings="Vad de betyder",
    column_figure="Nyckeltal",
    column_value="Värde",
    column_n="n",
    column_open="Öppna",
    column_chart="",
    column_state="Läge",
    column_age="Ålder",
    column_holder="Hos",
    everything="Alla nätverk",
    scope="{network} · {period}",
    counting="räknar…",
    title="{figures}, {scope}",
    value="Värde",
    cases="Av",
    part_of="{part} av {n}",
    open="Öppna",
    open_none="inga",
    period="Period",
    today_only="idag",
    at_least="Minst, därför att öppna ärenden räknas med sin ålder och ännu kan bli äldre.",
    points="Möte för möte",
    nobody="ingen",
    all_finished=("Inget förslag är öppet.", "", "v visar nyckeltalen."),
    showing_unfinished="{network} · {count} öppna, äldst först · v visar nyckeltalen",
    which_network="Nätverk",
    network_hint="namn eller N3; tomt för alla",
    which_period="Period",
    period_hint="tomt: i år · 2025 · hösten 2026",
    figures="Nyckeltal",
    unfinished="Balanslista",
)

EN = FiguresPageWords(
    heads=("Figure", "Value", "n", "Open", "Period"),
    csv_heads=("Figure", "Value", "Number", "n", "Open", "From", "To", "What it means"),
    csv_unfinished=("Reference", "Title", "State", "Age in days", "Held by"),
    meanings="What they mean",
    column_figure="Figure",
    column_value="Value",
    column_n="n",
    column_open="Open",
    column_chart="",
    column_state="State",
    column_age="Age",
    column_holder="Held by",
    everything="All networks",
    scope="{network} · {period}",
    counting="counting…",
    title="{figures}, {scope}",
    value="Value",
    cases="Of",
    part_of="{part} of {n}",
    open="Open",
    open_none="none",
    period="Period",
    today_only="today",
    at_least="At least, since open cases count with their age and may yet grow older.",
    points="Meeting by meeting",
    nobody="nobody",
    all_finished=("No proposal is open.", "", "v shows the figures."),
    showing_unfinished="{network} · {count} open, oldest first · v shows the figures",
    which_network="Network",
    network_hint="a name or N3; empty for all",
    which_period="Period",
    period_hint="empty: this year · 2025 · autumn 2026",
    figures="Figures",
    unfinished="Unfinished list",
)
