"""救助类别变更审批表: less protection than before, its reasons, the two who answer for it."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, moment, ticked_line
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import ClassChange

TITLE = "救助类别变更审批表"


def render(change: ClassChange, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the approval as PDF, A4."""
    sheet = Sheet(TITLE, change, printing)
    grid = Grid(sheet)
    for row in person_rows(change.bearer):
        grid.row(*row)
    grid.row(
        label("入站时间"),
        value(moment(change.arrived_at)),
        label("变更时间"),
        value(moment(change.changed_at)),
    )
    grid.row(label("原救助类别"), value(ticked_line(change.before)))
    grid.row(label("系统建议"), value(change.proposed))
    grid.row(label("变更后类别"), value(ticked_line(change.after)))
    grid.row(label("行为能力"), value(change.capacity), label("自理能力"), value(change.self_care))
    grid.row(label("评估事实"), value(change.facts), high=30)
    grid.row(label("变更理由"), value(change.reason), high=40)
    grid.row(label("变更后要求"), value(change.duties))
    grid.row(label("依据"), value(change.basis))
    grid.row(
        signature(f"评估人：{change.clerk}\n签名："),
        signature(f"审批人：{change.second}\n意见：\n签名：", 58),
        signature("本站负责人\n意见：\n签名（盖章）：", 58),
        high=46,
    )
    grid.close()
    return sheet.finish()
