"""A changed series: its coming meetings follow as far as nobody settled them otherwise."""

from datetime import date, time

import msgspec
import pytest

from samverka_store.errors import ChangedMeanwhile, InvalidRecord
from samverka_store.model.meetings import Meeting
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.change_record import change
from samverka_store.usecases.reschedule_series import change_from, rescheduling
from samverka_store.usecases.step_meeting import cancel, move, step
from samverka_store.usecases.undo_change import undo
from tests.builders import a_network, a_proposal, a_series, a_theme, meetings_of
from tests.store.desk import Desk

TODAY = date(2023, 10, 1)


def days(repository: Repository, series: Series) -> list[tuple[int, int]]:
    found = [m.day for m in meetings_of(repository, series) if m.day]
    return [(day.month, day.day) for day in found]


def changed(repository: Repository, series: Series, **fields: object) -> Series:
    edited = msgspec.structs.replace(series, **fields)
    return change(repository, edited, seen=series, today=TODAY)


def test_coming_meetings_follow_the_times_and_the_place(repository: Repository) -> None:
    network = a_network(repository, venue="Fyrhuset")
    series = a_series(repository, network)
    september, october, november, december = meetings_of(repository, series)
    repository.put(msgspec.structs.replace(november, venue="Biblioteket"))
    cancel(repository, december, reason="Helg")
    changed(repository, series, start=time(9), end=time(11), venue="Skolan", form="hybrid")
    now = {m.id: m for m in meetings_of(repository, series)}
    assert [(m.start, m.venue, m.form) for m in now.values()] == [
        (time(13, 30), "Fyrhuset", "physical"),
        (time(9), "Skolan", "hybrid"),
        (time(9), "Biblioteket", "hybrid"),
        (time(13, 30), "Fyrhuset", "physical"),
    ]
    assert (now[september.id].sequence, now[october.id].sequence) == (0, 1)


def test_a_longer_series_gets_more_meetings_and_a_shorter_fewer(repository: Repository) -> None:
    series = a_series(repository, a_network(repository))
    longer = changed(repository, series, last=date(2024, 1, 31))
    assert days(repository, series) == [(9, 18), (10, 16), (11, 20), (12, 18), (1, 15)]
    changed(repository, longer, last=date(2023, 11, 30))
    assert days(repository, series) == [(9, 18), (10, 16), (11, 20)]


def test_another_weekday_spares_what_was_settled(repository: Repository) -> None:
    series = a_series(repository, a_network(repository), last=date(2024, 2, 28))
    _, october, november, december, january, _ = meetings_of(repository, series)
    repository.put(msgspec.structs.replace(october, themes=(a_theme("Stöd"),)))
    step(repository, november, "announced")
    move(repository, december, day=date(2023, 12, 12))
    a_proposal(repository, meeting=january.id)
    changed(repository, series, rule="FREQ=MONTHLY;BYDAY=3TU")
    assert days(repository, series) == [
        *((9, 18), (10, 16), (10, 17), (11, 20), (11, 21), (12, 12), (12, 19)),
        *((1, 15), (1, 16), (2, 20)),
    ]


def test_a_series_that_loses_all_its_days_is_refused_whole(desk: Desk) -> None:
    series = a_series(desk.repository, a_network(desk.repository))
    with pytest.raises(InvalidRecord) as error:
        changed(desk.repository, series, last=date(2023, 9, 2))
    assert [fault.key for fault in error.value.faults] == ["rule_gives_no_day"]


def test_what_does_not_touch_the_meetings_leaves_them(repository: Repository) -> None:
    series = a_series(repository, a_network(repository))
    before = meetings_of(repository, series)
    changed(repository, series, name="Måndagsträffar")
    assert meetings_of(repository, series) == before


def test_the_whole_change_is_taken_back_at_once(desk: Desk) -> None:
    repository = desk.repository
    series = a_series(repository, a_network(repository))
    before = days(repository, series)
    desk.later()
    changed(repository, series, rule="FREQ=MONTHLY;BYDAY=3TU", venue="Skolan")
    desk.later()
    undo(repository)
    assert days(repository, series) == before
    assert {m.venue for m in repository.all(Meeting)} == {""}


def test_a_series_that_someone_else_changed_is_not_overwritten(repository: Repository) -> None:
    series = a_series(repository, a_network(repository))
    changed(repository, series, venue="Skolan")
    with pytest.raises(ChangedMeanwhile):
        changed(repository, series, venue="Biblioteket")
    assert {m.venue for m in meetings_of(repository, series)[1:]} == {"Skolan"}


def test_a_rule_changes_from_a_day_on_and_what_was_before_it_stays(repository: Repository) -> None:
    series = a_series(repository, a_network(repository), last=date(2024, 3, 31))
    _, october, _, december, january, february, _ = meetings_of(repository, series)
    step(repository, october, "held")
    move(repository, december, day=date(2023, 12, 12))
    cancel(repository, january, reason="Helg")
    repository.put(msgspec.structs.replace(february, themes=(a_theme("Stöd"),)))
    after = msgspec.structs.replace(series, rule="FREQ=MONTHLY;BYDAY=2TU", start=time(9), end=None)
    since = date(2023, 11, 30)
    plan = rescheduling(repository, series, after, since=since)

    def told(meetings: tuple[Meeting, ...]) -> list[tuple[int, int]]:
        return [(m.day.month, m.day.day) for m in meetings if m.day]

    # The second Tuesday of December is where someone has moved that meeting already.
    assert told(plan.added) == [(1, 9), (2, 13), (3, 12)]
    assert told(plan.removed) == [(3, 18)]
    assert (told(plan.moved), told(plan.settled), told(plan.over)) == (
        [(12, 12)],
        [(2, 19)],
        [(1, 15)],
    )
    assert {m.start for m in plan.changed} == {time(9)}
    kept, done = change_from(repository, series, after, since=since)
    assert (kept.since, done) == (since, plan)
    assert days(repository, series) == [
        *((9, 18), (10, 16), (11, 20), (12, 12)),
        *((1, 9), (1, 15), (2, 13), (2, 19), (3, 12)),
    ]
    # What is changed later leaves the meetings before that day alone too.
    changed(repository, kept, venue="Skolan")
    assert days(repository, series)[:3] == [(9, 18), (10, 16), (11, 20)]
    assert [m.venue for m in meetings_of(repository, series)][2:5] == ["", "Skolan", "Skolan"]
