"""What the pages about files need of the disk, and all that was told of it since the start.

The one file of the screens that knows the disk; everything but the news is imported late.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samverka_store.disk.finding import Finding, found
from samverka_store.disk_errors import DiskError
from samverka_store.errors import SamverkaError
from samverka_store.moments.clock import Clock
from samverka_tui.present.file_news import News

if TYPE_CHECKING:
    from samverka_store.disk.accept import Obstacle
    from samverka_store.disk.backups import Backup
    from samverka_store.disk.check import CheckedFile
    from samverka_store.disk.hand_edit import Difference, Key
    from samverka_store.disk.outlook import Outlook
    from samverka_store.disk.restore import Outcome, Tables
    from samverka_store.disk.workspace import Workspace
    from samverka_store.usecases.erase_person import Erasure
    from samverka_tui.forms.drafts import Drafts


class FileRoom:
    """The files of the open workspace, as a person sees to them."""

    def __init__(self, clock: Clock, by: str) -> None:
        self.told: list[News] = []
        self.checked: tuple[datetime, list[CheckedFile]] | None = None
        self._clock = clock
        self._by = by
        self.unread: list[News] = []
        self.unsaid: list[News] = []
        self._workspace: Workspace | None = None
        self._restores: tuple[int, int] | None = None

    # News -------------------------------------------------------------------------------------

    def take(self, findings: Iterable[Finding]) -> bool:
        """Keep what was found, each thing once; whether anything was new."""
        known = [news.finding for news in self.told]
        new = [finding for finding in findings if finding not in known]
        fresh = [News(self._clock(), finding) for finding in new]
        self.told += fresh
        self.unread += fresh
        self.unsaid += fresh
        return bool(new)

    def meet(self, error: SamverkaError) -> bool:
        """Keep what went wrong with the files; whether that was new."""
        return isinstance(error, DiskError) and self.take([found(error)])

    def mark_said(self) -> None:
        """A page has said all of it."""
        self.unsaid.clear()

    def mark_read(self, *keys: str) -> None:
        """The person has seen all of it, or what was told under these keys."""
        left = [news for news in self.unread if keys and news.finding.key not in keys]
        self.unread = left
        self.unsaid = [news for news in self.unsaid if news in left]

    def settle(self, waiting: Collection[Path]) -> None:
        """Tell no more of edits by hand than those in these files, which wait for a decision."""
        files = {str(path) for path in waiting}
        self.told = [
            news
            for news in self.told
            if news.finding.key != "hand_edit" or str(news.finding.values.get("file")) in files
        ]

    # The workspace ----------------------------------------------------------------------------

    def enter(self, workspace: Workspace) -> None:
        """From now on it is about this workspace."""
        self._workspace = workspace
        self.checked = None
        self._restores = self._last_restore()

    @property
    def folder(self) -> Path | None:
        """Where the files are; None when there are none."""
        return self._workspace.folder if self._workspace else None

    def others_came(self) -> bool:
        """After others wrote something: whether one of them went back to a backup."""
        last = self._last_restore()
        if last == self._restores:
            return False
        self._restores = last
        return self.take([Finding("restored_elsewhere", {"folder": str(self.folder)})])

    def _last_restore(self) -> tuple[int, int] | None:
        if self.folder is None:
            return None
        from samverka_store.disk.writer import restores

        return restores(self.folder)

    # Looking; safe in another thread ----------------------------------------------------------

    def last_saved(self) -> datetime | None:
        """When something was saved last, as far as the files tell. Raises: DiskError."""
        if self.folder is None:
            return None
        from samverka_store.disk.backups import last_written

        return last_written(self.folder)

    def counted(self) -> tuple[int, datetime | None]:
        """How many backups there are, and from when the latest is. Raises: DiskError."""
        if self.folder is None:
            return 0, None
        from samverka_store.disk.backups import counted

        return counted(self.folder)

    def waiting(self) -> list[tuple[Path, tuple[Difference, ...]]]:
        """The files that were changed by hand and wait for a decision. Raises: DiskError."""
        if self.folder is None:
            return []
        from samverka_store.disk.hand_edit import waiting

        return waiting(self.folder)

    def place(self) -> list[Finding]:
        """What a person should know about the folder itself."""
        if self.folder is None:
            return []
        from samverka_store.disk.place import place_findings

        return place_findings(self.folder.absolute())

    def may_be_edited(self) -> bool:
        """Whether a file may have been changed by hand; costs a look at the folder."""
        if self.folder is None:
            return False
        from samverka_store.disk.hand_edit import undecided

        return bool(undecided(self.folder))

    def look_for_edits(self) -> list[Finding]:
        """The same, to be told. Raises: DiskError."""
        if self.folder is None:
            return []
        from samverka_store.disk.hand_edit import findings

        return findings(self.folder)

    def checking(self) -> Iterator[CheckedFile]:
        """Every file, read to its end, one after the other. Raises: DiskError."""
        if self.folder is None:
            return
        from samverka_store.disk.check import checking

        yield from checking(self.folder)

    def backups(self) -> list[Backup]:
        """Every backup, opened and read, the newest first. Raises: DiskError."""
        if self.folder is None:
            return []
        from samverka_store.disk.backups import backups

        return backups(self.folder)

    def tables(self) -> Tables:
        """The records as they are at this moment, whatever changes later."""
        if self._workspace is None:
            return {}
        return self._workspace.pinned()

    def outcome(self, now: Tables, number: int) -> Outcome:
        """What going back to a backup would do. Raises: DiskError."""
        from samverka_store.disk.restore import outcome

        return outcome(now, self._folder(), number)

    def _folder(self) -> Path:
        if self.folder is None:
            raise RuntimeError("a workspace in memory has no files")
        return self.folder

    # Doing ------------------------------------------------------------------------------------

    def restoring(self, number: int) -> Iterator[float]:
        """Go back to a backup, in steps. Raises: DiskError."""
        from samverka_store.disk.restore import restoring

        yield from restoring(self._open(), number)
        self._restores = self._last_restore()
        self.take([Finding("restored", {"number": number, "folder": str(self.folder)})])

    def erase(self, wish: Erasure, drafts: Drafts) -> list[str]:
        """Take a person out of every file, and out of what is half written here.

        In which files below the folder they still stand. Raises: DiskError.
        """
        from samverka_store.disk.erased_drafts import is_of_person, without

        for _ in self._open().erasing(wish):
            pass
        drafts.cleanse(lambda draft: None if is_of_person(draft, wish) else without(draft, wish))
        if self.folder is None:
            return []
        from samverka_store.disk.erasing import still_named

        return still_named(self.folder, wish)

    def obstacles(
        self, file: Path, known: tuple[Difference, ...], chosen: Collection[Key] | None
    ) -> list[Obstacle]:
        """What keeps an edit by hand from being taken in. Raises: SamverkaError."""
        from samverka_store.disk.accept import obstacles

        return obstacles(self._open(), file, chosen, known)

    def accept(
        self, file: Path, known: tuple[Difference, ...], chosen: Collection[Key] | None
    ) -> int:
        """Take an edit by hand in; how many records. Raises: SamverkaError."""
        from samverka_store.disk.accept import accept

        return accept(self._open(), file, chosen, known)

    def refuse(self, file: Path) -> tuple[int, str]:
        """Leave an edit by hand; how many records, and its name from now on.

        Raises: SamverkaError.
        """
        from samverka_store.disk.accept import refuse
        from samverka_store.disk.layout import all_kept

        before = {path for _, path in all_kept(self._folder())}
        count = refuse(self._open(), file)
        kept = [path.name for _, path in all_kept(self._folder()) if path not in before]
        return count, ", ".join(kept)

    def _open(self) -> Workspace:
        if self._workspace is None:
            raise RuntimeError("no workspace is open")
        return self._workspace

    # A workspace that does not open -------------------------------------------------------------

    def outlook(self, folder: Path, trouble: DiskError) -> Outlook:
        """What a repair would do. Raises: DiskError."""
        from samverka_store.disk.outlook import outlook

        return outlook(folder, trouble)

    def backups_in(self, folder: Path) -> list[Backup]:
        """The backups that a workspace which does not open could go back to. Raises: DiskError."""
        from samverka_store.disk.backups import backups

        return [backup for backup in backups(folder.absolute()) if not backup.findings]

    def repair(self, folder: Path, *, leave_out: bool) -> None:
        """Mend what can be mended, or go on without what cannot be read. Raises: DiskError."""
        from samverka_store.disk.repair import repair

        milliseconds = int(self._clock().timestamp() * 1000)
        self.take(repair(folder, by=self._by, milliseconds=milliseconds, leave_out=leave_out))

    def restore_over(self, folder: Path, number: int) -> None:
        """Go back to a backup in place of what does not open. Raises: DiskError."""
        from samverka_store.disk.restore import restore_over

        self.take(restore_over(folder.absolute(), number, by=self._by))
