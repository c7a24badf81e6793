"""The page of a form: title, fields, status, keys; moving between fields, suggesting in them.

What is typed is the sheet's; saving and drafts are `record_form`'s.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.events import DescendantFocus, Key, Resize
from textual.timer import Timer

from samverka_store.model.record import Record
from samverka_tui.commands import shown_in
from samverka_tui.forms.field_row import FieldRow
from samverka_tui.forms.frame import help_of, hints, rows_of, title_of
from samverka_tui.forms.likeness import PAUSE
from samverka_tui.forms.offers import Offers
from samverka_tui.forms.sheet import Sheet
from samverka_tui.forms.suggesting import Suggesting
from samverka_tui.forms.text_field import TextField
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar
from samverka_tui.widgets.note_line import NoteLine
from samverka_tui.widgets.page import Page, ScrolledRoom
from samverka_tui.widgets.status_row import Notice, StatusRow

_MOVES = {"shift+tab": -1, "pagedown": 6, "pageup": -6}
_STEPS = {"down": 1, "up": -1}


class FormPage(Page[Record | None]):
    """The fields of one sheet, one beneath the other."""

    DEFAULT_CSS = """
    FormPage { layers: base offers; overflow: hidden hidden; }
    FormPage > #fields {
        height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, sheet: Sheet, suggesting: Suggesting, title: str = "") -> None:
        super().__init__()
        self._is_for = title
        self.sheet = sheet
        self._suggesting = suggesting
        self._shown = sheet.timely()
        self._ahead: list[Key] = []
        self._is_ready = False
        self._pausing: Timer | None = None

    def compose(self) -> ComposeResult:
        words = self.sheet.context.words.forms
        yield HeaderLine(self._is_for or title_of(self.sheet), words.required_mark)
        with ScrolledRoom(id="fields"):
            for row in rows_of(self.sheet, self.typed, self.leads):
                row.display = row.spec.name in self._shown
                yield row
        if self.noted:
            yield NoteLine(self.noted)
        yield StatusRow()
        yield KeyBar()
        yield Offers()

    def on_mount(self) -> None:
        self._show_keys()
        self._begin()

    def typed(self, row: FieldRow) -> None:
        """Something else stands in a field now."""
        self.sheet.write(row.spec.name, row.text)
        if self._pausing is not None:
            self._pausing.stop()
            self._pausing = None
        if self._suggesting.is_likened(row.spec):
            # Old titles are compared when the typing pauses: no letter waits for it.
            self._pausing = self.set_timer(PAUSE, lambda: self._suggest(row))
        else:
            self._suggest(row)

    # Fields -----------------------------------------------------------------------------------

    def rows(self) -> list[FieldRow]:
        """The rows that are shown, from the top."""
        return [row for row in self.query(FieldRow) if row.spec.name in self._shown]

    def row(self, name: str) -> FieldRow:
        """The row of this field."""
        return self.query_one(f"#field-{name}", FieldRow)

    @property
    def here(self) -> FieldRow | None:
        """The row that has the focus."""
        focused = self.focused
        return focused.parent if focused and isinstance(focused.parent, FieldRow) else None

    def put_texts(self) -> None:
        """Let every row show what the sheet holds."""
        for row in self.query(FieldRow):
            if row.text != self.sheet.texts[row.spec.name]:
                row.put(self.sheet.texts[row.spec.name], stays=row is self.here)
                if row is self.here:
                    # What was suggested was so for another text.
                    self.query_one(Offers).close()

    def reveal(self, names: Iterable[str]) -> None:
        """Show these fields too."""
        self._shown |= set(names)
        for row in self.rows():
            row.display = True
        self._show_keys()

    def form_more(self) -> None:
        """Show every field."""
        self.reveal(spec.name for spec in self.sheet.specs)

    # Keys -------------------------------------------------------------------------------------

    def leads(self, key: str) -> bool:
        """Do what a key means to the form; whether it means anything."""
        editor = self.here.editor if self.here else None
        text = editor if isinstance(editor, TextField) else None
        if key == "tab":
            self._enter()
        elif key in _MOVES:
            self.go(_MOVES[key])
        elif key in _STEPS and not (text and not text.leads_out(key)):
            self._up_or_down(_STEPS[key])
        elif key == "enter" and not text:
            self._enter()
        else:
            ids = [command.id for command in shown_in("form") if key in command.keys]
            for id in ids:
                self.do(id)
            return bool(ids)
        return True

    def do(self, id: str) -> None:
        """Do an action of the registry."""
        getattr(self, id)()

    def on_key(self, event: Key) -> None:
        if self.focused is None and not self._is_ready:
            # Typed ahead while the fields were being made.
            self._ahead.append(event)
        elif self.focused is not None or not self.leads(event.key):
            return
        event.stop()
        event.prevent_default()

    def _begin(self) -> None:
        self._is_ready = True
        self.go_to(self._start())
        for key in self._ahead:
            self.app.post_message(Key(key.key, key.character))
        self._ahead.clear()

    def _start(self) -> FieldRow:
        """The first field, but for those of a new record that were filled from where one stood."""
        rows = self.rows()
        is_new = self.sheet.base is None
        is_given = (is_new and row.spec.kind == "link" and bool(row.text) for row in rows)
        return next((row for row, given in zip(rows, is_given, strict=True) if not given), rows[0])

    # Moving -----------------------------------------------------------------------------------

    def go_to(self, row: FieldRow) -> None:
        """Put the focus in a row, at once, and bring it into sight."""
        self.set_focus(row.editor, scroll_visible=False)
        self.query_one("#fields").scroll_to_widget(row, animate=False)

    def go(self, by: int) -> None:
        """To the field so many places on; a single step goes around the ends."""
        rows = self.rows()
        place = rows.index(self.here) + by if self.here in rows else 0
        if abs(by) == 1:
            place %= len(rows)
        self.go_to(rows[max(0, min(len(rows) - 1, place))])

    def _up_or_down(self, by: int) -> None:
        offers = self.query_one(Offers)
        if offers.is_open:
            offers.move(by)
        else:
            self.go(by)

    def _enter(self) -> None:
        chosen = self.query_one(Offers).chosen
        if chosen:
            self._pick(chosen)
        else:
            self.go(1)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        offers = self.query_one(Offers)
        if offers.is_open:
            offers.close()
        self._show_keys()

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._show_here)

    def on_note_line_placed(self, event: NoteLine.Placed) -> None:
        """The fields have a row less: what is typed in stays in sight."""
        event.stop()
        self.call_after_refresh(self._show_here)

    def _show_here(self) -> None:
        row = self.here
        if row is not None:
            self.query_one("#fields").scroll_to_widget(row, animate=False)
            # Old titles are compared only with what is being typed.
            if not self._suggesting.is_likened(row.spec) or self.query_one(Offers).is_open:
                self._suggest(row)

    def _suggest(self, row: FieldRow) -> None:
        offers = self._suggesting.offers(row.spec, row.text) if row is self.here else ()
        self.query_one(Offers).open(offers, row.editor.region, self.query_one("#fields").region)
        if offers and self._suggesting.is_likened(row.spec):
            self.query_one(StatusRow).rest(self.sheet.context.words.following.alike_hint)

    def on_offers_picked(self, event: Offers.Picked) -> None:
        event.stop()
        self._pick(event.value)

    def _pick(self, value: str) -> None:
        row = self.here
        if row is None:
            return
        if self._suggesting.is_likened(row.spec):
            self.query_one(Offers).close()
            self._suggesting.open_alike(value)
            return
        row.put(self.picked(row, value))
        self.typed(row)
        self.query_one(Offers).close()
        self.go(1)

    def picked(self, row: FieldRow, value: str) -> str:
        """What stands in the field once this suggestion is picked."""
        return self._suggesting.picked(row.spec, row.text, value)

    def say(self, notice: Notice | None) -> None:
        """Put this in the status row, or nothing."""
        row = self.query_one(StatusRow)
        if notice is None:
            row.clear()
        else:
            row.say(notice.kind, notice.text, notice.choices)

    def _show_keys(self) -> None:
        kept_back = len(self.sheet.specs) - len(self._shown)
        self.query_one(KeyBar).show(*hints(self.sheet.context.words, kept_back))
        if self.here is not None:
            self.query_one(StatusRow).rest(help_of(self.sheet, self.here.spec))

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        self.do(event.action)

    def on_status_row_chosen(self, event: StatusRow.Chosen) -> None:
        event.stop()
        self.do(event.action)
