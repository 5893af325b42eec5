"""What the round sheet of a house costs, and to write a look down, beside the bare driver.

    python -m tests.bench.bench_rounds [--beds 300] [--runs 60] [--engine sqlite]

A house of so many beds with somebody in each and three days of rounds behind it, a look every two
hours, measured once a shift, "as before" between; half of the round of now is made. The deeds are
transactions that are on the disk when they are answered: SQLite with WAL and FULL, PostgreSQL
with fsync.

The floor of the sheet asks the bare driver, of the same database, for what no honest program can
leave out: the beds in house order with who lies in them, the looks of two days, the last look of
each that tells something, the last one written down, the classes, the ways out and back, and the
tasks; nothing is made of the rows. The floor of a look is the same look written by hand into a
twin of the database, in one transaction: whether it was sent before, the stay, locked, with its
ways out, its latest look, the one that told something last, its looks of two days, its open tasks
and the end of the trace, locked; then the very rows that the deed has written.

Every line gives the medians of program and floor with their ratio, the time of both on this
process's processor (it tells a slow program from a busy machine or disk), and how many statements
are sent. `--profile` prints where the time goes instead.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Engine, event, func, insert, select
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.rounds import Meal, Mood, RoundKind, Seen
from station.domain.vitals import Vitals
from station.settings import read_codes
from station.storage.rounds import RoundRow, RoundSignature, columns_of
from station.usecases.codebook import CodeBook
from station.usecases.intake import Admission, Admit, Arrival, ClassChoice
from station.usecases.rounds import RecordRound, RoundSheet
from station.usecases.work import Station
from tests.bench.bench_admission import (
    CLERK,
    ENGINES,
    FACTS,
    HEAD,
    NOW,
    WARM,
    Reads,
    Rows,
    Twin,
    both,
    house,
    medians,
)
from tests.bench.bench_search import late

LIMIT, SHEET_MS = 4.0, 60.0
DAYS, EVERY, MEASURED = 3, 2, 8
CAME = NOW - timedelta(days=DAYS)
MEALS = NOW - timedelta(hours=48)
CLASSES = (
    ClassChoice(Capacity.NONE, AssistanceClass.PROTECTIVE),
    ClassChoice(Capacity.FULL, AssistanceClass.OPEN),
)
MADE = Seen(Vitals(temperature=366, pulse=72, systolic=124, diastolic=78), Meal.ALL, Mood.CALM)

_LOOK = """SELECT look.*, clerk.name, round_signature.signed_at, signer.name, newer.id
    FROM round_entry look LEFT JOIN clerk ON clerk.id = look.clerk_id
    LEFT JOIN round_signature ON round_signature.id = look.signature_id
    LEFT JOIN clerk signer ON signer.id = round_signature.clerk_id
    LEFT JOIN round_entry newer ON newer.corrects_id = look.id"""
_TELLS = """happened_at <= '{now}' AND skipped = '' AND as_before IS FALSE AND taken_back IS FALSE
    AND NOT EXISTS (SELECT 1 FROM round_entry n WHERE n.corrects_id = round_entry.id)"""
_HERE = "SELECT id FROM stay WHERE left_at IS NULL"
SHEET = (
    """SELECT building.name, room.name, bed.name, stay.id, stay.state, stay.admitted_at,
    stay.assistance_class, person.id, person.name, person.sex, person.born, intake.signs,
    intake.temperature_tenths FROM building JOIN room ON room.building_id = building.id
    JOIN bed ON bed.room_id = room.id LEFT JOIN bed_assignment lies ON lies.bed_id = bed.id
    AND lies.starts_at <= '{now}' AND (lies.ends_at IS NULL OR lies.ends_at > '{now}')
    LEFT JOIN stay ON stay.id = lies.stay_id LEFT JOIN person ON person.id = stay.person_id
    LEFT JOIN intake ON intake.id = stay.intake_id ORDER BY building.position, room.position,
    room.name, bed.position""",
    _LOOK + " WHERE look.happened_at >= '{since}' ORDER BY look.happened_at, look.id",
    _LOOK
    + f""" JOIN (SELECT id, row_number() OVER (PARTITION BY stay_id
    ORDER BY happened_at DESC, id DESC) AS place FROM round_entry WHERE {_TELLS}
    AND stay_id IN ({_HERE})) told ON told.id = look.id WHERE told.place = 1""",
    f"SELECT stay_id, max(id) FROM round_entry WHERE stay_id IN ({_HERE}) GROUP BY stay_id",
    f"""SELECT stay_id, happened_at, proposed, confirmed FROM assessment
    WHERE stay_id IN ({_HERE}) ORDER BY happened_at, id""",
    f"""SELECT stay_id, kind, happened_at, reference FROM stay_step
    WHERE stay_id IN ({_HERE}) ORDER BY happened_at, id""",
    f"SELECT * FROM care_task WHERE stay_id IN ({_HERE})",
)
_SENT = "SELECT id FROM round_entry WHERE client_id = ?"
_STAY = "SELECT person_id, admitted_at, left_at FROM stay WHERE id = ? FOR UPDATE"
_STEPS = "SELECT kind, happened_at FROM stay_step WHERE stay_id = ? ORDER BY happened_at, id"
_LATEST = "SELECT max(id) FROM round_entry WHERE stay_id = ?"
_TOLD = f"""SELECT * FROM round_entry WHERE stay_id = ? AND {_TELLS.format(now=NOW)}
    ORDER BY happened_at DESC, id DESC LIMIT 1"""
_LOOKS = f"{_LOOK} WHERE look.stay_id = ? AND look.happened_at >= ? ORDER BY look.happened_at"
_TASKS = "SELECT * FROM care_task WHERE stay_id = ? AND closed_at IS NULL"


@dataclass(frozen=True)
class House:
    """The stays of the residents, in the order of the beds."""

    stays: list[int]


def lived_in(engine: Engine, beds: int) -> House:
    """Somebody in every bed, and three days of rounds, all signed but those of this shift."""
    base = house(engine, beds)
    desk = Station(engine, lambda: CAME, CodeBook(read_codes), desk="bench")
    stays = []
    for number, man in enumerate(base.men):
        arrival = Arrival(f"in-{number}", FACTS, person_id=man)
        choice = CLASSES[number % len(CLASSES)]
        admission = Admission(arrival, choice, base.beds[number], "bench")
        stays.append(desk.do(Admit(admission), CLERK).answer.stay_id)
    with Session(engine) as session, session.begin():
        for number, at in enumerate(moments()):
            now = at + timedelta(hours=EVERY) > NOW
            signature = RoundSignature(
                client_id=f"sign-{number}", shift_start=at, signed_at=at, clerk_id=CLERK.id
            )
            session.add_all([] if now else [signature])
            session.flush()
            looked = stays[: len(stays) // 2] if now else stays
            session.execute(insert(RoundRow), [look(each, at, signature.id) for each in looked])
    return House(stays)


def moments() -> Iterator[datetime]:
    """When the rounds of three days were made."""
    at = CAME.replace(minute=0) + timedelta(hours=EVERY)
    while at <= NOW:
        yield at
        at += timedelta(hours=EVERY)


def look(stay_id: int, at: datetime, signature_id: int | None) -> dict[str, object]:
    """A row: measured once a shift, else "as before"."""
    measured = at.hour % MEASURED in (0, 1)
    seen = (
        replace(MADE, vitals=replace(MADE.vitals, pulse=60 + stay_id % 20)) if measured else Seen()
    )
    return {
        "client_id": f"made-{stay_id}-{at:%d%H}",
        "stay_id": stay_id,
        "kind": RoundKind.QUICK,
        "happened_at": at,
        "entered_at": at,
        "clerk_id": CLERK.id,
        "as_before": not measured,
        "signature_id": signature_id,
        **columns_of(seen),
    }


def reads(deed: RecordRound) -> Reads:
    """What a look must read, in the order of the deed."""
    stay = (deed.stay_id,)
    return [
        (_SENT, (deed.client_id,)),
        (_STAY, stay),
        (_STEPS, stay),
        (_LATEST, stay),
        (_TOLD, stay),
        (_LOOKS, (deed.stay_id, str(MEALS))),
        (_TASKS, stay),
        (HEAD, (1,)),
    ]


KINDS: dict[str, Callable[[str, int, int], RecordRound]] = {
    "as before": lambda key, stay, after: RecordRound(key, stay, as_before=True, after=after),
    "measured": lambda key, stay, after: RecordRound(key, stay, MADE, after=after),
}


class Looks:
    """Looks to write down, one resident after the other, with the right `after`."""

    def __init__(self, twin: Twin, stays: list[int]) -> None:
        with Session(twin.engine) as session:
            latest = select(RoundRow.stay_id, func.max(RoundRow.id)).group_by(RoundRow.stay_id)
            self._latest = dict(iter(session.execute(latest)))
        self._stays = stays
        self._made = 0

    def next(self, kind: str) -> RecordRound:
        """The next one of a kind."""
        stay = self._stays[self._made % len(self._stays)]
        self._made += 1
        return KINDS[kind](f"bench-{self._made}", stay, self._latest[stay])

    def written(self, stay_id: int, entry_id: int) -> None:
        """A look has been written down."""
        self._latest[stay_id] = entry_id


def measure(twin: Twin, lived: House, runs: int) -> bool:
    """Print a line for the sheet and for each kind of look; answers whether the aims are met."""
    desk = Station(twin.engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    counted = twin.engine.execution_options()  # apart: nobody listens to what is measured
    counting = replace(desk, engine=counted)
    sent: list[object] = []
    event.listen(counted, "before_cursor_execute", lambda *told: sent.append(told[2]))
    took = sheet(twin, desk, counting, sent, runs)
    met = twin.engine.dialect.name != "sqlite" or took <= SHEET_MS
    rows, looks = Rows(twin), Looks(twin, lived.stays)
    for kind in KINDS:
        deeds, bare, statements = [], [], 0
        for run in range(runs + WARM):
            deed, at = looks.next(kind), desk if run >= WARM else counting
            sent.clear()
            answer = []
            spent = both(lambda at=at, deed=deed, kept=answer: kept.append(at.do(deed, CLERK)))
            looks.written(deed.stay_id, answer[0].answer.entry.id)
            by_hand = partial(twin.write, reads(deed), rows.new())
            floor = both(by_hand)
            if run >= WARM:
                deeds.append(spent)
                bare.append(floor)
            else:
                statements = len(sent)
        met &= told(twin, f"look, {kind}", deeds, bare, statements) <= LIMIT
    return met


def sheet(twin: Twin, desk: Station, counting: Station, sent: list[object], runs: int) -> float:
    """Print the line of the sheet; answers its milliseconds."""
    queries = [each.format(now=NOW, since=MEALS) for each in SHEET]
    counting.ask(RoundSheet(), CLERK)
    statements = len(sent)
    asked = [both(lambda: desk.ask(RoundSheet(), CLERK)) for _ in range(runs)]
    bare = [both(lambda: [twin.fetch(each) for each in queries]) for _ in range(runs)]
    told(twin, "sheet", asked, bare, statements)
    return medians(asked)[0]


def told(
    twin: Twin,
    what: str,
    program: list[tuple[float, float]],
    bare: list[tuple[float, float]],
    statements: int,
) -> float:
    """Print a line; answers the ratio."""
    (took, own), (floor, floor_own) = medians(program), medians(bare)
    print(
        f"{twin.engine.dialect.name:11}{what:17} p50 {took:6.2f} ms"
        f"  p99 {late(each for each, _ in program):6.2f} ms  floor {floor:6.3f} ms"
        f"  ratio {took / floor:5.2f}  own {own:5.2f} and {floor_own:5.3f} ms"
        f"  {statements} statements",
        flush=True,
    )
    return took / floor


def profile(twin: Twin, lived: House, runs: int) -> bool:
    """Print where the time of the sheet and of the looks goes."""
    desk = Station(twin.engine, lambda: NOW, CodeBook(read_codes), desk="bench")
    looks = Looks(twin, lived.stays)
    calls: dict[str, Callable[[], object]] = {"sheet": lambda: desk.ask(RoundSheet(), CLERK)}
    calls |= {kind: lambda kind=kind: desk.do(looks.next(kind), CLERK) for kind in KINDS}
    for what, call in calls.items():
        call()
        watch = cProfile.Profile(time.process_time)
        watch.enable()
        for _ in range(min(runs, len(lived.stays) // len(calls))):
            call()
        watch.disable()
        print(what)
        pstats.Stats(watch).sort_stats("cumulative").print_stats(70)
    return True


def main() -> int:
    """Measure; the exit status is 1 when an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beds", type=int, default=300)
    parser.add_argument("--runs", type=int, default=60)
    parser.add_argument("--engine", choices=tuple(ENGINES))
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    met = True
    for name in (asked.engine,) if asked.engine else ENGINES:
        prepare = partial(lived_in, beds=asked.beds)
        with ENGINES[name](max(2_000, 4 * asked.beds), prepare) as (twin, lived):
            met &= (profile if asked.profile else measure)(twin, lived, asked.runs)
    return int(not met)


if __name__ == "__main__":
    raise SystemExit(main())
