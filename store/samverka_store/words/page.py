"""The shape of what a page is called, what it is for, and what it says while it is empty."""

from __future__ import annotations

import msgspec


class Page(msgspec.Struct, frozen=True):
    """`title` for tabs and headings, `idea` for the help, `empty` says what to press, line by line."""

    title: str
    idea: str
    empty: tuple[str, ...] = ()
