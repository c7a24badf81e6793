"""A snapshot that someone altered by hand: how it differs, and taking that in or leaving it.

The altered file was kept when the snapshot was rebuilt. It is compared with what stood in its place
before, so that only the person's own edits differ. Taken in, they become an ordinary change, with
its checks and its history.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import msgspec

from samverka_store.disk import layout, platform
from samverka_store.disk.finding import Finding
from samverka_store.disk.hostile import cleaned
from samverka_store.disk.journal import Journal
from samverka_store.disk.replay import replay, snapshot_state
from samverka_store.disk.schema import SCHEMA, migrated
from samverka_store.disk.shape import NO_JSON, SHALLOW, Unreadable, twice
from samverka_store.disk.snapshot import meta_of
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk_errors import WorkspaceDamaged
from samverka_store.documents import UNTRACKED

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
Key = tuple[str, int]  # table and id

# As the program writes an id: nothing else is taken for a number that someone wrote by hand.
_ID = re.compile(r"[1-9][0-9]{0,15}", re.ASCII)
_MOST_TIMES = 4  # the size of what it is compared with; a file that large was not edited by hand
_MOST_BYTES = 16 << 20
_decode = msgspec.json.Decoder(dict[str, dict[str, SHALLOW]]).decode


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One record that was added, taken away or altered; `fields` holds (field, before, after)."""

    table: str
    id: int
    before: Document | None
    after: Document | None

    @property
    def fields(self) -> list[tuple[str, Any, Any]]:
        """Each field that differs, with the values before and after (None: not there)."""
        before, after = self.before or {}, self.after or {}
        names = dict.fromkeys([*before, *after])
        return [
            (name, before.get(name), after.get(name))
            for name in names
            if name not in UNTRACKED and before.get(name) != after.get(name)
        ]

    @property
    def key(self) -> Key:
        """Which record it is."""
        return self.table, self.id

    @property
    def ref(self) -> str:
        """What the record is called."""
        return str((self.before or self.after or {}).get("ref") or self.id)


def waiting(folder: Path, file: Path | None = None) -> list[tuple[Path, tuple[Difference, ...]]]:
    """Each altered file that nobody has decided about, with how it differs; `file`: only that one.

    Raises: DiskError.
    """
    found = []
    for generation, path in undecided(folder):
        if file is not None and path != file:
            continue
        with suppress(Unreadable):  # told by `findings`
            differing = _differences(folder, path, generation)
            if differing:
                found.append((path, differing))
    return found


def undecided(folder: Path) -> list[tuple[int, Path]]:
    """(generation, file) of each snapshot that was replaced and that nobody has decided about."""
    with naming(folder):
        kept = layout.all_kept(folder)
    return [(number, path) for number, path in kept if _is_undecided(path)]


def _is_undecided(path: Path) -> bool:
    return ".damaged-" in path.name and path.suffix == ".json"


def findings(folder: Path) -> list[Finding]:
    """The same, to be told; and those that cannot be compared, since they say something twice."""
    told = []
    for generation, path in layout.all_kept(folder):
        if ".damaged-" not in path.name or path.suffix != ".json":
            continue
        try:
            differing = _differences(folder, path, generation)
        except Unreadable as what:
            values: dict[str, str | int] = {"file": str(path), "value": what.within}
            told.append(Finding("hand_edit_twice", values, serious=True))
            continue
        if differing:
            values = {"file": str(path), "changes": len(differing)}
            told.append(Finding("hand_edit", values, serious=True))
    return told


def settle(folder: Path, path: Path) -> Path:
    """Keep an altered file under a name that says that it has been decided about."""
    generation = int(path.name.split(".")[1])
    number = 1
    with naming(path):
        while True:
            settled = layout.kept(folder, generation, "settled", number, "json")
            try:
                platform.link(path, settled)
            except FileExistsError:
                number += 1
                continue
            platform.sync_folder(folder)  # one of its names is sure at any time
            platform.remove(path)
            platform.sync_folder(folder)
            return settled


