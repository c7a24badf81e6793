"""Drafts on the screens: written down as one types, offered at the start, listed, gone on with."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from textual.pilot import Pilot

from samverka_store.disk import drafts, layout, platform
from samverka_store.disk.drafts import Draft, new_mark, put
from samverka_store.disk.presence import new_run
from samverka_store.model.proposals import Proposal
from samverka_tui.app import SamverkaApp
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.draft_screen import DraftScreen
from samverka_tui.screens.earlier_drafts import DRAFTS_FILE
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.status_row import StatusRow
from tests.tui.screens.hosts import NOW, Desk, page, picture, press, running, write

PATIENCE_S = 20.0


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "data").mkdir()
    (tmp_path / "state").mkdir()
    return Desk(tmp_path)


def place(desk: Desk) -> Path:
    return desk.folder / "data" / layout.DRAFTS


def left(
    desk: Desk,
    key: str,
    texts: dict[str, str],
    *,
    by: str = "anna",
    minutes: int = 0,
    start: dict[str, str] | None = None,
    given: dict[str, int] | None = None,
) -> str:
    """A draft of a program that is gone."""
    name = layout.draft(by, new_run(), new_mark())
    at = NOW + timedelta(minutes=minutes)
    put(place(desk), name, Draft(key, by, at, texts, {}, start or {}, given or {}))
    return name


def on_disk(folder: Path) -> list[str]:
    """The texts of all drafts in a folder."""
    found = drafts.everything(folder).drafts.values()
    return sorted(" ".join(draft.texts.values()) for draft in found)


async def until(pilot: Pilot[int], claim: Callable[[], bool]) -> None:
    """Wait until something is so that comes about beside the typing."""
    limit = monotonic() + PATIENCE_S
    while not claim():
        assert monotonic() < limit, picture(pilot.app)  # type: ignore[arg-type]
        await pilot.pause(0.02)


def said(app: SamverkaApp) -> str:
    """The sentence in the status row of whatever is on top."""
    notice = app.screen.query_one(StatusRow).notice
    return notice.text if notice else ""


def form(app: SamverkaApp) -> RecordForm:
    """The form on top."""
    assert isinstance(app.screen, RecordForm)
    return app.screen


# Writing ------------------------------------------------------------------------------------------


async def test_what_is_typed_is_on_disk_soon_and_gone_when_it_is_saved(desk: Desk) -> None:
    async with running(desk.app()) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "Kajsa")
        await until(pilot, lambda: on_disk(place(desk)) == ["Kajsa"])
        await write(pilot, " Ek")
        await until(pilot, lambda: on_disk(place(desk)) == ["Kajsa Ek"])
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: on_disk(place(desk)) == [])


async def test_what_is_saved_is_off_the_disk_before_the_second_is_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = desk.app()
    monkeypatch.setattr(app, "write_drafts", lambda: None)  # what is done each second
    async with running(app) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "Kajsa")
        await until(pilot, lambda: on_disk(place(desk)) == ["Kajsa"])
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: on_disk(place(desk)) == [])


async def test_what_is_emptied_again_leaves_no_draft(desk: Desk) -> None:
    async with running(desk.app()) as pilot:
        await press(pilot, "6", "n", "a")
        await until(pilot, lambda: on_disk(place(desk)) == ["a"])
        await press(pilot, "backspace")
        await until(pilot, lambda: on_disk(place(desk)) == [])


async def test_practice_data_keep_no_drafts(desk: Desk) -> None:
    app = desk.app()
    app.keep_drafts_as("")
    async with running(app) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "Kajsa")
        assert app.keep_drafts() is None
    assert not place(desk).exists()


async def test_a_full_disk_is_told_once_and_the_draft_is_written_when_there_is_room(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    real = platform.write

    def full(fd: int, text: bytes | bytearray) -> None:
        if b"Kajsa" not in text:
            real(fd, text)
            return
        tries.append(1)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(platform, "write", full)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "Kajsa")
        await until(pilot, lambda: "Utkastet kan inte sparas än" in said(app))
        await pilot.pause()
        assert "Disken är full" in picture(app)
        assert "Frigör utrymme" in picture(app)
        tried = len(tries)
        await until(pilot, lambda: len(tries) > tried + 1)
        assert form(app).row("name").text == "Kajsa"
        monkeypatch.setattr(platform, "write", real)
        await until(pilot, lambda: on_disk(place(desk)) == ["Kajsa"])
        await until(pilot, lambda: said(app) == "Nu är utkastet sparat.")


async def test_a_text_too_long_to_be_a_draft_is_told_and_its_remedy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MOST_BYTES", 170)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "Kajsa" * 12)
        await until(pilot, lambda: "inte kan sparas som utkast. Korta den" in said(app))
        await press(pilot, *["backspace"] * 50)
        await until(pilot, lambda: on_disk(place(desk)) == ["KajsaKajsa"])


async def test_a_full_disk_is_told_beside_a_question_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = platform.write

    def full(fd: int, text: bytes | bytearray) -> None:
        if b"cykel" in text:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(fd, text)

    monkeypatch.setattr(platform, "write", full)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        await write(pilot, "cykel")
        await until(pilot, lambda: "Utkastet kan inte sparas än" in picture(app))


async def test_in_a_folder_that_cannot_be_written_drafts_lie_in_ones_own(desk: Desk) -> None:
    place(desk).write_text("in the way")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "Kajsa")
        own = layout.own_folder(desk.folder / "state", desk.folder / "data", layout.DRAFTS)
        await until(pilot, lambda: own.exists() and on_disk(own) == ["Kajsa"])
        assert app.keep_drafts() == own
        assert said(app) == ""


# At the start -------------------------------------------------------------------------------------


async def test_nothing_is_said_at_the_start_when_nothing_waits(desk: Desk) -> None:
    left(desk, "person:new", {"name": "Evas"}, by="Eva Ek")
    app = desk.app()
    async with running(app) as pilot:
        await pilot.pause()
        assert said(app) == ""


async def test_the_start_says_how_many_drafts_wait_and_a_click_shows_them(desk: Desk) -> None:
    left(desk, "person:new", {"name": "Kajsa"})
    left(desk, "capture", {"title": "Cykelställ"}, minutes=1)
    app = desk.app()
    async with running(app) as pilot:
        await until(pilot, lambda: said(app) == "2 utkast från förra gången väntar.")
        row = app.screen.query_one(StatusRow)
        x = picture(app).splitlines()[row.region.y].index("Visa")
        await pilot.click(offset=(x, row.region.y))
        await until(pilot, lambda: isinstance(app.screen, DraftScreen))
        assert "Fånga idé" in picture(app)


async def test_a_draft_that_cannot_be_read_is_told_and_kept(desk: Desk) -> None:
    name = left(desk, "person:new", {"name": "Kajsa"})
    (place(desk) / name).write_bytes(b'{"key":"person:new","te')
    app = desk.app()
    async with running(app) as pilot:
        await until(pilot, lambda: "går inte att läsa" in said(app))
        (kept,) = [path for path in place(desk).iterdir() if path.suffix == ".unreadable"]
        assert kept.read_bytes() == b'{"key":"person:new","te'


async def test_the_drafts_of_the_first_version_are_taken_in_once(desk: Desk) -> None:
    old = desk.folder / "state" / DRAFTS_FILE
    folder = desk.folder / "data"
    text = '{"texts":{"name":"Kajsa"},"at":"2023-10-15T12:02:00Z"}'
    old.write_text(f'{{"{folder}":{{"person:new":{text}}}}}')
    app = desk.app()
    async with running(app) as pilot:
        await until(pilot, lambda: said(app) == "Ett utkast från förra gången väntar.")
        assert not old.exists()
        assert on_disk(place(desk)) == ["Kajsa"]
        await press(pilot, "6", "n")
        assert form(app).row("name").text == "Kajsa"


# The page -----------------------------------------------------------------------------------------


async def test_the_page_says_what_to_do_when_there_are_none(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t")
        assert "Inga utkast väntar." in picture(app)
        await press(pilot, "enter", "d")
        assert isinstance(app.screen, DraftScreen)
        await press(pilot, "u")
        assert said(app) == "Inget utkast är slängt."


async def test_the_page_lists_what_is_for_what_whose_from_when_and_how_it_begins(
    desk: Desk,
) -> None:
    network = desk.records["network"]
    left(desk, f"network:{network.id}", {"name": "Forum för alla", "purpose": "att mötas väl"})
    left(desk, "person:new", {"name": "Evas"}, by="Eva Ek", minutes=-24 * 60)
    left(desk, "person:new", {"name": "Min"}, minutes=-48 * 60)
    app = desk.app()
    async with running(app, (120, 30)) as pilot:
        await press(pilot, "t")
        shown = picture(app)
        assert f"Ändra nätverk {network.ref} · Forum för delaktighet" in shown
        assert "du" in shown
        assert "09.00" in shown
        assert "Eva Ek" in shown
        assert "igår 09.00" in shown
        assert shown.index("Ändra nätverk") < shown.index("Min") < shown.index("Eva Ek")
        assert "Syfte" in shown
        assert "att mötas väl" in shown


async def test_a_draft_is_thrown_away_and_had_again(desk: Desk) -> None:
    left(desk, "person:new", {"name": "Kajsa"})
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t", "d")
        assert said(app) == "Utkastet är slängt."
        assert "Inga utkast väntar." in picture(app)
        await until(pilot, lambda: on_disk(place(desk)) == [])
        await press(pilot, "u")
        assert said(app) == "Utkastet är tillbaka."
        await until(pilot, lambda: on_disk(place(desk)) == ["Kajsa"])


async def test_what_a_colleague_began_is_theirs_to_throw_away(desk: Desk) -> None:
    left(desk, "person:new", {"name": "Evas"}, by="Eva Ek")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t", "d")
        assert "Bara den som skrev utkastet slänger det" in said(app)
        assert on_disk(place(desk)) == ["Evas"]
        await press(pilot, "enter")
        assert form(app).row("name").text == "Evas"
        await press(pilot, "escape", "t", "d")
        await until(pilot, lambda: on_disk(place(desk)) == [])


async def test_a_draft_that_someone_else_has_taken_in_is_said_to_be_gone(desk: Desk) -> None:
    name = left(desk, "person:new", {"name": "Evas"}, by="Eva Ek")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t")
        (place(desk) / name).unlink()
        await press(pilot, "enter")
        assert said(app) == "Någon annan har redan tagit in utkastet."
        assert "Inga utkast väntar." in picture(app)


async def test_what_is_about_something_in_the_trash_can_still_be_read(desk: Desk) -> None:
    left(desk, f"proposal:{desk.records['proposal'].id}", {"title": "Gemensam broschyr"})
    desk.by_other(lambda repository: repository.remove(desk.records["proposal"]))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t", "enter")
        assert "finns inte längre" in said(app)
        assert "Gemensam broschyr" in picture(app)


async def test_the_language_is_changed_on_the_page_of_drafts(desk: Desk) -> None:
    left(desk, "person:new", {"name": "Kajsa"})
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t")
        app.switch_language()
        await pilot.pause()
        assert "New contact" in picture(app)
        assert "you" in picture(app)


# Going on -----------------------------------------------------------------------------------------

FORMS: dict[str, tuple[Callable[[Desk], Draft], str]] = {
    "change": (
        lambda desk: Draft(f"meeting:{desk.records['meeting'].id}", "", NOW, {"title": "Halv"}),
        "Ändra möte",
    ),
    "new": (lambda desk: Draft("network:new", "", NOW, {"name": "Halv"}), "Nytt nätverk"),
    "started": (
        lambda desk: Draft(
            "proposal:new@network=Forum",
            "",
            NOW,
            {"title": "Halv"},
            {},
            {"network": "Forum för delaktighet"},
        ),
        "Nytt förslag",
    ),
    "about a proposal": (
        lambda desk: Draft(
            f"feedback:new:proposal={desk.records['proposal'].id}",
            "",
            NOW,
            {"text": "Halv"},
            {},
            {},
            {"proposal": desk.records["proposal"].id},
        ),
        "Gemensam folder",
    ),
    "of a series": (
        lambda desk: Draft(
            f"meeting:new:series={desk.records['series'].id}",
            "",
            NOW,
            {"title": "Halv"},
            {},
            {},
            {"series": desk.records["series"].id},
        ),
        "Nytt möte",
    ),
}


@pytest.mark.parametrize(("make", "title"), FORMS.values(), ids=FORMS)
async def test_a_form_is_opened_with_its_draft(
    desk: Desk, make: Callable[[Desk], Draft], title: str
) -> None:
    draft = make(desk)
    left(desk, draft.key, draft.texts, start=draft.start, given=draft.given)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t", "enter")
        await until(pilot, lambda: isinstance(app.screen, RecordForm))
        await pilot.pause()
        assert title in picture(app).splitlines()[0]
        (name,) = draft.texts
        assert form(app).row(name).text == "Halv"
        assert said(app) == "Ditt utkast från 09.00, ännu inte sparat."
        for start, text in draft.start.items():
            assert form(app).row(start).text == text
        assert len(app.drafts) == 1


QUESTIONS = {
    "capture": ("capture", "title", "Idé"),
    "park": ("park:{proposal}", "reason", "Skäl"),
    "move": ("move:{meeting}", "day", "Ny dag"),
    "cancel": ("cancel:{meeting}", "reason", "Skäl"),
    "state": ("state:{proposal}:declined", "decided_by", "Vem beslutade"),
    "extend": ("extend:{parked}", "reason", "Skäl"),
    "retire": ("retire:{parked}", "reason", "Skäl"),
    "refer": ("refer:{proposal}", "organisation", "Till vilka"),
    "join": ("join_bearer:{parked}", "bearers", "Vem mer hade idén"),
    "remind": ("state:{referral}:remind", "reminded", "Har påmints"),
}


@pytest.mark.parametrize(("key", "field", "label"), QUESTIONS.values(), ids=QUESTIONS)
async def test_a_question_is_asked_again_with_its_draft(
    desk: Desk, key: str, field: str, label: str
) -> None:
    refs = {noun: record.ref for noun, record in desk.records.items()}
    left(desk, key.format_map(refs), {field: "18/11"})
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t", "enter")
        await until(pilot, lambda: bool(app.screen.query("#asking")))
        await pilot.pause()
        assert label in picture(app)
        assert "18/11" in picture(app)
        assert isinstance(app.screen, DetailScreen) == (key != "capture")


@pytest.mark.parametrize(
    "key",
    ["state:{proposal}:received", "state:{proposal}:closed", "launch:{proposal}", "park:F9"],
)
async def test_no_draft_leads_to_a_deed_that_is_not_asked_for(desk: Desk, key: str) -> None:
    proposal = desk.records["proposal"]
    left(desk, key.format(proposal=proposal.ref), {"reason": "x"})
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t", "enter")
        assert isinstance(app.screen, DraftScreen)
        assert desk.repository.get(Proposal, proposal.id) == proposal


HOSTILE: tuple[tuple[str, dict[str, str], dict[str, int]], ...] = (
    ("event:new", {}, {}),
    ("event:1", {}, {}),
    ("meeting:new", {"series": "[/]"}, {}),
    ("meeting:new", {}, {"series": 1 << 60}),
    ("proposal:new:proposal=x", {"network": "[@click=app.quit]"}, {}),
    ("proposal:" + "9" * 400, {}, {}),
    ("feedback:new", {}, {}),
    ("membership:new@", {"nothing": "x"}, {}),
    ("park:[/]", {}, {}),
    ("capture:[/", {}, {}),
    ("[/]", {}, {}),
    ("../../x:new", {}, {}),
)


@pytest.mark.parametrize(("key", "start", "given"), HOSTILE, ids=[case[0][:20] for case in HOSTILE])
async def test_a_file_that_means_harm_is_listed_and_breaks_nothing(
    desk: Desk, key: str, start: dict[str, str], given: dict[str, int]
) -> None:
    texts = {
        "title": "[/] [@click=app.quit]x",
        "state": "[bold",
        "no_such_field": "\x1b]52;c;x\x07",
    }
    left(desk, key, texts, start=start, given=given)
    before = desk.repository.get(Proposal, desk.records["proposal"].id)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "t")
        assert "[@click=app.quit]x" in picture(app)
        await press(pilot, "enter")
        await press(pilot, "escape", "escape", "t")
        assert app.is_running
        assert desk.repository.get(Proposal, before.id) == before
        await until(pilot, lambda: len(app.drafts) == 1)


async def test_a_draft_from_elsewhere_brings_what_it_was_started_from(desk: Desk) -> None:
    left(
        desk,
        "proposal:new@network=Annat",
        {"title": "Halv"},
        by="Eva Ek",
        start={"network": "Annat"},
    )
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        assert said(app) == "Eva Ek började skriva här 09.00."
        assert form(app).row("title").text == ""
        await press(pilot, "f6")
        assert form(app).row("title").text == "Halv"
        assert form(app).row("network").text == "Annat"
        assert said(app) == "Utkast av Eva Ek från 09.00, ännu inte sparat."


async def test_what_is_typed_waits_while_another_draft_is_shown(desk: Desk) -> None:
    left(desk, "person:new", {"name": "Kajsa"})
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "n", "f4")
        assert said(app) == "Utkastet är borttaget."
        await write(pilot, "Karin")
        await press(pilot, "escape", "t")
        assert app.screen.query_one(RecordList).cursor_key
        assert page(app).PLACE == "drafts"
        assert "Karin" in picture(app)
        assert "Kajsa" not in picture(app)
