"""What the tests of month sheets share: a September, and the way to a sheet that went up."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from station.domain.intake import HowCame
from station.domain.people import Sex
from station.domain.stays import StayState
from station.usecases.month_sheet_steps import CheckSheet, ExplainFinding, SheetDeed, SubmitSheet
from station.usecases.month_sheets import SheetOf
from tests import make

SEPTEMBER = datetime(2026, 9, 10, 9, 0)
HENAN = ("henan_month", "2026-09")


class Marks:
    """Marks of forms, one a call, and the version of the sheet that was seen."""

    def __init__(self, ask) -> None:
        self.ask, self.number = ask, 0

    def __call__(self, sheet="henan_month", period="2026-09", version=None) -> SheetDeed:
        self.number += 1
        if version is None:
            version = self.ask(SheetOf(sheet, period)).version
        return SheetDeed(f"form-{self.number}", sheet, period, version)


def september(station) -> dict[str, int]:
    """A man of the province, a woman from elsewhere, a boy, one whom nobody knows.

    The clock stands in the first days of October; the stays by who they are of.
    """
    station.clock.now = datetime(2026, 10, 3, 10, 0)
    make.name_plate(station)
    door = {"how_came": HowCame.POLICE, "cause": "lost"}
    left = {"left_at": SEPTEMBER + timedelta(days=4), "state": StayState.LEFT}
    plain = {"admitted_at": SEPTEMBER, "door": door}
    made = {
        "man": make.stay(station, "王强", area="370102", leaving_way="voucher", **left, **plain),
        "woman": make.stay(station, "李芳", sex=Sex.FEMALE, area="410102", **plain),
        "boy": make.stay(
            station,
            "小军",
            born=date(2012, 5, 1),
            area="370203",
            leaving_way="kin",
            **left,
            **plain,
        ),
        "nobody": make.stay(station, "无名氏2026-001", sex=Sex.UNKNOWN, born=None, **plain),
    }
    make.stay(
        station,
        "早来",
        admitted_at=datetime(2026, 8, 1),
        state=StayState.LEFT,
        left_at=datetime(2026, 8, 20),
        leaving_way="voucher",
    )
    return made


def figures(sheet, column=0):
    return {line.row: line.figures[column] for line in sheet.lines}


def explain_all(do, ask, mark, period="2026-09"):
    for finding in ask(SheetOf("henan_month", period)).findings:
        do(ExplainFinding(mark(period=period), finding.key, "本人无法表达，正在核查"))


def submitted(do, ask, mark, period="2026-09"):
    explain_all(do, ask, mark, period)
    do(CheckSheet(mark(period=period)))
    return do(SubmitSheet(mark(period=period)))
