"""The one form of every noun: opened, written in, saved, refused, left and come back to."""

from datetime import date

import pytest
from textual import events

from samverka_store.disk_errors import DiskFull
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.people import Organisation
from samverka_store.model.series import Series
from samverka_tui.commands import COMMANDS
from samverka_tui.forms.form_help import FormHelp
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.widgets.detail_pane import DetailPane
from tests.tui.forms.hosts import HOSTILE, LEAST, NOUNS, SIZES, Desk, Window, write


def picture(window: Window) -> str:
    screen = window.screen
    lines = screen.render_lines(screen.size.region) if screen.size else []
    widgets = [*screen.query("HeaderLine, FieldRow, StatusRow, KeyBar, LineField, TextField")]
    for widget in widgets:
        lines += widget.render_lines(widget.size.region)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("noun", NOUNS)
async def test_every_noun_is_written_and_saved(noun: str, size: tuple[int, int]) -> None:
    desk = Desk()
    before = desk.repository.count(BY_NOUN[noun])
    window = Window(lambda: desk.form(noun))
    async with window.run_test(size=size) as pilot:
        await pilot.pause()
        await write(pilot, window, LEAST[noun])
        assert window.status == ""
        await pilot.press("ctrl+s")
        await pilot.pause()
        [saved] = window.closed
        assert saved is not None
        assert desk.repository.count(BY_NOUN[noun]) == before + 1
        assert desk.repository.record(saved.id) == saved


@pytest.mark.parametrize("noun", NOUNS)
async def test_every_noun_is_changed_and_only_what_was_written_changes(noun: str) -> None:
    desk = Desk()
    names = [s.name for s in BY_NOUN[noun].fields if s.kind == "text"]
    window = Window(lambda: desk.edit(noun))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        window.form.form_more()
        await write(pilot, window, {names[0]: "Nytt\natt veta"})
        await pilot.press("ctrl+s")
        await pilot.pause()
        changed = desk.now(noun)
        assert getattr(changed, names[0]) == "Nytt\natt veta"
        [*_, event] = desk.repository.events_of(changed.id)
        assert list(event.changes) == [names[0]]


@pytest.mark.parametrize("noun", NOUNS)
async def test_every_noun_can_be_opened_in_english_with_all_fields(noun: str) -> None:
    desk = Desk(language="en")
    window = Window(lambda: desk.edit(noun))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("f8")
        assert len(window.form.rows()) == len(BY_NOUN[noun].fields)
        assert "Edit" in picture(window)


async def test_a_meeting_is_written_by_keys_alone() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"forum", "down", "enter")
        assert window.form.row("network").text == "Forum för delaktighet"
        assert window.note("network") == "Forum för delaktighet (nätverk N1)"
        await pilot.press("enter", *"18/9", "enter")
        told = "måndag 18 september 2023 (v.38) · Obs: samma dag: Forum för delaktighet (M2023-001)"
        assert window.note("when") == told
        await pilot.press(*"13.30-15.30", "tab")
        assert window.note("time") == "kl. 13.30–15.30"
        await pilot.press("right", "down", *"Rådhuset", "f10")
        await pilot.pause()
        [saved] = window.closed
        assert isinstance(saved, Meeting)
        assert (saved.day, str(saved.start), saved.form, saved.venue) == (
            date(2023, 9, 18),
            "13:30:00",
            "hybrid",
            "Rådhuset",
        )


async def test_a_series_tells_its_days_before_it_is_saved() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("series"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await write(pilot, window, LEAST["series"])
        assert window.note("rule") == "tredje måndagen i månaden"
        assert window.note("last").startswith(
            "18 sep, 16 okt, 20 nov, 18 dec (4 möten) · Obs: 18 sep "
        )
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(window.closed[0], Series)
        assert desk.repository.count(Meeting) == 4 + 4 + 1


@pytest.mark.parametrize("size", SIZES)
async def test_all_faults_are_shown_at_once_and_the_first_is_gone_to(size: tuple[int, int]) -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=size) as pilot:
        await pilot.pause()
        faulty = {"when": "32/13", "time": "15-13", "video_url": "ftp://x", "contact": "Ingen"}
        await write(pilot, window, faulty)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert window.closed == []
        assert desk.saves == 0
        assert window.here() == "network"
        assert window.status == "5 saker att rätta innan det går att spara."
        kinds = {row.spec.name: row.note.kind for row in window.form.rows()}
        assert [name for name, kind in kinds.items() if kind == "fault"] == ["network", *faulty]
        assert "! Måste fyllas i." in picture(window)
        await write(pilot, window, {"when": "18/9", "time": "", "video_url": "", "contact": ""})
        assert window.status == "En sak att rätta innan det går att spara."
        await write(pilot, window, {"network": "N1"})
        assert window.status == ""


