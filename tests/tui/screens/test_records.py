"""What is done with records: each action by its key, and what is said afterwards."""

from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace

from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.series import Series
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.forms.steps import confirm
from samverka_tui.screens.export import ExportScreen
from samverka_tui.screens.help import HelpScreen
from samverka_tui.screens.history import HistoryScreen
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.screens.palette import PaletteScreen
from samverka_tui.widgets.key_bar import KeyBar
from samverka_tui.widgets.record_list import RecordList
from tests.builders import write_by_hand
from tests.tui.screens.hosts import (
    LIST_KEYS,
    WIDE,
    Desk,
    page,
    picture,
    press,
    rows_of,
    running,
    the_list,
    the_record,
    write,
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _proposal(desk: Desk) -> Proposal:
    return desk.repository.get(Proposal, desk.records["proposal"].id)


async def test_a_network_is_added_in_a_form_and_stood_on(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "n")
        assert isinstance(app.screen, RecordForm)
        await write(pilot, "Arkivnätverket")
        await press(pilot, "ctrl+s")
        assert "Sparat: N2 Arkivnätverket" in page(app).notice
        assert page(app).subjects()[0].label == "Arkivnätverket"


@pytest.mark.parametrize("key", LIST_KEYS.values())
async def test_help_and_the_way_out_stand_last_on_every_list(desk: Desk, key: str) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, key)
        assert picture(app).splitlines()[-1].endswith("? Hjälp  q Avsluta")


