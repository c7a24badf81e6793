"""Which documents there are, and what each can be asked for besides everything.

Nothing is imported for it: the command line knows the names without the documents.
"""

from __future__ import annotations

from collections.abc import Mapping

# In the order in which they are offered.
SCOPES: Mapping[str, tuple[str, ...]] = {
    "invitation": ("network", "meeting"),
    "coming": ("network", "meeting"),
    "notes": ("network", "meeting"),
    "takehome": ("network", "meeting", "organisation"),
    "network": ("network",),
    "proposals": ("network", "meeting"),
    "parking": ("network",),
    "unfinished": ("network",),
    "yearly": ("network", "year"),
    "knowledge": ("network", "organisation"),
}
KINDS = tuple(SCOPES)
# An organisation's own templates lie here, in the workspace's folder.
OWN_TEMPLATES = "templates"
