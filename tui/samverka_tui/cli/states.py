"""States as people write them on the command line: the code, or the label in either language."""

from __future__ import annotations

from collections.abc import Mapping

from samverka_store.model.actions import ACTION_LIFECYCLE, Action
from samverka_store.model.lifecycle import Lifecycle
from samverka_store.model.meetings import MEETING_LIFECYCLE, Meeting
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.words.language import Words
from samverka_tui.cli.trouble import Misused

LIFECYCLES: Mapping[type[Record], Lifecycle] = {
    Meeting: MEETING_LIFECYCLE,
    Proposal: PROPOSAL_LIFECYCLE,
    Action: ACTION_LIFECYCLE,
}


def states_of(kind: type[Record]) -> tuple[str, ...]:
    """The codes of the states that a noun can be in; none for a noun without states."""
    lifecycle = LIFECYCLES.get(kind)
    if lifecycle is not None:
        return lifecycle.states
    return next((spec.choices for spec in kind.fields if spec.name == "state"), ())


def read_state(text: str, kind: type[Record], words: Words) -> str:
    """The code of a state. Raises: Misused naming the states there are."""
    from samverka_store.entry.choices import code_of, labels_of

    noun = words.nouns.of(kind.noun)
    states = states_of(kind)
    if not states:
        raise Misused(words.cli.no_state_here.format(noun=noun.one))
    spec = FieldSpec("state", "choice", noun=kind.noun, choices=states)
    code = code_of(spec, text)
    if code is None:
        labels = labels_of(spec, words)
        choices = ", ".join(f"{code} ({labels[code]})" for code in states)
        raise Misused(words.cli.unknown_state.format(value=text, noun=noun.one, choices=choices))
    return code
