"""What it costs to export a year of a large station into each kind of file, and to read it again.

    python -m tests.bench.bench_packages [--stays 20000]

The floor is the bare library writing the very same cells into a zip: openpyxl filling the blank,
XlsxWriter in constant memory, csv, json, XMLGenerator; by turns with ours. `whole` asks the book
for the year, makes and checks the rows and writes the package, in a process of its own whose memory
at the most is told. What was written is read again and compared cell by cell.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import XMLGenerator

import openpyxl
import xlsxwriter
from sqlalchemy.orm import Session

from station.domain.mapping_reader import read_mapping
from station.domain.mappings import PackageMapping, Target
from station.domain.package_checks import RowChecks
from station.domain.package_files import PackageHead
from station.domain.package_rows import PackageRow, rows_of
from station.domain.reported import ReportScope
from station.exchange.package import write_package
from station.exchange.package_reader import ReadPackage
from station.exchange.package_sheet import number_of
from station.settings import RESOURCES, read_codes
from station.storage.engine import open_engine
from station.storage.reported import reported_stays
from station.usecases.codebook import CodeBook
from tests.bench.bench_search import built
from tests.bench.year import YEAR, fill

NOW = datetime(2026, 11, 21, 2, 41)
SCOPE = ReportScope.of_days(date(YEAR, 1, 1), date(YEAR, 12, 31))
HEAD = PackageHead(
    station="甲市救助管理站",
    area="370100",
    period="2026",
    first_day=date(YEAR, 1, 1),
    last_day=date(YEAR, 12, 31),
    made_at=NOW,
    program="bench",
)
Cells = Sequence[Sequence[str]]


def mapping_to(target: Target) -> PackageMapping:
    text = (RESOURCES / "returns" / "persons.toml").read_text("utf-8")
    return read_mapping("persons", text.replace('target = "blank"', f'target = "{target}"'))


def blank(mapping: PackageMapping) -> bytes:
    """An authority's workbook: heads, a line under them, styled cells for one row."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = mapping.sheet
    for number, head in enumerate(mapping.heads, 1):
        sheet.cell(3, number, head)
        sheet.cell(4, number, "C20")
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def rows_from(database: str, mapping: PackageMapping) -> Iterator[PackageRow]:
    """The year out of the book, made into rows and checked."""
    checks = RowChecks(mapping, CodeBook(read_codes))
    engine = open_engine(f"sqlite:///{database}")
    with Session(engine) as session:
        for row in rows_of(mapping, reported_stays(session, SCOPE, NOW)):
            checks.of(row)
            yield row
    engine.dispose()


# --- the floor: the bare library, the same cells ------------------------------------------------


def parts(mapping: PackageMapping, rows: list[PackageRow]) -> Iterator[tuple[str, Cells]]:
    for first in range(0, len(rows), mapping.rows_per_file):
        part = rows[first : first + mapping.rows_per_file]
        name = mapping.name_of("370100", "2026", first // mapping.rows_per_file + 1)
        yield name, [row.numbered(mapping, number) for number, row in enumerate(part, 1)]


def bare(mapping: PackageMapping, rows: list[PackageRow], given: bytes) -> None:
    write = _BARE[mapping.target]
    with tempfile.TemporaryFile() as target, zipfile.ZipFile(target, "w", 8) as archive:
        for name, cells in parts(mapping, rows):
            with tempfile.TemporaryFile() as file:
                write(mapping, cells, file, given)
                file.seek(0)
                with archive.open(name, "w") as part:
                    part.write(file.read())


def bare_blank(mapping: PackageMapping, cells: Cells, file: BinaryIO, given: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(given))
    sheet = book.worksheets[0]
    for number, row in enumerate(cells, 5):
        for column, cell in enumerate(row, 1):
            if cell:
                sheet.cell(number, column, cell)
    book.save(file)


def bare_workbook(mapping: PackageMapping, cells: Cells, file: BinaryIO, given: bytes) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False}
    numbers = [column.kind.is_number for column in mapping.columns]
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet()
        text = book.add_format({"border": 1, "num_format": "@"})
        sheet.write_row(0, 0, mapping.heads)
        for number, row in enumerate(cells, 1):
            for column, cell in enumerate(row):
                value = number_of(cell) if numbers[column] else None
                if value is not None:
                    sheet.write_number(number, column, value)
                elif cell:
                    sheet.write_string(number, column, cell, text)
                else:
                    sheet.write_blank(number, column, None, text)


