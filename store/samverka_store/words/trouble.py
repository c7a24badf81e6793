"""What the page of a workspace that does not open says, besides what happened."""

from __future__ import annotations

import msgspec


class TroubleWords(msgspec.Struct, frozen=True, kw_only=True):
    """The page, its choices, and what each would leave out."""

    title: str
    line: str
    choose: str
    read_on: str
    again: str
    again_about: str
    mend: str
    mend_about: str
    leave_out: str
    leave_out_about: str
    back: str
    back_about: str
    quit: str
    quit_about: str
    lost_line: str
    lost_by: str
    lost_refs: str
    lost_text: str
    lost_missing: str
    lost_stay: str
    lost_file: str
    lost_built: str
    lost_kept: str
    ask_back: str
    ask_leave_out: str
    yes_leave_out: str
    working: str


SV = TroubleWords(
    title="Arbetsytan går inte att öppna",
    line="Rad",
    choose="Välj vad som ska göras. Ingen fil tas bort vad du än väljer.",
    read_on="Läs vidare",
    again="Försök igen",
    again_about="när filen är tillbaka eller felet avhjälpt",
    mend="Laga",
    mend_about="radernas ordning rättas; inget går förlorat",
    leave_out="Gå vidare utan det oläsbara",
    leave_out_about="filerna som de är nu läggs åt sidan",
    back="Säkerhetskopia {at}",
    back_about="gå tillbaka till den: {records}",
    quit="Avsluta",
    quit_about="allt lämnas orört",
    lost_line="Rad {line} i {file} utelämnas",
    lost_by="Sparad av",
    lost_refs="Rör",
    lost_text="Så börjar raden",
    lost_missing="Ändringarna med nummer {numbers} finns inte på någon hel rad.",
    lost_stay="Antal hela ändringar som blir kvar i filen: {count}.",
    lost_file="Filen {file} finns inte. Alla ändringar sedan filen före den går förlorade.",
    lost_built="Arbetsytan byggs av {base} och de hela ändringar som följer på den: {records}. Det som sparats senare kan saknas.",
    lost_kept="Filerna som de var ligger kvar i mappen under andra namn.",
    ask_back="Gå tillbaka till {at}; filerna som de är nu läggs åt sidan",
    ask_leave_out="Gå vidare utan det som inte går att läsa",
    yes_leave_out="Ja, gå vidare",
    working="Arbetar …",
)


EN = TroubleWords(
    title="The workspace cannot be opened",
    line="Line",
    choose="Choose what to do. No file is removed whatever you choose.",
    read_on="Read on",
    again="Try again",
    again_about="when the file is back or the fault cured",
    mend="Mend",
    mend_about="the order of lines is put right; no loss",
    leave_out="Go on without what is bad",
    leave_out_about="the files as they are now are set aside",
    back="Backup {at}",
    back_about="go back to it: {records}",
    quit="Quit",
    quit_about="everything is left untouched",
    lost_line="Line {line} of {file} is left out",
    lost_by="Saved by",
    lost_refs="Concerns",
    lost_text="The line begins",
    lost_missing="The changes numbered {numbers} are on no whole line.",
    lost_stay="Whole changes that stay in the file: {count}.",
    lost_file="The file {file} is not there. Every change since the file before it is lost.",
    lost_built="The workspace is built from {base} and the whole changes that follow on it: {records}. What was saved later may be missing.",
    lost_kept="The files as they were are kept in the folder under other names.",
    ask_back="Go back to {at}; the files as they are now are set aside",
    ask_leave_out="Go on without what cannot be read",
    yes_leave_out="Yes, go on",
    working="Working …",
)
