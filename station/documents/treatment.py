"""救治介绍信: by this letter a hospital treats first and settles with the station later."""

from __future__ import annotations

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, Sheet, moment
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.treatment_papers import TreatmentPaper

TITLE = "流浪乞讨人员救治介绍信"
_NOTHING = "—"


def render(letter: TreatmentPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter as PDF, A4, with the hospital's receipt at its foot."""
    sheet = Sheet(TITLE, letter, printing)
    grid = Grid(sheet)
    grid.row(
        label("送往医院"),
        value(letter.hospital),
        label("医院联系人"),
        value(letter.hospital_contact),
    )
    notified = moment(letter.notified_at) if letter.notified_at else _NOTHING
    grid.beside_photo(
        letter.photo,
        *person_rows(letter.bearer, A4.inner - PHOTO_WIDE),
        (label("送医时间"), value(moment(letter.brought_at)), label("医院通知"), value(notified)),
        (label("送治人"), value(letter.brought_by), label("护送人"), value(letter.escort)),
    )
    grid.row(label("车辆、驾驶员"), value(letter.vehicle))
    grid.row(label("初步诊断"), value(letter.diagnosis), high=12)
    grid.row(label("送医时状况"), value(letter.state), high=12)
    grid.row(label("救治范围"), value(letter.scope), high=12)
    grid.row(label("依据"), value(letter.basis))
    grid.row(label("备注"), value(letter.remarks))
    if letter.corrected:
        grid.row(label("更正"), value(letter.corrected), high=12)
    grid.close()
    sheet.gap(2)
    sheet.text(f"{letter.hospital}：", indent=0)
    for paragraph in letter.text.splitlines():
        sheet.text(paragraph)
    sheet.sign_off(letter.imprint.day)
    receipt = Grid(sheet)
    receipt.row(
        signature(f"经办人：{letter.clerk}\n本站电话：{letter.station_phone}\n签名："),
        signature(f"本站负责人：{letter.leader}\n签名："),
        signature("医院接收人：\n科室、住院号：\n签名：", 62),
        high=30,
    )
    receipt.close()
    return sheet.finish()
