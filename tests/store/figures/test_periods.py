"""Which days figures are of, as people write them; a reckoning in steps comes to the same."""

from datetime import date

import pytest

from samverka_store.errors import UnreadableMoment
from samverka_store.figures.all import Reckoned, figures, reckoning, unfinished_list
from samverka_store.figures.figure import Period
from samverka_store.figures.periods import read_period, shifted, year_to
from samverka_store.usecases.step_proposal import park, revive
from tests.builders import a_meeting, a_network, a_proposal, some_feedback
from tests.store.desk import Desk

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("", date(2026, 1, 1), TODAY),
        (" 2026 ", date(2026, 1, 1), TODAY),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2027", date(2027, 1, 1), date(2027, 1, 1)),
        ("hösten 2025", date(2025, 9, 1), date(2025, 12, 31)),
        ("vt 26", date(2026, 1, 1), date(2026, 5, 31)),
        ("1/9–31/10", date(2026, 9, 1), date(2026, 10, 31)),
        ("6-7 april 2022", date(2022, 4, 6), date(2022, 4, 7)),
        ("igår", date(2026, 11, 20), date(2026, 11, 20)),
    ],
)
def test_a_year_a_season_and_days_are_read_and_end_today(
    text: str, first: date, last: date
) -> None:
    assert read_period(text, today=TODAY) == Period(first, last)


@pytest.mark.parametrize("text", ["32/13", "0000", "förr"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UnreadableMoment):
        read_period(text, today=TODAY)


def test_a_year_goes_by_years_and_other_days_by_their_number() -> None:
    now = year_to(TODAY)
    last_year = shifted(now, -1, today=TODAY)
    assert last_year == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert shifted(last_year, 1, today=TODAY) == now
    assert shifted(now, 1, today=TODAY) == now
    week = Period(date(2026, 11, 9), date(2026, 11, 15))
    assert shifted(week, -1, today=TODAY) == Period(date(2026, 11, 2), date(2026, 11, 8))
    assert shifted(week, 1, today=TODAY) == Period(date(2026, 11, 16), TODAY)
    first = Period(date(1, 1, 1), date(1, 12, 31))
    assert shifted(first, -1, today=TODAY) == first


@pytest.mark.parametrize("is_of_one", [True, False])
def test_in_steps_it_comes_to_the_same_however_the_records_change_between(
    desk: Desk, is_of_one: bool
) -> None:
    repository = desk.repository
    network = a_network(repository)
    a_meeting(repository, network)
    for number in range(300):
        one = a_proposal(repository, f"Idé {number}", network=network.id if number % 2 else None)
        if number % 3 == 0:
            some_feedback(repository, one)
    rested = park(repository, one, reason="x", review=date(2023, 9, 2), today=date(2023, 9, 1))
    revive(repository, rested, today=date(2023, 9, 1))
    period, today = Period(date(2023, 9, 1), date(2023, 12, 31)), date(2023, 12, 1)
    here = network.id if is_of_one else None
    found = Reckoned()
    steps = reckoning(repository, period, found, network=here, today=today)
    assert sum(1 for _ in steps) > 5
    assert found.figures == figures(repository, period, network=here, today=today)
    assert list(found.unfinished) == unfinished_list(repository, network=here, today=today)
    assert len(found.unfinished) == (150 if is_of_one else 300)
    other = Reckoned()
    for _ in reckoning(repository, period, other, network=here, today=today):
        if not repository.count(type(network)) > 2:
            a_network(repository, "Ett till")
            a_proposal(repository, "En till")
    assert other.figures
