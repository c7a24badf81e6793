"""Which language is spoken, and that what argparse says is said in it."""

from pathlib import Path

import pytest

from samverka_tui.cli.surroundings import fixed_language, usual_language
from tests.tui.cli.conftest import Run

UNREADABLE = (
    ("nonsense",),
    ("list",),
    ("list", "nonsense"),
    ("list", "networks", "--nonsense"),
    ("list", "networks", "--json=1"),
    ("list", "networks", "--network"),
    ("park", "F1", "--reason", "x"),
    ("move", "M1"),
    ("edit", "N1"),
    ("add",),
    ("add", "nonsense"),
    ("add", "network"),
    ("export", "markdown", "nonsense"),
    ("export", "csv", "nonsense"),
    ("--lang", "de", "list", "networks"),
    ("--lang",),
    ("demo", "--records", "many"),
    ("demo", "--records", "0"),
    ("demo", "--records", "-5"),
    ("list", "networks", "--net", "N1"),
)
ENGLISH = (
    "argument",
    "required",
    "invalid",
    "choose",
    "expected",
    "unrecognized",
    "usage",
    "ignored",
    "following",
)


@pytest.mark.parametrize("command", UNREADABLE, ids=" ".join)
def test_what_cannot_be_read_is_said_in_swedish_and_ends_with_2(
    run: Run, command: tuple[str, ...]
) -> None:
    ended = run(*command)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith("samverka: ")
    words = ended.err.replace("okända argument", "").lower()
    assert not [word for word in ENGLISH if word in words]


@pytest.mark.parametrize("command", UNREADABLE, ids=" ".join)
def test_and_in_english(
    run: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    ended = run(*command)
    assert ended.code == 2
    assert not set(ended.err) & set("åäö")


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, None),
        (["--lang", "en"], {}, "en"),
        (["list", "--lang=en"], {"SAMVERKA_LANG": "sv"}, "en"),
        ([], {"SAMVERKA_LANG": "en"}, "en"),
        ([], {"SAMVERKA_LANG": "tlh"}, None),
        (["add", "network", "--", "--lang", "en"], {}, None),
        (["--lang"], {}, None),
    ],
)
def test_the_language_asked_for(
    arguments: list[str], environment: dict[str, str], language: str | None
) -> None:
    assert fixed_language(arguments, environment) == language


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ({}, "sv"),
        ({"LANG": "C"}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LANG": "sv_FI.UTF-8"}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_computers_language(locale: dict[str, str], language: str, state_dir: Path) -> None:
    assert usual_language(state_dir, locale) == language


def test_the_language_chosen_in_the_screens_goes_before_the_computers(state_dir: Path) -> None:
    (state_dir / "language").write_text("en\n", "utf-8")
    assert usual_language(state_dir, {"LANG": "sv_SE.UTF-8"}) == "en"
    (state_dir / "language").write_bytes(b"\xff\x00")
    assert usual_language(state_dir, {"LANG": "sv_SE.UTF-8"}) == "sv"


def test_the_chosen_language_is_spoken(run: Run) -> None:
    assert run("list", "networks").err.startswith("samverka: Det finns ingen arbetsyta i ")
    english = run("--lang", "en", "list", "networks")
    assert "samverka: There is no workspace in " in english.err


@pytest.mark.parametrize("command", [("today",), ("list", "networks"), ("show", "N1"), ("undo",)])
def test_where_there_is_no_workspace_the_way_to_one_is_told(
    run: Run, data_dir: Path, command: tuple[str, ...]
) -> None:
    ended = run(*command)
    assert ended.code == 1
    assert str(data_dir) in ended.err
    assert "samverka demo" in ended.err
    assert not data_dir.exists()


def test_an_unknown_reference_is_named(forum: Run) -> None:
    ended = forum("show", "F2026-099")
    assert (ended.code, ended.out) == (1, "")
    assert "F2026-099" in ended.err


def test_data_and_lang_may_stand_before_and_after_the_command(forum: Run, data_dir: Path) -> None:
    after = forum("--data", "/nowhere", "list", "--lang", "en", "networks", "--data", str(data_dir))
    assert after.rows[0][1] == "Active"


def test_a_clock_that_cannot_be_read_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from samverka_tui.cli import main

    monkeypatch.setenv("SAMVERKA_NOW", "nyss")
    assert main(["today"]) == 2
    assert "nyss" in capsys.readouterr().err


def test_the_version_is_that_of_the_installation_and_opens_nothing(
    run: Run, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib.metadata

    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", lambda name: f"1.2 of {name}")
    assert run("--version").out == "samverka 1.2 of samverka\n"
    monkeypatch.setattr(importlib.metadata, "version", missing)
    assert run("--version").code == 1
    assert not data_dir.exists()
