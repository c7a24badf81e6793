"""Faults, errors and findings as sentences: the values put in, codes told as people know them.

The sentences live in `faults` and `disk_faults`. What was written is shown on one line, harmless and cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from samverka_store.clean import clean_line
from samverka_store.errors import Fault, InvalidRecord, SamverkaError
from samverka_store.words.language import Words

_MOST_SHOWN = 60
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# What these hold was counted or compared as days, however it was written.
_DAYS_IN = frozenset(("last_before_first", "review_in_past", "not_movable", "day_to_come"))


class _Values(dict[str, str]):
    """A sentence is shown even when a value was not given."""

    def __missing__(self, name: str) -> str:
        return ""


def say_fault(noun: str, fault: Fault, words: Words) -> str:
    """A fault of a record of this noun, after the name of its field: "Namn: Måste fyllas i."."""
    return f"{words.fields.label(noun, fault.field)}: {say_fault_alone(noun, fault, words)}"


def say_fault_alone(noun: str, fault: Fault, words: Words) -> str:
    """A fault as it stands under its field."""
    values = {**fault.values, "value": fault.value}
    return _said(fault.key, values, words, noun, fault.field)


def say_error(error: SamverkaError, words: Words) -> str:
    """An error as one sentence or two. The faults of an InvalidRecord are said by `say_fault`."""
    fault = getattr(error, "fault", None)
    if isinstance(fault, Fault):
        return say_fault("", fault, words)
    noun = str(error.values.get("noun", ""))
    return _said(error.key, error.values, words, noun, "state")


def say_all(error: SamverkaError, words: Words) -> tuple[str, ...]:
    """An error and, when a record has faults, each of them."""
    if not isinstance(error, InvalidRecord):
        return (say_error(error, words),)
    faults = (say_fault(error.noun, fault, words) for fault in error.faults)
    return say_error(error, words), *faults


def say_finding(key: str, values: Mapping[str, str | int], words: Words) -> str:
    """Something found in the workspace's files, as one sentence or two."""
    return _said(key, values, words, "", "")


def say_waiting(by: str, pid: int, host: str, words: Words) -> str:
    """Who is waited for: the person, and the program where it is known."""
    if not (by and pid and host):
        return words.saving.waiting_for_someone
    return words.saving.waiting_for.format(holder=by, pid=pid, host=host)


def say_as(pattern: str, key: str, values: Mapping[str, str | int], words: Words) -> str:
    """A finding of this key in a sentence other than its own."""
    return _filled(pattern, key, values, words)


def _said(key: str, values: Mapping[str, str | int], words: Words, noun: str, field: str) -> str:
    pattern = getattr(words.faults, key, None) or getattr(words.disk, key, None)
    pattern = str(pattern or words.faults.failed)
    return _filled(pattern, key, values, words, noun=noun, field=field)


def _filled(
    pattern: str,
    key: str,
    values: Mapping[str, str | int],
    words: Words,
    *,
    noun: str = "",
    field: str = "",
) -> str:
    told = _Values(
        {
            name: _told(name, str(value), words, key=key, noun=noun, field=field)
            for name, value in values.items()
        }
    )
    sentence = pattern.format_map(told)
    # A noun or "someone else" begins with a capital there; a file's name stays as it is.
    begins_with_word = pattern.startswith(("{noun}", "{holder}", "{day}"))
    return sentence[:1].upper() + sentence[1:] if begins_with_word else sentence


def _told(name: str, value: str, words: Words, *, key: str, noun: str, field: str) -> str:
    teller = _TELLERS.get(name)
    if teller is not None:
        return teller(value, words, noun, field)
    shown = clean_line(value)
    if name in ("value", "theirs", "yours"):
        if name != "value":
            shown = _state_of_any(shown, words)
        if key in _DAYS_IN or name != "value":
            shown = _day_or_text(shown, words)
        return shown if len(shown) <= _MOST_SHOWN else shown[: _MOST_SHOWN - 1] + "…"
    return shown


def _state_of_any(value: str, words: Words) -> str:
    """A value of a record whose noun is not told: a state's label, a yes or no where it is one."""
    if value in ("true", "false"):
        return words.entry.yes if value == "true" else words.entry.no
    for noun in ("proposal", "meeting", "action", "network", "feedback"):
        label = words.states.labels(noun).get(value)
        if label:
            return label
    return value


def _day_or_text(value: str, words: Words) -> str:
    if value in ("", "None"):
        return words.faults.nothing
    if not _ISO_DAY.fullmatch(value):
        return value
    try:
        return words.dates.plain(date.fromisoformat(value))
    except ValueError:
        return value


def _codes(value: str, words: Words, noun: str, field: str) -> str:
    """Codes with commas between, as labels; none at all is said so."""
    labels = words.states.labels(noun, field)
    codes = [code.strip() for code in value.split(",") if code.strip()]
    return ", ".join(labels.get(code, code) for code in codes) or words.faults.nothing


def _moment(value: str, words: Words, noun: str, field: str) -> str:
    """Milliseconds since 1970 as a clock time; with the day when that is long ago."""
    from datetime import UTC, datetime

    from samverka_store.moments.zones import HOME_ZONE, zone_info

    try:
        local = datetime.fromtimestamp(int(value) / 1000, UTC).astimezone(zone_info(HOME_ZONE))
    except (ValueError, OverflowError):
        return value
    return words.dates.clock_time(local)


def _weekday(value: str, words: Words, noun: str, field: str) -> str:
    from samverka_store.moments.vocabulary import WEEKDAY_CODES

    return words.dates.weekdays[WEEKDAY_CODES.index(value)] if value in WEEKDAY_CODES else value


def _state(value: str, words: Words, noun: str, field: str) -> str:
    return words.states.label(noun, value)


def _bearers(value: str, words: Words, noun: str, field: str) -> str:
    """Names of idea-bearers, one per line, on one line; several without a name once."""
    if not clean_line(value):
        return words.faults.the_bearer
    names = (clean_line(name) or words.faults.anonymous_bearer for name in value.split("\n"))
    return ", ".join(dict.fromkeys(names))


def _reason(value: str, words: Words, noun: str, field: str) -> str:
    """Why something failed: the system's or an engine's own words, or those of a code of ours."""
    code, _, what = value.partition(":")
    told = getattr(words.templates, code) if code.startswith("template_") else value
    return str(told).format(what=clean_line(what)) if told is not value else clean_line(value)


_TELLERS: Mapping[str, Callable[[str, Words, str, str], str]] = {
    "noun": lambda value, words, noun, field: words.nouns.of(value).the,
    "wanted": lambda value, words, noun, field: (
        words.states.labels(noun).get(value) or words.nouns.of(value).a
    ),
    "field": lambda value, words, noun, field: words.fields.label(noun, value),
    "state": _state,
    "allowed": _codes,
    "choices": _codes,
    "weekday": _weekday,
    "day": lambda value, words, noun, field: _day_or_text(value, words),
    "first": lambda value, words, noun, field: _day_or_text(value, words),
    "last": lambda value, words, noun, field: _day_or_text(value, words),
    "since": _moment,
    "who": _bearers,
    "what": lambda value, words, noun, field: words.states.label("feedback", value, "kind").lower(),
    "reason": _reason,
    "author": lambda value, words, noun, field: clean_line(value) or words.faults.someone_else,
    "cause": lambda value, words, noun, field: f": {getattr(words.disk, f'why_{value}', value)}",
    "within": lambda value, words, noun, field: f" ({clean_line(value)})",
    "holder": lambda value, words, noun, field: clean_line(value) or words.faults.someone_else,
}
