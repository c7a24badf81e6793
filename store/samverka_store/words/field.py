"""What one field is called, and the line that helps to fill it in. The groups live in `fields_*`."""

from __future__ import annotations

import msgspec


class Field(msgspec.Struct, frozen=True):
    """The label of a field, and a hint or an example (empty when the label says enough)."""

    label: str
    hint: str = ""
