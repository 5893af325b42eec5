"""不予救助通知书: why no help is given, on what ground, and where to complain."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, moment, tick
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import RefusalNotice

TITLE = "不予救助通知书"


def render(notice: RefusalNotice, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the notice as PDF, A4."""
    sheet = Sheet(TITLE, notice, printing)
    grid = Grid(sheet)
    for row in person_rows(notice.bearer):
        grid.row(*row)
    grid.row(label("求助时间"), value(moment(notice.asked_at)))
    grid.row(label("不予救助\n原因"), value("\n".join(map(tick, notice.grounds))), high=40)
    grid.row(label("具体情况"), value(notice.facts), high=26)
    grid.row(label("已提供的\n引导帮助"), value(notice.advice or "无"))
    grid.row(label("依据"), value(notice.basis))
    grid.row(label("救济途径"), value(notice.remedy))
    grid.close()
    sheet.gap(2)
    sheet.text(f"{notice.bearer.name}：经核实，你的情况不符合救助条件，现决定不予救助，特此通知。")
    sheet.sign_off(notice.imprint.day)
    receipt(sheet, notice.clerk, notice.leader)
    return sheet.finish()


def receipt(sheet: Sheet, clerk: str, leader: str) -> None:
    """Draw the foot of a notice, where the person signs that they have it."""
    grid = Grid(sheet)
    grid.row(
        signature("本通知书已收到。\n签收人签名或按指印："),
        signature(f"经办人：{clerk}\n签名：", 52),
        signature(f"审批人：{leader}\n签名：", 52),
        high=24,
    )
    grid.close()
