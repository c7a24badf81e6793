"""Parts told in words become sections of a pane; keys are record ids. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from samverka_tui.present.told import Part, Told
from samverka_tui.widgets.facts import Fact, Link, Paragraph, Section


def sections_of(parts: Iterable[Part]) -> tuple[Section, ...]:
    """The parts as a pane shows them."""
    return tuple(Section(part.heading, tuple(map(_row, part.lines))) for part in parts)


def _row(told: Told) -> Fact | Link | Paragraph:
    if told.label:
        return Fact(told.label, told.text, str(told.leads or ""))
    if told.leads:
        return Link(told.text, str(told.leads))
    return Paragraph(told.text)
