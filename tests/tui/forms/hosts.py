"""A desk with a few invented records, and a small app that opens forms over them. No tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from samverka_store.entry.context import Context
from samverka_store.errors import SamverkaError
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.people import Organisation, Person
from samverka_store.model.record import Record
from samverka_store.usecases.add_record import add
from samverka_store.words.language import words_for
from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.offers import Offers
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.styles.theme import DARK, STYLE_SHEET, THEMES
from samverka_tui.widgets.status_row import StatusRow
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_person,
    a_proposal,
    a_referral,
    a_series,
    an_action,
    an_organisation,
    some_feedback,
    some_knowledge,
)

TODAY = date(2023, 8, 16)
AFTERNOON = datetime(2023, 8, 16, 14, 2, tzinfo=ZoneInfo("Europe/Stockholm"))
SIZES = [(80, 24), (120, 40)]
NOUNS = tuple(noun for noun, kind in BY_NOUN.items() if kind.fields)
# The least that each noun is saved with, as a person writes it.
LEAST: Mapping[str, Mapping[str, str]] = {
    "network": {"name": "Arkivnätverket"},
    "organisation": {"name": "Föreningen Länken"},
    "person": {"name": "Bo"},
    "membership": {"network": "N1", "person": "Kim Berg"},
    "series": {
        "network": "Forum för delaktighet",
        "name": "Hösten 2023",
        "rule": "tredje måndagen",
        "first": "1/9",
        "last": "31/12",
    },
    "meeting": {"network": "forum för delaktighet"},
    "proposal": {"title": "Gemensam folder"},
    "referral": {"proposal": "F2023-001", "organisation": "Region Exempel"},
    "feedback": {"proposal": "F2023-001"},
    "action": {"title": "Boka lokal"},
    "knowledge": {"title": "Mentorer för unga"},
}
HOSTILE = (
    "[/]",
    "[@click=app.quit]x[/]",
    "[bold",
    "före\x1b[2Jefter",
    "\x1b]52;c;aGVq\x07klipp",
    "\x9b31mröd",
    "abc\u202edef",
    "e" + "\u0301" * 500,
    "rad ett\nrad två\tflik\r\nslut",
    "日本語の提案がとても長い",
    "familj 👩‍👩‍👧‍👦 och ❤️",
    "\x00\x07\x08\x7f",
    "\\",
    "{value} {0} %s $x",
)


class Desk:
    """A workspace in memory with one record of each noun, and what the forms over it are given."""

    def __init__(self, *, language: str = "sv") -> None:
        self.office = Office()
        self.repository = self.office.repository
        self.records: dict[str, Record] = {}
        self.saves = 0
        self.refuse: SamverkaError | None = None
        with self.office.change() as repository:
            organisation = an_organisation(repository)
            person = a_person(repository, organisation=organisation.id)
            network = a_network(repository, contact=person.id)
            proposal = a_proposal(repository, "Bänkar i parken", network=network.id)
            made = (
                organisation,
                person,
                network,
                proposal,
                a_membership(repository, network, person),
                a_series(repository, network),
                a_meeting(repository, network, date(2023, 12, 18)),
                a_referral(repository, proposal, organisation),
                some_feedback(repository, proposal),
                an_action(repository),
                some_knowledge(repository),
            )
        self.records = {record.noun: record for record in made}
        self.context = Context(self.repository, words_for(language), TODAY)
        self.drafts = Drafts(lambda: AFTERNOON)

    def save(self, record: Record, seen: Record | None) -> Record:
        """Keep a record as the app does, or refuse as the disk might."""
        self.saves += 1
        if self.refuse is not None:
            raise self.refuse
        with self.office.change() as repository:
            if seen is None:
                return add(repository, record, today=TODAY)
            return repository.put(record, seen=seen)

    def create(self, noun: str, name: str) -> Record:
        """Add an organisation or a contact by its name."""
        with self.office.change() as repository:
            made = Person(name=name) if noun == "person" else Organisation(name=name)
            return repository.put(made)

    def meanwhile(self, noun: str, **values: Any) -> None:
        """Someone else changes a record."""
        self.office.workspace.by = "bo"
        with self.office.change() as repository:
            repository.set_fields(self.records[noun].id, values)
        self.office.workspace.by = "anna"

    def now(self, noun: str) -> Record:
        """The desk's record of a noun as it is on disk."""
        return self.repository.record(self.records[noun].id)

    def form(self, noun: str, **options: Any) -> RecordForm:
        """A form over this desk."""
        given = {"save": self.save, "drafts": self.drafts, "create": self.create, **options}
        return RecordForm(BY_NOUN[noun], context=self.context, **given)

    def edit(self, noun: str) -> RecordForm:
        """A form for changing the desk's record of a noun."""
        return self.form(noun, base=self.now(noun))


class Window(App[None]):
    """An app that opens forms one at a time and keeps what they were closed with."""

    CSS_PATH = STYLE_SHEET
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, make: Callable[[], RecordForm]) -> None:
        super().__init__(ansi_color=True)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK
        self._make = make
        self.closed: list[Record | None] = []

    def on_mount(self) -> None:
        self.open()

    def open(self) -> None:
        """Open the form (again)."""
        self.push_screen(self._make(), self.closed.append)

    @property
    def form(self) -> RecordForm:
        """The form that is open."""
        assert isinstance(self.screen, RecordForm)
        return self.screen

    @property
    def status(self) -> str:
        """The sentence in the status row, or empty."""
        notice = self.screen.query_one(StatusRow).notice
        return notice.text if notice else ""

    @property
    def offered(self) -> list[str]:
        """The suggestions that are shown."""
        return [offer.label for offer in self.screen.query_one(Offers).offers]

    def note(self, name: str) -> str:
        """What stands beneath a field."""
        return self.form.row(name).note.text

    def here(self) -> str:
        """The name of the field that has the focus."""
        row = self.form.here
        return row.spec.name if row else ""


class Holder(App[None]):
    """An app that holds one widget."""

    CSS_PATH = STYLE_SHEET
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, make: Callable[[], Widget]) -> None:
        super().__init__(ansi_color=True)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK
        self._make = make

    def compose(self) -> ComposeResult:
        # Made here: a field that holds text asks for its app when it is made.
        self.held = self._make()
        yield self.held

    def on_mount(self) -> None:
        if self.held.can_focus:
            self.held.focus()


async def write(pilot: Pilot[None], window: Window, texts: Mapping[str, str]) -> None:
    """Put texts into fields as if typed, one field after the other."""
    for name, text in texts.items():
        row = window.form.row(name)
        window.form.go_to(row)
        await pilot.pause()
        row.put(text)
        window.form.typed(row)
    await pilot.pause()
