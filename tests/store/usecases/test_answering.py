"""Feedback drafted, given, given to many at once and at a meeting; and everyone's account."""

from datetime import date, timedelta

import pytest

from samverka_store.accounts import account_of_organisation, account_of_person
from samverka_store.errors import InvalidRecord
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Bearer, Proposal, Reached
from samverka_store.owed import Owed, owed
from samverka_store.repository import Repository
from samverka_store.usecases.draft_feedback import text_of
from samverka_store.usecases.give_feedback import answer, answer_at_meeting, draft, give
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.prepare_meeting import take_up_theme
from samverka_store.usecases.refer_proposal import send_referral
from samverka_store.usecases.step_meeting import step
from samverka_store.usecases.undo_change import undo
from samverka_store.words.language import EN, SV
from tests.builders import (
    a_meeting,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    an_action,
    an_organisation,
)
from tests.store.desk import Desk

TODAY = date(2023, 9, 1)
EVA, BO = Bearer(name="Eva"), Bearer(name="Bo")


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def faults(error: pytest.ExceptionInfo[InvalidRecord]) -> list[tuple[str, str]]:
    return [(fault.field, fault.key) for fault in error.value.faults]


def debts(proposal: Proposal, repository: Repository) -> list[Owed]:
    return list(owed(repository.get(Proposal, proposal.id), repository))


def text(proposal: Proposal, repository: Repository) -> str:
    return text_of(debts(proposal, repository)[0], repository, SV)


def test_what_is_owed_is_drafted_once_and_then_given(repository: Repository) -> None:
    kim = a_person(repository)
    proposal = a_proposal(repository, bearers=(Bearer(person=kim.id),))
    [owing] = debts(proposal, repository)
    first = draft(repository, owing, "Hej")
    again = draft(repository, owing, " Hej igen\x1b[1m ")
    assert (again.id, again.text, again.bearer, again.kind) == (
        first.id,
        "Hej igen",
        kim.id,
        "receipt",
    )
    assert debts(proposal, repository) == [owing]
    told = give(repository, again, channel="phone", given=after(2), today=after(3))
    assert (told.state, told.given, told.channel, told.text) == (
        "given",
        after(2),
        "phone",
        "Hej igen",
    )
    assert debts(proposal, repository) == []


def test_feedback_is_neither_empty_early_nor_given_twice(repository: Repository) -> None:
    [owing] = debts(a_proposal(repository, bearers=(EVA,)), repository)
    drafted = draft(repository, owing, "")
    with pytest.raises(InvalidRecord) as error:
        give(repository, drafted, given=after(1), today=TODAY)
    assert faults(error) == [("given", "day_to_come"), ("text", "required")]
    told = give(repository, drafted, text="Hej", today=TODAY)
    with pytest.raises(InvalidRecord) as error:
        give(repository, told, today=TODAY)
    assert faults(error) == [("state", "already_given")]


def test_many_are_answered_at_once_from_one_text(desk: Desk) -> None:
    first = a_proposal(desk.repository, bearers=(EVA, BO))
    second = a_proposal(desk.repository, bearers=(EVA,))
    owing = [*debts(first, desk.repository), *debts(second, desk.repository)]
    drafted = draft(desk.repository, owing[0], "Utkast")
    desk.later()
    told = answer(desk.repository, owing, "Tack alla!", channel="letter", today=after(1))
    assert [(one.proposal, one.bearer_name, one.text, one.channel) for one in told] == [
        (first.id, "Eva", "Tack alla!", "letter"),
        (first.id, "Bo", "Tack alla!", "letter"),
        (second.id, "Eva", "Tack alla!", "letter"),
    ]
    assert told[0].id == drafted.id
    assert debts(first, desk.repository) == debts(second, desk.repository) == []
    desk.later()
    undo(desk.repository)
    assert len(debts(first, desk.repository)) == 2
    assert desk.repository.get(Feedback, drafted.id).state == "drafted"


