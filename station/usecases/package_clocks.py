"""Which packages are due, which wait for a receipt, of which rejected rows are to be mended."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from station.domain.clocks import Clock, ClockRules
from station.domain.package_clocks import MonthOwed, last_month, package_clocks
from station.domain.problems import Refused
from station.storage import packages_waiting
from station.storage.policy import NamePlate
from station.usecases.package_mappings import codes, in_force
from station.usecases.work import Work


def clocks_of_packages(work: Work, rules: ClockRules) -> Iterator[Clock]:
    """What is sent and not answered, what was refused, and the month before where it is owed."""
    waiting = packages_waiting.waiting(work.session)
    yield from package_clocks(waiting, _owed(work), rules)


def _owed(work: Work) -> Iterator[MonthOwed]:
    """Mappings with a due day whose last month has not gone up; none before the house began."""
    founded = work.session.scalar(select(NamePlate.founded_at).limit(1))
    first, last = last_month(work.today)
    if founded is None or last < founded.date():
        return
    for code in codes(work):
        try:
            mapping = in_force(work, code).mapping
        except Refused:
            continue  # the tab of packages tells what is wrong with it
        if mapping.due_day and not packages_waiting.gone_up(work.session, code, first, last):
            yield MonthOwed(code, mapping.title, first, mapping.due_day)
