"""Into the trash and out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.usecases.remove_record import remove, restore
from samverka_tui.forms.steps import NO, confirm
from samverka_tui.present.facts import headline
from samverka_tui.present.still_owed import still_owed
from samverka_tui.screens.frame import Frame


def _remove(frame: Frame) -> None:
    records = frame.subjects()
    if len(records) == 1:
        _remove_these(frame, records)
        return
    words = frame.host.words.screens
    question = words.sure_remove.format(count=len(records))
    step = confirm(question, yes=words.remove_yes, yes_key=words.yes_key, no=words.leave)
    frame.ask((step,), then=lambda values: _remove_sure(frame, records, values))


def _remove_sure(frame: Frame, records: Any, values: Mapping[str, str]) -> None:
    if values["sure"] != NO:
        _remove_these(frame, records)


def _remove_these(frame: Frame, records: Any) -> None:
    waiting = [told for record in records for told in still_owed(record, frame.host.context)]

    def use_case(repository: Repository) -> list[Record]:
        gone: dict[int, Record] = {}
        left = [one for one in records if repository.record(one.id).deleted is None]
        # Where someone else was quicker with all of them, the first says so.
        for record in left or records[:1]:
            if record.id not in gone:
                gone.update({going.id: going for going in remove(repository, record)})
        return list(gone.values())

    gone = frame.host.perform(use_case)
    if not gone:
        return
    words = frame.host.words.screens
    first = records[0]
    label = headline(first, frame.host.context)
    if len(gone) == 1:
        text = words.done_removed.format(ref=first.ref, label=label)
    else:
        text = words.done_removed_with.format(ref=first.ref, label=label, count=len(gone) - 1)
    frame.say_done(". ".join((text, *dict.fromkeys(waiting))))


def _restore(frame: Frame) -> None:
    records = list(frame.subjects())

    def use_case(repository: Repository) -> list[Record]:
        return [one for record in records for one in restore(repository, record)]

    restored = frame.host.perform(use_case)
    if restored is None:
        return
    first = (restored or records)[0]
    label = headline(first, frame.host.context)
    told = frame.host.words.screens.done_restored.format(ref=first.ref, label=label)
    if restored:
        frame.say_done(told)
    else:
        # Someone else was quicker: there is nothing of one's own to undo.
        frame.say("info", told)


DEEDS: Mapping[str, Callable[[Frame], None]] = {"remove": _remove, "restore": _restore}
