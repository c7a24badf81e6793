"""The text of a draft to an idea-bearer, from what the record says; a person changes and sends it.

It is written in the words of the language given. What the record holds goes in as it is: no part of
it is taken for a pattern. Nothing is kept here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka_store.lineage import lives_in, theme_of
from samverka_store.model.answers import Referral
from samverka_store.model.proposals import Proposal
from samverka_store.owed import Owed, bearer_name
from samverka_store.repository import Repository
from samverka_store.words.feedback import FeedbackTexts
from samverka_store.words.language import Words


def text_of(owing: Owed, repository: Repository, words: Words) -> str:
    """The draft of what is owed to one bearer: greeting, what it is about, news, closing."""
    proposal = repository.get(Proposal, owing.proposal)
    told = words.feedback
    name = bearer_name(owing.bearer, repository)
    greeting = told.greeting.format(name=name) if name else told.greeting_nameless
    about = told.about.format(title=proposal.title, ref=proposal.ref)
    news = " ".join(_news(proposal, owing, repository, words))
    return f"{greeting}\n\n{about} {news}\n\n{told.closing}\n"


def _news(proposal: Proposal, owing: Owed, repository: Repository, words: Words) -> Iterator[str]:
    told = words.feedback
    theme = list(_theme(proposal, repository, words))
    if theme:
        yield from theme
        return
    if proposal.state in ("merged", "split"):
        for one in lives_in(proposal, repository):
            yield told.lives_in.format(title=one.title, ref=one.ref)
        return
    is_back = proposal.revived is not None and proposal.revived == proposal.state_since
    if is_back and (owing.kind == "parking" or proposal.state == "received"):
        yield told.revived
    elif owing.kind == "milestone":
        for reached in proposal.reached:
            if reached.day >= owing.since:
                yield _dated(told.milestone, reached.day, words, text=reached.milestone)
    elif proposal.state != "referred":
        # Where it is sent tells all of it, organisation by organisation.
        yield str(getattr(told, proposal.state, ""))
    yield from _details(proposal, repository, words)


def _theme(proposal: Proposal, repository: Repository, words: Words) -> Iterator[str]:
    """Which meeting a suggested theme is, or was, a theme of."""
    told = words.feedback
    pattern = {"accepted": told.theme, "implemented": told.theme_held}.get(proposal.state)
    meeting = theme_of(proposal, repository) if pattern and proposal.kind == "theme" else None
    if pattern and meeting and meeting.day:
        yield _dated(pattern, meeting.day, words)


def _details(proposal: Proposal, repository: Repository, words: Words) -> Iterator[str]:
    told = words.feedback
    match proposal.state:
        case "under_review":
            yield from _if_any(told.handler, who=_name(proposal.handler, repository))
        case "referred":
            sent = list(_referrals(proposal, repository, words))
            yield from sent or [words.feedback.sent_on]
        case "accepted" | "partly_accepted" | "declined" | "no_action":
            yield from _decision(proposal, words)
        case "in_progress":
            yield from _if_any(told.working_group, who=proposal.working_group)
        case "implemented":
            yield from _if_any(told.result, text=proposal.result)
        case "parked":
            yield from _parking(proposal, words)
        case "stopped" | "retired":
            yield from _if_any(told.reason, text=proposal.reason)
    if proposal.next_status and proposal.state in ("under_review", "referred", "in_progress"):
        yield _dated(told.next_status, proposal.next_status, words)


def _referrals(proposal: Proposal, repository: Repository, words: Words) -> Iterator[str]:
    told = words.feedback
    found = repository.pointing_at(proposal.id, Referral, "proposal")
    for referral in sorted(found, key=lambda one: (one.sent or date.max, one.ref)):
        if not referral.is_answered:
            yield from _if_any(told.referred, who=_name(referral.organisation, repository))
            if referral.answer_due:
                yield _dated(told.answer_due, referral.answer_due, words)


def _decision(proposal: Proposal, words: Words) -> Iterator[str]:
    told: FeedbackTexts = words.feedback
    if proposal.decided and proposal.decided_by:
        yield _dated(told.decided, proposal.decided, words, who=proposal.decided_by)
    yield from _if_any(told.reason, text=proposal.reason)
    yield from _if_any(told.alternatives, text=proposal.alternatives)


def _parking(proposal: Proposal, words: Words) -> Iterator[str]:
    told: FeedbackTexts = words.feedback
    yield from _if_any(told.reason, text=proposal.reason)
    if proposal.review:
        yield _dated(told.review, proposal.review, words)
    yield from _if_any(told.revive_when, text=proposal.revive_when)


def _name(id: int | None, repository: Repository) -> str:
    """What a contact or an organisation is called; empty where a link was lost."""
    return str((repository.document(id) or {}).get("name", "")) if id else ""


def _dated(pattern: str, day: date, words: Words, **values: str) -> str:
    return _ended(pattern.format(day=words.dates.plain(day), **values))


def _if_any(pattern: str, **values: str) -> Iterator[str]:
    """The sentence, unless what it is about is empty."""
    if all(value.strip() for value in values.values()):
        yield _ended(pattern.format(**{name: value.strip() for name, value in values.items()}))


def _ended(sentence: str) -> str:
    """With a full stop, where what was put in last does not end with a mark of its own."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
