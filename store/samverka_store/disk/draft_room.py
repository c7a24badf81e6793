"""The drafts of one running program: where they are written, which are its own, which are others'.

They lie in the workspace. Where that cannot be written, because it is read-only or its disk is
full, they lie in the person's own folder until it can, and the next start finds them there too.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from samverka_store.disk import drafts, layout, platform
from samverka_store.disk.drafts import Draft, Found
from samverka_store.disk.finding import Finding
from samverka_store.disk.presence import Presence, living
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import DiskError, RecordTooLarge
from samverka_store.moments.clock import Clock


class Waiting(msgspec.Struct, frozen=True):
    """Drafts whose programs are gone, by name: the person's own, and those of others."""

    own: dict[str, Draft]
    others: dict[str, Draft]
    findings: tuple[Finding, ...] = ()


def all_drafts(folder: Path, state_dir: Path, clock: Clock) -> list[tuple[Draft, bool]]:
    """Every draft over a workspace that this person can read, newest first; whether it is open now.

    Raises: DiskError.
    """
    own = layout.own_folder(state_dir, folder, layout.DRAFTS)
    lives = living(folder, clock) | living(own, clock)
    found = {**drafts.everything(folder / layout.DRAFTS).drafts}
    for name, draft in drafts.everything(own).drafts.items():
        if name not in found or found[name].at < draft.at:
            found[name] = draft
    listed = [(draft, layout.run_of_draft(name) in lives) for name, draft in found.items()]
    return sorted(listed, key=lambda one: one[0].at, reverse=True)


class DraftRoom:
    """The drafts of the program `run` of one person, over one workspace's folder."""

    def __init__(self, folder: Path, state_dir: Path, *, by: str, run: str, clock: Clock) -> None:
        self._workspace = folder
        self._own = layout.own_folder(state_dir, folder, layout.DRAFTS)
        self._by = by
        self._run = run
        self._clock = clock
        self._places = (folder / layout.DRAFTS, self._own)
        # Names of which there may be a copy in the person's own folder.
        self._elsewhere: set[str] = set()
        self._there: Presence | None = None
        self._told: set[str] = set()
        self.lies_in = self._places[0]  # where a draft was written last

    def new_name(self) -> str:
        """The name of one more draft of this program."""
        return layout.draft(self._by, self._run, drafts.new_mark())

    def close(self) -> None:
        """The program has no drafts open any more."""
        if self._there is not None:
            self._there.close()

    # Writing ----------------------------------------------------------------------------------

    def put(self, name: str, draft: Draft) -> None:
        """Write a draft. Raises: DiskError when it can be written nowhere, about the workspace."""
        try:
            drafts.put(self._places[0], name, draft)
        except RecordTooLarge:
            raise
        except DiskError as trouble:
            self._put_elsewhere(name, draft, trouble)
            return
        self.lies_in = self._places[0]
        if name in self._elsewhere:
            self._remove_copy(self._own, name)
            self._elsewhere.discard(name)

    def _put_elsewhere(self, name: str, draft: Draft, trouble: DiskError) -> None:
        self._elsewhere.add(name)
        try:
            with naming(self._own):
                parent = self._own.parent
                parent.mkdir(mode=platform.PRIVATE_FOLDER, parents=True, exist_ok=True)
            drafts.put(self._own, name, draft)
        except DiskError:
            raise trouble from None
        if self._there is None:
            self._there = Presence(self._own, by=self._by, run=self._run, clock=self._clock)
            self._there.show(())
        self.lies_in = self._own
        # An older text of the same form is of no use to anyone.
        self._remove_copy(self._places[0], name)

    def remove(self, name: str) -> None:
        """Take a draft away, wherever it lies. Raises: DiskError when it is still there."""
        self._elsewhere.discard(name)
        for place in self._places:
            try:
                drafts.remove(place, name)
            except DiskError:
                # A read-only disk refuses to remove what is not there, too.
                if os.path.lexists(place / name):
                    raise

    @staticmethod
    def _remove_copy(place: Path, name: str) -> None:
        # A copy that stays is recognised by its name and its age.
        with suppress(DiskError):
            drafts.remove(place, name)

    # Finding ----------------------------------------------------------------------------------

    def look(self) -> Waiting:
        """Take over the person's own drafts whose programs are gone, and see those of others.

        What no one can take over, on a read-only disk, is the person's own all the same.
        """
        lives = self._living()
        found = {place: self._found(place, lives) for place in self._places}
        self._leave_newest(*found.values())
        own, others, told = dict[str, Draft](), dict[str, Draft](), list[Finding]()
        for place, (there, unreadable) in found.items():
            told += self._unreadable(place, unreadable)
            for name, draft in there.items():
                if draft.by != self._by:
                    others[name] = draft
                elif mine := self._take_over(place, name):
                    own[mine] = draft
        return Waiting(own, others, tuple(told))

    def _living(self) -> frozenset[str]:
        return living(self._workspace, self._clock) | living(self._own, self._clock) | {self._run}

    @staticmethod
    def _found(place: Path, lives: frozenset[str]) -> Found:
        try:
            return drafts.look(place, lives)
        except DiskError:
            return Found({}, [])  # nothing can be offered that nobody may see

    def _leave_newest(self, here: Found, elsewhere: Found) -> None:
        """Of two copies of one draft the older is of no use to anyone."""
        for name in here.drafts.keys() & elsewhere.drafts.keys():
            is_here_newest = here.drafts[name].at >= elsewhere.drafts[name].at
            del (elsewhere if is_here_newest else here).drafts[name]
            self._remove_copy(self._places[is_here_newest], name)

    def _take_over(self, place: Path, name: str) -> str:
        """The draft's name from now on; empty when another program got it."""
        to = self.new_name()
        try:
            if not drafts.hand_over(place, name, to):
                return ""
        except DiskError:
            to = name
        if place == self._own:
            self._elsewhere.add(to)
        return to

    def claim(self, name: str) -> tuple[str, Draft] | None:
        """Take over a draft of someone else's; None when it is theirs again, or another's.

        Raises: DiskError.
        """
        if layout.run_of_draft(name) in self._living():
            return None
        to = self.new_name()
        for place in self._places:
            with suppress(ValueError):
                draft = drafts.read(place, name)
                if draft is not None and drafts.hand_over(place, name, to):
                    return to, draft
        return None

    def _unreadable(self, place: Path, names: list[str]) -> list[Finding]:
        told = []
        prefix = layout.draft(self._by, self._run, "").partition(self._run)[0]
        for name in names:
            if name in self._told or not name.startswith(prefix):
                continue  # those of others are theirs to be told of
            self._told.add(name)
            try:
                kept = drafts.set_aside(place, name)
            except DiskError:
                kept = place / name
            told.append(Finding("draft_unreadable", {"file": str(kept)}))
        return told
