"""The titles of columns, the headings between rows, and what an item of the first screen asks for."""

from __future__ import annotations

import msgspec


class ColumnWords(msgspec.Struct, frozen=True, kw_only=True):
    """The titles of columns, short."""

    what: str
    record: str
    network: str
    state: str
    when: str
    time: str
    about: str
    days: str
    proposal: str
    idea: str
    answer: str
    reason: str
    review: str
    name: str
    kind: str
    next_meeting: str
    proposals: str
    organisation: str
    tags: str
    verified: str
    role: str
    reach: str
    expertise: str
    parent: str
    rhythm: str
    period: str
    person: str
    action: str
    owner: str
    due: str
    sent: str
    to: str
    by: str
    change: str


class SectionWords(msgspec.Struct, frozen=True, kw_only=True):
    """The headings of a record's page and of the first screen."""

    next_meeting: str
    to_do: str
    changed: str
    meetings: str
    series: str
    proposals: str
    parked: str
    members: str
    memberships: str
    people: str
    referrals: str
    feedback: str
    actions: str
    clashes: str
    knowledge: str
    does: str
    owed: str
    themes: str
    agenda: str
    history: str
    networks: str
    mentioned: str


class DueWords(msgspec.Struct, frozen=True, kw_only=True):
    """What an item of the first screen asks for; attributes are named as the kinds of `today`."""

    feedback_receipt: str
    feedback_progress: str
    feedback_referral: str
    feedback_decision: str
    feedback_milestone: str
    feedback_final: str
    feedback_parking: str
    review: str
    silent: str
    referral: str
    notes: str
    documented: str
    held: str
    theme: str
    theme_within: str
    action: str
    purpose: str
    contacts: str

    def of(self, kind: str, detail: str = "") -> str:
        """The sentence of a kind; one of a newer version stands as it is.

        `detail` is that of the row: of a missing theme, the day limit that was passed.
        """
        if kind == "theme" and detail:
            return self.theme_within.format(days=detail)
        return str(getattr(self, kind, kind))


COLUMNS_SV = ColumnWords(
    what="Vad",
    record="Gäller",
    network="Nätverk",
    state="Läge",
    when="När",
    time="Tid",
    about="Tema",
    days="Dgr",
    proposal="Förslag",
    idea="Idé",
    answer="Svar",
    reason="Skäl",
    review="Prövas",
    name="Namn",
    kind="Slag",
    next_meeting="Nästa möte",
    proposals="Förslag",
    organisation="Organisation",
    tags="Taggar",
    verified="Kontrollerad",
    role="Roll",
    reach="Nås på",
    expertise="Kunskap",
    parent="Del av",
    rhythm="Rytm",
    period="Period",
    person="Kontakt",
    action="Åtgärd",
    owner="Ansvarig",
    due="Senast",
    sent="Skickat",
    to="Till",
    by="Av",
    change="Ändring",
)
SECTIONS_SV = SectionWords(
    next_meeting="Nästa möte",
    to_do="Att göra",
    changed="Ändrat av andra sedan sist",
    meetings="Möten",
    series="Mötesserier",
    proposals="Förslag",
    parked="Parkerade idéer",
    members="Medlemmar",
    memberships="Medlemskap",
    people="Kontakter",
    referrals="Vidarebefordrat till",
    feedback="Återkoppling",
    actions="Åtgärder",
    clashes="Krockar",
    knowledge="Kunskapsbank",
    does="Gör",
    owed="Svar som väntar",
    themes="Teman",
    agenda="Dagordning",
    history="Historik",
    networks="Nätverk",
    mentioned="Nämns i",
)
DUE_SV = DueWords(
    feedback_receipt="Bekräfta att idén kommit in",
    feedback_progress="Berätta hur det går",
    feedback_referral="Berätta vart det skickats",
    feedback_decision="Ge besked till idébäraren",
    feedback_milestone="Berätta om delmålet",
    feedback_final="Berätta hur det gick",
    feedback_parking="Förklara varför idén vilar",
    review="Pröva den parkerade idén",
    silent="Tyst länge: vad händer?",
    referral="Efterlys svaret",
    notes="Skriv minnesanteckningar",
    documented="Dokumentera mötet",
    held="Hölls mötet?",
    theme="Tema saknas",
    theme_within="Tema saknas (gräns {days} dgr)",
    action="Slutför åtgärden",
    purpose="Förnya syftet för året",
    contacts="Stäm av kontakterna",
)
COLUMNS_EN = ColumnWords(
    what="What",
    record="About",
    network="Network",
    state="State",
    when="When",
    time="Time",
    about="Theme",
    days="Day",
    proposal="Proposal",
    idea="Idea",
    answer="Answer",
    reason="Reason",
    review="Review",
    name="Name",
    kind="Kind",
    next_meeting="Next meeting",
    proposals="Proposals",
    organisation="Organisation",
    tags="Tags",
    verified="Verified",
    role="Role",
    reach="Reached at",
    expertise="Expertise",
    parent="Part of",
    rhythm="Rhythm",
    period="Period",
    person="Contact",
    action="Action",
    owner="Owner",
    due="Due",
    sent="Sent",
    to="To",
    by="By",
    change="Change",
)
SECTIONS_EN = SectionWords(
    next_meeting="Next meeting",
    to_do="To do",
    changed="Changed by others since last time",
    meetings="Meetings",
    series="Meeting series",
    proposals="Proposals",
    parked="Parked ideas",
    members="Members",
    memberships="Memberships",
    people="Contacts",
    referrals="Referred to",
    feedback="Feedback",
    actions="Actions",
    clashes="Clashes",
    knowledge="Knowledge bank",
    does="Does",
    owed="Answers owed",
    themes="Themes",
    agenda="Agenda",
    history="History",
    networks="Networks",
    mentioned="Mentioned in",
)
DUE_EN = DueWords(
    feedback_receipt="Confirm that the idea has arrived",
    feedback_progress="Tell how it is going",
    feedback_referral="Tell where it was sent",
    feedback_decision="Tell the idea-bearer the decision",
    feedback_milestone="Tell about the milestone",
    feedback_final="Tell how it ended",
    feedback_parking="Explain why the idea rests",
    review="Review the parked idea",
    silent="Silent for long: what happens?",
    referral="Ask for the answer",
    notes="Write the notes",
    documented="Document the meeting",
    held="Was the meeting held?",
    theme="Theme missing",
    theme_within="Theme missing (limit {days} days)",
    action="Finish the action",
    purpose="Renew this year's purpose",
    contacts="Verify the contacts",
)
