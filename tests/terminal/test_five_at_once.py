"""Five people at once: whatever was acknowledged is there once, and everyone is shown it soon."""

import random
import re
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import pytest

from samverka_store.disk.check import check_workspace, findings
from samverka_store.model.events import Event
from samverka_store.model.proposals import Proposal
from tests.faults.extent import is_long
from tests.terminal.colleagues import NAMES, WRONG, Office, all_show, filtered
from tests.terminal.driver import Terminal

# Stands in no record but those of the test.
WORD = "Kvarn"
ROW = re.compile(rf"^.{{3}}({WORD} \S+ \S+)", re.MULTILINE)
REF = r"^ (F2026-\d+) · (\d+)/(\d+)"
ROUNDS = 12 if is_long() else 3


class Person:
    """Someone who takes down ideas, renames and parks them, and thinks better of it.

    `does` gets everything ready but the last key; `ideas` are the titles and states that the
    workspace should then hold, `done` the kinds of their changes, the earliest first.
    """

    def __init__(self, by: str, terminal: Terminal, draw: random.Random) -> None:
        self.by = by
        self.terminal = terminal
        self.ideas: dict[str, tuple[str, str]] = {}
        self.done: list[str] = []
        self._draw = draw
        self._before: list[tuple[str, tuple[str, str] | None]] = []
        self._then: Callable[[str], None] = lambda ref: None

    @property
    def open(self) -> list[str]:
        """The references of the ideas that stand in the list of proposals."""
        return sorted(ref for ref, (_, state) in self.ideas.items() if state == "received")

    def does(self, deed: str = "") -> str:
        """Make ready for a deed, drawn if none is named; the key that does it."""
        possible = [
            "add",
            *(["rename", "park"] if self.open else []),
            *["undo"] * len(self._before),
        ]
        deed = deed or self._draw.choice(possible)
        self.done.append({"add": "created"}.get(deed, "changed"))
        return {"add": self._add, "rename": self._rename, "park": self._park, "undo": self._undo}[
            deed
        ]()

    def is_told(self) -> float:
        """Wait until the deed is acknowledged; when that was."""
        found = self.terminal.wait_for(r"^ \* .*?(F2026-\d+)")
        at = self.terminal.seen
        self._then(found[1])
        return at

    def _keep(self, ref: str, now: tuple[str, str]) -> None:
        self._before.append((ref, self.ideas.get(ref)))
        self.ideas[ref] = now

    def _add(self) -> str:
        title = f"{WORD} {self.by} {len(self.done)}"
        self.terminal.press("i")
        self.terminal.wait_for("^ Idé: ")
        self.terminal.type(title)
        self.terminal.wait_for(title)
        self._then = lambda ref: self._keep(ref, (title, "received"))
        return "<enter>"

    def _rename(self) -> str:
        ref = self._goes_to_one()
        title = f"{self.ideas[ref][0]}+"
        self.terminal.press("e")
        self.terminal.wait_for(f"^ Ändra förslag {ref}")
        self.terminal.type("+")
        self.terminal.wait_for(re.escape(title))
        self._then = lambda ref: self._keep(ref, (title, "received"))
        return "<c-s>"

    def _park(self) -> str:
        self._goes_to_one()
        self.terminal.press("p")
        self.terminal.wait_for(r"Skäl 1/4")
        self.terminal.type("inte nu")
        self.terminal.press("<enter>")
        self.terminal.wait_for(r"Prövas igen 2/4")
        self.terminal.type("2027-02-01")
        self.terminal.wait_for("1 februari 2027")
        self.terminal.press("<enter>")
        self.terminal.wait_for(r"Bevakas av 3/4")
        self.terminal.press("<enter>")
        self.terminal.wait_for(r"Väcks av 4/4")
        self._then = lambda ref: self._keep(ref, (self.ideas[ref][0], "parked"))
        return "<enter>"

    def _undo(self) -> str:
        self._forgets_receipt()

        def then(ref: str) -> None:
            changed, before = self._before.pop()
            assert ref == changed
            if before is None:
                del self.ideas[ref]
                self.done[-1] = "removed"
            else:
                self.ideas[ref] = before

        self._then = then
        return "u"

    def _forgets_receipt(self) -> None:
        self.terminal.press("<f5>")
        self.terminal.wait_for("Allt är uppdaterat")

    def _goes_to_one(self) -> str:
        """Put the cursor on an idea of one's own; its reference."""
        wanted = self._draw.choice(self.open)
        self._forgets_receipt()
        self.terminal.press("<end>", "<home>")
        if len(shown(self.terminal.text)) == 1:
            return wanted
        place, last = 1, 2
        while place < last + 1:
            found = self.terminal.wait_for(REF.replace(r"(\d+)/", rf"({place})/"))
            if found[1] == wanted:
                return wanted
            place, last = place + 1, int(found[3])
            self.terminal.press("<down>")
        raise AssertionError(f"{wanted} is not shown:\n{self.terminal.text}")


