"""交接班记录 as a paper, and the words it has for what is carried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.alarms import CareStep, Cause
from station.domain.beds import Found, Zone
from station.domain.clocks import ClockKind
from station.domain.duty_book import IncidentGrade
from station.domain.night_count import NightTotals
from station.domain.papers import Issued, PaperKind
from station.domain.shift_handover import Accepted, Carried, CarriedLine, CarriedPart
from station.domain.shifts import Shift, ShiftKind
from station.domain.stays import StayState


@dataclass(frozen=True, slots=True)
class ShiftTable:
    """One part of what is carried: heading, heads of its columns, rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ShiftRecord(Issued):
    """交接班记录: what one shift leaves to the next, signed by both."""

    kind: ClassVar = PaperKind.SHIFT

    shift: str
    from_clerk: str
    signed_at: datetime
    to_clerk: str
    accepted_at: datetime | None  # None: nobody has accepted yet, it is signed by hand
    accepted: str
    remark: str
    note: str
    residents: str
    figure: str
    tables: tuple[ShiftTable, ...]
    restricted: str
    unfinished: str
    seal: str  # the beginning of the hash of what was signed

    @property
    def subject(self) -> str:
        return f"{self.shift}　交班人 {self.from_clerk}"


SHIFTS: Mapping[ShiftKind, str] = {
    ShiftKind.DAY: "白班",
    ShiftKind.EVENING: "晚班",
    ShiftKind.NIGHT: "夜班",
}
ACCEPTED: Mapping[Accepted, str] = {
    Accepted.PLAIN: "无异议接班",
    Accepted.RESERVATION: "有保留接班",
    Accepted.BY_LEADER: "接班人未到，站领导代为接班",
    Accepted.ALONE: "夜间单人值守，本人续班",
}
STATES: Mapping[StayState, str] = {
    StayState.IN_STATION: "在站",
    StayState.LEAVING: "待离站",
    StayState.ON_LEAVE: "请假外出",
    StayState.IN_HOSPITAL: "住院",
    StayState.WITH_POLICE: "在公安机关",
    StayState.IN_CARE: "托养",
}
PLACES: Mapping[Found, str] = {
    Found.IN_BED: "在床",
    Found.ON_LEAVE: "外出",
    Found.IN_HOSPITAL: "住院",
    Found.WITH_POLICE: "在公安机关",
    Found.IN_CARE: "托养",
    Found.MISSING: "未见",
}
ZONES: Mapping[Zone, str] = {
    Zone.MEN: "男区",
    Zone.WOMEN: "女区",
    Zone.MINORS: "未成年人区",
    Zone.FAMILY: "家庭房",
    Zone.NURSING: "护理区",
    Zone.ISOLATION: "隔离区",
}
GRADES: Mapping[IncidentGrade, str] = {
    IncidentGrade.GRAVE: "一级",
    IncidentGrade.SERIOUS: "二级",
    IncidentGrade.PLAIN: "三级",
}
PARTS: Mapping[CarriedPart, tuple[str, tuple[str, ...]]] = {
    CarriedPart.CARE: ("未了的照护警报", ("姓名", "床位", "发现时间", "原因和待办")),
    CarriedPart.INCIDENT: ("待办记事", ("发生时间", "等级", "人员、区域", "内容")),
    CarriedPart.DIFFERENCE: ("清点与台账不符", ("姓名", "床位", "台账", "清点情况")),
    CarriedPart.ROUND: ("漏巡", ("姓名", "床位", "首次应巡", "次数")),
    CarriedPart.SKIPPED: ("跳过未巡", ("姓名", "床位", "时间", "原因")),
    CarriedPart.MEDICINE: ("漏给药", ("姓名", "床位", "首次应给", "药品")),
    CarriedPart.CONTROLLED: ("管制药品", ("专册", "清点时间", "账面与清点", "备注")),
    CarriedPart.ON_LEAVE: ("请假外出", ("姓名", "救助编号", "外出时间", "预计返回")),
    CarriedPart.IN_HOSPITAL: ("住院", ("姓名", "救助编号", "送医时间", "备注")),
    CarriedPart.WITH_POLICE: ("在公安机关", ("姓名", "救助编号", "离开时间", "备注")),
    CarriedPart.CLOCK: ("逾期事项", ("姓名", "救助编号", "应于", "事项")),
}
CAUSES: Mapping[Cause, str] = {
    Cause.FEVER: "发热",
    Cause.HIGH_FEVER: "高热",
    Cause.COLD: "体温过低",
    Cause.PULSE: "脉搏异常",
    Cause.PRESSURE: "血压异常",
    Cause.BREATHING: "呼吸异常",
    Cause.OXYGEN: "血氧过低",
    Cause.NOT_ALERT: "意识不清",
    Cause.PAIN: "剧痛",
    Cause.GLUCOSE: "血糖异常",
    Cause.SCORE: "预警评分高",
    Cause.MEALS: "连续未进餐",
    Cause.FALL: "跌倒",
    Cause.SELF_HARM: "自伤言行",
}
CARE_STEPS: Mapping[CareStep, str] = {
    CareStep.CALL_DOCTOR: "叫医生",
    CareStep.STAY_BESIDE: "专人守护",
    CareStep.CLEAR_ROOM: "清走危险物品",
    CareStep.ISOLATE: "隔离",
    CareStep.MEASURE_AGAIN: "复测",
    CareStep.OFFER_FOOD: "送餐",
    CareStep.HOSPITAL_LETTER: "开救治介绍信",
}
COUNTS: Mapping[str, str] = {
    "": "",
    "uncounted": "本班未清点",
    "agrees": "账物相符",
    "differs": "账物不符",
}
"""What the count of a page of the medicine stock has come to in a shift."""
CLOCKS: Mapping[ClockKind, str] = {
    ClockKind.POLICE_REPORT: "向公安机关报告",
    ClockKind.FIRST_LOOK: "初步查看",
    ClockKind.SAFETY_CHECK: "安全检查",
    ClockKind.DANGEROUS_GOODS: "危险物品移交公安机关",
    ClockKind.HANDOVER_SIGNATURE: "交接表补签",
    ClockKind.BELONGINGS_SIGNATURE: "寄存清单补签",
    ClockKind.BELONGINGS_LEFT: "处理遗留物品",
    ClockKind.PHOTO: "拍照",
    ClockKind.FINGERPRINTS: "留存指纹",
    ClockKind.NATIONAL_ENTRY: "录入全国系统",
    ClockKind.BLOCKS: "补全登记表",
    ClockKind.CLASS_UNCONFIRMED: "确认救助类别",
    ClockKind.CLASS_REVIEW: "复核救助类别",
    ClockKind.SEARCH_NOTICE: "发布寻亲公告",
    ClockKind.NOTICE_REFRESH: "更新寻亲公告",
    ClockKind.DNA_REQUEST: "报请采集 DNA",
    ClockKind.DNA_ANSWER: "催问 DNA 比对结果",
    ClockKind.NOTICE_OUT: "撤回寻亲公告",
    ClockKind.INQUIRY_ANSWER: "催办协查函",
    ClockKind.INTERVIEWS: "与本人谈话，了解身源线索",
    ClockKind.QUERY_ANSWER: "追问查询答复",
    ClockKind.REQUEST_MATCH: "研判疑似寻亲匹配",
    ClockKind.MONTH_SHEET: "报送月报表",
    ClockKind.COMPARE_ANSWER: "催办信息核对反馈",
    ClockKind.PACKAGE_DUE: "报送上报包",
    ClockKind.PACKAGE_ANSWER: "催要上报包回执",
    ClockKind.PACKAGE_REJECTED: "更正被退回的上报数据",
    ClockKind.COMPARE_REVIEW: "复核信息核对结果",
    ClockKind.SHORTCOMING: "督促问题整改",
    ClockKind.SHORTCOMING_CHECK: "复查问题整改",
    ClockKind.REQUEST_REVIEW: "复查搁置的寻人请求",
    ClockKind.REQUEST_FOLLOW_UP: "团聚后回访",
    ClockKind.GUARDIANSHIP: "明确未成年人监护",
    ClockKind.GUARDIANSHIP_TERM: "临时监护到期",
    ClockKind.PROTECTIONS: "落实六项保护责任人",
    ClockKind.PROTECTION: "办理未成年人保护事项",
    ClockKind.FAMILY_ASSESSMENT: "评估未成年人家庭",
    ClockKind.REPORT_RECEIPT: "催取强制报告回执",
    ClockKind.REPORT_RESULT: "催问强制报告结果",
    ClockKind.VISIT_PLAN: "制定回访计划",
    ClockKind.RETURN_VISIT: "离站后回访",
    ClockKind.STAY_LIMIT: "救助期满，办理延期或离站",
    ClockKind.LONG_STAY: "转入长期寻亲",
    ClockKind.EXPECTED_BACK: "外出超时未归",
    ClockKind.BED_HOLD: "留床到期",
    ClockKind.LETTER: "开具救治介绍信",
    ClockKind.VOUCHER_UNUSED: "跟进未换票凭证",
    ClockKind.HOSPITAL_NOTICE: "答复医院通知",
    ClockKind.DEATH: "办理死亡后续事项",
    ClockKind.RESETTLEMENT: "建立落户安置档案",
    ClockKind.RESETTLEMENT_STEP: "办理落户安置",
    ClockKind.HOUSEHOLD_DECISION: "催问落户审批结果",
    ClockKind.CARE_VISIT: "探访托养人员",
    ClockKind.CARE_AGREEMENT: "续签托养协议",
    ClockKind.PLANNED_LEAVING: "计划离站",
    ClockKind.KIN_VISIT: "接待前来接领的亲属",
    ClockKind.NIGHT_COUNT: "说明清点差异",
    ClockKind.MISSING: "未见人员查找或办理",
    ClockKind.MISSING_REPORT: "未见人员报公安机关",
    ClockKind.MEDICINE: "按时给药",
    ClockKind.CARE: "处置照护任务",
    ClockKind.SHIFT_HANDOVER: "接班",
}