async def test_nothing_is_called_wrong_before_it_was_written_in() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("series"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "tab")
        assert not any(row.note.kind == "fault" for row in window.form.rows())


async def test_a_half_written_day_is_met_with_a_hint_and_a_wrong_one_with_its_fault() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("action"))
    async with window.run_test(size=(80, 24)) as pilot:
        window.form.go_to(window.form.row("due"))
        await pilot.press(*"18/")
        assert window.form.row("due").note.kind == "hint"
        await pilot.press("tab")
        assert window.form.row("due").note.kind == "fault"
        assert window.note("due").startswith("”18/” går inte att läsa som en dag.")
        await pilot.press("shift+tab", "9")
        assert window.note("due") == "måndag 18 september 2023 (v.38)"


async def test_nothing_moves_while_a_day_is_written() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("action"))
    async with window.run_test(size=(80, 24)) as pilot:
        window.form.go_to(window.form.row("due"))
        await pilot.pause()
        places = [row.region for row in window.form.rows()]
        for key in "tis 18/9 2023":
            await pilot.press("space" if key == " " else key)
            assert [row.region for row in window.form.rows()] == places


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_kept_as_text_and_shown_harmlessly(text: str) -> None:
    desk = Desk()
    texts = {"name": text, "purpose": text, "host": text, "links": text, "venue": text}
    window = Window(lambda: desk.form("network", texts=texts))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        shown = picture(window)
        assert not any(sign in shown for sign in "\x1b\x9b\u202e\x07")
        assert window.is_running
        assert window.closed == []
        await write(pilot, window, {"host": "", "links": "", "name": f"x{text}"})
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(window.closed[0], Network)


