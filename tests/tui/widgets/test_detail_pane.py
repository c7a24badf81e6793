"""The detail pane: facts, paragraphs, links, and a place that is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Fact, Link, Paragraph, Section, fact_lines
from samverka_tui.widgets.literal import cells
from tests.tui.widgets.hosts import HOSTILE, Host, shown

FACTS = (
    Section(
        "Gemensam upphandling",
        (
            Fact("Nätverk", "Arkivnätverket", "n1"),
            Fact("Läge", "Inkommet"),
            Fact("Nästa steg", "återkoppling senast v.49 till alla som var med"),
        ),
    ),
    Section("Text", (Paragraph("Ett stycke som är längre än en enda rad här.\n\nOch ett till."),)),
    Section("", (Link("Möte 16 oktober", "m1"),)),
)
LONG = (
    Section("", (Link("Först", "a"),)),
    Section("", tuple(Paragraph(f"rad {n}") for n in range(60))),
    Section("", (Link("Näst sist", "b"), Link("Sist", "c"))),
)


def pane_of(*sections: Section, subject: str = "p1") -> DetailPane:
    pane = DetailPane(empty="Inget valt.")
    pane.show(subject, sections)
    return pane


async def test_facts_stand_in_columns_and_wrap_under_themselves() -> None:
    pane = pane_of(*FACTS)
    async with Host(pane).running(40, 20):
        assert [line for line in shown(pane) if line] == [
            " Gemensam upphandling",
            " Nätverk    > Arkivnätverket",
            " Läge       Inkommet",
            " Nästa steg återkoppling senast v.49",
            "            till alla som var med",
            " Text",
            " Ett stycke som är längre än en enda",
            " rad här.",
            " Och ett till.",
            " > Möte 16 oktober",
        ]


async def test_a_long_label_is_wrapped_and_not_cut() -> None:
    facts = (Fact("Kontakter avstämda", "1 mars"), Fact("Kontakter avstämda", "Kim", "k1"))
    pane = pane_of(Section("", facts))
    async with Host(pane).running(36, 20):
        assert [line for line in shown(pane) if line] == [
            " Kontakter     1 mars",
            " avstämda",
            " Kontakter     > Kim",
            " avstämda",
        ]


async def test_an_empty_pane_says_so() -> None:
    pane = DetailPane(empty="Inget valt.")
    async with Host(pane).running(40, 10) as pilot:
        assert shown(pane)[0] == " Inget valt."
        pane.show("x", FACTS)
        await pilot.pause()
        assert shown(pane)[0] == " Gemensam upphandling"
        pane.show(None, ())
        await pilot.pause()
        assert shown(pane)[:2] == [" Inget valt.", ""]


async def test_arrows_go_from_link_to_link_and_scroll_between() -> None:
    pane = pane_of(*LONG)
    host = Host(pane)
    async with host.running(40, 24) as pilot:
        await pilot.press("enter")
        await pilot.press("down")
        assert pane.link_key == "a"
        await pilot.press("down")
        assert (pane.link_key, pane.scroll_offset.y) == ("a", 1)
        await pilot.press("end", "down", "enter", "down", "enter", "up", "enter")
        await pilot.press("home")
        assert pane.link_key is None
        assert pane.scroll_offset.y == 0
    assert [said.key for said in host.heard(DetailPane.Followed)] == ["b", "c", "b"]


async def test_a_clicked_link_is_followed() -> None:
    pane = pane_of(*FACTS)
    host = Host(pane)
    async with host.running(40, 20) as pilot:
        await pilot.click(pane, offset=(16, 1))
        await pilot.click(pane, offset=(3, 1))
        await pilot.click(pane, offset=(16, 2))
    assert [said.key for said in host.heard(DetailPane.Followed)] == ["n1"]


async def test_signs_at_the_edge_say_that_there_is_more() -> None:
    pane = pane_of(*LONG)
    async with Host(pane).running(40, 24) as pilot:
        assert (shown(pane)[0][-1], shown(pane)[-1][-1]) == ("t", "↓")
        await pilot.press("pagedown")
        assert (shown(pane)[0][-1], shown(pane)[-1][-1]) == ("↑", "↓")
        await pilot.press("end")
        assert shown(pane)[0][-1] == "↑"
        assert shown(pane)[-1] == " > Sist"


async def test_the_place_is_kept_for_the_same_subject_only() -> None:
    pane = pane_of(*LONG)
    async with Host(pane).running(40, 24) as pilot:
        await pilot.press("end", "down")
        pane.show("p1", (Section("Nytt", (Paragraph("överst"),)), *LONG))
        assert pane.link_key == "b"
        assert pane.scroll_offset.y > 0
        pane.show("p2", LONG)
        assert pane.link_key is None
        assert pane.scroll_offset.y == 0


async def test_a_resized_pane_wraps_anew_and_keeps_its_link() -> None:
    pane = pane_of(*FACTS)
    async with Host(pane).running(40, 20) as pilot:
        await pilot.press("down", "down")
        assert pane.link_key == "m1"
        await pilot.resize_terminal(30, 20)
        await pilot.pause()
        assert pane.link_key == "m1"


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_facts_are_literal(text: str) -> None:
    rows = (Fact(text, text, "k"), Fact(text, text), Paragraph(text), Link(text, "k"))
    pane = pane_of(Section(text, rows))
    async with Host(pane).running(40, 24) as pilot:
        assert pilot.app.is_running
        for line in pane.render_lines(pane.size.region):
            assert line.cell_length == 40
            assert line.text.isprintable()
        await pilot.click(pane, offset=(18, 3))
        assert pilot.app.is_running


texts = st.text(max_size=80)
rows = st.builds(Fact, texts, texts, st.sampled_from(["", "k"])) | st.builds(Paragraph, texts)


@given(st.lists(st.builds(Section, texts, st.tuples(rows, rows)), max_size=3), st.integers(12, 90))
def test_no_line_is_wider_than_the_pane(sections: list[Section], width: int) -> None:
    for line in fact_lines(sections, width):
        assert sum(cells(piece.text) for piece in line.pieces) <= width
