"""All that is held about a person, in one document that does nothing but say it."""

from datetime import date

import msgspec
import pytest

from samverka_store.entry.context import Context
from samverka_store.exchange.person_extract import person_extract
from samverka_store.model.meetings import Speaker, Theme
from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer
from samverka_store.traces import identity_of, mentions
from samverka_store.usecases.remove_record import remove
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_person,
    a_proposal,
    a_referral,
    an_action,
    an_organisation,
    some_feedback,
)

TODAY = date(2023, 10, 1)


@pytest.fixture
def office() -> Office:
    return Office()


def written(office: Office, person: Person, language: str = "sv") -> str:
    return person_extract(person, Context(office.repository, words_for(language), TODAY))


def test_everything_that_is_held_is_there(office: Office) -> None:
    with office.change() as repository:
        eva = a_person(
            repository, "Eva *Ek*", email="eva@example.org", phone="070-1234567", note="Ring först"
        )
        forum = a_network(repository, "Forumet")
        a_membership(repository, forum, eva)
        proposal = a_proposal(repository, "Gemensam folder", bearers=(Bearer(person=eva.id),))
        some_feedback(
            repository,
            *(proposal,),
            state="given",
            bearer=eva.id,
            given=TODAY,
            text="Tack Eva, vi ses",
        )
        a_referral(repository, proposal, an_organisation(repository), contact=eva.id)
        remove(repository, an_action(repository, "Boka lokal", owner=eva.id))
        speakers = (Speaker(person=eva.id),)
        a_meeting(repository, forum, themes=(Theme(title="Vila", speakers=speakers),))
        a_proposal(repository, "Annat", text="Rad ett\nenligt Eva *Ek*s mejl eva@example.org")
        a_proposal(repository, "Namnlöst", text="Eva sa något")
        a_proposal(repository, "Väntar", bearers=(Bearer(name="Bo", via=eva.id),))
    with office.change(days_later=1, why="bytte jobb") as repository:
        eva = repository.put(msgspec.structs.replace(eva, role="Ordförande"), seen=eva)
    text = written(office, eva)
    for said in (
        "# Registerutdrag för Eva \\*Ek\\*, 1 oktober 2023",
        "- **E-post:** eva@example.org",
        "- **Anteckning:** Ring först",
        "### Medlemskap",
        "- D1 Forumet – Kontakt",
        "- F2023-001 Gemensam folder – Idébärare (Inkommet)",
        "Tack Eva, vi ses",
        "- A2023-001 Boka lokal – Vem (Att göra) – i papperskorgen",
        "- M2023-001 Vila – ",
        "- F2023-004 Väntar: Kvittens, senast 8 september 2023",
        "- F2023-002, Beskrivning: enligt Eva \\*Ek\\*s mejl eva@example.org",
        "- R2023-001, Text: Tack Eva, vi ses",
        "Roll: – → Ordförande; bytte jobb",
    ):
        assert said in text, f"{said}\n{text}"
    assert "F2023-003" not in text  # another Eva, for all that is known
    assert "Eva *Ek*" not in text
    english = written(office, eva, "en")
    assert english.startswith("# What is held about Eva")


def test_one_of_whom_nothing_more_is_known_has_an_extract_too(office: Office) -> None:
    with office.change() as repository:
        kim = a_person(repository, "Kim")
    text = written(office, kim)
    assert "Ingen annan post pekar på personen." in text
    assert text.count("\n- ") == len(Person.fields) + 3  # created, changed, and one event


def test_a_name_is_found_in_any_form_and_a_namesakes_details_are_not(office: Office) -> None:
    said = {
        "EVA EK": True,
        "Ek, Eva": True,
        "Eva\nEks idé": True,
        "Eva Eklund": False,
        "Breva Ek": False,
        "+46 (0)70 123 45 67": True,
        "0046701234567": True,
        "0701234567": True,
        "07012345678": False,
        "eva@example.org.": True,
        "reva@example.org": False,
        "eva.e@example.com": True,  # as it was once
    }
    with office.change() as repository:
        eva = a_person(repository, "Eva Ek", email="eva.e@example.com", phone="070-123 45 67")
        eva = repository.put(msgspec.structs.replace(eva, email="eva@example.org"), seen=eva)
        a_person(repository, "Eva Ek", phone="070-123 45 67", note="Vikarie")
        refs = {a_proposal(repository, "X", text=text).ref: text for text in said}
    found = {refs[one.ref] for one in mentions(repository, identity_of(repository, eva))}
    assert found == {text for text, is_found in said.items() if is_found}
