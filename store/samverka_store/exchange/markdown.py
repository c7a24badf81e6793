"""Documents in Markdown from templates that an organisation may replace, and as HTML to paste.

The sentences stand in `templates/`, one file per document and language; the facts come from the
module of each document. All data is escaped on its way into a template, whoever wrote the template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import escape as escape_html
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from samverka_store.errors import TemplateBroken, UsageError
from samverka_store.exchange.coming import coming_facts
from samverka_store.exchange.consent import Consent
from samverka_store.exchange.escaping import escaped, link, mail, paragraphs
from samverka_store.exchange.network_page import network_facts
from samverka_store.exchange.parking_report import parking_facts
from samverka_store.exchange.proposal_report import proposal_facts
from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import capitalised, network_of, sentence
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.repository import Repository
from samverka_store.words.language import Words

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
_FACTS: Mapping[str, Callable[[Request], dict[str, object]]] = {
    "coming": coming_facts,
    "network": network_facts,
    "proposals": proposal_facts,
    "parking": parking_facts,
}
KINDS = tuple(_FACTS)
# What a template can raise by using a value in a way it cannot be used.
_MISUSES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)

_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{
  font-family: Calibri, Arial, sans-serif; font-size: 11pt; line-height: 1.4;
  max-width: 45em; margin: 2em auto; padding: 0 1em;
}}
h1 {{ font-size: 18pt; }}
h2 {{ font-size: 14pt; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #767676; padding: 4px 8px; text-align: left; vertical-align: top; }}
</style>
</head>
<body>
{body}</body>
</html>
"""


def document(
    kind: str,
    repository: Repository,
    *,
    words: Words,
    today: date,
    network: Network | None = None,
    meeting: Meeting | None = None,
    templates_dir: Path | None = None,
) -> str:
    """One of KINDS in Markdown, for everything, a network or what belongs to a meeting.

    Nobody is named who has not agreed to it. A file of the template's name in `templates_dir` takes
    the template's place. Raises: UsageError for another kind; TemplateBroken naming file and line.
    """
    if kind not in _FACTS:
        raise UsageError(what=kind)
    if meeting and not network:
        network = network_of(meeting, repository, words)
    request = Request(
        repository=repository,
        words=words,
        today=today,
        consent=Consent(repository, hidden=words.exports.document.name_withheld),
        network=network,
        meeting=meeting,
    )
    return rendered(template_name(kind, words), _FACTS[kind](request), templates_dir)


def template_name(kind: str, words: Words) -> str:
    """The file that a document is made from: `coming.sv.md.j2`."""
    return f"{kind}.{words.code}.md.j2"


def html(markdown_text: str, *, title: str, lang: str) -> str:
    """The document as a page of its own, without scripts, to save or to paste into a mail."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    body = reader.render(markdown_text)
    return _PAGE.format(lang=escape_html(lang), title=escape_html(title), body=body)


def rendered(name: str, facts: Mapping[str, object], templates_dir: Path | None) -> str:
    """A template with these facts, all of them escaped; one's own template goes before ours.

    Raises: TemplateBroken naming file and line of a template of one's own.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    own = templates_dir.absolute() if templates_dir else None
    environment = _environment(own)
    try:
        text = environment.get_template(name).render(facts)
    except TemplateSyntaxError as fault:
        raise _broken(fault, Path(fault.filename or name), fault.lineno, own) from fault
    except (TemplateError, RecursionError, *_MISUSES) as fault:
        raise _broken(fault, *_place(fault.__traceback__, own), own) from fault
    lines = (line.rstrip() for line in text.splitlines())
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _environment(own: Path | None) -> Environment:
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def source(name: str) -> tuple[str, str, None] | None:
        for folder in (own, TEMPLATES):
            path = folder / name if folder else None
            if path and re.fullmatch(r"[\w-]+(\.[\w-]+)*", name) and path.is_file():
                return _text_of(path), str(path), None
        return None

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(source),
        undefined=StrictUndefined,
        finalize=escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        capitalised=capitalised, mail=mail, paragraphs=paragraphs, sentence=sentence
    )
    environment.globals["link"] = link
    return environment


def _text_of(path: Path) -> str:
    """A template's text. Raises: TemplateBroken where it is not UTF-8."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise TemplateBroken(file=str(path), line=line, reason=f"{fault.reason} (UTF-8)") from fault


def _place(trace: TracebackType | None, own: Path | None) -> tuple[Path, int]:
    """The innermost line of a template that the error passed, and its file."""
    file, line = TEMPLATES, 1
    while trace:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.parent in (own, TEMPLATES):
            file, line = path, trace.tb_lineno
        trace = trace.tb_next
    return file, line


def _broken(fault: Exception, file: Path, line: int, own: Path | None) -> Exception:
    """Our error for a fault in a replaced template; one in ours is a bug and goes on as it is."""
    if own is None or file.parent != own:
        return fault
    reason = " ".join(str(fault).split()) or type(fault).__name__
    return TemplateBroken(file=str(file), line=line, reason=reason)
