"""受助人员识别卡: carried by the resident; its code is scanned to open the file."""

from __future__ import annotations

from station.documents.fonts import strong
from station.documents.grid import Grid, centred, label, value
from station.documents.paper import BODY, Sheet, Stock
from station.documents.pen import Pen, qr_side
from station.documents.wrapping import shown
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import PersonCard

TITLE = "受助人员识别卡"
A6 = Stock(105, 148, 9, 13, 13)
NARROW = 18
FINDER = ("如遇持卡人独自在外", "或者需要帮助，", "请与本站联系。")


def render(card: PersonCard, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the card as PDF, A6."""
    sheet = Sheet(TITLE, card, printing, A6)
    grid = Grid(sheet)
    bearer = card.bearer
    grid.beside_photo(
        card.photo,
        (label("姓名", NARROW), value(bearer.name)),
        (label("性别", NARROW), centred(bearer.sex), label("年龄", 12), centred(bearer.age)),
        (label("救助编号", NARROW), value(bearer.rescue_number)),
        (label("入站日期", NARROW), value(card.since.isoformat())),
    )
    if card.remarks:
        grid.row(label("备注", NARROW), value(card.remarks))
    grid.close()
    _proof(sheet, card)
    return sheet.finish()


def _proof(sheet: Sheet, card: PersonCard) -> None:
    """The code with the words for whoever finds its bearer beside it."""
    side = qr_side(card.qr)
    sheet.need(side + 4)
    left, top = sheet.left + 2, sheet.y + 3
    beside = left + side + 5

    def act(pen: Pen) -> None:
        pen.qr(card.qr, left, top, side)
        for down, line in enumerate(FINDER):
            pen.text(beside, top + 4 + 5.5 * down, line, BODY)
        pen.text(beside, top + 22, f"电话：{shown(card.station_phone)}", BODY, strong())

    sheet.draw(act)
    sheet.gap(side + 4)
