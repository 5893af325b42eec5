"""逾期事项催办函 and 逾期事项报告: what is owed, since when, what was done about it."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet, moment
from station.domain.clock_papers import LateMatter, OverdueReport, UrgingLetter
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.paper_words import NOTHING

LETTER, REPORT = "逾期事项催办函", "逾期事项报告"
HEADS = ("日期", "事项", "对象", "方式、文号和答复")
WIDTHS = (26.0, 24.0, 44.0, 0.0)
HAND = 26


def render_letter(letter: UrgingLetter, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter that urges another unit as PDF, A4."""
    sheet = Sheet(LETTER, letter, printing)
    _begin(sheet, letter).close()
    sheet.gap(1)
    sheet.text(letter.asked)
    sheet.text(f"联系人：{letter.clerk}　联系电话：{letter.station_phone}")
    sheet.sign_off(letter.imprint.day)
    return sheet.finish()


def render_report(report: OverdueReport, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the report to the department above as PDF, A4."""
    sheet = Sheet(REPORT, report, printing)
    grid = _begin(sheet, report)
    grid.row(label("未按期办结\n的原因"), value(""), high=HAND)
    grid.row(label("下一步措施\n预计办结日"), value(""), high=HAND)
    grid.row(label("请示事项"), value(report.asked), high=12)
    grid.row(
        signature(f"经办人：{report.clerk}\n签名："),
        signature("本站负责人\n意见：\n签名（盖章）：", 58),
        signature("主管民政部门\n意见：\n签名（盖章）：", 58),
        high=40,
    )
    grid.close()
    sheet.gap(1)
    sheet.text(f"联系电话：{report.station_phone}", indent=0)
    return sheet.finish()


def _begin(sheet: Sheet, paper: LateMatter) -> Grid:
    """Whom it goes to, the matter, and what was done about it so far."""
    sheet.text(f"{paper.to}：", indent=0)
    sheet.text(paper.text)
    sheet.gap(1)
    grid = Grid(sheet)
    number = "救助编号" if paper.rescue_number else "文件编号"
    grid.row(label(number), value(paper.subject), label("事项"), value(paper.matter))
    grid.row(label("依据"), value(paper.rule))
    grid.row(
        label("起算时间"), value(moment(paper.started)), label("期限届满"), value(moment(paper.due))
    )
    grid.row(label("逾期天数"), value(f"{paper.days} 日"))
    if paper.done:
        grid.band("已做工作")
        rows = [(each.day.isoformat(), each.act, each.whom, each.text) for each in paper.done]
        grid.table(HEADS, WIDTHS, rows)
    else:
        grid.row(label("已做工作"), value(NOTHING))
    return grid
