"""Drafts on disk: written whole, taken over by one, never lost at any step, and never obeyed."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from samverka_store.disk import drafts, layout, platform
from samverka_store.disk.draft_room import DraftRoom
from samverka_store.disk.drafts import Draft
from samverka_store.disk.presence import Presence, new_run
from samverka_store.disk_errors import DiskError, DiskFull, RecordTooLarge
from tests.store.disk.faulty import ALL_STEPS, NOW, at_step, crashing_at, failing

KEY = "proposal:new"


def text(title: str, *, by: str = "anna", minutes: int = 0) -> Draft:
    return Draft(KEY, by, NOW + timedelta(minutes=minutes), {"title": title})


def titles(found: dict[str, Draft]) -> list[str]:
    return sorted(draft.texts["title"] for draft in found.values())


def names_in(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


class Program:
    """One program over a workspace; it lives until it is told to die."""

    def __init__(self, folder: Path, state_dir: Path, by: str = "anna") -> None:
        self.run = new_run()
        self.room = DraftRoom(folder, state_dir, by=by, run=self.run, clock=lambda: NOW)
        self.presence = Presence(folder, by=by, run=self.run, clock=lambda: NOW)
        self.presence.show(())
        self.by = by

    def write(self, title: str, minutes: int = 0) -> str:
        name = self.room.new_name()
        self.room.put(name, text(title, by=self.by, minutes=minutes))
        return name

    def die(self) -> None:
        self.presence.close()
        self.room.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def start(folder: Path, state_dir: Path) -> Iterator[Callable[..., Program]]:
    running: list[Program] = []

    def started(by: str = "anna") -> Program:
        running.append(Program(folder, state_dir, by))
        return running[-1]

    yield started
    for program in running:
        program.die()


Start = Callable[..., Program]


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The disk of this folder refuses, as one that is mounted so does."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("create", "rename", "remove", "make_folder"):
            real = getattr(platform, name)

            def step(path: Path, *more: object, real: Callable[..., object] = real) -> object:
                if path.is_relative_to(folder):
                    raise OSError(errno.EROFS, os.strerror(errno.EROFS))
                return real(path, *more)

            patch.setattr(platform, name, step)
        yield


def test_a_draft_is_read_back_by_the_next_program_of_the_same_person(start: Start) -> None:
    first = start()
    first.write("Bänkar")
    first.die()
    assert titles(start().room.look().own) == ["Bänkar"]


def test_what_a_living_program_has_open_is_left_alone(start: Start, folder: Path) -> None:
    first = start()
    name = first.write("Bänkar")
    waiting = start().room.look()
    assert (waiting.own, waiting.others) == ({}, {})
    assert (folder / layout.DRAFTS / name).exists()


def test_two_halves_of_the_same_form_are_both_kept(start: Start) -> None:
    one, other = start(), start()
    one.write("Bänkar")
    other.write("Belysning")
    one.die()
    other.die()
    third = start()
    assert titles(third.room.look().own) == ["Belysning", "Bänkar"]
    third.die()
    assert titles(start().room.look().own) == ["Belysning", "Bänkar"]


def test_of_two_programs_that_start_at_once_one_gets_each_draft(start: Start) -> None:
    for number in range(40):
        gone = start()
        gone.write(str(number))
        gone.die()
    starting = [start() for _ in range(4)]
    got: list[str] = []
    together = threading.Barrier(len(starting))

    def take(program: Program) -> None:
        together.wait()
        got.extend(titles(program.room.look().own))

    threads = [threading.Thread(target=take, args=(program,)) for program in starting]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == sorted(str(number) for number in range(40))


def test_what_someone_else_left_is_seen_and_taken_over_when_asked_for(start: Start) -> None:
    eva = start("Eva Ek")
    eva.write("Bänkar")
    eva.die()
    anna, bo = start("anna"), start("bo")
    others = anna.room.look().others
    assert bo.room.look().others == others
    (name,) = others
    claimed = anna.room.claim(name)
    assert claimed is not None
    assert claimed[1].by == "Eva Ek"
    assert bo.room.claim(name) is None
    assert bo.room.look().others == {}


def test_what_belongs_to_a_program_that_turns_out_to_live_stays_its_own(
    start: Start, folder: Path
) -> None:
    eva = start("Eva Ek")
    eva.write("Bänkar")
    eva.die()
    anna = start("anna")
    (name,) = anna.room.look().others
    back = Presence(folder, by="Eva Ek", run=eva.run, clock=lambda: NOW)
    back.show(())
    assert anna.room.claim(name) is None
    back.close()
    assert anna.room.claim(name) is not None


def test_what_is_saved_or_given_up_is_gone(start: Start, folder: Path) -> None:
    program = start()
    name = program.write("Bänkar")
    program.room.remove(name)
    program.room.remove(name)
    assert names_in(folder / layout.DRAFTS) == []


def test_drafts_are_as_open_as_the_folder_they_lie_in(tmp_path: Path, state_dir: Path) -> None:
    for name, mode, file_mode in (("own", 0o700, 0o600), ("shared", 0o2770, 0o660)):
        folder = tmp_path / name
        folder.mkdir()
        folder.chmod(mode)
        program = Program(folder, state_dir)
        draft = folder / layout.DRAFTS / program.write("Bänkar")
        assert draft.stat().st_mode & 0o7777 == file_mode
        assert draft.parent.stat().st_mode & 0o7777 == mode
        program.die()


def test_every_crash_while_writing_leaves_the_old_text_or_the_new(
    folder: Path, start: Start
) -> None:
    place, number = folder / layout.DRAFTS, 0
    while True:
        number += 1
        name = layout.draft("anna", new_run(), drafts.new_mark())
        drafts.put(place, name, text("gammal"))
        if not crashing_at(number, lambda name=name: drafts.put(place, name, text("ny"))):  # type: ignore[misc]
            break
        found = drafts.look(place)
        assert found.unreadable == []
        assert titles(found.drafts) in (["gammal"], ["ny"])
        assert not [left for left in names_in(place) if left.endswith(".new")]
        for each in found.drafts:
            drafts.remove(place, each)
    assert number > 6
    assert titles(start().room.look().own) == ["ny"]


def test_every_crash_while_taking_over_loses_and_doubles_nothing(
    folder: Path, start: Start
) -> None:
    for title in ("ett", "två", "tre"):
        gone = start()
        gone.write(title)
        gone.die()
    number = 0
    while crashing_at(number + 1, lambda: start().room.look()):  # noqa: PLW0108  started in the process that dies
        number += 1
        assert titles(drafts.look(folder / layout.DRAFTS).drafts) == ["ett", "tre", "två"]
    assert number >= 3
    assert titles(start().room.look().own) == ["ett", "tre", "två"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_each_step_that_fails_leaves_the_old_text_or_the_new(folder: Path, code: int) -> None:
    place = folder / layout.DRAFTS
    name = layout.draft("anna", new_run(), drafts.new_mark())
    number, failures = 0, 0
    while True:
        number += 1
        drafts.put(place, name, text("gammal"))
        with at_step(number, failing(code)) as taken:
            try:
                drafts.put(place, name, text("ny"))
            except DiskError:
                failures += 1
        if len(taken) < number:
            break
        assert titles(drafts.look(place).drafts) in (["gammal"], ["ny"])
    assert failures >= len({"make_folder", "create", "write", "sync", "rename", "sync_folder"})


def test_what_the_workspace_cannot_take_lies_in_ones_own_folder(
    start: Start, folder: Path, state_dir: Path
) -> None:
    program = start()
    name = program.write("Bänkar")
    with read_only(folder):
        program.room.put(name, text("Bänkar vid ån", minutes=1))
        assert program.room.lies_in.is_relative_to(state_dir)
        assert (program.room.lies_in / name).stat().st_mode & 0o777 == 0o600
        program.presence.close()  # nobody sees it in a folder that it cannot write in
        assert start().room.look().own == {}
        program.die()
        assert titles(start().room.look().own) == ["Bänkar vid ån"]


def test_of_two_copies_of_one_draft_the_newest_is_offered(
    start: Start, folder: Path, state_dir: Path
) -> None:
    program = start()
    name = program.write("Bänkar")
    with read_only(folder):
        program.room.put(name, text("Bänkar vid ån", minutes=1))
    program.die()
    assert titles(start().room.look().own) == ["Bänkar vid ån"]
    left = [*folder.rglob("*.json"), *state_dir.rglob("*.json")]
    assert len([path for path in left if layout.run_of_draft(path.name)]) == 1


def test_it_goes_back_to_the_workspace_when_that_can_be_written_again(
    start: Start, folder: Path, state_dir: Path
) -> None:
    program = start()
    name = program.room.new_name()
    with read_only(folder):
        program.room.put(name, text("Bänkar"))
    program.room.put(name, text("Bänkar vid ån", minutes=1))
    assert program.room.lies_in == folder / layout.DRAFTS
    assert not [path for path in state_dir.rglob("*") if layout.run_of_draft(path.name)]
    program.die()
    assert titles(start().room.look().own) == ["Bänkar vid ån"]


def test_what_no_disk_takes_is_said_to_be_so(start: Start, folder: Path) -> None:
    program = start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(platform, "write", lambda fd, text: failing(errno.ENOSPC)())
        with pytest.raises(DiskFull) as raised:
            program.write("Bänkar")
    assert str(raised.value.values["file"]).startswith(str(folder))
    program.write("Bänkar")


def test_a_file_larger_than_any_draft_is_none(start: Start, folder: Path) -> None:
    program = start()
    name = program.write("Bänkar")
    path = folder / layout.DRAFTS / name
    path.write_bytes(path.read_bytes().ljust(drafts.MOST_BYTES))
    assert drafts.everything(folder / layout.DRAFTS).unreadable == []
    path.write_bytes(path.read_bytes() + b" ")
    assert drafts.everything(folder / layout.DRAFTS).unreadable == [name]


def test_a_draft_larger_than_any_form_is_refused(start: Start) -> None:
    program = start()
    with pytest.raises(RecordTooLarge):
        program.write("å" * drafts.MOST_BYTES)


HOSTILE = {
    "cut": b'{"key":"proposal:new","by":"anna","at":"2023-10-16T09:00:00Z","texts":{"title":"B',
    "empty": b"",
    "zeros": bytes(400),
    "other types": b'{"key":1,"by":"anna","at":"2023-10-16T09:00:00Z","texts":{}}',
    "no zone": b'{"key":"a","by":"anna","at":"2023-10-16T09:00:00","texts":{}}',
    "no day of ours": b'{"key":"a","by":"anna","at":"9999-12-31T23:59:59Z","texts":{}}',
    "nobody": b'{"key":"a","by":"","at":"2023-10-16T09:00:00Z","texts":{}}',
    "deep": b'{"key":"a","more":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "not text": b'{"key":"a","by":"anna","at":"2023-10-16T09:00:00Z","texts":{"a":"\xff"}}',
    "large": b" " * (drafts.MOST_BYTES + 1),
}


@pytest.mark.parametrize("held", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_draft_is_set_aside_whole_and_told_once(
    start: Start, folder: Path, held: bytes
) -> None:
    place = folder / layout.DRAFTS
    place.mkdir()
    path = place / layout.draft("anna", new_run(), drafts.new_mark())
    path.write_bytes(held)
    program = start()
    (finding,) = program.room.look().findings
    assert finding.key == "draft_unreadable"
    assert Path(str(finding.values["file"])).read_bytes() == held
    assert not path.exists()
    assert program.room.look().findings == ()


def test_what_someone_else_wrote_unreadably_is_left_for_them(start: Start, folder: Path) -> None:
    place = folder / layout.DRAFTS
    place.mkdir()
    path = place / layout.draft("Eva Ek", new_run(), drafts.new_mark())
    path.write_bytes(b"{")
    assert start("anna").room.look().findings == ()
    assert path.exists()
    assert len(start("Eva Ek").room.look().findings) == 1


def test_links_lead_nowhere(start: Start, folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    place = folder / layout.DRAFTS
    place.mkdir()
    secret = elsewhere / "secret.json"
    secret.write_bytes(msgspec.json.encode(text("hemligt")))
    (place / layout.draft("anna", new_run(), drafts.new_mark())).symlink_to(secret)
    waiting = start().room.look()
    assert (waiting.own, len(waiting.findings)) == ({}, 1)
    assert secret.exists()
    for left in place.iterdir():
        left.unlink()
    place.rmdir()
    place.symlink_to(elsewhere, target_is_directory=True)
    start().write("Bänkar")
    assert names_in(elsewhere) == ["secret.json"]


def test_texts_are_cleaned_when_they_are_read(start: Start, folder: Path) -> None:
    place = folder / layout.DRAFTS
    name = layout.draft("anna", new_run(), drafts.new_mark())
    drafts.put(
        place,
        name,
        Draft("a\x1b[2J", "anna", NOW, {"x\n": "f\x1b[2Jg"}, {"x": "\u202eg"}, {"y": "\x9b1m"}),
    )
    (draft,) = start().room.look().own.values()
    assert draft == Draft("a", "anna", NOW, {"x": "fg"}, {"x": "g"}, {"y": ""})


def test_other_files_in_the_folder_are_not_looked_at(start: Start, folder: Path) -> None:
    place = folder / layout.DRAFTS
    place.mkdir()
    for name in ("notes.json", "anna-1.json", "..json", "anna.json.new"):
        (place / name).write_text("{}")
    assert start().room.look().own == {}
    assert len(names_in(place)) == 4


def test_the_steps_of_writing_are_those_that_a_power_cut_needs(folder: Path) -> None:
    place = folder / layout.DRAFTS
    name = layout.draft("anna", new_run(), drafts.new_mark())
    each = ["create", "write", "sync", "rename", "sync_folder"]
    for order in (["make_folder", "sync_folder", *each], ["make_folder", *each]):
        with at_step(0, lambda: None, ALL_STEPS) as taken:
            drafts.put(place, name, text("Bänkar"))
        assert [step for step in taken if step != "remove"] == order
