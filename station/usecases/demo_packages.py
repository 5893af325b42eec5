"""The packages of a demonstration station: two months went up, and one came back with rows."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import partial

from station.domain.package_records import PackageMade
from station.domain.problems import Refused
from station.settings import read_return
from station.usecases.demo_living import Living
from station.usecases.package_lists import PackageNamed, PackageRows
from station.usecases.package_mappings import KeepMapping
from station.usecases.package_steps import MarkSent, TakeReceipt
from station.usecases.packages import MakePackage

MAPPING = "persons"
_MADE, _ANSWERED = timedelta(days=4, hours=10), timedelta(days=3)
_REASONS = (
    ("证件号码", "E102", "校验位错误"),
    ("户籍区划", "E110", "代码不存在"),
    ("", "E301", "与他站同期在站记录重复"),
)
"""What the authority finds wrong with the first rows of the older package."""


class DemoPackages:
    """Both are workbooks: a demonstration has no authority that hands out a blank one."""

    def __init__(self, year: Living, now: datetime) -> None:
        self._year, self._now = year, now

    def plan(self) -> None:
        """Plan the two last months whose packages are due by now, the older one answered."""
        due = self._now - _MADE - _ANSWERED
        month = due.date().replace(day=1)
        for answered in (False, True):
            last = month - timedelta(days=1)
            month = last.replace(day=1)
            at = datetime.combine(last + timedelta(days=1), time()) + _MADE
            self._year.later(at, partial(self._send, month, last, answered=answered))

    def _send(self, first: date, last: date, *, answered: bool) -> None:
        year = self._year
        text = read_return(MAPPING).replace('target = "blank"', 'target = "workbook"')
        year.do(KeepMapping("demo-mapping", MAPPING, "演示站没有空表，改为工作簿", text))
        with suppress(Refused):  # in a small house nobody may have come in a month
            made = year.do(MakePackage(f"demo-package-{first}", MAPPING, first, last))
            year.do(MarkSent(made.id, "省厅政务外网"))
            if answered:
                year.later(year.time + _ANSWERED, partial(self._answer, made))

    def _answer(self, made: PackageMade) -> None:
        year = self._year
        (file,) = year.ask(PackageNamed(made.number)).files
        rows = year.ask(PackageRows(made.id, limit=len(_REASONS)))
        lines = [
            f"{row.key},{row.row},{','.join(said)}"
            for row, said in zip(rows, _REASONS, strict=False)
        ]
        head = (
            f"文件名,{file.name}",
            f"接收时间,{year.time:%Y-%m-%d %H:%M}",
            f"接收行数,{made.rows}",
            f"入库行数,{made.rows - len(lines)}",
            f"退回行数,{len(lines)}",
            "救助编号,行号,列,错误代码,说明",
        )
        content = "\n".join((*head, *lines, "")).encode("utf-8-sig")
        year.do(TakeReceipt(f"demo-receipt-{made.id}", "回执.csv", content))
