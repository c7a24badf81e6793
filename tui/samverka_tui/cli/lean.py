"""A lighter import of msgspec, for commands that are over in less than a tenth of a second.

msgspec prefers typing_extensions, which comes with Textual, to Python's own typing, which from 3.11
has all that it asks for; what typing_extensions imports in turn is a tenth of a command's time.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any, cast

_HEAVY = "typing_extensions"


def import_msgspec() -> None:
    """Import msgspec as if typing_extensions were not there; whoever needs it still gets it."""
    if _HEAVY in sys.modules:
        return
    # As the import system has it, None marks a module that cannot be imported.
    cast("dict[str, Any]", sys.modules)[_HEAVY] = None
    try:
        # A msgspec that cannot do without is imported as usual when it is next asked for.
        with suppress(ImportError):
            import msgspec  # noqa: F401
    finally:
        del sys.modules[_HEAVY]
