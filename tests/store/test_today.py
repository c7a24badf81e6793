"""What is owed and what is due today, by the domain's rules, and that the list stays true."""

from datetime import date, timedelta

import msgspec

from samverka_store.documents import builtins
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import bearer_name, owed, owed_finally
from samverka_store.repository import Repository
from samverka_store.today import Agenda, agenda
from samverka_store.usecases.step_meeting import step as step_meeting
from samverka_store.usecases.step_proposal import park, step
from tests.builders import (
    a_meeting,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    a_theme,
    an_action,
    an_organisation,
    some_feedback,
)
from tests.store.desk import Desk

# The desk's morning.
START = date(2023, 9, 1)


def after(days: int) -> date:
    return START + timedelta(days=days)


def kinds(repository: Repository, day: date) -> list[tuple[str, str]]:
    return [(due.kind, due.ref) for due in agenda(repository, today=day)]


def finally_owed(repository: Repository, proposal: Proposal) -> list[str]:
    return [bearer_name(owing.bearer, repository) for owing in owed_finally(repository, proposal)]


def kim(repository: Repository) -> Bearer:
    return Bearer(person=a_person(repository).id)


def test_a_receipt_is_owed_in_seven_days(repository: Repository) -> None:
    proposal = a_proposal(repository, bearers=(kim(repository),))
    assert kinds(repository, after(6)) == []
    assert kinds(repository, after(7)) == [("feedback_receipt", proposal.ref)]
    some_feedback(repository, proposal, state="given", given=after(2), kind="receipt")
    assert kinds(repository, after(7)) == []


def test_the_limit_is_a_setting_of_the_network(repository: Repository) -> None:
    network = a_network(repository, limits={"receipt": 3}, contacts_verified=START)
    a_proposal(repository, network=network.id, bearers=(kim(repository),))
    assert [due.due for due in agenda(repository, today=after(4))] == [after(3)]


def test_under_review_something_is_owed_every_sixty_days(repository: Repository) -> None:
    proposal = a_proposal(repository, state="under_review", bearers=(kim(repository),))
    assert [o.due for o in owed(proposal, repository)] == [after(60)]
    some_feedback(repository, proposal, state="given", given=after(50))
    assert [o.due for o in owed(proposal, repository)] == [after(110)]


def test_each_bearer_is_owed_their_own_answer(repository: Repository) -> None:
    bearers = (kim(repository), Bearer(name="Bo"), Bearer(anonymous=True, via_name="Eva"))
    proposal = a_proposal(repository, state="declined", reason="Nej", bearers=bearers)
    assert finally_owed(repository, proposal) == ["Kim Berg", "Bo", "Eva"]
    bo = {"bearer_name": "Bo", "given": START}
    some_feedback(repository, proposal, state="given", kind="receipt", **bo)
    assert finally_owed(repository, proposal) == ["Kim Berg", "Bo", "Eva"]
    some_feedback(repository, proposal, state="given", kind="decision", **bo)
    assert finally_owed(repository, proposal) == ["Kim Berg", "Eva"]
    some_feedback(repository, proposal, state="given", given=START, channel="meeting")
    assert finally_owed(repository, proposal) == []


def test_a_drafted_answer_settles_nothing(repository: Repository) -> None:
    proposal = a_proposal(repository, state="declined", reason="Nej", bearers=(kim(repository),))
    some_feedback(repository, proposal, state="drafted")
    assert finally_owed(repository, proposal) == ["Kim Berg"]


def test_an_answer_from_an_earlier_state_does_not_settle_the_next(repository: Repository) -> None:
    proposal = a_proposal(repository, bearers=(kim(repository),))
    some_feedback(repository, proposal, state="given", given=after(1), kind="receipt")
    parked = park(repository, proposal, reason="x", review=after(200), today=after(10))
    assert [(o.kind, o.due) for o in owed(parked, repository)] == [("parking", after(24))]


def test_a_proposal_without_bearer_goes_silent_after_sixty_days(repository: Repository) -> None:
    proposal = a_proposal(repository)
    assert kinds(repository, after(59)) == []
    assert kinds(repository, after(60)) == [("silent", proposal.ref)]


