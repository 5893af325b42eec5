"""The papers of going: own declaration, record of stay and leaving, notice that help ends."""

from __future__ import annotations

from station.documents.grid import Grid, centred, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, moment, tick, ticked_line
from station.documents.refusal import receipt
from station.domain.fen import capitals, written
from station.domain.paper_parts import FIRST_PRINT, Party, Printing
from station.domain.papers import LeavingDeclaration, LeavingForm, TerminationNotice

DECLARATION_TITLE = "自行离站声明书"
FORM_TITLE = "在站服务及离站登记表"
TERMINATION_TITLE = "终止救助通知书"
SERVICE_HEADS = ("日期", "服务项目", "内容", "经办人")
SERVICE_WIDTHS = (38, 30, 80, 22)
LEG_HEADS = ("乘车日期", "车次", "上车站", "下车站", "席别")
LEG_WIDTHS = (34, 26, 42, 42, 26)


def render_declaration(paper: LeavingDeclaration, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the declaration as PDF, A4."""
    sheet = Sheet(DECLARATION_TITLE, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(
        label("入站时间"),
        value(moment(paper.arrived_at)),
        label("离站时间"),
        value(moment(paper.leaves_at)),
    )
    grid.row(label("离站原因"), value(paper.reason))
    grid.row(label("去向"), value(paper.destination))
    grid.row(label("退还物品"), value(paper.goods_returned or "无寄存物品"))
    grid.close()
    sheet.gap(5)
    sheet.text(paper.declaration)
    sheet.gap(5)
    sheet.need(30)
    closing = Grid(sheet)
    closing.row(
        signature("声明人签名或按指印："),
        signature(f"见证人：{paper.witness}\n签名：", 62),
        high=28,
    )
    closing.close()
    return sheet.finish()


def render_form(form: LeavingForm, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the record of the stay and of leaving as PDF, A4."""
    sheet = Sheet(FORM_TITLE, form, printing)
    grid = Grid(sheet)
    for row in person_rows(form.bearer):
        grid.row(*row)
    _stay(grid, form)
    grid.band("一、在站服务")
    services = [(one.day, one.kind, one.content, one.clerk) for one in form.services]
    grid.table(SERVICE_HEADS, SERVICE_WIDTHS, services, least=4)
    _leaving(grid, form)
    grid.row(
        signature("所列服务已接受，物品已取回。\n本人或接领人签名、按指印："),
        signature(f"经办人：{form.clerk}\n签名：", 46),
        signature(f"值班领导：{form.leader}\n签名：", 46),
        high=26,
    )
    grid.close()
    return sheet.finish()


def _stay(grid: Grid, form: LeavingForm) -> None:
    grid.row(
        label("入站时间"),
        value(moment(form.arrived_at)),
        label("离站时间"),
        value(moment(form.left_at)),
        label("在站", 14),
        centred(f"{form.days} 天", 20),
    )
    grid.row(label("救助类别"), value(form.care_class), label("床位"), value(form.bed))


def _leaving(grid: Grid, form: LeavingForm) -> None:
    grid.band("二、离站")
    grid.row(label("离站方式"), value(ticked_line(form.ways)))
    grid.row(label("去向"), value(form.destination))
    if form.legs:
        _ticket(grid, form)
    if form.fetcher:
        grid.row(label("接领人、单位"), value(party_text(form.fetcher)))
    grid.row(label("退还物品"), value(form.goods_returned or "无寄存物品"))
    grid.row(label("备注"), value(form.remarks), high=12)


def _ticket(grid: Grid, form: LeavingForm) -> None:
    legs = [(one.day.isoformat(), one.train, one.start, one.end, one.seat) for one in form.legs]
    grid.row(label("乘车凭证号"), value(form.voucher_number))
    grid.table(LEG_HEADS, LEG_WIDTHS, legs)
    if form.amount_fen is not None:
        grid.row(
            label("票款"),
            value(f"人民币（大写）{capitals(form.amount_fen)}"),
            centred(f"￥{written(form.amount_fen)}", 40),
        )


def party_text(party: Party) -> str:
    """One side of a hand-over in a line."""
    parts = (party.name, party.people, party.papers, party.phone)
    return "，".join(part for part in parts if part)


def render_termination(notice: TerminationNotice, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the notice that help ends as PDF, A4."""
    sheet = Sheet(TERMINATION_TITLE, notice, printing)
    grid = Grid(sheet)
    for row in person_rows(notice.bearer):
        grid.row(*row)
    grid.row(
        label("入站时间"),
        value(moment(notice.arrived_at)),
        label("终止时间"),
        value(moment(notice.ends_at)),
    )
    grid.row(label("终止救助\n原因"), value("\n".join(map(tick, notice.grounds))), high=40)
    grid.row(label("具体情况"), value(notice.facts), high=26)
    grid.row(label("退还物品"), value(notice.goods_returned or "无寄存物品"))
    grid.row(label("依据"), value(notice.basis))
    grid.row(label("救济途径"), value(notice.remedy))
    grid.close()
    sheet.gap(2)
    sheet.text(f"{notice.bearer.name}：因上述原因，现决定自终止时间起终止对你的救助，特此通知。")
    sheet.sign_off(notice.imprint.day)
    receipt(sheet, notice.clerk, notice.leader)
    return sheet.finish()
