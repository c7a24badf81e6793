"""What got worse since the last release is told, and noise is not."""

from pathlib import Path

import pytest

from tests.benchmarks import counts, kept
from tests.benchmarks.figures import Budget

ROUNDS = (
    {"hello": {"start_ms": 100.0}, "us": {"start_ms": 120.0, "form_ms": 40.0, "bytes": 260.0}},
    {"hello": {"start_ms": 200.0}, "us": {"start_ms": 280.0, "form_ms": 90.0, "bytes": 262.0}},
)
BUDGETS = (
    Budget("start", "us", "start_ms", 1.2, "ms", "hello"),
    Budget("open a form", "us", "form_ms", None, "ms"),
    Budget("cursor, bytes", "us", "bytes", 300),
    Budget("not measured", "us", "none_ms", 1),
)


def test_times_are_kept_as_ratios_to_the_bare_framework_and_bytes_as_they_are() -> None:
    assert kept.relative(BUDGETS, ROUNDS) == pytest.approx(
        {"start | us": 1.3, "open a form | us": 0.425, "cursor, bytes | us": 261.0}
    )


def test_only_what_grew_beyond_noise_is_worse_the_most_grown_first() -> None:
    before = {"a": 1.0, "b": 1.0, "c": 1.0, "k, bytes | us": 100.0, "l, bytes | us": 0.0}
    now = {"a": 1.2, "b": 1.3, "c": 2.0, "k, bytes | us": 119.0, "l, bytes | us": 10.0, "new": 9.0}
    assert [one.what for one in kept.worse(before, now, 1.25)] == ["c", "b", "k, bytes | us"]


def test_kept_figures_are_compared_with_until_others_are_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "release.json"
    assert kept.settle("times", {"a": 1.0}, keep=True, most=1.25, file=file) == 0
    assert kept.settle("times", {"a": 1.1}, keep=False, most=1.25, file=file) == 0
    assert kept.settle("times", {"a": 1.5}, keep=False, most=1.25, file=file) == 1
    assert "worse: a: 1 → 1.5, 1.50 times" in capsys.readouterr().out
    assert kept.settle("other", {"a": 1.5}, keep=False, most=1.25, file=file) == 0


def test_what_callgrind_wrote_is_read_in_order(tmp_path: Path) -> None:
    for number, count in enumerate((300, 20), start=1):
        (tmp_path / f"out.{number}").write_text(f"events: Ir\nsummary: {count}\n", "utf-8")
    assert counts.counted(tmp_path, "out", 2) == [300, 20]
    with pytest.raises(ValueError, match="3 parts were done and 2 counted"):
        counts.counted(tmp_path, "out", 3)


def test_growth_is_told_beside_the_counts() -> None:
    picture = counts.told(
        {100: {"yardstick": 5000, "x": 2000}, 1000: {"yardstick": 5000, "x": 3000}}
    )
    assert picture.splitlines()[2].split() == ["x", "2", "3", "1.50"]
    assert counts.over_yardstick({"yardstick": 5000, "x": 2000}) == {"x": 0.4}
