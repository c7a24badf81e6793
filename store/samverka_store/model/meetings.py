"""A meeting, its themes, speakers, agenda and attendance, and its lifecycle."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Self

import msgspec

from samverka_store.errors import Fault, UnreadableZone
from samverka_store.model.lifecycle import Lifecycle
from samverka_store.model.record import (
    FieldSpec,
    LocalTime,
    Record,
    choice_faults,
    line_faults,
    list_faults,
    number_faults,
    text_faults,
    url_faults,
)

MEETING_FORMS = ("physical", "hybrid", "digital")
# Those that stand on every agenda, in the order of the domain.
STANDING_KINDS = ("feedback", "upcoming", "reports")
AGENDA_KINDS = ("item", *STANDING_KINDS, "proposal")
DEFAULT_ZONE = "Europe/Stockholm"

# Source: domain, "Meeting". A cancelled meeting may be planned anew.
MEETING_LIFECYCLE = Lifecycle(
    noun="meeting",
    steps={
        "planned": ("announced", "held", "cancelled"),
        "announced": ("held", "cancelled"),
        "held": ("documented",),
        "documented": (),
        "cancelled": ("planned",),
    },
)
# Source: exchange, "Identity": a change of time, place or status raises SEQUENCE.
CALENDAR_FIELDS = (
    "state",
    "day",
    "last_day",
    "season",
    "start",
    "end",
    "zone",
    "form",
    "venue",
    "video_url",
)


class Speaker(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who speaks: a contact or a free name, with organisation or role; any part may be missing."""

    name: str = ""
    person: int | None = None
    organisation: int | None = None
    organisation_name: str = ""
    role: str = ""


