"""Templates that take another's place, broken ones, and the page to paste."""

from pathlib import Path

import pytest

from samverka_store.errors import TemplateBroken
from samverka_store.exchange.kinds import KINDS
from samverka_store.exchange.markdown import check_own, document, html, template_name
from samverka_store.exchange.templating import source_of
from samverka_store.model.networks import Network
from samverka_store.words.language import Words, words_for
from samverka_store.words.say import say_error
from tests.builders import (
    Office,
    a_parked_idea,
)
from tests.store.exchange.autumn import TODAY

SV, EN = words_for("sv"), words_for("en")


@pytest.fixture
def office() -> Office:
    return Office()


def written(office: Office, kind: str, network: Network | None = None, language: str = "sv") -> str:
    """A document on the first of October."""
    words = words_for(language)
    return document(kind, office.repository, words=words, today=TODAY, network=network)


def _with_template(folder: Path, text: str, office: Office | None = None) -> str:
    (folder / "parking.sv.md.j2").write_text(text, "utf-8")
    office = office or Office()
    return document("parking", office.repository, words=SV, today=TODAY, templates_dir=folder)


def test_a_file_of_the_same_name_takes_the_templates_place(tmp_path: Path, office: Office) -> None:
    with office.change() as repository:
        a_parked_idea(repository, "Öppet *hus*")
    text = "# Vårt\n\n{% for idea in waiting %}\n- {{ idea.title }}\n{% endfor %}\n"
    assert _with_template(tmp_path, text, office) == "# Vårt\n\n- Öppet \\*hus\\*\n"


def test_a_folder_without_templates_changes_nothing(tmp_path: Path) -> None:
    office = Office()
    own = document("parking", office.repository, words=SV, today=TODAY, templates_dir=tmp_path)
    assert own == written(office, "parking")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# En\n\n{% for %}\n", 3),
        ("# En\n{{ unknown }}\n", 2),
        ("# En\n\n\n{{ day.missing }}\n", 4),
        ("{% if day %}\n", 1),
        ("# En\n{{ 1 / 0 }}\n", 2),
        ("# En\n{{ day + 1 }}\n", 2),
        ("\n\n{% include 'parking.sv.md.j2' %}\n", 3),
        ("# En\n{% include '../../secret' %}\n", 2),
        ("# En\n{{ ''.__class__.__mro__ }}\n", 2),
        ("# En\n{{ due.append(1) }}\n", 2),
        ("# En\n{{ day|nofilter }}\n", 2),
    ],
)
def test_a_broken_template_is_told_by_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(TemplateBroken) as broken:
        _with_template(tmp_path, text)
    assert broken.value.values["file"] == str(tmp_path / "parking.sv.md.j2")
    assert broken.value.values["line"] == line
    assert f"rad {line}" in say_error(broken.value, SV)
    assert f"line {line}" in say_error(broken.value, EN)


def test_a_template_in_another_encoding_is_told_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "parking.sv.md.j2").write_bytes("# Parkering\nLäget\n".encode("cp1252"))
    with pytest.raises(TemplateBroken) as broken:
        document("parking", Office().repository, words=SV, today=TODAY, templates_dir=tmp_path)
    assert broken.value.values["line"] == 2


def test_html_is_a_page_of_its_own_with_tables_and_no_markup_from_data() -> None:
    page = html(
        "# A\n\n| a |\n| --- |\n| <b>x</b> |\n\n<script>x</script>\n", title="<A>", lang="sv"
    )
    assert '<html lang="sv">' in page
    assert "<title>&lt;A&gt;</title>" in page
    assert "<td>&lt;b&gt;x&lt;/b&gt;</td>" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "slut"),
        ("{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(40) }}",
         "slut"),
        ("{% for i in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}", "slut"),
        ("{% set n = namespace(x=day) %}{% for i in range(99) %}{% set n.x=n.x~n.x %}{% endfor %}",
         "fler än 1000000 tecken"),
        ("{{ 'x' * 10**9 }}", "* går bara att göra med tal"),
        ("{{ 10**10**10 }}", "ett tal större än"),
        ("{{ 'x'.ljust(10**9) }}", "ljust går inte att använda"),
        ("{{ 'x'|center(1000000000) }}", "inget filter som heter center"),
        ("{{ range(10**9)|list }}", "ett tal större än"),
        ("{{ okänt }}", "namnet okänt finns inte"),
        ("{{ due.nothing }}", "inget som heter nothing"),
    ],
)  # fmt: skip
def test_what_never_ends_or_grows_without_measure_is_stopped_and_told_in_words(
    tmp_path: Path, text: str, reason: str
) -> None:
    with pytest.raises(TemplateBroken) as broken:
        _with_template(tmp_path, f"# Vårt\n{text}\n")
    assert broken.value.values["line"] == 2
    told = say_error(broken.value, SV).replace("skriver mer än", "fler än")
    assert reason in told
    assert "template_" not in told + say_error(broken.value, EN)


def test_a_template_that_writes_without_measure_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverka_store.exchange.templating.MOST_SIGNS", 1_000)
    with pytest.raises(TemplateBroken, match="template_too_long:1000"):
        _with_template(tmp_path, "{% for i in range(999) %}{{ day }}{% endfor %}")


def test_what_is_no_file_of_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "parking.sv.md.j2").mkdir()
    with pytest.raises(TemplateBroken, match="template_unreadable"):
        document("parking", Office().repository, words=SV, today=TODAY, templates_dir=tmp_path)
    (tmp_path / "parking.sv.md.j2").rmdir()
    with pytest.raises(TemplateBroken, match="template_too_large"):
        _with_template(tmp_path, "x" * 1_000_001)


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_built_in_templates_can_be_begun_from_and_hold(
    tmp_path: Path, kind: str, words: Words
) -> None:
    name = template_name(kind, words)
    (tmp_path / name).write_text(source_of(name), "utf-8")
    check_own(kind, Office().repository, tmp_path, words=words, today=TODAY)
    (tmp_path / name).write_text(source_of(name) + "{% if 1 > 2 %}\n{{ gone }}\n{% endif %}\n")
    with pytest.raises(TemplateBroken, match="template_unknown:gone"):
        check_own(kind, Office().repository, tmp_path, words=words, today=TODAY)
