"""What is asked for the figures: of which network, and of which days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from samverka_store.entry.context import Context
from samverka_store.errors import UnreadableMoment
from samverka_store.figures.figure import Period
from samverka_store.figures.periods import read_period
from samverka_store.figures.telling import period_text
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.words.say import say_fault_alone
from samverka_store.words.sort import collate
from samverka_tui.forms.asks import field_of, field_step, read_answer
from samverka_tui.forms.steps import LineStep, Step, numbered

NETWORK, PERIOD = "network", "period"
_MOST_CHOICES = 8
_ALL = "all"


def scope_steps(context: Context) -> tuple[Step, ...]:
    """The network (`network`), one of few or by its name, and the days (`period`)."""
    told, today = context.words.figures_page, context.today
    networks = sorted(
        ((str(doc["name"]), str(doc["ref"])) for _, doc in context.repository.documents(Network)),
        key=lambda named: collate(named[0]),
    )
    which: Step
    if len(networks) <= _MOST_CHOICES:
        choices = [(_ALL, told.everything), *((ref, name) for name, ref in networks)]
        which = numbered(NETWORK, told.which_network, choices)
    else:
        which = field_step(
            Proposal,
            field_of(Proposal, NETWORK),
            context,
            label=told.which_network,
            hint=told.network_hint,
        )

    def check(text: str) -> str | None:
        try:
            read_period(text, today=today)
        except UnreadableMoment as error:
            return say_fault_alone("", error.as_fault(PERIOD), context.words)
        return None

    def echo(text: str) -> str:
        return period_text(read_period(text, today=today), context.words)

    days = LineStep(
        name=PERIOD, label=told.which_period, hint=told.period_hint, check=check, echo=echo
    )
    return which, days


def scope_of(values: Mapping[str, str], context: Context, today: date) -> tuple[int | None, Period]:
    """The network's id, None for all, and the days that were answered. Raises: SamverkaError."""
    said = "" if values[NETWORK] == _ALL else values[NETWORK]
    found = read_answer(field_of(Proposal, NETWORK), said, context)
    return found.get(NETWORK), read_period(values[PERIOD], today=today)
