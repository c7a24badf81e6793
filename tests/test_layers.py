"""The house's rules that import-linter, ruff and mypy cannot see."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.surroundings import ROOT

MOST_LINES = 400
SOURCES = sorted((ROOT / "store").rglob("*.py")) + sorted((ROOT / "tui").rglob("*.py"))
SCREENLESS_COMMANDS = (
    ["--version"],
    ["--help"],
    ["list", "networks", "--json"],
    ["today"],
    ["add", "network", "Öppet forum"],
)


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _importers(library: str) -> set[str]:
    return {
        _name(path)
        for path in SOURCES
        for module in _imports(ast.parse(path.read_text("utf-8")))
        if module.split(".")[0] == library
    }


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_file_is_one_room_and_not_two(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_no_error_is_caught_broadly_or_swallowed(path: Path) -> None:
    broad = {"Exception", "BaseException"}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno} catches everything"
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
            assert not caught & broad, f"line {node.lineno} catches {caught & broad}"


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.name == "__init__.py"], ids=_name
)
def test_a_package_file_holds_a_docstring_only(path: Path) -> None:
    body = ast.parse(path.read_text("utf-8")).body
    assert body, "not even a docstring"
    assert isinstance(body[0], ast.Expr)
    assert _name(path) == "tui/samverka_tui/cli/__init__.py" or len(body) == 1


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_nothing_is_validated_with_assert(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)]


def test_tinydb_is_known_in_one_room() -> None:
    assert {str(Path(name).parent) for name in _importers("tinydb")} <= {
        "store/samverka_store/disk"
    }


def test_icalendar_is_known_where_calendars_are_written_and_read() -> None:
    exchange = "store/samverka_store/exchange"
    assert _importers("icalendar") <= {f"{exchange}/ics.py", f"{exchange}/ics_reading.py"}


@pytest.mark.parametrize("command", SCREENLESS_COMMANDS, ids=" ".join)
def test_commands_without_a_screen_import_no_screen(command: list[str], data_dir: Path) -> None:
    program = (
        "import sys, samverka_tui.cli\n"
        "sys.argv = ['samverka', *sys.argv[1:]]\n"
        "try: code = samverka_tui.cli.main()\n"
        "except SystemExit as end: code = end.code\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
        "sys.exit(code)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, "--data", str(data_dir), *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in ended.stderr
    modules = set(re.findall(r"'(\w+)'", ended.stderr.splitlines()[-1]))
    assert "samverka_tui" in modules
    assert not modules & {"textual", "icalendar", "jinja2", "markdown_it", "dateutil"}
