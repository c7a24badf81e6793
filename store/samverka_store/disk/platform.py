"""What the operating system does for the files, and what stands in where it cannot.

The only place of the disk room that reads, writes, syncs, links or renames, so that a fault can be
put in at each step. It knows nothing of records, journals or errors of our own.

Linux and macOS in full. Windows lacks folder sync (the file system keeps the order of its own
journal), setgid and modes (the folder's access list is inherited), O_NOFOLLOW (looked at before
opening) and renaming over a file that someone has open (tried again for a moment).
"""

from __future__ import annotations

import errno
import mmap
import os
import stat
import sys
import time
from pathlib import Path

WINDOWS = sys.platform == "win32"
_UNTOUCHED = {} if WINDOWS else {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS}

_ALWAYS = (
    getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in a file's place must not hold us
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
)
_ASK_SECONDS = 2
_RENAME_TRIES = 20
_RENAME_PAUSE_SECONDS = 0.025

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
SHARED_FILE, SHARED_FOLDER = 0o660, 0o2770


def open_to_read(path: Path) -> int:
    """A descriptor for reading a plain file. Raises: OSError (ELOOP when it is anything else)."""
    return _plain(path, os.O_RDONLY)


def open_to_append(path: Path) -> int:
    """A descriptor that writes at the end of a plain file that is there. Raises: OSError."""
    return _plain(path, os.O_RDWR | os.O_APPEND)


def open_to_write(path: Path) -> int:
    """A descriptor for reading and writing a plain file that is there. Raises: OSError."""
    return _plain(path, os.O_RDWR)


def create(path: Path, mode: int) -> int:
    """A descriptor for a file that did not exist, with exactly this mode. Raises: OSError."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _ALWAYS, mode)
    if not WINDOWS:
        os.fchmod(fd, mode)  # the umask must not take the group's access away
    return fd


def _plain(path: Path, flags: int) -> int:
    if not hasattr(os, "O_NOFOLLOW") and path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    fd = os.open(path, flags | _ALWAYS)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return fd


def refuse_odd(path: Path) -> None:
    """Raises: OSError (ELOOP) when a link, a folder or a device lies where a file should."""
    there = look(str(path))
    if there is not None and not stat.S_ISREG(there.st_mode):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def refuse_linked(folder: Path) -> None:
    """Raises: OSError (ELOOP) when a link lies where a folder should."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))


def close(fd: int) -> None:
    """Let go of a descriptor."""
    os.close(fd)


def look(path: str) -> os.stat_result | None:
    """What a name leads to, links not followed; None when it is gone. Raises: OSError."""
    try:
        return os.stat(path, follow_symlinks=False)  # noqa: PTH116  a third of what Path.stat costs
    except FileNotFoundError:
        return None


def names(folder: Path) -> list[str]:
    """The names in a folder; none when it is not there or no plain folder. Raises: OSError."""
    there = look(str(folder))
    if there is None or not stat.S_ISDIR(there.st_mode):
        return []
    return os.listdir(folder)  # noqa: PTH208  a third of what Path.iterdir costs


def read_at(fd: int, size: int, offset: int) -> bytes:
    """At most `size` bytes from `offset`; fewer only at the end of the file."""
    parts = []
    while size > 0:
        if WINDOWS:
            os.lseek(fd, offset, os.SEEK_SET)
            part = os.read(fd, size)
        else:
            part = os.pread(fd, size, offset)
        if not part:
            break
        parts.append(part)
        size -= len(part)
        offset += len(part)
    return b"".join(parts)


def write(fd: int, data: bytes | bytearray) -> None:
    """Write all of it where the descriptor stands."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def write_at(fd: int, data: bytes, offset: int) -> None:
    """Write all of it at `offset`; the descriptor must not append."""
    os.lseek(fd, offset, os.SEEK_SET)
    write(fd, data)


def touch(fd: int, path: Path) -> None:
    """Say that the open file, of this name, was changed now. Raises: OSError."""
    os.utime(path if WINDOWS else fd)


def truncate(fd: int, size: int) -> None:
    """Cut the file to `size` bytes."""
    os.ftruncate(fd, size)


def size(fd: int) -> int:
    """Bytes in the open file."""
    return os.fstat(fd).st_size


def sync_data(fd: int) -> None:
    """Wait until the file's bytes and its length are on the disk."""
    if sys.platform == "darwin":
        sync(fd)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)  # no fdatasync here


