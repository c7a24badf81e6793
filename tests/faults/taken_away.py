"""What the sabotage takes away besides the syncs and the locks, which are found by themselves.

By file of the disk room: the text, which must stand there exactly once, and what stands there
instead.
"""

from __future__ import annotations

from collections.abc import Mapping

Pieces = tuple[tuple[str, str], ...]

CHECKSUMS: Mapping[str, Pieces] = {
    "line.py": (
        (
            "if line[:AFTER_CRC] != head(zlib.crc32(rest)):",
            "if not line.startswith(_BEFORE_CRC):",
        ),
    ),
    "texts.py": (
        ("    if is_right and size", "    if size"),
        ("is_whole_but_last=wanted == line.head(before_last),", "is_whole_but_last=False,"),
        ("not is_ended and line.is_whole(data[:-1])", "False"),
    ),
    "snapshot.py": (
        ("""crc != b'%08x"' % checksum or """, ""),
        ("""[len(BEFORE_CRC) : AFTER_CRC] != b'%08x"' % checksum:""", " == b'':"),
        (
            """            if self._header.startswith(BEFORE_CRC):
""",
            """            if not self._header:
""",
        ),
    ),
    "presence.py": ((""" or crc != b"%08x" % zlib.crc32(json)""", ""),),
    "files.py": (("            yield from self._trusting()", "            pass"),),
}

LOCKS: Mapping[str, Pieces] = {
    "lock.py": (
        ("if lock_descriptor(self._fd, blocking=False):", "if self._fd >= 0:"),
        ("                    if self._is_ours():", "                    if self._fd >= 0:"),
        (
            "if platform.read_at(self._fd, len(text), 0) != text:",
            "if not text:",
        ),
    ),
    "presence.py": (
        (
            """        is_free = lock_descriptor(self._fd, blocking=False)
        if is_free:
""",
            """        is_free = not lock_descriptor
        if is_free:
""",
        ),
    ),
}

