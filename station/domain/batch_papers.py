"""医疗费用结算审核表 and 拨款申请: what the two papers of a settlement batch say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date
from typing import ClassVar

from station.domain.batches import BatchBill, BatchFigures, period_words, total
from station.domain.fen import capitals, written
from station.domain.papers import Issued, PaperKind

HEADS = (
    *("序号", "介绍信编号", "姓名", "入院日期", "出院日期", "天数", "诊断"),
    *("费用总额", "核减金额", "核定金额", "医保支付", "其他支付", "本站支付"),
)
"""The columns of 审核表, on paper and in the workbook alike; the last six are money."""
MONEY = len(astuple(BatchFigures()))
NOT_TOLD = "—"
NO_BUDGET = "未录入"


@dataclass(frozen=True, slots=True)
class SettlementPaper(Issued):
    """医疗费用结算审核表: a row a bill, the sums, and the fields of three signatures."""

    kind: ClassVar = PaperKind.SETTLEMENT

    hospital: str
    period: str
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...]
    payable: str
    payable_capitals: str
    left_out: str
    maker: str
    reviewer: str
    approver: str
    seal: str  # the beginning of the hash of what was signed
    note: str

    @property
    def subject(self) -> str:
        return f"{self.hospital}　{self.period}"


@dataclass(frozen=True, slots=True)
class PaymentPaper(Issued):
    """拨款申请: what the treasury is asked to pay to one hospital for one batch."""

    kind: ClassVar = PaperKind.PAYMENT

    hospital: str
    period: str
    bills: str
    lines: str
    cut: str
    approved: str
    insured: str
    other: str
    payable: str
    payable_capitals: str
    payee: str
    bank: str  # empty while nobody has told: filled in by hand
    account: str
    budget_year: str
    budget: str
    paid_before: str
    left_after: str
    text: str
    maker: str
    reviewer: str
    approver: str
    station_phone: str
    note: str

    @property
    def subject(self) -> str:
        return f"{self.hospital}　{self.period}"


def bill_row(place: int, bill: BatchBill) -> tuple[str, ...]:
    """A bill under `HEADS`; `place` counts from 1."""
    return (
        str(place),
        bill.letter or NOT_TOLD,
        bill.name,
        _day(bill.admitted),
        _day(bill.discharged),
        NOT_TOLD if bill.days is None else str(bill.days),
        bill.diagnosis,
        *money_row(bill.figures),
    )


def money_row(figures: BatchFigures) -> tuple[str, ...]:
    """The six amounts as papers write them."""
    return tuple(map(written, astuple(figures)))


def payable_words(bills: Sequence[BatchBill]) -> tuple[str, str]:
    """What the bills are paid with, in figures and in capitals."""
    payable = total(bill.figures for bill in bills).payable_fen
    return written(payable), capitals(payable)


def request_text(station: str, hospital: str, period: str, bills: int, payable_fen: int) -> str:
    """The running text of 拨款申请."""
    return (
        f"依据《关于进一步做好城市流浪乞讨人员中危重病人、精神病人救治工作的指导意见》"
        f"（民发〔2006〕6号），按照先救治、后结算的原则，{station}对{hospital}{period_words(period)}"
        f"救治流浪乞讨人员的医疗费用逐笔进行了审核，共 {bills} 人次，经审核应由救助经费支付 "
        f"{written(payable_fen)} 元（大写：人民币{capitals(payable_fen)}）。"
        f"审核明细见所附《医疗费用结算审核表》，请予拨付。"
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else NOT_TOLD
