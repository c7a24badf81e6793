"""What is done in each program's terminal: its start, its keys, its rest.

Every scene takes a running program and gives its readings. Times are milliseconds, memory MiB; the
names of readings are those of the budgets.
"""

from collections.abc import Callable
from statistics import median
from time import monotonic, monotonic_ns

from tests.benchmarks.session import MS, Answer, hold, peak_mib, press, rest
from tests.terminal.driver import Terminal

REST_S = 5.0
MOVES = 8
# Every row of the opening screen tells how many days ago or ahead its day is.
ROWS = r"\d dag"
# Where the cursor stands in a list, and of how many.
PLACE = r"· [\d  ]+/(\d+)"
FORM, PALETTE = r"Ctrl\+S", r"^Skriv vad du vill göra"
SEVERAL_PAGES = 100
SCREENS = ("1", "2", "3", "4", "5")


def hello(terminal: Terminal) -> dict[str, float]:
    """The smallest program: it starts and rests."""
    found = _start(terminal, "Hello, world")
    return {**found, **_rest(terminal)}


def virtual_list(terminal: Terminal) -> dict[str, float]:
    """The bare list: moves in it, and rest."""
    found = _start(terminal, "nummer 000005")
    return {**found, **_still(terminal), **_moves(terminal), **_rest(terminal)}


def samverka(terminal: Terminal) -> dict[str, float]:
    """The program itself: start, lists, screens, a form, the filter, the palette, rest."""
    found = _start(terminal, ROWS)
    found["busy_first_ms"] = max(
        press(terminal, key, settled_s=0.03).first_ms for key in ("<down>", "<up>") * 10
    )
    switches = _switches(terminal)
    found["switch_bytes"] = max(answer.bytes for answer in switches)
    found["switch_ms"] = max(answer.last_ms for answer in switches)
    press(terminal, "4", r"\[4 ")
    rows = int(terminal.wait_for(PLACE)[1])
    return {
        **found,
        **_still(terminal),
        **(_moves(terminal) if rows > SEVERAL_PAGES else {}),
        **_form(terminal),
        **_filter(terminal),
        **_palette(terminal),
        **_rest(terminal),
    }


def detail(terminal: Terminal) -> dict[str, float]:
    """The cursor in a wide window, where the record under it is shown beside the list."""
    terminal.wait_for(ROWS)
    press(terminal, "4", r"\[4 ")
    return {"detail_bytes": _median_bytes([press(terminal, "<down>") for _ in range(MOVES)])}


def follow(terminal: Terminal, edit: Callable[[str], object]) -> dict[str, float]:
    """How soon another program's edit of a network is seen; `edit` gives it a name."""
    terminal.wait_for(ROWS)
    press(terminal, "2", r"\[2 ")
    name = f"Aa {monotonic_ns() % 10**9:09}"
    edit(name)
    edited = monotonic()
    terminal.wait_for(name)
    return {"follow_ms": max(0.0, terminal.seen - edited) * MS}


def _start(terminal: Terminal, ready: str) -> dict[str, float]:
    terminal.wait_for(ready)
    found = {"start_ms": (terminal.seen - terminal.started) * MS}
    terminal.wait_until_quiet()
    return {**found, "start_bytes": terminal.output_bytes}


def _still(terminal: Terminal) -> dict[str, float]:
    moves = [press(terminal, key) for key in ("<down>", "<up>") * MOVES]
    return {
        "cursor_ms": median(answer.last_ms for answer in moves),
        "cursor_bytes": _median_bytes(moves),
    }


def _moves(terminal: Terminal) -> dict[str, float]:
    press(terminal, "<pgdn>")
    pages = [press(terminal, "<pgdn>") for _ in range(2)]
    scrolling = [press(terminal, "<down>") for _ in range(MOVES)]
    ends = [press(terminal, "<end>"), press(terminal, "<home>")]
    held = hold(terminal, "<down>")
    return {
        "scrolling_bytes": _median_bytes(scrolling),
        "page_bytes": _median_bytes(pages),
        "end_bytes": _median_bytes(ends),
        "held_lag_ms": held.last_ms,
        "held_bytes": held.bytes,
    }


def _switches(terminal: Terminal) -> list[Answer]:
    return [press(terminal, key, rf"\[{key} ") for key in (*SCREENS[1:], SCREENS[0])]


def _form(terminal: Terminal) -> dict[str, float]:
    opened = press(terminal, "n", FORM)
    letters = [press(terminal, letter) for letter in "samverkan"]
    for _ in letters:
        press(terminal, "<bs>")
    press(terminal, "<esc>", r"\[4 ")
    return {
        "form_bytes": opened.bytes,
        "form_ms": opened.last_ms,
        "letter_ms": median(answer.last_ms for answer in letters),
        "letter_bytes": _median_bytes(letters),
    }


def _filter(terminal: Terminal) -> dict[str, float]:
    press(terminal, "/", "Filtrera:")
    letters = [press(terminal, letter, r"\d av \d") for letter in "ark"]
    press(terminal, "<esc>")
    return {"filter_ms": median(answer.last_ms for answer in letters)}


def _palette(terminal: Terminal) -> dict[str, float]:
    opened = press(terminal, "<c-p>", PALETTE)
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
