"""What is built and installed holds what it should and nothing else."""

import re
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.surroundings import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGES = {"samverka_store": ROOT / "store", "samverka_tui": ROOT / "tui"}
NOT_SHIPPED = ("__pycache__", "_cache")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The sdist and the wheel built from it, without the network; `wheel` and `sdist` to file."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}


def _wheel_names(wheel: Path) -> list[str]:
    with ZipFile(wheel) as archive:
        return archive.namelist()


def _metadata(wheel: Path) -> str:
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return archive.read(name).decode("utf-8")


def test_site_packages_gets_two_names_of_our_own(built: Mapping[str, Path]) -> None:
    tops = {name.split("/")[0] for name in _wheel_names(built["wheel"])}
    assert tops == {*PACKAGES, f"samverka-{PROJECT['version']}.dist-info"}


def test_the_wheel_holds_every_source_template_and_style(built: Mapping[str, Path]) -> None:
    names = set(_wheel_names(built["wheel"]))
    for package, root in PACKAGES.items():
        sources = {
            path.relative_to(root).as_posix()
            for path in (root / package).rglob("*")
            if path.is_file() and not any(part in str(path) for part in NOT_SHIPPED)
        }
        assert f"{package}/py.typed" in sources
        assert sources == {name for name in names if name.startswith(f"{package}/")}


def test_the_licence_travels_with_the_wheel(built: Mapping[str, Path]) -> None:
    with ZipFile(built["wheel"]) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/licenses/LICENSE"))
        text = archive.read(name).decode("utf-8")
    assert text == (ROOT / "LICENSE").read_text("utf-8")
    assert "License-Expression: EUPL-1.2" in _metadata(built["wheel"])


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert re.findall(r"^(\d+)\.", text, re.MULTILINE) == [str(n) for n in range(1, 16)]
    assert text.rstrip().endswith("require the production of a new EUPL version.")


def test_the_source_archive_can_be_tested_and_built(built: Mapping[str, Path]) -> None:
    with tarfile.open(built["sdist"]) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}
    wanted = {"pyproject.toml", "LICENSE", "README.md", "CHANGELOG.md", "tests/__main__.py"}
    assert wanted <= names
    assert {name.split("/")[0] for name in names if "/" in name} <= {
        "store",
        "tui",
        "tests",
        "docs",
    }


def test_the_command_is_one_function() -> None:
    assert PROJECT["scripts"] == {"samverka": "samverka_tui.cli:main"}


def test_every_dependency_has_a_floor_and_a_ceiling() -> None:
    for requirement in PROJECT["dependencies"]:
        name = requirement.split(";")[0]
        assert ">=" in name
        assert "," in name or name.startswith("tzdata"), requirement
    (textual,) = (r for r in PROJECT["dependencies"] if r.startswith("textual"))
    assert textual == "textual>=8.2.8,<9"


def test_the_readme_and_the_fresh_machine_run_the_same_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    fresh_machine = (ROOT / ".ci" / "run").read_text("utf-8").rstrip().splitlines()[-1]
    assert f"```sh\n{fresh_machine}\n```" in readme
