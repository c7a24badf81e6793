"""A proposal is carried into several organisations, and their answers come back, one by one."""

from datetime import date
from pathlib import Path

import pytest

from samverka_store.model.answers import Referral
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.split_proposal import Part, split
from samverka_tui.screens.detail_screen import DetailScreen
from tests.builders import a_person, a_proposal, an_organisation
from tests.tui.screens.hosts import Desk, page, picture, press, running, the_record, write
from tests.tui.screens.test_following import answer, choose

TODAY = date(2023, 10, 16)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    with desk.office.change() as repository:
        council = an_organisation(repository, "Exempelstads kommun")
        a_person(repository, "Eva Ek", organisation=council.id)
        a_person(repository, "Bo Al")
        desk.records["asked"] = a_proposal(
            repository, "Cykelställ vid torget", bearers=(Bearer(name="Maj"),)
        )
    return desk


def sent(desk: Desk) -> dict[str, Referral]:
    found = desk.repository.pointing_at(desk.records["asked"].id, Referral, "proposal")
    names = (desk.repository.get(Organisation, one.organisation).name for one in found)
    return dict(zip(names, found, strict=True))


async def test_one_is_sent_to_several_and_each_arrives_is_reminded_and_answers(
    desk: Desk,
) -> None:
    app, id = desk.app(), desk.records["asked"].id
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, id))
        await press(pilot, "w")
        await write(pilot, "exempelst")
        assert "   Exempelstads kommun  O2" in picture(app)
        await press(pilot, "down", "enter")
        await write(pilot, "; nämnden")
        await press(pilot, "enter")
        assert "”nämnden” finns inte" in picture(app)
        # Whoever is in no register yet is added from the question.
        await press(pilot, "down", "enter", "enter")
        await answer(pilot, "Bo Al")
        await answer(pilot, "om 4 veckor")
        assert "Bo Al hör inte till någon av organisationerna" in " ".join(picture(app).split())
        assert sent(desk) == {}
        await press(pilot, "up", *["backspace"] * 5)
        await answer(pilot, "Eva Ek", "")
        found = sent(desk)
        eva = next(one for one in desk.repository.all(Person) if one.name == "Eva Ek")
        assert {name: one.contact for name, one in found.items()} == {
            "Exempelstads kommun": eva.id,
            "nämnden": None,
        }
        assert {(one.sent, one.answer_due) for one in found.values()} == {
            (TODAY, date(2023, 11, 13))
        }
        assert desk.repository.get(Proposal, id).state == "referred"
        told = "är skickat till Exempelstads kommun, nämnden, svar senast 13 nov. Ska få veta: Maj"
        assert told in page(app).notice

        await choose(pilot, app, "Svar eller påminnelse")
        await press(pilot, "1", "1")
        await answer(pilot, "")
        await choose(pilot, app, "Svar eller påminnelse")
        await press(pilot, "1", "2")
        await answer(pilot, "", "om 6 veckor")
        first = next(one for one in sent(desk).values() if one.reminders)
        assert (first.received, first.reminders) == (TODAY, (TODAY,))
        assert first.answer_due == date(2023, 11, 27)
        shown = " ".join(picture(app).split())
        assert "skickat 16 okt, framme 16 okt, påmint 16 okt, svar senast 27 nov" in shown
        await choose(pilot, app, "Svar eller påminnelse")
        # The one whose answer is due first comes first.
        await press(pilot, "2", "1")
        await answer(pilot, "ja, om ni sköter det")
        assert desk.repository.get(Proposal, id).state == "referred"

        # The other is answered on its own page.
        last = next(one for one in sent(desk).values() if not one.is_answered)
        await app.push_screen(DetailScreen(app, last.id))
        await press(pilot, "s")
        assert "Har kommit fram" in picture(app)
        await press(pilot, "2")
        await answer(pilot, "nej")
        assert desk.repository.get(Proposal, id).state == "under_review"
        await press(pilot, "s")
        assert "Det går inte här: Läge" in page(app).notice
        await press(pilot, "escape")
        assert "svar 16 okt: ja, om ni sköter det" in " ".join(picture(app).split())


async def test_the_same_organisation_is_not_asked_twice_at_a_time(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, desk.records["asked"].id))
        for _ in range(2):
            await press(pilot, "n", "1")
            await answer(pilot, "O1", "", "om 2 veckor")
        assert page(app).is_asking
        assert "har redan" in " ".join(picture(app).split())
        assert len(sent(desk)) == 1


async def test_lineage_is_seen_both_ways_and_the_originals_are_opened(desk: Desk) -> None:
    with desk.office.change() as repository:
        whole = a_proposal(repository, "Allt om cyklar", state="under_review")
        whole, parts = split(
            repository, whole, [Part(title="Ställ"), Part(title="Banor")], today=TODAY
        )
        asked = repository.get(Proposal, desk.records["asked"].id)
        merge(repository, [asked], parts[0], today=TODAY)
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, parts[0].id))
        await press(pilot)
        shown = picture(app)
        assert "Kommer från" in shown
        assert f"{whole.ref} Allt om cyklar (Uppdelat)" in shown
        assert f"{asked.ref} Cykelställ vid torget (Sammanslaget)" in shown
        assert "Maj" in shown
        line = next(n for n, text in enumerate(shown.splitlines()) if asked.ref in text)
        await pilot.click(offset=(6, line))
        await pilot.pause()
        assert the_record(app).record_id == asked.id
        assert f"{parts[0].ref} Ställ (Bereds)" in picture(app)
        assert "Lever vidare i" in picture(app)
