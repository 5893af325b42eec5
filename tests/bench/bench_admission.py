"""What it costs to take somebody in, beside the same rows written through the bare driver.

    python -m tests.bench.bench_admission [--runs 200] [--people 20000] [--engine sqlite]

The deed `Admit` with class and bed, by turns for somebody who is known and for somebody new with
an identity number (who is looked for first), each a transaction that is on the disk when it is
answered: SQLite with WAL and FULL, PostgreSQL with fsync.

The floor is the same admission written by hand through the bare driver into a twin of the
database, also in one transaction with one commit. It reads what no honest program can leave out:
whether this form was sent before; the known person, locked, and whether they are here already, or
who else carries the new person's number; the room of the bed, locked, and who lies in that bed;
the end of the trace, locked. It works out the hash of the line, and writes the very rows that the
deed has written, the line of the trace and the serial numbers among them. It does not search for
people, look at the neighbours in the room, read the station's own numbers, or check any rule.

Every line gives the medians of deed and floor with their ratio; what is left of the floor without
its reads, with the ratio to that; the time of deed and floor on this process's processor (it
tells a slow deed from a busy machine or disk); and how many statements the deed sends.
`--profile` prints where its time goes instead.
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import json
import pstats
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from sqlalchemy import Engine, create_engine, event, select, text
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import Zone
from station.domain.founding import RoomPlan
from station.domain.identity import check_character
from station.domain.intake import ArrivalFacts, HowCame, SelfCare
from station.domain.people import (
    DocumentKind,
    DocumentSeen,
    NewDocument,
    NewPerson,
    PersonFacts,
    Searched,
    Sex,
)
from station.domain.permissions import Permission
from station.settings import read_codes
from station.storage.beds import Bed
from station.storage.beds_rooms import add_room
from station.storage.engine import open_engine
from station.storage.people import Person
from station.storage.tables import METADATA
from station.usecases.codebook import CodeBook
from station.usecases.intake import Admission, Admit, Arrival, ClassChoice
from station.usecases.work import Station
from tests.bench.bench_search import built, fill_postgresql, fill_sqlite, late, measured
from tests.conftest import _fill
from tests.private_postgres import private_postgres

NOW = datetime(2026, 11, 21, 2, 41)
CLERK = Clerk(1, "chen", "bench", frozenset(Permission))
LIMIT = 4.0
WARM = 10
ROOM = 4
FACTS = ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL, cause="01", found_place="火车站")
OPEN = ClassChoice(Capacity.FULL, AssistanceClass.OPEN)
COUNTED = ("serial", "audit_head")
"""Tables whose rows are changed by an admission; everywhere else rows are added."""

Statements = list[tuple[str, list[tuple[object, ...]]]]
Reads = list[tuple[str, tuple[object, ...]]]

_SENT = "SELECT id FROM intake WHERE client_id = ?"
_PERSON = "SELECT id, merged_into_id FROM person WHERE id = ? FOR UPDATE"
_HERE = "SELECT id FROM stay WHERE person_id = ? AND left_at IS NULL"
_OWNER = "SELECT person_id FROM identity_document WHERE number = ? AND kind = ?"
_ROOM = (
    "SELECT room.id FROM bed JOIN room ON room.id = bed.room_id WHERE bed.id = ? FOR UPDATE OF room"
)
_LIES = "SELECT id FROM bed_assignment WHERE bed_id = ? AND (ends_at IS NULL OR ends_at > ?)"
HEAD = "SELECT number, hash FROM audit_head WHERE id = ? FOR UPDATE"
_LOCK = " FOR UPDATE"
"""What SQLite is not told: it has one writer anyway."""
T = TypeVar("T")


@dataclass(frozen=True)
class Twin:
    """Two equal databases: the deeds go into one, the bare rows into the other."""

    engine: Engine
    fetch: Callable[[str], list[tuple[Any, ...]]]
    """The rows of a statement from the deeds' database, as the driver gives them."""
    write: Callable[[Reads, Statements], float]
    """Reads and writes in the other one, in one transaction; answers the reads' milliseconds."""