async def test_under_a_yes_or_no_the_footer_says_what_enter_answers(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        page(app).ask((confirm("Säkert?", yes="Ja", yes_key="j", no="Tillbaka"),))
        await press(pilot)
        assert picture(app).splitlines()[-1] == " Enter Nej  Esc Avbryt"
        await press(pilot, "right")
        assert picture(app).splitlines()[-1] == " Enter Ja  Esc Avbryt"
        await press(pilot, "left", "enter")
        assert picture(app).splitlines()[-1].startswith(" n Ny")
        await press(pilot, "p")
        assert picture(app).splitlines()[-1] == " Enter Klart  Esc Avbryt"


@pytest.mark.parametrize("page_key", ["o", "f7", "f8", "b", "t", "h", "question_mark"])
async def test_a_number_goes_to_its_tab_from_every_page_that_shows_it(
    desk: Desk, page_key: str
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", page_key)
        assert len(app.screen_stack) == 2
        await press(pilot, "3")
        assert (len(app.screen_stack), the_list(app).list_id) == (1, "meetings")


async def test_while_a_question_stands_only_its_own_keys_are_shown(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "p")
        assert picture(app).splitlines()[-1] == " Enter Klart  Esc Avbryt"
        page(app).records_changed()
        await pilot.pause()
        assert picture(app).splitlines()[-1] == " Enter Klart  Esc Avbryt"
        await press(pilot, "escape")
        assert picture(app).splitlines()[-1].startswith(" n Ny")


async def test_a_form_that_was_left_changes_nothing(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "Arkiv")
        await press(pilot, "escape")
        assert isinstance(app.screen, ListScreen)
        assert desk.repository.count(Network) == 1
        assert "utkastet finns kvar" in page(app).notice
        await press(pilot, "5", "n", "escape")
        assert page(app).notice == ""


async def test_a_form_begins_after_what_is_given_and_names_it(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "enter", "n", "2")
        form = app.screen
        assert isinstance(form, RecordForm)
        assert form.row("network").text == "Forum för delaktighet"
        assert form.here is form.row("name")


async def test_the_search_says_how_it_is_left(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "ctrl+f")
        assert picture(app).splitlines()[-1] == " Enter Öppna  Esc Tillbaka"


async def test_a_record_is_changed_in_a_form(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "e", "end")
        await write(pilot, " 2")
        await press(pilot, "ctrl+s")
        assert _proposal(desk).title == "Gemensam folder 2"
        assert "Ändrat: " in page(app).notice


async def test_an_idea_is_captured_with_a_key_a_line_and_enter(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "i")
        await write(pilot, "Fika oftare")
        await press(pilot, "enter")
        idea = next(p for p in desk.repository.all(Proposal) if p.title == "Fika oftare")
        assert idea.state == "received"
        assert idea.network == desk.records["network"].id
        assert idea.ref in page(app).notice


async def test_an_idea_from_a_meeting_has_its_meeting_and_network(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "enter", "i")
        await write(pilot, "Fika oftare")
        await press(pilot, "enter")
        idea = next(p for p in desk.repository.all(Proposal) if p.title == "Fika oftare")
        meeting = the_record(app).record
        assert meeting is not None
        assert idea.meeting == meeting.id
        assert idea.network == desk.records["network"].id
        assert "Fika oftare" in picture(app)


async def test_a_question_left_by_esc_changes_nothing_and_keeps_the_text(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        await write(pilot, "Fika")
        await press(pilot, "escape")
        assert desk.repository.count(Proposal) == 2
        await press(pilot, "i")
        assert "Fika" in picture(app)


async def test_a_proposal_is_parked_and_revived(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "p")
        await write(pilot, "pengar saknas")
        await press(pilot, "enter")
        await write(pilot, "1 mars")
        assert "fredag 1 mars 2024" in picture(app)
        await press(pilot, "enter")
        await write(pilot, "kim berg")
        await press(pilot, "enter")
        await write(pilot, "bidrag")
        await press(pilot, "enter")
        assert _proposal(desk).state == "parked"
        assert _proposal(desk).review == date(2024, 3, 1)
        await press(pilot, "5")
        await press(pilot, "slash")
        await write(pilot, "folder")
        await press(pilot, "enter", "p", "1")
        assert _proposal(desk).state == "received"


async def test_parking_without_a_reason_is_asked_for_again(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "p", "enter")
        assert _proposal(desk).state == "received"
        assert app.screen.query("#asking")


async def test_a_parked_idea_is_extended_and_retired(desk: Desk) -> None:
    parked = desk.records["parked"].id
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "5", "p", "3")
        await write(pilot, "vi väntar")
        await press(pilot, "enter")
        await write(pilot, "1 juni")
        await press(pilot, "enter")
        assert desk.repository.get(Proposal, parked).extensions == 1
        await press(pilot, "p", "4")
        await write(pilot, "överspelat")
        await press(pilot, "enter")
        assert desk.repository.get(Proposal, parked).state == "retired"


async def test_only_possible_next_states_are_offered(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "s")
        assert "Bereds" in picture(app)
        assert "Genomfört" not in picture(app)
        await press(pilot, "1", "enter", "enter")
        assert _proposal(desk).state == "under_review"
        assert "är nu: Bereds" in page(app).notice


async def test_a_meeting_is_moved_to_the_year_that_is_nearest(desk: Desk) -> None:
    meeting = desk.records["meeting"].id
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "down", "m")
        await write(pilot, "31/10")
        await press(pilot, "enter", "enter")
        moved = desk.repository.get(Meeting, meeting)
        assert moved.day == date(2023, 10, 31)
        assert moved.start == time(13, 30)
        assert moved.moved_from == date(2023, 10, 30)
        assert page(app).subjects()[0].id == meeting


async def test_a_meeting_is_cancelled_with_a_reason_and_keeps_its_identity(desk: Desk) -> None:
    meeting = desk.records["meeting"].id
    uid = desk.repository.get(Meeting, meeting).uid
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "down", "c")
        await write(pilot, "Lokalen är stängd")
        await press(pilot, "enter")
        kept = desk.repository.get(Meeting, meeting)
        assert (kept.state, kept.reason, kept.uid) == ("cancelled", "Lokalen är stängd", uid)


async def test_a_series_gives_meetings_and_says_how_many(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "8", "n")
        for text in ("Våren 2024", "tredje måndagen", "1/1 2024", "31/5 2024", "13.30-15.30"):
            await write(pilot, text)
            await press(pilot, "tab")
        await press(pilot, "ctrl+s")
        assert desk.repository.count(Series) == 2
        assert "med 5 möten" in page(app).notice


async def test_what_belongs_to_a_record_is_added_from_its_page(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "enter", "n", "5")
        assert isinstance(app.screen, RecordForm)
        await write(pilot, "Boka lokal")
        await press(pilot, "ctrl+s")
        action = next(a for a in desk.repository.all(Action) if a.title == "Boka lokal")
        assert action.network == desk.records["network"].id


async def test_a_referral_takes_its_proposal_along(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "s", "1", "enter", "enter", "w")
        await write(pilot, "Ny nämnd")
        await press(pilot, "down", "enter", "enter", "enter")
        await write(pilot, "om 2 veckor")
        await press(pilot, "enter")
        assert _proposal(desk).state == "referred"
        assert desk.repository.count(Referral) == 2


async def test_feedback_is_noted_on_its_proposal(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "f")
        assert "Svar att lämna: Gemensam folder" in picture(app)
        await press(pilot, "f", "1", "enter")
        given = [f for f in desk.repository.all(Feedback) if f.state == "given"]
        assert [f.proposal for f in given] == [_proposal(desk).id]
        assert given[0].given == date(2023, 10, 16)