def shown(text: str) -> list[str]:
    """The titles of the ideas on a screen."""
    return sorted(ROW.findall(text))


def expected(people: Mapping[str, Person]) -> list[str]:
    """The titles that everyone's list should hold."""
    return sorted(person.ideas[ref][0] for person in people.values() for ref in person.open)


def everyone_sees(people: Mapping[str, Person], since: float) -> list[float]:
    """Wait until everyone is shown what all have done; how long each waited, in seconds."""
    titles = expected(people)
    terminals = {by: person.terminal for by, person in people.items()}
    took = all_show(
        terminals, lambda by, text: shown(text) == titles, since=since, meaning=str(titles)
    )
    return list(took.values())


@pytest.mark.parametrize("seed", range(1, 6) if is_long() else [1])
def test_five_people_lose_nothing_and_see_each_other(
    tmp_path: Path, seed: int, figure: Callable[[str], None]
) -> None:
    office, draw = Office(tmp_path), random.Random(seed)
    took: list[float] = []
    with office.at_work(clocks=WRONG) as there:
        people = {by: Person(by, terminal, draw) for by, terminal in there.items()}
        for terminal in there.values():
            filtered(terminal, "4", WORD)
        for person, deed in zip(people.values(), ("add", "add", "add", "", ""), strict=True):
            person.terminal.press(person.does(deed))
            took += everyone_sees(people, person.is_told())
        for _ in range(ROUNDS):
            keys = {by: people[by].does() for by in draw.sample(NAMES, len(NAMES))}
            for by, key in keys.items():
                there[by].press(key)
            took += everyone_sees(people, max(people[by].is_told() for by in keys))
            office.folds()
        _sleeps_through_three_folds(office, people)
        for terminal in there.values():
            assert not re.search(r"^ ! ", terminal.text, re.MULTILINE)
            terminal.press("<c-q>")
        assert [terminal.wait_for_end() for terminal in there.values()] == [0] * len(NAMES)
    figure(f"others' changes shown after {median(took):.2f} s, at most {max(took):.2f} s")
    _is_all_there(office, people)


def _sleeps_through_three_folds(office: Office, people: Mapping[str, Person]) -> None:
    """One program stands still while the others work and the files change; then it goes on."""
    *awake, asleep = people.values()
    asleep.terminal.signal(signal.SIGSTOP)
    for person in awake[:3]:
        person.terminal.press(person.does("add"))
        person.is_told()
        office.folds()
    asleep.terminal.signal(signal.SIGCONT)
    everyone_sees(people, 0.0)
    asleep.terminal.press(asleep.does("add"))
    everyone_sees(people, asleep.is_told())


def _is_all_there(office: Office, people: Mapping[str, Person]) -> None:
    workspace = office.opened()
    there = {
        proposal.ref: (proposal.title, proposal.state)
        for proposal in workspace.repository.all(Proposal)
        if proposal.title.startswith(WORD)
    }
    assert there == {ref: now for person in people.values() for ref, now in person.ideas.items()}
    refs = [proposal.ref for proposal in workspace.repository.all(Proposal)]
    assert len(refs) == len(set(refs))
    for by, person in people.items():
        mine = [event for event in workspace.repository.all(Event) if event.by == by]
        mine.sort(key=lambda event: event.order)
        assert [event.kind for event in mine] == person.done
        assert len({event.change for event in mine}) == len(mine)
    workspace.close()
    assert not findings(check_workspace(office.folder))
