"""What is written down while a meeting goes on: nothing of several people's lines is lost."""

from datetime import date

import pytest

from samverka_store.errors import InvalidRecord
from samverka_store.model.meetings import AgendaItem, Meeting, Speaker, Theme
from samverka_store.model.networks import Network
from samverka_store.model.nouns import KINDS
from samverka_store.usecases import note_meeting
from samverka_store.usecases.note_meeting import Spot, place_of, spots_of
from samverka_store.usecases.prepare_meeting import (
    coming_meetings,
    prepare_agenda,
    suggested_themes,
    take_up,
    take_up_theme,
)
from samverka_store.usecases.step_meeting import step
from tests.builders import a_meeting, a_network, a_proposal, an_action
from tests.store.desk import Desk

TITLES = {"feedback": "Återkoppling", "upcoming": "Aktuellt", "reports": "Grupperna"}


def a_live_meeting(desk: Desk, *titles: str) -> Meeting:
    """A meeting today with these items on its agenda."""
    items = tuple(AgendaItem(title=title) for title in titles)
    return a_meeting(desk.repository, a_network(desk.repository), date(2023, 9, 1), agenda=items)


def now(desk: Desk, meeting: Meeting) -> Meeting:
    return desk.repository.get(Meeting, meeting.id)


def test_lines_by_several_people_stand_under_their_items_in_the_order_they_came() -> None:
    desk = Desk()
    id = a_live_meeting(desk, "Lokalen", "Hösten").id
    note_meeting.note(desk.repository, id, Spot("Lokalen"), "för  liten\n")
    desk.later(days=0, by="bo")
    note_meeting.note(desk.repository, id, Spot("Hösten"), "fyra träffar")
    note_meeting.note(desk.repository, id, Spot("Lokalen"), "bokas ändå")
    desk.later(days=0)
    kept = note_meeting.decide(desk.repository, id, Spot("Lokalen"), "Vi byter lokal")
    assert [(i.title, i.note, i.decision, i.done) for i in kept.agenda] == [
        ("Lokalen", "för liten\nbokas ändå", "Vi byter lokal", True),
        ("Hösten", "fyra träffar", "", True),
    ]


def test_a_line_finds_its_item_wherever_it_was_moved_and_makes_one_that_is_gone_anew() -> None:
    desk = Desk()
    meeting = a_live_meeting(desk, "Lokalen", "Hösten", "Hösten")
    spots = spots_of(meeting.agenda)
    assert spots[1:] == [Spot("Hösten"), Spot("Hösten", nth=1)]
    note_meeting.shift_item(desk.repository, meeting.id, spots[0], 2)
    note_meeting.shift_item(desk.repository, meeting.id, spots[2], -9)
    kept = note_meeting.note(desk.repository, meeting.id, spots[0], "sist nu")
    assert [(item.title, item.note) for item in kept.agenda] == [
        ("Hösten", ""),
        ("Hösten", ""),
        ("Lokalen", "sist nu"),
    ]
    note_meeting.strike_item(desk.repository, meeting.id, Spot("Lokalen"), kept.agenda[2])
    kept = note_meeting.note(desk.repository, meeting.id, Spot("Lokalen"), "ändå")
    assert (kept.agenda[-1].title, kept.agenda[-1].note) == ("Lokalen", "ändå")
    assert place_of(kept.agenda, Spot("Våren")) is None


def test_what_is_said_of_no_item_is_the_meetings_and_a_decision_becomes_an_item() -> None:
    desk = Desk()
    id = a_live_meeting(desk).id
    note_meeting.note(desk.repository, id, None, "Alla var glada")
    kept = note_meeting.decide(desk.repository, id, None, "Vi ses i maj")
    assert kept.notes == "Alla var glada"
    assert [(i.title, i.decision, i.done) for i in kept.agenda] == [
        ("Vi ses i maj", "Vi ses i maj", True)
    ]
    for deed in (note_meeting.note, note_meeting.decide):
        with pytest.raises(InvalidRecord):
            deed(desk.repository, id, None, "  ")


def test_an_item_that_others_have_written_under_is_not_taken_away_unseen() -> None:
    desk = Desk()
    meeting = a_live_meeting(desk, "Lokalen")
    note_meeting.note(desk.repository, meeting.id, Spot("Lokalen"), "trång")
    with pytest.raises(InvalidRecord) as raised:
        note_meeting.strike_item(desk.repository, meeting.id, Spot("Lokalen"), meeting.agenda[0])
    assert [fault.key for fault in raised.value.faults] == ["item_changed"]
    seen = now(desk, meeting).agenda[0]
    assert not note_meeting.strike_item(desk.repository, meeting.id, Spot("Lokalen"), seen).agenda


def test_a_line_is_corrected_or_struck_and_one_that_others_changed_is_kept_beside() -> None:
    desk = Desk()
    id, spot = a_live_meeting(desk, "Lokalen").id, Spot("Lokalen")
    for line in ("ett", "två"):
        note_meeting.note(desk.repository, id, spot, line)
    kept = note_meeting.correct(desk.repository, id, spot, "ett", "först")
    assert kept.agenda[0].note == "först\ntvå"
    kept = note_meeting.correct(desk.repository, id, spot, "ett", "etta")
    assert kept.agenda[0].note == "först\ntvå\netta"
    kept = note_meeting.correct(desk.repository, id, spot, "två", "")
    assert kept.agenda[0].note == "först\netta"
    kept = note_meeting.correct(desk.repository, id, spot, "", "Ja", part="decision")
    assert kept.agenda[0].decision == "Ja"
    note_meeting.note(desk.repository, id, None, "glada")
    kept = note_meeting.correct(desk.repository, id, None, "glada", "nöjda")
    assert kept.notes == "nöjda"


