"""Each matter of the first page says what settles it, and one key settles it or leads there."""

import asyncio
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from samverka_store.model.actions import Action
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_tui.app import SamverkaApp
from samverka_tui.screens.answers import AnswersScreen
from tests.builders import a_meeting, a_network, a_proposal, a_referral, an_action, an_organisation
from tests.tui.screens.hosts import Desk, page, picture, press, running, the_list, write

TODAY = date(2023, 10, 16)


def a_desk(folder: Path) -> Desk:
    """One matter of each kind that is settled by a key, and one answer owed."""
    desk = Desk(folder, is_filled=False)
    with desk.office.change() as repository:
        network = a_network(
            repository,
            purpose="att mötas",
            contacts_verified=date(2022, 5, 1),
            purpose_renewed=date(2022, 5, 2),
        )
        a_meeting(repository, network, date(2023, 10, 1), title="Uppstart")
        a_meeting(repository, network, date(2023, 10, 20))
        proposal = a_proposal(repository, "Bänkar", network=network.id, state="under_review")
        a_referral(
            repository,
            proposal,
            an_organisation(repository),
            sent=date(2023, 9, 1),
            answer_due=date(2023, 10, 10),
        )
        an_action(repository, "Boka tryckeri", due=date(2023, 10, 12))
    return desk


async def stand_on(pilot: Pilot[int], app: SamverkaApp, kind: str) -> None:
    """Put the cursor on the matter of this kind, when what is due is computed."""
    async with asyncio.timeout(10):
        while app.reading is not None or app.counting:
            await pilot.pause()
    due = next(due for due in app.dues() if due.kind == kind)
    the_list(app).record_list.move_to(f"due:{due.id}:{due.kind}")


def kinds(app: SamverkaApp) -> set[str]:
    return {due.kind for due in app.dues()}


async def test_what_waits_is_settled_where_it_stands(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    app, repository = desk.app(), desk.repository
    async with running(app) as pilot:
        await stand_on(pilot, app, "action")
        assert kinds(app) == {"purpose", "contacts", "held", "referral", "action", "theme"}

        await stand_on(pilot, app, "action")
        await press(pilot)
        assert ". åtgärden är klar" in picture(app)
        await press(pilot, "full_stop")
        assert next(repository.all(Action)).state == "done"
        assert "action" not in kinds(app)

        await stand_on(pilot, app, "held")
        await press(pilot, "full_stop")
        assert sorted(m.state for m in repository.all(Meeting)) == ["held", "planned"]

        await stand_on(pilot, app, "referral")
        await press(pilot, "full_stop")
        await write(pilot, "Ja, gärna")
        await press(pilot, "enter")
        referral = next(repository.all(Referral))
        assert (referral.answer, referral.answered) == ("Ja, gärna", TODAY)

        await stand_on(pilot, app, "theme")
        await press(pilot, "full_stop")
        await write(pilot, "Ensamhet")
        await press(pilot, "enter")
        assert "theme" not in kinds(app)
        assert "temat är Ensamhet" in page(app).notice

        await stand_on(pilot, app, "purpose")
        await press(pilot, "full_stop")
        assert "”att mötas” Gäller det?" in picture(app)
        await press(pilot, "1")
        await stand_on(pilot, app, "contacts")
        await press(pilot, "full_stop")
        network = next(repository.all(Network))
        assert (network.purpose_renewed, network.contacts_verified) == (TODAY, TODAY)
        assert kinds(app) == {"notes"}
        await press(pilot, "u", "u")
        assert kinds(app) == {"notes", "purpose", "contacts"}


async def test_what_takes_more_than_a_line_is_led_to(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.office.now = desk.office.now.replace(month=11)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot)
        await stand_on(pilot, app, "feedback_receipt")
        await press(pilot)
        assert ". skriv och lämna beskedet" in picture(app)
        await press(pilot, "full_stop")
        assert isinstance(app.screen, AnswersScreen)
        assert "Svar att lämna: Gemensam folder" in picture(app)
