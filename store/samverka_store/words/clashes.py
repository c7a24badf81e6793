"""What a meeting's day clashes with, and what the holidays are called. Named as the codes are."""

from __future__ import annotations

import msgspec


class HolidayNames(msgspec.Struct, frozen=True, kw_only=True):
    """The holidays and eves."""

    new_year: str
    epiphany: str
    good_friday: str
    easter_day: str
    easter_monday: str
    may_day: str
    ascension_day: str
    national_day: str
    whit_sunday: str
    midsummer_eve: str
    midsummer_day: str
    all_saints_day: str
    christmas_eve: str
    christmas_day: str
    boxing_day: str
    new_years_eve: str


class ClashWords(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence for each kind of clash, with `day`, and `holiday` or `ref`, `title`, `network`.

    `brief_…` are the same in few words, where the day is told already.
    """

    holiday: str
    eve: str
    place: str
    time: str
    day: str
    brief_holiday: str
    brief_eve: str
    brief_place: str
    brief_time: str
    brief_day: str
    brief_untimed: str
    brief_meeting: str
    on_day: str  # "{day}", "{clash}"
    warning: str  # "{clashes}"
    more: str  # "{count}"
    holidays: HolidayNames


SV = ClashWords(
    holiday="{day} är {holiday}, en helgdag.",
    eve="{day} är {holiday}, då mycket är stängt.",
    place="Samtidigt och på samma plats hålls {title} ({ref}).",
    time="Samtidigt hålls {title} ({ref}).",
    day="Samma dag har nätverket redan {title} ({ref}).",
    brief_holiday="{holiday}",
    brief_eve="{holiday}",
    brief_place="samtidigt på samma plats: {network} ({ref})",
    brief_time="samtidigt: {network} ({ref})",
    brief_day="nätverket har samma dag {ref}",
    brief_untimed="samma dag: {network} ({ref})",
    brief_meeting="{network} ({ref})",
    on_day="{day} {clash}",
    warning="Obs: {clashes}",
    more="{count} till",
    holidays=HolidayNames(
        new_year="nyårsdagen",
        epiphany="trettondedag jul",
        good_friday="långfredagen",
        easter_day="påskdagen",
        easter_monday="annandag påsk",
        may_day="första maj",
        ascension_day="Kristi himmelsfärdsdag",
        national_day="Sveriges nationaldag",
        whit_sunday="pingstdagen",
        midsummer_eve="midsommarafton",
        midsummer_day="midsommardagen",
        all_saints_day="alla helgons dag",
        christmas_eve="julafton",
        christmas_day="juldagen",
        boxing_day="annandag jul",
        new_years_eve="nyårsafton",
    ),
)

EN = ClashWords(
    holiday="{day} is {holiday}, a public holiday.",
    eve="{day} is {holiday}, when much is closed.",
    place="{title} ({ref}) is held at the same time and place.",
    time="{title} ({ref}) is held at the same time.",
    day="The network has {title} ({ref}) on the same day already.",
    brief_holiday="{holiday}",
    brief_eve="{holiday}",
    brief_place="at the same time and place: {network} ({ref})",
    brief_time="at the same time: {network} ({ref})",
    brief_day="the network has {ref} on the same day",
    brief_untimed="the same day: {network} ({ref})",
    brief_meeting="{network} ({ref})",
    on_day="{day} {clash}",
    warning="Note: {clashes}",
    more="{count} more",
    holidays=HolidayNames(
        new_year="New Year's Day",
        epiphany="Epiphany",
        good_friday="Good Friday",
        easter_day="Easter Sunday",
        easter_monday="Easter Monday",
        may_day="May Day",
        ascension_day="Ascension Day",
        national_day="Sweden's National Day",
        whit_sunday="Whit Sunday",
        midsummer_eve="Midsummer Eve",
        midsummer_day="Midsummer Day",
        all_saints_day="All Saints' Day",
        christmas_eve="Christmas Eve",
        christmas_day="Christmas Day",
        boxing_day="the second day of Christmas",
        new_years_eve="New Year's Eve",
    ),
)
