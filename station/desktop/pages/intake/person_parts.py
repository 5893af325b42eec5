"""The form of one person as it stands: six sections, the live panel, and how they are read."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.layout import Scrolling, column, holder, row
from station.desktop.pages.intake.bed import BedSection
from station.desktop.pages.intake.beside import (
    Candidates,
    MissingPanel,
    RepeatPanel,
)
from station.desktop.pages.intake.care import ClassSection
from station.desktop.pages.intake.door import DoorSection
from station.desktop.pages.intake.how import HowSection
from station.desktop.pages.intake.questions import SoFar
from station.desktop.pages.intake.section import Section
from station.desktop.pages.intake.statement import StatementSection
from station.desktop.pages.intake.things import ThingsSection
from station.desktop.pages.intake.who import WhoSection
from station.desktop.parts import Banner
from station.domain.assistance import proposed_capacity
from station.domain.intake import HANDED_OVER_BY_UNIT, ArrivalFacts, HowCame, IntakeTrouble
from station.domain.problems import Problem, Refused
from station.domain.restricted import HarmFacts, RestrictionGround, ground_of, tells_of_harm
from station.domain.search import Hit
from station.usecases.intake import Admission, Arrival

SIDE = 444
LOOK_MS = 200


class PersonParts(QWidget):
    """Everything that is typed about one person, read as a whole or as far as it goes."""

    changed = Signal()
    """What the strip says may have changed."""

    def __init__(self, desk: Desk, client_id: str = "") -> None:
        super().__init__()
        self._desk = desk
        self.client_id = client_id or str(uuid4())
        self.began = desk.now()
        self.who, self.how = WhoSection(desk), HowSection(desk)
        self.door, self.statement = DoorSection(desk), StatementSection(desk)
        self.things = ThingsSection(desk)
        self.assistance, self.bed = ClassSection(), BedSection(desk)
        self.sections: tuple[Section, ...] = (
            self.who,
            self.how,
            self.door,
            self.things,
            self.assistance,
            self.bed,
        )
        self._all = (*self.sections[:3], self.statement, *self.sections[3:])
        self.there = Banner("info", "", second=" ", name=Intake.AT_HOSPITAL)
        self.there.hide()
        self.from_station = Banner("info", "", second=" ", name=Intake.EXPECTED)
        self.from_station.hide()
        self.notice: dict[str, Any] = {}
        """The notice of the hospital at which somebody is taken in; empty at the door."""
        self.candidates = Candidates(desk)
        self.repeat, self.missing = RepeatPanel(desk), MissingPanel()
        self._lay_out()

    def _lay_out(self) -> None:
        self._scroll = Scrolling(column(self.there, self.from_station, *self._all, None, gap=6))
        row(self._scroll, parent=self)
        self.beside = column(self.candidates, self.repeat, self.missing, None, gap=6)
        self.side = holder(self.beside)
        """The live panel; the page sets it beside the form."""

    def mark(self) -> None:
        """Say at each heading what cannot be saved."""
        for section in self._all:
            if section is not self.who or section.errors():
                section.mark()
        self.changed.emit()

    def show_notice(self, notice: Mapping[str, Any]) -> None:
        """Say that somebody is taken in at a hospital, of which the desk got this notice."""
        self.notice = dict(notice)
        self.there.setVisible(bool(notice))
        self.bed.setVisible(not notice)
        if notice:
            words = self.tr("Taken in at {hospital}, which told of the patient.")
            self.there.text.setText(words.format(hospital=notice["hospital"]))
            self.there.second.setText(
                self.tr(
                    "No bed here is needed: the stay stands as in hospital, and the letter is "
                    "issued with it."
                )
            )

    def say_expected(self, words: str) -> None:
        """Say from which station somebody was expected, whose words stand in the form."""
        self.from_station.text.setText(words)
        self.from_station.second.setText(
            self.tr("What they wrote is filled in: look it through; the first look is ours.")
        )
        self.from_station.show()

    # --- reading -----------------------------------------------------------------------------

    def admission(self) -> Admission:
        """Read the whole form; raises Refused, shown at the fields."""
        problems: list[Problem] = []
        arrival = self.arrival(problems)
        problems += self.door.standing()
        choice = None
        try:
            choice = self.assistance.choice()
        except Refused as refused:
            problems += refused.problems
        problems += self.bed.standing()
        if problems or arrival is None:
            raise Refused(problems)
        bed = self.bed
        return Admission(
            arrival,
            choice,
            bed.bed_id(),
            bed.reason(),
            bed.plan_id(),
            self.notice.get("id"),
            self.notice.get("reason", ""),
        )

    def arrival(self, problems: list[Problem]) -> Arrival | None:
        """Read everything but class and bed; what cannot be read is added to the problems."""
        parts: dict[str, Any] = {}
        steps = {
            "how": self.how.facts,
            "door": self.door.facts,
            "statement": self.statement.facts,
            "safety": lambda: self.things.safety(self._desk),
            "things": self.things.belongings,
            "person": self._person,
        }
        for name, read in steps.items():
            try:
                parts[name] = read()
            except Refused as refused:
                problems += refused.problems
        if problems:
            self.mark()
            return None
        signed, witness = self.things.signed()
        facts = ArrivalFacts(
            **parts["how"],
            **parts["door"],
            **parts["statement"],
            repeat_reason=self.repeat.reason(),
        )
        hit = self.who.known
        return Arrival(
            client_id=self.client_id,
            facts=facts,
            person_id=None if hit is None else hit.person_id,
            person=parts["person"],
            searched=self.who.searched(self.candidates.others),
            reason=self.who.reason(),
            photo=self.who.photo,
            safety=parts["safety"],
            belongings=parts["things"],
            belongings_signed=signed,
            belongings_witness=witness,
            things_photos=self.things.photos.pictures,
        )

    def _person(self) -> Any:
        if self.who.known is not None:
            return None
        if not self.who.is_new:
            missing = Problem(IntakeTrouble.NOT_SEARCHED, "search")
            self.who.show_problems([missing])
            raise Refused(missing)
        return self.who.person()

    def so_far(self) -> SoFar:
        """Give what can be read by now."""
        how, door = self.how.readable(), self.door.readable()
        facts = ArrivalFacts(
            how_came=self.how.how_came() or HowCame.SELF,
            arrived_at=how["arrived_at"],
            handover_signed=how["handover_signed"] == "yes",
            on_relief=self.statement["on_relief"].typed(),
            cause=self.statement["cause"].typed(),
            cause_text=self.statement["cause_text"].typed(),
            relatives=self.statement.named(),
            cannot_state=self.statement.cannot_state(),
            signs=self.door.signs(),
            mental_state=door["mental_state"],
            self_care=door["self_care"],
            mobility=door["mobility"],
            temperature_tenths=door["temperature_tenths"],
        )
        return SoFar(
            known=self.who.known,
            new=self.who.guess(),
            sex=self.who.sex(),
            age=self.who.age(self._desk.now().date()),
            facts=facts,
            has_photo=self.who.photo is not None or _has_photo(self.who.known),
            has_things=self.things.has_things,
            things_signed=self.things["belongings_signed"].value() is not None,
            dangerous_things=self.things.dangerous_things,
            is_checked=self.things.is_checked,
            chosen_class=self.assistance.chosen(),
            began=self.began,
        )

    def ground(self) -> RestrictionGround | None:
        """Tell why the file will be restricted, by what is in the form now."""
        so_far, signs = self.so_far(), self.door.signs()
        cause = self.statement.readable()["cause"] or ""
        if not tells_of_harm(signs, cause):
            return None
        capacity = self.assistance["capacity"].value() or proposed_capacity(
            so_far.age, so_far.facts.mental_state
        )
        return ground_of(HarmFacts(so_far.age, capacity, signs, cause))

    # --- drafts ------------------------------------------------------------------------------

    def typed(self) -> dict[str, Any]:
        """Give everything as typed; the photograph is kept apart."""
        typed: dict[str, Any] = {}
        for section in self._all:
            typed |= section.typed()
        hit = self.who.known
        return {
            "client_id": self.client_id,
            "began": self.began.isoformat(),
            "fields": typed,
            "repeat_reason": self.repeat.reason(),
            "others": sorted(self.candidates.others),
            "notice": self.notice,
            "known": None if hit is None else hit.person_id,
            "known_name": "" if hit is None else hit.name,
            "has_photo": self.who.photo is not None,
            "things_photos": list(self.things.photos.by_key()),
        }

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for section in self._all:
            section.retype(typed["fields"])
        self.repeat.retype(typed["repeat_reason"])
        self.show_notice(typed.get("notice", {}))
        self.candidates.others = frozenset(typed["others"])

    def is_handed_over(self) -> bool:
        """Whether a unit brought this person, so that a hand-over sheet belongs to it."""
        return self.how.how_came() in HANDED_OVER_BY_UNIT

    def is_filled(self) -> bool:
        """Whether anything was typed or chosen that would be a pity to lose."""
        return bool(self.who.search_text()) or any(section.is_filled() for section in self._all)


def _has_photo(hit: Hit | None) -> bool:
    return hit is not None and hit.photo_id is not None


def written_photo(photo: bytes) -> str:
    """Write a photograph as text for the book of drafts."""
    return base64.b64encode(photo).decode("ascii")


def read_photo(text: str) -> bytes:
    """Read a photograph from the book of drafts."""
    return base64.b64decode(text)
