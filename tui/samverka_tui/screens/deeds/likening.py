"""Old proposals like the one that is typed: suggested beneath the title, opened, joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.similar import Similar
from samverka_store.usecases.add_bearers import add_bearers
from samverka_tui.forms.asks import TITLE, about, field_of, read_answer
from samverka_tui.forms.likeness import PAUSE, alike_offers
from samverka_tui.forms.link_steps import Linking, link_step
from samverka_tui.forms.steps import LineStep
from samverka_tui.forms.suggesting import Likening
from samverka_tui.screens.deeds.creating import creator
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import Host

_BEARERS = "bearers"


def alike_in(host: Host) -> Callable[[str], Sequence[Similar]]:
    """How proposals like a title are found: none until the index has been read."""

    def alike(title: str) -> Sequence[Similar]:
        index = host.similar_index()
        return index.find(title) if index.is_ready else ()

    return alike


def linking_of(frame: Frame) -> Linking:
    """What a question on this page needs to name records."""
    return Linking(frame.host.context, creator(frame.host), alike_in(frame.host))


def opener(frame: Frame) -> Callable[[str], None]:
    """How an old proposal is opened above what is being typed, by its reference."""

    def open_alike(ref: str) -> None:
        from samverka_tui.screens.alike_screen import AlikeScreen

        id = frame.host.context.repository.id_of(ref)
        if id:
            frame.app.push_screen(AlikeScreen(frame.host, id))

    return open_alike


def likening_of(frame: Frame, base: Record | None) -> Likening:
    """How the title in a proposal's form is compared with old ones; with its own, never."""
    frame.host.similar_index()
    alike, but = alike_in(frame.host), base.id if base else 0
    return Likening(
        field=TITLE,
        offers=lambda text: alike_offers(text, alike, frame.host.context, but=but),
        open=opener(frame),
    )


def with_alike(step: LineStep, frame: Frame) -> LineStep:
    """The question for a title, with old ones like it beneath; picking one opens it."""
    alike, open_alike = alike_in(frame.host), opener(frame)

    def pick(text: str, ref: str) -> str:
        open_alike(ref)
        return text

    # Read in the background from now on, while the first letters are typed.
    frame.host.similar_index()
    return msgspec.structs.replace(
        step,
        offers=lambda text: alike_offers(text, alike, frame.host.context),
        offers_after=PAUSE,
        offers_hint=frame.host.words.following.alike_hint,
        pick=pick,
    )


def _join(frame: Frame) -> None:
    proposal = frame.subjects()[0]
    if isinstance(proposal, Proposal):
        join(frame, proposal)


def join(frame: Frame, proposal: Proposal) -> None:
    """Ask who else had this idea, and add them to its bearers."""
    context, decided = frame.host.context, Decided(frame.host, proposal)
    spec, words = field_of(Proposal, _BEARERS), context.words.following
    step = link_step(Proposal, spec, linking_of(frame), label=words.joins, required=True)

    def act(values: dict[str, str]) -> None:
        bearers = read_answer(spec, values[_BEARERS], context)[_BEARERS]
        kept = decided.change(lambda repository, seen: add_bearers(repository, seen, bearers))
        refs = ", ".join(one.ref for one in kept)
        frame.say_done(words.joined.format(refs=refs, who=values[_BEARERS].strip()))

    label = context.words.commands.join_bearer.label
    frame.ask((about(step, label, proposal, context),), act, key=f"join_bearer:{proposal.ref}")


DEEDS: Mapping[str, Callable[[Frame], None]] = {"join_bearer": _join}
