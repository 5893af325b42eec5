"""The bars above and below the page: where the desk is, who sits at it, what is overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from station.desktop import tokens as t
from station.desktop.controls.window import Window as Names
from station.desktop.desk import Running
from station.desktop.layout import hairline, row
from station.desktop.look import px
from station.desktop.parts import Button, Sign, label
from station.wording import shown

MESSAGE_MS = 8_000


@dataclass(frozen=True, slots=True)
class Standing:
    """How the station stands now: what the status line says, and how long a desk may rest."""

    station: str
    desks: int = 1
    backup_at: datetime | None = None
    backup_tested: bool = False
    overdue: int = 0
    shift: str = ""
    idle_minutes: float | None = None


class TopBar(QFrame):
    """Search box, date and time, shift, clerk, lock."""

    lock = Signal()

    def __init__(self, search: QWidget, clerk: str) -> None:
        super().__init__()
        self.setProperty("kind", "topbar")
        self.setFixedHeight(px(t.TOP_BAR))
        self._clock = label("", "second", name=Names.CLOCK)
        self._shift = label("", "second", name=Names.SHIFT)
        self._shift_line = hairline(upright=True)
        bar = row(
            search,
            label("Ctrl+K", "small"),
            None,
            self._clock,
            self._shift_line,
            self._shift,
            hairline(upright=True),
            Sign("person", "text_2", t.ICON_BUTTON),
            label(clerk, "second", name=Names.CLERK),
            Button(Names.LOCK, self.tr("Lock"), "quiet", icon="lock", press=self.lock.emit),
            gap=t.SPACE_3,
            margin=(16, 0, 8, 0),
            parent=self,
        )
        bar.setStretch(0, 10)  # the search box goes before the empty room behind it
        self.show_shift("")

    def show_time(self, now: datetime) -> None:
        day = now.date()
        words = f"{shown.day(day, day)} {shown.weekday(day)} {shown.clock(now)}"
        self._clock.setText(words)

    def show_shift(self, shift: str) -> None:
        self._shift.setText(shift)
        self._shift.setVisible(bool(shift))
        self._shift_line.setVisible(bool(shift))


class StatusLine(QFrame):
    """Station, desks, last backup; in the middle what was just done or is under way; overdue."""

    stop = Signal()
    keys = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "statusbar")
        self.setFixedHeight(px(t.STATUS_BAR))
        self._station = label("", name=Names.STATION)
        self._desks = label("", name=Names.DESKS)
        self._backup = label("", name=Names.BACKUP)
        self._message = label("", name=Names.MESSAGE)
        self._late_sign = Sign("overdue", "danger", t.ICON_SMALL)
        self._late = label("", "danger", name=Names.OVERDUE)
        self._bar = QProgressBar()
        self._bar.setObjectName(Names.PROGRESS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(160))
        self._work = label("")
        self._stop = Button(Names.STOP, self.tr("Stop"), "link", key="Esc", press=self.stop.emit)
        row(
            self._station,
            label("·"),
            self._desks,
            label("·"),
            self._backup,
            None,
            self._message,
            self._work,
            self._bar,
            self._stop,
            None,
            self._late_sign,
            self._late,
            Button(Names.KEYS, self.tr("Keys"), "link", key="F1", press=self.keys.emit),
            margin=(16, 0, 16, 0),
            parent=self,
        )
        self._quiet = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._quiet.timeout.connect(lambda: self._message.setText(""))
        self.show_work(None)
        self._show_late(0)

    def show_standing(self, standing: Standing, today: date) -> None:
        self._station.setText(standing.station)
        self._desks.setText(self.tr("%n desk(s) on line", "", standing.desks))
        self._backup.setText(self._backup_words(standing, today))
        self._show_late(standing.overdue)

    def say(self, text: str) -> None:
        """Say what was done; it goes by itself."""
        self._message.setText(text)
        self._quiet.start()

    def show_work(self, running: Running | None) -> None:
        """Show work that takes long: what, how far, how to stop it."""
        for part in (self._work, self._bar, self._stop):
            part.setVisible(running is not None)
        if running is None:
            return
        known = running.total > 0
        count = f"  {running.done} / {running.total}" if known else ""
        title = running.title or self.tr("Fetching…")
        self._work.setText(f"{title}{count}{self._rest(running)}")
        self._bar.setVisible(known)
        self._bar.setRange(0, max(running.total, 1))
        self._bar.setValue(running.done)

    def _rest(self, running: Running) -> str:
        """How long it will still take, once that can be told."""
        if running.done == 0 or running.seconds < 2:  # noqa: PLR2004  seconds
            return ""
        rest = running.seconds * (running.total - running.done) / running.done
        return "  " + self.tr("about {seconds} s left").format(seconds=max(1, round(rest)))

    def _backup_words(self, standing: Standing, today: date) -> str:
        if standing.backup_at is None:
            return self.tr("no backup yet")
        when = shown.moment(standing.backup_at, today)
        if standing.backup_tested:
            return self.tr("last backup {when}, restore tried").format(when=when)
        return self.tr("last backup {when}").format(when=when)

    def _show_late(self, count: int) -> None:
        self._late_sign.setVisible(count > 0)
        self._late.setVisible(count > 0)
        self._late.setText(self.tr("%n item(s) overdue", "", count))
