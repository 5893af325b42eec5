"""联合审核表, A4 across, and 会议纪要: the papers of a joint audit, with places to sign."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet, Stock
from station.domain.claim_notices import CutNoticePaper
from station.domain.claim_papers import JointSheetPaper, MinutesPaper
from station.domain.paper_parts import FIRST_PRINT, Printing

SHEET_TITLE = "流浪乞讨人员医疗费用联合审核表"
MINUTES_TITLE = "医疗费用联合审核会议纪要"
NOTICE_TITLE = "医疗费用审核结果告知书"
A4_ACROSS = Stock(297, 210, 15, 14, 17)
HEADS = (
    *(
        "序号",
        "介绍信编号",
        "姓名",
        "住院起止",
        "申报（元）",
        "明细（元）",
        "核减（元）",
        "核定（元）",
    ),
    *("应付（元）", "民政", "卫健", "财政"),
)
CUT_HEADS = ("行", "日期", "项目", "申报（元）", "核减（元）", "核定（元）", "理由与说明")
CUT_WIDTHS = (9.0, 16.0, 40.0, 20.0, 20.0, 20.0, 45.0)
WIDTHS = (11.0, 33.0, 22.0, 27.0, 22.0, 22.0, 20.0, 22.0, 22.0, 22.0, 22.0, 22.0)


def render_sheet(paper: JointSheetPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return 联合审核表 as PDF; departments that have not spoken find room to write."""
    sheet = Sheet(SHEET_TITLE, paper, printing, A4_ACROSS)
    grid = Grid(sheet)
    grid.row(label("医院"), value(paper.hospital), label("结算期"), value(paper.period))
    grid.row(label("时间地点"), value(paper.held), label("抽审方式"), value(paper.drawn))
    grid.table(HEADS, WIDTHS, [astuple(line) for line in (*paper.bills, paper.total)])
    grid.row(label("应付大写"), value(paper.capitals))
    grid.row(*(signature(f"{seat}\n签名：") for seat in paper.seats), high=24)
    grid.close()
    return sheet.finish()


def render_minutes(paper: MinutesPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return 会议纪要 as PDF, A4."""
    sheet = Sheet(MINUTES_TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("医院"), value(paper.hospital), label("结算期"), value(paper.period))
    grid.row(label("时间地点"), value(paper.held))
    grid.row(label("参加人员"), value(paper.present), high=18)
    grid.row(label("抽审方式"), value(paper.drawn))
    grid.row(label("审核情况"), value(paper.result), high=24)
    grid.row(label("未达成一致"), value(paper.differing), high=18)
    grid.row(label("结论"), value(paper.conclusion), high=30)
    grid.row(label("签署"), value(paper.signed))
    grid.row(
        signature("民政部门：\n签名："),
        signature("卫生健康部门：\n签名："),
        signature("财政部门：\n签名："),
        high=30,
    )
    grid.close()
    return sheet.finish()


def render_notice(paper: CutNoticePaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return 医疗费用审核结果告知书 as PDF, A4, with the hospital's receipt at its foot."""
    sheet = Sheet(NOTICE_TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("医院"), value(paper.hospital), label("发票号码"), value(paper.invoice))
    grid.row(label("介绍信编号"), value(paper.letter), label("患者"), value(paper.name))
    grid.row(label("住院起止"), value(paper.stay), label("结算期"), value(paper.period))
    grid.row(label("费用合计"), value(paper.sums))
    grid.row(label("费用分担"), value(paper.shares))
    grid.band("核减和核增明细")
    grid.table(CUT_HEADS, CUT_WIDTHS, [astuple(line) for line in paper.lines], least=1)
    if paper.objection:
        grid.row(label("医院异议"), value(paper.objection))
        grid.row(label("本站答复"), value(paper.answer), high=16)
    grid.row(label("说明"), value(paper.text))
    grid.row(
        signature(f"经办人：{paper.clerk}\n签名："),
        signature("本站负责人：\n签名："),
        signature("医院签收：\n签名："),
        high=26,
    )
    grid.close()
    return sheet.finish()