def bare_csv(mapping: PackageMapping, cells: Cells, file: BinaryIO, given: bytes) -> None:
    text = io.TextIOWrapper(file, "utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(mapping.heads)
    writer.writerows(cells)
    text.flush()
    text.detach()


def bare_json(mapping: PackageMapping, cells: Cells, file: BinaryIO, given: bytes) -> None:
    names = mapping.names
    for row in cells:
        said = dict(zip(names, row, strict=True))
        file.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")


def bare_xml(mapping: PackageMapping, cells: Cells, file: BinaryIO, given: bytes) -> None:
    out = XMLGenerator(file, "utf-8")  # type: ignore[arg-type]
    out.startDocument()
    out.startElement("package", {})  # type: ignore[arg-type]
    for row in cells:
        out.startElement("row", {})  # type: ignore[arg-type]
        for name, cell in zip(mapping.names, row, strict=True):
            if cell:
                out.startElement(name, {})  # type: ignore[arg-type]
                out.characters(cell)
                out.endElement(name)
        out.endElement("row")
    out.endElement("package")


_BARE: dict[Target, Callable[[PackageMapping, Cells, BinaryIO, bytes], None]] = {
    Target.BLANK: bare_blank,
    Target.WORKBOOK: bare_workbook,
    Target.CSV: bare_csv,
    Target.JSON_LINES: bare_json,
    Target.XML: bare_xml,
}


# --- the runs -----------------------------------------------------------------------------------


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def whole(target: Target, database: str) -> None:
    """The whole export, alone in this process; tells seconds and memory at the most."""
    mapping = mapping_to(target)
    given = blank(mapping)
    before = most_memory()
    with tempfile.TemporaryFile() as file:
        took = timed(
            lambda: write_package(file, mapping, HEAD, rows_from(database, mapping), blank=given)
        )
    print(json.dumps({"took": took, "before": before, "most": most_memory()}))


def most_memory() -> float:
    """Megabytes that this process took at the most; what it was started from does not count."""
    said = Path("/proc/self/status").read_text("utf-8")
    return int(next(line.split()[1] for line in said.splitlines() if "VmHWM" in line)) / 1024


def report(target: Target, database: str, runs: int) -> None:
    mapping = mapping_to(target)
    given = blank(mapping)
    rows = list(rows_from(database, mapping))
    ours, floor = [], []
    with tempfile.TemporaryFile() as file:
        for _ in range(runs):
            file.seek(0)
            file.truncate()
            ours.append(timed(lambda: write_package(file, mapping, HEAD, rows, blank=given)))
            floor.append(timed(lambda: bare(mapping, rows, given)))
        size = file.tell() / 1024 / 1024
        began = time.perf_counter()
        again = list(ReadPackage(file).rows())
        reading = time.perf_counter() - began
    assert [row.cells for row in again] == [row.cells for row in rows], target
    command = [sys.executable, "-m", "tests.bench.bench_packages", "--one", target, database]
    alone = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    print(
        f"{target.value:9}{min(ours):8.2f}{min(floor):8.2f}{min(ours) / min(floor):7.2f}"
        f"{alone['took']:9.2f}{alone['took'] / min(floor):7.2f}{alone['most']:9.0f}"
        f"{alone['most'] - alone['before']:9.0f}{size:8.1f}{reading:8.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--stays", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--one", nargs=2)
    asked = parser.parse_args()
    if asked.one:
        whole(Target(asked.one[0]), asked.one[1])
        return
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "station.db")
        engine = open_engine(f"sqlite:///{database}")
        with built(engine), engine.begin() as connection:
            fill(connection, asked.stays)
        engine.dispose()
        print("target    ours s  bare s  ratio  whole s  ratio  most MB  more MB      MB  read s")
        for target in Target:
            report(target, database, asked.runs)


if __name__ == "__main__":
    main()
