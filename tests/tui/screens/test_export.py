"""The page for taking things out: what it offers where one stands, and what it does on request."""

from pathlib import Path

import pytest

from tests.builders import an_action
from tests.tui.screens.hosts import Desk, page, picture, press, running


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def test_what_is_offered_first_is_of_what_one_stands_on(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "x")
        rows = picture(app).splitlines()
        assert "Inbjudan" in rows[3]
        assert "M2023-" in rows[3]
        assert "# Inbjudan: Forum för delaktighet" in picture(app)
        await press(pilot, "escape", "7", "x")
        rows = picture(app).splitlines()
        assert "Att ta med hem" in rows[3]
        assert "# Att ta med hem: Region Exempel" in picture(app)
        # A contact's export begins with the contact's organisation.
        await press(pilot, "escape", "6", "x")
        assert "# Att ta med hem: Region Exempel" in picture(app)


async def test_one_key_names_everybody_says_so_and_takes_the_names_out_again(desk: Desk) -> None:
    with desk.office.change() as repository:
        network, person = desk.records["network"], desk.records["person"]
        an_action(repository, network=network.id, owner=person.id)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "7", "x", "y")
        assert "Kim Berg" not in app.clipboard
        await press(pilot, "v", "y")
        assert "Kim Berg" in app.clipboard
        assert "Bara för den egna organisationen" in picture(app)
        await press(pilot, "enter", "enter")
        [written] = desk.folder.glob("*-internt.md")
        assert "Kim Berg" in written.read_text("utf-8")
        await press(pilot, "v", "y")
        assert "Kim Berg" not in app.clipboard


async def test_a_broken_template_is_told_by_line_and_the_built_in_one_is_offered(
    desk: Desk,
) -> None:
    own = desk.folder / "data" / "templates"
    own.mkdir(parents=True)
    (own / "takehome.sv.md.j2").write_text("# Vårt\n\n{{ okänt }}\n", "utf-8")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "7", "x")
        seen = " ".join(picture(app).split())
        assert "takehome.sv.md.j2" in seen
        assert "rad 3: namnet okänt finns inte" in seen
        assert "programmets egen mall i stället" in seen
        await press(pilot, "enter", "enter")
        assert "programmets egen mall" in page(app).notice
        [written] = desk.folder.glob("*.md")
        assert written.read_text("utf-8").startswith("# Att ta med hem: Region Exempel")


async def test_reminders_are_offered_beside_the_documents_and_read_before_they_are_written(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "x")
        for _ in range(60):
            if page(app).offer.key.startswith("reminders"):  # type: ignore[attr-defined] # exports
                break
            await press(pilot, "down")
        assert "Pröva parkerad idé: Motivationsfilm" in picture(app)
        await press(pilot, "enter", "enter")
        [written] = desk.folder.glob("paminnelser*.ics")
        assert b"BEGIN:VEVENT" in written.read_bytes()
