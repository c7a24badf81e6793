"""The lines of a journal as they stand in the file, however many there are and however long.

Never more than a piece of the file is held. A line longer than a piece is first looked through for
its end and its checksum, and is read only where the checksum is right. Knows no change.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from samverka_store.disk import line, platform
from samverka_store.disk.hostile import make_sure_of_memory

PIECE_BYTES = 1 << 20
_SECTOR_BYTES = 512  # what a disk writes wholly or not at all


class Text(NamedTuple):
    """One line without its break.

    `data` is how it begins, `is_all` whether it is all of it; `size` counts the break too.
    `is_whole_but_last`: only what stands where the break should be is wrong.
    """

    data: bytes
    size: int
    is_ended: bool
    is_all: bool
    is_whole_but_last: bool


def texts(fd: int, offset: int, most: int | None = None) -> Iterator[Text]:
    """The lines from here, the unfinished one at the end too.

    `most`: bytes after which the end of a line is no longer looked for. Raises: OSError.
    """
    while piece := platform.read_at(fd, PIECE_BYTES, offset):
        make_sure_of_memory(len(piece))
        at = 0
        while (end := piece.find(b"\n", at)) >= 0:
            yield _short(piece[at:end], is_ended=True)
            at = end + 1
        if len(piece) < PIECE_BYTES:
            if at < len(piece):
                yield _short(piece[at:], is_ended=False)
            return
        offset += at
        if not at:
            text = _long(fd, offset, most)
            yield text
            if not text.is_ended:
                return
            offset += text.size


def _short(data: bytes, *, is_ended: bool) -> Text:
    return Text(
        data=data,
        size=len(data) + is_ended,
        is_ended=is_ended,
        is_all=True,
        is_whole_but_last=not is_ended and line.is_whole(data[:-1]),
    )


def _long(fd: int, start: int, most: int | None) -> Text:
    size, is_ended = 0, False
    before_last, checksum, last = 0, 0, b""
    head = platform.read_at(fd, PIECE_BYTES, start)
    while piece := platform.read_at(fd, PIECE_BYTES, start + size):
        text, broken, _ = piece.partition(b"\n")
        summed = last + (text if size else text[line.AFTER_CRC :])
        before_last, last = zlib.crc32(summed[:-1], checksum), summed[-1:]
        checksum = before_last
        size += len(text)
        is_ended = bool(broken)
        if is_ended or (most is not None and size > most):
            break
    wanted = head[: line.AFTER_CRC]
    is_right = wanted == line.head(zlib.crc32(last, before_last))
    if is_right and size <= line.MOST_LINE_BYTES:
        make_sure_of_memory(size)
        head = platform.read_at(fd, size, start)
    return Text(
        data=head,
        size=size + is_ended,
        is_ended=is_ended,
        is_all=len(head) == size,
        is_whole_but_last=wanted == line.head(before_last),
    )


def lacks_sectors(fd: int, start: int, size: int) -> bool:
    """Whether these bytes hold zeros, and only as whole sectors: those never reached the disk.

    Of a sector that was written a single zero is a letter that was harmed. Raises: OSError.
    """
    is_found, end = False, start + size
    while start < end:
        sectors = platform.read_at(fd, min(end - start, PIECE_BYTES - start % PIECE_BYTES), start)
        if not sectors:
            break
        cuts = [0, *range(_SECTOR_BYTES - start % _SECTOR_BYTES, len(sectors), _SECTOR_BYTES)]
        for cut, following in zip(cuts, [*cuts[1:], len(sectors)], strict=True):
            zeros = sectors.count(0, cut, following)
            if 0 < zeros < following - cut:
                return False
            is_found = is_found or zeros > 0
        start += len(sectors)
    return is_found
