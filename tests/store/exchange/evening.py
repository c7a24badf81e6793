"""An invented evening of the forum, held and documented, with what came of it afterwards.

For the documents that tell of what was: notes, take-home sheets, the unfinished list, the year. And
for the invitation to the next one.
"""

import re
from datetime import date
from typing import Any

from msgspec.structs import replace

from samverka_store.exchange.ics import reminder_calendar
from samverka_store.exchange.markdown import document, html
from samverka_store.exchange.scope import EVERYTHING
from samverka_store.exchange.tables import table
from samverka_store.model.meetings import AgendaItem, Attendance, Meeting, Speaker, Theme
from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.record import Link
from samverka_store.repository import Repository
from samverka_store.usecases.document_meeting import agree_action, discuss, note_decision
from samverka_store.usecases.document_meeting import document as documented
from samverka_store.usecases.step_meeting import step as step_meeting
from samverka_store.usecases.step_proposal import park
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    an_organisation,
    some_feedback,
    some_knowledge,
)

TODAY = date(2023, 10, 1)
EVENING = date(2023, 9, 18)
NEXT = date(2023, 10, 16)


class Evening:
    """The workspace after the evening, and the records that tests look at."""

    def __init__(self) -> None:
        self.office = Office()
        with self.office.change() as repository:
            self._before(repository)
        with self.office.change(days_later=17) as repository:
            self._hold(repository)
        with self.office.change(days_later=8) as repository:
            self._after(repository)
        self.repository = self.office.repository

    def _before(self, repository: Repository) -> None:
        self.region = an_organisation(repository, "Region Exempel", email="info@region.example.org")
        self.town = an_organisation(repository, "Vallby kommun", kind="municipality")
        self.kim = a_person(
            repository,
            "Kim Berg",
            role="samordnare",
            organisation=self.town.id,
            email="kim.berg@example.org",
            phone="010-000 00 00",
            may_be_named=True,
        )
        self.lo = a_person(repository, "Lo Lind", role="enhetschef", organisation=self.region.id)
        self.network = a_network(
            repository,
            purpose="Ett öppet forum om delaktighet.",
            open_to_all=True,
            host=self.town.id,
            contact=self.kim.id,
            links=(Link("Webbsida", "https://example.org/forum"),),
        )
        for person, organisation in ((self.lo, self.region), (self.kim, self.town)):
            a_membership(repository, self.network, person, organisation=organisation.id)
        speaker = Speaker(name="Eva Ek", organisation=self.region.id)
        self.held = self._meeting(
            repository, EVENING, Theme(title="Återhämtning", speakers=(speaker,))
        )
        self.next = self._meeting(
            repository,
            NEXT,
            Theme(title="Mentorskap", speakers=(Speaker(name="Bo", role="brukarråd"),)),
            joining="Länken öppnas tio minuter före. Ring 010-000 00 00 om den inte fungerar.",
            background="Mentorer har efterfrågats sedan i våras.\n\nFörra mötet valde frågan.",
            preparation="Fundera på vem som var din mentor.",
            audience="alla som vill",
            agenda=(AgendaItem(title="Återkoppling på förslag", kind="feedback"),),
        )
        self._proposals(repository)

    def _meeting(self, repository: Repository, day: date, theme: Theme, **given: Any) -> Meeting:
        return a_meeting(
            repository,
            self.network,
            day,
            form="hybrid",
            venue="Kulturhuset, Storgatan 1",
            video_url="https://video.example.org/forum",
            themes=(theme,),
            **given,
        )

    def _proposals(self, repository: Repository) -> None:
        here: dict[str, Any] = {"network": self.network.id}
        self.folder = a_proposal(repository, bearers=(Bearer(person=self.lo.id),), **here)
        self.letters = a_proposal(
            repository, "Enklare språk i brev", bearers=(Bearer(anonymous=True),), **here
        )
        a_parked_idea(repository, park_owner=self.lo.id, **here)
        self.asked = a_proposal(repository, "Kontaktbank", state="referred", **here)
        a_referral(
            repository,
            self.asked,
            self.region,
            contact=self.lo.id,
            sent=date(2023, 9, 1),
            answer_due=date(2023, 10, 20),
        )
        answered = a_proposal(
            repository, "Hörslinga", state="implemented", result="den sitter i stora salen", **here
        )
        a_referral(
            repository,
            answered,
            self.region,
            sent=date(2023, 9, 1),
            answered=date(2023, 9, 1),
            answer="Det gör vi.",
        )

    def _hold(self, repository: Repository) -> None:
        agenda = (
            AgendaItem(
                title="Återkoppling på förslag", kind="feedback", done=True, note="Två svar"
            ),
            AgendaItem(title="Kommande frågor", kind="upcoming"),
        )
        meeting = repository.put(replace(self.held, agenda=agenda))
        meeting = step_meeting(repository, meeting, "held")
        meeting = discuss(
            repository, meeting, self.folder, "Alla vill ha den", decision="Foldern trycks"
        )
        meeting = discuss(repository, meeting, self.letters, "Mallarna ses över")
        meeting = note_decision(repository, meeting, "Forumet får en egen sida")
        due = date(2023, 10, 16)
        done = agree_action(repository, meeting, "Boka tryckeri", due=due, owner=self.kim.id)
        repository.put(replace(done, state="done"))
        agree_action(
            repository, meeting, "Fråga juristen", due=date(2023, 10, 1), owner=self.lo.id,
            proposal=self.asked.id,
        )  # fmt: skip
        agree_action(repository, meeting, "Ta bilder", due=due, owner_name="Maj")
        counted = Attendance(
            people=24, organisations=9, user_experience=5, remote=3, first_timers=2
        )
        self.held = documented(
            repository, meeting, attendance=counted, notes="Samtalet fortsätter.\n\nFika är bra."
        )
        for proposal, text in (
            (self.letters, "Brevmallarna görs om i höst."),
            (self.folder, "Hej Lo!\n\nDin folder trycks, Lo Lind.\n\nHälsningar"),
        ):
            some_feedback(
                repository,
                proposal,
                state="given",
                given=EVENING,
                channel="meeting",
                meeting=meeting.id,
                bearer=self.lo.id if proposal is self.folder else None,
                text=text,
            )
        a_proposal(repository, "Öppet hus", network=self.network.id, meeting=meeting.id)

    def _after(self, repository: Repository) -> None:
        letters = repository.get(Proposal, self.letters.id)
        park(repository, letters, reason="väntar på budget", review=date(2024, 1, 15), today=TODAY)
        assert repository.get(Person, self.lo.id).may_be_named is False
        some_knowledge(
            repository,
            "Mentorer för unga",
            text="Träffas varje vecka\nunder ett år",
            organisation=self.region.id,
            contact=self.lo.id,
            tags=("mentorer",),
        )
        some_knowledge(
            repository,
            "Så skriver du lättläst",
            kind="link",
            url="https://example.org/l",
            network=self.network.id,
            contact=self.kim.id,
            tags=("språk", "brev"),
        )


