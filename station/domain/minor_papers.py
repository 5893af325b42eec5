"""The papers of a minor's side-file, and how they word what it keeps as codes.

监护情况登记表, 家庭监护评估表, 侵害未成年人强制报告表, 回访记录, 未成年人档案查阅登记表.
What nobody has written down stands as a blank to be filled in by hand, or is said to be missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from station.domain.minor_reports import ReportStep, Severity
from station.domain.minors import (
    Fitness,
    GuardianshipState,
    Placement,
    ProtectionKind,
    ProtectionState,
    SchoolState,
)
from station.domain.paper_parts import Choice
from station.domain.papers import Issued, Paper, PaperKind
from station.domain.return_visits import VisitHow, VisitOutcome

GUARDIANSHIPS: Mapping[GuardianshipState, str] = {
    GuardianshipState.WITH_GUARDIAN: "监护人监护",
    GuardianshipState.SEEKING: "正在查找监护人",
    GuardianshipState.TEMPORARY: "民政部门临时监护",
    GuardianshipState.LONG_TERM: "民政部门长期监护",
    GuardianshipState.ENDED: "监护终止",
}
PLACEMENTS: Mapping[Placement, str] = {
    Placement.STATION: "救助管理站",
    Placement.KIN: "委托亲属抚养",
    Placement.FOSTER_FAMILY: "家庭寄养",
    Placement.PROTECTION_CENTRE: "未成年人救助保护机构",
    Placement.WELFARE_HOME: "儿童福利机构",
}
PROTECTIONS: Mapping[ProtectionKind, str] = {
    ProtectionKind.RELIEF: "救助保护",
    ProtectionKind.EDUCATION: "教育保护",
    ProtectionKind.JUSTICE: "司法保护",
    ProtectionKind.WORK: "就业保护",
    ProtectionKind.MEDICAL: "医疗保护",
    ProtectionKind.MIND: "精神保护",
}
PROTECTION_STATES: Mapping[ProtectionState, str] = {
    ProtectionState.NEEDED: "需要",
    ProtectionState.UNDER_WAY: "办理中",
    ProtectionState.DONE: "已落实",
    ProtectionState.NOT_NEEDED: "不适用",
}
SCHOOLS: Mapping[SchoolState, str] = {
    SchoolState.AT_SCHOOL: "在读",
    SchoolState.DROPPED_OUT: "辍学",
    SchoolState.NEVER: "未入学",
    SchoolState.LESSONS_HERE: "站内教学",
    SchoolState.TRAINING: "职业培训",
    SchoolState.TOO_YOUNG: "学龄前",
}
FITNESSES: Mapping[Fitness, str] = {
    Fitness.FIT: "具备监护条件",
    Fitness.FIT_WITH_HELP: "需帮扶后具备监护条件",
    Fitness.NOT_FIT: "不具备监护条件",
    Fitness.NOT_FOUND: "查找不到家庭",
}
SEVERITIES: Mapping[Severity, str] = {
    Severity.SUSPECTED: "疑似",
    Severity.SERIOUS: "严重",
    Severity.LIFE: "危及生命",
}
REPORT_STEPS: Mapping[ReportStep, str] = {
    ReportStep.DESCRIBED: "情况说明",
    ReportStep.URGED: "催办",
    ReportStep.RECEIPT: "收到回执",
    ReportStep.ACTING: "公安机关处置",
    ReportStep.RESULT: "处理结果",
    ReportStep.CLOSED: "结案",
    ReportStep.CORRECTED: "更正",
}
VISIT_WAYS: Mapping[VisitHow, str] = {
    VisitHow.AT_HOME: "入户",
    VisitHow.BY_PHONE: "电话",
    VisitHow.BY_VIDEO: "视频",
    VisitHow.BY_OTHERS: "委托当地",
}
VISIT_OUTCOMES: Mapping[VisitOutcome, str] = {
    VisitOutcome.DONE: "已回访",
    VisitOutcome.REFUSED: "拒绝回访",
    VisitOutcome.NOT_FOUND: "未见到人",
    VisitOutcome.LOST: "失去联系",
    VisitOutcome.SKIPPED: "未回访",
}
NO_OWNER = "未落实"
NO_RECEIPT = "尚无回执"
BY_POST = "岗位职责"
LOOKS_RULE = (
    "依据《未成年人网络保护条例》第三十六条：查阅未成年人档案以岗位职责或者负责人审批为限，"
    "每次查阅均予登记。"
)
"""The sentence above the register of looks."""

SIDE_FILE_PAPERS = frozenset(
    {
        PaperKind.GUARDIANSHIP,
        PaperKind.FAMILY_ASSESSMENT,
        PaperKind.HARM_REPORT,
        PaperKind.RETURN_VISIT,
        PaperKind.MINOR_LOOKS,
    }
)
"""What is printed of a side-file: that it was printed is told only where the file is open."""


def elapsed_words(start: datetime, end: datetime) -> str:
    """How long it took, in words: 9 分钟, 3 小时 5 分钟, 2 天 1 小时."""
    minutes = int((end - start) / timedelta(minutes=1))
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((days, "天"), (hours, "小时"), (0 if days else minutes, "分钟"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "当即"


@dataclass(frozen=True, slots=True)
class GuardianshipPaper(Paper):
    """监护情况登记表: who answers for the child by which decision, and the six protections.

    `protections` are lines of kind, state, owner, next day and remarks; `earlier` of what held
    before: from when, state, decision and remarks.
    """

    kind: ClassVar = PaperKind.GUARDIANSHIP

    born: str
    admitted: str
    states: tuple[Choice, ...]
    since: str
    decision_number: str
    decided_on: str
    decided_by: str
    placement: str
    guardian: str
    phone: str
    note: str
    corrected: str
    protections: tuple[tuple[str, str, str, str, str], ...]
    earlier: tuple[tuple[str, str, str, str], ...]
    school: str
    clerk: str


@dataclass(frozen=True, slots=True)
class FamilyPaper(Paper):
    """家庭监护评估表: what was found in a family, and what it comes to."""

    kind: ClassVar = PaperKind.FAMILY_ASSESSMENT

    assessed_at: str
    assessor: str
    guardian: str
    relation: str
    phone: str
    address: str
    home: str
    care: str
    left_because: str
    harm_signs: str
    wishes: str
    school: str
    results: tuple[Choice, ...]
    conclusion: str
    corrected: str
    clerk: str


@dataclass(frozen=True, slots=True)
class HarmReportPaper(Paper):
    """强制报告: found when, told whom when, how long between, what came of it.

    `steps` are lines of time, what, content with numbers, and clerk.
    """

    kind: ClassVar = PaperKind.HARM_REPORT

    to: str
    officer: str
    sign: str
    severity: str
    found_at: str
    reported_at: str
    elapsed: str
    facts: str
    receipt: str
    urged: str
    steps: tuple[tuple[str, str, str, str], ...]
    station_phone: str
    clerk: str


@dataclass(frozen=True, slots=True)
class VisitPaper(Paper):
    """回访记录: of a visit that was made, or to take along to one that is planned."""

    kind: ClassVar = PaperKind.RETURN_VISIT

    left: str
    guardian: str
    phone: str
    address: str
    planned_on: str
    visited_at: str
    outcomes: tuple[Choice, ...]
    ways: tuple[Choice, ...]
    visitor: str
    met: str
    findings: str
    schooling: str
    concern: tuple[Choice, ...]
    clerk: str


@dataclass(frozen=True, slots=True)
class LooksPaper(Issued):
    """未成年人档案查阅登记表 of a year: of one child (`whose`), or of all.

    `looks` are lines of time, minor, who looked, by what right and why; `requests` of when asked,
    minor, who asked why, and the answer.
    """

    kind: ClassVar = PaperKind.MINOR_LOOKS

    whose: str
    period: str
    looks: tuple[tuple[str, str, str, str, str], ...]
    requests: tuple[tuple[str, str, str, str, str], ...]
    clerk: str

    @property
    def subject(self) -> str:
        return self.whose
