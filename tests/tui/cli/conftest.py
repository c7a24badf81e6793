"""The program run in this process: `run("list", "networks")` gives exit code and output."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
import pytest

from samverka_tui.cli import main

MORNING = datetime(2026, 9, 1, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))


class Ran(NamedTuple):
    """How one command ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        """The cells of what was printed."""
        return [line.split("\t") for line in self.out.splitlines()]

    @property
    def json(self) -> Any:
        """What was printed, read as JSON."""
        return msgspec.json.decode(self.out)


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anna runs the program, and nothing but the test's arguments tells it anything."""
    for name in ("SAMVERKA_DATA", "SAMVERKA_LANG", "SAMVERKA_NOW", "SAMVERKA_STATE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SAMVERKA_USER", "anna")


@pytest.fixture
def run(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the test's own folder, on the first of September 2026."""

    def running(*arguments: str, at: datetime = MORNING) -> Ran:
        code = main(["--data", str(data_dir), *arguments], clock=lambda: at)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return running


@pytest.fixture
def forum(run: Run) -> Run:
    """A workspace with the network N1, the contact K1 and the series S1 of four third Mondays."""
    for command in (
        ("add", "network", "Öppet forum"),
        ("add", "contact", "Eva Ek", "--role", "samordnare"),
        (
            *("add", "series", "Hösten", "--network", "N1", "--rule", "third Monday"),
            *("--first", "2026-09-01", "--last", "2026-12-31", "--time", "13.30-15.30"),
        ),
    ):
        assert run(*command).code == 0
    return run
