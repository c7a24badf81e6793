"""Keys that come all at once, as a slow line delivers them, end where each was meant to."""

from textual.events import Key

from samverka_tui.forms.record_form import RecordForm
from tests.tui.forms.hosts import Desk, Window


def burst(window: Window, *keys: str) -> None:
    """Send keys without waiting for what any of them does."""
    for key in keys:
        window.post_message(Key(key, key if len(key) == 1 else None))


async def test_what_is_typed_after_tab_stands_in_the_next_field() -> None:
    window = Window(lambda: Desk().form("person"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        burst(window, *"Bo", "tab", *"vaktis", "tab", "tab", *"bo@example.org")
        await pilot.pause()
        form = window.screen
        assert isinstance(form, RecordForm)
        texts = form.sheet.texts
        assert (texts["name"], texts["role"], texts["organisation"]) == ("Bo", "vaktis", "")
        assert texts["email"] == "bo@example.org"


async def test_tabs_go_as_many_fields_as_they_are() -> None:
    window = Window(lambda: Desk().form("person"))
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        burst(window, *["tab"] * 4, *["shift+tab"] * 2)
        await pilot.pause()
        form = window.screen
        assert isinstance(form, RecordForm)
        assert form.here is form.rows()[2]
