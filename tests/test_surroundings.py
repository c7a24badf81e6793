"""The guard around the home folder, so that no other test has to think of it."""

from pathlib import Path

import pytest

from tests.conftest import HomeGuard


def test_the_real_home_folder_is_guarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: "/nowhere")
    guard = HomeGuard(tmp_path)
    with guard.armed(), pytest.raises(pytest.fail.Exception, match="the real home folder"):
        guard.hook("open", (str(tmp_path / ".bashrc"), "r", 0))


def test_what_is_not_the_home_folder_is_not_guarded(tmp_path: Path) -> None:
    guard = HomeGuard(tmp_path / "home")
    with guard.armed():
        guard.hook("open", (str(tmp_path / "elsewhere"), "r", 0))
        guard.hook("open", (3, "r", 0))
    guard.hook("open", (str(tmp_path / "home" / ".bashrc"), "r", 0))


def test_the_home_folder_of_a_test_is_empty_and_its_own(home: Path) -> None:
    assert Path.home() == home
    assert list(home.iterdir()) == []
