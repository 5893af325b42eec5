"""Reads a package again: what it says of itself, and every row cell by cell.

A package of another station is a stranger's file: nothing is unpacked to disk, sizes are looked
at first, and each file's hash is compared before a row of it is used.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import Any, BinaryIO

from station.domain.mapping_reader import read_mapping
from station.domain.mappings import Column, ColumnKind, Encoding, PackageMapping, Target
from station.domain.package_files import (
    FORMAT,
    LARGEST_UNPACKED,
    MANIFEST,
    MAPPING_FILE,
    MOST_FILES,
    Manifest,
    PackageFile,
    PackageHead,
    PackageTrouble,
)
from station.domain.package_rows import PackageRow, row_of
from station.domain.problems import Problem, Refused
from station.exchange import gb18030
from station.exchange.cells import CellValue, as_written
from station.exchange.package_text import ROW, unguarded
from station.exchange.workbook import open_untrusted

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError),
    *(NotImplementedError, TypeError, LookupError),
)


class ReadPackage:
    """An opened package: `manifest`, `mapping`, and the rows of its files in their order."""

    def __init__(self, source: BinaryIO, passphrase: str = "") -> None:
        """Look into a package. Raises Refused (PackageTrouble, MappingTrouble)."""
        self._archive, self._encrypted = _opened(source, passphrase)
        self.manifest = self._manifest()
        self.mapping = read_mapping(self.manifest.mapping, self._part(MAPPING_FILE).decode())

    def rows(self) -> Iterator[PackageRow]:
        """Every row; those of a file only after its hash was found right.

        Which stay and person of ours a row is about is not said: it comes from elsewhere.
        """
        for file in self.manifest.files:
            content = self._part(file.name)
            if sha256(content).hexdigest() != file.sha256:
                raise _refused(PackageTrouble.CHANGED, file=file.name)
            try:
                for cells in read_file(self.mapping, content):
                    yield row_of(self.mapping, None, None, cells)
            except _BROKEN as error:
                raise _refused(PackageTrouble.DAMAGED, file=file.name) from error

    def _manifest(self) -> Manifest:
        try:
            said = json.loads(self._part(MANIFEST))
            if said["format"] != FORMAT:
                newer = str(said["format"]).startswith("station-package/")
                trouble = PackageTrouble.NEWER if newer else PackageTrouble.NOT_A_PACKAGE
                raise _refused(trouble, format=said["format"])
            return _manifest_of(said, encrypted=self._encrypted)
        except (AttributeError, *_BROKEN) as error:
            raise _refused(PackageTrouble.NOT_A_PACKAGE) from error

    def _part(self, name: str) -> bytes:
        try:
            content: bytes = self._archive.read(name)
        except RuntimeError as error:
            raise _refused(PackageTrouble.PASSPHRASE_WRONG) from error
        except KeyError as error:
            raise _refused(PackageTrouble.NOT_A_PACKAGE) from error
        except _BROKEN as error:
            raise _refused(PackageTrouble.DAMAGED, file=name) from error
        return content


def _opened(source: BinaryIO, passphrase: str) -> tuple[Any, bool]:
    try:
        archive: Any = zipfile.ZipFile(source)
        parts = archive.infolist()
    except _BROKEN as error:
        raise _refused(PackageTrouble.NOT_A_PACKAGE) from error
    if MANIFEST not in {part.filename for part in parts}:
        raise _refused(PackageTrouble.NOT_A_PACKAGE)
    if len(parts) > MOST_FILES or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise _refused(PackageTrouble.TOO_LARGE, limit_mb=LARGEST_UNPACKED // 1024 // 1024)
    encrypted = any(part.flag_bits & 1 for part in parts)
    if not encrypted:
        return archive, False
    if not passphrase:
        raise _refused(PackageTrouble.PASSPHRASE_MISSING, place="passphrase")
    import pyzipper

    locked = pyzipper.AESZipFile(source)
    locked.setpassword(passphrase.encode())
    return locked, True


def _manifest_of(said: Mapping[str, Any], *, encrypted: bool) -> Manifest:
    head = said["head"]
    return Manifest(
        head=PackageHead(
            station=str(head["station"]),
            area=str(head["area"]),
            period=str(head["period"]),
            first_day=date.fromisoformat(head["first_day"]),
            last_day=date.fromisoformat(head["last_day"]),
            made_at=datetime.fromisoformat(head["made_at"]),
            program=str(head["program"]),
            incremental=bool(head["incremental"]),
            since=str(head["since"]),
            held_back=int(head["held_back"]),
            filters=tuple(map(str, head["filters"])),
            number=str(head["number"]),
            clerk=str(head["clerk"]),
        ),
        mapping=str(said["mapping"]),
        mapping_version=str(said["mapping_version"]),
        kind=str(said["kind"]),
        target=str(said["target"]),
        rows=int(said["rows"]),
        deleted=int(said["deleted"]),
        files=tuple(
            PackageFile(str(f["name"]), int(f["rows"]), int(f["size"]), str(f["sha256"]))
            for f in said["files"]
        ),
        encrypted=encrypted,
    )


# --- the files ---------------------------------------------------------------------------------


def read_file(mapping: PackageMapping, content: bytes) -> Iterator[tuple[str, ...]]:
    """The cells of one file, row by row, as they were before they were written.

    Raises Refused, ValueError or LookupError when it is not the file of this mapping.
    """
    yield from _READERS[mapping.target](mapping, content)


def _text(mapping: PackageMapping, content: bytes) -> str:
    if mapping.encoding is Encoding.GB_18030:
        return gb18030.decode(content)
    return content.decode("utf-8-sig")


def _csv(mapping: PackageMapping, content: bytes) -> Iterator[tuple[str, ...]]:
    lines = csv.reader(io.StringIO(_text(mapping, content), newline=""))
    places = _places(mapping, next(lines, []))
    for line in lines:
        yield tuple([unguarded(line[at]) for at in places])


def _json(mapping: PackageMapping, content: bytes) -> Iterator[tuple[str, ...]]:
    for line in io.StringIO(_text(mapping, content)):
        said = json.loads(line)
        yield tuple([str(said.get(name, "")) for name in mapping.names])


def _xml(mapping: PackageMapping, content: bytes) -> Iterator[tuple[str, ...]]:
    from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

    plain = io.BytesIO(_text(mapping, content).partition("?>")[2].encode())
    for _, element in iterparse(plain):
        if element.tag == ROW:
            said = {each.tag: each.text or "" for each in element}
            element.clear()
            yield tuple([said.get(name, "") for name in mapping.names])


def _sheet(mapping: PackageMapping, content: bytes) -> Iterator[tuple[str, ...]]:
    sheets = open_untrusted(content).sheets
    sheet = next((each for each in sheets if each.name == mapping.sheet), sheets[0])
    places: list[int] | None = None
    left = mapping.rows_under_heads if mapping.target is Target.BLANK else 0
    writers = [_writer(column) for column in mapping.columns]
    for row in sheet.rows:
        if places is None:
            written = ["".join(as_written(cell).split()) for cell in row.cells]
            known = {"".join(head.split()) for head in mapping.heads}
            places = _places(mapping, written) if known <= set(written) else None
        elif left:
            left -= 1
        else:
            cells = dict(enumerate(row.cells))
            yield tuple([w(cells.get(at)) for w, at in zip(writers, places, strict=True)])
    if places is None:
        raise ValueError("no heads")


def _places(mapping: PackageMapping, heads: list[str]) -> list[int]:
    words = ["".join(head.split()) for head in heads]
    return [words.index("".join(head.split())) for head in mapping.heads]


def _writer(column: Column) -> Callable[[CellValue], str]:
    """A cell of a sheet as it was written: money with its two decimals."""
    if column.kind is ColumnKind.MONEY:
        return lambda cell: f"{cell:.2f}" if isinstance(cell, int | float) else as_written(cell)
    return as_written


_READERS: dict[Target, Callable[[PackageMapping, bytes], Iterator[tuple[str, ...]]]] = {
    Target.BLANK: _sheet,
    Target.WORKBOOK: _sheet,
    Target.CSV: _csv,
    Target.JSON_LINES: _json,
    Target.XML: _xml,
}


def _refused(trouble: PackageTrouble, place: str = "file", **data: object) -> Refused:
    return Refused(Problem(trouble, place=place, data=data))
