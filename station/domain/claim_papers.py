"""联合审核表 and 会议纪要: what three departments agreed on about hospitals' bills, as papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain import fen
from station.domain.claim_audits import (
    AuditBillRecord,
    AuditDayRecord,
    AuditFigures,
    AuditVerdict,
    Department,
    Seat,
)
from station.domain.papers import Issued, PaperKind

DEPARTMENTS: Mapping[Department, str] = {
    Department.CIVIL_AFFAIRS: "民政部门",
    Department.HEALTH: "卫生健康部门",
    Department.FINANCE: "财政部门",
}
_VERDICTS = {AuditVerdict.AGREED: "同意", AuditVerdict.DIFFERS: "有异议"}
_OPEN = ""
"""What no department has said yet is left to be written in by hand."""


@dataclass(frozen=True, slots=True)
class JointSheetLine:
    """One bill of the sheet; money in yuan, what is not said yet is blank."""

    serial: str
    letter: str
    name: str
    stay: str
    claimed: str
    lines: str
    cut: str
    approved: str
    payable: str
    civil_affairs: str
    health: str
    finance: str


@dataclass(frozen=True, slots=True)
class JointSheetPaper(Issued):
    """联合审核表: a row a bill with the word of each department, and the sum of all."""

    kind: ClassVar = PaperKind.JOINT_SHEET

    hospital: str
    period: str
    held: str
    drawn: str
    bills: tuple[JointSheetLine, ...]
    total: JointSheetLine
    capitals: str
    seats: tuple[str, str, str]

    @property
    def subject(self) -> str:
        return f"{self.hospital}　{self.period}"


@dataclass(frozen=True, slots=True)
class MinutesPaper(Issued):
    """会议纪要: who sat there, how the bills were drawn, what was agreed on and what was not."""

    kind: ClassVar = PaperKind.MINUTES

    hospital: str
    period: str
    held: str
    present: str
    drawn: str
    result: str
    differing: str
    conclusion: str
    signed: str

    @property
    def subject(self) -> str:
        return f"{self.hospital}　{self.period}"


def joint_lines(day: AuditDayRecord) -> tuple[JointSheetLine, ...]:
    """The rows of the sheet, those on the table only."""
    return tuple(_line(str(n), each) for n, each in enumerate(day.on_table, 1))


def _line(serial: str, bill: AuditBillRecord) -> JointSheetLine:
    said = [_said(bill, each) for each in Department]
    stay = [f"{day:%m-%d}" if day else "—" for day in (bill.admitted, bill.discharged)]
    of_bill = (serial, bill.letter, bill.name, " 至 ".join(stay))
    return JointSheetLine(*of_bill, *_amounts(bill.figures), *said)


def total_line(day: AuditDayRecord) -> JointSheetLine:
    """The sum under the rows."""
    return JointSheetLine("合计", "", "", "", *_amounts(day.total), _OPEN, _OPEN, _OPEN)


def _amounts(told: AuditFigures) -> tuple[str, str, str, str, str]:
    return (
        fen.written(told.claimed_fen),
        fen.written(told.lines_fen),
        fen.written(told.cut_fen),
        fen.written(told.approved_fen),
        fen.written(told.payable_fen),
    )


def _said(bill: AuditBillRecord, department: Department) -> str:
    tick = bill.ticks.get(department)
    if tick is None:
        return _OPEN
    return "：".join(filter(None, (_VERDICTS[tick.verdict], tick.remark)))


def drawn_words(day: AuditDayRecord) -> str:
    """How the bills were drawn, so that anybody can draw them again."""
    least = fen.written(day.least_fen)
    return f"申报 {least} 元以上全部审核，其余抽取 {day.percent}%；随机种子 {day.seed}"


def seat_words(day: AuditDayRecord, department: Department) -> str:
    """Who sits there for a department, for the place where they sign."""
    seat = next((each for each in day.seats if each.department is department), None)
    who = "" if seat is None else " ".join(filter(None, (seat.name, seat.post)))
    return f"{DEPARTMENTS[department]}：{who}"


def present_words(day: AuditDayRecord) -> str:
    """Who was there, a department a line, with what it remarks on the whole."""
    return "\n".join(_present(seat) for seat in day.seats)


def _present(seat: Seat) -> str:
    who = " ".join(filter(None, (seat.name, seat.post)))
    remark = f"（意见：{seat.remark}）" if seat.remark else ""
    return f"{DEPARTMENTS[seat.department]}：{who}{remark}"


def result_words(day: AuditDayRecord) -> str:
    """What the bills come to, in figures and in capitals; what was agreed on by itself."""
    agreed = [each.figures for each in day.on_table if each.is_agreed]
    total, payable = day.total, sum(each.payable_fen for each in agreed)
    return (
        f"共审核账单 {len(day.on_table)} 张，申报 {fen.written(total.claimed_fen)} 元，"
        f"明细合计 {fen.written(total.lines_fen)} 元，核减 {fen.written(total.cut_fen)} 元，"
        f"核定 {fen.written(total.approved_fen)} 元。三部门一致同意 {len(agreed)} 张，"
        f"救助经费应付 {fen.written(payable)} 元（大写：{fen.capitals(payable)}）。"
    )


def differing_words(day: AuditDayRecord) -> str:
    """The bills on which not all agreed, with what each said."""
    lines = []
    for bill in (each for each in day.on_table if not each.is_agreed):
        told = [
            f"{DEPARTMENTS[department]}：{tick.remark}"
            for department, tick in bill.ticks.items()
            if tick.verdict is AuditVerdict.DIFFERS
        ]
        payable = fen.written(bill.figures.payable_fen)
        lines.append(f"{bill.letter} {bill.name}，应付 {payable} 元。{'；'.join(told)}")
    return "\n".join(lines) or "无"
