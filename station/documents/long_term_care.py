"""托养交接表 with the terms of the agreement, and 托养探访记录."""

from __future__ import annotations

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, Sheet, ticked_line
from station.domain.fen import capitals, written
from station.domain.long_term_care_papers import CareHandover, CareVisitSheet
from station.domain.paper_parts import FIRST_PRINT, Printing

HANDOVER, VISIT = "托养交接表", "托养探访记录"
HEADS, WIDTHS = ("变更时间", "变更前约定", "变更原因"), (34, 86, 50)
BY_HAND = "每月 ____________ 元（大写 ____________________）"
HALF = 61


def render(paper: CareHandover, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the hand-over into care as PDF, A4."""
    sheet = Sheet(HANDOVER, paper, printing)
    grid = Grid(sheet)
    grid.band("一、托养人员")
    grid.beside_photo(
        paper.photo,
        *person_rows(paper.bearer, A4.inner - PHOTO_WIDE),
        (label("入站时间"), value(paper.admitted)),
        (label("体貌特征"), value(paper.looks)),
    )
    grid.row(label("托养原因"), value(paper.reason))
    grid.row(label("评估情况"), value(paper.known))
    grid.row(label("交接时状况"), value(paper.condition), high=16)
    grid.row(label("随身物品"), value(paper.goods))
    grid.band(f"二、托养机构和约定（协议附表，自 {paper.holds_from} 起执行）")
    grid.row(
        label("托养机构"), value(paper.institution, HALF), label("交接时间"), value(paper.started)
    )
    grid.row(label("联系人"), value(paper.contact, HALF), label("联系电话"), value(paper.phone))
    grid.row(label("协议编号"), value(paper.agreement, HALF), label("期限"), value(paper.span))
    grid.row(label("照料等级"), value(paper.level, HALF), label("探访"), value(paper.visits))
    grid.row(label("托养费用"), value(_fees(paper.monthly_fen)))
    grid.row(label("双方约定"), value(paper.undertaking))
    if paper.before:
        grid.band("三、变更前的约定")
        rows = [(each.until, each.said, each.why) for each in paper.before]
        grid.table(HEADS, WIDTHS, rows)
    grid.row(
        signature(f"移交方：{paper.imprint.station}\n经办人：{paper.clerk}\n签名（盖章）："),
        signature(f"接收方：{paper.institution}\n经办人：\n签名（盖章）：", 85),
        high=32,
    )
    grid.close()
    return sheet.finish()


def _fees(monthly: int | None) -> str:
    """The fee of a month in yuan, in figures and in capitals; room for it where it is not said."""
    return BY_HAND if monthly is None else f"每月 {written(monthly)} 元（大写 {capitals(monthly)}）"


def render_visit(paper: CareVisitSheet, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the record of a visit as PDF, A4."""
    sheet = Sheet(VISIT, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(
        label("托养机构"), value(paper.institution, HALF), label("托养起始"), value(paper.started)
    )
    grid.row(
        label("机构联系人"), value(paper.contact, HALF), label("上次见到"), value(paper.last_seen)
    )
    grid.row(label("探访时间"), value(paper.at, HALF), label("探访人"), value(paper.visitors))
    grid.row(label("方式"), value(ticked_line(paper.ways)))
    grid.row(label("结果"), value(ticked_line(paper.kinds)))
    for name, what in paper.looked_at:
        grid.row(label(name), value(what, 66), value(""), high=13)
    grid.row(label("探访所见"), value(paper.found), high=24 if paper.blank else 60)
    grid.row(label("侵害迹象"), value(ticked_line(paper.harm)))
    grid.row(label("处置和报告"), value(paper.told), high=16)
    grid.row(label("依据"), value(paper.basis))
    grid.row(
        signature("探访人签名（两人）："),
        signature("托养机构陪同人签名：", 58),
        signature("本人签名、按指印\n（不能签的注明原因）：", 58),
        high=34,
    )
    grid.close()
    return sheet.finish()
