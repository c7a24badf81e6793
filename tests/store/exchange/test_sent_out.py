"""Invitations, notes, take-home sheets, the unfinished list, the year: all facts and no more."""

import re
from datetime import date, time
from typing import Any
from xml.etree import ElementTree as ET

import cmarkgfm
import pytest

from samverka_store.exchange.kinds import SCOPES
from samverka_store.exchange.markdown import KINDS, document
from samverka_store.model.meetings import AgendaItem
from samverka_store.model.proposals import Bearer
from samverka_store.usecases.decide_proposal import decide
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_person,
    a_proposal,
    an_organisation,
    some_feedback,
)
from tests.store.exchange.evening import TODAY, Evening, documents
from tests.store.exchange.test_read_back import shown

LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])


@LANGUAGES
def test_every_document_is_a_whole_page_that_says_what_the_markdown_says(language: str) -> None:
    found = documents(language)
    for name, data in found.items():
        if name.endswith(".html"):
            text = found[name.replace(".html", ".md")].decode()
            page = ET.fromstring(data.decode().partition("\n")[2])
            assert page.attrib == {"lang": language}
            assert [part.tag for part in page] == ["head", "body"]
            assert len(page.findall(".//h1")) == 1
            assert not page.findall(".//script") + page.findall(".//link")
            said = "".join(page[1].itertext())
            other = shown(cmarkgfm.github_flavored_markdown_to_html(text)).text
            boxes = re.sub("[\u2610\u2611]|\\[[ x]\\]", "", said)
            assert boxes.split() == re.sub("\\[[ x]\\]", "", other).split()


@LANGUAGES
def test_an_invitation_holds_every_fact_of_a_workshop(language: str) -> None:
    """The facts of the workshop in Gävle, system E, with invented people."""
    office = Office()
    facts = {
        "title": "Workshop om samverkan",
        "venue": "Konferenscentrum, Gävle",
        "joining": "Ingång från torget.",
        "audience": "lokala gruppen, chefer och politiker",
        "background": "Del två i en process i tre steg.",
        "preparation": "Tänk på en berättelse om samverkan.",
    }
    with office.change() as repository:
        host = an_organisation(repository, "Region Exempel")
        kim = a_person(repository, role="utvecklare", phone="010-1", may_be_named=True)
        network = a_network(repository, host=host.id, contact=kim.id)
        meeting = a_meeting(
            repository,
            network,
            date(2017, 4, 4),
            start=time(8, 30),
            end=time(12),
            agenda=(AgendaItem(title="Samtal i grupper"),),
            **facts,
        )
    text = document(
        "invitation", office.repository, words=words_for(language), today=TODAY, meeting=meeting
    )
    when = {
        "sv": "tisdag 4 april 2017 kl. 08.30–12.00",
        "en": "Tuesday 4 April 2017 at 08:30–12:00",
    }
    people = ("Region Exempel", "Kim Berg, utvecklare, 010-1", "1. Samtal i grupper")
    for fact in (*facts.values(), when[language], network.name, *people):
        assert fact in text


def test_a_cancelled_meetings_invitation_says_so_first_and_lets_nobody_in() -> None:
    office = Office()
    with office.change() as repository:
        meeting = a_meeting(
            repository,
            a_network(repository),
            state="cancelled",
            reason="lokalen är stängd",
            video_url="https://video.example.org/x",
            joining="Kod 1234",
        )
    text = document(
        "invitation", office.repository, words=words_for("sv"), today=TODAY, meeting=meeting
    )
    assert text.startswith("# INSTÄLLT: ")
    assert text.splitlines()[2] == "**Mötet är inställt.** lokalen är stängd."
    assert "video.example" not in text
    assert "Kod 1234" not in text


def test_without_a_meeting_given_it_is_the_next_one_invited_to_and_the_last_one_noted() -> None:
    evening = Evening()
    for kind, meeting in (("invitation", evening.next), ("notes", evening.held)):
        given, found = (
            document(kind, evening.repository, words=words_for("sv"), today=TODAY, **asked)
            for asked in ({"meeting": meeting}, {"network": evening.network})
        )
        assert given == found


