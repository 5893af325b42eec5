"""逾期事项催办函 to whoever keeps the station waiting, 逾期事项报告 to whoever is above it.

Both name the person by the rescue number alone: they leave the house and say what is owed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.clock_kinds import ClockKind
from station.domain.clock_notes import ClockAct, ClockNote
from station.domain.clock_pauses import PAUSE_RULES
from station.domain.clocks import Clock, ClockState
from station.domain.papers import Issued, PaperKind

URGED: Mapping[ClockKind, str] = {
    ClockKind.DNA_ANSWER: "公安机关",
    ClockKind.QUERY_ANSWER: "协查单位",
    ClockKind.HOUSEHOLD_DECISION: "公安机关",
    ClockKind.REPORT_RECEIPT: "公安机关",
    ClockKind.REPORT_RESULT: "公安机关",
    ClockKind.HANDOVER_SIGNATURE: "护送单位",
    ClockKind.COMPARE_ANSWER: "信息核对单位",
    ClockKind.PACKAGE_ANSWER: "主管民政部门",
    ClockKind.SHORTCOMING: "责任单位",
}
"""What another unit owes, with what it is called while nobody has named it.

An inquiry letter and a sample are chased by letters of their own.
"""
OWN_LETTERS = frozenset({"inquiry", "sample"})
"""On what hangs that which another paper chases."""

URGING = (
    "下列{about}的有关事项需由贵单位办理，期限已于{due}届满，至今逾期{days}日。为保障"
    "受助人员合法权益，现予催办（第{count}次）。"
)
URGING_UNTIL = "请于{until}前办理完毕并函复本站；确有困难的，请书面说明原因、承办人和预计办结日期。"
REPORT = (
    "我站在办{about}的下列事项，期限已于{due}届满，至今逾期{days}日仍未办结。现将有关情况报告如下。"
)
OF_PERSON = "受助人员（救助编号{number}）"
OF_FILE = "文件（编号{number}）"
"""What a late matter hangs on."""
ASKED_OF_OTHERS = "请协调{whom}尽快办结，并将办理情况告知我站。"
ASKED_OF_SUPERIOR = "请予以督促指导，协调解决办理中的困难。"

MATTERS: Mapping[ClockKind, str] = {
    ClockKind.POLICE_REPORT: "向公安机关报告",
    ClockKind.FIRST_LOOK: "入站初步观察",
    ClockKind.SAFETY_CHECK: "入站安全检查",
    ClockKind.DANGEROUS_GOODS: "危险物品移交公安机关",
    ClockKind.HANDOVER_SIGNATURE: "交接手续签字确认",
    ClockKind.BELONGINGS_SIGNATURE: "寄存物品签字确认",
    ClockKind.BELONGINGS_LEFT: "遗留物品处理",
    ClockKind.PHOTO: "采集照片",
    ClockKind.FINGERPRINTS: "采集指纹",
    ClockKind.NATIONAL_ENTRY: "录入全国救助管理信息系统",
    ClockKind.BLOCKS: "补全求助登记表",
    ClockKind.CLASS_UNCONFIRMED: "确认救助类别",
    ClockKind.CLASS_REVIEW: "复核救助类别",
    ClockKind.SEARCH_NOTICE: "发布寻亲公告",
    ClockKind.NOTICE_REFRESH: "更新寻亲公告",
    ClockKind.NOTICE_OUT: "撤回寻亲公告",
    ClockKind.INQUIRY_ANSWER: "协查函复函",
    ClockKind.REQUEST_MATCH: "核实寻亲线索",
    ClockKind.MONTH_SHEET: "报送月报表",
    ClockKind.COMPARE_ANSWER: "信息核对结果反馈",
    ClockKind.PACKAGE_DUE: "报送上报包",
    ClockKind.PACKAGE_ANSWER: "上报包回执",
    ClockKind.PACKAGE_REJECTED: "更正被退回的上报数据",
    ClockKind.COMPARE_REVIEW: "复核信息核对结果",
    ClockKind.SHORTCOMING: "问题整改",
    ClockKind.SHORTCOMING_CHECK: "问题整改复查",
    ClockKind.REQUEST_REVIEW: "复查寻亲求助",
    ClockKind.REQUEST_FOLLOW_UP: "团聚后回访",
    ClockKind.DNA_REQUEST: "提请公安机关采集DNA样本",
    ClockKind.DNA_ANSWER: "DNA样本比对结果反馈",
    ClockKind.STAY_LIMIT: "在站救助期限届满的处理",
    ClockKind.LONG_STAY: "滞留人员长期寻亲",
    ClockKind.EXPECTED_BACK: "外出人员返站",
    ClockKind.BED_HOLD: "预留床位确认",
    ClockKind.LETTER: "出具救治介绍信",
    ClockKind.VOUCHER_UNUSED: "乘车凭证未使用的跟进",
    ClockKind.PLANNED_LEAVING: "计划离站",
    ClockKind.KIN_VISIT: "亲属来站接领",
    ClockKind.NIGHT_COUNT: "夜间清点差异说明",
    ClockKind.MISSING: "走失人员处理",
    ClockKind.MISSING_REPORT: "走失人员报警",
    ClockKind.CARE: "紧急照料",
    ClockKind.MEDICINE: "按时给药",
    ClockKind.SHIFT_HANDOVER: "接班确认",
    ClockKind.HOSPITAL_NOTICE: "赴医院甄别",
    ClockKind.DEATH: "死亡后续事项",
    ClockKind.INTERVIEWS: "身份甄别谈话",
    ClockKind.QUERY_ANSWER: "身份查询结果反馈",
    ClockKind.RESETTLEMENT: "启动落户安置",
    ClockKind.RESETTLEMENT_STEP: "落户安置下一步手续",
    ClockKind.HOUSEHOLD_DECISION: "落户申请审批",
    ClockKind.CARE_VISIT: "托养人员探视",
    ClockKind.CARE_AGREEMENT: "托养协议续签",
    ClockKind.GUARDIANSHIP: "明确未成年人监护",
    ClockKind.GUARDIANSHIP_TERM: "临时监护期限届满的处理",
    ClockKind.PROTECTIONS: "落实六项保护责任人",
    ClockKind.PROTECTION: "落实保护措施",
    ClockKind.FAMILY_ASSESSMENT: "家庭监护评估",
    ClockKind.REPORT_RECEIPT: "强制报告受理回执",
    ClockKind.REPORT_RESULT: "强制报告处理结果反馈",
    ClockKind.VISIT_PLAN: "制定返家后回访计划",
    ClockKind.RETURN_VISIT: "返家后回访",
}
"""What is owed, as a paper says it."""
ACTS: Mapping[ClockAct, str] = {
    ClockAct.PAUSED: "暂停计时",
    ClockAct.RESUMED: "恢复计时",
    ClockAct.CHASED: "催办",
    ClockAct.RAISED: "报告",
}


@dataclass(frozen=True, slots=True)
class DoneLine:
    """What was done about it: when, what, with whom, how and with which number."""

    day: date
    act: str
    whom: str
    text: str


@dataclass(frozen=True, slots=True)
class LateMatter(Issued):
    """What both papers say: whose matter it is, by which rule, since when it is late.

    `days` are whole days over, at least one; `done` the oldest first. What is nobody's, as a batch
    for a comparing office, has the number of the file instead of a rescue number.
    """

    to: str
    rescue_number: str
    file_number: str
    matter: str
    rule: str
    started: datetime
    due: datetime
    days: int
    text: str
    done: tuple[DoneLine, ...]
    asked: str
    station_phone: str
    clerk: str

    @property
    def subject(self) -> str:
        return self.rescue_number or self.file_number


@dataclass(frozen=True, slots=True)
class UrgingLetter(LateMatter):
    """逾期事项催办函."""

    kind: ClassVar = PaperKind.URGING


@dataclass(frozen=True, slots=True)
class OverdueReport(LateMatter):
    """逾期事项报告; why it is late and what comes next is written by hand."""

    kind: ClassVar = PaperKind.OVERDUE_REPORT


def may_urge(clock: Clock) -> bool:
    """Whether another unit has let its limit pass, so that a letter may urge it."""
    over = clock.is_late or clock.state is ClockState.CHASED
    urged = clock.kind in URGED and clock.subject.thing not in OWN_LETTERS
    return clock.key is not None and urged and over


def may_report(clock: Clock) -> bool:
    """Whether it is overdue for long, or was told to the superior already."""
    told = clock.state is ClockState.LONG_OVERDUE or clock.raised is not None
    return clock.key is not None and told


def sent_before(clock: Clock, act: ClockAct) -> tuple[ClockNote, ...]:
    """The notes of this kind that came before the paper that is to be printed now.

    While an answer is waited for, the last of them is the sending of this very paper.
    """
    found = tuple(note for note in clock.notes if note.act is act)
    waits = clock.state is ClockState.CHASED and bool(found) and found[-1] is clock.notes[-1]
    return found[:-1] if waits else found


def done_lines(clock: Clock) -> tuple[DoneLine, ...]:
    """What was done about a clock, as its papers tell it."""
    return tuple(_line(note) for note in clock.notes if note.act in ACTS)


def _line(note: ClockNote) -> DoneLine:
    facts = note.facts
    rule = PAUSE_RULES[facts.reason] if facts.reason else ""
    last = "至{}止" if note.act is ClockAct.PAUSED else "答复期限{}"
    until = last.format(facts.until.isoformat()) if facts.until else ""
    text = "；".join(filter(None, (rule, facts.text, facts.reference, until)))
    return DoneLine(facts.happened_at.date(), ACTS[note.act], facts.whom, text)


def days_over(clock: Clock, today: date) -> int:
    """How many days it is late; what was due earlier today counts as one."""
    return max(1, (today - clock.due.date()).days)
