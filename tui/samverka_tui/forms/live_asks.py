"""What is asked at the foot of a meeting's own page, and how it is understood.

Nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context, Misread
from samverka_store.entry.links import resolve, the_one_named
from samverka_store.entry.lists import read_agenda, read_speakers, read_themes
from samverka_store.model.actions import Action
from samverka_store.model.meetings import AgendaItem, Attendance, Meeting, Theme
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import LINE_LIMIT, FieldSpec
from samverka_store.words.say import say_fault_alone
from samverka_tui.forms.asks import field_of, field_step, read_answer
from samverka_tui.forms.steps import LineStep
from samverka_tui.present.labels import label_of
from samverka_tui.widgets.literal import cells, fit, literal

TEXT, WHO, DUE, PROPOSAL = "text", "who", "due", "proposal"
_OWNER = FieldSpec(WHO, "link", noun="person")
_ABOUT = FieldSpec(PROPOSAL, "link", noun="proposal")
_THEMES = field_of(Meeting, "themes")
_MOST_DIGITS, _LONGEST_NAME = 6, 30


def line_step(
    context: Context, label: str, hint: str = "", text: str = "", *, limit: int = LINE_LIMIT
) -> LineStep:
    """One line of text (`text`) that must say something, of at most `limit` letters (0: any)."""
    faults = context.words.faults

    def check(said: str) -> str | None:
        if not clean_line(said):
            return faults.required
        return faults.too_long.format(limit=limit) if limit and len(said) > limit else None

    return LineStep(name=TEXT, label=label, hint=hint, text=text, check=check)


def action_steps(context: Context, label: str) -> tuple[LineStep, ...]:
    """What is to be done (`text`), by whom (`who`) and by which day (`due`)."""
    words = context.words.live
    due = field_of(Action, DUE)
    return (
        line_step(context, label, words.action_hint),
        LineStep(
            name=WHO,
            label=words.owner,
            hint=words.owner_hint,
            check=lambda said: _checked_owner(said, context),
            echo=lambda said: _told_owner(said, context),
        ),
        field_step(Action, due, context, label=words.due, required=True),
    )


def read_owner(text: str, context: Context) -> tuple[int | None, str]:
    """The contact who is meant or, where no contact is, the name. Raises: Misread."""
    text = clean_line(text)
    # What has a digit in it was meant as a reference.
    if any(map(str.isdigit, text)):
        return resolve(Person.noun, text, context, "owner"), ""
    id = the_one_named(Person.noun, text, context, "owner")
    return id, "" if id else text


def _checked_owner(text: str, context: Context) -> str | None:
    if not clean_line(text):
        return context.words.faults.required
    try:
        read_owner(text, context)
    except Misread as error:
        return say_fault_alone(Action.noun, error.fault, context.words)
    return None


def _told_owner(text: str, context: Context) -> str:
    id, name = read_owner(text, context)
    return label_of(id, context) if id else context.words.live.owner_free.format(name=name)


def read_due(text: str, context: Context) -> date:
    """The day that an action is due. Raises: SamverkaError."""
    day: date = read_answer(field_of(Action, DUE), text, context)[DUE]
    return day


def about_step(context: Context) -> LineStep:
    """Which proposal is meant (`proposal`), by reference or title."""
    words = context.words.live
    return field_step(
        Proposal,
        _ABOUT,
        context,
        label=words.which_proposal,
        hint=words.which_hint,
        required=True,
    )


def read_about(text: str, context: Context) -> int:
    """The proposal that was named. Raises: Misread."""
    return resolve(Proposal.noun, text, context, PROPOSAL)


def item_step(context: Context, label: str, text: str = "") -> LineStep:
    """An item (`text`): words, or a proposal's reference, with words of its own or without."""
    step = line_step(context, label, context.words.live.item_hint, text)
    plain = step.check

    def check(said: str) -> str | None:
        fault = plain(said) if plain else None
        try:
            read_item(said, context)
        except Misread as error:
            return fault or say_fault_alone(Meeting.noun, error.fault, context.words)
        return fault

    return msgspec.structs.replace(step, check=check)


def read_item(text: str, context: Context) -> AgendaItem:
    """The agenda item that a line means; a proposal goes by its title. Raises: Misread."""
    item = next(iter(read_agenda(clean_line(text), context, None)), AgendaItem(title=""))
    document = context.repository.document(item.proposal) if item.proposal else None
    if document and item.title == document["ref"]:
        return msgspec.structs.replace(item, title=str(document["title"]))
    return item


def theme_step(context: Context, text: str = "") -> LineStep:
    """A theme with its speakers (`themes`), written as in the form."""
    words = context.words.live
    return field_step(
        Meeting,
        _THEMES,
        context,
        label=words.theme_line,
        hint=words.theme_hint,
        text=text,
        required=True,
    )


def speakers_step(context: Context) -> LineStep:
    """Who speaks about a theme (`who`), with organisation or role; may be left empty."""
    words = context.words.live

    def check(said: str) -> str | None:
        try:
            read_speakers(said, context)
        except Misread as error:
            return say_fault_alone(Meeting.noun, error.fault, context.words)
        return None

    return LineStep(name=WHO, label=words.speakers, hint=words.speakers_hint, check=check)


def read_theme(text: str, context: Context) -> tuple[Theme, ...]:
    """The theme that was written. Raises: Misread."""
    return read_themes(text, context, None)


def count_steps(context: Context, meeting: Meeting) -> tuple[LineStep, ...]:
    """How many came, in numbers named as the fields of `Attendance`; only people is required."""
    words = context.words

    def step(name: str) -> LineStep:
        number = getattr(meeting.attendance, name)
        is_required = name == "people"

        def check(said: str) -> str | None:
            if not said.strip():
                return words.faults.required if is_required else None
            is_number = said.strip().isascii() and said.strip().isdigit()
            return None if is_number and len(said) <= _MOST_DIGITS else words.live.not_counted_so

        return LineStep(
            name=name,
            label=getattr(words.live, f"count_{name}"),
            hint=words.live.count_first_hint if is_required else words.live.count_hint,
            text="" if number is None else str(number),
            check=check,
        )

    return tuple(step(name) for name in Attendance.__struct_fields__)


def read_counts(values: Mapping[str, str]) -> Attendance:
    """What `count_steps` were answered with."""
    said = {name: values[name].strip() for name in Attendance.__struct_fields__}
    return Attendance(**{name: int(text) for name, text in said.items() if text})


def discussed_steps(context: Context, proposals: Sequence[int]) -> tuple[LineStep, ...]:
    """A line about each of these proposals, each step named by the proposal's id."""
    words = context.words.live

    def step(id: int) -> LineStep:
        document = context.repository.document(id) or {}
        told = f"{document.get('ref', '')} {document.get('title', '')}"
        label = words.line.format(ref=fit(told, min(cells(literal(told)), _LONGEST_NAME)))
        return msgspec.structs.replace(line_step(context, label, words.line_hint), name=str(id))

    return tuple(step(id) for id in proposals)
