"""What the person states: the five statutory blocks, each filled or with a reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from station.desktop.choices import TicksField
from station.desktop.code_field import CodeField, Codes, from_list
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.pages.intake.lines import LineColumn, Lines
from station.desktop.pages.intake.section import Section
from station.desktop.typed_fields import DayField
from station.domain.codes import Code, CodeList
from station.domain.intake import Block, IntakeTrouble, RelativeFacts
from station.domain.problems import Problem, Refused
from station.wording.names import word


class StatementSection(Section):
    """What the person states: relief, cause, relatives, needs; or why it cannot be stated."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("What they state"),
            self.tr("Statement"),
            self.tr("five blocks: filled, or cannot be stated because"),
        )
        self._facts = self.add_form(Form(self._fact_fields(desk)))
        self._facts.finished.disconnect(self.finished)
        self.relatives = Lines(
            Intake.RELATIVES,
            (
                LineColumn("name", self.tr("Relative"), 120),
                LineColumn("relation", self.tr("Relation"), 90),
                LineColumn("phone", self.tr("Telephone"), 140),
                LineColumn("address", self.tr("Address")),
            ),
        )
        self.relatives.edited.connect(self.edited)
        self._facts.finished.connect(self.relatives.start)
        self._make_cannot()
        self.relatives.finished.connect(self._cannot.start)
        self.add(self._facts, self.relatives, self._cannot)
        self._fit()

    def _fact_fields(self, desk: Desk) -> list[Field]:
        cause = CodeField(Intake.CAUSE, self.tr("Cause"), from_list(desk.codes["causes"]))
        cause.beside = None
        return [
            cause,
            DayField(Intake.WANDERING_SINCE, self.tr("Away since"), desk.now),
            LineField(Intake.CAUSE_TEXT, self.tr("How it went"), wide=True),
            LineField(
                Intake.ON_RELIEF,
                self.tr("Relief"),
                placeholder=self.tr("low income, destitute, or none"),
            ),
            LineField(Intake.NEEDS, self.tr("Asks for")),
        ]

    def _make_cannot(self) -> None:
        """One tick and one reason a block; a reason stands for the blocks below it as well."""
        self._ticks = TicksField(
            Intake.CANNOT_STATE,
            self.tr("Cannot state"),
            [(block, word(block)) for block in Block],
        )
        usual = CodeList(tuple(Code(str(i), said) for i, said in enumerate(self._usual(), 1)))
        codes = Codes(usual.search, usual.name)
        self._because = {block: _because(block, codes) for block in Block}
        listed = "  ".join(f"{code.code} {code.name}" for code in usual)
        words = self.tr("a digit or in words: {listed}").format(listed=listed)
        for field in self._because.values():
            field.edit.setPlaceholderText(words)
            field.edited.connect(self._follow)
        self._cannot = self.add_form(Form([self._ticks, *self._because.values()], columns=1))
        self._ticks.settled.connect(self._fit)

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("cannot speak"),
            self.tr("language not understood"),
            self.tr("too young"),
            self.tr("mind not clear"),
            self.tr("drunk"),
            self.tr("refuses to say"),
            self.tr("does not remember"),
            self.tr("has none"),
        )

    def facts(self) -> dict[str, Any]:
        """Read what `ArrivalFacts` takes from here; raises Refused, shown at its fields."""
        values = self.values()
        if without := [b for b in self._unable() if not self._reason(b)]:
            found = [Problem(IntakeTrouble.REASON_MISSING, self._because[b].place) for b in without]
            self.show_problems(found)
            raise Refused(found)
        return {
            "on_relief": values["on_relief"] or "",
            "cause": values["cause"] or "",
            "cause_text": values["cause_text"] or "",
            "wandering_since": values["wandering_since"],
            "needs": values["needs"] or "",
            "relatives": self.named(),
            "cannot_state": self.cannot_state(),
        }

    def named(self) -> tuple[RelativeFacts, ...]:
        """Give the relatives that were named."""
        return tuple(RelativeFacts(**line) for line in self.relatives.records())

    def cannot_state(self) -> dict[Block, str]:
        """Give the blocks that stay empty, each with its reason."""
        return {block: self._reason(block) for block in self._unable() if self._reason(block)}

    def typed(self) -> dict[str, Any]:
        return {**super().typed(), "relatives": self.relatives.typed()}

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype(typed)
        self.relatives.retype(typed.get("relatives", ()))
        self._fit()

    def _unable(self) -> list[Block]:
        """Give the ticked blocks, as they follow one another on the paper."""
        ticked: frozenset[Block] = self._ticks.value()
        return [block for block in Block if block in ticked]

    def _reason(self, block: Block) -> str:
        return self._because[block].edit.text().strip()

    def _fit(self) -> None:
        ticked = self._unable()
        for block, field in self._because.items():
            field.set_optional_shown(block in ticked)
        self._follow()

    def _follow(self) -> None:
        """Let every ticked block without a reason of its own have that of the one above."""
        above = ""
        for block in self._unable():
            field = self._because[block]
            if not above or field.edit.hasFocus() or (field.typed() and not field.derived):
                above = field.edit.text().strip()
            elif field.edit.text() != above:
                field.derive(above, self.tr("as above"))


def _because(block: Block, codes: Codes) -> CodeField:
    field = CodeField(Intake.because(block), word(block), codes, free=True)
    field.beside = None
    return field
