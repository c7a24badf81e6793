"""The program over a workspace in memory with one record of each noun, for tests of the screens."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from textual.pilot import Pilot

from samverka_store.disk.workspace import Workspace
from samverka_store.model.meetings import Speaker, Theme
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Bearer
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.words.language import words_for
from samverka_tui.app import SamverkaApp
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.list_screen import ListScreen
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    a_series,
    an_action,
    an_organisation,
    some_feedback,
    some_knowledge,
)

T = TypeVar("T")

NOW = datetime(2023, 10, 16, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
NARROW, WIDE = (80, 24), (120, 40)
LIST_KEYS = {
    "today": "1",
    "networks": "2",
    "meetings": "3",
    "proposals": "4",
    "parked": "5",
    "people": "6",
    "organisations": "7",
    "series": "8",
    "actions": "9",
    "trash": "0",
}
_NAMED = {
    " ": "space",
    "/": "slash",
    ".": "full_stop",
    ",": "comma",
    "-": "minus",
    "–": "en_dash",
    ":": "colon",
}


class Desk:
    """A workspace, and the program over it at a size."""

    def __init__(self, folder: Path, *, is_filled: bool = True, language: str = "sv") -> None:
        self.office = Office(now=NOW)
        self.folder = folder
        self.records: dict[str, Record] = {}
        self.language = language
        if is_filled:
            with self.office.change() as repository:
                self.records = fill(repository)

    @property
    def repository(self) -> Repository:
        """All records."""
        return self.office.repository

    def app(self, workspace: Workspace | None = None) -> SamverkaApp:
        """The program."""
        return SamverkaApp(
            folder=self.folder / "data",
            words=words_for(self.language),
            lang_fixed=False,
            state_dir=self.folder / "state",
            by="anna",
            clock=lambda: self.office.now,
            workspace=workspace or self.office.workspace,
            exports=self.folder,
        )

    def by_other(self, use_case: Callable[[Repository], T], *, by: str = "bo") -> T:
        """What someone else does, as it comes in from the disk."""
        workspace = self.office.workspace
        workspace.by, me = by, workspace.by
        with workspace.change() as repository:
            done = use_case(repository)
        workspace.by = me
        return done


def fill(repository: Repository, text: str = "") -> dict[str, Record]:
    """One record of each noun; `text` stands in every field that takes a text."""

    def words(usual: str) -> str:
        return text or usual

    organisation = an_organisation(repository, words("Region Exempel"), note=words("växel"))
    person = a_person(
        repository, words("Kim Berg"), role=words("samordnare"), organisation=organisation.id
    )
    network = a_network(
        repository,
        words("Forum för delaktighet"),
        contact=person.id,
        purpose=words("att mötas"),
        venue=words("Kulturhuset"),
    )
    series = a_series(repository, network, words("Hösten 2023"))
    theme = Theme(title=words("Återhämtning"), speakers=(Speaker(name=words("Eva")),))
    meeting = a_meeting(
        repository, network, date(2023, 10, 30), themes=(theme,), notes=words("anteckning")
    )
    proposal = a_proposal(
        repository,
        words("Gemensam folder"),
        network=network.id,
        meeting=meeting.id,
        text=words("en folder om allt"),
        bearers=(Bearer(name=words("Maj"), via_name=words("Sune")),),
    )
    parked = a_parked_idea(
        repository, words("Motivationsfilm"), network=network.id, reason=words("saknar pengar")
    )
    return {
        "organisation": organisation,
        "person": person,
        "network": network,
        "series": series,
        "meeting": meeting,
        "proposal": proposal,
        "parked": parked,
        "membership": a_membership(repository, network, person, note=words("sedan länge")),
        "referral": a_referral(repository, proposal, organisation, answer=words("")),
        "feedback": some_feedback(
            repository, proposal, text=words("tack"), bearer_name=words("Maj")
        ),
        "knowledge": some_knowledge(
            repository,
            words("Öppet hus"),
            text=words("kaffe och stöd"),
            organisation=organisation.id,
            tags=(words("mötesplats"),),
        ),
        "action": an_action(
            repository, words("Boka tryckeri"), owner_name=words("Bo"), due=date(2023, 10, 1)
        ),
    }


def running(
    app: SamverkaApp, size: tuple[int, int] = NARROW
) -> AbstractAsyncContextManager[Pilot[int]]:
    """The program in a terminal of this size."""
    return app.run_test(size=size)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys and wait until all is shown."""
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def write(pilot: Pilot[int], text: str) -> None:
    """Type a text, letter by letter."""
    await press(pilot, *(_NAMED.get(letter, letter) for letter in text))


def picture(app: SamverkaApp) -> str:
    """The screen as text."""
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines) + "\n"


def page(app: SamverkaApp) -> Frame:
    """The page on top."""
    assert isinstance(app.screen, Frame)
    return app.screen


def the_list(app: SamverkaApp) -> ListScreen:
    """The page on top, which is a list."""
    assert isinstance(app.screen, ListScreen)
    return app.screen


def the_record(app: SamverkaApp) -> DetailScreen:
    """The page on top, which is a record's."""
    assert isinstance(app.screen, DetailScreen)
    return app.screen


def rows_of(app: SamverkaApp) -> list[str]:
    """The first cell of each row of the list on top."""
    shelf = the_list(app).shelf
    return [str(shelf.row(index).cells[0]) for index in range(len(shelf))]


def networks_of(desk: Desk) -> list[Network]:
    """All networks."""
    return list(desk.repository.all(Network))
