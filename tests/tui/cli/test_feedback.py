"""`feedback` and `owe`: what is owed, drafted, copied, given to one or many, given at a meeting."""

import io
from datetime import timedelta

import pytest

from tests.tui.cli.conftest import MORNING, Run

HOSTILE = "\x1b[31mHej {name} {0.x} [red]=1+1%s\u202e\n"
HARMLESS = "Hej {name} {0.x} [red]=1+1%s"


@pytest.fixture
def owing(forum: Run) -> Run:
    """Eva and Kim had an idea each, and someone anonymous a third; nobody has heard anything."""
    for command in (
        ("add", "proposal", "Gemensam folder", "--network", "N1", "--bearer", "K1"),
        ("add", "proposal", "Mentorer", "--bearer", "Kim", "--bearer", "K1"),
        ("add", "proposal", "Hörslinga", "--network", "N1", "--anonymous"),
        ("add", "organisation", "Region Exempel"),
        ("edit", "K1", "organisation=O1"),
    ):
        assert forum(*command).code == 0
    return forum


def test_what_is_owed_is_told_to_whom_and_by_when(owing: Run) -> None:
    late = owing("feedback", "owed", at=MORNING + timedelta(days=9))
    assert late.rows[0] == [
        *("F2026-001", "2026-09-08", "2 dagar sedan", "Kvittens", "Eva Ek", "Gemensam folder")
    ]
    assert [row[4] for row in late.rows] == ["Eva Ek", "Kim", "Eva Ek", "anonym"]
    ours = owing("feedback", "owed", "--network", "N1", "--json").json
    assert [(one["ref"], one["to"], one["to_name"], one["anonymous"]) for one in ours] == [
        ("F2026-001", "K1", "", False),
        ("F2026-003", None, "", True),
    ]


def test_the_text_is_written_from_the_record_and_nothing_is_kept(owing: Run) -> None:
    text = owing("feedback", "text", "F2026-002")
    assert text.out.startswith("Hej Kim!\n")
    assert "\n----\n" in text.out
    assert "”Mentorer” (F2026-002)" in text.out
    assert "Hello Kim," in owing("feedback", "text", "F2026-002", "--to", "kim", "--lang", "en").out
    assert owing("list", "feedback").rows == []


def test_drafts_are_kept_changed_and_given(owing: Run) -> None:
    ended = owing("feedback", "draft", "F2026-001", "F2026-002")
    assert [row[0] for row in ended.rows] == ["R2026-001", "R2026-002", "R2026-003"]
    owing("edit", "R2026-002", "text=Hej Kim, tack!")
    assert owing("feedback", "text", "R2026-002").out == "Hej Kim, tack!\n"
    assert owing("feedback", "text", "F2026-002", "--to", "Kim").out == "Hej Kim, tack!\n"
    ended = owing("feedback", "give", "F2026-001", "R2026-002", "--channel", "Telefon")
    assert ended.code == 0
    given = {one["ref"]: one for one in owing("list", "feedback", "--json").json}
    assert [given[ref]["state"] for ref in sorted(given)] == ["given", "given", "drafted"]
    assert (given["R2026-002"]["text"], given["R2026-002"]["channel"]) == (
        "Hej Kim, tack!",
        "phone",
    )
    assert "till Eva Ek" in ended.err
    assert owing("feedback", "give", "R2026-002").code == 1


def test_many_are_answered_from_one_text_and_it_is_undone_as_one(owing: Run) -> None:
    ended = owing(
        *("feedback", "give", "F2026-001", "F2026-002", "--text", HOSTILE, "--date", "2026-08-31")
    )
    assert len(ended.rows) == 3
    texts = {one["text"] for one in owing("list", "feedback", "--json").json}
    assert texts == {HARMLESS}
    assert owing("undo").code == 0
    assert owing("list", "feedback").rows == []


def test_the_text_may_be_piped_in(owing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BytesIO("Tack!\r\nVi hörs.\r\n".encode("cp1252")))
    )
    assert owing("feedback", "give", "F2026-001", "--text", "-").code == 0
    assert owing("show", "R2026-001", "--json").json["text"] == "Tack!\nVi hörs."


