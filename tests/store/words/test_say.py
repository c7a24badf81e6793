"""Every fault and every error has its sentence in both languages, with the values it is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import msgspec
import pytest

from samverka_store import disk_errors, errors
from samverka_store.disk_errors import LockBusy
from samverka_store.errors import (
    ChangedMeanwhile,
    Fault,
    FeedbackOwed,
    IllegalStep,
    InvalidRecord,
    NotFound,
    SamverkaError,
    WrongWeekday,
)
from samverka_store.exchange import decoding, ics_reading
from samverka_store.intake import grid, read_file, rehearse, source
from samverka_store.model.meetings import MEETING_LIFECYCLE
from samverka_store.words.language import EN, SV, Words
from samverka_store.words.say import (
    say_all,
    say_error,
    say_fault,
    say_fault_alone,
    say_finding,
)

LANGUAGES = pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])

# What stands in each fault's sentence besides the value that was written.
FAULTS: dict[str, set[str]] = {
    **{
        key: set()
        for key in ("required", "unreadable_when", "not_itself", "no_such_name", "not_a_number")
    },
    **{key: set() for key in ("negative", "not_an_address", "not_a_link", "reason_required")},
    **{key: set() for key in ("review_required", "review_in_past", "time_without_day")},
    **{key: set() for key in ("share_exceeds_people", "anonymous_with_name", "removed_ref")},
    "unfit_value": set(),
    "too_long": {"limit"},
    "merged_into_ended": {"state"},
    "merged_elsewhere": {"into"},
    "merged_in_circle": {"ref"},
    "too_few_parts": {"limit"},
    "no_milestones": set(),
    "contact_of_none": set(),
    **{key: set() for key in ("day_to_come", "already_answered", "already_reached")},
    **{key: set() for key in ("already_given", "anonymous_at_meeting")},
    **{key: set() for key in ("line_missing", "decision_missing", "already_theme", "item_changed")},
    "meeting_over": {"state"},
    "form_settled": {"state"},
    "unknown_milestone": {"milestones"},
    "already_referred": {"ref", "referral"},
    "too_many": {"limit"},
    "extended_too_often": {"limit"},
    "extend_instead": {"ref"},
    "merge_instead": {"ref"},
    "owed_word": {"who", "what"},
    "not_a_choice": {"choices"},
    "unknown_field": {"fields"},
    "unknown_ref": {"wanted"},
    "wrong_noun": {"wanted"},
    "several_match": {"refs"},
    "rule_gives_no_day": {"first", "last"},
    "not_movable": {"state"},
}
FINDINGS: dict[str, set[str]] = {
    "torn_line_set_aside": {"file", "aside", "bytes"},
    "unfinished_line": {"file", "line"},
    "set_aside": {"file", "bytes"},
    "kept": {"file", "bytes"},
    "hand_edit": {"file", "changes"},
    "hand_edit_twice": {"file", "value"},
    "hand_edit_stays": {"file", "reason"},
    "backup_damaged": {"number", "file"},
    "snapshot_rebuilt": {"file", "base", "kept"},
    "snapshot_rebuilt_missing": {"file", "base"},
    "migrated": {"file", "schema", "names", "backup"},
    "restored": {"folder", "number"},
    "restored_elsewhere": {"folder"},
    "kept_aside": {"file"},
    "swap_finished": {"folder"},
    "swap_not_begun": {"folder"},
    "journal_mended": {"file", "changes", "kept"},
    "journal_left_out": {"file", "changes", "lines", "kept"},
    "journal_given_up": {"file"},
    "changes_left_out": {"file", "number"},
    "leftover_removed": {"file"},
    "backup_set_aside": {"number", "kept"},
    "backup_made": {"number"},
    "leftover": {"file"},
    "draft_unreadable": {"file"},
    "network_disk": {"folder", "kind"},
    "open_to_all": {"folder", "command"},
    "shared_unevenly": {"folder", "command"},
    "not_writable": {"file", "owner"},
    "read_only_place": {"folder"},
}
FILLERS = {"nothing", "someone_else", "the_bearer", "anonymous_bearer"} | {
    f"why_{code}" for code in ("misfit", "twice", "too_deep", "too_large")
}


# Where errors live that are told by these sentences.
ROOMS = (errors, disk_errors, decoding, ics_reading, grid, read_file, rehearse, source)


def _families(error: type[SamverkaError]) -> Iterator[type[SamverkaError]]:
    if error.__module__ in {room.__name__ for room in ROOMS}:
        yield error
    for kind in error.__subclasses__():
        yield from _families(kind)


ERRORS = sorted(set(_families(SamverkaError)), key=lambda error: error.__name__)


def _declared(error: type[SamverkaError]) -> set[str]:
    """The values that an error's docstring names."""
    found = re.search(r"Values: (.*?)\.(?:\s|$)", " ".join((error.__doc__ or "").split()))
    if found is None:
        return {"file", "reason"} if error.key == "disk_failed" else set()
    return {name.strip() for name in re.sub(r"\([^)]*\)", "", found[1]).split(",")}


def _sentence(words: Words, key: str) -> str:
    return str(getattr(words.faults, key, None) or getattr(words.disk, key))


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@LANGUAGES
@pytest.mark.parametrize("error", ERRORS, ids=[error.__name__ for error in ERRORS])
def test_every_error_has_a_sentence_of_its_own_values(
    words: Words, error: type[SamverkaError]
) -> None:
    assert _placeholders(_sentence(words, error.key)) <= _declared(error) | {"file"}


