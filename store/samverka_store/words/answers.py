"""What the page of answers owed and the accounts say: columns, questions, receipts."""

from __future__ import annotations

import msgspec


class AnswerWords(msgspec.Struct, frozen=True, kw_only=True):
    """`referral`, `action` and `status` are named as claims are."""

    column_turn: str
    column_to: str
    column_what: str
    column_draft: str
    we: str
    they: str
    told: str
    draft: str
    referral: str
    action: str
    status: str

    text_kept: str
    text_from_template: str
    at_meeting_only: str
    only_owed: str
    no_contact: str
    drafted_already: str
    no_meeting: str
    account_key: str

    title_one: str
    title_many: str
    how_one: str
    how_many: str
    which_day: str
    which_meeting: str
    anonymous_meeting: str
    copy_what: str
    copy_text: str
    copy_account: str

    done_drafted: str
    done_drafted_many: str
    done_written_many: str
    done_given: str
    done_given_many: str
    done_copied: str

    account_title: str
    account_we: str
    account_they: str
    account_told: str
    account_due: str
    account_line: str
    account_nothing: str


SV = AnswerWords(
    column_turn="Tur",
    column_to="Till",
    column_what="Besked",
    column_draft="Text",
    we="Vi",
    they="De",
    told="Klart",
    draft="utkast",
    referral="Svar",
    action="Åtgärd",
    status="Nästa besked",
    text_kept="Utkast · e ändrar texten, f noterar att beskedet är lämnat",
    text_from_template="Text ur mallen, inte sparad än · n sparar den, e skriver om den",
    at_meeting_only="Den som lämnade idén är anonym. Svara vid ett möte och i mötets anteckningar; "
    "f noterar vid vilket.",
    only_owed="Raden är inget besked som ni ska lämna. Enter öppnar posten.",
    no_contact="Beskedet går inte till någon i kontakterna, så det finns inget konto att visa.",
    drafted_already="Utkast finns redan. e ändrar texten, f noterar att beskedet är lämnat.",
    no_meeting="Inget möte har hållits ännu. Tryck 3 och n för att lägga till mötet först.",
    account_key="F4 visar vad ni är skyldiga varandra",
    title_one="Besked till {who} · {title}",
    title_many="Samma text till {count} mottagare",
    how_one="Hur fick {who} den här texten?",
    how_many="Hur fick de {count} markerade sina texter?",
    which_day="Vilken dag?",
    which_meeting="Vid vilket möte?",
    anonymous_meeting="Den som är anonym får svar vid ett möte. Vilket?",
    copy_what="Kopiera vad?",
    copy_text="beskedets text",
    copy_account="hela sammanställningen",
    done_drafted="Utkast sparat: {what} till {who}",
    done_drafted_many="{count} utkast sparade",
    done_written_many="Texten är sparad som utkast till {count} mottagare",
    done_given="Noterat: {who} har fått besked om {title}",
    done_given_many="Noterat: {count} besked är lämnade",
    done_copied="Kopierat. Går det inte att klistra in: x skriver texten till en fil.",
    account_title="Vad vi är skyldiga varandra: {name}, {day}",
    account_we="Vi ska lämna besked",
    account_they="Vi väntar på",
    account_told="Besked som är lämnade",
    account_due=", senast {day}",
    account_line="{what} om ”{title}” ({ref})",
    account_nothing="Inget.",
)
EN = AnswerWords(
    column_turn="Turn",
    column_to="To",
    column_what="Answer",
    column_draft="Text",
    we="We",
    they="They",
    told="Done",
    draft="draft",
    referral="Answer",
    action="Action",
    status="Next word",
    text_kept="Draft · e changes the text, f notes that it was given",
    text_from_template="Text from the template, not saved yet · n saves it, e rewrites it",
    at_meeting_only="Whoever handed the idea in is anonymous. Answer at a meeting and in its notes; "
    "f notes at which.",
    only_owed="This row is no answer that you owe. Enter opens the record.",
    no_contact="The answer goes to nobody among the contacts, so there is no account to show.",
    drafted_already="There is a draft already. e changes the text, f notes that it was given.",
    no_meeting="No meeting has been held yet. Press 3 and n to add the meeting first.",
    account_key="F4 shows what you owe each other",
    title_one="Answer to {who} · {title}",
    title_many="The same text to {count} people",
    how_one="How did {who} get this text?",
    how_many="How did the {count} marked ones get their texts?",
    which_day="Which day?",
    which_meeting="At which meeting?",
    anonymous_meeting="Whoever is anonymous is answered at a meeting. Which?",
    copy_what="Copy what?",
    copy_text="the answer's text",
    copy_account="the whole account",
    done_drafted="Draft saved: {what} to {who}",
    done_drafted_many="{count} drafts saved",
    done_written_many="The text is saved as a draft to {count} people",
    done_given="Noted: {who} has been answered about {title}",
    done_given_many="Noted: {count} answers have been given",
    done_copied="Copied. If it cannot be pasted: x writes the text to a file.",
    account_title="What we owe each other: {name}, {day}",
    account_we="We are to answer",
    account_they="We are waiting for",
    account_told="Answers that have been given",
    account_due=", by {day}",
    account_line="{what} about “{title}” ({ref})",
    account_nothing="Nothing.",
)
