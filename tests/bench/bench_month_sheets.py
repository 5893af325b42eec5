"""What it costs to count a month sheet of a large station, on both engines.

    python -m tests.bench.bench_month_sheets [--stays 20000]

The floor is the one query behind it over the same stays, by turns; a sheet with a column of the
year counts that year too. Beside it the names behind one figure, and the workbook with all names.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.domain.reported import ReportScope
from station.settings import read_codes
from station.storage.reported import reported_stays
from station.usecases.codebook import CodeBook
from station.usecases.month_sheets import SheetNames, SheetOf
from station.usecases.sheet_exports import ExportSheet
from station.usecases.work import Station
from tests.bench.bench_reported import measured, on_postgresql, on_sqlite
from tests.bench.year import YEAR

NOW = datetime(2026, 11, 21, 2, 41)
CLERK = Clerk(None, "bench", "bench", frozenset(Permission))
MONTH = ReportScope.of_days(date(YEAR, 9, 1), date(YEAR, 9, 30))
WHOLE = ReportScope.of_days(date(YEAR, 1, 1), date(YEAR, 9, 25))


def counted(engine: Engine, scope: ReportScope) -> int:
    """Ask for the stays of a period and do nothing with them."""
    with Session(engine) as session:
        return sum(1 for _ in reported_stays(session, scope, NOW))


def report(name: str, engine: Engine, runs: int) -> None:
    """One line for each question."""
    house = Station(engine, lambda: NOW, CodeBook(read_codes))
    month, whole = lambda: counted(engine, MONTH), lambda: counted(engine, WHOLE)
    questions: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "a month": (lambda: house.ask(SheetOf("henan_month", "2026-09"), CLERK), month),
        "a month beside its year": (
            lambda: house.ask(SheetOf("data_ledger", "2026-09"), CLERK),
            whole,
        ),
        "names behind a figure": (
            lambda: house.ask(SheetNames("henan_month", "2026-09", "male", "own"), CLERK),
            month,
        ),
        "the workbook with its names": (
            lambda: house.do(ExportSheet("henan_month", "2026-09"), CLERK),
            month,
        ),
    }
    for words, (question, floor) in questions.items():
        took, bare = [], []
        for _ in range(runs):
            took.append(measured(question))
            bare.append(measured(floor))
        own, least = statistics.median(took), statistics.median(bare)
        print(
            f"{name:11}{words:30}{own:7.2f} s  floor {least:6.2f} s  ratio {own / least:5.2f}",
            flush=True,
        )


def main() -> int:
    """Measure both engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stays", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    for name, engines in (("sqlite", on_sqlite), ("postgresql", on_postgresql)):
        with engines(asked.stays) as (engine, _fetch):
            report(name, engine, asked.runs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
