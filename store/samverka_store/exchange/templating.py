"""Templates that an organisation may replace, filled in so that none of them can do any harm.

All data is escaped on its way in, whoever wrote the template; one that turns in circles or grows
beyond all measure is stopped. Which facts a template gets is no business of this file.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from samverka_store.errors import TemplateBroken
from samverka_store.exchange.escaping import escaped, link, mail, paragraphs
from samverka_store.exchange.telling import capitalised, sentence

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
# Signs that a template may write, and that its file may have.
MOST_SIGNS = 20_000_000
MOST_IN_ONE = 1_000_000
# What the engine says of the faults that people make most.
_KNOWN = (
    (re.compile(r"'([^']+)' is undefined"), "template_unknown"),
    (re.compile(r"has no (?:attribute|element) '?([^']+)'?"), "template_no_field"),
    (re.compile(r"No filter named '([^']+)'"), "template_no_filter"),
)
_NAME = re.compile(r"[\w-]+(\.[\w-]+)*")
# What a template can raise by using a value in a way it cannot be used.
_MISUSES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def rendered(name: str, facts: Mapping[str, object], own: Path | None) -> str:
    """A template filled in: the file of this name in `own`, the organisation's, else ours.

    Raises: TemplateBroken naming file, line and reason, for one in `own`.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    own = own.absolute() if own else None
    environment = _environment(own)
    try:
        text = _bounded(environment.get_template(name).generate(facts))
    except TemplateSyntaxError as fault:
        raise _broken(fault, Path(fault.filename or name), fault.lineno, own) from fault
    except RecursionError as fault:
        endless = TemplateError("template_endless:1000")
        raise _broken(endless, *_place(fault.__traceback__, own, name), own) from fault
    except (TemplateError, *_MISUSES) as fault:
        raise _broken(fault, *_place(fault.__traceback__, own, name), own) from fault
    lines = (line.rstrip() for line in text.splitlines())
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def source_of(name: str) -> str:
    """The text of a template of ours, to begin one's own from. Raises: OSError for no such one."""
    return (TEMPLATES / name).read_text("utf-8")


def check(name: str, facts: Mapping[str, object], own: Path) -> None:
    """Look through an organisation's template, also where these facts do not lead.

    Raises: TemplateBroken, as `rendered`; also for a name that no facts have.
    """
    from jinja2 import TemplateSyntaxError, nodes
    from jinja2.meta import find_undeclared_variables

    path = own.absolute() / name
    environment = _environment(own.absolute())
    try:
        tree = environment.parse(_text_of(path), name, str(path))
    except TemplateSyntaxError as fault:
        raise _broken(fault, path, fault.lineno, path.parent) from fault
    # Set in one branch and used in another is its own business.
    its_own = {found.name for found in tree.find_all(nodes.Name) if found.ctx != "load"}
    unknown = find_undeclared_variables(tree) - set(facts) - set(environment.globals) - its_own
    for found in tree.find_all(nodes.Name):
        if found.name in unknown:
            reason = f"template_unknown:{found.name}"
            raise TemplateBroken(file=str(path), line=found.lineno, reason=reason)
    rendered(name, facts, own)


def _bounded(parts: Iterable[str]) -> str:
    """What a template writes, put together; no more than so many signs."""
    from jinja2 import TemplateRuntimeError

    found: list[str] = []
    signs = 0
    for part in parts:
        signs += len(part)
        if signs > MOST_SIGNS:
            raise TemplateRuntimeError(f"template_too_long:{MOST_SIGNS}")
        found.append(part)
    return "".join(found)


def _environment(own: Path | None) -> Environment:
    from jinja2 import FunctionLoader, StrictUndefined

    from samverka_store.exchange.sandbox import CountingEnvironment

    def source(name: str) -> tuple[str, str, None] | None:
        for folder in (own, TEMPLATES):
            path = folder / name if folder else None
            if path and _NAME.fullmatch(name) and path.exists():
                return _text_of(path), str(path), None
        return None

    environment = CountingEnvironment(
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
    """A template's text. Raises: TemplateBroken where it cannot be read, or is not UTF-8."""
    try:
        if not path.is_file():
            raise IsADirectoryError(errno.EISDIR, "")  # or a device, which would be read for ever
        if path.stat().st_size > MOST_IN_ONE:
            raise TemplateBroken(file=str(path), line=1, reason=f"template_too_large:{MOST_IN_ONE}")
        data = path.read_bytes()
    except OSError as fault:
        reason = f"template_unreadable:{os.strerror(fault.errno or 0)}"
        raise TemplateBroken(file=str(path), line=1, reason=reason) from fault
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise TemplateBroken(file=str(path), line=line, reason="template_not_utf8") from fault


def _place(trace: TracebackType | None, own: Path | None, name: str) -> tuple[Path, int]:
    """The innermost line of a template that the error passed, and its file; else the first line."""
    file, line = (own / name if own and (own / name).is_file() else TEMPLATES / name), 1
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
    for pattern, code in _KNOWN:
        if found := pattern.search(reason):
            reason = f"{code}:{found[1]}"
    return TemplateBroken(file=str(file), line=line, reason=reason)