def test_what_was_told_or_sent_on_lately_is_not_silent(desk: Desk) -> None:
    repository = desk.repository
    told, sent = a_proposal(repository), a_proposal(repository, state="referred")
    desk.later(days=40)
    some_feedback(repository, told, state="given", given=after(40))
    referral = a_referral(repository, sent, an_organisation(repository))
    assert kinds(repository, after(99)) == []
    assert kinds(repository, after(100)) == [("silent", told.ref), ("silent", sent.ref)]
    desk.later(days=20)
    repository.put(msgspec.structs.replace(referral, received=after(60)))
    assert kinds(repository, after(119)) == [("silent", told.ref)]


def test_a_draft_that_nobody_takes_on_is_not_forgotten(repository: Repository) -> None:
    draft = a_proposal(repository, state="draft")
    assert kinds(repository, after(59)) == []
    assert kinds(repository, after(60)) == [("silent", draft.ref)]


def test_parked_ideas_come_up_on_their_review_day(repository: Repository) -> None:
    idea = a_parked_idea(repository, review=after(100))
    assert kinds(repository, after(99)) == []
    assert kinds(repository, after(100)) == [("review", idea.ref)]


def test_a_referral_past_its_answer_day_is_due_until_it_is_answered(repository: Repository) -> None:
    organisation = an_organisation(repository)
    proposal = a_proposal(repository, "Folder", state="referred")
    referral = a_referral(repository, proposal, organisation, sent=START, answer_due=after(5))
    assert kinds(repository, after(5)) == []
    assert [(d.kind, d.ref, d.label) for d in agenda(repository, today=after(6))] == [
        ("referral", referral.ref, "Folder")
    ]
    repository.put(msgspec.structs.replace(referral, answered=after(4)))
    assert kinds(repository, after(6)) == []


def test_a_meeting_without_theme_is_due_from_three_weeks_before(repository: Repository) -> None:
    network = a_network(repository)
    meeting = a_meeting(repository, network, after(30))
    assert kinds(repository, after(8)) == []
    assert kinds(repository, after(9)) == [("theme", meeting.ref)]
    details = [agenda(repository, today=after(day))[0].detail for day in (9, 16, 23)]
    assert details == ["21", "14", "7"]
    repository.put(msgspec.structs.replace(network, limits={"theme_first": 10}))
    assert kinds(repository, after(15)) == []
    assert agenda(repository, today=after(16))[0].detail == "14"
    repository.put(msgspec.structs.replace(meeting, themes=(a_theme("Återhämtning"),)))
    assert kinds(repository, after(9)) == []


def test_a_meeting_whose_day_has_passed_asks_whether_it_was_held(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository), after(3), title="Träff")
    assert kinds(repository, after(3)) == []
    assert kinds(repository, after(4)) == [("held", meeting.ref)]
    step_meeting(repository, meeting, "held")
    assert kinds(repository, after(9)) == []
    assert kinds(repository, after(10)) == [("notes", meeting.ref)]
    held = repository.get(Meeting, meeting.id)
    noted = repository.put(msgspec.structs.replace(held, notes="Vi talade om stöd."))
    assert kinds(repository, after(10)) == [("documented", meeting.ref)]
    repository.put(msgspec.structs.replace(noted, state="documented"))
    assert kinds(repository, after(10)) == []


def test_actions_are_due_on_their_day(repository: Repository) -> None:
    action = an_action(repository, due=after(2))
    assert kinds(repository, after(1)) == []
    assert kinds(repository, after(2)) == [("action", action.ref)]


def test_a_networks_contacts_and_purpose_grow_old(repository: Repository) -> None:
    network = a_network(repository)
    assert kinds(repository, date(2023, 12, 31)) == []
    assert kinds(repository, date(2024, 1, 1)) == [("purpose", network.ref)]
    assert ("contacts", network.ref) in kinds(repository, after(365))


def test_the_oldest_debt_comes_first(repository: Repository) -> None:
    young = an_action(repository, due=after(5))
    old = an_action(repository, due=after(1))
    assert [ref for _, ref in kinds(repository, after(9))] == [old.ref, young.ref]


def test_removed_records_ask_for_nothing(repository: Repository) -> None:
    action = an_action(repository, due=START)
    repository.remove(action)
    assert kinds(repository, after(9)) == []


