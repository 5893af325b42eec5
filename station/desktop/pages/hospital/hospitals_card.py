"""The list of hospitals in the panel: each leads to its form, and tells how it stood before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.hospital.corrections import hospital_change
from station.desktop.pages.hospital.panel_card import PanelCard
from station.desktop.parts import Button, chip, label
from station.domain.hospitals import HospitalChangeRecord, HospitalRecord, in_fours
from station.usecases.hospitals import HospitalHistory, HospitalList, KeepHospital
from station.wording import shown
from station.wording.naming import named

_DIGITS = 9


class HospitalsCard(PanelCard):
    """Every hospital, those that get letters first."""

    done = Signal()

    def __init__(
        self, desk: Desk, change: Callable[[HospitalRecord], object], begins: bool
    ) -> None:
        super().__init__(begins)
        self._desk, self._change = desk, change
        self._lines = column(parent=self)
        self._hospitals: Sequence[HospitalRecord] = ()
        desk.ask(self, HospitalList(), self._take)

    def _take(self, hospitals: Sequence[HospitalRecord]) -> None:
        self._hospitals = hospitals
        self._desk.ask(self, HospitalHistory(), self._show)

    def _show(self, changes: Sequence[HospitalChangeRecord]) -> None:
        empty(self._lines)
        words = self.tr("Hospitals on the list, %n", "", len(self._hospitals))
        back = Button(Names.HOSPITALS_DONE, self.tr("Done"), key="Esc", press=self.done.emit)
        self._lines.addLayout(row(label(words, "heading"), None, back))
        for at, hospital in enumerate(self._hospitals, 1):
            before = [each for each in changes if each.hospital_id == hospital.id]
            self._lines.addWidget(
                frame(self._line(hospital, before, str(at) if at <= _DIGITS else ""))
            )
        self.start(self.findChild(Button, Names.EDIT_HOSPITAL) or back)

    def _line(
        self, hospital: HospitalRecord, before: Sequence[HospitalChangeRecord], key: str
    ) -> QBoxLayout:
        facts = hospital.facts
        change = Button(
            Names.EDIT_HOSPITAL,
            self.tr("Change…"),
            shortcut=key,
            press=lambda: self._change(hospital),
            about=hospital.name,
        )
        change.setEnabled(self._desk.may(KeepHospital))
        chips = [chip(named(facts.kind))]
        if not facts.designated:
            chips.append(chip(self.tr("not designated"), "warn"))
        if not facts.active:
            chips.append(chip(self.tr("gets no letters"), "code"))
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        box.addLayout(row(label(facts.name, "strong", wrap=True), None, change))
        box.addLayout(row(*chips, None))
        reached = " · ".join(filter(None, (facts.contact, facts.phone, facts.address)))
        if reached:
            box.addWidget(label(reached, "second", wrap=True))
        paid = " ".join(filter(None, (facts.bank, facts.account_name, in_fours(facts.account))))
        box.addWidget(label(paid or self.tr("no account told yet"), "second", wrap=True))
        today = self._desk.now().date()
        for each in reversed(before):
            when = shown.moment(each.entered_at, today)
            box.addWidget(
                label(f"{when} {each.clerk}  {hospital_change(each)}", "small", wrap=True)
            )
        return box
