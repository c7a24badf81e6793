"""Search finds every record by any of its text, å ä ö aware, and stays true."""

import msgspec

from samverka_store.repository import Repository
from samverka_store.search import SearchIndex
from tests.builders import a_meeting, a_network, a_person, a_proposal, a_theme


def refs(index: SearchIndex, text: str) -> list[str]:
    return [hit.ref for hit in index.find(text)]


def test_plain_letters_find_accented_ones_and_accented_ones_only_themselves(
    repository: Repository,
) -> None:
    vaxjo, vaxholm = a_network(repository, "Växjö forum"), a_network(repository, "Vaxholms forum")
    index = SearchIndex(repository)
    assert refs(index, "vaxjo") == [vaxjo.ref]
    assert refs(index, "vax") == [vaxholm.ref, vaxjo.ref]
    assert refs(index, "väx") == [vaxjo.ref]


def test_all_words_must_be_there_in_any_order(repository: Repository) -> None:
    folder = a_proposal(repository, "Gemensam folder om stöd")
    a_proposal(repository, "Gemensam buss")
    assert refs(SearchIndex(repository), "stöd gemensam") == [folder.ref]


def test_texts_inside_themes_and_notes_are_found(repository: Repository) -> None:
    network = a_network(repository)
    meeting = a_meeting(repository, network, themes=(a_theme("Återhämtning", "Eva Ek"),))
    index = SearchIndex(repository)
    assert refs(index, "eva ek") == [meeting.ref]
    assert index.find("återhämtning")[0].label == "Återhämtning"


def test_a_reference_is_the_first_hit(repository: Repository) -> None:
    first = a_network(repository, "Ett")
    a_network(repository, "N1 är inte jag")
    assert refs(SearchIndex(repository), "n1")[0] == first.ref


def test_a_reference_as_people_say_it_is_found_among_thousands(repository: Repository) -> None:
    meant = a_proposal(repository, "Folder")
    others = [a_proposal(repository, "Se F2023-1") for _ in range(2_001)]
    index = SearchIndex(repository)
    assert refs(index, "f2023-1")[:2] == [meant.ref, others[0].ref]
    repository.remove(meant)
    assert meant.ref not in refs(index, "f2023-1")


def test_accents_are_found_in_any_text_and_after_a_change(repository: Repository) -> None:
    proposal = a_proposal(repository, "ÅMYNNE", text="i Malmö")
    index = SearchIndex(repository)
    assert refs(index, "åm") == refs(index, "MALMÖ åm") == [proposal.ref]
    assert refs(index, "äm") == []
    repository.put(msgspec.structs.replace(proposal, title="Ämynne"))
    assert (refs(index, "åm"), refs(index, "äm")) == ([], [proposal.ref])


def test_names_that_begin_with_the_text_come_before_those_that_hold_it(
    repository: Repository,
) -> None:
    holds = a_network(repository, "Öppet forum")
    begins = a_network(repository, "Forum i Åmynne")
    assert refs(SearchIndex(repository), "forum") == [begins.ref, holds.ref]


def test_the_index_follows_changes_removals_and_returns(repository: Repository) -> None:
    person = a_person(repository, "Kim Berg")
    index = SearchIndex(repository)
    assert refs(index, "berg") == [person.ref]
    renamed = repository.put(msgspec.structs.replace(person, name="Kim Ås"))
    assert (refs(index, "berg"), refs(index, "ås")) == ([], [person.ref])
    repository.remove(renamed)
    assert refs(index, "ås") == []
    repository.restore(renamed)
    assert refs(index, "ås") == [person.ref]
    late = a_person(repository, "Ny Åsberg")
    assert set(refs(index, "ås")) == {person.ref, late.ref}


def test_identities_and_codes_are_not_searched(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository))
    index = SearchIndex(repository)
    assert refs(index, meeting.uid[:8]) == []
    assert refs(index, "") == []
