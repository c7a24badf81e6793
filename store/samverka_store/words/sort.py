"""How text is compared, whichever language is shown: found without its accents, sorted as in Swedish.

`fold` and `Query` are for searching, `collate` for sorting. Nothing here is shown to anyone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import msgspec

_MARKS = re.compile("[\u0300-\u036f]+")
# Letters that have no decomposition; ß is taken apart by casefold.
_UNMARKED = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def fold(text: str) -> str:
    """The text for searching: small letters without accents, so that "vaxjo" is in "Växjö".

    The same for composed and decomposed accents. å and ä become a, ö becomes o, ß becomes ss.
    """
    folded = text.casefold()
    if folded.isascii():
        return folded
    # Nearly all text here is Swedish: its letters first, since that is ten times as fast.
    folded = folded.replace("å", "a").replace("ä", "a").replace("ö", "o").replace("é", "e")
    if folded.isascii():
        return folded
    folded = _MARKS.sub("", unicodedata.normalize("NFD", folded))
    return folded if folded.isascii() else folded.translate(_UNMARKED)


class Query(msgspec.Struct, frozen=True):
    """What someone searches for: every word must occur, in any order.

    A letter typed with its accent is meant with it; a plain letter means either. `plain` holds the
    folded words, the longest first; `exact` a pattern for each word that has accents.
    """

    plain: tuple[str, ...]
    exact: tuple[re.Pattern[str], ...]

    def matches(self, folded: str, text: str) -> bool:
        """Whether a text, given with its fold, holds what is searched for."""
        if not all(word in folded for word in self.plain):
            return False
        if not self.exact:
            return True
        return self._as_typed(text)

    def scan(self, folded: Sequence[str], text_of: Callable[[int], str]) -> list[int]:
        """The places in `folded` of the texts that match.

        `text_of` gives the text of a place as it is stored, in NFC; it is asked only about texts that
        match without their accents, when the query has any.
        """
        if not self.plain:
            return list(range(len(folded)))
        first, *further = self.plain
        found = [place for place, text in enumerate(folded) if first in text]
        for word in further:
            found = [place for place in found if word in folded[place]]
        if not self.exact:
            return found
        for pattern in self.exact:
            search = pattern.search
            found = [place for place in found if search(text_of(place))]
        return found

    def _as_typed(self, text: str) -> bool:
        """Whether the words with accents occur with them."""
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        return all(pattern.search(text) for pattern in self.exact)


@lru_cache(maxsize=64)
def query(text: str) -> Query:
    """The query that someone typed."""
    words = _composed(text).split()
    plain = sorted(map(fold, words), key=len, reverse=True)
    exact = tuple(_pattern(word) for word in words if fold(word) != word)
    return Query(tuple(plain), exact)


def matches(searched: str, text: str) -> bool:
    """Whether a text holds what is searched for; see `Query`."""
    return query(searched).matches(fold(text), text)


def _composed(text: str) -> str:
    folded = text.casefold()
    if folded.isascii() or unicodedata.is_normalized("NFC", folded):
        return folded
    return unicodedata.normalize("NFC", folded)


def _pattern(word: str) -> re.Pattern[str]:
    """Matches the word with its accents where they were typed, and with any where they were not."""
    variants = _variants()
    return re.compile(
        "".join(
            f"[{letter}{variants[letter]}]" if letter in variants else re.escape(letter)
            for letter in word
        ),
        re.IGNORECASE,
    )


@cache
def _variants() -> dict[str, str]:
    """The accented letters of each plain one."""
    found: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        letter = chr(code)
        folded = fold(letter)
        if (
            letter.casefold() == letter
            and len(folded) == 1
            and folded.isascii()
            and folded.isalpha()
        ):
            found[folded] = found.get(folded, "") + letter
    return found


# å, ä and ö come after z and are sorted as the three signs that do so in ASCII. ü is sorted as y, æ as
# ä, ø as ö; dashes and quotation marks come before letters, as ASCII's own do.
_OTHER_LETTERS = str.maketrans(
    {
        **dict.fromkeys("–—‘’“”…«»§·•", "!"),
        "æ": "|",
        "ø": "}",
        "ü": "y",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
    }
)
_NUMBER = re.compile(r"[0-9]+")


def collate(text: str) -> str:
    """The key that sorts text as in Swedish, with numbers by their size: F2026-9 before F2026-10.

    Texts that differ only in accents or capitals follow one another in a settled order.
    """
    composed = _composed(text)
    key = composed.replace("å", "{").replace("ä", "|").replace("ö", "}")
    if not key.isascii():
        key = _MARKS.sub("", unicodedata.normalize("NFD", key.translate(_OTHER_LETTERS)))
    key = _NUMBER.sub(_sized, key)
    return f"{key}\x00{composed}\x00{text.swapcase()}"


def _sized(number: re.Match[str]) -> str:
    """A number that sorts by its size: how many digits it has, then they."""
    digits = number[0].lstrip("0")
    return f"{len(digits):03}{digits}"
