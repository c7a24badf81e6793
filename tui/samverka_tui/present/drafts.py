"""Drafts in words: what each is for, and how it begins. Pure; no widgets.

The key of a form is `noun:id` or `noun:new…`, that of a question `deed:ref…`.
"""

from __future__ import annotations

from samverka_store.disk.drafts import Draft
from samverka_store.entry.choices import labels_of
from samverka_store.entry.context import Context
from samverka_store.model.nouns import BY_NOUN
from samverka_store.words.language import Words
from samverka_tui.commands import BY_ID
from samverka_tui.present.labels import label_of
from samverka_tui.present.told import Part, Told

_MOST_LETTERS = 200
_MOST_DIGITS = 18


def what(draft: Draft, context: Context) -> str:
    """What the draft is for: "Nytt förslag · Forum", "Ändra möte M2023-004 · Hösten"."""
    words, noun, id = context.words, draft.key.partition(":")[0], id_of(draft)
    if noun not in BY_NOUN:
        return _question(draft.key, words)
    about = words.nouns.of(noun)
    if not id:
        hung = [label_of(id, context) for _, id in sorted(draft.given.items())]
        start = next((text for text in (*hung, *draft.start.values()) if text), "")
        title = words.forms.new(about)
        return words.drafts.new.format(title=title, start=start) if start else title
    document = context.repository.document(id) or {}
    title = words.forms.edit.format(noun=about.one, ref=document.get("ref", "")).strip()
    label = label_of(id, context)
    return words.drafts.new.format(title=title, start=label) if label else title


def id_of(draft: Draft) -> int:
    """The id of the record that the draft changes; 0 for a new one and for a question."""
    id = draft.key.partition(":")[2]
    return int(id) if id.isascii() and id.isdigit() and len(id) <= _MOST_DIGITS else 0


def _question(key: str, words: Words) -> str:
    deed, _, rest = key.partition(":")
    ref = rest.partition(":")[0]
    match deed:
        case "extend" | "retire":
            label = str(getattr(words.screens, deed))
        case "answer" | "theme":
            label = str(getattr(words.settling, deed))
        case "take_up":
            label = words.live.theme
        case "document":
            label = words.states.label("meeting", "documented")
        case _ if deed in BY_ID:
            label = words.commands.of(deed).label
        case _:
            label = deed
    return " ".join(part for part in (label, ref) if part)


def begins(draft: Draft) -> str:
    """The first words of what was typed."""
    return " ".join(" ".join(draft.texts.values()).split())[:_MOST_LETTERS]


def parts(draft: Draft, context: Context) -> tuple[Part, ...]:
    """All that was typed, field by field."""
    kind = BY_NOUN.get(draft.key.partition(":")[0])
    if kind is None:
        return (Part("", tuple(Told("", text) for text in draft.texts.values() if text)),)
    choices = {s.name: labels_of(s, context.words) for s in kind.fields if s.kind == "choice"}
    told = [
        Told(context.words.fields.label(kind.noun, name), choices.get(name, {}).get(text, text))
        for name, text in draft.texts.items()
    ]
    return (Part("", tuple(told)),)
