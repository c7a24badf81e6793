"""A meeting's own page: prepared, written on by several at once, and never a line lost."""

from datetime import date
from pathlib import Path

from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import AgendaItem, Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.model.series import Series
from samverka_store.usecases import note_meeting, step_meeting
from samverka_store.usecases.note_meeting import Spot
from samverka_tui.app import SamverkaApp
from samverka_tui.forms.fields import LineField
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.draft_screen import DraftScreen
from samverka_tui.screens.live_screen import LiveScreen
from samverka_tui.screens.series_preview import SeriesPreview
from tests.builders import a_proposal, meetings_of
from tests.tui.screens.hosts import Desk, page, picture, press, running, write

DAY = date(2023, 10, 16)


def the_live(app: SamverkaApp) -> LiveScreen:
    """The page on top, which is a meeting's own."""
    assert isinstance(app.screen, LiveScreen)
    return app.screen


def typed(app: SamverkaApp, text: str) -> None:
    """Have this typed after what stands at the foot already."""
    line = app.screen.query_one(LineField)
    line.value += text


def the_meeting(desk: Desk) -> Meeting:
    """The meeting as it is on disk."""
    return desk.repository.get(Meeting, desk.records["meeting"].id)


def with_agenda(desk: Desk, *titles: str, day: date = DAY) -> int:
    """Let the meeting be on this day, with these items on its agenda; its id."""
    items = tuple(AgendaItem(title=title) for title in titles)
    with desk.office.change() as repository:
        fields = {"agenda": [{"title": item.title} for item in items], "day": day.isoformat()}
        repository.set_fields(desk.records["meeting"].id, fields)
    return desk.records["meeting"].id


async def test_an_agenda_is_prepared_added_to_ordered_and_corrected(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "down", "l")
        shown = picture(app)
        assert "Ingen dagordning ännu. p förbereder den" in shown
        assert shown.splitlines()[-1].startswith(" s Läge  p Förbered  + Ny punkt  t Tema")
        await press(pilot, "p", "plus")
        typed(app, "lokalen")
        await press(pilot, "enter")
        assert [item.title for item in the_meeting(desk).agenda][-1] == "lokalen"
        assert [item.kind for item in the_meeting(desk).agenda][:3] == [
            "feedback",
            "upcoming",
            "reports",
        ]
        await press(pilot, "shift+up", "shift+up", "e")
        typed(app, " i maj")
        await press(pilot, "enter")
        assert the_meeting(desk).agenda[1].title == "lokalen i maj"
        assert the_live(app).spot == Spot("lokalen i maj")
        await press(pilot, "t")
        typed(app, "fika - eva ek (region exempel), bo")
        await press(pilot, "enter")
        theme = the_meeting(desk).themes[-1]
        assert [s.name for s in theme.speakers] == ["eva ek", "bo"]
        assert theme.speakers[0].organisation == desk.records["organisation"].id
        await press(pilot, "d")
        assert "lokalen i maj" not in [item.title for item in the_meeting(desk).agenda]
        await press(pilot, "u")
        assert the_meeting(desk).agenda[1].title == "lokalen i maj"


