"""Title, tabs, keys and status: what fits, what is left out, what a click says."""

import pytest

from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.status_row import Choice, StatusRow
from samverka_tui.widgets.tabs import Tab, TabLine
from tests.tui.widgets.hosts import HOSTILE, Host, shown

TABS = (
    Tab("today", "1", "Att göra", 7),
    Tab("networks", "2", "Nätverk", 6),
    Tab("meetings", "3", "Möten", 3),
    Tab("proposals", "4", "Förslag", 42),
    Tab("parking", "5", "Parkering", 17),
)
HINTS = (
    KeyHint("n", "Ny", "new"),
    KeyHint("e", "Ändra", "edit"),
    KeyHint("s", "Läge", "state"),
    KeyHint("/", "Sök", "find"),
    KeyHint("u", "Ångra", "undo"),
    KeyHint("q", "Avsluta", "quit"),
)
HELP = KeyHint("?", "Hjälp", "help")
UNDO = Choice("u", "Ångra", "undo")


async def test_the_title_stands_left_and_the_status_right() -> None:
    line = HeaderLine("Samverkan · Region Väst", "sparat 14:02 · 2 andra inne")
    async with Host(line).running() as pilot:
        (text,) = shown(line)
        assert text.startswith(" Samverkan · Region Väst  ")
        assert text.endswith("  sparat 14:02 · 2 andra inne")
        assert len(text) == 79
        line.show("Samverkan", "")
        await pilot.pause()
        assert shown(line) == [" Samverkan"]


async def test_a_narrow_title_is_cut_before_the_status_goes() -> None:
    line = HeaderLine("Samverkan · Region Väst", "sparat 14:02")
    async with Host(line).running(30, 3) as pilot:
        assert shown(line) == [" Samverkan · Re… sparat 14:02"]
        await pilot.resize_terminal(24, 3)
        await pilot.pause()
        assert shown(line) == [" Samverkan · Region Vä…"]


async def test_five_swedish_tabs_fit_eighty_columns() -> None:
    line = TabLine(TABS, "proposals")
    async with Host(line).running():
        assert shown(line) == [
            " 1 Att göra 7   2 Nätverk 6   3 Möten 3  [4 Förslag 42]  5 Parkering 17"
        ]


async def test_no_tab_moves_when_another_is_chosen() -> None:
    line = TabLine(TABS, "proposals")
    async with Host(line).running() as pilot:
        before = shown(line)[0].replace("[", " ").replace("]", " ")
        line.show(TABS, "today")
        await pilot.pause()
        assert shown(line)[0].replace("[", " ").replace("]", " ") == before
        assert shown(line)[0].startswith("[1 Att göra 7]")


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (68, " 1 Att göra 7  2 Nätverk 6  3 Möten 3 [4 Förslag 42] 5 Parkering 17"),
        (60, " 1 Att göra  2 Nätverk  3 Möten [4 Förslag 42] 5 Parkering"),
        (50, " 1 Att …  2 Nätv…  3 Möten [4 Förslag 42] 5 Park…"),
        (24, " 1  2  3 [4] 5"),
    ],
)
async def test_tabs_say_less_when_narrow(width: int, text: str) -> None:
    line = TabLine(TABS, "proposals")
    async with Host(line).running(width, 3):
        assert shown(line) == [text]


async def test_a_clicked_tab_is_said() -> None:
    line = TabLine(TABS, "proposals")
    host = Host(line)
    async with host.running() as pilot:
        await pilot.click(line, offset=(17, 0))
        await pilot.click(line, offset=(43, 0))
        await pilot.click(line, offset=(78, 0))
    assert [said.key for said in host.heard(TabLine.Chosen)] == ["networks", "proposals"]


async def test_keys_stand_in_order_and_help_last() -> None:
    line = KeyBar(HINTS, HELP)
    async with Host(line).running():
        assert shown(line) == [" n Ny  e Ändra  s Läge  / Sök  u Ångra  q Avsluta  ? Hjälp"]


async def test_keys_without_room_are_left_out_but_help_stays() -> None:
    line = KeyBar(HINTS, HELP)
    async with Host(line).running(34, 3) as pilot:
        assert shown(line) == [" n Ny  e Ändra  s Läge  ? Hjälp"]
        await pilot.resize_terminal(12, 3)
        await pilot.pause()
        assert shown(line) == [" ? Hjälp"]


