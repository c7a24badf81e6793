"""Keys in the order they were typed, also when many come at once, as they do over a slow line.

A field handles its keys one after the other, but what a key leads to (another field, saving) would
reach the page only after later keys had been handed to the field that is about to be left. So the
field asks its page about each key before it takes it, and what was handed to it too early is given
back. No widget lives here.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.events import Key
from textual.widget import Widget

# Told each key before the field takes it; whether the key was the page's.
Leads = Callable[[str], bool]


def is_led(editor: Widget, event: Key, leads: Leads | None) -> bool:
    """Whether the key went elsewhere: to the page, or to the field that has the focus by now."""
    focused = editor.screen.focused
    if focused is not None and focused is not editor:
        editor.app.post_message(Key(event.key, event.character))
    elif leads is None or not leads(event.key):
        return False
    event.stop()
    event.prevent_default()
    return True
