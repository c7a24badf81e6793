"""Drafts outlive the form, the prompt and the program; only a wish or a save ends them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from samverka_store.disk.drafts import Draft
from samverka_store.entry.context import Context
from samverka_store.model.networks import Network
from samverka_store.words.language import SV
from samverka_tui.forms.drafting import Drafting
from samverka_tui.forms.drafts import Drafts, form_key
from samverka_tui.forms.sheet import Sheet
from samverka_tui.screens.earlier_drafts import (
    DRAFTS_FILE,
    earlier_drafts,
    leave_earlier_drafts,
)
from tests.builders import Office

NOW = datetime(2023, 8, 16, 12, 2, tzinfo=UTC)
KEY = "proposal:new"


def some_drafts() -> Drafts:
    return Drafts(lambda: NOW, "anna")


def a_draft(title: str, *, by: str = "anna", minutes: int = 0, key: str = KEY) -> Draft:
    return Draft(key, by, NOW + timedelta(minutes=minutes), {"title": title})


def titles(drafts: Drafts, names: list[str]) -> list[str]:
    return [{**drafts.own, **drafts.others}[name].texts["title"] for name in names]


def title(draft: Draft | None) -> str:
    return draft.texts["title"] if draft else ""


def test_a_draft_is_kept_until_it_is_forgotten() -> None:
    drafts = some_drafts()
    drafts.keep(KEY, {"title": "Folder"})
    assert drafts.find(KEY) == Draft(KEY, "anna", NOW, {"title": "Folder"})
    drafts.forget(KEY)
    drafts.forget(KEY)
    assert drafts.find(KEY) is None
    assert len(drafts) == 0


def test_new_records_and_old_ones_have_drafts_of_their_own() -> None:
    keys = [
        form_key("proposal", 0),
        form_key("proposal", 7),
        form_key("meeting", 7),
        form_key("referral", 0, {"proposal": 7}),
        form_key("referral", 0, {"proposal": 8}),
        form_key("proposal", 0, start={"network": "Forum"}),
    ]
    assert len(set(keys)) == len(keys)


def test_only_what_changed_is_to_be_written_until_it_is() -> None:
    drafts = some_drafts()
    drafts.take_in({"a": a_draft("ett"), "b": a_draft("två")})
    assert drafts.unwritten() == {}
    drafts.keep("c", {"title": "tre"})
    drafts.drop("a")
    changes = drafts.unwritten()
    assert sorted(map(title, changes.values())) == ["", "tre"]
    assert drafts.unwritten() == changes
    for name, draft in changes.items():
        drafts.written(name, draft)
    assert drafts.unwritten() == {}


def test_what_is_typed_while_it_is_being_written_is_to_be_written_too() -> None:
    drafts = some_drafts()
    drafts.keep(KEY, {"title": "F"})
    ((name, first),) = drafts.unwritten().items()
    drafts.keep(KEY, {"title": "Fo"})
    drafts.written(name, first)
    ((same, draft),) = drafts.unwritten().items()
    assert (same, title(draft)) == (name, "Fo")


def test_each_change_is_announced() -> None:
    drafts, heard = some_drafts(), list[str]()
    drafts.changed = lambda: heard.append("changed")
    drafts.gone = lambda: heard.append("gone")
    drafts.keep(KEY, {"title": "F"})
    drafts.forget(KEY)
    drafts.forget(KEY)
    assert heard == ["changed", "gone"]


def test_of_several_drafts_of_one_form_none_is_lost_and_the_newest_comes_first() -> None:
    drafts = some_drafts()
    drafts.take_in({"a": a_draft("äldre"), "b": a_draft("nyare", minutes=1)})
    assert title(drafts.open(KEY)) == "nyare"
    drafts.forget(KEY)
    drafts.keep(KEY, {"title": "på nytt"})
    assert title(drafts.find(KEY)) == "på nytt"
    drafts.forget(KEY)
    assert title(drafts.open(KEY)) == "äldre"
    drafts.forget(KEY)
    assert drafts.open(KEY) is None


def test_the_drafts_of_a_form_are_shown_in_turn() -> None:
    drafts = some_drafts()
    drafts.take_in({str(number): a_draft(str(number)) for number in range(3)})
    drafts.see({"e": a_draft("Evas", by="Eva Ek", minutes=-5)})
    drafts.open(KEY)
    seen = []
    for _ in range(4):
        drafts.take(drafts.after(KEY), KEY)
        seen.append(title(drafts.find(KEY)))
    assert sorted(seen) == ["0", "1", "2", "Evas"]
    assert len(drafts) == 4


def test_what_a_colleague_began_is_not_forced_upon_anyone() -> None:
    drafts = some_drafts()
    drafts.see({"e": a_draft("Evas", by="Eva Ek")})
    assert drafts.open(KEY) is None
    assert titles(drafts, drafts.waiting(KEY)) == ["Evas"]
    assert len(drafts) == 0


def test_what_a_colleague_began_is_ones_own_when_it_is_taken_in() -> None:
    drafts = some_drafts()
    drafts.see({"e": a_draft("Evas", by="Eva Ek")})
    drafts.claim = lambda name: ("mine", drafts.others[name])
    taken = drafts.take("e", KEY)
    assert taken is not None
    assert taken.by == "Eva Ek"
    assert drafts.others == {}
    assert drafts.unwritten() == {"mine": a_draft("Evas", by="anna")}


def test_what_another_took_in_first_is_gone() -> None:
    drafts = some_drafts()
    drafts.see({"e": a_draft("Evas", by="Eva Ek")})
    drafts.claim = lambda name: None
    assert drafts.take("e", KEY) is None
    assert drafts.waiting(KEY) == []


def test_a_form_started_from_elsewhere_takes_the_drafts_of_its_noun_when_asked_to() -> None:
    drafts = some_drafts()
    begun = form_key("proposal", 0, start={"network": "Forum"})
    drafts.take_in({"a": a_draft("Bänkar", key=begun)})
    assert drafts.open(KEY) is None
    assert drafts.after(KEY) == "a"
    drafts.take("a", KEY)
    assert title(drafts.find(KEY)) == "Bänkar"
    assert drafts.find(begun) is None


def test_a_draft_about_one_proposal_is_not_offered_for_another() -> None:
    drafts = some_drafts()
    drafts.take_in({"a": a_draft("x", key=form_key("referral", 0, {"proposal": 7}))})
    assert drafts.waiting(form_key("referral", 0, {"proposal": 8})) == []


def test_the_draft_that_was_chosen_opens_and_not_the_newest() -> None:
    drafts = some_drafts()
    drafts.take_in({"a": a_draft("äldre"), "b": a_draft("nyare", minutes=1)})
    drafts.choose("a")
    assert title(drafts.open(KEY)) == "äldre"
    assert title(drafts.open(KEY)) == "äldre"


def test_a_draft_that_was_thrown_away_can_be_had_again() -> None:
    drafts = some_drafts()
    drafts.keep(KEY, {"title": "Folder"})
    thrown = drafts.drop(next(iter(drafts.own)))
    assert thrown is not None
    assert drafts.open(KEY) is None
    drafts.bring_back(thrown)
    assert title(drafts.open(KEY)) == "Folder"


def test_what_was_typed_in_this_run_goes_before_what_is_read_back() -> None:
    drafts = some_drafts()
    drafts.keep("a", {"title": "ny"})
    (name,) = drafts.own
    drafts.take_in({name: a_draft("gammal", key="a")})
    assert title(drafts.find("a")) == "ny"


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (datetime(2023, 10, 16, 12, 2, tzinfo=UTC), "14.02"),
        (datetime(2023, 10, 15, 22, 30, tzinfo=UTC), "00.30"),
        (datetime(2023, 10, 14, 22, 30, tzinfo=UTC), "igår 00.30"),
        (datetime(2023, 10, 13, 22, 30, tzinfo=UTC), "14 okt 00.30"),
    ],
)
def test_a_draft_is_told_with_the_time_that_it_was_in_sweden(at: datetime, told: str) -> None:
    context = Context(Office().repository, SV, date(2023, 10, 16))
    sheet = Sheet(Network, context, base=None, given={}, texts={})
    drafts = some_drafts()
    drafts.take_in({"a": Draft("network:new", "anna", at, {"name": "Forum"})})
    drafting = Drafting(sheet, drafts, {})
    drafting.bring()
    notice = drafting.notice()
    assert notice is not None
    assert notice.text == f"Ditt utkast från {told}, ännu inte sparat."


def a_sheet() -> Sheet:
    context = Context(Office().repository, SV, date(2023, 8, 16))
    return Sheet(Network, context, base=None, given={}, texts={})


def test_what_a_colleague_began_is_told_with_name_and_time() -> None:
    drafts, sheet = some_drafts(), a_sheet()
    drafts.see({"e": Draft("network:new", "Eva Ek", NOW - timedelta(days=1), {"name": "Forum"})})
    drafting = Drafting(sheet, drafts, {})
    assert drafting.bring() == set()
    notice = drafting.notice()
    assert notice is not None
    assert notice.text == "Eva Ek började skriva här igår 14.02."
    assert [choice.key for choice in notice.choices] == ["F6"]
    assert drafting.turn() == {"name"}
    assert sheet.texts["name"] == "Forum"
    told = drafting.notice()
    assert told is not None
    assert told.text == "Utkast av Eva Ek från igår 14.02, ännu inte sparat."


def test_what_stands_in_the_form_waits_when_the_next_draft_is_shown() -> None:
    drafts, sheet = some_drafts(), a_sheet()
    drafts.take_in({"a": Draft("network:new", "anna", NOW, {"name": "Forum"})})
    drafting = Drafting(sheet, drafts, {})
    drafting.bring()
    drafts.take_in({"b": Draft("network:new", "anna", NOW, {"name": "Nätverket"})})
    drafting.turn()
    assert sheet.texts["name"] == "Nätverket"
    drafting.turn()
    assert sheet.texts["name"] == "Forum"


OLD = (
    '{"/h":{"proposal:new:Forum":{"texts":{"title":"f\\u001b[2Jg"},'
    '"at":"2023-08-16T12:02:00Z","before":{"title":"\\u001b[2J"}}},'
    '"/t":{"meeting:7":{"texts":{"title":"t"},"at":"2023-08-16T12:02:00Z"}}}'
)


def test_drafts_of_the_first_version_are_read_for_each_folder_and_left_once(
    state_dir: Path,
) -> None:
    file = state_dir / DRAFTS_FILE
    file.write_text(OLD)
    here, there = Path("/h"), Path("/t")
    assert earlier_drafts(state_dir, here, "anna") == (
        Draft(KEY, "anna", NOW, {"title": "fg"}, {"title": ""}),
    )
    leave_earlier_drafts(state_dir, here)
    assert earlier_drafts(state_dir, here, "anna") == ()
    assert [draft.key for draft in earlier_drafts(state_dir, there, "anna")] == ["meeting:7"]
    leave_earlier_drafts(state_dir, there)
    assert not file.exists()


def test_a_file_of_the_first_version_that_was_cut_is_harmless(state_dir: Path) -> None:
    (state_dir / DRAFTS_FILE).write_text(OLD[:40])
    assert earlier_drafts(state_dir, Path("/h"), "anna") == ()
    leave_earlier_drafts(state_dir, Path("/h"))
