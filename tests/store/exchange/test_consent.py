"""Documents name nobody who has not agreed to it, whatever field the name stands in."""

from datetime import date

import pytest

from samverka_store.exchange.markdown import KINDS, document
from samverka_store.model.meetings import Speaker, Theme
from samverka_store.model.networks import Network
from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer
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
    a_theme,
    an_action,
    an_organisation,
)
from tests.store.exchange.autumn import TODAY

SV, EN = words_for("sv"), words_for("en")


@pytest.fixture
def office() -> Office:
    return Office()


def written(office: Office, kind: str, network: Network | None = None, language: str = "sv") -> str:
    """A document on the first of October."""
    words = words_for(language)
    return document(kind, office.repository, words=words, today=TODAY, network=network)


SECRETS = (
    "Hemlig Kanariefågel", "kanarie@example.org", "070-123 45 67",
    "Fri Kanariefågel", "Ombud Kanariefågel",
)  # fmt: skip


def _hide_canaries(office: Office) -> Network:
    """A network whose every field that can name someone names one who has not agreed."""
    name, email, phone, free, proxy = SECRETS
    said = f"Det sa {name} ({email}, {phone})"
    with office.change() as repository:
        bird = a_person(repository, name, email=email, phone=phone, note=said, expertise=(name,)).id
        named = {"reason": said, "revive_when": said, "alternatives": said, "result": said}
        bearers = (
            Bearer(person=bird, via=bird),
            Bearer(name=free, via_name=proxy),
            Bearer(anonymous=True, via_name=proxy),
        )
        network = a_network(
            repository, contact=bird, purpose=said, audience=said, joining=said, note=said
        )
        a_membership(repository, network, repository.get(Person, bird), note=said)
        themes = (Theme(title="Tema", speakers=(Speaker(person=bird),)),)
        meeting = a_meeting(
            repository,
            network,
            date(2023, 10, 16),
            contact=bird,
            joining=said,
            audience=said,
            notes=said,
            themes=themes,
        )
        a_meeting(
            repository, network, date(2023, 11, 20), state="cancelled", reason=said, themes=themes
        )
        for state in ("received", "declined", "implemented", "in_progress", "retired"):
            a_proposal(
                repository,
                said,
                state=state,
                network=network.id,
                meeting=meeting.id,
                bearers=bearers,
                handler=bird,
                decided_by=name,
                working_group=said,
                text=said,
                milestones=said,
                **named,
            )
        idea = a_parked_idea(
            repository,
            said,
            network=network.id,
            bearers=bearers,
            park_owner=bird,
            **{**named, "review": date(2024, 1, 1)},
        )
        region = an_organisation(repository)
        a_referral(repository, idea, region, contact=bird, answer=said)
        an_action(repository, said, owner=bird, owner_name=free, network=network.id)
    return network


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_named_in_public_who_has_not_agreed_to_it(
    office: Office, kind: str, language: str
) -> None:
    network = _hide_canaries(office)
    for asked in (network, None):
        text = written(office, kind, asked, language)
        for secret in SECRETS:
            assert secret.casefold() not in text.casefold()
        assert "kanarie" not in text.casefold()


def test_a_person_in_the_trash_is_not_named_even_if_they_had_agreed(office: Office) -> None:
    with office.change() as repository:
        kim = a_person(repository, may_be_named=True)
        network = a_network(repository, contact=kim.id)
        repository.remove(kim)
    assert "Kim" not in written(office, "network", network)


def test_free_speakers_are_named_as_they_were_announced(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        a_meeting(repository, network, TODAY, themes=(a_theme("Återhämtning", "Eva Ek"),))
    assert "Återhämtning – Eva Ek" in written(office, "coming", network)