def test_what_is_piped_in_and_is_no_text_is_refused(
    owing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\x00\x81")))
    assert owing("feedback", "give", "F2026-001", "--text", "-").code == 1
    assert owing("list", "feedback").rows == []


def test_only_the_one_named_is_told(owing: Run) -> None:
    give = ("feedback", "give", "F2026-002", "--text", "Tack", "--to")
    assert owing(*give, "K1").rows[0][-1] == "Eva Ek"
    assert owing(*give, "Ingen Alls").code == 1
    assert [row[4] for row in owing("feedback", "owed").rows if row[0] == "F2026-002"] == ["Kim"]


def test_the_anonymous_hear_at_a_meeting_with_all_others(owing: Run) -> None:
    give = ("feedback", "give", "F2026-003", "--text", "Den är inköpt")
    assert owing(*give).code == 1
    assert owing(*give, "--meeting", "M2026-001").code == 1  # it is still to come
    evening = MORNING + timedelta(days=20)
    assert owing(*give, "--meeting", "M2026-001", "--date", "idag", at=evening).code == 2
    unsaid = owing(*give[:3], "--meeting", "M2026-001", at=evening)
    assert (unsaid.code, "med --text" in unsaid.err) == (2, True)
    assert owing(*give, "--meeting", "M2026-001", at=evening).code == 0
    told = owing("show", "R2026-001", "--json").json
    assert (told["given"], told["channel"], told["meeting"], told["bearer"]) == (
        *("2026-09-21", "meeting", "M2026-001", None),
    )


def test_what_cannot_be_given_is_refused_and_nothing_is_kept(owing: Run) -> None:
    assert owing("feedback", "give", "F2026-001").code == 2
    assert owing("feedback", "give", "F2026-001", "--text", " ").code == 1
    assert owing("feedback", "give", "F2026-001", "--text", "x", "--date", "2026-09-09").code == 1
    assert owing("feedback", "give", "F2026-001", "--text", "x", "--channel", "rök").code == 2
    assert owing("feedback", "give", "N1", "--text", "x").code == 2
    assert owing("feedback", "give", "F2026-001", "F2026-009", "--text", "x").code == 1
    assert owing("list", "feedback").rows == []
    owing("feedback", "give", "F2026-001", "--text", "Tack")
    again = owing("feedback", "give", "F2026-001", "--text", "Tack")
    assert (again.code, "Inget besked återstår om F2026-001" in again.err) == (2, True)


def test_when_all_are_answered_it_is_said(forum: Run) -> None:
    assert forum("feedback", "owed").err == "Alla har fått besked.\n"
    assert forum("feedback", "owed", "--json").json == []


def test_an_account_shows_whose_turn_it_is(owing: Run) -> None:
    owing("add", "action", "Boka lokal", "--owner", "K1", "--due", "2026-09-03")
    owing("refer", "F2026-002", "O1", "--answer-due", "2026-12-01")
    person = owing("owe", "K1")
    assert [(row[0], row[1], row[2]) for row in person.rows] == [
        ("F2026-001", "vi", "2026-09-08"),
        ("F2026-002", "vi", "2026-09-15"),
        ("A2026-001", "de", "2026-09-03"),
    ]
    theirs = owing("owe", "O1", "--json").json
    assert [one["kind"] for one in theirs["they_owe"]] == ["action", "referral"]
    assert [one["ref"] for one in theirs["we_owe"]] == ["F2026-001", "F2026-002"]
    owing("feedback", "give", "F2026-001", "--text", "Tack")
    assert [one["text"] for one in owing("owe", "K1", "--json").json["told"]] == ["Tack"]
    refused = owing("owe", "N1")
    assert (refused.code, "kontakter och organisationer" in refused.err) == (2, True)


def test_who_owes_nothing_is_said_to(owing: Run) -> None:
    owing("add", "contact", "Bo Berg")
    ended = owing("owe", "K2")
    assert (ended.out, ended.err) == ("", "Ingen är skyldig den andra något.\n")
