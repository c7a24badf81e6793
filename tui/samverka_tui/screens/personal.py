"""The page of a contact's personal data: duplicates, consent, extract, erasure."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import ClassVar

import msgspec
from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.errors import SamverkaError
from samverka_store.model.people import Organisation, Person
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_tui.commands import Needs, Place
from samverka_tui.forms.steps import YES, ChoiceStep, LineStep, confirm
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.personal_text import JOIN, TEXT, Found, looked, sections
from samverka_tui.widgets.detail_pane import DetailPane

Contact = Person | Organisation
_QUICK_S = 0.3


class PersonalScreen(Frame):
    """One contact, or one organisation of which only the duplicates are told."""

    PLACE: ClassVar[Place] = "personal"
    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("personal")]

    def __init__(self, host: Host, id: int) -> None:
        super().__init__(host)
        self.record_id = id
        self._found: Found | None = None
        self._looked_at: Contact | None = None
        self._look_took = 0.0
        self._kept: set[tuple[int, str]] = set()

    @property
    def page_id(self) -> str:
        return "personal"

    def body(self) -> Iterable[Widget]:
        yield DetailPane(id="text")

    def on_mount(self) -> None:
        self.records_changed()

    @property
    def contact(self) -> Contact | None:
        """The contact as it is now; the one that goes on for it, if they were joined."""
        repository = self.host.context.repository
        self.record_id = repository.goes_on_in(self.record_id)
        if not repository.table_of(self.record_id):
            return None
        found = repository.record(self.record_id)
        return found if isinstance(found, Person | Organisation) else None

    def subjects(self) -> Sequence[Record]:
        return [self.contact] if self.contact else []

    def needs(self) -> frozenset[Needs]:
        return super().needs() | ({"person"} if isinstance(self.contact, Person) else set())

    def resting(self) -> str:
        words = self.host.words.personal_page
        is_person = isinstance(self.contact, Person)
        return words.resting if is_person else words.resting_organisation

    def records_changed(self) -> None:
        # What takes long to look for is looked for when the contact is another, and before a deed.
        if self._look_took < _QUICK_S or self.contact != self._looked_at:
            self._found = None
        self._show()
        super().records_changed()
        self.call_after_refresh(self._look)

    def relabel(self) -> None:
        """The language is another."""
        self._looked_at = None
        self.records_changed()

    def _look(self) -> None:
        contact = self.contact
        # A page that was looked through already, or has gone meanwhile, is not looked through.
        if contact is None or self._found is not None or not self.is_attached:
            return
        began = perf_counter()
        try:
            self._found = looked(contact, self.host.context)
        except SamverkaError as error:
            self.say_error(error)
            return
        self._looked_at, self._look_took = contact, perf_counter() - began
        self._show()

    def _show(self) -> None:
        contact, context = self.contact, self.host.context
        told = sections(contact, self._found, self._kept, context) if contact else ()
        self.query_one(DetailPane).show(str(self.record_id), tuple(told))

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        event.stop()
        if event.key.startswith(JOIN):
            self._ask_to_join(int(event.key.removeprefix(JOIN)))
        else:
            id, _, field = event.key.removeprefix(TEXT).partition(":")
            self._kept ^= {(int(id), field)}
            self._show()

    # Two that are one -------------------------------------------------------------------------

    def _ask_to_join(self, other_id: int) -> None:
        from samverka_store.usecases.merge_contacts import differing
        from samverka_tui.screens.deeds.personal import field_step, survivor_step

        contact, context = self.contact, self.host.context
        other = context.repository.record(other_id)
        if contact is None or not isinstance(other, type(contact)):
            return
        names = differing(contact, other)
        steps: list[ChoiceStep] = [survivor_step(contact, other, context)]
        steps += [
            field_step(spec, contact, other, context)
            for spec in contact.fields
            if spec.name in names
        ]
        self.ask(steps, then=lambda got: self._join(contact, other, got))

    def _join(self, contact: Contact, other: Contact, got: dict[str, str]) -> None:
        from samverka_store.usecases.merge_contacts import merge_contacts

        if got["stays"] == contact.ref:
            kept, gone = contact, other
        elif got["stays"] == other.ref:
            kept, gone = other, contact
        else:
            return
        taken = [name for name, ref in got.items() if name != "stays" and ref != kept.ref]
        done = self.host.perform(lambda records: merge_contacts(records, kept, gone, taken=taken))
        if done is not None:
            told = self.host.words.personal_page.joined
            self.say_done(told.format(other=gone.ref, kept=kept.ref, name=done.kept.label))

    # Consent and verification -----------------------------------------------------------------

    def set_checked(self) -> None:
        """The details were verified today."""
        person, today = self.contact, self.host.context.today
        if isinstance(person, Person):
            self._change(person, msgspec.structs.replace(person, verified=today), "checked")

    def turn_consent(self) -> None:
        """The contact may be named, or may not any longer."""
        person = self.contact
        if isinstance(person, Person):
            may = not person.may_be_named
            told = "may_be_named" if may else "may_not_be_named"
            self._change(person, msgspec.structs.replace(person, may_be_named=may), told)

    def _change(self, seen: Person, wanted: Person, told: str) -> None:
        def put(repository: Repository) -> Person:
            return repository.put(wanted, seen=seen)

        if self.host.perform(put) is not None:
            pattern: str = getattr(self.host.words.personal_page, told)
            self.say_done(pattern.format(name=seen.name))

    # The extract ------------------------------------------------------------------------------

    def _looked_anew(self) -> Found:
        """What a look through all records shows now."""
        self._looked_at, self._found = None, None
        self._look()
        return self._what_is_found

    @property
    def _what_is_found(self) -> Found:
        return self._found or Found()

    def _extract(self) -> str:
        return self._looked_anew().extract

    def copy(self) -> None:
        """The extract to the clipboard of the terminal."""
        self.app.copy_to_clipboard(self._extract())
        self.say("done", self.host.words.personal_page.copied)

    def write(self) -> None:
        """Ask for the file's name and write the extract."""
        from samverka_store.exchange.files import file_name

        words, contact = self.host.words, self.contact
        name = file_name(f"{words.pages.personal.title} {contact.ref if contact else ''}", "md")
        step = LineStep(
            name="file",
            label=words.personal_page.file,
            text=str(self.host.exports / name),
            check=lambda text: None if text.strip() else words.faults.required,
        )
        self.ask((step,), lambda got: self._write(got["file"]))

    def _write(self, name: str) -> None:
        from samverka_store.exchange.files import write_export

        # Unlike Path.expanduser this leaves the home of someone unknown as it is written.
        path = Path(os.path.expanduser(name.strip()))  # noqa: PTH111
        folder = path.parent if path.is_absolute() else self.host.exports / path.parent
        written = write_export(Path(path.name), self._extract().encode(), folder=folder)
        self.say("done", self.host.words.personal_page.written.format(file=written))

    # Erasure ----------------------------------------------------------------------------------

    def ask_to_erase(self, *, removes: bool) -> None:
        """Tell what it would do, ask twice, and take the person out of everything."""
        found = self._looked_anew().plan
        words, person = self.host.words, self.contact
        if not isinstance(person, Person) or found is None:
            self.say("info", words.personal_page.only_people)
            return
        if self.host.reading is not None:
            self.say("info", words.screens.not_while_reading)
            return
        told = words.personal_page
        texts = [one for one in found.mentions if one.place not in self._kept]
        question = (told.ask_erase if removes else told.ask_anonymise).format(
            name=person.name, records=sum(found.linked.values()), texts=len(texts)
        )
        step = confirm(
            question,
            yes=told.yes_erase if removes else told.yes_anonymise,
            yes_key=words.screens.yes_key,
            no=words.screens.leave,
        )

        def again(got: dict[str, str]) -> None:
            if got["sure"] == YES:
                self._ask_for_ref(person, removes=removes)

        self.ask((step,), then=again)

    def _ask_for_ref(self, person: Person, *, removes: bool) -> None:
        told = self.host.words.personal_page

        def check(text: str) -> str | None:
            is_it = text.strip().casefold() == person.ref.casefold()
            return None if is_it else told.not_the_ref.format(ref=person.ref)

        step = LineStep(name="ref", label=told.type_ref.format(ref=person.ref), check=check)

        def begin(_: object) -> None:
            self.say("info", told.working)
            # A picture first: it is one long step, since nobody may write meanwhile.
            self.call_after_refresh(self._erase, person, removes)

        self.ask((step,), then=begin)

    def _erase(self, person: Person, removes: bool) -> None:
        from samverka_store.usecases.erase_person import erasure
        from samverka_tui.present.erasing import neutral_words, outcome_lines

        words = self.host.words
        neutral, why = neutral_words(words, removes=removes)
        wish = erasure(
            self.host.context.repository,
            person,
            neutral=neutral,
            why=why,
            kept=self._kept,
            removes=removes,
        )
        try:
            files = self.host.files.erase(wish, self.host.drafts)
        except SamverkaError as error:
            self.say_error(error)
            return
        self.host.saved = self.host.now()
        self.host.refresh_now()
        told = words.personal_page.gone.format(ref=person.ref)
        if files:
            told = outcome_lines(person.ref, files, words)[1]
        self.say("error" if files else "done", told)
