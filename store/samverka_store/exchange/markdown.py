"""Documents in Markdown from templates that an organisation may replace, and as HTML to paste.

The sentences stand in `templates/`, one file per document and language; the facts come from the
module of each document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import escape as escape_html
from pathlib import Path

from samverka_store.errors import UsageError
from samverka_store.exchange.coming import coming_facts
from samverka_store.exchange.consent import Consent
from samverka_store.exchange.invitation import invitation_facts
from samverka_store.exchange.kinds import KINDS
from samverka_store.exchange.knowledge_page import knowledge_facts
from samverka_store.exchange.network_page import network_facts
from samverka_store.exchange.notes import notes_facts
from samverka_store.exchange.parking_report import parking_facts
from samverka_store.exchange.proposal_report import proposal_facts
from samverka_store.exchange.request import Request
from samverka_store.exchange.take_home import take_home_facts
from samverka_store.exchange.telling import network_of
from samverka_store.exchange.templating import check, rendered
from samverka_store.exchange.unfinished_report import unfinished_facts
from samverka_store.exchange.yearly import yearly_facts
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Organisation
from samverka_store.repository import Repository
from samverka_store.words.language import Words

__all__ = ["KINDS", "check_own", "document", "html", "template_name"]

FACTS: Mapping[str, Callable[[Request], dict[str, object]]] = {
    "invitation": invitation_facts,
    "coming": coming_facts,
    "notes": notes_facts,
    "takehome": take_home_facts,
    "network": network_facts,
    "proposals": proposal_facts,
    "parking": parking_facts,
    "unfinished": unfinished_facts,
    "yearly": yearly_facts,
    "knowledge": knowledge_facts,
}

_BOX = re.compile(r"<li>\[([ x])\] ")
_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
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
    organisation: Organisation | None = None,
    year: int | None = None,
    everyone: bool = False,
    templates_dir: Path | None = None,
) -> str:
    """One of KINDS in Markdown, for everything or for what is given (see `kinds.SCOPES`).

    Nobody is named who has not agreed to it, unless `everyone` is; then the document says that it
    is not to be published. A file of the template's name in `templates_dir` takes the template's
    place. Raises: UsageError for another kind; TemplateBroken naming file and line.
    """
    if kind not in FACTS:
        raise UsageError(what=kind)
    if meeting and not network:
        network = network_of(meeting, repository, words)
    hidden = words.exports.document.name_withheld
    request = Request(
        repository=repository,
        words=words,
        today=today,
        consent=Consent(repository, hidden=hidden, everyone=everyone),
        network=network,
        meeting=meeting,
        organisation=organisation,
        year=year,
    )
    text = rendered(template_name(kind, words), FACTS[kind](request), templates_dir)
    if not everyone:
        return text
    heading, _, rest = text.partition("\n")
    return f"{heading}\n\n*{words.documents.internal}*\n{rest}"


def check_own(
    kind: str, repository: Repository, folder: Path, *, words: Words, today: date
) -> None:
    """Look through an organisation's template of a document in this language.

    Raises: TemplateBroken naming file, line and reason.
    """
    consent = Consent(repository, hidden=words.exports.document.name_withheld)
    request = Request(repository=repository, words=words, today=today, consent=consent)
    check(template_name(kind, words), FACTS[kind](request), folder)


def template_name(kind: str, words: Words) -> str:
    """The file that a document is made from: `coming.sv.md.j2`."""
    return f"{kind}.{words.code}.md.j2"


def html(markdown_text: str, *, title: str, lang: str) -> str:
    """The document as a page of its own, without scripts, to save or to paste into a mail."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    body = _BOX.sub(
        lambda box: "<li>\u2610 " if box[1] == " " else "<li>\u2611 ", reader.render(markdown_text)
    )
    return _PAGE.format(lang=escape_html(lang), title=escape_html(title), body=body)
