"""The few words that people type inside a field: yes, anonymous, via, what attendance counts."""

from __future__ import annotations

import msgspec

from samverka_store.words import limits


class EntryWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words written into fields, and the other spellings that are read back as the same."""

    yes: str
    no: str
    anonymous: str
    via: str
    people: str
    organisations: str
    user_experience: str
    remote: str
    first_timers: str
    new_record: str
    limits: limits.LimitWords


SV = EntryWords(
    yes="ja",
    no="nej",
    anonymous="anonym",
    via="via",
    people="personer",
    organisations="organisationer",
    user_experience="egen erfarenhet",
    remote="digitalt",
    first_timers="nya",
    new_record="ny",
    limits=limits.SV,
)
EN = EntryWords(
    yes="yes",
    no="no",
    anonymous="anonymous",
    via="via",
    people="people",
    organisations="organisations",
    user_experience="user experience",
    remote="remote",
    first_timers="first-timers",
    new_record="new",
    limits=limits.EN,
)
