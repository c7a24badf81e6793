"""What is said while saving waits for someone else."""

from __future__ import annotations

import msgspec


class SavingWords(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences for the screens and the command line."""

    waiting_for: str  # "… {holder} … ({pid}, {host})"
    waiting_for_someone: str


SV = SavingWords(
    waiting_for="Väntar på {holder}, som sparar (program {pid} på {host})…",
    waiting_for_someone="Väntar på någon annan, som sparar…",
)

EN = SavingWords(
    waiting_for="Waiting for {holder}, who is saving (program {pid} on {host})…",
    waiting_for_someone="Waiting for someone else, who is saving…",
)
