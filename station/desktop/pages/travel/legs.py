"""The legs of a journey as a table to type into: one line a train, bus, ship or city fare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.fields import Field, LineField
from station.desktop.layout import column, row
from station.desktop.look import px
from station.desktop.parts import Button, label
from station.desktop.typed_fields import ComingDayField, MoneyField, Now
from station.domain.problems import Problem, Refused
from station.domain.vouchers import LegKind, LegTerms
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

_HEADS: Mapping[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Legs", "By"),
    "from_stop": QT_TRANSLATE_NOOP("Legs", "From"),
    "to_stop": QT_TRANSLATE_NOOP("Legs", "To"),
    "line": QT_TRANSLATE_NOOP("Legs", "Train"),
    "day": QT_TRANSLATE_NOOP("Legs", "Day"),
    "departs": QT_TRANSLATE_NOOP("Legs", "Departs"),
    "arrives": QT_TRANSLATE_NOOP("Legs", "Arrives"),
    "seat": QT_TRANSLATE_NOOP("Legs", "Seat"),
    "fare_fen": QT_TRANSLATE_NOOP("Legs", "Fare"),
    "helper": QT_TRANSLATE_NOOP("Legs", "Change: rescue station"),
    "address": QT_TRANSLATE_NOOP("Legs", "Address"),
    "phone": QT_TRANSLATE_NOOP("Legs", "Phone"),
}
_WIDTHS = {
    "from_stop": 96,
    "to_stop": 96,
    "line": 72,
    "day": 108,
    "departs": 58,
    "arrives": 58,
    "seat": 62,
    "fare_fen": 84,
    "helper": 160,
    "address": 210,
    "phone": 128,
}
_HELPING = ("helper", "address", "phone")
_KIND_WIDTH = 104


def _head(place: str) -> str:
    return QCoreApplication.translate("Legs", _HEADS[place])


class _Leg(QWidget):
    """One leg: its cells, and under them whoever helps where the traveller changes."""

    def __init__(self, number: int, now: Now) -> None:
        super().__init__()
        self.number = number
        self.kind = QComboBox()
        self.kind.setObjectName(Names.leg(number, "kind"))
        self.kind.setAccessibleName(_head("kind"))
        self.kind.setFixedWidth(px(_KIND_WIDTH))
        for kind in LegKind:
            self.kind.addItem(named(kind), kind)
        self.fields: dict[str, Field] = {place: self._field(place, now) for place in _cells()}
        self._helper = QWidget()
        inner = row(gap=t.SPACE_1, parent=self._helper)
        for place in _HELPING:
            words = label(_head(place), "small")
            words.setBuddy(self.fields[place].control())
            inner.addWidget(words)
            inner.addWidget(self.fields[place])
        inner.addStretch(1)
        self.notes = column(*(field.note for field in self.fields.values()), gap=0)
        cells = [self.kind, *(self.fields[place] for place in _cells() if place not in _HELPING)]
        column(
            row(*cells, None, gap=t.SPACE_1), self._helper, self.notes, gap=t.SPACE_1, parent=self
        )

    def controls(self) -> list[QWidget]:
        """The widgets that take the keyboard, in the order of the line."""
        return [self.kind, *(field.control() for field in self.fields.values())]

    def show_change(self, shown: bool) -> None:
        """Ask for the rescue station where this leg ends, or not."""
        self._helper.setVisible(shown)

    @property
    def means(self) -> LegKind:
        """What one travels by; the box gives back a plain text."""
        return LegKind(self.kind.currentData())

    @property
    def changes(self) -> bool:
        return not self._helper.isHidden()

    def terms(self) -> tuple[LegTerms, list[Problem]]:
        """Read the line; what cannot be read is told beside it."""
        found: list[Problem] = []
        values: dict[str, Any] = {}
        for place, field in self.fields.items():
            try:
                value = field.value()
            except Refused as refused:
                found += [replace(problem, place=place) for problem in refused.problems]
                continue
            if value is not None and (self.changes or place not in _HELPING):
                values[place] = value
        return LegTerms(self.means, **_leg_facts(values)), found

    def show_terms(self, leg: LegTerms) -> None:
        self.kind.setCurrentIndex(list(LegKind).index(leg.kind))
        for place, field in self.fields.items():
            value = getattr(leg, place)
            field.show_value(None if value in ("", 0) else value)

    def typed(self) -> list[str]:
        return [self.means, *(field.typed() for field in self.fields.values())]

    def retype(self, typed: Sequence[str]) -> None:
        self.kind.setCurrentIndex(list(LegKind).index(LegKind(typed[0])))
        for field, text in zip(self.fields.values(), typed[1:], strict=True):
            field.retype(text)

    def _field(self, place: str, now: Now) -> Field:
        name, words = Names.leg(self.number, place), _head(place)
        field: Field
        if place == "day":
            field = ComingDayField(name, words, now, place=place)
        elif place == "fare_fen":
            field = MoneyField(name, words, place=place)
        else:
            field = LineField(name, words, place=place)
        field.control().setFixedWidth(px(_WIDTHS[place]))
        field.control().setAccessibleName(f"{words} {self.number}")
        return field


class Legs(QWidget):
    """Enter goes to the next cell; a line is added when the journey has a change."""

    edited = Signal()
    finished = Signal()

    def __init__(self, now: Now) -> None:
        super().__init__()
        self.setObjectName("travel_legs")
        self._now = now
        self._legs: list[_Leg] = []
        self._lines = column(gap=t.SPACE_2)
        self._drop = Button(
            Names.DROP_LEG, self.tr("Drop the last leg"), "quiet", press=self._drop_last
        )
        more = Button(Names.ADD_LEG, self.tr("One more leg"), "row", icon="plus", press=self._more)
        column(self._heads(), self._lines, row(more, self._drop, None), parent=self)
        self._add()

    def terms(self) -> tuple[LegTerms, ...]:
        """Read all lines that hold anything; raises Refused, shown at its cells; to the first."""
        legs: list[LegTerms] = []
        problems: list[Problem] = []
        for index, leg in enumerate(self._legs):
            read, found = leg.terms()
            legs.append(read)
            problems += [replace(p, place=f"legs.{index}.{p.place}") for p in found]
        if problems:
            self.show_problems(problems)
            _, number, place = (problems[0].place or "").split(".")
            self._legs[int(number)].fields[place].control().setFocus()
            raise Refused(problems)
        return tuple(leg for leg in legs if leg != LegTerms(leg.kind, "", ""))

    def sums(self) -> tuple[int, int]:
        """Add up the fares that can be read: by the slip, and in cash."""
        read = [leg.terms()[0] for leg in self._legs]
        cash = sum(leg.fare_fen for leg in read if leg.kind is LegKind.CITY)
        return sum(leg.fare_fen for leg in read) - cash, cash

    def show_terms(self, legs: Sequence[LegTerms]) -> None:
        """Show the legs of a voucher; none shows one empty line."""
        self._resize(max(1, len(legs)))
        for line, leg in zip(self._legs, legs or (LegTerms(LegKind.TRAIN, "", ""),), strict=True):
            line.show_terms(leg)

    def typed(self) -> list[list[str]]:
        return [leg.typed() for leg in self._legs]

    def retype(self, typed: Sequence[Sequence[str]]) -> None:
        self._resize(max(1, len(typed)))
        for line, texts in zip(self._legs, typed, strict=False):
            line.retype(texts)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show problems placed at `legs.<n>.<cell>`; give back the others."""
        at_cell: dict[tuple[int, str], list[Problem]] = {}
        left: list[Problem] = []
        for problem in problems:
            area, _, rest = (problem.place or "").partition(".")
            index, _, place = rest.partition(".")
            if area == "legs" and place and int(index) < len(self._legs):
                at_cell.setdefault((int(index), place), []).append(problem)
            else:
                left.append(problem)
        for at, leg in enumerate(self._legs):
            for name, field in leg.fields.items():
                field.show_problems(at_cell.get((at, name), []))
        return tuple(left)

    def start(self) -> None:
        self._legs[0].fields["from_stop"].control().setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._go_on(watched)
            return True
        return super().eventFilter(watched, event)

    def _go_on(self, watched: QObject) -> None:
        cells = [cell for leg in self._legs for cell in leg.controls() if cell.isVisibleTo(self)]
        here = next(at for at, cell in enumerate(cells) if cell is watched)
        if here + 1 < len(cells):
            cells[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()

    def _heads(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(t.SPACE_1))
        widths = {**_WIDTHS, "kind": _KIND_WIDTH}
        for at, place in enumerate(_HEADS):
            if place not in _HELPING:
                words = label(_head(place), "small", width=widths[place])
                grid.addWidget(words, 0, at)
        grid.setColumnStretch(len(_HEADS), 1)
        return grid

    def _more(self) -> None:
        """Add a leg that begins where the last one ends."""
        before = self._legs[-1].fields["to_stop"].typed()
        self._add()
        last = self._legs[-1]
        last.fields["from_stop"].retype(before)
        last.fields["to_stop"].control().setFocus()
        self.edited.emit()

    def _drop_last(self) -> None:
        self._resize(len(self._legs) - 1)
        self._legs[-1].kind.setFocus()
        self.edited.emit()

    def _add(self) -> None:
        leg = _Leg(len(self._legs) + 1, self._now)
        for control in leg.controls():
            control.installEventFilter(self)
        for field in leg.fields.values():
            field.edited.connect(self.edited)
        leg.kind.currentIndexChanged.connect(lambda _index: self._follow())
        self._legs.append(leg)
        self._lines.addWidget(leg)
        self._follow()

    def _resize(self, count: int) -> None:
        while len(self._legs) < count:
            self._add()
        while len(self._legs) > count:
            gone = self._legs.pop()
            gone.hide()
            self._lines.removeWidget(gone)
            gone.deleteLater()
        self._follow()

    def _follow(self) -> None:
        """Ask for a helper wherever another ride comes after."""
        rides = [at for at, leg in enumerate(self._legs) if leg.means is not LegKind.CITY]
        last = max(rides, default=0)
        for at, leg in enumerate(self._legs):
            leg.show_change(at in rides and at < last)
        self._drop.setVisible(len(self._legs) > 1)
        self.edited.emit()


def _cells() -> tuple[str, ...]:
    return tuple(place for place in _HEADS if place != "kind")


def _leg_facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """The stops are always there, empty when nothing was typed."""
    return {"from_stop": "", "to_stop": "", **values}