class Theme(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One theme of a meeting with its own speakers, and the proposal it came from."""

    title: str
    speakers: tuple[Speaker, ...] = ()
    proposal: int | None = None


class AgendaItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One point of the agenda: its kind (standing items have their own), and what came of it.

    `done` says that it was dealt with, `note` what was said, `decision` what was decided, line by
    line; `raised` the proposals, actions and answers that came of it, by id.
    """

    title: str
    kind: str = "item"
    proposal: int | None = None
    done: bool = False
    note: str = ""
    decision: str = ""
    raised: tuple[int, ...] = ()


class Attendance(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who came, in numbers, counted afterwards; None means not counted. Names are not kept."""

    people: int | None = None
    organisations: int | None = None
    user_experience: int | None = None
    remote: int | None = None
    first_timers: int | None = None

    def faults(self) -> Iterator[Fault]:
        """A fault for each count below zero, and each share of the people that exceeds them."""
        for name in self.__struct_fields__:
            number = getattr(self, name)
            yield from number_faults("attendance", number)
        if self.people is not None:
            for share in (self.user_experience, self.remote, self.first_timers):
                if share is not None and share > self.people:
                    yield Fault("attendance", str(share), "share_exceeds_people")


class Meeting(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A meeting on a day, over days, or in a season; times are local to `zone`.

    `occurrence` is the day that the series gave it, which stays when it is moved; `moved_from` the
    day that it was moved from last. `uid` and `sequence` are the calendar's.
    """

    noun: ClassVar[str] = "meeting"
    table: ClassVar[str] = "meetings"
    prefix: ClassVar[str] = "M"
    yearly: ClassVar[bool] = True
    first_state: ClassVar[str] = "planned"
    derived: ClassVar[frozenset[str]] = frozenset({"uid", "sequence"})
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("network",),
        ("series",),
        ("contact",),
        ("themes", "speakers", "person"),
        ("themes", "speakers", "organisation"),
        ("themes", "proposal"),
        ("agenda", "proposal"),
        ("agenda", "raised"),
    )
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("network", "link", required=True, noun="network"),
        FieldSpec("title"),
        FieldSpec("when", "when", stores=("day", "last_day", "season")),
        FieldSpec("time", "times", stores=("start", "end")),
        FieldSpec("form", "choice", noun="meeting", choices=MEETING_FORMS),
        FieldSpec("venue"),
        FieldSpec("video_url", "url"),
        FieldSpec("joining", "text"),
        FieldSpec("themes", "themes"),
        FieldSpec("agenda", "agenda"),
        FieldSpec("audience", "text"),
        FieldSpec("background", "text"),
        FieldSpec("preparation", "text"),
        FieldSpec("contact", "link", noun="person"),
        FieldSpec("attendance", "attendance"),
        FieldSpec("notes", "text"),
        FieldSpec("zone", "zone"),
    )

    network: int
    state: str
    series: int | None = None
    occurrence: date | None = None
    title: str = ""
    day: date | None = None
    last_day: date | None = None
    season: Annotated[str, msgspec.Meta(pattern=r"^(\d{4}-(spring|summer|autumn))?$")] = ""
    start: LocalTime | None = None
    end: LocalTime | None = None
    zone: str = DEFAULT_ZONE
    form: str = "physical"
    venue: str = ""
    video_url: str = ""
    joining: str = ""
    themes: tuple[Theme, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    audience: str = ""
    background: str = ""
    preparation: str = ""
    contact: int | None = None
    attendance: Attendance = Attendance()
    notes: str = ""
    reason: str = ""
    moved_from: date | None = None
    uid: str = ""
    sequence: int = 0

    def prepared(self, before: Self | None) -> Self:
        """With a calendar identity, and SEQUENCE one higher when time, place or status changed.

        A meeting still to be held that gets another day was moved, by whatever way; who sets
        `moved_from` as well (taking back a move) knows better. A day corrected afterwards, or put
        in the place of a season, is no move.
        """
        uid = (before.uid if before else "") or self.uid or str(uuid.uuid4())
        sequence = before.sequence if before else self.sequence
        if before and any(getattr(before, f) != getattr(self, f) for f in CALENDAR_FIELDS):
            sequence += 1
        moved_from = before.day if before and self._is_moved(before) else self.moved_from
        if (uid, sequence, moved_from) == (self.uid, self.sequence, self.moved_from):
            return self
        return msgspec.structs.replace(self, uid=uid, sequence=sequence, moved_from=moved_from)

    def _is_moved(self, before: Self) -> bool:
        has_other_day = None not in (before.day, self.day) and before.day != self.day
        return has_other_day and before.is_open and self.moved_from == before.moved_from

    def _faults(self) -> Iterator[Fault]:
        if not self.network:
            yield Fault("network", "", "required")
        yield from choice_faults("state", self.state, MEETING_LIFECYCLE.states)
        yield from line_faults("title", self.title)
        yield from self._time_faults()
        yield from choice_faults("form", self.form, MEETING_FORMS)
        yield from line_faults("venue", self.venue)
        yield from url_faults("video_url", self.video_url)
        for field in ("joining", "audience", "background", "preparation", "notes", "reason"):
            yield from text_faults(field, getattr(self, field))
        yield from self._content_faults()
        if self.state == "cancelled" and not self.reason.strip():
            yield Fault("reason", "", "reason_required")

    def _time_faults(self) -> Iterator[Fault]:
        if self.last_day and self.day and self.last_day < self.day:
            yield Fault("when", self.last_day.isoformat(), "last_before_first")
        if self.start and not self.day:
            yield Fault("time", self.start.isoformat("minutes"), "time_without_day")
        one_day = self.last_day in (None, self.day)
        if self.start and self.end and one_day and self.end <= self.start:
            yield Fault("time", self.end.isoformat("minutes"), "end_before_start")
        yield from zone_faults(self.zone)

    def _content_faults(self) -> Iterator[Fault]:
        yield from list_faults("themes", self.themes)
        for theme in self.themes:
            yield from line_faults("themes", theme.title, required=True)
            yield from list_faults("themes", theme.speakers)
            for speaker in theme.speakers:
                for part in (speaker.name, speaker.organisation_name, speaker.role):
                    yield from line_faults("themes", part)
        yield from list_faults("agenda", self.agenda)
        for item in self.agenda:
            yield from line_faults("agenda", item.title, required=True)
            yield from choice_faults("agenda", item.kind, AGENDA_KINDS)
            yield from text_faults("agenda", item.note)
            yield from text_faults("agenda", item.decision)
            yield from list_faults("agenda", item.raised)
        yield from self.attendance.faults()

    @property
    def has_theme(self) -> bool:
        """Whether what the meeting is about has been settled."""
        return bool(self.themes or self.title)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be held."""
        return self.state in ("planned", "announced")


def zone_faults(zone: str) -> Iterator[Fault]:
    """A fault where a zone's name is none that the time zone database knows."""
    from samverka_store.moments.zones import read_zone

    try:
        read_zone(zone)
    except UnreadableZone:
        yield Fault("zone", zone, "unreadable_zone")
