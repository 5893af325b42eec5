"""Write resources/codes/workdays.tsv: the holidays and make-up days the State Council announced.

A working-day clock is only right with both: the free Monday and the worked Sunday. The list is
made anew every December, when the next year has been announced; a year that is not in it is
not guessed.

    python installer/make_workdays.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import holidays

TARGET = Path(__file__).parent.parent / "resources" / "codes" / "workdays.tsv"
HEADER = "day\tkind\tname"
ANNOUNCED = range(2024, 2027)
SATURDAY = 5


def days() -> Iterator[tuple[date, str, str]]:
    """Every day whose kind differs from its place in the week, and every named holiday."""
    calendar = holidays.country_holidays("CN", years=ANNOUNCED, language="zh_CN")
    day = date(ANNOUNCED[0], 1, 1)
    while day.year in ANNOUNCED:
        if day in calendar:
            yield day, "rest", calendar[day]
        elif day.weekday() >= SATURDAY and calendar.is_working_day(day):
            yield day, "work", "调休上班"
        day += timedelta(days=1)


def main() -> int:
    rows = [f"{day}\t{kind}\t{name}" for day, kind, name in days()]
    TARGET.write_text("\n".join((HEADER, *rows)) + "\n", "utf-8")
    print(f"{TARGET.name}: {len(rows)} days")
    return 0


if __name__ == "__main__":
    sys.exit(main())
