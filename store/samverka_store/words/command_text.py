"""How the texts of an action are kept."""

from __future__ import annotations

import msgspec


class CommandText(msgspec.Struct, frozen=True):
    """`label` is one or two words for the footer, `title` a whole sentence for palette and help."""

    label: str
    title: str
