"""`add`: every noun, all of its fields, and nothing on disk that could not be kept."""

from pathlib import Path

import pytest

from samverka_store.model.record import Record
from samverka_store.words.language import words_for
from samverka_tui.cli.nouns import ADDED
from samverka_tui.cli.program import parser_for
from tests.tui.cli.conftest import Run


def test_the_reference_alone_is_printed(run: Run) -> None:
    assert run("add", "network", "Öppet forum").out == "N1\n"
    assert run("add", "network", "Chefer").out == "N2\n"


def test_the_first_record_makes_the_workspace_and_says_so(run: Run, data_dir: Path) -> None:
    ended = run("add", "network", "Öppet forum")
    assert ended.err == f"Ny arbetsyta i {data_dir}\n"
    assert (data_dir / "samverka.json").is_file()
    assert run("add", "network", "Chefer").err == ""


def test_a_record_that_cannot_be_kept_makes_no_workspace(run: Run, data_dir: Path) -> None:
    ended = run("add", "proposal", "Mentorskap", "--network", "N1")
    assert ended.code == 1
    assert ended.out == ""
    assert not data_dir.exists()


def test_a_series_gives_its_meetings(forum: Run) -> None:
    meetings = forum("list", "meetings", "--json").json
    assert [(m["day"], m["start"], m["end"], m["series"]) for m in meetings] == [
        ("2026-09-21", "13:30", "15:30", "S1"),
        ("2026-10-19", "13:30", "15:30", "S1"),
        ("2026-11-16", "13:30", "15:30", "S1"),
        ("2026-12-21", "13:30", "15:30", "S1"),
    ]


def test_bearers_are_contacts_by_reference_or_name_and_free_names(forum: Run) -> None:
    ref = forum("add", "proposal", "Folder", "--bearer", "K1", "--bearer", "Bo Al").out.strip()
    bearers = forum("show", ref, "--json").json["bearers"]
    assert [(b["person"], b["name"]) for b in bearers] == [("K1", ""), (None, "Bo Al")]


def test_a_proposal_is_handed_in_for_someone_anonymous(forum: Run) -> None:
    ref = forum("add", "proposal", "Folder", "--anonymous", "--via", "eva ek").out.strip()
    assert forum("show", ref, "--json").json["bearers"] == [
        {"person": None, "name": "", "anonymous": True, "via": "K1", "via_name": ""}
    ]


@pytest.mark.parametrize("wrong", [("--anonymous", "--bearer", "K1"), ("--via", "K1")])
def test_bearers_that_contradict_one_another_are_refused(
    forum: Run, wrong: tuple[str, ...]
) -> None:
    ended = forum("add", "proposal", "Folder", *wrong)
    assert ended.code == 2
    assert "--anonymous" in ended.err


def test_a_proposal_from_a_meeting_belongs_to_its_network(forum: Run) -> None:
    ref = forum("add", "proposal", "Folder", "--meeting", "M2026-002").out.strip()
    shown = forum("show", ref, "--json").json
    assert (shown["network"], shown["meeting"]) == ("N1", "M2026-002")


def test_an_idea_is_parked_from_the_start(forum: Run) -> None:
    ref = forum(
        *("add", "idea", "Film", "--network", "N1"),
        *("--reason", "saknar pengar", "--review", "1 mars 2027"),
    ).out.strip()
    idea = forum("show", ref, "--json").json
    assert (idea["state"], idea["reason"], idea["review"]) == (
        "parked",
        "saknar pengar",
        "2027-03-01",
    )


def test_an_idea_without_reason_and_review_hears_both_faults_at_once(forum: Run) -> None:
    ended = forum("add", "idea", "Film", "--network", "N1")
    assert ended.code == 1
    assert "reason – Skäl: " in ended.err
    assert "review – Prövas igen: " in ended.err


def test_an_idea_is_not_parked_until_a_day_that_has_been(forum: Run) -> None:
    ended = forum("add", "idea", "Film", "--reason", "pengar", "--review", "2026-08-31")
    assert ended.code == 1
    assert "review – " in ended.err


def test_all_faults_are_told_with_field_value_and_remedy(forum: Run) -> None:
    ended = forum(
        *("add", "series", "Hösten", "--network", "N9", "--rule", "ibland"),
        *("--first", "31/2", "--last", "2026-12-31", "--time", "25"),
    )
    assert ended.code == 1
    assert ended.out == ""
    for field, value, remedy in (
        ("network", "N9", "beteckning"),
        ("rule", "ibland", "tredje måndagen"),
        ("first", "31/2", "18/9"),
        ("time", "25", "13.30"),
    ):
        (line,) = (line for line in ended.err.splitlines() if f" {field} – " in line)
        assert f"”{value}”" in line
        assert remedy in line


@pytest.mark.parametrize(("name", "kind"), ADDED.items(), ids=list(ADDED))
def test_every_field_has_an_option(name: str, kind: type[Record]) -> None:
    required = ["x"] if any(s.required and s.name in ("name", "title") for s in kind.fields) else []
    parser = parser_for(words_for("sv"), ["add"])
    options = vars(parser.parse_args(["add", name, *required]))
    assert {f"field_{spec.name}" for spec in kind.fields} <= options.keys()


def test_fields_that_hold_several_things_are_given_one_by_one(forum: Run) -> None:
    ref = forum(
        *("add", "meeting", "--network", "N1", "--when", "6–7 april 2027"),
        *("--theme", "Vila – Eva Ek (Region Exempel)", "--theme", "Digitalt stöd"),
    ).out.strip()
    meeting = forum("show", ref, "--json").json
    assert (meeting["day"], meeting["last_day"]) == ("2027-04-06", "2027-04-07")
    assert [theme["title"] for theme in meeting["themes"]] == ["Vila", "Digitalt stöd"]
    assert meeting["themes"][0]["speakers"][0]["person"] == "K1"
    assert meeting["themes"][0]["speakers"][0]["organisation_name"] == "Region Exempel"


def test_a_title_that_looks_like_an_option_can_be_given(forum: Run) -> None:
    ref = forum("add", "proposal", "--network", "N1", "--", "--help").out.strip()
    assert forum("show", ref, "--json").json["title"] == "--help"
