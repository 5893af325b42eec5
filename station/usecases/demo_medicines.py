"""Medicines of a demonstration station: plainly invented orders, a few doses left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from station.domain.medicines import (
    Control,
    DoseUnit,
    OrderFacts,
    Pattern,
    Regimen,
    Route,
    Source,
)
from station.domain.medicines_cautions import CautionKind
from station.domain.medicines_doses import DoseState, Outcome
from station.domain.medicines_sheet import MedicinesNow
from station.domain.stays import StaySummary
from station.usecases.accounts import SecondClerk
from station.usecases.medicines import OrderMedicine
from station.usecases.medicines_cautions import WriteCaution
from station.usecases.medicines_given import WriteDose
from station.usecases.work import Write

_DAYS, _LATE_BY = 2, timedelta(minutes=6)
_HOURS = (8, 12, 18, 21)
_EVERY = 3
"""Every third resident takes medicine."""
_BROUGHT = 30_000
_NIGHTLY = Regimen(Pattern.TIMES, times=(time(21),))
_TWICE = Regimen(Pattern.TIMES, times=(time(8), time(21)))
_PLAIN = OrderFacts(
    medicine="利培酮片",
    strength="1 mg",
    dose=1000,
    unit=DoseUnit.TABLET,
    route=Route.MOUTH,
    regimen=_TWICE,
    source=Source.OWN,
    starts_at=datetime.combine(date(2026, 1, 1), time()),
)
_ORDERS = (
    _PLAIN,
    replace(_PLAIN, medicine="硝苯地平控释片", strength="30 mg", source=Source.DOCTOR,
            prescriber="市三院 张医生", regimen=Regimen(Pattern.TIMES, times=(time(8),))),
    replace(_PLAIN, medicine="氯硝西泮片", strength="2 mg", dose=500, regimen=_NIGHTLY,
            control=Control.SECOND_CLASS),
    replace(_PLAIN, medicine="丙戊酸钠缓释片", strength="0.5 g", critical=True,
            source=Source.DISCHARGE, prescriber="市四院出院小结"),
    replace(_PLAIN, medicine="布洛芬片", strength="0.2 g", source=Source.DOCTOR,
            prescriber="市三院 张医生",
            regimen=Regimen(Pattern.AS_NEEDED, needed_for="发热 38.5 ℃ 以上", least_hours=6,
                            most_per_day=3)),
    replace(_PLAIN, medicine="门冬胰岛素注射液", strength="3 ml:300 单位", dose=8000,
            unit=DoseUnit.UNIT, route=Route.UNDER_SKIN, critical=True, source=Source.DISCHARGE,
            prescriber="市一院出院小结",
            regimen=Regimen(Pattern.TIMES, times=(time(8), time(12), time(18)))),
)  # fmt: skip
_CAUTIONS = (
    (CautionKind.ALLERGY, "青霉素", "皮疹"),
    (CautionKind.NONE_KNOWN, "", ""),
    (CautionKind.DIET, "糖尿病饮食", ""),
)


def medicine_moments(now: datetime) -> Iterator[datetime]:
    """When the demonstration orders medicines (first), and when it goes round with them."""
    yield now - timedelta(days=_DAYS)
    for back in range(_DAYS, -1, -1):
        for hour in _HOURS:
            moment = datetime.combine((now - timedelta(days=back)).date(), time(hour)) + _LATE_BY
            if now - timedelta(days=_DAYS) < moment < now:
                yield moment


def order_deeds(
    residents: Iterable[StaySummary], now: datetime, second: SecondClerk
) -> Iterator[Write[object]]:
    """What is ordered for those in the house who take medicine, and what they do not tolerate."""
    for number, stay in enumerate(residents):
        if number % _EVERY:
            continue
        at = number // _EVERY
        kind, words, reaction = _CAUTIONS[at % len(_CAUTIONS)]
        yield WriteCaution(f"demo-caution-{stay.id}", stay.id, kind, words, reaction, "本人")
        facts = replace(_ORDERS[at % len(_ORDERS)], starts_at=now)
        controlled = facts.control is not Control.NONE
        own = facts.source is Source.OWN
        yield OrderMedicine(
            f"demo-order-{stay.id}",
            stay.id,
            facts,
            brought=_BROUGHT if own else None,
            second=second if controlled else None,
        )


def dose_deeds(now: MedicinesNow, second: SecondClerk, *, last: bool) -> Iterator[Write[object]]:
    """What a medicine round writes down; the last one leaves every other dose open."""
    due = [each for each in now.lines if each.state is DoseState.DUE]
    for number, line in enumerate(due):
        if last and number % 2:
            continue
        key = f"demo-dose-{line.order.id}-{line.due_at:%Y%m%d%H%M}"
        if number % 7 == 5:  # noqa: PLR2004  one in seven does not want it
            yield WriteDose(key, line.order.id, line.due_at, Outcome.REFUSED, reason="不愿服")
        else:
            witness = second if line.by_two else None
            yield WriteDose(key, line.order.id, line.due_at, second=witness)
