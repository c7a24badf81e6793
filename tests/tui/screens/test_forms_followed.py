"""While one writes in a form others change the record: nothing typed is lost, nothing is hidden."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from samverka_store.model.proposals import Proposal
from samverka_store.usecases.remove_record import remove, restore
from samverka_tui.app import SamverkaApp
from samverka_tui.forms.both_texts import BothTexts
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.forms.text_field import TextField
from samverka_tui.widgets.literal import cells
from samverka_tui.widgets.status_row import StatusRow
from tests.builders import a_proposal
from tests.tui.forms.hosts import HOSTILE
from tests.tui.screens.hosts import NARROW, WIDE, Desk, picture, press, running, the_list, write

MINE = "\n".join(f"Min rad {n}" for n in range(30)) + "\nmin sista rad"
THEIRS = "\n".join(f"Bos rad {n} " + "och så vidare " * 6 for n in range(45)) + "\nbos sista rad"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    with desk.office.change() as repository:
        desk.records["proposal"] = a_proposal(repository, "Bänkar", text="Vid ån", result="Inget")
    return desk


def proposal_of(desk: Desk) -> Proposal:
    return desk.repository.get(Proposal, desk.records["proposal"].id)


def form_of(app: SamverkaApp) -> RecordForm:
    assert isinstance(app.screen, RecordForm)
    return app.screen


def told(app: SamverkaApp) -> str:
    notice = app.screen.query_one(StatusRow).notice
    return notice.text if notice else ""


async def edits(desk: Desk, pilot: Pilot[int], app: SamverkaApp) -> RecordForm:
    """The form of the proposal."""
    await press(pilot, "4")
    the_list(app).stand_on(desk.records["proposal"].id)
    await press(pilot, "e")
    return form_of(app)


async def others_write(
    desk: Desk, pilot: Pilot[int], app: SamverkaApp, *, by: str = "bo", **values: Any
) -> None:
    """Someone else changes the proposal, and it comes in."""
    desk.by_other(lambda r: r.set_fields(desk.records["proposal"].id, values), by=by)
    app.refresh_now()
    await pilot.pause()


async def test_what_others_write_elsewhere_comes_in_beside_the_half_written_text(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await press(pilot, "down", "down")
        editor = form.row("text").editor
        assert isinstance(editor, TextField)
        await write(pilot, "Skugga ")
        await others_write(desk, pilot, app, title="Bänkar i parken", result="Tre står där")
        assert form.row("title").text == "Bänkar i parken"
        assert form.row("result").text == "Tre står där"
        assert told(app).startswith("bo har just ändrat Förslag, Resultat")
        assert (form.row("text").text, editor.cursor_location) == ("Skugga Vid ån", (0, 7))
        assert editor.has_focus
        await write(pilot, "och ")
        await press(pilot, "ctrl+s")
        now = proposal_of(desk)
        assert (now.title, now.text, now.result) == (
            "Bänkar i parken",
            "Skugga och Vid ån",
            "Tre står där",
        )


async def test_the_cursor_keeps_its_place_in_a_field_that_others_write_in(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await press(pilot, "home", "right", "right")
        await others_write(desk, pilot, app, title="Bäverdammar", text="Vid ån\noch sjön")
        await write(pilot, "x")
        assert form.row("title").text == "Bäxverdammar"


async def test_where_both_write_both_texts_stand_until_one_is_chosen(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await write(pilot, " i solen")
        await others_write(desk, pilot, app, title="Soffor")
        assert form.row("title").text == "Bänkar i solen"
        assert form.row("title").note.text == "bo skrev: Soffor"
        assert told(app) == "Ni skrev båda här. Ctrl+S behåller ditt."
        for words in ("F3 Ta deras", "F7 Jämför"):
            assert words in picture(app)
        # Whoever was just about to save has not seen it yet.
        await press(pilot, "ctrl+s")
        assert proposal_of(desk).title == "Soffor"
        await others_write(desk, pilot, app, by="cia", title="Stolar")
        assert form.row("title").note.text == "cia skrev: Stolar"
        await press(pilot, "ctrl+s")
        assert proposal_of(desk).title == "Stolar"
        await press(pilot, "ctrl+s")
        assert proposal_of(desk).title == "Bänkar i solen"
        assert [event.by for event in desk.repository.events_of(proposal_of(desk).id)] == [
            *("anna", "bo", "cia", "anna"),
        ]


async def test_a_third_person_who_writes_the_same_as_one_oneself_settles_it(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await write(pilot, " 2")
        await others_write(desk, pilot, app, title="Soffor")
        await others_write(desk, pilot, app, by="cia", title="Bänkar 2")
        assert (form.row("title").note.text, told(app)) == ("", "")
        await press(pilot, "ctrl+s")
        assert proposal_of(desk).title == "Bänkar 2"
        assert desk.repository.events_of(proposal_of(desk).id)[-1].by == "cia"


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_two_long_texts_are_read_to_the_end_side_by_side(
    desk: Desk, size: tuple[int, int]
) -> None:
    app = desk.app()
    async with running(app, size) as pilot:
        form = await edits(desk, pilot, app)
        form.go_to(form.row("text"))
        form.row("text").put(MINE)
        form.typed(form.row("text"))
        await pilot.pause()
        await others_write(desk, pilot, app, text=THEIRS)
        assert form.row("text").note.text.startswith("bo skrev: Bos rad 0")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, BothTexts)
        lines = picture(app).splitlines()
        assert "Beskrivning: två texter" in lines[0]
        assert lines[1].split() == ["Ditt", "│", "bo", *lines[1].split()[3:]]
        assert "Min rad 0" in lines[2].partition("*")[0]
        assert "Bos rad 0" in lines[2].partition("*")[2]
        seen = picture(app)
        for _ in range(30):
            await press(pilot, "pagedown")
            seen += picture(app)
        assert all(f"Min rad {n}" in seen and f"Bos rad {n}" in seen for n in range(30))
        assert "min sista rad" in seen
        assert "bos sista rad" in picture(app)
        await others_write(desk, pilot, app, by="cia", text="Cias korta")
        assert "cia" in picture(app).splitlines()[1]
        await press(pilot, "home")
        assert "Cias korta" in picture(app)
        # The key that led here joins nothing, however often it is pressed.
        await press(pilot, "f7", "f7")
        assert isinstance(app.screen, BothTexts)
        assert "F9 Båda efter varandra" in picture(app)
        await press(pilot, "f9", "f9")
        assert form_of(app).row("text").text == f"{MINE}\n\nCias korta"
        await press(pilot, "ctrl+s")
        assert proposal_of(desk).text == f"{MINE}\n\nCias korta"


async def test_two_texts_that_mean_harm_stand_side_by_side_as_text(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        form.row("text").put("\n".join(HOSTILE))
        form.typed(form.row("text"))
        await others_write(desk, pilot, app, text="\n".join(reversed(HOSTILE)))
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, BothTexts)
        shown = picture(app)
        assert "[@click=app.quit]x[/]" in shown
        assert not any(letter in shown for letter in "\x1b\x9b\u202e\x07")
        assert all(cells(line) <= NARROW[0] for line in shown.splitlines())
        await press(pilot, "f9", "ctrl+s")
        assert proposal_of(desk).text.count("[@click=app.quit]x[/]") == 2


async def test_several_fields_are_compared_one_after_the_other(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        for name, text in {"title": "Bord", "text": "I parken", "result": "Två"}.items():
            form.row(name).put(text)
            form.typed(form.row(name))
        await others_write(desk, pilot, app, title="Soffor", text="Vid\nvägen", result="Tre")
        await press(pilot, "ctrl+s")
        for key in ("f3", "ctrl+s", "f3"):
            assert isinstance(app.screen, BothTexts)
            await press(pilot, key)
        assert told(app) == "Valt. Ctrl+S sparar."
        await press(pilot, "ctrl+s")
        now = proposal_of(desk)
        assert (now.title, now.text, now.result) == ("Soffor", "I parken", "Tre")


async def test_ones_own_text_comes_back_after_the_others_was_taken(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await write(pilot, " i solen")
        form.row("result").put("Två")
        form.typed(form.row("result"))
        await others_write(desk, pilot, app, title="Soffor", result="Tre")
        await press(pilot, "f3")
        assert form.row("title").text == "Soffor"
        assert "F3 Ta tillbaka ditt" in picture(app)
        form.go_to(form.row("result"))
        await press(pilot)
        assert "F3 Ta deras" in picture(app)
        await press(pilot, "f3")
        assert (form.row("result").text, told(app)) == ("Tre", "Valt. Ctrl+S sparar.")
        form.go_to(form.row("title"))
        await press(pilot, "f3")
        assert form.row("title").text == "Bänkar i solen"
        assert form.row("title").note.text == "bo skrev: Soffor"
        # On the page of both texts too, and what was written since is not lost either.
        await press(pilot, "f7", "f3")
        await write(pilot, " nu")
        assert form.row("title").text == "Soffor nu"
        await press(pilot, "f3")
        assert form.row("title").text == "Bänkar i solen"
        await press(pilot, "f3", "f3")
        assert form.row("title").text == "Soffor nu"
        await press(pilot, "f3", "ctrl+s")
        now = proposal_of(desk)
        assert (now.title, now.result) == ("Bänkar i solen", "Tre")


async def test_who_leaves_before_choosing_finds_both_texts_again(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await write(pilot, " ett")
        await others_write(desk, pilot, app, title="Soffor")
        await press(pilot, "ctrl+s")
        await write(pilot, " till")
        await press(pilot, "escape")
        form = await edits(desk, pilot, app)
        assert form.row("title").text == "Bänkar ett till"
        assert form.row("title").note.text == "bo skrev: Soffor"
        await others_write(desk, pilot, app, by="cia", title="Stolar")
        await press(pilot, "escape")
        form = await edits(desk, pilot, app)
        assert form.row("title").note.text == "cia skrev: Stolar"
        await press(pilot, "ctrl+s", "ctrl+s")
        assert proposal_of(desk).title == "Bänkar ett till"
        assert not len(app.drafts)


async def test_a_record_that_is_removed_under_the_form_says_so_and_the_text_stays(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await write(pilot, " ett")
        desk.by_other(lambda r: remove(r, proposal_of(desk)))
        app.refresh_now()
        await pilot.pause()
        assert told(app).startswith(f"{proposal_of(desk).ref} lades i papperskorgen av bo.")
        await write(pilot, " till")
        await press(pilot, "ctrl+s")
        assert "ligger i papperskorgen" in told(app)
        assert form.row("title").text == "Bänkar ett till"
        desk.by_other(lambda r: restore(r, proposal_of(desk)))
        app.refresh_now()
        await pilot.pause()
        assert "papperskorgen" not in told(app)
        await press(pilot, "ctrl+s")
        assert proposal_of(desk).title == "Bänkar ett till"


async def test_a_record_that_goes_on_to_another_state_under_the_form_keeps_it(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        form = await edits(desk, pilot, app)
        await write(pilot, " ett")
        await others_write(desk, pilot, app, state="parked", reason="dyrt", review="2024-05-01")
        assert form.row("reason").display
        assert form.row("reason").text == "dyrt"
        await press(pilot, "ctrl+s")
        now = proposal_of(desk)
        assert (now.title, now.state, now.reason) == ("Bänkar ett", "parked", "dyrt")
