"""`prepare`, `theme`, `note`, `discuss`, `agree`, `document`, `clashes` and `reschedule`."""

import io
from datetime import timedelta

import pytest

from tests.tui.cli.conftest import MORNING, Run

EVENING = MORNING + timedelta(days=20)
HOSTILE = "\x1b[31m{ref} [red]=1+1%s\u202e"
HARMLESS = "{ref} [red]=1+1%s"


@pytest.fixture
def evening(forum: Run) -> Run:
    """The first meeting has been held; a folder was proposed."""
    forum("add", "proposal", "Gemensam folder", "--network", "N1", "--bearer", "K1")
    assert forum("state", "M2026-001", "held", at=EVENING).code == 0
    return forum


def test_an_agenda_is_prepared_with_what_stands_on_every_agenda(forum: Run) -> None:
    assert forum("prepare", "M2026-002").rows[0][0] == "M2026-002"
    agenda = forum("show", "M2026-002", "--json").json["agenda"]
    assert [item["kind"] for item in agenda] == ["feedback", "upcoming", "reports"]
    assert agenda[1]["title"] == "Kommande frågor"
    forum("prepare", "M2026-002")
    assert forum("show", "M2026-002", "--json").json["agenda"] == agenda
    forum("undo")
    assert forum("show", "M2026-002", "--json").json["agenda"] == []


def test_a_suggested_theme_is_taken_up(forum: Run) -> None:
    forum("add", "proposal", "Ensamhet", "--kind", "theme", "--network", "N1", "--bearer", "K1")
    speakers = ("--speaker", "Eva Ek", "--speaker", "Bo (Region Exempel)")
    ended = forum("theme", "F2026-001", "M2026-002", "--by", "samordnaren", *speakers)
    assert (ended.rows[0][0], ended.err.splitlines()[0]) == (
        "M2026-002",
        "F2026-001 är nu: Antaget",
    )
    (theme,) = forum("show", "M2026-002", "--json").json["themes"]
    assert (theme["title"], theme["proposal"]) == ("Ensamhet", "F2026-001")
    assert [one["name"] for one in theme["speakers"]] == ["", "Bo"]
    assert theme["speakers"][0]["person"] == "K1"
    assert forum("theme", "F2026-001", "M2026-002").code == 1
    assert forum("theme", "M2026-002", "F2026-001").code == 2


def test_a_meeting_is_documented_in_one_go_and_undone_as_one(evening: Run) -> None:
    ended = evening(
        *("document", "M2026-001", "--people", "22", "--remote", "4", "--first-timers", "2"),
        *("--line", f"F2026-001: Alla ville: {HOSTILE}", "--decision", "F2026-001: Vi trycker"),
        *("--decision", "Nästa gång kl. 14: lokalen", "--notes", "Fika först.\n"),
        at=EVENING,
    )
    assert ended.rows[0][3] == "Dokumenterat"
    meeting = evening("show", "M2026-001", "--json").json
    assert meeting["attendance"] == {
        "people": 22,
        "organisations": None,
        "user_experience": None,
        "remote": 4,
        "first_timers": 2,
    }
    discussed, decided = meeting["agenda"]
    assert (discussed["note"], discussed["decision"]) == (
        f"Alla ville: {HARMLESS}",
        "Vi trycker",
    )
    assert decided["decision"] == "Nästa gång kl. 14: lokalen"
    assert meeting["notes"] == "Fika först."
    assert evening("undo", at=EVENING).code == 0
    before = evening("show", "M2026-001", "--json").json
    assert (before["state"], before["agenda"], before["attendance"]["people"]) == ("held", [], None)


def test_without_attendance_or_before_it_was_held_nothing_is_documented(evening: Run) -> None:
    refused = evening("document", "M2026-001", "--line", "F2026-001: Ja", at=EVENING)
    assert (refused.code, "samverka document MÖTE --people N" in refused.err) == (1, True)
    refused = evening("state", "M2026-001", "documented", at=EVENING)
    assert (refused.code, "samverka document MÖTE --people N" in refused.err) == (1, True)
    assert evening("document", "M2026-002", "--people", "3").code == 1
    assert evening("document", "M2026-001", "--people", "många").code == 2
    assert evening("document", "M2026-001", "--people", "-3").code == 2
    assert evening("document", "M2026-001", "--people", "3", "--remote", "4").code == 1
    assert evening("document", "M2026-001", "--people", "3", "--line", "Alla ville").code == 2
    assert evening("document", "M2026-001", "--people", "3", "--line", "F2026-001: ").code == 1
    assert evening("show", "M2026-001", "--json").json["agenda"] == []


