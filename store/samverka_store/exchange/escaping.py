"""Data inside Markdown: text that says what it says and does nothing.

All that a template writes passes `escaped`; only what is made here is `Marked` and stays as it is.
No wording and no record lives here.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from samverka_store.clean import clean_line, clean_text

_MARKS = re.compile(r"[\\`*_\[\]<>#|~]")
# An entity would turn into another character.
_ENTITIES = re.compile(r"&(?=#?\w{1,40};)")
# Some readers make a link of any bare address and take the marks of escaping for parts of it: one
# that has such marks is kept from becoming a link.
_BARE_ADDRESS = re.compile(r"(?:https?|ftp)(?=://\S*\\)|www(?=\.\S*\\)", re.IGNORECASE)
# What begins a list, a heading's underline, a table's rule or a block only when it stands first.
_FIRST = re.compile(r"^(?:[-+=:]|(?P<number>\d{1,9})(?=[.)](?: |$)))")
_ADDRESS = re.compile(r"[A-Za-z0-9.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_KEPT_IN_LINKS = "/:?#@!$&'*+,;=%-._~"


class Marked(str):
    """Markdown that was made here, with its data already escaped."""

    __slots__ = ()


def escaped(value: object) -> Marked:
    """One line of Markdown that shows the value's text; what is `Marked` already stays."""
    if isinstance(value, Marked):
        return value
    line = _ENTITIES.sub(r"\\&", _MARKS.sub(r"\\\g<0>", clean_line(str(value))))
    line = _BARE_ADDRESS.sub(r"\g<0>\\", line)
    found = _FIRST.match(line)
    if found and found["number"]:
        line = f"{found['number']}\\{line[found.end() :]}"
    elif found:
        line = f"\\{line}"
    return Marked(line)


def paragraphs(value: object) -> Marked:
    """Several lines of Markdown that show the value's text; an empty line parts two paragraphs."""
    if isinstance(value, Marked):
        return value
    lines = [escaped(line) for line in clean_text(str(value)).split("\n")]
    return Marked(re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n"))


def link(label: object, url: str) -> Marked:
    """A link, when the address is one that a browser opens safely; else the label alone."""
    shown = escaped(label or url)
    address = clean_line(url)
    try:
        parts = urlsplit(address)
    except ValueError:
        return shown
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return shown
    return Marked(f"[{shown}]({quote(address, safe=_KEPT_IN_LINKS)})")


def mail(address: str) -> Marked:
    """An e-mail address that can be clicked, when it is made of plain letters; else its text."""
    if _ADDRESS.fullmatch(address):
        return Marked(f"<{address}>")
    return escaped(address)
