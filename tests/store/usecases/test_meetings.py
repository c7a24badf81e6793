"""Series and meetings: third Mondays, moved, cancelled, and the next state."""

from datetime import date, time, timedelta

import msgspec
import pytest

from samverka_store.errors import IllegalStep, InvalidRecord
from samverka_store.model.meetings import Meeting
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.add_record import add
from samverka_store.usecases.schedule_series import schedule
from samverka_store.usecases.step_meeting import cancel, change_form, move, step
from samverka_store.usecases.undo_change import undo
from tests.builders import THIRD_MONDAYS, a_meeting, a_network, a_series, meetings_of
from tests.store.desk import Desk


def test_the_third_mondays_of_autumn_2023_give_four_meetings(repository: Repository) -> None:
    network = a_network(repository, venue="Fyrhuset", video_url="https://video.example.org/1")
    meetings = meetings_of(repository, a_series(repository, network))
    assert [m.day for m in meetings] == [
        date(2023, 9, 18),
        date(2023, 10, 16),
        date(2023, 11, 20),
        date(2023, 12, 18),
    ]
    assert {(m.start, m.end, m.zone) for m in meetings} == {
        (time(13, 30), time(15, 30), "Europe/Stockholm")
    }
    assert {m.venue for m in meetings} == {"Fyrhuset"}
    assert {m.video_url for m in meetings} == {"https://video.example.org/1"}
    assert [m.ref for m in meetings] == ["M2023-001", "M2023-002", "M2023-003", "M2023-004"]


def test_a_series_and_its_meetings_are_one_change(repository: Repository) -> None:
    series = a_series(repository, a_network(repository))
    steps = {
        event.change
        for record in (series, *meetings_of(repository, series))
        for event in repository.events_of(record.id)
    }
    assert len(steps) == 1


def test_a_rule_that_gives_no_day_is_refused(repository: Repository) -> None:
    network = a_network(repository)
    series = Series(
        network=network.id,
        name="Kort",
        rule=THIRD_MONDAYS,
        first=date(2023, 9, 1),
        last=date(2023, 9, 2),
    )
    with pytest.raises(InvalidRecord) as error:
        schedule(repository, series)
    assert [fault.key for fault in error.value.faults] == ["rule_gives_no_day"]


def test_a_series_with_faults_is_refused_with_all_of_them(repository: Repository) -> None:
    network = a_network(repository)
    series = Series(
        network=network.id, name="", rule="x", first=date(2023, 9, 1), last=date(2023, 9, 2)
    )
    with pytest.raises(InvalidRecord) as error:
        add(repository, series, today=date(2023, 9, 1))
    assert [fault.field for fault in error.value.faults] == ["name", "rule"]


def test_a_moved_meeting_remembers_its_day_and_keeps_its_times(repository: Repository) -> None:
    meetings = meetings_of(repository, a_series(repository, a_network(repository)))
    moved = move(repository, meetings[3], day=date(2023, 12, 19))
    assert (moved.day, moved.moved_from) == (date(2023, 12, 19), date(2023, 12, 18))
    assert moved.occurrence == date(2023, 12, 18)
    assert (moved.start, moved.end) == (time(13, 30), time(15, 30))
    assert (moved.uid, moved.sequence) == (meetings[3].uid, 1)


def test_a_meeting_can_move_to_other_times_of_its_day(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository))
    moved = move(repository, meeting, day=date(2023, 9, 18), start=time(9), end=time(10))
    assert (moved.start, moved.end, moved.moved_from) == (time(9), time(10), None)


def test_a_conference_keeps_its_length_when_it_is_moved(repository: Repository) -> None:
    meeting = a_meeting(
        repository, a_network(repository), date(2022, 4, 6), last_day=date(2022, 4, 7)
    )
    moved = move(repository, meeting, day=date(2022, 5, 11))
    assert moved.last_day == date(2022, 5, 12)


def test_a_season_becomes_a_day(repository: Repository) -> None:
    meeting = a_meeting(
        repository, a_network(repository), None, season="2022-spring", start=None, end=None
    )
    moved = move(repository, meeting, day=date(2022, 4, 6))
    assert (moved.day, moved.season, moved.moved_from) == (date(2022, 4, 6), "", None)


