"""The pictures in docs/ show what the program shows now, and need nothing from elsewhere."""

import re
from pathlib import Path

import pytest

from tests.pictures.drawing import text_of
from tests.pictures.scenes import SCENES, build_demo, picture
from tests.surroundings import ROOT

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    build_demo(folder)
    return folder


def stored(name: str) -> str:
    path = DOCS / f"{name}.svg"
    return path.read_text("utf-8") if path.is_file() else "<svg/>"


@pytest.mark.parametrize("name", SCENES)
async def test_a_picture_shows_what_the_program_shows_now(name: str, demo: Path) -> None:
    fresh = await picture(SCENES[name], demo)
    again = "the program looks different now: run `python -m tests.pictures` and look at the result"
    assert text_of(stored(name)) == text_of(fresh), f"docs/{name}.svg: {again}"


async def test_the_same_screen_gives_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    build_demo(tmp_path)
    scene = SCENES["proposals"]
    assert await picture(scene, demo) == await picture(scene, tmp_path)


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_needs_nothing_from_elsewhere(name: str) -> None:
    picture_itself = stored(name)
    assert not re.search(r"href|url\(|@import|<(script|image|foreignObject|style)", picture_itself)


def test_every_picture_in_docs_has_a_scene() -> None:
    assert {path.stem for path in DOCS.glob("*.svg")} == set(SCENES)
