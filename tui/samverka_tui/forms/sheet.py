"""What a form holds: the texts of its fields, what is wrong with them, and the record they make.

It knows no screen. Links are looked up once and remembered, so that checking costs the same however
many records there are; only the field that is written in is read anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

import msgspec

from samverka_store.entry.context import Context, Misread
from samverka_store.entry.reading import faults_of, read_record
from samverka_store.entry.values import read_value, write_value
from samverka_store.entry.writing import write_record
from samverka_store.errors import Fault, UnreadableMoment
from samverka_store.model.record import FieldSpec, Record
from samverka_tui.forms.relevance import is_timely

# Their readers look names up among the records.
_LOOKING_UP = frozenset(("link", "themes", "bearers", "agenda"))
# A new record starts with something in these, so that it being there says nothing.
_PRESET = frozenset(("choice", "yes_no", "zone"))


class Sheet:
    """The state of one form: for a new record (`base` None) or for changing `base`."""

    def __init__(
        self,
        kind: type[Record],
        context: Context,
        *,
        base: Record | None,
        given: Mapping[str, Any],
        texts: Mapping[str, str],
    ) -> None:
        """`given` are set by the program and not asked for; `texts` stand there from the start."""
        self.kind = kind
        self.context = context
        self.base = base
        self.given = dict(given)
        self.specs = tuple(s for s in kind.fields if not set(s.record_fields) <= self.given.keys())
        started = (
            _started(kind, context, self.given) if base is None else write_record(base, context)
        )
        self._written = {spec.name: started.get(spec.name, "") for spec in self.specs}
        self._at_first = {**self._written, **{n: t for n, t in texts.items() if n in self._written}}
        self.texts = dict(self._at_first)
        # What stood in the fields when the person began with them; a conflict leaves it so.
        self._began_with = dict(self._at_first)
        self.theirs: dict[str, str] = {}
        self.taken_in: list[str] = []
        self.refused: list[Fault] = []
        self._found: dict[str, tuple[str, dict[str, Any] | None]] = {}
        # What was worked out from several fields, by the name it goes by: from what, and what.
        self.worked_out: dict[str, tuple[object, str]] = {}

    # Texts ------------------------------------------------------------------------------------

    def spec(self, name: str) -> FieldSpec:
        """The field of this name."""
        return next(spec for spec in self.specs if spec.name == name)

    def write(self, name: str, text: str) -> None:
        """Put another text into a field."""
        self.texts[name] = text
        # The same name may mean someone who was added a moment ago.
        self._found.pop(name, None)
        self.refused = [fault for fault in self.refused if fault.field != name]

    def bring_back(self, name: str, text: str, was: str | None) -> None:
        """Put a draft's text into a field, where `was` stood when it was typed (None: not known).

        What someone else has made of the field since then stands beside it, as after `rebase`.
        """
        now = self._at_first[name]
        if self.base is not None and was is not None and now not in (was, text):
            self.theirs[name] = now
            self._began_with[name] = was
        self.write(name, text)

    @property
    def typed(self) -> dict[str, str]:
        """The texts that someone changed since the form was opened."""
        return {n: text for n, text in self.texts.items() if text != self._at_first[n]}

    @property
    def before(self) -> dict[str, str]:
        """What stood in the fields of `typed` when the person began with them."""
        return {name: self._began_with[name] for name in self.typed}

    def reset(self) -> None:
        """Back to the texts that the form opened with."""
        self.texts = dict(self._at_first)
        self._began_with = dict(self._at_first)
        self.theirs = {}
        self.refused = []

    def timely(self) -> set[str]:
        """The names of the fields to show at once."""
        is_new = self.base is None
        kept = self.kind.first_state if is_new else getattr(self.base, "state", "")
        state = str(self.given.get("state", kept))
        return {
            spec.name
            for spec in self.specs
            if is_timely(self.kind, spec, state, is_new=is_new)
            or (self.texts[spec.name] and spec.kind not in _PRESET)
        }

    # Checking ---------------------------------------------------------------------------------

    def value_of(self, name: str) -> dict[str, Any] | None:
        """What a field's text fills the record with; None when it is empty or cannot be read."""
        text = self.texts[name]
        known = self._found.get(name)
        if known is None or known[0] != text:
            known = self._found[name] = (text, self._read(name, text))
        return known[1]

    def faults(self) -> list[Fault]:
        """Everything that is wrong, in the order of fields, then what saving was refused for."""
        texts, given, looked_up = self._to_read(), dict(self.given), set()
        for spec in self.specs:
            if spec.kind in _LOOKING_UP and texts.get(spec.name):
                value = self.value_of(spec.name)
                if value is not None:
                    given.update(value)
                    looked_up.add(spec.name)
                    del texts[spec.name]
        found = faults_of(self.kind, texts, self.context, base=self.base, **given)
        # What was looked up was left out, not left empty.
        found = [f for f in found if f.field not in looked_up or f.key != "required" or f.value]
        known = {fault.field for fault in found}
        return found + [fault for fault in self.refused if fault.field not in known]

    def record(self) -> Record:
        """The record that the texts make. Raises: InvalidRecord."""
        return read_record(self.kind, self._to_read(), self.context, base=self.base, **self.given)

    def _to_read(self) -> dict[str, str]:
        """The texts to read; of a record that exists only those that say something else."""
        if self.base is None:
            return {n: t for n, t in self.texts.items() if t.strip() or self.spec(n).required}
        return {n: text for n, text in self.texts.items() if text != self._written[n]}

    def _read(self, name: str, text: str) -> dict[str, Any] | None:
        if not text.strip():
            return None
        try:
            return read_value(self.spec(name), text, self.context, self.base)
        except (Misread, UnreadableMoment):
            return None

    # Someone else's changes -------------------------------------------------------------------

    @property
    def is_overtaken(self) -> bool:
        """Whether the record has been changed since it was last looked at."""
        document = self.context.repository.document(self.base.id) if self.base else None
        return bool(self.base and document and document.get("_v") != self.base.versions)

    def author_of(self, name: str) -> tuple[str, datetime | None]:
        """Who gave a field the text that it has in the record now, and when; "" not known."""
        repository, fields = self.context.repository, self.spec(name).record_fields
        changes = [repository.last_change(self.base.id, f) for f in fields] if self.base else []
        last = max((c for c in changes if c), key=lambda change: change.order, default=None)
        return (last.by, last.at) if last else ("", None)

    def rebase(self) -> list[str] | None:
        """Go on from the record as someone else has made it meanwhile.

        Fields that only they changed get their text, and are named in `taken_in`; the names of
        those that both changed are returned: there the person's own text stays and `theirs` holds
        the other. None when the record is in the trash.
        """
        base, repository = self.base, self.context.repository
        document = repository.document(base.id) if base else None
        if base is None or document is None or "deleted" in document:
            return None
        current = repository.get(self.kind, base.id)
        before, now = self._written, write_record(current, self.context)
        self.base = current
        self._written = {name: now[name] for name in self.texts}
        self._at_first = dict(self._written)
        self.taken_in = []
        both = [name for name in self.texts if self._differ(name, before[name])]
        self._began_with.update((n, t) for n, t in now.items() if n not in self.theirs)
        return both

    def _differ(self, name: str, was: str) -> bool:
        """Take in what one field is now; whether both changed it, and not to the same."""
        mine, now = self.texts[name], self._written[name]
        if now == mine:
            self.theirs.pop(name, None)
        elif now == was:
            return False
        elif mine == was:
            self.texts[name] = now
            self.taken_in.append(name)
        else:
            self.theirs[name] = now
            return True
        return False

    def take_theirs(self, name: str) -> bool:
        """Take the other person's text in a field that both changed; whether there was one."""
        if name not in self.theirs:
            return False
        self.write(name, self.theirs[name])
        self.keep_mine(name)
        return True

    def keep_mine(self, name: str) -> None:
        """Let a field stay as it stands here, whatever someone else wrote in it."""
        self.theirs.pop(name, None)
        self._began_with[name] = self._at_first[name]


def _started(kind: type[Record], context: Context, given: Mapping[str, Any]) -> dict[str, str]:
    """The texts of what a new record starts with: its choices and its time zone."""
    known = {f.name: f.default for f in msgspec.structs.fields(kind)}
    known |= {"state": kind.first_state, **given}
    defaults = cast("Record", SimpleNamespace(**known))
    return {
        spec.name: write_value(spec, defaults, context)
        for spec in kind.fields
        if spec.kind in _PRESET and known.get(spec.name) is not msgspec.NODEFAULT
    }
