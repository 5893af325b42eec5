"""寻亲公告: a page for the wall with a large photograph, and a picture for the telephone."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from station.documents import preview
from station.documents.fonts import one_at_a_time, regular, strong
from station.documents.grid import Grid, label, value
from station.documents.paper import LEADING, RISE, Sheet
from station.documents.pen import POINTS, Pen
from station.documents.wrapping import shown, wrapped
from station.domain.notice_papers import CALL, SearchNoticePaper
from station.domain.paper_parts import FIRST_PRINT, Entry, Printing

TITLE = "寻亲公告"
FACE_WIDE, FACE_HIGH = 66.0, 88.0
LARGE = 15.0
BESIDE = frozenset({"姓名", "性别", "年龄", "民族", "身高", "体型", "发现日期"})
"""Short lines, which stand beside the photograph."""
MISSING = "暂无照片"

PHONE_WIDE, PIXELS = 108.0, 1080
SIDE, BAND = 7.0, 22.0
INK, ACCENT = (0.1, 0.1, 0.12), (0.55, 0.08, 0.1)


def render(notice: SearchNoticePaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the notice as PDF, A4."""
    sheet = Sheet(TITLE, notice, printing)
    sheet.gap(2)
    below = _beside_face(sheet, notice)
    grid = Grid(sheet)
    for each in below:
        grid.row(label(each.label, 32), value(each.text), high=10)
    grid.close()
    sheet.gap(3)
    sheet.text(notice.text)
    sheet.text(f"联系电话：{notice.station_phone}")
    if notice.station_address:
        sheet.text(f"联系地址：{notice.station_address}")
    sheet.sign_off(notice.imprint.day)
    return sheet.finish()


def _beside_face(sheet: Sheet, notice: SearchNoticePaper) -> list[Entry]:
    """The photograph with the short lines at its right; what has no room there is answered."""
    top, left = sheet.y, sheet.left + FACE_WIDE + 8
    room = (sheet.right - left) * POINTS
    step = LARGE * LEADING / POINTS * 1.15
    y, placed = top + 4, []
    for each in notice.said:
        if each.label not in BESIDE:
            continue
        lines = wrapped(f"{each.label}：{each.text}", regular(), LARGE, room)
        if y + step * len(lines) > top + FACE_HIGH:
            continue
        placed.append(each)
        for line in lines:
            _write(sheet, left, y + LARGE * RISE, line)
            y += step
        y += 1.5
    _face(sheet, notice.photo, top)
    sheet.gap(FACE_HIGH + 4)
    return [each for each in notice.said if each not in placed]


def _write(sheet: Sheet, x: float, y: float, line: str) -> None:
    sheet.draw(lambda pen: pen.text(x, y, line, LARGE))


def _face(sheet: Sheet, photo: bytes | None, top: float) -> None:
    def act(pen: Pen) -> None:
        pen.box(sheet.left, top, FACE_WIDE, FACE_HIGH)
        if photo:
            pen.picture(photo, sheet.left + 1, top + 1, FACE_WIDE - 2, FACE_HIGH - 2)
        else:
            middle = sheet.left + FACE_WIDE / 2
            pen.text(middle, top + FACE_HIGH / 2, MISSING, LARGE, align="center")

    sheet.draw(act)


def picture(notice: SearchNoticePaper) -> bytes:
    """Return the notice as PNG, 1080 pixels wide and as high as it takes."""
    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

    lines = _phone_lines(notice)
    photo = FACE_HIGH if notice.photo else 0.0
    step = LARGE * LEADING / POINTS
    foot = 30.0
    high = BAND + 6 + photo + 6 + step * len(lines) + 6 + foot
    out = BytesIO()
    with one_at_a_time:
        size = (PHONE_WIDE * POINTS, high * POINTS)
        canvas = Canvas(out, size, invariant=1, initialFontName=regular().main.name)
        pen = Pen(canvas, high)
        _head(canvas, pen, high)
        y = BAND + 6
        if notice.photo:
            pen.picture(notice.photo, SIDE, y, PHONE_WIDE - 2 * SIDE, photo)
            y += photo + 6
        for line in lines:
            pen.text(SIDE, y + step / 2 + LARGE * RISE, line, LARGE)
            y += step
        _foot(canvas, pen, notice, high - foot)
        canvas.showPage()
        canvas.save()
    dots = PIXELS / PHONE_WIDE * 25.4
    return preview.pages(out.getvalue(), dots)[0].png()


def _phone_lines(notice: SearchNoticePaper) -> list[str]:
    room = (PHONE_WIDE - 2 * SIDE) * POINTS
    found: list[str] = []
    for each in notice.said:
        found += wrapped(f"{each.label}：{each.text}", regular(), LARGE, room)
    return found


def _head(canvas: Any, pen: Pen, high: float) -> None:
    """The title on a band across the picture."""
    canvas.setFillColorRGB(*ACCENT)
    canvas.rect(0, (high - BAND) * POINTS, PHONE_WIDE * POINTS, BAND * POINTS, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    pen.text(PHONE_WIDE / 2, BAND / 2 + 4, " ".join(TITLE), 32, strong(), align="center")
    canvas.setFillColorRGB(*INK)


def _foot(canvas: Any, pen: Pen, notice: SearchNoticePaper, top: float) -> None:
    """Whom to call, in the largest letters after the title."""
    pen.line((SIDE, top), (PHONE_WIDE - SIDE, top), 0.8)
    pen.text(PHONE_WIDE / 2, top + 7, CALL, 13, align="center")
    canvas.setFillColorRGB(*ACCENT)
    pen.text(PHONE_WIDE / 2, top + 16, notice.station_phone, 24, strong(), align="center")
    canvas.setFillColorRGB(*INK)
    told = f"{notice.imprint.station}　{notice.imprint.number}"
    lines = wrapped(shown(told), regular(), 9, (PHONE_WIDE - 2 * SIDE) * POINTS)
    for index, line in enumerate(lines[:2]):
        pen.text(PHONE_WIDE / 2, top + 22 + 4 * index, line, 9, align="center")
