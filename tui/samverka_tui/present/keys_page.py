"""Draws docs/keys.md: `python -m samverka_tui.present.keys_page > docs/keys.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from samverka_store.words.language import EN, SV, Words
from samverka_tui.commands import GROUPS, MOVES, in_group, key_name


def keys_page() -> str:
    """All actions with their keys, first in Swedish and then in English."""
    return "\n".join([*_page(SV, "Tangenter", "Tangent"), "", *_page(EN, "Keys", "Key"), ""])


def _page(words: Words, title: str, column: str) -> Iterator[str]:
    yield f"# {title}"
    for group in GROUPS:
        yield ""
        yield f"## {words.commands.group(group)}"
        yield ""
        yield f"| {column} | |"
        yield "|---|---|"
        if group == "list":
            for name, keys in MOVES:
                yield f"| {keys} | {words.commands.moves(name)} |"
        for command in in_group(group):
            keys = " ".join(f"`{key_name(key, words.commands.key_space)}`" for key in command.keys)
            palette = f"`{key_name('ctrl+p')}` …"
            yield f"| {keys or palette} | {words.commands.of(command.id).title} |"


if __name__ == "__main__":
    sys.stdout.write(keys_page())
