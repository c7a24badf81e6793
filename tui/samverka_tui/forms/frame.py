"""What a form is put together from: its rows, title, keys and help."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from samverka_store.entry.choices import code_of, labels_of
from samverka_store.model.record import FieldSpec
from samverka_store.words.language import Words
from samverka_tui.commands import footer_of, key_name
from samverka_tui.forms.field_row import FieldRow
from samverka_tui.forms.notes import WITH_NOTE
from samverka_tui.forms.sheet import Sheet
from samverka_tui.forms.type_ahead import Leads
from samverka_tui.present.labels import label_of
from samverka_tui.widgets.key_bar import KeyHint
from samverka_tui.widgets.literal import cells

_WIDEST_LABEL = 23
# What a new record hangs on, the nearest first.
_STARTS = ("proposal", "meeting", "series", "network", "person")


def rows_of(sheet: Sheet, changed: Callable[[FieldRow], None], leads: Leads) -> Iterator[FieldRow]:
    """One row for each field, labels of one width; `changed` and `leads` as in FieldRow."""
    words = sheet.context.words
    fields = {spec.name: words.fields.of(sheet.kind.noun, spec.name) for spec in sheet.specs}
    widest = max(cells(fields[spec.name].label) + 2 * spec.required for spec in sheet.specs)
    for spec in sheet.specs:
        text = sheet.texts[spec.name]
        choices = _choices(spec, words)
        if choices:
            text = _code(spec, text, choices)
            sheet.texts[spec.name] = text
        yield FieldRow(
            spec,
            text,
            label=fields[spec.name].label,
            label_width=min(_WIDEST_LABEL, widest) + 3,
            changed=changed,
            leads=leads,
            choices=choices,
        )


def _choices(spec: FieldSpec, words: Words) -> dict[str, str]:
    if spec.kind == "yes_no":
        return {text: text.capitalize() for text in (words.entry.no, words.entry.yes)}
    return labels_of(spec, words) if spec.kind == "choice" else {}


def _code(spec: FieldSpec, text: str, choices: Mapping[str, str]) -> str:
    if text in choices or not text:
        return text
    return (code_of(spec, text) if spec.kind == "choice" else None) or text


def title_of(sheet: Sheet) -> str:
    """What the form is for: "Ändra möte M2023-004 · Hösten", "Ny åtgärd · Gemensam folder"."""
    words, base = sheet.context.words, sheet.base
    noun = words.nouns.of(sheet.kind.noun)
    if base is None:
        begun = (_meant(sheet, name) for name in _STARTS)
        below = next((name for name in begun if name), "")
        title = words.forms.new(noun)
        return f"{title} · {below}" if below else title
    title = words.forms.edit.format(noun=noun.one, ref=base.ref)
    return f"{title} · {base.label}" if base.label else title


def _meant(sheet: Sheet, name: str) -> str:
    """What the record is called that a link of a new record led to from the start."""
    if name in sheet.given:
        return label_of(sheet.given[name], sheet.context)
    if not any(spec.name == name and spec.kind == "link" for spec in sheet.specs):
        return ""
    return label_of((sheet.value_of(name) or {}).get(name), sheet.context)


def help_of(sheet: Sheet, spec: FieldSpec) -> str:
    """What the last row but one says while the cursor is in this field."""
    if spec.kind in WITH_NOTE:
        return ""
    words = sheet.context.words
    field = words.fields.of(sheet.kind.noun, spec.name)
    if field.hint and spec.kind != "yes_no":
        return f"{field.label}: {field.hint}"
    return words.forms.choose_hint if spec.kind in ("choice", "yes_no") else ""


def hints(words: Words, kept_back: int) -> tuple[list[KeyHint], KeyHint]:
    """The keys of a form, from the registry; `kept_back` fields are not shown."""
    labels = {
        "form_more": words.forms.more_fields.format(count=kept_back),
        "form_back": words.forms.back,
    }
    shown = [
        KeyHint(key_name(c.keys[0]), labels.get(c.id, words.commands.of(c.id).label), c.id)
        for c in footer_of("form", frozenset())
        if kept_back or c.id != "form_more"
    ]
    return shown[:-1], shown[-1]
