"""Drafts outlive the form, the prompt and the program; only a wish or a save ends them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from samverka_tui.forms.drafts import Draft, Drafts, form_key
from samverka_tui.screens.remembered import DRAFTS_FILE, last_drafts, remember_drafts

NOW = datetime(2023, 8, 16, 12, 2, tzinfo=UTC)


def some_drafts() -> Drafts:
    return Drafts(lambda: NOW)


def test_a_draft_is_kept_until_it_is_forgotten() -> None:
    drafts = some_drafts()
    drafts.keep("proposal:new", {"title": "Folder"})
    assert drafts.find("proposal:new") == Draft({"title": "Folder"}, NOW)
    drafts.forget("proposal:new")
    drafts.forget("proposal:new")
    assert drafts.find("proposal:new") is None


def test_new_records_and_old_ones_have_drafts_of_their_own() -> None:
    assert form_key("proposal", 0) != form_key("proposal", 7) != form_key("meeting", 7)


def test_only_what_changed_is_to_be_written() -> None:
    drafts = some_drafts()
    drafts.take_in({"a": Draft({"x": "1"}, NOW), "b": Draft({"x": "1"}, NOW)})
    assert drafts.unwritten() == {}
    drafts.keep("c", {"x": "2"})
    drafts.forget("a")
    assert drafts.unwritten() == {"c": Draft({"x": "2"}, NOW), "a": None}
    assert drafts.unwritten() == {}


def test_what_was_typed_in_this_run_goes_before_what_is_read_back() -> None:
    drafts = some_drafts()
    drafts.keep("a", {"x": "ny"})
    drafts.take_in({"a": Draft({"x": "gammal"}, NOW)})
    assert drafts.find("a") == Draft({"x": "ny"}, NOW)


def test_drafts_are_written_down_for_each_folder_and_read_back(state_dir: Path) -> None:
    here, there = Path("/h"), Path("/t")
    remember_drafts(state_dir, here, {"a": Draft({"x": "1"}, NOW)})
    remember_drafts(state_dir, there, {"a": Draft({"x": "2"}, NOW)})
    remember_drafts(state_dir, here, {"b": Draft({"x": "3"}, NOW)})
    assert last_drafts(state_dir, here) == {
        "a": Draft({"x": "1"}, NOW),
        "b": Draft({"x": "3"}, NOW),
    }
    remember_drafts(state_dir, here, {"a": None})
    assert list(last_drafts(state_dir, here)) == ["b"]
    assert list(last_drafts(state_dir, there)) == ["a"]
    assert (state_dir / DRAFTS_FILE).stat().st_mode & 0o077 == 0


def test_nothing_is_written_when_nothing_was_typed(state_dir: Path) -> None:
    remember_drafts(state_dir, Path("/h"), {})
    assert not (state_dir / DRAFTS_FILE).exists()


def test_the_newest_are_kept_when_there_are_too_many(state_dir: Path) -> None:
    many = {str(n): Draft({"x": "y"}, NOW + timedelta(seconds=n)) for n in range(600)}
    remember_drafts(state_dir, Path("/h"), dict(many))
    kept = last_drafts(state_dir, Path("/h"))
    assert len(kept) == 500
    assert "599" in kept
    assert "0" not in kept


def test_a_file_that_was_cut_or_holds_controls_is_harmless(state_dir: Path) -> None:
    file = state_dir / DRAFTS_FILE
    file.write_text('{"/h":{"a":{"texts":{"x":"f\\u001b[2Jg"},"at":"2023-08-16T12:02:00Z"}}}')
    assert last_drafts(state_dir, Path("/h"))["a"].texts == {"x": "fg"}
    file.write_text('{"/h":{"a":{"te')
    assert last_drafts(state_dir, Path("/h")) == {}
