"""The items of all meetings' agendas as rows: what was said of each, and what was decided."""

from __future__ import annotations

from samverka_store.exchange.scope import EVERYTHING, meetings_in
from samverka_store.exchange.telling import linked_to, network_of
from samverka_store.model.meetings import AgendaItem, Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.words.language import Words


def agenda_rows(repository: Repository, *, words: Words) -> list[list[str]]:
    """The headings, then a row per item, by meeting and place on its agenda."""
    told, label = words.exports.table, words.fields.label
    meeting, proposal = label("feedback", "meeting"), label("feedback", "proposal")
    network = label("meeting", "network")
    heads = [
        *(told.ref_of.format(field=meeting), label("meeting", "day")),
        *(told.ref_of.format(field=network), network),
        *(told.place, told.item, told.kind),
        *(told.ref_of.format(field=proposal), proposal),
        *(told.is_done, told.note, told.decision),
    ]
    rows = [
        _row(found, place, item, repository, words)
        for found in meetings_in(repository, EVERYTHING)
        for place, item in enumerate(found.agenda, start=1)
    ]
    return [heads, *rows]


def _row(
    meeting: Meeting, place: int, item: AgendaItem, repository: Repository, words: Words
) -> list[str]:
    network = network_of(meeting, repository, words)
    proposal = linked_to(Proposal, item.proposal, repository)
    return [
        *(meeting.ref, meeting.day.isoformat() if meeting.day else meeting.season),
        *(network.ref, network.name),
        *(str(place), item.title, words.states.label("agenda", item.kind, "kind")),
        *((proposal.ref, proposal.title) if proposal else ("", "")),
        words.entry.yes if item.done else words.entry.no,
        *(item.note, item.decision),
    ]
