"""Where the patient lay, night by night: a strip of small boxes, the day of the line underlined."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.look import colour, px
from station.domain.claim_records import Place, PlaceOfDay
from station.wording.naming import named

_SHOWN = 10
_BOX, _GAP, _HEIGHT = 30, 1, 52
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LOOKS = {
    Place.STATION: ("surface", "control_line", "text"),
    Place.HOSPITAL: ("accent_fill", "accent_fill", "on_accent"),
    Place.UNKNOWN: ("sunken", "line", "text_3"),
}


class DaysStrip(QWidget):
    """Ten days at most; of a longer stay those around the day of the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(Names.DAYS)
        self.setAccessibleName(self.tr("Where the patient was"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._days: tuple[PlaceOfDay, ...] = ()
        self._day: date | None = None

    def show_days(self, days: Sequence[PlaceOfDay], day: date | None) -> None:
        """Show where somebody was, with the day of the chosen line marked."""
        self._days, self._day = tuple(days), day
        told = (f"{each.day:%m-%d} {named(each.place)}" for each in self._seen())
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(f"{each.day:%m-%d} {named(each.place)}" for each in self._seen()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_SHOWN * (_BOX + _GAP)), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_BOX), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, each in enumerate(self._seen()):
                self._paint_day(painter, at * px(_BOX + _GAP), each)

    def _paint_day(self, painter: QPainter, left: int, each: PlaceOfDay) -> None:
        ground, edge, tone = _LOOKS[each.place]
        box = QRect(left, 0, px(_BOX - _GAP), px(28))
        painter.setPen(QPen(colour(edge), 1))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), px(3), px(3))
        painter.setFont(style.font(t.TEXT_SMALL))
        painter.setPen(colour(tone))
        painter.drawText(box, _CENTRE, place_mark(each.place))
        under = QRect(left, px(30), box.width(), px(16))
        marked = each.day == self._day
        painter.setPen(colour("text" if marked else "text_2"))
        painter.drawText(under, _CENTRE, str(each.day.day))
        if marked:
            painter.fillRect(left + px(2), px(48), box.width() - px(4), px(2), colour("text"))

    def _seen(self) -> tuple[PlaceOfDay, ...]:
        if len(self._days) <= _SHOWN:
            return self._days
        days = [each.day for each in self._days]
        at = days.index(self._day) if self._day in days else 0
        first = min(max(0, at - _SHOWN // 2 + 1), len(days) - _SHOWN)
        return self._days[first : first + _SHOWN]


def place_mark(place: Place) -> str:
    """One character for where somebody was."""
    return {
        Place.STATION: QCoreApplication.translate("DaysStrip", "S"),
        Place.HOSPITAL: QCoreApplication.translate("DaysStrip", "H"),
        Place.UNKNOWN: QCoreApplication.translate("DaysStrip", "?"),
    }[place]
