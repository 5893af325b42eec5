"""What is told of one bed beside its row: an exception with its note, or why nobody looked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from enum import Enum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField, Option, TicksField
from station.desktop.controls.rounds import Rounds
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.pages.rounds.typed import read_moment
from station.desktop.parts import Button, class_chip, label
from station.desktop.tab_order import bring_into_sight
from station.desktop.typed_fields import MomentField, Now
from station.domain.problems import Problem, Refused
from station.domain.rounds import Bowel, Check, RoundLine, RoundTrouble, Skin, Sleep
from station.domain.vitals import Consciousness, read_vital, written
from station.wording.naming import named

translate = QCoreApplication.translate

_LABELS = 56
_NUMBER = 76


class BesidePanel(QFrame):
    """Fields about the bed of one row; it knows whose row it is.

    A `tall` one reaches below the foot of the page: its verbs stand above its fields.
    """

    tall = False

    edited = Signal()
    saved = Signal()
    left = Signal()

    def __init__(self, line: RoundLine, title: str, form: Form, act: str) -> None:
        super().__init__()
        self.stay_id, self.form = line.stay_id, form
        self.setProperty("kind", "chosen")
        who = label(line.name, "heading", wrap=True)
        chips = [class_chip(line.assistance_class)] if line.assistance_class else []
        leave = Button(
            Rounds.LEAVE,
            translate("RoundPanel", "Back"),
            key="Esc",
            press=self.left.emit,
        )
        save = Button(Rounds.SAVE, act, "primary", key="Ctrl+Enter", press=self.saved.emit)
        verbs = row(None, leave, save)
        column(
            row(who, label(line.bed, "second"), None, *chips),
            label(title, "second", wrap=True),
            *((verbs, form) if self.tall else (form, verbs)),
            margin=t.SPACE_3,
            parent=self,
        )
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        form.edited.connect(self.edited)
        form.finished.connect(self.saved)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.saved)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring the field with the keyboard into sight."""
        if now is not None and self.form.isAncestorOf(now):
            bring_into_sight(now)

    def start(self) -> None:
        """Put the caret into the first field."""
        self.form.start()

    def cells(self) -> dict[str, str]:
        """What is typed here, by place; empty ones too."""
        return self.form.typed()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what is wrong at its field; give back what has none here."""
        return self.form.show_problems(problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ExceptionPanel(BesidePanel):
    """Everything of a full round that has no place in the row; nothing here has to be filled."""

    tall = True

    def __init__(self, line: RoundLine, cells: Mapping[str, str], now: Now) -> None:
        self._moment = MomentField(
            Rounds.HAPPENED_AT, translate("RoundPanel", "Time"), now, place="happened_at"
        )
        self._moment.edit.setPlaceholderText(translate("RoundPanel", "now"))
        what, *rest = _fields()
        form = Form([what, self._moment, *rest], label_width=_LABELS)
        title = translate("RoundPanel", "What is to be told of this bed; nothing has to be filled.")
        super().__init__(line, title, form, translate("RoundPanel", "Save and next bed"))
        form.retype(cells)
        with suppress(Refused):  # what cannot be read stays as it was typed
            if at := cells.get("happened_at"):
                self._moment.show_value(read_moment(at))

    def cells(self) -> dict[str, str]:
        """What is typed here; a moment that can be read is written in full."""
        cells = super().cells()
        try:
            at = self._moment.value()
        except Refused:
            return cells
        cells["happened_at"] = "" if at is None else at.isoformat()
        return cells


class _Reasons(ChoiceField):
    """Enter on a reason that is chosen is enough."""

    taken = Signal()

    def entered(self) -> None:
        if self.value():
            QTimer.singleShot(0, self, self.taken.emit)


class WhyPanel(BesidePanel):
    """Asks for a reason: a digit chooses, other words can be written."""

    def __init__(self, line: RoundLine, title: str, reasons: Sequence[str], act: str) -> None:
        self.reason = _Reasons(
            Rounds.SKIP_REASON,
            translate("RoundPanel", "Reason"),
            [(each, f"{number} {each}") for number, each in enumerate(reasons, 1)],
            columns=2,
            wide=True,
        )
        self.other = LineField(
            Rounds.SKIP_OTHER, translate("RoundPanel", "Other"), place="other", wide=True
        )
        form = Form([self.reason, self.other], label_width=_LABELS)
        super().__init__(line, title, form, act)
        self.reason.taken.connect(self.saved)

    def why(self) -> str:
        """The reason in words; where none is given the field says so, and the answer is empty."""
        said: str = self.other.value() or self.reason.value() or ""
        if not said:
            self.other.show_problems((Problem(RoundTrouble.REASON_MISSING, "other"),))
        return said


def skip_panel(line: RoundLine) -> WhyPanel:
    """Why nobody looked."""
    reasons = (
        translate("RoundPanel", "Fast asleep"),
        translate("RoundPanel", "Did not want to"),
        translate("RoundPanel", "Out of the room"),
        translate("RoundPanel", "With the doctor"),
    )
    title = translate("RoundPanel", "Skip this bed: the reason stands in the hand-over.")
    return WhyPanel(line, title, reasons, translate("RoundPanel", "Skip this bed"))


def correct_panel(line: RoundLine) -> WhyPanel:
    """Why what was written down is put right."""
    reasons = (
        translate("RoundPanel", "Mistyped"),
        translate("RoundPanel", "Measured again"),
        translate("RoundPanel", "Wrong bed"),
    )
    title = translate("RoundPanel", "Put this look right: the old one stays beside it.")
    return WhyPanel(line, title, reasons, translate("RoundPanel", "Put right"))


def _fields() -> list[Field]:
    signs = {
        "breathing": (translate("RoundPanel", "Breathing"), translate("RoundPanel", "per min")),
        "oxygen": (translate("RoundPanel", "Oxygen"), "%"),
        "pain": (translate("RoundPanel", "Pain"), "0–10"),
        "glucose": (translate("RoundPanel", "Glucose"), "mmol/L"),
        "weight": (translate("RoundPanel", "Weight"), "kg"),
    }
    risks: list[Option] = [
        ("fall", translate("RoundPanel", "Fell")),
        ("self_harm", translate("RoundPanel", "Talks of self-harm")),
    ]
    checks: list[Option] = [(each, named(each)) for each in Check]
    return [
        LineField(Rounds.NOTE, translate("RoundPanel", "What"), place="note", wide=True),
        TicksField(Rounds.RISKS, translate("RoundPanel", "Danger"), risks, place="risks"),
        *(_number(sign, words, unit) for sign, (words, unit) in signs.items()),
        _choice(Rounds.CONSCIOUSNESS, translate("RoundPanel", "Answers"), Consciousness, 2),
        _choice(Rounds.SLEEP, translate("RoundPanel", "Sleep"), Sleep),
        _choice(Rounds.BOWEL, translate("RoundPanel", "Bowel"), Bowel),
        _choice(Rounds.SKIN, translate("RoundPanel", "Skin"), Skin, 2),
        TicksField(
            Rounds.CHECKS, translate("RoundPanel", "Checked"), checks, place="checks", columns=2
        ),
    ]


def _number(sign: str, words: str, unit: str) -> LineField:
    return LineField(
        Rounds.sign_of(sign),
        words,
        place=sign,
        width=_NUMBER,
        placeholder=unit,
        read=partial(read_vital, sign),
        write=partial(written, sign),
    )


def _choice(name: str, words: str, kind: type[Enum], columns: int = 0) -> ChoiceField:
    options: list[Option] = [(each, named(each)) for each in kind]
    return ChoiceField(name, words, options, wide=True, columns=columns)
