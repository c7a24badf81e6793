"""What a question or a form needs to name records: the register, and a way to add to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.record import Record
from samverka_store.similar import Similar
from samverka_store.usecases.add_record import add
from samverka_tui.forms.link_steps import Linking
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import Host


def creator(host: Host) -> Callable[[str, str], Record]:
    """How an organisation or a contact that is named and not yet written down is added."""

    def create(noun: str, name: str) -> Record:
        make: Callable[..., Record] = BY_NOUN[noun]
        record = make(name=name)
        return host.change(lambda repository: add(repository, record, today=host.context.today))

    return create


def linking_of(frame: Frame) -> Linking:
    """What a question on this page needs to name records."""
    host = frame.host
    # Read in the background from now on.
    host.similar_index()

    def alike(title: str) -> Sequence[Similar]:
        index = host.similar_index()
        return index.find(title) if index.is_ready else ()

    return Linking(host.context, creator(host), alike)
