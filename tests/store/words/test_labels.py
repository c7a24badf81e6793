"""Every code of the model has its label, and every field its name, in both languages."""

from __future__ import annotations

import msgspec
import pytest

from samverka_store.model.actions import ACTION_LIFECYCLE
from samverka_store.model.meetings import AGENDA_KINDS, MEETING_LIFECYCLE
from samverka_store.model.nouns import KINDS
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE
from samverka_store.model.record import Record
from samverka_store.words.language import EN, SV, Words

INTERNAL = {"versions", "dots"}
LANGUAGES = pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
NOUNS = pytest.mark.parametrize("kind", KINDS, ids=[kind.noun for kind in KINDS])


@LANGUAGES
@pytest.mark.parametrize("lifecycle", [ACTION_LIFECYCLE, MEETING_LIFECYCLE, PROPOSAL_LIFECYCLE])
def test_every_state_of_a_lifecycle_has_its_label(words: Words, lifecycle: object) -> None:
    states = getattr(lifecycle, "states", ())
    noun = str(getattr(lifecycle, "noun", ""))
    assert set(words.states.labels(noun)) == set(states)


@LANGUAGES
@NOUNS
def test_every_choice_of_a_field_has_its_label_and_no_other(
    words: Words, kind: type[Record]
) -> None:
    for spec in kind.fields:
        if spec.choices:
            assert set(words.states.labels(spec.noun or kind.noun, spec.name)) == set(spec.choices)


@LANGUAGES
def test_labels_of_one_choice_differ_from_one_another(words: Words) -> None:
    groups = [words.states.labels(kind.noun, field) for kind in KINDS for field in _choices(kind)]
    for labels in groups:
        assert len({label.casefold() for label in labels.values()}) == len(labels)


def _choices(kind: type[Record]) -> list[str]:
    return ["state", *(spec.name for spec in kind.fields if spec.choices)]


@LANGUAGES
def test_every_kind_of_agenda_item_has_its_label(words: Words) -> None:
    assert set(words.states.labels("agenda", "kind")) == set(AGENDA_KINDS)


@LANGUAGES
@NOUNS
def test_every_field_of_a_noun_has_a_label(words: Words, kind: type[Record]) -> None:
    group = getattr(words.fields, kind.noun)
    shared = words.fields.record.__struct_fields__
    wanted = {spec.name for spec in kind.fields} | set(kind.__struct_fields__) - INTERNAL
    assert wanted - set(shared) <= set(group.__struct_fields__)
    assert all(words.fields.of(kind.noun, name).label for name in wanted)


@LANGUAGES
@NOUNS
def test_no_label_is_left_over_for_a_field_that_is_gone(words: Words, kind: type[Record]) -> None:
    known = {spec.name for spec in kind.fields} | set(kind.__struct_fields__)
    assert set(getattr(words.fields, kind.noun).__struct_fields__) <= known


@LANGUAGES
@NOUNS
def test_fields_of_one_form_are_told_apart(words: Words, kind: type[Record]) -> None:
    labels = [words.fields.label(kind.noun, spec.name) for spec in kind.fields]
    assert len(set(labels)) == len(labels)


@LANGUAGES
@NOUNS
def test_a_hint_fits_under_its_field_at_80_columns(words: Words, kind: type[Record]) -> None:
    group = getattr(words.fields, kind.noun)
    assert all(len(field.hint) <= 64 for field in msgspec.structs.astuple(group))


@LANGUAGES
@NOUNS
def test_every_noun_has_all_its_forms(words: Words, kind: type[Record]) -> None:
    noun = getattr(words.nouns, kind.noun)
    assert all(msgspec.structs.astuple(noun))
    assert noun is words.nouns.of(kind.noun)


def test_numbers_choose_the_form() -> None:
    assert [SV.nouns.meeting.count(number) for number in (0, 1, 4)] == [
        *("0 möten", "1 möte", "4 möten"),
    ]
    assert EN.nouns.feedback.count(2) == "2 pieces of feedback"


def test_what_only_a_newer_version_knows_stands_as_it_is() -> None:
    assert SV.states.label("proposal", "dreamt") == "dreamt"
    assert SV.states.label("nothing", "x", "y") == "x"
    assert SV.fields.label("proposal", "dream") == "dream"
    assert SV.nouns.of("survey").many == "survey"


def test_states_are_named_as_the_coordinators_name_them() -> None:
    assert SV.states.label("proposal", "partly_accepted") == "Delvis antaget"
    assert SV.states.label("meeting", "cancelled") == "Inställt"
    assert SV.states.label("membership", "chair", "role") == "Ordförande"
