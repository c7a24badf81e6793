"""Carried into administrations, decided, carried out, closed and taken up again."""

from datetime import date, timedelta

import pytest

from samverka_store.errors import FeedbackOwed, IllegalStep, InvalidRecord
from samverka_store.model.answers import Referral
from samverka_store.model.people import Organisation
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.today import agenda
from samverka_store.usecases.carry_out_proposal import begin, finish, reach, stop
from samverka_store.usecases.decide_proposal import decide
from samverka_store.usecases.refer_proposal import (
    confirm_arrival,
    open_referrals,
    receive_answer,
    remind,
    send_referral,
)
from samverka_store.usecases.step_proposal import (
    extend,
    park,
    reopen,
    retire,
    reviews_due,
    revive,
    step,
    withdraw,
)
from samverka_store.usecases.undo_change import undo
from samverka_store.words.language import EN, SV
from samverka_store.words.say import say_all, say_error
from tests.builders import (
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    an_organisation,
    some_feedback,
)
from tests.store.desk import Desk

TODAY = date(2023, 9, 1)
EVA, BO = Bearer(name="Eva"), Bearer(name="Bo")


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def faults(error: pytest.ExceptionInfo[InvalidRecord]) -> list[tuple[str, str]]:
    return [(fault.field, fault.key) for fault in error.value.faults]


def debts(proposal: Proposal, repository: Repository) -> list[tuple[str, str, date]]:
    found = owed(repository.get(Proposal, proposal.id), repository)
    return [(one.bearer.name, one.kind, one.due) for one in found]


def told(
    repository: Repository, proposal: Proposal, name: str, day: date, kind: str = "progress"
) -> None:
    some_feedback(repository, proposal, state="given", given=day, bearer_name=name, kind=kind)


def sent(
    repository: Repository, proposal: Proposal, organisation: Organisation, *, days: int = 0
) -> tuple[Proposal, Referral]:
    return send_referral(
        repository, proposal, organisation, answer_due=after(days + 30), today=after(days)
    )


def test_a_proposal_is_carried_into_several_administrations(repository: Repository) -> None:
    school, care = (an_organisation(repository, name) for name in ("Skola", "Omsorg"))
    kim = a_person(repository)
    proposal = a_proposal(repository)
    proposal, first = send_referral(
        repository, proposal, school, contact=kim.id, answer_due=after(30), today=TODAY
    )
    proposal, second = sent(repository, proposal, care)
    assert proposal.state == "referred"
    assert (first.sent, first.contact, second.organisation) == (TODAY, kim.id, care.id)
    assert open_referrals(repository, proposal) == [first, second]


def test_an_organisation_is_asked_once_until_it_has_answered(repository: Repository) -> None:
    school = an_organisation(repository, "Skola")
    proposal, referral = sent(repository, a_proposal(repository), school)
    with pytest.raises(InvalidRecord) as error:
        sent(repository, proposal, school)
    assert faults(error) == [("organisation", "already_referred")]
    assert f"Skola har redan fått {proposal.ref}" in say_all(error.value, SV)[1]
    assert referral.ref in say_all(error.value, EN)[1]
    _, proposal = receive_answer(repository, referral, "Nej tack", today=TODAY)
    proposal, again = sent(repository, proposal, school)
    assert open_referrals(repository, proposal) == [again]


def test_a_referral_needs_its_answer_day_and_is_not_sent_tomorrow(repository: Repository) -> None:
    school, proposal = an_organisation(repository), a_proposal(repository)
    with pytest.raises(InvalidRecord) as error:
        send_referral(repository, proposal, school, answer_due=None, sent=after(1), today=TODAY)
    assert faults(error) == [("sent", "day_to_come"), ("answer_due", "required")]
    assert repository.get(Proposal, proposal.id).state == "received"


def test_what_is_decided_is_not_referred(repository: Repository) -> None:
    with pytest.raises(IllegalStep):
        sent(repository, a_proposal(repository, state="accepted"), an_organisation(repository))


