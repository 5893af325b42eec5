"""What is painted rather than written: a face, the bar of a legal period, a page of paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.desktop.look import colour, px


class PhotoBox(QWidget):
    """Where a face goes. Without a photograph it says so, or shows a silhouette.

    Given a text it can be pressed (mouse, Space) to take or choose a photograph.
    """

    pressed = Signal()

    def __init__(self, name: str, width: int = 60, height: int = 76, text: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedSize(px(width), px(height))
        self._text = text
        self._picture = QImage()
        if text:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleName(text)

    def show_photo(self, data: bytes | None) -> None:
        """Show an encoded picture, or none."""
        self._picture = QImage.fromData(data) if data else QImage()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._text and event.key() == Qt.Key.Key_Space:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            dashed = bool(self._text) and self._picture.isNull()
            style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
            held = self.hasFocus()
            edge = QPen(colour("accent" if held else "control_line"), px(2) if held else 1)
            edge.setStyle(style)
            painter.setPen(edge)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            if not self._picture.isNull():
                self._paint_picture(painter)
            elif self._text:
                painter.setPen(colour("text_2"))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect().adjusted(4, 4, -4, -4), flags, self._text)
            else:
                self._paint_silhouette(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        """Fill the box with the middle of the picture, uncropped faces first."""
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        size = QSize(self._picture.size())
        size.scale(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(box.center())
        painter.drawImage(spot, self._picture)

    def _paint_silhouette(self, painter: QPainter) -> None:
        width, height = self.width(), self.height()
        tone = colour("control_line")
        tone.setAlpha(160)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone)
        head, shoulders, clip = QPainterPath(), QPainterPath(), QPainterPath()
        head.addEllipse(QPointF(width / 2, height * 0.38), width * 0.19, width * 0.23)
        shoulders.addEllipse(QPointF(width / 2, height * 1.03), width * 0.38, height * 0.36)
        clip.addRoundedRect(QRectF(1, 1, width - 2, height - 2), 3, 3)
        painter.drawPath(head)
        painter.drawPath(shoulders.intersected(clip))


class Portrait(QWidget):
    """A picture as large as its place; its edge is pale as long as it moves."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumSize(px(160), px(60))  # the window does not grow for a picture
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._picture, self._moves = QImage(), False

    def show_picture(self, picture: QImage, *, moves: bool) -> None:
        """Show a picture; a null one leaves the place empty."""
        self._picture, self._moves = picture, moves
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._picture.isNull():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._picture.size()
            size.scale(self.size() - QSize(px(6), px(6)), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRectF(0, 0, size.width(), size.height())
            spot.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(spot, self._picture)
            painter.setPen(QPen(colour("accent_line" if self._moves else "accent"), px(3)))
            painter.drawRect(spot)


class ClockBar(QWidget):
    """How much of a period or of a zone is used; the words beside it say the same.

    `used` from 0 to 1 and beyond; `tone` a colour token; a stopped clock is hatched, so that a
    grey print still tells it from a running one.
    """

    def __init__(
        self, used: float = 0, tone: str = "accent_fill", *, stopped: bool = False, height: int = 10
    ) -> None:
        super().__init__()
        self._used, self._tone, self._stopped = used, tone, stopped
        self.setFixedHeight(px(height))
        self.setMinimumWidth(px(80))

    def show_used(self, used: float, tone: str, *, stopped: bool = False) -> None:
        self._used, self._tone, self._stopped = used, tone, stopped
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
            painter.setPen(QPen(colour("control_line"), 1))
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(whole, 3, 3)
            if self._used <= 0:
                return
            part = QRectF(whole)
            part.setWidth(whole.width() * min(self._used, 1))
            painter.setPen(QPen(colour("warn" if self._tone == "warn_line" else self._tone), 1))
            painter.setBrush(colour("surface" if self._stopped else self._tone))
            painter.drawRoundedRect(part, 3, 3)
            if self._stopped:
                self._hatch(painter, part)

    def _hatch(self, painter: QPainter, part: QRectF) -> None:
        painter.setClipRect(part)
        height = self.height()
        for x in range(-height, round(part.width()), px(5)):
            painter.drawLine(x, height, x + height, 0)


class PaperPreview(QWidget):
    """The very pages that the printer gets, one under the other, fitted to the width."""

    _GAP = 12

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._pages: list[QImage] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages given as encoded pictures (PNG); none clears the preview."""
        self._pages = [QImage.fromData(page) for page in pages]
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._height(page, width) + px(self._GAP) for page in self._pages)

    def sizeHint(self) -> QSize:
        return QSize(px(320), self.heightForWidth(px(320)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            top = 0
            for page in self._pages:
                height = self._height(page, self.width())
                spot = QRectF(0.5, top + 0.5, self.width() - 1, height - 1)
                painter.fillRect(spot, colour("paper"))
                painter.drawImage(spot, page)
                painter.setPen(QPen(colour("control_line"), 1))
                painter.drawRect(spot)
                top += height + px(self._GAP)

    @staticmethod
    def _height(page: QImage, width: int) -> int:
        return round(width * page.height() / max(page.width(), 1))
