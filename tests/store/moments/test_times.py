"""Clock times, moments and seasons as people write them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.errors import EndBeforeStart, UnreadableSeason, UnreadableTime
from samverka_store.moments.written import (
    Season,
    read_moment,
    read_season,
    read_times,
    season_of,
)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("13.30–15.30", time(13, 30), time(15, 30)),
        ("13:30-15:30", time(13, 30), time(15, 30)),
        ("13.30 - 15.30", time(13, 30), time(15, 30)),
        ("13.30 till 15.30", time(13, 30), time(15, 30)),
        ("kl. 13.30–15.30", time(13, 30), time(15, 30)),
        ("Kl 13.30", time(13, 30), None),
        ("klockan 9", time(9), None),
        ("08.30 – 12", time(8, 30), time(12)),
        ("9-12", time(9), time(12)),
        ("1330-1530", time(13, 30), time(15, 30)),
        ("930", time(9, 30), None),
        ("9", time(9), None),
        ("1.30 pm", time(13, 30), None),
        ("1:30 p.m.", time(13, 30), None),
        ("1–3 pm", time(13), time(15)),
        ("11–1 pm", time(11), time(13)),
        ("10am-2pm", time(10), time(14)),
        ("12 am", time(0), None),
        ("12 pm", time(12), None),
        ("00.00-23.59", time(0), time(23, 59)),
    ],
)
def test_a_time_or_a_span_of_times_is_read(text: str, start: time, end: time | None) -> None:
    assert read_times(text) == (start, end)


@pytest.mark.parametrize("text", ["15.30–13.30", "13–13", "22–2"])
def test_a_span_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(EndBeforeStart) as caught:
        read_times(text)
    assert caught.value.as_fault("times").key == "end_before_start"


@pytest.mark.parametrize(
    "text",
    ["", "x", "25", "13.60", "13.3", "24.00", "9–10–11", "–12", "12–", "13 pm", "0 am", "13.30.15"],
)
def test_text_that_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTime) as caught:
        read_times(text)
    assert caught.value.values["value"] == text


@given(st.text(max_size=20))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    try:
        start = read_times(text)[0]
    except UnreadableTime:
        start = time(0)
    assert start.tzinfo is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("må 18/9 kl 13.30", time(13, 30), None),
        ("må 18/9 13.30–15.30", time(13, 30), time(15, 30)),
        ("18 september, kl. 13–15", time(13), time(15)),
        ("18/9", None, None),
    ],
)
def test_a_day_with_a_time_gives_both(text: str, start: time | None, end: time | None) -> None:
    today = date(2023, 9, 1)
    assert read_moment(text, today=today) == (date(2023, 9, 18), start, end)


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("våren 2022", Season(2022, "spring")),
        ("vår 2022", Season(2022, "spring")),
        ("Spring 2022", Season(2022, "spring")),
        ("in the spring of 2022", Season(2022, "spring")),
        ("vt 2022", Season(2022, "spring")),
        ("VT22", Season(2022, "spring")),
        ("vt-22", Season(2022, "spring")),
        ("sommaren 2022", Season(2022, "summer")),
        ("hösten 2023", Season(2023, "autumn")),
        ("autumn 2023", Season(2023, "autumn")),
        ("ht 2023", Season(2023, "autumn")),
        ("hösten -23", Season(2023, "autumn")),
        ("2023-autumn", Season(2023, "autumn")),
    ],
)
def test_a_season_is_read(text: str, season: Season) -> None:
    assert read_season(text) == season


def test_a_season_without_a_year_is_the_present_or_the_coming_one() -> None:
    assert read_season("hösten", today=date(2026, 11, 21)) == Season(2026, "autumn")
    assert read_season("våren", today=date(2026, 11, 21)) == Season(2027, "spring")


@pytest.mark.parametrize(
    "text", ["", "2022", "våren", "vintern 2022", "våren 1822", "2022-vår", "x"]
)
def test_text_that_is_no_season_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSeason):
        read_season(text)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_every_day_lies_in_its_season(day: date) -> None:
    season = season_of(day)
    assert season.first <= day <= season.last
    assert read_season(season.code) == season