def test_the_last_answer_brings_the_proposal_back_to_review(repository: Repository) -> None:
    school, care = (an_organisation(repository, name) for name in ("Skola", "Omsorg"))
    proposal, first = sent(repository, a_proposal(repository), school)
    proposal, second = sent(repository, proposal, care)
    first, proposal = receive_answer(repository, first, " Ja\x1b[1m ", today=after(9))
    assert (first.answer, first.answered, proposal.state) == ("Ja", after(9), "referred")
    _, proposal = receive_answer(repository, second, "Nej", answered=after(8), today=after(9))
    assert (proposal.state, proposal.state_since) == ("under_review", after(9))


def test_an_answer_is_neither_empty_early_nor_given_twice(repository: Repository) -> None:
    _, referral = sent(repository, a_proposal(repository), an_organisation(repository))
    with pytest.raises(InvalidRecord) as error:
        receive_answer(repository, referral, " ", answered=after(1), today=TODAY)
    assert faults(error) == [("answer", "required"), ("answered", "day_to_come")]
    referral, _ = receive_answer(repository, referral, "Ja", today=TODAY)
    for again in (
        lambda: receive_answer(repository, referral, "Nej", today=TODAY),
        lambda: remind(repository, referral, today=TODAY),
    ):
        with pytest.raises(InvalidRecord) as error:
            again()
        assert faults(error) == [("answer", "already_answered")]


def test_arrival_and_reminders_are_noted(repository: Repository) -> None:
    _, referral = sent(repository, a_proposal(repository), an_organisation(repository))
    referral = confirm_arrival(repository, referral, today=after(2))
    referral = remind(repository, referral, today=after(40))
    referral = remind(repository, referral, day=after(35), answer_due=after(60), today=after(40))
    assert (referral.received, referral.reminders) == (after(2), (after(35), after(40)))
    assert referral.answer_due == after(60)
    with pytest.raises(InvalidRecord) as error:
        confirm_arrival(repository, referral, received=after(3), today=after(2))
    assert faults(error) == [("received", "day_to_come")]


def test_an_answer_is_overdue_the_day_after_it_was_due(repository: Repository) -> None:
    _, referral = sent(repository, a_proposal(repository), an_organisation(repository))
    assert not referral.is_overdue(after(30))
    assert referral.is_overdue(after(31))
    referral, _ = receive_answer(repository, referral, "Ja", today=after(31))
    assert not referral.is_overdue(after(99))


def test_nobody_waits_for_an_answer_about_what_has_ended(repository: Repository) -> None:
    proposal, referral = sent(repository, a_proposal(repository), an_organisation(repository))
    assert ("referral", referral.ref) in [
        (due.kind, due.ref) for due in agenda(repository, today=after(31))
    ]
    decide(repository, proposal, "declined", decided_by="Chef", reason="Dyrt", today=after(31))
    assert agenda(repository, today=after(31)) == ()


def test_bearers_are_owed_word_of_each_referral(desk: Desk) -> None:
    school, care = (an_organisation(desk.repository, name) for name in ("Skola", "Omsorg"))
    proposal, _ = sent(desk.repository, a_proposal(desk.repository, bearers=(EVA,)), school)
    assert debts(proposal, desk.repository) == [("Eva", "referral", after(14))]
    told(desk.repository, proposal, "Eva", after(3))
    assert debts(proposal, desk.repository) == []
    desk.later(days=20)
    sent(desk.repository, proposal, care, days=20)
    assert debts(proposal, desk.repository) == [("Eva", "referral", after(34))]


def test_a_referral_is_undone_with_its_steps(desk: Desk) -> None:
    proposal, school = a_proposal(desk.repository), an_organisation(desk.repository)
    desk.later()
    sent(desk.repository, proposal, school)
    desk.later()
    undo(desk.repository)
    restored = desk.repository.get(Proposal, proposal.id)
    assert restored.state == "received"
    assert open_referrals(desk.repository, restored) == []