def sync(fd: int) -> None:
    """Wait until the file is on the disk; on macOS past the drive's own memory too."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
    else:
        os.fsync(fd)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk."""
    if WINDOWS:
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def rename(old: Path, new: Path) -> None:
    """Give a file a new name, in place of what had it; whole or not at all."""
    for left in reversed(range(_RENAME_TRIES)):
        try:
            old.replace(new)
        except PermissionError:
            if not WINDOWS or not left:
                raise
            time.sleep(_RENAME_PAUSE_SECONDS)
        else:
            return


def link(old: Path, new: Path) -> None:
    """Give a file a second name; copied and synced where the disk knows no second names."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError as fault:
        if fault.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        copy(old, new)


def copy(old: Path, new: Path) -> None:
    """Give what a file holds to a new file of the same mode, synced. Raises: OSError."""
    source = open_to_read(old)
    try:
        target = create(new, stat.S_IMODE(os.fstat(source).st_mode))
        try:
            offset = 0
            while block := read_at(source, 1 << 20, offset):
                write(target, block)
                offset += len(block)
            sync(target)
        finally:
            close(target)
    finally:
        close(source)


def remove(path: Path) -> None:
    """Take a name away; nothing happens when it is gone."""
    path.unlink(missing_ok=True)


def make_folder(folder: Path, mode: int) -> None:
    """Make a folder with exactly this mode; one that exists is left as it is. Raises: OSError."""
    try:
        folder.mkdir(mode=mode)
    except FileExistsError:
        if folder.is_symlink() or not folder.is_dir():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder)) from None
        return
    if not WINDOWS:
        folder.chmod(mode)


def is_shared(folder: Path) -> bool:
    """Whether the folder hands its group down to what is made in it."""
    return bool(folder.stat().st_mode & stat.S_ISGID)


def is_read_only(folder: Path) -> bool:
    """Whether the disk that a folder lies on takes nothing from anybody. Raises: OSError."""
    return not WINDOWS and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def file_mode(folder: Path) -> int:
    """The mode of new files in this folder."""
    return SHARED_FILE if is_shared(folder) else PRIVATE_FILE


def folder_mode(folder: Path) -> int:
    """The mode of new folders in this folder."""
    return SHARED_FOLDER if is_shared(folder) else PRIVATE_FOLDER


def user_name(number: int) -> str:
    """What people call the user of this number."""
    try:
        import pwd

        return pwd.getpwuid(number).pw_name
    except (ImportError, KeyError):
        return str(number)


def group_name(number: int) -> str:
    """What people call the group of this number."""
    try:
        import grp

        return grp.getgrgid(number).gr_name
    except (ImportError, KeyError):
        return str(number)


def told_by(*command: str) -> str:
    """What a program of the system prints; nothing when it cannot be asked."""
    import subprocess

    try:
        asked = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_ASK_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout


def host_name() -> str:
    """What people call this machine."""
    return os.uname().nodename if sys.platform != "win32" else os.environ.get("COMPUTERNAME", "")


def system_id() -> str:
    """What is the same for all programs that see each other's locks, containers included."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return machine_id()


def check_memory(size: int) -> None:
    """That so many bytes more can be had; none of them is touched. Raises: MemoryError."""
    try:
        mmap.mmap(-1, max(size, 1), **_UNTOUCHED).close()
    except OSError:
        raise MemoryError from None


def machine_id() -> str:
    """What tells this machine from others, the same at every start."""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            found = Path(place).read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if found:
            return found
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    import platform
    import uuid

    node = uuid.getnode()
    drawn = bool(node >> 40 & 1)  # no network card was found; the number is new at every start
    return platform.node() if drawn else f"{node:012x}"
