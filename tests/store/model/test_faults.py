"""Every noun tells all its faults at once, each with field, value and the key of its remedy."""

from datetime import date, time

from samverka_store.errors import Fault
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Attendance, Meeting, Theme
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.record import Link
from samverka_store.model.series import Series


def keys(faults: list[Fault]) -> list[tuple[str, str]]:
    return [(fault.field, fault.key) for fault in faults]


def test_a_network_tells_all_its_faults() -> None:
    network = Network(
        name=" ",
        kind="club",
        state="asleep",
        video_url="javascript:alert(1)",
        links=(Link("x" * 201, "ftp://example.org"),),
        limits={"receipt": 0, "nonsense": 3},
    )
    assert keys(network.faults()) == [
        ("name", "required"),
        ("kind", "not_a_choice"),
        ("state", "not_a_choice"),
        ("video_url", "not_a_link"),
        ("links", "too_long"),
        ("links", "not_a_link"),
        ("limits", "negative"),
        ("limits", "not_a_choice"),
    ]


def test_a_person_may_go_by_first_name_only() -> None:
    assert Person(name="Maj").faults() == []


def test_an_address_without_its_parts_is_a_fault_that_shows_it() -> None:
    faults = Person(name="Kim Berg", email="kim berg@example").faults()
    assert keys(faults) == [("email", "not_an_address")]
    assert faults[0].value == "kim berg@example"


def test_an_organisation_is_not_its_own_parent() -> None:
    organisation = Organisation(id=7, ref="O1", name="Region Exempel", parent=7)
    assert keys(organisation.faults()) == [("parent", "not_itself")]


def test_a_membership_does_not_end_before_it_begins() -> None:
    membership = Membership(
        network=1, person=2, role="king", since=date(2024, 2, 1), until=date(2024, 1, 1)
    )
    assert keys(membership.faults()) == [("role", "not_a_choice"), ("until", "last_before_first")]


def test_a_meeting_tells_what_is_wrong_with_time_themes_and_attendance() -> None:
    meeting = Meeting(
        network=1,
        state="planned",
        day=date(2023, 9, 18),
        start=time(15, 30),
        end=time(13, 30),
        zone="Europe/Strandvik",
        form="telepathic",
        themes=(Theme(title=""),),
        attendance=Attendance(people=3, remote=4, organisations=-1),
    )
    assert keys(meeting.faults()) == [
        ("time", "end_before_start"),
        ("zone", "unreadable_zone"),
        ("form", "not_a_choice"),
        ("themes", "required"),
        ("attendance", "negative"),
        ("attendance", "share_exceeds_people"),
    ]


def test_a_time_needs_a_day() -> None:
    meeting = Meeting(network=1, state="planned", season="2022-spring", start=time(9))
    assert keys(meeting.faults()) == [("time", "time_without_day")]


def test_a_cancelled_meeting_needs_its_reason() -> None:
    meeting = Meeting(network=1, state="cancelled", day=date(2023, 11, 20))
    assert keys(meeting.faults()) == [("reason", "reason_required")]


def test_a_conference_over_two_days_may_end_earlier_in_the_day_than_it_begins() -> None:
    meeting = Meeting(
        network=1,
        state="planned",
        day=date(2022, 4, 6),
        last_day=date(2022, 4, 7),
        start=time(13),
        end=time(12),
    )
    assert meeting.faults() == []


def test_a_series_needs_a_rule_that_can_be_read() -> None:
    series = Series(
        network=1, name="Höst", rule="now and then", first=date(2023, 9, 1), last=date(2023, 8, 1)
    )
    assert keys(series.faults()) == [("rule", "unreadable_rule"), ("last", "last_before_first")]


def test_a_parked_proposal_needs_reason_and_review_day() -> None:
    proposal = Proposal(title="Film", state="parked")
    assert keys(proposal.faults()) == [("reason", "reason_required"), ("review", "review_required")]


def test_a_no_needs_its_reason() -> None:
    for state in ("declined", "no_action", "stopped", "retired"):
        assert ("reason", "reason_required") in keys(Proposal(title="x", state=state).faults())


def test_an_anonymous_bearer_has_no_name() -> None:
    proposal = Proposal(title="x", state="received", bearers=(Bearer(anonymous=True, name="Kim"),))
    assert keys(proposal.faults()) == [("bearers", "anonymous_with_name")]


def test_a_third_extension_is_refused() -> None:
    proposal = Proposal(
        title="x", state="parked", reason="y", review=date(2024, 1, 1), extensions=3
    )
    assert keys(proposal.faults()) == [("review", "extended_too_often")]


def test_given_feedback_has_a_day() -> None:
    assert keys(Feedback(proposal=1, state="given").faults()) == [("given", "required")]


def test_an_answer_does_not_come_before_the_question() -> None:
    referral = Referral(
        proposal=1, organisation=2, sent=date(2024, 1, 9), answer_due=date(2024, 1, 8)
    )
    assert keys(referral.faults()) == [("answer_due", "last_before_first")]
