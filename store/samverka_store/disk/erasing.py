"""A person taken out of every file of a workspace: records, journals, backups, kept files, drafts.

Each file that holds anything of the person is written anew beside itself, with its checksums; then
all are swapped as one step. The records as they are now become the snapshot of a new generation,
so that whoever follows the journals reads everything anew. What lies outside the folder is not
reached. What becomes of each record is the use case's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from samverka_store.disk import drafts, layout, line, platform, snapshot_writing, swapping
from samverka_store.disk.erased_drafts import is_of_person, without
from samverka_store.disk.line import BadLine, Line
from samverka_store.disk.replay import State, snapshot_state
from samverka_store.disk.schema import Tables
from samverka_store.disk.shape import NO_JSON
from samverka_store.disk.snapshot import meta_of
from samverka_store.disk.swapping import Swap
from samverka_store.disk.texts import texts
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk_errors import WorkspaceDamaged
from samverka_store.usecases.erase_person import Erasure

_MOST_KEPT_BYTES = 256 << 20
_encode = msgspec.json.encode


def erasing(folder: Path, erasure: Erasure, now: Tables) -> Iterator[float]:
    """Do it; `now`: all records as they are to be. The lock is held; yields the part done.

    Given up, or failed, before all is staged, nothing has been done. Raises: DiskError.
    """
    swap = Swap(folder)
    try:
        swap.begin()
        works = list(_works(folder, erasure, swap, now))
        for number, work in enumerate(works, 1):
            work()
            yield number / (len(works) + 1)
        swap.promise()
    finally:
        # Staged in part it is cleared away, promised it is carried out.
        swapping.finish(folder)


def _works(folder: Path, erasure: Erasure, swap: Swap, now: Tables) -> Iterator[Callable[[], None]]:
    backups, work = folder / layout.BACKUPS, _Work(erasure, swap)
    with naming(folder):
        in_place = layout.journals(folder)
        old_snapshots, old_journals = layout.old_snapshots(folder), layout.old_journals(folder)
        kept = [path for _, path in layout.all_kept(folder)]
        kept += [path for _, path in layout.all_kept(backups)] if backups.is_dir() else []
        torn = [path for _, path in layout.torn(folder)]
        leftovers = [path for _, path in layout.leftovers(folder)]
        names = platform.names(folder / layout.DRAFTS)
    present = meta_of(folder).generation
    generation = max([1, *in_place, *old_journals, *old_snapshots]) + 2
    swap.remove(backups / layout.OPENED)  # what it remembers of the backups is no longer so
    for number in set(old_snapshots) - {present}:
        yield _bound(work.snapshot, layout.old_snapshot(folder, number))
    for number in set(old_journals) - set(in_place):
        yield _bound(work.journal, layout.old_journal(folder, number))
    for path in (*kept, *torn):
        yield _bound(work.kept, path)
    for name in names:
        yield _bound(work.draft, folder / layout.DRAFTS / name)
    yield lambda: _present(folder, work, now, generation, in_place)
    for path in (*leftovers, folder / layout.AGENDA):
        swap.remove(path)


def _bound(work: Callable[[Path], None], path: Path) -> Callable[[], None]:
    return lambda: work(path)


def _present(folder: Path, work: _Work, now: Tables, generation: int, in_place: list[int]) -> None:
    """The records as they are; what was there until now goes to the backups, without the person."""
    swap, snapshot = work.swap, layout.snapshot(folder)
    with naming(folder):
        platform.make_folder(folder / layout.BACKUPS, platform.folder_mode(folder))
        mode = platform.file_mode(folder)
    before = snapshot_state(snapshot)
    backup = layout.old_snapshot(folder, before.generation)
    _write(swap.staging(backup), mode, work.erasure, before)
    for number in in_place:
        path = layout.journal(folder, number)
        work.journal(path, layout.old_journal(folder, number))
        swap.remove(path)
    journal = swap.staging(layout.journal(folder, generation))
    with naming(journal):
        fd = platform.create(journal, mode)
        try:
            platform.sync(fd)
        finally:
            platform.close(fd)
    # A copy among the backups too, since no backup and journals lead to this generation.
    for target in (layout.old_snapshot(folder, generation), snapshot):
        for _ in snapshot_writing.write(swap.staging(target), mode, now, generation):
            pass


def _write(path: Path, mode: int, erasure: Erasure, state: State) -> None:
    tables = erasure.tables(state.tables)
    steps = snapshot_writing.write(path, mode, tables, state.generation, of_schema=state.schema)
    for _ in steps:
        pass


class _Work:
    """What is done to one file at a time; those that hold nothing of the person are left alone."""

    def __init__(self, erasure: Erasure, swap: Swap) -> None:
        self.erasure = erasure
        self.swap = swap

    def snapshot(self, path: Path) -> None:
        """A snapshot; one that is not whole as `kept`."""
        try:
            state = snapshot_state(path)
        except WorkspaceDamaged:
            self.kept(path)
            return
        if self.erasure.tables(state.tables) != state.tables:
            _write(self.swap.staging(path), _mode(path), self.erasure, state)

    def journal(self, path: Path, target: Path | None = None) -> None:
        """A journal, line by line, to take its own place or this one."""
        fd = opened(path)
        if fd is None:
            return
        try:
            with naming(path):
                lines = list(self._lines(fd))
        finally:
            platform.close(fd)
        if target is not None or any(new != old for old, new in lines):
            self._put(path, target or path, [new for _, new in lines])

    def _lines(self, fd: int) -> Iterator[tuple[bytes, bytes]]:
        offset = 0
        for text in texts(fd, 0):
            data = text.data
            if not text.is_all:
                data = platform.read_at(fd, text.size - text.is_ended, offset)
            offset += text.size
            broken = b"\n" if text.is_ended else b""
            yield data + broken, self._line(data, broken)

    def _line(self, data: bytes, broken: bytes) -> bytes:
        try:
            change = line.read(data)
        except BadLine:
            return self._broken(data) + broken
        writes = [
            (table, id, None if doc is None else self.erasure.document(table, id, doc))
            for table, id, doc in change.w
        ]
        by = self.erasure.text(change.by)
        if (writes, by) == (list(map(tuple, change.w)), change.by):
            return data + broken
        new = Line(change.s, change.t, by, writes, change.schema)
        return _sealed(new) if broken else _sealed(new).rstrip(b"\n")

    def kept(self, path: Path) -> None:
        """A file that was put aside: as JSON where it is any, else line by line."""
        fd = opened(path)
        if fd is None:
            return
        try:
            with naming(path):
                data = platform.read_at(fd, min(platform.size(fd), _MOST_KEPT_BYTES), 0)
        finally:
            platform.close(fd)
        if path.suffix == ".jsonl":
            self.journal(path)
            return
        new = self._whole(data)
        if new is None:
            new = self._broken(data)
        if new != data:
            self._put(path, path, [new])

    def _whole(self, data: bytes) -> bytes | None:
        """A snapshot that someone altered, laid out as it is written; None when it is no JSON."""
        try:
            found = msgspec.json.decode(
                data.removeprefix(b"\xef\xbb\xbf"), type=dict[str, dict[str, dict[str, object]]]
            )
        except NO_JSON:
            return None
        meta = found.pop("_meta", {})
        try:
            left = self.erasure.tables(found)
        except (ValueError, KeyError, TypeError):
            return None  # JSON of someone's own making
        if left == found:
            return data
        parts = [f'"_meta":{_encode(meta).decode()}'] if meta else []
        parts += [
            f"{_encode(name).decode()}:{{\n"
            + ",\n".join(f'"{id}":{_encode(doc).decode()}' for id, doc in docs.items())
            + "\n}"
            for name, docs in left.items()
        ]
        return ("{" + ",\n".join(parts) + "\n}\n").encode()

    def _broken(self, data: bytes) -> bytes:
        text = data.decode("utf-8", "surrogateescape")
        return self.erasure.broken(text).encode("utf-8", "surrogateescape")

    def draft(self, path: Path) -> None:
        """A form or question half written; one about the person's own record goes."""
        if path.suffix != ".json":
            if not path.name.endswith(".new"):
                self.kept(path)
            return
        try:
            draft = drafts.read(path.parent, path.name)
        except ValueError:
            self.kept(path)
            return
        if draft is None:
            return
        if is_of_person(draft, self.erasure):
            self.swap.remove(path)
            return
        new = without(draft, self.erasure)
        if new != draft:
            self._put(path, path, [_encode(new)], is_written_by_others=True)

    def _put(
        self, path: Path, target: Path, parts: list[bytes], *, is_written_by_others: bool = False
    ) -> None:
        staged = self.swap.staging(target, is_written_by_others=is_written_by_others)
        with naming(staged):
            fd = platform.create(staged, _mode(path))
            try:
                for part in parts:
                    platform.write(fd, part)
                platform.sync(fd)
            finally:
                platform.close(fd)


def _sealed(change: Line) -> bytes:
    writes = [(table, id, _encode(doc)) for table, id, doc in change.w]
    return line.written(change.s, change.t, change.by, writes, change.schema)


def _mode(path: Path) -> int:
    return platform.file_mode(path.parent)


def still_named(folder: Path, erasure: Erasure) -> list[str]:
    """The files below the folder in which the person still stands, by their names from there.

    Every file is read, whoever wrote it; a text that was to stay is found as well.
    """
    pattern = erasure.identity.pattern(is_linked=False)
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        with suppress(OSError), path.open("rb") as file:
            text = file.read(_MOST_KEPT_BYTES).decode("utf-8", "replace")
            if pattern.search(erasure.plain(text)):
                found.append(path.relative_to(folder).as_posix())
    return found
