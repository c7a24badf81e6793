"""The page of a record's history: one's own changes are taken back from it, the others named."""

from pathlib import Path

from msgspec.structs import replace

from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_tui.screens.history import HistoryScreen
from tests.tui.screens.hosts import Desk, page, picture, press, running


def retitle(repository: Repository, **fields: str) -> None:
    proposal = next(p for p in repository.all(Proposal) if p.state == "received")
    repository.put(replace(proposal, **fields))


async def test_a_chosen_change_of_ones_own_is_taken_back_and_anothers_is_not(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    with desk.office.change(why="stavfel") as repository:
        retitle(repository, title="Folder om allt")
    with desk.office.change() as repository:
        retitle(repository, text="på lättläst svenska")
    desk.by_other(lambda repository: retitle(repository, reason="Bos skäl"))
    id = desk.records["proposal"].id
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "h")
        assert isinstance(app.screen, HistoryScreen)
        assert "bo         Skäl: Bos skäl" in picture(app)
        assert "Bara bo kan ångra den." in picture(app)
        await press(pilot, "u")
        assert "Det här ändrade bo." in page(app).notice
        await press(pilot, "down", "down")
        assert "Förslag: Gemensam folder → Folder om allt, skäl: stavfel" in picture(app)
        await press(pilot, "u")
        now = desk.repository.get(Proposal, id)
        assert (now.title, now.text) == ("Gemensam folder", "på lättläst svenska")
        assert "Ångrat: F2023-001 Gemensam folder" in page(app).notice
        assert "(ångrad) Förslag: Gemensam folder" in picture(app)
        await press(pilot, "u")
        assert "Det är redan ångrat" in page(app).notice
        await press(pilot, "home", "u")
        assert desk.repository.get(Proposal, id).title == "Folder om allt"


async def test_a_change_of_many_records_is_taken_back_after_a_question(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    total = desk.repository.count(Proposal)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "h", "end")
        assert "Samma ändring gällde också:" in picture(app)
        await press(pilot, "u", "enter")
        assert desk.repository.count(Proposal) == total
        await press(pilot, "u", "j")
        assert desk.repository.count(Proposal) == 0
