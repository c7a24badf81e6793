"""A question stands open while someone else changes the record that it is about."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from samverka_store.disk.workspace import Workspace
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases import step_meeting, step_proposal
from samverka_store.usecases.remove_record import remove, restore
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.widgets.status_row import StatusRow
from tests.builders import a_proposal, some_feedback
from tests.tui.screens.hosts import NOW, Desk, page, picture, press, running, the_list, write

TODAY = NOW.date()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def proposal_of(desk: Desk) -> Proposal:
    return desk.repository.get(Proposal, desk.records["proposal"].id)


def meeting_of(desk: Desk) -> Meeting:
    return desk.repository.get(Meeting, desk.records["meeting"].id)


def flat(text: str) -> str:
    """A picture's words with single spaces between."""
    return " ".join(text.split())


async def test_a_meeting_that_was_moved_meanwhile_is_moved_when_one_asks_again(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3")
        the_list(app).record_list.move_to(str(meeting_of(desk).id))
        await press(pilot, "m")
        await write(pilot, "13/11")
        desk.by_other(lambda r: step_meeting.move(r, meeting_of(desk), day=date(2023, 11, 6)))
        app.refresh_now()
        await press(pilot, "enter", "enter")
        told = flat(picture(app))
        assert "har under tiden ändrats av bo. Där står nu ”6 november 2023”" in told
        assert "Enter gör det ändå, Esc avbryter." in told
        assert meeting_of(desk).day == date(2023, 11, 6)
        await press(pilot, "enter")
        assert meeting_of(desk).day == date(2023, 11, 13)
        assert page(app).notice.startswith(meeting_of(desk).ref)


async def test_what_someone_else_parked_is_not_parked_again_and_the_reason_stays(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "p")
        await write(pilot, "dyrt")
        await press(pilot, "enter")
        await write(pilot, "2024-05-01")
        await press(pilot, "enter", "enter")
        desk.by_other(
            lambda r: step_proposal.park(
                r, proposal_of(desk), reason="fel tid", review=date(2024, 3, 1), today=TODAY
            )
        )
        await press(pilot, "enter")
        assert "har redan läget Parkerat" in flat(picture(app))
        assert (proposal_of(desk).reason, proposal_of(desk).review) == (
            "fel tid",
            date(2024, 3, 1),
        )
        await press(pilot, "escape")
        assert app.drafts.find(f"park:{proposal_of(desk).ref}") is not None


async def test_a_step_chosen_by_what_was_shown_then_tells_what_is_there_now(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "s")
        desk.by_other(
            lambda r: step_proposal.step(r, proposal_of(desk), "under_review", today=TODAY)
        )
        await press(pilot, "1", "enter", "enter")
        assert "har redan läget" in flat(picture(app))
        await press(pilot, "escape", "s")
        desk.by_other(lambda r: step_proposal.step(r, proposal_of(desk), "referred", today=TODAY))
        await press(pilot, "2")
        await write(pilot, "styrgruppen")
        await press(pilot, "enter", "enter", "enter")
        assert "har under tiden ändrats av bo" in flat(picture(app))
        assert proposal_of(desk).state == "referred"
        await press(pilot, "enter")
        assert (proposal_of(desk).state, proposal_of(desk).decided_by) == (
            "accepted",
            "styrgruppen",
        )


async def test_a_question_about_what_someone_else_removed_says_so_and_keeps_the_text(
    desk: Desk,
) -> None:
    app = desk.app()
    with desk.office.change() as repository:
        lone = a_proposal(repository, "Ensam tanke")
    async with running(app) as pilot:
        await press(pilot, "4")
        the_list(app).record_list.move_to(str(lone.id))
        await press(pilot, "p")
        await write(pilot, "dyrt")
        await press(pilot, "enter")
        await write(pilot, "2024-05-01")
        await press(pilot, "enter", "enter")
        desk.by_other(lambda r: remove(r, lone))
        app.refresh_now()
        await press(pilot, "enter")
        assert f"{lone.ref} ligger i papperskorgen" in flat(picture(app))
        desk.by_other(lambda r: restore(r, lone))
        await press(pilot, "enter")
        kept = desk.repository.get(Proposal, lone.id)
        assert (kept.state, kept.reason) == ("parked", "dyrt")


async def test_of_several_to_remove_those_that_someone_else_removed_are_left(desk: Desk) -> None:
    app = desk.app()
    with desk.office.change() as repository:
        lone, other = a_proposal(repository, "Ensam tanke"), a_proposal(repository, "En till")
    async with running(app) as pilot:
        await press(pilot, "4")
        the_list(app).record_list.mark((str(lone.id), str(other.id)))
        await press(pilot, "d")
        desk.by_other(lambda r: remove(r, lone))
        await press(pilot, "j")
        assert [desk.repository.events_of(one.id)[-1].by for one in (lone, other)] == ["bo", "anna"]
        desk.by_other(lambda r: [restore(r, one) for one in (lone, other)])
        app.refresh_now()
        the_list(app).record_list.mark((str(lone.id), str(other.id)))
        await press(pilot, "d")
        desk.by_other(lambda r: [remove(r, one) for one in (lone, other)])
        await press(pilot, "j")
        assert "ligger i papperskorgen" in page(app).notice
        assert [desk.repository.events_of(one.id)[-1].by for one in (lone, other)] == ["bo", "bo"]


async def test_who_is_second_to_restore_is_told_and_offered_no_undo(tmp_path: Path) -> None:
    def workspace(by: str) -> Workspace:
        return Workspace.open(tmp_path / "data", state_dir=tmp_path, clock=lambda: NOW, by=by)

    Workspace.create(tmp_path / "data", state_dir=tmp_path, clock=lambda: NOW, by="anna").close()
    bo = workspace("bo")
    with bo.change() as repository:
        lone = a_proposal(repository, "Ensam tanke")
    with bo.change() as repository:
        remove(repository, lone)
    app = Desk(tmp_path, is_filled=False).app(workspace("anna"))
    async with running(app) as pilot:
        await press(pilot, "0")
        with bo.change() as repository:
            restore(repository, lone)
        await press(pilot, "r")
        assert page(app).notice == f"Återställt: {lone.ref} Ensam tanke"
        assert "u Ångra" not in picture(app).splitlines()[-3]
    app.keep()
    bo.close()


async def test_feedback_that_someone_else_gave_meanwhile_is_told_and_given_if_one_insists(
    desk: Desk,
) -> None:
    def given(repository: Repository) -> None:
        some_feedback(
            repository, proposal_of(desk), state="given", given=TODAY, kind="final", text="Tack"
        )

    app = desk.app()
    async with running(app) as pilot:
        # Everyone has been told what is owed: what is told besides is written in the form.
        await press(pilot, "4", "f", "f", "1", "enter", "escape", "f")
        form = app.screen
        assert isinstance(form, RecordForm)
        form.row("kind").put("final")
        form.row("text").put("Hej och tack")
        for name in ("kind", "text"):
            form.typed(form.row(name))
        desk.by_other(given)
        await press(pilot, "ctrl+s")
        notice = form.query_one(StatusRow).notice
        assert notice is not None
        assert "bo har under tiden gett samma återkoppling" in notice.text
        assert form.row("text").text == "Hej och tack"
        await press(pilot, "ctrl+s")
        told = desk.repository.pointing_at(proposal_of(desk).id, Feedback, "proposal")
        final = [one.text for one in told if one.kind == "final"]
        assert sorted(final) == ["Hej och tack", "Tack"]


async def test_undo_that_someone_else_has_overtaken_says_who_and_what_is_there(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "e", "end")
        await write(pilot, " 2")
        await press(pilot, "ctrl+s")
        desk.by_other(
            lambda r: r.put(msgspec.structs.replace(proposal_of(desk), title="Bos folder"))
        )
        app.refresh_now()
        await press(pilot, "u")
        assert "Det går inte att ångra" in page(app).notice
        assert "ändrats av bo. Där står nu ”Bos folder”" in page(app).notice
        assert proposal_of(desk).title == "Bos folder"
