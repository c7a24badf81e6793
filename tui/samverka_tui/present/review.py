"""One parked idea as the review shows it, what came of the review, and who is owed word. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import to_builtins

from samverka_store.entry.context import Context
from samverka_store.model.proposals import EXTENSIONS_ALLOWED, OPEN_STATES, Proposal
from samverka_store.owed import Owed, owed
from samverka_store.similar import Similar
from samverka_tui.present.history import event_line
from samverka_tui.present.labels import bearer_text, label_of
from samverka_tui.present.told import Part, Told

_LATEST = 4
_LIVE = tuple(state for state in OPEN_STATES if state != "draft")


def idea_parts(
    idea: Proposal, context: Context, *, place: int, total: int, similar: Sequence[Similar]
) -> tuple[Part, ...]:
    """The idea whole: the facts that decide, its text, its living likes, its latest history."""
    words = context.words
    title = words.review.heading.format(place=place, total=total, title=idea.title)
    text = idea.text.strip() or words.review.no_text
    parts = [
        Part(title, tuple(_facts(idea, context))),
        Part(words.review.text, (Told("", text),)),
    ]
    alike = tuple(_alike(one, context) for one in similar if one.state in _LIVE)
    if alike:
        parts.append(Part(words.review.similar, alike))
    events = context.repository.events_of(idea.id)[-_LATEST:]
    lines = tuple(Told("", event_line(event, context)) for event in reversed(events))
    parts.append(Part(words.screens.sections.history, lines))
    return tuple(parts)


def _facts(idea: Proposal, context: Context) -> Iterator[Told]:
    words = context.words
    fields = words.fields

    def label(name: str) -> str:
        return fields.of(idea.noun, name).label

    for bearer in idea.bearers:
        told = bearer_text(to_builtins(bearer), context)
        yield Told(label("bearers"), told, bearer.person or bearer.via or 0)
    yield Told(label("reason"), idea.reason)
    if idea.review:
        near = words.dates.relative(idea.review, context.today)
        yield Told(label("review"), f"{words.dates.plain(idea.review)}, {near}")
    if idea.state_since:
        yield Told(words.review.parked, words.dates.plain(idea.state_since))
    yield Told(words.review.extended, _times(idea, context))
    if idea.revive_when:
        yield Told(words.parking.revive_when, idea.revive_when)
    if idea.park_owner:
        yield Told(words.parking.owner, label_of(idea.park_owner, context), idea.park_owner)
    if idea.network:
        yield Told(label("network"), label_of(idea.network, context), idea.network)
    yield Told("", f"{idea.ref} {idea.title}", idea.id)


def _times(idea: Proposal, context: Context) -> str:
    words = context.words
    if not idea.extensions:
        return words.review.never
    times = words.parking.times[min(idea.extensions, EXTENSIONS_ALLOWED) - 1]
    is_enough = idea.extensions >= EXTENSIONS_ALLOWED
    return words.review.enough.format(times=times) if is_enough else times


def _alike(one: Similar, context: Context) -> Told:
    state = context.words.states.label(Proposal.noun, one.state)
    return Told("", f"{one.ref} {one.title} ({state})", one.id)


def outcome_parts(
    decided: Sequence[Proposal],
    skipped: Sequence[Proposal],
    elsewhere: Sequence[Proposal],
    context: Context,
) -> Iterator[Part]:
    """What was decided of each, by kind; empty kinds are left out."""
    words = context.words.review
    retired = [idea for idea in decided if idea.state == "retired"]
    put_off = [idea for idea in decided if idea.state == "parked"]
    revived = [idea for idea in decided if idea.state not in ("retired", "parked")]
    for heading, ideas in (
        (words.revived, revived),
        (words.put_off, put_off),
        (words.retired, retired),
        (words.skipped, skipped),
        (words.elsewhere, elsewhere),
    ):
        if ideas:
            lines = tuple(Told("", _became(idea, context), idea.id) for idea in ideas)
            yield Part(f"{heading} ({len(ideas)})", lines)


def _became(idea: Proposal, context: Context) -> str:
    words = context.words
    what = words.states.label(idea.noun, idea.state)
    if idea.state == "parked" and idea.review:
        what = words.review.until.format(day=words.dates.plain(idea.review))
    return words.review.became.format(ref=idea.ref, title=idea.title, what=what)


def owed_part(decided: Iterable[Proposal], context: Context) -> Part:
    """Who is to be told of what was decided, by which day; the nearest day first."""
    words = context.words
    owing = [(one, idea) for idea in decided for one in owed(idea, context.repository)]
    if not owing:
        return Part(words.review.owed, (Told("", words.review.owed_none),))
    owing.sort(key=lambda pair: (pair[0].due, pair[1].ref))
    lines = [Told("", _owed_line(one, idea, context), idea.id) for one, idea in owing]
    return Part(f"{words.review.owed} ({len(owing)})", (*lines, Told("", words.review.owed_how)))


def _owed_line(one: Owed, idea: Proposal, context: Context) -> str:
    who = bearer_text(to_builtins(one.bearer), context)
    day = context.words.dates.short(one.due, context.today)
    return context.words.review.owed_line.format(who=who, title=idea.title, day=day)


def none_due_lines(parked: Sequence[Proposal], context: Context) -> tuple[str, ...]:
    """What is said where nothing is due: when the next is, or how anything comes to be parked."""
    words = context.words
    if not parked:
        return words.review.nothing_parked
    day: date | None = parked[0].review
    if day is None:
        return ()
    near = words.dates.relative(day, context.today)
    return (words.review.next_due.format(day=words.dates.plain(day), near=near),)