def test_the_kept_agenda_equals_the_computed_one_through_every_change(
    repository: Repository,
) -> None:
    day = after(400)
    kept = Agenda(repository)
    for _ in kept.catching_up(day):
        pass

    def check() -> None:
        for _ in kept.catching_up(day):
            pass
        assert kept.rows() == agenda(repository, today=day)

    network = a_network(repository)
    check()
    proposal = a_proposal(repository, network=network.id, bearers=(kim(repository),))
    check()
    repository.put(msgspec.structs.replace(network, limits={"receipt": 500}))
    check()
    proposal = step(repository, proposal, "under_review", today=after(1))
    referral = a_referral(
        repository, proposal, an_organisation(repository), sent=START, answer_due=after(5)
    )
    check()
    feedback = some_feedback(repository, proposal, state="given", given=after(399))
    check()
    repository.put(msgspec.structs.replace(proposal, title="Tryckt folder"))
    check()
    assert {due.label for due in kept.rows() if due.id == referral.id} == {"Tryckt folder"}
    meeting = a_meeting(repository, network, day + timedelta(days=20))
    check()
    repository.put(msgspec.structs.replace(meeting, themes=(a_theme("Återhämtning"),)))
    check()
    repository.remove(feedback)
    repository.remove(referral)
    check()
    assert [due.kind for due in kept.rows()].count("feedback_progress") == 1


def test_a_link_that_leads_nowhere_hides_nothing_that_is_due(repository: Repository) -> None:
    proposal = a_proposal(repository, bearers=(kim(repository),))
    meeting = a_meeting(repository, a_network(repository), after(3))
    referral = a_referral(repository, proposal, an_organisation(repository), answer_due=after(5))
    for record, lost in ((proposal, {"network": 9}), (meeting, {"network": 9})):
        document = {**builtins(record), **lost}
        repository._tables.table(record.table).put(record.id, document)
    repository._tables.table(referral.table).put(referral.id, {**builtins(referral), "proposal": 9})
    assert kinds(repository, after(8)) == [
        ("held", meeting.ref),
        ("referral", referral.ref),
        ("feedback_receipt", proposal.ref),
    ]
    nobody = msgspec.structs.replace(proposal, bearers=(Bearer(person=9),), state="declined")
    assert finally_owed(repository, nobody) == [""]


def test_the_last_day_of_all_overflows_nothing(repository: Repository) -> None:
    network = a_network(repository, contacts_verified=date.max, purpose_renewed=date.max)
    a_proposal(repository, bearers=(kim(repository),), received=date.max, state_since=date.max)
    a_meeting(repository, network, date.max, state="held")
    assert kinds(repository, after(1)) == []


def test_a_day_that_begins_while_the_agenda_is_computed_counts_for_all_of_it(
    repository: Repository,
) -> None:
    for number in range(10):
        an_action(repository, due=after(number))
    kept = Agenda(repository)
    yesterday = kept.catching_up(after(4), block=3)
    next(yesterday)
    today = kept.catching_up(after(6), block=3)
    next(today)
    assert list(yesterday) == []
    assert [*today][-1:] == [None]
    assert kept.rows() == agenda(repository, today=after(6))


def test_word_that_was_promised_for_a_day_is_owed_on_it(repository: Repository) -> None:
    for state in ("under_review", "in_progress"):
        proposal = a_proposal(
            repository, state=state, next_status=after(20), bearers=(Bearer(name="Eva"),)
        )
        assert [one.due for one in owed(proposal, repository)] == [after(20)]
        some_feedback(repository, proposal, state="given", given=after(20))
        assert [one.due for one in owed(proposal, repository)] == [after(80)]
        later = msgspec.structs.replace(proposal, next_status=after(200))
        assert [one.due for one in owed(later, repository)] == [after(80)]


def test_what_is_referred_is_told_of_and_again_on_the_day_promised(
    repository: Repository,
) -> None:
    proposal = a_proposal(
        repository, state="referred", next_status=after(40), bearers=(Bearer(name="Eva"),)
    )
    assert [(one.kind, one.due) for one in owed(proposal, repository)] == [("referral", after(14))]
    some_feedback(repository, proposal, state="given", given=after(3))
    assert [(one.kind, one.due) for one in owed(proposal, repository)] == [("progress", after(40))]
    some_feedback(repository, proposal, state="given", given=after(40))
    assert list(owed(proposal, repository)) == []
