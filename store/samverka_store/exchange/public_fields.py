"""Which fields of which nouns may have their text in what is public, and no others.

Wherever such a text names a contact who has not agreed to be named, the name is taken out as well
(`consent`). Names stand here only where they were announced: the speakers of a theme. A field that
is not here is for the organisation itself: notes on records, idea-bearers, answers, owners' names.
"""

from __future__ import annotations

from collections.abc import Mapping

PUBLIC_FIELDS: Mapping[str, frozenset[str]] = {
    "network": frozenset(
        (
            *("name", "purpose", "audience", "venue", "video_url", "joining"),
            *("links.label", "links.url"),
        )
    ),
    "organisation": frozenset(("name", "email", "phone")),
    "person": frozenset(("role",)),
    "series": frozenset(("name",)),
    "meeting": frozenset(
        (
            *("title", "venue", "video_url", "joining", "audience", "background", "preparation"),
            *("notes", "reason", "themes.title", "themes.speakers.name", "themes.speakers.role"),
            *("themes.speakers.organisation_name", "agenda.title", "agenda.note"),
            "agenda.decision",
        )
    ),
    "proposal": frozenset(
        (
            *("title", "decided_by", "reason", "alternatives", "working_group", "result"),
            "revive_when",
        )
    ),
    # What was said at a meeting.
    "feedback": frozenset(("text",)),
    "action": frozenset(("title",)),
    "knowledge": frozenset(("title", "text", "url", "tags")),
}
