"""One line of help for each command of the command line, by the command's name."""

from __future__ import annotations

import msgspec


class CommandWords(msgspec.Struct, frozen=True, kw_only=True):
    """What each command does."""

    demo: str
    today: str
    list: str
    show: str
    history: str
    search: str
    who: str
    drafts: str
    undo: str
    add: str
    edit: str
    park: str
    revive: str
    cancel: str
    move: str
    state: str
    similar: str
    merge: str
    split: str
    refer: str
    arrived: str
    remind: str
    answer: str
    decide: str
    begin: str
    reach: str
    finish: str
    stop: str
    extend: str
    retire: str
    withdraw: str
    reopen: str
    prepare: str
    theme: str
    note: str
    discuss: str
    agree: str
    document: str
    clashes: str
    reschedule: str
    feedback: str
    owe: str
    reviews: str
    unfinished: str
    figures: str
    duplicates: str
    unite: str
    recognise: str
    extract: str
    anonymise: str
    erase: str
    remove: str
    import_: str
    export: str
    templates: str
    check: str
    repair: str
    backup: str


class AddWords(msgspec.Struct, frozen=True, kw_only=True):
    """What `add` makes of each noun."""

    network: str
    contact: str
    organisation: str
    membership: str
    meeting: str
    series: str
    proposal: str
    idea: str
    referral: str
    feedback: str
    action: str
    knowledge: str


class ExportWords(msgspec.Struct, frozen=True, kw_only=True):
    """What each kind of export writes."""

    ics: str
    markdown: str
    html: str
    csv: str


class CliCommandWords(msgspec.Struct, frozen=True, kw_only=True):
    """Commands and what stands below them."""

    command: CommandWords
    add: AddWords
    export: ExportWords


