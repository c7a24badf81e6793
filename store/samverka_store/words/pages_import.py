"""What the page for taking lists in is called and what it is for, and what empty lists say of it."""

from __future__ import annotations

from samverka_store.words.page import Page

OR_SV = "eller + för att ta in från en fil."
OR_EN = "or + to take in from a file."
SV = Page(
    "Ta in",
    "Här syns vad en fil eller en inklistrad text skulle bli, innan något sparas. Överst: vad "
    "listan innehåller och vad varje kolumn är; Enter ändrar. v visar rad för rad vad som är "
    "nytt, vad som finns redan, vad som ändras och vad som är fel. t tar in allt som en enda "
    "ändring, som u ångrar.",
)
EN = Page(
    "Take in",
    "What a file or a pasted text would become, before anything is saved. On top: what the "
    "list holds and what each column is; Enter changes it. v shows row by row what is new, what "
    "is there already, what is changed and what is wrong. t takes everything in as one change, "
    "which u undoes.",
)
