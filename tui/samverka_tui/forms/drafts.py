"""What was typed and not yet saved, kept until it is saved or given up on purpose.

Each draft has a name of its own, since several may wait for one form: two terminals died over the
same new proposal, or a colleague's did. A form or prompt asks for drafts by its key. Nothing here
knows a screen or a file: `unwritten` is what its owner is to write down, `take_in` what it found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import count

from msgspec.structs import replace

from samverka_store.disk.drafts import Draft
from samverka_store.moments.clock import Clock

_NOTHING: Mapping[str, str] = {}
_NONE: Mapping[str, int] = {}
_START = "@"

Claim = Callable[[str], tuple[str, Draft] | None]


def form_key(
    noun: str,
    id: int,
    given: Mapping[str, int] = _NONE,
    start: Mapping[str, str] = _NOTHING,
) -> str:
    """What a form's drafts are known by: the record's id, or (id 0) what a new one hangs on.

    `given` are ids that the program sets, `start` the texts of what one started from: a form of the
    same noun that was started from something else takes its drafts too, when asked to.
    """
    hung = "".join(f":{name}={given[name]}" for name in sorted(given))
    begun = ";".join(f"{name}={start[name]}" for name in sorted(start) if start[name])
    key = f"{noun}:{id or 'new'}{hung}"
    return f"{key}{_START}{begun}" if begun else key


def family(key: str) -> str:
    """The part of a key that forms have in common which take each other's drafts."""
    return key.partition(_START)[0]


