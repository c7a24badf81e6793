"""The repository: references, links both ways, versions, events, and two people on one record."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from samverka_store.documents import builtins
from samverka_store.errors import ChangedMeanwhile, InTrash, InvalidRecord, NotFound
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import normal_reference
from samverka_store.model.people import Membership, Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from tests.builders import a_meeting, a_membership, a_network, a_person, a_proposal, a_theme
from tests.store.desk import Desk


def replaced(record: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(record, **fields)


def test_references_are_counted_per_noun_and_year() -> None:
    desk = Desk(now=datetime(2026, 12, 31, tzinfo=UTC))
    repository = desk.repository
    networks = [a_network(repository, f"Nätverk {i}") for i in range(3)]
    proposals = [a_proposal(repository) for _ in range(2)]
    desk.later()
    proposals.append(a_proposal(repository))
    assert [n.ref for n in networks] == ["N1", "N2", "N3"]
    assert [p.ref for p in proposals] == ["F2026-001", "F2026-002", "F2027-001"]


def test_the_year_of_a_reference_is_the_one_that_it_is_in_sweden() -> None:
    desk = Desk(now=datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert a_proposal(desk.repository).ref == "F2027-001"


def test_a_reference_is_not_given_again_after_removal(repository: Repository) -> None:
    repository.remove(a_network(repository, "A"))
    assert a_network(repository, "B").ref == "N2"


@pytest.mark.parametrize("said", ["N1", "n1", " N1 ", "n01"])
def test_a_record_is_found_by_its_reference_however_it_is_typed(
    said: str, repository: Repository
) -> None:
    network = a_network(repository)
    assert repository.find(said) == network


def test_a_record_is_found_by_its_id(repository: Repository) -> None:
    network = a_network(repository)
    assert repository.find(str(network.id)) == network


@pytest.mark.parametrize("said", ["", "9" * 20, "9" * 5_000, "²", "N٣"])
def test_what_is_no_reference_finds_nothing(said: str, repository: Repository) -> None:
    for number in range(3):
        a_network(repository, f"Nätverk {number}")
    assert repository.id_of(said) is None


def test_a_reference_that_leads_nowhere_is_named(repository: Repository) -> None:
    with pytest.raises(NotFound) as error:
        repository.find("F2026-999")
    assert error.value.values["ref"] == "F2026-999"


def test_a_year_reference_is_kept_with_three_digits() -> None:
    assert normal_reference("f2026-14b") == "F2026-014b"
    assert normal_reference("hello") == "hello"
    assert normal_reference("n2023-3") == "n2023-3"
    assert normal_reference("f14") == "f14"


def test_links_hold_both_ways_and_follow_changes(repository: Repository) -> None:
    first, second = a_network(repository, "A"), a_network(repository, "B")
    kim = a_person(repository, "Kim Berg")
    proposal = a_proposal(repository, network=first.id, bearers=(Bearer(person=kim.id),))
    assert repository.pointing_at(first.id, Proposal, "network") == [proposal]
    assert repository.pointing_at(kim.id, Proposal) == [proposal]
    moved = repository.put(replaced(proposal, network=second.id))
    assert repository.pointing_at(first.id, Proposal) == []
    assert repository.referring(second.id) == [moved]


def test_a_link_to_nothing_is_refused(repository: Repository) -> None:
    with pytest.raises(NotFound):
        a_proposal(repository, network=12345)


def test_a_link_that_was_lost_earlier_does_not_lock_the_record(repository: Repository) -> None:
    proposal = a_proposal(repository, network=a_network(repository).id)
    lost = {**builtins(proposal), "network": 12345}
    repository._tables.table("proposals").put(proposal.id, lost)
    there = repository.get(Proposal, proposal.id)
    assert repository.put(replaced(there, title="Tryckt folder")).title == "Tryckt folder"
    with pytest.raises(NotFound):
        repository.put(replaced(there, network=54321))


def test_an_invalid_record_is_refused_with_all_its_faults(repository: Repository) -> None:
    with pytest.raises(InvalidRecord) as error:
        repository.put(Network(name="", kind="x", state="active"))
    assert [fault.field for fault in error.value.faults] == ["name", "kind"]


def test_writing_outside_a_change_is_a_mistake_in_the_program(repository: Repository) -> None:
    repository.finish()
    with pytest.raises(RuntimeError):
        a_network(repository)


def test_a_change_of_one_field_counts_up_its_version_only(repository: Repository) -> None:
    network = a_network(repository)
    assert (network.versions, network.dots) == ({"memory": 1}, {"*": "memory.1"})
    changed = repository.put(replaced(network, venue="Fyrhuset"))
    assert changed.versions == {"memory": 2}
    assert changed.dots == {"*": "memory.1", "venue": "memory.2"}


def test_what_does_not_change_is_not_written(repository: Repository) -> None:
    network = a_network(repository)
    assert repository.put(network) == network
    assert len(repository.events_of(network.id)) == 1


def test_what_changed_is_told_in_the_fields_order(repository: Repository) -> None:
    network = a_network(repository, venue="Fyrhuset")
    repository.put(replaced(network, name="Arkivnätverket", venue="Biblioteket", note="Bytt"))
    [*_, event] = repository.events_of(network.id)
    assert list(event.changes) == ["name", "venue", "note"]


def test_two_people_changing_different_fields_both_win(desk: Desk, repository: Repository) -> None:
    seen = a_network(repository)
    repository.put(replaced(seen, venue="Fyrhuset"), seen=seen)
    desk.later(by="bo")
    after = repository.put(replaced(seen, purpose="Mötas"), seen=seen)
    assert (after.venue, after.purpose) == ("Fyrhuset", "Mötas")


def test_two_people_changing_the_same_field_get_both_texts(repository: Repository) -> None:
    seen = a_network(repository)
    repository.put(replaced(seen, venue="Fyrhuset"), seen=seen)
    with pytest.raises(ChangedMeanwhile) as error:
        repository.put(replaced(seen, venue="Biblioteket"), seen=seen)
    assert error.value.values["theirs"] == "Fyrhuset"
    assert error.value.values["yours"] == "Biblioteket"
    assert repository.get(Network, seen.id).venue == "Fyrhuset"


def test_a_field_that_this_version_does_not_know_is_kept(repository: Repository) -> None:
    network = a_network(repository)
    table = repository._tables.table("networks")
    table.put(network.id, {**builtins(network), "motto": "tillsammans"})
    repository.put(replaced(network, venue="Fyrhuset"))
    stored = table.get(doc_id=network.id)
    assert (stored["motto"], stored["venue"]) == ("tillsammans", "Fyrhuset")


def test_what_lies_inside_an_untouched_field_is_kept_too(repository: Repository) -> None:
    meeting = a_meeting(repository, a_network(repository), themes=(a_theme("Stöd", "Eva Ek"),))
    table = repository._tables.table("meetings")
    newer = builtins(meeting)
    newer["themes"][0]["room"] = "stora salen"
    table.put(meeting.id, newer)
    repository.put(replaced(meeting, venue="Fyrhuset"))
    stored = table.get(doc_id=meeting.id)
    assert (stored["themes"][0]["room"], stored["venue"]) == ("stora salen", "Fyrhuset")


def test_what_was_removed_meanwhile_is_not_changed_in_the_trash(desk: Desk) -> None:
    repository = desk.repository
    seen = a_network(repository)
    desk.later(by="bo")
    repository.remove(seen)
    desk.later()
    with pytest.raises(InTrash) as error:
        repository.put(replaced(seen, venue="Fyrhuset"), seen=seen)
    assert error.value.values == {"ref": seen.ref}
    with pytest.raises(InTrash):
        repository.set_fields(seen.id, {"venue": "Fyrhuset"})
    assert repository.get(Network, seen.id).venue == ""


def test_nothing_is_made_to_point_into_the_trash(desk: Desk) -> None:
    network, kim = a_network(desk.repository), a_person(desk.repository)
    desk.later()
    desk.repository.remove(kim)
    desk.later()
    a_membership(desk.repository, network, kim)
    with pytest.raises(InTrash) as error:
        desk.later()
    assert error.value.values == {"ref": kim.ref}
    assert desk.repository.pointing_at(network.id, Membership) == []


def test_what_is_in_the_trash_stays_as_it_was_put_there(desk: Desk) -> None:
    network = a_network(desk.repository)
    desk.later(by="bo")
    gone = desk.repository.remove(network)
    desk.later()
    assert desk.repository.remove(network) == gone
    assert gone.deleted is not None
    assert gone.deleted.by == "bo"


def test_each_change_has_an_event_with_before_and_after(desk: Desk, repository: Repository) -> None:
    network = a_network(repository)
    desk.later(by="bo")
    repository.because("ny lokal")
    repository.put(replaced(network, venue="Fyrhuset"))
    created, changed = repository.events_of(network.id)
    assert (created.kind, created.by) == ("created", "anna")
    assert (changed.kind, changed.by, changed.why) == ("changed", "bo", "ny lokal")
    assert changed.changes == {"venue": (None, "Fyrhuset")}
    assert changed.order == created.order + 1


def test_the_trash_hides_a_record_and_gives_it_back(repository: Repository) -> None:
    person = a_person(repository)
    repository.remove(person)
    assert (repository.count(Person), list(repository.all(Person))) == (0, [])
    assert repository.find(person.ref).deleted is not None
    repository.restore(person)
    assert [p.name for p in repository.all(Person)] == [person.name]
    assert [e.kind for e in repository.events_of(person.id)] == ["created", "removed", "restored"]


def test_what_another_version_wrote_comes_back_out_of_the_trash(repository: Repository) -> None:
    proposal = a_proposal(repository)
    table = repository._tables.table("proposals")
    table.put(proposal.id, {**builtins(proposal), "state": "paused"})
    repository.remove(proposal)
    assert repository.restore(proposal).state == "paused"
    with pytest.raises(InvalidRecord):
        repository.put(replaced(repository.get(Proposal, proposal.id), title="Annat"))


def test_a_calendar_change_raises_the_sequence_and_keeps_the_uid(repository: Repository) -> None:
    network = a_network(repository)
    meeting = repository.put(Meeting(network=network.id, state="planned", day=date(2023, 9, 18)))
    titled = repository.put(replaced(meeting, title="Återhämtning"))
    moved = repository.put(replaced(titled, day=date(2023, 9, 19)))
    assert meeting.uid == titled.uid == moved.uid != ""
    assert (meeting.sequence, titled.sequence, moved.sequence) == (0, 0, 1)


def test_listeners_hear_of_every_document(repository: Repository) -> None:
    heard: list[tuple[str, bool, bool]] = []
    repository.listen(lambda table, id, old, new: heard.append((table, bool(old), bool(new))))
    network = a_network(repository)
    repository.put(replaced(network, venue="x"))
    assert [h for h in heard if h[0] == "networks"] == [
        ("networks", False, True),
        ("networks", True, True),
    ]


def test_rolled_back_documents_leave_no_trace_in_the_look_ups(repository: Repository) -> None:
    network = a_network(repository)
    repository.noticed("networks", network.id, builtins(network), None)
    assert repository.id_of(network.ref) is None
    assert repository.count(Network) == 0
