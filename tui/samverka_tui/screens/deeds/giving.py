"""That answers have been given is noted here: how and on which day, or at which meeting."""

from __future__ import annotations

from datetime import date

from samverka_store.errors import ToldMeanwhile
from samverka_store.model.answers import FEEDBACK_CHANNELS, Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.owed import Owed
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import refuse_others
from samverka_store.usecases.give_feedback import (
    answer_each,
    draft_of,
    is_anonymous,
    new_draft,
    refuse_told,
    told_of,
)
from samverka_tui.forms.asks import field_of, field_step, read_answer
from samverka_tui.forms.steps import Step, numbered
from samverka_tui.present.answers import Entry, about, text_to, whom
from samverka_tui.present.labels import document_label
from samverka_tui.screens.answers import AnswersScreen

_MOST_MEETINGS = 9
_CHANNELS = tuple(channel for channel in FEEDBACK_CHANNELS if channel != "meeting")


class _Giving:
    """Noting that some answers have been given, as they stood when the question came up."""

    def __init__(self, page: AnswersScreen, entries: list[Entry]) -> None:
        self.page = page
        self.entries = entries
        self._texts: dict[Owed, str] = {
            entry.owing: text_to(entry, page.host.context) for entry in entries if entry.owing
        }
        self._drafts = [entry.draft for entry in entries if entry.draft]
        self._known: set[int] = set()
        self._look()

    def _look(self) -> None:
        repository = self.page.host.context.repository
        for one in self._texts:
            self._known |= told_of(repository, one.proposal)

    def note(self, *, channel: str = "", given: date | None, meeting: int | None = None) -> None:
        """Note it. Raises: SamverkaError; asked again after ToldMeanwhile, it is noted all the
        same."""
        host = self.page.host

        def use_case(repository: Repository) -> None:
            for one in self._texts:
                refuse_told(repository, draft_of(repository, one) or new_draft(one), self._known)
            for seen in self._drafts:
                refuse_others(repository, seen, "text", "state")
            answer_each(
                repository,
                self._texts,
                channel=channel,
                given=given,
                meeting=meeting,
                today=host.context.today,
            )

        try:
            host.change(use_case)
        except ToldMeanwhile:
            self._look()
            raise
        self.page.rows.mark(())
        self.page.say_done(self._receipt())

    def _receipt(self) -> str:
        words, context, first = (
            self.page.host.words.answers,
            self.page.host.context,
            self.entries[0],
        )
        if len(self.entries) == 1:
            return words.done_given.format(who=whom(first, context), title=about(first, context))
        return words.done_given_many.format(count=len(self.entries))


def ask_how(page: AnswersScreen, entries: list[Entry]) -> None:
    """Ask how these, all of which we owe, were given; of the anonymous only at which meeting."""
    giving, context = _Giving(page, entries), page.host.context
    words = context.words.answers
    if any(entry.owing and is_anonymous(entry.owing) for entry in entries):
        _ask_meeting(giving, words.anonymous_meeting)
        return
    labels = context.words.choices.labels(Feedback.noun, "channel")
    channels = [(code, labels[code]) for code in (*_CHANNELS[:2], "meeting", *_CHANNELS[2:])]
    question = (
        words.how_one.format(who=whom(entries[0], context))
        if len(entries) == 1
        else words.how_many.format(count=len(entries))
    )

    def chosen(values: dict[str, str]) -> None:
        if values["channel"] == "meeting":
            _ask_meeting(giving, words.which_meeting)
        else:
            _ask_day(giving, values["channel"])

    page.ask((numbered("channel", question, channels),), then=chosen)


def _ask_day(giving: _Giving, channel: str) -> None:
    page = giving.page
    context, spec = page.host.context, field_of(Feedback, "given")
    step = field_step(
        Feedback,
        spec,
        context,
        label=context.words.answers.which_day,
        text=context.today.isoformat(),
        required=True,
    )

    def act(values: dict[str, str]) -> None:
        day = read_answer(spec, values["given"], context)["given"]
        giving.note(channel=channel, given=day)

    page.ask((step,), act)


def _ask_meeting(giving: _Giving, question: str) -> None:
    page = giving.page
    meetings = _meetings_held(page, giving.entries)
    if not meetings:
        page.say("info", page.host.words.answers.no_meeting)
        return
    days = {str(id): day for id, _, day in meetings}
    step: Step = numbered("meeting", question, [(str(id), label) for id, label, _ in meetings])

    def act(values: dict[str, str]) -> None:
        chosen = values["meeting"]
        giving.note(given=days[chosen], meeting=int(chosen))

    page.ask((step,), act)


def _meetings_held(page: AnswersScreen, entries: list[Entry]) -> list[tuple[int, str, date]]:
    """(id, name, day) of the latest meetings until today, the proposals' networks first."""
    context = page.host.context
    repository, today = context.repository, context.today.isoformat()
    networks = {(repository.document(entry.id) or {}).get("network") for entry in entries}
    found = [
        (document.get("network") in networks, str(document["day"]), id, document)
        for id, document in repository.documents(Meeting)
        if document.get("day")
        and str(document["day"]) <= today
        and document.get("state") != "cancelled"
    ]
    found.sort(key=lambda one: one[:3], reverse=True)
    return [
        (id, document_label(Meeting.table, document, context), date.fromisoformat(day))
        for _, day, id, document in found[:_MOST_MEETINGS]
    ]
