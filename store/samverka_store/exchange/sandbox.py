"""The room that templates are filled in: they change nothing, and never turn without end.

What is refused is told by a code of `words.templates` and what it is about, with a colon between.
Jinja's immutable sandbox keeps them from the program. Here each round of a loop and each call is
counted, and no text can be multiplied. Imported when the first document is made.
"""

from __future__ import annotations

from typing import Any

from jinja2 import TemplateRuntimeError, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

# What a template may do before it is taken for one that never ends: rounds of loops and calls.
MOST_ROUNDS = 1_000_000
# Signs of one text that it puts together, and the largest number that it may call with.
MOST_IN_ONE = 1_000_000
_LARGEST_POWER = 10
# So many rounds of a loop a call takes as long as.
_CALL = 10
_KEPT_GLOBALS = ("range", "namespace")
# Filters and methods that fill up to any width.
_PADDING = ("batch", "center", "format", "indent", "slice", "tojson")
_PADDING_METHODS = ("center", "expandtabs", "format", "format_map", "ljust", "rjust", "zfill")


class CountingEnvironment(ImmutableSandboxedEnvironment):
    """One for each document that is made; it counts what the template does."""

    intercepted_binops = frozenset(("*", "**", "%", "+"))

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._rounds = 0
        for name in _PADDING:
            del self.filters[name]
        for name in set(self.globals) - set(_KEPT_GLOBALS):
            del self.globals[name]
        self.filters["_round"] = self._round
        self.filters["_short"] = short

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for parent in list(tree.find_all(nodes.Node)):
            _look_at_texts(parent)
        for loop in tree.find_all(nodes.For):
            loop.body.insert(0, nodes.ExprStmt(_filtered(nodes.Const(""), "_round", loop.lineno)))
        return tree

    @property
    def _round(self) -> Any:
        """A filter that counts; one that takes the context is not reckoned while compiling."""

        @pass_context
        def counted(_context: Context, value: object) -> object:
            self._count()
            return value

        return counted

    def _count(self, rounds: int = 1) -> None:
        self._rounds += rounds
        if self._rounds > MOST_ROUNDS:
            raise TemplateRuntimeError(f"template_endless:{MOST_ROUNDS}")

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something from a template. Raises: TemplateRuntimeError where it is too much."""
        self._count(_CALL)
        if getattr(called, "__name__", "") in _PADDING_METHODS:
            raise TemplateRuntimeError(f"template_not_for:{called.__name__}")
        if any(isinstance(arg, int) and arg > MOST_IN_ONE for arg in args):
            raise TemplateRuntimeError(f"template_number:{MOST_IN_ONE}")
        return super().call(context, called, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon. Raises: TemplateRuntimeError where it would grow beyond measure."""
        if operator in ("*", "**", "%") and not _are_numbers(left, right):
            raise TemplateRuntimeError(f"template_numbers_only:{operator}")
        if operator == "**" and (abs(left) > MOST_ROUNDS or abs(right) > _LARGEST_POWER):
            raise TemplateRuntimeError(f"template_number:{MOST_IN_ONE}")
        return short(super().call_binop(context, operator, left, right))


def short(value: Any) -> Any:
    """A value that is no text beyond measure, and no number either."""
    if isinstance(value, str | list) and len(value) > MOST_IN_ONE:
        raise TemplateRuntimeError(f"template_too_long:{MOST_IN_ONE}")
    if isinstance(value, int) and value.bit_length() > MOST_IN_ONE.bit_length() * _LARGEST_POWER:
        raise TemplateRuntimeError(f"template_number:{MOST_IN_ONE}")
    return value


def _are_numbers(left: Any, right: Any) -> bool:
    return isinstance(left, int | float) and isinstance(right, int | float)


def _look_at_texts(parent: nodes.Node) -> None:
    """Every text that is put together with `~` is looked at."""
    for name, value in list(parent.iter_fields()):
        if isinstance(value, nodes.Concat):
            setattr(parent, name, _filtered(value, "_short", value.lineno))
        elif isinstance(value, list):
            value[:] = [
                _filtered(one, "_short", one.lineno) if isinstance(one, nodes.Concat) else one
                for one in value
            ]


def _filtered(value: nodes.Expr, name: str, line: int) -> nodes.Filter:
    return nodes.Filter(value, name, [], [], None, None, lineno=line)