def _differences(folder: Path, path: Path, generation: int) -> tuple[Difference, ...]:
    base = _base(folder, generation)
    if base is None:
        return ()
    found = _edited(path, base)
    if found is None:
        return ()
    edited, own = found
    if 0 < own < generation:  # changes made since are no edits by hand
        before, generation = _tables_at(folder, own) or _tables_of(base), own
    else:
        before = _tables_of(base)
    later = _written_since(folder, generation)
    return tuple(
        difference
        for difference in _compared(before, edited)
        if difference.fields
        and difference.after not in later.get((difference.table, difference.id), ())
    )


def _base(folder: Path, generation: int) -> Path | None:
    """The snapshot that took the altered file's place."""
    current = layout.snapshot(folder)
    try:
        is_current = meta_of(folder).generation == generation
    except WorkspaceDamaged:
        is_current = False
    path = current if is_current else layout.old_snapshot(folder, generation)
    return path if path.is_file() else None


def _tables_of(base: Path) -> Tables:
    state = snapshot_state(base)
    return migrated(state.tables, state.schema, SCHEMA)


def _tables_at(folder: Path, generation: int) -> Tables | None:
    """What a snapshot of this generation held; None when it cannot be had."""
    for number in reversed(layout.old_snapshots(folder)):
        if number > generation:
            continue
        with suppress(WorkspaceDamaged):
            state = snapshot_state(layout.old_snapshot(folder, number))
            replay(folder, state, generation)
            return migrated(state.tables, state.schema, SCHEMA)
    return None


def _edited(path: Path, base: Path) -> tuple[Tables, int] | None:
    """What the altered file holds and its generation, when it is JSON of the right shape.

    Raises: Unreadable when something stands in it twice, so that nobody knows which is meant.
    """
    fd = opened(path)
    if fd is None:
        return None
    try:
        with naming(path):
            size = platform.size(fd)
            if size > _MOST_BYTES + _MOST_TIMES * base.stat().st_size:
                return None
            text = platform.read_at(fd, size, 0).removeprefix(b"\xef\xbb\xbf")
        tables: Tables = _decode(text)
    except NO_JSON:
        return None
    finally:
        platform.close(fd)
    name = twice(text)
    if name is not None:
        raise Unreadable("twice", name)
    meta = tables.pop("_meta", {}).get("1", {})
    since, own = meta.get("schema"), meta.get("generation")
    own = own if isinstance(own, int) else 0
    if not all(_ID.fullmatch(id) for table in tables.values() for id in table):
        return None
    tables = {name: {id: cleaned(doc) for id, doc in docs.items()} for name, docs in tables.items()}
    if not isinstance(since, int) or not 1 <= since < SCHEMA:
        return tables, own
    return migrated(tables, since, SCHEMA), own


def _written_since(folder: Path, generation: int) -> dict[tuple[str, int], list[Document | None]]:
    """What the journal beside the altered file says of each record: the file may hold that too."""
    versions: dict[tuple[str, int], list[Document | None]] = {}
    journal = Journal.find(folder, generation)
    if journal is None:
        return versions
    with closing(journal):
        try:
            for change in journal.read_new():
                for table, id, document in change.w:
                    versions.setdefault((table, id), []).append(document)
        except WorkspaceDamaged:
            return versions  # told by whoever opens the journal
    return versions


def _compared(before: Tables, after: Tables) -> Iterator[Difference]:
    for table in dict.fromkeys([*before, *after]):
        was, now = before.get(table, {}), after.get(table, {})
        for id in dict.fromkeys([*was, *now]):
            if was.get(id) != now.get(id):
                yield Difference(table=table, id=int(id), before=was.get(id), after=now.get(id))


def shown(value: Any) -> str:
    """A field's value as text that a person can read."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
