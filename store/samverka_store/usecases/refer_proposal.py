"""A proposal is carried into an organisation, received there, asked about again, and answered."""

from __future__ import annotations

from datetime import date

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.answers import Referral
from samverka_store.model.people import Organisation
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.proposal_steps import kept

_REFERRED_FROM = ("received", "under_review", "referred")


def send_referral(
    repository: Repository,
    proposal: Proposal,
    organisation: Organisation,
    *,
    answer_due: date | None,
    contact: int | None = None,
    sent: date | None = None,
    meeting: int | None = None,
    today: date,
) -> tuple[Proposal, Referral]:
    """Carry a proposal into an organisation, beside those that it has been carried into already.

    One that was only received goes through review. Bearers are owed word of each one. `sent`:
    today, unless it was before; `contact` the id of the person who receives it. Returns the
    proposal as it is now, and the referral.

    Raises: IllegalStep; InvalidRecord while the organisation has it unanswered (already_referred),
    and without the day by which the answer is due.
    """
    now = now_of(repository, proposal)
    if now.state not in _REFERRED_FROM:
        raise PROPOSAL_LIFECYCLE.refusal(now.ref, now.state, "referred")
    _refuse_second(repository, proposal, organisation)
    sent = sent or today
    faults = list(_to_come("sent", sent, today))
    if answer_due is None:
        faults.append(Fault("answer_due", "", "required"))
    if faults:
        raise InvalidRecord(Referral.noun, faults)
    if now.state != "referred":
        now = kept(
            repository, proposal, "referred", via="under_review", today=today, meeting=meeting
        )
    referral = Referral(
        proposal=proposal.id,
        organisation=organisation.id,
        contact=contact,
        sent=sent,
        answer_due=answer_due,
    )
    return now, repository.put(referral, meeting=meeting)


def send(repository: Repository, referral: Referral, *, today: date) -> Referral:
    """Send a referral that was written as a whole, with the day when it arrived if that is known.

    Raises: as `send_referral`; NotFound.
    """
    _, sent = send_referral(
        repository,
        repository.get(Proposal, referral.proposal),
        repository.get(Organisation, referral.organisation),
        answer_due=referral.answer_due,
        contact=referral.contact,
        sent=referral.sent,
        today=today,
    )
    if referral.received is None:
        return sent
    return confirm_arrival(repository, sent, received=referral.received, today=today)


def confirm_arrival(
    repository: Repository, referral: Referral, *, received: date | None = None, today: date
) -> Referral:
    """Note the day when the organisation said that it has the proposal (default: today).

    Raises: InvalidRecord when the day is to come, or before it was sent.
    """
    day = received or today
    _refuse(_to_come("received", day, today))
    return repository.put(msgspec.structs.replace(referral, received=day), seen=referral)


def receive_answer(
    repository: Repository,
    referral: Referral,
    answer: str,
    *,
    answered: date | None = None,
    today: date,
) -> tuple[Referral, Proposal]:
    """Note an organisation's answer; when no other is awaited the proposal goes back to review.

    Returns the referral, and the proposal as it is now. Raises: InvalidRecord when it has been
    answered already, the answer is empty or its day is to come.
    """
    day = answered or today
    answer = clean_text(answer).strip()
    _refuse_answered(now_of(repository, referral))
    faults = list(_to_come("answered", day, today))
    if not answer:
        faults.insert(0, Fault("answer", "", "required"))
    _refuse(faults)
    answer_kept = repository.put(
        msgspec.structs.replace(referral, answer=answer, answered=day), seen=referral
    )
    proposal = repository.get(Proposal, referral.proposal)
    if proposal.state == "referred" and not open_referrals(repository, proposal):
        proposal = kept(repository, proposal, "under_review", today=today)
    return answer_kept, proposal


def remind(
    repository: Repository,
    referral: Referral,
    *,
    day: date | None = None,
    answer_due: date | None = None,
    today: date,
) -> Referral:
    """Note that the organisation was reminded (default: today), perhaps with another answer day.

    Raises: InvalidRecord when it has been answered already, or the day is to come.
    """
    day = day or today
    _refuse_answered(now_of(repository, referral))
    _refuse(_to_come("reminders", day, today))
    reminders = tuple(sorted({*referral.reminders, day}))
    due = answer_due or referral.answer_due
    reminded = msgspec.structs.replace(referral, reminders=reminders, answer_due=due)
    return repository.put(reminded, seen=referral)


def open_referrals(repository: Repository, proposal: Proposal) -> list[Referral]:
    """The proposal's referrals that wait for an answer, the one due first coming first."""
    waiting = [
        referral
        for referral in repository.pointing_at(proposal.id, Referral, "proposal")
        if not referral.is_answered
    ]
    return sorted(waiting, key=lambda r: (r.answer_due or date.max, r.ref))


def _refuse_second(repository: Repository, proposal: Proposal, organisation: Organisation) -> None:
    for referral in open_referrals(repository, proposal):
        if referral.organisation == organisation.id:
            values = {"ref": proposal.ref, "referral": referral.ref}
            _refuse([Fault("organisation", organisation.name, "already_referred", values)])


def _refuse_answered(referral: Referral) -> None:
    if referral.is_answered:
        _refuse([Fault("answer", referral.ref, "already_answered")])


def _to_come(field: str, day: date, today: date) -> list[Fault]:
    return [Fault(field, day.isoformat(), "day_to_come")] if day > today else []


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise InvalidRecord(Referral.noun, faults)
