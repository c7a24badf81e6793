"""Old proposals like the one typed are found in other words, other order and other forms."""

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.repository import Repository
from samverka_store.similar import Similar, SimilarIndex
from tests.builders import Office, a_parked_idea, a_person, a_proposal
from tests.store.desk import Desk

OLD = """
Gemensam folder om stöd till anhöriga
Motivationsfilm för vuxenutbildningen
Öppet café på torget
Samåkning till mötena
Fler studiecirklar om digital teknik
Mentorer för nyanlända ungdomar
Tillgänglig hemsida med allt föreningarna gör
Enklare blanketter hos socialtjänsten
Kontaktbank för föreningar
Hörselslinga i samlingssalen
Seminarium om psykisk hälsa
Tolk på alla forum
Gratis buss till badet
Nattvandring i centrum
Lokaler för små föreningar
Återkoppling på gamla förslag
Trygghetsvandringar i Lindtorp
Matlagningskurs för pensionärer
Skolträdgårdar
Språkcafé på biblioteket
""".strip().splitlines()
# Of so many words that one of them can be missed.
LONG = [old for old in OLD if len(old.split()) > 3 and old != "Tolk på alla forum"]
TWINS = {
    "anhöriga: en folder om stöden": "Gemensam folder om stöd till anhöriga",
    "Informationsfolder till anhöriga": "Gemensam folder om stöd till anhöriga",
    "Filmer som motiverar till vuxenutbildning, motivationsfilmer": OLD[1],
    "café, öppet vid torget": "Öppet café på torget",
    "Kaféer på torget ska vara öppna": "Öppet café på torget",
    "samåka till möten": "Samåkning till mötena",
    "En studiecirkel i digital teknik": "Fler studiecirklar om digital teknik",
    "tekniken digitalt i studiecirkel": "Fler studiecirklar om digital teknik",
    "Mentor åt ungdom som är nyanländ": "Mentorer för nyanlända ungdomar",
    "Hemsidan: vad varje förening gör": "Tillgänglig hemsida med allt föreningarna gör",
    "blanketten hos socialtjänsten ska bli enkel": "Enklare blanketter hos socialtjänsten",
    "Föreningarnas kontaktbank": "Kontaktbank för föreningar",
    "horselslingor i samlingssalarna": "Hörselslinga i samlingssalen",
    "seminarier om psykiskt mående och hälsa": "Seminarium om psykisk hälsa",
    "Tolkar på forumen": "Tolk på alla forum",
    "bussar gratis ut till badet": "Gratis buss till badet",
    "Återkopling på förslag som är gamla": "Återkoppling på gamla förslag",
    "trygghetsvandring": "Trygghetsvandringar i Lindtorp",
    "Kurs i matlagning för pensionär": "Matlagningskurs för pensionärer",
    "trädgårdar vid skolan": "Skolträdgårdar",
    "bibliotekets språkcafé": "Språkcafé på biblioteket",
    "Gem": "Gemensam folder om stöd till anhöriga",
    "Gemensam fol": "Gemensam folder om stöd till anhöriga",
}
NO_TWINS = (
    "Cykelställ vid stationen",
    "Bättre belysning i parken",
    "Folkdans för alla",
    "Kommunikation mellan myndigheterna",
    "Fotbollsplan på skolgården",
    "och i på att",
    "",
    "   ",
    "!",
)


def titles(found: list[Similar]) -> list[str]:
    return [one.title for one in found]


@pytest.fixture
def index(repository: Repository) -> SimilarIndex:
    for title in OLD:
        a_proposal(repository, title)
    return SimilarIndex(repository)


@pytest.mark.parametrize("typed", TWINS)
def test_an_obvious_twin_comes_first(typed: str, index: SimilarIndex) -> None:
    assert titles(index.find(typed))[:1] == [TWINS[typed]]


@pytest.mark.parametrize("typed", NO_TWINS)
def test_what_is_new_has_no_twin(typed: str, index: SimilarIndex) -> None:
    assert index.find(typed) == []


