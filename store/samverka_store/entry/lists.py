"""Fields that hold several things, each with a plain way to write them: one per line, or by `;`.

themes      `Återhämtning – Eva Ek (Region Exempel); Bo (samordnare)`, one theme per line
bearers     `K12; Kim Berg; anonym via Eva Ek`
links       `Webbsida: https://example.org`, one per line
agenda      one point per line, `[x]` before what is done, a proposal's reference first
attendance  `24 personer, 9 organisationer, 5 egen erfarenhet, 3 digitalt, 2 nya`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context, Misread
from samverka_store.entry.links import resolve, spoken, the_one_named
from samverka_store.errors import Fault
from samverka_store.model.meetings import AgendaItem, Attendance, Meeting, Speaker, Theme
from samverka_store.model.nouns import BY_PREFIX, normal_reference, read_reference
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.record import LIST_LIMIT, Link, Record

_DASH = re.compile(r"\s+[–—-]\s+")
_TRAILING_DASH = re.compile(r"\s+[–—-]\s*$")
_SPEAKER = re.compile(r"(?P<name>[^()]*?)\s*(?:\((?P<inside>.*)\))?")
_COUNTED = re.compile(r"(\d{1,6})\s*([^\d,;]*)", re.ASCII)
_DONE = re.compile(r"\[[xX]\]\s*")
_PROPOSAL_FIRST = re.compile(rf"((?i:{Proposal.prefix})[0-9]{{4}}-[0-9]+[a-z]?)(?:\s+(.*))?")
# How each count of attendance may begin, in either language.
_COUNTS = {
    "people": ("person", "people", "delt", "part", "attend", ""),
    "organisations": ("organ",),
    "user_experience": ("egen", "bruk", "erfar", "user", "lived"),
    "remote": ("digi", "dist", "remote", "online", "länk"),
    "first_timers": ("ny", "först", "new", "first"),
}


def lines_of(text: str) -> Iterator[str]:
    """The lines with something in them."""
    return (line for line in (clean_line(line) for line in text.splitlines()) if line)


def parts_of(text: str, separators: str) -> list[str]:
    """The text cut at the separators that stand outside parentheses."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign in separators and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def read_themes(text: str, context: Context, base: Record | None) -> tuple[Theme, ...]:
    """One theme per line, its speakers after the last dash; a line that ends in a dash has none."""
    kept = {t.title: t.proposal for t in base.themes} if isinstance(base, Meeting) else {}
    themes = []
    for line in lines_of(text):
        title, speakers = line, ""
        dashes = list(_DASH.finditer(line))
        if _TRAILING_DASH.search(line):
            title = _TRAILING_DASH.sub("", line)
        elif dashes:
            title, speakers = line[: dashes[-1].start()], line[dashes[-1].end() :]
        read = read_speakers(speakers, context)
        themes.append(Theme(title=title, speakers=read, proposal=kept.get(title)))
    return tuple(themes)


def read_speakers(text: str, context: Context) -> tuple[Speaker, ...]:
    """`Eva Ek (samordnare, Region Exempel); Bo`: contacts, or free names. Raises: Misread."""
    named = (part for part in parts_of(text, ";,") if part.strip("–—-"))
    return tuple(_speaker(part, context, "themes") for part in named)


def write_themes(themes: tuple[Theme, ...], context: Context) -> str:
    """As `read_themes` reads them."""
    lines = []
    for theme in themes:
        speakers = "; ".join(_speaker_text(speaker, context) for speaker in theme.speakers)
        has_dash = _DASH.search(theme.title) or _TRAILING_DASH.search(theme.title)
        ends = f" – {speakers}" if speakers else " –" if has_dash else ""
        lines.append(theme.title + ends)
    return "\n".join(lines)


def _speaker(text: str, context: Context, field: str) -> Speaker:
    found = _SPEAKER.fullmatch(text)
    name, inside = (found["name"], found["inside"] or "") if found else (text, "")
    role, _, last = inside.rpartition(",")
    role, last = role.strip(), last.strip()
    organisation = _one("organisation", last, context, field)
    named = ""
    if last and organisation is None:
        # A role is written in small letters, an organisation's name is not.
        if not role and last[0].islower():
            role = last
        else:
            named = last
    person = _one("person", name, context, field)
    return Speaker(
        name="" if person else name,
        person=person,
        organisation=organisation,
        organisation_name=named,
        role=role,
    )


def _speaker_text(speaker: Speaker, context: Context) -> str:
    name = spoken(speaker.person, "person", context) or speaker.name
    organisation = spoken(speaker.organisation, "organisation", context)
    inside = [part for part in (speaker.role, organisation or speaker.organisation_name) if part]
    return f"{name} ({', '.join(inside)})" if inside else name


