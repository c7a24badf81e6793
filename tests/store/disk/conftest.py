"""A test's program that dies lets go of its files, as the system sees to when a real one does."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samverka_store.disk.journal import Journal
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.snapshot import SnapshotReader
from tests.store.disk.rooms import Room

HOLDERS: tuple[Any, ...] = (Journal, WorkspaceLock, SnapshotReader)


@pytest.fixture(autouse=True)
def open_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close whatever a test has left open."""
    held: list[Any] = []
    for kind in HOLDERS:
        begun = kind.__init__

        def remembering(self: Any, *given: Any, begun: Any = begun, **named: Any) -> None:
            begun(self, *given, **named)
            held.append(self)

        monkeypatch.setattr(kind, "__init__", remembering)
    yield
    for holder in held:
        holder.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A folder that programs come to and leave at the end."""
    room = Room(tmp_path)
    yield room
    room.leave()
