"""What each list and page is called, what it is for, and what it says while it is empty.

Shown in the tabs, in the help and in the middle of an empty list. Sentences of other kinds stand in
`screens`.
"""

from __future__ import annotations

import msgspec

from samverka_store.words import (
    answer_pages,
    pages_figures,
    pages_files,
    pages_import,
    pages_knowledge,
    pages_live,
    personal_page,
)
from samverka_store.words.page import Page


class PageWords(msgspec.Struct, frozen=True, kw_only=True):
    """One per list and page."""

    today: Page
    networks: Page
    meetings: Page
    proposals: Page
    parked: Page
    people: Page
    organisations: Page
    series: Page
    memberships: Page
    actions: Page
    knowledge: Page
    referrals: Page
    feedback: Page
    trash: Page
    history: Page
    detail: Page
    live: Page
    review: Page
    figures: Page
    personal: Page
    export: Page
    answers: Page
    account: Page
    import_list: Page
    drafts: Page
    search: Page
    who: Page
    files: Page
    backups: Page
    by_hand: Page
    nothing_found: tuple[str, ...]
    none_open: tuple[str, ...]

    def of(self, id: str) -> Page:
        """The page with this id. Raises: AttributeError when there is none."""
        page: Page = getattr(self, id)
        return page


SV = PageWords(
    today=Page(
        "Att göra",
        "Här står det som väntar på dig, äldst först: idébärare som ska få svar, parkerade idéer att "
        "pröva, möten utan tema eller anteckningar. Enter öppnar posten. Raden längst ned säger vad "
        "som skulle göra saken klar. Sedan kommer det som andra har ändrat sedan du var här sist.",
        (
            "Inget väntar på dig just nu.",
            "",
            "Tryck i för att fånga en idé, eller n för att lägga till något.",
            "Tryck 2 för nätverken och ? för hjälp.",
        ),
    ),
    networks=Page(
        "Nätverk",
        "Ett nätverk är en grupp som möts gång på gång: ett öppet forum, ett chefsnätverk, en "
        "mötesplats. Möten, mötesserier, förslag och medlemmar hör till ett nätverk. Öppna nätverket "
        "med Enter och lägg till dem där med n.",
        ("Inga nätverk ännu.", "", "Tryck n för att lägga till det första,", pages_import.OR_SV),
    ),
    meetings=Page(
        "Möten",
        "Alla möten i tidsordning, med början vid idag. En mötesserie ger enskilda möten, som vart "
        "och ett kan flyttas (m), ställas in (c) eller få tema (e). Tryck v för att se månaden.",
        (
            "Inga möten ännu.",
            "",
            "Tryck n för att lägga till ett möte,",
            "8 och n för en mötesserie,",
            pages_import.OR_SV,
        ),
    ),
    proposals=Page(
        "Förslag",
        "Varje idé som lämnats in, och vad som hänt med den. Den som kom med idén ska få svar: "
        "kolumnen Svar säger när det är dags, och ett utropstecken att det är försenat. s byter läge, "
        "f skriver ned återkoppling, w vidarebefordrar, p parkerar. v visar även avslutade.",
        (
            "Inga förslag ännu.",
            "",
            "Tryck i för att fånga en idé på en rad,",
            "n för att skriva ett helt förslag,",
            pages_import.OR_SV,
        ),
    ),
    parked=Page(
        "Parkering",
        "Idéer som inte kan genomföras just nu vilar här, med skäl och en dag då de prövas igen. "
        "Inget glöms bort: när dagen kommer står idén under Att göra. p väcker, förlänger eller avför; F6 går igenom "
        "alla som ska prövas, en i taget.",
        (
            "Inget är parkerat.",
            "",
            "Tryck 4 för förslagen, ställ dig på ett och tryck p.",
        ),
    ),
    people=Page(
        "Kontakter",
        "Människor i och omkring nätverken: medlemmar, idébärare, medverkande, handläggare.",
        ("Inga kontakter ännu.", "", "Tryck n för att lägga till den första,", pages_import.OR_SV),
    ),
    organisations=Page(
        "Organisationer",
        "Kommuner, förvaltningar, myndigheter och föreningar. Förslag vidarebefordras hit.",
        (
            "Inga organisationer ännu.",
            "",
            "Tryck n för att lägga till den första,",
            pages_import.OR_SV,
        ),
    ),
    series=Page(
        "Mötesserier",
        "En mötesserie är en rytm, till exempel tredje måndagen varje månad. När den läggs till får "
        "kalendern ett möte för varje tillfälle.",
        ("Inga mötesserier ännu.", "", "Tryck n för att lägga till den första."),
    ),
    memberships=Page(
        "Medlemskap",
        "Vem som är med i vilket nätverk, från när till när, och i vilken roll.",
        ("Inga medlemskap ännu.", "", "Tryck n för att lägga till det första,", pages_import.OR_SV),
    ),
    knowledge=pages_knowledge.SV,
    actions=Page(
        "Åtgärder",
        "Vem som gör vad till när. Åtgärder kommer ur möten och förslag.",
        ("Inga åtgärder ännu.", "", "Tryck n för att lägga till den första."),
    ),
    referrals=Page(
        "Vidarebefordrat",
        "Förslag som skickats till en organisation, och om de svarat.",
        (
            "Inget är vidarebefordrat.",
            "",
            "Tryck 4 för förslagen, ställ dig på ett och tryck w.",
        ),
    ),
    feedback=Page(
        "Återkoppling",
        "Vad idébärarna har fått veta: när, hur och med vilka ord.",
        (
            "Ingen återkoppling ännu.",
            "",
            "Tryck 4 för förslagen, ställ dig på ett och tryck f.",
        ),
    ),
    trash=Page(
        "Papperskorg",
        "Det som tagits bort ligger kvar här. r återställer posten som den var.",
        ("Papperskorgen är tom.",),
    ),
    history=Page(
        "Historik",
        "Vem som ändrat vad i posten, när, och varför. Senaste ändringen står först, och nedanför står "
        "hela den som markören är på. u ångrar den, om den är din egen, också en äldre.",
        ("Ingen historik.",),
    ),
    review=pages_figures.REVIEW_SV,
    figures=pages_figures.FIGURES_SV,
    personal=personal_page.PAGE_SV,
    detail=Page(
        "Posten",
        "Allt om en post. Pilarna går mellan raderna som leder vidare, Enter öppnar dem. n lägger "
        "till något som hör till posten, h visar dess historik.",
    ),
    answers=answer_pages.ANSWERS_SV,
    account=answer_pages.ACCOUNT_SV,
    import_list=pages_import.SV,
    drafts=Page(
        "Utkast",
        "Det som är skrivet i formulär och frågor men inte sparat, också om linan bröts eller "
        "programmet stannade. Enter öppnar formuläret med texten, d slänger utkastet. Här står även "
        "det kollegor började på; Enter tar in det hos dig, så att du kan göra det klart.",
        (
            "Inga utkast väntar.",
            "",
            "Det du skriver utan att spara hamnar här, varje sekund.",
        ),
    ),
    live=pages_live.SV,
    export=Page(
        "Exportera",
        "Allt som går att ta med sig härifrån: kalender för Outlook och telefoner (ICS), text att "
        "klistra in i ett brev eller på en webbsida (Markdown, HTML) och tabeller för kalkylprogram "
        "(CSV). Först det som hör till posten du stod på, sedan allt. Nedanför syns hur det blir. "
        "I kalendrar och texter namnges bara den som sagt ja; tabellerna är för dig själv.",
    ),
    search=Page(
        "Sök",
        "Skriv en del av ett namn, en text eller en referens som F2026-014. Flera ord får stå i vilken "
        "ordning som helst, och å, ä och ö får skrivas som a och o.",
    ),
    who=Page(
        "Vilka är inne",
        "Alla som har samma mapp öppen just nu, var och en för sig även om någon har flera fönster. "
        "Står det vad någon ändrar kan du öppna posten med Enter. Ni kan ändra samma post samtidigt: "
        "olika fält sparas båda, och skriver ni i samma fält får den som sparar sist välja text.",
    ),
    files=pages_files.FILES_SV,
    backups=pages_files.BACKUPS_SV,
    by_hand=pages_files.BY_HAND_SV,
    nothing_found=("Inga rader innehåller det du skrev.", "", "Esc visar alla igen."),
    none_open=(
        "Inga öppna förslag just nu.",
        "",
        "v visar även avslutade, 5 visar de parkerade.",
        "Tryck i för att fånga en idé på en rad.",
    ),
)
EN = PageWords(
    today=Page(
        "To do",
        "What is waiting for you, oldest first: idea-bearers to be answered, parked ideas to review, "
        "meetings without a theme or notes. Enter opens the record. The line at the bottom says what "
        "would settle the matter. Then comes what others changed since you were last here.",
        (
            "Nothing is waiting for you right now.",
            "",
            "Press i to capture an idea, or n to add something.",
            "Press 2 for the networks and ? for help.",
        ),
    ),
    networks=Page(
        "Networks",
        "A network is a group that meets again and again: an open forum, a network of managers, a "
        "conference. Meetings, series, proposals and members belong to a network. Open the network "
        "with Enter and add them there with n.",
        ("No networks yet.", "", "Press n to add the first,", pages_import.OR_EN),
    ),
    meetings=Page(
        "Meetings",
        "All meetings in order of time, beginning today. A series gives single meetings, each of which "
        "can be moved (m), cancelled (c) or given a theme (e). Press v to see the month.",
        (
            "No meetings yet.",
            "",
            "Press n to add a meeting,",
            "8 and n for a meeting series,",
            pages_import.OR_EN,
        ),
    ),
    proposals=Page(
        "Proposals",
        "Every idea that was handed in, and what became of it. Whoever had the idea shall be answered: "
        "the column Answer says when it is time, and an exclamation mark that it is late. s changes "
        "the state, f notes feedback, w refers, p parks. v shows closed ones too.",
        (
            "No proposals yet.",
            "",
            "Press i to capture an idea on one line,",
            "n to write a whole proposal,",
            pages_import.OR_EN,
        ),
    ),
    parked=Page(
        "Parking lot",
        "Ideas that cannot be carried out now rest here, with a reason and a day of review. Nothing "
        "is forgotten: when the day comes the idea stands under To do. p revives, extends or retires; F6 "
        "goes through all that are due, one at a time.",
        (
            "Nothing is parked.",
            "",
            "Press 4 for the proposals, go to one and press p.",
        ),
    ),
    people=Page(
        "Contacts",
        "People in and around the networks: members, idea-bearers, speakers, officers.",
        ("No contacts yet.", "", "Press n to add the first,", pages_import.OR_EN),
    ),
    organisations=Page(
        "Organisations",
        "Municipalities, administrations, authorities and associations. Proposals are referred here.",
        ("No organisations yet.", "", "Press n to add the first,", pages_import.OR_EN),
    ),
    series=Page(
        "Meeting series",
        "A series is a rhythm, such as the third Monday of every month. When it is added the calendar "
        "gets a meeting for each occasion.",
        ("No meeting series yet.", "", "Press n to add the first."),
    ),
    memberships=Page(
        "Memberships",
        "Who belongs to which network, from when to when, and in which role.",
        ("No memberships yet.", "", "Press n to add the first,", pages_import.OR_EN),
    ),
    knowledge=pages_knowledge.EN,
    actions=Page(
        "Actions",
        "Who does what by when. Actions come out of meetings and proposals.",
        ("No actions yet.", "", "Press n to add the first."),
    ),
    referrals=Page(
        "Referrals",
        "Proposals that were sent to an organisation, and whether it has answered.",
        (
            "Nothing was referred.",
            "",
            "Press 4 for the proposals, go to one and press w.",
        ),
    ),
    feedback=Page(
        "Feedback",
        "What idea-bearers were told: when, how and with which words.",
        (
            "No feedback yet.",
            "",
            "Press 4 for the proposals, go to one and press f.",
        ),
    ),
    trash=Page(
        "Trash",
        "What was removed stays here. r restores the record as it was.",
        ("The trash is empty.",),
    ),
    history=Page(
        "History",
        "Who changed what in the record, when, and why. The latest change comes first; the one under "
        "the cursor stands whole below. u undoes it, if it is yours, an older one too.",
        ("No history.",),
    ),
    review=pages_figures.REVIEW_EN,
    figures=pages_figures.FIGURES_EN,
    personal=personal_page.PAGE_EN,
    detail=Page(
        "The record",
        "All about one record. The arrows go between the lines that lead on, Enter opens them. n adds "
        "something that belongs to the record, h shows its history.",
    ),
    answers=answer_pages.ANSWERS_EN,
    account=answer_pages.ACCOUNT_EN,
    import_list=pages_import.EN,
    drafts=Page(
        "Drafts",
        "What is written in forms and questions and not saved, also when the line dropped or the "
        "program stopped. Enter opens the form with the text, d throws the draft away. What "
        "colleagues began stands here too; Enter takes it in as yours, so that you can finish it.",
        (
            "No drafts are waiting.",
            "",
            "What you write without saving it comes here, every second.",
        ),
    ),
    live=pages_live.EN,
    export=Page(
        "Export",
        "All that can be taken along from here: a calendar for Outlook and telephones (ICS), text to "
        "paste into a letter or a web page (Markdown, HTML), and tables for spreadsheets (CSV). First "
        "what belongs to the record you stood on, then everything. Below is how it will look. "
        "Calendars and texts name only those who agreed to it; the tables are for yourself.",
    ),
    search=Page(
        "Search",
        "Type part of a name, a text or a reference such as F2026-014. Several words may come in any "
        "order, and å, ä and ö may be typed as a and o.",
    ),
    who=Page(
        "Who is here",
        "Everyone who has the same folder open now, one by one even where someone has several "
        "windows. Where it says what someone is editing, Enter opens the record. You may edit the "
        "same record at once: different fields are both saved, and whoever saves last chooses the "
        "text where both wrote in the same field.",
    ),
    files=pages_files.FILES_EN,
    backups=pages_files.BACKUPS_EN,
    by_hand=pages_files.BY_HAND_EN,
    nothing_found=("No rows contain what you typed.", "", "Esc shows all again."),
    none_open=(
        "No open proposals right now.",
        "",
        "v shows closed ones too, 5 the parked ones.",
        "Press i to capture an idea on one line.",
    ),
)
