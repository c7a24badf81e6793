"""Old proposals like a title, as suggestions beneath it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.model.proposals import Proposal
from samverka_store.similar import Similar
from samverka_tui.forms.offers import Offer

# Fewer letters say nothing, and more lines would hide what is typed beneath.
_LEAST_LETTERS, _MOST_LINES = 4, 3
# Among a hundred thousand it takes longer than a letter may: it waits for so many seconds' pause.
PAUSE = 0.1


def alike_offers(
    title: str, alike: Callable[[str], Sequence[Similar]], context: Context, *, but: int = 0
) -> tuple[Offer, ...]:
    """The proposals most like this title, which may be half typed; `but` is its own id."""
    if len(title.strip()) < _LEAST_LETTERS:
        return ()
    found = [one for one in alike(title) if one.id != but]
    said = context.words.following.alike
    return tuple(
        Offer(one.ref, said.format(line=alike_line(one.ref, one.state, one.title, context)), True)
        for one in found[:_MOST_LINES]
    )


def alike_line(ref: str, state: str, title: str, context: Context) -> str:
    """A proposal in one line, its state in words before its title."""
    return f"{ref} · {context.words.states.label(Proposal.noun, state)} · {clean_line(title)}"