def _one(noun: str, text: str, context: Context, field: str) -> int | None:
    """The one record that a reference, id or name means; None where it is not in the register.

    Raises: Misread, also where several have the name.
    """
    if not text:
        return None
    parts = read_reference(text.upper())
    is_reference = parts is not None and BY_PREFIX[parts[0]].noun == noun
    if is_reference or context.repository.id_of(text) is not None:
        return resolve(noun, text, context, field)
    return the_one_named(noun, text, context, field)


def read_bearers(text: str, context: Context) -> tuple[Bearer, ...]:
    """Contacts, free names, `anonym` and `anonym via …` (or `via …` alone), by `;` or line."""
    words = {"anonym", "anonymous", context.words.entry.anonymous}
    bearers = []
    for part in parts_of(text.replace("\n", ";"), ";"):
        name, _, via = f" {clean_line(part)}".partition(" via ")
        name = name.strip(", ")
        if not (name or via):
            continue
        anonymous = not name or name.casefold() in words
        person = None if anonymous else _one("person", name, context, "bearers")
        via_person = _one("person", via, context, "bearers")
        bearers.append(
            Bearer(
                person=person,
                name="" if person or anonymous else name,
                anonymous=anonymous,
                via=via_person,
                via_name="" if via_person else via,
            )
        )
    # A list that is far too long is refused as it was written.
    return tuple(bearers if len(bearers) > LIST_LIMIT else _each_once(bearers))


def _each_once(bearers: list[Bearer]) -> Iterator[Bearer]:
    """Without those named twice, whatever the case; of the nameless there may be several."""
    named = set()
    for bearer in bearers:
        via = bearer.via or bearer.via_name.casefold()
        key = (bearer.person,) if bearer.person else (bearer.name.casefold(), via)
        if bearer.anonymous or key not in named:
            named.add(key)
            yield bearer


def write_bearers(bearers: tuple[Bearer, ...], context: Context) -> str:
    """As `read_bearers` reads them."""
    texts = []
    for bearer in bearers:
        anonymous = context.words.entry.anonymous if bearer.anonymous else ""
        name = anonymous or spoken(bearer.person, "person", context) or bearer.name
        via = spoken(bearer.via, "person", context) or bearer.via_name
        texts.append(f"{name} via {via}" if via else name)
    return "; ".join(texts)


def read_links(text: str) -> tuple[Link, ...]:
    """One link per line: words, a colon, the address; or the address alone."""
    links = []
    for line in lines_of(text):
        found = re.fullmatch(r"(?:(?P<label>.*?)\s*:\s+)?(?P<url>\S+)", line)
        label, url = (found["label"] or "", found["url"]) if found else ("", line)
        links.append(Link(label=label, url=url))
    return tuple(links)


def write_links(links: tuple[Link, ...]) -> str:
    """As `read_links` reads them."""
    return "\n".join(f"{link.label}: {link.url}" if link.label else link.url for link in links)


def read_agenda(text: str, context: Context, base: Record | None) -> tuple[AgendaItem, ...]:
    """One point per line; what a point of the same words had (kind, note) it keeps."""
    before = base.agenda if isinstance(base, Meeting) else ()
    kept = {(item.proposal, item.title): item for item in before}
    items = []
    for line in lines_of(text):
        title = _DONE.sub("", line, count=1) if _DONE.match(line) else line
        proposal, kind = None, "item"
        found = _PROPOSAL_FIRST.fullmatch(title)
        if found:
            proposal, kind = resolve("proposal", found[1], context, "agenda"), "proposal"
            title = found[2] or normal_reference(found[1])
        new = AgendaItem(title=title, kind=kind, proposal=proposal)
        item = kept.get((proposal, title), new)
        items.append(msgspec.structs.replace(item, done=bool(_DONE.match(line))))
    return tuple(items)


def write_agenda(agenda: tuple[AgendaItem, ...], context: Context) -> str:
    """As `read_agenda` reads it."""
    lines = []
    for item in agenda:
        ref = spoken(item.proposal, "proposal", context)
        title = item.title if item.title != ref else ""
        lines.append(" ".join(part for part in ("[x]" * item.done, ref, title) if part))
    return "\n".join(lines)


def read_attendance(text: str, field: str) -> Attendance:
    """Numbers with what they count. A number alone is people. Raises: Misread."""
    counted: dict[str, Any] = {}
    for part in parts_of(text.replace("\n", ","), ",;"):
        found = _COUNTED.fullmatch(part)
        name = _count_name(found[2].strip().casefold()) if found else ""
        if not found or not name:
            raise Misread(Fault(field, part, "not_a_number"))
        counted[name] = int(found[1])
    return Attendance(**counted)


def _count_name(word: str) -> str:
    for name, beginnings in _COUNTS.items():
        if any(word.startswith(b) if b else not word for b in beginnings):
            return name
    return ""


def write_attendance(attendance: Attendance, context: Context) -> str:
    """As `read_attendance` reads it."""
    entry = context.words.entry
    return ", ".join(
        f"{number} {getattr(entry, name)}"
        for name in attendance.__struct_fields__
        if (number := getattr(attendance, name)) is not None
    )
