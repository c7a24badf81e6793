"""Lists and calendars of others, on screen: chosen or pasted, looked through, taken in, undone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TypeVar

import msgspec
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen

from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_tui.app import SamverkaApp
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.text_field import TextField
from samverka_tui.screens.import_page import ImportScreen
from samverka_tui.screens.import_source import ImportSource
from samverka_tui.screens.import_text import ImportText
from samverka_tui.widgets.record_list import RecordList
from tests.store.intake.hosts import a_book, a_calendar
from tests.tui.screens.hosts import NARROW, WIDE, Desk, picture, press, running, the_list, write

PageT = TypeVar("PageT", bound=Screen[None])
_DEADLINE_S = 10
CONTACTS = (
    "Förnamn;Efternamn;Organisation;Mejladress;Kön\n"
    "Åsa;Öberg;Nya föreningen;asa@example.org;k\nKim;Berg;Region Exempel;kim@example.org;\n"
)


async def until(pilot: Pilot[int], condition: Callable[[], object]) -> None:
    """Wait for what is done beside the screens."""
    end = monotonic() + _DEADLINE_S
    while not condition():
        assert monotonic() < end, picture(pilot.app)  # type: ignore[arg-type]
        await asyncio.sleep(0.005)
    await pilot.pause()


def on(app: SamverkaApp, kind: type[PageT]) -> PageT:
    """The page on top, which is of this kind."""
    assert isinstance(app.screen, kind)
    return app.screen


async def offered(pilot: Pilot[int], app: SamverkaApp) -> ImportSource:
    """The page to choose on, once it has looked into the folder."""
    await until(pilot, lambda: app.reading is None)
    await press(pilot, "plus")
    source = on(app, ImportSource)
    await until(pilot, lambda: len(source._source) > 1 and source._entries is not None)
    return source


async def chosen(pilot: Pilot[int], app: SamverkaApp, name: str) -> ImportScreen:
    """The page of a file in the folder, once it is tried."""
    source = await offered(pilot, app)
    source.query_one(LineField).value += name
    await press(pilot, "enter")
    page = on(app, ImportScreen)
    await until(pilot, lambda: page.tried or page._trouble)
    return page


async def test_a_file_is_chosen_understood_looked_through_taken_in_and_undone(
    tmp_path: Path,
) -> None:
    (tmp_path / "kontakter.csv").write_bytes(CONTACTS.encode("cp1252"))
    (tmp_path / "annat.txt").write_bytes(b"x")
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app, NARROW) as pilot:
        await press(pilot, "6")
        source = await offered(pilot, app)
        await until(pilot, lambda: len(source._source) == 4)
        assert "annat.txt" in picture(app)
        await write(pilot, "ko")
        await press(pilot, "tab")
        assert "kontakter.csv" in picture(app).splitlines()[1]
        await press(pilot, "enter")
        page = on(app, ImportScreen)
        await until(pilot, lambda: page.tried)
        shown = picture(app)
        assert "1 nya, 1 ändrade, 0 fanns redan, 0 felaktiga." in shown
        assert "Rad 2: ny · K2 · Åsa Öberg" in shown
        assert "organisation Nya föreningen" in shown
        # The last column is said to be something too, and what was empty is filled in.
        page.query_one(RecordList).action_last()
        await press(pilot, "enter", "8")
        await until(pilot, lambda: page.tried and page.settings.columns == {"5": "expertise"})
        await press(pilot, "v")
        shown = picture(app)
        assert "~      3 ändrad       Kim Berg" in shown
        assert "fyller i E-post" in shown
        assert desk.repository.count(Person) == 1
        await press(pilot, "t")
        await until(pilot, lambda: desk.repository.count(Person) == 2)
        assert the_list(app).list_id == "people"
        assert "kontakter.csv: 1 nya, 1 ändrade, 0 fanns redan." in picture(app)
        await press(pilot, "u")
        await until(pilot, lambda: desk.repository.count(Person) == 1)
        assert desk.repository.count(Organisation) == 1


async def test_faulty_rows_are_told_first_and_left_out_only_when_asked(tmp_path: Path) -> None:
    rows = [["Namn", "E-post"], ["Ny Ett", "ny@example.org"], ["Fel", "ingen adress"]]
    (tmp_path / "lista.xlsx").write_bytes(a_book(rows))
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app, WIDE) as pilot:
        page = await chosen(pilot, app, "lista")
        await press(pilot, "v")
        assert page.outcome is not None
        assert page.outcome.number == 3
        assert "ingen adress" in picture(app)
        await press(pilot, "t")
        assert "1 felaktiga av 2 rader" in picture(app)
        await press(pilot, "escape")
        assert desk.repository.count(Person) == 1
        await press(pilot, "t", "j")
        await until(pilot, lambda: desk.repository.count(Person) == 2)


async def test_a_list_is_pasted_whole_kept_as_a_draft_and_becomes_proposals(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    app = desk.app()
    before = desk.repository.count(Proposal)
    async with running(app) as pilot:
        source = await offered(pilot, app)
        # Several lines are no file's name: they go where they are wanted, and all of them.
        source.query_one(LineField).post_message(Paste("- Ett\r\n  mer\r\n- Två\r\n"))
        await until(pilot, lambda: app.screen is not source)
        await press(pilot, "escape", "enter")
        text = on(app, ImportText)
        assert text.query_one(TextField).text == "- Ett\n  mer\n- Två\n"
        await press(pilot, "ctrl+s")
        page = on(app, ImportScreen)
        await until(pilot, lambda: page.tried)
        assert "2 nya" in picture(app)
        assert "Slag        Idé" in picture(app)
        # Which network they belong to is asked for.
        await press(pilot, "down", "enter", "1")
        await until(pilot, lambda: page.tried and page.settings.network)
        await press(pilot, "t")
        await until(pilot, lambda: desk.repository.count(Proposal) == before + 2)
        added = {p.title: p for p in desk.repository.all(Proposal)}
        assert added["Ett"].text == "mer"
        assert added["Två"].network == desk.records["network"].id
        assert app.drafts.find("import_list") is None


async def test_what_a_list_holds_is_asked_for_and_conflicts_and_headers_are_chosen(
    tmp_path: Path,
) -> None:
    (tmp_path / "oklar.csv").write_bytes(b"Kim Berg;chef\nBo Ek;112\n")
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        page = await chosen(pilot, app, "oklar")
        assert page.is_asking
        await press(pilot, "1")
        await until(pilot, lambda: page.tried)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: page.tried and page.settings.keep)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: page.tried and not page.settings.headed)
        for place, key in (("1", "1"), ("2", "4")):
            page.query_one(RecordList).move_to(f"column:{place}")
            await press(pilot, "enter", key)
            await until(pilot, lambda: page.tried and page.settings.columns.get(place))  # noqa: B023
        assert page.tried is not None
        kinds = [(each.label, each.kind) for each in page.tried.taken.outcomes]
        assert kinds == [("Kim Berg", "same"), ("Bo Ek", "new")]
        app.switch_language()
        await until(pilot, lambda: page.tried)
        assert "1 new, 0 changed, 1 there already, 0 faulty." in picture(app)


async def test_what_others_changed_meanwhile_is_looked_at_again(tmp_path: Path) -> None:
    (tmp_path / "kontakter.csv").write_bytes(CONTACTS.encode())
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        page = await chosen(pilot, app, "kontakter")
        kim = desk.repository.get(Person, desk.records["person"].id)
        desk.by_other(lambda r: r.put(msgspec.structs.replace(kim, email="kim@example.com")))
        tried = page.tried
        await press(pilot, "t")
        await until(pilot, lambda: page.tried and page.tried is not tried)
        assert "posterna är andra nu" in picture(app)
        assert desk.repository.count(Organisation) == 1
        await press(pilot, "t")
        await until(pilot, lambda: desk.repository.count(Organisation) == 2)


async def test_files_that_mean_harm_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "bomb.xlsx").write_bytes(b"PK\x03\x04trasig")
    (tmp_path / "noll.csv").write_bytes(b"a\0b")
    (tmp_path / "tom.csv").write_bytes(b"Namn\n")
    (tmp_path / "[bold]\x1b[2J.csv").write_bytes(
        b"Namn;E-post\n\x1b]0;x\x07[/]=1+1;x@example.org\n"
    )
    (tmp_path / "kal.ics").write_bytes(a_calendar("UID:b\nSUMMARY:Utan dag"))
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        for name, told in (
            ("bomb", "Öppna filen i ett kalkylprogram"),
            ("noll", "går inte att läsa som text"),
            ("tom", "inga rader"),
            ("bold", "[/]=1+1"),
            ("kal", "dag saknas"),
        ):
            source_page = app.screen
            await chosen(pilot, app, name)
            shown = picture(app)
            assert told in " ".join(shown.split())
            assert not any(ord(sign) < 32 and sign != "\n" for sign in shown)
            await press(pilot, "t", "escape", "escape")
            assert app.screen is source_page
        await offered(pilot, app)
        await write(pilot, "finns inte")
        await press(pilot, "enter")
        assert "Det finns ingen fil" in picture(app)
        await press(pilot, "escape")
    assert desk.repository.count(Person) == 1


async def test_a_long_list_says_how_far_it_is_and_is_not_taken_in_before(tmp_path: Path) -> None:
    rows = "".join(f"Person {number};p{number}@example.org\n" for number in range(600))
    (tmp_path / "lång.csv").write_text(f"Namn;E-post\n{rows}", "utf-8")
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        source = await offered(pilot, app)
        source.query_one(LineField).value += "lång"
        await press(pilot, "enter")
        page = on(app, ImportScreen)
        await until(pilot, lambda: page.tried)
        page.relabel()
        page.take()
        assert "Vänta ett ögonblick" in page.notice
        await until(pilot, lambda: page.tried)
        assert page._part == "83 %"
        assert not page.notice
        await press(pilot, "end", "v", "end")
        assert "600/600" in picture(app)


async def test_the_mouse_does_it_too(tmp_path: Path) -> None:
    (tmp_path / "kontakter.csv").write_bytes(CONTACTS.encode())
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        source = await offered(pilot, app)
        await until(pilot, lambda: len(source._source) == 3)
        await pilot.click("#found", offset=(6, 3), times=2)
        await pilot.pause()
        page = on(app, ImportScreen)
        await until(pilot, lambda: page.tried)
        place = picture(app).splitlines()[-1].index("Ta in")
        await pilot.click("#keys", offset=(place, 0))
        await until(pilot, lambda: desk.repository.count(Person) == 2)
