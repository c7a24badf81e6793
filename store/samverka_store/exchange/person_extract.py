"""All that the workspace holds about one person, for them to have: an extract on request.

Only facts are gathered here, as plain text; the sentences stand in `templates/extract.*`. Whoever
asks for it sees it before the person does: texts may name others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from samverka_store.documents import builtins, called
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.answers import Feedback
from samverka_store.model.events import Event
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.model.nouns import BY_TABLE, KINDS
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.moments.zones import zone_info
from samverka_store.owed import owed
from samverka_store.traces import Identity, identity_of, mentions, texts_in
from samverka_store.words.dates import DateWords


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One field of the person's own, in words."""

    label: str
    text: str


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A record that points at the person: in which fields, in which state, and what it tells."""

    ref: str
    title: str
    fields: str
    state: str
    text: str
    is_in_trash: bool


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The records of one noun that point at the person."""

    noun: str
    places: tuple[Place, ...]


class Debt(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that the person is owed."""

    ref: str
    title: str
    kind: str
    due: str


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the history: when, by whom, of which record, and what it says."""

    at: str
    by: str
    ref: str
    texts: tuple[str, ...]


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A text that names the person."""

    ref: str
    field: str
    text: str
    is_past: bool


def person_extract(person: Person, context: Context, *, templates_dir: Path | None = None) -> str:
    """The extract in Markdown, everything in it escaped.

    Raises: TemplateBroken naming file and line of a template of one's own.
    """
    from samverka_store.exchange.markdown import template_name
    from samverka_store.exchange.templating import rendered

    return rendered(
        template_name("extract", context.words), extract_facts(person, context), templates_dir
    )


def extract_facts(person: Person, context: Context) -> dict[str, object]:
    """What the template knows."""
    identity = identity_of(context.repository, person)
    label = context.words.fields.label
    said = mentions(context.repository, identity)
    return {
        "day": context.words.dates.plain(context.today),
        "name": person.name,
        "ref": person.ref,
        "also": ", ".join(sorted(_refs(identity, context) - {person.ref})),
        "facts": tuple(_facts(person, context)),
        "groups": tuple(_groups(identity, context)),
        "debts": tuple(_debts(identity, context)),
        "history": tuple(_history(identity, context)),
        "mentions": tuple(
            Said(
                ref=one.ref,
                field=label(BY_TABLE[one.table].noun, one.field) if one.table in BY_TABLE else "",
                text=one.text,
                is_past=one.is_past,
            )
            for one in said
        ),
    }


def _refs(identity: Identity, context: Context) -> set[str]:
    found = (context.repository.document(id) or {} for id in identity.ids)
    return {str(doc.get("ref", "")) for doc in found} - {""}


def _facts(person: Person, context: Context) -> Iterator[Fact]:
    label = context.words.fields.label
    for spec in person.fields:
        text = write_field(person, spec, context)
        yield Fact(label=label(person.noun, spec.name), text=text)
    dates = context.words.dates
    for name in ("created", "changed"):
        moment = getattr(person, name)
        if moment is not None:
            at = moment.astimezone(zone_info(DEFAULT_ZONE))
            yield Fact(label=label(person.noun, name), text=_moment(at, dates))


def _moment(at: Any, dates: DateWords) -> str:
    return f"{dates.plain(at.date())} {dates.at(at.time().replace(second=0, microsecond=0))}"


def _groups(identity: Identity, context: Context) -> Iterator[Group]:
    repository = context.repository
    ids = {id for one in identity.ids for id in repository.ids_pointing_at(one)}
    records = sorted((repository.record(id) for id in ids - identity.ids), key=lambda r: r.ref)
    for kind in KINDS:
        some = tuple(_place(one, identity, context) for one in records if isinstance(one, kind))
        if some:
            yield Group(noun=context.words.nouns.of(kind.noun).many, places=some)


def _place(record: Record, identity: Identity, context: Context) -> Place:
    words, doc = context.words, builtins(record)
    names = {path[0] for path in record.paths if _leads(doc.get(path[0]), identity)}
    labels = (words.fields.label(record.noun, name) for name in sorted(names))
    state = str(getattr(record, "state", ""))
    return Place(
        ref=record.ref,
        title=_title(doc, context),
        fields=", ".join(labels),
        state=words.states.label(record.noun, state) if state else "",
        text=record.text if isinstance(record, Feedback) else "",
        is_in_trash=record.deleted is not None,
    )


def _leads(value: Any, identity: Identity) -> bool:
    if isinstance(value, list):
        return any(_leads(item, identity) for item in value)
    if isinstance(value, dict):
        return any(_leads(item, identity) for item in value.values())
    return type(value) is int and value in identity.ids


def _title(doc: Mapping[str, Any], context: Context) -> str:
    """What a record is called; of one that has no name, what it belongs to."""
    name = called(doc)
    if name:
        return name
    for field in ("proposal", "network"):
        found = context.repository.document(doc.get(field) or 0)
        if found:
            return called(found)
    return ""


def _debts(identity: Identity, context: Context) -> Iterator[Debt]:
    repository, words = context.repository, context.words
    proposals = {p.id: p for id in identity.ids for p in repository.pointing_at(id, Proposal)}
    for proposal in sorted(proposals.values(), key=lambda p: p.ref):
        for one in owed(proposal, repository):
            if {one.bearer.person, one.bearer.via} & identity.ids:
                yield Debt(
                    ref=proposal.ref,
                    title=proposal.title,
                    kind=words.states.label(Feedback.noun, one.kind, "kind"),
                    due=words.dates.plain(one.due),
                )


def _history(identity: Identity, context: Context) -> Iterator[Entry]:
    """The entries of the person's own records, and those that point at them or name them."""
    repository, words = context.repository, context.words
    found = []
    for _, doc in repository.stored(Event.table):
        is_own = doc["record"] in identity.ids
        is_linked = any(_leads(list(pair), identity) for pair in doc.get("changes", {}).values())
        pattern = identity.pattern(is_linked=is_own or is_linked)
        said = [*texts_in(doc.get("changes", {})), doc.get("why", "")]
        if is_own or is_linked or any(pattern.search(text) for text in said):
            found.append(msgspec.convert(doc, Event))
    for event in sorted(found, key=lambda event: (event.order, event.at)):
        at = event.at.astimezone(zone_info(DEFAULT_ZONE))
        noun = BY_TABLE[event.record_table].noun if event.record_table in BY_TABLE else ""
        texts = [words.states.label(Event.noun, event.kind, "kind")]
        for field, (before, after) in event.changes.items():
            was, now = _value(before, context), _value(after, context)
            texts.append(f"{words.fields.label(noun, field)}: {was or '–'} → {now or '–'}")
        texts += [event.why] if event.why else []
        yield Entry(
            at=_moment(at, words.dates), by=event.by, ref=event.record_ref, texts=tuple(texts)
        )


def _value(value: Any, context: Context) -> str:
    """A JSON value of the history as people read it: links by what they lead to."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return context.words.entry.yes if value else context.words.entry.no
    if isinstance(value, int):
        found = context.repository.document(value)
        return called(found) if found else str(value)
    if isinstance(value, dict):
        return ", ".join(filter(None, (_value(item, context) for item in value.values())))
    if isinstance(value, list):
        return "; ".join(filter(None, (_value(item, context) for item in value)))
    return str(value)