async def test_feedback_begins_with_what_is_owed_and_says_about_what(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "f", "e")
        assert "Besked till Maj via Sune · Gemensam folder" in picture(app).splitlines()[0]
        await press(pilot, "ctrl+s", "f", "1", "enter", "escape")
        (given,) = (f for f in desk.repository.all(Feedback) if f.state == "given")
        assert given.kind == "receipt"
        assert given.text.startswith("Hej Maj!")
        await press(pilot, "f")
        assert "Ny återkoppling · Gemensam folder" in picture(app).splitlines()[0]


async def test_a_question_says_which_record_it_is_about(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "p")
        assert " Parkera Gemensam folder · Skäl 1/4:" in picture(app)
        await press(pilot, "escape", "3", "enter", "c")
        assert " Ställ in mån 16 okt · Skäl:" in picture(app)
        await press(pilot, "escape", "m")
        assert " Flytta mån 16 okt · Ny dag 1/2:" in picture(app)
        await press(pilot, "escape", "i")
        assert " Idé från mån 16 okt:" in picture(app)
        await write(pilot, "Fika")
        await press(pilot, "enter")
        assert "Idén från mån 16 okt är fångad" in page(app).notice


async def test_the_trash_takes_and_gives_back(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "9", "d")
        assert desk.repository.count(Action) == 0
        assert "papperskorgen" in page(app).notice
        await press(pilot, "0")
        assert rows_of(app) == ["Boka tryckeri"]
        await press(pilot, "r")
        assert desk.repository.count(Action) == 1
        assert rows_of(app) == []


async def test_what_others_point_at_is_not_removed(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "7", "d")
        assert len(rows_of(app)) == 1
        assert "K1" in page(app).notice


async def test_several_are_removed_after_one_question_whose_first_answer_is_no(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "i")
        await write(pilot, "Fika oftare")
        await press(pilot, "enter", "i")
        await write(pilot, "Fika mindre")
        await press(pilot, "enter", "4", "slash")
        await write(pilot, "fika")
        await press(pilot, "enter", "a", "d", "enter")
        assert desk.repository.count(Proposal) == 4
        await press(pilot, "d", "j")
        assert desk.repository.count(Proposal) == 2
        await press(pilot, "u")
        assert desk.repository.count(Proposal) == 4


async def test_undo_takes_back_and_redo_does_again(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "i")
        await write(pilot, "Fika oftare")
        await press(pilot, "enter", "u")
        assert desk.repository.count(Proposal) == 2
        assert "Ångrat" in page(app).notice
        assert "Fika oftare" in page(app).notice
        await press(pilot, "U")
        assert desk.repository.count(Proposal) == 3


async def test_an_action_that_cannot_be_done_says_so(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "p")
        assert "Parkera" in page(app).notice


async def test_an_action_is_clicked_in_the_footer(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        await pilot.click(KeyBar, offset=(2, 0))
        await pilot.pause()
        assert isinstance(app.screen, RecordForm)


async def test_undo_is_clicked_in_the_receipt(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "9", "d")
        assert desk.repository.count(Action) == 0
        row = picture(app).splitlines()[22]
        await pilot.click("#status", offset=(row.index("u Ångra") + 2, 0))
        await pilot.pause()
        assert desk.repository.count(Action) == 1


async def test_history_tells_who_changed_what(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "s", "1", "enter", "enter", "h")
        assert isinstance(app.screen, HistoryScreen)
        assert "Läge: Inkommet → Bereds" in picture(app)
        await press(pilot, "q")
        assert isinstance(app.screen, ListScreen)


async def test_history_does_not_take_who_handed_an_idea_in_for_who_had_it(desk: Desk) -> None:
    proposal = _proposal(desk)
    person = desk.records["person"]
    with desk.office.change() as repository:
        anonymous = Bearer(anonymous=True, via=person.id)
        repository.put(replace(proposal, bearers=(anonymous,)), seen=proposal)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "h")
        told = picture(app)
        assert f"anonym via {person.label}" in told
        assert f": {person.label}" not in told


async def test_links_lead_from_record_to_record_and_back(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "enter")
        assert the_record(app).record == _proposal(desk)
        await press(pilot, "down", "enter")
        assert the_record(app).record == desk.repository.record(desk.records["network"].id)
        await press(pilot, "escape")
        assert the_record(app).record == _proposal(desk)
        await press(pilot, "1")
        assert the_list(app).list_id == "today"
        assert len(app.screen_stack) == 1


