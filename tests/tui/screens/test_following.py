"""A proposal is followed step by step to its end: what is asked, what is kept, what is refused."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.usecases import step_proposal
from samverka_tui.app import SamverkaApp
from samverka_tui.screens.detail_screen import DetailScreen
from tests.builders import a_proposal, some_feedback
from tests.tui.screens.hosts import (
    Desk,
    page,
    picture,
    press,
    running,
    the_list,
    write,
)

TODAY = date(2023, 10, 16)
MAJ = (Bearer(name="Maj"),)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def a_kept(desk: Desk, title: str = "Cykelställ vid torget", **given: object) -> Proposal:
    with desk.office.change() as repository:
        return a_proposal(repository, title, **{"bearers": MAJ, **given})


def now(desk: Desk, proposal: Proposal) -> Proposal:
    return desk.repository.get(Proposal, proposal.id)


async def answer(pilot: Pilot[int], *texts: str) -> None:
    """Each line of a question, with Enter after it."""
    for text in texts:
        await write(pilot, text)
        await press(pilot, "enter")


async def choose(pilot: Pilot[int], app: SamverkaApp, label: str) -> None:
    """`s`, and then the digit that stands before this step."""
    await press(pilot, "s")
    shown = picture(app)
    place = shown.index(f" {label}")
    await press(pilot, shown[place - 1])


async def test_a_proposal_goes_all_the_way_and_each_step_asks_for_what_it_takes(
    desk: Desk,
) -> None:
    proposal = a_kept(desk)
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, proposal.id))
        await choose(pilot, app, "Bereds")
        await write(pilot, "Kim")
        assert "   Kim Berg  K1" in picture(app)
        await press(pilot, "down", "enter", "enter")
        await answer(pilot, "om 3 veckor")
        kept = now(desk, proposal)
        assert (kept.state, kept.next_status) == ("under_review", date(2023, 11, 6))
        assert kept.handler == desk.records["person"].id
        assert page(app).notice.endswith("är nu: Bereds. Ska få veta: Maj")

        await choose(pilot, app, "Delvis antaget")
        await answer(pilot, "")
        assert now(desk, proposal).state == "under_review"
        await answer(pilot, "styrgruppen", "", "bara vid torget", "egen låda")
        kept = now(desk, proposal)
        assert (kept.state, kept.decided_by, kept.decided, kept.reason, kept.alternatives) == (
            "partly_accepted",
            "styrgruppen",
            TODAY,
            "bara vid torget",
            "egen låda",
        )

        await choose(pilot, app, "Genomförs")
        # The handler stands there already.
        await answer(pilot, "", "cykelgruppen", "plats vald; ställ på plats", "")
        kept = now(desk, proposal)
        assert (kept.state, kept.working_group) == ("in_progress", "cykelgruppen")
        assert kept.milestones == "plats vald\nställ på plats"
        assert kept.handler == desk.records["person"].id

        await choose(pilot, app, "Delmål nått")
        await press(pilot, "2")
        await answer(pilot, "")
        assert now(desk, proposal).milestone_days[1] == ("ställ på plats", TODAY)
        assert "nått delmålet ställ på plats" in page(app).notice

        await choose(pilot, app, "Genomfört")
        await answer(pilot, "", "tolv nya platser")
        assert (now(desk, proposal).state, now(desk, proposal).result) == (
            "implemented",
            "tolv nya platser",
        )

        await choose(pilot, app, "Avslutat")
        assert now(desk, proposal).state == "implemented"
        assert "Maj" in page(app).notice
        assert "f Återkoppla" in picture(app)
        desk.by_other(
            lambda r: some_feedback(r, proposal, state="given", given=TODAY, kind="final")
        )
        await choose(pilot, app, "Avslutat")
        assert now(desk, proposal).state == "closed"

        await choose(pilot, app, "Bereds")
        await answer(pilot, "ställen är borta")
        kept = now(desk, proposal)
        assert (kept.state, kept.decided_by) == ("under_review", "")
        assert desk.repository.events_of(proposal.id)[-1].why == "ställen är borta"


async def test_a_no_is_kept_with_who_when_why_and_what_instead(desk: Desk) -> None:
    proposal = a_kept(desk)
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, proposal.id))
        await choose(pilot, app, "Avslaget")
        await answer(pilot, "nämnden", "")
        await press(pilot, "enter")
        assert "Ett skäl behövs" in picture(app)
        await press(pilot, "up")
        for _ in range(10):
            await press(pilot, "backspace")
        await answer(pilot, "igår", "ryms inte", "fråga igen i vår")
        kept = now(desk, proposal)
        assert (kept.state, kept.decided_by, kept.decided) == (
            "declined",
            "nämnden",
            date(2023, 10, 15),
        )
        assert (kept.reason, kept.alternatives) == ("ryms inte", "fråga igen i vår")
        await press(pilot, "u")
        assert now(desk, proposal).state == "received"


async def test_one_is_withdrawn_by_someone_and_what_was_typed_waits_until_then(
    desk: Desk,
) -> None:
    proposal = a_kept(desk, bearers=())
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, proposal.id))
        await choose(pilot, app, "Återtaget")
        await write(pilot, "Maj")
        await press(pilot, "escape")
        assert now(desk, proposal).state == "received"
        await choose(pilot, app, "Återtaget")
        await answer(pilot, " i föreningen", "löst ändå")
        kept = now(desk, proposal)
        assert (kept.state, kept.decided_by, kept.reason) == (
            "withdrawn",
            "Maj i föreningen",
            "löst ändå",
        )


async def test_the_most_alike_is_offered_to_merge_with_and_the_bearers_are_united(
    desk: Desk,
) -> None:
    old = a_kept(desk, "Fler cykelställ på torget", bearers=(Bearer(name="Bo"),))
    proposal = a_kept(desk)
    a_kept(desk, "Cykelställ vid torget, nej", state="closed")
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, proposal.id))
        await choose(pilot, app, "Sammanslaget")
        line = f"{old.ref} · Inkommet · Fler cykelställ på torget"
        for _ in range(50):
            if line in picture(app):
                break
            await pilot.pause(0.02)
            await press(pilot, "x", "backspace")
        assert "torget, nej" not in picture(app)
        await press(pilot, "down", "enter", "enter", "enter")
        kept = now(desk, proposal)
        assert (kept.state, kept.merged_into) == ("merged", old.id)
        assert {bearer.name for bearer in now(desk, old).bearers} == {"Bo", "Maj"}
        assert f"{proposal.ref} lever nu vidare i {old.ref}" in page(app).notice


async def test_one_is_split_into_parts_and_a_single_part_is_none(desk: Desk) -> None:
    whole = a_kept(desk, state="under_review")
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, whole.id))
        await choose(pilot, app, "Uppdelat")
        await answer(pilot, "Ställ")
        assert "Skriv rubrik för minst 2 delar" in picture(app)
        await answer(pilot, "; Skyltar", "")
        parts = desk.repository.pointing_at(whole.id, Proposal, "split_from")
        assert sorted(part.title for part in parts) == ["Skyltar", "Ställ"]
        assert now(desk, whole).state == "split"


async def test_those_that_are_marked_are_stepped_at_once_or_not_at_all(desk: Desk) -> None:
    first, second = a_kept(desk), a_kept(desk, "Bänkar i parken")
    other = a_kept(desk, "Redan antaget", state="accepted")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        rows = the_list(app).record_list
        rows.mark((str(first.id), str(other.id)))
        await press(pilot, "s")
        # Both can be parked, merged or withdrawn, and nothing else.
        assert "Avslaget" not in picture(app)
        await press(pilot, "escape")
        rows.mark((str(first.id), str(second.id)))
        await choose(pilot, app, "Avslaget")
        assert "Avslaget · 2 förslag · Vem beslutade 1/4:" in picture(app)
        await answer(pilot, "nämnden", "", "ryms inte")
        desk.by_other(
            lambda r: step_proposal.park(
                r, second, reason="sedan", review=date(2024, 3, 1), today=TODAY
            )
        )
        await press(pilot, "enter")
        assert [now(desk, one).state for one in (first, second)] == ["received", "parked"]
        desk.by_other(lambda r: step_proposal.revive(r, now(desk, second), today=TODAY))
        await press(pilot, "enter")
        assert {now(desk, one).state for one in (first, second)} == {"declined"}
        assert now(desk, second).reason == "ryms inte"
        assert (
            "2 förslag är nu: Avslaget. 1 idébärare ska få besked senast 30 okt" in page(app).notice
        )
        await press(pilot, "u")
        assert {now(desk, one).state for one in (first, second)} == {"received"}
        rows.mark((str(first.id), str(second.id)))
        await press(pilot, "p")
        await answer(pilot, "fel tid", "mars", "", "")
        assert {now(desk, one).review for one in (first, second)} == {date(2024, 3, 1)}


async def test_a_name_in_no_register_is_added_from_the_question(desk: Desk) -> None:
    proposal = a_kept(desk)
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, proposal.id))
        await choose(pilot, app, "Bereds")
        await write(pilot, "Eva Ny")
        assert "Lägg till kontakt: Eva Ny" in picture(app)
        await press(pilot, "enter")
        assert desk.repository.count(Person) == 1
        await press(pilot, "down", "enter", "enter", "enter")
        handler = now(desk, proposal).handler
        assert handler is not None
        assert desk.repository.get(Person, handler).name == "Eva Ny"
