"""What the program remembers between runs besides records: language, drafts, what was seen and due.

Small files that may be missing, cut or altered: whatever cannot be read is as if it were not there.
They hold names, so they are the owner's alone.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.today import Due
from samverka_tui.forms.drafts import Draft

LANGUAGE_FILE = "language"
SEEN_FILE = "seen.json"
AGENDA_FILE = "agenda.json"
DRAFTS_FILE = "drafts.json"
_MOST_BYTES = 4_000_000
_MOST_DUES = 5_000
_MOST_DRAFTS = 500

T = TypeVar("T")
# By folder, by name.
_Drafts = dict[str, dict[str, Draft]]


def remember_language(state_dir: Path, code: str) -> None:
    """Speak this language from now on. What cannot be written is not remembered."""
    _write(state_dir / LANGUAGE_FILE, code.encode())


def seen_order(state_dir: Path, folder: Path) -> int | None:
    """The last change that the person has seen in a folder's workspace; None on first sight."""
    seen = _read(state_dir / SEEN_FILE, dict[str, int])
    return None if seen is None else seen.get(str(folder.absolute()))


def remember_seen(state_dir: Path, folder: Path, order: int) -> None:
    """The person has seen everything up to this change."""
    seen = _read(state_dir / SEEN_FILE, dict[str, int]) or {}
    seen[str(folder.absolute())] = order
    _write(state_dir / SEEN_FILE, msgspec.json.encode(seen))


def last_agenda(folder: Path) -> tuple[Due, ...]:
    """What was due when it was last computed in this workspace; nothing when that is not known."""
    dues = _read(folder / AGENDA_FILE, list[Due]) or []
    return tuple(
        msgspec.structs.replace(
            due,
            ref=clean_line(due.ref),
            label=clean_line(due.label),
            kind=clean_line(due.kind),
            detail=clean_line(due.detail),
        )
        for due in dues[:_MOST_DUES]
    )


def remember_agenda(folder: Path, dues: tuple[Due, ...]) -> None:
    """Keep what is due beside the records, for the first frame of the next run."""
    _write(folder / AGENDA_FILE, msgspec.json.encode(dues[:_MOST_DUES]))


def last_drafts(state_dir: Path, folder: Path) -> dict[str, Draft]:
    """What was typed over a folder's workspace in earlier runs and is not saved, by its name."""
    kept = (_read(state_dir / DRAFTS_FILE, _Drafts) or {}).get(str(folder.absolute()), {})
    return {
        key: Draft({name: clean_text(text) for name, text in draft.texts.items()}, draft.at)
        for key, draft in kept.items()
    }


def remember_drafts(state_dir: Path, folder: Path, changed: Mapping[str, Draft | None]) -> None:
    """Write down drafts that changed, None for one that is gone; those of other windows stay."""
    if not changed:
        return
    everything = _read(state_dir / DRAFTS_FILE, _Drafts) or {}
    kept = {**everything.get(str(folder.absolute()), {}), **changed}
    left = {key: draft for key, draft in kept.items() if draft is not None}
    newest = sorted(left, key=lambda key: left[key].at)[-_MOST_DRAFTS:]
    everything[str(folder.absolute())] = {key: left[key] for key in newest}
    _write(state_dir / DRAFTS_FILE, msgspec.json.encode(everything))


def _read(path: Path, kind: type[T]) -> T | None:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(handle, "rb") as file:
            return msgspec.json.decode(file.read(_MOST_BYTES), type=kind)
    except (OSError, msgspec.DecodeError):
        # DecodeError is the parent of ValidationError: neither cut nor altered files are obeyed.
        return None


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.replace(path)
    except OSError:
        # A full or read-only disk loses a convenience and no record.
        with suppress(OSError):
            beside.unlink()