@LANGUAGES
@pytest.mark.parametrize("key", sorted(FAULTS))
def test_every_fault_has_a_sentence_of_its_own_values(words: Words, key: str) -> None:
    assert _placeholders(_sentence(words, key)) - {"value"} == FAULTS[key]


@LANGUAGES
@pytest.mark.parametrize("key", sorted(FINDINGS))
def test_every_finding_has_a_sentence_of_its_own_values(words: Words, key: str) -> None:
    assert _placeholders(_sentence(words, key)) == FINDINGS[key]


def test_no_sentence_is_left_over() -> None:
    known = {error.key for error in ERRORS} | set(FAULTS) | set(FINDINGS) | FILLERS
    assert set(SV.faults.__struct_fields__) | set(SV.disk.__struct_fields__) == known


@pytest.mark.parametrize("group", ["faults", "disk"])
def test_both_languages_say_the_same_things(group: str) -> None:
    swedish, english = (msgspec.structs.asdict(getattr(words, group)) for words in (SV, EN))
    for key, sentence in swedish.items():
        assert _placeholders(sentence) == _placeholders(english[key])


@LANGUAGES
def test_every_sentence_ends_as_one_and_tells_more_than_that_it_failed(words: Words) -> None:
    for group in (words.faults, words.disk):
        for key, sentence in msgspec.structs.asdict(group).items():
            assert key in FILLERS or sentence.endswith(".")


def test_a_fault_names_its_field_its_value_and_the_remedy() -> None:
    fault = Fault("when", "18/13", "unreadable_day")
    assert say_fault("meeting", fault, SV) == (
        "När: ”18/13” går inte att läsa som en dag. "
        "Skriv till exempel 18/9, 2023-09-18, v. 38 eller imorgon."
    )
    assert say_fault_alone("network", Fault("name", "", "required"), SV) == "Måste fyllas i."


def test_a_wrong_weekday_is_told_with_the_right_one() -> None:
    error = WrongWeekday(value="tis 18/9", day="2023-09-18", weekday="monday")
    assert "18 september 2023 är en måndag" in say_fault("meeting", error.as_fault("when"), SV)
    assert "18 September 2023 is a Monday" in say_error(error, EN)


def test_choices_and_nouns_are_told_by_their_names() -> None:
    choices = {"choices": "physical, hybrid, digital"}
    fault = Fault("form", "månen", "not_a_choice", choices)
    assert "På plats, På plats och digitalt, Digitalt" in say_fault("meeting", fault, SV)
    fault = Fault("network", "M2026-001", "wrong_noun", {"wanted": "network"})
    assert "är inte ett nätverk" in say_fault("meeting", fault, SV)


def test_an_illegal_step_names_the_allowed_ones() -> None:
    error = IllegalStep(
        noun="meeting",
        ref="M2026-001",
        state="planned",
        wanted="documented",
        allowed=MEETING_LIFECYCLE.allowed("planned"),
    )
    assert say_error(error, SV) == (
        "M2026-001 har läget Planerat och kan inte gå till Dokumenterat. "
        "Härifrån går det att välja: Utlyst, Genomfört, Inställt."
    )
    error = IllegalStep(
        noun="meeting", ref="M2026-001", state="documented", wanted="held", allowed=()
    )
    assert say_error(error, SV).endswith("välja: inget.")


def test_a_record_with_faults_is_told_with_all_of_them() -> None:
    faults = [Fault("name", "", "required"), Fault("video_url", "x", "not_a_link")]
    told = say_all(InvalidRecord("network", faults), SV)
    assert told[0] == "Nätverket går inte att spara förrän detta är rättat."
    assert [line.split(":")[0] for line in told[1:]] == ["Namn", "Videolänk"]
    assert len(say_all(NotFound(ref="N9"), SV)) == 1


def test_what_two_people_wrote_is_told_as_it_is_shown() -> None:
    error = ChangedMeanwhile(ref="F2026-014", field="state", theirs="parked", yours="None")
    assert "Läge i F2026-014" in say_error(error, SV)
    assert "står nu ”Parkerat”, och hos dig ”inget”" in say_error(error, SV)
    error = ChangedMeanwhile(ref="F2026-014", field="review", theirs="2024-03-01", yours="")
    assert "“1 March 2024”" in say_error(error, EN)


def test_an_unknown_holder_is_someone_else_at_the_start_of_the_sentence() -> None:
    assert say_error(LockBusy(folder="f", holder="", seconds=5), SV).startswith("Någon annan har")


def test_what_was_written_is_shown_harmless_on_one_line_and_cut() -> None:
    written = "\x1b[2J[/]{value}\n" + "x" * 300
    told = say_fault("network", Fault("name", written, "too_long", {"limit": "200"}), SV)
    assert "\x1b" not in told
    assert "\n" not in told
    assert "[/]{value} x" in told
    assert len(told) < 200


def test_a_finding_is_told_as_a_sentence() -> None:
    assert say_finding("leftover", {"file": "a.tmp"}, EN).startswith("a.tmp was left behind")


def test_an_error_without_a_sentence_still_says_what_to_do() -> None:
    class Unheard(SamverkaError):
        key = "unheard_of"

    assert say_error(Unheard(), SV) == SV.faults.failed


def test_an_anonymous_bearer_is_told_as_the_bearer() -> None:
    error = FeedbackOwed(ref="F2026-014", who="", what="final")
    assert "till idébäraren: slutbesked." in say_error(error, SV)
    assert "owed to the idea-bearer" in say_error(error, EN)
