"""归档目录 of a year and 档案借阅单 of one loan, as papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.archive import ArchiveLine, ArchiveState, RetentionRule
from station.domain.destruction import DestructionState
from station.domain.papers import Issued, Paper, PaperKind
from station.domain.veil import VEIL

STATES = {
    ArchiveState.OPEN: "未归档",
    ArchiveState.FILED: "在库",
    ArchiveState.BORROWED: "借出",
    ArchiveState.DESTROYED: "已销毁",
}
FOR_EVER = "永久"
PROPOSED = "（待批准）"
APPROVED = "{authority} {approved_on} {approval}"
NOT_APPROVED = "保管期限表尚未经档案主管部门批准，所列期限为建议。"
KEPT_BACK = "受限档案 {count} 件，不列姓名。"
LIST_HEADS = (
    *("序号", "档号", "救助编号", "姓名", "入站", "离站", "页数"),
    *("保管期限", "期满", "盒号", "归档日期", "归档人", "状态"),
)


@dataclass(frozen=True, slots=True)
class ArchiveList(Issued):
    """归档目录: the stays that ended in a year, in the order of their archive numbers."""

    kind: ClassVar = PaperKind.ARCHIVE_LIST

    year: str
    rows: tuple[tuple[str, ...], ...]
    """The cells under `LIST_HEADS`, without the first."""
    total: str
    approval: str
    clerk: str

    @property
    def subject(self) -> str:
        return self.year


@dataclass(frozen=True, slots=True)
class LoanSlip(Paper):
    """档案借阅单: who has a file in hand, and that it came back, both signed."""

    kind: ClassVar = PaperKind.ARCHIVE_LOAN

    archive_number: str
    box: str
    pages: str
    borrower: str
    unit: str
    purpose: str
    lent_at: str
    due_on: str
    returned_at: str
    note: str
    clerk: str


REGISTER_STATES = {
    DestructionState.PROPOSED: "待批准",
    DestructionState.REFUSED: "未批准",
    DestructionState.DESTROYED: "已批准销毁",
}
REGISTER_HEADS = ("序号", "档号", "救助编号", "离站", "页数", "保管期限", "期满", "盒号", "备注")


@dataclass(frozen=True, slots=True)
class DestructionPaper(Issued):
    """档案销毁清册: the files by their numbers, no name, who proposed and who decided."""

    kind: ClassVar = PaperKind.DESTRUCTION

    rows: tuple[tuple[str, ...], ...]
    """The cells under `REGISTER_HEADS`, without the first."""
    reason: str
    state: str
    proposed: str
    decided: str
    note: str
    approval: str

    @property
    def subject(self) -> str:
        return self.reason


def register_row(line: ArchiveLine) -> tuple[str, ...]:
    """One file on the register: by its numbers, never by a name."""
    filed, until = line.filed, line.keep_until
    return (
        filed.number if filed else "",
        line.rescue_number,
        line.left_at.date().isoformat(),
        str(filed.pages or "") if filed else "",
        period_words(line.rule),
        until.isoformat() if until else "",
        filed.box if filed else "",
        STATES[line.state],
    )


def period_words(rule: RetentionRule) -> str:
    """How long a file is kept, as a list writes it."""
    return FOR_EVER if rule.years is None else f"{rule.years}年"


def list_row(line: ArchiveLine) -> tuple[str, ...]:
    """One stay on the list; who has a restricted file is never named."""
    filed, until = line.filed, line.keep_until
    return (
        filed.number if filed else "",
        line.rescue_number,
        VEIL if line.restricted else line.name,
        line.admitted_at.date().isoformat(),
        line.left_at.date().isoformat(),
        str(filed.pages or "") if filed else "",
        period_words(line.rule),
        until.isoformat() if until else "",
        filed.box if filed else "",
        filed.filed_at.date().isoformat() if filed else "",
        filed.clerk if filed else "",
        STATES[line.state],
    )


def total_words(lines: tuple[ArchiveLine, ...]) -> str:
    """How many stays there are, how many in each state, how many are not named."""
    counts = {state: sum(line.state is state for line in lines) for state in ArchiveState}
    told = "，".join(f"{STATES[state]} {count} 件" for state, count in counts.items() if count)
    kept = sum(line.restricted for line in lines)
    return f"共 {len(lines)} 件：{told or '无'}。" + (KEPT_BACK.format(count=kept) if kept else "")


def approval_words(rules: tuple[RetentionRule, ...]) -> str:
    """Who has approved the periods; that nobody has, as long as one is only a proposal."""
    if not all(rule.approved for rule in rules):
        return NOT_APPROVED
    said = (
        APPROVED.format(
            authority=rule.authority, approved_on=rule.approved_on, approval=rule.approval
        )
        for rule in rules
    )
    return "；".join(dict.fromkeys(said))
