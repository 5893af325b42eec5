"""Looking back: a slider over the last days and a field for any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSlider

from station.desktop import tokens as t
from station.desktop.controls.beds import Beds
from station.desktop.layout import row
from station.desktop.parts import Button, label
from station.desktop.typed_fields import MomentField
from station.domain.night_count import moment_of, night_of
from station.wording import shown

DAYS = 30
_HOURS = DAYS * 24
_PAUSE_MS = 120


class LookBack(QFrame):
    """Chooses the moment of the board; None is now.

    The slider goes by the hour over thirty days (arrows), by the day with Page up and down; the
    field beside it takes any moment.
    """

    moved = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._now = now
        self._last_count: datetime | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName(Beds.SLIDER)
        self.slider.setRange(0, _HOURS)
        self.slider.setPageStep(24)
        self.slider.setValue(_HOURS)
        self.field = MomentField(Beds.MOMENT, self.tr("Look back"), now)
        caption = label(self.tr("Look back"), "strong")
        caption.setBuddy(self.slider)
        self.slider.setAccessibleName(caption.text())
        self._first = label("", "second")
        here = Button(Beds.NOW, self.tr("Now"), "row", press=lambda: self.go(None))
        night = Button(Beds.LAST_NIGHT, self.tr("Last night"), "row", press=self._go_last_night)
        self._count = Button(Beds.LAST_COUNT, "", "row", press=lambda: self.go(self._last_count))
        self._count.hide()
        line = row(
            caption,
            self._first,
            self.slider,
            self.field,
            here,
            night,
            self._count,
            gap=t.SPACE_3,
            margin=(12, 3, 12, 3),
            parent=self,
        )
        line.setStretch(2, 1)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._slid)
        self.slider.valueChanged.connect(lambda _value: self._pause.start())
        self.field.settled.connect(self._typed)
        self.field.edit.returnPressed.connect(self._typed)
        self.show_moment(None)

    def show_moment(self, at: datetime | None) -> None:
        """Show a moment without asking for it."""
        now = self._now()
        self._first.setText(shown.day((now - timedelta(days=DAYS)).date(), now.date()))
        back = 0 if at is None else int((now - at).total_seconds() // 3600)
        with QSignalBlocker(self.slider):
            self.slider.setValue(max(0, _HOURS - back))
        self.field.show_value(at or now)

    def show_last_count(self, at: datetime | None) -> None:
        """Offer the moment of the last signed night count."""
        self._last_count = at
        if at is not None:
            words = self.tr("Last count {time}")
            self._count.say(words.format(time=shown.moment(at, self._now().date())))
        self._count.setVisible(at is not None)

    def go(self, at: datetime | None) -> None:
        """Go to a moment; one that is not past is now."""
        if at is not None and at >= self._now().replace(second=0, microsecond=0):
            at = None
        self._pause.stop()
        self.show_moment(at)
        self.moved.emit(at)

    def _slid(self) -> None:
        back = _HOURS - self.slider.value()
        if not back:
            self.go(None)
            return
        whole = self._now().replace(minute=0, second=0, microsecond=0)
        at = whole - timedelta(hours=back - 1)
        self.field.show_value(at)
        self.moved.emit(at)

    def _typed(self) -> None:
        if not self.field.settle() and (at := self.field.value()) is not None:
            self.go(at)

    def _go_last_night(self) -> None:
        now = self._now()
        self.go(moment_of(night_of(now) - timedelta(days=1), now))
