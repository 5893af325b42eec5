"""The curve on the card of an alarm, asked for once a resident and kept for the next card."""

from __future__ import annotations

from station.desktop.desk import Desk
from station.desktop.pages.rounds.side import AlarmCard
from station.desktop.vital_charts import curve_of
from station.domain.round_sheet import VitalCurve
from station.usecases.rounds_seen import VitalSeries


class AlarmCurves:
    """Draws what is known at once, and anew when the answer comes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[int, VitalCurve] = {}

    def draw(self, card: AlarmCard) -> None:
        """Show the curve of the sign that alarms on its card; nothing where no sign does."""
        sign = card.sign
        if sign is None:
            return

        def heard(vital: VitalCurve) -> None:
            self._known[vital.stay_id] = vital
            card.show_curve(curve_of(vital, sign), self._desk.now())

        if (known := self._known.get(card.task.stay_id)) is not None:
            card.show_curve(curve_of(known, sign), self._desk.now())
        self._desk.ask(card, VitalSeries(card.task.stay_id), heard)
