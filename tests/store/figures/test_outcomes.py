"""What became of what was accepted, parked and agreed; and what is unfinished."""

from datetime import date, timedelta

from samverka_store.figures.all import figures, unfinished_list
from samverka_store.figures.figure import Figure, Period
from samverka_store.repository import Repository
from samverka_store.usecases.carry_out_proposal import begin, finish
from samverka_store.usecases.decide_proposal import decide
from samverka_store.usecases.step_action import step as step_action
from samverka_store.usecases.step_proposal import extend, park, retire, revive, step
from samverka_store.usecases.undo_change import redo, undo
from tests.builders import (
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    an_action,
    an_organisation,
)
from tests.store.desk import Desk

START = date(2023, 9, 1)
AUTUMN = Period(START, date(2023, 12, 31))


def after(days: int) -> date:
    return START + timedelta(days=days)


def figure(key: str, repository: Repository, today: date, period: Period = AUTUMN) -> Figure:
    return next(one for one in figures(repository, period, today=today) if one.key == key)


def test_of_what_was_accepted_in_two_years_some_was_carried_out(desk: Desk) -> None:
    repository = desk.repository
    done, closed, begun, dropped = (
        a_proposal(repository, title, state="under_review") for title in "ABCD"
    )
    a_proposal(repository, state="declined", reason="x")
    accepted = [
        decide(repository, one, "accepted", decided_by="Vi", today=START)
        for one in (done, closed, begun, dropped)
    ]
    desk.later()
    running = [begin(repository, one, today=after(1)) for one in accepted[:3]]
    step(repository, accepted[3], "withdrawn", today=after(1))
    desk.later()
    finished = [finish(repository, one, result="Klart", today=after(2)) for one in running[:2]]
    desk.later()
    step(repository, finished[1], "closed", today=after(3))
    found = figure("implemented_of_accepted", repository, after(9))
    assert (found.part, found.n, found.open) == (2, 4, 1)
    assert found.period == Period(date(2021, 12, 31), date(2023, 12, 31))
    later = Period(date(2026, 1, 1), date(2026, 2, 28))
    assert figure("implemented_of_accepted", repository, date(2026, 3, 1), later).n == 0


def test_what_was_taken_back_was_never_accepted(desk: Desk) -> None:
    proposal = a_proposal(desk.repository, state="under_review")
    desk.later()
    decide(desk.repository, proposal, "accepted", decided_by="Vi", today=after(1))
    desk.later()
    undo(desk.repository)
    assert figure("implemented_of_accepted", desk.repository, after(9)).n == 0
    desk.later()
    redo(desk.repository)
    assert figure("implemented_of_accepted", desk.repository, after(9)).n == 1


def test_what_was_taken_down_as_accepted_counts_by_its_day(repository: Repository) -> None:
    a_proposal(repository, state="in_progress", decided=date(2023, 1, 1))
    a_proposal(repository, state="implemented", decided=date(2020, 1, 1))
    found = figure("implemented_of_accepted", repository, after(9))
    assert (found.part, found.n, found.open) == (0, 1, 1)


def test_parked_ideas_are_overdue_the_day_after_their_review(repository: Repository) -> None:
    a_parked_idea(repository, review=after(10))
    a_parked_idea(repository, review=after(90))
    assert figure("parking_overdue", repository, after(10)).value == 0
    found = figure("parking_overdue", repository, after(11))
    assert (found.value, found.n) == (1, 2)


def test_of_the_reviews_some_revived_the_idea_and_those_not_made_did_not(desk: Desk) -> None:
    repository = desk.repository
    ideas = [
        park(repository, a_proposal(repository), reason="x", review=after(9), today=START)
        for _ in range(4)
    ]
    desk.later(days=10)
    revive(repository, ideas[0], today=after(10))
    extend(repository, ideas[1], reason="x", review=after(200), today=after(10))
    retire(repository, ideas[2], reason="x", today=after(10))
    found = figure("revived_of_reviewed", repository, after(11))
    assert (found.part, found.n, found.open) == (1, 4, 1)
    spring = Period(date(2024, 1, 1), date(2024, 6, 30))
    assert figure("revived_of_reviewed", repository, date(2024, 7, 1), spring).n == 1


def test_of_the_actions_agreed_some_are_done(repository: Repository) -> None:
    done, dropped, converted = (an_action(repository) for _ in range(3))
    an_action(repository)
    step_action(repository, done, "done")
    step_action(repository, dropped, "dropped", reason="x")
    step_action(repository, converted, "converted")
    found = figure("actions_done", repository, after(9))
    assert (found.part, found.n, found.open) == (1, 3, 1)


def test_the_unfinished_list_has_age_and_holder_oldest_first(repository: Repository) -> None:
    kim, bo = a_person(repository, "Kim Berg"), a_person(repository, "Bo Ek")
    care, school = (an_organisation(repository, name) for name in ("Omsorg", "Skola"))
    referred = a_proposal(repository, "Folder", state="referred", handler=kim.id)
    for organisation in (school, care):
        a_referral(repository, referred, organisation)
    a_referral(repository, referred, care, answered=START, answer="Ja")
    parked = a_parked_idea(repository, "Film", received=after(-30), park_owner=bo.id)
    handled = a_proposal(repository, "Buss", received=after(-9), handler=kim.id)
    alone = a_proposal(repository, "Café", received=after(-9))
    a_proposal(repository, state="closed")
    rows = unfinished_list(repository, today=after(10))
    assert [(row.ref, row.age_days, row.holders) for row in rows] == [
        (parked.ref, 40, ("Bo Ek",)),
        (handled.ref, 19, ("Kim Berg",)),
        (alone.ref, 19, ()),
        (referred.ref, 10, ("Skola", "Omsorg")),
    ]