@given(st.data())
def test_the_order_of_the_words_and_their_capitals_hide_nothing(data: st.DataObject) -> None:
    title = data.draw(st.sampled_from(OLD))
    words = data.draw(st.permutations(title.split()))
    typed = " ".join(data.draw(st.sampled_from((word, word.upper()))) for word in words)
    assert titles(INDEX.find(typed))[0] == title
    assert INDEX.find(typed)[0].score == 1.0


@given(st.data())
def test_a_slip_in_one_of_several_words_hides_nothing(data: st.DataObject) -> None:
    title = data.draw(st.sampled_from(LONG))
    words = title.split()
    place = data.draw(st.integers(0, len(words) - 1))
    at = data.draw(st.integers(0, len(words[place]) - 1))
    words[place] = words[place][:at] + data.draw(st.sampled_from("xqz")) + words[place][at:]
    assert title in titles(INDEX.find(" ".join(words)))


@given(st.text(max_size=60))
def test_anything_can_be_typed(typed: str) -> None:
    for found in INDEX.find(typed):
        assert 0.5 <= found.score <= 1.0
        assert found.matched


def test_what_is_too_long_for_a_title_is_read_as_far_as_one_goes(index: SimilarIndex) -> None:
    assert titles(index.find(f"Gratis buss {'x' * 100_000}"))[:1] == ["Gratis buss till badet"]
    assert index.find(f"{'x ' * 150} gratis buss") == []


def test_it_tells_which_words_answered(index: SimilarIndex) -> None:
    assert index.find("folder anhörig")[0].matched == ("folder", "anhöriga")


def test_resting_retired_and_closed_ones_are_shown_with_their_state(repository: Repository) -> None:
    parked = a_parked_idea(repository, "Gratis buss")
    retired = a_proposal(repository, "Gratis bussar", state="retired", reason="Dyrt")
    closed = a_proposal(repository, "Bussen gratis", state="closed")
    found = SimilarIndex(repository).find("gratis buss")
    assert {one.ref: one.state for one in found} == {
        parked.ref: "parked",
        retired.ref: "retired",
        closed.ref: "closed",
    }


def test_the_one_being_changed_is_not_its_own_twin(index: SimilarIndex) -> None:
    [found] = index.find(OLD[1])
    assert index.find(OLD[1], but=found.id) == []


def test_other_nouns_are_no_proposals(repository: Repository) -> None:
    a_person(repository, "Buss Gratis")
    assert SimilarIndex(repository).find("gratis buss") == []


def test_it_follows_changes_removals_returns_and_undone_changes(desk: Desk) -> None:
    index = SimilarIndex(desk.repository)
    assert index.find("buss") == []
    proposal = a_proposal(desk.repository, "Gratis buss")
    assert titles(index.find("bussar")) == ["Gratis buss"]
    proposal = desk.repository.put(msgspec.structs.replace(proposal, title="Gratis båt"))
    assert (titles(index.find("bussar")), titles(index.find("båtar"))) == ([], ["Gratis båt"])
    desk.repository.remove(proposal)
    assert index.find("båtar") == []
    desk.repository.restore(proposal)
    assert titles(index.find("båtar")) == ["Gratis båt"]


def test_what_others_add_while_it_catches_up_is_there_once(repository: Repository) -> None:
    first = a_proposal(repository, "Gratis buss")
    index = SimilarIndex(repository)
    catching_up = index.catching_up(block=1)
    next(catching_up)
    second = a_proposal(repository, "Bussar gratis")
    repository.remove(first)
    assert [one.ref for one in index.find("gratis buss")] == [second.ref]


def test_it_is_the_same_as_one_that_reads_everything_anew(repository: Repository) -> None:
    chance = random.Random(7)
    kept = SimilarIndex(repository)
    kept.find("buss")
    proposals = [a_proposal(repository, title) for title in OLD]
    for _ in range(100):
        place = chance.randrange(len(proposals))
        title = " ".join(chance.choice(OLD).split()[:2] + chance.choice(OLD).split()[-1:])
        changed = msgspec.structs.replace(repository.record(proposals[place].id), title=title)
        repository.put(changed)
    for typed in TWINS:
        assert kept.find(typed) == SimilarIndex(repository).find(typed)


def _filled() -> SimilarIndex:
    office = Office()
    with office.change() as repository:
        for title in OLD:
            a_proposal(repository, title)
    return SimilarIndex(office.repository)


INDEX = _filled()