async def test_each_key_takes_down_one_thing_under_the_item_at_the_cursor(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    id = with_agenda(desk, "Lokalen", "Hösten")
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(LiveScreen(app, id))
        await press(pilot, "n")
        typed(app, "för trång")
        await press(pilot, "enter", "b")
        typed(app, "vi byter")
        await press(pilot, "enter", "a")
        for part in ("boka sal", "kim berg", "1 dec"):
            typed(app, part)
            await press(pilot, "enter")
        await press(pilot, "i")
        typed(app, "en folder")
        await press(pilot, "enter")
        item = the_meeting(desk).agenda[0]
        assert (item.note, item.decision, item.done) == ("för trång", "vi byter", True)
        action, idea = (desk.repository.record(raised) for raised in item.raised)
        assert isinstance(action, Action)
        assert (action.title, action.owner) == ("boka sal", desk.records["person"].id)
        assert (action.due, action.meeting) == (date(2023, 12, 1), id)
        assert isinstance(idea, Proposal)
        assert (idea.title, idea.meeting) == ("en folder", id)
        shown = picture(app)
        for told in ("[x] Lokalen", "Sagt      för trång", "Beslut    vi byter", "Kim Berg, 1 dec"):
            assert told in shown
        assert the_live(app).spot == Spot("Lokalen")
        # The row is the idea's: an answer given now is about it.
        await press(pilot, "f")
        typed(app, "tack")
        await press(pilot, "enter")
        answer = desk.repository.record(the_meeting(desk).agenda[0].raised[-1])
        assert isinstance(answer, Feedback)
        assert (answer.proposal, answer.meeting, answer.given) == (idea.id, id, DAY)
        await press(pilot, "space", "space", "enter")
        assert isinstance(app.screen, DetailScreen)


async def test_what_others_write_comes_in_while_one_types_and_a_half_line_is_a_draft(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    id = with_agenda(desk, "Lokalen", "Hösten")
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(LiveScreen(app, id))
        await press(pilot, "n")
        await write(pilot, "min rad")
        desk.by_other(lambda r: note_meeting.note(r, id, Spot("Lokalen"), "hennes rad"))
        desk.by_other(lambda r: note_meeting.add_item(r, id, "Först"))
        desk.by_other(lambda r: note_meeting.shift_item(r, id, Spot("Först"), -2))
        app.show_changes()
        await pilot.pause()
        assert "hennes rad" in picture(app)
        await press(pilot, "enter")
        assert [item.note for item in the_meeting(desk).agenda] == ["", "hennes rad\nmin rad", ""]
        await press(pilot, "b")
        await write(pilot, "halvt")
        await press(pilot, "escape", "b")
        assert "halvt" in picture(app)
        await press(pilot, "escape")
        the_live(app).host.deed("drafts")(the_live(app))
        await press(pilot)
        assert isinstance(app.screen, DraftScreen)
        assert f"Beslut {the_meeting(desk).ref}" in picture(app)
        await press(pilot, "enter", "enter")
        assert the_meeting(desk).agenda[1].decision == "halvt"


async def test_a_proposal_is_ticked_off_with_its_line_and_lines_are_mended(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    id = with_agenda(desk)
    proposal = desk.records["proposal"]
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(LiveScreen(app, id))
        await press(pilot, "plus")
        typed(app, proposal.ref.lower())
        await press(pilot, "enter")
        assert f"1.           {proposal.ref} Gemensam folder" in picture(app)
        await press(pilot, "space")
        typed(app, "vi tar det")
        await press(pilot, "enter")
        item = the_meeting(desk).agenda[0]
        assert (item.proposal, item.note, item.done) == (proposal.id, "vi tar det", True)
        await press(pilot, "e")
        typed(app, " i mars")
        await press(pilot, "enter")
        assert the_meeting(desk).agenda[0].note == "vi tar det i mars"
        await press(pilot, "d")
        assert not the_meeting(desk).agenda[0].note
        await press(pilot, "question_mark")
        assert "Före mötet: p förbereder" in " ".join(picture(app).split())
        assert page(app).page_id


async def test_a_held_meeting_says_what_is_missing_and_is_documented_when_it_is_told(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    id, proposal = with_agenda(desk), desk.records["proposal"]
    done = {"title": "Folder", "kind": "proposal", "proposal": proposal.id, "done": True}
    with desk.office.change() as repository:
        repository.set_fields(id, {"agenda": [done]})
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(LiveScreen(app, id))
        await press(pilot, "s", "2")
        assert the_meeting(desk).state == "held"
        shown = " ".join(picture(app).split())
        assert f"Saknas: närvaro, en rad om {proposal.ref}" in shown
        assert f"Saknas närvaro, en rad om {proposal.ref}" in shown
        await press(pilot, "s", "1", "enter")
        assert "Måste fyllas i" in picture(app)
        for number in ("24", "9", "fem"):
            typed(app, number)
            await press(pilot, "enter")
        assert "siffror" in picture(app)
        app.screen.query_one(LineField).value = ""
        for text in ("", "30", "2", "vi går vidare"):
            typed(app, text)
            await press(pilot, "enter")
        assert the_meeting(desk).state == "held"  # more took part remotely than came
        await press(pilot, "up", "up")
        app.screen.query_one(LineField).value = "3"
        await press(pilot, "enter", "enter", "enter")
        kept = the_meeting(desk)
        assert kept.state == "documented"
        counted = kept.attendance
        assert (counted.people, counted.organisations, counted.user_experience) == (24, 9, None)
        assert (counted.remote, counted.first_timers) == (3, 2)
        assert kept.agenda[0].note == "vi går vidare"
        await press(pilot, "r")
        app.screen.query_one(LineField).value = "25"
        await press(pilot, *["enter"] * 5)
        assert the_meeting(desk).attendance.people == 25
        assert "25 personer, 9 organisationer" in picture(app)


async def test_a_meeting_is_held_in_another_form_and_its_clashes_stand_on_its_pages(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    id = with_agenda(desk, day=date(2024, 6, 6))
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, id))
        await press(pilot)
        shown = " ".join(picture(app).split())
        assert "6 juni 2024 är Sveriges nationaldag, en helgdag." in shown
        await press(pilot, "v", "2")
        typed(app, "https://video.example.org")
        await press(pilot, "enter")
        assert the_meeting(desk).form == "digital"
        assert "På plats → Digitalt" in picture(app)
        await press(pilot, "l")
        assert "Krock" in picture(app)
        await press(pilot, "m")
        typed(app, "24/12")
        await press(pilot)
        assert "söndag 24 december 2023 (v.51) · Obs: julafton" in picture(app)
        await press(pilot, "enter", "enter")
        assert "Krock" in picture(app)
        assert the_meeting(desk).day == date(2023, 12, 24)
        await press(pilot, "c")
        typed(app, "Översvämning")
        await press(pilot, "enter")
        assert the_meeting(desk).state == "cancelled"
        assert "Krock" not in picture(app)


async def test_a_series_shows_what_a_new_rhythm_means_before_it_is_done(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    app = desk.app()
    december = next(m for m in desk.repository.all(Meeting) if m.day == date(2023, 12, 18))
    desk.by_other(lambda r: step_meeting.move(r, december, day=date(2023, 12, 13)))
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, desk.records["series"].id))
        await press(pilot, "m")
        typed(app, "1/1 2023")
        await press(pilot, "enter")
        assert "Det som varit ändras inte" in picture(app)
        line = app.screen.query_one(LineField)
        for answer in ("1/11", "andra tisdagen", "9-11", "31/12"):
            line.value = answer
            await press(pilot, "enter")
        assert isinstance(app.screen, SeriesPreview)
        shown = " ".join(picture(app).split())
        for told in (
            "Hösten 2023 från och med onsdag 1 november 2023",
            "Nya möten tis 14 nov, tis 12 dec",
            "Möten som tas bort mån 20 nov",
            "> ons 13 dec (skulle ha varit mån 18 dec), planerat",
            "Ändra serien så?",
        ):
            assert told in shown
        await press(pilot, "escape", "m", "enter", "enter", "enter", "enter", "j")
        assert "S1 är ändrad: 2 möten lades till, 1 möte togs bort." in picture(app)
        series = meetings_of(
            desk.repository, desk.repository.get(Series, desk.records["series"].id)
        )
        assert [m.day for m in series if m.day] == [
            date(2023, 9, 18),
            date(2023, 10, 16),
            date(2023, 11, 14),
            date(2023, 12, 12),
            date(2023, 12, 13),
        ]
        await press(pilot, "u")
        assert december.ref in [m.ref for m in desk.repository.all(Meeting)]
        assert len([m for m in desk.repository.all(Meeting) if m.series]) == 4


async def test_a_suggested_theme_ends_on_a_meeting_from_either_side(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    id = with_agenda(desk, "Lokalen", day=date(2023, 10, 17))
    network = the_meeting(desk).network
    with desk.office.change() as repository:
        film, music = (
            a_proposal(repository, title, kind="theme", network=network)
            for title in ("Film", "Musik")
        )
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, film.id))
        await press(pilot, "l", "2")
        typed(app, "Kim Berg; Bo (kurator)")
        await press(pilot, "enter")
        theme = the_meeting(desk).themes[-1]
        assert theme.proposal == film.id
        assert [(s.person, s.name, s.role) for s in theme.speakers] == [
            (desk.records["person"].id, "", ""),
            (None, "Bo", "kurator"),
        ]
        assert desk.repository.get(Proposal, film.id).state == "accepted"
        await press(pilot, "end")
        assert "tis 17 okt · Återhämtning · Film" in picture(app)
        await press(pilot, "escape")
        await app.push_screen(LiveScreen(app, id))
        await press(pilot, "t")
        assert f"{music.ref} Musik" in picture(app)
        assert film.ref not in picture(app).splitlines()[-2]
        await press(pilot, "2", "enter")
        assert [theme.proposal for theme in the_meeting(desk).themes][-2:] == [film.id, music.id]
        # Another proposal becomes an item; its row leads back to it.
        await app.push_screen(DetailScreen(app, desk.records["proposal"].id))
        await press(pilot, "l", "2", "escape")
        assert the_meeting(desk).agenda[-1].proposal == desk.records["proposal"].id
        assert "2.           F2023-001 Gemensam folder" in picture(app)
