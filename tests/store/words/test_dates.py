"""Days and times in words, and that whatever is written is read back as the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.moments.rhythm import read_rule
from samverka_store.moments.seasons import Season
from samverka_store.moments.written import (
    read_day,
    read_days,
    read_season,
    read_times,
    season_of,
)
from samverka_store.words.dates import EN, SV, DateWords

TODAY = date(2026, 11, 21)
FAR_FROM_IT = date(2051, 6, 1)

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
LANGUAGES = st.sampled_from((SV, EN))


@given(DAYS, LANGUAGES)
def test_a_day_written_in_full_is_read_back(day: date, words: DateWords) -> None:
    for text in (
        words.full(day),
        words.long(day),
        words.plain(day),
        words.short(day),
        words.short_with_weekday(day),
    ):
        assert read_day(text, today=TODAY) == day
        assert read_day(text, today=FAR_FROM_IT, prefer="past") == day


@given(DAYS, st.integers(0, 365), LANGUAGES)
def test_a_short_day_without_its_year_is_read_back_on_its_side_of_today(
    today: date, days: int, words: DateWords
) -> None:
    day = min(date.fromordinal(today.toordinal() + days), today.replace(month=12, day=31))
    text = words.short(day, today)
    assert str(day.year) not in text
    assert read_day(text, today=today, prefer="coming") == day
    assert read_day(words.short(today, day), today=day, prefer="past") == today


@given(DAYS, st.integers(0, 900), LANGUAGES)
def test_a_run_of_days_is_read_back(first: date, days: int, words: DateWords) -> None:
    last = date.fromordinal(first.toordinal() + days)
    assert read_days(words.days(first, last), today=TODAY) == (first, last)


@given(DAYS, st.integers(-59, 59), LANGUAGES)
def test_a_near_day_told_from_today_is_read_back(today: date, days: int, words: DateWords) -> None:
    day = date.fromordinal(today.toordinal() + days)
    assert read_day(words.relative(day, today), today=today) == day


@given(DAYS, LANGUAGES)
def test_a_month_is_read_back_as_its_first_day(day: date, words: DateWords) -> None:
    assert read_day(words.month(day), today=TODAY) == day.replace(day=1)


@given(DAYS, LANGUAGES)
def test_a_week_is_read_back_as_its_monday(day: date, words: DateWords) -> None:
    found = read_day(words.week_of(day), today=day)
    assert found.isocalendar()[:2] == day.isocalendar()[:2]
    assert found.weekday() == 0


@given(TIMES, TIMES, LANGUAGES)
def test_times_are_read_back(one: time, other: time, words: DateWords) -> None:
    start, end = min(one, other), max(one, other)
    assert read_times(words.times(start)) == (start, None)
    assert read_times(words.at(start)) == (start, None)
    if start < end:
        assert read_times(words.times(start, end)) == (start, end)
        assert read_times(words.at(start, end)) == (start, end)


@given(DAYS, LANGUAGES)
def test_a_season_is_read_back(day: date, words: DateWords) -> None:
    season = season_of(day)
    assert read_season(words.season(season)) == season
    assert words.season(season.code) == words.season(season)


def test_swedish_days_are_written_as_swedes_write_them() -> None:
    day = date(2026, 12, 1)
    assert SV.full(day) == "tisdag 1 december 2026 (v.49)"
    assert SV.long_without_year(date(2023, 11, 20)) == "måndag 20 november"
    assert SV.short(date(2023, 9, 18), date(2023, 1, 1)) == "18 sep"
    assert SV.short(date(2023, 9, 18), TODAY) == "18 sep 2023"
    assert SV.days(date(2022, 4, 6), date(2022, 4, 7)) == "6–7 april 2022"
    assert SV.days(date(2022, 3, 30), date(2022, 4, 2)) == "30 mars–2 april 2022"
    assert SV.at(time(13, 30), time(15, 30)) == "kl. 13.30–15.30"
    assert SV.season(Season(2022, "spring")) == "våren 2022"
    assert SV.stamp(datetime(2026, 11, 21, 14, 2, tzinfo=UTC), TODAY) == "21 nov 14.02"


def test_english_days_are_written_in_plain_english() -> None:
    assert EN.full(date(2026, 12, 1)) == "Tuesday 1 December 2026 (week 49)"
    assert EN.times(time(13, 30), time(15, 30)) == "13:30–15:30"
    assert EN.season("2023-autumn") == "autumn 2023"


@pytest.mark.parametrize(
    ("days", "swedish", "english"),
    [
        (0, "idag", "today"),
        (1, "imorgon", "tomorrow"),
        (-1, "igår", "yesterday"),
        (3, "om 3 dagar", "in 3 days"),
        (-3, "3 dagar sedan", "3 days ago"),
        (60, "om 2 månader", "in 2 months"),
        (-120, "4 månader sedan", "4 months ago"),
        (-730, "2 år sedan", "2 years ago"),
    ],
)
def test_the_distance_to_a_day_is_told(days: int, swedish: str, english: str) -> None:
    day = date.fromordinal(TODAY.toordinal() + days)
    assert (SV.relative(day, TODAY), EN.relative(day, TODAY)) == (swedish, english)


def test_an_age_has_its_plural() -> None:
    assert [SV.age(1), SV.age(61)] == ["1 dag", "61 dagar"]


@pytest.mark.parametrize(
    ("rule", "swedish", "english"),
    [
        ("FREQ=MONTHLY;BYDAY=3MO", "tredje måndagen i månaden", "third Monday of the month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "sista fredagen i månaden", "last Friday of the month"),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
            "första måndagen varannan månad",
            "first Monday every other month",
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU,4TU",
            "andra och fjärde tisdagen i månaden",
            "second and fourth Tuesday of the month",
        ),
        ("FREQ=WEEKLY;BYDAY=MO", "varje måndag", "every Monday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "varje måndag och torsdag", "every Monday and Thursday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "varannan tisdag", "every other Tuesday"),
        (
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH",
            "var tredje vecka på torsdag",
            "every 3 weeks on Thursday",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "den 15:e i månaden", "the 15th of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=22", "den 22:a i månaden", "the 22nd of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "sista dagen i månaden", "the last day of the month"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "den 8 mars varje år", "8 March every year"),
        ("FREQ=YEARLY;INTERVAL=2", "vartannat år", "every other year"),
    ],
)
def test_a_rule_is_told_in_words_that_read_back(rule: str, swedish: str, english: str) -> None:
    assert (SV.rule(rule), EN.rule(rule)) == (swedish, english)
    assert read_rule(swedish) == read_rule(english) == rule


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = st.integers(1, 14).map(lambda step: f";INTERVAL={step}" if step > 1 else "")
_RULES = st.one_of(
    st.builds(
        lambda step, place, day: f"FREQ=MONTHLY{step};BYDAY={place}{day}",
        _STEPS,
        st.sampled_from((1, 2, 3, 4, 5, -1, -2)),
        st.sampled_from(_WEEKDAYS),
    ),
    st.builds(
        lambda step, days: f"FREQ=WEEKLY{step};BYDAY={','.join(sorted(days, key=_WEEKDAYS.index))}",
        _STEPS,
        st.sets(st.sampled_from(_WEEKDAYS), min_size=1),
    ),
    st.builds(lambda step, day: f"FREQ=MONTHLY{step};BYMONTHDAY={day}", _STEPS, st.integers(1, 31)),
    st.builds(
        lambda step, unit: f"FREQ={unit}{step}",
        _STEPS,
        st.sampled_from(("WEEKLY", "MONTHLY", "YEARLY", "DAILY")),
    ),
    st.builds(
        lambda month, day: f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}",
        st.integers(1, 12),
        st.integers(1, 31),
    ),
    st.builds(
        lambda month, day: f"FREQ=YEARLY;BYMONTH={month};BYDAY=2{day}",
        st.integers(1, 12),
        st.sampled_from(_WEEKDAYS),
    ),
)


@given(_RULES, LANGUAGES)
def test_every_common_rule_is_read_back_from_its_words(rule: str, words: DateWords) -> None:
    frequency, *parts = rule.split(";")
    steps = [part for part in parts if part.startswith("INTERVAL")]
    rest = [part for part in parts if not part.startswith("INTERVAL")]
    for ending in ([], ["COUNT=12"], ["UNTIL=20231231"]):
        whole = ";".join((frequency, *steps, *ending, *rest))
        assert "FREQ" not in words.rule(whole)
        assert read_rule(words.rule(whole)) == whole


def test_how_often_and_how_long_is_told_after_the_rule() -> None:
    assert SV.rule("FREQ=WEEKLY;COUNT=4;BYDAY=MO") == "varje måndag, 4 gånger"
    rule = "FREQ=WEEKLY;UNTIL=20231231;BYDAY=MO"
    assert SV.rule(rule) == "varje måndag till och med 31 december 2023"
    assert EN.rule(rule) == "every Monday until 31 December 2023"


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=1MO,2TU", "no rule", ""]
)
def test_a_rule_that_no_words_fit_is_shown_as_it_stands(rule: str) -> None:
    assert SV.rule(rule) == rule
