"""The words of one language, gathered from the groups, and which language is spoken.

A group is a module of this package with its shape, `SV` and `EN`. A new one gets three lines here: the
import, the attribute of `Words`, and its place in each of `SV` and `EN`; mypy finds what is missing.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from samverka_store.words import (
    choices,
    cli,
    commands,
    dates,
    disk_faults,
    entry,
    exports,
    faults,
    fields,
    forms,
    nouns,
    pages,
    screens,
    states,
)

Code = Literal["sv", "en"]
CODES: tuple[Code, ...] = ("sv", "en")


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Every visible word of one language, by group."""

    code: Code
    # What records hold, and what is said about them.
    dates: dates.DateWords
    nouns: nouns.NounWords
    states: states.StateWords
    choices: choices.ChoiceWords
    fields: fields.FieldWords
    faults: faults.FaultWords
    disk: disk_faults.DiskWords
    entry: entry.EntryWords
    # The ways in and out: screens, forms, commands, the command line, exports.
    commands: commands.CommandWords
    pages: pages.PageWords
    forms: forms.FormWords
    screens: screens.ScreenWords
    cli: cli.CliWords
    exports: exports.ExportWords

    def rule(self, rule: str) -> str:
        """A recurrence rule in words."""
        return self.dates.rule(rule)


SV = Words(
    code="sv",
    dates=dates.SV,
    nouns=nouns.SV,
    states=states.SV,
    choices=choices.SV,
    fields=fields.SV,
    faults=faults.SV,
    disk=disk_faults.SV,
    entry=entry.SV,
    commands=commands.SV,
    pages=pages.SV,
    forms=forms.SV,
    screens=screens.SV,
    cli=cli.SV,
    exports=exports.SV,
)
EN = Words(
    code="en",
    dates=dates.EN,
    nouns=nouns.EN,
    states=states.EN,
    choices=choices.EN,
    fields=fields.EN,
    faults=faults.EN,
    disk=disk_faults.EN,
    entry=entry.EN,
    commands=commands.EN,
    pages=pages.EN,
    forms=forms.EN,
    screens=screens.EN,
    cli=cli.EN,
    exports=exports.EN,
)


def words_for(code: str) -> Words:
    """The words of a language: English for "en", else Swedish."""
    return EN if code == "en" else SV


def language_of(locale_text: str | None, lang_option: str | None, setting: str | None) -> Code:
    """The language to speak: the option's, else the setting's, else the locale's.

    `locale_text` is what the surroundings say (`sv_SE.UTF-8`). A locale that says nothing (unset, C,
    POSIX) is Swedish; one of another language is English.
    """
    for wish in (lang_option, setting):
        if wish and wish.strip():
            return "sv" if _language(wish) == "sv" else "en"
    return "sv" if _language(locale_text or "") in ("", "c", "posix", "sv") else "en"


def _language(tag: str) -> str:
    """The language of a tag such as `sv_SE.UTF-8` or `en-GB`."""
    return tag.strip().replace("-", "_").partition(".")[0].partition("_")[0].casefold()
