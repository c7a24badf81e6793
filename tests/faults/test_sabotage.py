"""The sabotage itself is whole: what it takes away is there, and no sync is forgotten."""

import ast
import re

import pytest

from tests.faults.sabotage import DISK, ELSEWHERE, Sabotage, all_of_them, sabotaged
from tests.surroundings import ROOT

CALLS = re.compile(r"(?:platform\.|os\.|(?<=\s))(?:sync|sync_data|sync_folder|fsync|fdatasync)\(")


@pytest.mark.parametrize("what", all_of_them(), ids=str)
def test_what_is_taken_away_is_there(what: Sabotage) -> None:
    text = (ROOT / DISK / what.file).read_text("utf-8")
    without = sabotaged(what, text)
    assert without != text
    ast.parse(without)


def test_no_sync_is_forgotten() -> None:
    calls = 0
    for path in (ROOT / DISK).glob("*.py"):
        text = re.sub(r"def (sync|sync_data|sync_folder)\(", "def _(", path.read_text("utf-8"))
        calls += len(CALLS.findall(text))
    syncs = [what for what in all_of_them() if what.kind == "sync"]
    assert len(syncs) == calls - len(ELSEWHERE)


def test_no_lock_is_forgotten() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / DISK).glob("*.py")]
    holds = sum(len(re.findall(r"\.hold\(|(?<![.\w])hold\(", text)) for text in texts)
    locks = [what for what in all_of_them() if what.kind == "lock" and what.at >= 0]
    assert len(locks) == holds - 1  # its definition
