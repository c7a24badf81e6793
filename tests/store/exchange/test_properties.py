"""Whatever people write: calendars carry it, Markdown shows it and does nothing with it."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from samverka_store.clean import clean_line, clean_text
from samverka_store.exchange.escaping import escaped, link, paragraphs
from samverka_store.exchange.ics import calendar
from samverka_store.exchange.markdown import KINDS, document, html
from samverka_store.exchange.scope import EVERYTHING
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_theme,
)
from tests.store.exchange.readers import by_ical, by_icalendar, by_ics, by_vobject

SV = words_for("sv")
TODAY = date(2023, 9, 1)
# What has a meaning in Markdown, HTML or calendars comes often; the rest is any text.
_SIGNS = st.sampled_from(
    [
        *"\\`*_[]<>#|~&-+=:.,;!(){}\"'\n\r\t 1aå",
        "\n\n",
        "---",
        "```",
        "<script>",
        "](",
        "&lt;",
        "1. ",
    ]
)
_TEXTS = st.lists(st.one_of(_SIGNS, st.text(max_size=4)), max_size=12).map("".join)
_LINES = _TEXTS.map(clean_line).map(lambda text: text[:150])
_LONG = _TEXTS.map(clean_text)
_NAMES = _LINES.filter(bool)

COMMON = MarkdownIt("commonmark", {"html": False}).enable("table")
# What Markdown makes of headings, lists, emphasis, links and tables; anything else intrudes.
OWN = "h[1-6]|p|ul|ol|li|strong|em|a|table|thead|tbody|tr|th|td"
ACTIVE = re.compile(rf"<(?!/?(?:{OWN})\b)")


def shown(markdown: str) -> str:
    """The text that a reader of the Markdown sees."""
    tokens = COMMON.parse(markdown)
    inline = [token.children or [] for token in tokens if token.type == "inline"]
    parts = ["".join(child.content or "\n" for child in children) for children in inline]
    return "\n".join(parts)


@given(_TEXTS)
def test_escaped_text_is_shown_as_it_was_written(text: str) -> None:
    assert shown(f"{escaped(text)}\n") == clean_line(text)
    assert shown(f"Plats: {escaped(text)}.\n") == f"Plats: {clean_line(text)}."
    [row] = re.findall("<td>(.*)</td>", COMMON.render(f"| a |\n| --- |\n| {escaped(text)} |\n"))
    assert "<" not in row


@given(_TEXTS)
def test_escaped_paragraphs_are_nothing_but_paragraphs(text: str) -> None:
    kinds = {token.type for token in COMMON.parse(paragraphs(text))}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}


@given(_TEXTS, _TEXTS)
def test_a_link_leads_to_a_web_page_or_is_no_link(label: str, rest: str) -> None:
    for url in (rest, f"javascript:{rest}", f"https://example.org/{rest}", f"http:{rest}"):
        rendered = COMMON.render(f"{link(label, url)}\n")
        targets = re.findall('href="([^"]*)"', rendered)
        assert all(target.startswith(("https://", "http://")) for target in targets)
        assert len(targets) <= 1
        assert "javascript:" not in "".join(targets[:1])[:11]


@settings(max_examples=60)
@given(_LINES, _NAMES, _LINES, _LONG)
def test_a_calendar_carries_any_text(title: str, theme: str, venue: str, joining: str) -> None:
    office = Office()
    with office.change() as repository:
        meeting = a_meeting(
            repository,
            a_network(repository),
            title=title,
            themes=(a_theme(theme),),
            venue=venue,
            joining=joining,
        )
    data = calendar(office.repository, EVERYTHING, words=SV)
    name = title or "Forum för delaktighet"
    summary = f"{name}: {theme}" if len(f"{name}: {theme}") <= 120 else name
    for read in (by_icalendar, by_ical, by_vobject, by_ics):
        [seen] = read(data)
        assert seen.uid == meeting.uid
        assert seen.title == summary, read.__name__
        assert seen.place == venue, read.__name__
        assert f"Tema: {theme}" in seen.text, read.__name__
        assert joining in seen.text, read.__name__


def _office_of(text: str, name: str) -> Office:
    office = Office()
    with office.change() as repository:
        kim = a_person(repository, name, role=text[:100], may_be_named=True)
        network = a_network(
            repository, name, purpose=text, audience=text, joining=text, contact=kim.id
        )
        a_meeting(repository, network, themes=(a_theme(name, name),), venue=name, joining=text)
        a_meeting(repository, network, title=name, state="cancelled", reason=f"{text}.")
        a_parked_idea(repository, name, reason=f"{text}.", network=network.id, park_owner=kim.id)
        for state in ("declined", "implemented", "in_progress"):
            a_proposal(
                repository,
                name,
                state=state,
                reason=f"{text}.",
                result=text,
                alternatives=text,
                working_group=name,
                decided_by=name,
                network=network.id,
            )
    return office


@settings(max_examples=40)
@given(_LONG, _NAMES)
def test_documents_stay_well_formed_whatever_stands_in_them(text: str, name: str) -> None:
    office = _office_of(text, name)
    for kind in KINDS:
        written = document(kind, office.repository, words=SV, today=TODAY)
        rows = [
            re.sub(r"\\.", "", row).count("|") for row in written.splitlines() if row[:1] == "|"
        ]
        tokens = COMMON.parse(written)
        headings = [t.tag for t in tokens if t.type == "heading_open"]
        assert headings.count("h1") == 1
        assert len(set(rows)) <= 1
        cells = sum(token.type in ("td_open", "th_open") for token in tokens)
        lines = sum(token.type == "tr_open" for token in tokens)
        assert not rows or cells == lines * (rows[0] - 1)
        body = html(written, title=name, lang="sv").partition("<body>")[2].partition("</body>")[0]
        assert not ACTIVE.search(body)
        assert {t.type for t in tokens} & {"fence", "code_block", "hr", "html_block"} == set()