def test_who_handed_in_for_two_is_told_once(repository: Repository) -> None:
    bo = a_person(repository, "Bo Ek")
    bearers = (Bearer(anonymous=True, via=bo.id), Bearer(anonymous=True, via=bo.id, via_name="B"))
    proposal = a_proposal(repository, bearers=bearers)
    told = answer(repository, debts(proposal, repository), "Tack", today=TODAY)
    assert [one.bearer for one in told] == [bo.id]
    assert debts(proposal, repository) == []


def test_an_anonymous_bearer_is_answered_at_a_meeting(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository), TODAY, state="held")
    proposal = a_proposal(repository, bearers=(Bearer(anonymous=True), EVA))
    owing = debts(proposal, repository)
    with pytest.raises(InvalidRecord) as error:
        answer(repository, owing, "", today=TODAY)
    assert faults(error) == [("text", "required"), ("meeting", "anonymous_at_meeting")]
    told = answer(repository, owing, "Sagt", meeting=meeting.id, today=TODAY)
    assert {(one.channel, one.meeting) for one in told} == {("meeting", meeting.id)}
    assert debts(proposal, repository) == []


def test_all_bearers_hear_what_is_said_at_a_meeting(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository), after(3), state="held")
    proposal = a_proposal(
        repository, state="declined", reason="x", bearers=(EVA, Bearer(anonymous=True))
    )
    told = answer_at_meeting(repository, proposal, meeting, "Avslaget, för dyrt", today=after(9))
    assert (told.given, told.kind, told.meeting) == (after(3), "decision", meeting.id)
    assert repository.events_of(told.id)[-1].meeting == meeting.id
    assert debts(proposal, repository) == []
    with pytest.raises(InvalidRecord) as error:
        answer_at_meeting(repository, proposal, meeting, "Sen", today=after(2))
    assert faults(error) == [("given", "day_to_come")]


def test_drafts_of_what_all_have_heard_at_a_meeting_are_put_away(desk: Desk) -> None:
    repository = desk.repository
    meeting = a_meeting(repository, a_network(repository), after(3), state="held")
    bearers = (EVA, Bearer(anonymous=True))
    proposal = a_proposal(repository, state="declined", reason="x", bearers=bearers)
    drafted = draft(repository, debts(proposal, repository)[0], "Hej Eva!")
    own = repository.put(Feedback(proposal=proposal.id, state="drafted", kind="final", text="Sen"))
    desk.later()
    answer_at_meeting(repository, proposal, meeting, "Avslaget", today=after(9))
    assert repository.record(drafted.id).deleted is not None
    assert repository.record(own.id).deleted is None
    desk.later()
    undo(repository)
    assert repository.record(drafted.id).deleted is None


def test_nobody_to_answer_is_told(repository: Repository) -> None:
    with pytest.raises(InvalidRecord) as error:
        answer(repository, [], "Tack", today=TODAY)
    assert faults(error) == [("proposal", "required")]


def test_a_receipt_greets_by_name_and_says_what_it_is_about(repository: Repository) -> None:
    proposal = a_proposal(repository, "Folder {ref} 100 %", bearers=(EVA,))
    assert text(proposal, repository) == (
        "Hej Eva!\n\n"
        f"Det här gäller ditt förslag ”Folder {{ref}} 100 %” ({proposal.ref}). Tack, vi har tagit"
        " emot det. Vi går igenom det och återkommer till dig.\n\n"
        "Hör av dig om du undrar över något. Tack för att du bidrar!\n"
    )


def test_a_no_is_told_with_who_when_why_and_what_else(repository: Repository) -> None:
    proposal = a_proposal(
        repository,
        state="declined",
        bearers=(Bearer(anonymous=True),),
        decided=TODAY,
        decided_by="styrgruppen",
        reason="För dyrt",
        alternatives="Ring biblioteket!",
    )
    told = text(proposal, repository)
    assert told.startswith("Hej!\n")
    assert (
        "Det är avslaget. Beslutet togs 1 september 2023 av styrgruppen. Skälet: För dyrt."
        " Det här kan du göra i stället: Ring biblioteket!\n"
    ) in told


