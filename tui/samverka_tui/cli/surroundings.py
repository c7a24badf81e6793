"""What the command line takes from the machine: language, folders, the person's name, the clock.

Everything further in is handed these as arguments.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from samverka_store.clean import clean_line
from samverka_store.errors import UsageError
from samverka_store.moments.clock import Clock, system_clock
from samverka_store.words.language import CODES, language_of


class UnreadableClock(UsageError):
    """SAMVERKA_NOW is no point in time. Values: value."""

    key = "unreadable_clock"


# Kept in the state folder by the screens when the person chooses a language there.
LANGUAGE_FILE = "language"
_LANGUAGE_BYTES = 16


def data_folder(given: str | None, environment: Mapping[str, str]) -> Path:
    """The workspace's folder: as given, else SAMVERKA_DATA, else the person's own data folder."""
    named = given or environment.get("SAMVERKA_DATA")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("samverka", appauthor=False)


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where what belongs to one person and machine is kept: SAMVERKA_STATE, else their own."""
    named = environment.get("SAMVERKA_STATE")
    if named:
        return Path(named)
    from platformdirs import user_state_path

    return user_state_path("samverka", appauthor=False)


def fixed_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """The language that --lang or SAMVERKA_LANG asks for; None when neither names one of ours.

    Read before the arguments are parsed, since the parser already speaks it.
    """
    asked = environment.get("SAMVERKA_LANG", "").strip().lower()
    before = ""
    for argument in arguments:
        if argument == "--":
            break
        if before == "--lang":
            asked = argument
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        before = argument
    return asked if asked in CODES else None


def usual_language(state_dir: Path, environment: Mapping[str, str]) -> str:
    """The language the person has chosen before, else the computer's."""
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(state_dir / LANGUAGE_FILE, flags), "rb") as file:
            chosen = (file.read(_LANGUAGE_BYTES) or b"").decode("ascii", "replace").strip()
    except OSError:
        chosen = ""  # a setting that cannot be read is none
    return language_of(_locale(environment), None, chosen if chosen in CODES else None)


def _locale(environment: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name]
    if os.name != "nt":
        return ""
    import locale

    return locale.getlocale()[0] or ""


def person(environment: Mapping[str, str]) -> str:
    """The name that changes are kept under: SAMVERKA_USER, else the account's.

    The account is asked for and not LOGNAME or USER, which survive `su` and may name someone else.
    """
    named = clean_line(environment.get("SAMVERKA_USER", ""))
    if named:
        return named
    try:
        import pwd
    except ImportError:
        return clean_line(environment.get("USERNAME", "")) or "?"
    try:
        return clean_line(pwd.getpwuid(os.getuid()).pw_name)
    except KeyError:
        return f"uid {os.getuid()}"


def clock_of(environment: Mapping[str, str]) -> Clock:
    """The machine's clock, or one that stands at SAMVERKA_NOW (for tests and demonstrations).

    Raises: UnreadableClock.
    """
    frozen = environment.get("SAMVERKA_NOW")
    if not frozen:
        return system_clock
    try:
        stands = datetime.fromisoformat(frozen).astimezone()
    except ValueError:
        raise UnreadableClock(value=frozen) from None
    return lambda: stands
