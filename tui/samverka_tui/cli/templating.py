"""`templates`: what documents are made from, whether one's own hold, and one to begin from."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from samverka_store.errors import TemplateBroken
from samverka_store.exchange.kinds import KINDS, OWN_TEMPLATES
from samverka_store.repository import Repository
from samverka_store.words.language import CODES, Words, words_for
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import reading
from samverka_tui.cli.parsing import own_examples
from samverka_tui.cli.printing import say_bytes, say_rows, tell
from samverka_tui.cli.trouble import Misused

_ENDING = ".md.j2"


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.export)
    told = words.templates
    parser.add_argument("template", metavar="NAME", nargs="?", help=told.name)
    parser.add_argument("--own", action="store_true", help=told.own)
    parser.add_argument("-o", "--output", metavar="FILE|-", help=told.output)


def _run(call: Call) -> int:
    if call.options.template is None:
        return _list(call)
    name = _named(call.options.template, call)
    from samverka_store.exchange.templating import source_of

    data = source_of(name).encode()
    if call.options.own:
        with reading(call):
            return _write(call.folder / OWN_TEMPLATES / name, data, call)
    if call.options.output in (None, "-"):
        say_bytes(data)
        return 0
    return _write(Path(call.options.output), data, call)


def _named(text: str, call: Call) -> str:
    """The file of a template by its name, with or without language. Raises: Misused."""
    kind, _, rest = text.removesuffix(_ENDING).partition(".")
    code = rest or call.words.code
    if kind not in KINDS or code not in CODES:
        names = ", ".join(KINDS)
        raise Misused(call.words.templates.unknown.format(name=text, names=names))
    return f"{kind}.{code}{_ENDING}"


def _write(path: Path, data: bytes, call: Call) -> int:
    """Write it where nothing is yet. Raises: DiskError."""
    from samverka_store.exchange.files import make_folder, write_export

    if call.options.own:
        make_folder(path.parent)
        if path.exists() or path.is_symlink():
            raise Misused(call.words.templates.is_there.format(file=path))
    written = write_export(Path(path.name), data, folder=path.parent)
    tell(call.words.templates.written.format(file=written))
    return 0


def _list(call: Call) -> int:
    """A row for each template; 1 when one of the organisation's own is broken."""
    with reading(call) as repository:
        rows = list(_rows(call, repository))
    told = call.words.templates
    say_rows(lambda: told.headings, rows)
    return 1 if any(state == told.broken for _, state, _, _ in rows) else 0


def _rows(call: Call, repository: Repository) -> Iterator[tuple[str, str, str, str]]:
    told = call.words.templates
    own = call.folder / OWN_TEMPLATES
    for kind in KINDS:
        for code in CODES:
            document = call.words.documents.name(kind)
            name = f"{kind}.{code}"
            if not (own / f"{name}{_ENDING}").exists():
                yield name, told.built_in, document, ""
                continue
            fault = _fault(kind, words_for(code), call, repository)
            yield name, told.broken if fault else told.replaced, document, fault
    known = {f"{kind}.{code}{_ENDING}" for kind in KINDS for code in CODES}
    for path in sorted(own.glob("*")) if own.is_dir() else ():
        if path.name not in known:
            yield path.name, told.unknown_file, "", ""


def _fault(kind: str, words: Words, call: Call, repository: Repository) -> str:
    from samverka_store.exchange.markdown import check_own
    from samverka_store.words.say import say_error

    try:
        check_own(kind, repository, call.folder / OWN_TEMPLATES, words=words, today=call.today)
    except TemplateBroken as fault:
        return say_error(fault, call.words)
    return ""


COMMANDS = {"templates": Command(_declare, _run)}
