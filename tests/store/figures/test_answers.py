"""How many are answered and how soon, who is silent, and how long organisations take."""

from datetime import date, timedelta

from samverka_store.figures.all import figures
from samverka_store.figures.figure import Figure, Period, Spell, days_of
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.merge_proposals import merge
from tests.builders import (
    a_network,
    a_parked_idea,
    a_proposal,
    a_referral,
    an_organisation,
    some_feedback,
)
from tests.store.desk import Desk

START = date(2023, 9, 1)
EVA, BO = Bearer(name="Eva"), Bearer(name="Bo")
AUTUMN = Period(START, date(2023, 12, 31))


def after(days: int) -> date:
    return START + timedelta(days=days)


def figure(key: str, repository: Repository, today: date, network: int | None = None) -> Figure:
    found = figures(repository, AUTUMN, network=network, today=today)
    return next(one for one in found if one.key == key)


def told(repository: Repository, proposal: Proposal, days: int, kind: str, name: str = "") -> None:
    day = after(days)
    some_feedback(repository, proposal, state="given", given=day, kind=kind, bearer_name=name)


def test_a_quantile_counts_open_cases_as_their_age() -> None:
    spells = [Spell(2), Spell(10), Spell(4), Spell(40, is_open=True)]
    median = days_of("x", spells, 0.5, AUTUMN)
    assert (median.value, median.n, median.open, median.is_at_least) == (4, 4, 1, False)
    slowest = days_of("x", spells, 0.9, AUTUMN)
    assert (slowest.value, slowest.is_at_least) == (40, True)
    young = days_of("x", [Spell(1, is_open=True), Spell(5)], 0.9, AUTUMN)
    assert (young.value, young.is_at_least) == (5, True)
    assert days_of("x", [], 0.5, AUTUMN).value is None


def test_a_proposal_is_answered_when_each_bearer_got_more_than_a_receipt(
    repository: Repository,
) -> None:
    both = a_proposal(repository, bearers=(EVA, BO))
    told(repository, both, 2, "receipt")
    assert figure("feedback_rate", repository, after(9)).value == 0.0
    told(repository, both, 5, "progress", "Eva")
    assert figure("feedback_rate", repository, after(9)).value == 0.0
    told(repository, both, 6, "progress", "Bo")
    a_proposal(repository, bearers=(EVA,))
    a_proposal(repository, bearers=(EVA,), state="withdrawn")
    a_proposal(repository)
    a_proposal(repository, bearers=(EVA,), received=date(2023, 8, 31))
    a_proposal(repository, bearers=(EVA,), state="draft", received=None)
    rate = figure("feedback_rate", repository, after(9))
    assert (rate.part, rate.n, rate.open) == (1, 3, 1)
    assert rate.value == 1 / 3
    assert rate.period == AUTUMN


def test_what_is_told_where_an_idea_lives_now_is_told_of_it_too(repository: Repository) -> None:
    original = a_proposal(repository, bearers=(BO,), received=after(-5))
    into = a_proposal(repository)
    into, _ = merge(repository, [original], into, today=START)
    told(repository, into, 9, "decision", "Bo")
    early = Period(date(2023, 8, 1), date(2023, 8, 31))
    found = {one.key: one for one in figures(repository, early, today=after(20))}
    assert (found["feedback_rate"].value, found["feedback_rate"].n) == (1.0, 1)
    assert found["days_to_answer_median"].value == 14


def test_days_to_the_first_word_and_to_the_first_answer(repository: Repository) -> None:
    for receipt, answer in ((2, 20), (4, 30), (6, None)):
        proposal = a_proposal(repository, bearers=(EVA,))
        told(repository, proposal, receipt, "receipt")
        if answer:
            told(repository, proposal, answer, "decision")
    a_proposal(repository, bearers=(EVA,))
    today = after(40)
    receipt_figure = figure("days_to_receipt_median", repository, today)
    assert (receipt_figure.value, receipt_figure.n, receipt_figure.open) == (4, 4, 1)
    assert not receipt_figure.is_at_least
    assert figure("days_to_receipt_p90", repository, today).value == 40
    first = figure("days_to_answer_median", repository, today)
    assert (first.value, first.open, first.is_at_least) == (30, 2, False)
    assert figure("days_to_answer_p90", repository, today).is_at_least


def test_the_debt_is_what_is_past_its_day_of_all_that_is_owed(repository: Repository) -> None:
    a_proposal(repository, bearers=(EVA, BO))
    a_parked_idea(repository, bearers=(EVA,))
    on_the_day, later = (figure("feedback_debt", repository, after(days)) for days in (7, 8))
    assert (on_the_day.value, on_the_day.n) == (0, 3)
    assert (later.value, later.n, later.unit) == (2, 3, "count")
    assert later.period == Period(after(8), after(8))
    assert figure("feedback_debt_oldest", repository, after(8)).value == 1
    assert figure("feedback_debt_oldest", repository, after(20)).value == 13
    assert figure("feedback_debt_oldest", repository, after(3)).value is None


def test_a_proposal_is_silent_when_nothing_happened_for_the_networks_days(desk: Desk) -> None:
    network = a_network(desk.repository, limits={"silent": 30})
    a_proposal(desk.repository, network=network.id)
    a_proposal(desk.repository)
    spoken = a_proposal(desk.repository, network=network.id)
    a_parked_idea(desk.repository, network=network.id)
    desk.later(days=20)
    some_feedback(desk.repository, spoken)
    assert figure("silent_proposals", desk.repository, after(29)).value == 0
    here = figure("silent_proposals", desk.repository, after(30), network.id)
    assert (here.value, here.n, here.network) == (1, 2, network.id)
    assert figure("silent_proposals", desk.repository, after(60)).value == 3


def test_each_organisation_has_its_days_and_all_have_theirs(repository: Repository) -> None:
    care, school = (an_organisation(repository, name) for name in ("Omsorg", "Skola"))
    proposal = a_proposal(repository)
    a_referral(repository, proposal, school, sent=START, answered=after(10), answer="Ja")
    a_referral(repository, proposal, school, sent=START, answered=after(30), answer="Nej")
    a_referral(repository, proposal, school, sent=date(2023, 8, 1))
    a_referral(repository, proposal, care, sent=after(5))
    found = [
        one for one in figures(repository, AUTUMN, today=after(50)) if one.key == "referral_days"
    ]
    assert [(one.group, one.value, one.n, one.open, one.is_at_least) for one in found] == [
        ("", 30, 3, 1, False),
        ("Omsorg", 45, 1, 1, True),
        ("Skola", 10, 2, 0, False),
    ]


def test_what_nobody_waits_for_takes_no_days(repository: Repository) -> None:
    declined = a_proposal(repository, state="declined", reason="x")
    a_referral(repository, declined, an_organisation(repository), sent=START)
    assert figure("referral_days", repository, after(50)).n == 0


def test_drafts_and_other_networks_are_not_counted(repository: Repository) -> None:
    here, there = a_network(repository, "Här"), a_network(repository, "Där")
    a_proposal(repository, network=here.id, bearers=(EVA,))
    a_proposal(repository, network=there.id, bearers=(EVA,))
    a_proposal(repository, network=here.id, bearers=(EVA,), state="draft")
    repository.remove(a_proposal(repository, network=here.id, bearers=(EVA,)))
    assert figure("feedback_rate", repository, after(9), here.id).n == 1
    assert figure("feedback_rate", repository, after(9)).n == 2
