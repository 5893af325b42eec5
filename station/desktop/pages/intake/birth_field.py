"""The field for birth or age: a date, a month, a year, or an age by eye."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from station.desktop.fields import LineField
from station.desktop.parts import label
from station.desktop.typed_fields import Now
from station.domain.births import Birth, birth_problems, read_birth
from station.domain.people import BornPrecision
from station.domain.problems import Problem, Refused


class BirthField(LineField):
    """`19870412`, `1987-04`, `1987` or `40` are read; the age stands behind."""

    WIDTH = 104

    def __init__(self, name: str, text: str, now: Now) -> None:
        super().__init__(name, text, width=self.WIDTH, read=read_birth)
        self._now = now
        self.check_with(self._impossible)
        self._age = label("", "second", name=f"{name}_age")
        self.line.insertWidget(1, self._age)
        self.edit.textChanged.connect(self._show_age)

    def _show_age(self) -> None:
        birth = self._readable()
        today = self._now().date()
        age = birth.age(today) if isinstance(birth, Birth) else None
        if age is None or not isinstance(birth, Birth) or birth_problems(birth, today):
            self._age.setText("")
        elif birth.precision is BornPrecision.ESTIMATED:
            self._age.setText(QCoreApplication.translate("BirthField", "about %n, by eye", "", age))
        else:
            self._age.setText(QCoreApplication.translate("BirthField", "aged %n", "", age))

    def _impossible(self, birth: Birth) -> tuple[Problem, ...]:
        return birth_problems(birth, self._now().date())

    def _readable(self) -> Any:
        try:
            return self.value()
        except Refused:
            return None
