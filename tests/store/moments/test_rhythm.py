"""Rhythms in words become RFC 5545 rules, and rules become days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.errors import LastBeforeFirst, UnreadableRule
from samverka_store.moments.rhythm import MOST_DAYS, days_of, read_rule, rule_parts


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("third Monday", "FREQ=MONTHLY;BYDAY=3MO"),
        ("the third Monday of the month", "FREQ=MONTHLY;BYDAY=3MO"),
        ("third Monday of every month", "FREQ=MONTHLY;BYDAY=3MO"),
        ("every third Monday of the month", "FREQ=MONTHLY;BYDAY=3MO"),
        ("tredje måndagen", "FREQ=MONTHLY;BYDAY=3MO"),
        ("Tredje måndagen i månaden", "FREQ=MONTHLY;BYDAY=3MO"),
        ("tredje måndagen varje månad", "FREQ=MONTHLY;BYDAY=3MO"),
        ("tredje måndagen i varje månad", "FREQ=MONTHLY;BYDAY=3MO"),
        ("den tredje måndagen i månaden.", "FREQ=MONTHLY;BYDAY=3MO"),
        ("3:e måndagen", "FREQ=MONTHLY;BYDAY=3MO"),
        ("3rd mon", "FREQ=MONTHLY;BYDAY=3MO"),
        ("last Friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("sista fredagen", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("varje sista fredag", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("näst sista fredagen i månaden", "FREQ=MONTHLY;BYDAY=-2FR"),
        ("andra och fjärde tisdagen i månaden", "FREQ=MONTHLY;BYDAY=2TU,4TU"),
        ("första måndagen varannan månad", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO"),
        ("first Monday of every other month", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO"),
        ("första måndagen var tredje månad", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO"),
        ("first Monday every 3 months", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO"),
        ("första måndagen i mars", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO"),
        ("första måndagen i mars varje år", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO"),
        ("varje måndag", "FREQ=WEEKLY;BYDAY=MO"),
        ("every Monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("måndagar", "FREQ=WEEKLY;BYDAY=MO"),
        ("Mondays", "FREQ=WEEKLY;BYDAY=MO"),
        ("varje torsdag och måndag", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("every Monday, Tuesday and Thursday", "FREQ=WEEKLY;BYDAY=MO,TU,TH"),
        ("varannan tisdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every second Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every third Monday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"),
        ("var tredje vecka på torsdag", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH"),
        ("every 3 weeks on Thursday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH"),
        ("varannan vecka", "FREQ=WEEKLY;INTERVAL=2"),
        ("den 15:e varje månad", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("den 15 i varje månad", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("the 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("sista dagen i månaden", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("den 8 mars varje år", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8"),
        ("varje månad", "FREQ=MONTHLY"),
        ("monthly", "FREQ=MONTHLY"),
        ("var 13:e vecka", "FREQ=WEEKLY;INTERVAL=13"),
        ("varje måndag, 4 gånger", "FREQ=WEEKLY;COUNT=4;BYDAY=MO"),
        ("every Monday 4 times", "FREQ=WEEKLY;COUNT=4;BYDAY=MO"),
        ("varje måndag till och med 31/12 2023", "FREQ=WEEKLY;UNTIL=20231231;BYDAY=MO"),
        ("every Monday until 2023-12-31", "FREQ=WEEKLY;UNTIL=20231231;BYDAY=MO"),
        ("varje år", "FREQ=YEARLY"),
        ("vartannat år", "FREQ=YEARLY;INTERVAL=2"),
        ("FREQ=MONTHLY;BYDAY=3MO", "FREQ=MONTHLY;BYDAY=3MO"),
        ("RRULE:byday=3mo;freq=monthly;", "FREQ=MONTHLY;BYDAY=3MO"),
        ("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=MONTHLY;COUNT=5000;BYDAY=+3MO", "FREQ=MONTHLY;COUNT=5000;BYDAY=+3MO"),
        ("FREQ=MONTHLY;UNTIL=20231231T225959Z;BYDAY=3MO", "FREQ=MONTHLY;UNTIL=20231231;BYDAY=3MO"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",) * 2,
    ],
)
def test_a_rhythm_in_words_or_as_a_rule_becomes_one_rule(text: str, rule: str) -> None:
    assert read_rule(text) == rule
    assert read_rule(rule) == rule


@pytest.mark.parametrize(
    "text",
    [
        "", "måndag", "tredje", "sjätte måndagen", "varje", "varje vardag", "varje blå måndag",
        "15", "den 32:a", "den 15 mars", "var", "var måndag", "i månaden", "0:e måndagen",
        "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY", "BYDAY=MO", "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1", "FREQ=WEEKLY;INTERVAL=1001", "FREQ=WEEKLY;COUNT=5001",
        "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYHOUR=3", "FREQ=", "=",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20231231", "FREQ=WEEKLY;UNTIL=20231331",
        "FREQ=WEEKLY;FREQ=DAILY", "FREQ=MONTHLY;BYWEEKNO=3", "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=WEEKLY;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=WEEKLY;X-NAME=1",
        "FREQ=MONTHLY;BYDAY=3XX", "every 0 weeks", "every 1000 weeks",
        "varje måndag, 0 gånger", "varje måndag till och med 31 december", "varje måndag till igår",
        "FREQ=WEEKLY\nDTSTART:20200101",
    ],
)  # fmt: skip
def test_text_that_is_no_rhythm_of_days_is_refused(text: str) -> None:
    with pytest.raises(UnreadableRule) as caught:
        read_rule(text)
    assert caught.value.values["value"] == text


def test_third_mondays_of_autumn_2023() -> None:
    days = days_of("FREQ=MONTHLY;BYDAY=3MO", date(2023, 9, 1), date(2023, 12, 31))
    assert days == (
        date(2023, 9, 18),
        date(2023, 10, 16),
        date(2023, 11, 20),
        date(2023, 12, 18),
    )


def test_second_mondays_of_2018_include_12_november() -> None:
    days = days_of(read_rule("andra måndagen"), date(2018, 1, 1), date(2018, 12, 31))
    assert len(days) == 12
    assert date(2018, 11, 12) in days


def test_first_and_last_day_are_included() -> None:
    days = days_of("FREQ=WEEKLY;BYDAY=MO", date(2023, 9, 18), date(2023, 10, 2))
    assert days == (date(2023, 9, 18), date(2023, 9, 25), date(2023, 10, 2))


def test_what_the_rule_leaves_open_follows_the_first_day() -> None:
    assert days_of("FREQ=MONTHLY", date(2023, 9, 18), date(2023, 11, 30)) == (
        date(2023, 9, 18),
        date(2023, 10, 18),
        date(2023, 11, 18),
    )


def test_count_and_until_end_a_rule_before_its_period() -> None:
    first, last = date(2023, 9, 1), date(2023, 12, 31)
    assert len(days_of("FREQ=WEEKLY;COUNT=3;BYDAY=MO", first, last)) == 3
    assert days_of("FREQ=WEEKLY;UNTIL=20230912;BYDAY=MO", first, last)[-1] == date(2023, 9, 11)


def test_a_month_without_a_fifth_monday_is_passed_over() -> None:
    days = days_of("FREQ=MONTHLY;BYDAY=5MO", date(2023, 9, 1), date(2023, 12, 31))
    assert days == (date(2023, 10, 30),)


def test_a_rule_gives_no_more_days_than_the_limit() -> None:
    assert len(days_of("FREQ=DAILY", date(2000, 1, 1), date(2099, 1, 1))) == MOST_DAYS


def test_a_rule_that_never_comes_true_ends() -> None:
    rule = "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"
    assert days_of(rule, date(2000, 1, 1), date.max) == ()


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(LastBeforeFirst):
        days_of("FREQ=DAILY", date(2023, 9, 2), date(2023, 9, 1))


def test_the_parts_of_a_rule_are_given_by_name() -> None:
    assert rule_parts("FREQ=MONTHLY;BYDAY=3MO") == {"FREQ": "MONTHLY", "BYDAY": "3MO"}


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.integers(0, 3000),
    st.integers(1, 5),
    st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU")),
)
def test_every_nth_weekday_lies_in_its_week_of_the_month(
    first: date, length: int, place: int, weekday: str
) -> None:
    last = date.fromordinal(first.toordinal() + length)
    for day in days_of(f"FREQ=MONTHLY;BYDAY={place}{weekday}", first, last):
        assert first <= day <= last
        assert (day.day - 1) // 7 + 1 == place
        assert ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[day.weekday()] == weekday


@given(st.text(max_size=30))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    try:
        rule = read_rule(text)
    except UnreadableRule as error:
        rule = str(error.values["value"])
        accepted = False
    else:
        accepted = True
    assert rule_parts(rule)["FREQ"] if accepted else rule == text
