"""`edit`, the steps, `remove`, `undo`, and what `history` says of them."""

import pytest

from tests.tui.cli.conftest import Run


def test_any_field_is_set_by_its_name(forum: Run) -> None:
    ended = forum(
        "edit", "M2026-002", "themes=Återhämtning – Eva Ek (Region Exempel)", "form=hybrid"
    )
    assert ended.code == 0
    meeting = forum("show", "M2026-002", "--json").json
    assert meeting["form"] == "hybrid"
    assert meeting["themes"][0]["title"] == "Återhämtning"


@pytest.mark.parametrize(
    "assignment", ["venue=Torget 1", "Plats=Torget 1", "plats=Torget 1", " venue =Torget 1"]
)
def test_a_field_may_be_called_by_its_label(forum: Run, assignment: str) -> None:
    assert forum("edit", "M2026-002", assignment).code == 0
    assert forum("show", "M2026-002", "--json").json["venue"] == "Torget 1"


def test_an_equals_sign_in_the_value_is_part_of_it(forum: Run) -> None:
    forum("edit", "N1", "note=a=b")
    assert forum("show", "N1", "--json").json["note"] == "a=b"


def test_no_value_empties_the_field(forum: Run) -> None:
    forum("edit", "N1", "note=x")
    forum("edit", "N1", "note=")
    assert forum("show", "N1", "--json").json["note"] == ""


def test_all_unreadable_assignments_are_told_at_once(forum: Run) -> None:
    ended = forum("edit", "N1", "nonsense", "=x", "venue=a", "venue=b")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 3


def test_all_faults_are_told_at_once_and_nothing_is_changed(forum: Run) -> None:
    before = forum("show", "M2026-002", "--json").json
    ended = forum("edit", "M2026-002", "when=31/2", "form=ute", "venue=Torget", "nonsense=1")
    assert ended.code == 1
    for field in ("when", "form", "nonsense"):
        assert f" {field} – " in ended.err
    assert forum("show", "M2026-002", "--json").json == before


def test_a_meeting_is_moved_and_cancelled(forum: Run) -> None:
    forum("move", "M2026-003", "--to", "17/11", "--time", "14-16")
    forum("cancel", "M2026-004", "--reason", "för få anmälda")
    moved, cancelled = forum("list", "meetings", "--json").json[2:]
    assert (moved["day"], moved["start"], moved["moved_from"], moved["sequence"]) == (
        "2026-11-17",
        "14:00",
        "2026-11-16",
        1,
    )
    assert (cancelled["state"], cancelled["reason"]) == ("cancelled", "för få anmälda")


def test_a_proposal_is_parked_left_longer_and_revived(forum: Run) -> None:
    forum("add", "proposal", "Film", "--network", "N1")
    assert forum("park", "F2026-001", "--reason", "pengar", "--review", "2027-01-15").code == 0
    assert forum("park", "F2026-001", "--reason", "ännu", "--review", "2027-03-15").code == 0
    idea = forum("show", "F2026-001", "--json").json
    assert (idea["state"], idea["review"], idea["extensions"]) == ("parked", "2027-03-15", 1)
    assert forum("revive", "F2026-001").rows[0][1] == "Inkommet"


def test_parking_needs_reason_and_review(forum: Run) -> None:
    forum("add", "proposal", "Film")
    ended = forum("park", "F2026-001")
    assert ended.code == 2
    assert "--reason, --review" in ended.err


def test_an_illegal_step_is_refused_with_those_allowed(forum: Run) -> None:
    forum("add", "proposal", "Film")
    ended = forum("state", "F2026-001", "genomfört")
    assert ended.code == 1
    assert "Bereds" in ended.err
    assert forum("show", "F2026-001", "--json").json["state"] == "received"


def test_a_step_of_another_noun_is_refused(forum: Run) -> None:
    assert forum("cancel", "N1", "--reason", "x").code == 2
    assert forum("revive", "M2026-001").code == 2
    assert forum("state", "K1", "planned").code == 2


