"""Swedish words without their endings, for finding the same thought in other words.

Only for comparing: nothing here is shown to anyone. On pairs of inflected words as in the tests,
Snowball's Swedish stemmer joins fewer (it keeps cykel and cyklar, gemensam and gemensamma apart).
"""

from __future__ import annotations

import re
from functools import lru_cache

from samverka_store.words.sort import fold

_WORD = re.compile(r"[^\W_]+")
_VOWELS = frozenset("aeiouy")
_SHORTEST = 3
# Folded, the longest first; of each noun, verb and adjective the endings of all their forms.
_ENDINGS = (
    *("orerna", "orer", "arna", "erna", "orna", "aren", "ena", "ade", "are", "ast", "orn"),
    *("ar", "er", "or", "en", "et", "an", "at", "a", "e"),
)
_DERIVED = (
    "ation",
    "ering",
    "erade",
    "erar",
    "itet",
    "andet",
    "ning",
    "ande",
    "era",
    "ing",
    "het",
    "um",
)
# An adjective's neuter.
_NEUTER = re.compile(r"(?:al|am|ig|iv|sk|el|bar|los|on)t$")
# Words that say nothing of what a proposal is about.
STOP_WORDS = frozenset(
    map(
        fold,
        """alla allt att av bli blir bra de dem den denna det detta där efter en ett eller fler flera
        från för få göra ha han har hos hur i in inför inom inte kan med mer mera men mot ni nu när
        någon något några och också om oss på samt sin sitt ska skulle som så till under upp ut utan
        vad var vara vi vid vill vår våra åt är över genom mellan både
        a an and for from in of on or the to with""".split(),
    )
)


def words_of(text: str) -> list[str]:
    """The words of a text, as they are written."""
    return _WORD.findall(text)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word's stem, folded: the same for cykel, cykeln, cyklar and CYKLARNAS."""
    folded = fold(word)
    if len(folded) <= _SHORTEST or not folded.isalpha():
        return folded
    if len(folded) > 4 and folded[-1] == "s" and folded[-2] != "s":
        folded = folded[:-1]
    if folded.endswith(("eln", "ern")):
        folded = folded[:-1]
    # A derivation may stand alone (planering) or before an ending (planeringen).
    plain = _without(folded, _DERIVED, _SHORTEST + 1)
    if plain == folded:
        bare = _without(_neuter_off(folded), _ENDINGS, _SHORTEST)
        plain = _without(bare, _DERIVED, _SHORTEST + 1)
    return _evened(plain[:-1] if len(plain) > _SHORTEST and plain.endswith("en") else plain)


def is_one_slip(one: str, other: str) -> bool:
    """Whether two stems differ by one letter too many, too few, wrong, or in its neighbour's place.

    In a short stem only the last counts: folk is not folder.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1 or len(shorter) < 4 or one == other:
        return False
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    left, right = shorter[same:], longer[same:]
    if len(left) == len(right) and left[2:] == right[2:] and left[:2] == right[1::-1]:
        return True
    return len(shorter) > 4 and (left == right[1:] or left[1:] == right[1:])


def _neuter_off(word: str) -> str:
    return word[:-1] if len(word) > 4 and _NEUTER.search(word) else word


def _without(word: str, endings: tuple[str, ...], shortest: int) -> str:
    for ending in endings:
        if word.endswith(ending):
            rest = word[: -len(ending)]
            if len(rest) >= shortest and not _VOWELS.isdisjoint(rest):
                return rest
    return word


def _evened(word: str) -> str:
    """The stem as it is in each form: cyklar has no e, and vänner has one n more than vän."""
    if len(word) > _SHORTEST and word[-1] in "ae":
        word = word[:-1]
    if len(word) > 4 and word[-1] == "s" and word[-2] != "s":
        word = word[:-1]
    if len(word) > 4 and word.endswith("el") and word[-3] not in _VOWELS:
        word = f"{word[:-2]}l"
    if len(word) > _SHORTEST and word[-1] in "rn" and word[-2] not in _VOWELS:
        word = word[:-1]
    if len(word) > 2 and word.endswith("ck"):
        return f"{word[:-2]}k"
    return word[:-1] if len(word) > 2 and word[-1] == word[-2] else word
