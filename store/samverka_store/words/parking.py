"""The parking lot on the screens: its questions, its receipts, and who is owed word.

Braces hold what is filled in.
"""

from __future__ import annotations

import msgspec


class ParkingWords(msgspec.Struct, frozen=True, kw_only=True):
    """What is said while an idea is parked, revived, extended or retired."""

    which_way: str  # "{name}", "{enough}": empty, or `enough`
    enough: str
    revive_to: str  # "{state}"
    owner: str
    owner_hint: str
    revive_when: str
    revive_when_hint: str
    rests: str  # "{ref}", "{day}"
    extended: str  # "{times}"
    times: tuple[str, str]  # once, and twice: no more is allowed
    retired: str
    told: str  # "{done}", "{who}"
    review: str  # beside the list of what is parked
    and_more: str  # "{who}", "{count}"
    answer: str  # what the key does that answers


SV = ParkingWords(
    which_way="{name}{enough}",
    enough=", förlängd två gånger: väck eller avför",
    revive_to="Väck: {state}",
    owner="Bevakas av",
    owner_hint="en kontakt, eller bara Enter",
    revive_when="Väcks av",
    revive_when_hint="vad som skulle göra den möjlig",
    rests="{ref} vilar till {day}",
    extended="Förlängd {times}",
    times=("en gång", "två gånger"),
    retired="{ref} är avfört men går att hitta",
    told="{done}. Ska få veta: {who}",
    and_more="{who} och {count} till",
    answer="Svara",
    review="F6 går igenom dem som ska prövas",
)

EN = ParkingWords(
    which_way="{name}{enough}",
    enough=", extended twice: revive or retire",
    revive_to="Revive: {state}",
    owner="Watched by",
    owner_hint="a contact, or just Enter",
    revive_when="Revived by",
    revive_when_hint="what would make it possible",
    rests="{ref} rests until {day}",
    extended="Extended {times}",
    times=("once", "twice"),
    retired="{ref} is retired but can be found",
    told="{done}. To be told: {who}",
    and_more="{who} and {count} more",
    answer="Answer",
    review="F6 goes through those that are due",
)
