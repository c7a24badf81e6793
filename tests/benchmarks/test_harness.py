"""The harness measures and tells; what it measures is never asserted here."""

import sys
from pathlib import Path

from tests.benchmarks.budgets import budgets
from tests.benchmarks.figures import Budget, figures, table
from tests.benchmarks.session import peak_mib, press
from tests.benchmarks.subjects import HERE
from tests.surroundings import environment
from tests.terminal.driver import Terminal

ROUNDS = (
    {"hello": {"start_ms": 100.0}, "us": {"start_ms": 110.0, "bytes": 260.0}},
    {"hello": {"start_ms": 200.0}, "us": {"start_ms": 240.0, "bytes": 270.0}},
    {"hello": {"start_ms": 400.0}, "us": {"start_ms": 460.0, "bytes": 310.0}},
)


def test_ratios_are_formed_inside_a_round_and_told_by_their_median() -> None:
    (figure,) = figures([Budget("start", "us", "start_ms", 1.2, "ms", "hello")], ROUNDS)
    assert (figure.value, figure.ratio, figure.is_met) == (240.0, 1.15, True)


def test_a_limit_of_the_value_needs_no_other_subject() -> None:
    (figure,) = figures([Budget("cursor", "us", "bytes", 265)], ROUNDS)
    assert (figure.value, figure.ratio, figure.is_met) == (270.0, None, False)


def test_what_was_not_measured_is_not_told() -> None:
    assert figures([Budget("cursor", "them", "bytes", 300)], ROUNDS) == []


def test_the_table_says_what_of_what_and_whether_it_is_met() -> None:
    found = figures([Budget("start", "us", "start_ms", 1.1, "ms", "hello")], ROUNDS)
    assert table(found).split("\n")[1].split("  ") == [
        "start",
        "us",
        "240 ms",
        " 1.15",
        "≤ 1.1 × hello",
        "NO",
    ]


def test_every_size_has_its_own_budgets() -> None:
    assert {budget.subject for budget in budgets((100, 10_000))} == {
        "samverka 100",
        "samverka 10000",
    }


def test_a_key_in_the_bare_list_is_measured(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "apps" / "virtual_list.py"), "1000"]
    with Terminal(command, environment=environment(tmp_path)) as terminal:
        terminal.wait_for("nummer 000005")
        answer = press(terminal, "<down>")
        assert 0 < answer.first_ms <= answer.last_ms
        assert answer.bytes > 0
        assert peak_mib(terminal.pid) > 1
        terminal.press("<c-q>")
        assert terminal.wait_for_end() == 0
