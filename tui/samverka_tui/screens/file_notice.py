"""What a status row says about the files, and the key that leads on. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_store.words.language import Words
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.present.file_news import News, in_order, short
from samverka_tui.widgets.status_row import Choice, Kind


def notice_of(news: Sequence[News], words: Words) -> tuple[Kind, str, tuple[Choice, ...]]:
    """Of several things the most serious, the latest of them: kind, sentence, choice."""
    first = in_order(news)[0].finding
    is_edit = first.key == "hand_edit"
    action = "by_hand" if is_edit else "go_files"
    label = words.files.see_edits if is_edit else words.files.read_it
    choice = Choice(key_name(BY_ID[action].keys[0]), label, action)
    return "error" if first.serious else "info", short(first, words), (choice,)


def alert_of(news: Sequence[News], words: Words) -> str:
    """What the first line says while there is something that has not been read."""
    if not news:
        return ""
    alert = words.files.alert.format(key=key_name(BY_ID["go_files"].keys[0]))
    return f"! {alert}" if any(each.finding.serious for each in news) else alert
