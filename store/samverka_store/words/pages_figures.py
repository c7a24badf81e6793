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

FIGURES_SV = Page(
    "Nyckeltal",
    "Hur det går med löftet att varje idé får svar, i siffror. n är hur många fall som räknas, och "
    "öppna fall räknas alltid med. Nedanför står vad nyckeltalet betyder; Enter läser vidare där. / "
    "väljer nätverk och period, vänster- och högerpil går till perioden före och efter. v visar "
    "balanslistan: allt som är öppet, hur gammalt det är och hos vem. x exporterar, y kopierar.",
    ("Det finns inget att räkna på ännu.",),
)
FIGURES_EN = Page(
    "Figures",
    "How the promise that every idea gets an answer is kept, in numbers. n is how many cases are "
    "counted, and open cases always count. Below stands what the figure means; Enter reads on there. "
    "/ chooses network and period, the left and right arrows go to the period before and after. v "
    "shows the unfinished list: all that is open, how old it is and who holds it. x exports, y copies.",
    ("There is nothing to reckon on yet.",),
)
