"""Beside the sheet: what is due next, whom it may be besides, earlier stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, hairline, holder, row
from station.desktop.look import px
from station.desktop.pages.residents.death import DeathCard
from station.desktop.pages.residents.minor import MinorCard
from station.desktop.pages.residents.part import OpenFile
from station.desktop.pages.residents.restriction import RestrictionCard
from station.desktop.parts import Button, card, chip, label, sign_line
from station.domain.clocks import Clock
from station.domain.leaving import LeavingWay
from station.domain.repeats import PastStay
from station.domain.search import Hit
from station.wording import clock_words, shown
from station.wording.naming import name_of
from station.wording.reasons import reason_sentence

_CLOCKS, _STAYS, _REASONS = 8, 6, 4


class Beside(QWidget):
    """The side panel of the sheet."""

    followed = Signal(object)
    """The deadline whose button was pressed."""
    compare = Signal(int)
    """The person to lay beside this one."""
    stay_opened = Signal(int)
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._clocks, self._hits, self._stays = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for lines in (self._clocks, self._hits, self._stays):
            lines.setSpacing(px(t.SPACE_2))
        self._next = card(self.tr("What is next"), self._clocks)
        self._same = card(self.tr("Perhaps the same person"), self._hits)
        self._before = card(self.tr("Here before"), self._stays)
        self._restriction = RestrictionCard(desk)
        self._restriction.said.connect(self.said)
        self.death = DeathCard(desk)
        self.minor = MinorCard(desk)
        cards = (self.death, self.minor, self._next, self._same, self._before, self._restriction)
        column(*cards, None, parent=self)

    def show_file(self, file: OpenFile) -> None:
        self._restriction.show_file(file)
        self.death.show_file(file)
        self.minor.show_file(file)
        self._show_clocks(file.stay.clocks if file.stay else ())
        self._same.setVisible(bool(file.person.candidates))
        empty(self._hits)
        for number, hit in enumerate(file.person.candidates):
            if number:
                self._hits.addWidget(hairline())
            self._hits.addLayout(self._hit(hit))
        open_id = file.stay.summary.id if file.stay else None
        self._show_stays([each for each in file.person.repeat.stays if each.stay_id != open_id])

    def _show_clocks(self, clocks: Sequence[Clock]) -> None:
        empty(self._clocks)
        for number, clock in enumerate(clocks[:_CLOCKS]):
            self._clocks.addWidget(self._clock(number, clock))
        if not clocks:
            self._clocks.addWidget(label(self.tr("Nothing is due."), "second"))
        if (rest := len(clocks) - _CLOCKS) > 0:
            self._clocks.addWidget(label(self.tr("%n more later", "", rest), "second"))

    def _clock(self, number: int, clock: Clock) -> QWidget:
        sign, tone = clock_words.tone(clock)
        role = {"danger": "danger", "warn": "warn"}.get(tone, "second")
        words = clock_words.near(clock, self.desk.now())
        near = sign_line(sign, tone, words, role) if sign else label(words, role)
        verb = Button(
            f"{Names.CLOCKS}_{number}",
            clock_words.verb(clock),
            "row",
            press=lambda: self.followed.emit(clock),
        )
        work = label(clock_words.work(clock), wrap=True, tip=clock.rule)
        line = row(column(work, near, gap=0), verb, gap=t.SPACE_2)
        line.setStretch(0, 1)
        return holder(line)

    def _hit(self, hit: Hit) -> QVBoxLayout:
        stay = hit.restricted or hit.last_stay
        number = label(stay.rescue_number if stay else "", "small")
        compare = Button(
            Names.candidate(hit.person_id),
            self.tr("Compare"),
            "row",
            press=lambda: self.compare.emit(hit.person_id),
        )
        name = label(hit.name, "strong", wrap=True)
        head = row(name, number, compare)
        head.setStretch(0, 1)
        reasons = [label(reason_sentence(why), "second", wrap=True) for why in hit.why[:_REASONS]]
        return column(head, *reasons, gap=2)

    def _show_stays(self, stays: Sequence[PastStay]) -> None:
        empty(self._stays)
        for stay in stays[:_STAYS]:
            self._stays.addWidget(self._stay(stay))
        if not stays:
            words = self.tr("Nothing known: the first time in this station.")
            self._stays.addWidget(label(words, "second", wrap=True))
        if (rest := len(stays) - _STAYS) > 0:
            self._stays.addWidget(label(self.tr("%n more", "", rest), "second"))

    def _stay(self, stay: PastStay) -> QWidget:
        today = self.desk.now().date()
        number = Button(
            f"{Names.BACK}_to_{stay.stay_id}",
            stay.rescue_number,
            "link",
            press=lambda: self.stay_opened.emit(stay.stay_id),
        )
        came = shown.day(stay.admitted_at.date(), today)
        if stay.left_at is None:
            return holder(row(number, chip(self.tr("here now"), "info"), None))
        left = shown.day(stay.left_at.date(), today)
        words = self.tr("{came} to {left}").format(came=came, left=left)
        how = " → ".join(filter(None, (self._way(stay.leaving_way), stay.destination)))
        head = row(number, label(words, "second"), None)
        return holder(column(head, label(how, "second", wrap=True), gap=0))

    def _way(self, way: str) -> str:
        known = way in {each.value for each in LeavingWay}
        return name_of(LeavingWay(way), self.desk.codes) if known else way
