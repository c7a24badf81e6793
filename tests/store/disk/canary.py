"""A workspace with one person in every kind of file, and a search through its bytes.

Nothing is tested here.
"""

import json
from datetime import date
from pathlib import Path

import msgspec

from samverka_store.disk import layout
from samverka_store.disk.drafts import Draft, new_mark, put
from samverka_store.disk.workspace import Workspace
from samverka_store.figures.all import figures
from samverka_store.figures.figure import Period
from samverka_store.model.answers import Feedback
from samverka_store.model.people import Membership, Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import owed
from samverka_store.usecases.erase_person import Erasure, erasure
from samverka_store.usecases.merge_contacts import merge_contacts
from tests.builders import (
    a_meeting,
    a_membership,
    a_network,
    a_person,
    a_proposal,
    a_theme,
    an_action,
    an_organisation,
    some_feedback,
)
from tests.store.disk.faulty import NOW, created

NAME, MAIL, PHONE = "Åsa Kanariefågel", "kanarie@example.org", "070-987 65 43"
SECRETS = (NAME, "Kanariefågel", MAIL, PHONE, "gammal.kanarie@example.org", "Fågelskådning")
NEUTRAL = "en person, borttagen"
PERIOD = Period(date(2023, 1, 1), date(2023, 12, 31))


def full(folder: Path, state_dir: Path) -> Workspace:
    """A workspace with the person in every kind of file: journal, backups, kept files, drafts."""
    workspace = created(folder, state_dir)
    with workspace.change() as repository:
        bird = a_person(
            repository,
            *(NAME,),
            email="gammal.kanarie@example.org",
            phone=PHONE,
            expertise=("Fågelskådning",),
            organisation=an_organisation(repository).id,
        )
        kim = a_person(repository, "Kim Berg")
        forum = a_network(repository, contact=bird.id)
        for person in (bird, kim):
            a_membership(repository, forum, person)
        bearers = (Bearer(person=bird.id), Bearer(name=NAME), Bearer(person=kim.id))
        idea = a_proposal(repository, "Folder", bearers=bearers, text=f"{NAME.upper()}s idé")
        given = {"state": "given", "given": NOW.date(), "text": "Hej Åsa, tack"}
        some_feedback(repository, idea, bearer=bird.id, **given)
        some_feedback(repository, idea, bearer_name=NAME, **given)
        some_feedback(repository, idea, bearer=bird.id, text=f"Ring {PHONE}")
        an_action(repository, f"Mejla {MAIL}", owner=bird.id)
        a_meeting(repository, forum, themes=(a_theme("Vila", NAME),))
    workspace.fold()
    with workspace.change(why=f"{NAME} bad om det") as repository:
        bird = repository.put(msgspec.structs.replace(bird, email=MAIL), seen=bird)
        twin = a_person(repository, "Åsa Kanariefogel", note=f"samma som {NAME}")
        merge_contacts(repository, bird, twin)
    workspace.fold()
    with workspace.change() as repository:
        a_proposal(repository, "Nytt", text=f"enligt {NAME}")
    (folder / "samverka.000003.torn-1").write_bytes(
        f'{{"crc":"0","w":[["people",{bird.id},{{'.encode()
    )
    whole = json.dumps(
        {"people": {str(bird.id): {"id": bird.id, "name": NAME, "note": "Fågelskådning"}}}
    )
    (folder / "samverka.000002.settled-1.json").write_text(whole)  # å as \\u00e5
    half = f'"{bird.id}":{{"id":{bird.id},"note":"Fågelskådning"}},\n"7":{{"note":"{NAME}"'
    (folder / "samverka.000002.damaged-1.json").write_text(half)
    for key, text in ((f"person:{bird.id}", "Fågelskådning"), ("proposal:new", f"från {NAME}")):
        draft = Draft(key, "anna", NOW, {"text": text})
        put(folder / layout.DRAFTS, layout.draft("anna", "0" * 16, new_mark()), draft)
    (folder / layout.AGENDA).write_text(NAME)
    return workspace


def bird_of(workspace: Workspace) -> Person:
    """The person."""
    found = workspace.repository.find("K1")
    assert isinstance(found, Person)
    return found


def decided(workspace: Workspace, *, removes: bool = False) -> Erasure:
    """What is to be done about the person."""
    repository = workspace.repository
    return erasure(
        repository, bird_of(workspace), neutral=NEUTRAL, why="Borttagen", removes=removes
    )


def erase(workspace: Workspace, *, removes: bool = False) -> None:
    """Take the person out."""
    for _ in workspace.erasing(decided(workspace, removes=removes)):
        pass


def left(folder: Path) -> list[tuple[str, str]]:
    """(file, secret) of all that a search through the bytes finds, escaped or not."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes().decode("utf-8", "surrogateescape").casefold()
            for secret in SECRETS:
                escaped = json.dumps(secret)[1:-1].casefold()
                if secret.casefold() in data or escaped in data:
                    found.append((path.name, secret))
    return found


def told(workspace: Workspace) -> object:
    """The figures, what is owed and how many there are of each: what must go on adding up."""
    repository = workspace.repository
    debts = [one.due for p in repository.all(Proposal) for one in owed(p, repository)]
    counts = {kind: repository.count(kind) for kind in (Person, Membership, Feedback, Proposal)}
    return figures(repository, PERIOD, today=NOW.date()), sorted(debts), counts