def test_networks_actions_and_feedback_have_states_too(forum: Run) -> None:
    forum("add", "proposal", "Film")
    forum("add", "action", "Boka")
    forum("add", "feedback", "--proposal", "F2026-001", "--state", "drafted")
    assert forum("state", "N1", "vilande").rows[0][1] == "Vilande"
    assert forum("state", "A2026-001", "done").rows[0][1] == "Klar"
    assert forum("state", "R2026-001", "given").code == 0
    assert forum("show", "R2026-001", "--json").json["given"] == "2026-09-01"


def test_what_is_removed_can_be_brought_back(forum: Run) -> None:
    forum("add", "proposal", "Film")
    assert forum("remove", "F2026-001").rows[0][:3] == ["F2026-001", "förslag", "i papperskorgen"]
    assert forum("edit", "F2026-001", "text=x").code == 1
    assert forum("list", "proposals").rows == []
    assert forum("undo").rows[0][:3] == ["F2026-001", "förslag", ""]
    assert [row[0] for row in forum("list", "proposals").rows] == ["F2026-001"]


def test_what_others_point_at_is_not_removed(forum: Run) -> None:
    ended = forum("remove", "N1")
    assert ended.code == 1
    assert "S1" in ended.err


def test_only_ones_own_changes_are_undone(forum: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKA_USER", "bo")
    assert forum("undo").code == 1
    forum("edit", "N1", "note=bo")
    monkeypatch.setenv("SAMVERKA_USER", "anna")
    forum("edit", "N1", "venue=Torget")
    assert forum("undo").code == 0
    network = forum("show", "N1", "--json").json
    assert (network["note"], network["venue"]) == ("bo", "")


def test_an_earlier_change_of_a_record_is_undone_and_what_stands_in_the_way_is_named(
    forum: Run,
) -> None:
    forum("edit", "N1", "venue=Torget")
    forum("edit", "N1", "note=nära stationen")
    forum("edit", "N1", "venue=Parken")
    refused = forum("undo", "N1", "--change", "2")
    assert refused.code == 1
    assert "Parken" in refused.err
    assert forum("undo", "N1", "--change", "3").code == 0
    assert forum("undo", "N1").code == 0
    network = forum("show", "N1", "--json").json
    assert (network["note"], network["venue"]) == ("", "Torget")
    assert forum("undo", "N1", "--change", "3").code == 1
    assert forum("undo", "N1", "--change", "99").code == 2
    assert forum("undo", "--change", "1").code == 2


def test_history_tells_who_changed_what_and_why(forum: Run) -> None:
    forum("cancel", "M2026-004", "--reason", "för få anmälda")
    forum("undo")
    forum("move", "M2026-004", "--to", "2026-12-22")
    assert forum("history", "M2026-004").out.splitlines() == [
        "2026-09-01 09:00 anna Skapat",
        "2026-09-01 09:00 anna Ändrat – för få anmälda",
        "  Läge: Planerat → Inställt",
        "2026-09-01 09:00 anna ångrades",
        "  Läge: Inställt → Planerat",
        "2026-09-01 09:00 anna Ändrat",
        "  När: 2026-12-21 → 2026-12-22",
    ]


def test_show_tells_what_points_here_and_where_it_can_go(forum: Run) -> None:
    forum("add", "proposal", "Film", "--meeting", "M2026-002")
    shown = forum("show", "M2026-002").out
    assert "announced (Utlyst), held (Genomfört), cancelled (Inställt)" in shown
    assert "F2026-001\tförslag\tFilm" in shown
    whole = forum("show", "M2026-002", "--json").json
    assert whole["next_states"] == ["announced", "held", "cancelled"]
    assert whole["referring"] == ["F2026-001"]


def test_today_tells_what_settles_it(forum: Run) -> None:
    (row,) = forum("today").rows
    assert row[0] == "M2026-001"
    assert row[4] == "samverka edit M2026-001 themes=…"
    forum("edit", "M2026-001", "themes=Vila")
    ended = forum("today")
    assert (ended.out, ended.err) == ("", "Inget att göra just nu.\n")


def test_search_finds_what_is_written_without_its_accents(forum: Run) -> None:
    forum("add", "proposal", "Återhämtning i Växjö")
    assert [row[0] for row in forum("search", "vaxjo", "ater").rows] == ["F2026-001"]
    assert forum("search", "finnsinte").err == "Inget hittades.\n"
