"""What waits on the first page is settled here, in place where a key or a line does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from samverka_store.errors import SamverkaError
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.repository import Repository
from samverka_store.today import Due
from samverka_store.usecases.refer_proposal import receive_answer
from samverka_store.usecases.settle_due import renew_purpose, set_themes, verify_contacts
from samverka_tui.forms.asks import about, field_of, field_step, read_answer
from samverka_tui.forms.steps import numbered
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.deeds.documenting import document
from samverka_tui.screens.deeds.states import step_to
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.list_screen import ListScreen

Settle = Callable[[Frame, Any], None]


def settle(frame: Frame) -> None:
    """Settle the matter under the cursor, or lead to what does."""
    due = frame.due if isinstance(frame, ListScreen) else None
    subjects = frame.subjects()
    if due is None or not subjects or subjects[0].id != due.id:
        return
    way = _WAYS.get(due.kind)
    if way is None:
        _lead(frame, due)
    else:
        way(frame, subjects[0])


def _lead(frame: Frame, due: Due) -> None:
    """What settles it takes more than a line: the page or the question where it is done."""
    if due.id:
        frame.do(due.action)


def _to(state: str) -> Settle:
    return lambda frame, record: step_to(frame, record, state)


def ask_answer(frame: Frame, referral: Referral) -> None:
    """Ask what an organisation answered."""
    context, spec = frame.host.context, field_of(Referral, "answer")
    words, decided = context.words.settling, Decided(frame.host, referral)
    step = field_step(Referral, spec, context, required=True)

    def act(values: dict[str, str]) -> None:
        kept, proposal = decided.change(
            lambda repository, seen: receive_answer(
                repository, seen, values["answer"].strip(), today=context.today
            )
        )
        frame.say_done(words.done_answer.format(ref=kept.ref, title=proposal.title))

    frame.ask((about(step, words.answer, referral, context),), act, key=f"answer:{referral.ref}")


def ask_theme(frame: Frame, meeting: Meeting) -> None:
    """Ask what a meeting is to be about."""
    context, spec = frame.host.context, field_of(Meeting, "themes")
    words, decided = context.words.settling, Decided(frame.host, meeting)
    step = field_step(Meeting, spec, context, required=True)

    def act(values: dict[str, str]) -> None:
        themes = read_answer(spec, values["themes"], context)["themes"]
        kept = decided.change(lambda repository, seen: set_themes(repository, seen, themes))
        frame.say_done(words.done_theme.format(ref=kept.ref, theme=themes[0].title))

    frame.ask((about(step, words.theme, meeting, context),), act, key=f"theme:{meeting.ref}")


def _purpose(frame: Frame, network: Network) -> None:
    """Show the purpose, and ask whether it stands: nobody renews what they did not read."""
    words = frame.host.context.words.settling
    purpose = " ".join(network.purpose.split()) or words.no_purpose
    question = words.purpose_stands.format(name=network.name, purpose=purpose)
    choices = [("stands", words.purpose_yes), ("edit", words.purpose_edit)]
    if not network.purpose.strip():
        choices = choices[1:]

    def chosen(values: dict[str, str]) -> None:
        if values["purpose"] == "edit":
            frame.do("edit")
        else:
            _note(frame, network, renew_purpose, words.done_purpose)

    frame.ask((numbered("purpose", question, choices),), then=chosen)


def _contacts(frame: Frame, network: Network) -> None:
    _note(frame, network, verify_contacts, frame.host.context.words.settling.done_contacts)


def _note(frame: Frame, network: Network, use_case: Callable[..., Network], done: str) -> None:
    today = frame.host.context.today

    def act(repository: Repository, seen: Network) -> Network:
        return use_case(repository, seen, today=today)

    try:
        kept = Decided(frame.host, network).change(act)
    except SamverkaError as error:
        frame.say_error(error)
    else:
        frame.say_done(done.format(name=kept.name))


# The kinds of `today` that are settled here; the others by the action that the row names.
_WAYS: Mapping[str, Settle] = {
    "action": _to("done"),
    "held": _to("held"),
    "referral": ask_answer,
    "theme": ask_theme,
    "purpose": _purpose,
    "contacts": _contacts,
    "notes": document,
    "documented": document,
}

DEEDS: Mapping[str, Callable[[Frame], None]] = {"settle": settle}
