"""What the actions of the board are called; their ids all begin with `board_`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class BoardCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    board_left: CommandText
    board_right: CommandText


SV = BoardCommands(
    board_left=CommandText("Vänster", "Gå till läget till vänster på tavlan"),
    board_right=CommandText("Höger", "Gå till läget till höger på tavlan"),
)

EN = BoardCommands(
    board_left=CommandText("Left", "Go to the state to the left on the board"),
    board_right=CommandText("Right", "Go to the state to the right on the board"),
)
