"""What is public names nobody who has not agreed to it: no canary sings in any document.

Nouns, fields, documents, languages and formats are read from their registries: a new one is tried
as well.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from samverka_store.exchange.consent import Consent
from samverka_store.exchange.ics import calendar, reminder_calendar
from samverka_store.exchange.kinds import SCOPES
from samverka_store.exchange.markdown import KINDS, document, html
from samverka_store.exchange.public_fields import PUBLIC_FIELDS
from samverka_store.exchange.scope import scope_of
from samverka_store.model.proposals import Bearer
from samverka_store.words.language import CODES, words_for
from tests.builders import Office, a_network, a_person, a_proposal, an_organisation, write_by_hand
from tests.store.exchange.everything import TODAY, Everything

BIRD, ADDRESS, NUMBER = "Hemlig Kanariefågel", "kanarie@example.org", "070-123 45 67"
SAID = f"Det sa {BIRD} ({ADDRESS}, {NUMBER})"


def published(there: Everything, language: str) -> Iterator[tuple[str, str]]:
    """Everything that can be made public in a language: what it is, and its text."""
    words, repository = words_for(language), there.repository
    subjects: dict[str, list[Any]] = {
        "network": [there.network],
        "meeting": there.meetings,
        "organisation": [there.organisation],
        "year": [2023],
    }
    for kind in KINDS:
        asked: list[dict[str, Any]] = [{}]
        asked += [{scope: subject} for scope in SCOPES[kind] for subject in subjects[scope]]
        for given in asked:
            text = document(kind, repository, words=words, today=TODAY, **given)
            yield f"{kind} {list(given)} md", text
            yield f"{kind} {list(given)} html", html(text, title=text.split("\n")[0], lang="sv")
    for record in (None, there.network, there.series, *there.meetings):
        data = calendar(repository, scope_of(record), words=words)
        yield "ics", data.decode().replace("\r\n ", "")
    for record in (None, there.network):
        data = reminder_calendar(repository, scope_of(record), words=words, today=TODAY)
        yield "reminders", data.decode().replace("\r\n ", "")


@pytest.mark.parametrize("language", CODES)
def test_a_canary_in_every_field_of_every_record_is_in_nothing_public(language: str) -> None:
    there = Everything(by=BIRD)
    there.write_into_every_field(lambda noun, path: SAID)
    told = {"name": BIRD, "email": ADDRESS, "phone": NUMBER}
    write_by_hand(there.office.workspace, "people", there.person.id, **told)
    found = dict.fromkeys(name for name, text in published(there, language) if _sings(text))
    assert not list(found)


def _sings(text: str) -> bool:
    return any(re.search(part, text) for part in ("anariefågel", "kanarie", "123 ?45"))


def test_the_same_canary_is_named_once_it_has_agreed() -> None:
    there = Everything(named=True)
    write_by_hand(there.office.workspace, "people", there.person.id, name=BIRD)
    names = {name.split()[0] for name, text in published(there, "sv") if BIRD in text}
    assert names == {*KINDS, "ics", "reminders"}


def test_only_the_fields_of_the_list_are_ever_in_what_is_public() -> None:
    marks: dict[tuple[str, str], str] = {}

    def mark(noun: str, path: str) -> str:
        return marks.setdefault((noun, path), f"zq{len(marks)}q")

    there = Everything(by="zqqq")
    there.write_into_every_field(mark)
    text = "\n".join(text for code in CODES for _, text in published(there, code))
    shown = {field for field, sign in marks.items() if sign in text}
    listed = {(noun, path) for noun, paths in PUBLIC_FIELDS.items() for path in paths}
    assert "zqqq" not in text
    assert shown - listed == set()
    assert listed - shown == set()


FORMS = {
    "Zork Kanaris förslag": "– förslag",
    "ZORK KANARI:s idé": "– idé",
    "Zork  Kanari, och": "–, och",
    "Det var Kanari, Zork.": "Det var –.",
    "Det var Kanari Zork.": "Det var –.",
    "Ring 0701112233 nu": "Ring – nu",
    "Ring 070 111 22 33 nu": "Ring – nu",
    "Ring +46 (0)70-111 22 33 nu": "Ring – nu",
    "Skriv till ZORK@example.org.": "Skriv till –.",
}


@pytest.mark.parametrize("is_in_trash", [False, True])
def test_who_has_not_agreed_is_taken_out_in_every_form(is_in_trash: bool) -> None:
    office = Office()
    told = {"email": "zork@example.org", "phone": "070-1112233"}
    with office.change() as repository:
        zork = a_person(repository, "Zork Kanari", may_be_named=is_in_trash, **told)
        if is_in_trash:
            repository.remove(zork)
    consent = Consent(office.repository, hidden="–")
    assert {text: consent.text(text) for text in FORMS} == FORMS
    for text in ("Zorks och Kanaris", "Ring 0701112234", "Zork Kanarin"):
        assert consent.text(text) == text


def test_a_free_name_of_an_idea_bearer_is_in_no_document() -> None:
    there = Everything()
    said = "Pelle Fris zebra, Fri, Ombuds zebra och Fri Ombud"
    bearers = (Bearer(name="Pelle Fri"), Bearer(anonymous=True, via_name="Ombud Fri"))
    there.write_into_every_field(
        lambda noun, path: "" if noun == "person" or "name" in path else said
    )
    with there.office.change() as repository:
        a_proposal(repository, bearers=bearers)
    texts = dict(published(there, "sv"))
    assert [name for name, text in texts.items() if re.search("Pelle|Ombud", text)] == []
    assert all("zebra" in texts[f"{kind} [] md"] for kind in ("proposals", "parking"))


def test_a_free_name_that_is_an_organisations_stands_in_public() -> None:
    office = Office()
    with office.change() as repository:
        an_organisation(repository, "Region Vinge")
        a_network(repository, "Digital samverkan")
        bearers = (Bearer(name="Region Vinge"), Bearer(name="digital samverkan"))
        a_proposal(repository, bearers=(*bearers, Bearer(name="Pelle")))
    consent = Consent(office.repository, hidden="–")
    text = "Region Vinges tanke om Digital samverkan, och Pelle"
    assert consent.text(text) == text


def test_the_same_contact_noted_twice_stays_named_when_one_is_in_the_trash() -> None:
    office = Office()
    told = {"email": "kim@example.org", "may_be_named": True}
    with office.change() as repository:
        kim = a_person(repository, "Kim Ek", phone="070-111 22 33", **told)
        again = a_person(repository, "Kim Ek", phone="0701112233", **told)
        repository.remove(again)
    shown = Consent(office.repository, hidden="–").person(kim.id)
    assert (shown.name, shown.email, shown.phone) == ("Kim Ek", "kim@example.org", "070-111 22 33")
