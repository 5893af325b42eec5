"""身份说明函: says to station, police and railway who travels without a document."""

from __future__ import annotations

from station.documents.grid import Cell, Grid, centred, label, value
from station.documents.paper import A5, Sheet
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.voucher_papers import IdentityLetter

TITLE = "身份说明函"
NARROW = 20


def render(letter: IdentityLetter, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter as PDF, A5."""
    sheet = Sheet(TITLE, letter, printing, A5)
    grid = Grid(sheet)
    bearer = letter.bearer
    grid.beside_photo(
        letter.photo,
        (label("姓名", NARROW), value(bearer.name)),
        (label("性别", NARROW), centred(bearer.sex), label("年龄", 16), centred(bearer.age)),
        (label("救助编号", NARROW), value(bearer.rescue_number)),
        (label("证件", NARROW), value("无，以救助编号为准")),
    )
    grid.row(label("凭证编号", NARROW), value(letter.voucher_number))
    grid.row(label("核对短码", NARROW), Cell(letter.short_code, align="center", bold=True))
    grid.row(label("行程", NARROW), value(letter.route))
    grid.row(label("有效期至", NARROW), value(letter.valid_until.isoformat()))
    grid.row(
        label("经办人", NARROW), value(letter.clerk), label("本站电话", NARROW),
        value(letter.station_phone),
    )  # fmt: skip
    grid.close()
    sheet.gap(2)
    sheet.text(letter.text)
    sheet.sign_off(letter.imprint.day)
    return sheet.finish()
