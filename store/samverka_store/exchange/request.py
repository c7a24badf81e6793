"""What a document is asked for: of which records, in which language, on which day.

No wording and no format lives here.
"""

from __future__ import annotations

from datetime import date

import msgspec

from samverka_store.exchange.consent import Consent
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Organisation
from samverka_store.repository import Repository
from samverka_store.words.language import Words


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """The surroundings of a document. `network` is that of the meeting when there is a meeting.

    `year` is the one that a summary is about (None: today's).
    """

    repository: Repository
    words: Words
    today: date
    consent: Consent
    network: Network | None = None
    meeting: Meeting | None = None
    organisation: Organisation | None = None
    year: int | None = None

    @property
    def network_name(self) -> str:
        """What the network is called; empty where it is about all of them."""
        return self.consent.text(self.network.name) if self.network else ""
