"""Questions in place that name records: what is typed is completed from the register beneath.

Where a name is in no register yet, it can be added there. Nothing is changed here but by `create`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.suggest import suggest
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.similar import Similar
from samverka_tui.forms.asks import field_step
from samverka_tui.forms.likeness import alike_line
from samverka_tui.forms.offers import Offer
from samverka_tui.forms.steps import LineStep
from samverka_tui.forms.suggesting import Create, Suggesting

_BETWEEN = ";"
_MOST = 4


class Linking(NamedTuple):
    """What such a question needs: the records, a way to add one, and what is alike a title."""

    context: Context
    create: Create | None
    alike: Callable[[str], Sequence[Similar]]


def link_step(
    kind: type[Record],
    spec: FieldSpec,
    linking: Linking,
    *,
    label: str,
    hint: str = "",
    text: str = "",
    required: bool = False,
) -> LineStep:
    """A question for one record, or for several bearers."""
    suggesting = Suggesting(linking.context, linking.create)
    step = field_step(
        kind, spec, linking.context, label=label, hint=hint, text=text, required=required
    )
    return msgspec.structs.replace(
        step,
        offers=lambda said: suggesting.offers(spec, said),
        pick=lambda said, value: suggesting.picked(spec, said, value),
    )


def several_step(
    kind: type[Record], spec: FieldSpec, linking: Linking, *, label: str, hint: str = ""
) -> LineStep:
    """A question for several records with semicolons between, each completed by itself."""
    suggesting = Suggesting(linking.context, linking.create)
    hint = hint or linking.context.words.following.several_names_hint

    def last(said: str) -> tuple[str, str]:
        before, sign, one = said.rpartition(_BETWEEN)
        return (f"{before}{sign} " if sign else ""), one.strip()

    def pick(said: str, value: str) -> str:
        before, one = last(said)
        return before + suggesting.picked(spec, one, value)

    return LineStep(
        name=spec.name,
        label=label,
        hint=hint,
        offers=lambda said: suggesting.offers(spec, last(said)[1]),
        pick=pick,
    )


def target_step(
    spec: FieldSpec, originals: Sequence[Proposal], linking: Linking, *, label: str, hint: str
) -> LineStep:
    """A question for the open proposal that others live on in; while empty those most like them."""
    context = linking.context
    step = field_step(Proposal, spec, context, label=label, hint=hint, required=True)

    def offers(said: str) -> tuple[Offer, ...]:
        return tuple(_targets(said.strip(), originals, linking))[:_MOST]

    return msgspec.structs.replace(step, offers=offers, pick=lambda said, value: value)


def _targets(said: str, originals: Sequence[Proposal], linking: Linking) -> Iterable[Offer]:
    context = linking.context
    refs = [one.ref for one in linking.alike(said or originals[0].title)]
    if said:
        refs = [*(ref for ref, _ in suggest(Proposal.noun, said, context, _MOST)), *refs]
        if said in refs:
            return
    elif len(originals) > 1:
        refs = [*(one.ref for one in originals), *refs]
    else:
        refs = [ref for ref in refs if ref != originals[0].ref]
    for ref in dict.fromkeys(refs):
        id = context.repository.id_of(ref)
        found = context.repository.get(Proposal, id) if id else None
        if found is not None and found.is_open and originals != [found]:
            yield Offer(ref, alike_line(ref, found.state, found.title, context), is_new=True)


def parts_in(text: str) -> list[str]:
    """What stands between semicolons, without what is empty."""
    return [part for part in map(clean_line, text.split(_BETWEEN)) if part]
