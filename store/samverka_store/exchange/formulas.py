"""What a spreadsheet would take for a formula: disarmed on the way out, back on the way in."""

from __future__ import annotations

import re

# Full-width signs count too; what looks disarmed already is marked once more, to be told from it.
_SIGNS = "=+\\-@\t\r\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f"'*[{_SIGNS}]")
_DISARMED = re.compile(f"'+[{_SIGNS}]")


def disarmed(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`."""
    return f"'{text}" if _FORMULA.match(text) else text


def rearmed(text: str) -> str:
    """The text that was disarmed: `'=1+1` becomes `=1+1`; any other stays."""
    return text[1:] if _DISARMED.match(text) else text
