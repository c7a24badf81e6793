"""Errors about files, folders and their locks. Each owns its wording key, as all of `errors` do.

Their sentences stand in `words/disk_faults.py`. Nothing here touches a file.
"""

from __future__ import annotations

from samverka_store.errors import SamverkaError


class DiskError(SamverkaError):
    """What every error about files and folders is."""

    key = "disk_failed"


class LockBusy(DiskError):
    """Someone else has held the workspace's lock too long, and more is not known.

    Values: folder, file, holder, seconds, pid, host, since (milliseconds since 1970, UTC).
    """

    key = "lock_busy"


class HolderSlow(LockBusy):
    """The program that has the lock is at work on this machine.

    Values: folder, file, holder, seconds, pid, host, since.
    """

    key = "holder_slow"


class HolderStopped(LockBusy):
    """The program that has the lock was halted in the middle of saving.

    Values: folder, file, holder, seconds, pid, host, since.
    """

    key = "holder_stopped"


class HolderGone(LockBusy):
    """Whoever took the lock is no longer there, and yet it is held.

    Values: folder, file, holder, seconds, pid, host, since.
    """

    key = "holder_gone"


class HolderElsewhere(LockBusy):
    """The program that has the lock runs on another machine.

    Values: folder, file, holder, seconds, pid, host, since.
    """

    key = "holder_elsewhere"


class DiskFull(DiskError):
    """No room is left on the disk. Values: file."""

    key = "disk_full"


class QuotaFull(DiskError):
    """The person's or the group's share of the disk is used up. Values: file."""

    key = "quota_full"


class ReadOnlyDisk(DiskError):
    """The disk takes no writing. Values: file."""

    key = "disk_read_only"


class NoPermission(DiskError):
    """The person may not read or write here. Values: file."""

    key = "no_permission"


class DiskFaulty(DiskError):
    """The disk failed to read or write. Values: file, reason (the system's words)."""

    key = "disk_faulty"


class NotPlainFile(DiskError):
    """A link, a folder or a device lies where a file of the workspace should. Values: file."""

    key = "not_plain_file"


class ReadOnlyUntilReopened(DiskError):
    """A write failed so that nobody knows what reached the disk. Values: folder."""

    key = "read_only_until_reopened"


class NoWorkspace(DiskError):
    """The folder has no workspace. Values: folder."""

    key = "no_workspace"


class WorkspaceExists(DiskError):
    """A new workspace was wanted where there already is one. Values: folder."""

    key = "workspace_exists"


class SchemaTooNew(DiskError):
    """A newer program wrote this. Values: file, needed (schema), known (schema)."""

    key = "schema_too_new"


class SchemaOlder(DiskError):
    """An older program wrote this, and it has not been taken over yet. Values: file, schema."""

    key = "schema_older"


class WorkspaceDamaged(DiskError):
    """What every error about contents that are not what was written is."""

    key = "workspace_damaged"


class SnapshotMissing(WorkspaceDamaged):
    """There are changes but no file that they build on. Values: file."""

    key = "snapshot_missing"


class SnapshotCut(WorkspaceDamaged):
    """The file ends before its end. Values: file, line."""

    key = "snapshot_cut"


class SnapshotDamaged(WorkspaceDamaged):
    """A line of the file cannot be read.

    Values: file, line, cause (its code), within (which part of the line).
    """

    key = "snapshot_damaged"


class SnapshotAltered(WorkspaceDamaged):
    """The file is not as it was written: changed by hand or damaged. Values: file, line."""

    key = "snapshot_altered"


class SnapshotOlder(WorkspaceDamaged):
    """The file is older than the changes beside it. Values: file, journal."""

    key = "snapshot_older"


class JournalMissing(WorkspaceDamaged):
    """The changes since the snapshot are not there. Values: file."""

    key = "journal_missing"


class JournalDamaged(WorkspaceDamaged):
    """A line of the changes is bad, missing, repeated or out of order.

    Values: file, line, cause (its code), within (which part of the line).
    """

    key = "journal_damaged"


class BackupMissing(DiskError):
    """There is no backup of this number. Values: number, folder."""

    key = "backup_missing"


class WrittenMeanwhile(DiskError):
    """Others wrote each time all was to become a backup before going back. Values: folder."""

    key = "written_meanwhile"


class NoHandEdit(DiskError):
    """No change by hand waits to be accepted or refused. Values: folder."""

    key = "no_hand_edit"


class RecordTooLarge(DiskError):
    """A record is larger than a file may hold. Values: table, id, bytes, most (bytes)."""

    key = "record_too_large"


class ChangeTooLarge(DiskError):
    """A change is larger than a line may be. Values: file, bytes, most (bytes)."""

    key = "change_too_large"


class WorkspaceTooLarge(DiskError):
    """There are more records than the program handles. Values: file, records, most."""

    key = "workspace_too_large"


class MemoryShort(DiskError):
    """The machine has no memory left for this. Values: file."""

    key = "memory_short"


class TooManyFiles(DiskError):
    """The system lets the program open no more files. Values: file."""

    key = "too_many_files"
