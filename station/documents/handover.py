"""交接表: a person goes from one side's care into the other's, and both sides sign."""

from __future__ import annotations

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, Sheet, moment
from station.domain.paper_parts import FIRST_PRINT, Party, Printing
from station.domain.papers import HandoverForm, HandoverKind

TITLES = {
    HandoverKind.FROM_POLICE: "公安机关护送流浪乞讨人员交接表",
    HandoverKind.FROM_UNIT: "护送流浪乞讨人员交接表",
    HandoverKind.TO_KIN: "受助人员接领交接表",
    HandoverKind.TO_UNIT: "受助人员移交交接表",
}
# What a side's people and papers are called, for the giving and the receiving one.
UNIT = ("单位", "经办人员", "证件、警号")
KIN = ("接领人", "与本人关系", "证件及证明")


def render(form: HandoverForm, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the hand-over form as PDF, A4."""
    sheet = Sheet(TITLES[form.direction], form, printing)
    grid = Grid(sheet)
    grid.band("一、被交接人")
    grid.beside_photo(
        form.photo,
        *person_rows(form.bearer, A4.inner - PHOTO_WIDE),
        (label("交接时间"), value(moment(form.at))),
        (label("交接地点"), value(form.place)),
    )
    _person(grid, form)
    receiver = KIN if form.direction == HandoverKind.TO_KIN else UNIT
    _party(grid, "二、移交方", form.giver, UNIT)
    _party(grid, "三、接收方", form.receiver, receiver)
    if form.confirmed_by:
        grid.row(label("身份确认"), value(form.confirmed_by))
    grid.row(label("双方约定"), value(form.undertaking))
    if form.remarks:
        grid.row(label("备注"), value(form.remarks))
    grid.row(
        signature("移交人签名（单位盖章）："),
        signature("接收人签名、按指印（单位盖章）："),
        high=34,
    )
    grid.close()
    return sheet.finish()


def _person(grid: Grid, form: HandoverForm) -> None:
    arriving = form.direction in {HandoverKind.FROM_POLICE, HandoverKind.FROM_UNIT}
    grid.row(label("发现时间地点" if arriving else "返程安排"), value(form.found))
    grid.row(label("交接原因"), value(form.reason))
    grid.row(label("体貌特征"), value(form.description))
    grid.row(label("身体和精神\n状况"), value(form.condition), high=14)
    grid.row(label("随身物品"), value(form.goods))
    grid.row(label("移交材料"), value(form.papers))


def _party(grid: Grid, title: str, party: Party, names: tuple[str, str, str]) -> None:
    name, people, papers = names
    grid.band(title)
    grid.row(label(name), value(party.name, 61), label("联系电话"), value(party.phone))
    grid.row(label(people), value(party.people, 61), label(papers), value(party.papers))
