"""The names of a workspace's files, and which of them are there. Opens none of them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

SNAPSHOT = "samverka.json"
LOCK = "samverka.lock"
BACKUPS = "backups"
OPENED = "opened.json"  # among the backups: what was in each when it was opened
RESTORED = "samverka.restored"  # which going back to a backup was the last
SWAP = "samverka.swap"  # that many files are being replaced as one step, and which
AGENDA = "agenda.json"  # what was due last time, for the first frame
HERE = "here"  # one file per program that runs
DRAFTS = "drafts"  # one file per form that is open or was left half written
FOLDERS = frozenset((BACKUPS, HERE, DRAFTS))

_JOURNAL = re.compile(r"samverka\.(\d{6,})\.jsonl")
_OLD = re.compile(r"samverka\.(\d{6,})\.json")
_UNFINISHED = re.compile(r"samverka\.(\d{6,})\.[0-9a-f]+\.new")
_SET_ASIDE = re.compile(r"samverka\.(\d{6,})\.torn-\d+")
# What was replaced: damaged or altered by hand, older than its changes, or settled by a person.
_KEPT = re.compile(r"samverka\.(\d{6,})\.(?:damaged|older|settled)-\d+\.jsonl?")
_OF_PROGRAM = re.compile(r"[a-z0-9-]{1,24}-([0-9a-f]{16})\.json")
_MOST_LETTERS = 24
_DRAFT = re.compile(r"[a-z0-9-]{1,24}-([0-9a-f]{16})-[0-9a-f]{16}\.(?:json|new)")


def snapshot(folder: Path) -> Path:
    """The snapshot."""
    return folder / SNAPSHOT


def journal(folder: Path, generation: int) -> Path:
    """The changes since the snapshot of this generation."""
    return folder / f"samverka.{generation:06}.jsonl"


def old_snapshot(folder: Path, generation: int) -> Path:
    """A snapshot among the backups."""
    return folder / BACKUPS / f"samverka.{generation:06}.json"


def old_journal(folder: Path, generation: int) -> Path:
    """A journal among the backups."""
    return journal(folder / BACKUPS, generation)


def unfinished(folder: Path, generation: int, mark: str) -> Path:
    """A snapshot while it is being written."""
    return folder / f"samverka.{generation:06}.{mark}.new"


def set_aside(folder: Path, generation: int, number: int) -> Path:
    """A line that was never completely written, kept for people to look at."""
    return folder / f"samverka.{generation:06}.torn-{number}"


def kept(folder: Path, generation: int, why: str, number: int, kind: str) -> Path:
    """A file that was replaced; `why`: damaged | older | settled, `kind`: json | jsonl."""
    return folder / f"samverka.{generation:06}.{why}-{number}.{kind}"


def of_program(folder: Path, by: str, run: str) -> Path:
    """In a folder that programs share: the file of one person's program; `run`: its id."""
    plain = unicodedata.normalize("NFKD", by).encode("ascii", "ignore").decode().lower()
    slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:_MOST_LETTERS].strip("-")
    return folder / f"{slug or 'user'}-{run}.json"


def run_of(name: str) -> str:
    """The id of the program that a file of this name belongs to; empty when it is none's."""
    found = _OF_PROGRAM.fullmatch(name)
    return found[1] if found else ""


def own_folder(state_dir: Path, folder: Path, kind: str) -> Path:
    """Outside the workspace, for one person: where they keep their own of a kind for it."""
    text = str(folder.resolve()).encode("utf-8", "surrogateescape")
    return state_dir / kind / hashlib.blake2b(text, digest_size=12).hexdigest()


def draft(by: str, run: str, mark: str) -> str:
    """The name of a draft of one person's program; `mark`: sixteen hexadecimal digits."""
    return f"{of_program(Path(), by, run).stem}-{mark}.json"


def being_written(name: str) -> str:
    """What a draft is called while it is being written."""
    return name.removesuffix(".json") + ".new"


def unreadable(name: str, mark: str) -> str:
    """What a draft is called that could not be read and is kept for people to look at."""
    return f"{name.removesuffix('.json')}.{mark}.unreadable"


def run_of_draft(name: str) -> str:
    """The id of the program whose draft has this name; empty when it is no draft's."""
    found = _DRAFT.fullmatch(name)
    return found[1] if found else ""


def holds_something(folder: Path) -> bool:
    """Whether journals or backups show that there was a workspace in the folder."""
    return folder.is_dir() and bool(
        journals(folder) or old_snapshots(folder) or old_journals(folder)
    )


def journals(folder: Path) -> list[int]:
    """The generations that have a journal in this folder, lowest first."""
    return [generation for generation, _ in _matching(folder, _JOURNAL)]


def old_journals(folder: Path) -> list[int]:
    """The generations that have a journal among the backups, lowest first."""
    backups = folder / BACKUPS
    return journals(backups) if _is_folder(backups) else []


def old_snapshots(folder: Path) -> list[int]:
    """The generations that have a snapshot among the backups, lowest first."""
    backups = folder / BACKUPS
    return [number for number, _ in _matching(backups, _OLD)] if _is_folder(backups) else []


def leftovers(folder: Path) -> list[tuple[int, Path]]:
    """(generation, file) of each snapshot whose writing was not finished."""
    return _matching(folder, _UNFINISHED)


def torn(folder: Path) -> list[tuple[int, Path]]:
    """(generation, file) of each line that was set aside."""
    return _matching(folder, _SET_ASIDE)


def all_kept(folder: Path) -> list[tuple[int, Path]]:
    """(generation, file) of each file that was replaced and kept."""
    return _matching(folder, _KEPT)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _matching(folder: Path, pattern: re.Pattern[str]) -> list[tuple[int, Path]]:
    found = [path for path in folder.iterdir() if pattern.fullmatch(path.name)]
    return sorted((int(path.name.split(".")[1]), path) for path in found)
