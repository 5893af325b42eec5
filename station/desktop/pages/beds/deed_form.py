"""A deed that is being thought over in the panel: what it means, what it asks for, the verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.beds import Beds
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, row
from station.desktop.parts import Button, Sign, label
from station.desktop.typed_fields import MomentField, Now
from station.domain.beds import BedCondition
from station.domain.problems import Problem, Refused, Weight
from station.usecases.work import Write
from station.wording.sentences import sentence

_LABELS = 64
_SIGNS = {
    Weight.STOP: ("stop", "danger"),
    Weight.REASON: ("info", "warn"),
    Weight.HINT: ("info", "text_2"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a deed asks the clerk for: heading, meaning, fields, verb, and the deed of the values.

    `problems` are what speaks against it and may be gone over with a reason, with `two_beds` each
    behind its bed; `done` is told the answer and says it in a sentence.
    """

    title: str
    text: str
    fields: Sequence[Field]
    act: str
    deed: Callable[[dict[str, Any]], Write[Any]]
    done: Callable[[Any], str]
    problems: Sequence[Problem] = field(default=())
    two_beds: bool = False


def problem_line(problem: Problem, *, where: bool = False) -> QWidget:
    """One problem with the sign of its weight, and on request the bed that it is about."""
    words = sentence(problem)
    if where and (bed := problem.data.get("bed")):
        form = QCoreApplication.translate("DeedForm", "{bed}: {words}")
        words = form.format(bed=bed, words=words)
    return told(*_SIGNS[problem.weight], words)


def told(sign: str, tone: str, text: str, role: str = "") -> QWidget:
    """A sentence behind its sign, over as many lines as it needs."""
    box = QWidget()
    words = label(text, role, wrap=True)
    layout = row(column(3, Sign(sign, tone, t.ICON_SMALL), None, gap=0), words, gap=6, parent=box)
    layout.setStretch(1, 1)
    return box


class DeedForm(QFrame):
    """The form of one deed: Enter in its last field does it, Esc leaves it."""

    acted = Signal(dict)
    left = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setProperty("kind", "chosen")
        self._problems = QVBoxLayout()
        self._problems.setSpacing(t.SPACE_1)
        self.form = Form(asked.fields, columns=1, label_width=_LABELS)
        leave = Button(
            Beds.LEAVE,
            QCoreApplication.translate("DeedForm", "Not now"),
            key="Esc",
            press=self.left.emit,
        )
        self._act = Button(Beds.ACT, asked.act, "primary", press=self.act)
        column(
            label(asked.title, "heading", wrap=True),
            label(asked.text, "second", wrap=True),
            self._problems,
            self.form,
            row(None, leave, self._act),
            margin=t.SPACE_3,
            parent=self,
        )
        self.form.finished.connect(self.act)
        self.show_problems(asked.problems)

    def start(self) -> None:
        """Put the caret into the first field, or on the verb when there is none."""
        if self.form.fields:
            self.form.start()
        else:
            self._act.setFocus()

    def act(self) -> None:
        """Read the fields and go on; what cannot be read is shown at its field."""
        try:
            values = self.form.values()
        except Refused:
            return
        self.acted.emit(values)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show what speaks against the deed, above its fields."""
        empty(self._problems)
        for problem in problems:
            self._problems.addWidget(problem_line(problem, where=self.asked.two_beds))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def reason_field() -> LineField:
    """Why; kept with the bed and in the duty book."""
    return LineField(Beds.REASON, QCoreApplication.translate("DeedForm", "Reason"))


def happened_field(now: Now) -> MomentField:
    """When it happened; empty is now."""
    words = QCoreApplication.translate("DeedForm", "Time")
    field = MomentField(Beds.HAPPENED_AT, words, now)
    field.edit.setPlaceholderText(QCoreApplication.translate("DeedForm", "now"))
    return field


def next_field() -> ChoiceField:
    """In what condition the old bed is left; to be cleaned unless the clerk says otherwise."""
    words = QCoreApplication.translate("DeedForm", "Old bed")
    options = [
        (BedCondition.NEEDS_CLEANING, QCoreApplication.translate("DeedForm", "to clean")),
        (BedCondition.IN_SERVICE, QCoreApplication.translate("DeedForm", "ready")),
    ]
    field = ChoiceField(Beds.NEXT_CONDITION, words, options)
    field.show_value(BedCondition.NEEDS_CLEANING)
    return field
