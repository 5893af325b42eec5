"""Notices of hospitals: those not answered above the patients, each of them in the panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.hospital.notice_deeds import NoticeDeeds
from station.desktop.pages.hospital.panel_card import PanelCard
from station.desktop.parts import Button, Sign, chip, label
from station.domain.hospital_notices import NoticeLine
from station.usecases.deaths import DeathList
from station.usecases.hospital_notices import AnswerNotice, NoticeList, TakeNotice
from station.wording import shown
from station.wording.naming import name_of, named

_CLOSED_SHOWN = 50


class OpenNotices(QWidget):
    """One line for each hospital that waits for an answer, and the button for a call."""

    called = Signal()
    opened = Signal(int)
    every = Signal()
    deaths = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines = column(gap=t.SPACE_1)
        words = self.tr("A hospital has called…")
        add = Button(Names.CALLED, words, shortcut="N", press=self.called.emit)
        add.setEnabled(desk.may(TakeNotice))
        all_of_them = Button(
            Names.NOTICES, self.tr("All notices"), "link", shortcut="A", press=self.every.emit
        )
        deaths = Button(
            Names.DEATHS, self.tr("Deaths"), "link", shortcut="D", press=self.deaths.emit
        )
        deaths.setEnabled(desk.may(DeathList))
        self._none = label(self.tr("No hospital waits for an answer."), "second")
        head = row(self._none, None, deaths, all_of_them, add)
        column(head, self._lines, gap=t.SPACE_1, parent=self)

    def reload(self) -> None:
        """Ask anew which hospitals wait."""
        self._desk.ask(self, NoticeList(is_open=True), self._show, seat="notices")

    def _show(self, found: Sequence[NoticeLine]) -> None:
        empty(self._lines)
        words = self.tr("Hospitals that wait for an answer: %n", "", len(found))
        self._none.setText(words if found else self.tr("No hospital waits for an answer."))
        for at, line in enumerate(sorted(found, key=lambda each: each.due)):
            self._lines.addWidget(frame(self._line(line, "" if at else "T")))

    def _line(self, line: NoticeLine, key: str) -> QBoxLayout:
        now = self._desk.now()
        late = line.due < now
        see = Button(
            Names.SEE_NOTICE,
            self.tr("See notice"),
            shortcut=key,
            press=lambda: self.opened.emit(line.id),
            about=line.facts.name,
        )
        return row(
            Sign(*(("overdue", "danger") if late else ("soon", "warn"))),
            label(line.facts.name or self.tr("a patient without a name"), "strong"),
            label(" · ".join(filter(None, (line.hospital, line.facts.ward))), "second"),
            label(shown.until(line.due, now), "danger" if late else "warn"),
            None,
            see,
            margin=(t.SPACE_3, t.SPACE_1, t.SPACE_2, t.SPACE_1),
        )


class NoticeCards(PanelCard):
    """The notices in the panel: one that was opened, or all, those not answered first."""

    def __init__(self, desk: Desk, deeds: NoticeDeeds, notice_id: int | None, begins: bool) -> None:
        super().__init__(begins)
        self._desk, self._deeds, self._notice_id = desk, deeds, notice_id
        self._lines = column(parent=self)
        self._first: Button | None = None
        """Takes the patient of the first notice in."""
        desk.ask(self, NoticeList(), self._show)

    def _show(self, found: Sequence[NoticeLine]) -> None:
        empty(self._lines)
        if self._notice_id is not None:
            wanted = [each for each in found if each.id == self._notice_id]
        else:
            waiting = [each for each in found if each.closed_at is None]
            closed = [each for each in found if each.closed_at is not None]
            wanted = [*waiting, *closed[:_CLOSED_SHOWN]]
            self._lines.addWidget(label(self.tr("Notices of hospitals"), "heading"))
        for line in wanted:
            self._lines.addWidget(frame(self._card(line)))
        self.start(self._first)

    def _card(self, line: NoticeLine) -> QBoxLayout:
        facts, now = line.facts, self._desk.now()
        today = now.date()
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        who = facts.name or self.tr("a patient without a name")
        state = chip(named(line.ending), "code") if line.ending else chip(self.tr("open"), "warn")
        said = " · ".join(filter(None, (name_of(facts.sex, self._desk.codes), facts.age)))
        box.addLayout(row(label(who, "heading", wrap=True), label(said, "second"), None, state))
        told = shown.moment(facts.told_at or line.entered_at, today)
        brought = shown.moment(facts.brought_at, today) if facts.brought_at else ""
        pairs = [
            (self.tr("Hospital"), " · ".join(filter(None, (line.hospital, facts.ward)))),
            (self.tr("Called"), " · ".join(filter(None, (told, facts.told_by, facts.phone)))),
            (self.tr("Suffers from"), facts.diagnosis),
            (self.tr("Brought"), " · ".join(filter(None, (brought, facts.brought_by)))),
            (self.tr("Known"), facts.known),
        ]
        if line.closed_at is not None:
            when = shown.moment(line.closed_at, today)
            late = self.tr("late") if line.late else ""
            why = named(line.reason) if line.reason else ""
            pairs.append((self.tr("Answered"), " · ".join(filter(None, (when, late, why)))))
            pairs.append((self.tr("Note"), line.note))
        else:
            pairs.append((self.tr("Go there"), shown.until(line.due, now)))
        for caption, words in pairs:
            if words:
                pair = row(label(caption, "second", width=72), label(words, wrap=True))
                pair.setStretch(1, 1)
                box.addLayout(pair)
        if line.closed_at is None and self._desk.may(AnswerNotice):
            box.addLayout(self._buttons(line))
        return box

    def _buttons(self, line: NoticeLine) -> QBoxLayout:
        """The deeds of an open notice; those of the first one have keys."""
        deeds = self._deeds
        found = [
            (Names.NOT_OURS, self.tr("Not one of ours…"), "X", lambda: deeds.not_ours(line)),
            (Names.KNOWN, self.tr("Known already…"), "K", lambda: deeds.known(line)),
            (Names.REGISTER, self.tr("Take in there"), "J", lambda: deeds.register(line)),
        ]
        buttons = [
            Button(
                name,
                words,
                "primary" if name == Names.REGISTER else "",
                shortcut="" if self._first else key,
                press=press,
                about=line.facts.name,
            )
            for name, words, key, press in found
        ]
        self._first = self._first or buttons[-1]
        return row(None, *buttons)
