"""The words about contacts that stand twice, extracts and erasure, on command line and screens."""

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
    # A person taken out of everything.
    yes: str
    keep_text: str
    neutral: str
    was_anonymised: str
    was_erased: str
    in_history: str
    headings_mentions: tuple[str, ...]
    will_anonymise: str
    will_erase: str
    linked_stay: str
    nothing_linked: str
    texts_follow: str
    also_goes: str
    never_undone: str
    outside: str
    add_yes: str
    not_a_place: str
    is_gone: str
    still_named: str
    # A free name that becomes a contact.
    free_name: str
    who_it_is: str
    may_be: str
    ask_which: str
    ask_who: str
    new_contact: str
    recognised: str

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
    yes="gör det; utan --yes visas bara vad som skulle hända",
    keep_text="en text som ska stå kvar som den är, till exempel F2026-003.text; får upprepas",
    neutral="en person, borttagen",
    was_anonymised="Personuppgifterna är borttagna: kontakten är namnlös",
    was_erased="Personuppgifterna är borttagna, med det som bara gällde kontakten",
    in_history="bara i historiken",
    headings_mentions=("Beteckning", "Fält", "Text"),
    will_anonymise="{name} ({refs}) blir ”en person, borttagen” överallt: i posterna, historiken, säkerhetskopiorna och utkasten.",
    will_erase="{name} ({refs}) tas bort överallt: ur posterna, historiken, säkerhetskopiorna och utkasten.",
    linked_stay="Det som pekar på personen finns kvar utan namn, så att nyckeltalen stämmer: {linked}.",
    nothing_linked="Inget pekar på personen.",
    texts_follow="Texter som nämner personen, där namnet byts ut: {count}.",
    also_goes="Det som bara gällde personen går också: {memberships}, och texterna i {messages}.",
    never_undone="Det går inte att ångra.",
    outside="Det som redan har lämnat mappen nås inte: exporter, utskick, kopior av mappen och det som står i andras öppna fönster.",
    add_yes="Inget är gjort. Lägg till --yes för att göra det, och --keep BETECKNING.FÄLT för texter som ska stå kvar.",
    not_a_place="{value} är ingen text. Skriv beteckning och fält, till exempel F2026-003.text",
    is_gone="{ref} är borttagen ur alla filer.",
    still_named="Namnet, e-posten eller telefonen står kvar i: {files}. Läs dem och ändra för hand det som inte ska stå där.",
    free_name="namnet, som det står i förslaget",
    who_it_is="kontakten som det är, om den redan finns",
    may_be="{new} är ny. Är det samma som {ref} {name}? Slå då ihop dem: samverka unite {ref} {new}",
    ask_which="Vilket namn?",
    ask_who="Vem är {name}?",
    new_contact="ny kontakt",
    recognised="{name} är nu kontakten {ref}",
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
    yes="do it; without --yes only what would happen is shown",
    keep_text="a text that is to stay as it is, such as F2026-003.text; may be repeated",
    neutral="a person, removed",
    was_anonymised="The personal data is gone: the contact is nameless",
    was_erased="The personal data is gone, with what only concerned the contact",
    in_history="in the history only",
    headings_mentions=("Reference", "Field", "Text"),
    will_anonymise="{name} ({refs}) becomes “a person, removed” everywhere: in records, history, backups and drafts.",
    will_erase="{name} ({refs}) is taken out everywhere: of records, history, backups and drafts.",
    linked_stay="What points at the person stays without the name, so that the figures add up: {linked}.",
    nothing_linked="Nothing points at the person.",
    texts_follow="Texts that name the person, in which the name is replaced: {count}.",
    also_goes="What only concerned the person goes as well: {memberships}, and the texts of {messages}.",
    never_undone="It cannot be undone.",
    outside="What has left the folder is not reached: exports, what was sent, copies of the folder, and what stands in others' open windows.",
    add_yes="Nothing is done. Add --yes to do it, and --keep REF.FIELD for texts that are to stay.",
    not_a_place="{value} is no text. Write reference and field, such as F2026-003.text",
    is_gone="{ref} is gone from every file.",
    still_named="The name, e-mail or phone still stands in: {files}. Read them and change by hand what is not to be there.",
    free_name="the name, as it stands in the proposal",
    who_it_is="the contact that it is, if there already",
    may_be="{new} is new. Is it the same as {ref} {name}? Then join them: samverka unite {ref} {new}",
    ask_which="Which name?",
    ask_who="Who is {name}?",
    new_contact="a new contact",
    recognised="{name} is now the contact {ref}",
)

# The names of those who have been made nameless, whichever language was spoken then.
NAMELESS = frozenset((SV.neutral, EN.neutral))
