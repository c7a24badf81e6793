"""What every test stands on: a home of its own, a fixed clock, Swedish, and repeatable hypotheses.

No records are built here (builders.py does that) and no terminal is driven (terminal/ does that).
"""

import os
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
STOCKHOLM = ZoneInfo("Europe/Stockholm")

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("repeatable")


class HomeGuard:
    """Fails the running test when it opens, makes or removes anything in the real home folder."""

    EVENTS = frozenset(
        {"open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}
    )

    def __init__(self, home: Path) -> None:
        self._home = f"{home}{os.sep}"
        allowed = [str(ROOT), tempfile.gettempdir(), sys.prefix, sys.base_prefix]
        allowed += [*sysconfig.get_paths().values(), *filter(os.path.isabs, sys.path)]
        self._allowed = tuple(f"{os.path.realpath(folder)}{os.sep}" for folder in allowed)
        self._armed = False

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """Audit hook: see sys.addaudithook."""
        if not self._armed or event not in self.EVENTS or not arguments:
            return
        path = arguments[0]
        if not isinstance(path, str) or not path.startswith(self._home):
            return
        self._armed = False
        touched = not f"{os.path.realpath(path)}{os.sep}".startswith(self._allowed)
        self._armed = True
        if touched:
            pytest.fail(f"the real home folder was touched: {event} {path}")

    @contextmanager
    def armed(self) -> Iterator[None]:
        """Guard the home folder inside the block."""
        self._armed = True
        try:
            yield
        finally:
            self._armed = False


HOME_GUARD = HomeGuard(Path.home())
sys.addaudithook(HOME_GUARD.hook)


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """An empty home folder, for this test and the programs it starts; the real one is guarded."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    for name, place in {
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": ".run",
    }.items():
        monkeypatch.setenv(name, str(folder / place))
    for name in ("SAMVERKA_DATA", "SSH_CONNECTION", "EDITOR", "VISUAL", "NO_COLOR", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    with HOME_GUARD.armed():
        yield folder


@pytest.fixture(autouse=True)
def _sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs that a test starts import the sources, whether or not they are installed."""
    roots = [str(ROOT / "store"), str(ROOT / "tui"), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, roots)))


@pytest.fixture(autouse=True)
def language(monkeypatch: pytest.MonkeyPatch) -> str:
    """Swedish, as the people who use the program have it; the code of the language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LC_TIME", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    return "sv"


@pytest.fixture(autouse=True)
def _zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands in Sweden, wherever it stands."""
    if not hasattr(time, "tzset"):
        yield
        return
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Europe/Stockholm")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def now() -> datetime:
    """The fixed clock: a Monday morning in the autumn of the first open forum, in Stockholm."""
    return datetime(2023, 10, 16, 9, 0, tzinfo=STOCKHOLM)


@pytest.fixture
def today(now: datetime) -> date:
    """The day of the fixed clock."""
    return now.date()


@pytest.fixture
def state_dir(home: Path) -> Path:
    """Where this test's program keeps what belongs to one person and machine; exists, empty."""
    folder = home / ".local" / "state" / "samverka"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Where this test's workspace may lie; does not exist yet."""
    return tmp_path / "data"