@dataclass(frozen=True)
class Base:
    """What the admissions draw from."""

    beds: list[int]
    men: list[int]


def house(engine: Engine, beds: int) -> Base:
    """Rooms for so many men; answers the ids of their beds, and of men who were here before."""
    _fill(engine)
    with Session(engine) as session, session.begin():
        for number in range(beds // ROOM + 1):
            add_room(session, RoomPlan(f"{number + 1001}", Zone.MEN, ROOM))
        men = select(Person.id).where(Person.sex == Sex.MALE, Person.born < date(2000, 1, 1))
        return Base(
            list(session.scalars(select(Bed.id).order_by(Bed.id))),
            list(session.scalars(men.order_by(Person.id).limit(beds))),
        )


class Rows:
    """What was added to the deeds' database since the last look, as bare statements."""

    def __init__(self, twin: Twin) -> None:
        self._fetch = twin.fetch
        self._mark = "?" if twin.engine.dialect.name == "sqlite" else "%s"
        self._tables = [t for t in METADATA.sorted_tables if "id" in t.c]
        self._last = {
            t.name: self._fetch(f"SELECT coalesce(max(id), 0) FROM {t.name}")[0][0]
            for t in self._tables
        }
        self._counted = self._counts()

    def _counts(self) -> dict[str, dict[int, tuple[Any, ...]]]:
        found = {
            name: self._fetch(f"SELECT {', '.join(self._columns(name))} FROM {name}")
            for name in COUNTED
        }
        return {
            name: {row[self._at(name, "id")]: row for row in rows} for name, rows in found.items()
        }

    def _at(self, table: str, column: str) -> int:
        return self._columns(table).index(column)

    def _columns(self, table: str) -> list[str]:
        return [column.name for column in METADATA.tables[table].columns]

    def new(self) -> Statements:
        """Inserts of what is new, in the order that references ask for, then the counters."""
        found: Statements = []
        for table in self._tables:
            columns = self._columns(table.name)
            listed = ", ".join(f'"{column}"' for column in columns)
            since = self._last[table.name]
            rows = self._fetch(f"SELECT {listed} FROM {table.name} WHERE id > {since} ORDER BY id")
            if rows:
                self._last[table.name] = rows[-1][self._at(table.name, "id")]
                marks = ", ".join([self._mark] * len(columns))
                found.append((f"INSERT INTO {table.name} ({listed}) VALUES ({marks})", rows))
        counted = self._counts()
        for name, rows in counted.items():
            before = self._counted[name]
            pairs = ", ".join(f"{column} = {self._mark}" for column in self._columns(name))
            sql = f"UPDATE {name} SET {pairs} WHERE id = {self._mark}"
            found += [
                (sql, [(*row, id_)])
                for id_, row in rows.items()
                if id_ in before and before[id_] != row
            ]
        self._counted = counted
        return found


def known(base: Base, run: int) -> Admission:
    """Somebody who is in the book."""
    arrival = Arrival(f"known-{run}", FACTS, person_id=base.men[run])
    return Admission(arrival, OPEN, base.beds[2 * run], "bench")


def new(base: Base, run: int) -> Admission:
    """Somebody who is not."""
    digits = f"341225{1950 + run % 50}{run % 12 + 1:02d}{run % 28 + 1:02d}{run % 500 * 2 + 1:03d}"
    number = digits + check_character(digits)
    name = "欧阳" + chr(0x4E00 + run * 7 % 20_000) + chr(0x4E00 + run * 13 % 20_000)
    born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    person = NewPerson(
        PersonFacts(name=name, sex=Sex.MALE, born=born, area="341225", ethnic_group="01"),
        documents=(NewDocument(DocumentKind.RESIDENT_ID, number, DocumentSeen.ORIGINAL),),
    )
    arrival = Arrival(f"new-{run}", FACTS, person=person, searched=Searched(name))
    return Admission(arrival, OPEN, base.beds[2 * run + 1], "bench")


def reads(admission: Admission) -> Reads:
    """What an admission must read, in the order of the deed."""
    arrival, bed = admission.arrival, admission.bed_id
    found: Reads = [(_SENT, (arrival.client_id,))]
    if arrival.person is None:
        found += [(_PERSON, (arrival.person_id,)), (_HERE, (arrival.person_id,))]
    else:
        found += [(_OWNER, (paper.number, paper.kind.value)) for paper in arrival.person.documents]
    return [*found, (_ROOM, (bed,)), (_LIES, (bed, str(NOW))), (HEAD, (1,))]


def hashed(statements: Statements) -> str:
    """The hash of the line of the trace among the rows, worked out as a program must."""
    lines = [values for sql, values in statements if "audit_entry" in sql]
    return hashlib.sha256(json.dumps(lines, default=str).encode()).hexdigest()


KINDS: dict[str, Callable[[Base, int], Admission]] = {
    "known person": known,
    "new person": new,
}


def both(call: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of this process's own time on the processor."""
    own: list[float] = []
    clock = measured(lambda: own.append(measured(call, time.process_time)))
    return clock, own[0]


def medians(times: list[tuple[float, float]]) -> tuple[float, float]:
    clock, own = zip(*times, strict=True)
    return statistics.median(clock), statistics.median(own)


def measure(twin: Twin, base: Base, runs: int) -> float:
    """Print a line for each kind; answers the worst ratio."""
    desk = Station(twin.engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    counted = twin.engine.execution_options()  # apart: nobody listens to what is measured
    counting = replace(desk, engine=counted)
    sent: list[object] = []
    event.listen(counted, "before_cursor_execute", lambda *told: sent.append(told[2]))
    rows = Rows(twin)
    deeds: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
    bare: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
    read: dict[str, list[float]] = {kind: [] for kind in KINDS}
    numbers: dict[str, tuple[int, int]] = {}
    for run in range(runs + WARM):
        for kind, made in KINDS.items():
            deed = Admit(made(base, run))
            at = desk if run >= WARM else counting
            took = both(lambda deed=deed, at=at: at.do(deed, CLERK))
            written = rows.new()
            by_hand = partial(twin.write, reads(deed.admission), written)
            spent = read[kind]
            floor = both(lambda spent=spent, by_hand=by_hand: spent.append(by_hand()))
            if run >= WARM:
                deeds[kind].append(took)
                bare[kind].append(floor)
            else:
                numbers[kind] = len(sent), sum(len(values) for _, values in written)
                sent.clear()
    worst = 0.0
    for kind in KINDS:
        (took, own), (floor, floor_own) = medians(deeds[kind]), medians(bare[kind])
        worst = max(worst, took / floor)
        rows_only = floor - statistics.median(read[kind][WARM:])
        statements, lines = numbers[kind]
        print(
            f"{twin.engine.dialect.name:11}{kind:14} p50 {took:6.2f} ms"
            f"  p99 {late(each for each, _ in deeds[kind]):6.2f} ms  floor {floor:6.3f} ms"
            f"  ratio {took / floor:5.2f} (aim {LIMIT:.0f})"
            f"  rows only {rows_only:6.3f} ms, {took / rows_only:5.2f}"
            f"  own {own:5.2f} and {floor_own:5.3f} ms  {statements} statements, {lines} rows",
            flush=True,
        )
    return worst


def profile(twin: Twin, base: Base, runs: int) -> float:
    """Print where the time of the deeds goes."""
    desk = Station(twin.engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    for kind, made in KINDS.items():
        for run in range(WARM):
            desk.do(Admit(made(base, run)), CLERK)
        watch = cProfile.Profile(time.process_time)
        deeds = [Admit(made(base, run)) for run in range(WARM, runs + WARM)]
        watch.enable()
        for deed in deeds:
            desk.do(deed, CLERK)
        watch.disable()
        print(kind)
        pstats.Stats(watch).sort_stats("cumulative").print_stats(80)
    return 0.0


@contextmanager
def on_sqlite(people: int, prepare: Callable[[Engine], T]) -> Iterator[tuple[Twin, T]]:
    """A filled and prepared database and its copy."""
    with tempfile.TemporaryDirectory() as folder:
        path, copy = Path(folder) / "station.db", Path(folder) / "twin.db"
        engine = open_engine(f"sqlite:///{path}")
        with built(engine):
            engine.dispose()
            fill_sqlite(path, people)
        base = prepare(engine)
        engine.dispose()
        shutil.copy(path, copy)
        reader = sqlite3.connect(path, isolation_level=None)
        other = sqlite3.connect(copy, isolation_level=None)
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL"):
            other.execute(f"PRAGMA {pragma}")

        def write(wanted: Reads, statements: Statements) -> float:
            other.execute("BEGIN IMMEDIATE")
            start = time.perf_counter()
            for sql, asked in wanted:
                other.execute(sql.partition(_LOCK)[0], asked).fetchall()
            hashed(statements)
            took = time.perf_counter() - start
            for sql, values in statements:
                other.executemany(sql, values)
            other.execute("COMMIT")
            return took * 1000

        yield Twin(engine, lambda sql: reader.execute(sql).fetchall(), write), base
        engine.dispose()
        reader.close()
        other.close()


@contextmanager
def on_postgresql(people: int, prepare: Callable[[Engine], T]) -> Iterator[tuple[Twin, T]]:
    """A filled and prepared database and its copy on a private server that keeps its promises."""
    with ExitStack() as open_now:
        address = open_now.enter_context(private_postgres(durable=True))
        server = create_engine(address.format(name="postgres"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text("CREATE DATABASE deeds"))
        url = address.format(name="deeds")
        engine = open_engine(url)
        with built(engine):
            fill_postgresql(url.replace("+psycopg", ""), people)
        with engine.begin() as connection:
            for table in ("person", "person_name", "person_key", "identity_document", "stay"):
                top = f"(SELECT max(id) FROM {table})"
                connection.execute(text(f"SELECT setval('{table}_id_seq', {top})"))
        base = prepare(engine)
        engine.dispose()
        with server.connect() as connection:
            connection.execute(text("CREATE DATABASE twin TEMPLATE deeds"))
        server.dispose()
        driver = address.replace("+psycopg", "")
        reader = open_now.enter_context(
            psycopg.connect(driver.format(name="deeds"), autocommit=True)
        )
        other = open_now.enter_context(psycopg.connect(driver.format(name="twin")))

        def write(wanted: Reads, statements: Statements) -> float:
            start = time.perf_counter()
            for sql, asked in wanted:
                other.execute(sql.replace("?", "%s"), asked).fetchall()
            hashed(statements)
            took = time.perf_counter() - start
            for sql, values in statements:
                if len(values) == 1:
                    other.execute(sql, values[0])
                else:
                    other.cursor().executemany(sql, values)
            other.commit()
            return took * 1000

        yield Twin(engine, lambda sql: reader.execute(sql).fetchall(), write), base
        engine.dispose()


ENGINES = {"sqlite": on_sqlite, "postgresql": on_postgresql}


def main() -> int:
    """Measure; the exit status is 1 when the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"))
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    worst = 0.0
    for name in (asked.engine,) if asked.engine else ENGINES:
        prepare = partial(house, beds=2 * (asked.runs + WARM))
        with ENGINES[name](asked.people, prepare) as (twin, base):
            worst = max(worst, (profile if asked.profile else measure)(twin, base, asked.runs))
    return int(worst > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
