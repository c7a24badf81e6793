"""The page of personal data: who stands twice, the extract, and a person taken out for good."""

from pathlib import Path

from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.personal import PersonalScreen
from tests.builders import a_person, a_proposal
from tests.tui.screens.hosts import NOW, WIDE, Desk, page, picture, press, running


def a_desk(folder: Path) -> Desk:
    """Eva twice in the register, her idea, and two texts that name her."""
    desk = Desk(folder)
    with desk.office.change() as repository:
        eva = a_person(repository, "Eva Ek", role="ordförande", email="eva@example.org")
        twin = a_person(repository, "Eva Eek", role="kassör", phone="070-1234567")
        a_proposal(repository, "Folder", bearers=(Bearer(person=twin.id),))
        a_proposal(repository, "Fler", text="som Eva Ek sa")
        a_proposal(repository, "Kvar", text="Eva Ek höll tal")
    desk.records |= {"eva": eva, "twin": twin}
    return desk


def filed(path: Path) -> str:
    return path.read_text("utf-8")


def eva_of(desk: Desk) -> Person:
    return desk.repository.get(Person, desk.records["eva"].id)


async def test_consent_verification_and_the_extract_are_one_key_each(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", "home", "z")
        assert isinstance(app.screen, PersonalScreen)
        shown = picture(app)
        assert "K3 Eva Eek" in shown
        assert "Kontrollerad       aldrig" in shown
        assert "nästan samma namn" in shown
        await press(pilot, "c")
        assert "är kontrollerad idag" in picture(app)
        await press(pilot, "v")
        assert "får nämnas vid namn" in page(app).notice
        twin = desk.repository.get(Person, desk.records["twin"].id)
        assert (twin.verified, twin.may_be_named) == (NOW.date(), True)
        await press(pilot, "u")
        assert not desk.repository.get(Person, twin.id).may_be_named
        await press(pilot, "y")
        assert app.clipboard.startswith("# Registerutdrag för Eva Eek")
        assert "Läs igenom" in page(app).notice
        await press(pilot, "x", "enter")
        written = tmp_path / "personuppgifter-k3.md"
        assert filed(written) == app.clipboard
        await press(pilot, "escape")
        assert not isinstance(app.screen, PersonalScreen)


async def test_two_become_one_with_the_choices_that_differ(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(PersonalScreen(app, desk.records["twin"].id))
        await press(pilot)
        await press(pilot, "down", "enter")
        assert "Samma? Vilken blir kvar?" in picture(app)
        await press(pilot, "2", "2", "1")  # K2 stays, with its name and the other's role
        eva = eva_of(desk)
        assert (eva.name, eva.role, eva.phone) == ("Eva Ek", "kassör", "070-1234567")
        assert "K3 har gått upp i K2 Eva Ek" in page(app).notice
        assert page(app).subjects()[0].id == eva.id
        assert "Ingen annan ser ut att vara samma." in picture(app)
        await press(pilot, "u")
        assert desk.repository.find("K3").label == "Eva Eek"


async def test_a_person_is_taken_out_when_one_has_said_so_twice(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    app = desk.app()
    app.drafts.keep(f"person:{desk.records['eva'].id}", {"note": "Ring"})
    app.drafts.keep("proposal:new", {"text": "Eva Ek ringde"})
    async with running(app) as pilot:
        await press(pilot, "6", "home")
        await app.push_screen(PersonalScreen(app, desk.records["eva"].id))
        await press(pilot, "a")
        assert "Göra Eva Ek namnlös i alla filer? Poster: 0, texter: 2." in picture(app)
        await press(pilot, "a", "enter")
        assert eva_of(desk).name == "Eva Ek"
        await press(pilot, *["down"] * 3, "enter")
        assert "STÅR KVAR – " in picture(app)
        await press(pilot, "a", "j", *"k9", "enter")
        assert "Skriv K2, eller Esc" in picture(app)
        assert eva_of(desk).name == "Eva Ek"
        await press(pilot, "backspace", "2", "enter")
        assert (eva_of(desk).name, eva_of(desk).email) == ("en person, borttagen", "")
        assert "K2 är borttagen ur alla filer" in page(app).notice
        (draft,) = app.drafts.own.values()
        assert draft.texts == {"text": "en person, borttagen (K2) ringde"}
        texts = {one.title: one.text for one in desk.repository.all(Proposal)}
        assert sorted((texts["Fler"], texts["Kvar"])) in (
            ["Eva Ek höll tal", "som en person, borttagen (K2) sa"],
            ["en person, borttagen (K2) höll tal", "som Eva Ek sa"],
        )


async def test_an_organisation_has_duplicates_and_nothing_of_a_persons(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "7", "z")
        assert "Ingen annan ser ut att vara samma." in picture(app)
        for key in ("a", "d", "y", "c"):
            await press(pilot, key)
            assert "Det går inte här" in page(app).notice
        assert app.clipboard == ""


async def test_a_free_name_in_a_proposal_becomes_a_contact_the_near_ones_offered_first(
    tmp_path: Path,
) -> None:
    desk = a_desk(tmp_path)
    with desk.office.change() as repository:
        idea = a_proposal(repository, "Ny", bearers=(Bearer(name="Eva Ekk"),))
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, idea.id))
        await press(pilot, "z")
        assert "Vem är Eva Ekk?" in picture(app)
        assert "K2 Eva Ek" in picture(app)
        await press(pilot, "enter", "z", "2")
        (bearer,) = desk.repository.get(Proposal, idea.id).bearers
        assert bearer.person == desk.records["eva"].id
        assert "Eva Ekk är nu kontakten K2" in page(app).notice
        await press(pilot, "z")
        assert "Det går inte här" in page(app).notice


async def test_contacts_are_found_by_what_they_know(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    with desk.office.change() as repository:
        a_person(repository, "Siv Al", expertise=("tillgänglighet", "lättläst"))
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "6", "slash", *"lattl", "enter")
        assert "Siv Al" in picture(app)
        assert "tillgänglighet" in picture(app)
        assert "Eva Ek" not in picture(app)