class Drafts:
    """The drafts of one running program, and those of others whose programs are gone.

    `changed` is called when a draft is to be written, `gone` when one is to be removed; `claim`
    takes over a draft of someone else's and gives its new name, None when it was too late.
    """

    def __init__(
        self, clock: Clock, by: str = "", new_name: Callable[[], str] | None = None
    ) -> None:
        numbers = count(1)
        self.by = by
        self.new_name = new_name or (lambda: str(next(numbers)))
        self.changed: Callable[[], None] = lambda: None
        self.gone: Callable[[], None] = lambda: None
        self.claim: Claim = self._given_up
        self.others: dict[str, Draft] = {}
        self._clock = clock
        self._own: dict[str, Draft] = {}
        self._open: dict[str, str] = {}
        self._chosen = ""
        self._unwritten: set[str] = set()

    def now(self) -> datetime:
        """The moment it is, aware."""
        return self._clock()

    def __len__(self) -> int:
        return len(self._own)

    @property
    def own(self) -> Mapping[str, Draft]:
        """The person's own drafts, by name."""
        return self._own

    # The draft that stands in a form ----------------------------------------------------------

    def open(self, key: str) -> Draft | None:
        """The draft that is to stand in a form: the one chosen, the last one, the newest."""
        if self._chosen in self._own and family(self._own[self._chosen].key) == family(key):
            self._stand(self._chosen, key)
        elif key not in self._open:
            same = [name for name in self._newest(self._own) if self._own[name].key == key]
            if same:
                self._open[key] = same[0]
        self._chosen = ""
        return self.find(key)

    def find(self, key: str) -> Draft | None:
        """The draft that stands in the form of this key, None when there is none."""
        return self._own.get(self._open.get(key, ""))

    def keep(
        self,
        key: str,
        texts: Mapping[str, str],
        before: Mapping[str, str] = _NOTHING,
        *,
        start: Mapping[str, str] = _NOTHING,
        given: Mapping[str, int] = _NONE,
    ) -> None:
        """Remember these texts as the draft that stands in this form."""
        name = self._open.get(key) or self.new_name()
        self._open[key] = name
        now = self._clock()
        draft = Draft(key, self.by, now, dict(texts), dict(before), dict(start), dict(given))
        self._put(name, draft)

    def forget(self, key: str) -> None:
        """Drop the draft that stands in this form, if there is one."""
        self.drop(self._open.get(key, ""))

    # The others that wait for it --------------------------------------------------------------

    def waiting(self, key: str) -> list[str]:
        """The names of what else there is for this form, one's own and others', newest first."""
        found = {**self.others, **self._own}
        found.pop(self._open.get(key, ""), None)
        return [name for name in self._newest(found) if family(found[name].key) == family(key)]

    def after(self, key: str) -> str:
        """Of what waits for this form, the one to show next, all in turn; empty when none does."""
        waiting, here = self.waiting(key), self._open.get(key, "")
        found = {**self.others, **self._own}
        in_turn = self._newest({name: found[name] for name in (*waiting, here) if name})
        after = in_turn[in_turn.index(here) + 1 :] if here else []
        return next(iter([*after, *waiting]), "")

    def take(self, name: str, key: str) -> Draft | None:
        """Let this draft stand in a form from now on, as one's own; None when it is gone.

        It is returned as it was: `by` tells whose.
        """
        draft = self._own.get(name)
        if draft is None and name in self.others:
            claimed = self.claim(name)
            self.others.pop(name, None)
            if claimed is not None:
                name, draft = claimed
                self._put(name, replace(draft, key=key, by=self.by))
        if draft is not None:
            self._stand(name, key)
        return draft

    def _stand(self, name: str, key: str) -> None:
        draft = self._own[name]
        for other, open in list(self._open.items()):
            if open == name:
                del self._open[other]
        self._open[key] = name
        if draft.key != key:
            self._put(name, replace(draft, key=key))

    def choose(self, name: str) -> Draft | None:
        """Let the next form that this draft fits open with it; None when it is gone."""
        draft = self._own.get(name)
        if draft is None and name in self.others:
            draft = self.take(name, self.others[name].key)
            name = self._open[draft.key] if draft is not None else ""
        self._chosen = name
        return draft

    # All of them ------------------------------------------------------------------------------

    def drop(self, name: str) -> Draft | None:
        """Throw one's own draft away; what it was."""
        draft = self._own.pop(name, None)
        for key, open in list(self._open.items()):
            if open == name:
                del self._open[key]
        if draft is not None:
            self._unwritten.add(name)
            self.gone()
        return draft

    def bring_back(self, draft: Draft) -> str:
        """Have a draft again that was thrown away; its name."""
        name = self.new_name()
        self._put(name, draft)
        return name

    def take_in(self, own: Mapping[str, Draft]) -> None:
        """Have these too, which are written down already."""
        self._own = {**own, **self._own}

    def see(self, others: Mapping[str, Draft]) -> None:
        """These are the drafts of others whose programs are gone."""
        self.others = dict(others)

    def cleanse(self, left: Callable[[Draft], Draft | None]) -> None:
        """Let each draft be what is left of it; None: nothing is."""
        for name, draft in list(self._own.items()):
            new = left(draft)
            if new is None:
                self.drop(name)
            elif new != draft:
                self._put(name, new)
        found = {name: left(draft) for name, draft in self.others.items()}
        self.others = {name: draft for name, draft in found.items() if draft is not None}

    # Writing ----------------------------------------------------------------------------------

    def unwritten(self) -> dict[str, Draft | None]:
        """What is to be written down: drafts by name, None for one that is gone."""
        return {name: self._own.get(name) for name in self._unwritten}

    def written(self, name: str, draft: Draft | None) -> None:
        """This is written down, and still to be so if it has changed meanwhile."""
        if self._own.get(name) is draft:
            self._unwritten.discard(name)

    def _put(self, name: str, draft: Draft) -> None:
        self._own[name] = draft
        self._unwritten.add(name)
        self.changed()

    @staticmethod
    def _newest(drafts: Mapping[str, Draft]) -> list[str]:
        return sorted(drafts, key=lambda name: (drafts[name].at, name), reverse=True)

    def _given_up(self, name: str) -> tuple[str, Draft] | None:
        return name, self.others[name]
