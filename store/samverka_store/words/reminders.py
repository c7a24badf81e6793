"""What the entries of a calendar of reminders say: days that something is due by."""

from __future__ import annotations

import msgspec


class ReminderWords(msgspec.Struct, frozen=True, kw_only=True):
    """A title for each kind of reminder, with `{title}`, `{ref}` and, of a referral, `{who}`."""

    referral: str
    feedback: str
    review: str
    action: str
    status: str
    notes: str
    settled: str  # "{title}"
    settled_line: str
    network: str  # "{network}"
    owner: str  # "{who}"
    name_all: str  # what the calendar is called
    name_of: str  # "{network}"
    category: str
    offered: str  # on the export page
    help: str  # of the command line's option
    not_of: str  # what reminders cannot be asked for


SV = ReminderWords(
    referral="Följ upp: svar från {who} om {title} ({ref})",
    feedback="Återkoppla: {title} ({ref})",
    review="Pröva parkerad idé: {title} ({ref})",
    action="Ska vara klart: {title} ({ref})",
    status="Lämna besked: {title} ({ref})",
    notes="Anteckningar klara: {title} ({ref})",
    settled="KLART: {title}",
    settled_line="Det här är klart, eller gäller inte längre.",
    network="Nätverk: {network}",
    owner="Ansvarig: {who}",
    name_all="Påminnelser",
    name_of="Påminnelser – {network}",
    category="Påminnelse",
    offered="Påminnelser",
    help="sista dagar, uppföljningar och omprövningar i stället för möten",
    not_of="Påminnelser finns för allt eller för ett nätverk, inte för ett möte eller en serie.",
)

EN = ReminderWords(
    referral="Follow up: answer from {who} about {title} ({ref})",
    feedback="Give feedback: {title} ({ref})",
    review="Review the parked idea: {title} ({ref})",
    action="To be done: {title} ({ref})",
    status="Give news: {title} ({ref})",
    notes="Notes due: {title} ({ref})",
    settled="DONE: {title}",
    settled_line="This is done, or holds no longer.",
    network="Network: {network}",
    owner="Responsible: {who}",
    name_all="Reminders",
    name_of="Reminders – {network}",
    category="Reminder",
    offered="Reminders",
    help="deadlines, follow-ups and reviews instead of meetings",
    not_of="Reminders are of everything or of a network, not of a meeting or a series.",
)
