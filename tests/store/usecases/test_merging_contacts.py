"""Contacts that are the same become one, and everything that led to the other leads to it."""

from datetime import date

import pytest

from samverka_store.duplicates import Pair, duplicates, near_names
from samverka_store.errors import InTrash, InvalidRecord
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Speaker, Theme
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases.merge_contacts import differing, merge_contacts
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.remove_record import remove
from samverka_store.usecases.undo_change import undo
from tests.builders import (
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
from tests.store.desk import Desk

TODAY = date(2023, 9, 1)


def found(repository: Repository) -> list[tuple[str, str, tuple[str, ...]]]:
    name = {person.id: person.name for person in repository.all(Person)}
    return [
        (name[pair.first], name[pair.second], pair.reasons)
        for pair in duplicates(repository, Person)
    ]


def test_the_same_mail_phone_or_name_tells_with_its_reason(repository: Repository) -> None:
    home = an_organisation(repository, "Hemmet").id
    away = an_organisation(repository, "Borta").id
    a_person(repository, "Åsa Öberg", organisation=home, email="ASA@example.org")
    a_person(repository, "Å. Öberg", email="asa@example.org", phone="070-123 45 67")
    a_person(repository, "Kim", phone="+46 (0)70 123 45 67")
    a_person(repository, "Oberg Asa", organisation=home)
    a_person(repository, "Asa Oberg", organisation=away)
    a_person(repository, "Bo Karlson", organisation=away)
    a_person(repository, "Bo Karlsson")
    a_person(repository, "Bo", organisation=away)
    assert found(repository) == [
        ("Åsa Öberg", "Å. Öberg", ("email",)),
        ("Å. Öberg", "Kim", ("phone",)),
        ("Åsa Öberg", "Oberg Asa", ("same_name",)),
        ("Bo Karlson", "Bo Karlsson", ("near_name",)),
        ("Bo Karlson", "Bo", ("part_of_name",)),
        ("Åsa Öberg", "Asa Oberg", ("name_elsewhere",)),
    ]


def test_a_switchboard_and_a_first_name_elsewhere_are_no_sign(repository: Repository) -> None:
    for name in ("Ali", "Bea", "Cia", "Dan", "Eli", "Fia"):
        a_person(repository, f"{name} Berg{name}", phone="010-000 00 00")
    a_person(repository, "Eva", organisation=an_organisation(repository, "A").id)
    a_person(repository, "Eva", organisation=an_organisation(repository, "B").id)
    assert found(repository) == []


def test_two_organisations_of_nearly_one_name_are_found_too(repository: Repository) -> None:
    one = an_organisation(repository, "Region Exempel")
    other = an_organisation(repository, "Region Exemple")
    assert duplicates(repository, Organisation) == [
        Pair(first=one.id, second=other.id, reasons=("near_name",))
    ]
    assert duplicates(repository, Organisation, of=other.id)
    assert duplicates(repository, Organisation, of=other.id + 1) == []


def test_a_free_name_is_met_by_the_contacts_it_may_mean(repository: Repository) -> None:
    same = a_person(repository, "Eva Ek")
    near = a_person(repository, "Eva Eklund")
    part = a_person(repository, "Eva")
    a_person(repository, "Bo Ek")
    assert near_names(repository, "eva ék")[0] == same.id
    assert set(near_names(repository, "Eva")) == {same.id, near.id, part.id}
    assert near_names(repository, " ") == []


def test_the_survivor_takes_what_it_lacks_and_keeps_what_it_says(repository: Repository) -> None:
    kept = a_person(repository, "Eva Ek", expertise=("musik",), note="Ring", phone="1")
    other = a_person(
        repository,
        *("Eva Eek",),
        email="eva@example.org",
        expertise=("musik", "film"),
        note="Mejla",
        phone="2",
        role="ordförande",
        may_be_named=True,
    )
    assert differing(kept, other) == ("name", "phone", "may_be_named")
    merged = merge_contacts(repository, kept, other, taken=("phone",)).kept
    assert isinstance(merged, Person)
    assert (merged.id, merged.ref, merged.name, merged.phone) == (kept.id, kept.ref, "Eva Ek", "2")
    assert (merged.email, merged.role) == ("eva@example.org", "ordförande")
    assert (merged.expertise, merged.note) == (("musik", "film"), "Ring\n\nMejla")
    assert merged.may_be_named is False  # a consent is asked for, not moved
    assert repository.find(other.ref).id == kept.id
    assert [len(repository.events_of(one.id)) for one in (kept, other)] == [2, 2]


def test_every_reference_follows_and_comes_back_when_it_is_undone() -> None:
    desk = Desk()
    repository = desk.repository
    kept, other = a_person(repository, "Eva Ek"), a_person(repository, "Eva Eek")
    forum = a_network(repository, contact=other.id)
    one, two = (a_membership(repository, forum, person) for person in (kept, other))
    theme = Theme(title="Vila", speakers=(Speaker(person=other.id), Speaker(name="Bo")))
    meeting = a_meeting(repository, forum, themes=(theme,), contact=other.id)
    bearers = (Bearer(person=kept.id), Bearer(person=other.id), Bearer(name="Bo", via=other.id))
    proposal = a_proposal(repository, bearers=bearers, handler=other.id)
    feedback = some_feedback(repository, proposal, bearer=other.id)
    referral = a_referral(repository, proposal, an_organisation(repository), contact=other.id)
    gone = an_action(repository, owner=other.id)
    remove(repository, gone)
    every = (kept, other, forum, one, two, meeting, proposal, feedback, referral, gone)
    before = {record.id: repository.document(record.id) for record in every}
    desk.later()
    merge_contacts(repository, kept, other)
    assert set(repository.ids_pointing_at(other.id)) == set()
    assert repository.get(Proposal, proposal.id).bearers == (
        Bearer(person=kept.id),
        Bearer(name="Bo", via=kept.id),
    )
    assert [m.ref for m in repository.pointing_at(kept.id, Membership)] == [one.ref]
    assert repository.find(two.ref).id == one.id
    assert repository.get(Feedback, feedback.id).bearer == kept.id
    assert len({event.id for id in before for event in repository.events_of(id)}) == 20
    desk.later()
    undo(repository)
    for id, doc in before.items():
        now = dict(repository.document(id) or {})
        assert {**now, **dict.fromkeys(("changed", "_v", "_d"))} == {
            **(doc or {}),
            **dict.fromkeys(("changed", "_v", "_d")),
        }


def test_nobody_is_owed_anew_because_two_records_were_one_person() -> None:
    desk = Desk()
    repository = desk.repository
    kept, other = a_person(repository, "Eva Ek"), a_person(repository, "Eva Eek")
    origin = a_proposal(repository, "Blad")
    into = a_proposal(repository, "Folder", bearers=(Bearer(person=other.id),))
    into, _ = merge(repository, [origin], into, today=TODAY)
    due = [one.due for one in owed(into, repository)]
    desk.later(days=30)
    merge_contacts(repository, kept, other)
    (now,) = owed(repository.get(Proposal, into.id), repository)
    assert ([now.due], now.bearer.person) == (due, kept.id)


def test_an_organisation_takes_the_place_of_the_other_without_a_circle(
    repository: Repository,
) -> None:
    top = an_organisation(repository, "Kommunen")
    other = an_organisation(repository, "Stadsdelen", parent=top.id)
    between = an_organisation(repository, "Förvaltningen", parent=other.id)
    kept = an_organisation(repository, "Enheten", parent=between.id, kind="municipality")
    eva = a_person(repository, "Eva", organisation=other.id)
    merged = merge_contacts(repository, kept, other)
    assert isinstance(merged.kept, Organisation)
    assert (merged.kept.parent, merged.kept.kind) == (top.id, "municipality")
    assert repository.get(Organisation, between.id).parent == kept.id
    assert repository.get(Person, eva.id).organisation == kept.id


def test_one_is_not_joined_with_itself_nor_with_what_is_in_the_trash(
    repository: Repository,
) -> None:
    eva, bo = a_person(repository, "Eva"), a_person(repository, "Bo")
    with pytest.raises(InvalidRecord):
        merge_contacts(repository, eva, eva)
    remove(repository, bo)
    with pytest.raises(InTrash):
        merge_contacts(repository, eva, bo)
