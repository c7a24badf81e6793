"""A network's own day limits as people write them: `kvittens: 7`, one per line, or by `;`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from samverka_store.clean import clean_line, clean_text
from samverka_store.entry.context import Context, Misread
from samverka_store.errors import Fault
from samverka_store.model.networks import DAY_LIMITS
from samverka_store.words.language import CODES, Words, words_for

# The exports write `receipt=14, notes=5`, which is read back too.
_BETWEEN = re.compile(r"[;,\n]")
_DAYS = re.compile(r"[0-9]{1,5}")


def read_limits(text: str, context: Context, field: str) -> dict[str, int]:
    """The limits by their codes; each is named by its code or in either language, in whole or by
    a beginning that no other has.

    Raises: Misread with `not_a_choice`, which tells the names, or `not_a_number`.
    """
    limits = {}
    for part in _BETWEEN.split(clean_text(text)):
        line = clean_line(part)
        if not line:
            continue
        name, days = (side.strip() for side in re.split(r"[:=]|$", line, maxsplit=1))
        code = _code_of(name.casefold(), context.words)
        if not code:
            choices = ", ".join(map(context.words.entry.limits.of, DAY_LIMITS))
            raise Misread(Fault(field, name or line, "not_a_choice", {"choices": choices}))
        if not _DAYS.fullmatch(days):
            raise Misread(Fault(field, days or line, "not_a_number"))
        limits[code] = int(days)
    return limits


def write_limits(limits: Mapping[str, int], context: Context) -> str:
    """As `read_limits` reads them."""
    names = context.words.entry.limits
    return "\n".join(f"{names.of(name)}: {days}" for name, days in limits.items())


def _code_of(said: str, words: Words) -> str:
    """The code that a name means, or its beginning; empty where it means none, or several."""
    # What one's own language calls something goes before what the other one does.
    for spoken in (words, *map(words_for, CODES)):
        names = {spoken.entry.limits.of(code): code for code in DAY_LIMITS}
        names |= {code: code for code in DAY_LIMITS}
        if said in names:
            return names[said]
        begun = {code for name, code in names.items() if said and name.startswith(said)}
        if len(begun) == 1:
            return begun.pop()
    return ""
