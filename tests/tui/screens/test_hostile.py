"""Hostile text in every field of every record: shown, never obeyed, on every page at both sizes."""

from pathlib import Path

import pytest

from samverka_store.clean import clean_line
from samverka_store.model.proposals import Proposal
from samverka_tui.forms.fields import LineField
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.lists.specs import SPECS
from tests.tui.screens.hosts import (
    NARROW,
    WIDE,
    Desk,
    fill,
    picture,
    press,
    running,
    the_list,
    write,
)

TEXTS = (
    "[/]",
    "[@click=app.quit]tryck[/]",
    "[bold",
    "före\x1b[2Jefter",
    "\x1b]52;c;aGVq\x07klipp",
    "\x9b31mröd",
    "abc\u202edef",
    "e" + "\u0301" * 60,
    "日本語の提案がとても長いので切らなければなりません",
    "familj 👩‍👩‍👧‍👦 och ❤️",
    "\\",
    "{ref} {0} %s $x",
)
# A run of the whole program takes seconds: several are tried at once, each first in one of them.
TOGETHER = (" ".join(TEXTS[:5]), " ".join(TEXTS[5:9]), " ".join(TEXTS[9:]), TEXTS[0])


@pytest.mark.parametrize(
    ("text", "size"),
    [*((text, NARROW) for text in TOGETHER), (" ".join(reversed(TEXTS[:7])), WIDE)],
    ids=("markup", "controls", "templates", "closing", "wide"),
)
async def test_every_page_shows_it_and_obeys_nothing(
    tmp_path: Path, text: str, size: tuple[int, int]
) -> None:
    desk = Desk(tmp_path, is_filled=False)
    with desk.office.change() as repository:
        desk.records = fill(repository, text)
    app = desk.app()
    async with running(app, size) as pilot:
        await press(pilot, "1", "ctrl+p", "escape", "question_mark", "escape")
        for spec in SPECS:
            if spec.id != "proposals_all":
                the_list(app).turn_to(spec.id)
            await press(pilot)
            _check(picture(app))
        for record in desk.records.values():
            await app.push_screen(DetailScreen(app, record.id))
            await press(pilot, "h")
            _check(picture(app))
            await press(pilot, "escape", "y", "s", "escape", "escape")
        the_list(app).turn_to("networks")
        await press(pilot, "x", "down")
        _check(picture(app))
        await press(pilot, "escape", "ctrl+f")
        await write(pilot, "f20")
        _check(picture(app))
    assert app.return_code is None


async def test_it_is_captured_filtered_and_removed_as_any_text(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        for text in TEXTS:
            await press(pilot, "i")
            app.screen.query_one(LineField).value = text
            await press(pilot, "enter")
            titles = [proposal.title for proposal in desk.repository.all(Proposal)]
            assert clean_line(text) in titles
            the_list(app).set_filter(text)
            _check(picture(app))
        await press(pilot, "escape", "d", "u", "U", "u")
        assert desk.repository.count(Proposal) == 2 + len(TEXTS)


def _check(shown: str) -> None:
    assert not any(ord(sign) < 32 and sign != "\n" for sign in shown)
    assert not any(sign in shown for sign in "\x7f\x9b\u202e\u200f")
