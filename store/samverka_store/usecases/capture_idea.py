"""An idea is taken down in one line, in the middle of a meeting."""

from __future__ import annotations

from datetime import date

from samverka_store.clean import clean_line
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.add_record import add


def capture(
    repository: Repository,
    title: str,
    *,
    network: int | None = None,
    meeting: int | None = None,
    bearers: tuple[Bearer, ...] = (),
    today: date,
) -> Proposal:
    """Add a received proposal with this title; from a meeting it takes the meeting's network.

    Raises: InvalidRecord when the title is empty or longer than a line.
    """
    if meeting is not None and network is None:
        network = repository.get(Meeting, meeting).network
    proposal = Proposal(
        title=clean_line(title),
        state=Proposal.first_state,
        network=network,
        meeting=meeting,
        bearers=bearers,
    )
    return add(repository, proposal, today=today)
