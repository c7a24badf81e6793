"""A workspace whose every text means harm, made past every check, as someone would by hand.

Nothing is asserted here, and no terminal is driven.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from samverka_store.disk import layout
from samverka_store.disk.birth import give_birth
from samverka_store.disk.drafts import Draft, new_mark, put
from samverka_store.disk.presence import new_run
from samverka_store.model.nouns import BY_TABLE
from tests.builders import Office
from tests.store.disk.rooms import Room, left, written
from tests.surroundings import SAMVERKA
from tests.tui.screens.hosts import NOW, fill

# What only these texts hold: in a sequence that reaches a terminal, it came from a record.
NUMBER, WORD = "666", "SENTINEL"
# Who looks at all this.
READER = "bo"
TRICKS = (
    "\x1b[666;1Hcsi\x1b[2J\x1b[?666h\x1b[666m",
    "\x1b]0;SENTINEL\x07osc",
    "\x1b]8;;https://example.org/SENTINEL\x1b\\osc8\x1b]8;;\x1b\\",
    "\x1b]52;c;SENTINEL\x07klipp",
    "\x1bP666q#SENTINEL\x1b\\dcs\x1b_SENTINEL\x1b\\\x1b^SENTINEL\x1b\\",
    "\x9b666mc1\x9d0;SENTINEL\x9c\x90666q\x9c\x85\x84\x8d",
    "[/] [/ [bold [@click=app.quit]x[/] [link=https://example.org]y[/link] \\[",
    "abc\u202edef\u2066ghi\u200b\u200d\ufeff\u061cjkl\u2028m",
    "e" + "\u0301" * 500 + "\ufe0f\u20e3",
    '=HYPERLINK("http://example.org";"y") +1 -1 @SUM(A1) |cmd',
    "# rubrik **fet** [l](javascript:alert(1)) ![b](http://example.org) `k` | a | b |",
    "<script>alert(1)</script> &amp; <img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} ${x} {ref} {0} {0.__class__} %s %(x)s $x",
    "../../../etc/passwd C:\\con ~okänd/x a\x00b\r\nc\x08\x7f\t",
    "\x1b]0;SENTINEL",
    "\x1b[666",
)
# What no terminal is ever sent as a record's: controls, and what hides or turns the direction.
NEVER_SHOWN = frozenset(
    chr(code)
    for code in (
        *range(0x0A),
        *range(0x0B, 0x20),
        *range(0x7F, 0xA0),
        *(0x061C, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F)),
        *(*range(0x2060, 0x206A), 0xFEFF),
    )
)
# A day that is none, as the history tells what a field was.
NO_DAY = "2023-99-99"
DAY = "2023-10-02"

# The program with its first wall taken down: what a file holds reaches the records as it is.
WITHOUT_FIRST_WALL = (
    SAMVERKA[0],
    "-c",
    (
        "import sys, samverka_store.disk.hostile as wall\n"
        "wall.is_suspect = lambda text: False\n"
        "import samverka_store.disk.presence as others\n"
        "others.clean_line = lambda text: text\n"
        "import samverka_store.disk.drafts as drafts\n"
        "drafts.clean_text = drafts.clean_line = lambda text: text\n"
        "from samverka_tui.cli import main\n"
        "sys.exit(main())"
    ),
)

# What must be as it is for the records to hang together, and codes that are names elsewhere.
_OWN = frozenset("ref season uid record_table record_ref _v _d".split())
_MOST_LETTERS = 40  # of a name in a file of one size
_EVERY = 4  # record has codes that no version knows
_CODES = frozenset("state kind form zone rule".split())


def make(folder: Path) -> None:
    """A workspace with one record of each noun for every trick, each trick first in one of them."""
    tables: dict[str, dict[str, dict[str, Any]]] = {}
    for place in range(len(TRICKS)):
        text = " ".join((*TRICKS[place:], *TRICKS[:place]))
        for table, id, document in _documents(place):
            kept = _filled(BY_TABLE[table], document, text, codes=place % _EVERY == _EVERY - 1)
            tables.setdefault(table, {})[id] = kept
    give_birth(folder, by="anna", group_shared=False, tables=tables)
    firsts = [int(next(iter(documents))) for documents in tables.values()]
    for trick in TRICKS:
        _be_there(folder, trick, firsts)
        _leave_drafts(folder, trick)


def _be_there(folder: Path, trick: str, records: list[int]) -> None:
    """Someone of this name on another machine, who edits these records."""
    room, name = Room(folder), f"{trick[:_MOST_LETTERS]} "

    def said(run: str) -> bytes:
        return written(run, by=name, host=name, records=records)

    left(room, said)


def _leave_drafts(folder: Path, trick: str) -> None:
    """Half of two forms and of a question, one's own, another's, and one of no form there is."""
    texts = {"title": trick, "name": trick, "text": trick, "reason": trick, trick: trick}
    start = {"network": trick, trick: trick}
    drafts = (
        Draft(f"proposal:new@{trick}", READER, NOW, texts, texts, start),
        Draft("person:new", f"{trick} ", NOW, texts, {}, start),
        Draft("park:F2023-001", f"{trick} ", NOW, texts),
        Draft(f"{trick}:{trick}", READER, NOW, texts),
    )
    for draft in drafts:
        name = layout.draft(draft.by, new_run(), new_mark())
        put(folder / layout.DRAFTS, name, draft)


def filled(kind: type, document: dict[str, Any], text: str) -> dict[str, Any]:
    """The document with the text in every field that takes any, its codes apart."""
    return _filled(kind, document, text, codes=False)


def has_usual_codes(ref: str) -> bool:
    """Whether the record is in a state that the program knows."""
    number = int(ref.rpartition("-")[2].lstrip("NKODSB"))
    return number // 10 % _EVERY != _EVERY - 1


def _documents(place: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """One record of each noun, references of its own, each changed once as its history has it."""
    office = Office(now=NOW)
    with office.change() as repository:
        fill(repository)
    for table in BY_TABLE:
        for id, document in office.repository.stored(table):
            copy: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(document))
            if table == "events":
                copy["kind"] = "changed"
            if "ref" in copy:
                head = copy["ref"].rstrip("0123456789")
                number = copy["ref"].removeprefix(head)
                copy["ref"] = f"{head}{int(number) + 10 * place:0>{len(number)}}"
            yield table, str(id), copy


def _filled(kind: type, document: dict[str, Any], text: str, *, codes: bool) -> dict[str, Any]:
    """The document with the text in every field that takes any; in its codes too when asked."""
    whole = dict(document)
    for field in msgspec.structs.fields(kind):
        name = field.encode_name
        if name in _OWN or (name in _CODES and not codes):
            continue
        there = whole.get(name, DAY if field.required and field.type is date else None)
        filled = _value(field.type, there, text, codes=codes)
        if filled is not None:
            whole[name] = filled
    return whole


def _value(kind: Any, value: Any, text: str, *, codes: bool) -> Any:
    if kind is str:
        return text
    if typing.get_origin(kind) is dict:
        if typing.get_args(kind)[1] is int:
            return {text: 1}
        return {text: [NO_DAY, text], "title": [text, NO_DAY], "state": [text, "received"]}
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        if inner is int:
            return value or []
        parts = value or ([DAY, DAY] if inner is date else [{}, {}])
        return [_value(inner, part, text, codes=codes) for part in parts]
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return value
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _filled(kind, value or {}, text, codes=codes)
    return value
