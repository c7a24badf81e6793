"""What the page of a record's history says besides the changes themselves."""

from __future__ import annotations

import msgspec


class HistoryPageWords(msgspec.Struct, frozen=True, kw_only=True):
    """Columns, what stands by a change, the receipt."""

    column_who: str
    column_what: str
    you: str
    undone: str
    at_meeting: str
    why: str
    with_others: str
    yours: str
    not_yours: str
    is_undone: str
    ask_all: str
    yes_all: str
    done: str


SV = HistoryPageWords(
    column_who="Vem",
    column_what="Ändring",
    you="du",
    undone="(ångrad)",
    at_meeting="Vid mötet {meeting}",
    why="Skäl: {why}",
    with_others="Samma ändring gällde också: {others}",
    yours="u ångrar den här ändringen, också om du har ändrat annat sedan dess.",
    not_yours="Bara {author} kan ångra den. e på posten ändrar för hand.",
    is_undone="Ändringen är ångrad.",
    ask_all="Ändringen gällde {count} poster ({others}). Ångra hela?",
    yes_all="Ångra hela",
    done="Ångrat: {labels}. u på den översta raden tar tillbaka det.",
)
EN = HistoryPageWords(
    column_who="Who",
    column_what="Change",
    you="you",
    undone="(undone)",
    at_meeting="At the meeting {meeting}",
    why="Reason: {why}",
    with_others="The same change was also about: {others}",
    yours="u undoes this change, also when you have changed other things since.",
    not_yours="Only {author} can undo it. e on the record changes it by hand.",
    is_undone="The change is undone.",
    ask_all="The change was about {count} records ({others}). Undo all of it?",
    yes_all="Undo all",
    done="Undone: {labels}. u on the topmost row takes that back.",
)
