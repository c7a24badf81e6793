"""A pane to read in: labelled facts, paragraphs, and links to other records.

It knows no record: sections come as plain strings, a followed link is posted by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.events import Click, Resize

from samverka_tui.widgets.drawn import Line, Piece, Said
from samverka_tui.widgets.facts import FactLine, Paragraph, Section, fact_lines, found_again
from samverka_tui.widgets.one_line import line_of
from samverka_tui.widgets.scrolled import Scrolled

_MORE_ABOVE, _MORE_BELOW = "↑", "↓"


class DetailPane(Scrolled, inherit_bindings=False):
    """Facts to read and scroll; arrows go from link to link on the way, Enter follows."""

    PREFIX = "detail-pane"
    COMPONENT_CLASSES = {
        f"detail-pane--{name}" for name in ("text", "heading", "label", "link", "cursor", "more")
    }
    BINDINGS = [
        Binding("down,j", "move(1)", "", show=False, id="detail.down"),
        Binding("up,k", "move(-1)", "", show=False, id="detail.up"),
        Binding("pagedown", "page(1)", "", show=False, id="detail.page_down"),
        Binding("pageup", "page(-1)", "", show=False, id="detail.page_up"),
        Binding("home", "first", "", show=False, id="detail.first"),
        Binding("end", "last", "", show=False, id="detail.last"),
        Binding("enter", "follow", "", show=False, id="detail.follow"),
    ]

    @dataclass(eq=False)
    class Followed(Said):
        """A link to this key was followed, by Enter or a click."""

        key: str

    def __init__(
        self, *, empty: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        """A pane that says `empty` while it shows nothing."""
        super().__init__(id=id, classes=classes)
        self._empty = empty
        self._subject: str | None = None
        self._sections: tuple[Section, ...] = ()
        self._lines: list[FactLine] = []
        self._link = -1
        self._laid_out_in = 0

    def show(self, subject: str | None, sections: Sequence[Section]) -> None:
        """Show these facts. The same `subject` (a key) as before: the place is kept."""
        before, top, link = self._lines, self.scroll_offset.y, self._link
        same = subject == self._subject
        self._subject = subject
        self._sections = tuple(sections)
        followed = self.link_key if same else None
        self._lay_out()
        moved = found_again(before[top : top + self.size.height], self._lines, top) if top else 0
        self._scroll_line(top + moved if same else 0)
        self._choose(followed, link + moved)
        self.repaint()

    @property
    def link_key(self) -> str | None:
        """Where the chosen link leads, or None when no link is chosen."""
        return self._lines[self._link].key if self._link >= 0 else None

    # Drawing ----------------------------------------------------------------------------------

    def line_at(self, y: int) -> Line:
        width, height = self.size
        if self._laid_out_in != width:
            # A picture is drawn before the widget hears of its size.
            self._lay_out_anew()
        top = self.scroll_offset.y
        number = y + top
        pieces: Iterable[Piece] = ()
        if number < len(self._lines):
            pieces = self._lines[number].pieces
            if number == self._link:
                pieces = [p._replace(style="cursor") if p.target else p for p in pieces]
        more = ""
        if y == 0 and top:
            more = _MORE_ABOVE
        elif y == height - 1 and number < len(self._lines) - 1:
            more = _MORE_BELOW
        line = line_of([Piece(" "), *pieces], width - 1)
        return (*line, Piece(more or " ", "more" if more else ""))

    def _lay_out(self) -> None:
        self._laid_out_in = self.size.width
        width = self._laid_out_in - 3
        self._lines = fact_lines(self._sections, width) if width > 0 else []
        if not self._sections and self._empty and width > 0:
            self._lines = fact_lines([Section("", (Paragraph(self._empty),))], width)
        self.measure(len(self._lines))
        self._scroll_line(self.scroll_offset.y)

    def on_resize(self, event: Resize) -> None:
        self._lay_out_anew()
        self.repaint()

    def _lay_out_anew(self) -> None:
        key, link = self.link_key, self._link
        self._lay_out()
        self._choose(key, link)

    # Moving -----------------------------------------------------------------------------------

    def _links(self) -> list[int]:
        return [number for number, line in enumerate(self._lines) if line.key and line.first]

    def _choose(self, key: str | None, near: int) -> None:
        """Choose the link to this key, of several the one nearest to a line."""
        there = [n for n in self._links() if self._lines[n].key == key]
        self._link = min(there, key=lambda n: abs(n - near), default=-1)

    def _scroll_line(self, top: int) -> None:
        self.scroll_line(top, len(self._lines) - self.size.height)

    def action_move(self, step: int) -> None:
        """To the next link that is in sight, else a line on."""
        top, height = self.scroll_offset.y, self.size.height
        ahead = [
            n for n in self._links() if (n - self._link) * step > 0 and top <= n < top + height
        ]
        if self._link < 0 and step < 0:
            ahead = []
        if ahead:
            self._link = ahead[0] if step > 0 else ahead[-1]
        else:
            self._scroll_line(top + step)
        self.repaint()

    def action_page(self, direction: int) -> None:
        """A page on."""
        self._scroll_line(self.scroll_offset.y + direction * max(1, self.size.height - 1))
        self._leave_hidden_link()

    def action_first(self) -> None:
        """To the beginning."""
        self._scroll_line(0)
        self._leave_hidden_link()

    def action_last(self) -> None:
        """To the end."""
        self._scroll_line(len(self._lines))
        self._leave_hidden_link()

    def _leave_hidden_link(self) -> None:
        top = self.scroll_offset.y
        if not top <= self._link < top + self.size.height:
            self._link = -1
        self.repaint()

    def action_follow(self) -> None:
        """Follow the chosen link."""
        if (key := self.link_key) is not None:
            self.post_message(self.Followed(self, key))

    def on_click(self, event: Click) -> None:
        key = self.target_at(event.x, event.y)
        if key:
            self.post_message(self.Followed(self, key))