def test_a_referral_is_told_with_to_whom_and_by_when(repository: Repository) -> None:
    proposal = a_proposal(repository, state="referred", bearers=(EVA,), next_status=after(40))
    for name, sent in (("Skola", TODAY), ("Omsorg", after(-1))):
        a_referral(
            repository, proposal, an_organisation(repository, name), sent=sent, answer_due=after(30)
        )
    assert (
        f"({proposal.ref}). Det är skickat till Omsorg. Svar därifrån väntas senast 1 oktober "
        "2023. Det är skickat till Skola. Svar därifrån väntas senast 1 oktober 2023. Du får ett "
        "nytt besked senast 11 oktober 2023."
    ) in text(proposal, repository)


def test_a_suggested_theme_is_told_with_its_meeting(repository: Repository) -> None:
    proposal = a_proposal(repository, kind="theme", bearers=(EVA,))
    meeting = a_meeting(repository, a_network(repository), after(17))
    _, accepted = take_up_theme(repository, meeting, proposal, decided_by="Vi", today=TODAY)
    assert "Det blir tema på mötet 18 september 2023." in text(accepted, repository)
    held = step(repository, repository.get(Meeting, meeting.id), "held")
    told = text(repository.get(Proposal, accepted.id), repository)
    assert "Det var tema på mötet 18 september 2023." in told
    assert held.ref not in told


def test_milestones_rest_and_a_new_home_are_told(repository: Repository) -> None:
    reached = (Reached(milestone="Tryckt", day=TODAY),)
    begun = a_proposal(repository, state="in_progress", bearers=(EVA,), reached=reached)
    assert "Ett delmål nåddes 1 september 2023: Tryckt." in text(begun, repository)
    parked = a_parked_idea(repository, bearers=(EVA,), revive_when="Bidrag")
    assert (
        "Skälet: saknar pengar. Vi prövar det igen 1 mars 2024. Det här skulle göra det möjligt:"
        " Bidrag."
    ) in text(parked, repository)
    into, (merged,) = merge(repository, [a_proposal(repository, bearers=(BO,))], begun, today=TODAY)
    assert f"Din idé lever nu vidare i ”{into.title}” ({into.ref})." in text(merged, repository)
    revived = a_proposal(repository, state="under_review", revived=TODAY, bearers=(EVA,))
    assert "är nu upptaget igen" in text(revived, repository)


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_there_is_a_text_for_all_that_can_be_owed(words: object, repository: Repository) -> None:
    assert words in (SV, EN)
    for state in (
        *("received", "under_review", "referred", "accepted", "partly_accepted", "declined"),
        *("no_action", "in_progress", "implemented", "stopped", "parked", "retired", "withdrawn"),
    ):
        proposal = a_proposal(repository, state=state, reason="x", review=after(9), bearers=(EVA,))
        [owing] = debts(proposal, repository)
        language = SV if words is SV else EN
        told = text_of(owing, repository, language)
        about = language.feedback.about.format(title=proposal.title, ref=proposal.ref)
        assert len(told.split(about)[1].split("\n")[0]) > 10


