"""A meeting is prepared, held and documented; nothing left over and nothing agreed is lost."""

from datetime import date

import pytest

from samverka_store.errors import IllegalStep, InvalidRecord
from samverka_store.model.meetings import AgendaItem, Attendance, Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases.document_meeting import (
    agree_action,
    discuss,
    document,
    note_decision,
)
from samverka_store.usecases.prepare_meeting import last_meeting, prepare_agenda, take_up_theme
from samverka_store.usecases.step_meeting import step
from samverka_store.usecases.undo_change import undo
from samverka_store.words.language import SV
from tests.builders import a_meeting, a_network, a_parked_idea, a_proposal, a_series, meetings_of
from tests.store.desk import Desk

SEPTEMBER, OCTOBER = date(2023, 9, 18), date(2023, 10, 16)
TITLES = SV.states.labels("agenda", "kind")


@pytest.fixture
def network(repository: Repository) -> Network:
    return a_network(repository)


def faults(error: pytest.ExceptionInfo[InvalidRecord]) -> list[tuple[str, str, str]]:
    return [(fault.field, fault.value, fault.key) for fault in error.value.faults]


def items(meeting: Meeting) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in meeting.agenda]


def test_an_agenda_has_its_standing_items_and_what_was_left_over(
    repository: Repository, network: Network
) -> None:
    proposal = a_proposal(repository, "Folder")
    agenda = (
        AgendaItem(title="Budget", note="hann inte"),
        AgendaItem(title="Klart", done=True),
        AgendaItem(title="Folder", kind="proposal", proposal=proposal.id),
        AgendaItem(title="Kommande", kind="upcoming"),
    )
    a_meeting(repository, network, SEPTEMBER, state="held", agenda=agenda)
    own = (AgendaItem(title="Besök"), AgendaItem(title="budget"))
    meeting = a_meeting(repository, network, OCTOBER, agenda=own)
    meeting = prepare_agenda(repository, meeting, TITLES)
    assert items(meeting) == [
        ("feedback", "Återkoppling på förslag"),
        ("item", "Besök"),
        ("item", "budget"),
        ("proposal", "Folder"),
        ("upcoming", "Kommande frågor"),
        ("reports", "Rapporter från arbetsgrupper"),
    ]
    assert meeting.agenda[3].proposal == proposal.id
    assert prepare_agenda(repository, meeting, TITLES) == meeting


def test_the_last_meeting_is_the_latest_one_held_in_the_series_or_the_network(
    repository: Repository, network: Network
) -> None:
    first, second, third, _ = meetings_of(repository, a_series(repository, network))
    a_meeting(repository, network, date(2023, 10, 20), state="held")
    first = step(repository, first, "held")
    assert last_meeting(third, repository) == first
    second = step(repository, second, "cancelled", reason="Sjuk")
    assert last_meeting(third, repository) == first
    assert last_meeting(first, repository) is None
    single = a_meeting(repository, network, date(2023, 10, 2))
    assert last_meeting(single, repository) == first


def test_only_a_meeting_to_come_is_prepared(repository: Repository, network: Network) -> None:
    held = a_meeting(repository, network, SEPTEMBER, state="held")
    with pytest.raises(InvalidRecord) as error:
        prepare_agenda(repository, held, TITLES)
    assert faults(error) == [("agenda", held.ref, "meeting_over")]


def test_a_suggested_theme_ends_on_an_agenda_and_its_bearer_hears_of_it(
    desk: Desk,
) -> None:
    repository = desk.repository
    meeting = a_meeting(repository, a_network(repository), SEPTEMBER)
    suggestion = a_proposal(repository, "Ensamhet", kind="theme", bearers=(Bearer(name="Eva"),))
    desk.later()
    meeting, accepted = take_up_theme(
        repository, meeting, suggestion, decided_by="Gruppen", today=date(2023, 9, 2)
    )
    assert [(theme.title, theme.proposal) for theme in meeting.themes] == [
        ("Ensamhet", suggestion.id)
    ]
    assert (accepted.state, accepted.decided_by) == ("accepted", "Gruppen")
    assert [one.kind for one in owed(accepted, repository)] == ["decision"]
    with pytest.raises(InvalidRecord) as error:
        take_up_theme(repository, meeting, accepted, today=date(2023, 9, 2))
    assert faults(error) == [("themes", suggestion.ref, "already_theme")]
    desk.later(days=18)
    step(repository, meeting, "held")
    done = repository.get(Proposal, suggestion.id)
    assert (done.state, done.result) == ("implemented", meeting.ref)
    assert [one.kind for one in owed(done, repository)] == ["final"]
    desk.later()
    undo(repository)
    assert repository.get(Proposal, suggestion.id).state == "accepted"
    assert repository.get(Meeting, meeting.id).state == "planned"


