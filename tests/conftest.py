"""What every test stands on: a home of its own, a fixed clock, Swedish, and repeatable hypotheses.

No records are built here (builders.py does that) and no terminal is driven (terminal/ does that).
"""

import os
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from tests.surroundings import ROOT, foreign_settings, own_settings

_FIGURE = "figure"
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
    for name in foreign_settings(os.environ):
        monkeypatch.delenv(name)
    for name, value in own_settings(folder).items():
        monkeypatch.setenv(name, value)
    if hasattr(time, "tzset"):
        time.tzset()
    with HOME_GUARD.armed():
        yield folder


@pytest.fixture
def language() -> str:
    """The language that the surroundings ask for: Swedish, as the program's users have it."""
    return "sv"


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


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Keeps a figure that was measured, to be told at the end and judged by people."""
    return lambda told: record_property(_FIGURE, told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each figure that was measured."""
    for report in terminalreporter.stats.get("passed", ()):
        for name, told in getattr(report, "user_properties", ()):
            if name == _FIGURE:
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {told}")
