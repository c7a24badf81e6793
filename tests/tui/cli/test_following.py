"""What follows a proposal: alike, merged, split, referred, decided, carried out, at rest, ended."""

from datetime import timedelta
from typing import Any

import pytest

from tests.tui.cli.conftest import MORNING, Run

TOMORROW = MORNING + timedelta(days=1)

HOSTILE = "\x1b]0;x\x07=SUM(1) {ref} {0.x} [red]%s\u202e"
HARMLESS = "=SUM(1) {ref} {0.x} [red]%s"


@pytest.fixture
def backlog(forum: Run) -> Run:
    """Two proposals of Eva's and two organisations, in the forum."""
    for command in (
        ("add", "proposal", "Gemensam informationsfolder", "--network", "N1", "--bearer", "K1"),
        ("add", "proposal", "Folder om stöd", "--network", "N1", "--bearer", "Kim"),
        ("add", "organisation", "Region Exempel"),
        ("add", "organisation", "Strandvik"),
    ):
        assert forum(*command).code == 0
    return forum


def _shown(run: Run, ref: str) -> dict[str, Any]:
    found: dict[str, Any] = run("show", ref, "--json").json
    return found


def test_old_proposals_like_a_title_are_shown_the_parked_too(backlog: Run) -> None:
    backlog("park", "F2026-001", "--reason", "pengar", "--review", "2027-01-15")
    ended = backlog("similar", "foldrar", "med", "information")
    assert ended.rows[0] == ["F2026-001", "Parkerat", "Gemensam informationsfolder"]
    (first, *_) = backlog("similar", "gemensam informationsfolder", "--json").json
    assert (first["ref"], first["state"], first["score"]) == ("F2026-001", "parked", 1.0)


def test_nothing_similar_is_said_beside_the_data(backlog: Run) -> None:
    ended = backlog("similar", "cykelbana")
    assert (ended.code, ended.out, ended.err) == (0, "", "Inget liknande hittades.\n")
    assert backlog("similar", "cykelbana", "--json").json == []


def test_proposals_that_mean_the_same_become_one_and_all_bearers_are_owed_word(
    backlog: Run,
) -> None:
    ended = backlog("merge", "F2026-001", "F2026-002", "--reason", "samma sak")
    assert [(row[0], row[1]) for row in ended.rows] == [
        ("F2026-002", "Inkommet"),
        ("F2026-001", "Sammanslaget"),
    ]
    assert "F2026-001: besked senast" in ended.err
    assert "till Eva Ek. Skriv det" in ended.err
    assert _shown(backlog, "F2026-001")["merged_into"] == "F2026-002"
    assert len(_shown(backlog, "F2026-002")["bearers"]) == 2
    assert backlog("undo").code == 0
    assert _shown(backlog, "F2026-001")["state"] == "received"
    assert len(_shown(backlog, "F2026-002")["bearers"]) == 1


def test_a_proposal_is_not_merged_into_itself_nor_into_another_noun(backlog: Run) -> None:
    before = backlog("list", "proposals", "--json").json
    assert backlog("merge", "F2026-001", "F2026-001").code == 1
    assert backlog("merge", "F2026-001", "N1").code == 2
    assert backlog("merge", "F2026-001").code == 2
    assert backlog("merge", "F2026-009", "F2026-001").code == 1
    assert backlog("list", "proposals", "--json").json == before


def test_a_proposal_is_split_in_two_and_undone_as_one(backlog: Run) -> None:
    backlog("state", "F2026-001", "bereds")
    ended = backlog("split", "F2026-001", "På papper", HOSTILE)
    assert [row[0] for row in ended.rows] == ["F2026-001", "F2026-003", "F2026-004"]
    assert ended.rows[2][-1] == HARMLESS
    assert _shown(backlog, "F2026-004")["split_from"] == "F2026-001"
    assert backlog("undo").code == 0
    assert [row[0] for row in backlog("list", "proposals").rows] == ["F2026-001", "F2026-002"]


def test_one_part_is_no_split(backlog: Run) -> None:
    backlog("state", "F2026-001", "bereds")
    assert backlog("split", "F2026-001", "Bara en").code == 1
    assert _shown(backlog, "F2026-001")["state"] == "under_review"


