"""Reminders in calendars: each has an identity that stays, moves with its day, ends when done."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from samverka_store.errors import UsageError
from samverka_store.exchange.ics import reminder_calendar
from samverka_store.exchange.reminders import Reminder, reminders
from samverka_store.exchange.scope import EVERYTHING, Scope, scope_of
from samverka_store.model.actions import Action
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.usecases.step_proposal import extend
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_network,
    a_parked_idea,
    a_proposal,
    a_referral,
    an_action,
    an_organisation,
    some_feedback,
)
from tests.store.exchange.readers import READERS

SV = words_for("sv")
TODAY = date(2023, 10, 1)


class Season:
    """One record for each kind of reminder."""

    def __init__(self) -> None:
        self.office = Office()
        with self.office.change() as repository:
            network = self.network = a_network(repository)
            here = {"network": network.id}
            asked = a_proposal(repository, "Kontaktbank", state="referred", **here)
            region = an_organisation(repository)
            due = date(2023, 10, 20)
            self.of: dict[str, Record] = {
                "referral": a_referral(repository, asked, region, answer_due=due),
                "feedback": a_proposal(
                    repository, bearers=(Bearer(name="Maj"),), network=network.id
                ),
                "review": a_parked_idea(repository, network=network.id),
                "action": an_action(repository, due=date(2023, 10, 2), network=network.id),
                "status": a_proposal(
                    repository,
                    "Mentorer",
                    state="under_review",
                    next_status=date(2023, 11, 1),
                    network=network.id,
                ),
                "notes": a_meeting(repository, network, state="held"),
            }

    def seen(self, kind: str, scope: Scope = EVERYTHING, today: date = TODAY) -> Reminder | None:
        """The reminder of this kind of its record."""
        found = reminders(self.office.repository, scope, words=SV, today=today)
        uid = f"{kind}-{self.of[kind].id}@samverka"
        return next((one for one in found if one.uid == uid), None)


def _put(kind: type[Record], id: int, **fields: object) -> Callable[[Repository], object]:
    return lambda repository: repository.put(replace(repository.get(kind, id), **fields))


DAYS = {
    "referral": date(2023, 10, 20),
    "feedback": date(2023, 9, 8),
    "review": date(2024, 3, 1),
    "action": date(2023, 10, 2),
    "status": date(2023, 11, 1),
    "notes": date(2023, 9, 25),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_every_reminder_is_a_whole_day_that_each_reader_sees(read: Callable[..., list]) -> None:  # type: ignore[type-arg] # of what is seen
    season = Season()
    data = reminder_calendar(season.office.repository, EVERYTHING, words=SV, today=TODAY)
    seen = {entry.uid: entry for entry in read(data)}
    for kind, day in DAYS.items():
        entry = seen[f"{kind}-{season.of[kind].id}@samverka"]
        assert entry.start == day
        assert entry.status == "CONFIRMED"
        assert "Forum för delaktighet" in entry.text
    titles = {entry.title for entry in seen.values()}
    assert "Följ upp: svar från Region Exempel om Kontaktbank (F2023-001)" in titles
    assert "Pröva parkerad idé: Motivationsfilm (F2023-003)" in titles


def _moved(season: Season, kind: str) -> Callable[[Repository], object]:
    id = season.of[kind].id
    to = date(2024, 2, 2)
    return {
        "referral": _put(Referral, id, answer_due=to),
        "feedback": _put(Network, season.network.id, limits={"receipt": 14}),
        "review": lambda r: extend(r, r.get(Proposal, id), reason="väntar", review=to, today=TODAY),
        "action": _put(Action, id, due=to),
        "status": _put(Proposal, id, next_status=to),
        "notes": _put(Network, season.network.id, limits={"notes": 14}),
    }[kind]


def _settled(season: Season, kind: str) -> Callable[[Repository], object]:
    id = season.of[kind].id
    return {
        "referral": _put(Referral, id, answered=TODAY, answer="Ja"),
        "feedback": lambda r: some_feedback(
            r, r.get(Proposal, id), kind="receipt", state="given", given=TODAY
        ),
        "review": _put(Proposal, id, state="received", review=None),
        "action": _put(Action, id, state="done"),
        "status": _put(Proposal, id, next_status=None),
        "notes": _put(Meeting, id, notes="En rad."),
    }[kind]


@pytest.mark.parametrize("kind", DAYS)
def test_a_day_that_moves_keeps_its_identity_and_what_is_settled_is_cancelled(kind: str) -> None:
    season = Season()
    first = season.seen(kind)
    with season.office.change(days_later=30) as repository:
        _moved(season, kind)(repository)
    moved = season.seen(kind)
    with season.office.change(days_later=1) as repository:
        _settled(season, kind)(repository)
    done = season.seen(kind)
    assert first
    assert moved
    assert done
    assert first.day == DAYS[kind]
    assert moved.day != first.day
    assert (first.is_settled, moved.is_settled, done.is_settled) == (False, False, True)
    assert first.sequence < moved.sequence < done.sequence
    assert done.title.startswith("KLART: ")
    # Whoever has taken the file in since has seen it go; later it only makes files longer.
    assert season.seen(kind, today=date(2024, 10, 1)) is None


def test_what_is_put_in_the_trash_is_cancelled() -> None:
    season = Season()
    with season.office.change(days_later=30) as repository:
        repository.remove(season.of["action"])
    found = season.seen("action")
    assert found
    assert found.is_settled


def test_a_networks_reminders_are_its_own_and_a_meeting_has_none() -> None:
    season = Season()
    with season.office.change() as repository:
        other = a_network(repository, "Chefer")
        an_action(repository, "Annat", due=TODAY, network=other.id)
    repository = season.office.repository
    found = reminders(repository, scope_of(season.network), words=SV, today=TODAY)
    assert len(found) == len(DAYS)
    meeting = scope_of(season.of["notes"])
    with pytest.raises(UsageError):
        reminder_calendar(repository, meeting, words=SV, today=TODAY)
