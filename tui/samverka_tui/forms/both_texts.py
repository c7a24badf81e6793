"""Two texts of one field, one's own and someone else's, side by side from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key, Resize

from samverka_store.words.language import Words
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.widgets.drawn import Line, Piece
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.literal import fit, wrapped
from samverka_tui.widgets.page import Page
from samverka_tui.widgets.scrolled import Scrolled

_SAME, _OTHER = " │ ", " * "
# Lines of which there are more are set side by side as they come.
_MOST_COMPARED = 2_000

Chosen = Literal["mine", "theirs", "both"]
# What can be chosen, and the command whose keys mean it here.
_WAYS: tuple[tuple[Chosen, str], ...] = (
    ("mine", "form_save"),
    ("theirs", "form_theirs"),
    ("both", "form_both"),
)


class Texts(NamedTuple):
    """A field's name, what stands in it here, what someone else wrote, and who that was when.

    `may_join`: both can stand in it, one after the other.
    """

    field: str
    mine: str
    theirs: str
    who: str
    may_join: bool


class Pair(NamedTuple):
    """One line of the one text beside one of the other."""

    mine: str
    theirs: str
    is_same: bool


def side_by_side(mine: str, theirs: str, width: int) -> Iterator[Pair]:
    """Both texts as lines of `width` cells; what is the same in both stands on the same line."""
    ours, others = mine.split("\n"), theirs.split("\n")
    for is_same, left, right in _parts(ours, others):
        for one, other in zip_longest(_laid(left, width), _laid(right, width), fillvalue=""):
            yield Pair(one, other, is_same)


def _parts(
    ours: Sequence[str], others: Sequence[str]
) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    if max(len(ours), len(others)) > _MOST_COMPARED:
        yield False, ours, others
        return
    matcher = SequenceMatcher(None, ours, others, autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        yield what == "equal", ours[start:end], others[other_start:other_end]


def _laid(lines: Sequence[str], width: int) -> Iterator[str]:
    return (line for whole in lines for line in wrapped(whole, width))


class BothPane(Scrolled, inherit_bindings=False):
    """Two columns to scroll; lines that differ have a star between them."""

    PREFIX = "both-pane"
    COMPONENT_CLASSES = {f"both-pane--{name}" for name in ("text", "head", "other")}
    DEFAULT_CSS = """
    BothPane { height: 1fr; width: 1fr; background: $background; color: $foreground; }
    .both-pane--head { text-style: bold; color: $text-accent; }
    .both-pane--other { text-style: bold; }
    """
    BINDINGS = [
        Binding("down,j", "move(1)", "", show=False),
        Binding("up,k", "move(-1)", "", show=False),
        Binding("pagedown,space", "page(1)", "", show=False),
        Binding("pageup", "page(-1)", "", show=False),
        Binding("home", "ends(0)", "", show=False),
        Binding("end", "ends(1)", "", show=False),
    ]

    def __init__(self, texts: Texts, mine: str) -> None:
        super().__init__()
        self._texts = texts
        self._heads = (mine, texts.who)
        self._pairs: list[Pair] = []

    def show(self, texts: Texts) -> None:
        """Other texts of the same field."""
        self._texts, self._heads = texts, (self._heads[0], texts.who)
        self._lay_out()

    def on_resize(self, event: Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        self._pairs = list(side_by_side(self._texts.mine, self._texts.theirs, self._column))
        self.measure(len(self._pairs) + 1)
        self._scroll(self.scroll_offset.y)

    @property
    def _column(self) -> int:
        return max(8, (self.size.width - len(_SAME) - 1) // 2)

    def line_at(self, y: int) -> Line:
        column = self._column
        if y == 0:
            mine, theirs = (fit(head, column) for head in self._heads)
            return (Piece(" "), Piece(mine, "head"), Piece(_SAME), Piece(theirs, "head"))
        number = y - 1 + self.scroll_offset.y
        if number >= len(self._pairs):
            return (Piece(" " * self.size.width),)
        pair = self._pairs[number]
        style = "" if pair.is_same else "other"
        between = _SAME if pair.is_same else _OTHER
        parts = (fit(pair.mine, column), between, fit(pair.theirs, column))
        return (Piece(" "), *(Piece(part, style) for part in parts))

    def _scroll(self, top: int) -> None:
        self.scroll_line(top, len(self._pairs) - (self.size.height - 1))
        self.repaint()

    def action_move(self, step: int) -> None:
        """A line on."""
        self._scroll(self.scroll_offset.y + step)

    def action_page(self, direction: int) -> None:
        """A page on."""
        self._scroll(self.scroll_offset.y + direction * max(1, self.size.height - 2))

    def action_ends(self, end: int) -> None:
        """To the beginning or the end."""
        self._scroll(end * len(self._pairs))


class BothTexts(Page[Chosen | None]):
    """The page of two texts; dismissed with the one that is chosen, None to go on in the form."""

    def __init__(self, about: str, texts: Texts, words: Words) -> None:
        """`about` is the field's name in the record."""
        super().__init__()
        self.about = about
        self._texts = texts
        self._words = words
        forms, offered = words.forms, _WAYS if texts.may_join else _WAYS[:2]
        both = words.commands.in_form.form_both.label
        labels = {"mine": forms.keep_mine, "theirs": forms.take_theirs, "both": both}
        self._keys = {key: chosen for chosen, id in offered for key in BY_ID[id].keys}
        self._hints = [
            KeyHint(key_name(BY_ID[id].keys[0]), labels[chosen], chosen) for chosen, id in offered
        ]

    def compose(self) -> ComposeResult:
        forms = self._words.forms
        yield HeaderLine(self._title)
        yield BothPane(self._texts, forms.yours)
        back = KeyHint("Esc", self._words.commands.in_form.form_back.label, "")
        yield KeyBar(self._hints, back)

    @property
    def _title(self) -> str:
        return self._words.forms.both_title.format(field=self._texts.field)

    def on_mount(self) -> None:
        self.set_focus(self.query_one(BothPane))

    def show(self, texts: Texts) -> None:
        """Someone has changed it once more."""
        self._texts = texts
        self.query_one(BothPane).show(texts)

    def on_key(self, event: Key) -> None:
        if event.key in self._keys:
            event.stop()
            self.dismiss(self._keys[event.key])
        elif event.key in ("escape", "q"):
            event.stop()
            self.dismiss(None)

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        self.dismiss(next((way for way in self._keys.values() if way == event.action), None))
