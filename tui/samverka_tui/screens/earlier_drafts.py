"""Drafts as the first version of the program kept them: one file per person, for all folders.

What it holds for a folder is taken in once, and taken out of it when it is written down elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.disk.drafts import Draft
from samverka_tui.screens.remembered import read, write

DRAFTS_FILE = "drafts.json"


class _Kept(msgspec.Struct, frozen=True):
    texts: dict[str, str]
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    before: dict[str, str] = {}


# By folder, by the key of the form.
_Drafts = dict[str, dict[str, _Kept]]


def earlier_drafts(state_dir: Path, folder: Path, by: str) -> tuple[Draft, ...]:
    """What was typed over a folder's workspace and never saved."""
    kept = (read(state_dir / DRAFTS_FILE, _Drafts) or {}).get(str(folder.absolute()), {})
    return tuple(
        Draft(_key(key), by, draft.at, _cleaned(draft.texts), _cleaned(draft.before))
        for key, draft in kept.items()
    )


def _key(key: str) -> str:
    """A new record's form was known by the texts it was started with, without their names."""
    noun, new, _ = clean_line(key).partition(":new")
    return f"{noun}{new}" if new else noun


def _cleaned(texts: Mapping[str, str]) -> dict[str, str]:
    return {clean_line(name): clean_text(text) for name, text in texts.items()}


def leave_earlier_drafts(state_dir: Path, folder: Path) -> None:
    """They are written down elsewhere."""
    kept = read(state_dir / DRAFTS_FILE, _Drafts) or {}
    if kept.pop(str(folder.absolute()), None) is None:
        return
    if kept:
        write(state_dir / DRAFTS_FILE, msgspec.json.encode(kept))
    else:
        (state_dir / DRAFTS_FILE).unlink(missing_ok=True)
