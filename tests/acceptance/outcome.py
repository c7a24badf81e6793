"""What a run leaves behind for others to read, in a form in which two runs can be compared.

Nothing is started here, and what must stand in the files is not judged here.
"""

import re
from typing import NamedTuple

_UID = re.compile(r"^UID:(\S+)$", re.MULTILINE)


class Outcome(NamedTuple):
    """The files that were sent out; `dates` before any theme was set and anything was changed."""

    dates: bytes
    coming: str
    season: bytes
    network: str
    proposals: str
    parking: str


def comparable(outcome: Outcome) -> dict[str, str]:
    """The files with the random identities numbered by first appearance, and nothing else done."""
    texts = {
        name: value.decode() if isinstance(value, bytes) else value
        for name, value in outcome._asdict().items()
    }
    numbers: dict[str, int] = {}
    for text in texts.values():
        for uid in _UID.findall(text.replace("\r\n", "\n")):
            numbers.setdefault(uid, len(numbers) + 1)
    for uid, number in numbers.items():
        texts = {name: text.replace(uid, f"uid-{number}") for name, text in texts.items()}
    return texts