def shift_words(shift: Shift) -> str:
    """The shift by its day: 2026-11-20 夜班."""
    return f"{shift.day.isoformat()} {SHIFTS[shift.kind]}"


def residents_words(carried: Carried) -> str:
    """Everybody whose stay is open, by where they are; the parts add up."""
    total = sum(carried.residents.values())
    parts = "，".join(f"{word} {carried.residents.get(state, 0)}" for state, word in STATES.items())
    return f"在册 {total} 人：{parts}"


def figure_words(figure: NightTotals | None) -> str:
    """What the last signed night count found: the figure of the day."""
    if figure is None:
        return "尚无已签字的夜间清点"
    places = "，".join(f"{word} {figure.found.get(place, 0)}" for place, word in PLACES.items())
    return (
        f"{figure.night.isoformat()} 夜间清点 {figure.residents} 人：{places}；"
        f"与台账不符 {figure.differences} 人（清点人 {figure.signed_by}）"
    )


def restricted_words(carried: Carried) -> str:
    """How much concerns restricted files; nobody of them is named on a sheet."""
    parts = [f"{PARTS[part][0]} {number} 项" for part, number in carried.restricted.items()]
    head = f"受限档案在册 {carried.restricted_residents} 人"
    return "；".join((head, *parts))


def tables(carried: Carried) -> Iterator[ShiftTable]:
    """The parts that have anything in them, in the order of the sheet."""
    for part, (title, heads) in PARTS.items():
        if lines := carried.part(part):
            rows = tuple(_ROWS[part](line, carried) for line in lines)
            yield ShiftTable(f"{title}（{len(lines)}）", heads, rows)


