"""From a file's bytes to its text, for the encodings that Swedish offices write. No guessing."""

from __future__ import annotations

from samverka_store.errors import SamverkaError

MOST_BYTES = 20_000_000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class FileTooLarge(SamverkaError):
    """A file to take in is larger than any list. Values: megabytes, most."""

    key = "file_too_large"


class NotText(SamverkaError):
    """A file to take in is in none of the encodings that are known. Values: none."""

    key = "not_text"


def text_of(data: bytes) -> str:
    """The text, without a byte-order mark. Raises: FileTooLarge; NotText.

    UTF-16 says so itself; what is not UTF-8 is what Windows and old Excel write (cp1252), in which
    five bytes mean nothing.
    """
    if len(data) > MOST_BYTES:
        raise FileTooLarge(megabytes=len(data) // 1_000_000, most=MOST_BYTES // 1_000_000)
    encodings = ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise NotText
