"""医疗费用审核结果告知书: what was cut of a hospital's bill and why, told to the hospital."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain import fen
from station.domain.claim_records import ReviewLine
from station.domain.claims import BillMoney, CutReason, PayerKind
from station.domain.papers import Issued, PaperKind

TEXT = (
    "对审核结果有异议的，请在收到本告知书之日起 {days} 个工作日内书面提出，并附病历、医嘱等依据。"
)
REASONS: Mapping[CutReason, str] = {
    CutReason.NO_LETTER: "无救治介绍信",
    CutReason.LETTER_NOT_FOUND: "介绍信未登记",
    CutReason.LETTER_OF_OTHER_PERSON: "介绍信系他人",
    CutReason.NAME_DIFFERS: "姓名与介绍信不符",
    CutReason.SEX_DIFFERS: "性别与介绍信不符",
    CutReason.LETTER_LATE: "介绍信逾期开具",
    CutReason.OUTSIDE_STAY: "不在住院期间",
    CutReason.IN_STATION: "当晚在站",
    CutReason.BED_DAYS_DIFFER: "床日与住院天数不符",
    CutReason.DUPLICATE_LINE: "重复收费",
    CutReason.DUPLICATE_POSSIBLE: "疑似重复录入",
    CutReason.DUPLICATE_INVOICE: "发票重复",
    CutReason.AMOUNT_DIFFERS: "数量乘单价与金额不符",
    CutReason.SUM_DIFFERS: "明细与合计不符",
    CutReason.CLAIM_DIFFERS: "申报与应报不符",
    CutReason.NO_LINES: "无费用明细",
    CutReason.NOT_LISTED: "不在价格目录内",
    CutReason.OVER_PRICE: "超过目录价格",
    CutReason.EXCLUDED_SERVICE: "不予支付项目",
    CutReason.SPECIAL_WARD: "特需病房不予支付",
    CutReason.REFUND_PAIRED: "已退费",
    CutReason.REFUND_UNPAIRED: "退费无对应收费",
    CutReason.TOO_OFTEN: "超过每日次数",
    CutReason.OVER_CEILING: "超过限额",
    CutReason.ELIGIBILITY_ENDED: "救助资格已终止",
    CutReason.OTHER_PAYER_FIRST: "应由其他渠道先行支付",
    CutReason.NOT_NEEDED: "诊疗不必要",
    CutReason.DENIED_BY_PATIENT: "本人否认做过",
    CutReason.OTHER: "其他",
}
PAYERS: Mapping[PayerKind, str] = {
    PayerKind.INSURANCE: "基本医保",
    PayerKind.MEDICAL_AID: "医疗救助",
    PayerKind.EMERGENCY_FUND: "疾病应急救助基金",
    PayerKind.RESCUE_FUNDS: "救助经费",
    PayerKind.FAMILY: "家属或本人",
}


@dataclass(frozen=True, slots=True)
class CutNoticeLine:
    """One line of the bill of which not all, or more, is paid; money in yuan."""

    number: str
    day: str
    item: str
    claimed: str
    cut: str
    approved: str
    reason: str


@dataclass(frozen=True, slots=True)
class CutNoticePaper(Issued):
    """医疗费用审核结果告知书 of one bill; a bill of which nothing was cut says so."""

    kind: ClassVar = PaperKind.CUT_NOTICE

    hospital: str
    invoice: str
    letter: str
    name: str
    stay: str
    period: str
    sums: str
    shares: str
    lines: tuple[CutNoticeLine, ...]
    objection: str
    answer: str
    text: str
    clerk: str

    @property
    def subject(self) -> str:
        return f"{self.hospital}　{self.letter}"


def cut_lines(lines: tuple[ReviewLine, ...]) -> Iterator[CutNoticeLine]:
    """The lines on which less or more is paid than was charged, in the order of the bill."""
    for each in sorted(lines, key=lambda line: line.line.number):
        line, said = each.line, each.decision
        if said is None or each.approved_fen is None or not each.cut_fen:
            continue
        reason = "" if said.reason is None else REASONS[said.reason]
        yield CutNoticeLine(
            str(line.number),
            f"{line.day:%m-%d}" if line.day else "—",
            line.name,
            fen.written(line.amount_fen),
            fen.written(each.cut_fen),
            fen.written(each.approved_fen),
            "：".join(filter(None, (reason, said.note))),
        )


def sums_words(money: BillMoney) -> str:
    """What was charged, cut and approved."""
    return (
        f"明细合计 {fen.written(money.lines_fen)} 元，核减 {fen.written(money.cut_fen)} 元，"
        f"核定 {fen.written(money.approved_fen)} 元；"
        f"医院申报 {fen.written(money.claimed_fen)} 元"
    )


def shares_words(money: BillMoney) -> str:
    """Who pays how much of what was approved, the rescue funds in capitals too."""
    told = [
        f"{PAYERS[payer]} {fen.written(amount)} 元"
        for payer, amount in money.shares.items()
        if amount or payer is PayerKind.RESCUE_FUNDS
    ]
    return f"{'，'.join(told)}（救助经费大写：{fen.capitals(money.payable_fen)}）"
