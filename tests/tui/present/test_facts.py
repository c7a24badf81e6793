"""What a record's own page says of it."""

from datetime import date

from samverka_store.entry.context import Context
from samverka_store.model.meetings import AgendaItem, Speaker, Theme
from samverka_store.words.language import SV
from samverka_tui.present.facts import facts, headline, plain
from tests.builders import Office, a_meeting, a_network, a_person, a_proposal


def test_what_leads_to_a_page_of_its_own_has_no_second_sign_before_it() -> None:
    office = Office()
    with office.change() as repository:
        person = a_person(repository, "Bo Ask")
        proposal = a_proposal(repository, "Bänkar")
        speakers = (Speaker(person=person.id), Speaker(name="Eva"))
        meeting = a_meeting(
            repository,
            a_network(repository, "Forum"),
            themes=(Theme(title="Vila", speakers=speakers),),
            agenda=(AgendaItem(title="Bänkar", proposal=proposal.id), AgendaItem(title="Kaffe")),
        )
    context = Context(office.repository, SV, date(2023, 9, 1))
    told = plain(facts(meeting, context)).splitlines()
    assert [line for line in told if line in ("Bo Ask", "– Eva", "Bänkar", "– Kaffe")] == [
        "Bo Ask",
        "– Eva",
        "Bänkar",
        "– Kaffe",
    ]


def test_whether_a_person_may_be_named_is_told_either_way() -> None:
    office = Office()
    with office.change() as repository:
        person = a_person(repository, "Bo Ask", may_be_named=False)
    context = Context(office.repository, SV, date(2023, 9, 1))
    label = SV.fields.of("person", "may_be_named").label
    assert f"{label}: nej" in plain(facts(person, context))


def test_a_meeting_without_a_theme_goes_by_its_day_and_network() -> None:
    office = Office()
    with office.change() as repository:
        network = a_network(repository, "Forum")
        planned = a_meeting(repository, network)
        day, why = date(2023, 10, 16), "storm"
        cancelled = a_meeting(repository, network, day, state="cancelled", reason=why)
    context = Context(office.repository, SV, date(2023, 9, 1))
    assert headline(planned, context) == "mån 18 sep · Forum"
    assert headline(cancelled, context) == "mån 16 okt · Forum"
    told = plain(facts(network, context))
    assert "mån 18 sep · tema saknas" in told
    assert "mån 16 okt · Inställt\n" in told
