"""What a whole export of a year costs, into each kind of file and on both engines.

    python -m tests.bench.bench_packages [--stays 20000] [--passphrase words]

`whole` is the deed itself (`MakePackage`): asking the books, making and checking the rows, keeping
them beside the package, writing it and keeping it, in a process of its own whose memory at the most
is told. The floor is the bare library writing the very same cells into a zip in the same process:
openpyxl filling the blank, XlsxWriter in constant memory, csv, json, XMLGenerator; `fetch` is the
bare driver fetching the tables in which the facts stand. Processor seconds of the process (of
PostgreSQL not the server's) count, for other work on the machine does not lengthen them; `clock` is
the whole by the clock. What was written is read again and compared cell by cell.

20,000 stays, ratio of the whole to the bare library (to the library and the fetch), on a machine
with six other processes: SQLite blank 0.6 (0.6), workbook 1.3 (1.1), csv 17 (4.4), jsonl 8.4 (3.1),
xml 3.4 (2.3); PostgreSQL blank 0.7 (0.7), workbook 0.9 (0.8), csv 25 (9.8), jsonl 9.1 (5.7),
xml 4.8 (3.7). The texts stay above 2: the bare library writes them in 0.2 to 1.7 s, no more than
it takes to fetch and check them. The whole is 5 to 8 s in every form, at most 147 MB. AES-256
costs 0.006 s a megabyte.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import XMLGenerator

import openpyxl
import psycopg
import xlsxwriter
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.mapping_reader import read_mapping
from station.domain.mappings import PackageMapping, Target
from station.domain.package_rows import PackageRow, parts_needed, rows_of
from station.domain.permissions import Permission
from station.domain.reported import ReportScope
from station.exchange.package_reader import ReadPackage
from station.exchange.package_sheet import NUMBER
from station.settings import RESOURCES, read_codes
from station.storage.engine import open_engine
from station.storage.reported import reported_stays
from station.usecases.codebook import CodeBook
from station.usecases.package_mappings import KeepMapping
from station.usecases.package_previews import PreviewPackage
from station.usecases.packages import MakePackage
from station.usecases.work import Station
from tests.bench.bench_reported import NOW, TABLES, on_postgresql, on_sqlite
from tests.bench.year import YEAR

CLERK = Clerk(None, "bench", "bench", frozenset(Permission))
FIRST, LAST = date(YEAR, 1, 1), NOW.date()
SCOPE = ReportScope.of_days(FIRST, LAST)
Cells = Sequence[Sequence[str]]


def mapping_to(target: Target) -> PackageMapping:
    """The persons, all twenty-five columns, written into another kind of file."""
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
                if numbers[column] and NUMBER.fullmatch(cell):
                    sheet.write_number(number, column, float(cell))
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


def processor(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def most_memory() -> float:
    """Megabytes that this process took at the most; what it was started from does not count."""
    said = Path("/proc/self/status").read_text("utf-8")
    return int(next(line.split()[1] for line in said.splitlines() if "VmHWM" in line)) / 1024


def fetched(url: str) -> None:
    """Every row of the tables in which the facts stand, by the bare driver."""
    if url.startswith("sqlite"):
        bare_connection: Any = sqlite3.connect(url.removeprefix("sqlite:///"))
    else:
        bare_connection = psycopg.connect(url.replace("+psycopg", ""))
    for table in TABLES:
        bare_connection.execute(f"SELECT * FROM {table}").fetchall()
    bare_connection.close()


def one(target: Target, url: str, passphrase: str) -> None:
    """The whole export and its floor, alone in this process; tells what they took."""
    house = Station(open_engine(url), lambda: NOW, CodeBook(read_codes), desk="bench")
    mapping, code = mapping_to(target), f"bench_{target.value}"
    given = blank(mapping) if target is Target.BLANK else b""
    text = mapping.text
    house.do(KeepMapping(code, code, "bench", text, given or None, "blank.xlsx"), CLERK)
    house.ask(PreviewPackage(code, FIRST, FIRST), CLERK)  # whatever is read once is read now
    deed = MakePackage(code, code, FIRST, LAST, restricted_reason="bench", passphrase=passphrase)
    before, began = most_memory(), time.perf_counter()
    took, done = processor(lambda: house.do(deed, CLERK))
    clock, most = time.perf_counter() - began, most_memory()
    made = done.answer
    reading, rows = processor(
        lambda: list(ReadPackage(io.BytesIO(made.content), passphrase).rows())
    )
    with Session(house.engine) as session:
        stays = reported_stays(session, SCOPE, NOW, parts_needed(mapping))
        assert [row.cells for row in rows] == [row.cells for row in rows_of(mapping, stays)]
    floor, _ = processor(lambda: bare(mapping, rows, given))
    again, _ = processor(lambda: fetched(url))
    told = {"whole": took, "clock": clock, "bare": floor, "fetch": again, "reading": reading}
    told |= {"most": most, "more": most - before, "size": len(made.content), "rows": made.rows}
    print(json.dumps(told))


def _read(content: bytes, passphrase: str) -> Iterator[PackageRow]:
    return ReadPackage(io.BytesIO(content), passphrase).rows()


HEADS = "engine     target      rows  whole s  bare s  ratio  fetch s  ratio  clock s  most MB  MB"


def report(name: str, target: Target, url: str, passphrase: str) -> None:
    command = [sys.executable, "-m", "tests.bench.bench_packages", "--one", target, url]
    command += ["--passphrase", passphrase]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    told = json.loads(said.splitlines()[-1])
    both = told["bare"] + told["fetch"]
    print(
        f"{name:11}{target.value:9}{told['rows']:7}{told['whole']:9.2f}{told['bare']:8.2f}"
        f"{told['whole'] / told['bare']:7.2f}{told['fetch']:9.2f}{told['whole'] / both:7.2f}"
        f"{told['clock']:9.2f}{told['most']:9.0f}{told['size'] / 1e6:5.1f}",
        flush=True,
    )


def main() -> None:
    """Measure both engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stays", type=int, default=20_000)
    parser.add_argument("--passphrase", default="")
    parser.add_argument("--one", nargs=2)
    asked = parser.parse_args()
    if asked.one:
        one(Target(asked.one[0]), asked.one[1], asked.passphrase)
        return
    print(HEADS)
    for name, engines in (("sqlite", on_sqlite), ("postgresql", on_postgresql)):
        with engines(asked.stays) as (engine, _fetch):
            url = engine.url.set(drivername="sqlite" if name == "sqlite" else engine.url.drivername)
            for target in Target:
                report(name, target, url.render_as_string(hide_password=False), asked.passphrase)


if __name__ == "__main__":
    main()
