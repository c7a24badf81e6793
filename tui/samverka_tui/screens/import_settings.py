"""How a list is understood: what it holds, what its columns are, what wins. Pure."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context, Misread
from samverka_store.entry.links import resolve
from samverka_store.intake.columns import nouns, targets_of
from samverka_store.intake.read_file import ReadFile
from samverka_store.model.networks import Network
from samverka_store.words.say import say_fault
from samverka_store.words.sort import collate
from samverka_tui.forms.steps import LineStep, Step, numbered
from samverka_tui.present.taking_in import examples, target_label
from samverka_tui.widgets.rows import Row

_KIND, _NETWORK, _KEEP, _HEADER, _COLUMN = "kind", "network", "keep", "header", "column:"
_NONE = "-"
_MOST_OFFERED = 20
# Of these a row may lack a network that it needs or could have.
_OF_NETWORKS = ("meeting", "proposal", "membership", "knowledge")


class Settings(msgspec.Struct, frozen=True):
    """What the person has said; `columns` by number from "1", `noun` "" while it is to be found."""

    noun: str = ""
    network: str = ""
    keep: bool = False
    headed: bool = True
    columns: dict[str, str] = {}

    def turned(self, key: str) -> Settings | None:
        """What there are but two of, the other way; None where it is to be asked for."""
        if key == _KEEP:
            return msgspec.structs.replace(self, keep=not self.keep)
        if key == _HEADER:
            return msgspec.structs.replace(self, headed=not self.headed)
        return None

    def given(self, key: str, values: dict[str, str]) -> Settings:
        """With what the question about a line was answered with."""
        value = "" if values["value"] == _NONE else values["value"]
        if key == _KIND:
            return Settings(noun=value, network=self.network, keep=self.keep, headed=self.headed)
        if key == _NETWORK:
            return msgspec.structs.replace(self, network=value.strip())
        columns = {**self.columns, key.removeprefix(_COLUMN): value}
        return msgspec.structs.replace(self, columns=columns)


def setting_rows(settings: Settings, found: ReadFile | None, context: Context) -> Iterator[Row]:
    """What the list holds, how it is dealt with, and a row per column."""
    words = context.words
    told, noun = words.import_page, settings.noun
    kind = words.nouns.of(noun).many if noun else told.kind_unknown
    yield Row(_KIND, (told.kind, kind, told.conflict_example), "" if noun else "!")
    if found is None or not noun:
        return
    if noun in _OF_NETWORKS:
        network = _network_label(settings.network, context) or told.no_network
        yield Row(_NETWORK, (told.network, network, ""))
    conflict = told.conflict_ours if settings.keep else told.conflict_theirs
    yield Row(_KEEP, (told.conflict, conflict, ""))
    table = found.table
    if table is None:
        return
    headed = told.header_yes if settings.headed else told.header_no
    yield Row(_HEADER, (told.header, headed, ""))
    for place, (header, target) in enumerate(zip(table.header, table.targets, strict=True)):
        name = clean_line(header) or told.column.format(number=place + 1)
        label = target_label(noun, target, words) if target else told.left_out
        tone = "" if target else "muted"
        cells = (name, label, examples(found, place))
        yield Row(f"{_COLUMN}{place + 1}", cells, "", tone)


def _network_label(text: str, context: Context) -> str:
    id = context.repository.id_of(text) if text else None
    return context.repository.record(id).label if id else text


def question(key: str, settings: Settings, found: ReadFile | None, context: Context) -> Step | None:
    """What is asked about a line; None where there is nothing to ask."""
    words = context.words
    told = words.import_page
    if key == _KIND:
        choices = [(noun, words.nouns.of(noun).many) for noun in nouns()]
        return numbered("value", told.ask_kind, choices)
    if key == _NETWORK:
        return _ask_network(context)
    if key.startswith(_COLUMN) and found is not None and found.table is not None:
        place = int(key.removeprefix(_COLUMN)) - 1
        header = clean_line(found.table.header[place]) or told.column.format(number=place + 1)
        noun = settings.noun
        targets = [(target, target_label(noun, target, words)) for target in targets_of(noun)]
        asked = told.ask_column.format(header=header)
        return numbered("value", asked, [*targets, (_NONE, told.left_out)])
    return None


def _ask_network(context: Context) -> Step:
    told = context.words.import_page
    networks = sorted(context.repository.all(Network), key=lambda each: collate(each.name))
    if len(networks) <= _MOST_OFFERED:
        choices = [(each.ref, each.name) for each in networks]
        return numbered("value", told.ask_network, [*choices, (_NONE, told.no_network)])

    def check(text: str) -> str | None:
        try:
            if text.strip():
                resolve("network", text, context, "network")
        except Misread as error:
            return say_fault("meeting", error.fault, context.words)
        return None

    return LineStep(name="value", label=told.ask_network, check=check)
