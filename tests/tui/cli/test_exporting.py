"""`export`: to stdout or a file, of one thing or all; the formats are tested in the store."""

from pathlib import Path

import pytest

from samverka_store.disk.workspace import Workspace
from samverka_store.exchange.kinds import KINDS
from samverka_tui.cli.nouns import LISTS
from tests.builders import write_by_hand
from tests.tui.cli.conftest import MORNING, Run


@pytest.mark.parametrize(
    ("scope", "events"),
    [
        ((), 5),
        (("--network", "N1"), 4),
        (("--network", "öppet forum"), 4),
        (("--series", "S1"), 4),
        (("--meeting", "M2026-002"), 1),
    ],
)
def test_a_calendar_holds_what_was_asked_for(
    forum: Run, scope: tuple[str, ...], events: int
) -> None:
    forum("add", "network", "Chefer")
    forum("add", "meeting", "--network", "N2", "--when", "2026-10-01")
    calendar = forum("export", "ics", *scope).out
    assert calendar.count("BEGIN:VEVENT") == events


def test_meetings_without_a_day_are_counted(forum: Run) -> None:
    forum("add", "meeting", "--network", "N1", "--when", "våren 2027")
    ended = forum("export", "ics")
    assert ended.out.count("BEGIN:VEVENT") == 4
    assert ended.err == "1 möte utan bestämd dag är inte med i kalendern.\n"


def test_one_scope_at_a_time(forum: Run) -> None:
    ended = forum("export", "ics", "--network", "N1", "--series", "S1")
    assert (ended.code, ended.out) == (2, "")


@pytest.mark.parametrize("wrong", ["F2026-001", "N9", "Nobody"])
def test_what_cannot_be_exported_is_named(forum: Run, wrong: str) -> None:
    ended = forum("export", "ics", "--network", wrong)
    assert (ended.code, ended.out) == (1, "")
    assert wrong in ended.err


@pytest.mark.parametrize("page", KINDS)
def test_every_page_comes_as_markdown_and_html(forum: Run, page: str) -> None:
    text = forum("export", "markdown", page, "--network", "N1").out
    assert text.startswith("# ")
    html = forum("export", "html", page, "--network", "N1").out
    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="sv">' in html


@pytest.mark.parametrize("noun", LISTS)
def test_every_list_comes_as_csv(forum: Run, noun: str) -> None:
    assert forum("export", "csv", noun).out.startswith("\ufeffBeteckning;")


def test_a_file_is_written_and_only_its_name_told(forum: Run, tmp_path: Path) -> None:
    file = tmp_path / "forum.ics"
    ended = forum("export", "ics", "-o", str(file))
    assert (ended.code, ended.out) == (0, "")
    assert str(file) in ended.err
    assert file.read_bytes() == forum("export", "ics", "-o", "-").out.encode().replace(
        b"\r\r\n", b"\r\n"
    )


def test_a_link_is_not_followed(forum: Run, tmp_path: Path) -> None:
    aim = tmp_path / "aim"
    aim.write_text("kept", "utf-8")
    (tmp_path / "link").symlink_to(aim)
    assert forum("export", "csv", "networks", "-o", str(tmp_path / "link")).code == 1
    assert aim.read_text("utf-8") == "kept"


def test_a_file_in_a_folder_that_is_not_there_is_refused(forum: Run, tmp_path: Path) -> None:
    assert forum("export", "csv", "networks", "-o", str(tmp_path / "no" / "x.csv")).code == 1


def test_the_workspaces_own_templates_take_the_place_of_ours(forum: Run, data_dir: Path) -> None:
    (data_dir / "templates").mkdir()
    (data_dir / "templates" / "coming.sv.md.j2").write_text("# Vårt eget\n", "utf-8")
    assert forum("export", "markdown", "coming").out == "# Vårt eget\n"


def test_the_title_of_a_page_is_its_heading(forum: Run, data_dir: Path) -> None:
    forum("edit", "N1", "name=Forum *ett* & <två>")
    html = forum("export", "html", "network", "--network", "N1").out
    assert "<title>Forum *ett* &amp; &lt;två&gt;" in html


