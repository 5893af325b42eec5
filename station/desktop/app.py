"""The program as a window: first the paint, then the weight.

`run` shows the sign-in card before the database libraries are even imported. Whoever wires the
program together (`station.__main__`) hands in an `open_house` that imports and opens everything;
it runs on a worker while the clerk types the password.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QStackedLayout, QWidget

from station.desktop import fonts, style
from station.desktop.crash import CrashReporter
from station.desktop.look import Look
from station.desktop.sign_in import LOCKED, IdleWatch, SignInScreen
from station.desktop.sweeping import Sweeper
from station.wording.words import DEFAULT_LANGUAGE, speak

if TYPE_CHECKING:
    from station.desktop.desk import Desk
    from station.desktop.opened import Entry, Guide, House, Outdated, RestoreWish, Returned
    from station.desktop.status import Standing
    from station.desktop.window import Window
    from station.domain.accounts import Clerk
    from station.domain.problems import Problem

SIZE = (1366, 768)
STANDING_MS = 60_000
_ONCE = Qt.ConnectionType.SingleShotConnection


@dataclass(frozen=True)
class Start:
    """How this computer starts the program.

    `open_house` is called once on a worker thread; it may raise Unavailable, which the sign-in
    card shows. A `Guide` instead of a house is a screen for a station that does not exist yet.
    `restore` runs there too, while no house is open; it raises Refused, NotAllowed, Unavailable.
    """

    resources: Path
    log_file: Path
    open_house: Callable[[], House | Guide | Outdated]
    restore: Callable[[RestoreWish], Returned] | None = None
    look: Look = field(default_factory=Look)
    language: str = DEFAULT_LANGUAGE
    station_name: str = ""


class Shell(QWidget):
    """The one top-level window: sign-in, guide, the desk, and the lock over it."""

    painted = Signal()
    _opened = Signal(object)

    def __init__(self, start: Start, reporter: CrashReporter) -> None:
        super().__init__()
        self._start, self._reporter = start, reporter
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._screens = QStackedLayout(self)
        self.sign_in = SignInScreen()
        self._screens.addWidget(self.sign_in)
        self.sign_in.entered.connect(self._entered)
        self.sign_in.other_clerk.connect(self._sign_out)
        self.sign_in.again.connect(self._try_again)
        self.sign_in.wants_backup.connect(self._choose_backup)
        self._opened.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._house: House | None = None
        self._outdated: Outdated | None = None
        self._waiting: tuple[str, str] | None = None
        self._backup: Path | None = None
        self._kept: str | None = None
        self._door: Desk | None = None
        self._desk: Desk | None = None
        self._window: Window | None = None
        self._idle: IdleWatch | None = None
        self._sweeper: Sweeper | None = None
        self._close_guide: Callable[[], object] = lambda: None
        self._was_painted = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_keyboard)
        self.setWindowTitle(start.station_name or self.tr("Rescue station"))
        self.sign_in.show_station(start.station_name or self.tr("Rescue station"))

    def open(self) -> None:
        """Open the station on a worker; the sign-in card is painted already."""
        self._work(self._start.open_house)
        fonts.load_rare(self._start.resources)

    def _work(self, work: Callable[[], object]) -> None:
        """Do what leads to a house on a worker; `_receive` gets it."""
        from station.desktop.opened import House

        opened = self._opened

        def task() -> None:
            try:
                outcome = work()
            except Exception as error:  # noqa: BLE001  shown by the GUI thread
                outcome = error
            opened.emit(outcome)
            if isinstance(outcome, House):
                outcome.prepare()

        threading.Thread(target=task, name="open", daemon=True).start()

    def show_screen(self, screen: QWidget) -> None:
        """Put a screen into the window."""
        if self._screens.indexOf(screen) < 0:
            self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)

    def lock(self) -> None:
        """Cover everything until the same clerk gives the password again."""
        if self._desk is None or self._screens.currentWidget() is self.sign_in:
            return
        self.setProperty(LOCKED, True)
        for box in self._boxes():
            box.hide()
        clerk = self._desk.clerk
        self.sign_in.show_locked(clerk.login, clerk.name)
        self.show_screen(self.sign_in)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return handled

    def close_house(self) -> None:
        """Let running deeds finish before the process ends."""
        for desk in (self._desk, self._door):
            if desk is not None:
                desk.close()
        self._close_guide()

    def _receive(self, outcome: object) -> None:
        from station.desktop.opened import Guide, House, Outdated, Returned

        if self._sweeper is None:
            # `station.__main__` starts with the collector off: while everything is imported there
            # is nothing to collect, and what was imported stays.
            gc.freeze()
            self._sweeper = Sweeper(self)
        if isinstance(outcome, Returned):
            self._backup, self._kept = None, outcome.kept
            outcome = outcome.opened
        if isinstance(outcome, House):
            self._move_in(outcome)
        elif isinstance(outcome, Guide):
            self._close_guide = outcome.close
            self.show_screen(outcome.make(self._move_in))
        elif isinstance(outcome, Outdated):
            self._outdated = outcome
            self.sign_in.ask_for_renewal()
        elif isinstance(outcome, Exception):
            self._show_failure(outcome)

    def _move_in(self, house: House, login: str = "", password: str = "") -> None:
        from station.desktop.desk import Desk
        from station.domain.accounts import NOBODY

        if login:
            self._waiting = login, password
            self.sign_in.fill(login, password)
        self._house, self._outdated = house, None
        self._door = Desk(house.station, NOBODY, self)
        self._door.failed.connect(lambda _owner, error: self._show_failure(error))
        self.setWindowTitle(house.name or self.windowTitle())
        self.sign_in.show_station(house.name, facts=house.facts)
        self.show_screen(self.sign_in)
        if self._waiting is not None:
            self._entered(*self._waiting)

    def _entered(self, login: str, password: str) -> None:
        from station.desktop.opened import RestoreWish

        if self._backup is not None:
            self._restore(RestoreWish(self._backup, login, password))
            return
        if self._house is None or self._door is None:
            self._waiting = login, password
            if (outdated := self._outdated) is not None:
                self._work(lambda: outdated.renew(login, password))
            return
        self._waiting = None
        self._door.do(self, self._house.sign_in(login, password), self._let_in)

    def _let_in(self, entry: Entry) -> None:
        if entry.clerk is None:
            self._refuse(entry.problem)
            return
        self.sign_in.let_in()
        if self._desk is not None and self._window and entry.clerk.id == self._desk.clerk.id:
            self._unlock(self._window)
            return
        self._leave_desk()
        self._sit_down(entry.clerk)
        if self._kept is not None and self._window is not None:
            kept = self.tr("What was here before lies in the data folder as {file}.")
            second = kept.format(file=self._kept) if self._kept else ""
            self._window.show_banner("info", self.tr("The backup is restored"), second)
            self._kept = None
        if entry.must_change_password and self._window is not None:
            self._window.show_banner(
                "warn",
                self.tr("Somebody else has set your password"),
                self.tr("Choose one of your own in Settings."),
            )

    def _boxes(self) -> list[QDialog]:
        """The boxes that are open, and behind the lock those that wait for the clerk."""
        return self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _keep_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give the keyboard back to the lock when a page behind it takes it: its data come late."""
        locked = self._screens.currentWidget() is self.sign_in
        if locked and now is not None and self._window and self._window.isAncestorOf(now):
            self.sign_in.start()

    def _unlock(self, window: QWidget) -> None:
        self.setProperty(LOCKED, False)
        self.show_screen(window)
        for box in self._boxes():
            box.open()

    def _refuse(self, problem: Problem | None) -> None:
        from station.wording.sentences import sentence

        self.sign_in.refuse(sentence(problem) if problem is not None else "")

    def _sit_down(self, clerk: Clerk) -> None:
        from station.desktop.desk import Desk
        from station.desktop.warming import Warming
        from station.desktop.window import Window

        house = self._house
        assert house is not None
        desk = self._desk = Desk(house.station, clerk, self)
        desk.drafts, desk.computer = house.drafts, house.computer
        desk.wants_restore.connect(self._restore, Qt.ConnectionType.QueuedConnection)
        window = Window(desk, house.pages, house.find(desk) if house.find else None)
        window.lock.connect(self.lock)
        window.broke.connect(self._reporter.report)
        self._window = window
        self.show_screen(window)
        window.start()
        if house.opens_at is not None:
            window.show_page(*house.opens_at)
        desk.quiet.connect(lambda: Warming(house.pages, window), _ONCE)
        self._watch(desk, window, house)

    def _watch(self, desk: Desk, window: Window, house: House) -> None:
        if house.changes is not None:
            desk.follow(house.changes)
        idle = self._idle = IdleWatch(house.idle_minutes, window)
        idle.idle.connect(self.lock)

        def show(stands: Standing) -> None:
            window.show_standing(stands)
            if stands.idle_minutes is not None:
                idle.wait_for(stands.idle_minutes)

        if (standing := house.standing) is not None:
            timer = QTimer(window, interval=STANDING_MS)

            def look() -> None:
                standing(desk, window, show)

            timer.timeout.connect(look)
            desk.changed.connect(look)
            timer.start()
            desk.quiet.connect(look, _ONCE)

    def _sign_out(self) -> None:
        self._leave_desk()
        self.sign_in.show_unlocked()

    def _leave_desk(self) -> None:
        """Close the desk of a clerk; nothing of it is left in the window for the next."""
        self.setProperty(LOCKED, False)
        if self._window is not None:
            for box in self._boxes():
                box.deleteLater()
            self._window.hide()
            self._screens.removeWidget(self._window)
            self._window.deleteLater()
            self._window = None
        if self._desk is not None:
            self._desk.close()
            self._desk.deleteLater()
            self._desk = None

    def _choose_backup(self) -> None:
        from station.desktop.dialogs import choose_file

        def chosen(file: Path) -> None:
            self._backup = file
            self.sign_in.ask_for_restore(file.name)

        kinds = self.tr("Backups (*.db)")
        choose_file(self, self.tr("Restore a backup"), kinds, chosen)

    def _restore(self, wish: RestoreWish) -> None:
        """Close what is open, put a copy in its place, and go in again with who restored it."""
        restore, house = self._start.restore, self._house
        if restore is None:
            return
        self._leave_desk()
        if self._door is not None:
            self._door.close()
        if house is not None:
            house.station.engine.dispose()
            self.sign_in.show_unlocked()
        self._house = self._outdated = self._door = None
        self._waiting = wish.login, wish.password
        self.sign_in.show_restoring()
        self.show_screen(self.sign_in)
        self._work(lambda: restore(wish))

    def _try_again(self) -> None:
        self._backup = None
        self.sign_in.let_go()
        self._work(self._start.open_house)

    def _show_failure(self, error: Exception) -> None:
        from station.domain.problems import RESTORABLE, Refused, Unavailable
        from station.wording.sentences import failure, sentence

        if isinstance(error, Refused):
            known: tuple[str, ...] | None = (sentence(error.problems[0]),)
        else:
            known = failure(error)
        if known is None:
            self._reporter.report(error)
            known = (self.tr("The program made a mistake; see the window about it."),)
        words = "\n".join(filter(None, known))
        if self._house is None and self._outdated is None and self._backup is None:
            self._waiting = None
            gone = isinstance(error, Unavailable) and error.reason in RESTORABLE
            self.sign_in.offer_again(words, restore=gone and self._start.restore is not None)
        else:
            if self._backup is not None:
                self.sign_in.ask_for_restore(self._backup.name)
            self.sign_in.refuse(words)


def prepare(start: Start, arguments: Sequence[str] = ()) -> QApplication:
    """Make the application: words, faces, look. Nothing here touches the database."""
    app = QApplication(["station", *arguments])
    app.setApplicationName("station")
    fonts.load(start.resources)
    speak(app, start.resources, start.language)
    style.dress(app, start.look, start.resources)
    return app


def run(start: Start, arguments: Sequence[str] = ()) -> int:
    """Run the program until its window is closed; the exit status."""
    app = prepare(start, arguments)
    reporter = CrashReporter(start.log_file)
    reporter.install()
    shell = Shell(start, reporter)
    shell.resize(*SIZE)
    shell.painted.connect(shell.open)
    shell.show()
    status = app.exec()
    shell.close_house()
    return status
