"""Documents: what they say of meetings, networks, proposals and parked ideas."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from samverka_store.errors import UsageError
from samverka_store.exchange.markdown import KINDS, document
from samverka_store.model.networks import Network
from samverka_store.usecases import step_proposal
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_network,
    a_parked_idea,
    a_proposal,
)
from tests.store.exchange.autumn import TODAY, Autumn

SV, EN = words_for("sv"), words_for("en")


@pytest.fixture
def office() -> Office:
    return Office()


def written(office: Office, kind: str, network: Network | None = None, language: str = "sv") -> str:
    """A document on the first of October."""
    words = words_for(language)
    return document(kind, office.repository, words=words, today=TODAY, network=network)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_empty_workspace_gives_a_document_that_says_so(
    office: Office, kind: str, language: str
) -> None:
    text = written(office, kind, language=language)
    assert text.startswith("# ")
    assert len(text.splitlines()) >= 3
    assert "None" not in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_network_about_which_nothing_is_known_leaves_nothing_empty(
    office: Office, kind: str, language: str
) -> None:
    with office.change() as repository:
        network = a_network(repository)
    text = written(office, kind, network, language)
    assert ("meddelas senare" if language == "sv" else "announced") in text
    assert "None" not in text
    assert "|  |" not in text
    assert not [line for line in text.splitlines() if line.endswith((":", ":**"))]


def test_coming_meetings_are_those_from_today_on_that_are_still_to_be_held(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        a_meeting(repository, network, date(2023, 9, 30))
        a_meeting(repository, network, date(2023, 9, 30), last_day=date(2023, 10, 2), start=None)
        a_meeting(repository, network, TODAY, state="held")
        a_meeting(repository, network, TODAY)
        a_meeting(repository, network, None, season="2023-spring")
        a_meeting(repository, network, None, season="2023-autumn")
    rows = [row for row in written(office, "coming", network).splitlines() if row[:1] == "|"]
    days = [row.split("|")[1].strip() for row in rows[2:]]
    assert days == [
        "30 september–2 oktober 2023",
        "sön 1 okt kl. 13.30–15.30",
        "hösten 2023",
    ]


def test_what_the_meetings_share_is_said_once(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        for day in (date(2023, 10, 16), date(2023, 11, 20)):
            a_meeting(repository, network, day, venue="Kulturhuset")
    text = written(office, "coming", network)
    assert text.count("13.30–15.30") == text.count("Kulturhuset") == 1
    assert "Kl. 13.30–15.30, Kulturhuset.\n" in text


def test_what_the_meetings_do_not_share_stands_in_the_table(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        a_meeting(repository, network, date(2023, 10, 16), venue="Kulturhuset")
        a_meeting(repository, network, date(2023, 11, 20), start=time(9), form="digital")
    text = written(office, "coming", network)
    assert "| mån 16 okt kl. 13.30–15.30 | Tema meddelas senare | Kulturhuset |" in text
    assert "| mån 20 nov kl. 09.00–15.30 | Tema meddelas senare | Digitalt |" in text


def test_one_meeting_can_be_written_of_alone() -> None:
    autumn = Autumn()
    text = document("coming", autumn.repository, words=SV, today=TODAY, meeting=autumn.themed)
    assert text.startswith("# Forum för delaktighet – träffar hösten 2023\n")
    assert len([row for row in text.splitlines() if row[:1] == "|"]) == 3


def test_the_proposals_of_a_meeting_can_be_reported_at_the_next() -> None:
    autumn = Autumn()
    text = document("proposals", autumn.repository, words=SV, today=TODAY, meeting=autumn.themed)
    assert text.startswith(
        "# Vad hände med förslagen i Forum för delaktighet från 16 oktober 2023? Läget 1 oktober"
    )
    assert "Av 3 förslag är 1 pågående, 1 nyinkommet och 1 parkerat." in text


def test_a_state_that_only_a_newer_version_knows_counts_as_going_on(office: Office) -> None:
    with office.change() as repository:
        proposal = a_proposal(repository)
        document = {**(repository.document(proposal.id) or {}), "state": "paused"}
        office.workspace.tables.table("proposals").put(proposal.id, document)
    text = written(office, "proposals")
    assert "1 pågående" in text
    assert "paused" in text


def test_drafts_are_not_reported(office: Office) -> None:
    with office.change() as repository:
        a_proposal(repository, "Halvtänkt", state="draft")
    assert "Halvtänkt" not in written(office, "proposals")


def test_a_closed_proposal_counts_as_what_it_was_when_it_was_closed(office: Office) -> None:
    with office.change() as repository:
        proposal = a_proposal(repository, state="declined", reason="för dyrt")
        repository.put(replace(proposal, state="closed"))
    text = written(office, "proposals")
    assert "Ett förslag: 1 avslaget." in text
    assert "| Avslutat |" in text
    assert "för dyrt." in text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"state": "under_review", "next_status": date(2023, 11, 1)}, "besked senast 1 november"),
        ({"state": "received", "next_status": date(2023, 9, 1)}, "besked försenat sedan"),
        ({"state": "accepted"}, "genomförandet ska börja"),
        ({"state": "in_progress", "working_group": "Ungdom"}, "arbetsgrupp: Ungdom"),
        ({"state": "in_progress"}, "| pågår |"),
        ({"state": "withdrawn"}, "återtaget av den som lämnade det"),
        ({"state": "parked", "reason": "x", "review": date(2024, 3, 5)}, "prövas igen mars 2024"),
        ({"state": "stopped", "reason": "x"}, "se skälet nedan"),
    ],
)
def test_every_state_says_what_comes_next(
    office: Office, given: dict[str, object], said: str
) -> None:
    with office.change() as repository:
        a_proposal(repository, **given)  # type: ignore[arg-type] # fields by name
    assert said in written(office, "proposals")


def test_merged_and_split_proposals_say_where_they_went(office: Office) -> None:
    with office.change() as repository:
        target = a_proposal(repository)
        a_proposal(repository, state="merged", merged_into=target.id)
        whole = a_proposal(repository, state="split")
        parts = [a_proposal(repository, split_from=whole.id) for _ in range(2)]
    text = written(office, "proposals")
    assert f"lever vidare i {target.ref}" in text
    assert f"uppdelat i {parts[0].ref} och {parts[1].ref}" in text


def test_a_parked_idea_is_sorted_by_whether_its_day_has_come(office: Office) -> None:
    with office.change() as repository:
        a_parked_idea(repository, "Öppet hus", review=TODAY)
        parked = a_proposal(repository, "Folder")
        step_proposal.park(
            repository, parked, reason="pengar", review=date(2024, 3, 1), today=date(2023, 9, 1)
        )
    text = written(office, "parking")
    due, waiting = text.split("## Väntar")
    assert "Öppet hus" in due
    assert "Folder" in waiting
    assert "2 idéer väntar. En av dem ska prövas på nytt nu." in due


@pytest.mark.parametrize(
    ("review", "swedish", "english"),
    [
        (
            date(2024, 3, 1),
            "En idé väntar. Den ska inte prövas på nytt ännu.",
            "One idea is waiting. It is not to be tried again yet.",
        ),
        (
            TODAY,
            "En idé väntar. Den ska prövas på nytt nu.",
            "One idea is waiting. It is to be tried again now.",
        ),
    ],
)
def test_a_single_parked_idea_is_not_told_of_as_many(
    office: Office, review: date, swedish: str, english: str
) -> None:
    with office.change() as repository:
        a_parked_idea(repository, review=review)
    assert swedish in written(office, "parking").splitlines()
    assert english in written(office, "parking", language="en").splitlines()


def test_an_unknown_document_is_refused(office: Office) -> None:
    with pytest.raises(UsageError):
        written(office, "diary")
