"""docs/templates.md tells what each template sees; it is drawn from the code, and current.

After a change that is meant: `python -m tests.store.exchange.test_template_guide`.
"""

import inspect
import types
import typing
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from samverka_store.exchange.consent import Consent
from samverka_store.exchange.kinds import KINDS
from samverka_store.exchange.markdown import FACTS
from samverka_store.exchange.request import Request
from samverka_store.words.language import EN, SV
from tests.builders import a_parked_idea, a_proposal
from tests.store.exchange.evening import TODAY, Evening
from tests.surroundings import ROOT

GUIDE = ROOT / "docs" / "templates.md"
HEAD = """\
# Templates of documents

Every document that is sent out is made from a template. A file of the same name in the folder
`templates` of the workspace takes its place, for everybody who works there.

```
samverka templates                 # which there are, and whether one of your own is broken
samverka templates notes --own     # put the built-in one into the workspace's folder, to change it
samverka templates notes.en        # print it
```

The names end with the language: `notes.sv.md.j2`, `notes.en.md.j2`. A template is Markdown with
[Jinja](https://jinja.palletsprojects.com/en/stable/templates/): `{{ … }}` writes something out,
`{% if … %}` and `{% for … %}` decide and repeat, `{#- … -#}` is a remark that nobody sees.

- Whatever is written out is made harmless by itself: no text of a record becomes markup.
- People who have not agreed to be named are not in what a template sees, whatever it asks for.
- A text that is not known is empty. A name that is not listed here is a fault, told by file and
  line.
- A template that is broken stops the command line, which offers `--built-in`; on the export page
  the built-in one is shown instead, with the fault above it. One that never ends, or writes
  without measure, is stopped and told likewise.
- Beside Jinja's own filters (without those that pad to a width) there are `capitalised`,
  `sentence` (with a full stop), `paragraphs` (several lines, kept apart) and `mail`;
  `link(text, address)` makes a link.

What each template sees follows; the lines under a name are the fields of what it holds.
"""


def guide() -> str:
    """The page, from the docstrings and fields of the facts."""
    parts = [HEAD]
    for kind in KINDS:
        parts.append(f"\n## {kind}: {EN.documents.name(kind).rstrip('?')}\n")
        for name, value in _facts(kind).items():
            shapes: dict[type[msgspec.Struct], set[str]] = defaultdict(set)
            for shape, field in _structs(type(value), "", value):
                shapes[shape].add(field)
            parts.append(f"- `{name}`{_shape(value, has_fields=bool(shapes))}")
            for shape, names in shapes.items():
                told = " ".join((inspect.getdoc(shape) or "").split())
                within = f"{_named(names)}: " if names != {""} else ""
                parts.append(f"  - {within}{told}")
                fields = ", ".join(_field(field) for field in msgspec.structs.fields(shape))
                parts.append(f"    {fields}")
    return "\n".join(parts) + "\n"


def _facts(kind: str) -> dict[str, object]:
    evening = Evening()
    with evening.office.change() as repository:
        here = evening.network.id
        a_parked_idea(repository, review=TODAY, network=here)
        a_proposal(repository, state="declined", reason="för dyrt", state_since=TODAY, network=here)
    request = Request(
        repository=evening.repository,
        words=SV,
        today=TODAY,
        consent=Consent(evening.repository, hidden=""),
        network=evening.network,
        meeting={"invitation": evening.next, "notes": evening.held}.get(kind),
    )
    if kind == "yearly":
        request = msgspec.structs.replace(request, network=None)
    return FACTS[kind](request)


def _structs(
    kind: Any, name: str, value: object = None
) -> Iterator[tuple[type[msgspec.Struct], str]]:
    """The shapes that a value has, and those within it, with the field that each stands in."""
    if isinstance(value, list):
        for one in value[:1]:
            yield from _structs(type(one), name, one)
    elif typing.get_origin(kind) in (tuple, types.UnionType, typing.Union):
        for part in typing.get_args(kind):
            yield from _structs(part, name)
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind, name
        for field in msgspec.structs.fields(kind):
            yield from _structs(field.type, field.name)


def _named(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def _shape(value: object, *, has_fields: bool) -> str:
    if isinstance(value, list):
        return ", a list" + (":" if has_fields else "")
    kinds = {"int": ", a number", "bool": ", yes or no"}
    return ":" if has_fields else kinds.get(type(value).__name__, "")


def _field(field: Any) -> str:
    origin = typing.get_origin(field.type)
    if origin is tuple:
        return f"`{field.name}` (a list)"
    if field.type is bool:
        return f"`{field.name}` (yes or no)"
    return f"`{field.name}`"


def test_the_guide_to_templates_is_current() -> None:
    assert GUIDE.read_text("utf-8") == guide()


if __name__ == "__main__":
    GUIDE.write_text(guide(), "utf-8")
