"""The labels of kinds, roles, forms and channels. Attributes are named as the codes are.

States live in `states`. Which choices there are is settled in `model`; here they only have names.
"""

from __future__ import annotations

import msgspec


class NetworkKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What a network is."""

    forum: str
    managers: str
    conference: str
    evaluation: str
    other: str


class OrganisationKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What an organisation is."""

    municipality: str
    administration: str
    authority: str
    region: str
    association: str
    user_organisation: str
    company: str
    other: str


class MembershipRoles(msgspec.Struct, frozen=True, kw_only=True):
    """The role of a member."""

    member: str
    coordinator: str
    chair: str
    representative: str
    deputy: str
    facilitator: str


class MeetingForms(msgspec.Struct, frozen=True, kw_only=True):
    """How a meeting is held."""

    physical: str
    hybrid: str
    digital: str


class AgendaKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What an agenda item is; the middle three stand on every agenda."""

    item: str
    feedback: str
    upcoming: str
    reports: str
    proposal: str


class ProposalKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What a proposal is."""

    idea: str
    theme: str
    forward: str
    other: str


class FeedbackKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What a piece of feedback tells."""

    receipt: str
    progress: str
    referral: str
    decision: str
    milestone: str
    final: str
    parking: str


class FeedbackChannels(msgspec.Struct, frozen=True, kw_only=True):
    """How a piece of feedback was given."""

    email: str
    phone: str
    meeting: str
    letter: str
    other: str


class KnowledgeKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What a knowledge item is."""

    link: str
    leaflet: str
    who_does_what: str


class EventKinds(msgspec.Struct, frozen=True, kw_only=True):
    """What an event did to its record."""

    created: str
    changed: str
    removed: str
    restored: str


class ChoiceWords(msgspec.Struct, frozen=True, kw_only=True):
    """All of them, each named `noun_field`."""

    network_kind: NetworkKinds
    organisation_kind: OrganisationKinds
    knowledge_kind: KnowledgeKinds
    membership_role: MembershipRoles
    meeting_form: MeetingForms
    series_form: MeetingForms
    agenda_kind: AgendaKinds
    proposal_kind: ProposalKinds
    feedback_kind: FeedbackKinds
    feedback_channel: FeedbackChannels
    event_kind: EventKinds

    def labels(self, noun: str, field: str) -> dict[str, str]:
        """The label of each code of a noun's choice, in the usual order; empty for other fields."""
        group = getattr(self, f"{noun}_{field}", None)
        return msgspec.structs.asdict(group) if isinstance(group, msgspec.Struct) else {}


_SV_FORMS = MeetingForms(physical="På plats", hybrid="På plats och digitalt", digital="Digitalt")
_EN_FORMS = MeetingForms(physical="On site", hybrid="On site and online", digital="Online")

SV = ChoiceWords(
    network_kind=NetworkKinds(
        forum="Öppet forum",
        managers="Chefsnätverk",
        conference="Mötesplats",
        evaluation="Utvärdering",
        other="Annat nätverk",
    ),
    knowledge_kind=KnowledgeKinds(link="Länk", leaflet="Folder", who_does_what="Vem gör vad"),
    organisation_kind=OrganisationKinds(
        municipality="Kommun",
        administration="Förvaltning",
        authority="Myndighet",
        region="Region",
        association="Förening",
        user_organisation="Brukarorganisation",
        company="Företag",
        other="Annan organisation",
    ),
    membership_role=MembershipRoles(
        member="Medlem",
        coordinator="Samordnare",
        chair="Ordförande",
        representative="Representant",
        deputy="Ersättare",
        facilitator="Processledare",
    ),
    meeting_form=_SV_FORMS,
    series_form=_SV_FORMS,
    agenda_kind=AgendaKinds(
        item="Punkt",
        feedback="Återkoppling på förslag",
        upcoming="Kommande frågor",
        reports="Rapporter från arbetsgrupper",
        proposal="Förslag",
    ),
    proposal_kind=ProposalKinds(
        idea="Idé", theme="Förslag på tema", forward="Förslag framåt", other="Annat"
    ),
    feedback_kind=FeedbackKinds(
        receipt="Kvittens",
        progress="Lägesbesked",
        referral="Besked om vidarebefordran",
        decision="Beslut",
        milestone="Delmål",
        final="Slutbesked",
        parking="Besked om parkering",
    ),
    feedback_channel=FeedbackChannels(
        email="E-post", phone="Telefon", meeting="På möte", letter="Brev", other="Annat sätt"
    ),
    event_kind=EventKinds(
        created="Skapat", changed="Ändrat", removed="Borttaget", restored="Återställt"
    ),
)

EN = ChoiceWords(
    network_kind=NetworkKinds(
        forum="Open forum",
        managers="Manager network",
        conference="Conference",
        evaluation="Evaluation",
        other="Other network",
    ),
    knowledge_kind=KnowledgeKinds(link="Link", leaflet="Leaflet", who_does_what="Who does what"),
    organisation_kind=OrganisationKinds(
        municipality="Municipality",
        administration="Administration",
        authority="Authority",
        region="Region",
        association="Association",
        user_organisation="User organisation",
        company="Company",
        other="Other organisation",
    ),
    membership_role=MembershipRoles(
        member="Member",
        coordinator="Coordinator",
        chair="Chair",
        representative="Representative",
        deputy="Deputy",
        facilitator="Facilitator",
    ),
    meeting_form=_EN_FORMS,
    series_form=_EN_FORMS,
    agenda_kind=AgendaKinds(
        item="Item",
        feedback="Feedback on proposals",
        upcoming="Upcoming issues",
        reports="Reports from working groups",
        proposal="Proposal",
    ),
    proposal_kind=ProposalKinds(
        idea="Idea", theme="Suggested theme", forward="Forward item", other="Other"
    ),
    feedback_kind=FeedbackKinds(
        receipt="Receipt",
        progress="Progress",
        referral="Referral",
        decision="Decision",
        milestone="Milestone",
        final="Final answer",
        parking="Parking",
    ),
    feedback_channel=FeedbackChannels(
        email="E-mail", phone="Phone", meeting="At a meeting", letter="Letter", other="Other way"
    ),
    event_kind=EventKinds(
        created="Created", changed="Changed", removed="Removed", restored="Restored"
    ),
)
