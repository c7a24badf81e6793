"""The one registry of actions: keys, footer, help, palette and docs/keys.md are drawn from it.

What an action is called and what it does in words stands in `words.commands` under its id; how it
is done stands in screens/deeds. Only what is implemented is here. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

Group = Literal[
    "go",
    "record",
    "proposal",
    "answer",
    "review",
    "figures",
    "meeting",
    "list",
    "form",
    "files",
    "program",
]
# In the order that help, palette and docs/keys.md tell them: what lies nearest first.
GROUPS: tuple[Group, ...] = (
    "record",
    "proposal",
    "answer",
    "review",
    "figures",
    "meeting",
    "list",
    "form",
    "go",
    "files",
    "program",
)

# Where a key is bound: a list, the board, a record's own page, that of one like what is typed, a
# meeting's, the answers owed, the review of the parking lot, the figures, a history, the exports,
# what is taken in, the drafts, forms, the page of two texts of a field, pages to read, and those
# about the files, and a contact's personal data.
Place = Literal[
    "list",
    "detail",
    "alike",
    "live",
    "answers",
    "review",
    "board",
    "history",
    "figures",
    "export",
    "import",
    "drafts",
    "form",
    "compared",
    "plain",
    "files",
    "backups",
    "by_hand",
    "personal",
]
RECORDS: frozenset[Place] = frozenset(("list", "detail"))
LISTS: frozenset[Place] = frozenset(("list",))
ALIKE: frozenset[Place] = frozenset(("alike",))
ANSWERS: frozenset[Place] = frozenset(("answers",))
BOARD: frozenset[Place] = frozenset(("board",))
REVIEW: frozenset[Place] = frozenset(("review",))
FIGURES: frozenset[Place] = frozenset(("figures",))
LIVE: frozenset[Place] = frozenset(("live",))
HISTORY: frozenset[Place] = frozenset(("history",))
DETAIL: frozenset[Place] = frozenset(("detail",))
EXPORTS: frozenset[Place] = frozenset(("export",))
IMPORTS: frozenset[Place] = frozenset(("import",))
DRAFTS: frozenset[Place] = frozenset(("drafts",))
FORMS: frozenset[Place] = frozenset(("form",))
COMPARED: frozenset[Place] = frozenset(("compared",))
FILES: frozenset[Place] = frozenset(("files",))
BACKUPS: frozenset[Place] = frozenset(("backups",))
BY_HAND: frozenset[Place] = frozenset(("by_hand",))
PERSONAL: frozenset[Place] = frozenset(("personal",))
EVERYWHERE: frozenset[Place] = frozenset(
    (
        "list",
        "detail",
        "alike",
        "live",
        "answers",
        "review",
        "board",
        "history",
        "figures",
        "export",
        "import",
        "drafts",
        "plain",
        "files",
        "backups",
        "by_hand",
        "personal",
    )
)

# What must be selected. `live` is outside the trash, `trashed` inside it; `alone` and what comes
# after it is met by one record only, not by several that are marked.
Needs = Literal[
    "nothing",
    "rows",
    "record",
    "live",
    "alone",
    "stepped",
    "proposal",
    "restable",
    "parked",
    "meeting",
    "gathering",
    "movable",
    "cancellable",
    "trashed",
    "views",
    "due",
    "person",
    "personal",
]


class Command(NamedTuple):
    """One action.

    `footer` is its rank in the footer, lowest first; 0 leaves it to help and palette.
    """

    id: str
    keys: tuple[str, ...]
    group: Group
    needs: Needs = "nothing"
    shows_in: frozenset[Place] = RECORDS
    footer: int = 0


COMMANDS: tuple[Command, ...] = (
    Command("go_today", ("1",), "go", shows_in=EVERYWHERE),
    Command("go_networks", ("2",), "go", shows_in=EVERYWHERE),
    Command("go_meetings", ("3",), "go", shows_in=EVERYWHERE),
    Command("go_proposals", ("4",), "go", shows_in=EVERYWHERE),
    Command("go_parked", ("5",), "go", shows_in=EVERYWHERE),
    Command("go_people", ("6",), "go", shows_in=EVERYWHERE),
    Command("go_organisations", ("7",), "go", shows_in=EVERYWHERE),
    Command("go_series", ("8",), "go", shows_in=EVERYWHERE),
    Command("go_actions", ("9",), "go", shows_in=EVERYWHERE),
    Command("go_trash", ("0",), "go", shows_in=EVERYWHERE),
    Command("drafts", ("t",), "go"),
    Command("go_more", ("g",), "go"),
    Command("go_knowledge", (), "go"),
    Command("go_memberships", (), "go"),
    Command("go_referrals", (), "go"),
    Command("go_feedback", (), "go"),
    Command("open", ("enter",), "record", "record", LISTS | BOARD),
    Command("settle", ("full_stop",), "record", "due", LISTS, footer=5),
    Command("new", ("n",), "record", footer=10),
    Command("edit", ("e",), "record", "alone", shows_in=RECORDS | REVIEW | BOARD, footer=20),
    Command("state", ("s",), "record", "stepped", RECORDS | LIVE | BOARD, footer=30),
    Command("restore", ("r",), "record", "trashed", footer=15),
    Command("remove", ("d", "delete"), "record", "live", footer=70),
    Command("history", ("h",), "record", "record", RECORDS | LIVE | REVIEW | BOARD, footer=75),
    Command("copy", ("y",), "record", "record", RECORDS | LIVE | REVIEW, footer=80),
    Command("export", ("x",), "record", shows_in=RECORDS | LIVE | REVIEW | FIGURES, footer=65),
    Command("personal_open", ("z",), "record", "personal", footer=68),
    Command("personal_checked", ("c",), "record", "person", PERSONAL, footer=10),
    Command("personal_consent", ("v",), "record", "person", PERSONAL, footer=20),
    Command("personal_copy", ("y",), "record", "person", PERSONAL, footer=30),
    Command("personal_file", ("x",), "record", "person", PERSONAL, footer=40),
    Command("personal_anonymise", ("a",), "record", "person", PERSONAL, footer=50),
    Command("personal_erase", ("d", "delete"), "record", "person", PERSONAL, footer=60),
    Command("import_list", ("plus",), "list", shows_in=RECORDS),
    Command("import_change", ("enter",), "list", shows_in=IMPORTS, footer=10),
    Command("import_take", ("t",), "list", shows_in=IMPORTS, footer=20),
    Command("import_view", ("v",), "list", shows_in=IMPORTS, footer=30),
    Command("undo_this", ("u",), "record", "rows", HISTORY, footer=10),
    Command("write_file", ("enter",), "record", shows_in=EXPORTS, footer=10),
    Command("copy_text", ("y",), "record", shows_in=EXPORTS, footer=20),
    Command("name_all", ("v",), "record", shows_in=EXPORTS, footer=30),
    Command("open_draft", ("enter",), "record", shows_in=DRAFTS, footer=10),
    Command("drop_draft", ("d", "delete"), "record", shows_in=DRAFTS, footer=20),
    Command("bring_draft", ("u",), "record", shows_in=DRAFTS, footer=30),
    Command("capture", ("i",), "proposal", shows_in=RECORDS | BOARD, footer=50),
    Command("park", ("p",), "proposal", "restable", shows_in=RECORDS | BOARD, footer=40),
    Command("refer", ("w",), "proposal", "proposal", shows_in=RECORDS | BOARD, footer=45),
    Command("join_bearer", ("n",), "proposal", "proposal", ALIKE, footer=10),
    Command(
        "give_feedback",
        ("f",),
        "proposal",
        "proposal",
        shows_in=RECORDS | REVIEW | BOARD,
        footer=42,
    ),
    Command("answers", ("f4",), "go", shows_in=RECORDS | REVIEW),
    Command("open_answer", ("enter",), "answer", "rows", ANSWERS, footer=50),
    Command("draft_answers", ("n",), "answer", "rows", ANSWERS, footer=20),
    Command("write_answers", ("e",), "answer", "rows", ANSWERS, footer=25),
    Command("copy_answers", ("y",), "answer", "rows", ANSWERS, footer=30),
    Command("file_answers", ("x",), "answer", "rows", ANSWERS, footer=35),
    Command("give_answers", ("f",), "answer", "rows", ANSWERS, footer=10),
    Command("account", ("f4",), "answer", shows_in=ANSWERS, footer=60),
    Command("review", ("f6",), "go", shows_in=EVERYWHERE),
    Command("review_revive", ("r",), "review", "parked", REVIEW, footer=2),
    Command("review_extend", ("m",), "review", "parked", REVIEW, footer=4),
    Command("review_retire", ("c",), "review", "parked", REVIEW, footer=6),
    Command("review_next", ("right",), "review", "rows", REVIEW, footer=8),
    Command("review_back", ("left",), "review", shows_in=REVIEW),
    Command("review_all", ("a",), "review", shows_in=REVIEW),
    Command("figures", ("f3",), "go", shows_in=EVERYWHERE),
    Command("figures_open", ("enter",), "figures", "rows", FIGURES, footer=82),
    Command("figures_scope", ("slash",), "figures", shows_in=FIGURES, footer=4),
    Command("figures_earlier", ("left",), "figures", shows_in=FIGURES, footer=6),
    Command("figures_later", ("right",), "figures", shows_in=FIGURES, footer=8),
    Command("figures_view", ("v",), "figures", shows_in=FIGURES, footer=10),
    Command("figures_copy", ("y",), "figures", "rows", FIGURES, footer=80),
    Command("move", ("m",), "meeting", "movable", RECORDS | LIVE, footer=35),
    Command("cancel", ("c",), "meeting", "cancellable", RECORDS | LIVE, footer=36),
    Command("live_form", ("v",), "meeting", "cancellable", DETAIL | LIVE, footer=37),
    Command("live_page", ("l",), "meeting", "gathering", footer=32),
    Command("live_note", ("n",), "meeting", "meeting", LIVE, footer=10),
    Command("live_decide", ("b",), "meeting", "meeting", LIVE, footer=11),
    Command("live_agree", ("a",), "meeting", "meeting", LIVE, footer=12),
    Command("live_idea", ("i",), "meeting", "meeting", LIVE, footer=13),
    Command("live_answer", ("f",), "meeting", "meeting", LIVE, footer=14),
    Command("live_tick", ("space",), "meeting", "meeting", LIVE, footer=35),
    Command("live_count", ("r",), "meeting", "meeting", LIVE, footer=31),
    Command("live_prepare", ("p",), "meeting", "movable", LIVE, footer=40),
    Command("live_item", ("plus",), "meeting", "meeting", LIVE, footer=41),
    Command("live_theme", ("t",), "meeting", "meeting", LIVE, footer=42),
    Command("live_up", ("shift+up", "comma"), "meeting", "meeting", LIVE, footer=43),
    Command("live_down", ("shift+down", "full_stop"), "meeting", "meeting", LIVE, footer=44),
    Command("live_edit", ("e",), "meeting", "meeting", LIVE, footer=33),
    Command("live_strike", ("d", "delete"), "meeting", "meeting", LIVE, footer=34),
    Command("live_open", ("enter",), "meeting", "meeting", LIVE, footer=60),
    Command("filter", ("slash",), "list", shows_in=LISTS, footer=60),
    Command("search", ("ctrl+f",), "list", shows_in=RECORDS | LIVE | REVIEW | BOARD, footer=62),
    Command("view", ("v",), "list", "views", LISTS | BOARD, footer=55),
    Command("board_left", ("left",), "list", shows_in=BOARD),
    Command("board_right", ("right",), "list", shows_in=BOARD),
    Command("mark", ("space",), "list", "rows", LISTS | ANSWERS | BOARD),
    Command("mark_all", ("a",), "list", "rows", LISTS | ANSWERS | BOARD),
    Command("refresh", ("f5",), "list", shows_in=RECORDS | LIVE | REVIEW | FIGURES | BOARD),
    Command("form_save", ("ctrl+s", "f10"), "form", shows_in=FORMS, footer=10),
    Command("form_more", ("f8",), "form", shows_in=FORMS, footer=20),
    Command("form_draft", ("f4",), "form", shows_in=FORMS),
    Command("form_next", ("f6",), "form", shows_in=FORMS),
    Command("form_theirs", ("f3",), "form", shows_in=FORMS),
    Command("form_compare", ("f7",), "form", shows_in=FORMS),
    # No key that means something in the form: the page of two texts closes at once, and pressed
    # twice it must not do more.
    Command("form_both", ("f9",), "form", shows_in=COMPARED),
    Command("form_reopen", ("f5",), "form", shows_in=FORMS),
    Command("form_help", ("f1",), "form", shows_in=FORMS, footer=30),
    Command("form_back", ("escape",), "form", shows_in=FORMS, footer=40),
    Command("who", ("o",), "program", shows_in=EVERYWHERE),
    Command("go_files", ("f7",), "files", shows_in=EVERYWHERE),
    Command("by_hand", ("f8",), "files", shows_in=EVERYWHERE),
    Command("backups", ("b",), "files", shows_in=RECORDS | FILES),
    Command("check_files", ("c",), "files", shows_in=FILES, footer=10),
    Command("go_back_to", ("r",), "files", shows_in=BACKUPS, footer=10),
    Command("take_in", ("t",), "files", shows_in=BY_HAND, footer=10),
    Command("leave_edits", ("l",), "files", shows_in=BY_HAND, footer=20),
    Command("choose_edit", ("space",), "files", shows_in=BY_HAND, footer=30),
    Command(
        "undo",
        ("u",),
        "program",
        shows_in=RECORDS | ALIKE | LIVE | ANSWERS | REVIEW | BOARD | PERSONAL,
        footer=85,
    ),
    Command("redo", ("U",), "program", shows_in=RECORDS | LIVE | ANSWERS | REVIEW | BOARD),
    Command("help", ("question_mark", "f1"), "program", shows_in=EVERYWHERE, footer=90),
    Command(
        "palette",
        ("ctrl+p", "f2"),
        "program",
        shows_in=RECORDS | LIVE | REVIEW | FIGURES | BOARD,
        footer=92,
    ),
    Command("language", ("f9",), "program", shows_in=RECORDS | LIVE | REVIEW | FIGURES),
    Command("back", ("escape",), "program", shows_in=EVERYWHERE),
    Command("leave", ("q",), "program", shows_in=EVERYWHERE, footer=95),
    Command("quit", ("ctrl+q",), "program", shows_in=EVERYWHERE),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}

# Keys that the list and every field own; shown in the help, never bound to a command.
MOVES: tuple[tuple[str, str], ...] = (
    ("up_down", "↑ ↓ j k"),
    ("pages", "PgUp PgDn"),
    ("ends", "Home End"),
)

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "delete": "Del",
    "left": "←",
    "right": "→",
    "comma": ",",
    "full_stop": ".",
    "shift+up": "Shift+↑",
    "shift+down": "Shift+↓",
}


def key_name(key: str, space: str = "") -> str:
    """How a key is written for people: `Ctrl+F`, `F1`, `?`, `n`; `space` is the long key's name."""
    if key == "space" and space:
        return space
    if key in _SHOWN:
        return _SHOWN[key]
    if key.startswith("ctrl+"):
        return "Ctrl+" + key.removeprefix("ctrl+").upper()
    if len(key) > 1 and key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return key


def in_group(group: Group) -> Iterator[Command]:
    """The commands of one group, in the registry's order."""
    return (command for command in COMMANDS if command.group == group)


def shown_in(place: Place) -> Iterator[Command]:
    """The commands whose keys are bound in one place."""
    return (command for command in COMMANDS if place in command.shows_in)


@cache
def footer_of(place: Place, met: frozenset[Needs]) -> tuple[Command, ...]:
    """The commands of the footer in one place, with what is selected there, by rank."""
    found = [
        command
        for command in shown_in(place)
        if command.footer and (command.needs == "nothing" or command.needs in met)
    ]
    return tuple(sorted(found, key=lambda command: command.footer))
