"""How choices are laid out on the lines of a prompt or the one line of a field. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_tui.forms.steps import Choice
from samverka_tui.widgets.drawn import Line, Piece
from samverka_tui.widgets.literal import cells, fit, literal


def choice_lines(label: str, choices: Sequence[Choice], width: int) -> list[list[Piece]]:
    """The label, and key and words of each choice, on as many lines of `width` cells as needed."""
    lines = [[Piece(fit(label, min(cells(literal(label)), width)), "label")]]
    used = cells(lines[0][0].text)
    for choice in choices:
        text = f" {choice.key} {choice.label} " if choice.key else f" {choice.label} "
        text = fit(text, min(cells(literal(text)), width))
        if used + cells(text) > width:
            lines.append([])
            used = 0
        lines[-1].append(Piece(text, "", None, choice.code))
        used += cells(text)
    return lines


def choice_at(lines: Sequence[Sequence[Piece]], y: int, chosen: str, width: int) -> Line:
    """Line `y` with the choice under the cursor marked, as wide as it is to be."""
    line = lines[y] if y < len(lines) else []
    used = sum(cells(piece.text) for piece in line)
    return (
        *(piece._replace(style="cursor") if piece.target == chosen else piece for piece in line),
        Piece(" " * max(0, width - used)),
    )
