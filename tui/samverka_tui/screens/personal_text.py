"""The page of personal data in words: facts, duplicates, texts, what erasure would do. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from samverka_store.duplicates import Pair, duplicates
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.exchange.person_extract import person_extract
from samverka_store.model.people import Organisation, Person
from samverka_store.traces import Mention
from samverka_store.usecases.erase_person import Plan, plan
from samverka_tui.present.erasing import field_label, plan_lines
from samverka_tui.widgets.facts import Fact, Link, Paragraph, Section

JOIN, TEXT = "join:", "text:"


class Found(msgspec.Struct, frozen=True):
    """What a look through all records showed."""

    pairs: tuple[Pair, ...] = ()
    plan: Plan | None = None
    extract: str = ""


def looked(record: Person | Organisation, context: Context) -> Found:
    """Look through all records for this contact. Raises: TemplateBroken."""
    repository = context.repository
    pairs = tuple(duplicates(repository, type(record), of=record.id))
    if isinstance(record, Organisation):
        return Found(pairs)
    return Found(pairs, plan(repository, record), person_extract(record, context))


def other_of(pair: Pair, id: int) -> int:
    """The other of two."""
    return pair.second if pair.first == id else pair.first


def sections(
    record: Person | Organisation,
    found: Found | None,
    kept: Collection[tuple[int, str]],
    context: Context,
) -> Iterator[Section]:
    """The page, from what is asked for most to what is read least."""
    words = context.words.personal_page
    yield Section(f"{record.ref} {record.name}", tuple(_facts(record, context)))
    if found is None:
        yield Section("", (Paragraph(words.looking),))
        return
    yield Section(words.heading_duplicates, tuple(_duplicates(record, found, context)))
    if found.plan is None:
        return
    texts = found.plan.mentions
    if texts:
        heading = words.heading_texts.format(count=len(texts))
        yield Section(heading, tuple(_text(one, kept, context) for one in texts))
    else:
        yield Section("", (Paragraph(words.no_texts),))
    lines = plan_lines(found.plan, context.words, removes=False)
    yield Section(words.heading_erase, tuple(map(Paragraph, lines)))
    yield Section(words.heading_extract, (Paragraph(found.extract),))


def _facts(record: Person | Organisation, context: Context) -> Iterator[Fact]:
    label = context.words.fields.label
    for spec in record.fields:
        if spec.name in ("name", "expertise", "note", "url", "kind"):
            continue
        text = write_field(record, spec, context)
        if spec.name == "verified" and not text:
            text = context.words.personal_page.never_checked
        if text:
            yield Fact(label(record.noun, spec.name), text)


def _duplicates(
    record: Person | Organisation, found: Found, context: Context
) -> Iterator[Link | Paragraph]:
    words = context.words
    for pair in found.pairs:
        other = context.repository.document(other_of(pair, record.id)) or {}
        told = words.personal_page.duplicate.format(
            ref=other.get("ref", ""),
            name=other.get("name", ""),
            reasons=", ".join(map(words.personal.reason, pair.reasons)),
        )
        yield Link(told, f"{JOIN}{other.get('id', 0)}")
    if not found.pairs:
        yield Paragraph(words.personal_page.no_duplicates)


def _text(one: Mention, kept: Collection[tuple[int, str]], context: Context) -> Link:
    words = context.words
    pattern = words.personal_page.text_stays if one.place in kept else words.personal_page.text_goes
    told = pattern.format(ref=one.ref, field=field_label(one, words), text=one.text)
    return Link(told, f"{TEXT}{one.id}:{one.field}")
