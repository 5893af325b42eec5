"""How fast an old register comes in, on both engines, beside the bare reading of the same file.

    python -m tests.bench.bench_ledger [--rows 50000] [--engine sqlite]

The register is invented, the same for the same number of rows: every eighth row is somebody who
was there before, every tenth has no identity number, every fiftieth no name. Each line gives
seconds and rows a second; the ratio is that of the whole import to the reading alone, measured
in the same run. The second import of the same file must add nothing.
"""

from __future__ import annotations

import argparse
import io
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TypeVar

import xlsxwriter
from sqlalchemy import create_engine, text

from station.domain.accounts import Clerk
from station.domain.identity import check_character
from station.domain.ledger_person import LedgerBooks
from station.domain.permissions import Permission
from station.exchange.ledger import read_ledger
from station.exchange.workbook import open_untrusted
from station.settings import read_codes
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.ledger import ImportLedger, PreviewLedger
from station.usecases.work import Station
from tests.bench.bench_search import GIVEN, SURNAMES
from tests.conftest import _fill
from tests.private_postgres import private_postgres

NOW = datetime(2026, 11, 21, 2, 41)
CLERK = Clerk(1, "chen", "bench", frozenset(Permission))
HEADER = (
    *("序号", "登记编号", "姓名", "性别", "民族", "身份证号码", "年龄", "户籍地", "求助时间"),
    *("来站方式", "求助原因", "床位", "离站时间", "离站方式", "去向", "车票金额(元)", "经办人"),
    "备注",
)
PLACES = {
    "341225": "安徽省阜南县",
    "320583": "江苏省昆山市",
    "511622": "四川省武胜县",
    "411625": "河南省郸城县",
    "522423": "贵州省黔西县",
}
CAME = ("自行求助", "公安护送", "城管护送", "群众护送", "街面救助")
CAUSES = ("务工不着", "投亲不遇", "走失", "被盗", "流浪")
WAYS = ("凭票返乡", "亲属接领", "护送返乡", "自行离站")
T = TypeVar("T")


def person(dice: random.Random) -> tuple[str, str, str, str]:
    """A name, a sex, a number and a place."""
    area = dice.choice(sorted(PLACES))
    born = datetime(1940, 1, 1) + timedelta(days=dice.randrange(25_000))
    sex = dice.randrange(2)
    first = f"{area}{born:%Y%m%d}{dice.randrange(50):02d}{dice.randrange(5) * 2 + sex}"
    name = dice.choice(SURNAMES) + "".join(dice.choices(GIVEN, k=dice.choice((1, 2, 2))))
    return name, "女男"[sex], first + check_character(first), PLACES[area]


def rows(count: int) -> Iterator[list[object]]:
    """The rows of a register, in the order of arrival."""
    dice = random.Random(7)
    known: list[tuple[str, str, str, str]] = []
    day = datetime(2020, 1, 1, 8)
    serials: dict[str, int] = {}
    for line in range(count):
        day += timedelta(minutes=dice.randrange(2 * 60 * 24 * 365 * 6 // count))
        again = bool(known) and line % 8 == 0
        who = dice.choice(known) if again else person(dice)
        known.append(who)
        name, sex, number, place = who
        name, number = ("不详", "") if line % 50 == 49 else (name, "" if line % 10 == 9 else number)
        month = f"{day:%Y%m}"
        serials[month] = serials.get(month, 0) + 1
        left = day + timedelta(hours=dice.randrange(6, 240))
        yield [
            line + 1,
            f"{month}{serials[month]:03d}",
            name,
            sex,
            "汉",
            number,
            day.year - int(number[6:10]) if number else dice.randrange(18, 80),
            place,
            f"{day:%Y-%m-%d %H:%M}",
            dice.choice(CAME),
            dice.choice(CAUSES),
            "男1-2",
            f"{left:%Y-%m-%d %H:%M}",
            dice.choice(WAYS),
            place,
            "126元",
            "小周",
            "",
        ]


def register(count: int) -> bytes:
    """The workbook, one sheet."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    page = book.add_worksheet("台账")
    page.write_row(0, 0, ["救助人员登记台账"])
    page.write_row(1, 0, HEADER)
    for at, cells in enumerate(rows(count), start=2):
        page.write_row(at, 0, cells)
    book.close()
    return target.getvalue()


def timed(what: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    answer = what()
    return time.perf_counter() - start, answer


def read_bare(data: bytes, codes: CodeBook) -> int:
    """The reading alone, without a database."""
    lists = (codes[n] for n in ("ethnic_groups", "how_came", "causes", "leaving_ways"))
    books = LedgerBooks(codes.areas, *lists)
    return len(read_ledger(open_untrusted(data), books, NOW.date()).stays)


@contextmanager
def database(engine: str) -> Iterator[str]:
    """An empty database of this kind."""
    if engine == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/station.db"
        return
    with private_postgres() as address:
        server = create_engine(address.format(name="postgres"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text("CREATE DATABASE bench"))
        server.dispose()
        yield address.format(name="bench")


def measure(engine: str, data: bytes, count: int, codes: CodeBook) -> None:
    files = (("register.xlsx", data),)
    with database(engine) as url:
        opened = open_engine(url)
        _fill(opened)
        station = Station(opened, lambda: NOW, codes, desk="bench")
        floor, stays = timed(lambda: read_bare(data, codes))
        say(engine, "bare reading", floor, count, floor)
        took, _ = timed(lambda: station.ask(PreviewLedger(files), CLERK))
        say(engine, "preview", took, count, floor)
        took, done = timed(lambda: station.do(ImportLedger(files), CLERK).answer)
        assert done.stays_added == stays
        say(engine, "import", took, count, floor)
        people = f"{done.people_added} people, {done.people_recognised} stays of known ones"
        print(f"{'':12}{people}, {done.candidates} pairs offered")
        took, again = timed(lambda: station.do(ImportLedger(files), CLERK).answer)
        assert again.stays_added == 0
        say(engine, "import again", took, count, floor)
        opened.dispose()


def say(engine: str, what: str, took: float, count: int, floor: float) -> None:
    print(
        f"{engine:12}{what:14}{took:8.2f} s {count / took:10.0f} rows/s   ratio {took / floor:5.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    codes = CodeBook(read_codes)
    read_bare(register(10), codes)  # the code lists are read once
    data = register(options.rows)
    for engine in (options.engine,) if options.engine else ("sqlite", "postgresql"):
        measure(engine, data, options.rows, codes)


if __name__ == "__main__":
    main()
