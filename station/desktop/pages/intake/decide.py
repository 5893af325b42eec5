"""Every way out of the door but a bed: refused, hospital, police, guided, gone before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import LineField, TextField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.parts import Button, label
from station.domain.intake import Decision, Outcome
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble
from station.wording.names import word

_WITH_PLACE = frozenset({Outcome.TO_HOSPITAL, Outcome.TO_POLICE})
_OUTCOMES = (
    Outcome.REFUSED,
    Outcome.TO_HOSPITAL,
    Outcome.TO_POLICE,
    Outcome.GUIDED,
    Outcome.LEFT_BEFORE,
)


class DecidePanel(QFrame):
    """Stands above the foot of the form while a decision is written; Esc goes back."""

    decided = Signal(object)
    """The `Decision` as it was read."""
    closed = Signal()
    shown = Signal(bool)
    edited = Signal()
    """Something was chosen or typed, or the panel was opened or closed: a draft is due."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        grounds = desk.codes["refusal_grounds"]
        self.form = Form(
            [
                ChoiceField(
                    Intake.OUTCOME,
                    self.tr("Decision"),
                    [(outcome, word(outcome)) for outcome in _OUTCOMES],
                    wide=True,
                ),
                TicksField(
                    Intake.GROUNDS,
                    self.tr("Reasons"),
                    [(code.code, code.name) for code in grounds],
                    columns=3,
                ),
                LineField(Intake.PLACE, self.tr("Where to")),
                LineField(Intake.RECEIPT, self.tr("Taken by")),
                TextField(Intake.TEXT, self.tr("In words"), lines=2),
            ]
        )
        self._follows = label("", "second", wrap=True)
        self._act = Button(Intake.DECIDE, self.tr("Write down"), "primary", press=self._decide)
        self._back = Button(Intake.DECIDE_BACK, self.tr("Back to the form"), key="Esc")
        self._back.clicked.connect(self.closed.emit)
        foot = row(self._follows, self._back, self._act)
        foot.setStretch(0, 1)
        title = label(self.tr("No bed: what was decided"), "heading")
        column(title, self.form, foot, gap=t.SPACE_2, margin=(12, 8, 12, 8), parent=self)
        self.form["outcome"].settled.connect(self._fit)
        self.form.finished.connect(self._act.setFocus)
        self.form.edited.connect(self.edited)
        self.hide()

    def open_for(self, outcome: Outcome | None) -> None:
        """Show the panel for one way out; None leaves the choice to the clerk."""
        self.form["outcome"].show_value(outcome)
        self.form.show_problems(())
        self._fit()
        self.show()
        if outcome is None:
            self.form.start()
        else:
            place = "grounds" if outcome is Outcome.REFUSED else "place"
            place = place if outcome in {*_WITH_PLACE, Outcome.REFUSED} else "text"
            self.form[place].control().setFocus()

    def typed(self) -> dict[str, str]:
        """Give what was begun, for a draft; nothing while the panel is closed."""
        return {} if self.isHidden() else self.form.typed()

    def retype(self, typed: Mapping[str, str]) -> None:
        """Open the panel with what was begun before, or close it."""
        if typed != self.typed():
            self.form.retype(typed)
            self.form.show_problems(())
            self._fit()
            self.setVisible(bool(typed))

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self.shown.emit(visible)
        self.edited.emit()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its field; give back what has none here."""
        return self.form.show_problems(problems)

    def _decide(self) -> None:
        try:
            values = self.form.values()
        except Refused:
            return
        if values["outcome"] is None:
            self.form.show_problems([Problem(TypedTrouble.MISSING, "outcome")])
            return
        refused = values["outcome"] is Outcome.REFUSED
        self.decided.emit(
            Decision(
                outcome=values["outcome"],
                grounds=tuple(sorted(values["grounds"])) if refused else (),
                text=values["text"] or "",
                place=values["place"] or "",
                receipt=values["receipt"] or "",
            )
        )

    def _fit(self) -> None:
        outcome = self.form["outcome"].value()
        self.form["grounds"].set_optional_shown(outcome is Outcome.REFUSED)
        for place in ("place", "receipt"):
            self.form[place].set_optional_shown(outcome in _WITH_PLACE)
        follows = {
            Outcome.REFUSED: self.tr("A numbered notice with the reasons is printed for them."),
            Outcome.TO_HOSPITAL: self.tr("No bed is kept; the arrival is counted apart."),
            Outcome.TO_POLICE: self.tr("Goes with the hand-over sheet; counted apart."),
            Outcome.GUIDED: self.tr("Say where they were sent; counted apart."),
            Outcome.LEFT_BEFORE: self.tr("Say when they went; counted apart."),
        }
        self._follows.setText(follows.get(outcome, "") if outcome else "")
        captions = {
            Outcome.TO_HOSPITAL: self.tr("Hospital"),
            Outcome.TO_POLICE: self.tr("Police unit"),
        }
        if outcome in captions:
            self.form["place"].set_caption(captions[outcome])
