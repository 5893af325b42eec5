"""A package as one file: a zip with the authority's files, a manifest and the mapping itself.

Every file is written row by row and goes into the zip in pieces, so memory stays flat however
many rows there are. The same rows at the same moment make the same bytes, unless they are
encrypted. Encryption is AES-256 as WinZip and 7-Zip know it (AE-2); names of files stay readable.
"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import sha256
from itertools import chain, islice
from typing import Any, BinaryIO

from station.domain.mappings import PackageMapping, Target
from station.domain.package_files import (
    FORMAT,
    MANIFEST,
    MAPPING_FILE,
    SCHEMA_FILE,
    SHORTEST_PASSPHRASE,
    Manifest,
    PackageFile,
    PackageHead,
    PackageTrouble,
)
from station.domain.package_rows import PackageRow
from station.domain.problems import Problem, Refused
from station.exchange.package_blank import BlankBook
from station.exchange.package_schema import schema
from station.exchange.package_sheet import own_blank
from station.exchange.package_text import write_text

_PIECE = 1 << 20


def write_package(
    target: BinaryIO,
    mapping: PackageMapping,
    head: PackageHead,
    rows: Iterable[PackageRow],
    *,
    blank: bytes = b"",
    passphrase: str = "",
) -> Manifest:
    """Write a whole package into an open file and say what is in it.

    `blank` is the authority's workbook where the mapping fills one. Raises Refused
    (PackageTrouble) before anything is written, and whatever `rows` raises: then what was
    written is no package and must be thrown away.
    """
    if passphrase and len(passphrase) < SHORTEST_PASSPHRASE:
        data = {"least": SHORTEST_PASSPHRASE}
        raise Refused(Problem(PackageTrouble.PASSPHRASE_SHORT, "passphrase", data))
    book = _book(mapping, head, blank)
    counted = _Counted()
    with _archive(target, passphrase) as archive:
        into = _Files(archive, mapping, head, book)
        parts = _parts(counted.over(rows), mapping.rows_per_file)
        files = tuple(
            into.write(number, part) for number, part in enumerate(parts, head.first_file)
        )
        if mapping.target is Target.XML:
            into.write_part(SCHEMA_FILE, schema(mapping))
        into.write_part(MAPPING_FILE, mapping.sent_text.encode())
        manifest = Manifest(
            head,
            mapping.code,
            mapping.version,
            mapping.kind.value,
            mapping.target.value,
            counted.rows,
            counted.deleted,
            files,
            bool(passphrase),
        )
        into.write_part(MANIFEST, manifest_text(manifest))
    return manifest


def _book(mapping: PackageMapping, head: PackageHead, blank: bytes) -> BlankBook | None:
    """The workbook that is filled: the authority's, or one of our own with the heads alone."""
    match mapping.target:
        case Target.BLANK:
            return BlankBook(blank, mapping)
        case Target.WORKBOOK:
            return BlankBook(*own_blank(mapping, head.made_at))
        case _:
            return None


class _Counted:
    """Counts rows as they pass."""

    def __init__(self) -> None:
        self.rows = 0
        self.deleted = 0

    def over(self, rows: Iterable[PackageRow]) -> Iterator[PackageRow]:
        for row in rows:
            self.rows += 1
            self.deleted += row.deleted
            yield row


def _parts(rows: Iterator[PackageRow], most: int) -> Iterator[Iterator[PackageRow]]:
    """The rows file by file; at least one file, though nothing stands in it."""
    first = True
    while True:
        following = next(rows, None)
        if following is None:
            if first:
                yield iter(())
            return
        first = False
        yield chain([following], islice(rows, most - 1))


class _Files:
    """Puts files into the zip of a package."""

    def __init__(
        self, archive: Any, mapping: PackageMapping, head: PackageHead, book: BlankBook | None
    ) -> None:
        self._archive = archive
        self._mapping = mapping
        self._head = head
        self._book = book

    def write(self, number: int, rows: Iterator[PackageRow]) -> PackageFile:
        """One file by way of a nameless one, so that its hash is known and memory stays flat."""
        name = self._mapping.name_of(self._head.area, self._head.period, number)
        with tempfile.TemporaryFile() as file:
            written = self._fill(file, rows)
            size, digest = file.seek(0, io.SEEK_END), sha256()
            file.seek(0)
            packed = name.endswith(Target.WORKBOOK.ending)
            info = self._info(name, zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED)
            info.file_size = size
            with self._archive.open(info, "w") as part:
                while piece := file.read(_PIECE):
                    digest.update(piece)
                    part.write(piece)
        return PackageFile(name, written, size, digest.hexdigest())

    def _fill(self, file: BinaryIO, rows: Iterator[PackageRow]) -> int:
        written = 0

        def cells() -> Iterator[tuple[str, ...]]:
            nonlocal written
            for row in rows:
                written += 1
                yield row.numbered(self._mapping, written)

        if self._book is not None:
            self._book.write(file, cells(), self._head.said)
        else:
            write_text(self._mapping, file, cells())
        return written

    def write_part(self, name: str, content: bytes) -> None:
        """A small file that goes with the others."""
        self._archive.writestr(self._info(name, zipfile.ZIP_DEFLATED), content)

    def _info(self, name: str, compression: int) -> Any:
        """The entry of a file; its time is the package's, so the same rows make the same zip."""
        kind = getattr(self._archive, "zipinfo_cls", zipfile.ZipInfo)
        info = kind(name, self._head.made_at.timetuple()[:6])
        info.compress_type = compression
        return info


def _archive(target: BinaryIO, passphrase: str) -> Any:
    if not passphrase:
        return zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
    import pyzipper

    archive = pyzipper.AESZipFile(
        target, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    )
    archive.setpassword(passphrase.encode())
    return archive


def manifest_text(manifest: Manifest) -> bytes:
    """The manifest as it stands in the package."""
    said = {"format": FORMAT, **asdict(manifest)}
    said.pop("encrypted")
    return json.dumps(said, ensure_ascii=False, indent=1, default=str).encode()
