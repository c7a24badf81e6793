"""Export files: names that any system takes, and writes that follow no link and leave no half."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.disk_errors import DiskError, NoPermission, NotPlainFile
from samverka_store.exchange.files import file_name, write_export


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Öppet forum – hösten 2023", "oppet-forum-hosten-2023.ics"),
        ("Ålands ÄMBETSVERK", "alands-ambetsverk.ics"),
        ("Café Œuvre & Straße", "cafe-uvre-strasse.ics"),
        ("../../etc/passwd", "etc-passwd.ics"),
        ("C:\\Windows\\nul", "c-windows-nul.ics"),
        ("CON", "con-1.ics"),
        ("lpt1", "lpt1-1.ics"),
        ("", "samverka.ics"),
        ("日本", "samverka.ics"),
        (".hidden", "hidden.ics"),
    ],
)
def test_a_title_becomes_a_plain_file_name(title: str, name: str) -> None:
    assert file_name(title, "ics") == file_name(title, ".ics") == name


@given(st.text(max_size=300), st.sampled_from(["ics", ".md", "html", "csv"]))
def test_any_title_becomes_a_name_without_path_parts(title: str, suffix: str) -> None:
    name = file_name(title, suffix)
    assert Path(name).name == name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name[0] not in "-."
    assert name.count(".") == 1
    assert len(name) <= 90


def test_a_file_is_whole_and_its_owners_only(tmp_path: Path) -> None:
    written = write_export(Path("a.ics"), b"whole", folder=tmp_path)
    assert written == tmp_path / "a.ics"
    assert written.read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["a.ics"]
    if os.name != "nt":
        assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(b"old and longer")
    write_export(tmp_path / "a.ics", b"new", folder=tmp_path)
    assert (tmp_path / "a.ics").read_bytes() == b"new"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"kept")
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "a.ics").symlink_to(secret)
    with pytest.raises(NotPlainFile):
        write_export(Path("a.ics"), b"new", folder=folder)
    assert secret.read_bytes() == b"kept"
    assert (folder / "a.ics").is_symlink()


@pytest.mark.parametrize("name", ["../a.ics", "/tmp/a.ics", "out/a.ics", "..", "."])
def test_nothing_is_written_outside_the_chosen_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "out").symlink_to(tmp_path)
    with pytest.raises(NotPlainFile):
        write_export(Path(name), b"new", folder=folder)
    assert not list(tmp_path.glob("a.ics"))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskError) as missing:
        write_export(Path("a.ics"), b"new", folder=tmp_path / "none")
    assert missing.value.values["file"]


def test_a_folder_in_a_files_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.ics").mkdir()
    with pytest.raises(NotPlainFile):
        write_export(Path("a.ics"), b"new", folder=tmp_path)


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.ics").write_bytes(b"old")

    def refuse(descriptor: int) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(NoPermission):
        write_export(Path("a.ics"), b"new", folder=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.ics"]
    assert (tmp_path / "a.ics").read_bytes() == b"old"
