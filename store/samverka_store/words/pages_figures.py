"""What the review of the parking lot is for, and what the figures are. See `pages`."""

from __future__ import annotations

from samverka_store.words.page import Page

REVIEW_SV = Page(
    "Genomgång av parkeringen",
    "Här prövas de parkerade idéer som det är dags för, den äldsta först. r väcker, m förlänger "
    "med skäl och ny dag, c avför med skäl, högerpil hoppar över. e ändrar texten eller vem som "
    "bevakar den. Esc går härifrån; F6 fortsätter sedan med det som är kvar. Sist står vad som "
    "bestämdes och vilka som ska få veta det.",
)
REVIEW_EN = Page(
    "Review of the parking lot",
    "The parked ideas that are due are reviewed here, the oldest first. r revives, m extends with "
    "a reason and a new day, c retires with a reason, the right arrow skips. e changes the text or "
    "who watches it. Esc leaves; F6 then goes on with what is left. Last comes what was decided "
    "and who is to be told.",
)