def test_a_meeting_whose_day_is_edited_was_moved(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository))
    later = repository.put(msgspec.structs.replace(meeting, day=date(2023, 9, 19)), seen=meeting)
    assert (later.moved_from, later.sequence) == (date(2023, 9, 18), 1)
    again = repository.put(msgspec.structs.replace(later, day=date(2023, 9, 26)), seen=later)
    assert (again.moved_from, again.sequence) == (date(2023, 9, 19), 2)
    elsewhere = repository.put(msgspec.structs.replace(again, venue="Fyrhuset"), seen=again)
    assert (elsewhere.moved_from, elsewhere.sequence) == (date(2023, 9, 19), 3)
    odd = a_meeting(repository, a_network(repository), moved_from=date(2023, 9, 18))
    assert move(repository, odd, day=date(2023, 9, 19)).moved_from == date(2023, 9, 18)


@pytest.mark.parametrize("state", ["held", "documented", "cancelled"])
def test_a_day_corrected_afterwards_is_no_move(state: str, repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository), state=state, reason="x")
    corrected = repository.put(msgspec.structs.replace(meeting, day=date(2023, 9, 19)))
    assert corrected.moved_from is None


def test_a_move_taken_back_was_none(desk: Desk) -> None:
    repository = desk.repository
    meeting = a_meeting(repository, a_network(repository))
    season = a_meeting(repository, a_network(repository), None, season="2024-spring")
    desk.later()
    repository.put(msgspec.structs.replace(meeting, day=date(2023, 9, 19)), seen=meeting)
    desk.later()
    undo(repository)
    back = repository.get(Meeting, meeting.id)
    assert (back.day, back.moved_from, back.sequence) == (date(2023, 9, 18), None, 2)
    desk.later()
    move(repository, season, day=date(2024, 3, 4))
    desk.later()
    undo(repository)
    unset = repository.get(Meeting, season.id)
    assert (unset.day, unset.season, unset.moved_from) == (None, "2024-spring", None)


def test_cancelling_needs_a_reason_and_says_it_in_the_history(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository))
    with pytest.raises(InvalidRecord):
        cancel(repository, meeting, reason=" ")
    cancelled = cancel(repository, meeting, reason="Lokalen är stängd")
    assert (cancelled.state, cancelled.reason) == ("cancelled", "Lokalen är stängd")
    assert repository.events_of(meeting.id)[-1].why == "Lokalen är stängd"


def test_a_cancelled_meeting_is_not_moved(repository: Repository) -> None:
    meeting = cancel(repository, a_meeting(repository, a_network(repository)), reason="x")
    with pytest.raises(InvalidRecord) as error:
        move(repository, meeting, day=date(2023, 9, 25))
    assert error.value.faults[0].key == "not_movable"


def test_a_meeting_planned_anew_loses_the_reason_it_was_cancelled_for(
    repository: Repository,
) -> None:
    meeting = cancel(repository, a_meeting(repository, a_network(repository)), reason="sjukdom")
    again = step(repository, meeting, "planned")
    assert (again.state, again.reason, again.sequence) == ("planned", "", 2)


def test_an_illegal_step_names_the_allowed_ones(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository))
    with pytest.raises(IllegalStep) as error:
        step(repository, meeting, "documented")
    assert error.value.allowed == ("announced", "held", "cancelled")


def test_two_who_move_the_same_meeting_do_not_overwrite_each_other(desk: Desk) -> None:
    from samverka_store.errors import ChangedMeanwhile

    meeting = a_meeting(desk.repository, a_network(desk.repository))
    move(desk.repository, meeting, day=date(2023, 9, 19))
    desk.later(by="bo")
    with pytest.raises(ChangedMeanwhile):
        move(desk.repository, meeting, day=date(2023, 9, 20))
    kept = desk.repository.get(Meeting, meeting.id)
    assert kept.day == date(2023, 9, 18) + timedelta(days=1)


def test_a_meeting_to_come_is_held_in_another_form_and_one_that_was_held_is_not() -> None:
    desk = Desk()
    meeting = a_meeting(desk.repository, a_network(desk.repository), venue="Kulturhuset")
    kept = change_form(desk.repository, meeting, "digital", video_url="https://video.example.org")
    assert (kept.form, kept.venue, kept.video_url, kept.sequence) == (
        "digital",
        "Kulturhuset",
        "https://video.example.org",
        1,
    )
    changes = desk.repository.events_of(meeting.id)[-1].changes
    assert changes["form"] == (None, "digital")
    held = step(desk.repository, kept, "held")
    with pytest.raises(InvalidRecord) as raised:
        change_form(desk.repository, held, "physical", venue="")
    assert [fault.key for fault in raised.value.faults] == ["form_settled"]
