"""A picture of each page, as text; `python -m tests.tui.screens.test_pictures` draws them."""

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

import pytest

from tests.tui.screens.hosts import NARROW, WIDE, Desk, picture, press, running

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "screens"
# The keys that lead to each page.
PAGES: Mapping[str, tuple[str, ...]] = {
    "today": ("1",),
    "networks": ("2",),
    "meetings": ("3",),
    "proposals": ("4",),
    "parked": ("5",),
    "contacts": ("6",),
    "network": ("2", "enter"),
    "meeting": ("3", "down", "enter"),
    "proposal": ("4", "enter"),
    "history": ("4", "s", "1", "enter", "enter", "h"),
    "who": ("o",),
    "export": ("2", "x"),
    "help": ("4", "question_mark"),
    "palette": ("4", "ctrl+p"),
    "state": ("4", "s"),
    "month": ("3", "v"),
    "board": ("4", "v", "v"),
    "live": ("3", "down", "l", "p"),
}
SHOTS = [
    *((name, NARROW, "sv") for name in PAGES),
    *((name, WIDE, "sv") for name in ("meetings", "proposals", "board")),
    ("today", NARROW, "en"),
]


def _name(name: str, size: tuple[int, int], language: str) -> str:
    return f"{name}.{size[0]}.{language}.txt"


async def _drawn(folder: Path, name: str, size: tuple[int, int], language: str) -> str:
    app = Desk(folder, language=language).app()
    async with running(app, size) as pilot:
        await press(pilot, *PAGES[name])
        limit = monotonic() + 20
        while app.reading is not None or app.counting:
            assert monotonic() < limit, "not all has been read"
            await pilot.pause(0.01)
        await pilot.pause()
        return picture(app)


@pytest.mark.parametrize(("name", "size", "language"), SHOTS, ids=[_name(*shot) for shot in SHOTS])
async def test_a_page_looks_as_it_did(
    tmp_path: Path, name: str, size: tuple[int, int], language: str
) -> None:
    kept = (FOLDER / _name(name, size, language)).read_text("utf-8")
    assert await _drawn(tmp_path, name, size, language) == kept


def test_no_picture_is_left_over() -> None:
    kept = {path.name for path in FOLDER.glob("*.txt")}
    assert kept == {_name(*shot) for shot in SHOTS}


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for shot in SHOTS:
        with tempfile.TemporaryDirectory() as folder:
            drawn = asyncio.run(_drawn(Path(folder), *shot))
        (FOLDER / _name(*shot)).write_text(drawn, "utf-8")
