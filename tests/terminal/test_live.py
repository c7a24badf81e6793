"""Two people write on the same meeting while it goes on, each in a terminal; one of them dies."""

import signal
from pathlib import Path
from time import monotonic

from samverka_store.model.meetings import AgendaItem, Meeting
from samverka_store.model.networks import Network
from tests.builders import a_meeting
from tests.terminal.colleagues import TODAY, Office, all_show, at_record, is_ready
from tests.terminal.driver import Terminal

LINES = 6
# The promise is a second and a half; a machine that does much else may take twice as long.
SOON_S = 3.0


def a_meeting_today(office: Office) -> str:
    """The reference of a meeting of today with one item on its agenda."""
    workspace = office.opened("prepare")
    with workspace.change() as repository:
        network = next(iter(repository.all(Network)))
        agenda = (AgendaItem(title="Lokalen"),)
        meeting = a_meeting(repository, network, TODAY, title="Kvällen", agenda=agenda)
    workspace.close()
    return meeting.ref


def at_meeting(terminal: Terminal, ref: str) -> None:
    """The meeting's own page."""
    is_ready(terminal)
    at_record(terminal, ref)
    terminal.press("l")
    terminal.wait_for(r"^   1\. +(\[x\] )?Lokalen")


def test_what_two_people_write_at_once_is_all_there_and_seen_by_both(tmp_path: Path) -> None:
    office = Office(tmp_path)
    ref = a_meeting_today(office)
    with office.at_work(("anna", "bo")) as there:
        for terminal in there.values():
            at_meeting(terminal, ref)
        # Without waiting for anything: the keys of a line come in one burst.
        for number in range(LINES):
            for by, terminal in there.items():
                terminal.press("n" if number % 2 else "b")
                terminal.type(f"{by} rad {number}")
                terminal.press("<enter>")
        written = monotonic()
        told = [f"{by} rad {number}" for number in range(LINES) for by in there]
        took = all_show(
            there,
            lambda by, text: all(line in text for line in told),
            since=written,
            meaning="every line of both",
        )
        assert max(took.values()) < SOON_S + 2 * LINES * 0.2
        there["bo"].press("n")
        there["bo"].type("halvt skri")
        there["bo"].wait_for("halvt skri")
        there["bo"].listen(2.0)
        there["bo"].signal(signal.SIGKILL)
    workspace = office.opened()
    meeting = workspace.repository.find(ref)
    assert isinstance(meeting, Meeting)
    (item,) = meeting.agenda
    assert sorted([*item.note.split("\n"), *item.decision.split("\n")]) == sorted(told)
    workspace.close()
    with office.sits_down("bo") as bo:
        is_ready(bo)
        bo.press("t")
        bo.wait_for(rf"Anteckna {ref}.*halvt skri")
        bo.press("<enter>")
        bo.wait_for(r"Anteckna · 1\. Lokalen: halvt skri")
        bo.type("ven")
        bo.press("<enter>")
        bo.wait_for("Sagt +halvt skriven")
