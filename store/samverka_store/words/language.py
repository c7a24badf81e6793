"""The words of one language, gathered from the groups, and which language is spoken.

A group is a module of this package with its shape, `SV` and `EN`. A new one gets two lines here: the
import that only type checkers follow, and the attribute of `Words`, named as the module is or in
`_MODULES`. A group is imported when it is first asked for: no command needs them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from samverka_store.words import (
        answers,
        choices,
        clashes,
        cli,
        cli_feedback,
        cli_follow,
        cli_meetings,
        commands,
        company,
        crash,
        dates,
        disk_faults,
        documents,
        drafts,
        entry,
        exports,
        faults,
        feedback,
        fields,
        figures,
        figures_page,
        files_page,
        following,
        forms,
        happened,
        history_page,
        import_page,
        intake,
        live,
        next_steps,
        nouns,
        pages,
        parking,
        personal,
        personal_page,
        reminders,
        rescheduling,
        review,
        saving,
        screens,
        settling,
        states,
        templates,
        trouble,
    )

Code = Literal["sv", "en"]
CODES: tuple[Code, ...] = ("sv", "en")
# Groups whose module has another name.
_MODULES: Mapping[str, str] = {
    "disk": "disk_faults",
    "files": "files_page",
    "history": "history_page",
}


class Words:
    """Every visible word of one language, by group."""

    # What records hold, and what is said about them.
    dates: dates.DateWords
    nouns: nouns.NounWords
    states: states.StateWords
    choices: choices.ChoiceWords
    fields: fields.FieldWords
    faults: faults.FaultWords
    disk: disk_faults.DiskWords
    saving: saving.SavingWords
    entry: entry.EntryWords
    feedback: feedback.FeedbackTexts
    answers: answers.AnswerWords
    clashes: clashes.ClashWords
    figures: figures.FigureWords
    # The ways in and out: screens, forms, commands, the command line, exports.
    commands: commands.CommandWords
    pages: pages.PageWords
    parking: parking.ParkingWords
    review: review.ReviewWords
    figures_page: figures_page.FiguresPageWords
    forms: forms.FormWords
    drafts: drafts.DraftWords
    screens: screens.ScreenWords
    live: live.LiveWords
    rescheduling: rescheduling.ReschedulingWords
    following: following.FollowingWords
    next_steps: next_steps.NextStepWords
    settling: settling.SettlingWords
    history: history_page.HistoryPageWords
    company: company.CompanyWords
    cli: cli.CliWords
    cli_feedback: cli_feedback.CliFeedbackWords
    cli_follow: cli_follow.FollowWords
    cli_meetings: cli_meetings.CliMeetingWords
    personal: personal.PersonalWords
    personal_page: personal_page.PersonalPageWords
    exports: exports.ExportWords
    documents: documents.SentWords
    reminders: reminders.ReminderWords
    templates: templates.TemplateWords
    files: files_page.FilesPageWords
    happened: happened.HappenedWords
    trouble: trouble.TroubleWords
    intake: intake.IntakeWords
    import_page: import_page.ImportPageWords
    crash: crash.CrashWords

    def __init__(self, code: Code) -> None:
        self.code: Final = code

    if not TYPE_CHECKING:

        def __getattr__(self, group):
            """The group of this name, imported now and kept."""
            if group not in Words.__annotations__:
                raise AttributeError(group)
            module = import_module(f"samverka_store.words.{_MODULES.get(group, group)}")
            words = getattr(module, self.code.upper())
            setattr(self, group, words)
            return words

    def rule(self, rule: str) -> str:
        """A recurrence rule in words."""
        return self.dates.rule(rule)


SV = Words("sv")
EN = Words("en")


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
