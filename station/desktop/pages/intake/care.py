"""Sections five and six: the class with its reason, and the bed with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls import Intake
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.pages.intake.person_fields import options
from station.desktop.pages.intake.section import Section, SectionState, in_lines, keep_focus
from station.desktop.parts import Button, chip, label, sign_line
from station.domain.assistance import PROTECTION, AssistanceClass, Capacity
from station.domain.bed_choice import BedChoice, Proposals
from station.domain.problems import Problem, Weight
from station.usecases.accounts import SecondClerk
from station.usecases.assistance import Proposed
from station.usecases.intake import ClassChoice
from station.wording.names import word
from station.wording.sentences import sentence


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

    def show_proposed(self, proposed: Proposed, why: str) -> None:
        """Show what the rules propose, with the reason in words."""
        self._proposed = proposed
        self._tell(why)
        self._fit()

    def choice(self) -> ClassChoice | None:
        """Read the confirmed class; None when it is left to the day. Raises Refused."""
        values = self.values()
        if values["class"] is None:
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


_LINE = 40
"""So many characters of reasons stand beside a bed; the others under them."""


class BedSection(Section):
    """At most three beds, the best first, each with what speaks for it; or none for now."""

    def __init__(self) -> None:
        super().__init__(self.tr("Six: bed"), self.tr("Bed, short"))
        self._choices: tuple[BedChoice, ...] = ()
        self._chosen: tuple[int, str] | None = None
        self._keys_live = False
        self._takes: list[Button] = []
        self._list = column(gap=4)
        self._refused = label("", "last", wrap=True)
        self._none = Button(Intake.NO_BED, self.tr("No bed for now"), "quiet")
        self._none.clicked.connect(lambda: self.choose(None))
        self._form = self.add_form(
            Form([LineField(Intake.BED_REASON, self.tr("Why this bed"), wide=True)])
        )
        foot = row(self._refused, self._none)
        foot.setStretch(0, 1)
        self.add(holder(self._list), self._form, foot)
        self._show()

    def show_proposals(self, proposals: Proposals) -> None:
        """Show what suits now; the same beds again leave the buttons under the finger alone."""
        rooms = "、".join(room for each in proposals.refused for room in each.rooms)
        said = self.tr("Not for this person: {rooms}").format(rooms=rooms)
        self._refused.setText(said if rooms else "")
        if proposals.choices != self._choices:
            self._choices = proposals.choices
            self._show()

    def take(self, number: int) -> bool:
        """Take the n-th proposal (from 0); False when there is none."""
        if number >= len(self._choices):
            return False
        choice = self._choices[number]
        self.choose((choice.bed_id, choice.label))
        if choice.needs_reason:
            self._form.start()
        return True

    def choose(self, bed: tuple[int, str] | None) -> None:
        """Take a bed by id and label, or none."""
        self._chosen = bed
        self._show()
        self.edited.emit()
        self.settled.emit()

    def bed_id(self) -> int | None:
        return None if self._chosen is None else self._chosen[0]

    def reason(self) -> str:
        """Give why this bed nevertheless."""
        return self._form["bed_reason"].typed().strip()

    def set_keys_live(self, live: bool) -> None:
        """Say whether Alt and a digit take a bed just now."""
        self._keys_live = live
        for number, button in enumerate(self._takes):
            button.say(self._verb(number))

    def state(self) -> SectionState:
        if self._chosen is not None:
            return SectionState(self._chosen[1], "second")
        if self._choices:
            words = self.tr("proposed {name}")
            return SectionState(words.format(name=self._choices[0].label))
        return super().state()

    def typed(self) -> dict[str, Any]:
        return {**super().typed(), "bed": self._chosen}

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype(typed)
        bed = typed.get("bed")
        self._chosen = (bed[0], bed[1]) if bed else None
        self._show()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        ours = [p for p in problems if p.place in {"bed_id", "bed_reason"}]
        left = tuple(p for p in problems if p not in ours)
        if ours:
            self._form["bed_reason"].set_optional_shown(True)
            self._form["bed_reason"].show_problems(ours)
            self._form.start()
        return left

    def start(self) -> None:
        first = self.findChild(QWidget, Intake.bed(1))
        (first or self._none).setFocus()

    def _show(self) -> None:
        keep_focus(self, self._fill)
        taken = next((c for c in self._choices if c.bed_id == self.bed_id()), None)
        self._form["bed_reason"].set_optional_shown(taken is not None and taken.needs_reason)
        self._none.setEnabled(self._chosen is not None)

    def _fill(self) -> None:
        empty(self._list)
        self._takes = []
        if not self._choices:
            text = self.tr("No bed to propose yet: sex and age decide.")
            self._list.addWidget(label(text, "second"))
        for number, choice in enumerate(self._choices):
            self._list.addWidget(self._line(number, choice))

    def _verb(self, number: int) -> str:
        if self._choices[number].bed_id == self.bed_id():
            return self.tr("Taken")
        key = f"  Alt+{number + 1}" if self._keys_live else ""
        return self.tr("Take") + key

    def _line(self, number: int, choice: BedChoice) -> QWidget:
        mine = choice.bed_id == self.bed_id()
        name = Intake.bed(number + 1)
        button = Button(name, self._verb(number), "row", about=choice.label)
        button.clicked.connect(lambda: self.take(number))
        self._takes.append(button)
        kind = "info" if mine else "plain"
        first, *more = in_lines(
            [word(each) for each in choice.reasons], _LINE - len(choice.features)
        )
        features = [label(choice.features, "second")] if choice.features else []
        chips = (chip(each, kind) for each in first)
        head = row(label(choice.label, "name", width=76), *features, *chips, None, button)
        rest = [
            holder(row(76 + t.SPACE_2, *(chip(each, kind) for each in line), None)) for line in more
        ]
        problems = [
            sign_line("info", "warn", sentence(problem), "warn")
            for problem in choice.problems
            if problem.weight is not Weight.STOP
        ]
        content = column(head, *rest, *problems, gap=2, margin=(t.SPACE_2, 4, t.SPACE_2, 4))
        return frame(content, "chosen" if mine else "well")


def _password(text: str) -> LineField:
    field = LineField(Intake.SECOND_PASSWORD, text)
    field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    return field
