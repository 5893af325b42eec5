"""Section three: the first look at the door, and what a red sign asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, holder
from station.desktop.pages.intake.person_fields import options
from station.desktop.pages.intake.section import Section, SectionState
from station.desktop.parts import Banner, Button
from station.desktop.typed_fields import Now
from station.domain.intake import (
    REPORT_SIGNS,
    ArrivalFacts,
    HowCame,
    IntakeTrouble,
    MentalState,
    Mobility,
    SelfCare,
    TriageSign,
    admission_problems,
    arrival_problems,
)
from station.domain.problems import Problem, Refused
from station.wording.names import word
from station.wording.sentences import sentence

_HOSPITAL = (
    TriageSign.MENTAL,
    TriageSign.INFECTIOUS,
    TriageSign.CRITICAL,
    TriageSign.WOUNDED,
    TriageSign.FEVER,
    TriageSign.PREGNANT,
)
_POLICE = (TriageSign.DRUNK, TriageSign.DANGEROUS, TriageSign.DRUG_USE, TriageSign.WANTED)
_REPORT = tuple(sign for sign in TriageSign if sign in REPORT_SIGNS)
_SIGN_FIELDS = ("hospital_signs", "police_signs", "report_signs")
_TENTHS = re.compile(r"(\d{2})(?:[.。](\d))?(?:[℃度])?")


class DoorSection(Section):
    """Ticks for what is seen; a red one shows at once what the rule asks for."""

    hospital = Signal()
    police = Signal()
    """The banner's way out was pressed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Three: first look"),
            self.tr("First look, short"),
            self.tr("nothing seen: leave all open"),
        )
        self._signs = self.add_form(
            Form(
                [
                    _ticks(Intake.HOSPITAL_SIGNS, self.tr("Health"), _HOSPITAL),
                    _ticks(Intake.POLICE_SIGNS, self.tr("Safety"), _POLICE),
                    _ticks(Intake.REPORT_SIGNS, self.tr("To report"), _REPORT),
                ]
            )
        )
        self._banners = column(gap=4)
        self._said: tuple[tuple[Problem, ...], tuple[TriageSign, ...]] = ((), ())
        self._cleared = self.add_form(
            Form(
                [
                    LineField(
                        Intake.CLEARED,
                        self.tr("Cleared by"),
                        wide=True,
                        placeholder=self.tr("doctor or police: who, when, what they say"),
                    )
                ]
            )
        )
        self._state = self.add_form(Form(self._state_fields()))
        self.add(self._signs, holder(self._banners), self._cleared, self._state)
        self._state["temperature_tenths"].check_with(partial(_heat_problems, desk.now))
        self.settled.connect(self.fit)
        self.fit()

    def _state_fields(self) -> list[Field]:
        return [
            ChoiceField(Intake.MENTAL_STATE, self.tr("Mind"), options(MentalState), wide=True),
            ChoiceField(Intake.SELF_CARE, self.tr("Self-care"), options(SelfCare), wide=True),
            ChoiceField(Intake.MOBILITY, self.tr("Gets about"), options(Mobility), wide=True),
            LineField(
                Intake.TEMPERATURE,
                self.tr("Temperature"),
                width=72,
                unit="℃",
                read=_read_tenths,
                write=lambda tenths: f"{tenths / 10:.1f}",
            ),
            LineField(Intake.TRIAGE_NOTE, self.tr("Note")),
        ]

    def signs(self) -> frozenset[TriageSign]:
        """Give everything that is ticked."""
        found: frozenset[TriageSign] = frozenset()
        return found.union(*(self[place].value() for place in _SIGN_FIELDS))

    def facts(self) -> dict[str, Any]:
        """Read what `ArrivalFacts` takes from here; raises Refused, shown at its fields."""
        values = self.values()
        red = self._red()
        return {
            "signs": self.signs(),
            "cleared": (values["cleared"] or "") if red else "",
            "temperature_tenths": values["temperature_tenths"],
            "mental_state": values["mental_state"],
            "self_care": values["self_care"],
            "mobility": values["mobility"],
            "triage_note": values["triage_note"] or "",
        }

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype(typed)
        self.fit()

    def state(self) -> SectionState:
        standing = self.standing()
        if standing:
            to_hospital = any(p.code is IntakeTrouble.HOSPITAL_FIRST for p in standing)
            text = self.tr("hospital first") if to_hospital else self.tr("police first")
            return SectionState(text, "danger")
        return super().state()

    def standing(self) -> tuple[Problem, ...]:
        """Say why this person must go elsewhere first, as long as nobody has cleared it."""
        cleared = self._cleared["cleared"].typed()
        return admission_problems(ArrivalFacts(HowCame.SELF, signs=self.signs(), cleared=cleared))

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """A sign that stands in the way is said by its banner; the caret goes to what clears it."""
        left = []
        for problem in super().show_problems(problems):
            if problem.place == "signs":
                self._cleared["cleared"].control().setFocus()
            else:
                left.append(problem)
        self.fit()
        return tuple(left)

    def fit(self) -> None:
        """Show what the rules ask for in view of the signs; nothing moves while they stay."""
        standing = self.standing()
        to_report = tuple(sign for sign in _REPORT if sign in self.signs())
        self._cleared.setVisible(self._red())
        if (standing, to_report) == self._said:
            return
        self._said = (standing, to_report)
        empty(self._banners)
        for problem in standing:
            self._banners.addWidget(self._banner(problem))
        if to_report:
            words = self.tr("{signs}: reported to the police at once, with time and receipt.")
            said = words.format(signs="、".join(word(sign) for sign in to_report))
            self._banners.addWidget(Banner("warn", said))

    def _banner(self, problem: Problem) -> Banner:
        hospital = problem.code is IntakeTrouble.HOSPITAL_FIRST
        button = (
            Button(Intake.BANNER_HOSPITAL, self.tr("To hospital first…"), press=self.hospital.emit)
            if hospital
            else Button(Intake.BANNER_POLICE, self.tr("To the police…"), press=self.police.emit)
        )
        name = Intake.SIGN_BANNER if hospital else f"{Intake.SIGN_BANNER}_police"
        return Banner("error", sentence(problem), button, name=name)

    def _red(self) -> bool:
        facts = ArrivalFacts(HowCame.SELF, signs=self.signs())
        return bool(admission_problems(facts))


def _ticks(name: str, text: str, signs: Iterable[TriageSign]) -> TicksField:
    return TicksField(name, text, [(sign, word(sign)) for sign in signs])


def _heat_problems(now: Now, tenths: int) -> Iterable[Problem]:
    """Say at once that nobody has this temperature."""
    return arrival_problems(ArrivalFacts(HowCame.SELF, temperature_tenths=tenths), now())


def _read_tenths(text: str) -> int:
    found = _TENTHS.fullmatch(text.strip())
    if found is None:
        raise Refused(Problem(IntakeTrouble.TEMPERATURE_IMPOSSIBLE))
    return int(found[1]) * 10 + int(found[2] or 0)
