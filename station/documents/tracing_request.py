"""寻人请求登记表: the family's words, the comparison side by side, the verification, signatures."""

from __future__ import annotations

from station.documents.grid import Cell, Grid, centred, label, signature, value
from station.documents.paper import Sheet, ticked_line
from station.domain.paper_parts import FIRST_PRINT, Entry, Printing
from station.domain.request_papers import SAID_BY_SEEKER, ComparedPerson, RequestPaper

TITLE = "寻人请求登记表"
_FIELD, _AGREES = 28.0, 24.0


def render(request: RequestPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the form as PDF, A4."""
    sheet = Sheet(TITLE, request, printing)
    grid = Grid(sheet)
    grid.band("寻亲人")
    for pair in _pairs(request.seeker):
        grid.row(*_cells(pair))
    grid.band(f"被寻找人（家属陈述）：{request.sought}")
    grid.beside_photo(request.photo, *map(_cells, _pairs(request.told)))
    grid.row(label("走失经过"), value(request.story))
    others = f"另有 {request.others} 条，不在本表列出" if request.others else "无"
    grid.row(label("办理状态"), value(request.state), label("其他线索"), value(others))
    _comparison(grid, request)
    grid.band("寻亲人核实", keep=56)
    grid.row(label("核实方式"), value(ticked_line(request.proofs)))
    grid.row(label("证件、核实人"), value(request.verified))
    grid.row(label("核实经过"), value(request.how))
    checked = "以上情况已经核实。" if request.verified else "尚未核实，以上为家属陈述。"
    grid.row(
        signature(f"寻亲人声明：{SAID_BY_SEEKER}\n寻亲人签名（指印）："),
        signature(f"经办人：{request.clerk}\n{checked}\n签名（盖章）：", 70),
        high=24,
    )
    grid.close()
    return sheet.finish()


def _pairs(entries: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    return [entries[at : at + 2] for at in range(0, len(entries), 2)]


def _cells(entries: tuple[Entry, ...]) -> list[Cell]:
    return [cell for each in entries for cell in (label(each.label), value(each.text))]


def _comparison(grid: Grid, request: RequestPaper) -> None:
    person = request.person
    grid.band("比对情况")
    if person is None:
        grid.row(value("目前没有相符的受助人员；有新情况时系统自动重新比对。"))
    else:
        _beside(grid, person)


def _beside(grid: Grid, person: ComparedPerson) -> None:
    grid.beside_photo(
        person.photo,
        (label("比对对象"), value(person.name)),
        (label("在站情况"), value(person.where)),
        (label("相符程度"), value(person.likelihood)),
        (label("依据"), value(person.reasons)),
    )
    rows = [
        (
            label(each.name, _FIELD),
            value(each.sought),
            value(each.found),
            centred(each.agrees, _AGREES),
        )
        for each in person.fields
    ]
    heads = (
        label("项目", _FIELD),
        Cell("家属所述", align="center", label=True),
        Cell("本站掌握", align="center", label=True),
        label("比对", _AGREES),
    )
    for row in (heads, *rows):
        grid.row(*row)
    grid.row(label("判断"), value(person.judgement))
