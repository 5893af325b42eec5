"""Invented patients, prices and bills for a demonstration station; a few bills have a fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from station.domain.bills import Bill, BillLine
from station.domain.hospitals import HospitalFacts, HospitalKind
from station.domain.people import Sex
from station.domain.prices import Catalogue, PriceRow
from station.domain.prices_typed import TypedPrice

HOSPITALS = (
    HospitalFacts(
        "市第三医院（演示）",
        contact="医务科（虚构）",
        phone="000-5550131",
        address="云川市演示路 3 号",
        bank="演示银行云川支行",
        account="0000111122223",
    ),
    HospitalFacts(
        "市安宁医院（演示）",
        HospitalKind.MENTAL,
        contact="结算科（虚构）",
        phone="000-5550132",
        address="云川市演示路 9 号",
    ),
)
"""Where the demonstration sends its patients; the second has told no account yet."""
GENERAL, MENTAL = range(len(HOSPITALS))
BUDGET_FEN = 3_000_000


class Fault(StrEnum):
    """What is wrong with an invented bill."""

    NONE = "none"
    TWICE = "twice"
    TOO_DEAR = "too_dear"
    EXCLUDED = "excluded"
    OTHER_NAME = "other_name"
    NO_LETTER = "no_letter"


@dataclass(frozen=True, slots=True)
class InventedPatient:
    """Somebody who lay in hospital: came so many days ago, for so many nights."""

    name: str
    sex: Sex
    hospital: int
    days_ago: int
    nights: int
    diagnosis: str
    insured_percent: int = 0
    fault: Fault = Fault.NONE


_M, _F = Sex.MALE, Sex.FEMALE
PAID = (
    InventedPatient("苗大山", _M, GENERAL, 104, 6, "肺炎"),
    InventedPatient("𬭎冬生", _M, GENERAL, 96, 9, "上消化道出血", 40),
    InventedPatient("祝阿妹", _F, GENERAL, 88, 4, "右小腿骨折"),
    InventedPatient("水根旺", _M, GENERAL, 80, 11, "慢性阻塞性肺病急性加重"),
)
"""Their bills were reviewed, settled in a batch, and paid."""
OWED = (
    InventedPatient("佟小满", _F, MENTAL, 99, 19, "精神分裂症"),
    InventedPatient("卞春喜", _M, MENTAL, 91, 14, "急性短暂性精神病性障碍"),
    InventedPatient("龙䶮", _M, MENTAL, 84, 16, "双相情感障碍", 30),
)
"""Their bills stand in a batch that is signed and not paid yet."""
NEW = (
    InventedPatient("褚长安", _M, GENERAL, 31, 5, "急性胰腺炎"),
    InventedPatient("鲍玉环", _F, GENERAL, 28, 4, "低钾血症", fault=Fault.OTHER_NAME),
    InventedPatient("纪老四", _M, GENERAL, 25, 7, "肺炎", fault=Fault.TWICE),
    InventedPatient("尤二丫", _F, MENTAL, 29, 9, "抑郁发作", fault=Fault.EXCLUDED),
    InventedPatient("顾无忧", _M, MENTAL, 24, 8, "酒精戒断状态", fault=Fault.TOO_DEAR),
    InventedPatient("马㛃", _F, GENERAL, 17, 3, "急性阑尾炎", fault=Fault.NO_LETTER),
)
"""Their bills came in lately and wait for a review."""


@dataclass(frozen=True, slots=True)
class _Service:
    code: str
    name: str
    category: str
    unit: str
    fen: int
    hospitals: tuple[int, ...] = (GENERAL, MENTAL)
    every: int = 1
    """Charged on each so-manieth day, 0 on the first day only."""


_SERVICES = (
    _Service("D001", "床位费（三人间）", "床位费", "日", 3_500),
    _Service("D002", "二级护理", "护理费", "日", 1_800),
    _Service("D003", "住院诊查费", "诊查费", "日", 1_200),
    _Service("D101", "血常规", "化验费", "次", 2_000, every=0),
    _Service("D102", "肝功能", "化验费", "次", 4_800, every=0),
    _Service("D103", "胸部DR", "检查费", "次", 6_000, (GENERAL,), 0),
    _Service("D201", "静脉输液", "治疗费", "次", 1_200, (GENERAL,)),
    _Service("D202", "精神科监护", "治疗费", "日", 1_500, (MENTAL,)),
    _Service("D203", "心理治疗", "治疗费", "次", 8_000, (MENTAL,), 4),
    _Service("D301", "头孢曲松钠 1 g", "西药费", "支", 1_860, (GENERAL,)),
    _Service("D302", "奥氮平片 10 mg", "西药费", "片", 620, (MENTAL,)),
)
_EXTRA = _Service("D901", "陪护费", "其他", "日", 4_000)
_NEVER_PAID = TypedPrice(PriceRow.EXCLUDED_WORDS, "陪护", why="演示价目表")
_MYRIADTHS, _ONE = 100, 1000


def prices(valid_from: date) -> Iterator[TypedPrice]:
    """The price list of the demonstration, in force from a day on."""
    for each in _SERVICES:
        yield TypedPrice(
            PriceRow.SERVICE,
            each.name,
            each.code,
            each.unit,
            each.fen * _MYRIADTHS,
            catalogue=Catalogue.FIRST,
            why="演示价目表",
            valid_from=valid_from,
        )
    yield replace(_NEVER_PAID, valid_from=valid_from)


def bill_of(
    patient: InventedPatient, hospital_id: int, letter: str, admitted: date, invoice: str
) -> Bill:
    """What the hospital asks for, its fault included; a bill without one adds up to the fen."""
    lines = tuple(_lines(patient, admitted))
    total = sum(each.amount_fen for each in lines)
    insured = total * patient.insured_percent // 100
    odd_name = patient.fault is Fault.OTHER_NAME
    return Bill(
        hospital_id,
        invoice,
        "" if patient.fault is Fault.NO_LETTER else letter,
        patient.name[:1] + "玉兰" if odd_name else patient.name,
        patient.sex,
        admitted,
        admitted + timedelta(days=patient.nights),
        patient.diagnosis,
        total,
        insured,
        total - insured,
        lines,
        admission_number=f"ZY{invoice[-4:]}",
    )


def _lines(patient: InventedPatient, admitted: date) -> Iterator[BillLine]:
    days = [admitted + timedelta(days=each) for each in range(patient.nights)]
    found: list[tuple[date, _Service]] = []
    for each in _SERVICES:
        if patient.hospital in each.hospitals:
            found += [(day, each) for day in (days[:: each.every] if each.every else days[:1])]
    if patient.fault is Fault.TWICE:
        found.append(next(pair for pair in found if pair[1].category == "检查费"))
    if patient.fault is Fault.EXCLUDED:
        found += [(day, _EXTRA) for day in days[:2]]
    for number, (day, each) in enumerate(found, 1):
        dear = patient.fault is Fault.TOO_DEAR and each.category == "治疗费"
        yield _line(number, day, replace(each, fen=each.fen * 3 // 2) if dear else each)


def _line(number: int, day: date, each: _Service) -> BillLine:
    price = each.fen * _MYRIADTHS
    return BillLine(
        number, day, each.code, each.name, each.category, each.unit, _ONE, price, each.fen
    )


def quarter(day: date) -> str:
    """The quarter of a day: 2026Q3."""
    return f"{day.year}Q{(day.month + 2) // 3}"
