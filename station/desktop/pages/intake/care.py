"""Section five: the class that is proposed, with its reason and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.intake import Intake
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import row
from station.desktop.pages.intake.person_fields import options
from station.desktop.pages.intake.section import Section, SectionState
from station.desktop.parts import Button, label
from station.domain.assistance import PROTECTION, AssistanceClass, Capacity
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble
from station.usecases.accounts import SecondClerk
from station.usecases.assistance import Proposed
from station.usecases.intake import ClassChoice
from station.wording.names import word


class ClassSection(Section):
    """The proposal and what follows from it; a person confirms, or leaves it to the day."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Five: class"), self.tr("Class, short"), self.tr("may wait for the day shift")
        )
        self._proposed: Proposed | None = None
        self._told = label("", "", wrap=True)
        self._as_proposed = Button(Intake.CLASS_AS_PROPOSED, self.tr("Confirm as proposed"))
        self._as_proposed.clicked.connect(self._confirm)
        head = row(self._told, self._as_proposed)
        head.setStretch(0, 1)
        self._choice = self.add_form(
            Form(
                [
                    ChoiceField(
                        Intake.CAPACITY,
                        self.tr("Capacity"),
                        options(Capacity),
                        wide=True,
                    ),
                    ChoiceField(
                        Intake.CLASS, self.tr("Class"), options(AssistanceClass), wide=True
                    ),
                    TicksField(
                        Intake.OWN_WAGES,
                        self.tr("Wages"),
                        [("yes", self.tr("lives on own wages (16 or 17 years old)"))],
                    ),
                    LineField(Intake.CLASS_REASON, self.tr("Why so"), wide=True),
                    LineField(Intake.SECOND, self.tr("Second")),
                    _password(self.tr("Password")),
                ]
            )
        )
        self.add(head, self._choice)
        self.settled.connect(self._fit)
        self._tell()
        self._fit()

    def start(self) -> None:
        """Put the keyboard on what is proposed, until something is chosen.

        Space then confirms it, and never the first capacity of the row.
        """
        chosen = self.chosen() is not None or self["capacity"].value() is not None
        if self._proposed is not None and not chosen:
            self._as_proposed.setFocus()
        else:
            super().start()

    def show_proposed(self, proposed: Proposed, why: str) -> None:
        """Show what the rules propose, with the reason in words."""
        self._proposed = proposed
        self._tell(why)
        self._fit()

    def choice(self) -> ClassChoice | None:
        """Read the confirmed class; None when it is left to the day. Raises Refused."""
        values = self.values()
        if values["class"] is None:
            if values["capacity"] is not None:  # half a choice would be lost without a word
                problem = Problem(TypedTrouble.MISSING, "class")
                self.show_problems([problem])
                raise Refused([problem])
            return None
        capacity = values["capacity"] or (self._proposed.capacity if self._proposed else None)
        second = values["second"]
        return ClassChoice(
            capacity=capacity or Capacity.LIMITED,
            chosen=values["class"],
            reason=values["class_reason"] or "",
            second=SecondClerk(second, values["second_password"] or "") if second else None,
            own_wages=self.own_wages(),
        )

    def own_wages(self) -> bool:
        """Whether the person lives on own wages, as far as the age asks for it."""
        return self._asks_wages() and bool(self["own_wages"].value())

    def chosen(self) -> AssistanceClass | None:
        """Give the class that is confirmed so far."""
        found: AssistanceClass | None = self["class"].value()
        return found

    def state(self) -> SectionState:
        state = super().state()
        if state.errors:
            return state
        if (chosen := self.chosen()) is not None:
            return SectionState(word(chosen), "second")
        if self._proposed is not None:
            words = self.tr("proposed {name}")
            return SectionState(words.format(name=word(self._proposed.assistance_class)))
        return state

    def typed(self) -> dict[str, Any]:
        """Everything but the second clerk's password, which no draft may keep."""
        return {**super().typed(), "second_password": ""}

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype(typed)
        self._fit()

    def _confirm(self) -> None:
        if self._proposed is not None:
            self["capacity"].show_value(self._proposed.capacity)
            self["class"].show_value(self._proposed.assistance_class)
            self._fit()
            self.edited.emit()
            self.settled.emit()

    def _tell(self, why: str = "") -> None:
        self._as_proposed.setEnabled(self._proposed is not None)
        if self._proposed is None:
            self._told.setText(self.tr("Proposed as soon as age, mind or self-care are known."))
            return
        found, duties = self._proposed, self._proposed.duties
        words = self.tr("Proposed: {name}, {capacity}{why}. Rounds every {hours} h; {door}.")
        self._told.setText(
            words.format(
                name=word(found.assistance_class),
                capacity=word(found.capacity),
                why=f"（{why}）" if why else "",
                hours=duties.round_hours,
                door=word(duties.door),
            )
        )

    def _asks_wages(self) -> bool:
        return self._proposed is not None and self._proposed.asks_own_wages

    def _fit(self) -> None:
        chosen, proposed = self.chosen(), self._proposed
        self["own_wages"].set_optional_shown(self._asks_wages())
        other = chosen is not None and proposed is not None and chosen != proposed.assistance_class
        lower = (
            other
            and chosen is not None
            and proposed is not None
            and PROTECTION[chosen] < PROTECTION[proposed.assistance_class]
        )
        self["class_reason"].set_optional_shown(other)
        self["second"].set_optional_shown(lower)
        self["second_password"].set_optional_shown(lower)


def _password(text: str) -> LineField:
    field = LineField(Intake.SECOND_PASSWORD, text)
    field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    return field
