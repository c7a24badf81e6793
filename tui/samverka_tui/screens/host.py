"""What a screen needs of the program around it; the app gives it. No screen knows the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from samverka_store.repository import Repository

if TYPE_CHECKING:
    from samverka_store.entry.context import Context
    from samverka_store.search import SearchIndex
    from samverka_store.similar import SimilarIndex
    from samverka_store.today import Due
    from samverka_store.words.language import Words
    from samverka_tui.forms.drafts import Drafts
    from samverka_tui.present.sums import Sums
    from samverka_tui.screens.company import Company
    from samverka_tui.screens.file_room import FileRoom
    from samverka_tui.screens.last_agenda import NextMeeting
    from samverka_tui.screens.lists.shelf import Shelf
    from samverka_tui.screens.review_walk import Walk

T = TypeVar("T")

UseCase = Callable[[Repository], T]


class Host(Protocol):
    """The open workspace, the words, the day, and the one way to change anything."""

    by: str
    drafts: Drafts
    sums: Sums
    company: Company
    files: FileRoom
    is_demo: bool
    folder: Path
    exports: Path
    saved: datetime | None

    @property
    def words(self) -> Words:
        """The words of the language that is spoken now."""
        ...

    @property
    def context(self) -> Context:
        """Records, words and the day."""
        ...

    @property
    def reading(self) -> float | None:
        """The part of the workspace that is read, None when all is."""
        ...

    def now(self) -> datetime:
        """The moment it is, aware."""
        ...

    def change(self, use_case: UseCase[T], *, why: str = "") -> T:
        """Do this as one change on disk, and show it everywhere. Raises: SamverkaError."""
        ...

    def perform(self, use_case: UseCase[T], *, why: str = "") -> T | None:
        """As `change`, but an error is said in the status row of the screen, and None returned."""
        ...

    def shelf(self, list_id: str) -> Shelf:
        """The rows of a list, kept true from the first time they are asked for."""
        ...

    def work(self, steps: Iterator[object], then: Callable[[], None]) -> None:
        """Take these steps in the background, a few milliseconds at a time; then call `then`."""
        ...

    def dues(self) -> tuple[Due, ...]:
        """What is due, oldest first; as last computed while `counting`."""
        ...

    @property
    def due_total(self) -> int:
        """How many things are due; `dues` may be but the first of them while `counting`."""
        ...

    @property
    def last_meeting(self) -> NextMeeting | None:
        """The next meeting as it stood last time, while nothing is read yet."""
        ...

    @property
    def walk(self) -> Walk:
        """How far the review of the parking lot has come."""
        ...

    @property
    def counting(self) -> bool:
        """Whether what is due is being computed."""
        ...

    def changed_by_others(self) -> list[int]:
        """The latest events of others since the person was here last, the latest first."""
        ...

    def search_index(self) -> SearchIndex:
        """The index over everything."""
        ...

    def similar_index(self) -> SimilarIndex:
        """The index of proposals by what they are called; read in the background at first."""
        ...

    def look_for_drafts(self) -> None:
        """See what others, and one's own other windows, have left unsaved."""
        ...

    @property
    def is_unsure(self) -> bool:
        """Whether the disk has failed so that nothing is saved until all is read anew."""
        ...

    def read_anew(self) -> None:
        """Read all files anew; what comes of it is told on the page on top."""
        ...

    def refresh_now(self) -> None:
        """Look for others' changes and compute anew."""
        ...

    def switch_language(self) -> None:
        """Speak the other language from now on."""
        ...

    def deed(self, id: str) -> Callable[[Any], None]:
        """How an action of the registry is done, given the page it was asked for on."""
        ...

    def leave(self) -> None:
        """End the program."""
        ...
