"""What things are called: one, many, and the one spoken of. Codes are the names of the attributes."""

from __future__ import annotations

import msgspec


class Noun(msgspec.Struct, frozen=True):
    """The forms of one noun, in small letters: a meeting, meetings, the meeting, the meetings."""

    one: str
    many: str
    the: str
    the_many: str
    a: str

    def count(self, number: int) -> str:
        """So many of it: "1 möte", "4 möten"."""
        return f"{number} {self.one if number == 1 else self.many}"


class NounWords(msgspec.Struct, frozen=True, kw_only=True):
    """Every noun of the program."""

    network: Noun
    organisation: Noun
    person: Noun
    membership: Noun
    series: Noun
    meeting: Noun
    proposal: Noun
    referral: Noun
    feedback: Noun
    action: Noun
    knowledge: Noun
    event: Noun
    idea: Noun
    theme: Noun
    speaker: Noun
    agenda_item: Noun
    attendance: Noun
    idea_bearer: Noun
    coordinator: Noun
    member: Noun
    working_group: Noun
    parking_lot: Noun
    link: Noun
    record: Noun
    change: Noun
    participant: Noun

    def of(self, code: str) -> Noun:
        """The noun of this code; a code from elsewhere is its own name."""
        known: Noun | None = getattr(self, code, None)
        return known or Noun(code, code, code, code, code)


SV = NounWords(
    network=Noun("nätverk", "nätverk", "nätverket", "nätverken", "ett nätverk"),
    organisation=Noun(
        "organisation", "organisationer", "organisationen", "organisationerna", "en organisation"
    ),
    person=Noun("kontakt", "kontakter", "kontakten", "kontakterna", "en kontakt"),
    membership=Noun("medlemskap", "medlemskap", "medlemskapet", "medlemskapen", "ett medlemskap"),
    series=Noun("mötesserie", "mötesserier", "mötesserien", "mötesserierna", "en mötesserie"),
    meeting=Noun("möte", "möten", "mötet", "mötena", "ett möte"),
    proposal=Noun("förslag", "förslag", "förslaget", "förslagen", "ett förslag"),
    referral=Noun(
        "vidarebefordran",
        "vidarebefordringar",
        "vidarebefordran",
        "vidarebefordringarna",
        "en vidarebefordran",
    ),
    feedback=Noun(
        "återkoppling", "återkopplingar", "återkopplingen", "återkopplingarna", "en återkoppling"
    ),
    knowledge=Noun(
        "kunskapspost",
        "kunskapsposter",
        "kunskapsposten",
        "kunskapsposterna",
        "en kunskapspost",
    ),
    action=Noun("åtgärd", "åtgärder", "åtgärden", "åtgärderna", "en åtgärd"),
    event=Noun("händelse", "händelser", "händelsen", "händelserna", "en händelse"),
    idea=Noun("idé", "idéer", "idén", "idéerna", "en idé"),
    theme=Noun("tema", "teman", "temat", "temana", "ett tema"),
    speaker=Noun(
        "medverkande", "medverkande", "den medverkande", "de medverkande", "en medverkande"
    ),
    agenda_item=Noun(
        "dagordningspunkt",
        "dagordningspunkter",
        "dagordningspunkten",
        "dagordningspunkterna",
        "en dagordningspunkt",
    ),
    attendance=Noun("närvaro", "närvaro", "närvaron", "närvaron", "en närvaro"),
    idea_bearer=Noun("idébärare", "idébärare", "idébäraren", "idébärarna", "en idébärare"),
    coordinator=Noun("samordnare", "samordnare", "samordnaren", "samordnarna", "en samordnare"),
    member=Noun("medlem", "medlemmar", "medlemmen", "medlemmarna", "en medlem"),
    working_group=Noun(
        "arbetsgrupp", "arbetsgrupper", "arbetsgruppen", "arbetsgrupperna", "en arbetsgrupp"
    ),
    parking_lot=Noun(
        "parkeringsruta",
        "parkeringsrutor",
        "parkeringsrutan",
        "parkeringsrutorna",
        "en parkeringsruta",
    ),
    link=Noun("länk", "länkar", "länken", "länkarna", "en länk"),
    record=Noun("post", "poster", "posten", "posterna", "en post"),
    change=Noun("ändring", "ändringar", "ändringen", "ändringarna", "en ändring"),
    participant=Noun("deltagare", "deltagare", "deltagaren", "deltagarna", "en deltagare"),
)

EN = NounWords(
    network=Noun("network", "networks", "the network", "the networks", "a network"),
    organisation=Noun(
        "organisation", "organisations", "the organisation", "the organisations", "an organisation"
    ),
    person=Noun("contact", "contacts", "the contact", "the contacts", "a contact"),
    membership=Noun(
        "membership", "memberships", "the membership", "the memberships", "a membership"
    ),
    series=Noun(
        "meeting series",
        "meeting series",
        "the meeting series",
        "the meeting series",
        "a meeting series",
    ),
    meeting=Noun("meeting", "meetings", "the meeting", "the meetings", "a meeting"),
    proposal=Noun("proposal", "proposals", "the proposal", "the proposals", "a proposal"),
    referral=Noun("referral", "referrals", "the referral", "the referrals", "a referral"),
    feedback=Noun(
        "piece of feedback",
        "pieces of feedback",
        "the feedback",
        "the feedback",
        "a piece of feedback",
    ),
    knowledge=Noun(
        "knowledge item",
        "knowledge items",
        "the knowledge item",
        "the knowledge items",
        "a knowledge item",
    ),
    action=Noun("action", "actions", "the action", "the actions", "an action"),
    event=Noun("event", "events", "the event", "the events", "an event"),
    idea=Noun("idea", "ideas", "the idea", "the ideas", "an idea"),
    theme=Noun("theme", "themes", "the theme", "the themes", "a theme"),
    speaker=Noun("speaker", "speakers", "the speaker", "the speakers", "a speaker"),
    agenda_item=Noun(
        "agenda item", "agenda items", "the agenda item", "the agenda items", "an agenda item"
    ),
    attendance=Noun(
        "attendance", "attendances", "the attendance", "the attendances", "an attendance"
    ),
    idea_bearer=Noun(
        "idea-bearer", "idea-bearers", "the idea-bearer", "the idea-bearers", "an idea-bearer"
    ),
    coordinator=Noun(
        "coordinator", "coordinators", "the coordinator", "the coordinators", "a coordinator"
    ),
    member=Noun("member", "members", "the member", "the members", "a member"),
    working_group=Noun(
        "working group",
        "working groups",
        "the working group",
        "the working groups",
        "a working group",
    ),
    parking_lot=Noun(
        "parking lot", "parking lots", "the parking lot", "the parking lots", "a parking lot"
    ),
    link=Noun("link", "links", "the link", "the links", "a link"),
    record=Noun("record", "records", "the record", "the records", "a record"),
    change=Noun("change", "changes", "the change", "the changes", "a change"),
    participant=Noun(
        "participant", "participants", "the participant", "the participants", "a participant"
    ),
)
