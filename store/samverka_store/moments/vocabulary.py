"""The Swedish and English words that name days and numbers in what people write; for reading only.

The words that are shown live in `samverka_store.words`. Nothing here knows a calendar.
"""

from __future__ import annotations

WEEKDAY_CODES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, row in enumerate(names) for name in row.split()}


# Numbered from 0, Monday first, as `date.weekday` numbers them.
WEEKDAYS = _numbered(
    (
        "måndag måndagen måndagar måndagarna mån må monday mondays mon mo",
        "tisdag tisdagen tisdagar tisdagarna tis ti tuesday tuesdays tue tues tu",
        "onsdag onsdagen onsdagar onsdagarna ons on wednesday wednesdays wed we",
        "torsdag torsdagen torsdagar torsdagarna tors tor to thursday thursdays thu thur thurs th",
        "fredag fredagen fredagar fredagarna fre fr friday fridays fri",
        "lördag lördagen lördagar lördagarna lör lö saturday saturdays sat sa",
        "söndag söndagen söndagar söndagarna sön sö sunday sundays sun su",
    )
)

# Numbered from 1.
MONTHS = {
    name: number + 1
    for name, number in _numbered(
        (
            "januari january jan",
            "februari february feb febr",
            "mars march mar",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "augusti august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        )
    ).items()
}

COUNTS = {
    name: number + 1
    for name, number in _numbered(
        (
            "en ett a an one",
            "två two",
            "tre three",
            "fyra four",
            "fem five",
            "sex six",
            "sju seven",
            "åtta eight",
            "nio nine",
            "tio ten",
            "elva eleven",
            "tolv twelve",
        )
    ).items()
}

ORDINALS = {
    name: number + 1
    for number, row in enumerate(
        (
            ("första", "1:a", "1:e", "1a", "first", "1st"),
            ("andra", "2:a", "2:e", "2a", "second", "2nd"),
            ("tredje", "3:e", "3e", "third", "3rd"),
            ("fjärde", "4:e", "4e", "fourth", "4th"),
            ("femte", "5:e", "5e", "fifth", "5th"),
            ("sjätte", "6:e", "6e", "sixth", "6th"),
            ("sjunde", "7:e", "7e", "seventh", "7th"),
            ("åttonde", "8:e", "8e", "eighth", "8th"),
            ("nionde", "9:e", "9e", "ninth", "9th"),
            ("tionde", "10:e", "10e", "tenth", "10th"),
            ("elfte", "11:e", "11e", "eleventh", "11th"),
            ("tolfte", "12:e", "12e", "twelfth", "12th"),
        )
    )
    for name in row
}

# The place of a weekday in its month; the last is -1.
PLACES = {
    **{name: number for name, number in ORDINALS.items() if number <= 5},
    **dict.fromkeys(("sista", "last"), -1),
    "nästsista": -2,
}

# Days from today.
NEAR_DAYS = {
    **dict.fromkeys(("i förrgår", "förrgår", "day before yesterday"), -2),
    **dict.fromkeys(("igår", "i går", "yesterday"), -1),
    **dict.fromkeys(("idag", "i dag", "today"), 0),
    **dict.fromkeys(("imorgon", "i morgon", "imorron", "i morron", "tomorrow"), 1),
    **dict.fromkeys(("i övermorgon", "iövermorgon", "övermorgon", "day after tomorrow"), 2),
}

# Words before a day that change nothing.
PREPOSITIONS = frozenset(("på", "on", "den", "the", "nu"))
NEXT = frozenset(("nästa", "next"))
PAST = frozenset(("förra", "last"))
THIS = frozenset(("denna", "this"))

DAY_UNITS = frozenset(("dag", "dagar", "dygn", "day", "days"))
WEEK_UNITS = frozenset(("vecka", "veckor", "week", "weeks"))
MONTH_UNITS = frozenset(("månad", "månader", "mån", "month", "months"))
YEAR_UNITS = frozenset(("år", "year", "years"))

SPRING = frozenset(("vår", "våren", "vårens", "vt", "vårtermin", "vårterminen", "spring"))
SUMMER = frozenset(("sommar", "sommaren", "sommarens", "summer"))
AUTUMN = frozenset(
    ("höst", "hösten", "höstens", "ht", "hösttermin", "höstterminen", "autumn", "fall")
)
