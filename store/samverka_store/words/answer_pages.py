"""What the page of answers owed and the accounts are called, what they are for, and say empty."""

from __future__ import annotations

from samverka_store.words.page import Page

ANSWERS_SV = Page(
    "Svar att lämna",
    "Alla besked som idébärare väntar på, äldst först: till vem, vilket slag, om vilket förslag. "
    "Nedanför står texten. Mellanslag markerar flera; n sparar utkast ur mallen, e skriver en "
    "text till alla markerade, y kopierar (x till en fil, om det inte går att klistra in) och f "
    "noterar att beskeden är lämnade, också vid ett möte. Programmet skickar inget självt.",
    (
        "Alla idébärare har fått besked.",
        "",
        "Ett nytt besked står här när ett förslag kommer in,",
        "byter läge eller har legat länge. Tryck 4 för förslagen.",
    ),
)
ACCOUNT_SV = Page(
    "Ni och vi",
    "Vad vi är skyldiga en kontakt eller en organisation, vad de är skyldiga oss, och vad de har "
    "fått veta. Våra besked lämnas här som på sidan med alla svar. Enter öppnar förslaget, "
    "vidarebefordran eller åtgärden, y kopierar, F4 visar alla svar att lämna.",
    ("Ingen är skyldig den andra något.", "", "F4 visar alla svar att lämna."),
)
ANSWERS_EN = Page(
    "Answers owed",
    "Every answer that idea-bearers wait for, the oldest first: to whom, of which kind, about "
    "which proposal. The text stands below. Space marks several; n saves drafts from the "
    "template, e writes one text to all marked, y copies (x to a file, where it cannot be "
    "pasted) and f notes that they were given, at a meeting too. The program sends nothing.",
    (
        "All idea-bearers have been answered.",
        "",
        "Something stands here when a proposal comes in,",
        "changes state or has rested for long. Press 4 for the proposals.",
    ),
)
ACCOUNT_EN = Page(
    "You and us",
    "What we owe a contact or an organisation, what they owe us, and what they were told. Our "
    "answers are given here as on the page of all answers. Enter opens the proposal, referral "
    "or action, y copies, F4 shows all answers owed.",
    ("Nobody owes the other anything.", "", "F4 shows all answers owed."),
)
