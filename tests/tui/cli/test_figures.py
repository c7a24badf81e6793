"""`figures`: every figure with its n and period, for a network and a period; what they mean."""

from samverka_store.figures.all import KEYS
from tests.tui.cli.conftest import Run


def test_every_figure_stands_with_its_number_and_period(forum: Run) -> None:
    forum("add", "proposal", "Folder", "--network", "N1", "--bearer", "K1")
    forum("add", "proposal", "Film", "--bearer", "K1")
    rows = forum("figures").rows
    assert [row[0] for row in rows] == list(KEYS)
    assert rows[0] == [
        *("feedback_rate", "0 %", "2", "2", "2026-01-01/2026-09-01", "Andel som fått svar")
    ]
    assert forum("figures", "--network", "N1").rows[0][2] == "1"
    assert forum("figures", "--from", "2026-02-01", "--to", "2026-03-01").rows[0][1:4] == [
        *("inget att räkna på", "0", "0")
    ]


def test_what_is_open_is_at_least(forum: Run) -> None:
    forum("add", "proposal", "Folder", "--network", "N1", "--bearer", "K1")
    values = {row[0]: row[1] for row in forum("figures", "--lang", "en").rows}
    assert values["days_to_receipt_median"] == "at least 0 days"
    assert values["feedback_rate"] == "0%"


def test_figures_as_json_keep_their_values(forum: Run) -> None:
    forum("add", "organisation", "Region Exempel")
    forum("add", "proposal", "Folder", "--network", "N1", "--bearer", "K1")
    forum("refer", "F2026-001", "O1", "--answer-due", "2026-12-01")
    found = forum("figures", "--network", "Öppet forum", "--json").json
    assert {one["network"] for one in found} == {"N1"}
    (of_one,) = (one for one in found if one["organisation"])
    assert (of_one["key"], of_one["organisation"], of_one["open"]) == ("referral_days", "O1", 1)


def test_a_period_that_ends_before_it_begins_is_refused(forum: Run) -> None:
    ended = forum("figures", "--from", "2026-03-01", "--to", "2026-02-01")
    assert (ended.code, ended.out) == (2, "")
    assert "2026-02-01" in ended.err
    assert forum("figures", "--from", "31/2").code == 2


def test_the_definitions_are_read_in_the_program(forum: Run) -> None:
    told = forum("figures", "--definitions").out
    assert "Återkopplingsskuld: " in told
    assert [one["key"] for one in forum("figures", "--definitions", "--json").json] == list(KEYS)
