"""Section two: how somebody came, and what the hand-over sheet needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

from station.desktop.choices import ChoiceField
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.pages.intake.section import Section
from station.desktop.typed_fields import MomentField, Now
from station.domain.arrival_ways import FACTS_OF_WAYS, facts_of
from station.domain.intake import ArrivalFacts, HowCame, arrival_problems
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble


class HowSection(Section):
    """The way of coming first; it decides which facts of the hand-over appear."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Two: how they came"), self.tr("Two: way here"))
        ways = desk.codes["how_came"]
        self._how = ChoiceField(
            Intake.HOW_CAME,
            self.tr("Way here"),
            [(way, ways.name(way.value)) for way in HowCame],
            wide=True,
        )
        self._unit = LineField(Intake.ESCORT_UNIT, self.tr("Brought by"))
        self.add(self.add_form(Form(self._fields(desk))))
        self._how.edited.connect(self._fit)
        for place in ("found_at", "arrived_at"):
            self[place].check_with(partial(self._times, place, desk.now))
        self._fit()

    def _fields(self, desk: Desk) -> list[Field]:
        return [
            self._how,
            self._unit,
            LineField(
                Intake.ESCORT_PEOPLE,
                self.tr("Escorts"),
                placeholder=self.tr("name, badge number"),
            ),
            LineField(Intake.FOUND_PLACE, self.tr("Found at")),
            MomentField(Intake.FOUND_AT, self.tr("Found when"), desk.now),
            LineField(Intake.ESCORT_NUMBER, self.tr("Their number")),
            LineField(Intake.ESCORT_PHONE, self.tr("Telephone")),
            LineField(
                Intake.HEALTH_AT_HANDOVER,
                self.tr("State then"),
                wide=True,
                placeholder=self.tr("health and mind when handed over"),
            ),
            ChoiceField(
                Intake.HANDOVER_SIGNED,
                self.tr("Hand-over"),
                [
                    ("yes", self.tr("both sides signed")),
                    ("no", self.tr("not signed yet")),
                ],
                wide=True,
            ),
            MomentField(Intake.ARRIVED_AT, self.tr("Arrived"), desk.now),
        ]

    def how_came(self) -> HowCame | None:
        """Give the way of coming, as far as chosen."""
        way: HowCame | None = self._how.value()
        return way

    def facts(self) -> dict[str, Any]:
        """Read what `ArrivalFacts` takes from here; raises Refused, shown at its fields."""
        values = self.values()
        if values["how_came"] is None:
            missing = Problem(TypedTrouble.MISSING, "how_came")
            self.show_problems([missing])
            raise Refused(missing)
        shown = {
            place: value or ""
            for place, value in values.items()
            if place not in {"how_came", "found_at", "arrived_at", "handover_signed"}
        }
        way = values["how_came"]
        asked = facts_of(way)
        for place in FACTS_OF_WAYS - asked:
            shown.pop(place, None)
        signed = "handover_signed" in asked and values["handover_signed"] == "yes"
        return {
            **shown,
            "how_came": way,
            "arrived_at": values["arrived_at"],
            "found_at": values["found_at"] if "found_at" in asked else None,
            "handover_signed": signed,
        }

    def retype(self, typed: Any) -> None:
        super().retype(typed)
        self._fit()

    def _times(self, place: str, now: Now, when: datetime) -> Iterable[Problem]:
        """Say at once when a time cannot be."""
        known = {**self.readable(), place: when}
        facts = ArrivalFacts(
            HowCame.SELF, arrived_at=known["arrived_at"], found_at=known["found_at"]
        )
        return [each for each in arrival_problems(facts, now()) if each.place == place]

    def _fit(self) -> None:
        way = self.how_came()
        asked = facts_of(way)
        for place in FACTS_OF_WAYS:
            self[place].set_optional_shown(place in asked)
        captions = {
            HowCame.HOSPITAL: self.tr("Hospital"),
            HowCame.STATION: self.tr("Station"),
        }
        self._unit.set_caption(captions[way] if way in captions else self.tr("Brought by"))
