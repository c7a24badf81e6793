"""The knowledge bank on screen: reached, filtered by tag, and told on the organisation's page."""

from __future__ import annotations

from pathlib import Path

from samverka_store.model.knowledge import KnowledgeItem
from samverka_tui.screens.detail_screen import DetailScreen
from tests.builders import some_knowledge
from tests.tui.screens.hosts import Desk, picture, press, rows_of, running, the_list, write


async def test_items_are_reached_filtered_and_stand_with_the_organisation(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    region = desk.records["organisation"]
    with desk.office.change() as repository:
        some_knowledge(repository, "Mentorer", organisation=region.id, tags=("unga", "stöd"))
        some_knowledge(repository, "Lättläst", kind="link", organisation=region.id)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "g", "4")
        assert the_list(app).list_id == "knowledge"
        assert rows_of(app) == ["Lättläst", "Mentorer", "Öppet hus"]
        assert "Vem gör vad" in picture(app)
        await press(pilot, "slash")
        await write(pilot, "unga")
        assert rows_of(app) == ["Mentorer"]
        await press(pilot, "escape", "n")
        await write(pilot, "Ny folder")
        await press(pilot, "ctrl+s")
        assert desk.repository.count(KnowledgeItem) == 4
        await app.push_screen(DetailScreen(app, region.id))
        shown = picture(app)
        assert shown.index("Gör\n") < shown.index("Mentorer") < shown.index("Öppet hus")
        assert shown.index("Kunskapsbank") < shown.index("Lättläst")
