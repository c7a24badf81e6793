"""The page of answers owed, and the accounts: drafted, written, copied and given."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.people import Organisation
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_tui.screens.answers import AnswersScreen
from tests.builders import a_meeting, a_proposal, a_referral, some_feedback
from tests.tui.screens.hosts import (
    NOW,
    Desk,
    networks_of,
    page,
    picture,
    press,
    running,
    the_record,
    write,
)

TODAY = date(2023, 10, 16)
SENT, DUE = TODAY - timedelta(20), TODAY - timedelta(10)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three proposals whose bearers are owed a receipt: a contact, a free name, nobody known."""
    desk = Desk(tmp_path)
    kim, network = desk.records["person"], desk.records["network"]
    with desk.office.change() as repository:
        repository.remove(desk.records["proposal"])
    for title, days, bearer in (
        ("Bänkar", 30, Bearer(person=kim.id)),
        ("Äppelträd", 20, Bearer(name="Åsa")),
        ("Cykelställ", 10, Bearer(anonymous=True)),
    ):
        desk.office.now = NOW - timedelta(days)
        with desk.office.change() as repository:
            a_proposal(repository, title, network=network.id, bearers=(bearer,))
    desk.office.now = NOW
    return desk


def answers_of(desk: Desk, state: str) -> list[Feedback]:
    return [one for one in desk.repository.all(Feedback) if one.state == state]


def titles(screen: AnswersScreen) -> list[str]:
    context = screen.host.context
    return [str((context.repository.document(e.id) or {}).get("title")) for e in screen.entries]


async def test_everything_owed_stands_oldest_first_and_many_are_drafted_and_given_at_once(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "f4")
        screen = app.screen
        assert isinstance(screen, AnswersScreen)
        assert titles(screen) == ["Bänkar", "Äppelträd", "Cykelställ"]
        rows = picture(app).splitlines()[3:6]
        assert [row[0] for row in rows] == ["!", "!", "!"]
        assert "Kim Berg" in rows[0]
        assert "23 dagar sen" in rows[0]
        assert "Kvittens" in rows[0]
        await press(pilot, "space", "down", "space", "n")
        before = {one.id for one in answers_of(desk, "drafted")}
        assert "2 utkast sparade" in page(app).notice
        assert "2 markerade" not in page(app).notice
        assert picture(app).count(" utkast") == 3
        await press(pilot, "e")
        assert "Samma text till 2 mottagare" in picture(app)
        await write(pilot, "Tack till er.")
        await press(pilot, "ctrl+s")
        assert {one.id for one in answers_of(desk, "drafted")} == before
        await press(pilot, "f", "2", "enter")
        given = answers_of(desk, "given")
        assert sorted((one.text, one.channel, one.bearer_name) for one in given) == [
            ("Tack till er.", "phone", ""),
            ("Tack till er.", "phone", "Åsa"),
        ]
        assert {one.given for one in given} == {TODAY}
        assert titles(screen) == ["Cykelställ"]
        await press(pilot, "u")
        assert titles(screen) == ["Bänkar", "Äppelträd", "Cykelställ"]


async def test_the_anonymous_are_answered_at_a_meeting_and_the_text_may_be_copied_or_filed(
    desk: Desk,
) -> None:
    with desk.office.change() as repository:
        a_meeting(repository, networks_of(desk)[0], TODAY - timedelta(2), title="Höstmöte")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "f4", "end")
        assert "anonym. Svara vid ett möte" in " ".join(picture(app).split())
        await press(pilot, "y")
        assert app.clipboard.startswith("Hej!\n\nDet här gäller ditt förslag ”Cykelställ”")
        await press(pilot, "x", "enter")
        written = desk.folder / "svar-att-lamna.txt"
        assert written.read_text("utf-8") == app.clipboard
        await press(pilot, "f")
        assert "Den som är anonym får svar vid ett möte. Vilket?" in picture(app)
        await press(pilot, "2")
        (given,) = answers_of(desk, "given")
        assert (given.channel, given.given) == ("meeting", TODAY - timedelta(2))
        assert desk.repository.document(given.meeting or 0)
        assert isinstance(app.screen, AnswersScreen)
        assert titles(app.screen) == ["Bänkar", "Äppelträd"]


async def test_what_someone_else_told_meanwhile_is_said_and_told_again_only_if_one_insists(
    desk: Desk,
) -> None:
    def told(repository: Repository) -> None:
        bench = next(one for one in repository.all(Proposal) if one.title == "Bänkar")
        to_kim = {"kind": "receipt", "bearer": desk.records["person"].id, "text": "Hej från Bo"}
        some_feedback(repository, bench, state="given", given=TODAY, **to_kim)

    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "f4", "f", "1")
        desk.by_other(told)
        await press(pilot, "enter")
        assert "bo har under tiden gett samma återkoppling" in picture(app)
        assert len(answers_of(desk, "given")) == 1
        await press(pilot, "enter")
        assert len(answers_of(desk, "given")) == 2


async def test_an_account_shows_both_sides_and_is_copied_as_text(desk: Desk) -> None:
    with desk.office.change() as repository:
        bench = next(one for one in repository.all(Proposal) if one.title == "Bänkar")
        a_referral(
            repository,
            bench,
            next(repository.all(Organisation)),
            contact=desk.records["person"].id,
            sent=SENT,
            answer_due=DUE,
        )
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "enter")
        assert "F4 visar vad ni är skyldiga varandra" in picture(app)
        await press(pilot, "f4")
        assert "Ni och vi: Kim Berg · 1/2" in picture(app)
        assert picture(app).splitlines()[3][3:6] == "Vi "
        assert picture(app).splitlines()[4][3:6] == "De "
        await press(pilot, "y", "1")
        assert app.clipboard.splitlines()[:4] == [
            "Vad vi är skyldiga varandra: Kim Berg, 16 oktober 2023",
            "",
            "Vi ska lämna besked",
            "- Kvittens om ”Bänkar” (F2023-003), senast 23 september 2023 (Kim Berg)",
        ]
        assert "- Svar om ”Bänkar” (V2023-002), senast 6 oktober 2023 (Kim Berg)" in app.clipboard
        await press(pilot, "down", "enter")
        assert isinstance(the_record(app).record, Referral)
        await press(pilot, "escape", "escape", "escape", "1", "f4", "f4")
        assert "Ni och vi: Kim Berg" in picture(app)


async def test_a_text_that_was_left_is_gone_on_with_from_the_drafts_to_the_same_person(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "f4", "e")
        await write(pilot, "Hej hej. ")
        await press(pilot, "escape", "escape", "t")
        assert "Ny återkoppling" in picture(app)
        await press(pilot, "enter")
        await pilot.pause()
        assert "Besked till Kim Berg · Bänkar" in picture(app)
        assert "Hej hej. " in picture(app)
        await press(pilot, "ctrl+s")
        texts = [one.text for one in answers_of(desk, "drafted")]
        assert any("Hej hej. " in text for text in texts)
