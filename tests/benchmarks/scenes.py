"""What is done in each program's terminal: its start, its keys, its rest.

Every scene takes a running program and gives its readings. Times are milliseconds, memory MiB; the
names of readings are those of the budgets.
"""

import re
from statistics import median

from tests.benchmarks.session import MS, Answer, hold, peak_mib, press, rest
from tests.terminal.driver import Terminal

REST_S = 5.0
MOVES = 8
# A reference as people say them stands in every row of every list.
ROW = r"\b[A-ZÅÄÖ]{1,3}-?\d+\b"
SCREENS = ("1", "2", "3", "4", "5")


def hello(terminal: Terminal) -> dict[str, float]:
    """The smallest program: it starts and rests."""
    found = _start(terminal, "Hello, world")
    return {**found, **_rest(terminal)}


def virtual_list(terminal: Terminal) -> dict[str, float]:
    """The bare list: moves in it, and rest."""
    found = _start(terminal, "nummer 000005")
    return {**found, **_moves(terminal), **_rest(terminal)}


def samverka(terminal: Terminal) -> dict[str, float]:
    """The program itself: start, lists, screens, a form, the filter, the palette, rest."""
    found = _start(terminal, ROW)
    found["busy_first_ms"] = max(
        press(terminal, key, settled_s=0.03).first_ms for key in ("<down>", "<up>") * 10
    )
    found["switch_bytes"] = max(_switches(terminal))
    press(terminal, "4")
    return {
        **found,
        **_moves(terminal),
        **_form(terminal),
        **_filter(terminal),
        **_palette(terminal),
        **_rest(terminal),
    }


def detail(terminal: Terminal) -> dict[str, float]:
    """The cursor in a wide window, where the record under it is shown beside the list."""
    terminal.wait_for(ROW)
    press(terminal, "4")
    return {"detail_bytes": _median_bytes([press(terminal, "<down>") for _ in range(MOVES)])}


def _start(terminal: Terminal, ready: str) -> dict[str, float]:
    terminal.wait_for(ready)
    found = {"start_ms": (terminal.seen - terminal.started) * MS}
    terminal.wait_until_quiet()
    return {**found, "start_bytes": terminal.output_bytes}


def _moves(terminal: Terminal) -> dict[str, float]:
    press(terminal, "<down>")
    still = [press(terminal, "<down>") for _ in range(MOVES)]
    pages = [press(terminal, "<pgdn>")]
    scrolling = [press(terminal, "<down>") for _ in range(MOVES)]
    ends = [press(terminal, "<end>"), press(terminal, "<home>")]
    held = hold(terminal, "<down>")
    return {
        "cursor_ms": median(answer.last_ms for answer in still),
        "cursor_bytes": _median_bytes(still),
        "scrolling_bytes": _median_bytes(scrolling),
        "page_bytes": _median_bytes(pages),
        "end_bytes": _median_bytes(ends),
        "held_lag_ms": held.last_ms,
        "held_bytes": held.bytes,
    }


def _switches(terminal: Terminal) -> list[float]:
    return [press(terminal, key).bytes for key in (*SCREENS[1:], SCREENS[0])]


def _form(terminal: Terminal) -> dict[str, float]:
    opened = press(terminal, "n")
    letters = [press(terminal, letter) for letter in "samverkan"]
    for _ in letters:
        press(terminal, "<bs>")
    press(terminal, "<esc>")
    return {
        "form_bytes": opened.bytes,
        "letter_ms": median(answer.last_ms for answer in letters),
        "letter_bytes": _median_bytes(letters),
    }


def _filter(terminal: Terminal) -> dict[str, float]:
    press(terminal, "/")
    letters = [press(terminal, letter) for letter in "ark"]
    press(terminal, "<esc>")
    return {"filter_ms": median(answer.last_ms for answer in letters)}


def _palette(terminal: Terminal) -> dict[str, float]:
    opened = press(terminal, "<c-p>")
    press(terminal, "<esc>")
    return {"palette_bytes": opened.bytes}


def _rest(terminal: Terminal) -> dict[str, float]:
    found = rest(terminal, REST_S)
    return {
        "rest_bytes": found.bytes,
        "rest_cpu": found.cpu_ms_per_s,
        "peak_mib": peak_mib(terminal.pid),
    }


def _median_bytes(answers: list[Answer]) -> float:
    return median(answer.bytes for answer in answers)


def shows_a_row(text: str) -> bool:
    """Whether any record stands on the screen."""
    return re.search(ROW, text) is not None
