"""What a meeting's own page is for."""

from __future__ import annotations

from samverka_store.words.page import Page

SV = Page(
    "Mötet",
    "Mötets egen sida. Före mötet: p förbereder dagordningen, + lägger till en punkt och t ett "
    "tema. Under mötet: ställ markören på punkten och tryck n för en anteckning, b för ett beslut, "
    "a för en åtgärd, i för en idé och f för ett svar som ges. Varje rad är sparad när du trycker "
    "Enter, och andra som har mötet öppet ser den strax. Efter mötet: s och Genomfört, r för "
    "närvaron, s och Dokumenterat.",
)
EN = Page(
    "The meeting",
    "The meeting's own page. Before it: p prepares the agenda, + adds an item and t a theme. "
    "While it goes on: put the cursor on the item and press n for a note, b for a decision, a for "
    "an action, i for an idea and f for an answer that is given. Each line is saved when you press "
    "Enter, and others who have the meeting open soon see it. After it: s and Held, r for the "
    "attendance, s and Documented.",
)
