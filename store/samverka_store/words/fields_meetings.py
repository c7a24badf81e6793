"""The labels and hints of the fields of meeting series and meetings, for both languages.

Attributes are named as the fields of the model are; which fields there are is settled there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words.field import Field


class SeriesFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a meeting series."""

    network: Field
    name: Field
    rule: Field
    first: Field
    last: Field
    time: Field
    start: Field
    end: Field
    form: Field
    venue: Field
    video_url: Field
    joining: Field
    contact: Field
    zone: Field
    note: Field
    since: Field


class MeetingFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a meeting."""

    network: Field
    title: Field
    when: Field
    day: Field
    last_day: Field
    season: Field
    time: Field
    start: Field
    end: Field
    form: Field
    venue: Field
    video_url: Field
    joining: Field
    themes: Field
    agenda: Field
    audience: Field
    background: Field
    preparation: Field
    contact: Field
    attendance: Field
    notes: Field
    zone: Field
    state: Field
    series: Field
    occurrence: Field
    reason: Field
    moved_from: Field
    uid: Field
    sequence: Field


SERIES_SV = SeriesFields(
    network=Field("Nätverk", "Börja skriva och välj ur listan"),
    name=Field("Namn", "Till exempel Träffar hösten 2027"),
    rule=Field("Återkommer", "Till exempel tredje måndagen i månaden"),
    first=Field("Från och med", "Till exempel 1/9 2027"),
    last=Field("Till och med", "Till exempel 31/12 2027"),
    time=Field("Tid", "Till exempel 13.30–15.30"),
    start=Field("Börjar"),
    end=Field("Slutar"),
    form=Field("Form"),
    venue=Field("Plats", "Lokal och adress"),
    video_url=Field("Videolänk", "https://…"),
    joining=Field("Så ansluter man", "Hur man hittar dit och kommer in digitalt"),
    contact=Field("Kontaktperson", "Den man vänder sig till"),
    zone=Field("Tidszon", "Europe/Stockholm om inget annat sägs"),
    note=Field("Anteckning"),
    since=Field("Rytmen gäller från"),
)

SERIES_EN = SeriesFields(
    network=Field("Network", "Begin to type and choose from the list"),
    name=Field("Name", "For example Meetings in autumn 2027"),
    rule=Field("Recurs", "For example third Monday of the month"),
    first=Field("First day", "For example 1/9 2027"),
    last=Field("Last day", "For example 31/12 2027"),
    time=Field("Time", "For example 13:30–15:30"),
    start=Field("Starts"),
    end=Field("Ends"),
    form=Field("Form"),
    venue=Field("Venue", "Room and address"),
    video_url=Field("Video link", "https://…"),
    joining=Field("How to join", "How to find the place and get in online"),
    contact=Field("Contact", "The person to turn to"),
    zone=Field("Time zone", "Europe/Stockholm unless something else is said"),
    note=Field("Note"),
    since=Field("Rhythm holds from"),
)

MEETING_SV = MeetingFields(
    network=Field("Nätverk", "Börja skriva och välj ur listan"),
    title=Field("Rubrik", "Behövs bara om mötet har ett eget namn"),
    when=Field("När", "18/9, v. 38, 6–7 april 2027 eller våren 2027"),
    day=Field("Dag"),
    last_day=Field("Sista dag"),
    season=Field("Tid på året"),
    time=Field("Tid", "Till exempel 13.30–15.30"),
    start=Field("Börjar"),
    end=Field("Slutar"),
    form=Field("Form"),
    venue=Field("Plats", "Lokal och adress"),
    video_url=Field("Videolänk", "https://…"),
    joining=Field("Så ansluter man", "Hur man hittar dit och kommer in digitalt"),
    themes=Field("Teman", "Ett per rad: Återhämtning – Eva Ek (Region Exempel); Bo"),
    agenda=Field("Dagordning", "En punkt per rad, [x] framför det som är klart"),
    audience=Field("För vem", "Vilka som är välkomna"),
    background=Field("Bakgrund", "Varför mötet hålls; står i inbjudan"),
    preparation=Field("Förberedelser", "Vad den som kommer bör ha gjort innan; står i inbjudan"),
    contact=Field("Kontaktperson", "Den man vänder sig till"),
    attendance=Field("Närvaro", "24 personer, 9 organisationer, 3 digitalt, 2 nya"),
    notes=Field("Minnesanteckningar", "En rad om varje förslag som togs upp"),
    zone=Field("Tidszon", "Europe/Stockholm om inget annat sägs"),
    state=Field("Läge"),
    series=Field("Mötesserie"),
    occurrence=Field("Dag i serien"),
    reason=Field("Skäl", "Varför mötet ställs in"),
    moved_from=Field("Flyttat från"),
    uid=Field("Kalenderns id"),
    sequence=Field("Kalenderns version"),
)

MEETING_EN = MeetingFields(
    network=Field("Network", "Begin to type and choose from the list"),
    title=Field("Title", "Needed only if the meeting has a name of its own"),
    when=Field("When", "18/9, week 38, 6–7 April 2027 or spring 2027"),
    day=Field("Day"),
    last_day=Field("Last day"),
    season=Field("Season"),
    time=Field("Time", "For example 13:30–15:30"),
    start=Field("Starts"),
    end=Field("Ends"),
    form=Field("Form"),
    venue=Field("Venue", "Room and address"),
    video_url=Field("Video link", "https://…"),
    joining=Field("How to join", "How to find the place and get in online"),
    themes=Field("Themes", "One per line: Recovery – Eva Ek (Region Exempel); Bo"),
    agenda=Field("Agenda", "One item per line, [x] before what is done"),
    audience=Field("For whom", "Who is welcome"),
    background=Field("Background", "Why the meeting is held; stands in the invitation"),
    preparation=Field("Preparation", "What to do before coming; stands in the invitation"),
    contact=Field("Contact", "The person to turn to"),
    attendance=Field("Attendance", "24 people, 9 organisations, 3 remote, 2 first-timers"),
    notes=Field("Notes", "One line on each proposal that was discussed"),
    zone=Field("Time zone", "Europe/Stockholm unless something else is said"),
    state=Field("State"),
    series=Field("Meeting series"),
    occurrence=Field("Day in the series"),
    reason=Field("Reason", "Why the meeting is cancelled"),
    moved_from=Field("Moved from"),
    uid=Field("Calendar id"),
    sequence=Field("Calendar version"),
)
