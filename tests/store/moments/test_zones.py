"""Local times on both sides of the change to winter time, and in the two odd hours of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from samverka_store.errors import UnreadableZone, ZonesMissing
from samverka_store.moments.clock import system_clock, today_in
from samverka_store.moments.zones import in_zone, read_zone

STOCKHOLM = "Europe/Stockholm"


def test_half_past_one_is_the_same_local_time_on_both_sides_of_the_change() -> None:
    summer = in_zone(date(2023, 10, 16), time(13, 30), STOCKHOLM)
    winter = in_zone(date(2023, 11, 20), time(13, 30), STOCKHOLM)
    assert (summer.time(), summer.utcoffset()) == (time(13, 30), timedelta(hours=2))
    assert (winter.time(), winter.utcoffset()) == (time(13, 30), timedelta(hours=1))


def test_a_time_that_does_not_occur_is_moved_past_the_gap() -> None:
    moment = in_zone(date(2023, 3, 26), time(2, 30), STOCKHOLM)
    assert moment.time() == time(3, 30)
    assert moment.astimezone(UTC) == datetime(2023, 3, 26, 1, 30, tzinfo=UTC)


def test_a_time_that_occurs_twice_is_its_first_occurrence() -> None:
    moment = in_zone(date(2023, 10, 29), time(2, 30, fold=1), STOCKHOLM)
    assert moment.astimezone(UTC) == datetime(2023, 10, 29, 0, 30, tzinfo=UTC)


def test_a_zone_is_read_by_its_name() -> None:
    assert read_zone(" Europe/Stockholm ") == STOCKHOLM


@pytest.mark.parametrize(
    "zone", ["", "Stockholm", "Europe", "../etc/passwd", "/etc", "W. Europe", "\0"]
)
def test_what_is_no_zone_is_refused(zone: str) -> None:
    with pytest.raises(UnreadableZone) as caught:
        read_zone(zone)
    assert caught.value.key == "unreadable_zone"


def test_a_machine_without_zone_data_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_zones(key: str) -> None:
        raise KeyError(key)

    monkeypatch.setattr("zoneinfo.ZoneInfo", no_zones)
    with pytest.raises(ZonesMissing):
        read_zone(STOCKHOLM)


def test_the_system_clock_is_aware() -> None:
    assert system_clock().utcoffset() == timedelta(0)


def test_today_is_the_day_where_one_is() -> None:
    just_before_midnight = datetime(2023, 9, 17, 22, 30, tzinfo=UTC)
    assert today_in(lambda: just_before_midnight, STOCKHOLM) == date(2023, 9, 18)
    assert today_in(lambda: just_before_midnight, "UTC") == date(2023, 9, 17)
