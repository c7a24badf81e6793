"""The words about contacts that stand twice in the register, for the command line and the screens."""

from __future__ import annotations

import msgspec


class PersonalWords(msgspec.Struct, frozen=True, kw_only=True):
    """Help for arguments, then the reasons of likeness, then what is told beside the data."""

    which_list: str
    only_of: str
    kept: str
    other: str
    take: str
    email: str
    phone: str
    same_name: str
    near_name: str
    part_of_name: str
    name_elsewhere: str
    headings_duplicates: tuple[str, ...]
    no_duplicates: str
    joined: str
    not_taken: str
    not_a_field: str
    read_first: str

    def reason(self, code: str) -> str:
        """Why two look like one."""
        return str(getattr(self, code))


SV = PersonalWords(
    which_list="kontakter (contacts) eller organisationer (organisations)",
    only_of="bara de som liknar den här",
    kept="den som blir kvar",
    other="den som går upp i den",
    take="fält där den andras uppgift ska gälla; får upprepas",
    email="samma e-post",
    phone="samma telefon",
    same_name="samma namn",
    near_name="nästan samma namn",
    part_of_name="del av namnet, samma organisation",
    name_elsewhere="samma namn, annan organisation",
    headings_duplicates=("Beteckning", "Liknar", "Varför", "Namn", "Namn"),
    no_duplicates="Ingen står dubbelt, så vitt det går att se.",
    joined="{other} har gått upp i {kept}. Det som pekade på {other} pekar nu på {kept}: {count}. Ångra med: samverka undo",
    not_taken="{field}: {kept} behåller {mine}, inte {theirs}. Vill du tvärtom: samverka undo, och sedan --take {code}",
    not_a_field="{value} är inget fält här. Välj bland: {choices}",
    read_first="Läs igenom utdraget innan du lämnar ut det: texterna kan nämna andra personer.",
)
EN = PersonalWords(
    which_list="contacts or organisations",
    only_of="only those like this one",
    kept="the one that stays",
    other="the one that is joined with it",
    take="a field where the other's value is to hold; may be repeated",
    email="same e-mail",
    phone="same phone",
    same_name="same name",
    near_name="nearly the same name",
    part_of_name="part of the name, same organisation",
    name_elsewhere="same name, other organisation",
    headings_duplicates=("Reference", "Like", "Why", "Name", "Name"),
    no_duplicates="Nobody stands twice, as far as can be seen.",
    joined="{other} now lives in {kept}. What pointed at {other} points at {kept}: {count}. Undo with: samverka undo",
    not_taken="{field}: {kept} keeps {mine}, not {theirs}. For the opposite: samverka undo, then --take {code}",
    not_a_field="{value} is no field here. Choose among: {choices}",
    read_first="Read the extract before you hand it out: the texts may name other people.",
)
