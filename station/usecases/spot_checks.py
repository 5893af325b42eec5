"""抽查 as the book answers it: for the sheet on the screen and for the paper of a shift."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import select

from station.domain.rounds import RoundEntry
from station.domain.shifts import ShiftSpan
from station.domain.spot_checks import SpotCheck, spot_check, spot_times, told_of
from station.storage.policy import NamePlate
from station.usecases.work import Work


def check_of_now(
    work: Work, shift: ShiftSpan, looks: Iterable[RoundEntry], here: Collection[int]
) -> SpotCheck | None:
    """The spot check to be made now, or the last one of the shift."""
    at = told_of(spot_times(shift, _house(work), work.policy), work.now)
    return None if at is None else spot_check(at, looks, here)


def drawn_times(work: Work, shift: ShiftSpan) -> tuple[datetime, ...]:
    """The drawn times of a shift that have come: nobody is told of one to come."""
    return tuple(at for at in spot_times(shift, _house(work), work.policy) if at <= work.now)


def _house(work: Work) -> str:
    """What no outsider can tell: the moment at which this station was set up."""
    founded = work.session.scalar(select(NamePlate.founded_at))
    return "" if founded is None else founded.isoformat()
