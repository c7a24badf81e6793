"""Forms and prompts that are not finished: `drafts/<user>-<run>-<mark>.json`, one file for each.

One for each open form and not one for each program: no more is written at a second's typing than
the form that is typed in, and a draft whose program has died changes hands by one renaming, which
the disk does wholly or not at all. Of two programs that start at once one gets it, and there is no
step between two files at which a crash could lose a text or double it.

A file is written beside, synced and renamed, so that a power cut leaves the old text or the new.
The functions take the folder that the drafts lie in. Which of them is whose is `draft_room`'s.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.disk import layout, platform
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk_errors import DiskError, NoPermission, RecordTooLarge

MOST_BYTES = 8 << 20
MOST_DRAFTS = 500  # that are looked at; what lies there beyond them stays where it is
_FIRST_YEAR, _LAST_YEAR = 2000, 2200

_Moment = Annotated[datetime, msgspec.Meta(tz=True)]
_Texts = dict[str, str]


class Draft(msgspec.Struct, frozen=True):
    """The texts of one form or prompt by field, whose they are, and when they were last typed in.

    `before` is what stood in those fields then, by which it is seen that someone changed it since;
    `start` and `given` are the texts and the ids of records that a new record was started from.
    """

    key: str
    by: str
    at: _Moment
    texts: _Texts
    before: _Texts = {}
    start: _Texts = {}
    given: dict[str, int] = {}


class Found(NamedTuple):
    """The drafts of programs that are gone, by file name, and the names of what is no draft."""

    drafts: dict[str, Draft]
    unreadable: list[str]


def new_mark() -> str:
    """What tells a draft from all others, drawn for each."""
    return os.urandom(8).hex()


def put(folder: Path, name: str, draft: Draft) -> None:
    """Write a draft, in place of the one of this name, and wait until it is on the disk.

    Raises: RecordTooLarge; DiskError, and then what was there before is there still.
    """
    text = msgspec.json.encode(draft)
    if len(text) > MOST_BYTES:
        raise RecordTooLarge(bytes=len(text), most=MOST_BYTES)
    path, beside = folder / name, folder / layout.being_written(name)
    with naming(folder):  # by which people know where; the name says nothing to them
        is_new = not os.path.lexists(folder)
        platform.make_folder(folder, platform.folder_mode(folder.parent))
        if is_new:
            platform.sync_folder(folder.parent)  # else a power cut takes the folder with the draft
        platform.remove(beside)
        try:
            _write(beside, text, platform.file_mode(folder))
            platform.rename(beside, path)
            platform.sync_folder(folder)
        finally:
            platform.remove(beside)


def _write(path: Path, text: bytes, mode: int) -> None:
    fd = platform.create(path, mode)
    try:
        platform.write(fd, text)
        platform.sync(fd)
    finally:
        platform.close(fd)


def remove(folder: Path, name: str) -> None:
    """Take a draft away; nothing happens when it is gone. Raises: DiskError."""
    with naming(folder / name):
        platform.remove(folder / name)


def hand_over(folder: Path, name: str, to: str) -> bool:
    """Give a draft the name `to`, which is new; whether nobody else did so first.

    Raises: DiskError.
    """
    with naming(folder / name):
        try:
            platform.rename(folder / name, folder / to)
        except FileNotFoundError:
            return False
    return True


def set_aside(folder: Path, name: str) -> Path:
    """Keep what cannot be read under a name that says so; where it is then. Raises: DiskError."""
    aside = folder / layout.unreadable(name, os.urandom(4).hex())
    with naming(folder / name):
        platform.rename(folder / name, aside)
    return aside


def look(folder: Path, living: frozenset[str] = frozenset()) -> Found:
    """The drafts of all programs but the living. What was half written is removed.

    Raises: DiskError when the folder cannot be looked into.
    """
    names = [name for name in _names(folder) if layout.run_of_draft(name) not in living]
    for name in names:
        if name.endswith(".new"):
            with suppress(OSError):
                platform.remove(folder / name)
    return _read_all(folder, names)


def everything(folder: Path) -> Found:
    """All drafts, also those that are open in a program now. Reads only.

    Raises: DiskError when the folder cannot be looked into.
    """
    return _read_all(folder, _names(folder))


def _names(folder: Path) -> list[str]:
    with naming(folder):
        names = sorted(name for name in platform.names(folder) if layout.run_of_draft(name))
    return names[: 2 * MOST_DRAFTS]


def _read_all(folder: Path, names: list[str]) -> Found:
    found = Found({}, [])
    for name in names:
        if name.endswith(".json") and len(found.drafts) < MOST_DRAFTS:
            _take(folder, name, found)
    return found


def _take(folder: Path, name: str, found: Found) -> None:
    try:
        draft = read(folder, name)
    except NoPermission:
        return  # someone keeps it to themselves
    except (DiskError, ValueError):
        found.unreadable.append(name)
        return
    if draft is not None:
        found.drafts[name] = draft


def read(folder: Path, name: str) -> Draft | None:
    """What a draft says, every text cleaned; None when it is gone.

    Raises: ValueError when it is no draft, cut or far too large; DiskError.
    """
    path = folder / name
    fd = opened(path)
    if fd is None:
        return None
    try:
        with naming(path):
            text = platform.read_at(fd, MOST_BYTES + 1, 0)
    finally:
        platform.close(fd)
    return _read(text)


def _read(text: bytes) -> Draft:
    if len(text) > MOST_BYTES:
        raise ValueError("too large")
    try:
        draft = msgspec.json.decode(text, type=Draft)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    draft = Draft(
        clean_line(draft.key),
        clean_line(draft.by),
        draft.at,
        _cleaned(draft.texts),
        _cleaned(draft.before),
        _cleaned(draft.start),
        {clean_line(name): id for name, id in draft.given.items()},
    )
    if not draft.key or not draft.by or not _FIRST_YEAR <= draft.at.year <= _LAST_YEAR:
        raise ValueError("nobody's, of no form, or of no time")
    return draft


def _cleaned(texts: _Texts) -> _Texts:
    return {clean_line(name): clean_text(text) for name, text in texts.items()}
