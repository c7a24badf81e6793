"""The words of forms and of questions in place; labels and hints of fields live in `fields`."""

from __future__ import annotations

import msgspec

from samverka_store.words.nouns import Noun


class FormWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a form says besides its fields."""

    new_common: str  # "Ny {noun}"
    new_neuter: str  # "Nytt {noun}"
    neuter_article: str  # "ett ", empty where nouns have no gender
    edit: str  # "Ändra {noun} {ref}"
    required_mark: str
    back: str
    more_fields: str  # "Fler fält ({count})"
    one_fault: str
    many_faults: str  # "{count} saker …"
    kept: str  # "{error} …"
    conflict: str
    theirs: str  # "{author} skrev: {text}"
    theirs_empty: str  # "{author} tömde fältet."
    taken_in: str  # "{author} … {fields}"
    taken_away: str  # "{ref} … {author}"
    is_chosen: str
    both_title: str  # "{field}: …"
    yours: str
    keep_mine: str
    take_theirs: str
    bring_mine: str
    series_gives: str  # "{days} ({count})"
    series_gives_none: str
    and_more: str  # "{days} … {last}"
    is_record: str  # "{name}, {noun} {ref}"
    has_several: str  # "{count}: {names}"
    choose_hint: str
    add_new: str  # "Lägg till {noun}: {name}"
    prompt_done: str
    prompt_no: str
    prompt_yes: str
    prompt_leave: str
    do_anyway: str  # "{error} …"
    how_to_write_title: str
    how_to_write: tuple[tuple[str, str], ...]
    moves: tuple[tuple[str, str], ...]
    # Questions.
    park_reason: str
    park_reason_hint: str
    park_review: str
    cancel_reason: str
    cancel_reason_hint: str
    move_day: str
    move_times: str
    step_state: str
    step_reason: str
    capture: str
    capture_from: str  # "Idé från {meeting}"
    capture_hint: str

    def new(self, noun: Noun) -> str:
        """The title of a form for a new record: "Nytt möte"."""
        neuter = bool(self.neuter_article) and noun.a.startswith(self.neuter_article)
        return (self.new_neuter if neuter else self.new_common).format(noun=noun.one)

    def faults(self, count: int) -> str:
        """How much there is to put right before it can be saved."""
        return self.one_fault if count == 1 else self.many_faults.format(count=count)


SV = FormWords(
    new_common="Ny {noun}",
    new_neuter="Nytt {noun}",
    neuter_article="ett ",
    edit="Ändra {noun} {ref}",
    required_mark="* måste fyllas i",
    back="Tillbaka, utkast kvar",
    more_fields="Fler fält ({count})",
    one_fault="En sak att rätta innan det går att spara.",
    many_faults="{count} saker att rätta innan det går att spara.",
    kept="Inte sparat, men det du skrev står kvar. {error}",
    conflict="Ni skrev båda här. Ctrl+S behåller ditt.",
    theirs="{author} skrev: {text}",
    theirs_empty="{author} tömde fältet.",
    taken_in="{author} har just ändrat {fields}. Det nya står i formuläret.",
    taken_away="{ref} lades i papperskorgen av {author}. Det du skrev står kvar. Esc behåller det som utkast; återställ sedan posten.",
    is_chosen="Valt. Ctrl+S sparar.",
    both_title="{field}: två texter",
    yours="Ditt",
    keep_mine="Behåll ditt",
    take_theirs="Ta deras",
    bring_mine="Ta tillbaka ditt",
    series_gives="{days} ({count})",
    series_gives_none="Inga möten mellan de dagarna.",
    and_more="{days} … {last}",
    is_record="{name} ({noun} {ref})",
    has_several="{count}: {names}",
    choose_hint="Pilarna ← → väljer, eller första bokstaven",
    add_new="Lägg till {noun}: {name}",
    prompt_done="Klart",
    prompt_no="Nej",
    prompt_yes="Ja",
    prompt_leave="Avbryt",
    do_anyway="{error} Enter gör det ändå, Esc avbryter.",
    how_to_write_title="Så kan det skrivas",
    how_to_write=(
        ("Dag", "18/9 · 18 september · imorgon · på tisdag · tis v. 49 · om 2 veckor"),
        ("Flera dagar", "6–7 april 2027"),
        ("Tid på året", "våren 2027, när dagen inte är bestämd"),
        ("Tid", "13.30–15.30 · 13.30 · 1330-1530"),
        ("Återkommer", "tredje måndagen · varannan tisdag · den 15:e varje månad"),
        ("Namn", "några bokstäver, sedan ↓ och Enter; mellanslag först visar alla; N3 går också"),
        ("Idébärare", "Kim Berg; Eva Ek; anonym via Bo Al"),
        ("Teman", "ett per rad: Återhämtning – Eva Ek (Region Exempel); Bo"),
        ("Närvaro", "24 personer, 9 organisationer, 5 egen erfarenhet, 3 digitalt, 2 nya"),
        ("Länkar", "en per rad: Webbsida: https://example.org"),
    ),
    moves=(
        ("Tab Enter ↓", "Nästa fält; i en längre text gör Enter en ny rad"),
        ("Shift+Tab ↑", "Fältet innan"),
        ("← → mellanslag", "Byt val, eller tryck på valets första bokstav"),
    ),
    park_reason="Skäl",
    park_reason_hint="varför",
    park_review="Prövas igen",
    cancel_reason="Skäl",
    cancel_reason_hint="varför",
    move_day="Ny dag",
    move_times="Ny tid",
    step_state="Nytt läge",
    step_reason="Skäl",
    capture="Idé",
    capture_from="Idé från {meeting}",
    capture_hint="en rad räcker",
)
EN = FormWords(
    new_common="New {noun}",
    new_neuter="New {noun}",
    neuter_article="",
    edit="Edit {noun} {ref}",
    required_mark="* must be filled in",
    back="Back, draft kept",
    more_fields="More fields ({count})",
    one_fault="One thing to put right before it can be saved.",
    many_faults="{count} things to put right before it can be saved.",
    kept="Not saved, but what you wrote is still here. {error}",
    conflict="You both wrote here. Ctrl+S keeps yours.",
    theirs="{author} wrote: {text}",
    theirs_empty="{author} emptied the field.",
    taken_in="{author} has just changed {fields}. The form shows it as it is now.",
    taken_away="{ref} was put in the trash by {author}. What you wrote is still here. Esc keeps it as a draft; then restore the record.",
    is_chosen="Chosen. Ctrl+S saves.",
    both_title="{field}: two texts",
    yours="Yours",
    keep_mine="Keep yours",
    take_theirs="Take theirs",
    bring_mine="Bring yours back",
    series_gives="{days} ({count})",
    series_gives_none="No meetings between those days.",
    and_more="{days} … {last}",
    is_record="{name} ({noun} {ref})",
    has_several="{count}: {names}",
    choose_hint="The arrows ← → choose, or the first letter",
    add_new="Add {noun}: {name}",
    prompt_done="Done",
    prompt_no="No",
    prompt_yes="Yes",
    prompt_leave="Cancel",
    do_anyway="{error} Enter does it anyway, Esc cancels.",
    how_to_write_title="How it can be written",
    how_to_write=(
        ("Day", "18/9 · 18 September · tomorrow · on Tuesday · in 2 weeks"),
        ("Several days", "6–7 April 2027"),
        ("Season", "spring 2027, while the day is not settled"),
        ("Time", "13:30–15:30 · 13:30 · 1330-1530"),
        ("Recurs", "third Monday · every other Tuesday · the 15th of every month"),
        ("Names", "a few letters, then ↓ and Enter; a space first shows all; N3 works too"),
        ("Idea-bearers", "Kim Berg; Eva Ek; anonymous via Bo Al"),
        ("Themes", "one per line: Recovery – Eva Ek (Region Exempel); Bo"),
        ("Attendance", "24 people, 9 organisations, 5 user experience, 3 remote, 2 first-timers"),
        ("Links", "one per line: Web page: https://example.org"),
    ),
    moves=(
        ("Tab Enter ↓", "Next field; in a longer text Enter makes a new line"),
        ("Shift+Tab ↑", "The field before"),
        ("← → space", "Another choice, or press its first letter"),
    ),
    park_reason="Reason",
    park_reason_hint="why",
    park_review="Review on",
    cancel_reason="Reason",
    cancel_reason_hint="why",
    move_day="New day",
    move_times="New time",
    step_state="New state",
    step_reason="Reason",
    capture="Idea",
    capture_from="Idea from {meeting}",
    capture_hint="one line will do",
)
