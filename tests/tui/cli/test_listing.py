"""`list`: which records, in which order, as rows and as JSON."""

import sys
from typing import Any

import pytest

from samverka_tui.cli.nouns import LISTS
from tests.tui.cli.conftest import Run


def test_networks_stand_in_swedish_order(run: Run) -> None:
    for name in ("Östra", "Äldre", "Zeta", "Ånge", "alfa"):
        run("add", "network", name)
    names = [network["name"] for network in run("list", "networks", "--json").json]
    assert names == ["alfa", "Zeta", "Ånge", "Äldre", "Östra"]


def test_meetings_stand_by_day(forum: Run) -> None:
    forum("add", "meeting", "--network", "N1", "--when", "2026-10-01", "--title", "Extra")
    refs = [row[0] for row in forum("list", "meetings").rows]
    assert refs == ["M2026-001", "M2026-005", "M2026-002", "M2026-003", "M2026-004"]


def test_proposals_stand_by_reference_and_the_parked_are_ideas_too(forum: Run) -> None:
    forum("add", "proposal", "B")
    forum("add", "idea", "A", "--reason", "vilar", "--review", "2027-01-01")
    assert [p["ref"] for p in forum("list", "proposals", "--json").json] == [
        "F2026-001",
        "F2026-002",
    ]
    assert [p["ref"] for p in forum("list", "ideas", "--json").json] == ["F2026-002"]


@pytest.mark.parametrize("network", ["N2", "n2", "Chefer", "chefer"])
def test_a_list_can_be_kept_to_one_network(forum: Run, network: str) -> None:
    forum("add", "network", "Chefer")
    forum("add", "proposal", "A", "--network", "N1")
    forum("add", "proposal", "B", "--network", "N2")
    assert [row[0] for row in forum("list", "proposals", "--network", network).rows] == [
        "F2026-002"
    ]
    assert forum("list", "meetings", "--network", network).rows == []


def test_the_contacts_of_a_network_are_its_members(forum: Run) -> None:
    forum("add", "contact", "Bo Al")
    assert forum("list", "contacts", "--network", "N1").rows == []
    forum("add", "membership", "--network", "N1", "--person", "Bo Al")
    assert [c["name"] for c in forum("list", "contacts", "--network", "N1", "--json").json] == [
        "Bo Al"
    ]


@pytest.mark.parametrize("state", ["cancelled", "Inställt", "inställt", "Cancelled"])
def test_a_state_is_asked_for_by_code_or_label_of_either_language(forum: Run, state: str) -> None:
    forum("cancel", "M2026-003", "--reason", "sjukdom")
    assert [row[0] for row in forum("list", "meetings", "--state", state).rows] == ["M2026-003"]


def test_a_state_that_is_none_is_answered_with_those_there_are(forum: Run) -> None:
    ended = forum("list", "meetings", "--state", "kanske")
    assert ended.code == 2
    assert "planned (Planerat)" in ended.err


def test_contacts_have_no_state(forum: Run) -> None:
    assert forum("list", "contacts", "--state", "planned").code == 2


@pytest.mark.parametrize("noun", LISTS)
def test_an_empty_list_is_an_empty_array(run: Run, noun: str) -> None:
    run("add", "network", "x")
    run("remove", "N1")
    assert run("list", noun, "--json").json == []
    assert run("list", noun).out == ""


def test_rows_are_parted_by_tabs_for_programs(forum: Run) -> None:
    assert forum("list", "meetings").rows[0] == [
        "M2026-001",
        "2026-09-21",
        "13.30–15.30",
        "Planerat",
        "N1",
        "tema saknas",
    ]


def test_rows_stand_in_columns_under_headings_on_a_terminal(
    forum: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    forum("add", "network", "Ett mycket långt namn " * 6)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    lines = forum("list", "networks").out.splitlines()
    assert len(lines) == 3
    assert {line[0:4] for line in lines[1:]} == {"N1  ", "N2  "}
    starts = {line.index("Öppet forum  ") for line in lines[1:] if "N1" in line}
    assert starts == {lines[0].index("Slag")}
    assert "Ett mycket långt namn " * 5 in lines[1] + lines[2]


HOSTILE = "a\x1b]52;c;ZQ==\x07b\x1b[2J\u202ec\x9b31m [/] [@click=app.quit]"


def test_hostile_text_is_harmless_wherever_it_is_shown(forum: Run) -> None:
    forum("edit", "N1", f"name={HOSTILE}", f"note={HOSTILE}")
    forum("add", "proposal", HOSTILE, "--network", "N1")
    for command in (
        ("list", "networks"),
        ("list", "networks", "--json"),
        ("show", "N1"),
        ("show", "F2026-001", "--json"),
        ("history", "N1"),
        ("today",),
        ("search", "click"),
        ("export", "csv", "networks"),
        ("export", "markdown", "proposals"),
    ):
        written = forum(*command).out
        assert not set(written) & set("\x1b\x07\x9b\u202e\x00"), command


def test_json_escapes_what_a_terminal_should_not_be_sent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from samverka_tui.cli.printing import say_json

    say_json(["\x9b\u202e\x7f åäö 🙂"])
    written = capsys.readouterr().out
    assert "\\u009b\\u202e\\u007f åäö 🙂" in written


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_json_is_whole_in_every_encoding(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    import msgspec

    from samverka_tui.cli.printing import say_json

    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    data: Any = ["Ängelholm – 🙂"]
    say_json(data)
    sys.stdout.flush()
    assert msgspec.json.decode(raw.getvalue()) == data
