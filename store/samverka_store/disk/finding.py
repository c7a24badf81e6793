"""One thing that the disk room has to tell a person, without wording."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from samverka_store.disk_errors import DiskError


class Finding(msgspec.Struct, frozen=True):
    """What was found: the key of its sentence in `words.faults` and what the sentence needs.

    `serious`: the workspace cannot be used, or something may be missing, until a person has acted.
    """

    key: str
    values: Mapping[str, str | int]
    serious: bool = False


def found(error: DiskError) -> Finding:
    """The finding that an error would be."""
    return Finding(error.key, dict(error.values), serious=True)