def test_a_proposal_is_carried_into_two_organisations_and_comes_back(backlog: Run) -> None:
    ended = backlog(
        *("refer", "F2026-001", "Region Exempel", "--contact", "Eva Ek"),
        *("--answer-due", "2026-12-01", "--sent", "2026-08-31"),
    )
    assert ended.rows == [
        ["V2026-001", "2026-08-31", "2026-12-01", "", "F2026-001", "Region Exempel"]
    ]
    assert "F2026-001 är nu: Vidarebefordrat" in ended.err
    assert backlog("refer", "F2026-001", "O2", "--answer-due", "1/12").code == 0
    assert backlog("arrived", "V2026-001", "--date", "2026-08-30").code == 1
    assert backlog("arrived", "V2026-001").code == 0
    assert backlog("remind", "V2026-002", "--answer-due", "2026-12-15").rows[0][2] == "2026-12-15"
    ended = backlog("answer", "V2026-001", "Ja, gärna", at=TOMORROW)
    assert (ended.rows[0][3], ended.err.splitlines()[0]) == (
        "2026-09-02",
        "F2026-001 är nu: Vidarebefordrat",
    )
    ended = backlog("answer", "V2026-002", HOSTILE, at=TOMORROW)
    assert ended.err.startswith("F2026-001 är nu: Bereds\n")
    assert _shown(backlog, "V2026-002")["reminders"] == ["2026-09-01"]
    assert _shown(backlog, "V2026-002")["answer"] == HARMLESS


def test_what_cannot_be_referred_is_refused_with_the_reason(backlog: Run) -> None:
    refer = ("refer", "F2026-001", "O1", "--answer-due")
    assert backlog(*refer, "31/2").code == 2
    assert backlog("refer", "F2026-001", "Ingenstans", "--answer-due", "1/12").code == 1
    assert backlog("refer", "F2026-001", "O1").code == 2
    assert backlog(*refer, "1/12").code == 0
    again = backlog(*refer, "1/12")
    assert again.code == 1
    assert "V2026-001" in again.err
    assert backlog("answer", "F2026-001", "Ja").code == 2
    assert backlog("answer", "V2026-001", " ").code == 1
    assert len(backlog("list", "referrals").rows) == 1


def test_a_decision_has_who_when_and_on_a_no_the_reason(backlog: Run) -> None:
    backlog("state", "F2026-001", "bereds")
    assert backlog("decide", "F2026-001", "avslaget", "--by", "styrgruppen").code == 1
    parked = backlog("decide", "F2026-001", "parkerat", "--by", "styrgruppen")
    assert (parked.code, "declined (Avslaget)" in parked.err) == (2, True)
    assert backlog("decide", "F2026-001", "antaget").code == 2
    ended = backlog(
        *("decide", "F2026-001", "avslaget", "--by", "styrgruppen", "--date", "31/8"),
        *("--reason", "finns redan", "--alternatives", "kontakta biblioteket"),
    )
    assert ended.rows[0][1] == "Avslaget"
    shown = _shown(backlog, "F2026-001")
    assert (shown["decided_by"], shown["decided"], shown["reason"], shown["alternatives"]) == (
        "styrgruppen",
        "2026-08-31",
        "finns redan",
        "kontakta biblioteket",
    )
    closing = backlog("state", "F2026-001", "avslutat")
    assert closing.code == 1
    assert "Eva Ek" in closing.err


def test_an_accepted_proposal_is_carried_out_by_milestones(backlog: Run) -> None:
    backlog("state", "F2026-001", "bereds")
    backlog("decide", "F2026-001", "accepted", "--by", "styrgruppen", "--meeting", "M2026-001")
    backlog(
        *("begin", "F2026-001", "--handler", "Eva Ek", "--working-group", "Foldergruppen"),
        *("--milestone", "Utkast", "--milestone", "Tryck", "--next-status", "1/11"),
    )
    assert _shown(backlog, "F2026-001")["milestones"] == "Utkast\nTryck"
    assert backlog("reach", "F2026-001", "Finns inte").code == 1
    ended = backlog("reach", "F2026-001", "Utkast")
    assert "till Eva Ek" in ended.err
    assert _shown(backlog, "F2026-001")["reached"] == [{"milestone": "Utkast", "day": "2026-09-01"}]
    assert backlog("finish", "F2026-001", "--result", " ").code == 1
    assert backlog("finish", "F2026-001", "--result", "Tryckt").rows[0][1] == "Genomfört"
    backlog("undo")
    assert backlog("stop", "F2026-001", "--reason", "pengarna").rows[0][1] == "Avbrutet"


