"""The number of states, kills and errors that were tried, told at the end."""

import resource
from collections import Counter

import pytest

from tests.store.disk.conftest import open_files

__all__ = ["open_files"]

COUNTED: pytest.StashKey[Counter[str]] = pytest.StashKey()


# Programs that die by the hundred leave their files to the system, which is this process.
_FILES = 8_192
_SOFT, _HARD = resource.getrlimit(resource.RLIMIT_NOFILE)
if _SOFT < _FILES:
    most = _FILES if _HARD == resource.RLIM_INFINITY else min(_FILES, _HARD)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, _HARD))


@pytest.fixture
def counted(request: pytest.FixtureRequest) -> Counter[str]:
    """How many faults of each kind have been tried so far."""
    return request.config.stash.setdefault(COUNTED, Counter())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """One line: what was tried."""
    tried = config.stash.get(COUNTED, Counter())
    if tried:
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(tried.items()))
        terminalreporter.write_line(f"faults tried: {told}")
