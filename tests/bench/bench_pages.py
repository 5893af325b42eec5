"""How fast lists of very many stays come up and scroll, on both engines.

    python -m tests.bench.bench_pages [--stays 1000000] [--runs 100] [--engine sqlite]

The stays are invented, four to a person, the last 400 of them open. Each line gives the median
and the 99th percentile of a whole question, with the records it answers, and beside it by turns
the floor: the statements that the question sends, through the bare driver. Then the list itself
scrolls offscreen, page down by page down, asking for the next page where one ends, beside a bare
table of Qt of the same size.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psycopg
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from station.desktop import app
from station.desktop.pages.residents.columns import stays_before
from station.desktop.table import PAGE, RecordTable
from station.desktop.table_view import RecordView
from station.domain.accounts import Clerk
from station.domain.names import fold, initials_key, pinyin_key, sort_key, sound_key
from station.domain.permissions import Permission
from station.domain.resident_lines import LineOrder, LineSort, ResidentLine
from station.domain.stays import (
    LEFT_LAST,
    NEWEST,
    PageKey,
    StayFilter,
    StayOrder,
    StayPage,
    StaySort,
)
from station.settings import RESOURCES, read_codes
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.founding import seed_roles
from station.usecases.resident_lines import ResidentsHere
from station.usecases.stay_lists import PastStays, ResidentList, StaySheet
from station.usecases.work import Read, Station
from tests.bench.bench_search import (
    People,
    Rows,
    built,
    fill_postgresql,
    fill_sqlite,
    late,
    measured,
)
from tests.private_postgres import private_postgres

NOW = datetime(2026, 11, 21, 2, 41)
CLERK = Clerk(1, "bench", "bench", frozenset(Permission))
EACH, OPEN = 4, 400
LIMIT_MS = 20
ORDERS = {
    "leaving upwards": StayOrder(StaySort.LEFT),
    "admission": NEWEST,
    "name": StayOrder(StaySort.NAME),
    "name downwards": StayOrder(StaySort.NAME, descending=True),
}
"""What the heads of the list sort by."""
SIZE = (1200, 800)

Statement = tuple[str, Any]
Fetch = Callable[[str, Any], object]
"""Sends a statement through the bare driver and fetches its rows."""


class Guests(People):
    """Grown-up people with four stays each; the last ones are here still."""

    def __init__(self, people: int) -> None:
        super().__init__()
        self._people = people

    def _person(self, rows: Rows, person_id: int) -> None:
        chance, name = self._random, self._name()
        born = datetime(1940, 1, 1).date() + timedelta(days=chance.randrange(20_000))
        area, sex = chance.choice(self._areas), chance.choice("12")
        facts = (born, "day", "claimed", "", "01", area, *[""] * 9, NOW, 1)
        self._add(rows, "person", name, sort_key(name), sex, *facts)
        keys = (fold(name), pinyin_key(name), initials_key(name), sound_key(name), born.year)
        self._add(rows, "person_name", person_id, "printed", name, *keys)
        for number in range(EACH):
            came = datetime(2016, 1, 1) + timedelta(
                days=900 * number, minutes=chance.randrange(1_200_000)
            )
            gone = came + timedelta(days=chance.randrange(1, 9))
            times = ("left", came, came, False, gone)
            if number == EACH - 1 and person_id > self._people - OPEN:
                came = NOW - timedelta(minutes=chance.randrange(12_000))
                times = ("in_station", came, came, False, None)
            serial = f"{came:%Y%m}{person_id:07d}{number}"
            self._add(rows, "stay", serial, person_id, *times, "", "", "", born.year, 1)


class Watch:
    """The statements that the questions send."""

    def __init__(self, engine: Engine) -> None:
        self.sent: list[Statement] = []
        event.listen(engine, "before_cursor_execute", self._note)

    def _note(self, _c: object, _cursor: object, sql: str, given: Any, *_: object) -> None:
        if not sql.startswith("BEGIN"):
            self.sent.append((sql, given))


def questions(ask: Callable[[Read[Any]], Any], stays: int) -> Iterator[tuple[str, Iterator[Any]]]:
    """What is asked, and the questions one after the other."""
    chance = random.Random(5)
    yield "residents, first page", cycle([ResidentList()])
    yield "past stays, first page", cycle([PastStays()])
    yield "past stays, next pages", following(ask, LEFT_LAST)
    for name, order in ORDERS.items():
        yield f"past stays by {name}, first page", cycle([PastStays(order=order)])
        yield f"past stays by {name}, next pages", following(ask, order)
    yield "residents here, by need", cycle([ResidentsHere()])
    by_name = LineOrder(LineSort.NAME)
    yield "residents here, by name", cycle([ResidentsHere(order=by_name)])
    page: StayPage = ask(PastStays(limit=2000))
    names = [stay.name for stay in chance.sample(page.stays, 100)]
    yield "filter, whole name", cycle([PastStays(StayFilter(text=name)) for name in names])
    yield "filter, two characters", cycle([PastStays(StayFilter(text=name[:2])) for name in names])
    yield "filter, pinyin", cycle([PastStays(StayFilter(text=pinyin_key(n))) for n in names])
    numbers = (stay.rescue_number for stay in page.stays)
    yield "filter, rescue number", cycle([PastStays(StayFilter(text=n)) for n in numbers])
    yield "filter, bed", cycle([PastStays(StayFilter(text="101-4"))])
    yield "stay sheet", cycle([StaySheet(chance.randrange(1, stays)) for _ in range(100)])


def following(ask: Callable[[Read[Any]], Any], order: StayOrder) -> Iterator[PastStays]:
    """Page after page, from the first."""
    after: PageKey | None = ask(PastStays(order=order)).next
    while True:
        question = PastStays(order=order, after=after)
        yield question
        after = ask(question).next


def report(engine: Engine, fetch: Fetch, stays: int, runs: int) -> float:
    """Print a line for each question; answers the slowest first page."""
    desk = Station(engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    watch = Watch(engine)

    def ask(question: Read[Any]) -> Any:
        return desk.ask(question, CLERK)

    worst = 0.0
    for what, asked in questions(ask, stays):
        took: list[float] = []
        floor: list[float] = []
        ask(next(asked))  # statements are built once
        for question in (next(asked) for _ in range(runs)):
            watch.sent.clear()
            took.append(measured(lambda question=question: ask(question)))
            sent = tuple(watch.sent)
            floor.append(measured(lambda sent=sent: [fetch(sql, given) for sql, given in sent]))
        aim = ""
        if "first" in what:
            worst, aim = max(worst, statistics.median(took)), f" (aim {LIMIT_MS} ms)"
        ratio = statistics.median(took) / statistics.median(floor)
        print(
            f"{engine.dialect.name:11}{what:42} p50 {statistics.median(took):7.2f} ms"
            f"  p99 {late(took):7.2f} ms  floor {statistics.median(floor):7.2f} ms"
            f"  ratio {ratio:5.2f}{aim}",
            flush=True,
        )
    return worst


class Plain(QAbstractTableModel):
    """A bare model of very many rows."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._size = rows, columns

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._size[0]

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._size[1]

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"行{index.row()}列{index.column()}"
        return None


