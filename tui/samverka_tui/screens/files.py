"""The page about the files: how things stand, what waits, a check, and all that happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.errors import SamverkaError
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.zones import zone_info
from samverka_store.words.say import say_finding
from samverka_tui.commands import Place
from samverka_tui.present.file_news import in_order, part_of, short
from samverka_tui.screens.aside import aside
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Fact, Link, Paragraph, Section

if TYPE_CHECKING:
    from samverka_store.disk.check import CheckedFile
    from samverka_store.disk.finding import Finding


class Looked(NamedTuple):
    """What a look at the folder showed."""

    edits: tuple[tuple[Path, int], ...] = ()  # each altered file, and how many records differ
    place: tuple[Finding, ...] = ()  # about the folder itself
    backups: int = 0
    latest: datetime | None = None
    saved: datetime | None = None


class FilesScreen(Frame):
    """All that is known about the files."""

    PLACE: ClassVar[Place] = "files"
    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("files")]

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.looked: Looked | None = None
        self.reading = -1  # how many files of a check are read, -1 while there is none

    @property
    def page_id(self) -> str:
        return "files"

    def body(self) -> Iterable[Widget]:
        yield DetailPane(id="text")

    def on_mount(self) -> None:
        self.files_changed()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._look()

    def resting(self) -> str:
        return self.host.words.files.resting

    def files_changed(self) -> None:
        """Something more was told: show it, and it has been read if this page is on top."""
        if self.app.screen is self:
            self.host.files.mark_read()
        self._show()
        self.show_surroundings()

    def relabel(self) -> None:
        """The language is another."""
        self._show()
        self.show_surroundings()

    # Looking ----------------------------------------------------------------------------------

    def _look(self) -> None:
        room = self.host.files

        def look() -> Iterator[Looked]:
            edits = tuple((path, len(differing)) for path, differing in room.waiting())
            yield Looked(edits, tuple(room.place()), *room.counted(), room.last_saved())

        aside(self, look, self._have_looked, self.say_error, group="look")

    def _have_looked(self, looked: Looked) -> None:
        self.looked = looked
        self.host.files.settle([path for path, _ in looked.edits])
        self._show()
        pane = self.query_one(DetailPane)
        if looked.edits and pane.link_key is None:
            pane.action_move(1)

    def check(self) -> None:
        """Read every file to its end."""
        if self.reading >= 0:
            return
        self.reading = 0
        files: list[CheckedFile] = []
        room = self.host.files

        def steps() -> Iterator[CheckedFile | None]:
            yield from room.checking()
            yield None

        def each(file: CheckedFile | None) -> None:
            if file is None:
                self.reading = -1
                room.checked = (self.host.now(), files)
            else:
                files.append(file)
                self.reading = len(files)
            self._show()

        aside(self, steps, each, self._failed, group="check")
        self._show()

    def _failed(self, error: SamverkaError) -> None:
        self.reading = -1
        self._show()
        self.say_error(error)

    # Showing ----------------------------------------------------------------------------------

    def _show(self) -> None:
        self.query_one(DetailPane).show("files", tuple(self._sections()))

    def _sections(self) -> Iterator[Section]:
        words, room = self.host.words.files, self.host.files
        looked = self.looked or Looked()
        is_troubled = bool(looked.edits or looked.place) or any(
            news.finding.serious for news in room.told
        )
        standing = Paragraph(words.troubled if is_troubled else words.whole)
        if looked.edits:
            yield Section(words.heading_edits, tuple(self._edits(looked)))
        yield Section(words.heading_now, (standing, *self._standing(looked)))
        if looked.place:
            yield Section(words.heading_place, tuple(self._place(looked)))
        if self.reading >= 0 or room.checked:
            yield self._checked()
        yield from sections_of(part_of(each, self.host.words) for each in in_order(room.told))
        if not room.told:
            yield Section(words.heading_happened, (Paragraph(words.nothing_happened),))

    def _place(self, looked: Looked) -> Iterator[Paragraph]:
        for finding in looked.place:
            yield Paragraph(say_finding(finding.key, finding.values, self.host.words))

    def _standing(self, looked: Looked) -> Iterator[Fact | Link]:
        words, room = self.host.words.files, self.host.files
        yield Fact(words.folder, str(room.folder or self.host.folder))
        saved = self.host.saved or looked.saved
        if saved is not None:
            yield Fact(words.last_saved, self._stamp(saved))
        if self.looked is not None:
            yield Fact(words.backups, self._backups(looked))
        yield Link(words.check_link, "check_files")
        yield Link(words.backups_link, "backups")

    def _backups(self, looked: Looked) -> str:
        words = self.host.words.files
        if not looked.backups:
            return words.no_backups
        if looked.latest is None:
            return str(looked.backups)
        return words.backups_newest.format(count=looked.backups, at=self._stamp(looked.latest))

    def _edits(self, looked: Looked) -> Iterator[Link]:
        words = self.host.words
        for path, count in looked.edits:
            records = words.nouns.record.count(count)
            yield Link(words.files.edits_link.format(records=records, file=path.name), str(path))

    def _checked(self) -> Section:
        words, checked = self.host.words, self.host.files.checked
        if self.reading >= 0 or checked is None:
            told = words.files.checking.format(count=max(0, self.reading))
            return Section(words.files.heading_checked.format(time="").strip(), (Paragraph(told),))
        at, files = checked
        faulty = [file for file in files if any(found.serious for found in file.findings)]
        heading = words.files.heading_checked.format(time=self._stamp(at))
        if not faulty:
            told = words.files.checked_whole.format(count=len(files))
            return Section(heading, (Paragraph(told),))
        told = words.files.checked_faulty.format(count=len(files), faulty=len(faulty))
        faults = (
            Paragraph(f"! {file.file}: {short(found, words)}")
            for file in faulty
            for found in file.findings
        )
        return Section(heading, (Paragraph(told), *faults))

    def _stamp(self, moment: datetime) -> str:
        local = moment.astimezone(zone_info(DEFAULT_ZONE))
        return self.host.words.dates.stamp(local, self.host.context.today)

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        event.stop()
        if event.key in ("check_files", "backups"):
            self.do(event.key)
            return
        from samverka_tui.screens.edits import EditsScreen

        self.app.push_screen(EditsScreen(self.host, Path(event.key)))
