"""What a record's page says must follow."""

from datetime import date

from samverka_store.entry.context import Context
from samverka_store.model.proposals import Bearer
from samverka_store.model.record import Record
from samverka_store.words.language import SV
from samverka_tui.present.facts import facts
from samverka_tui.present.next_steps import with_next_step
from tests.builders import Office, a_meeting, a_network, a_parked_idea, a_person, a_proposal


def told(record: Record, office: Office) -> list[str]:
    """What stands under the heading of the next step; the second part of the page."""
    context = Context(office.repository, SV, date(2023, 9, 1))
    parts = facts(record, context)
    shown = with_next_step(parts, record, context)
    if shown == parts:
        return []
    assert (shown[0], shown[2:]) == (parts[0], parts[1:])
    assert shown[1].heading == "Nästa steg"
    return [line.text.partition(".")[0] for line in shown[1].lines]


def test_a_network_wants_meetings_and_someone_to_ask() -> None:
    office = Office()
    with office.change() as repository:
        empty = a_network(repository, "Forum")
        host = a_person(repository)
        ready = a_network(repository, "Råd", contact=host.id)
        a_meeting(repository, ready)
        ended = a_network(repository, "Förr", state="ended")
    assert told(empty, office) == ["Inga möten ännu", "Ingen kontaktperson ännu"]
    assert told(ready, office) == []
    assert told(ended, office) == []


def test_an_idea_that_is_nobodys_can_be_answered_to_nobody() -> None:
    office = Office()
    with office.change() as repository:
        nobodys = a_proposal(repository)
        parked = a_parked_idea(repository)
        evas = a_proposal(repository, bearers=(Bearer(name="Eva"),))
        nameless = a_proposal(repository, bearers=(Bearer(anonymous=True),))
        closed = a_proposal(repository, state="closed")
    missing = ["Ingen idébärare är inskriven, så ingen får besked"]
    assert told(nobodys, office) == missing
    assert told(parked, office) == missing
    assert [told(one, office) for one in (evas, nameless, closed)] == [[], [], []]
