"""What is shown of medicines: the round of a shift in bed order, one person, what was missed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from station.domain.medicines import Order
from station.domain.medicines_cautions import Caution, Warned
from station.domain.medicines_doses import OPEN, DoseEntry, DoseState
from station.domain.medicines_stock import StockPage
from station.domain.people import Sex
from station.domain.shifts import ShiftSpan
from station.domain.stays import StayState
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class DoseLine:
    """One dose of the round, or one medicine that somebody may have when it is needed.

    `due_at` None is the latter; then `possible_from` says from when on, None at once. `warned` are
    the cautions in which the medicine is written, `unasked` that nobody has asked about any.
    `effect_due` is when somebody should look what the last dose has done.
    """

    stay_id: int
    person_id: int
    bed: str
    name: str
    sex: Sex
    age: int | None
    order: Order
    due_at: datetime | None
    state: DoseState
    entry: DoseEntry | None = None
    away: StayState | None = None
    warned: tuple[Warned, ...] = ()
    unasked: bool = False
    by_two: bool = False
    balance: int | None = None
    possible_from: datetime | None = None
    effect_due: datetime | None = None

    @property
    def key(self) -> tuple[int, datetime | None]:
        """What the line is known by."""
        return self.order.id, self.due_at

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to give it, or to say why not."""
        return self.state in OPEN

    def veiled(self) -> DoseLine:
        """The line without who it is; a night duty still gives what is due."""
        return replace(
            self,
            name=VEIL,
            age=None,
            order=self.order.veiled(),
            entry=self.entry and self.entry.veiled(),
        )


@dataclass(frozen=True, slots=True)
class MedicinesNow:
    """The medicine round of a shift, in bed order, those without a bed last."""

    at: datetime
    shift: ShiftSpan
    lines: tuple[DoseLine, ...]

    @property
    def to_give(self) -> int:
        """How many doses of the shift have begun to be due or are answered, of who is here."""
        return sum(
            line.due_at is not None and line.state not in {DoseState.TO_COME, DoseState.AWAY}
            for line in self.lines
        )

    @property
    def answered(self) -> int:
        """How many of those were given, or it is written down why not."""
        return sum(line.due_at is not None and line.entry is not None for line in self.lines)


@dataclass(frozen=True, slots=True)
class PersonMedicines:
    """Everything of one resident: allergies and diet, orders, the last doses, what is kept."""

    stay_id: int
    person_id: int
    name: str
    bed: str
    cautions: tuple[Caution, ...]
    asked: bool
    orders: tuple[Order, ...]
    doses: tuple[DoseEntry, ...]
    kept: tuple[StockPage, ...]

    def veiled(self) -> PersonMedicines:
        """The same without who it is and without free words."""
        return replace(
            self,
            name=VEIL,
            cautions=tuple(each.veiled() for each in self.cautions),
            orders=tuple(each.veiled() for each in self.orders),
            doses=tuple(each.veiled() for each in self.doses),
            kept=tuple(each.veiled() for each in self.kept),
        )


@dataclass(frozen=True, slots=True)
class MissedDoses:
    """The doses of one resident in a shift that nobody gave and nobody said why."""

    stay_id: int
    person_id: int
    bed: str
    name: str
    missed: tuple[tuple[str, datetime], ...]
    """Medicine with strength, and when it was due."""

    def veiled(self) -> MissedDoses:
        """The line without who it is."""
        return replace(self, name=VEIL)