def test_a_resting_suggestion_is_revived_before_it_is_a_theme(
    repository: Repository, network: Network
) -> None:
    with pytest.raises(IllegalStep):
        take_up_theme(
            repository,
            a_meeting(repository, network),
            a_parked_idea(repository, kind="theme"),
            today=SEPTEMBER,
        )


def test_other_proposals_that_are_themes_are_not_carried_out_by_a_meeting(
    repository: Repository, network: Network
) -> None:
    idea = a_proposal(repository, state="accepted")
    meeting, _ = take_up_theme(repository, a_meeting(repository, network), idea, today=SEPTEMBER)
    step(repository, meeting, "held")
    assert repository.get(Proposal, idea.id).state == "accepted"


def test_documenting_asks_for_attendance_and_a_line_for_each_proposal_discussed(
    repository: Repository, network: Network
) -> None:
    said, unsaid, left = (a_proposal(repository, title) for title in ("Ett", "Två", "Tre"))
    agenda = tuple(
        AgendaItem(title=one.title, kind="proposal", proposal=one.id, done=one is not left)
        for one in (said, unsaid, left)
    )
    meeting = a_meeting(repository, network, SEPTEMBER, state="held", agenda=agenda)
    meeting = discuss(repository, meeting, said, " Alla var\tför ", decision="Går till styrelsen")
    with pytest.raises(InvalidRecord) as error:
        document(repository, meeting)
    wanted = [("attendance", "", "required"), ("agenda", unsaid.ref, "line_missing")]
    assert faults(error) == wanted
    with pytest.raises(InvalidRecord) as error:
        step(repository, meeting, "documented")
    assert faults(error) == wanted
    meeting = discuss(repository, meeting, unsaid, "Tas upp igen")
    meeting = document(
        repository, meeting, attendance=Attendance(people=24, remote=3), notes="Bra möte"
    )
    assert (meeting.state, meeting.attendance.people, meeting.notes) == (
        "documented",
        24,
        "Bra möte",
    )
    assert [(item.note, item.decision, item.done) for item in meeting.agenda] == [
        ("Alla var för", "Går till styrelsen", True),
        ("Tas upp igen", "", True),
        ("", "", False),
    ]


def test_only_a_meeting_that_was_held_is_documented(
    repository: Repository, network: Network
) -> None:
    with pytest.raises(IllegalStep):
        document(repository, a_meeting(repository, network), attendance=Attendance(people=3))


def test_a_proposal_that_came_up_is_put_on_the_agenda(
    repository: Repository, network: Network
) -> None:
    meeting = a_meeting(repository, network, state="held")
    proposal = a_proposal(repository, "Folder")
    with pytest.raises(InvalidRecord) as error:
        discuss(repository, meeting, proposal, " ")
    assert faults(error) == [("agenda", proposal.ref, "line_missing")]
    meeting = discuss(repository, meeting, proposal, "Bra")
    assert items(meeting) == [("proposal", "Folder")]


def test_decisions_stand_under_their_item_or_alone(
    repository: Repository, network: Network
) -> None:
    meeting = a_meeting(repository, network, state="held", agenda=(AgendaItem(title="Budget"),))
    meeting = note_decision(repository, meeting, "Höjs", title="Budget")
    meeting = note_decision(repository, meeting, "Nästa år igen", title="Budget")
    meeting = note_decision(repository, meeting, "Vi ses i Vallby\noch äter")
    assert [(item.title, item.decision) for item in meeting.agenda] == [
        ("Budget", "Höjs\nNästa år igen"),
        ("Vi ses i Vallby", "Vi ses i Vallby\noch äter"),
    ]
    with pytest.raises(InvalidRecord) as error:
        note_decision(repository, meeting, " ")
    assert faults(error) == [("agenda", "", "decision_missing")]


def test_what_was_agreed_has_who_and_by_when(repository: Repository, network: Network) -> None:
    meeting = a_meeting(repository, network, state="held")
    with pytest.raises(InvalidRecord) as error:
        agree_action(repository, meeting, " ", due=None)
    assert faults(error) == [
        ("title", "", "required"),
        ("owner", "", "required"),
        ("due", "", "required"),
    ]
    action = agree_action(repository, meeting, "Boka sal", due=OCTOBER, owner_name="Kim")
    assert (action.meeting, action.network, action.owner_name) == (meeting.id, network.id, "Kim")
    assert repository.events_of(action.id)[-1].meeting == meeting.id
