"""乘车换票凭证 and 中转告知单: for the ticket window, and for the traveller on the way."""

from __future__ import annotations

from collections.abc import Sequence

from station.documents.fonts import strong
from station.documents.grid import Cell, Grid, centred, label, value
from station.documents.paper import A5, SMALL, Sheet
from station.documents.pen import Pen, qr_side
from station.documents.wrapping import shown
from station.domain.fen import capitals, written
from station.domain.paper_parts import FIRST_PRINT, Leg, Printing
from station.domain.voucher_papers import TransferSheet, VoucherSlip

TITLE = "乘车换票凭证"
TRANSFER_TITLE = "中转告知单"
MARK = "助"
MARK_RADIUS = 7.5
LEG_HEADS = ("日期", "车次（班次）", "起点", "到达", "席别")
LEG_WIDTHS = (31, 25, 27, 27, 14)
SEAL_WIDE = 42.0
NARROW = 20
COVERED = 34.0  # side of the code where it is covered, millimetres
COVER = "二维码打印时出现"


def render(slip: VoucherSlip, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the slip as PDF, A5, one page unless its texts are very long."""
    sheet = Sheet(TITLE, slip, printing, A5)
    _mark(sheet)
    grid = Grid(sheet)
    bearer = slip.bearer
    grid.beside_photo(
        slip.photo,
        (label("姓名", NARROW), value(bearer.name)),
        (label("性别", NARROW), centred(bearer.sex), label("年龄", 16), centred(bearer.age)),
        (label("证件号码", NARROW), value(bearer.id_number or "无，凭救助编号")),
        (label("救助编号", NARROW), value(bearer.rescue_number)),
    )
    grid.table(LEG_HEADS, LEG_WIDTHS, leg_rows(slip.legs))
    grid.row(
        label("票款限额", NARROW),
        value(f"人民币（大写）{capitals(slip.amount_fen)}"),
        centred(f"￥{written(slip.amount_fen)}", 28),
    )
    grid.row(
        label("有效期至", NARROW),
        Cell(slip.valid_until.isoformat(), 30, "center", bold=True),
        label("换票地点", NARROW),
        value(slip.exchange_at),
    )
    grid.row(label("到站联系", NARROW), value(f"{slip.contact}  {slip.contact_phone}"))
    grid.row(Cell(slip.restriction, align="center", bold=True))
    grid.close()
    _proof(sheet, slip)
    return sheet.finish()


def leg_rows(legs: Sequence[Leg]) -> list[tuple[str, ...]]:
    """The journey as rows of the ticket table."""
    return [
        (f"{leg.day.isoformat()} {leg.departs}".strip(), leg.train, leg.start, leg.end, leg.seat)
        for leg in legs
    ]


def _mark(sheet: Sheet) -> None:
    """Draw the sign by which a ticket window knows the paper from afar."""
    x, y = sheet.right - MARK_RADIUS, sheet.stock.top + MARK_RADIUS - 1

    def act(pen: Pen) -> None:
        pen.circle(x, y, MARK_RADIUS, 1.4)
        pen.text(x, y + 3.4, MARK, 26, strong(), align="center")

    sheet.draw(act)


def _proof(sheet: Sheet, slip: VoucherSlip) -> None:
    """Draw code, short code, signatures and the place for the seal; they stay on one page."""
    side = qr_side(slip.qr) if slip.qr else COVERED
    high = max(side, 38) + 6
    sheet.need(high)
    left, top = sheet.left + 2, sheet.y + 4
    beside = left + side + 6
    lines = [
        (5, "核对短码", SMALL, False),
        (11.5, slip.short_code, 14, True),
        (17, f"密钥编号 {slip.key_number}", SMALL, False),
        (25, f"经办人：{slip.clerk}", SMALL, False),
        (33, f"审批人：{slip.approver}", SMALL, False),
    ]

    def act(pen: Pen) -> None:
        if slip.qr:
            pen.qr(slip.qr, left, top, side)
        else:
            pen.box(left, top, side, side)
            pen.text(left + side / 2, top + side / 2, COVER, SMALL, align="center")
        for down, text, size, bold in lines:
            pen.text(beside, top + down, shown(text), size, strong() if bold else None)
        pen.text(sheet.right - SEAL_WIDE / 2, top + 20, "（盖章处）", SMALL, align="center")

    sheet.draw(act)
    sheet.gap(high)


def render_transfer(paper: TransferSheet, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the transfer sheet as PDF, A5."""
    sheet = Sheet(TRANSFER_TITLE, paper, printing, A5)
    grid = Grid(sheet)
    bearer = paper.bearer
    grid.row(
        label("姓名", NARROW),
        value(bearer.name),
        label("救助编号", NARROW),
        value(bearer.rescue_number),
    )
    grid.row(label("凭证编号", NARROW), value(paper.voucher_number))
    grid.table(LEG_HEADS, LEG_WIDTHS, leg_rows(paper.legs))
    for number, change in enumerate(paper.changes, start=1):
        onward = change.onward
        train = f"{onward.day.isoformat()} {onward.departs} {onward.train} 开往 {onward.end}"
        grid.band(f"第 {number} 次中转：{change.place}", keep=30)
        grid.row(label("到达时间", NARROW), value(change.arrives))
        grid.row(label("换乘车次", NARROW), value(train))
        grid.row(label("当地救助站", NARROW), value(change.rescue_station))
        grid.row(label("地址", NARROW), value(change.address))
        grid.row(label("电话", NARROW), value(change.phone))
    grid.band("途中须知")
    advice = "\n".join(f"{number}. {text}" for number, text in enumerate(paper.advice, start=1))
    grid.row(value(advice))
    grid.row(
        label("本站电话", NARROW),
        value(paper.station_phone),
        label("经办人", NARROW),
        value(paper.clerk),
    )
    grid.close()
    return sheet.finish()
