"""What is said in exported files and cannot stand in a template: calendars, tables, pieces of sentences.

The sentences of Markdown documents stand in `exchange/templates`, one file per document and language.
"""

from __future__ import annotations

import msgspec


class CalendarWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a calendar entry says, one line each."""

    all_networks: str  # the name of the calendar of everything
    series_of: str  # "{network} – {series}"
    titled: str  # "{name}: {theme}"
    cancelled_title: str  # "INSTÄLLT: {title}"
    cancelled_because: str  # "Inställt: {reason}"
    unplaced: str  # "{ref} är inte med i kalendern. {reason}"
    join: str  # "Anslut: {url}"
    video: str  # what the video link is called
    digital: str  # the place of a meeting without one
    moved_from: str  # "Flyttat från {day}."
    begins: str  # "Börjar {at}."; no end is known
    network: str  # "Nätverk: {network}"
    theme: str  # "Tema: {theme}"
    themes: str  # before several
    theme_later: str  # "tema meddelas senare"
    theme_later_line: str
    audience: str  # "För: {audience}"
    contact: str  # "Kontakt: {contact}"


class DocumentWords(msgspec.Struct, frozen=True, kw_only=True):
    """Pieces that the templates put together."""

    name_withheld: str  # where someone who has not agreed is named in a text
    unknown_network: str  # where a meeting belongs to none
    contact_role: str  # a contact of whom only the organisation may be shown
    both: str  # "{first} och {last}"
    in_hybrid: str  # "{venue}, även digitalt"
    whole_period: str  # "{first} till {last}"
    next_review: str  # "prövas igen {month}"
    next_answer: str  # "svar från {organisation} väntas {day}"
    next_review_now: str
    next_answer_late: str  # "svar från {organisation} väntas sedan {day}"
    next_answer_open: str  # "svar från {organisation} väntas"
    next_status: str  # "besked senast {day}"
    next_status_late: str  # "besked försenat sedan {day}"
    next_begin: str  # accepted
    next_theme: str  # "blir tema {day}"
    was_theme: str  # what came of it
    next_going_on: str
    next_group: str  # "arbetsgrupp: {group}"
    next_below: str  # the answer and its reason stand below
    next_none: str  # nothing more will be told
    next_received: str
    next_merged: str  # "lever vidare i {ref}"
    next_split: str  # "uppdelat i {refs}"
    next_withdrawn: str


class GroupWords(msgspec.Struct, frozen=True, kw_only=True):
    """The totals of proposals, one and many: "1 genomfört", "5 genomförda"."""

    implemented: tuple[str, str]
    ongoing: tuple[str, str]
    received: tuple[str, str]
    parked: tuple[str, str]
    declined: tuple[str, str]
    stopped: tuple[str, str]
    retired: tuple[str, str]
    withdrawn: tuple[str, str]
    joined: tuple[str, str]  # merged or split
    closed: tuple[str, str]

    def count(self, group: str, number: int) -> str:
        """So many of a group."""
        one, many = getattr(self, group)
        return str(one if number == 1 else many).format(count=number)


class AttendanceWords(msgspec.Struct, frozen=True, kw_only=True):
    """The headings of the counts of a meeting, named as the counts are."""

    people: str
    organisations: str
    user_experience: str
    remote: str
    first_timers: str


class TableWords(msgspec.Struct, frozen=True, kw_only=True):
    """The headings of columns that no field has."""

    ref_of: str  # "{field} (nr)", the reference beside a link's name
    is_active: str
    days_late: str
    place: str  # of an item on its agenda
    item: str
    kind: str
    is_done: str
    note: str
    decision: str
    attendance: AttendanceWords


class ExportWords(msgspec.Struct, frozen=True, kw_only=True):
    """All that exports say outside templates."""

    calendar: CalendarWords
    document: DocumentWords
    groups: GroupWords
    table: TableWords


SV = ExportWords(
    calendar=CalendarWords(
        all_networks="Alla nätverks möten",
        series_of="{network} – {series}",
        titled="{name}: {theme}",
        cancelled_title="INSTÄLLT: {title}",
        cancelled_because="Inställt: {reason}",
        unplaced="{ref} är inte med i kalendern. {reason}",
        join="Anslut: {url}",
        video="Videolänk",
        digital="Digitalt",
        moved_from="Flyttat från {day}.",
        begins="Börjar {at}.",
        network="Nätverk: {network}",
        theme="Tema: {theme}",
        themes="Teman:",
        theme_later="tema meddelas senare",
        theme_later_line="Tema meddelas senare.",
        audience="För: {audience}",
        contact="Kontakt: {contact}",
    ),
    document=DocumentWords(
        name_withheld="(namn borttaget)",
        unknown_network="Okänt nätverk",
        contact_role="kontaktperson",
        both="{first} och {last}",
        in_hybrid="{venue}, även digitalt",
        whole_period="{first} till {last}",
        next_review="prövas igen {month}",
        next_answer="svar från {organisation} väntas senast {day}",
        next_review_now="ska prövas nu",
        next_answer_late="svar från {organisation} väntas sedan {day}",
        next_answer_open="svar från {organisation} väntas",
        next_status="besked senast {day}",
        next_status_late="besked försenat sedan {day}",
        next_begin="genomförandet ska börja",
        next_theme="blir tema på mötet {day}",
        was_theme="Var tema på mötet {day}.",
        next_going_on="pågår",
        next_group="arbetsgrupp: {group}",
        next_below="se skälet nedan",
        next_none="klart",
        next_received="ska beredas",
        next_merged="lever vidare i {ref}",
        next_split="uppdelat i {refs}",
        next_withdrawn="återtaget av den som lämnade det",
    ),
    groups=GroupWords(
        implemented=("{count} genomfört", "{count} genomförda"),
        ongoing=("{count} pågående", "{count} pågående"),
        received=("{count} nyinkommet", "{count} nyinkomna"),
        parked=("{count} parkerat", "{count} parkerade"),
        declined=("{count} avslaget", "{count} avslagna"),
        stopped=("{count} avbrutet", "{count} avbrutna"),
        retired=("{count} avfört", "{count} avförda"),
        withdrawn=("{count} återtaget", "{count} återtagna"),
        joined=("{count} sammanslaget eller uppdelat", "{count} sammanslagna eller uppdelade"),
        closed=("{count} avslutat", "{count} avslutade"),
    ),
    table=TableWords(
        ref_of="{field} (nr)",
        is_active="Gäller nu",
        days_late="Försenat, dagar",
        place="Plats",
        item="Punkt",
        kind="Slag",
        is_done="Klar",
        note="Sagt",
        decision="Beslut",
        attendance=AttendanceWords(
            people="Närvarande personer",
            organisations="Närvarande organisationer",
            user_experience="Med egen erfarenhet",
            remote="Med digitalt",
            first_timers="Med för första gången",
        ),
    ),
)

EN = ExportWords(
    calendar=CalendarWords(
        all_networks="Meetings of all networks",
        series_of="{network} – {series}",
        titled="{name}: {theme}",
        cancelled_title="CANCELLED: {title}",
        cancelled_because="Cancelled: {reason}",
        unplaced="{ref} is not in the calendar. {reason}",
        join="Join: {url}",
        video="Video link",
        digital="Online",
        moved_from="Moved from {day}.",
        begins="Begins {at}.",
        network="Network: {network}",
        theme="Theme: {theme}",
        themes="Themes:",
        theme_later="theme to be announced",
        theme_later_line="Theme to be announced.",
        audience="For: {audience}",
        contact="Contact: {contact}",
    ),
    document=DocumentWords(
        name_withheld="(name removed)",
        unknown_network="Unknown network",
        contact_role="contact person",
        both="{first} and {last}",
        in_hybrid="{venue}, also online",
        whole_period="{first} to {last}",
        next_review="tried again in {month}",
        next_answer="answer from {organisation} expected by {day}",
        next_review_now="to be tried now",
        next_answer_late="answer from {organisation} expected since {day}",
        next_answer_open="answer from {organisation} expected",
        next_status="news by {day}",
        next_status_late="news overdue since {day}",
        next_begin="to be carried out",
        next_theme="will be a theme of the meeting on {day}",
        was_theme="Was a theme of the meeting on {day}.",
        next_going_on="under way",
        next_group="working group: {group}",
        next_below="see the reason below",
        next_none="finished",
        next_received="to be considered",
        next_merged="lives on in {ref}",
        next_split="split into {refs}",
        next_withdrawn="taken back by whoever made it",
    ),
    groups=GroupWords(
        implemented=("{count} carried out", "{count} carried out"),
        ongoing=("{count} under way", "{count} under way"),
        received=("{count} newly received", "{count} newly received"),
        parked=("{count} parked", "{count} parked"),
        declined=("{count} declined", "{count} declined"),
        stopped=("{count} stopped", "{count} stopped"),
        retired=("{count} retired", "{count} retired"),
        withdrawn=("{count} withdrawn", "{count} withdrawn"),
        joined=("{count} merged or split", "{count} merged or split"),
        closed=("{count} closed", "{count} closed"),
    ),
    table=TableWords(
        ref_of="{field} (no.)",
        is_active="Holds now",
        days_late="Days late",
        place="Place",
        item="Item",
        kind="Kind",
        is_done="Done",
        note="Said",
        decision="Decision",
        attendance=AttendanceWords(
            people="People present",
            organisations="Organisations present",
            user_experience="With user experience",
            remote="Taking part online",
            first_timers="There for the first time",
        ),
    ),
)
