"""What is done with any record: new, edit, state, trash, history, copy, export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from samverka_store.entry.links import spoken
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.usecases.add_record import add
from samverka_store.usecases.change_record import change
from samverka_store.usecases.refer_proposal import send
from samverka_tui.forms.steps import numbered
from samverka_tui.present.facts import facts, headline, plain
from samverka_tui.screens.deeds.opening import open_form
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.screens.lists.specs import BY_ID
from samverka_tui.screens.month import chosen_day

# What can be added to an open record, and the field of the new one that points back.
_BELOW: Mapping[type[Record], tuple[tuple[str, str], ...]] = {
    Network: (
        ("meeting", "network"),
        ("series", "network"),
        ("proposal", "network"),
        ("membership", "network"),
        ("action", "network"),
        ("knowledge", "network"),
    ),
    Series: (("meeting", "series"),),
    Meeting: (("proposal", "meeting"), ("action", "meeting")),
    Proposal: (("referral", "proposal"), ("feedback", "proposal"), ("action", "proposal")),
    Person: (("membership", "person"),),
    Organisation: (
        ("person", "organisation"),
        ("organisation", "parent"),
        ("knowledge", "organisation"),
    ),
}
_ANYTHING = (
    "network",
    "meeting",
    "series",
    "proposal",
    "person",
    "organisation",
    "action",
    "knowledge",
)


def _new(frame: Frame) -> None:
    if isinstance(frame, ListScreen):
        spec = BY_ID.get(frame.list_id)
        if spec is not None and spec.noun:
            day = chosen_day(frame)
            new_record(frame, spec.noun, {"when": day.isoformat()} if day else {})
            return
        _choose_new(frame, [(noun, noun, "") for noun in _ANYTHING])
        return
    subjects = frame.subjects()
    below = _BELOW.get(type(subjects[0]), ()) if subjects else ()
    if below:
        _choose_new(frame, [(noun, noun, field) for noun, field in below])
    elif subjects:
        new_record(frame, subjects[0].noun, {})


def _choose_new(frame: Frame, offered: list[tuple[str, str, str]]) -> None:
    words = frame.host.words
    choices = [(code, words.nouns.of(noun).one.capitalize()) for code, noun, _ in offered]
    fields = {code: field for code, _, field in offered}
    step = numbered("noun", words.screens.what_new, choices)

    def chosen(values: dict[str, str]) -> None:
        noun = values["noun"]
        if noun == Referral.noun:
            frame.do("refer")
            return
        field = fields[noun]
        new_record(frame, noun, _given(frame, noun, field) if field else {})

    frame.ask((step,), then=chosen)


def _given(frame: Frame, noun: str, field: str) -> dict[str, str]:
    """What a form for something below the open record starts with, as texts."""
    record = frame.subjects()[0]
    texts = {field: record.ref}
    network = getattr(record, "network", None)
    takes_network = any(spec.name == "network" for spec in BY_NOUN[noun].fields)
    if network and takes_network and field != "network":
        document = frame.host.context.repository.document(network)
        texts["network"] = str((document or {}).get("ref", ""))
    return texts


def new_record(frame: Frame, noun: str, texts: Mapping[str, str]) -> None:
    """Open a form for a new record of this noun, with these texts in it."""
    kind = BY_NOUN[noun]
    given: dict[str, Any] = {"state": kind.first_state} if kind.first_state else {}
    if any(spec.name == "state" for spec in kind.fields):
        given = {}
    if noun == "meeting" and "series" in texts:
        series = frame.host.context.repository.find(texts["series"])
        given["series"] = series.id
        texts = {name: text for name, text in texts.items() if name != "series"}
    if any(spec.name == "network" for spec in kind.fields) and "network" not in texts:
        repository = frame.host.context.repository
        networks = [doc for _, doc in islice(repository.documents(Network), 2)]
        if not networks and kind.noun != "proposal":
            frame.say("info", frame.host.words.screens.no_network_first)
            return
        if len(networks) == 1:
            texts = {**texts, "network": str(networks[0]["ref"])}
    texts = {name: _named(frame, kind, name, text) for name, text in texts.items()}
    open_form(frame, kind, given=given, texts=texts, save=_saver(frame), then=_tell_new)


def _named(frame: Frame, kind: type[Record], field: str, text: str) -> str:
    """What stands in a field from the start: of a record its name rather than its reference."""
    noun = next((s.noun for s in kind.fields if s.name == field and s.kind == "link"), "")
    context = frame.host.context
    return spoken(context.repository.id_of(text), noun, context) or text if noun else text


def _saver(frame: Frame) -> Callable[[Record, Record | None], Record]:
    today = frame.host.context.today

    def save(record: Record, seen: Record | None) -> Record:
        if isinstance(record, Referral) and seen is None and not record.is_answered:
            return frame.host.change(lambda repository: send(repository, record, today=today))
        if seen is None:
            return frame.host.change(lambda repository: add(repository, record, today=today))
        return frame.host.change(
            lambda repository: change(repository, record, seen=seen, today=today)
        )

    return save


def _tell_new(frame: Frame, record: Record) -> None:
    words = frame.host.words.screens
    label = headline(record, frame.host.context)
    if isinstance(record, Series):
        meetings = frame.host.context.repository.pointing_at(record.id, Meeting, "series")
        count = frame.host.words.nouns.meeting.count(len(meetings))
        frame.say_done(words.done_series.format(ref=record.ref, label=label, meetings=count))
    else:
        frame.say_done(words.done_added.format(ref=record.ref, label=label))
    frame.stand_on(record.id)


def _edit(frame: Frame) -> None:
    edit(frame, frame.subjects()[0])


def edit(frame: Frame, record: Record) -> None:
    """Open the form for changing this record."""

    def tell(frame: Frame, kept: Record) -> None:
        label = headline(kept, frame.host.context)
        words = frame.host.words.screens
        frame.say_done(words.done_changed.format(ref=kept.ref, label=label))

    open_form(frame, type(record), base=record, save=_saver(frame), then=tell)


def _open(frame: Frame) -> None:
    from samverka_tui.screens.board_screen import BoardScreen

    if isinstance(frame, ListScreen | BoardScreen):
        frame.open_row()


def _history(frame: Frame) -> None:
    from samverka_tui.screens.history import HistoryScreen

    frame.app.push_screen(HistoryScreen(frame.host, frame.subjects()[0].id))


def _copy(frame: Frame) -> None:
    context = frame.host.context
    texts = [plain(facts(record, context)) for record in frame.subjects()]
    frame.app.copy_to_clipboard("\n".join(texts))
    frame.say("done", context.words.screens.done_copied)


def _export(frame: Frame) -> None:
    from samverka_tui.screens.export import ExportScreen

    frame.app.push_screen(ExportScreen(frame.host, frame))


def _write_file(frame: Frame) -> None:
    from samverka_tui.screens.export import ExportScreen

    if isinstance(frame, ExportScreen):
        frame.write()


def _copy_text(frame: Frame) -> None:
    from samverka_tui.screens.export import ExportScreen

    if isinstance(frame, ExportScreen):
        frame.copy()


def _name_all(frame: Frame) -> None:
    from samverka_tui.screens.export import ExportScreen

    if isinstance(frame, ExportScreen):
        frame.name_all()


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "open": _open,
    "new": _new,
    "edit": _edit,
    "history": _history,
    "copy": _copy,
    "export": _export,
    "write_file": _write_file,
    "copy_text": _copy_text,
    "name_all": _name_all,
}