def _moment(at: datetime | None) -> str:
    return at.strftime("%m-%d %H:%M") if at else ""


def _care(line: CarriedLine, carried: Carried) -> tuple[str, ...]:
    late = "（超时）" if carried.is_overdue(line) else ""
    said = "：".join(filter(None, (CAUSES[Cause(line.code)], line.text)))
    return line.name, line.place, _moment(line.at), f"{said}{late}"


def _incident(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    zone = ZONES[Zone(line.place)] if line.place else ""
    who = "、".join(filter(None, (line.name, zone))) or "本站"
    return _moment(line.at), GRADES[IncidentGrade(line.code)], who, line.text


def _difference(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    found = "：".join(filter(None, (PLACES[Found(line.code)], line.text)))
    return line.name, line.place, PLACES[Found(line.book)], found


def _round(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    return line.name, line.place, _moment(line.at), f"{line.number} 次"


def _skipped(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    return line.name, line.place, _moment(line.at), line.text


def _medicine(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    return line.name, line.place, _moment(line.at), line.text


def _controlled(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    return f"第 {line.id} 页", _moment(line.at), line.text, COUNTS[line.code]


def _out(line: CarriedLine, carried: Carried) -> tuple[str, ...]:
    late = "（超时）" if carried.is_overdue(line) else ""
    return line.name, line.rescue_number, _moment(line.at), f"{_moment(line.due)}{late}"


def _away(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    return line.name, line.rescue_number, _moment(line.at), line.text


def _clock(line: CarriedLine, _carried: Carried) -> tuple[str, ...]:
    return line.name, line.rescue_number, _moment(line.due), CLOCKS[ClockKind(line.code)]


_ROWS = {
    CarriedPart.CARE: _care,
    CarriedPart.INCIDENT: _incident,
    CarriedPart.DIFFERENCE: _difference,
    CarriedPart.ROUND: _round,
    CarriedPart.SKIPPED: _skipped,
    CarriedPart.MEDICINE: _medicine,
    CarriedPart.CONTROLLED: _controlled,
    CarriedPart.ON_LEAVE: _out,
    CarriedPart.IN_HOSPITAL: _away,
    CarriedPart.WITH_POLICE: _away,
    CarriedPart.CLOCK: _clock,
}