def test_a_decision_has_who_when_and_why(repository: Repository) -> None:
    proposal = a_proposal(repository, state="under_review")
    with pytest.raises(InvalidRecord) as error:
        decide(repository, proposal, "declined", decided_by=" ", decided=after(1), today=TODAY)
    assert faults(error) == [
        ("decided_by", "required"),
        ("decided", "day_to_come"),
        ("reason", "reason_required"),
    ]
    declined = decide(
        repository,
        proposal,
        "no_action",
        decided_by=" Styrgruppen ",
        decided=after(-2),
        reason="Finns redan",
        alternatives="Ring biblioteket",
        today=TODAY,
    )
    assert (declined.decided_by, declined.decided) == ("Styrgruppen", after(-2))
    assert (declined.reason, declined.alternatives) == ("Finns redan", "Ring biblioteket")
    assert repository.events_of(declined.id)[-1].why == "Finns redan"


def test_a_yes_needs_no_reason_and_nothing_else_is_a_decision(repository: Repository) -> None:
    proposal = a_proposal(repository, state="under_review")
    with pytest.raises(IllegalStep):
        decide(repository, proposal, "parked", decided_by="Vi", today=TODAY)
    accepted = decide(repository, proposal, "partly_accepted", decided_by="Vi", today=TODAY)
    assert accepted.state == "partly_accepted"


def test_a_working_group_reaches_milestones_and_the_bearers_hear_of_each(desk: Desk) -> None:
    proposal = a_proposal(desk.repository, state="accepted", bearers=(EVA,))
    proposal = begin(
        desk.repository,
        proposal,
        working_group="Digitalt utanförskap",
        milestones=["Text klar", " ", "Tryckt"],
        today=TODAY,
    )
    assert proposal.milestone_days == (("Text klar", None), ("Tryckt", None))
    assert debts(proposal, desk.repository) == [("Eva", "progress", after(60))]
    desk.later(days=10)
    proposal = reach(desk.repository, proposal, "Text klar", today=after(10))
    assert proposal.milestone_days == (("Text klar", after(10)), ("Tryckt", None))
    assert debts(proposal, desk.repository) == [("Eva", "milestone", after(24))]
    told(desk.repository, proposal, "Eva", after(12))
    assert debts(proposal, desk.repository) == [("Eva", "progress", after(72))]


def test_a_milestone_is_one_of_the_list_reached_once_and_not_tomorrow(
    repository: Repository,
) -> None:
    proposal = a_proposal(repository, state="in_progress", milestones="Ett\nTvå")
    proposal = reach(repository, proposal, "Ett", today=TODAY)
    bare = a_proposal(repository, state="in_progress")
    with pytest.raises(InvalidRecord) as error:
        reach(repository, bare, "Ett", today=TODAY)
    assert [fault.key for fault in error.value.faults] == ["no_milestones"]
    for milestone, day, wanted in (
        ("Tre", TODAY, ("milestones", "unknown_milestone")),
        ("Ett", TODAY, ("milestones", "already_reached")),
        ("Två", after(1), ("reached", "day_to_come")),
    ):
        with pytest.raises(InvalidRecord) as error:
            reach(repository, proposal, milestone, day=day, today=TODAY)
        assert faults(error) == [wanted]
    with pytest.raises(IllegalStep):
        reach(repository, a_proposal(repository, milestones="Ett"), "Ett", today=TODAY)


def test_it_ends_with_a_result_or_a_reason(repository: Repository) -> None:
    proposal = a_proposal(repository, state="in_progress")
    with pytest.raises(InvalidRecord) as error:
        finish(repository, proposal, result=" ", today=TODAY)
    assert faults(error) == [("result", "required")]
    with pytest.raises(InvalidRecord) as error:
        stop(repository, proposal, reason="", today=TODAY)
    assert faults(error) == [("reason", "reason_required")]
    assert finish(repository, proposal, result="500 foldrar", today=TODAY).result == "500 foldrar"


def test_closing_names_who_is_owed_what(repository: Repository) -> None:
    bearers = (EVA, Bearer(anonymous=True))
    proposal = a_proposal(repository, state="implemented", result="x", bearers=bearers)
    with pytest.raises(FeedbackOwed) as error:
        step(repository, proposal, "closed", today=TODAY)
    assert say_error(error.value, SV) == (
        f"{proposal.ref} kan inte avslutas än, för detta återstår att lämna till "
        "Eva, en anonym idébärare: slutbesked. Ge återkoppling först."
    )
    told(repository, proposal, "Eva", TODAY, "final")
    some_feedback(repository, proposal, state="given", given=TODAY, channel="meeting")
    assert step(repository, proposal, "closed", today=TODAY).state == "closed"


