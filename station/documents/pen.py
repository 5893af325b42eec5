"""The pen: text, lines, boxes, pictures and QR codes in millimetres from the top left of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from io import BytesIO
from typing import Any, Literal

from station.documents.fonts import Typeface, regular
from station.documents.wrapping import TICKED, UNTICKED, width

Align = Literal["left", "center", "right"]
POINTS = 72 / 25.4  # in a millimetre
QR_LEAST_SIDE = 34.0
QR_LEAST_MODULE = 0.5  # read back at 150 dpi
_TICKS = re.compile(f"([{TICKED}{UNTICKED}])")


@cache
def _jpeg_reader() -> type[Any]:
    """What reportlab reads a JPEG with, told apart by its bytes: it is not decoded for that."""
    from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]

    class Reader(ImageReader):  # type: ignore[misc]
        _dataA = None

        def getRGBData(self) -> bytes:
            content: bytes = self.fp.getvalue()
            return content

    return Reader


class Pen:
    """Draws on one canvas: origin at the top left, lengths in millimetres, type in points."""

    def __init__(self, canvas: Any, height: float) -> None:
        self._canvas = canvas
        self._height = height * POINTS

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        face: Typeface | None = None,
        *,
        align: Align = "left",
    ) -> None:
        """Draw one line with its baseline at y; a tick can be read out by a machine too."""
        face = face or regular()
        left, base = x * POINTS, self._height - y * POINTS
        if align != "left":
            wide = width(text, face, size)
            left -= wide / 2 if align == "center" else wide
        for part in _TICKS.split(text):
            if part in {TICKED, UNTICKED}:
                self._tick(left, base, size, part == TICKED)
                left += size
            else:
                left = self._run(left, base, part, size, face)

    def _run(self, left: float, base: float, text: str, size: float, face: Typeface) -> float:
        for one, run in face.runs(text):
            self._canvas.setFont(one.name, size)
            self._canvas.drawString(left, base, run)
            left += face.width(run, size)
        return left

    def _tick(self, left: float, base: float, size: float, ticked: bool) -> None:
        canvas, side = self._canvas, size * 0.76
        x, y = left + size * 0.12, base - size * 0.08
        canvas.setLineWidth(0.6)
        canvas.rect(x, y, side, side)
        canvas.setFont(regular().main.name, size)
        canvas.drawString(left, base, "√" if ticked else "□", mode=3)
        if ticked:
            canvas.setLineWidth(size * 0.13)
            path = canvas.beginPath()
            path.moveTo(x + side * 0.16, y + side * 0.52)
            path.lineTo(x + side * 0.42, y + side * 0.2)
            path.lineTo(x + side * 0.88, y + side * 0.86)
            canvas.drawPath(path)

    def box(self, x: float, y: float, wide: float, high: float, weight: float = 0.5) -> None:
        """A rectangle hanging down from (x, y)."""
        self._canvas.setLineWidth(weight)
        self._canvas.rect(
            x * POINTS, self._height - (y + high) * POINTS, wide * POINTS, high * POINTS
        )

    def block(self, x: float, y: float, wide: float, high: float, gray: float = 0) -> None:
        """A filled rectangle hanging down from (x, y): black, or white (1) to blank it out."""
        self._canvas.setFillGray(gray)
        self._canvas.rect(
            x * POINTS,
            self._height - (y + high) * POINTS,
            wide * POINTS,
            high * POINTS,
            stroke=0,
            fill=1,
        )
        self._canvas.setFillGray(0)

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        weight: float,
        *,
        dashed: bool = False,
    ) -> None:
        """A straight line between two points."""
        canvas = self._canvas
        canvas.setLineWidth(weight)
        canvas.setDash(*((3, 2) if dashed else ()))
        canvas.line(
            start[0] * POINTS,
            self._height - start[1] * POINTS,
            end[0] * POINTS,
            self._height - end[1] * POINTS,
        )
        canvas.setDash()

    def circle(self, x: float, y: float, radius: float, weight: float) -> None:
        self._canvas.setLineWidth(weight)
        self._canvas.circle(x * POINTS, self._height - y * POINTS, radius * POINTS)

    def oval(self, x: float, y: float, wide: float, high: float, weight: float) -> None:
        """An ellipse inside the rectangle that hangs down from (x, y)."""
        self._canvas.setLineWidth(weight)
        top = self._height - y * POINTS
        self._canvas.ellipse(x * POINTS, top - high * POINTS, (x + wide) * POINTS, top)

    def outline(self, points: Sequence[tuple[float, float]], weight: float) -> None:
        """A closed line through the points."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0] * POINTS, self._height - points[0][1] * POINTS)
        for x, y in points[1:]:
            path.lineTo(x * POINTS, self._height - y * POINTS)
        path.close()
        self._canvas.setLineWidth(weight)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def spot(self, x: float, y: float, radius: float, text: str) -> None:
        """A number in a ring, with what lies under it blanked out."""
        canvas = self._canvas
        canvas.setLineWidth(0.8)
        canvas.setFillGray(1)
        canvas.circle(x * POINTS, self._height - y * POINTS, radius * POINTS, fill=1)
        canvas.setFillGray(0)
        self.text(x, y + 1.1, text, 8.5, align="center")

    def picture(self, jpeg: bytes, x: float, y: float, wide: float, high: float) -> None:
        """A JPEG, whole and undistorted, in the middle of the given rectangle."""
        reader = _jpeg_reader()(BytesIO(jpeg))
        self._canvas.drawImage(
            reader,
            x * POINTS,
            self._height - (y + high) * POINTS,
            wide * POINTS,
            high * POINTS,
            preserveAspectRatio=True,
            anchor="c",
        )
        vars(reader).clear()  # it points at itself, and would keep the picture for long

    def qr(self, text: str, x: float, y: float, side: float) -> None:
        """A QR code as vectors, its dark field `side` millimetres wide and high."""
        rows = qr_matrix(text)
        module = side / len(rows) * POINTS
        left, top = x * POINTS, self._height - y * POINTS
        path = self._canvas.beginPath()
        for down, row in enumerate(rows, start=1):
            for start, length in _stretches(row):
                path.rect(left + start * module, top - down * module, length * module, module)
        self._canvas.drawPath(path, stroke=0, fill=1)


def qr_side(text: str) -> float:
    """How wide a QR code of this text must be, in millimetres, to be read from a 150 dpi scan."""
    return max(QR_LEAST_SIDE, len(qr_matrix(text)) * QR_LEAST_MODULE)


@lru_cache(maxsize=8)
def qr_matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a QR code at level M, without the quiet zone.

    The mask is fixed: a signed payload is as good as random, so that every mask serves alike, and
    trying all eight would take longer than drawing the page.
    """
    from qrcode.constants import ERROR_CORRECT_M  # type: ignore[import-untyped]
    from qrcode.main import QRCode  # type: ignore[import-untyped]

    code: QRCode[Any] = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def _stretches(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Runs of dark modules as (start, length): fewer rectangles, no hairlines between them."""
    found: list[tuple[int, int]] = []
    start = None
    for index, dark in enumerate((*row, False)):
        if dark and start is None:
            start = index
        elif not dark and start is not None:
            found.append((start, index - start))
            start = None
    return found
