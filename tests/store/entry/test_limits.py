"""A network's own day limits, as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from samverka_store.entry.context import Context
from samverka_store.entry.reading import faults_of, read_record
from samverka_store.entry.writing import write_record
from samverka_store.model.networks import DAY_LIMITS, Network
from samverka_store.words.language import CODES, Code, words_for
from tests.store.desk import Desk


def context_in(code: Code) -> Context:
    return Context(Desk().repository, words_for(code), date(2023, 8, 16))


@pytest.mark.parametrize(
    "text",
    [
        "kvittens: 10\nminnesanteckningar: 5",
        "KVITTENS = 10; minnes: 5",
        "receipt=10, notes=5",
        "kvitt:10\n\nnotes: 5\n",
    ],
)
@pytest.mark.parametrize("code", CODES)
def test_limits_are_read_in_either_language_and_by_their_codes(text: str, code: Code) -> None:
    network = read_record(Network, {"name": "A", "limits": text}, context_in(code))
    assert network.limits == {"receipt": 10, "notes": 5}


@pytest.mark.parametrize("code", CODES)
def test_every_limit_is_written_so_that_it_reads_the_same_and_can_be_emptied(code: Code) -> None:
    context = context_in(code)
    network = Network(name="A", state="active", limits=dict.fromkeys(DAY_LIMITS, 3))
    texts = write_record(network, context)
    assert read_record(Network, texts, context, base=network) == network
    assert read_record(Network, {"limits": ""}, context, base=network).limits == {}
    names = [words_for(code).entry.limits.of(name) for name in DAY_LIMITS]
    assert len(set(names)) == len(DAY_LIMITS)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("kvittering: 7", "not_a_choice"),
        ("tema: 7", "not_a_choice"),
        ("7", "not_a_choice"),
        ("kvittens", "not_a_number"),
        ("kvittens: sju", "not_a_number"),
        ("kvittens: -7", "not_a_number"),
        ("kvittens: 0", "negative"),
        ("kvittens: 7 9", "not_a_number"),
    ],
)
def test_what_is_no_limit_is_refused(text: str, key: str) -> None:
    faults = faults_of(Network, {"name": "A", "limits": text}, context_in("sv"))
    assert [(fault.field, fault.key) for fault in faults] == [("limits", key)]
    if key == "not_a_choice":
        assert "lägesbesked, beslut" in faults[0].values["choices"]