@pytest.mark.parametrize("state", ["closed", "declined", "no_action", "retired", "withdrawn"])
def test_what_ended_is_taken_up_again_without_its_old_decision(
    state: str, repository: Repository
) -> None:
    proposal = a_proposal(
        repository, state=state, reason="Dyrt", decided=TODAY, decided_by="Vi", result="En folder"
    )
    again = reopen(repository, proposal, reason="Nya pengar", today=after(9))
    assert (again.state, again.state_since) == ("under_review", after(9))
    assert (again.reason, again.decided, again.decided_by) == ("", None, "")
    assert again.result == "En folder"
    assert repository.events_of(again.id)[-1].why == "Nya pengar"


@pytest.mark.parametrize("state", ["received", "accepted", "implemented"])
def test_what_has_not_ended_or_only_been_done_is_not_taken_up_again(
    state: str, repository: Repository
) -> None:
    with pytest.raises(IllegalStep):
        reopen(repository, a_proposal(repository, state=state), reason="x", today=TODAY)


def test_the_bearer_is_owed_an_answer_each_time_a_parked_idea_moves(desk: Desk) -> None:
    kim = a_person(desk.repository)
    proposal = a_proposal(desk.repository, bearers=(BO,), handler=kim.id)
    parked = park(desk.repository, proposal, reason="Pengar", review=after(50), today=TODAY)
    assert debts(parked, desk.repository) == [("Bo", "parking", after(14))]
    told(desk.repository, parked, "Bo", after(1))
    assert debts(parked, desk.repository) == []
    parked = extend(desk.repository, parked, reason="Än", review=after(90), today=after(50))
    assert debts(parked, desk.repository) == [("Bo", "parking", after(64))]
    told(desk.repository, parked, "Bo", after(51))
    revived = revive(desk.repository, parked, today=after(90))
    assert debts(revived, desk.repository) == [("Bo", "parking", after(104))]
    told(desk.repository, revived, "Bo", after(91))
    assert debts(revived, desk.repository) == [("Bo", "progress", after(151))]


def test_what_is_withdrawn_says_by_whom(repository: Repository) -> None:
    proposal = a_proposal(repository, state="accepted", bearers=(EVA,))
    with pytest.raises(InvalidRecord) as error:
        withdraw(repository, proposal, by=" ", today=TODAY)
    assert faults(error) == [("decided_by", "required")]
    withdrawn = withdraw(repository, proposal, by="Eva", reason="Löst", today=after(2))
    assert (withdrawn.decided_by, withdrawn.decided, withdrawn.reason) == ("Eva", after(2), "Löst")
    assert debts(withdrawn, repository) == [("Eva", "receipt", after(9))]
    with pytest.raises(IllegalStep):
        withdraw(repository, withdrawn, by="Eva", today=TODAY)


def test_a_review_walks_through_the_due_ones_oldest_first(repository: Repository) -> None:
    network = a_network(repository)
    later = a_parked_idea(repository, review=after(9), network=network.id)
    first = a_parked_idea(repository, review=after(3))
    a_parked_idea(repository, review=after(11))
    a_proposal(repository, review=after(3))
    assert reviews_due(repository, today=after(2)) == []
    assert reviews_due(repository, today=after(10)) == [first, later]
    assert reviews_due(repository, network=network.id, today=after(10)) == [later]


def test_a_retired_idea_needs_a_reason_owes_an_answer_and_can_come_back(
    repository: Repository,
) -> None:
    parked = a_parked_idea(repository, bearers=(BO,))
    with pytest.raises(InvalidRecord) as error:
        retire(repository, parked, reason="", today=TODAY)
    assert faults(error) == [("reason", "reason_required")]
    retired = retire(repository, parked, reason="Löst", today=after(5))
    assert debts(retired, repository) == [("Bo", "parking", after(19))]
    revived = revive(repository, retired, today=after(9))
    assert (revived.state, revived.revived) == ("under_review", after(9))
    with pytest.raises(IllegalStep):
        retire(repository, a_proposal(repository), reason="x", today=TODAY)
