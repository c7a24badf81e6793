"""What settles a matter of the first page by itself: a purpose stands, contacts are right, a theme.

Steps, answers and reviews have use cases of their own.
"""

from __future__ import annotations

from datetime import date

import msgspec

from samverka_store.model.meetings import Meeting, Theme
from samverka_store.model.networks import Network
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of, refuse_others


def renew_purpose(repository: Repository, network: Network, *, today: date) -> Network:
    """Note that the purpose, as it was shown, was gone through and stands.

    Raises: ChangedMeanwhile when someone has rewritten it; InTrash.
    """
    now = now_of(repository, network)
    refuse_others(repository, network, "purpose")
    return repository.put(msgspec.structs.replace(now, purpose_renewed=today))


def verify_contacts(repository: Repository, network: Network, *, today: date) -> Network:
    """Note that the network's contacts were gone through and are right. Raises: InTrash."""
    now = now_of(repository, network)
    return repository.put(msgspec.structs.replace(now, contacts_verified=today))


def set_themes(repository: Repository, meeting: Meeting, themes: tuple[Theme, ...]) -> Meeting:
    """Give a meeting its themes. Raises: ChangedMeanwhile when it was given others; InTrash."""
    now_of(repository, meeting)
    return repository.put(msgspec.structs.replace(meeting, themes=themes), seen=meeting)
