"""What a program that a test or a benchmark starts finds around it.

A home folder of its own, Swedish, and a machine that stands in Sweden. Nothing is started here.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# The source roots, for programs that shall run whether or not the packages are installed.
PYTHONPATH = os.pathsep.join((str(ROOT / "store"), str(ROOT / "tui")))

# What the installed command runs, without having to be installed.
SAMVERKA = (sys.executable, "-c", "import sys; from samverka_tui.cli import main; sys.exit(main())")

FOREIGN = (
    "COLORTERM",
    "COLUMNS",
    "EDITOR",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "LC_TIME",
    "LINES",
    "NO_COLOR",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHASHSEED",
    "PYTHONUNBUFFERED",
    "SSH_CONNECTION",
    "TERM_PROGRAM",
    "TMUX",
    "VISUAL",
)
FOREIGN_PREFIXES = ("SAMVERKA", "TEXTUAL")


def own_settings(home: Path) -> dict[str, str]:
    """The variables that make `home` the home folder and the machine one in Sweden."""
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_RUNTIME_DIR": str(home / ".run"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "LANG": "sv_SE.UTF-8",
        "TERM": "xterm-256color",
        "TZ": "Europe/Stockholm",
        "PYTHONPATH": PYTHONPATH,
    }


def foreign_settings(environment: Mapping[str, str]) -> list[str]:
    """The names in `environment` that would let this machine's owner decide how a test goes."""
    return [name for name in environment if name in FOREIGN or name.startswith(FOREIGN_PREFIXES)]


def environment(home: Path) -> dict[str, str]:
    """A whole environment for a program whose home folder is `home`."""
    whole = {**os.environ, **own_settings(home)}
    for name in foreign_settings(whole):
        del whole[name]
    return whole
