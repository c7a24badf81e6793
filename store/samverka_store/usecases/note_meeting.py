"""What is written down while a meeting goes on, line by line, by several people at once.

Every deed begins from the meeting as it is now, not as it was shown: a line is added to what others
have written since, and nothing of theirs is written over. An item is found again by what it is
(`Spot`), wherever others have moved it; a line for one that is gone makes it anew.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from samverka_store.clean import clean_line
from samverka_store.errors import Fault, InTrash, InvalidRecord
from samverka_store.model.meetings import AgendaItem, Meeting, Theme
from samverka_store.repository import Repository


class Spot(msgspec.Struct, frozen=True):
    """An agenda item as it was shown: what it is called, and the how-manieth of those (from 0)."""

    title: str
    kind: str = "item"
    proposal: int | None = None
    nth: int = 0


def spots_of(agenda: Sequence[AgendaItem]) -> list[Spot]:
    """The spot of each item, in the agenda's order."""
    spots: list[Spot] = []
    for item in agenda:
        spot = Spot(item.title, item.kind, item.proposal)
        same = sum(1 for other in spots if msgspec.structs.replace(other, nth=0) == spot)
        spots.append(msgspec.structs.replace(spot, nth=same))
    return spots


def place_of(agenda: Sequence[AgendaItem], spot: Spot) -> int | None:
    """Where on the agenda an item is now; None when it is gone."""
    spots = spots_of(agenda)
    return spots.index(spot) if spot in spots else None


def note(repository: Repository, id: int, spot: Spot | None, text: str) -> Meeting:
    """Add a line to what was said of an item, which is dealt with; without one, of the meeting.

    Raises: InvalidRecord without a line; NotFound; InTrash.
    """
    meeting, line = _now(repository, id), clean_line(text)
    if not line:
        raise InvalidRecord(meeting.noun, [Fault("agenda", "", "required")])
    if spot is None:
        told = _added(meeting.notes, line)
        return repository.put(msgspec.structs.replace(meeting, notes=told))
    agenda, place = _agenda_with(meeting, spot)
    item = agenda[place]
    agenda[place] = msgspec.structs.replace(item, note=_added(item.note, line), done=True)
    return _put(repository, meeting, agenda)


def decide(repository: Repository, id: int, spot: Spot | None, text: str) -> Meeting:
    """Add a decision to an item, which is dealt with; without one it becomes an item, last.

    Raises: InvalidRecord without a decision; NotFound; InTrash.
    """
    meeting, line = _now(repository, id), clean_line(text)
    if not line:
        raise InvalidRecord(meeting.noun, [Fault("agenda", "", "decision_missing")])
    agenda, place = _agenda_with(meeting, spot or Spot(line))
    item = agenda[place]
    agenda[place] = msgspec.structs.replace(item, decision=_added(item.decision, line), done=True)
    return _put(repository, meeting, agenda)


def raise_from(repository: Repository, id: int, spot: Spot | None, raised: int) -> Meeting:
    """Let a record that came up at the meeting belong to the item it came of."""
    meeting = _now(repository, id)
    if spot is None:
        return meeting
    agenda, place = _agenda_with(meeting, spot)
    item = agenda[place]
    if raised not in item.raised:
        agenda[place] = msgspec.structs.replace(item, raised=(*item.raised, raised))
    return _put(repository, meeting, agenda)


def tick(repository: Repository, id: int, spot: Spot, *, done: bool) -> Meeting:
    """Say that an item was dealt with, or not yet: what was not goes on to the next meeting.

    Raises: InvalidRecord where a proposal has no line about what was said; NotFound; InTrash.
    """
    meeting = _now(repository, id)
    agenda, place = _agenda_with(meeting, spot)
    item = agenda[place]
    if done and item.proposal and not item.note.strip():
        ref = (repository.document(item.proposal) or {}).get("ref", item.title)
        raise InvalidRecord(meeting.noun, [Fault("agenda", str(ref), "line_missing")])
    agenda[place] = msgspec.structs.replace(item, done=done)
    return _put(repository, meeting, agenda)


def correct(
    repository: Repository, id: int, spot: Spot | None, line: str, text: str, *, part: str = "note"
) -> Meeting:
    """Put another line in the place of one (`part`: note or decision); an empty text strikes it.

    A line that others have changed since is left as it is, and the new one stands below it. `spot`
    None: a line of the meeting's own notes. Raises: NotFound; InTrash.
    """
    meeting, new = _now(repository, id), clean_line(text)
    if spot is None:
        return repository.put(
            msgspec.structs.replace(meeting, notes=_replaced(meeting.notes, line, new))
        )
    agenda, place = _agenda_with(meeting, spot)
    item = agenda[place]
    told = _replaced(getattr(item, part), line, new)
    agenda[place] = msgspec.structs.replace(item, **{part: told})
    return _put(repository, meeting, agenda)


