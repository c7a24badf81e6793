"""An invented open forum in the autumn of 2023, with all that exports have to cope with.

Run as a program it writes every export, so that other processes, locales and hash seeds can be
compared byte for byte.
"""

import sys
from datetime import date, time
from typing import Any

from msgspec.structs import replace

from samverka_store.exchange.ics import calendar
from samverka_store.exchange.markdown import KINDS, document, html
from samverka_store.exchange.scope import EVERYTHING, Scope, scope_of
from samverka_store.exchange.tables import LISTS, table
from samverka_store.model.meetings import Attendance, Meeting, Speaker, Theme
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Bearer
from samverka_store.model.record import Link
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.step_meeting import cancel, move
from samverka_store.words.language import words_for
from tests.builders import (
    THIRD_MONDAYS,
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    a_theme,
    an_action,
    an_organisation,
    some_feedback,
)

TODAY = date(2023, 10, 1)
FIRST = date(2023, 9, 18)
MONDAYS = (FIRST, date(2023, 10, 16), date(2023, 11, 20), date(2023, 12, 18))


class Autumn:
    """The workspace, and the records that tests look at."""

    def __init__(self) -> None:
        self.office = Office()
        with self.office.change() as repository:
            self._build(repository)
        with self.office.change(days_later=12) as repository:
            self._change(repository)
        self.repository = self.office.repository

    def _build(self, repository: Repository) -> None:
        region = an_organisation(repository, "Region Exempel", email="info@region.example.org")
        town = an_organisation(repository, "Vallby kommun", kind="municipality")
        kim = a_person(
            repository,
            "Kim Berg",
            role="samordnare",
            organisation=town.id,
            email="kim.berg@example.org",
            phone="010-000 00 00",
            may_be_named=True,
        )
        lo = a_person(
            repository, "Lo Lind", role="enhetschef", organisation=region.id, email="lo@example.org"
        )
        self.network = a_network(
            repository,
            purpose="Ett öppet forum om delaktighet.\n\nDet binder ingen.",
            audience="alla som vill",
            open_to_all=True,
            host=town.id,
            contact=kim.id,
            links=(Link("Webbsida", "https://example.org/forum?år=2023"),),
        )
        a_membership(repository, self.network, lo, organisation=region.id)
        a_membership(repository, self.network, kim, organisation=town.id, role="coordinator")
        self.series = repository.put(
            Series(
                network=self.network.id,
                name="Hösten 2023",
                rule=THIRD_MONDAYS,
                first=date(2023, 9, 1),
                last=date(2023, 12, 31),
                start=time(13, 30),
                end=time(15, 30),
            )
        )
        self.meetings = [self._monday(repository, day) for day in MONDAYS]
        self._conference(repository)
        self._proposals(repository, region.id, lo.id)
        an_action(repository, network=self.network.id, owner=kim.id, due=date(2023, 9, 20))

    def _monday(self, repository: Repository, day: date) -> Meeting:
        return a_meeting(
            repository,
            self.network,
            day,
            series=self.series.id,
            occurrence=day,
            form="hybrid",
            venue="Kulturhuset, Storgatan 1",
            video_url="https://video.example.org/forum",
            joining="Ring 010-000 00 00; kod 12,34.\nLogga in med ditt namn.",
        )

    def _conference(self, repository: Repository) -> None:
        family = a_network(repository, "Mötesplats Exempel", kind="conference")
        self.conference = a_meeting(
            repository,
            family,
            date(2024, 4, 6),
            last_day=date(2024, 4, 7),
            start=None,
            end=None,
            title="Mötesplats 2024",
            venue="Konferenscentrum",
        )
        a_meeting(repository, family, None, season="2025-spring", title="Mötesplats 2025")

    def _proposals(self, repository: Repository, region: int, lo: int) -> None:
        given: dict[str, Any] = {"network": self.network.id, "meeting": self.meetings[1].id}
        folder = a_proposal(repository, bearers=(Bearer(person=lo),), state="referred", **given)
        told = repository.get(Organisation, region)
        a_referral(repository, folder, told, answer_due=date(2023, 9, 25))
        some_feedback(repository, folder, bearer=lo, kind="receipt")
        a_proposal(
            repository, "Språkkafé | varje vecka", bearers=(Bearer(anonymous=True),), **given
        )
        a_parked_idea(repository, park_owner=lo, revive_when="pengar finns", **given)
        a_parked_idea(repository, "Öppet hus", review=date(2023, 9, 30), network=self.network.id)
        a_proposal(
            repository,
            "Eget kansli",
            state="declined",
            reason="ingen finansiering 2024",
            decided=date(2023, 9, 12),
            decided_by="styrgruppen",
            alternatives="dela lokal",
            network=self.network.id,
        )
        a_proposal(
            repository,
            "Mentorskap",
            state="implemented",
            result="en arbetsgrupp är bildad",
            network=self.network.id,
        )

    def _change(self, repository: Repository) -> None:
        first, second, third, fourth = self.meetings
        lo = next(p.id for p in repository.all(Person) if p.name == "Lo Lind")
        counted = Attendance(people=24, organisations=9, user_experience=5, remote=3)
        self.held = repository.put(
            replace(first, themes=(a_theme("Återhämtning", "Eva Ek"),), attendance=counted)
        )
        speakers = (Speaker(name="Bo", role="brukarråd"), Speaker(person=lo))
        self.themed = repository.put(
            replace(second, themes=(Theme(title="Resultat; Mentorskap, del 1", speakers=speakers),))
        )
        self.cancelled = cancel(repository, third, reason="lokalen är stängd")
        self.moved = move(repository, fourth, day=date(2023, 12, 12))


def exports(language: str) -> dict[str, bytes]:
    """Every export of the autumn by file name."""
    autumn, words = Autumn(), words_for(language)
    repository = autumn.repository
    scopes: dict[str, Scope] = {
        "meeting": scope_of(autumn.moved),
        "series": scope_of(autumn.series),
        "network": scope_of(autumn.network),
        "everything": EVERYTHING,
    }
    found = {
        f"{name}.{language}.ics": calendar(repository, scope, words=words)
        for name, scope in scopes.items()
    }
    for kind in KINDS:
        for name, network in (("one", autumn.network), ("all", None)):
            text = document(kind, repository, words=words, today=TODAY, network=network)
            found[f"{kind}-{name}.{language}.md"] = text.encode()
    page = html(found[f"coming-one.{language}.md"].decode(), title="Forum", lang=language)
    found[f"coming-one.{language}.html"] = page.encode()
    for name in LISTS:
        found[f"{name}.{language}.csv"] = table(name, repository, words=words, today=TODAY)
    return found


if __name__ == "__main__":
    from tests.store.exchange.evening import documents

    every = {**exports("sv"), **exports("en"), **documents("sv"), **documents("en")}
    for name, data in sorted(every.items()):
        sys.stdout.buffer.write(name.encode() + b"\n" + data)
