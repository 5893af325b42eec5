"""The first start: five steps from an empty folder to a station with its first clerk.

What is typed is kept as a draft at every pause, except the password: the guide can be closed at
any time and goes on where it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from station.desktop import tokens as t
from station.desktop.computer import Computer
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.desk import Desk
from station.desktop.first_run_rooms import RoomsStep
from station.desktop.first_run_steps import (
    BackupStep,
    ClerkStep,
    LedgerStep,
    NameStep,
    Step,
)
from station.desktop.layout import Scrolling, column, empty, frame, hairline, holder, row
from station.desktop.leads import LedgerFiles
from station.desktop.look import look, px
from station.desktop.parts import Banner, Button, Sign, label, restyle
from station.domain.accounts import NOBODY
from station.domain.problems import Refused
from station.usecases.drafts import Draft, DraftBook
from station.usecases.founding import FoundStation
from station.usecases.work import Station
from station.wording.sentences import failure, sentence

KIND = "first_run"
SAVE_MS = 400
STEPS_WIDTH, NARROW = 300, 220
"""Pixels of the list of steps, and where large print leaves less room."""


class FirstRun(QWidget):
    """Asks for what a station needs before its first day."""

    founded = Signal(str, str, object)
    """Number and password of the first clerk, and where they go first: a page and its subject."""
    wants_demo = Signal()
    _returned = Signal(object)

    def __init__(self, station: Station, drafts: DraftBook, computer: Computer) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._computer = computer
        self._desk = Desk(station, NOBODY, self)
        self._desk.drafts = drafts
        self._desk.failed.connect(lambda _owner, error: self.show_failure(error))
        self._desk.closing.connect(self._hand_in)
        self.steps: tuple[Step, ...] = (
            NameStep(station.codes),
            RoomsStep(),
            ClerkStep(),
            BackupStep(Path(station.home)),
            LedgerStep(),
        )
        self._reached = 0
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="guide")
        self._waiting: Callable[[Any], object] | None = None
        self._returned.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._save = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save.timeout.connect(self._keep)
        self._make_parts()
        self._lay_out()
        for step in self.steps:
            step.edited.connect(self._edited)
            step.finished.connect(self.go_on)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.go_on)
        self._go_to(0)
        self._desk.ask_drafts(self, KIND, self._take_up)

    def go_on(self) -> None:
        """Go to the next step, or found the station when this is the last."""
        if not self._stack.isEnabled():
            return  # something is being done with what was typed
        here = self._stack.currentIndex()
        try:
            self.steps[here].values()
        except Refused:
            return  # shown at its fields
        if here + 1 < len(self.steps):
            self._reached = max(self._reached, here + 1)
            self._go_to(here + 1)
            self._keep()
        else:
            self._found()

    def go_back(self) -> None:
        """Go to the step before."""
        self._go_to(max(0, self._stack.currentIndex() - 1))

    def wait_for(self, work: Callable[[], object], then: Callable[[Any], object]) -> None:
        """Do something long on a worker while the guide says so."""
        self._wait(waiting=True)
        self._waiting = then
        self._worker.submit(work).add_done_callback(self._returned.emit)

    def show_failure(self, error: Exception) -> None:
        """Say what kept the station from being founded; everything typed stays."""
        self._wait(waiting=False)
        if isinstance(error, Refused):
            self._show_refused(error)
            return
        known = failure(error)
        if known is None:
            raise error
        self._say(*known)

    def close_desk(self) -> None:
        """Let what is being saved get to the disk."""
        self._desk.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._start_step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _start_step(self) -> None:
        if self.isVisible():
            self.steps[self._stack.currentIndex()].start()

    def _make_parts(self) -> None:
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(_screen(step))
        self._title = label("", "title")
        self._buttons = [_StepButton(i + 1, step.title()) for i, step in enumerate(self.steps)]
        for i, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, i=i: self._go_to(i))
        self._back = Button(Names.BACK, self.tr("Back"), press=self.go_back)
        self._next = Button(Names.NEXT, "", "primary", key="Ctrl+Enter", press=self.go_on)
        demo = self.tr("Open a demonstration")
        self._demo = Button(Names.DEMO, demo, press=self.wants_demo.emit)
        self._saved = label("", "second", name=Names.SAVED)
        self._banners = column()
        self._banner_box = holder(self._banners)
        self._banner_box.hide()

    def _lay_out(self) -> None:
        left = frame(
            column(
                label(self.tr("First start"), "title"),
                label(
                    self.tr("About 5 minutes; everything can be changed later"), "second", wrap=True
                ),
                t.SPACE_3,
                *self._buttons,
                None,
                label(self.tr("Only looking around?"), "strong"),
                label(
                    self.tr("A demonstration station with invented people, apart from real data."),
                    "second",
                    wrap=True,
                ),
                self._demo,
                margin=t.SPACE_5,
            )
        )
        left.setFixedWidth(px(STEPS_WIDTH if look().zoom == 1 else NARROW))
        right = column(
            self._title,
            self._banner_box,
            self._stack,
            hairline(),
            row(self._back, None, self._saved, self._next),
            gap=t.SPACE_3,
            margin=(24, 24, 24, 16),
        )
        right.setStretch(2, 1)
        both = row(left, frame(right), gap=t.SPACE_4, margin=(32, 24, 32, 24), parent=self)
        both.setStretch(1, 1)

    def _go_to(self, index: int) -> None:
        if index > self._reached or not self._stack.isEnabled():
            return
        self._clear_banner()
        self._stack.setCurrentIndex(index)
        self._title.setText(self.steps[index].title())
        self._back.setVisible(index > 0)
        self._show_steps()
        self._name_next()
        if self.isVisible():
            self.steps[index].start()

    def _name_next(self) -> None:
        here = self._stack.currentIndex()
        if here + 1 < len(self.steps):
            words = self.tr("Next: {step}")
            self._next.say(words.format(step=self.steps[here + 1].title()))
        else:
            self._next.say(self.tr("Found the station and go in"))

    def _show_steps(self) -> None:
        here = self._stack.currentIndex()
        for i, (button, step) in enumerate(zip(self._buttons, self.steps, strict=True)):
            if i == here:
                button.show_state("right", "accent", self.tr("being filled in"))
            elif i < self._reached:
                button.show_state("tick", "text_2", step.done())
            else:
                button.show_state("dash", "text_3", step.waits())
            button.setEnabled(i <= self._reached)

    def _edited(self) -> None:
        self._clear_banner()
        self._saved.setText("")
        self._save.start()

    def _hand_in(self) -> None:
        if self._save.isActive():
            self._keep()

    def _keep(self) -> None:
        self._save.stop()
        content: dict[str, Any] = {
            "reached": self._reached,
            "here": self._stack.currentIndex(),
            "steps": [step.typed() for step in self.steps],
        }
        draft = Draft(KIND, KIND, "", "", json.dumps(content, ensure_ascii=False), self._now())
        said = self.tr("Kept; the guide may be closed and goes on here")
        self._desk.keep_draft(self, draft, lambda _none: self._saved.setText(said))

    def _now(self) -> datetime:
        return self._desk.now()

    def _take_up(self, drafts: list[Draft]) -> None:
        """Go on where the guide was closed, unless somebody types already."""
        if not drafts or self._save.isActive() or self._reached:
            return
        content = json.loads(drafts[0].content)
        for step, typed in zip(self.steps, content["steps"], strict=True):
            step.retype(typed)
        self._reached = content["reached"]
        # The password is in no draft: whoever comes back gives it anew.
        clerk = next(i for i, step in enumerate(self.steps) if isinstance(step, ClerkStep))
        self._go_to(min(content["here"], clerk))

    def _found(self) -> None:
        try:
            name, rooms, clerk, backups, ledger = [step.values() for step in self.steps]
        except Refused:
            self._go_to(self._first_wrong())
            return
        deed = FoundStation(**name, **clerk, **rooms)
        leads = ("settings", LedgerFiles(ledger["files"])) if ledger["files"] else None

        def done(_none: None) -> None:
            self._desk.drop_draft(
                self, KIND, lambda _: self.founded.emit(deed.clerk, deed.password, leads)
            )

        self._keep()
        self._wait(waiting=True)
        if (folder := backups["folder"]) is not None:
            try:
                self._computer.choose_backups(folder)
            except OSError:
                self._say(self.tr("The data folder cannot be written to"), "")
                self._wait(waiting=False)
                return
        self._desk.do(self, deed, done)

    def _first_wrong(self) -> int:
        for i, step in enumerate(self.steps):
            try:
                step.values()
            except Refused:
                return i
        return len(self.steps) - 1

    def _show_refused(self, refused: Refused) -> None:
        left = refused.problems
        for i, step in enumerate(self.steps):
            before = left
            left = step.show_problems(left)
            if len(left) < len(before):
                self._go_to(i)
                step.show_problems(before)
                break
        if left:
            self._say(sentence(left[0]), "")

    def _receive(self, future: Future[object]) -> None:
        then, self._waiting = self._waiting, None
        error = future.exception()
        if isinstance(error, Exception):
            self.show_failure(error)
        elif then is not None:
            self._wait(waiting=False)
            then(future.result())

    def _wait(self, *, waiting: bool) -> None:
        self._stack.setEnabled(not waiting)
        for button in (self._next, self._back, self._demo):
            button.setEnabled(not waiting)
        if waiting:
            self._next.say(self.tr("One moment…"))
        else:
            self._name_next()

    def _say(self, text: str, second: str) -> None:
        self._clear_banner()
        self._banners.addWidget(Banner("error", text, second=second, name=Names.BANNER))
        self._banner_box.show()

    def _clear_banner(self) -> None:
        self._banner_box.hide()
        empty(self._banners)


def _screen(step: Step) -> QWidget:
    """Let a step scroll; the rooms scroll by themselves, in large print also sideways."""
    if not isinstance(step, RoomsStep):
        return Scrolling(step)
    if look().zoom == 1:
        return step
    area = Scrolling(step)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area


class _StepButton(QPushButton):
    """One line of the list of steps: its state by sign and word."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self.setObjectName(Names.step(number))
        self.setProperty("kind", "figure")
        self._sign = Sign("dash", "text_3")
        self._name = f"{number}  {title}"
        self._title = label(self._name, "strong")
        self._second = label("", "small")
        for inner in (self._sign, self._title, self._second):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = column(self._title, self._second, gap=0)
        self._box = row(self._sign, words, None, gap=t.SPACE_2, margin=(0, 4, 0, 4), parent=self)

    def show_state(self, sign: str, tone: str, second: str) -> None:
        self._sign.show_sign(sign, tone)
        restyle(self._title, role="accent" if tone == "accent" else "strong")
        self._second.setText(second)
        self.setAccessibleName(f"{self._name}, {second}")

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._box.minimumSize().height())