# The agenda itself -----------------------------------------------------------------------------


def add_item(
    repository: Repository,
    id: int,
    title: str,
    *,
    after: Spot | None = None,
    proposal: int | None = None,
) -> Meeting:
    """Put an item on the agenda, after another one or last. Raises: InvalidRecord."""
    meeting = _now(repository, id)
    agenda = list(meeting.agenda)
    there = place_of(agenda, after) if after is not None else None
    kind = "proposal" if proposal else "item"
    item = AgendaItem(title=clean_line(title), kind=kind, proposal=proposal)
    agenda.insert(len(agenda) if there is None else there + 1, item)
    return _put(repository, meeting, agenda)


def rename_item(repository: Repository, id: int, spot: Spot, title: str) -> Meeting:
    """Call an item something else. Raises: InvalidRecord; NotFound; InTrash."""
    meeting = _now(repository, id)
    agenda, place = _agenda_with(meeting, spot)
    agenda[place] = msgspec.structs.replace(agenda[place], title=clean_line(title))
    return _put(repository, meeting, agenda)


def shift_item(repository: Repository, id: int, spot: Spot, step: int) -> Meeting:
    """Move an item `step` places down the agenda; up for fewer than 0."""
    meeting = _now(repository, id)
    agenda, place = _agenda_with(meeting, spot)
    item = agenda.pop(place)
    agenda.insert(max(0, place + step), item)
    return _put(repository, meeting, agenda)


def strike_item(repository: Repository, id: int, spot: Spot, seen: AgendaItem) -> Meeting:
    """Take an item off the agenda; what it held stays in the meeting's history.

    Raises: InvalidRecord where others have written under it since it was `seen`; NotFound; InTrash.
    """
    meeting = _now(repository, id)
    place = place_of(meeting.agenda, spot)
    if place is not None and meeting.agenda[place] != seen:
        raise InvalidRecord(meeting.noun, [Fault("agenda", spot.title, "item_changed")])
    agenda = [item for number, item in enumerate(meeting.agenda) if number != place]
    return _put(repository, meeting, agenda)


def add_themes(repository: Repository, id: int, themes: Sequence[Theme]) -> Meeting:
    """Add themes to those that the meeting has. Raises: InvalidRecord; NotFound; InTrash."""
    meeting = _now(repository, id)
    return repository.put(msgspec.structs.replace(meeting, themes=(*meeting.themes, *themes)))


def strike_theme(repository: Repository, id: int, theme: Theme) -> Meeting:
    """Take a theme away, unless it is another by now."""
    meeting = _now(repository, id)
    themes = tuple(each for each in meeting.themes if each != theme)
    return repository.put(msgspec.structs.replace(meeting, themes=themes))


def change_theme(repository: Repository, id: int, theme: Theme, themes: Sequence[Theme]) -> Meeting:
    """Put themes in the place of one; last where it is another by now."""
    meeting = _now(repository, id)
    now = list(meeting.themes)
    place = now.index(theme) if theme in now else len(now)
    now[place : place + 1] = themes
    return repository.put(msgspec.structs.replace(meeting, themes=tuple(now)))


def _now(repository: Repository, id: int) -> Meeting:
    meeting = repository.get(Meeting, id)
    if meeting.deleted is not None:
        raise InTrash(ref=meeting.ref)
    return meeting


def _agenda_with(meeting: Meeting, spot: Spot) -> tuple[list[AgendaItem], int]:
    """The agenda with this item in it, and where: what is written for it is never without place."""
    agenda = list(meeting.agenda)
    place = place_of(agenda, spot)
    if place is None:
        place = len(agenda)
        agenda.append(AgendaItem(title=spot.title, kind=spot.kind, proposal=spot.proposal))
    return agenda, place


def _put(repository: Repository, meeting: Meeting, agenda: Sequence[AgendaItem]) -> Meeting:
    return repository.put(msgspec.structs.replace(meeting, agenda=tuple(agenda)))


def _added(text: str, line: str) -> str:
    return f"{text}\n{line}" if text else line


def _replaced(text: str, line: str, new: str) -> str:
    lines = text.split("\n")
    if line in lines:
        place = lines.index(line)
        lines[place : place + 1] = [new] if new else []
    elif new:
        lines = [*lines, new] if text else [new]
    return "\n".join(lines)
