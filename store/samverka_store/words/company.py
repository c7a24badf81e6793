"""Who else has the workspace open, and what they are editing. Braces hold what is filled in."""

from __future__ import annotations

import msgspec


class CompanyWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences about the others."""

    # Beside the first line's title, in a few words.
    one_here: str
    many_here: str
    own_windows: str

    # About one record.
    editing_one: str
    editing_two: str
    editing_many: str
    editing_self: str

    # The page and the command that tell who is here.
    title: str
    you: str
    you_elsewhere: str
    since: str
    editing: str
    editing_nothing: str
    machine: str
    nobody: str
    practice: str
    none: str
    headings: tuple[str, ...]


SV = CompanyWords(
    one_here="{name} inne",
    many_here="{count} andra inne",
    own_windows="du har {count} fönster öppna",
    editing_one="{name} ändrar den här just nu",
    editing_two="{name} och {other} ändrar den här just nu",
    editing_many="{name} och {count} till ändrar den här just nu",
    editing_self="Du ändrar den här i ett annat fönster",
    title="Vilka är inne",
    you="Du ({name})",
    you_elsewhere="Du ({name}) i ett annat fönster",
    since="Inne sedan",
    editing="Ändrar",
    editing_nothing="inget just nu",
    machine="Dator",
    nobody="Ingen annan är inne just nu. Den som öppnar samma mapp syns här inom någon sekund.",
    practice="Övningsdata är bara din egen. Här kommer ingen annan in.",
    none="Ingen har skärmarna öppna just nu.",
    headings=("Namn", "Inne sedan", "Ändrar", "Dator"),
)
EN = CompanyWords(
    one_here="{name} is here",
    many_here="{count} others here",
    own_windows="you have {count} windows open",
    editing_one="{name} is editing this right now",
    editing_two="{name} and {other} are editing this right now",
    editing_many="{name} and {count} more are editing this right now",
    editing_self="You are editing this in another window",
    title="Who is here",
    you="You ({name})",
    you_elsewhere="You ({name}) in another window",
    since="Here since",
    editing="Editing",
    editing_nothing="nothing right now",
    machine="Computer",
    nobody="Nobody else is here right now. Whoever opens the same folder shows up here in a second.",
    practice="Practice data is yours alone. Nobody else comes in here.",
    none="Nobody has the screens open right now.",
    headings=("Name", "Here since", "Editing", "Computer"),
)
