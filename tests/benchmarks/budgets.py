"""The budgets, per size of the workspace: ratios to what Textual, Python and the disk cost."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.figures import Budget

HELLO, LISTED, PYTHON = "hello", "virtual list", "bare python"

_START = {100: 1.2, 10_000: 1.3, 100_000: 1.4}
_MEMORY = {100: 1.5, 10_000: 2.2, 100_000: 12.0}
_FILTER_MS = {100: 30.0, 10_000: 30.0, 100_000: 100.0}
_LOADING = {100_000: 2.0}
_COMMANDS = {100: 8.0, 10_000: 14.0}
_KEYS = (
    ("bytes of the start", "start_bytes", 4_000),
    ("cursor down, bytes", "cursor_bytes", 300),
    ("cursor down, scrolling, bytes", "scrolling_bytes", 300),
    ("cursor down beside a detail pane, bytes", "detail_bytes", 900),
    ("page down, bytes", "page_bytes", 1_700),
    ("jump to an end, bytes", "end_bytes", 1_700),
    ("switch screen, bytes", "switch_bytes", 3_500),
    ("open a form, bytes", "form_bytes", 3_500),
    ("open the palette, bytes", "palette_bytes", 3_500),
    ("one letter in a field, bytes", "letter_bytes", 250),
    ("nothing for five seconds, bytes", "rest_bytes", 0),
)
_TIMES: tuple[tuple[str, str, float | None], ...] = (
    ("switch screen", "switch_ms", None),
    ("open a form", "form_ms", None),
    ("one letter in a field", "letter_ms", 8),
    ("held arrow, lag at release", "held_lag_ms", 50),
    ("slowest key after the start", "busy_first_ms", 50),
    ("another's edit on the screen", "follow_ms", 1_500),
)
_GROWTH = (
    ("cursor down", "cursor_ms"),
    ("switch screen", "switch_ms"),
    ("open a form", "form_ms"),
    ("one letter in a field", "letter_ms"),
)


def name(size: int) -> str:
    """What a workspace of this size is called in the table."""
    return f"samverka {size}"


def budgets(sizes: Sequence[int]) -> list[Budget]:
    """Every budget for workspaces of these sizes."""
    found = [budget for size in sizes for budget in _of(size)]
    smallest, largest = name(min(sizes)), name(max(sizes))
    if smallest != largest:
        found += [
            Budget(f"growth: {what}", largest, reading, 1.2, "ms", smallest)
            for what, reading in _GROWTH
        ]
    return found


def _of(size: int) -> Iterator[Budget]:
    us = name(size)
    if size in _START:
        yield Budget("start to the first rows", us, "start_ms", _START[size], "ms", HELLO)
        yield Budget("most memory", us, "peak_mib", _MEMORY[size], "MiB", HELLO)
        yield Budget("filter, a letter", us, "filter_ms", _FILTER_MS[size], "ms")
    yield Budget("cursor down", us, "cursor_ms", 1.5, "ms", LISTED)
    yield Budget("nothing, processor per second", us, "rest_cpu", 2.0, "ms", HELLO)
    for what, reading, limit in _KEYS:
        yield Budget(what, us, reading, limit)
    for what, reading, most_ms in _TIMES:
        yield Budget(what, us, reading, most_ms, "ms")
    yield Budget("one edit, on disk", us, "edit_ms", 3.0, "ms", us, "append_ms", "append and sync")
    loading = _LOADING.get(size)
    yield Budget("every record loaded", us, "load_s", loading, "s", us, "parse_s", "JSON parse")
    for command in ("list", "today"):
        if size in _COMMANDS:
            reading = f"{command}_ms"
            yield Budget(
                f"{command} on the command line", us, reading, _COMMANDS[size], "ms", PYTHON, "ms"
            )
