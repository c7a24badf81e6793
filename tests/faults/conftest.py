"""The number of states, kills and errors that were tried, told at the end."""

from collections import Counter

import pytest

COUNTED: pytest.StashKey[Counter[str]] = pytest.StashKey()


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
