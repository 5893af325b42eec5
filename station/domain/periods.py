"""The days or the year that a list or a paper is asked for."""

from __future__ import annotations

from datetime import date

from station.domain.problems import Problem, Refused, WorkTrouble

_FIRST_YEAR = 1949


def require_order(since: date | None, until: date | None) -> None:
    """Refuse a period that ends before it begins, at the field `until`: it would be empty."""
    if since is not None and until is not None and until < since:
        raise Refused(Problem(WorkTrouble.ENDS_BEFORE, "until"))


def require_year(year: int, today: date) -> None:
    """Refuse a year that has not begun, or that no register is as old as, at the field `year`."""
    if not _FIRST_YEAR <= year <= today.year:
        raise Refused(Problem(WorkTrouble.NO_SUCH_YEAR, "year", {"year": today.year}))
