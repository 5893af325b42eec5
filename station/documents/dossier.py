"""寻亲档案, the whole dossier as a file to be signed, and 人脸比对台账."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from station.documents.grid import PHOTO_WIDE, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, SMALL, Draw, Sheet
from station.documents.pen import Pen
from station.domain.body_marks import HEAD, HEIGHT, OUTLINE, WIDTH, BodySide
from station.domain.dossier_papers import DossierPaper, FacePaper, MarkSpot, Photograph
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE, FACES_TITLE = "寻亲档案", "人脸比对台账"
MAP_HIGH, BODY_HIGH = 74.0, 66.0  # millimetres of the field with both outlines, and of one body
SPOT = 2.3
PICTURE_HIGH, IN_A_ROW = 52.0, 3
SIDES = {BodySide.FRONT: (0.3, "正面"), BodySide.BACK: (0.7, "背面")}
"""Where the middle of an outline stands, as a part of the width, and its name."""
FACE_HEADS = ("序号", "时间", "被比对人", "事由", "比对系统、单号", "结果", "经办人", "签名")
FACE_WIDTHS = (10.0, 23.0, 25.0, 28.0, 28.0, 24.0, 16.0, 16.0)


@dataclass(frozen=True, slots=True)
class _Part:
    """A table of the dossier: its name, heads and columns."""

    name: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Sequence[Any]


def render(paper: DossierPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the dossier as PDF, A4; what has no entry is named in one line."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.beside_photo(
        paper.photo,
        *person_rows(paper.bearer, A4.inner - PHOTO_WIDE),
        (label("身份状况"), value(paper.identity)),
        (label("入站时间"), value(paper.admitted)),
    )
    grid.row(label("其他称呼"), value(paper.names))
    grid.row(label("发现经过"), value(paper.found))
    grid.row(label("体貌、口音"), value(paper.looks))
    empty = [] if paper.marks else ["体表特征"]
    if paper.marks:
        grid.band("体表特征", keep=MAP_HIGH)
        _body_map(sheet, grid, paper.marks)
        rows = [(str(each.number), each.words, each.seen) for each in paper.marks]
        grid.table(("编号", "部位和特征", "记录"), (14.0, 112.0, 44.0), rows)
    for part in _parts(paper):
        if part.rows:
            grid.band(part.name)
            grid.table(part.heads, part.widths, [astuple(row) for row in part.rows])
        else:
            empty.append(part.name)
    if paper.pictures:
        grid.band("照片", keep=PICTURE_HIGH)
        _album(sheet, grid, paper.pictures)
    else:
        empty.append("照片")
    if empty:
        grid.row(label("尚无记录"), value("、".join(empty)))
    grid.row(label("说明"), value(paper.remark))
    grid.row(
        signature("承办人签名："), signature("寻亲负责人签名："), signature("站领导签名："), high=20
    )
    grid.close()
    return sheet.finish()


def _parts(paper: DossierPaper) -> Iterator[_Part]:
    """The tables in the order of the file; each column's width in millimetres, 170 in all."""
    yield _Part(
        "查询寻亲时限",
        ("事项", "起算", "到期", "办结", "情况"),
        (48.0, 34.0, 34.0, 34.0, 20.0),
        paper.limits,
    )
    yield _Part(
        "谈话记录",
        ("时间", "地点、语言、录音", "所说内容", "记录人"),
        (23.0, 40.0, 89.0, 18.0),
        paper.talks,
    )
    yield _Part(
        "线索",
        ("类别", "线索", "可信度", "来源和指向", "日期"),
        (14.0, 62.0, 16.0, 54.0, 24.0),
        paper.clues,
    )
    yield _Part(
        "对外查询台账",
        ("时间", "方式", "对象、内容、事由", "答复", "查询人"),
        (23.0, 25.0, 55.0, 49.0, 18.0),
        paper.asked,
    )
    heads, widths = ("编号", "时间", "事项", "内容", "经办人"), (34.0, 23.0, 25.0, 70.0, 18.0)
    yield _Part("寻亲公告", heads, widths, paper.notices)
    yield _Part("协查函", heads, widths, paper.letters)
    yield _Part("DNA 检材", heads, widths, paper.samples)
    yield _Part("亲属寻人请求", heads, widths, paper.requests)


def _body_map(sheet: Sheet, grid: Grid, marks: Sequence[MarkSpot]) -> None:
    """Both outlines, and on them the marks under their numbers."""
    grid.keep(MAP_HIGH)
    left, top, wide = sheet.left, sheet.y, sheet.stock.inner
    places = {side: left + part * wide for side, (part, _name) in SIDES.items()}

    def act(pen: Pen) -> None:
        pen.box(left, top, wide, MAP_HIGH)
        for side, (_part, name) in SIDES.items():
            _outline(pen, places[side], top + 2)
            pen.text(places[side], top + MAP_HIGH - 1.8, name, SMALL, align="center")
        for mark in marks:
            x, y = _point(places[mark.side], top + 2, mark.x, mark.y)
            pen.spot(x, y, SPOT, str(mark.number))

    sheet.draw(act)
    sheet.y += MAP_HIGH


def _point(middle: float, top: float, x: float, y: float) -> tuple[float, float]:
    scale = BODY_HIGH / HEIGHT
    return middle + (x - WIDTH / 2) * scale, top + y * scale


def _outline(pen: Pen, middle: float, top: float) -> None:
    mirrored = [(WIDTH - x, y) for x, y in reversed(OUTLINE[:-1])]
    pen.outline([_point(middle, top, x, y) for x, y in (*OUTLINE, *mirrored)], 0.7)
    x, y, wide, high = HEAD
    corner, other = _point(middle, top, x, y), _point(middle, top, x + wide, y + high)
    pen.oval(*corner, other[0] - corner[0], other[1] - corner[1], 0.7)


def _album(sheet: Sheet, grid: Grid, pictures: Sequence[Photograph]) -> None:
    """Rows of pictures, each over its words."""
    for at in range(0, len(pictures), IN_A_ROW):
        row = pictures[at : at + IN_A_ROW]
        words = [value("\n".join(filter(None, (each.words, each.taken)))) for each in row]
        words += [value("")] * (IN_A_ROW - len(row))
        grid.keep(PICTURE_HIGH + 16)
        sheet.draw(_pictures(sheet, row))
        sheet.y += PICTURE_HIGH
        grid.row(*words)


def _pictures(sheet: Sheet, row: Sequence[Photograph]) -> Draw:
    wide, top = sheet.stock.inner / IN_A_ROW, sheet.y

    def act(pen: Pen) -> None:
        for number in range(IN_A_ROW):
            x = sheet.left + number * wide
            pen.box(x, top, wide, PICTURE_HIGH)
            if number < len(row):
                pen.picture(row[number].jpeg, x + 1, top + 1, wide - 2, PICTURE_HIGH - 2)

    return act


def render_faces(paper: FacePaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the ledger of faces as PDF, A4."""
    sheet = Sheet(FACES_TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("范围"), value(paper.whose), label("期间"), value(paper.period))
    grid.row(label("依据"), value(paper.rule))
    grid.table(FACE_HEADS, FACE_WIDTHS, [astuple(row) for row in paper.rows], least=3)
    grid.row(label("合计"), value(paper.total))
    grid.row(signature("填表人签名："), signature("审核人签名："), high=20)
    grid.close()
    return sheet.finish()