def test_a_third_extension_is_refused_and_a_retired_idea_is_taken_up_again(backlog: Run) -> None:
    backlog("add", "contact", "Kim Berg")
    parked = ("park", "F2026-001", "--reason", "pengar", "--review", "2027-01-15")
    assert backlog(*parked, "--owner", "Ingen Alls").code == 1
    assert backlog(*parked, "--owner", "Kim Berg").code == 0
    assert backlog("show", "F2026-001", "--json").json["park_owner"] == "K2"
    extend = ("extend", "F2026-001", "--reason", "ännu", "--review")
    assert backlog(*extend, "2027-02-15").code == 0
    assert backlog(*extend, "2027-03-15").code == 0
    assert backlog(*extend, "2027-04-15").code == 1
    assert backlog("retire", "F2026-001").code == 2
    assert backlog("retire", "F2026-001", "--reason", "finns").rows[0][1] == "Avfört"
    assert backlog("similar", "informationsfolder").rows[0][1] == "Avfört"
    assert backlog("reopen", "F2026-001", "--reason", "önskas").rows[0][1] == "Bereds"
    assert backlog("extend", "F2026-002", "--reason", "x", "--review", "1/12").code == 1
    refused = backlog("extend", "F2026-002", "--reason", "x", "--review", "1/12").err
    assert "ligger inte i parkeringsrutan" in refused
    assert "kan inte gå till" not in refused


def test_what_is_parked_has_someone_who_minds_it_and_its_revival_a_reason(backlog: Run) -> None:
    park = ("park", "F2026-001", "--reason", "pengar", "--review", "2027-01-15")
    assert backlog(*park, "--owner", "Ingen Alls").code == 1
    assert backlog(*park, "--owner", "Eva Ek", "--revive-when", "bidrag").code == 0
    shown = _shown(backlog, "F2026-001")
    assert (shown["park_owner"], shown["revive_when"]) == ("K1", "bidrag")
    assert backlog("revive", "F2026-001", "--reason", "bidraget kom").code == 0
    assert "bidraget kom" in backlog("history", "F2026-001").out


def test_withdrawing_names_who(backlog: Run) -> None:
    assert backlog("withdraw", "F2026-002").code == 2
    assert backlog("withdraw", "F2026-002", "--by", " ").code == 1
    assert backlog("withdraw", "F2026-002", "--by", "Kim").rows[0][1] == "Återtaget"
    assert _shown(backlog, "F2026-002")["decided_by"] == "Kim"


def test_what_is_told_beside_the_data_is_in_english_too(backlog: Run) -> None:
    ended = backlog("refer", "F2026-001", "O1", "--answer-due", "1/12", "--lang", "en")
    state, word = ended.err.splitlines()
    assert state == "F2026-001 is now: Referred"
    assert word.startswith("F2026-001: word is owed by 15 September 2026 to Eva Ek. Write it")
    assert backlog("feedback", "draft", "F2026-001").code == 0


def test_whoever_adds_a_proposal_is_told_of_those_like_it(backlog: Run) -> None:
    backlog("park", "F2026-001", "--reason", "pengar", "--review", "2027-01-15")
    ended = backlog("add", "proposal", "Informationsfolder, gemensam")
    assert ended.out == "F2026-003\n"
    assert ended.err == "Liknar F2026-001 (Parkerat): Gemensam informationsfolder\n"
    assert backlog("add", "idea", "Cykel", "--reason", "x", "--review", "2027-01-15").err == ""


def test_ideas_due_for_review_are_listed_with_what_they_may_become(backlog: Run) -> None:
    assert backlog("reviews").err == "Ingen parkerad idé ska prövas nu.\n"
    backlog("park", "F2026-001", "--reason", "pengar", "--review", "2026-09-02")
    later = MORNING + timedelta(days=3)
    (row,) = backlog("reviews", at=later).rows
    assert row == [
        *("F2026-001", "2026-09-02", "2 dagar sedan", "0", "revive, extend, retire"),
        "Gemensam informationsfolder",
    ]
    for day in ("2026-09-03", "2026-09-04"):
        assert backlog("extend", "F2026-001", "--reason", "x", "--review", day).code == 0
    (row,) = backlog("reviews", "--network", "N1", at=later).rows
    assert row[3:5] == ["2", "revive, retire"]
    assert [one["ref"] for one in backlog("reviews", "--json", at=later).json] == ["F2026-001"]


def test_the_unfinished_list_has_age_and_holder(backlog: Run) -> None:
    backlog("refer", "F2026-002", "Strandvik", "--answer-due", "1/12")
    rows = backlog("unfinished", at=TOMORROW).rows
    assert rows[1] == ["F2026-002", "1 dag", "Vidarebefordrat", "Strandvik", "Folder om stöd"]
    assert [row[0] for row in backlog("unfinished", "--network", "N1").rows] == [
        *("F2026-001", "F2026-002"),
    ]


def test_without_proposals_nothing_is_unfinished(forum: Run) -> None:
    ended = forum("unfinished")
    assert (ended.out, ended.err) == ("", "Inget förslag är öppet.\n")


def test_who_is_still_owed_word_of_what_goes_to_the_trash_is_told(backlog: Run) -> None:
    ended = backlog("remove", "F2026-001")
    assert (ended.code, ended.err) == (
        0,
        "F2026-001: Eva Ek väntar fortfarande på kvittens.\n",
    )
    assert backlog("remove", "O1").err == ""