def documents(language: str) -> dict[str, bytes]:
    """The documents of the evening by file name."""
    evening, words = Evening(), words_for(language)
    asked: dict[str, dict[str, Any]] = {
        "invitation": {"meeting": evening.next},
        "notes": {"meeting": evening.held},
        "takehome-region": {"organisation": evening.region},
        "takehome-all": {"meeting": evening.held},
        "unfinished": {"network": evening.network},
        "yearly-one": {"network": evening.network, "year": 2023},
        "yearly-all": {},
        "knowledge": {},
        "notes-internal": {"meeting": evening.held, "everyone": True},
    }
    found = {}
    for name, given in asked.items():
        kind = name.partition("-")[0]
        text = document(kind, evening.repository, words=words, today=TODAY, **given)
        found[f"{name}.{language}.md"] = text.encode()
        page = html(text, title=words.documents.name(kind), lang=language)
        found[f"{name}.{language}.html"] = page.encode()
    for name in ("agenda", "feedback"):
        listed = table(name, evening.repository, words=words, today=TODAY)
        found[f"evening-{name}.{language}.csv"] = listed
    data = reminder_calendar(evening.repository, EVERYTHING, words=words, today=TODAY)
    # Ids are drawn at random; what they stand for here follows from the order.
    ids = dict.fromkeys(re.findall(rb"-(\d+)@samverka", data))
    for place, id in enumerate(ids, start=1):
        data = data.replace(b"-%s@" % id, b"-%d@" % place)
    found[f"reminders.{language}.ics"] = data
    return found
