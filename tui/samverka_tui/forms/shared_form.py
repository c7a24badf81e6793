"""A form over a record that others may change, or take away, while one writes in it.

What only they changed is taken in as it comes; where both wrote, both texts are shown until one is
chosen. What is typed stays, and the cursor in it.
"""

from __future__ import annotations

from abc import abstractmethod
from functools import partial

from textual.events import DescendantFocus

from samverka_store.errors import ChangedMeanwhile, InTrash, SamverkaError
from samverka_store.moments.zones import HOME_ZONE, zone_info
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.forms.both_texts import BothTexts, Chosen, Texts
from samverka_tui.forms.drafting import Drafting
from samverka_tui.forms.form_page import FormPage
from samverka_tui.forms.set_aside import SetAside
from samverka_tui.forms.sheet import Sheet
from samverka_tui.forms.suggesting import Suggesting
from samverka_tui.widgets.status_row import Choice, Kind, Notice, StatusRow

# Of what is longer the line beneath the field shows the beginning only.
_MOST_BENEATH = 120
# Between two texts of a field that holds both.
_JOINED_BY = {
    "line": " ",
    "tags": ", ",
    "text": "\n\n",
    "themes": "\n",
    "links": "\n",
    "limits": "\n",
}


class SharedForm(FormPage):
    """A form that follows its record."""

    def __init__(
        self, sheet: Sheet, suggesting: Suggesting, drafting: Drafting, title: str = ""
    ) -> None:
        super().__init__(sheet, suggesting, title)
        self.drafting = drafting
        self._aside = SetAside(sheet)
        self._on_choice: Notice | None = None
        self.is_saving = False
        self._is_conflict_new = False
        self._is_taken_away = False

    @property
    def is_conflict_new(self) -> bool:
        """Whether someone has written in the same field since the person last asked to save."""
        return self._is_conflict_new and bool(self.sheet.theirs)

    @abstractmethod
    def form_save(self) -> None:
        """Save, or show what keeps it from being saved."""

    @abstractmethod
    def refuse(self, error: SamverkaError) -> None:
        """Say why it was not saved."""

    @abstractmethod
    def show_notes(self) -> object:
        """Show beneath each field what there is to say."""

    # What comes in ----------------------------------------------------------------------------

    def records_changed(self) -> None:
        if self.is_saving or not self.sheet.is_overtaken:
            return
        was_told = self._is_taken_away or bool(self.sheet.theirs)
        both = self.sheet.rebase()
        if both is None:
            self._say_taken_away()
            return
        self._is_taken_away = False
        if not self.sheet.typed:
            # Someone has written the same: there is nothing left to keep.
            self.drafting.keep()
        if was_told and not self.sheet.theirs:
            self.tell_draft()
        self.put_texts()
        self.show_notes()
        if both:
            self._is_conflict_new = True
            self.tell_conflict(self.sheet.context.words.forms.conflict)
            self._show_newest()
        elif self.sheet.taken_in:
            self._say_taken_in()
        self.call_after_refresh(self._show_here)

    def _say_taken_in(self) -> None:
        sheet, names = self.sheet, self.sheet.taken_in
        words = sheet.context.words
        self.reveal(name for name in names if sheet.texts[name])
        text = words.forms.taken_in.format(
            author=self._author(names[0]),
            fields=", ".join(words.fields.label(sheet.kind.noun, name) for name in names),
        )
        if not sheet.theirs:
            self.say(Notice("info", text))

    def _say_taken_away(self) -> None:
        base = self.sheet.base
        if base is None or self._is_taken_away:
            return
        self._is_taken_away = True
        words, repository = self.sheet.context.words, self.sheet.context.repository
        removal = repository.last_change(base.id, "deleted")
        author = removal.by if removal else words.faults.someone_else
        text = words.forms.taken_away.format(ref=base.ref, author=author)
        self.say(Notice("error", text))

    def _author(self, name: str) -> str:
        words = self.sheet.context.words
        return self.sheet.author_of(name)[0] or words.faults.someone_else.capitalize()

    # Both wrote -------------------------------------------------------------------------------

    def meet_other(self, error: ChangedMeanwhile) -> None:
        """Someone else changed the same record: take in theirs, ask about what both changed."""
        both = self.sheet.rebase()
        if both is None:
            self.refuse(InTrash(ref=str(error.values.get("ref", ""))))
            return
        self.put_texts()
        if both:
            self.meet_conflict()
        else:
            self.form_save()

    def meet_conflict(self) -> None:
        """Tell what both wrote, and show it whole where it is long."""
        self._is_conflict_new = False
        self.tell_conflict(self.sheet.context.words.forms.conflict)
        names = [spec.name for spec in self.sheet.specs if spec.name in self.sheet.theirs]
        self.go_to(self.row(names[0]))
        if any(self._is_long(name) for name in names):
            self.form_compare()

    def tell_draft(self) -> None:
        """Whose draft stands here and from when, and what someone has changed underneath."""
        if self.sheet.theirs:
            self.tell_conflict(self.drafting.overtaken())
        else:
            self.say(self.drafting.notice())

    def tell_conflict(self, text: str) -> None:
        """Say that both wrote, and what can be done."""
        self.reveal(self.sheet.theirs)
        self.show_notes()
        self._say_choice("question", text)

    def _say_choice(self, kind: Kind, text: str) -> None:
        """Say it with what the keys mean to the field in hand."""
        words, labels = self.sheet.context.words, dict[str, str]()
        if self._to_bring:
            labels["form_theirs"] = words.forms.bring_mine
        elif self._in_question:
            labels["form_theirs"] = words.forms.take_theirs
        if self._in_question:
            labels["form_compare"] = words.commands.in_form.form_compare.label
        choices = (Choice(key_name(BY_ID[id].keys[0]), label, id) for id, label in labels.items())
        self._on_choice = Notice(kind, text, tuple(choices))
        self.say(self._on_choice)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        # In another field the same key means that field's text.
        said = self._on_choice
        if said is not None and said == self.query_one(StatusRow).notice:
            self._say_choice(said.kind, said.text)

    def _is_long(self, name: str) -> bool:
        text = self.sheet.theirs[name]
        return "\n" in text or len(text) > _MOST_BENEATH

    @property
    def _in_question(self) -> str:
        """The field in hand if both wrote in it, else the first such; "" where there is none."""
        here, theirs = self.here, self.sheet.theirs
        names = [here.spec.name if here else "", *(spec.name for spec in self.sheet.specs)]
        return next((name for name in names if name in theirs), "")

    @property
    def _to_bring(self) -> str:
        """The field whose own text the key brings back; "" where it takes the other's."""
        here = self.here.spec.name if self.here else ""
        name = self._aside.field(here)
        is_in_hand = name == here and name not in self.sheet.theirs
        return name if is_in_hand or not self.sheet.theirs else ""

    def form_theirs(self) -> None:
        """Take the other person's text in this field, or in the first that both changed.

        Where it was taken, bring back one's own.
        """
        if name := self._to_bring:
            self._aside.bring(name)
            self._show_settled(name)
        elif name := self._in_question:
            self._settle(name, "theirs")

    def form_compare(self) -> None:
        """Show both texts of this field, or of the first that both changed, side by side."""
        if name := self._in_question:
            self._is_conflict_new = False
            page = BothTexts(name, self._texts(name), self.sheet.context.words)
            self.app.push_screen(page, partial(self._compared, name))

    def _show_newest(self) -> None:
        """A comparison that is open shows what someone has written by now."""
        page = self.app.screen
        if isinstance(page, BothTexts) and page.about in self.sheet.theirs:
            page.show(self._texts(page.about))

    def _texts(self, name: str) -> Texts:
        sheet = self.sheet
        words, spec = sheet.context.words, sheet.spec(name)
        at = sheet.author_of(name)[1]
        when = (
            words.dates.stamp(at.astimezone(zone_info(HOME_ZONE)), sheet.context.today)
            if at
            else ""
        )
        return Texts(
            field=words.fields.label(sheet.kind.noun, name),
            mine=sheet.texts[name],
            theirs=sheet.theirs[name],
            who=f"{self._author(name)} {when}".strip(),
            may_join=spec.kind in _JOINED_BY,
        )

    def _compared(self, name: str, chosen: Chosen | None) -> None:
        if chosen is None or name not in self.sheet.theirs:
            return
        self._settle(name, chosen)
        if self._in_question:
            self.form_compare()

    def _settle(self, name: str, chosen: Chosen) -> None:
        sheet = self.sheet
        if chosen == "both":
            between = _JOINED_BY[sheet.spec(name).kind]
            sheet.write(name, between.join(filter(None, (sheet.texts[name], sheet.theirs[name]))))
        if chosen == "theirs":
            self._aside.put(name)
            sheet.take_theirs(name)
        else:
            sheet.keep_mine(name)
        self._show_settled(name)

    def _show_settled(self, name: str) -> None:
        forms, is_open = self.sheet.context.words.forms, bool(self.sheet.theirs)
        self.put_texts()
        self.drafting.keep()
        self.show_notes()
        self.go_to(self.row(name))
        self._is_conflict_new &= is_open
        self._say_choice(
            "question" if is_open else "info", forms.conflict if is_open else forms.is_chosen
        )
