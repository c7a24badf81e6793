"""What a repair would do to a workspace that does not open, before anyone has asked for it.

Reads only. For a person who is to choose between going on without what cannot be read and going
back to a backup.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk import layout
from samverka_store.disk.journal_repair import Sorted, look_through
from samverka_store.disk.repair import furthest
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import DiskError, JournalDamaged, JournalMissing

_MOST_SHOWN = 300
_MOST_NAMED = 20
_FAR = 1_000_000  # a number beyond this is none that a program wrote
_BY = re.compile(rb'"by":"([^"\\]{1,60})"')
_AT = re.compile(rb'"t":(1[0-9]{12})\b')
_REF = re.compile(rb'"ref":"([^"\\]{1,20})"')


class LostLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line that cannot be read, and what it seems to be; nothing in it is sure."""

    line: int
    by: str  # whose change, empty when that cannot be told
    at: int  # milliseconds since 1970, 0 when that cannot be told
    refs: tuple[str, ...]
    text: str  # how it begins


class LostChanges(msgspec.Struct, frozen=True, kw_only=True):
    """What would be left out of one journal, and how many of its changes would stay."""

    file: str
    lines: tuple[LostLine, ...]
    missing: tuple[int, ...]  # the numbers of changes that no line has
    stay: int


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What would come of a repair."""

    can_mend: bool  # without losing anything
    journals: tuple[LostChanges, ...] = ()
    given_up: str = ""  # the file of changes that is not there
    base: str = ""  # what a new snapshot would be built on; seen from the folder
    records: int = 0  # in what would be built


def outlook(folder: Path, trouble: DiskError) -> Outlook:
    """What a repair would do about this trouble. Raises: DiskError where even that is not seen."""
    folder = folder.absolute()
    with naming(folder):
        numbers = layout.journals(folder)
    looked = [(layout.journal(folder, each), look_through(folder, each)) for each in numbers]
    losing = [(path, lines) for path, lines in looked if lines is not None and lines.loses]
    uneven = [lines for _, lines in looked if lines is not None and not lines.is_right]
    journals = tuple(_lost(path, lines) for path, lines in losing)
    can_mend = bool(uneven) and not losing
    if isinstance(trouble, JournalDamaged):
        return Outlook(can_mend=can_mend, journals=journals)
    if isinstance(trouble, JournalMissing):
        return Outlook(can_mend=False, journals=journals, given_up=str(trouble.values["file"]))
    newest = max([*numbers, *(each + 1 for each in layout.old_journals(folder)), 1])
    state, _ = furthest(folder, newest)
    return Outlook(
        can_mend=can_mend,
        journals=journals,
        base=state.path.relative_to(folder).as_posix(),
        records=sum(
            len(documents) for table, documents in state.tables.items() if table != "events"
        ),
    )


def _lost(path: Path, lines: Sorted) -> LostChanges:
    there = {change.s for change in lines.whole}
    most = max(there, default=0)
    missing = [number for number in range(1, min(most, _FAR) + 1) if number not in there]
    return LostChanges(
        file=str(path),
        lines=tuple(_line(number, text) for number, text in lines.bad[:_MOST_NAMED]),
        missing=tuple(missing[:_MOST_NAMED]),
        stay=len(lines.whole),
    )


def _line(number: int, text: bytes) -> LostLine:
    by, at = _BY.search(text), _AT.search(text)
    refs = dict.fromkeys(ref.decode("utf-8", "replace") for ref in _REF.findall(text))
    return LostLine(
        line=number,
        by=clean_line(by[1].decode("utf-8", "replace")) if by else "",
        at=int(at[1]) if at else 0,
        refs=tuple(clean_line(ref) for ref in list(refs)[:_MOST_NAMED]),
        text=clean_line(text[:_MOST_SHOWN].decode("utf-8", "replace")),
    )