SV = CliCommandWords(
    command=CommandWords(
        demo="öppna skärmarna på en påhittad arbetsyta som försvinner när du avslutar",
        today="visa vad som är dags eller försenat, och vad som klarar av det",
        list="lista nätverk, möten, förslag, idéer, kontakter, åtgärder …",
        show="visa allt om en post",
        history="visa vem som ändrade vad och när",
        search="sök i allt",
        who="visa vilka som har skärmarna öppna nu, och vad de ändrar",
        drafts="visa det som är skrivet men inte sparat: dina utkast och andras",
        undo="ångra din egen senaste ändring, eller en tidigare av en post",
        add="lägg till en post och skriv ut dess referens",
        edit="ändra fält i en post",
        park="parkera ett förslag med skäl och dag för omprövning",
        revive="ta upp en parkerad idé igen",
        cancel="ställ in ett möte",
        move="flytta ett möte till en annan dag",
        state="ge en post ett nytt läge",
        similar="visa gamla förslag som liknar en rubrik, också de parkerade och avförda",
        merge="slå samman förslag som är samma sak",
        split="dela ett förslag i flera",
        refer="skicka ett förslag vidare till en organisation",
        arrived="notera att organisationen har fått förslaget",
        remind="notera att organisationen är påmind",
        answer="notera vad organisationen svarade",
        decide="notera beslutet om ett förslag: vem, när och varför",
        begin="börja genomföra ett antaget förslag",
        reach="notera att ett delmål är nått",
        finish="avsluta ett genomfört förslag med dess resultat",
        stop="avbryt genomförandet av ett förslag",
        extend="låt en parkerad idé vila till en senare dag",
        retire="avför en parkerad idé; den går fortfarande att hitta",
        withdraw="notera att ett förslag är återtaget",
        reopen="ta upp ett avslutat förslag igen",
        prepare="lägg de stående punkterna och det som blev över på ett mötes dagordning",
        theme="gör ett föreslaget tema till ett mötes tema",
        note="skriv en rad om vad som sades eller beslutades på ett möte",
        discuss="notera vad ett möte sade om ett förslag",
        agree="notera vad ett möte bestämde att någon ska göra",
        document="dokumentera ett genomfört möte: närvaro, förslag, beslut",
        clashes="visa vad ett möte eller en dag krockar med",
        reschedule="ändra en mötesseries rytm från en dag; visa först med --dry-run",
        feedback="visa, skriv och notera återkoppling till idébärare",
        owe="visa vad vi är skyldiga någon, och vad de är skyldiga oss",
        reviews="visa de parkerade idéer som ska prövas nu, och vad de kan bli",
        unfinished="visa balanslistan: öppna förslag med ålder och var de ligger",
        figures="visa nyckeltalen för en period",
        duplicates="visa kontakter eller organisationer som verkar stå dubbelt",
        unite="gör två poster om samma kontakt eller organisation till en",
        recognise="gör ett fritt namn i ett förslag till en kontakt",
        extract="skriv ut allt som finns om en kontakt (registerutdrag)",
        anonymise="gör en kontakt namnlös i alla filer; det går inte att ångra",
        erase="ta bort en kontakt ur alla filer, med det som bara gällde den; det går inte att ångra",
        remove="lägg en post i papperskorgen",
        import_="ta in kontakter, nätverk, möten eller förslag från en lista eller kalender",
        export="skriv kalender (ICS), Markdown, HTML eller CSV",
        templates="visa eller skriv ut mallarna som dokument görs från, och säg om en egen är trasig",
        check="kontrollera alla arbetsytans filer",
        repair="laga arbetsytans filer och säg vad som gjordes",
        backup="lista säkerhetskopior, eller gå tillbaka till en",
    ),
    add=AddWords(
        network="ett nätverk",
        contact="en kontakt",
        organisation="en organisation",
        membership="ett medlemskap",
        meeting="ett möte",
        series="en mötesserie med alla dess möten",
        proposal="ett förslag",
        idea="en idé som parkeras direkt",
        referral="en vidarebefordran till en organisation",
        feedback="en återkoppling till en idébärare",
        action="en åtgärd",
        knowledge="något i kunskapsbanken: en länk, en folder, vem som gör vad",
    ),
    export=ExportWords(
        ics="kalenderfil: ett möte, en serie, ett nätverk eller allt",
        markdown="en sida att skicka, som Markdown",
        html="samma sida som HTML, att klistra in",
        csv="en lista som tabell",
    ),
)
EN = CliCommandWords(
    command=CommandWords(
        demo="open the screens on an invented workspace that is gone when you leave",
        today="show what is due or overdue, and what settles it",
        list="list networks, meetings, proposals, ideas, contacts, actions …",
        show="show everything about a record",
        history="show who changed what and when",
        search="search everything",
        who="show who has the screens open now, and what they are editing",
        drafts="show what is written and not saved: your drafts and those of others",
        undo="undo your own last change, or an earlier one of a record",
        add="add a record and print its reference",
        edit="change fields of a record",
        park="park a proposal with a reason and a review day",
        revive="take up a parked idea again",
        cancel="cancel a meeting",
        move="move a meeting to another day",
        state="give a record a new state",
        similar="show old proposals like a title, the parked and retired too",
        merge="make one of proposals that mean the same",
        split="make several proposals of one",
        refer="carry a proposal into an organisation",
        arrived="note that the organisation has the proposal",
        remind="note that the organisation was reminded",
        answer="note what the organisation answered",
        decide="note the decision on a proposal: who, when and why",
        begin="begin to carry out an accepted proposal",
        reach="note that a milestone was reached",
        finish="end a proposal that was carried out, with its result",
        stop="stop carrying out a proposal",
        extend="let a parked idea rest until a later day",
        retire="take a parked idea off the lot; it can still be found",
        withdraw="note that a proposal was taken back",
        reopen="take up an ended proposal again",
        prepare="put the standing items and what was left over on a meeting's agenda",
        theme="make a suggested theme the theme of a meeting",
        note="write a line about what was said or decided at a meeting",
        discuss="note what a meeting said of a proposal",
        agree="note what a meeting agreed that someone does",
        document="document a meeting that was held: attendance, proposals, decisions",
        clashes="show what a meeting or a day clashes with",
        reschedule="change the rhythm of a series from a day on; --dry-run shows it first",
        feedback="show, write and note what idea-bearers are told",
        owe="show what we owe someone, and what they owe us",
        reviews="show the parked ideas that are due for review, and what they may become",
        unfinished="show the unfinished list: open proposals, their age and who has them",
        figures="show the key figures of a period",
        duplicates="show contacts or organisations that seem to stand twice",
        unite="make two records of one contact or organisation into one",
        recognise="make a free name in a proposal into a contact",
        extract="write all that is held about a contact, for them to have",
        anonymise="make a contact nameless in every file; it cannot be undone",
        erase="take a contact out of every file, with what only concerned them; it cannot be undone",
        remove="put a record in the trash",
        import_="take in contacts, networks, meetings or proposals from a list or calendar",
        export="write a calendar (ICS), Markdown, HTML or CSV",
        templates="show or write out the templates of documents, and tell whether one of your own is broken",
        check="verify every file of the workspace",
        repair="mend the workspace's files and say what was done",
        backup="list the backups, or go back to one",
    ),
    add=AddWords(
        network="a network",
        contact="a contact",
        organisation="an organisation",
        membership="a membership",
        meeting="a meeting",
        series="a meeting series with all its meetings",
        proposal="a proposal",
        idea="an idea that is parked from the start",
        referral="a referral to an organisation",
        feedback="feedback to an idea-bearer",
        action="an action",
        knowledge="something in the knowledge bank: a link, a leaflet, who does what",
    ),
    export=ExportWords(
        ics="calendar file: one meeting, a series, a network or everything",
        markdown="a page to send, as Markdown",
        html="the same page as HTML, for pasting",
        csv="a list as a table",
    ),
)
