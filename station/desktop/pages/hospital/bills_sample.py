"""Looking at a share of a hospital's bills: what is drawn from, and what it came to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.layout import Scrolling, column, empty, holder, row
from station.desktop.look import px
from station.desktop.pages.hospital.bills_list import Options
from station.desktop.pages.hospital.bills_pick import PickField
from station.desktop.parts import Button, card, label
from station.desktop.typed_fields import MoneyField
from station.domain.bill_records import BillFilter
from station.domain.claim_records import SampleDrawn
from station.domain.claim_steps import MOST_SEED
from station.domain.problems import Problem
from station.domain.typed import read_up_to, read_whole
from station.usecases.claims_sample import DrawSample
from station.wording import shown

_EMPTY = -1


class SamplePanel(QWidget):
    """Stands beside the list while a sample is thought over, and until its outcome is put away."""

    left = Signal()
    drawn = Signal(object, str)
    """The hospital and the period that were drawn from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._form: DeedForm | None = None
        self._body = column()
        column(Scrolling(column(holder(self._body), None)), parent=self)
        self.setFixedWidth(px(t.SIDE_PANEL))
        self.hide()

    def open(self, hospitals: Options, periods: Options, wanted: BillFilter) -> None:
        """Ask for the share; hospital and period begin as those of the list."""
        form = DeedForm(
            Names.SAMPLE_FORM,
            self.tr("Draw a sample"),
            self.tr(
                "Bills with a fault and bills from the amount on are always reviewed, of the "
                "others the share. The rest passes with all its lines and still has to be approved."
            ),
            draw_fields("sample", hospitals, periods, wanted),
            self.tr("Draw"),
        )
        form.acted.connect(self._draw)
        form.left.connect(self.close_panel)
        self._show(form)
        self._form = form
        form.start()

    def close_panel(self) -> None:
        """Give the list its place back."""
        self._form = None
        self.hide()
        empty(self._body)
        self.left.emit()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show at its field what was refused; give back the rest."""
        left = tuple(problems)
        return left if self._form is None else self._form.form.show_problems(left)

    def _draw(self, said: Mapping[str, Any]) -> None:
        lot = said["hospital"], said["period"] or ""
        percent, least_fen, seed = terms(said)
        deed = DrawSample(*lot, percent, least_fen, seed)
        self._desk.do(self, deed, lambda found: self._show_drawn(lot, found))

    def _show_drawn(self, lot: tuple[int | None, str], found: SampleDrawn) -> None:
        self._form = None
        words = self.tr("{percent} of a hundred, all from {amount} on")
        amount = shown.money(found.least_fen)
        seed = self.tr("Seed {seed}; it is kept with every bill and draws the same again.")
        away = Button(
            f"{Names.SAMPLE_DRAWN}_leave", self.tr("Put away"), key="Esc", press=self.close_panel
        )
        made = card(
            self.tr("The sample is drawn"),
            label(self.tr("%n bill(s) to review", "", len(found.chosen)), "strong"),
            label(self.tr("%n bill(s) passed by the sample", "", len(found.passed)), "strong"),
            label(words.format(percent=found.percent, amount=amount), "second", wrap=True),
            label(seed.format(seed=found.seed), "second", wrap=True, name=Names.SAMPLE_DRAWN),
            row(None, away),
        )
        self._show(made)
        self.drawn.emit(*lot)
        away.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _show(self, shown_now: QWidget) -> None:
        empty(self._body)
        self._body.addWidget(shown_now)
        self.show()


def terms(said: Mapping[str, Any]) -> tuple[int, int, int | None]:
    """Give share, least amount and seed as a deed takes them; it refuses what was left empty."""
    percent, least_fen = said["percent"], said["least_fen"]
    return (
        _EMPTY if percent is None else percent,
        _EMPTY if least_fen is None else least_fen,
        said["seed"],
    )


def draw_fields(form: str, hospitals: Options, periods: Options, wanted: BillFilter) -> list[Field]:
    """Make the fields of a draw: where from, the share, the amount from which on all, the seed."""

    def name(place: str) -> str:
        return f"bills_{form}_{place}"

    hospital = PickField(
        name("hospital"),
        QCoreApplication.translate("SamplePanel", "Hospital"),
        hospitals,
        place="hospital",
    )
    hospital.show_value(wanted.hospital_id)
    period = PickField(
        name("period"), QCoreApplication.translate("SamplePanel", "Period"), periods, place="period"
    )
    period.show_value(wanted.period or None)
    share = LineField(
        name("percent"),
        QCoreApplication.translate("SamplePanel", "Share"),
        place="percent",
        width=64,
        unit="%",
        read=read_whole,
    )
    least = MoneyField(
        name("least_fen"), QCoreApplication.translate("SamplePanel", "All from"), place="least_fen"
    )
    seed = LineField(
        name("seed"),
        QCoreApplication.translate("SamplePanel", "Seed"),
        place="seed",
        placeholder=QCoreApplication.translate("SamplePanel", "empty: one is drawn"),
        read=partial(read_up_to, most=MOST_SEED),
    )
    return [hospital, period, share, least, seed]