COMPARISONS: Mapping[str, Pieces] = {
    "accept.py": (
        (
            "        rest = tuple(each for each in differing if not _is_taken(workspace, each))",
            "        rest = differing",
        ),
        (
            "    except DiskError as trouble:\n        values",
            "    except ZeroDivisionError as trouble:\n        values",
        ),
    ),
    "backups.py": (
        (" if known[number].whole}", "}"),
        (" - undecided)", ")"),
        ("        if number in there and there[number].bytes", "        if there and number"),
    ),
    "birth.py": (("            _refuse_existing(folder)", "            pass"),),
    "draft_room.py": (
        ("                if draft.by != self._by:", "                if not draft.by:"),
        ("here.drafts[name].at >= elsewhere.drafts[name].at", "bool(name)"),
        (
            "        if layout.run_of_draft(name) in self._living():",
            "        if not name:",
        ),
    ),
    "drafts.py": (
        (
            """    if len(text) > MOST_BYTES:
        raise RecordTooLarge""",
            """    if not text:
        raise RecordTooLarge""",
        ),
        (
            """    if len(text) > MOST_BYTES:
        raise ValueError""",
            """    if not text:
        raise ValueError""",
        ),
        ("if layout.run_of_draft(name) not in living]", "]"),
    ),
    "files.py": (
        (
            "        with self.lock.hold(seconds=seconds):\n            self.follower.catch_up()",
            "        with self.lock.hold(seconds=seconds):\n            pass",
        ),
        ("        if self._is_unsure:", "        if not self.folder:"),
        ("            self._write_anew()", "            pass"),
        ("        if len(text) > line.MOST_LINE_BYTES:", "        if not text:"),
        ("        if records > MOST_RECORDS:", "        if not text:"),
        ("if not self._writer or last != self._restores:", "if not self._writer:"),
        (
            "            report = self.follower.journal.set_torn_aside()",
            "            report = None",
        ),
    ),
    "fold.py": (
        ("    if there < generation:", "    if there:"),
        ("    if here > there:", "    if not here:"),
        ("            if generation <= there:", "            if generation:"),
    ),
    "follower.py": (
        ("if meta.schema < schema.SCHEMA:", "if meta.schema < 0:"),
        ("if newest > generation + 1:", "if newest < 0:"),
        ("if self._journal is None or not self._journal.is_in_place:", "if not newest:"),
        ("        if journal.unfinished():\n", "        if not journal:\n"),
        ("            self._check_in_place(generation)", "            pass"),
        ("if journal is None or self._is_half:", "if journal is None:"),
        ("            is_folded = is_folded or journal.is_elsewhere(stood)", "            pass"),
    ),
    "hand_edit.py": (
        (
            "    if name is not None:\n        raise Unreadable",
            "    if not text:\n        raise Unreadable",
        ),
        ("    if 0 < own < generation:", "    if own < 0:"),
        (
            "difference.after not in later.get((difference.table, difference.id), ())",
            "difference",
        ),
    ),
    "journal.py": (
        ("                platform.write_at(fd, block, offset)\n", ""),
        ("        if change.s != self.sequence + 1:", "        if not change:"),
        (" or platform.read_at(self._fd, len(head), start) != head", ""),
        ("unread < 0 or ", ""),
        ("if change.schema > schema.SCHEMA:", "if change.schema > 99:"),
        ("                if text.is_whole_but_last:", "                if not text:"),
        ("                if text.size > line.MOST_LINE_BYTES:", "                if not text:"),
        (" and self._is_last(text.size):", ":"),
        ("if lacks_sectors(self._fd, self.offset, text.size) and", "if"),
        ("if not self.of_other_schema and (what", "if not change and (what"),
        (" or stood.inode != self._inode", ""),
    ),
    "line.py": (
        (
            "    if len({(table, id) for table, id, _ in change.w}) < len(change.w):",
            "    if not text:",
        ),
        ("        if not is_table(table):", "        if not table and not text:"),
        ("    if len(text) > MOST_BYTES and any(", "    if not text and any("),
        ("    if _encode(change) != text:", "    if not text:"),
    ),
    "mend.py": (("        if trouble is None:", "        if left < 0:"),),
    "platform.py": (
        (" | os.O_EXCL", ""),
        ("    if folder.is_symlink():", "    if not folder.name:"),
        ("""    | getattr(os, "O_NOFOLLOW", 0)\n""", ""),
        ("""    | getattr(os, "O_NONBLOCK", 0)""", "    | 0"),
        (
            "    if not stat.S_ISREG(os.fstat(fd).st_mode):",
            "    if fd < 0:",
        ),
    ),
    "presence.py": (
        ("    if said.run != run or not by:", "    if not by:"),
        ("abs(now - self._moved) < GONE_MS", "True"),
    ),
    "rebuild.py": (
        ("                if state.fits():", "                if state:"),
        ("            if state.generation <= newest:", "            if state:"),
        (" and meta_of(folder).generation > newest:", ":"),
    ),
    "records.py": (
        (" and after < ids[0]", ""),
        (" and ids[-1] <= MOST_ID", ""),
        ("""len(ids) == lines.count(b"\\n") and """, ""),
        (" and ids == sorted(ids)", ""),
        (" and _encode(records) == text", ""),
        (" and is_small", ""),
        ("    make_sure_of_memory(len(lines))", "    pass"),
    ),
    "repair.py": (
        ("if is_damaged(folder, number)]", "]"),
        (" and len(damaged) == len(numbers):", ":"),
    ),
    "replay.py": (
        ("    if journal.unfinished():", "    if not journal:"),
        ("if journal.offset < (sizes or {}).get(generation, 0):", "if not state:"),
    ),
    "restore.py": (
        ("max(numbers) + 2", "max(numbers) + 1"),
        ("            if workspace.is_folded:", "            if state:"),
    ),
    "small.py": (("        platform.refuse_odd(path)\n", ""),),
    "snapshot.py": (
        (""" or found != self.meta.records""", ""),
        (
            "                        if found > self.meta.records:",
            "                        if found < 0:",
        ),
        (""" or self._header.rstrip(b",") != header(meta)""", ""),
        ("            if needed > known:", "            if known < 0:"),
        ("        if meta.records > MOST_RECORDS:", "        if not file:"),
        ("if not is_table(name) or name in self._tables:", "if not is_table(name):"),
        ("if not is_table(name) or name in self._tables:", "if name in self._tables:"),
        ("            if len(rest) > MOST_BYTES + _BLOCK_BYTES:", "            if offset < 0:"),
        ("        if not ended:", "        if not checksum:"),
    ),
    "storage.py": (
        ("        if len(text) > MOST_BYTES:", "        if not text:"),
        ("if kept is not None and not fits(table, id, kept):", "if not text:"),
    ),
    "texts.py": (("            if 0 < zeros < following - cut:", "            if zeros < 0:"),),
    "trouble.py": (
        ("        if path.parent.name in layout.FOLDERS:", "        if not path.name:"),
    ),
    "writer.py": (("(kept.machine, kept.inode, kept.restored) == valid_for", "kept.writer"),),
}