def test_a_meeting_that_no_calendar_can_place_is_named_and_the_rest_is_written(
    forum: Run, data_dir: Path, tmp_path: Path
) -> None:
    workspace = Workspace.open(data_dir, state_dir=tmp_path, clock=lambda: MORNING, by="bo")
    id = workspace.repository.find("M2026-001").id
    write_by_hand(workspace, "meetings", id, zone="Mars/Olympus")
    workspace.close()
    ended = forum("export", "ics")
    assert ended.code == 1
    assert ended.out.count("BEGIN:VEVENT") == 3
    assert ended.err == (
        "M2026-001 är inte med i kalendern. ”Mars/Olympus” är ingen tidszon. "
        "Skriv till exempel Europe/Stockholm.\n"
    )
    file = tmp_path / "forum.ics"
    assert forum("export", "ics", "-o", str(file)).code == 1
    assert file.read_bytes().count(b"BEGIN:VEVENT") == 3


def test_a_document_is_of_what_is_named_where_that_makes_sense(forum: Run) -> None:
    invited = forum("export", "markdown", "invitation", "--meeting", "M2026-002").out
    assert invited.startswith("# Inbjudan: Öppet forum")
    assert (
        "# Öppet forum 2025"
        in forum("export", "markdown", "yearly", "--network", "N1", "--year", "2025").out
    )
    refused = forum("export", "markdown", "parking", "--year", "2025", "--meeting", "M2026-002")
    assert (refused.code, refused.out) == (2, "")
    assert "--meeting, --year" in refused.err


def test_everybody_is_named_on_request_only(forum: Run) -> None:
    deed = ("action", "Boka lokal", "--owner", "Eva Ek", "--meeting", "M2026-001")
    forum("add", *deed, "--network", "N1")
    page = ("export", "markdown", "notes", "--meeting", "M2026-001")
    assert "Eva Ek" not in forum(*page).out
    assert "Eva Ek (samordnare): Boka lokal" in forum(*page, "--names").out


def test_a_broken_template_stops_the_export_and_the_built_in_one_is_offered(
    forum: Run, data_dir: Path
) -> None:
    own = data_dir / "templates" / "coming.sv.md.j2"
    own.parent.mkdir()
    own.write_text("# Vårt\n{% for %}\n", "utf-8")
    refused = forum("export", "markdown", "coming")
    assert (refused.code, refused.out) == (1, "")
    assert f"{own} går inte att använda. Felet finns på rad 2: " in refused.err
    assert "--built-in" in refused.err
    assert forum("export", "markdown", "coming", "--built-in").out.startswith("# Kommande träffar")


def test_templates_are_listed_written_out_and_told_when_broken(
    forum: Run, data_dir: Path, tmp_path: Path
) -> None:
    listed = forum("templates")
    assert listed.code == 0
    assert "notes.sv\tinbyggd\tMinnesanteckningar\t\n" in listed.out
    assert forum("templates", "notes").out == forum("templates", "notes.sv.md.j2").out
    assert forum("templates", "notes.en", "-o", str(tmp_path / "x.j2")).code == 0
    assert (tmp_path / "x.j2").read_text("utf-8") == forum("templates", "notes.en").out
    assert forum("templates", "notes", "--own").code == 0
    again = forum("templates", "notes", "--own")
    assert (again.code, "finns redan" in again.err) == (2, True)
    own = data_dir / "templates" / "notes.sv.md.j2"
    assert "notes.sv\tegen\t" in forum("templates").out
    own.write_text("# Vårt\n\n{{ okänt }}\n", "utf-8")
    (own.parent / "diary.sv.md.j2").write_text("", "utf-8")
    listed = forum("templates")
    assert listed.code == 1
    assert f"Mallen {own} går inte att använda. Felet finns på rad 3: namnet okänt" in listed.out
    assert "diary.sv.md.j2\tersätter ingen" in listed.out


def test_a_template_that_there_is_not_is_refused(forum: Run) -> None:
    refused = forum("templates", "../secret")
    assert (refused.code, refused.out) == (2, "")
    assert "invitation, coming, notes" in refused.err


def test_reminders_are_a_calendar_of_their_own(forum: Run) -> None:
    forum("add", "action", "Boka lokal", "--network", "N1", "--due", "2026-10-01")
    for scope in ((), ("--network", "N1")):
        ended = forum("export", "ics", "--reminders", *scope)
        assert (ended.code, ended.err) == (0, "")
        assert "SUMMARY:Ska vara klart: Boka lokal (A2026-001)" in ended.out
        assert "SUMMARY:Öppet forum" not in ended.out
    refused = forum("export", "ics", "--reminders", "--meeting", "M2026-001")
    assert (refused.code, refused.out) == (2, "")
    assert "Påminnelser finns för allt" in refused.err
