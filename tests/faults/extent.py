"""How much of the faults is tried: a part in the ordinary tests, all of it in the long run."""

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

LONG = "FAULTS"  # the variable that `python -m tests.faults` sets


def is_long() -> bool:
    """Whether this is the long run."""
    return os.environ.get(LONG) == "long"


def some(things: Sequence[T], most: int) -> list[T]:
    """All of them in the long run, else at most so many, evenly spread, the last among them."""
    if is_long() or len(things) <= most:
        return list(things)
    step = (len(things) - 1) / (most - 1)
    return [things[round(number * step)] for number in range(most)]
