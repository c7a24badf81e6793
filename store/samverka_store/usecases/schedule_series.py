"""A series gives its single meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeVar

import msgspec

from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.series import Series
from samverka_store.repository import Repository

S = TypeVar("S", bound=Series)


def schedule(repository: Repository, series: S) -> tuple[S, tuple[Meeting, ...]]:
    """Add a series and one planned meeting for each day that its rule gives.

    What the series leaves open (venue, video link, joining instructions) comes from its network.
    Raises: InvalidRecord, also when the rule gives no day between first and last.
    """
    meetings = tuple(meetings_of(series, repository))
    refuse_no_day(series, meetings)
    kept = repository.put(series)
    return kept, tuple(repository.put(_of_series(meeting, kept)) for meeting in meetings)


def meetings_of(series: Series, repository: Repository) -> Iterator[Meeting]:
    """The meetings that the rule gives, not yet added; none while the series has faults."""
    from samverka_store.moments.rhythm import days_of

    if series.faults():
        return
    network = repository.get(Network, series.network)
    for day in days_of(series.rule, series.first, series.last):
        yield Meeting(
            network=series.network,
            state=Meeting.first_state,
            occurrence=day,
            day=day,
            start=series.start,
            end=series.end,
            zone=series.zone,
            form=series.form,
            venue=series.venue or network.venue,
            video_url=series.video_url or network.video_url,
            joining=series.joining or network.joining,
            contact=series.contact or network.contact,
        )


def refuse_no_day(series: Series, meetings: Collection[Meeting]) -> None:
    """Raises: InvalidRecord when the rule, itself right, gives no day between first and last."""
    if not meetings and not series.faults():
        days = {"first": series.first.isoformat(), "last": series.last.isoformat()}
        raise InvalidRecord(series.noun, [Fault("rule", series.rule, "rule_gives_no_day", days)])


def _of_series(meeting: Meeting, series: Series) -> Meeting:
    return msgspec.structs.replace(meeting, series=series.id)
