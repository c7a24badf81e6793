"""What stands in an export is read back by other people's readers as it was written."""

import csv
import html as entities
import io
import re
from datetime import date
from html.parser import HTMLParser

import cmarkgfm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverka_store.clean import clean_line, clean_text
from samverka_store.exchange.escaping import escaped, paragraphs
from samverka_store.exchange.ics import calendar
from samverka_store.exchange.markdown import html
from samverka_store.exchange.scope import EVERYTHING
from samverka_store.exchange.tables import table
from samverka_store.words.language import words_for
from tests.builders import Office, a_meeting, a_network, a_person
from tests.store.exchange.readers import READERS
from tests.terminal.hostile import NEVER_SHOWN, TRICKS

SV = words_for("sv")
TODAY = date(2023, 9, 1)
ADDRESSES = ("https://a.example/", "www.a.example/")
SIGNS = st.sampled_from(
    [*"=+-@'\"＝＠;,\n\r\t\\`*_[]<>#|~&!:. 1aå", "\n\n", "''=", "<b>", *ADDRESSES, *TRICKS]
)
TEXTS = st.one_of(
    st.sampled_from(TRICKS),
    st.lists(st.one_of(SIGNS, st.text(max_size=4)), max_size=8).map("".join),
)


class Shown(HTMLParser):
    """The text of a page, and the kinds of elements in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.kinds: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(page: str) -> Shown:
    reader = Shown()
    reader.feed(page)
    reader.close()
    return reader


@settings(max_examples=150)
@given(TEXTS)
def test_a_table_gives_the_text_back_and_holds_no_formula(text: str) -> None:
    note = clean_text(text)
    office = Office()
    with office.change() as repository:
        a_person(repository, note=note)
    data = table("people", office.repository, words=SV, today=TODAY).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(data, newline=""), delimiter=";")
    cell = row["Anteckning"]
    assert not re.match("[=+\\-@\t\r＝＋－＠]", cell)
    assert re.sub("^'(?='*[=+\\-@\t\r＝＋－＠])", "", cell) == note


@settings(max_examples=150)
@given(TEXTS)
def test_markdown_says_the_same_to_another_reader(text: str) -> None:
    line = clean_line(text)
    for around in ("{}", "- {}", "Plats: {}", "# {}"):
        page = cmarkgfm.github_flavored_markdown_to_html(f"{around.format(escaped(text))}\n")
        said = shown(page)
        meant = around.removeprefix("- ").removeprefix("# ").format(line)
        assert said.text.strip() == meant.strip()
        assert said.kinds <= {"p", "ul", "li", "h1", "a"}
    several = shown(cmarkgfm.github_flavored_markdown_to_html(f"{paragraphs(text)}\n"))
    assert several.text.split() == clean_text(text).split()
    assert several.kinds <= {"p", "a", "br"}


@settings(max_examples=150)
@given(TEXTS)
def test_a_page_of_html_says_the_same_and_does_nothing(text: str) -> None:
    page = html(f"# Rubrik\n\n{escaped(text)}\n", title=text, lang="sv")
    _, _, body = page.partition("<body>")
    said = shown(body)
    assert said.text.strip() == f"Rubrik\n{clean_line(text)}".strip()
    assert said.kinds <= {"h1", "p"}
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert entities.unescape(title) == text


@pytest.mark.parametrize("text", TRICKS, ids=range(len(TRICKS)))
def test_a_calendar_of_tricks_is_read_as_their_text_by_all(text: str) -> None:
    office = Office()
    with office.change() as repository:
        network = a_network(repository)
        a_meeting(repository, network, title=text[:150], joining=text, venue=text[:150])
    data = calendar(office.repository, EVERYTHING, words=SV)
    assert not set(data.decode().replace("\r\n", "\n")) & (NEVER_SHOWN - {"\t"})
    for name, read in READERS.items():
        [seen] = read(data)
        assert seen.title == clean_line(text[:150]) or not clean_line(text[:150]), name
        assert seen.place == clean_line(text[:150]), name
        assert clean_text(text).strip() in seen.text, name
