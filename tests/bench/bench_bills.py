"""How fast a hospital's quarter comes in and is checked, beside the bare reading of its workbook.

    python -m tests.bench.bench_bills [--bills 2000] [--lines 100] [--engine sqlite]

The workbook is invented, a summary sheet beside a sheet of all lines, the same for the same
numbers. Each line gives seconds of processor time and lines a second; the ratio is to the bare
reading of the same workbook, its values and nothing else, measured in the same run. "Opened, read"
is what the program makes of it, safely opened and every line understood, before it is checked and
stored. The second import must add nothing. The first page of the list is the median of twenty.
Python's collector runs as rarely as in a command of the program.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import TypeVar

import xlsxwriter
from python_calamine import CalamineWorkbook

from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.exchange.bill_reader import read_bills
from station.exchange.workbook import open_untrusted
from station.settings import read_codes
from station.storage.engine import open_engine
from station.usecases.bill_lists import BillList
from station.usecases.bills import CheckBills, ImportBills
from station.usecases.codebook import CodeBook
from station.usecases.work import Station
from tests.bench.bench_ledger import database
from tests.conftest import _fill

NOW = datetime(2026, 11, 21, 2, 41)
CLERK = Clerk(1, "chen", "bench", frozenset(Permission))
A_DAY = (
    ("CW01", "普通病房床位费", "床位费", "床日", 1, 38),
    ("HL02", "II级护理", "护理费", "日", 1, 20),
    ("YP455", "甲钴胺片", "药品费", "盒", 2, 27.4),
    ("ZL40", "静脉输液", "治疗费", "组", 1, 9),
)
SUMMARY = ("序号", "介绍信编号", "姓名", "入院日期", "出院日期", "总费用", "申请结算金额", "发票号")
LINES = (
    "介绍信编号",
    "计费日期",
    "项目编码",
    "项目名称",
    "费用类别",
    "单位",
    "数量",
    "单价",
    "金额",
)
T = TypeVar("T")


def workbook(bills: int, lines: int) -> bytes:
    """A settlement of so many bills, each with about so many lines."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    as_day = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(sheet, number: int, cells) -> None:
        for column, value in enumerate(cells):
            if isinstance(value, date):
                sheet.write_datetime(number, column, datetime.combine(value, NOW.time()), as_day)
            else:
                sheet.write(number, column, value)

    days = max(lines // len(A_DAY), 1)
    total = round(sum(each[4] * each[5] for each in A_DAY) * days, 2)
    sheet = book.add_worksheet("结算汇总")
    write(sheet, 0, SUMMARY)
    for serial in range(bills):
        came = date(2026, 7, 1) + timedelta(days=serial % 60)
        whose = (serial + 1, f"救介〔2026〕{serial + 1:04d}号", f"病人{serial}")
        money = (total, total, str(82_000_000 + serial))
        write(sheet, serial + 1, (*whose, came, came + timedelta(days=days), *money))
    sheet, number = book.add_worksheet("费用明细"), 1
    write(sheet, 0, LINES)
    for serial in range(bills):
        letter = f"救介〔2026〕{serial + 1:04d}号"
        for after in range(days):
            day = date(2026, 7, 1) + timedelta(days=serial % 60 + after)
            for each in A_DAY:
                write(sheet, number, (letter, day, *each, round(each[4] * each[5], 2)))
                number += 1
    book.close()
    return target.getvalue()


def timed(run: Callable[[], T]) -> tuple[float, T]:
    """Processor seconds: other work on the computer does not count."""
    began = time.process_time()
    answer = run()
    return time.process_time() - began, answer


def bare_reading(data: bytes) -> None:
    """Every value of every sheet, one sheet after the other."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def measure(engine: str, data: bytes, codes: CodeBook) -> None:
    with database(engine) as url:
        opened = open_engine(url)
        _fill(opened)
        station = Station(opened, lambda: NOW, codes, desk="bench")
        took, reading = timed(lambda: read_bills(open_untrusted(data)))
        count, bills = reading.lines, len(reading.bills)
        del reading
        seconds = {"opened, read": took}
        deed = ImportBills("bills.xlsx", data)
        seconds["import, checked"], done = timed(lambda: station.do(deed, CLERK).answer)
        assert (done.added, done.lines) == (bills, count)
        seconds["import again"], again = timed(lambda: station.do(deed, CLERK).answer)
        assert again.added == 0
        seconds["check anew"], checked = timed(lambda: station.do(CheckBills(), CLERK).answer)
        assert checked.lines == count
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        floor, _ = timed(lambda: bare_reading(data))  # last: it takes more memory than all above
        for what, took in {"bare reading": floor, **seconds}.items():
            say(engine, what, took, count, floor)
        page = [timed_wall(lambda: station.ask(BillList(limit=50), CLERK)) for _ in range(20)]
        print(f"{engine:12}first page     {statistics.median(page) * 1000:8.1f} ms")
        print(f"{engine:12}peak memory    {peak:8d} MB")
        opened.dispose()


def timed_wall(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def say(engine: str, what: str, took: float, count: int, floor: float) -> None:
    print(
        f"{engine:12}{what:16}{took:7.2f} s {count / took:8.0f} lines/s   ratio {took / floor:5.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bills", type=int, default=2_000)
    parser.add_argument("--lines", type=int, default=100)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    gc.set_threshold(10_000, 20, 20)
    data = workbook(options.bills, options.lines)
    for engine in (options.engine,) if options.engine else ("sqlite", "postgresql"):
        measure(engine, data, CodeBook(read_codes))


if __name__ == "__main__":
    main()
