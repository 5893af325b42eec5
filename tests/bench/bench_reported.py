"""What it costs to ask for every stay of a year as it is reported, on both engines.

    python -m tests.bench.bench_reported [--stays 20000]

The floor is the bare driver fetching every row of the tables that the query looks into, by turns
with the question itself. Memory is what Python objects took at the most while the year went by.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import psycopg
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from station.domain.reported import ReportScope
from station.storage.engine import open_engine
from station.storage.reported import reported_stays
from tests.bench.bench_search import built
from tests.bench.year import YEAR, fill
from tests.private_postgres import private_postgres

NOW = datetime(2026, 11, 21, 2, 41)
SCOPE = ReportScope.of_days(date(YEAR, 1, 1), date(YEAR, 12, 31))
TABLES = ("stay", "person", "intake", "identity_document", "stay_step", "assessment")


@contextmanager
def on_sqlite(stays: int) -> Iterator[tuple[Engine, Callable[[str], object]]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "station.db"
        engine = open_engine(f"sqlite:///{path}")
        with built(engine), engine.begin() as connection:
            fill(connection, stays)
        bare = sqlite3.connect(path)
        yield engine, lambda sql: bare.execute(sql).fetchall()
        bare.close()
        engine.dispose()


@contextmanager
def on_postgresql(stays: int) -> Iterator[tuple[Engine, Callable[[str], object]]]:
    with private_postgres() as address:
        url = address.format(name="postgres")
        engine = open_engine(url)
        with built(engine), engine.begin() as connection:
            fill(connection, stays)
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as bare:
            yield engine, lambda sql: bare.execute(sql).fetchall()
        engine.dispose()


def year(engine: Engine) -> int:
    """Ask for the whole year; answer how many stays it has."""
    with Session(engine) as session:
        return sum(1 for _ in reported_stays(session, SCOPE, NOW))


def measured(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def report(name: str, engine: Engine, fetch: Callable[[str], object], runs: int) -> None:
    took, floor = [], []
    for _ in range(runs):
        took.append(measured(lambda: year(engine)))
        floor.append(measured(lambda: [fetch(f"SELECT * FROM {table}") for table in TABLES]))
    tracemalloc.start()
    stays = year(engine)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    own, bare = statistics.median(took), statistics.median(floor)
    print(
        f"{name:11}{stays} stays  {own:6.2f} s  floor {bare:5.2f} s  ratio {own / bare:5.2f}"
        f"  {own / max(stays, 1) * 1e6:5.0f} us a stay  memory {most / 1e6:5.1f} MB",
        flush=True,
    )


def main() -> int:
    """Measure both engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stays", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    for name, engines in (("sqlite", on_sqlite), ("postgresql", on_postgresql)):
        with engines(asked.stays) as (engine, fetch):
            report(name, engine, fetch, asked.runs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
