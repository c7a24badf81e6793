"""What is wrong with a workspace that does not open, and what going on without it loses. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samverka_store.disk.finding import found
from samverka_store.disk_errors import DiskError
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.zones import zone_info
from samverka_store.words.language import Words
from samverka_tui.present.file_news import what_of
from samverka_tui.widgets.facts import Fact, Paragraph, Section

if TYPE_CHECKING:
    from samverka_store.disk.outlook import LostChanges, LostLine, Outlook

Stamp = Callable[[datetime], str]


def told_of(trouble: DiskError, words: Words) -> Section:
    """What is wrong, in which file and line."""
    finding = found(trouble)
    named = (("file", words.files.file), ("line", words.trouble.line))
    facts = [
        Fact(label, str(trouble.values[name])) for name, label in named if name in trouble.values
    ]
    happened = words.happened.of(finding.key)
    heading = words.trouble.title if happened is words.happened.other else happened.title
    what, choose = Paragraph(what_of(finding, words)), Paragraph(words.trouble.choose)
    return Section(heading, (what, *facts, choose))


def lost(outlook: Outlook, words: Words, stamp: Stamp) -> Iterator[Section]:
    """What going on without what cannot be read would leave out."""
    if outlook.can_mend:
        return
    for journal in outlook.journals:
        yield from _journal(journal, words, stamp)
    rows = []
    if outlook.given_up:
        rows.append(Paragraph(words.trouble.lost_file.format(file=outlook.given_up)))
    if outlook.base:
        records = words.nouns.record.count(outlook.records)
        told = words.trouble.lost_built.format(base=outlook.base, records=records)
        rows.append(Paragraph(told))
    yield Section("", (*rows, Paragraph(words.trouble.lost_kept)))


def _journal(journal: LostChanges, words: Words, stamp: Stamp) -> Iterator[Section]:
    for line in journal.lines:
        file = Path(journal.file).name
        heading = words.trouble.lost_line.format(line=line.line, file=file)
        facts = (
            Fact(words.trouble.lost_by, _who_and_when(line, stamp)),
            Fact(words.trouble.lost_refs, ", ".join(line.refs)),
            Fact(words.trouble.lost_text, line.text),
        )
        yield Section(heading, tuple(fact for fact in facts if fact.value))
    rows = []
    if len(journal.missing) > len(journal.lines):
        numbers = ", ".join(map(str, journal.missing))
        rows.append(Paragraph(words.trouble.lost_missing.format(numbers=numbers)))
    rows.append(Paragraph(words.trouble.lost_stay.format(count=journal.stay)))
    yield Section("", tuple(rows))


def _who_and_when(line: LostLine, stamp: Stamp) -> str:
    at = datetime.fromtimestamp(line.at / 1000, zone_info(DEFAULT_ZONE)) if line.at else None
    return ", ".join(part for part in (line.by, stamp(at) if at else "") if part)
