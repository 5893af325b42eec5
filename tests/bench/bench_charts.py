"""What a chart of a year costs, and the names behind one of its bars, on both engines.

    python -m tests.bench.bench_charts [--stays 20000]

The floor is the bare driver fetching the rows of the stays with their persons and intakes, once,
by turns with each chart. Memory is what Python objects took at the most while one was counted.
"""

from __future__ import annotations

import argparse
import statistics
import tracemalloc
from collections.abc import Callable, Iterator

from sqlalchemy import Engine

from station.domain.accounts import Clerk
from station.domain.chart_figures import BarKey, ChartKind, ChartSpan
from station.domain.permissions import Permission
from station.settings import read_codes
from station.usecases.charts import ChartOf, CostChart, CostsBehind, StaysBehind
from station.usecases.codebook import CodeBook
from station.usecases.work import Read, Station
from tests.bench.bench_reported import NOW, measured, on_postgresql, on_sqlite
from tests.bench.year import YEAR

SPAN = ChartSpan.of_year(YEAR)
CLERK = Clerk(1, "chen", "bench", frozenset(Permission))
FLOOR = (
    "SELECT * FROM stay JOIN person ON person.id = stay.person_id"
    " LEFT JOIN intake ON intake.id = stay.intake_id"
)


def questions() -> Iterator[tuple[str, Read[object]]]:
    """Each chart of the year, and one of its bars."""
    for kind in ChartKind:
        yield kind, CostChart(SPAN) if kind is ChartKind.COST else ChartOf(kind, SPAN)
    yield "names of a month", StaysBehind(BarKey(ChartKind.ARRIVALS, SPAN, f"{YEAR}-06"))
    yield "names of a day", StaysBehind(BarKey(ChartKind.OCCUPANCY, SPAN, f"{YEAR}-06-15"))
    yield "names of a place", StaysBehind(BarKey(ChartKind.ORIGIN, SPAN, "41"))
    yield "costs of a month", CostsBehind(BarKey(ChartKind.COST, SPAN, f"{YEAR}-06"))


def report(name: str, engine: Engine, fetch: Callable[[str], object], runs: int) -> None:
    station = Station(engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    for what, question in questions():
        took, floor = [], []
        for _ in range(runs):
            took.append(measured(lambda asked=question: station.ask(asked, CLERK)))
            floor.append(measured(lambda: fetch(FLOOR)))
        tracemalloc.start()
        station.ask(question, CLERK)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        own, bare = statistics.median(took), statistics.median(floor)
        print(
            f"{name:11}{what:18}{own:7.2f} s  floor {bare:5.2f} s  ratio {own / bare:6.1f}"
            f"  memory {most / 1e6:5.1f} MB",
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