def test_a_persons_account_holds_what_each_owes_the_other(repository: Repository) -> None:
    kim = a_person(repository)
    late = a_proposal(repository, "Ett", bearers=(Bearer(person=kim.id),))
    via = a_proposal(
        repository, "Två", state="implemented", bearers=(Bearer(anonymous=True, via=kim.id),)
    )
    a_proposal(repository, "Inte Kims", bearers=(EVA,), park_owner=kim.id)
    handled = a_proposal(
        repository, "Tre", state="under_review", handler=kim.id, next_status=after(5)
    )
    organisation = an_organisation(repository)
    referral = a_referral(repository, handled, organisation, contact=kim.id, answer_due=after(3))
    a_referral(repository, handled, organisation, contact=kim.id, answered=TODAY, answer="Ja")
    action = an_action(repository, owner=kim.id)
    an_action(repository, owner=kim.id, state="done")
    account = account_of_person(kim, repository)
    assert [(one.proposal, one.kind) for one in account.we_owe] == [
        (late.id, "receipt"),
        (via.id, "final"),
    ]
    assert [(claim.kind, claim.ref, claim.due) for claim in account.they_owe] == [
        ("referral", referral.ref, after(3)),
        ("status", handled.ref, after(5)),
        ("action", action.ref, None),
    ]
    assert [claim.is_overdue(after(4)) for claim in account.they_owe] == [True, False, False]
    told = answer(repository, account.we_owe, "Klart", today=TODAY)
    account = account_of_person(kim, repository)
    assert account.we_owe == ()
    assert {one.id for one in account.told} == {one.id for one in told}


def test_an_organisations_account_holds_its_peoples_and_its_parts(repository: Repository) -> None:
    whole = an_organisation(repository, "Kommun")
    part = an_organisation(repository, "Skola", parent=whole.id)
    kim = a_person(repository, organisation=part.id)
    proposal = a_proposal(repository, bearers=(Bearer(person=kim.id),))
    referral = a_referral(repository, proposal, part, contact=kim.id, answer_due=after(9))
    own = a_referral(repository, proposal, whole, answer_due=after(5))
    account = account_of_organisation(whole, repository)
    assert [claim.ref for claim in account.they_owe] == [own.ref, referral.ref]
    assert [one.proposal for one in account.we_owe] == [proposal.id]
    assert [claim.ref for claim in account_of_organisation(part, repository).they_owe] == [
        referral.ref
    ]


def test_a_receipt_in_the_morning_says_nothing_of_what_happened_in_the_afternoon(
    repository: Repository,
) -> None:
    proposal = a_proposal(repository, bearers=(EVA,))
    answer(repository, debts(proposal, repository), "Tack!", today=TODAY)
    assert debts(proposal, repository) == []
    send_referral(
        repository, proposal, an_organisation(repository), answer_due=after(30), today=TODAY
    )
    [owing] = debts(proposal, repository)
    assert (owing.kind, owing.due) == ("referral", after(14))
    answer(repository, [owing], "Skickat.", today=TODAY)
    assert debts(proposal, repository) == []


def test_a_yes_is_owed_also_when_the_work_has_begun(repository: Repository) -> None:
    begun = a_proposal(
        repository, state="in_progress", state_since=after(1), decided=TODAY, bearers=(EVA, BO)
    )
    for bearer, kind in ((EVA, "decision"), (BO, "progress")):
        repository.put(
            Feedback(
                proposal=begun.id,
                bearer_name=bearer.name,
                kind=kind,
                state="given",
                given=TODAY,
                text="Ja",
            )
        )
    assert [(owing.bearer, owing.kind, owing.due) for owing in debts(begun, repository)] == [
        (EVA, "progress", after(61)),
        (BO, "decision", after(14)),
    ]


def test_debts_of_one_day_stand_by_name_as_in_swedish(repository: Repository) -> None:
    office = an_organisation(repository)
    for name in ("Örjan", "Åke", "Zara", "Ärla", "Bo"):
        person = a_person(repository, name, organisation=office.id)
        a_proposal(repository, name, bearers=(Bearer(person=person.id),))
        an_action(repository, owner=person.id, due=after(5))
    account = account_of_organisation(office, repository)
    titles = [repository.get(Proposal, owing.proposal).title for owing in account.we_owe]
    assert titles == ["Bo", "Zara", "Åke", "Ärla", "Örjan"]
    assert [claim.holder for claim in account.they_owe] == titles
