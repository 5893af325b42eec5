"""协查函 with its slip to tear off, and 催办函."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, BODY, Draw, Sheet, chinese_day, ticked_line
from station.documents.pen import Pen
from station.domain.notice_papers import (
    CHASE_UNTIL,
    DEADLINE,
    INQUIRY,
    InquiryChase,
    InquiryPaper,
    InquiryRegister,
)
from station.domain.paper_parts import FIRST_PRINT, Choice, Printing

LETTER, CHASE, REGISTER = "协查函", "催办函", "协查登记簿"
REGISTER_HEADS = (
    *("序号", "函号", "发函日期", "收函单位", "救助编号"),
    *("答复期限", "催办", "答复", "经办人"),
)
REGISTER_WIDTHS = (11.0, 28.0, 19.0, 28.0, 20.0, 19.0, 15.0, 17.0, 13.0)
SLIP_HIGH = 62.0


def render(letter: InquiryPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter with its slip as PDF, A4."""
    sheet = Sheet(LETTER, letter, printing)
    sheet.text(f"{letter.to}：", indent=0)
    sheet.text(INQUIRY)
    sheet.gap(1)
    grid = Grid(sheet)
    grid.beside_photo(
        letter.photo,
        *person_rows(letter.bearer, A4.inner - PHOTO_WIDE),
        (label("入站时间"), value(letter.admitted)),
        (label("发现经过"), value(letter.found)),
    )
    grid.row(label("体貌特征"), value(letter.looks), high=10)
    grid.row(label("线索"), value(letter.clues), high=10)
    grid.row(label("协查事项"), value(letter.question), high=10)
    grid.close()
    sheet.gap(1)
    sheet.text(DEADLINE.format(until=chinese_day(letter.until)))
    sheet.text(_contact(letter.station_phone, letter.clerk))
    sheet.sign_off(letter.imprint.day)
    _slip(sheet, letter)
    return sheet.finish()


def _contact(phone: str, clerk: str) -> str:
    return f"联系人：{clerk}　联系电话：{phone}"


def _slip(sheet: Sheet, letter: InquiryPaper) -> None:
    """What comes back, under the line where it is torn off."""
    sheet.need(SLIP_HIGH)
    top = sheet.y

    def act(pen: Pen) -> None:
        pen.line((sheet.left, top), (sheet.right, top), 0.5, dashed=True)
        pen.text(A4.wide / 2, top + 5.5, "回　执", BODY + 1.5, align="center")

    sheet.draw(act)
    sheet.gap(8)
    grid = Grid(sheet)
    boxes = tuple(Choice(each) for each in letter.answers)
    grid.row(label("函号"), value(sheet.imprint.number), label("收函单位"), value(letter.to))
    grid.row(label("核查结果"), value(ticked_line(boxes)))
    grid.row(label("情况说明"), value(""), high=14)
    grid.row(label("承办人"), value(""), label("电话"), value(""), label("日期、盖章"), value(""))
    grid.close()
    address = letter.station_address or "________________"
    sheet.draw(_small(sheet, f"寄回：{sheet.imprint.station}　{address}　{letter.station_phone}"))


def _small(sheet: Sheet, line: str) -> Draw:
    """One line under the slip: where it goes back to."""
    left, base = sheet.left, sheet.y + 4
    return lambda pen: pen.text(left, base, line, 8.5)


def render_chase(letter: InquiryChase, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter that asks again as PDF, A4."""
    sheet = Sheet(CHASE, letter, printing)
    sheet.text(f"{letter.to}：", indent=0)
    sheet.text(letter.text)
    sheet.gap(1)
    grid = Grid(sheet)
    for row in person_rows(letter.bearer):
        grid.row(*row)
    grid.row(label("协查事项"), value(letter.question), high=10)
    grid.close()
    sheet.gap(1)
    if letter.more:
        sheet.text(letter.more)
    sheet.text(CHASE_UNTIL.format(until=chinese_day(letter.until)))
    sheet.text(_contact(letter.station_phone, letter.clerk))
    sheet.sign_off(letter.imprint.day)
    return sheet.finish()


def render_register(paper: InquiryRegister, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the register of letters as PDF, A4."""
    sheet = Sheet(REGISTER, paper, printing)
    grid = Grid(sheet)
    grid.row(label("期间"), value(paper.period), label("合计"), value(paper.total))
    rows = [(str(at), *astuple(row)) for at, row in enumerate(paper.rows, start=1)]
    grid.table(REGISTER_HEADS, REGISTER_WIDTHS, rows, least=3)
    grid.row(signature("填表人签名："), signature("审核人签名："), high=20)
    grid.close()
    return sheet.finish()
