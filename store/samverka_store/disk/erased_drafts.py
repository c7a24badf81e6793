"""Forms and questions half written, when a person is taken out of what is held."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from samverka_store.disk import drafts, layout, platform
from samverka_store.disk.drafts import Draft
from samverka_store.usecases.erase_person import Erasure


def is_of_person(draft: Draft, erasure: Erasure) -> bool:
    """Whether a draft is of the form of the person's own record, or of a question about it."""
    words = draft.key.replace(":", " ").replace("/", " ").split()
    return bool({erasure.identity.ref, *map(str, erasure.identity.ids)} & {*words})


def without(draft: Draft, erasure: Erasure) -> Draft:
    """A draft without the person."""

    def said(texts: Mapping[str, str]) -> dict[str, str]:
        return {name: erasure.text(text) for name, text in texts.items()}

    return Draft(
        draft.key,
        erasure.text(draft.by),
        draft.at,
        said(draft.texts),
        said(draft.before),
        said(draft.start),
        draft.given,
    )


def erase_drafts(folder: Path, erasure: Erasure) -> None:
    """Take the person out of the drafts in a folder of one's own. Raises: DiskError."""
    if not folder.is_dir():
        return
    for name in platform.names(folder):
        if layout.run_of_draft(name) and name.endswith(".json"):
            with suppress(ValueError):
                draft = drafts.read(folder, name)
                if draft is not None and is_of_person(draft, erasure):
                    drafts.remove(folder, name)
                elif draft is not None and (new := without(draft, erasure)) != draft:
                    drafts.put(folder, name, new)