def scroll(engine: Engine, stays: int, runs: int) -> None:
    """Page down through the past stays and print the times of the paint."""
    application = app.prepare(app.Start(RESOURCES, Path(os.devnull), lambda: None))
    desk = Station(engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    columns = stays_before(desk.codes, desk.clock)
    keys: list[PageKey | None] = [None]
    fetched: list[float] = []

    def more(_last: object) -> None:
        def fetch() -> None:
            page = desk.ask(PastStays(after=keys[-1]), CLERK)
            keys.append(page.next)
            table.append([ResidentLine(stay) for stay in page.stays])

        fetched.append(measured(fetch))

    table: RecordTable[ResidentLine] = RecordTable(columns, lambda line: line.stay.id, None, more)
    page = desk.ask(PastStays(), CLERK)
    keys.append(page.next)
    view = RecordView("bench_list", table)
    table.show([ResidentLine(stay) for stay in page.stays])
    bare = QTableView()
    bare.setModel(Plain(stays, len(columns)))
    for each in (view, bare):
        each.resize(*SIZE)
        each.show()
    application.processEvents()
    bare.verticalHeader().setDefaultSectionSize(view.verticalHeader().defaultSectionSize())
    bare.setVerticalScrollMode(view.verticalScrollMode())
    took = [measured(lambda: page_down(view)) for _ in range(runs)]
    floor = [measured(lambda: page_down(bare)) for _ in range(runs)]
    say_scroll("page down and paint", took, floor)
    if fetched:
        say_scroll(f"{PAGE} more into the list", fetched, floor)
    view.close()
    bare.close()


def page_down(view: QTableView) -> None:
    """One page further, fetched when the end comes near, and painted."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep())
    if bar.value() == bar.maximum() and view.model().canFetchMore(QModelIndex()):
        view.model().fetchMore(QModelIndex())
    view.viewport().repaint()


def say_scroll(what: str, took: list[float], floor: list[float]) -> None:
    ratio = statistics.median(took) / statistics.median(floor)
    print(
        f"{'desktop':11}{what:42} p50 {statistics.median(took):7.2f} ms  p99 {late(took):7.2f} ms"
        f"  floor {statistics.median(floor):7.2f} ms  ratio {ratio:5.2f} (floor: bare table)",
        flush=True,
    )


@contextmanager
def on_sqlite(stays: int) -> Iterator[tuple[Engine, Fetch]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "station.db"
        engine = open_engine(f"sqlite:///{path}")
        people = stays // EACH
        with built(engine):
            engine.dispose()
            fill_sqlite(path, people, Guests(people))
        bare = sqlite3.connect(path)
        yield engine, lambda sql, given: bare.execute(sql, given).fetchall()
        bare.close()
        engine.dispose()


@contextmanager
def on_postgresql(stays: int) -> Iterator[tuple[Engine, Fetch]]:
    with private_postgres() as address:
        url = address.format(name="postgres")
        engine = open_engine(url)
        people = stays // EACH
        with built(engine):
            fill_postgresql(url.replace("+psycopg", ""), people, Guests(people))
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as bare:
            yield engine, lambda sql, given: bare.execute(sql, given).fetchall()
        engine.dispose()


def main() -> int:
    """Measure; the exit status is 1 when a first page misses the aim."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stays", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"))
    asked = parser.parse_args()
    engines = {"sqlite": on_sqlite, "postgresql": on_postgresql}
    worst = 0.0
    for name in (asked.engine,) if asked.engine else engines:
        with engines[name](asked.stays) as (engine, fetch):
            with Session(engine) as session, session.begin():
                seed_roles(session)
            worst = max(worst, report(engine, fetch, asked.stays, asked.runs))
            if name == "sqlite":
                scroll(engine, asked.stays, asked.runs)
    return int(worst > LIMIT_MS)


if __name__ == "__main__":
    raise SystemExit(main())
