"""The curves of somebody's vital signs, as the rounds have measured them."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from station.desktop import tokens as t
from station.desktop.charts import CurveChart
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty
from station.desktop.look import px
from station.desktop.parts import card, label
from station.desktop.vital_charts import UNITS, curve_of
from station.domain.round_sheet import VitalCurve
from station.usecases.rounds_seen import VitalSeries

_DAYS = 30
_ACROSS = 2


class VitalsCard(QWidget):
    """A curve for every sign that was measured in the last days, with the alarm lines of the age.

    Whoever may not see rounds does not see the card.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stay_id: int | None = None
        self._charts = QGridLayout()
        self._charts.setHorizontalSpacing(px(t.SPACE_4))
        self._charts.setVerticalSpacing(px(t.SPACE_2))
        self._nothing = label("", "second", wrap=True, name=Names.NO_VITALS)
        days = self.tr("last %n day(s)", "", _DAYS)
        title = self.tr("Vital signs")
        inner = card(title, self._nothing, self._charts, more=[label(days, "second")])
        column(inner, parent=self)
        self.hide()

    def show_stay(self, stay_id: int | None) -> None:
        """Ask for the curves of a stay; those of another are put away at once."""
        if stay_id != self._stay_id:
            empty(self._charts)
        self._stay_id = stay_id
        possible = stay_id is not None and self._desk.may(VitalSeries)
        self.setVisible(possible)
        if stay_id is not None and possible:
            self._desk.ask(self, VitalSeries(stay_id, _DAYS), self._show)

    def _show(self, vital: VitalCurve) -> None:
        if vital.stay_id != self._stay_id:
            return  # the sheet of somebody else lies open by now
        empty(self._charts)
        now = self._desk.now()
        curves = [curve_of(vital, sign) for sign in UNITS]
        measured = [
            (curve, sign) for curve, sign in zip(curves, UNITS, strict=True) if curve.measured
        ]
        for at, (curve, sign) in enumerate(measured):
            chart = CurveChart(Names.vital(sign))
            chart.show_curve(curve, now)
            title = label(f"{curve.title} {curve.unit}", "second")
            self._charts.addLayout(column(title, chart, gap=0), at // _ACROSS, at % _ACROSS)
        self._nothing.setText("" if measured else self.tr("Nothing was measured on rounds."))
        self._nothing.setVisible(not measured)
