"""What a person should know about the folder, above the first page until it is put away."""

from __future__ import annotations

from collections.abc import Sequence

from textual.screen import Screen

from samverka_store.disk.place import place_findings
from samverka_store.words.say import say_finding
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.screens.host import Host
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.widgets.banner import Banner


def warn_of_folder(host: Host, pages: Sequence[Screen[object]]) -> None:
    """Look at the folder, and show what is to be known of it on the first page."""
    found = place_findings(host.folder.absolute())
    first = next((page for page in pages if isinstance(page, ListScreen)), None)
    if not found or first is None:
        return
    words = host.words
    texts = [say_finding(finding.key, finding.values, words) for finding in found]
    put_away = f"{key_name(BY_ID['back'].keys[0])} {words.screens.put_away}"
    first.mount(Banner(texts, put_away, id="banner"), before="#body")
