"""The labels and hints of all fields, by noun; the words themselves live in `fields_*`."""

from __future__ import annotations

import msgspec

from samverka_store.words import (
    fields_answers,
    fields_knowledge,
    fields_meetings,
    fields_networks,
    fields_people,
    fields_proposals,
)
from samverka_store.words.field import Field


class FieldWords(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of every noun, and of what all records have."""

    record: fields_networks.RecordFields
    network: fields_networks.NetworkFields
    organisation: fields_networks.OrganisationFields
    person: fields_people.PersonFields
    membership: fields_people.MembershipFields
    event: fields_people.EventFields
    series: fields_meetings.SeriesFields
    meeting: fields_meetings.MeetingFields
    proposal: fields_proposals.ProposalFields
    referral: fields_answers.ReferralFields
    feedback: fields_answers.FeedbackFields
    action: fields_answers.ActionFields
    knowledge: fields_knowledge.KnowledgeFields

    def of(self, noun: str, name: str) -> Field:
        """The words of one field.

        Where the noun is not known, those of the first that has such a field; a field that only a
        newer version knows is called by its name.
        """
        groups = [getattr(self, noun, None), self.record]
        if groups[0] is None:
            groups += [getattr(self, code) for code in self.__struct_fields__]
        for group in groups:
            found = getattr(group, name, None)
            if isinstance(found, Field):
                return found
        return Field(name)

    def label(self, noun: str, name: str) -> str:
        """What one field is called."""
        return self.of(noun, name).label

    def hint(self, noun: str, name: str) -> str:
        """The line that helps to fill it in; may be empty."""
        return self.of(noun, name).hint


SV = FieldWords(
    record=fields_networks.RECORD_SV,
    network=fields_networks.NETWORK_SV,
    organisation=fields_networks.ORGANISATION_SV,
    person=fields_people.PERSON_SV,
    membership=fields_people.MEMBERSHIP_SV,
    event=fields_people.EVENT_SV,
    series=fields_meetings.SERIES_SV,
    meeting=fields_meetings.MEETING_SV,
    proposal=fields_proposals.PROPOSAL_SV,
    referral=fields_answers.REFERRAL_SV,
    feedback=fields_answers.FEEDBACK_SV,
    action=fields_answers.ACTION_SV,
    knowledge=fields_knowledge.SV,
)


EN = FieldWords(
    record=fields_networks.RECORD_EN,
    network=fields_networks.NETWORK_EN,
    organisation=fields_networks.ORGANISATION_EN,
    person=fields_people.PERSON_EN,
    membership=fields_people.MEMBERSHIP_EN,
    event=fields_people.EVENT_EN,
    series=fields_meetings.SERIES_EN,
    meeting=fields_meetings.MEETING_EN,
    proposal=fields_proposals.PROPOSAL_EN,
    referral=fields_answers.REFERRAL_EN,
    feedback=fields_answers.FEEDBACK_EN,
    action=fields_answers.ACTION_EN,
    knowledge=fields_knowledge.EN,
)
