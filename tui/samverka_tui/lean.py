"""Lighter imports of libraries that bring along what this program never uses.

Each is imported as if those modules were not there, which it either allows for or is then imported
as usual; whoever needs one of those modules later gets it. Measured by tests/benchmarks.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any, cast

# As the import system has it, None marks a module that cannot be imported.
_modules = cast("dict[str, Any]", sys.modules)


def import_msgspec() -> None:
    """Import msgspec without typing_extensions, a tenth of a short command's time.

    It prefers that to Python's own typing, which from 3.11 has all that msgspec asks for.
    """
    with _in_place_of("typing_extensions", None), suppress(ImportError):
        import msgspec  # noqa: F401


def import_textual() -> None:
    """Import Textual without TLS and without its command palette, a twentieth of a start.

    asyncio does without ssl where Python was built without it. The palette, which brings a dozen
    widgets, is never opened: it is switched off, and the program has one of its own.
    """
    empty = ModuleType("textual.command")
    # Whatever is named of it is a class that nothing is made of.
    empty.__getattr__ = _class_named  # type: ignore[method-assign]
    with (
        _in_place_of("ssl", None),
        _in_place_of("textual.command", empty),
        suppress(ImportError),
    ):
        import textual.app  # noqa: F401


def _class_named(name: str) -> type:
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {})


@contextmanager
def _in_place_of(name: str, module: ModuleType | None) -> Iterator[None]:
    """Let imports find this instead of the module of that name, unless it is there already."""
    if name in _modules:
        yield
        return
    _modules[name] = module
    try:
        yield
    finally:
        del _modules[name]
