"""落户安置申请 with the list of its papers, and 落户安置审批表."""

from __future__ import annotations

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, Sheet
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.resettlement_papers import SettleApplication, SettleApproval

APPLICATION, APPROVAL = "落户安置申请", "落户安置审批表"
HEADS, WIDTHS = ("序号", "材料", "证明内容", "是否附上、编号"), (12, 50, 52, 56)


def render(paper: SettleApplication, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the application as PDF, A4."""
    sheet = Sheet(APPLICATION, paper, printing)
    sheet.text(f"{paper.to}：", indent=0)
    sheet.text(paper.text)
    sheet.gap(1)
    grid = Grid(sheet)
    grid.beside_photo(
        paper.photo,
        *person_rows(paper.bearer, A4.inner - PHOTO_WIDE),
        (label("发现经过"), value(paper.found)),
        (label("体貌特征"), value(paper.looks)),
        (label("拟登记事项"), value(paper.proposed)),
    )
    if paper.early:
        grid.row(label("提前申请理由"), value(paper.early))
    grid.row(label("联系人"), value(paper.clerk, 61), label("联系电话"), value(paper.station_phone))
    grid.band(paper.enclosed)
    rows = [
        (str(count), each.name, each.shows, each.said)
        for count, each in enumerate(paper.sheets, start=1)
    ]
    grid.table(HEADS, WIDTHS, rows, aligns=("center", "left", "left", "left"))
    grid.close()
    sheet.sign_off(paper.imprint.day)
    return sheet.finish()


def render_approval(paper: SettleApproval, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the sheet on which a leader decides as PDF, A4."""
    sheet = Sheet(APPROVAL, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("入站时间"), value(paper.admitted, 61), label("可申请日"), value(paper.eligible))
    grid.row(label("发现经过"), value(paper.found))
    grid.row(label("体貌特征"), value(paper.looks))
    grid.row(label("申请理由"), value(paper.reason), high=26)
    grid.row(label("材料情况"), value(paper.sheets), high=20)
    if paper.early:
        grid.row(label("提前申请理由"), value(paper.early))
    grid.row(label("备注"), value(paper.note))
    grid.row(label("依据"), value(paper.basis))
    grid.row(
        signature(f"经办人：{paper.clerk}\n签名："),
        signature("业务科室审核意见：\n\n签名：", 58),
        signature("主管民政部门意见：\n\n签名（盖章）：", 58),
        high=38,
    )
    grid.row(
        signature(f"本站负责人审批：{paper.approved}\n负责人：{paper.leader}\n签名（盖章）："),
        high=38,
    )
    grid.close()
    return sheet.finish()
