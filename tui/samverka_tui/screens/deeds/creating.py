"""Whoever a question or a form names and nobody has written down yet is added to the register."""

from __future__ import annotations

from collections.abc import Callable

from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.record import Record
from samverka_store.usecases.add_record import add
from samverka_tui.screens.host import Host


def creator(host: Host) -> Callable[[str, str], Record]:
    """How an organisation or a contact that is named and not yet written down is added."""

    def create(noun: str, name: str) -> Record:
        make: Callable[..., Record] = BY_NOUN[noun]
        record = make(name=name)
        return host.change(lambda repository: add(repository, record, today=host.context.today))

    return create
