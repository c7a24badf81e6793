"""Swedish holidays, compared with a library that knows all countries'."""

from datetime import date

import holidays
import pytest

from samverka_store.moments.holidays import EVES, holiday_on, holidays_of
from samverka_store.words.language import EN, SV


@pytest.mark.parametrize("year", [1990, 2004, *range(2005, 2101)])
def test_the_public_holidays_are_those_that_the_library_knows(year: int) -> None:
    wanted = set(holidays.country_holidays("SE", years=year, include_sundays=False))
    found = {day for day, holiday in holidays_of(year).items() if not holiday.is_eve}
    # The national day has been a day off since 2005; Whit Monday was one until then.
    if year < 2005:
        found.discard(date(year, 6, 6))
        wanted = {day for day in wanted if day in found}
    assert found == wanted


@pytest.mark.parametrize("year", range(2020, 2040))
def test_the_eves_are_those_that_the_library_knows(year: int) -> None:
    known = holidays.country_holidays(
        "SE", years=year, include_sundays=False, categories=("de_facto", "optional", "public")
    )
    eves = [day for day, holiday in holidays_of(year).items() if holiday.is_eve]
    assert len(eves) == 3
    assert set(eves) <= set(known)


def test_the_days_of_a_year_are_known_by_name() -> None:
    found = holiday_on(date(2023, 4, 7))
    assert found is not None
    assert (found.code, found.is_eve) == ("good_friday", False)
    eve = holiday_on(date(2023, 6, 23))
    assert eve is not None
    assert (eve.code, eve.is_eve) == ("midsummer_eve", True)
    assert holiday_on(date(2023, 9, 18)) is None


def test_two_holidays_on_one_day_are_one() -> None:
    # Ascension Day fell on the first of May.
    assert len(holidays_of(2008)) == 15


def test_a_year_without_a_computed_easter_has_none() -> None:
    assert holiday_on(date(1500, 12, 25)) is None


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_every_holiday_has_its_name(words: object) -> None:
    names = (SV if words is SV else EN).clashes.holidays
    codes = {holiday.code for holiday in holidays_of(2023).values()}
    assert codes == set(names.__struct_fields__)
    assert codes >= EVES
