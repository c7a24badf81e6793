"""What people write for a day is the day they mean; what cannot be meant is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.errors import LastBeforeFirst, UnreadableDay, WrongWeek, WrongWeekday
from samverka_store.moments.written import read_day, read_days

# A Saturday in week 47.
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-09-18", date(2023, 9, 18)),
        ("18/9-23", date(2023, 9, 18)),
        ("18/9 -23", date(2023, 9, 18)),
        ("18/9 2023", date(2023, 9, 18)),
        ("18/9/2023", date(2023, 9, 18)),
        ("18 / 9 2023", date(2023, 9, 18)),
        ("18.9.2023", date(2023, 9, 18)),
        ("18.09.23", date(2023, 9, 18)),
        ("230918", date(2023, 9, 18)),
        ("20230918", date(2023, 9, 18)),
        ("18 sep 2023", date(2023, 9, 18)),
        ("18 sept. 2023", date(2023, 9, 18)),
        ("18 september 2023", date(2023, 9, 18)),
        ("  18  September 2023. ", date(2023, 9, 18)),
        ("den 18 september 2023", date(2023, 9, 18)),
        ("den 18:e september 2023", date(2023, 9, 18)),
        ("18 sep -23", date(2023, 9, 18)),
        ("må 18/9-23", date(2023, 9, 18)),
        ("må 18/9 2023 kl 13.30", date(2023, 9, 18)),
        ("må 18/9 2023 kl. 13.30–15.30", date(2023, 9, 18)),
        ("måndagen den 18 september 2023, kl 13", date(2023, 9, 18)),
        ("mån 2023-09-18", date(2023, 9, 18)),
        ("mån 2023-09-18 13:30", date(2023, 9, 18)),
        ("må 18.09.2023", date(2023, 9, 18)),
        ("Sep 18, 2023", date(2023, 9, 18)),
        ("September 18th, 2023", date(2023, 9, 18)),
        ("18 Sep 2023", date(2023, 9, 18)),
        ("the 18th of September 2023", date(2023, 9, 18)),
        ("Monday 18 September 2023", date(2023, 9, 18)),
        ("Monday, September 18, 2023", date(2023, 9, 18)),
        ("tisdag 1 december 2026 (v.49)", date(2026, 12, 1)),
        ("Tuesday 1 December 2026 (week 49)", date(2026, 12, 1)),
        ("v38 2023", date(2023, 9, 18)),
        ("v. 38 2023", date(2023, 9, 18)),
        ("v 38-23", date(2023, 9, 18)),
        ("v. 38, 2023", date(2023, 9, 18)),
        ("2023-W38", date(2023, 9, 18)),
        ("2023-W38-2", date(2023, 9, 19)),
        ("tis v. 38 2023", date(2023, 9, 19)),
        ("mars 2024", date(2024, 3, 1)),
        ("i mars 2024", date(2024, 3, 1)),
        ("in March 2024", date(2024, 3, 1)),
        ("mars -24", date(2024, 3, 1)),
        ("2024-03", date(2024, 3, 1)),
        ("29 feb 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_with_its_year_is_that_day_whatever_today_is(text: str, day: date) -> None:
    assert read_day(text, today=TODAY) == day
    assert read_day(text, today=date(2001, 1, 1), prefer="past") == day


@pytest.mark.parametrize(
    ("text", "coming", "past"),
    [
        ("21/11", TODAY, TODAY),
        ("22/11", date(2026, 11, 22), date(2025, 11, 22)),
        ("20/11", date(2027, 11, 20), date(2026, 11, 20)),
        ("18 sep", date(2027, 9, 18), date(2026, 9, 18)),
        ("Sep 18", date(2027, 9, 18), date(2026, 9, 18)),
        ("on 18 September", None, None),
        ("on Sep 18", date(2027, 9, 18), date(2026, 9, 18)),
        ("on Friday 18 September", None, date(2026, 9, 18)),
        ("29 februari", date(2028, 2, 29), date(2024, 2, 29)),
        ("v. 38", date(2027, 9, 20), date(2026, 9, 14)),
        ("vecka 38", date(2027, 9, 20), date(2026, 9, 14)),
        ("week 38", date(2027, 9, 20), date(2026, 9, 14)),
        ("v38", date(2027, 9, 20), date(2026, 9, 14)),
        ("v. 47", date(2026, 11, 16), date(2026, 11, 16)),
        ("tis v. 49", date(2026, 12, 1), date(2025, 12, 2)),
        ("v. 53", date(2026, 12, 28), date(2020, 12, 28)),
        ("mars", date(2027, 3, 1), date(2026, 3, 1)),
        ("i november", date(2026, 11, 1), date(2026, 11, 1)),
        ("den 15:e", date(2026, 12, 15), date(2026, 11, 15)),
        ("the 31st", date(2026, 12, 31), date(2026, 10, 31)),
    ],
)
def test_a_day_without_a_year_is_the_nearest_coming_or_past_one(
    text: str, coming: date | None, past: date | None
) -> None:
    for prefer, day in (("coming", coming), ("past", past)):
        if day is None:
            with pytest.raises(WrongWeekday):
                read_day(text, today=TODAY, prefer=prefer)  # type: ignore[arg-type]
        else:
            assert read_day(text, today=TODAY, prefer=prefer) == day  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("idag", TODAY),
        ("I dag", TODAY),
        ("today", TODAY),
        ("imorgon", date(2026, 11, 22)),
        ("i morgon", date(2026, 11, 22)),
        ("tomorrow", date(2026, 11, 22)),
        ("i övermorgon", date(2026, 11, 23)),
        ("igår", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 20)),
        ("om 2 veckor", date(2026, 12, 5)),
        ("om två veckor", date(2026, 12, 5)),
        ("in 3 days", date(2026, 11, 24)),
        ("om 1 dag", date(2026, 11, 22)),
        ("om en månad", date(2026, 12, 21)),
        ("om ett år", date(2027, 11, 21)),
        ("in a year", date(2027, 11, 21)),
        ("för 3 dagar sedan", date(2026, 11, 18)),
        ("3 dagar sedan", date(2026, 11, 18)),
        ("2 weeks ago", date(2026, 11, 7)),
        ("fredag", date(2026, 11, 27)),
        ("på fredag", date(2026, 11, 27)),
        ("on Friday", date(2026, 11, 27)),
        ("lördag", date(2026, 11, 28)),
        ("on", date(2026, 11, 25)),
        ("i fredags", date(2026, 11, 20)),
        ("förra tisdagen", date(2026, 11, 17)),
        ("last Tuesday", date(2026, 11, 17)),
        ("nästa tisdag", date(2026, 11, 24)),
        ("next tuesday", date(2026, 11, 24)),
        ("nästa söndag", date(2026, 11, 29)),
        ("nästa vecka", date(2026, 11, 23)),
        ("next month", date(2026, 12, 1)),
    ],
)
def test_a_day_named_from_today_is_counted_from_today(text: str, day: date) -> None:
    assert read_day(text, today=TODAY) == day


def test_next_tuesday_on_a_monday_lies_in_the_week_after() -> None:
    assert read_day("nästa tisdag", today=date(2026, 11, 23)) == date(2026, 12, 1)
    assert read_day("tisdag", today=date(2026, 11, 23)) == date(2026, 11, 24)


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert read_day("om en månad", today=date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "x", "31/2", "31/2 2023", "0/9", "18/13", "29/2 2023", "2023-13-01", "20231301",
        "v. 54 2023", "v. 53 2023", "v. 0", "om", "om två", "om 2", "om blå veckor", "18", "2023",
        "18 blå 2023", "0001-01-01", "3000-01-01", "om 9999 år", "13.30", "kl 13.30", "nästa",
        "[/]", "18/9 2023 2023", "om ² dagar", "i s", "måndag tisdag", "-", "(v.49)",
    ],
)  # fmt: skip
def test_text_that_is_no_day_is_refused_with_what_was_written(text: str) -> None:
    with pytest.raises(UnreadableDay) as caught:
        read_day(text, today=TODAY)
    assert caught.value.values["value"] == text
    fault = caught.value.as_fault("starts")
    assert (fault.field, fault.value, fault.key) == ("starts", text, "unreadable_day")


def test_a_wrong_weekday_is_refused_and_the_right_one_is_told() -> None:
    with pytest.raises(WrongWeekday) as caught:
        read_day("tisdag 18 september 2023", today=TODAY)
    fault = caught.value.as_fault("day")
    assert fault.key == "wrong_weekday"
    assert fault.values == {"day": "2023-09-18", "weekday": "monday"}


def test_a_wrong_week_beside_a_date_is_refused() -> None:
    with pytest.raises(WrongWeek):
        read_day("tisdag 1 december 2026 (v.48)", today=TODAY)


def _refused_only_as_written(text: str) -> bool:
    """Whether both readers give a day, or one of our own errors that holds the text."""
    for read in (read_day, read_days):
        try:
            read(text, today=TODAY)
        except UnreadableDay as error:
            if error.values["value"] != text:
                return False
    return True


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_one_of_our_own_errors(text: str) -> None:
    assert _refused_only_as_written(text)


_PIECES = st.sampled_from(
    (
        *("18", "9", "/", "-", "–", ".", "2023", "23", "sep", "mars", "v.", "38", "må", "on", "om"),
        *("nästa", "i", "den", "kl", "13.30", "veckor", "(v.49)", ",", "till", "6–7", "och", "1:a"),
    )
)


@given(st.lists(_PIECES, max_size=6), st.sampled_from(["", " "]))
def test_any_mixture_of_known_pieces_is_a_day_or_one_of_our_own_errors(
    pieces: list[str], glue: str
) -> None:
    assert _refused_only_as_written(glue.join(pieces))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("6–7 april 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("6-7/4 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("6–7/4-22", date(2022, 4, 6), date(2022, 4, 7)),
        ("6 - 7 apr 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("den 6 och 7 april 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("6 till 7 april 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("April 6–7, 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("6 to 7 April 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("2022-04-06–2022-04-07", date(2022, 4, 6), date(2022, 4, 7)),
        ("2022-04-06/2022-04-07", date(2022, 4, 6), date(2022, 4, 7)),
        ("6/4–7/4 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("30 mars–2 april 2022", date(2022, 3, 30), date(2022, 4, 2)),
        ("30 mars 2022 – 2 april", date(2022, 3, 30), date(2022, 4, 2)),
        ("30 mars–2 april", date(2027, 3, 30), date(2027, 4, 2)),
        ("30 december–2 januari", date(2026, 12, 30), date(2027, 1, 2)),
        ("30 december–2 januari 2023", date(2022, 12, 30), date(2023, 1, 2)),
        ("onsdag 6 april–torsdag 7 april 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("18/9 2023", date(2023, 9, 18), date(2023, 9, 18)),
        ("1 dec", date(2026, 12, 1), date(2026, 12, 1)),
        ("idag–imorgon", date(2026, 11, 21), date(2026, 11, 22)),
    ],
)
def test_a_run_of_days_has_a_first_and_a_last(text: str, first: date, last: date) -> None:
    assert read_days(text, today=TODAY) == (first, last)


@pytest.mark.parametrize(
    "text", ["7–6 april 2022", "2022-04-07–2022-04-06", "2 april 2022–30 mars 2022"]
)
def test_a_run_of_days_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(LastBeforeFirst):
        read_days(text, today=TODAY)


@pytest.mark.parametrize(
    "text", ["", "6–", "–7 april", "6–7", "a–b", "31–32 mars 2022", "30–31 april"]
)
def test_text_that_is_no_run_of_days_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDay):
        read_days(text, today=TODAY)
