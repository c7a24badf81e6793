"""The lifecycles are those of the domain; an illegal step names the allowed ones."""

from itertools import pairwise

import pytest

from samverka_store.errors import IllegalStep
from samverka_store.model.actions import ACTION_LIFECYCLE
from samverka_store.model.lifecycle import Lifecycle
from samverka_store.model.meetings import MEETING_LIFECYCLE
from samverka_store.model.proposals import OPEN_STATES, PROPOSAL_LIFECYCLE

LIFECYCLES = [PROPOSAL_LIFECYCLE, MEETING_LIFECYCLE, ACTION_LIFECYCLE]

# The domain's column "next", less what is not a state (extended) and what holds for every open one.
NEXT = {
    "draft": {"received", "parked"},
    "received": {"under_review", "parked", "merged", "declined"},
    "under_review": {
        "referred", "accepted", "partly_accepted", "no_action", "declined", "parked", "split",
    },
    "referred": {
        "under_review", "accepted", "partly_accepted", "no_action", "declined", "parked",
    },
    "accepted": {"in_progress", "parked"},
    "partly_accepted": {"in_progress", "parked"},
    "declined": {"closed", "under_review"},
    "no_action": {"closed", "under_review"},
    "in_progress": {"implemented", "stopped", "parked"},
    "implemented": {"closed"},
    "stopped": {"closed", "parked"},
    "merged": set(),
    "split": set(),
    "parked": {"received", "under_review", "retired", "merged"},
    "retired": {"under_review"},
    "withdrawn": {"under_review"},
    "closed": {"under_review"},
}  # fmt: skip


def test_the_proposals_steps_are_those_of_the_domain() -> None:
    for state, following in NEXT.items():
        more = {"merged", "withdrawn"} if state in OPEN_STATES else set()
        assert set(PROPOSAL_LIFECYCLE.allowed(state)) == following | more, state
    assert set(PROPOSAL_LIFECYCLE.states) == set(NEXT)


def test_a_meeting_goes_from_planned_to_documented_and_can_be_cancelled_until_it_is_held() -> None:
    way = ["planned", "announced", "held", "documented"]
    for state, following in pairwise(way):
        MEETING_LIFECYCLE.check("M2026-001", state, following)
    assert "cancelled" in MEETING_LIFECYCLE.allowed("announced")
    assert "cancelled" not in MEETING_LIFECYCLE.allowed("held")


@pytest.mark.parametrize("lifecycle", LIFECYCLES, ids=lambda lifecycle: lifecycle.noun)
def test_every_step_leads_to_a_state_of_the_table(lifecycle: Lifecycle) -> None:
    for state in lifecycle.states:
        assert set(lifecycle.allowed(state)) <= set(lifecycle.states)


@pytest.mark.parametrize("lifecycle", LIFECYCLES, ids=lambda lifecycle: lifecycle.noun)
def test_each_illegal_step_names_the_allowed_ones(lifecycle: Lifecycle) -> None:
    refused = 0
    for state in lifecycle.states:
        for wanted in lifecycle.states:
            if wanted in lifecycle.allowed(state):
                lifecycle.check("X1", state, wanted)
                continue
            with pytest.raises(IllegalStep) as refusal:
                lifecycle.check("X1", state, wanted)
            assert refusal.value.allowed == lifecycle.allowed(state)
            assert refusal.value.values["ref"] == "X1"
            refused += 1
    assert refused
