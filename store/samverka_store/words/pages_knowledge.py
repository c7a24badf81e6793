"""What the list of the knowledge bank is called, what it is for, and what it says while empty."""

from __future__ import annotations

from samverka_store.words.page import Page
from samverka_store.words.pages_import import OR_EN, OR_SV

SV = Page(
    "Kunskapsbank",
    "Det som är värt att hitta igen: länkar, foldrar och vem som gör vad. Det som hör till en "
    "organisation står också på organisationens sida. / letar bland titlar, texter och taggar.",
    (
        "Inget i kunskapsbanken ännu.",
        "",
        "Tryck n för att lägga till en länk, en folder,",
        "eller vad en förening gör,",
        OR_SV,
    ),
)
EN = Page(
    "Knowledge bank",
    "What is worth finding again: links, leaflets and who does what. What belongs to an "
    "organisation stands on the organisation's page too. / looks through titles, texts and tags.",
    (
        "Nothing in the knowledge bank yet.",
        "",
        "Press n to add a link, a leaflet,",
        "or what an association does,",
        OR_EN,
    ),
)