async def test_when_the_disk_is_full_the_form_stays_with_every_letter() -> None:
    desk = Desk()
    desk.refuse = DiskFull(file="changes.jsonl")
    window = Window(lambda: desk.form("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Folder", "ctrl+s")
        await pilot.pause()
        assert window.closed == []
        assert window.status.startswith("Inte sparat, men det du skrev står kvar. Disken är full")
        assert window.form.row("title").text == "Folder"
        desk.refuse = None
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert window.closed[0] is not None


async def test_a_field_that_both_changed_shows_both_texts_and_saving_again_keeps_ones_own() -> None:
    desk = Desk()
    window = Window(lambda: desk.edit("network"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await write(pilot, window, {"venue": "Rådhuset"})
        desk.meanwhile("network", venue="Biblioteket", audience="Alla")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert window.closed == []
        assert window.here() == "venue"
        assert window.form.row("venue").text == "Rådhuset"
        assert window.note("venue") == "bo skrev: Biblioteket"
        assert window.form.row("audience").text == "Alla"
        await pilot.press("ctrl+s")
        await pilot.pause()
        saved = window.closed[0]
        assert isinstance(saved, Network)
        assert (saved.venue, saved.audience) == ("Rådhuset", "Alla")


async def test_the_other_persons_text_is_taken_with_a_key_or_a_click() -> None:
    for how in ("key", "click"):
        desk = Desk()
        window = Window(lambda desk=desk: desk.edit("network"))  # type: ignore[misc]
        async with window.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await write(pilot, window, {"venue": "Rådhuset"})
            desk.meanwhile("network", venue="Biblioteket")
            await pilot.press("ctrl+s")
            await pilot.pause()
            if how == "key":
                await pilot.press("f3")
            else:
                status = window.form.query_one("StatusRow")
                text = "".join(s.text for s in status.render_lines(status.size.region)[0])
                await pilot.click(status, offset=(text.index("Ta deras"), 0))
            await pilot.pause()
            assert window.form.row("venue").text == "Biblioteket"
            assert window.status == "Valt. Ctrl+S sparar."
            await pilot.press("ctrl+s")
            await pilot.pause()
            assert window.closed == [desk.now("network")]


async def test_changes_of_other_fields_are_merged_without_a_question() -> None:
    desk = Desk()
    window = Window(lambda: desk.edit("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await write(pilot, window, {"venue": "Rådhuset"})
        desk.meanwhile("meeting", title="Julmöte")
        await pilot.press("ctrl+s")
        await pilot.pause()
        saved = window.closed[0]
        assert isinstance(saved, Meeting)
        assert (saved.venue, saved.title) == ("Rådhuset", "Julmöte")


async def test_a_record_that_went_to_the_trash_is_said_so_and_the_text_stays() -> None:
    desk = Desk()
    window = Window(lambda: desk.edit("action"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await write(pilot, window, {"title": "Boka större lokal"})
        desk.meanwhile("action", title="Annat")
        with desk.office.change() as repository:
            repository.remove(desk.records["action"])
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "A2023-001" in window.status
        assert window.form.row("title").text == "Boka större lokal"


async def test_a_draft_that_someone_else_has_overtaken_shows_both_texts() -> None:
    desk = Desk()
    window = Window(lambda: desk.edit("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*" ny", "escape")
        desk.meanwhile("proposal", title="Bänkar vid ån", text="Många vill det")
        window.open()
        await pilot.pause()
        row = window.form.row("title")
        assert (row.text, row.note.text) == (
            "Bänkar i parken ny",
            "bo skrev: Bänkar vid ån",
        )
        assert window.status == "Utkast 14.02, ändrat sedan. Ctrl+S behåller ditt."
        assert "Ctrl+S behåller ditt." in picture(window)
        assert window.form.row("text").text == "Många vill det"
        await pilot.press("f3", "ctrl+s")
        await pilot.pause()
        assert desk.now("proposal").label == "Bänkar vid ån"


async def test_escape_keeps_the_draft_and_the_form_offers_it_again() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Folder", "escape")
        await pilot.pause()
        assert window.closed == [None]
        window.open()
        await pilot.pause()
        assert window.form.row("title").text == "Folder"
        assert window.status == "Ditt utkast från 14.02, ännu inte sparat."
        await pilot.press("f4")
        assert window.form.row("title").text == ""
        assert window.status == "Utkastet är borttaget."
        await pilot.press("f4")
        assert window.form.row("title").text == "Folder"
        await pilot.press("ctrl+s")
        await pilot.pause()
        window.open()
        await pilot.pause()
        assert window.form.row("title").text == ""
        assert window.status == ""


async def test_a_draft_of_one_record_is_not_offered_for_another() -> None:
    desk = Desk()
    desk.drafts.keep("proposal:new", {"title": "Folder"})
    window = Window(lambda: desk.edit("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert window.form.row("title").text == "Bänkar i parken"
        assert window.status == ""


async def test_suggestions_are_offered_moved_among_and_closed() -> None:
    desk = Desk()
    for name in ("Kajsa Ek", "Karin Al", "Bo Ek"):
        desk.create("person", name)
    window = Window(lambda: desk.form("action"))
    async with window.run_test(size=(80, 24)) as pilot:
        window.form.form_more()
        window.form.go_to(window.form.row("owner"))
        await pilot.press("k", "a")
        assert window.offered == ["Kajsa Ek  K2", "Karin Al  K3", "Lägg till kontakt: ka"]
        await pilot.press("down", "down", "up", "enter")
        assert window.form.row("owner").text == "Kajsa Ek"
        assert window.offered == []
        assert window.here() == "owner_name"
        await pilot.press("shift+tab", "backspace")
        assert window.offered[0] == "Kajsa Ek  K2"
        await pilot.press("escape")
        assert window.offered == []
        assert window.closed == []
        await pilot.press("escape")
        await pilot.pause()
        assert window.closed == [None]


async def test_a_blank_asks_for_the_list() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        assert window.offered == ["Forum för delaktighet  N1"]


async def test_the_only_suggestion_is_taken_by_enter() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"foru", "enter")
        assert window.form.row("network").text == "Forum för delaktighet"
        assert window.here() == "title"


async def test_tab_takes_the_only_suggestion_too() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"foru", "tab")
        assert window.form.row("network").text == "Forum för delaktighet"
        assert window.here() == "title"


async def test_nobody_is_added_without_being_pointed_at() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("person"))
    async with window.run_test(size=(80, 24)) as pilot:
        window.form.go_to(window.form.row("organisation"))
        await pilot.press(*"Nya", "enter")
        assert window.form.row("organisation").text == "Nya"
        assert desk.context.repository.count(Organisation) == 1


async def test_a_suggestion_is_picked_with_the_mouse() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        await pilot.pause()
        await pilot.click("Offers", offset=(3, 0))
        await pilot.pause()
        assert window.form.row("network").text == "Forum för delaktighet"


async def test_a_missing_organisation_is_added_where_it_is_named() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("person"))
    async with window.run_test(size=(80, 24)) as pilot:
        window.form.go_to(window.form.row("organisation"))
        await pilot.press(*"Nya")
        assert window.offered == ["Lägg till organisation: Nya"]
        await pilot.press("down", "enter")
        assert window.form.row("organisation").text == "Nya"
        assert window.note("organisation") == "Nya (organisation O2)"


async def test_of_several_bearers_the_last_is_suggested() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        window.form.go_to(window.form.row("bearers"))
        await pilot.press(*"anonym;", "space", "k")
        assert window.offered[0] == "Kim Berg  K1"
        await pilot.press("down", "enter")
        assert window.form.row("bearers").text == "anonym; Kim Berg"


async def test_enter_tab_and_arrows_go_from_field_to_field_and_text_keeps_its_lines() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        visited = []
        for key in (
            "enter",
            "down",
            "a",
            "enter",
            "b",
            "down",
            "up",
            "up",
            "up",
            "tab",
            "shift+tab",
        ):
            await pilot.press(key)
            visited.append(window.here())
        assert visited == [
            *("network", "text", "text", "text", "text", "bearers"),
            *("text", "text", "network", "text", "network"),
        ]
        assert window.form.row("text").text == "a\nb"
        await pilot.press("up", "up")
        assert window.here() == "kind"


async def test_the_field_that_is_gone_to_is_in_sight() -> None:
    desk = Desk()
    window = Window(lambda: desk.edit("network"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("f8")
        inside = window.form.query_one("#fields").region
        for _ in window.form.rows():
            await pilot.press("tab")
            await pilot.pause()
            row = window.form.here
            assert row is not None
            assert inside.contains_region(row.region)


async def test_the_form_stays_where_one_is_when_the_window_changes_size() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(120, 40)) as pilot:
        await pilot.press("up")
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        row = window.form.here
        assert row is not None
        assert window.form.query_one("#fields").region.contains_region(row.region)


async def test_fields_kept_back_are_shown_when_asked_for_or_at_fault() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        assert "review" not in [row.spec.name for row in window.form.rows()]
        await pilot.press(*"Folder", "f8")
        assert len(window.form.rows()) == len(window.form.sheet.specs)


async def test_a_fault_in_a_field_kept_back_brings_it_forth() -> None:
    desk = Desk()
    window = Window(lambda: desk.edit("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "review" not in [row.spec.name for row in window.form.rows()]
        row = window.form.row("review")
        row.put("aldrig")
        window.form.typed(row)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert window.here() == "review"


async def test_keys_in_the_footer_can_be_clicked() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("proposal"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Folder")
        await pilot.click("KeyBar", offset=(3, 0))
        await pilot.pause()
        assert window.closed[0] is not None


async def test_nothing_blinks() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("network"))
    async with window.run_test(size=(80, 24)):
        editors = [row.editor for row in window.form.rows()]
        assert not any(getattr(editor, "cursor_blink", False) for editor in editors)


async def test_a_form_without_drafts_works_and_forgets() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("proposal", drafts=None))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Folder", "escape")
        await pilot.pause()
        window.open()
        await pilot.pause()
        assert isinstance(window.screen, RecordForm)
        assert window.form.row("title").text == ""


async def test_what_is_typed_ahead_lands_in_the_next_field() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("person"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in ("B", "o", "tab", "R", "o", "l", "l", "enter", "x", "tab", "y"):
            character = {"tab": "\t", "enter": "\r"}.get(key, key)
            window.post_message(events.Key(key, character))
        await pilot.pause()
        await pilot.pause()
        texts = window.form.sheet.texts
        assert [texts[name] for name in ("name", "role", "organisation", "email")] == [
            *("Bo", "Roll", "x", "y")
        ]


async def test_the_help_says_how_days_are_written_and_leads_back() -> None:
    desk = Desk()
    window = Window(lambda: desk.form("meeting"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", "f1")
        await pilot.pause()
        assert isinstance(window.screen, FormHelp)
        pane = window.screen.query_one(DetailPane)
        lines = pane.render_lines(pane.size.region)
        shown = "\n".join("".join(segment.text for segment in line) for line in lines)
        assert "18/9" in shown
        assert "Ctrl+S F10" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert window.form.row("network").text == "f"


def test_every_action_of_forms_in_the_registry_is_done_by_the_form() -> None:
    ids = [command.id for command in COMMANDS if "form" in command.shows_in]
    assert ids
    assert all(callable(getattr(RecordForm, id)) for id in ids)
