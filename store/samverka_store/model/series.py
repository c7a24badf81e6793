"""A meeting series: a rule that gives single meetings, and what they start with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from samverka_store.errors import Fault, UnreadableRule
from samverka_store.model.meetings import DEFAULT_ZONE, MEETING_FORMS, zone_faults
from samverka_store.model.record import (
    FieldSpec,
    LocalTime,
    Record,
    choice_faults,
    line_faults,
    text_faults,
    url_faults,
)


class Series(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A meeting series. `rule` is an RFC 5545 recurrence value such as `FREQ=MONTHLY;BYDAY=3MO`.

    `since` is the day from which the rule is what it is now: the meetings before it, which an
    earlier rule gave, stay as they are.
    """

    noun: ClassVar[str] = "series"
    table: ClassVar[str] = "series"
    prefix: ClassVar[str] = "S"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("network",), ("contact",))
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("network", "link", required=True, noun="network"),
        FieldSpec("name", required=True),
        FieldSpec("rule", "rule", required=True),
        FieldSpec("first", "day", required=True),
        FieldSpec("last", "day", required=True),
        FieldSpec("time", "times", stores=("start", "end")),
        FieldSpec("form", "choice", noun="series", choices=MEETING_FORMS),
        FieldSpec("venue"),
        FieldSpec("video_url", "url"),
        FieldSpec("joining", "text"),
        FieldSpec("contact", "link", noun="person"),
        FieldSpec("zone", "zone"),
        FieldSpec("note", "text"),
    )

    network: int
    name: str
    rule: str
    first: date
    last: date
    start: LocalTime | None = None
    end: LocalTime | None = None
    zone: str = DEFAULT_ZONE
    form: str = "physical"
    venue: str = ""
    video_url: str = ""
    joining: str = ""
    contact: int | None = None
    note: str = ""
    since: date | None = None

    def _faults(self) -> Iterator[Fault]:
        if not self.network:
            yield Fault("network", "", "required")
        yield from line_faults("name", self.name, required=True)
        yield from self._rule_faults()
        if self.last < self.first:
            yield Fault("last", self.last.isoformat(), "last_before_first")
        if self.start and self.end and self.end <= self.start:
            yield Fault("time", self.end.isoformat("minutes"), "end_before_start")
        yield from zone_faults(self.zone)
        yield from choice_faults("form", self.form, MEETING_FORMS)
        yield from line_faults("venue", self.venue)
        yield from url_faults("video_url", self.video_url)
        yield from text_faults("joining", self.joining)
        yield from text_faults("note", self.note)

    def _rule_faults(self) -> Iterator[Fault]:
        from samverka_store.moments.rhythm import read_rule

        try:
            read_rule(self.rule)
        except UnreadableRule:
            yield Fault("rule", self.rule, "unreadable_rule")