def test_notes_may_be_piped_in(evening: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Rad ett\nRad två\n".encode())))
    assert evening("document", "M2026-001", "--people", "3", "--notes", "-", at=EVENING).code == 0
    assert evening("show", "M2026-001", "--json").json["notes"] == "Rad ett\nRad två"


def test_what_was_said_and_agreed_is_noted_as_it_is_said(evening: Run) -> None:
    evening("discuss", "M2026-001", "F2026-001", "Alla ville", "--decision", "Vi trycker")
    (item,) = evening("show", "M2026-001", "--json").json["agenda"]
    assert (item["proposal"], item["note"], item["decision"]) == (
        *("F2026-001", "Alla ville", "Vi trycker"),
    )
    agree = ("agree", "M2026-001", "Boka tryck", "--due", "2026-10-01", "--owner")
    assert evening(*agree, "K1", "--proposal", "F2026-001").rows[0][-2] == "Eva Ek"
    assert evening(*agree, "Kim").rows[0][-2] == "Kim"
    assert evening(*agree, "K99").code == 1
    first = evening("show", "A2026-001", "--json").json
    assert (first["meeting"], first["proposal"], first["network"]) == (
        *("M2026-001", "F2026-001", "N1"),
    )
    assert evening("agree", "M2026-001", "Boka tryck", "--owner", "K1").code == 2


def test_today_says_how_a_meeting_is_documented(evening: Run) -> None:
    rows = evening("today", at=EVENING + timedelta(days=9)).rows
    assert [row[4] for row in rows if row[0] == "M2026-001"] == [
        "samverka document M2026-001 --people …"
    ]


def test_a_day_clashes_with_holidays_and_meetings(forum: Run) -> None:
    forum("edit", "M2026-001", "venue=Kulturhuset")
    christmas = forum("clashes", "2026-12-24")
    assert christmas.rows == [
        ["", "2026-12-24", "24 december 2026 är julafton, då mycket är stängt."]
    ]
    taken = (
        "clashes",
        "2026-09-21",
        "--time",
        "14-15",
        "--network",
        "N1",
        "--venue",
        "kulturhuset",
    )
    (clash,) = forum(*taken, "--json").json
    assert (clash["kind"], clash["ref"], clash["holiday"]) == ("place", "M2026-001", "")
    assert clash["text"].startswith("Samtidigt och på samma plats hålls ")
    assert forum(*taken, "--lang", "en").rows[0][2].endswith("at the same time and place.")
    free = forum("clashes", "M2026-001")
    assert (free.code, free.out, free.err) == (0, "", "Inget krockar.\n")


def test_what_is_neither_a_meeting_nor_a_day_is_refused(forum: Run) -> None:
    assert forum("clashes", "31/2").code == 2
    assert forum("clashes", "N1").code == 2


def test_lines_are_noted_under_their_items_as_the_evening_goes_on(forum: Run) -> None:
    forum("prepare", "M2026-001")
    under = ("--item", "Kommande frågor")
    assert forum("note", "M2026-001", HOSTILE, *under).rows[0][0] == "M2026-001"
    forum("note", "M2026-001", "en  rad till", *under)
    forum("note", "M2026-001", "Vi ses i maj", *under, "--decision")
    forum("note", "M2026-001", "Alla var glada")
    meeting = forum("show", "M2026-001", "--json").json
    item = meeting["agenda"][1]
    assert item["note"].split("\n") == [HARMLESS, "en rad till"]
    assert (item["decision"], item["done"]) == ("Vi ses i maj", True)
    assert meeting["notes"] == "Alla var glada"
    refused = forum("note", "M2026-001", "x", "--item", "Budget")
    assert refused.code == 2
    assert "Kommande frågor" in refused.err


def test_a_series_gets_another_rhythm_from_a_day_on(forum: Run) -> None:
    change = ("reschedule", "S1", "--since", "2026-11-01", "--rule", "andra tisdagen")
    before = forum("list", "meetings").out
    dry = forum(*change, "--dry-run")
    assert (dry.code, forum("list", "meetings").out) == (0, before)
    assert "Nya möten: tis 10 nov" in dry.out
    assert "--dry-run" in dry.err
    done = forum(*change)
    assert (done.code, done.out) == (0, dry.out)
    assert "2026-11-10" in forum("list", "meetings", "--json").out
    assert forum("reschedule", "S1", "--since", "2020-01-01").code == 2
    assert forum("undo").code == 0
    assert forum("list", "meetings").out == before
