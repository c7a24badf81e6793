"""What happened to the files, told: what came of it, where things lie, and what to do now. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from samverka_store.clean import clean_line
from samverka_store.disk.finding import Finding
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.zones import zone_info
from samverka_store.words.language import Words
from samverka_store.words.say import say_as, say_finding
from samverka_tui.present.told import Part, Told

_SERIOUS = "! "
# Under which of these a finding says what was kept.
_KEPT = ("kept", "aside", "backup")


class News(NamedTuple):
    """One thing that was found, and when it was told."""

    at: datetime
    finding: Finding


def in_order(news: Iterable[News]) -> list[News]:
    """The serious first, and of those that are alike the latest."""
    latest_first = list(reversed(list(news)))
    return sorted(latest_first, key=lambda each: not each.finding.serious)


def short(finding: Finding, words: Words) -> str:
    """What happened, in one sentence for a row."""
    told = words.happened.of(finding.key)
    if not told.what:
        return say_finding(finding.key, finding.values, words)
    what = what_of(finding, words).split(". ")[0].rstrip(".")
    return f"{told.title}: {what[:1].lower()}{what[1:]}" if what else told.title


def what_of(finding: Finding, words: Words) -> str:
    """What happened, without the file's whole name where that is told beside it."""
    told, values = words.happened.of(finding.key), finding.values
    if not told.what:
        return say_finding(finding.key, values, words)
    changes = values.get("changes")
    records = words.nouns.record.count(changes) if isinstance(changes, int) else ""
    return say_as(told.what, finding.key, {**values, "records": records}, words)


def part_of(news: News, words: Words) -> Part:
    """One thing that happened, with its file, what is kept, and the next step."""
    finding, told = news.finding, words.happened.of(news.finding.key)
    lines = [Told("", what_of(finding, words))]
    if told.what:
        lines += _places(finding, words)
    if told.next:
        lines.append(Told(words.files.next, told.next))
    sign = _SERIOUS if finding.serious else ""
    local = news.at.astimezone(zone_info(DEFAULT_ZONE))
    return Part(f"{sign}{words.dates.clock_time(local)} {told.title}", tuple(lines))


def _places(finding: Finding, words: Words) -> Iterable[Told]:
    values = finding.values
    if values.get("file"):
        yield Told(words.files.file, clean_line(str(values["file"])))
    kept = next((str(values[name]) for name in _KEPT if values.get(name)), "")
    if kept:
        yield Told(words.files.kept, clean_line(kept))
