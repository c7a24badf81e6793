"""`samverka import`: lists and calendars of others, as one change or not at all."""

import io
from pathlib import Path

import pytest

from tests.store.intake.hosts import a_calendar
from tests.tui.cli.conftest import Run

GOOD = "Namn;E-post;Kommun\nÅsa Öberg;asa@example.org;Strandvik\nKim Berg;kim@example.org;\n"
BAD = GOOD + "Bo;ingen adress;Fjällnäs\n"


@pytest.fixture
def contacts(tmp_path: Path) -> str:
    path = tmp_path / "kontakter.csv"
    path.write_bytes(GOOD.encode("cp1252"))
    return str(path)


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    path = tmp_path / "fel.csv"
    path.write_text(BAD, "utf-8")
    return str(path)


def test_each_row_is_told_and_taken_in(forum: Run, contacts: str) -> None:
    ran = forum("import", contacts)
    assert (ran.code, [row[:4] for row in ran.rows]) == (
        0,
        [["2", "ny", "K2", "Åsa Öberg"], ["3", "ny", "K3", "Kim Berg"]],
    )
    assert "Kolumner: Namn → Namn, E-post → E-post, Kommun → Organisation" in ran.err
    assert "2 nya, 0 ändrade, 0 fanns redan, 0 felaktiga." in ran.err
    assert "organisation Strandvik" in ran.err
    assert [row[0] for row in forum("list", "contacts").rows] == ["K1", "K3", "K2"]


def test_a_rehearsal_saves_nothing(forum: Run, contacts: str, data_dir: Path) -> None:
    before = {path: path.read_bytes() for path in data_dir.glob("*.json*")}
    ran = forum("import", contacts, "--dry-run")
    assert (ran.code, len(ran.rows)) == (0, 2)
    assert "Inget är sparat" in ran.err
    assert {path: path.read_bytes() for path in data_dir.glob("*.json*")} == before


def test_one_bad_row_and_nothing_is_taken_in_unless_it_is_left_out(forum: Run, faulty: str) -> None:
    ran = forum("import", faulty)
    assert ran.code == 1
    assert "Rad 4 (Bo): E-post:" in ran.err
    assert "Inget är taget in" in ran.err
    assert len(forum("list", "contacts").rows) == 1
    ran = forum("import", faulty, "--leave-out-bad")
    assert ran.code == 1
    assert len(forum("list", "contacts").rows) == 3
    assert [row[1] for row in forum("list", "organisations").rows if "Fjällnäs" in row] == []


def test_an_import_is_undone_whole_and_stands_in_the_history(forum: Run, contacts: str) -> None:
    forum("import", contacts)
    assert "Import från kontakter.csv" in forum("history", "K2").out
    assert forum("undo").code == 0
    assert len(forum("list", "contacts").rows) == 1


def test_what_is_piped_in_is_a_file_too(forum: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.TextIOWrapper(io.BytesIO(b"- Folder\n- Film\n"))
    monkeypatch.setattr("sys.stdin", piped)
    ran = forum("import", "-", "--as", "proposal", "--network", "N1")
    assert [row[3] for row in ran.rows] == ["Folder", "Film"]
    assert {row[3] for row in forum("list", "proposals").rows} == {"N1"}


def test_a_calendar_becomes_meetings_of_the_network_it_is_called_by(
    forum: Run, tmp_path: Path
) -> None:
    path = tmp_path / "höst.ics"
    path.write_bytes(
        a_calendar(
            "UID:a\nDTSTART:20261120T123000Z\nSUMMARY:Extra\nATTENDEE:mailto:x@example.org",
            "UID:b\nSUMMARY:Utan dag",
            name="Öppet forum",
        )
    )
    ran = forum("import", str(path))
    assert [row[1] for row in ran.rows] == ["ny"]
    assert "Händelse 1 (Extra): deltagarna är inte med." in ran.err
    assert "Händelse 2 (Utan dag): dag saknas" in ran.err


def test_the_first_list_makes_the_workspace_and_a_bad_one_does_not(
    run: Run, contacts: str, faulty: str, data_dir: Path
) -> None:
    assert run("import", faulty).code == 1
    assert not data_dir.exists()
    assert run("import", contacts, "--dry-run").code == 0
    assert not data_dir.exists()
    assert run("import", contacts).code == 0
    assert len(run("list", "contacts").rows) == 2


def test_what_cannot_be_read_or_known_is_said(forum: Run, tmp_path: Path) -> None:
    assert forum("import", str(tmp_path / "borta.csv")).code == 2
    path = tmp_path / "oklar.csv"
    path.write_text("a;b\n1;2\n", "utf-8")
    ran = forum("import", str(path))
    assert (ran.code, "--as" in ran.err) == (1, True)
    assert forum("import", str(path), "--as", "person", "--column", "a").code == 2
    ran = forum("import", str(path), "--as", "person", "--column", "a=name", "--column", "b=")
    assert [row[3] for row in ran.rows] == ["1"]
    path.write_text("Namn\n", "utf-8")
    assert "inga rader" in forum("import", str(path)).err


@pytest.mark.parametrize("name", ["contact", "contacts", "person", "Contacts"])
def test_a_list_is_called_what_the_command_line_calls_it(
    forum: Run, contacts: str, name: str
) -> None:
    ran = forum("import", contacts, "--as", name, "--dry-run")
    assert (ran.code, len(ran.rows)) == (0, 2)


def test_what_cannot_be_taken_in_is_refused_by_its_name(forum: Run, contacts: str) -> None:
    assert forum("import", contacts, "--as", "ideas").code == 2
    assert forum("import", contacts, "--as", "networks", "--dry-run").code == 0
