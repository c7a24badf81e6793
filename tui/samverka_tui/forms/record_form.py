"""One form for every noun: a full page drawn from the noun's fields, for a new record or a change.

    form = RecordForm(kind, context=context, base=record_or_None, given={…}, texts={…},
                      save=save, drafts=drafts, create=create)
    app.push_screen(form, then)             # then(saved record, or None when the person went back)

`given` are record fields that the program sets (not asked for), `texts` what stands in fields from
the start. `save(record, seen)` puts the record on disk and returns it as kept, or raises
SamverkaError; `seen` is the record that the change started from, None for a new one: pass it on as
`put(seen=seen)`. Whatever it raises, the form stays open with every letter. `create(noun, name)`,
if given, adds an organisation or a contact that a field names and nobody has written down yet.
`likening` compares what is typed in one field with old records.
`reopen()` reads all files anew when the disk has failed so that nothing more is saved.

It knows no disk and no app. Texts and faults are the sheet's, the lines beneath fields `notes`'.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual.events import DescendantFocus

from samverka_store.entry.context import Context
from samverka_store.errors import ChangedMeanwhile, Fault, InvalidRecord, SamverkaError
from samverka_store.model.record import Record
from samverka_tui.forms.drafting import Drafting
from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.field_row import FieldRow
from samverka_tui.forms.notes import note_of
from samverka_tui.forms.offers import Offers
from samverka_tui.forms.shared_form import SharedForm
from samverka_tui.forms.sheet import Sheet
from samverka_tui.forms.suggesting import Create, Likening, Suggesting
from samverka_tui.forms.told import remedies, told
from samverka_tui.widgets.status_row import Notice

Save = Callable[[Record, Record | None], Record]


class RecordForm(SharedForm):
    """A form over the fields of one noun; dismissed with the saved record, or None."""

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
        reopen: Callable[[], None] | None = None,
        title: str = "",
        likening: Likening | None = None,
    ) -> None:
        """`title` is what the form is for, where the noun and the record do not say it."""
        sheet = Sheet(kind, context, base=base, given=given or {}, texts=texts or {})
        drafting = Drafting(sheet, drafts, texts or {})
        self._touched = drafting.bring()
        super().__init__(sheet, Suggesting(context, create, likening), drafting, title)
        self._save = save
        self._reopen = reopen
        self._typing = ""
        self._has_tried = False

    def on_mount(self) -> None:
        self.show_notes()
        self.tell_draft()

    @property
    def edits(self) -> int:
        """The id of the record that is changed here; 0 where a new one is written."""
        return self.sheet.base.id if self.sheet.base else 0

    about = edits

    # Typing -----------------------------------------------------------------------------------

    def typed(self, row: FieldRow) -> None:
        super().typed(row)
        self._touched.add(row.spec.name)
        self._typing = row.spec.name
        self.drafting.keep()
        faults = self.show_notes()
        if self._has_tried:
            self._count(len(faults))

    def picked(self, row: FieldRow, value: str) -> str:
        try:
            return super().picked(row, value)
        except SamverkaError as error:
            self.refuse(error)
            return row.text

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        if self._typing:
            self._typing = ""
            self.show_notes()

    def show_notes(self) -> list[Fault]:
        faults = self.sheet.faults()
        first = {fault.field: fault for fault in reversed(faults)}
        for row in self.query(FieldRow):
            name = row.spec.name
            fault = first.get(name) if self._has_tried or name in self._touched else None
            is_typing = name == self._typing
            note = note_of(self.sheet, row.spec, fault, is_typing=is_typing)
            row.say(note, may_grow=not is_typing)
        return faults

    def _count(self, faults: int) -> None:
        words = self.sheet.context.words.forms
        self.say(Notice("error", words.faults(faults)) if faults else None)

    # Saving -----------------------------------------------------------------------------------

    def form_save(self) -> None:
        """Save, or show everything that keeps it from being saved, and go to the first of it."""
        self._typing = ""
        if self.is_conflict_new:
            self.meet_conflict()
            return
        self.is_saving = True
        try:
            saved = self._save(self.sheet.record(), self.sheet.base)
        except InvalidRecord as error:
            self._has_tried = True
            self._show_faults(error)
        except ChangedMeanwhile as error:
            self.meet_other(error)
        except SamverkaError as error:
            self.refuse(error)
        else:
            self.drafting.forget()
            self.dismiss(saved)
            return
        self.is_saving = False

    def refuse(self, error: SamverkaError) -> None:
        words = self.sheet.context.words
        self.show_notes()
        text = words.forms.kept.format(error=told(error, words))
        self.say(Notice("error", text, remedies(error, words, "form_reopen")))

    def _show_faults(self, error: InvalidRecord) -> None:
        self.sheet.refused = list(error.faults)
        names = {fault.field for fault in error.faults}
        known = [spec.name for spec in self.sheet.specs if spec.name in names]
        if not known:
            self.refuse(error)
            return
        self.reveal(known)
        self._count(len(self.show_notes()))
        self.go_to(self.row(known[0]))

    # Drafts, help, going back -----------------------------------------------------------------

    def form_draft(self) -> None:
        """Drop the draft; once more brings it back."""
        self.drafting.swap()
        self._show_draft()

    def form_next(self) -> None:
        """Let the next draft stand here that waits for this form: one's own, or a colleague's."""
        if not self.drafting.waiting:
            return
        touched = self.drafting.turn()
        if touched is None:
            self._show_draft()
            self.say(Notice("info", self.sheet.context.words.drafts.too_late))
            return
        self._touched = touched
        self.reveal(touched)
        self._show_draft()

    def _show_draft(self) -> None:
        self._has_tried = False
        self.put_texts()
        self.show_notes()
        self.tell_draft()

    @property
    def leaves_draft(self) -> bool:
        """Whether what is typed is kept for another time."""
        return self.drafting.is_kept

    def form_reopen(self) -> None:
        """Read all files anew, after the disk has failed."""
        if self._reopen is not None:
            self._reopen()

    def form_help(self) -> None:
        """Show how the form is filled in."""
        from samverka_tui.forms.form_help import FormHelp

        self.app.push_screen(FormHelp(self.sheet.context.words))

    def form_back(self) -> None:
        """Close the suggestions, else go back; the draft is kept."""
        offers, row = self.query_one(Offers), self.here
        # Old titles come up unasked: unless one of them is pointed at, they keep nobody here.
        is_unasked = row is not None and self._suggesting.is_likened(row.spec)
        if offers.is_open and (offers.chosen or not is_unasked):
            offers.close()
        else:
            self.dismiss(None)
