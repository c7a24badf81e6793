"""The labels of states, and the door to those of other choices. Attributes are named as the codes are.

Which states there are and what may follow them is settled in `model`; here they only have names.
"""

from __future__ import annotations

import msgspec

from samverka_store.words import choices


class NetworkStates(msgspec.Struct, frozen=True, kw_only=True):
    """The states of a network."""

    active: str
    resting: str
    ended: str


class MeetingStates(msgspec.Struct, frozen=True, kw_only=True):
    """The states of a meeting."""

    planned: str
    announced: str
    held: str
    documented: str
    cancelled: str


class ProposalStates(msgspec.Struct, frozen=True, kw_only=True):
    """The states of a proposal."""

    draft: str
    received: str
    under_review: str
    referred: str
    accepted: str
    partly_accepted: str
    declined: str
    no_action: str
    in_progress: str
    implemented: str
    stopped: str
    merged: str
    split: str
    parked: str
    retired: str
    withdrawn: str
    closed: str


class FeedbackStates(msgspec.Struct, frozen=True, kw_only=True):
    """The states of a piece of feedback; that one is owed is computed, not a state."""

    drafted: str
    given: str


class ActionStates(msgspec.Struct, frozen=True, kw_only=True):
    """The states of an action."""

    open: str
    ongoing: str
    done: str
    dropped: str
    converted: str


class StateWords(msgspec.Struct, frozen=True, kw_only=True):
    """The states of every noun that has any."""

    network: NetworkStates
    meeting: MeetingStates
    proposal: ProposalStates
    feedback: FeedbackStates
    action: ActionStates
    choices: choices.ChoiceWords

    def labels(self, noun: str, field: str = "state") -> dict[str, str]:
        """The label of each code of a noun's states, or of another choice of its, in usual order.

        Empty when the noun has no such choice.
        """
        group = getattr(self, noun if field == "state" else "", None)
        if not isinstance(group, msgspec.Struct):
            group = getattr(self.choices, f"{noun}_{field}", None)
        return msgspec.structs.asdict(group) if isinstance(group, msgspec.Struct) else {}

    def label(self, noun: str, code: str, field: str = "state") -> str:
        """The label of one code; a code that only a newer version knows stands as it is."""
        return self.labels(noun, field).get(code, code)


SV = StateWords(
    network=NetworkStates(active="Aktivt", resting="Vilande", ended="Avslutat"),
    meeting=MeetingStates(
        planned="Planerat",
        announced="Utlyst",
        held="Genomfört",
        documented="Dokumenterat",
        cancelled="Inställt",
    ),
    proposal=ProposalStates(
        draft="Utkast",
        received="Inkommet",
        under_review="Bereds",
        referred="Vidarebefordrat",
        accepted="Antaget",
        partly_accepted="Delvis antaget",
        declined="Avslaget",
        no_action="Ingen åtgärd",
        in_progress="Genomförs",
        implemented="Genomfört",
        stopped="Avbrutet",
        merged="Sammanslaget",
        split="Uppdelat",
        parked="Parkerat",
        retired="Avfört",
        withdrawn="Återtaget",
        closed="Avslutat",
    ),
    feedback=FeedbackStates(drafted="Utkast", given="Lämnad"),
    action=ActionStates(
        open="Att göra", ongoing="Pågår", done="Klar", dropped="Struken", converted="Omvandlad"
    ),
    choices=choices.SV,
)

EN = StateWords(
    network=NetworkStates(active="Active", resting="Resting", ended="Ended"),
    meeting=MeetingStates(
        planned="Planned",
        announced="Announced",
        held="Held",
        documented="Documented",
        cancelled="Cancelled",
    ),
    proposal=ProposalStates(
        draft="Draft",
        received="Received",
        under_review="Under review",
        referred="Referred",
        accepted="Accepted",
        partly_accepted="Partly accepted",
        declined="Declined",
        no_action="No action",
        in_progress="In progress",
        implemented="Implemented",
        stopped="Stopped",
        merged="Merged",
        split="Split",
        parked="Parked",
        retired="Retired",
        withdrawn="Withdrawn",
        closed="Closed",
    ),
    feedback=FeedbackStates(drafted="Drafted", given="Given"),
    action=ActionStates(
        open="To do", ongoing="Ongoing", done="Done", dropped="Dropped", converted="Converted"
    ),
    choices=choices.EN,
)