def test_who_had_an_idea_is_named_in_no_document_not_even_within_the_organisation() -> None:
    office = Office()
    with office.change() as repository:
        vera = a_person(repository, "Vera Vik")
        bearers = (Bearer(person=vera.id), Bearer(name="Fri Fågel", via_name="Om Bud"))
        network = a_network(repository)
        meeting = a_meeting(repository, network, state="held")
        for state in ("received", "referred", "in_progress", "implemented"):
            proposal = a_proposal(repository, state=state, network=network.id, bearers=bearers)
            some_feedback(
                repository,
                proposal,
                state="given",
                given=TODAY,
                meeting=meeting.id,
                bearer=vera.id,
                text="Hej Vera!\n\nDin idé prövas, Vera Vik. Fri får veta det av Om Bud.",
            )
    for kind in KINDS:
        for asked in ({"network": network}, {"meeting": meeting}, {}):
            text = document(
                kind,
                office.repository,
                words=words_for("sv"),
                today=TODAY,
                everyone=True,
                **asked,
            )
            assert not re.search(r"Vera|Vik|\bFri\b|Fågel|Om Bud", text), kind


def test_a_document_for_the_organisation_itself_names_all_and_says_what_it_is() -> None:
    found = documents("sv")
    public, internal = found["notes.sv.md"].decode(), found["notes-internal.sv.md"].decode()
    assert "Lo Lind" not in public
    assert "Maj" not in public
    assert "- [ ] Lo Lind (enhetschef, Region Exempel): Fråga juristen" in internal
    assert "- [ ] Maj: Ta bilder" in internal
    assert internal.splitlines()[2].startswith("*Bara för den egna organisationen")


def test_a_year_in_which_nothing_was_is_told_as_such() -> None:
    evening = Evening()
    text = document("yearly", evening.repository, words=words_for("sv"), today=TODAY, year=2019)
    assert text.startswith("# Nätverken 2019 – årssammanställning\n\n0 träffar. 0 nya förslag")
    assert "Inga träffar har hållits." in text
    assert "Till och med" not in text


def test_every_document_is_offered_by_name() -> None:
    assert tuple(SCOPES) == KINDS
    for language in ("sv", "en"):
        assert all(words_for(language).documents.name(kind) for kind in KINDS)


@LANGUAGES
def test_a_proposal_decided_at_the_meeting_stands_among_its_decisions(language: str) -> None:
    office = Office()
    with office.change() as repository:
        network = a_network(repository, "Forum")
        meeting = a_meeting(repository, network, state="held")
        no, elsewhere = (
            a_proposal(repository, title, network=network.id, state="under_review")
            for title in ("En bro", "En tunnel")
        )
        today = date(2023, 9, 18)
        there: dict[str, Any] = {"reason": "Dyr", "meeting": meeting.id}
        decide(repository, no, "declined", decided_by="Forum", today=today, **there)
        decide(repository, elsewhere, "accepted", decided_by="Nämnden", today=today)
    words = words_for(language)
    label = words.states.label("proposal", "declined")
    told = document("notes", office.repository, words=words, today=TODAY, network=network)
    assert f"1. {label}: Dyr. (En bro, {no.ref})" in told
    assert "En tunnel" not in told


def test_a_member_without_an_organisation_of_the_membership_stands_for_ones_own() -> None:
    office = Office()
    with office.change() as repository:
        region = an_organisation(repository)
        person = a_person(repository, organisation=region.id)
        network = a_network(repository)
        a_membership(repository, network, person)
        meeting = a_meeting(repository, network, date(2023, 10, 16))
    given: dict[str, Any] = {"words": words_for("sv"), "today": TODAY}
    text = document("takehome", office.repository, meeting=meeting, **given)
    assert "## Region Exempel" in text
    assert "\n\nInför mötet måndag 16 oktober 2023.\n\n" in text
    assert "Representerade: Region Exempel" in document("network", office.repository, **given)


def test_a_meeting_with_a_title_is_not_said_to_lack_a_theme() -> None:
    office = Office()
    with office.change() as repository:
        meeting = a_meeting(repository, a_network(repository), title="Planeringsdag")
    text = document(
        "invitation", office.repository, words=words_for("sv"), today=TODAY, meeting=meeting
    )
    assert "## Tema" not in text
