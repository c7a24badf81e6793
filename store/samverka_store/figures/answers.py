"""Figures of the promise that every idea gets an answer: feedback, silence, and referrals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import msgspec

from samverka_store.figures.figure import Figure, Period, Spell, days_of, first_of, share
from samverka_store.figures.material import Material
from samverka_store.model.proposals import ENDED_STATES, Proposal
from samverka_store.owed import days_after, is_awaited, is_to, last_heard_of, limit_of

MEDIAN, NINE_OF_TEN = 0.5, 0.9


def answer_figures(material: Material) -> Iterator[Figure]:
    """All figures of this file, in the order of the domain."""
    received = [one for one in material.proposals if material.period.holds(one.received)]
    with_bearers = [one for one in received if one.bearers]
    yield feedback_rate(with_bearers, material)
    yield from feedback_debt(material)
    for key, is_receipt_enough in (("days_to_receipt", True), ("days_to_answer", False)):
        spells = [_spell(one, material, is_receipt_enough) for one in with_bearers]
        yield days_of(f"{key}_median", spells, MEDIAN, material.period)
        yield days_of(f"{key}_p90", spells, NINE_OF_TEN, material.period)
    yield silent_proposals(material)
    yield from referral_days(material)


def feedback_rate(received: list[Proposal], material: Material) -> Figure:
    """Of proposals received in the period, those whose every bearer got more than a receipt.

    Open are those that have not, and have not ended either.
    """
    answered = [one for one in received if _is_answered(one, material)]
    waiting = [
        one for one in received if not _is_answered(one, material) and one.state not in ENDED_STATES
    ]
    return share("feedback_rate", len(answered), len(received), material.period, open=len(waiting))


def feedback_debt(material: Material) -> Iterator[Figure]:
    """Today's answers past their day, of all that are owed; and the age of the oldest, in days."""
    now = Period(material.today, material.today)
    owing = material.owing
    late = [one for one in owing if one.due < material.today]
    debt = share("feedback_debt", len(late), len(owing), now, open=len(owing))
    yield msgspec.structs.replace(debt, unit="count", value=len(late))
    ages = [Spell((material.today - one.due).days, is_open=True) for one in late]
    oldest = days_of("feedback_debt_oldest", ages, 1.0, now)
    yield msgspec.structs.replace(oldest, is_at_least=False)


def silent_proposals(material: Material) -> Figure:
    """Today's open proposals, the parked left out, of which nothing was heard for so many days."""
    open_ones = [one for one in material.proposals if one.is_open and one.state != "parked"]
    silent = 0
    for proposal in open_ones:
        limit = limit_of(proposal.network, "silent", material.repository)
        silent += days_after(last_heard_of(proposal, material.repository), limit) <= material.today
    now = Period(material.today, material.today)
    figure = share("silent_proposals", silent, len(open_ones), now, open=len(open_ones))
    return msgspec.structs.replace(figure, unit="count", value=silent)


def referral_days(material: Material) -> Iterator[Figure]:
    """Median days from sent to answered, of each organisation and of all; those sent in the period.

    One that is not answered is open; what nobody waits for any more is left out.
    """
    by_organisation: dict[int, list[Spell]] = defaultdict(list)
    for referral in material.referrals:
        if referral.sent is None or not material.period.holds(referral.sent):
            continue
        if referral.answered:
            spell = Spell((referral.answered - referral.sent).days)
        elif is_awaited(referral, material.repository):
            spell = Spell(max((material.today - referral.sent).days, 0), is_open=True)
        else:
            continue
        by_organisation[referral.organisation].append(spell)
    everything = [spell for spells in by_organisation.values() for spell in spells]
    yield days_of("referral_days", everything, MEDIAN, material.period)
    named = {id: _name(id, material) for id in by_organisation}
    for id in sorted(by_organisation, key=lambda id: (named[id], id)):
        figure = days_of("referral_days", by_organisation[id], MEDIAN, material.period)
        yield msgspec.structs.replace(figure, group=named[id], group_id=id)


def _is_answered(proposal: Proposal, material: Material) -> bool:
    given = [one for one in material.told(proposal) if one.kind != "receipt"]
    return all(any(is_to(one, bearer) for one in given) for bearer in proposal.bearers)


def _spell(proposal: Proposal, material: Material, is_receipt_enough: bool) -> Spell:
    """From received to the first word; open as long as there is none."""
    start = proposal.received or material.today
    days: list[date] = [
        one.given
        for one in material.told(proposal)
        if one.given and (is_receipt_enough or one.kind != "receipt")
    ]
    first = first_of(days)
    end = material.today if first is None else first
    return Spell(max((end - start).days, 0), is_open=first is None)


def _name(id: int, material: Material) -> str:
    return str((material.repository.document(id) or {}).get("name", ""))
