"""The labels and hints of the fields of referrals, feedback and actions, for both languages.

Attributes are named as the fields of the model are; which fields there are is settled there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words.field import Field


class ReferralFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a referral."""

    proposal: Field
    organisation: Field
    contact: Field
    sent: Field
    received: Field
    answer_due: Field
    answered: Field
    answer: Field
    reminders: Field


class FeedbackFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a piece of feedback."""

    proposal: Field
    kind: Field
    bearer: Field
    bearer_name: Field
    state: Field
    given: Field
    channel: Field
    meeting: Field
    text: Field


class ActionFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an action."""

    title: Field
    network: Field
    owner: Field
    owner_name: Field
    due: Field
    meeting: Field
    proposal: Field
    reason: Field
    note: Field
    state: Field


REFERRAL_SV = ReferralFields(
    proposal=Field("Förslag", "Börja skriva och välj ur listan"),
    organisation=Field("Till organisation", "Den som ska svara"),
    contact=Field("Kontaktperson", "Den som tar emot"),
    sent=Field("Skickat", "Till exempel idag"),
    received=Field("Mottaget", "Dagen då de sade att det kommit fram"),
    answer_due=Field("Svar senast", "Till exempel om 4 veckor"),
    answered=Field("Besvarat", "Dagen då svaret kom"),
    answer=Field("Svar", "Med organisationens egna ord"),
    reminders=Field("Påmint"),
)

REFERRAL_EN = ReferralFields(
    proposal=Field("Proposal", "Begin to type and choose from the list"),
    organisation=Field("To organisation", "Who is to answer"),
    contact=Field("Contact", "Who receives it"),
    sent=Field("Sent", "For example today"),
    received=Field("Received", "The day they said that it had arrived"),
    answer_due=Field("Answer due", "For example in 4 weeks"),
    answered=Field("Answered", "The day the answer came"),
    answer=Field("Answer", "In the organisation's own words"),
    reminders=Field("Reminded"),
)

FEEDBACK_SV = FeedbackFields(
    proposal=Field("Förslag", "Börja skriva och välj ur listan"),
    kind=Field("Slag"),
    bearer=Field("Till kontakt", "Lämna tomt om det gäller alla idébärare"),
    bearer_name=Field("Till namn", "Om personen inte finns bland kontakterna"),
    state=Field("Läge"),
    given=Field("Lämnad", "Till exempel idag"),
    channel=Field("Hur"),
    meeting=Field("Vid möte", "Om den lämnades på ett möte"),
    text=Field("Text", "Det som idébäraren får läsa eller höra"),
)

FEEDBACK_EN = FeedbackFields(
    proposal=Field("Proposal", "Begin to type and choose from the list"),
    kind=Field("Kind"),
    bearer=Field("To contact", "Leave empty if it is for all idea-bearers"),
    bearer_name=Field("To name", "If the person is not among the contacts"),
    state=Field("State"),
    given=Field("Given", "For example today"),
    channel=Field("How"),
    meeting=Field("At meeting", "If it was given at a meeting"),
    text=Field("Text", "What the idea-bearer gets to read or hear"),
)

ACTION_SV = ActionFields(
    title=Field("Vad", "Det som ska göras"),
    network=Field("Nätverk", "Börja skriva och välj ur listan"),
    owner=Field("Vem", "Börja skriva och välj ur listan"),
    owner_name=Field("Vem, med namn", "Om personen inte finns bland kontakterna"),
    due=Field("Senast", "Till exempel om 2 veckor"),
    meeting=Field("Från möte", "Mötet där det bestämdes"),
    proposal=Field("För förslag", "Förslaget som det hör till"),
    reason=Field("Skäl", "Varför åtgärden stryks"),
    note=Field("Anteckning"),
    state=Field("Läge"),
)

ACTION_EN = ActionFields(
    title=Field("What", "What is to be done"),
    network=Field("Network", "Begin to type and choose from the list"),
    owner=Field("Who", "Begin to type and choose from the list"),
    owner_name=Field("Who, by name", "If the person is not among the contacts"),
    due=Field("Due", "For example in 2 weeks"),
    meeting=Field("From meeting", "The meeting where it was agreed"),
    proposal=Field("For proposal", "The proposal that it belongs to"),
    reason=Field("Reason", "Why the action is dropped"),
    note=Field("Note"),
    state=Field("State"),
)