async def test_a_clicked_key_is_said() -> None:
    line = KeyBar(HINTS, HELP)
    host = Host(line)
    async with host.running() as pilot:
        for x in (1, 7, 9, 6, 53):
            await pilot.click(line, offset=(x, 0))
        line.show((), HELP)
        await pilot.pause()
        await pilot.click(line, offset=(3, 0))
    assert [said.action for said in host.heard(KeyBar.Chosen)] == [
        "new",
        "edit",
        "edit",
        "help",
        "help",
    ]


async def test_a_notice_covers_the_resting_text_until_it_is_cleared() -> None:
    row = StatusRow("1/42 · filter: öppna")
    async with Host(row).running() as pilot:
        assert shown(row) == [" 1/42 · filter: öppna"]
        row.say("done", "Flyttat till papperskorgen", [UNDO])
        await pilot.pause()
        assert shown(row) == [" * Flyttat till papperskorgen   u Ångra"]
        row.rest("2/42")
        assert row.notice is not None
        row.clear()
        await pilot.pause()
        assert shown(row) == [" 2/42"]
        assert row.notice is None


@pytest.mark.parametrize(
    ("kind", "sign"), [("info", " N"), ("done", " * N"), ("question", " ? N"), ("error", " ! N")]
)
async def test_every_kind_has_its_sign(kind: str, sign: str) -> None:
    row = StatusRow()
    async with Host(row).running() as pilot:
        row.say(kind, "N")  # type: ignore[arg-type]
        await pilot.pause()
        assert shown(row) == [sign]


async def test_a_long_sentence_is_cut_and_its_choices_stay() -> None:
    row = StatusRow()
    host = Host(row)
    async with host.running() as pilot:
        row.say("question", "Ta bort " + "mycket " * 30, [Choice("Esc", "Avbryt", "no"), UNDO])
        await pilot.pause()
        (text,) = shown(row)
        assert text.startswith(" ? Ta bort mycket ")
        assert text.endswith("…  Esc Avbryt   u Ångra")
        await pilot.click(row, offset=(63, 0))
        await pilot.click(row, offset=(77, 0))
        await pilot.click(row, offset=(3, 0))
    assert [said.action for said in host.heard(StatusRow.Chosen)] == ["no", "undo"]


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_literal_on_every_line(text: str) -> None:
    row = StatusRow(text)
    title = HeaderLine(text, text)
    tabs = TabLine([Tab("a", "1", text, 1)], "a")
    keys = KeyBar([KeyHint("n", text, "new")], KeyHint("?", text, "help"))
    async with Host(title, tabs, row, keys).running() as pilot:
        row.say("error", text, [Choice("u", text, "undo")])
        await pilot.pause()
        for widget in (title, tabs, row, keys):
            for line in widget.render_lines(widget.size.region):
                assert line.cell_length == 80
                assert line.text.isprintable()
        await pilot.click(row, offset=(6, 0))
        assert pilot.app.is_running


async def test_an_error_takes_the_lines_it_needs_since_the_remedy_ends_it() -> None:
    row = StatusRow("1/42")
    async with Host(row).running() as pilot:
        row.say("error", "N1 används fortfarande av " + "A2026-001, " * 6 + "ta bort dem först.")
        await pilot.pause()
        first, second = shown(row)
        assert first.startswith(" ! N1 används")
        assert second.endswith("ta bort dem först.")
        row.clear()
        await pilot.pause()
        assert shown(row) == [" 1/42"]
        row.say("error", "mycket " * 100)
        await pilot.pause()
        assert len(shown(row)) == 3
        assert shown(row)[2].endswith("…")


async def test_the_choices_about_a_long_error_stand_on_its_last_line_and_can_be_clicked() -> None:
    row = StatusRow("1/42")
    host = Host(row)
    async with host.running() as pilot:
        row.say("error", "Kort fel.", [Choice("F6", "Läs om", "reopen")])
        await pilot.pause()
        assert shown(row) == [" ! Kort fel.   F6 Läs om"]
        row.say("error", "mycket " * 15 + "till.", [Choice("F6", "Läs om", "reopen")])
        await pilot.pause()
        first, second, third = shown(row)
        assert first.startswith(" ! mycket")
        assert second.endswith("till.")
        assert third == "    F6 Läs om"
        await pilot.click(row, offset=(6, 1))
        await pilot.click(row, offset=(6, 2))
    assert [said.action for said in host.heard(StatusRow.Chosen)] == ["reopen"]


async def test_the_way_out_stays_beside_help_however_narrow() -> None:
    line = KeyBar(HINTS[:-1], HELP, HINTS[-1])
    async with Host(line).running(34, 3):
        assert shown(line) == [" n Ny  ? Hjälp  q Avsluta"]
