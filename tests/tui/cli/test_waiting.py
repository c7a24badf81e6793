"""A command that waits for someone who is saving says so on stderr, and then what came of it."""

from contextlib import closing
from pathlib import Path

import pytest

from samverka_store.disk import layout, lock
from samverka_store.disk.lock import WorkspaceLock
from tests.tui.cli.conftest import Run


@pytest.mark.parametrize(
    "command",
    [("add", "network", "Nytt"), ("repair",), ("list", "networks")],
    ids=["change", "repair", "mending"],
)
def test_a_wait_is_told_once_and_what_to_do_after_it(
    forum: Run, data_dir: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 1.5)
    if command[0] == "list":
        layout.snapshot(data_dir).unlink()
    with closing(WorkspaceLock(data_dir, "Eva Ek")) as held, held.hold():
        ended = forum(*command)
    assert ended.code == 1
    waited, failed = ended.err.splitlines()
    assert waited.startswith("Väntar på Eva Ek, som sparar (program ")
    assert failed.startswith("samverka: Eva Ek håller på att spara sedan ")
    assert "Försök igen om en stund" in failed
    assert "står kvar" not in ended.err
    assert "finns kvar" not in ended.err
    assert forum(*command).code == 0


def test_a_short_wait_is_told_nobody(
    forum: Run, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.6)
    with closing(WorkspaceLock(data_dir, "Eva Ek")) as held, held.hold():
        ended = forum("add", "network", "Nytt")
    assert len(ended.err.splitlines()) == 1
