"""The knowledge bank on the command line: added, found by its tags, changed, taken in and out."""

from pathlib import Path

from tests.tui.cli.conftest import Run


def _fill(forum: Run) -> None:
    for command in (
        ("add", "organisation", "Fyrhuset"),
        (
            *("add", "knowledge", "Öppen mötesplats", "--kind", "who_does_what"),
            *("--organisation", "Fyrhuset", "--tag", "Mötesplats", "--tag", "unga"),
        ),
        ("add", "knowledge", "Lättläst", "--url", "https://example.org/l", "--contact", "K1"),
    ):
        ended = forum(*command)
        assert ended.code == 0, ended.err


def test_items_are_added_listed_by_tag_shown_and_changed(forum: Run) -> None:
    _fill(forum)
    rows = forum("list", "knowledge").rows
    assert [(row[0], row[-1]) for row in rows] == [("B2", "Lättläst"), ("B1", "Öppen mötesplats")]
    assert [row[0] for row in forum("list", "knowledge", "--tag", "motesplats").rows] == ["B1"]
    assert forum("list", "knowledge", "--tag", "inget").rows == []
    (item,) = forum("list", "knowledge", "--tag", "unga", "--json").json
    assert (item["kind"], item["organisation"], item["tags"]) == (
        "who_does_what",
        "O1",
        ["Mötesplats", "unga"],
    )
    assert forum("edit", "B1", "verified=2026-09-01", "text=kaffe varje vardag").code == 0
    assert "kaffe varje vardag" in forum("show", "B1").out
    assert "Öppen mötesplats" in forum("show", "O1").out
    assert "B1" in forum("search", "kaffe").out
    assert forum("edit", "B1", "url=javascript:x").code == 1


def test_it_goes_out_as_a_table_and_comes_in_again(forum: Run, tmp_path: Path) -> None:
    _fill(forum)
    written = forum("export", "csv", "knowledge")
    assert written.code == 0
    assert "Öppen mötesplats;Vem gör vad" in written.out
    path = tmp_path / "kunskap.csv"
    path.write_text(written.out, "utf-8")
    assert [row[1] for row in forum("import", str(path), "--as", "knowledge").rows] == [
        "finns redan",
        "finns redan",
    ]
    path.write_text("Förening;Vad;Beskrivning;Taggar\nNya;Mentorer;för unga;unga, stöd\n", "utf-8")
    assert [row[1] for row in forum("import", str(path), "--as", "knowledge").rows] == ["ny"]
    assert "Mentorer" in forum("show", "O2").out


def test_it_is_sent_out_whole_or_for_one_organisation(forum: Run) -> None:
    _fill(forum)
    page = forum("export", "markdown", "knowledge").out
    assert "## Fyrhuset" in page
    assert "[Lättläst](https://example.org/l)" in page
    assert (
        "Lättläst" not in forum("export", "markdown", "knowledge", "--organisation", "Fyrhuset").out
    )


def test_it_is_removed_undone_and_kept_in_the_history(forum: Run) -> None:
    _fill(forum)
    assert forum("remove", "B1").code == 0
    assert [row[0] for row in forum("list", "knowledge").rows] == ["B2"]
    assert forum("undo").code == 0
    assert len(forum("list", "knowledge").rows) == 2
    assert "Borttaget" in forum("history", "B1").out
