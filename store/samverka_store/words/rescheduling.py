"""What is asked and told where a series changes its rhythm from a day on."""

from __future__ import annotations

import msgspec


class ReschedulingWords(msgspec.Struct, frozen=True, kw_only=True):
    """The questions, the headings of what would change, and what is told when it has."""

    since: str
    since_hint: str
    since_in_past: str
    rule: str
    times: str
    last: str
    title: str  # "{series}", "{day}"
    added: str
    removed: str
    changed: str
    settled: str
    moved: str
    over: str
    moved_to: str  # "{from_day}", "{to_day}"
    with_state: str  # "{meeting}", "{state}"
    nothing: str
    ask: str
    yes: str
    done: str  # "{ref}", "{added}", "{removed}"
    dry: str
    since_help: str
    rule_help: str
    last_help: str


SV = ReschedulingWords(
    since="Från och med",
    since_hint="Till exempel 1/11",
    since_in_past="Välj en dag från och med idag. Det som varit ändras inte.",
    rule="Återkommer",
    times="Tid",
    last="Till och med",
    title="{series} från och med {day}",
    added="Nya möten",
    removed="Möten som tas bort",
    changed="Möten som får ny tid eller plats",
    settled="Möten som ligger kvar på sin dag, eftersom något redan är bestämt om dem",
    moved="Möten som någon har flyttat: de ligger kvar där de är",
    over="Genomförda, dokumenterade och inställda möten rörs inte",
    moved_to="{to_day} (skulle ha varit {from_day})",
    with_state="{meeting}, {state}",
    nothing="Inga möten ändras.",
    ask="Ändra serien så?",
    yes="Ja, ändra",
    done="{ref} är ändrad: {added} lades till, {removed} togs bort.",
    dry="Inget är ändrat. Utan --dry-run görs ändringen.",
    since_help="från och med denna dag",
    rule_help="hur ofta: ”första tisdagen”",
    last_help="till och med denna dag",
)
EN = ReschedulingWords(
    since="From and including",
    since_hint="For example 1/11",
    since_in_past="Choose a day from today on. What has been is not changed.",
    rule="Recurs",
    times="Time",
    last="Until and including",
    title="{series} from {day} on",
    added="New meetings",
    removed="Meetings that go",
    changed="Meetings that get another time or place",
    settled="Meetings that stay on their day, since something is settled about them",
    moved="Meetings that someone has moved: they stay where they are",
    over="Meetings held, documented and cancelled are not touched",
    moved_to="{to_day} (would have been {from_day})",
    with_state="{meeting}, {state}",
    nothing="No meetings change.",
    ask="Change the series so?",
    yes="Yes, change it",
    done="{ref} is changed: {added} added, {removed} removed.",
    dry="Nothing is changed. Without --dry-run it is.",
    since_help="from this day on",
    rule_help="how often: “first Tuesday”",
    last_help="until and including this day",
)
