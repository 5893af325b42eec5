"""死亡情况登记表, 死亡告知函, 死亡公告: plain, calm, one page each as a rule."""

from __future__ import annotations

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, Sheet, moment
from station.domain.death_papers import DeathForm, DeathLetter, DeathNotice
from station.domain.paper_parts import FIRST_PRINT, Printing

FORM, LETTER, NOTICE = "受助人员死亡情况登记表", "受助人员死亡告知函", "公　告"


def render_form(form: DeathForm, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the register of one death as PDF, A4."""
    sheet = Sheet(FORM, form, printing)
    grid = Grid(sheet)
    grid.beside_photo(
        form.photo,
        *person_rows(form.bearer, A4.inner - PHOTO_WIDE),
        (label("入站时间"), value(form.admitted)),
        (label("死亡时间"), value(moment(form.died_at))),
    )
    grid.row(label("死亡地点"), value(form.place), label("身份情况"), value(form.identity))
    grid.row(label("死亡原因"), value(form.cause), high=12)
    grid.row(label("确认死亡"), value(form.established_by))
    grid.row(label("死亡证明"), value(form.certificate), label("遗体存放"), value(form.body_at))
    grid.band("办理经过")
    for step in form.steps:
        grid.row(label(step.label, 40), value(step.text))
    if form.corrected:
        grid.row(label("更正"), value(form.corrected), high=12)
    grid.row(label("备注"), value(form.remarks))
    grid.row(
        signature(f"经办人：{form.clerk}\n签名："),
        signature("第二人签名："),
        signature(f"本站负责人：{form.leader}\n签名："),
        high=26,
    )
    grid.close()
    return sheet.finish()


def render_letter(letter: DeathLetter, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter to kin or home district as PDF, A4."""
    return _told(LETTER, letter, printing, f"{letter.to}：")


def render_notice(notice: DeathNotice, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the public notice as PDF, A4."""
    return _told(NOTICE, notice, printing, "")


def _told(title: str, paper: DeathLetter | DeathNotice, printing: Printing, address: str) -> bytes:
    sheet = Sheet(title, paper, printing)
    if address:
        sheet.text(address, indent=0)
    grid = Grid(sheet)
    grid.beside_photo(
        paper.photo,
        *person_rows(paper.bearer, A4.inner - PHOTO_WIDE),
        (label("死亡时间"), value(moment(paper.died_at))),
        (label("死亡地点"), value(paper.place)),
    )
    grid.row(label("死亡原因"), value(paper.cause))
    grid.row(label("体貌特征"), value(paper.looks), high=12)
    grid.row(label("发现经过"), value(paper.found), high=12)
    grid.close()
    sheet.gap(3)
    for paragraph in paper.text.splitlines():
        sheet.text(paragraph)
    sheet.text(f"联系电话：{paper.station_phone}　经办人：{paper.clerk}")
    sheet.sign_off(paper.imprint.day)
    return sheet.finish()
