"""The papers of a minor's side-file: guardianship, family, report, visit, who has looked."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, ticked_line
from station.domain.minor_papers import (
    LOOKS_RULE,
    FamilyPaper,
    GuardianshipPaper,
    HarmReportPaper,
    LooksPaper,
    VisitPaper,
)
from station.domain.paper_parts import FIRST_PRINT, Printing

GUARDIANSHIP = "监护情况登记表"
FAMILY = "家庭监护评估表"
REPORT = "侵害未成年人强制报告表"
VISIT = "回访记录"
LOOKS = "未成年人档案查阅登记表"
_PROTECTIONS = ("项目", "进展", "责任人", "下次日期", "说明")
_PROTECTIONS_WIDE = (24, 20, 24, 26, 76)
_EARLIER = ("起始时间", "监护状态", "决定文号", "说明")
_EARLIER_WIDE = (34, 40, 44, 52)
_STEPS = ("时间", "事项", "内容、文号", "经办人")
_STEPS_WIDE = (34, 28, 84, 24)
_LOOKS = ("查阅时间", "未成年人", "查阅人", "依据", "事由")
_LOOKS_WIDE = (34, 42, 22, 30, 42)
_REQUESTS = ("申请时间", "未成年人", "申请人", "事由", "审批")
_REQUESTS_WIDE = (34, 42, 22, 38, 34)


def render_guardianship(paper: GuardianshipPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the register of who answers for a child as PDF, A4."""
    sheet = Sheet(GUARDIANSHIP, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("出生日期"), value(paper.born), label("入站时间"), value(paper.admitted))
    grid.band("一、监护状况")
    grid.row(label("监护状态"), value(ticked_line(paper.states)), high=12)
    grid.row(label("起始时间"), value(paper.since), label("决定日期"), value(paper.decided_on))
    grid.row(
        label("决定文号"), value(paper.decision_number), label("决定机关"), value(paper.decided_by)
    )
    grid.row(label("安置方式"), value(paper.placement))
    grid.row(label("监护人"), value(paper.guardian), label("联系电话"), value(paper.phone))
    grid.row(label("备注"), value(paper.note))
    if paper.corrected:
        grid.row(label("更正"), value(paper.corrected))
    if paper.earlier:
        grid.band("此前的监护状况")
        grid.table(_EARLIER, _EARLIER_WIDE, paper.earlier)
    grid.band("二、六项保护")
    grid.table(_PROTECTIONS, _PROTECTIONS_WIDE, paper.protections)
    grid.row(label("就学情况"), value(paper.school))
    grid.row(
        signature(f"登记人：{paper.clerk}\n签名："),
        signature("未成年人保护责任人：\n签名："),
        signature("本站负责人：\n签名（盖章）："),
        high=28,
    )
    grid.close()
    return sheet.finish()


def render_family(paper: FamilyPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the assessment of a family as PDF, A4."""
    sheet = Sheet(FAMILY, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("评估时间"), value(paper.assessed_at), label("评估人"), value(paper.assessor))
    grid.band("一、监护人")
    grid.row(label("监护人"), value(paper.guardian), label("与本人关系"), value(paper.relation))
    grid.row(label("联系电话"), value(paper.phone), label("就学情况"), value(paper.school))
    grid.row(label("家庭住址"), value(paper.address))
    grid.band("二、家庭情况")
    grid.row(label("家庭状况"), value(paper.home), high=16)
    grid.row(label("照料情况"), value(paper.care), high=16)
    grid.row(label("离家原因"), value(paper.left_because), high=12)
    grid.row(label("受侵害迹象"), value(paper.harm_signs), high=12)
    grid.row(label("本人意愿"), value(paper.wishes), high=12)
    grid.band("三、评估结论")
    grid.row(label("监护能力"), value(ticked_line(paper.results)), high=14)
    grid.row(label("结论与建议"), value(paper.conclusion), high=16)
    if paper.corrected:
        grid.row(label("更正"), value(paper.corrected))
    grid.row(
        signature(f"评估人：{paper.assessor}\n签名："),
        signature("监护人或者家庭成员\n意见：\n签名、按指印："),
        signature("本站负责人\n意见：\n签名（盖章）："),
        high=34,
    )
    grid.close()
    return sheet.finish()


def render_report(paper: HarmReportPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the report of harm with the slip of its receipt as PDF, A4."""
    sheet = Sheet(REPORT, paper, printing)
    sheet.text(f"{paper.to}：", indent=0)
    sheet.text(
        "依据《中华人民共和国未成年人保护法》第十一条，本站在工作中发现下列未成年人身心健康受到侵害、"
        "疑似受到侵害或者面临其他危险情形，现予报告。"
    )
    sheet.gap(1)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("情形"), value(paper.sign), label("程度"), value(paper.severity))
    grid.row(label("发现时间"), value(paper.found_at), label("报告时间"), value(paper.reported_at))
    grid.row(label("间隔"), value(paper.elapsed), label("受理人"), value(paper.officer))
    grid.row(label("事实经过"), value(paper.facts), high=22)
    grid.row(label("回执编号"), value(paper.receipt), label("最近催办"), value(paper.urged))
    if paper.steps:
        grid.band("后续情况")
        grid.table(_STEPS, _STEPS_WIDE, paper.steps)
    grid.row(
        signature(f"报告人：{paper.clerk}\n联系电话：{paper.station_phone}\n签名："),
        signature("本站负责人：\n签名（盖章）："),
        high=28,
    )
    grid.row(
        signature("受理单位回执\n受案编号：\n受理人签名（盖章）："),
        high=28,
    )
    grid.close()
    return sheet.finish()


def render_visit(paper: VisitPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the record of a visit, or the sheet to take along, as PDF, A4."""
    sheet = Sheet(VISIT, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("离站"), value(paper.left))
    grid.row(label("监护人"), value(paper.guardian), label("联系电话"), value(paper.phone))
    grid.row(label("家庭住址"), value(paper.address))
    grid.band("回访情况")
    grid.row(label("计划日期"), value(paper.planned_on), label("回访时间"), value(paper.visited_at))
    grid.row(label("结果"), value(ticked_line(paper.outcomes)))
    grid.row(label("方式"), value(ticked_line(paper.ways)))
    grid.row(label("回访人"), value(paper.visitor), label("见到何人"), value(paper.met))
    grid.row(label("生活、监护\n情况"), value(paper.findings), high=44)
    grid.row(label("就学情况"), value(paper.schooling), high=14)
    grid.row(label("受侵害迹象"), value(ticked_line(paper.concern)))
    grid.row(
        signature("回访人签名："),
        signature("监护人或者见证人\n签名、按指印："),
        signature("本站负责人\n意见：\n签名："),
        high=32,
    )
    grid.close()
    return sheet.finish()


def render_looks(paper: LooksPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return who looked into side-files in a year, and by whose approval, as PDF, A4."""
    sheet = Sheet(LOOKS, paper, printing)
    sheet.text(LOOKS_RULE)
    sheet.gap(1)
    grid = Grid(sheet)
    grid.row(label("档案"), value(paper.whose), label("期间"), value(paper.period))
    grid.band(f"一、查阅 {len(paper.looks)} 次")
    grid.table(_LOOKS, _LOOKS_WIDE, paper.looks, least=1)
    grid.band(f"二、查阅申请 {len(paper.requests)} 件")
    grid.table(_REQUESTS, _REQUESTS_WIDE, paper.requests, least=1)
    grid.row(
        signature(f"制表人：{paper.clerk}\n签名："),
        signature("本站负责人：\n签名（盖章）："),
        high=24,
    )
    grid.close()
    return sheet.finish()
