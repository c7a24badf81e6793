"""What the page is for and which keys there are, drawn from the registry."""

from __future__ import annotations

from collections.abc import Iterator

from samverka_tui.commands import GROUPS, MOVES, Command, Group, in_group, key_name
from samverka_tui.present.told import Part, Told
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import Host
from samverka_tui.screens.read_screen import ReadScreen


class HelpScreen(ReadScreen):
    """Help for the page that it was asked for on."""

    def __init__(self, host: Host, about: Frame) -> None:
        super().__init__(host)
        self._about = about

    def parts(self) -> tuple[Part, ...]:
        return tuple(self._parts())

    def _parts(self) -> Iterator[Part]:
        words = self.host.words
        page = words.pages.of(self._about.page_id)
        yield Part(page.title, (Told("", page.idea),))
        for group in GROUPS:
            lines = tuple(self._keys(group))
            if lines:
                yield Part(words.commands.group(group), lines)
        yield Part("", (Told("", words.screens.help_back),))

    def _keys(self, group: Group) -> Iterator[Told]:
        words = self.host.words.commands
        if group == "list":
            for name, keys in MOVES:
                yield Told(keys, words.moves(name))
            if self._about.PLACE == "list":
                yield Told("! ~ *", self.host.words.screens.row_signs)
        for command in in_group(group):
            if self._about.PLACE in command.shows_in:
                yield Told(keys_of(command, words.key_space), words.of(command.id).title)


def keys_of(command: Command, space: str) -> str:
    """A command's keys as people write them; a dash for one that only the palette has."""
    return " ".join(key_name(key, space) for key in command.keys) or "–"