async def test_a_record_that_is_gone_says_so(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "9", "enter", "d")
        assert "papperskorgen" in picture(app)
        await press(pilot, "r")
        assert desk.repository.count(Action) == 1


async def test_copying_gives_the_text_to_the_terminal(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "y")
        assert "Gemensam folder" in app.clipboard
        assert "en folder om allt" in app.clipboard


async def test_an_export_is_previewed_and_written_where_one_says(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "x")
        assert isinstance(app.screen, ExportScreen)
        # First what is for reading; of a calendar the meetings that it holds.
        assert "BEGIN" not in picture(app)
        assert "1/" in picture(app).splitlines()[-2]
        await press(pilot, "down", "down")
        assert "mån 30 okt · 13.30–15.30 · Återhämtning" in picture(app)
        assert "BEGIN" not in picture(app)
        await press(pilot, "enter", "enter")
        written = list(desk.folder.glob("*.ics"))
        assert len(written) == 1
        assert b"BEGIN:VEVENT" in written[0].read_bytes()
        assert "Skrivet till" in page(app).notice
        await press(pilot, "down")
        assert "Forum för delaktighet" in picture(app)
        await press(pilot, "y")
        assert "Forum för delaktighet" in app.clipboard


async def test_a_calendar_without_a_meeting_says_so_where_it_is_seen_and_where_it_is_written(
    desk: Desk,
) -> None:
    write_by_hand(desk.office.workspace, "meetings", desk.records["meeting"].id, zone="Mars")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "x", "down", "down")
        assert "M2023-005 är inte med i kalendern. ”Mars” är ingen tidszon" in picture(app)
        await press(pilot, "enter", "enter")
        assert "är skriven utan 1 möte" in page(app).notice
        [written] = desk.folder.glob("*.ics")
        assert written.read_bytes().count(b"BEGIN:VEVENT") == 4


async def test_the_palette_finds_actions_and_records(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "ctrl+p")
        assert isinstance(app.screen, PaletteScreen)
        await write(pilot, "folder")
        await press(pilot, "enter")
        assert the_record(app).record == _proposal(desk)
        await press(pilot, "escape", "f2")
        await write(pilot, "visa papper")
        await press(pilot, "enter")
        assert the_list(app).list_id == "trash"


async def test_the_search_finds_everything_without_accents_and_by_reference(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "ctrl+f")
        await write(pilot, "aterhamtning")
        await press(pilot, "enter")
        assert the_record(app).record == desk.repository.record(desk.records["meeting"].id)
        await press(pilot, "q", "ctrl+f")
        await write(pilot, "k1")
        await press(pilot, "enter")
        assert the_record(app).record == desk.repository.record(desk.records["person"].id)


@pytest.mark.parametrize("key", LIST_KEYS.values())
async def test_help_tells_what_each_page_is_for(desk: Desk, key: str) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, key, "question_mark")
        assert isinstance(app.screen, HelpScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, ListScreen)


async def test_the_language_is_changed_on_every_page_and_remembered(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "f9")
        assert "Networks" in picture(app)
        assert (desk.folder / "state" / "language").read_text() == "en"
        await press(pilot, "enter", "f9")
        assert "Kontaktperson" in picture(app)


async def test_q_leaves_a_list_and_esc_does_not(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "escape")
        assert app.is_running
        await press(pilot, "q")
    assert app.return_code == 0


async def test_the_question_of_the_next_state_names_the_record(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "s")
        assert "Gemensam folder · Nytt läge" in picture(app)


@pytest.mark.parametrize(("language", "key"), [("sv", "j"), ("en", "y")])
async def test_yes_is_said_by_its_letter_in_each_language(
    tmp_path: Path, language: str, key: str
) -> None:
    desk = Desk(tmp_path, language=language)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "a", "d")
        assert f" {key} {app.words.screens.remove_yes}" in picture(app)
        await press(pilot, "k")
        assert page(app).is_asking
        await press(pilot, key)
        assert not page(app).is_asking


async def test_among_many_records_an_export_is_made_once_the_cursor_rests(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverka_tui.screens.export.MANY", 0)
    made: list[str] = []
    monkeypatch.setattr(ExportScreen, "_preview", lambda page: made.append(page.offer.key))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "x")
        made.clear()
        for _ in range(6):
            app.screen.query_one(RecordList).action_move(1)
        await pilot.pause()
        assert "räknar" in picture(app)
        for _ in range(100):
            if made:
                break
            await pilot.pause(0.02)
        assert len(made) == 1
