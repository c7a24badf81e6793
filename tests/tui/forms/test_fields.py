"""The editors of a form by themselves: a line, a longer text, a choice."""

import unicodedata
from datetime import date

import pytest
from textual import events

from samverka_store.model.meetings import Meeting
from samverka_tui.forms.choice_field import ChoiceField
from samverka_tui.forms.echo import unbroken, value_echo
from samverka_tui.forms.fields import LineField, one_line
from samverka_tui.forms.text_field import TextField
from tests.tui.forms.hosts import HOSTILE, Desk, Holder

LABELS = {"physical": "På plats", "hybrid": "På plats och digitalt", "digital": "Digitalt"}
MANY = {str(number): f"Val nummer {number}" for number in range(20)}


def paste(text: str) -> events.Paste:
    return events.Paste(text)


def drawn(app: Holder) -> str:
    lines = app.held.render_lines(app.held.size.region)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def test_several_pasted_lines_are_joined_on_one() -> None:
    app = Holder(lambda: LineField("a"))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, LineField)
        field.post_message(paste("ett\n  två \r\n\ntre"))
        await pilot.pause()
        assert field.value == "aett två tre"
        assert field.cursor_position == len(field.value)


async def test_a_letter_and_its_mark_become_one_sign() -> None:
    app = Holder(LineField)
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, LineField)
        field.insert_text_at_cursor("Va")
        field.insert_text_at_cursor("\u030a")
        await pilot.press("backspace")
        assert field.value == "V"
        field.post_message(paste(unicodedata.normalize("NFD", "äxjö")))
        await pilot.pause()
        assert field.value == "Växjö"
        await pilot.press("backspace")
        assert field.value == "Växj"


async def test_blanks_that_are_typed_stay_where_they_are() -> None:
    app = Holder(lambda: LineField("ab"))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, LineField)
        await pilot.press("left", "space", "space", "c")
        assert field.value == "a  cb"


async def test_what_stands_there_is_not_selected_when_the_field_gets_the_focus() -> None:
    app = Holder(lambda: LineField("text som tagit tid"))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, LineField)
        await pilot.press("!")
        assert field.value == "text som tagit tid!"


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_a_program_puts_into_a_field_is_cleaned_too(text: str) -> None:
    for make in (LineField, TextField):
        app = Holder(make)
        async with app.run_test() as pilot:
            if isinstance(app.held, LineField):
                app.held.value = text
            elif isinstance(app.held, TextField):
                app.held.text = text
            await pilot.pause()
            assert not any(unicodedata.category(sign) == "Cc" for sign in _lines(app))


def _lines(app: Holder) -> str:
    return drawn(app).replace("\n", "")


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_in_a_line_is_shown_and_does_nothing(text: str) -> None:
    app = Holder(lambda: LineField(text))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, LineField)
        field.post_message(paste(text))
        await pilot.pause()
        assert field.value == one_line(one_line(text) + one_line(text))
        assert not any(unicodedata.category(sign) == "Cc" for sign in drawn(app).replace("\n", ""))


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_in_a_longer_text_is_shown_and_does_nothing(text: str) -> None:
    app = Holder(lambda: TextField(text))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, TextField)
        field.post_message(paste(text))
        await pilot.pause()
        assert "\x1b" not in field.text
        assert not any(unicodedata.category(sign) == "Cc" for sign in drawn(app).replace("\n", ""))


async def test_a_line_is_drawn_to_its_end_with_and_without_the_cursor() -> None:
    app = Holder(LineField)
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, LineField)
        assert field.render_line(0).cell_length >= field.size.width
        app.set_focus(None)
        await pilot.pause()
        assert field.render_line(0).cell_length >= field.size.width


async def test_a_longer_text_joins_a_letter_and_its_mark() -> None:
    app = Holder(lambda: TextField(""))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, TextField)
        field.post_message(events.Key("a", "a"))
        field.post_message(events.Key("combining_ring_above", "\u030a"))
        await pilot.pause()
        assert field.text == "å"
        await pilot.press("backspace")
        assert field.text == ""


async def test_a_longer_text_grows_to_six_lines() -> None:
    app = Holder(lambda: TextField("ett"))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, TextField)
        assert field.size.height == 3
        field.post_message(paste("\n".join("abcdefghij")))
        await pilot.pause()
        await pilot.pause()
        assert field.size.height == 6
        assert len(field.text.splitlines()) == 10


async def test_a_choice_is_made_with_arrows_letters_and_clicks() -> None:
    app = Holder(lambda: ChoiceField(LABELS, "physical"))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, ChoiceField)
        await pilot.press("right")
        assert field.code == "hybrid"
        await pilot.press("d")
        assert field.code == "digital"
        await pilot.press("space")
        assert field.code == "physical"
        await pilot.press("left", "home")
        assert field.code == "physical"
        await pilot.press("end", "p")
        assert field.code == "physical"
        await pilot.press("p")
        assert field.code == "hybrid"
        await pilot.click(field, offset=(2, 0))
        assert field.code == "physical"


async def test_a_letter_that_begins_no_choice_goes_nowhere_else() -> None:
    app = Holder(lambda: ChoiceField(LABELS, "physical"))
    app.bind("x", "quit")
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, ChoiceField)
        await pilot.press("x", "5")
        assert field.code == "physical"
        assert app.is_running


async def test_of_many_choices_the_chosen_one_is_always_seen() -> None:
    app = Holder(lambda: ChoiceField(MANY, "0"))
    async with app.run_test(size=(60, 5)) as pilot:
        field = app.held
        assert isinstance(field, ChoiceField)
        for number in range(20):
            assert f"[Val nummer {number}]" in drawn(app)
            assert max(map(len, drawn(app).splitlines())) == 60
            await pilot.press("right")
        assert field.code == "0"


async def test_a_choice_that_is_none_is_left_until_one_is_made() -> None:
    app = Holder(lambda: ChoiceField(LABELS, "telepati"))
    async with app.run_test() as pilot:
        field = app.held
        assert isinstance(field, ChoiceField)
        assert field.code == "telepati"
        assert "[" not in drawn(app)
        await pilot.press("right")
        assert field.code == "physical"


def test_a_day_is_never_broken_before_its_month() -> None:
    desk = Desk()
    spec = next(spec for spec in Meeting.fields if spec.name == "when")
    values = {"day": date(2026, 12, 1), "last_day": None, "season": ""}
    told = unbroken(value_echo(spec, values, desk.context))
    assert told == "tisdag 1\u00a0december 2026 (v.49)"
