"""One form for every noun: a full page drawn from the noun's fields, for a new record or a change.

    form = RecordForm(kind, context=context, base=record_or_None, given={…}, texts={…},
                      save=save, drafts=drafts, create=create)
    app.push_screen(form, then)             # then(saved record, or None when the person went back)

`given` are record fields that the program sets (not asked for), `texts` what stands in fields from
the start. `save(record, seen)` puts the record on disk and returns it as kept, or raises SamverkaError;
`seen` is the record that the change started from, None for a new one: pass it on as `put(seen=seen)`.
Whatever it raises, the form stays open with every letter. `create(noun, name)`, if given, adds an
organisation or a contact that a field names and nobody has written down yet.

It knows no disk and no app. Texts and faults are the sheet's, lines beneath fields the notes'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.events import DescendantFocus, Resize
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from samverka_store.entry.context import Context
from samverka_store.errors import (
    ChangedMeanwhile,
    Fault,
    InvalidRecord,
    NotFound,
    SamverkaError,
)
from samverka_store.model.record import Record
from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.field_row import FieldRow
from samverka_tui.forms.frame import draft_key, help_of, hints, is_record_gone, rows_of, title_of
from samverka_tui.forms.notes import note_of
from samverka_tui.forms.offers import Offers
from samverka_tui.forms.sheet import Sheet
from samverka_tui.forms.suggesting import Suggesting
from samverka_tui.forms.told import told
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar
from samverka_tui.widgets.status_row import Choice, StatusRow

Save = Callable[[Record, Record | None], Record]
Create = Callable[[str, str], Record]


class RecordForm(Screen[Record | None]):
    """A form over the fields of one noun."""

    DEFAULT_CSS = """
    RecordForm { layers: base offers; overflow: hidden hidden; }
    RecordForm > #fields {
        height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS = [
        Binding("ctrl+s,f10", "save", show=False, id="form.save", priority=True),
        Binding("tab", "go(1)", show=False, id="form.next"),
        Binding("shift+tab", "go(-1)", show=False, id="form.previous"),
        Binding("down", "down", show=False, id="form.down"),
        Binding("up", "up", show=False, id="form.up"),
        Binding("pagedown", "go(6)", show=False, id="form.page_down"),
        Binding("pageup", "go(-6)", show=False, id="form.page_up"),
        Binding("enter", "enter", show=False, id="form.enter"),
        Binding("escape", "back", show=False, id="form.back"),
        Binding("f8", "more", show=False, id="form.more"),
        Binding("f4", "swap_draft", show=False, id="form.draft"),
        Binding("f3", "take_theirs", show=False, id="form.take_theirs"),
    ]

    # Textual repaints the whole screen when another field gets the focus; ours repaint themselves.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        kind: type[Record],
        *,
        context: Context,
        base: Record | None = None,
        given: Mapping[str, Any] | None = None,
        texts: Mapping[str, str] | None = None,
        save: Save,
        drafts: Drafts | None = None,
        create: Create | None = None,
    ) -> None:
        super().__init__()
        self.sheet = Sheet(kind, context, base=base, given=given or {}, texts=texts or {})
        self._save = save
        self._drafts = drafts
        self._draft_key = draft_key(self.sheet, texts or {})
        self._dropped: dict[str, str] = {}
        self._touched: set[str] = set()
        self._typing = ""
        self._has_tried = False
        self._bring_draft()
        self._shown = self.sheet.timely()
        self._suggesting = Suggesting(context, create)

    # What it is made of -----------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield HeaderLine(title_of(self.sheet), self.sheet.context.words.forms.required_mark)
        with Container(id="fields"):
            for row in rows_of(self.sheet, self._typed):
                row.display = row.spec.name in self._shown
                yield row
        yield StatusRow()
        yield KeyBar()
        yield Offers()

    def on_mount(self) -> None:
        self._show_notes()
        self._show_keys()
        self._tell_draft()
        self._focus(next(iter(self._rows())))

    def _rows(self) -> Iterable[FieldRow]:
        return [row for row in self.query(FieldRow) if row.spec.name in self._shown]

    def row(self, name: str) -> FieldRow:
        """The row of this field."""
        return self.query_one(f"#field-{name}", FieldRow)

    @property
    def _current(self) -> FieldRow | None:
        focused = self.focused
        return focused.parent if focused and isinstance(focused.parent, FieldRow) else None

    # Moving -----------------------------------------------------------------------------------

    def _focus(self, row: FieldRow) -> None:
        row.editor.focus(scroll_visible=False)
        self.query_one("#fields").scroll_to_widget(row, animate=False)

    def action_go(self, by: int) -> None:
        """To the field so many places on, around the ends when it is one."""
        rows = list(self._rows())
        here = self._current
        place = rows.index(here) + by if here in rows else 0
        self._focus(rows[place % len(rows) if abs(by) == 1 else max(0, min(len(rows) - 1, place))])

    def action_down(self) -> None:
        """To the next suggestion where there are any, else to the next field."""
        self._up_or_down(1)

    def action_up(self) -> None:
        """To the suggestion or the field before."""
        self._up_or_down(-1)

    def _up_or_down(self, by: int) -> None:
        offers = self.query_one(Offers)
        if offers.is_open:
            offers.move(by)
        else:
            self.action_go(by)

    def action_enter(self) -> None:
        """Pick the suggestion under the cursor, else go to the next field."""
        chosen = self.query_one(Offers).chosen
        if chosen:
            self._pick(chosen)
        else:
            self.action_go(1)

    def on_field_row_left(self, event: FieldRow.Left) -> None:
        event.stop()
        if event.direction > 0:
            self.action_enter()
        else:
            self.action_go(-1)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        offers = self.query_one(Offers)
        if offers.is_open:
            offers.close()
        if self._typing:
            self._typing = ""
            self._show_notes()
        self._show_keys()

    # Typing -----------------------------------------------------------------------------------

    def _typed(self, row: FieldRow) -> None:
        name = row.spec.name
        self.sheet.write(name, row.text)
        self._touched.add(name)
        self._typing = name
        self._keep_draft()
        self._show_notes()
        self._suggest(row)

    def _suggest(self, row: FieldRow) -> None:
        offers = self._suggesting.offers(row.spec, row.text) if row is self._current else ()
        self.query_one(Offers).open(
            offers, row.editor.region, self.query_one("#fields").region
        )

    def on_offers_picked(self, event: Offers.Picked) -> None:
        event.stop()
        self._pick(event.value)

    def _pick(self, value: str) -> None:
        row = self._current
        if row is None:
            return
        try:
            text = self._suggesting.picked(row.spec, row.text, value)
        except SamverkaError as error:
            self._refuse(error)
            return
        row.put(text)
        self._typed(row)
        self.query_one(Offers).close()
        self.action_go(1)

    def _show_notes(self) -> None:
        faults: dict[str, Fault] = {}
        for fault in self.sheet.faults():
            faults.setdefault(fault.field, fault)
        for row in self.query(FieldRow):
            name = row.spec.name
            fault = faults.get(name) if self._has_tried or name in self._touched else None
            is_typing = name == self._typing
            note = note_of(self.sheet, row.spec, fault, is_typing=is_typing)
            row.say(note, may_grow=not is_typing)

    # Saving -----------------------------------------------------------------------------------

    def action_save(self) -> None:
        """Save, or show everything that keeps it from being saved, and go to the first of it."""
        self._has_tried = True
        self._typing = ""
        try:
            saved = self._save(self.sheet.record(), self.sheet.base)
        except InvalidRecord as error:
            self.sheet.refused = list(error.faults)
            self._show_faults(error)
        except ChangedMeanwhile as error:
            self._meet_other(error)
        except SamverkaError as error:
            self._refuse(error)
        else:
            if self._drafts is not None:
                self._drafts.forget(self._draft_key)
            self.dismiss(saved)

    def _refuse(self, error: SamverkaError) -> None:
        words = self.sheet.context.words
        self._show_notes()
        text = words.forms.kept.format(error=told(error, words))
        self.query_one(StatusRow).say("error", text)

    def _show_faults(self, error: InvalidRecord) -> None:
        names = {fault.field for fault in error.faults}
        known = [row for row in self.query(FieldRow) if row.spec.name in names]
        if not known:
            self._refuse(error)
            return
        self._reveal(row.spec.name for row in known)
        self._show_notes()
        count = self.sheet.context.words.forms.faults(len(error.faults))
        self.query_one(StatusRow).say("error", count)
        self._focus(known[0])

    def _meet_other(self, error: ChangedMeanwhile) -> None:
        base = self.sheet.base
        if base is None or is_record_gone(self.sheet):
            self._refuse(NotFound(ref=base.ref if base else ""))
            return
        both = self.sheet.rebase(self.sheet.context.repository.get(self.sheet.kind, base.id))
        for row in self.query(FieldRow):
            if row.text != self.sheet.texts[row.spec.name]:
                row.put(self.sheet.texts[row.spec.name])
        if not both:
            self.action_save()
            return
        self._reveal(both)
        self._show_notes()
        words = self.sheet.context.words.forms
        self.query_one(StatusRow).say(
            "question", words.conflict, [Choice("F3", words.take_theirs, "take_theirs")]
        )
        self._focus(self.row(both[0]))

    def action_take_theirs(self) -> None:
        """Take the other person's text in this field, or in the first that both changed."""
        here = self._current
        names = [*([here.spec.name] if here else []), *self.sheet.theirs]
        for name in names:
            if self.sheet.take_theirs(name):
                self.row(name).put(self.sheet.texts[name])
                self._keep_draft()
                break
        self._show_notes()
        if not self.sheet.theirs:
            self.query_one(StatusRow).clear()

    # Fields kept back, drafts -----------------------------------------------------------------

    def action_more(self) -> None:
        """Show every field."""
        self._reveal(spec.name for spec in self.sheet.specs)

    def _reveal(self, names: Iterable[str]) -> None:
        self._shown |= set(names)
        for row in self._rows():
            row.display = True
        self._show_keys()

    def _bring_draft(self) -> None:
        draft = self._drafts.find(self._draft_key) if self._drafts is not None else None
        for name, text in (draft.texts if draft else {}).items():
            if name in self.sheet.texts:
                self.sheet.write(name, text)
                self._touched.add(name)

    def _keep_draft(self) -> None:
        if self._drafts is None:
            return
        if self.sheet.typed:
            self._drafts.keep(self._draft_key, self.sheet.typed)
        else:
            self._drafts.forget(self._draft_key)

    def _tell_draft(self) -> None:
        draft = self._drafts.find(self._draft_key) if self._drafts is not None else None
        if draft is not None:
            words = self.sheet.context.words
            text = words.forms.draft_from.format(time=words.dates.clock_time(draft.at))
            choice = Choice("F4", words.forms.drop_draft, "swap_draft")
            self.query_one(StatusRow).say("info", text, [choice])

    def action_swap_draft(self) -> None:
        """Drop the draft; once more brings it back."""
        words = self.sheet.context.words.forms
        typed = self.sheet.typed
        self.sheet.reset()
        for name, text in ({} if typed else self._dropped).items():
            self.sheet.write(name, text)
        self._dropped = typed or {}
        for row in self.query(FieldRow):
            row.put(self.sheet.texts[row.spec.name])
        self._keep_draft()
        self._show_notes()
        if typed:
            choice = Choice("F4", words.bring_back_draft, "swap_draft")
            self.query_one(StatusRow).say("info", words.draft_dropped, [choice])
        else:
            self._tell_draft()

    def action_back(self) -> None:
        """Close the suggestions, else go back; the draft is kept."""
        offers = self.query_one(Offers)
        if offers.is_open:
            offers.close()
        else:
            self.dismiss(None)

    # The lines around -------------------------------------------------------------------------

    def _show_keys(self) -> None:
        kept_back = len(self.sheet.specs) - len(self._shown)
        self.query_one(KeyBar).show(*hints(self.sheet.context.words, kept_back))
        here = self._current
        if here is not None:
            self.query_one(StatusRow).rest(help_of(self.sheet, here.spec))

    async def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        await self.run_action(event.action)

    async def on_status_row_chosen(self, event: StatusRow.Chosen) -> None:
        event.stop()
        await self.run_action(event.action)

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._show_here)

    def _show_here(self) -> None:
        row = self._current
        if row is not None:
            self.query_one("#fields").scroll_to_widget(row, animate=False)
            self._suggest(row)
