"""Old .xls books for tests: the stream of a real one, with more merged areas, wrapped anew."""

from __future__ import annotations

import io
import struct
from pathlib import Path

from olefile import OleFileIO  # type: ignore[import-untyped]

OLD_REGISTER = Path(__file__).with_name("old_register.xls")
_SECTOR, _LINKS = 512, 128
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_MOST_IN_RECORD = 1_027


def with_merges(count: int) -> bytes:
    """The old register with so many merged areas more, one for each line far below."""
    with OleFileIO(io.BytesIO(OLD_REGISTER.read_bytes())) as file:
        book = file.openstream("Workbook").read()
    end = book.rindex(struct.pack("<HH", 0x000A, 0))
    areas = [struct.pack("<HHHH", line % 65_536, line % 65_536, 0, 1) for line in range(count)]
    runs = (areas[at : at + _MOST_IN_RECORD] for at in range(0, count, _MOST_IN_RECORD))
    records = (
        struct.pack("<HHH", 0x00E5, 2 + 8 * len(run), len(run)) + b"".join(run) for run in runs
    )
    return wrapped(book[:end] + b"".join(records) + book[end:])


def wrapped(stream: bytes) -> bytes:
    """A compound file that holds one stream, as the old program wrote it."""
    sectors = -(-len(stream) // _SECTOR)
    tables = next(n for n in range(1, 109) if n * _LINKS >= n + 1 + sectors)
    chain = [*range(tables + 2, tables + 1 + sectors), _END]
    links = [*[_TABLE] * tables, _END, *chain]
    links += [_FREE] * (tables * _LINKS - len(links))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<9I", 0, tables, tables, 0, 4_096, _END, 0, _END, 0)
    head += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    folder = _entry("Root Entry", 5, 1, _END, 0) + _entry(
        "Workbook", 2, _FREE, tables + 1, len(stream)
    )
    body = struct.pack(f"<{len(links)}I", *links) + folder.ljust(_SECTOR, b"\0")
    return head + body + stream.ljust(sectors * _SECTOR, b"\0")


def _entry(name: str, kind: int, child: int, begins: int, size: int) -> bytes:
    title = name.encode("utf-16-le") + b"\0\0"
    return (
        title.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(title), kind, 1, _FREE, _FREE, child)
        + bytes(36)
        + struct.pack("<IQ", begins, size)
    )