def test_a_proposal_is_dealt_with_once_it_has_its_line() -> None:
    desk = Desk()
    proposal = a_proposal(desk.repository, "Folder")
    id = a_live_meeting(desk).id
    note_meeting.add_item(desk.repository, id, "Folder", proposal=proposal.id)
    spot = Spot("Folder", "proposal", proposal.id)
    with pytest.raises(InvalidRecord) as raised:
        note_meeting.tick(desk.repository, id, spot, done=True)
    assert [(f.key, f.value) for f in raised.value.faults] == [("line_missing", proposal.ref)]
    assert note_meeting.note(desk.repository, id, spot, "vi går vidare").agenda[0].done
    assert not note_meeting.tick(desk.repository, id, spot, done=False).agenda[0].done
    assert note_meeting.tick(desk.repository, id, spot, done=True).agenda[0].done


def test_what_comes_of_an_item_belongs_to_it_once_and_is_found_from_both_ends() -> None:
    desk = Desk()
    meeting = a_live_meeting(desk, "Lokalen")
    action = an_action(desk.repository, meeting=meeting.id)
    for _ in range(2):
        note_meeting.raise_from(desk.repository, meeting.id, Spot("Lokalen"), action.id)
    note_meeting.raise_from(desk.repository, meeting.id, None, action.id)
    assert now(desk, meeting).agenda[0].raised == (action.id,)
    assert now(desk, meeting) in desk.repository.referring(action.id)
    assert ("agenda", "raised") in {path for kind in KINDS for path in kind.paths}


def test_items_and_themes_are_added_named_and_taken_away() -> None:
    desk = Desk()
    meeting = a_live_meeting(desk, "Lokalen", "Hösten")
    note_meeting.add_item(desk.repository, meeting.id, " Budget ", after=Spot("Lokalen"))
    note_meeting.rename_item(desk.repository, meeting.id, Spot("Hösten"), "Våren")
    assert [item.title for item in now(desk, meeting).agenda] == ["Lokalen", "Budget", "Våren"]
    film = Theme(title="Film", speakers=(Speaker(name="Eva"), Speaker(role="kurator")))
    note_meeting.add_themes(desk.repository, meeting.id, [film, Theme(title="Musik")])
    note_meeting.change_theme(desk.repository, meeting.id, film, [Theme(title="Bio")])
    note_meeting.change_theme(desk.repository, meeting.id, film, [Theme(title="Sist")])
    note_meeting.strike_theme(desk.repository, meeting.id, Theme(title="Musik"))
    note_meeting.strike_theme(desk.repository, meeting.id, film)
    assert [theme.title for theme in now(desk, meeting).themes] == ["Bio", "Sist"]


def test_what_was_noted_stays_here_and_what_was_not_goes_on_to_the_next_meeting() -> None:
    desk = Desk()
    meeting = a_live_meeting(desk, "Lokalen", "Hösten")
    note_meeting.note(desk.repository, meeting.id, Spot("Lokalen"), "klart")
    step(desk.repository, now(desk, meeting), "held")
    network = desk.repository.get(Network, meeting.network)
    later = a_meeting(desk.repository, network, date(2023, 10, 1))
    agenda = prepare_agenda(desk.repository, later, TITLES).agenda
    assert [item.title for item in agenda] == ["Återkoppling", "Hösten", "Aktuellt", "Grupperna"]


def test_a_proposal_is_taken_up_before_what_stands_last_and_only_once() -> None:
    desk = Desk()
    repository, meeting = desk.repository, a_live_meeting(desk, "Lokalen")
    kept = prepare_agenda(repository, meeting, TITLES)
    proposal = a_proposal(repository, "Folder", network=meeting.network)
    for _ in range(2):
        kept = take_up(repository, meeting.id, proposal)
    assert [item.title for item in kept.agenda] == [
        *("Återkoppling", "Lokalen", "Folder", "Aktuellt", "Grupperna")
    ]
    step(repository, kept, "held")
    with pytest.raises(InvalidRecord):
        take_up(repository, meeting.id, a_proposal(repository, "Film"))


def test_meetings_to_come_are_offered_by_network_and_day_and_themes_that_no_meeting_has() -> None:
    desk = Desk()
    repository, network = desk.repository, a_network(desk.repository)
    other = a_network(repository, "Chefer")
    late, near, past, theirs = (
        a_meeting(repository, where, date(2023, month, 5))
        for where, month in ((network, 12), (network, 10), (network, 8), (other, 9))
    )
    given = {"network": network.id, "kind": "theme"}
    film, music = (a_proposal(repository, title, **given) for title in ("Film", "Musik"))
    for unfit in ({"kind": "idea"}, {"state": "declined", "reason": "nej"}, {"network": other.id}):
        a_proposal(repository, "Annat", **{**given, **unfit})
    found = coming_meetings(repository, film, today=date(2023, 9, 1))
    assert [meeting.id for meeting in found] == [near.id, late.id, theirs.id]
    assert past.id not in {meeting.id for meeting in found}
    assert [one.title for one in suggested_themes(repository, near)] == ["Film", "Musik"]
    take_up_theme(repository, near, film, today=date(2023, 9, 1))
    assert [one.id for one in suggested_themes(repository, late)] == [music.id]
