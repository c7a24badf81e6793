"""An autumn of an open forum by commands alone: each idea is caught, carried, answered, closed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.tui.cli.conftest import Ran, Run

MONDAYS = ("2023-09-18", "2023-10-16", "2023-11-20", "2023-12-18")


class Autumn:
    """Runs commands that must succeed, on the day that it is."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self.day = "2023-09-01"

    def __call__(self, *command: str, code: int = 0) -> Ran:
        at = datetime.fromisoformat(f"{self.day}T16:00").replace(
            tzinfo=ZoneInfo("Europe/Stockholm")
        )
        ended = self._run(*command, at=at)
        assert ended.code == code, (command, ended.err)
        return ended

    def state_of(self, ref: str) -> str:
        """The code of a record's state."""
        return str(self("show", ref, "--json").json["state"])


@pytest.fixture
def autumn(run: Run) -> Autumn:
    """The forum with its four Mondays, two administrations and two who had ideas."""
    said = Autumn(run)
    said("add", "network", "Öppet forum", "--open-to-all", "ja")
    said("add", "organisation", "Socialförvaltningen")
    said("add", "organisation", "Arbetsmarknadsförvaltningen")
    said("add", "contact", "Rut Ahl", "--organisation", "O1")
    said("add", "contact", "Moa Öberg")
    said(
        *("add", "series", "Hösten 2023", "--network", "N1", "--rule", "tredje måndagen"),
        *("--first", "2023-09-01", "--last", "2023-12-31", "--time", "13.30-15.30"),
    )
    return said


def _september(said: Autumn) -> None:
    """Three ideas are caught, one of them anonymous, and the meeting is documented."""
    said("prepare", "M2023-001")
    said.day = MONDAYS[0]
    caught = ("--meeting", "M2023-001", "--kind", "idea")
    said("add", "proposal", "Mot digitalt utanförskap", "--bearer", "K2", *caught)
    said("add", "proposal", "Mentorskap", "--bearer", "K2", "--bearer", "Sten", *caught)
    said("add", "proposal", "Hörslinga i salen", "--anonymous", *caught)
    said("add", "proposal", "Mentorer åt nya", "--bearer", "Ylva", *caught)
    said("merge", "F2023-004", "F2023-002", "--reason", "samma tanke")
    said("state", "M2023-001", "held")
    said("document", "M2023-001", "--people", "22", "--line", "F2023-001: Många nickade")


def _carried(said: Autumn) -> None:
    """The first goes to two administrations, one of which has to be reminded."""
    said.day = "2023-09-20"
    said("feedback", "give", "F2023-001", "F2023-002", "F2023-004", "--text", "Tack, vi har den!")
    said("refer", "F2023-001", "O1", "--contact", "Rut Ahl", "--answer-due", "2023-10-10")
    said("refer", "F2023-001", "O2", "--answer-due", "2023-11-01")
    said.day = "2023-10-12"
    assert [row[0] for row in said("today").rows if "V2023" in row[0]] == ["V2023-001"]
    said("remind", "V2023-001", "--answer-due", "2023-10-20")
    said("answer", "V2023-001", "Vi ställer upp med handledare")
    assert said.state_of("F2023-001") == "referred"
    said("answer", "V2023-002", "Vi betalar lokalen")
    assert said.state_of("F2023-001") == "under_review"


def _decided(said: Autumn) -> None:
    """One is carried out by a working group, one rests, one leads to nothing."""
    said.day = MONDAYS[1]
    said("decide", "F2023-001", "accepted", "--by", "forumet", "--meeting", "M2023-002")
    said("begin", "F2023-001", "--working-group", "Digitalgruppen", "--milestone", "Första kvällen")
    said("park", "F2023-002", "--reason", "ingen handledare", "--review", MONDAYS[2])
    said("state", "F2023-003", "under_review")
    said("decide", "F2023-003", "no_action", "--by", "forumet", "--reason", "den finns redan")
    said("feedback", "give", "F2023-003", "--text", "Den finns", code=1)
    said("state", "F2023-003", "closed", code=1)
    said("state", "M2023-002", "held")
    said("feedback", "give", "F2023-003", "--meeting", "M2023-002", "--text", "Den finns redan.")
    said("state", "F2023-003", "closed")
    said("reach", "F2023-001", "Första kvällen")
    said("feedback", "draft", "F2023-001", "F2023-002")
    said("feedback", "give", "F2023-001", "F2023-002", "--channel", "telefon")
    assert said("feedback", "owed").rows[0][1] > MONDAYS[1]


def _ended(said: Autumn) -> None:
    """What rested is reviewed and taken up, all of it ends and everyone is told how it went."""
    said.day = MONDAYS[2]
    assert [row[0] for row in said("reviews").rows] == ["F2023-002"]
    said("revive", "F2023-002")
    said("state", "F2023-002", "under_review")
    said("decide", "F2023-002", "declined", "--by", "forumet", "--reason", "finns i föreningen")
    said("finish", "F2023-001", "--result", "Nio kvällar, sjuttio besökare")
    said.day = MONDAYS[3]
    late = said("feedback", "owed").rows
    assert {(row[0], row[4]) for row in late} == {
        ("F2023-001", "Moa Öberg"),
        *(("F2023-002", name) for name in ("Moa Öberg", "Sten", "Ylva")),
    }
    assert {row[0] for row in said("owe", "K2").rows} == {"F2023-001", "F2023-002"}
    refused = said("state", "F2023-002", "closed", code=1)
    assert all(name in refused.err for name in ("Moa Öberg", "Sten", "Ylva"))
    said("feedback", "give", "F2023-001", "F2023-002", "--text", "Så här gick det.")
    for ref in ("F2023-001", "F2023-002"):
        said("state", ref, "closed")


def test_every_idea_of_an_autumn_is_answered_by_commands_alone(autumn: Autumn) -> None:
    assert [row[1] for row in autumn("list", "meetings").rows] == list(MONDAYS)
    _september(autumn)
    _carried(autumn)
    _decided(autumn)
    _ended(autumn)
    assert autumn("feedback", "owed").err == "Alla har fått besked.\n"
    assert autumn("unfinished").err == "Inget förslag är öppet.\n"
    figures = {row[0]: row[1:4] for row in autumn("figures", "--network", "N1").rows}
    assert figures["feedback_rate"] == ["100 %", "4", "0"]
    assert figures["feedback_debt"][0] == "0"
    told = autumn("export", "markdown", "proposals", "--network", "N1").out
    for title in ("Mot digitalt utanförskap", "Mentorskap", "Hörslinga i salen"):
        assert title in told
