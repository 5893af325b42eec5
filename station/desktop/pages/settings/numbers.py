"""The station's own numbers: what each means, its unit, the default, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from PySide6.QtCore import QCoreApplication

from station.desktop import tokens as t
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import row
from station.desktop.look import px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.desktop.table import Align, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.policy import DEFAULTS, OWN_USAGE, RULES, Policy
from station.domain.problems import Refused
from station.domain.topics import Topic
from station.usecases.policy import ChangePolicy, CurrentPolicy
from station.wording import policy_numbers, policy_units
from station.wording import policy_words as words


@dataclass(frozen=True, slots=True)
class Number:
    """One number with its default."""

    name: str
    value: int
    default: int


class NumberSection(Section):
    """The list of numbers; the chosen one is changed in the line below."""

    name = "numbers"
    needs = ChangePolicy
    watches = frozenset({Topic.POLICY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: Number | None = None
        self.table = RecordTable(self._columns(), key=lambda each: each.name, parent=self)
        self.view = RecordView(Names.NUMBERS, self.table, t.ROW_DENSE)
        self.view.chosen.connect(self._choose)
        self.field = LineField(
            Names.NUMBER_VALUE, "", place="value", width=104, read=self._read, write=self._write
        )
        self.form = Form([self.field], columns=1, label_width=0)
        self.watch(self.form)
        self.view.opened.connect(lambda _record: self.form.start())
        self.form.setFixedWidth(px(112))
        self._heading = label("", "strong")
        self._unit = label("", "second")
        self._rule = label("", "second", wrap=True, name=Names.NUMBER_RULE)
        save = Button(Names.NUMBER_SAVE, self.tr("Save the number"), "primary", press=self.save)
        again = self.tr("Back to the default")
        default = Button(Names.NUMBER_DEFAULT, again, press=self.back_to_default)
        self.form.finished.connect(self.save)
        line = row(self._heading, self.form, self._unit, save, default, self._rule)
        line.setStretch(5, 1)
        self.compose(
            self.tr("Where the law leaves a number to the place. Enter changes the chosen one."),
            self.view,
            line,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("NumberSection", "Numbers of the station")

    def reload(self) -> None:
        self.desk.ask(self, CurrentPolicy(), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def save(self) -> None:
        """Change the chosen number."""
        try:
            value = self.form.values()["value"]
        except Refused:
            return
        if self._shown is not None and value is not None:
            self._change(self._shown.name, value)

    def back_to_default(self) -> None:
        """Take the default again."""
        if self._shown is not None:
            self._change(self._shown.name, self._shown.default)

    def _change(self, name: str, value: int) -> None:
        said = self.tr("{number}: {value} {unit} from now on.")
        done = said.format(
            number=words.number_name(name),
            value=words.written(name, value),
            unit=words.unit_name(name),
        )

        def saved(_none: None) -> None:
            self.said.emit(done)
            self.reload()
            self.view.setFocus()

        self.keep(ChangePolicy({name: value}), saved)

    def _show(self, policy: Policy) -> None:
        self.table.show(list(_grouped(policy)))
        if self._shown is None:
            self.view.selectRow(1)

    def _choose(self, number: Number | None) -> None:
        if number is None or (
            self._shown and number.name == self._shown.name and not self.untouched
        ):
            return
        self._shown = number
        self.settled()
        self.field.show_value(number.value)
        self._heading.setText(words.number_name(number.name))
        self.field.edit.setAccessibleName(words.number_name(number.name))
        self._unit.setText(words.unit_name(number.name))
        rule = self.tr("{rule}; default {value}")
        default = words.written(number.name, number.default)
        self._rule.setText(rule.format(rule=RULES.get(number.name, OWN_USAGE), value=default))

    def _read(self, text: str) -> int:
        assert self._shown is not None
        return words.read(self._shown.name, text)

    def _write(self, value: int) -> str:
        assert self._shown is not None
        return words.written(self._shown.name, value)

    def _columns(self) -> tuple[Column[Number], ...]:
        return (
            Column(self.tr("Number"), lambda each: words.number_name(each.name)),
            Column(self.tr("Here"), _value, width=110, align=Align.RIGHT),
            Column(self.tr("Unit"), lambda each: words.unit_name(each.name), width=90),
            Column(
                self.tr("Default"),
                lambda each: words.written(each.name, each.default),
                width=110,
                align=Align.RIGHT,
                tone="text_3",
            ),
            Column(
                self.tr("Where it comes from"),
                lambda each: RULES.get(each.name, OWN_USAGE),
                width=230,
                tone="text_2",
                least=True,
            ),
        )


def _value(number: Number) -> Cell:
    text = words.written(number.name, number.value)
    return Cell(text, strong=number.value != number.default)


def _grouped(policy: Policy) -> Iterator[Number | Group]:
    values, defaults = asdict(policy), asdict(DEFAULTS)
    for group in policy_units.Group:
        yield Group(words.group_name(group))
        for name, said in policy_numbers.NUMBERS.items():
            if said.group is group:
                yield Number(name, values[name], defaults[name])
