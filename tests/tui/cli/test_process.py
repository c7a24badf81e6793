"""The program as a process of its own: terminals, pipes, signals, and what it imports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.surroundings import SAMVERKA

NOW = "2026-09-01T09:00+02:00"


def _started(*arguments: str, data: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SAMVERKA, "--data", str(data), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "SAMVERKA_NOW": NOW, **settings},
    )


@pytest.fixture
def filled(data_dir: Path) -> Path:
    """A folder with a workspace of one network."""
    assert _started("add", "network", "Öppet forum", data=data_dir).returncode == 0
    return data_dir


@pytest.mark.parametrize("command", [(), ("demo",)])
def test_without_a_terminal_the_screens_are_refused_and_the_commands_named(
    data_dir: Path, command: tuple[str, ...]
) -> None:
    ended = _started(*command, data=data_dir)
    assert (ended.returncode, ended.stdout) == (2, "")
    for name in ("today", "list", "add", "export", "check"):
        assert name in ended.stderr


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_in_a_dumb_terminal_the_screens_are_refused(data_dir: Path) -> None:
    import pty

    master, slave = pty.openpty()
    with os.fdopen(master, "rb"):
        ended = subprocess.run(
            [*SAMVERKA, "--data", str(data_dir)],
            stdin=slave,
            stdout=slave,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
            env={**os.environ, "TERM": "dumb"},
        )
        os.close(slave)
    assert ended.returncode == 2
    assert "TERM=dumb" in ended.stderr
    assert "today" in ended.stderr


def test_the_demo_is_written_where_asked(tmp_path: Path, data_dir: Path) -> None:
    demo = tmp_path / "demo"
    ended = _started("demo", "--records", "100", "--into", str(demo), data=data_dir)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == f"{demo}\n"
    assert _started("check", data=demo).returncode == 0
    assert _started("today", data=demo).stdout
    assert not data_dir.exists()
    again = _started("demo", "--into", str(demo), data=data_dir)
    assert again.returncode == 1


def test_a_damaged_workspace_is_told_file_by_file(filled: Path) -> None:
    journal = filled / "samverka.000001.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"crc":"', b'"crc":"f', 1))
    ended = _started("check", data=filled)
    assert ended.returncode == 1
    assert "samverka.000001.jsonl\t" in ended.stdout
    assert _started("list", "networks", data=filled).returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_reader_that_has_had_enough_is_no_trouble(filled: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    ended = subprocess.run(
        [*SAMVERKA, "--data", str(filled), "list", "networks", "--json"],
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    os.close(write)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [("list", "networks"), ("export", "csv", "networks")])
def test_output_that_cannot_be_written_is_a_failure(filled: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*SAMVERKA, "--data", str(filled), *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 1
    assert ended.stderr.startswith("samverka: Kunde inte skriva ut: ")
    assert len(ended.stderr.splitlines()) == 1


def test_ctrl_c_ends_with_130() -> None:
    program = (
        "import sys, samverka_tui.cli.program as m\n"
        "def stopped(*_, **__): raise KeyboardInterrupt\n"
        "m._perform = stopped\n"
        "sys.exit(m.run(['today'], clock=None))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (130, "Avbrutet.\n")


@pytest.mark.parametrize(
    "command", [("list", "networks"), ("today",), ("show", "N1"), ("history", "N1"), ("check",)]
)
def test_reading_imports_nothing_that_screens_writing_or_exports_need(
    filled: Path, command: tuple[str, ...]
) -> None:
    program = (
        "import sys\n"
        "from samverka_tui.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
        "sys.exit(code)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, "--data", str(filled), *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "SAMVERKA_STATE": str(filled.parent / "state")},
    )
    assert ended.returncode == 0, ended.stderr
    loaded = set(ended.stderr.split())
    heavy = {"textual", "rich", "icalendar", "jinja2", "dateutil", "markdown_it", "asyncio"}
    assert not loaded & (
        heavy
        | {"filelock", "platformdirs", "dataclasses", "secrets", "typing_extensions", "zoneinfo"}
    )


def test_typing_extensions_is_there_for_whoever_needs_it() -> None:
    program = (
        "import sys, typing\n"
        "from samverka_tui.lean import import_msgspec\n"
        "import_msgspec()\n"
        "assert 'typing_extensions' not in sys.modules\n"
        "import msgspec\n"
        "class A(msgspec.Struct):\n    a: typing.Annotated[int, msgspec.Meta(ge=1)] = 1\n"
        "assert msgspec.convert({'a': 2}, A).a == 2\n"
        "import typing_extensions\n"
        "assert typing_extensions.Self is typing.Self\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_textual_is_imported_without_what_is_never_used() -> None:
    program = (
        "import sys\n"
        "from samverka_tui.lean import import_textual\n"
        "import_textual()\n"
        "assert 'textual.app' in sys.modules\n"
        "assert not {'ssl', 'textual.command', 'textual.types'} & set(sys.modules)\n"
        "import ssl\n"
        "assert ssl.create_default_context()\n"
        "from textual.command import CommandPalette\n"
        "assert CommandPalette.COMPONENT_CLASSES\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_two_at_once_get_references_of_their_own(filled: Path) -> None:
    started = [
        subprocess.Popen(
            [*SAMVERKA, "--data", str(filled), "add", "proposal", f"nr {number}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    printed = sorted(process.communicate(timeout=120)[0] for process in started)
    assert [process.returncode for process in started] == [0, 0, 0, 0]
    assert len(set(printed)) == 4


def test_python_m_is_the_program(filled: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "samverka_tui", "--data", str(filled), "list", "networks"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert ended.stdout.startswith("N1\tAktivt\t")


@pytest.mark.skipif(os.name == "nt", reason="Windows names the account in the environment")
def test_the_account_is_the_name_and_not_what_the_environment_says(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pwd

    monkeypatch.delenv("SAMVERKA_USER")
    monkeypatch.setenv("LOGNAME", "someone")
    monkeypatch.setenv("USER", "else")
    _started("add", "network", "Öppet forum", data=data_dir)
    ended = _started("history", "N1", "--json", data=data_dir)
    assert f'"by": "{pwd.getpwuid(os.getuid()).pw_name}"' in ended.stdout
