"""Putting right what stands in a letter, in a time in hospital, on the list of hospitals."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from station.desktop.choices import ChoiceField
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.typed_fields import ComingDayField, MomentField
from station.domain.hospitals import (
    HospitalChangeRecord,
    HospitalFacts,
    HospitalKind,
    HospitalRecord,
)
from station.domain.letter_corrections import AdmissionFacts, CorrectionRecord, Fact
from station.domain.letter_records import AdmissionRecord, LetterSheetRecord
from station.domain.letters import LetterFacts
from station.domain.people import Sex
from station.usecases.hospitals import KeepHospital
from station.usecases.letter_corrections import CorrectAdmission, CorrectLetter
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import name_of, named
from station.wording.words import QT_TRANSLATE_NOOP

_WORDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("Corrections", "Name"),
    "sex": QT_TRANSLATE_NOOP("Corrections", "Sex"),
    "admitted_at": QT_TRANSLATE_NOOP("Corrections", "Brought there"),
    "notified_at": QT_TRANSLATE_NOOP("Corrections", "Notice"),
    "diagnosis": QT_TRANSLATE_NOOP("Corrections", "Suffers from"),
    "state_on_leaving": QT_TRANSLATE_NOOP("Corrections", "Condition"),
    "scope": QT_TRANSLATE_NOOP("Corrections", "Scope"),
    "brought_by": QT_TRANSLATE_NOOP("Corrections", "Brought by"),
    "escort": QT_TRANSLATE_NOOP("Corrections", "Goes along"),
    "vehicle": QT_TRANSLATE_NOOP("Corrections", "Vehicle"),
    "remarks": QT_TRANSLATE_NOOP("Corrections", "Remarks"),
}
_OF_ADMISSION: Mapping[str, str] = {
    "admitted_at": QT_TRANSLATE_NOOP("Corrections", "Admitted"),
    "number": QT_TRANSLATE_NOOP("Corrections", "Number"),
    "ward": QT_TRANSLATE_NOOP("Corrections", "Ward"),
    "expected_discharge": QT_TRANSLATE_NOOP("Corrections", "Expected"),
    "condition": QT_TRANSLATE_NOOP("Corrections", "Condition"),
    "discharged_at": QT_TRANSLATE_NOOP("Corrections", "Discharged"),
    "certificate": QT_TRANSLATE_NOOP("Corrections", "Certificate"),
}
HOSPITAL_WORDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("Corrections", "Hospital's name"),
    "contact": QT_TRANSLATE_NOOP("Corrections", "Contact"),
    "phone": QT_TRANSLATE_NOOP("Corrections", "Phone"),
    "address": QT_TRANSLATE_NOOP("Corrections", "Address"),
    "bank": QT_TRANSLATE_NOOP("Corrections", "Bank"),
    "account_name": QT_TRANSLATE_NOOP("Corrections", "Account name"),
    "account": QT_TRANSLATE_NOOP("Corrections", "Account"),
    "remarks": QT_TRANSLATE_NOOP("Corrections", "Remarks"),
}
"""What is written of a hospital in words, by the name of its field."""
_CHOSEN: Mapping[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Corrections", "Kind"),
    "designated": QT_TRANSLATE_NOOP("Corrections", "Designated"),
    "active": QT_TRANSLATE_NOOP("Corrections", "Letters"),
}
_YES, _NO = QT_TRANSLATE_NOOP("Corrections", "Yes"), QT_TRANSLATE_NOOP("Corrections", "No")
_PAID_TO = ("bank", "account_name", "account")
_MOMENTS = frozenset({"admitted_at", "notified_at", "discharged_at"})


class Deeds(Protocol):
    """Who shows a form in the panel, and does what it asks for."""

    def open(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Show a form; `then` is called with what was read of it."""

    def do(self, deed: Write[Any], words: str) -> None:
        """Do a deed, close the form and say so."""


class Corrections(QObject):
    """Opens the forms in which everything stands as it is known; only the reason is empty."""

    def __init__(self, deeds: Deeds, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._deeds, self._desk = deeds, desk

    def letter(self, record: LetterSheetRecord) -> None:
        """Put right what stands on a letter."""
        name, mark, line = Names.RIGHT_FORM, uuid.uuid4().hex, record.line
        fields = [self._field(name, place, words) for place, words in _WORDS.items()]
        form = DeedForm(
            name,
            self.tr("Put the letter right"),
            self.tr("The number stays; what stood there is kept, and the next print says so."),
            [*fields, self._reason(name)],
            self.tr("Put right"),
        )
        form.form.show_record(record.facts)
        form.form.show_record(line.letter)

        def put(said: Mapping[str, Any]) -> None:
            told = {place: said[place] or "" for place in _WORDS if place not in _MOMENTS}
            who, sex = told.pop("name"), said["sex"]
            told.pop("sex")
            at = said["admitted_at"] or record.facts.admitted_at
            facts = LetterFacts(admitted_at=at, notified_at=said["notified_at"], **told)
            deed = CorrectLetter(mark, line.id, line.version, facts, said["reason"] or "", who, sex)
            self._deeds.do(deed, self.tr("Put right; print the letter again for the hospital."))

        self._deeds.open(form, put)

    def admission(self, record: LetterSheetRecord, admission: AdmissionRecord) -> None:
        """Put right what was written down of a time in hospital."""
        name, mark = Names.ADMISSION_FORM, uuid.uuid4().hex
        ended = admission.discharged_at is not None
        fields = [
            self._field(name, place, words)
            for place, words in _OF_ADMISSION.items()
            if ended or place not in {"discharged_at", "certificate"}
        ]
        form = DeedForm(
            name,
            self.tr("Put the admission right"),
            self.tr("What stood there is kept, with who changed it and why."),
            [*fields, self._reason(name)],
            self.tr("Put right"),
        )
        form.form.show_record(admission)

        def put(said: Mapping[str, Any]) -> None:
            facts = AdmissionFacts(
                said["number"] or "",
                said["ward"] or "",
                said["admitted_at"],
                said["expected_discharge"],
                said["condition"] or "",
                said.get("discharged_at"),
                said.get("certificate") or "",
            )
            deed = CorrectAdmission(
                mark, admission.id, record.line.version, facts, said["reason"] or ""
            )
            self._deeds.do(deed, self.tr("The admission is put right."))

        self._deeds.open(form, put)

    def hospital(self, known: HospitalRecord | None = None) -> None:
        """Put a hospital on the list, or change one that stands there."""
        name = Names.HOSPITAL_FORM
        facts = known.facts if known is not None else HospitalFacts("")
        form = DeedForm(
            name,
            self.tr("Change a hospital") if known else self.tr("New hospital"),
            self.tr("Letters go to these hospitals; payment requests name the account told here."),
            self._of_hospital(name, changes=known is not None),
            self.tr("Change it") if known else self.tr("Put on the list"),
        )
        form.form.show_record(facts)

        def keep(said: Mapping[str, Any]) -> None:
            told = HospitalFacts(
                kind=said["kind"] or HospitalKind.GENERAL,
                designated=said["designated"] is not False,
                active=said.get("active") is not False,
                **{place: said.get(place) or "" for place in HOSPITAL_WORDS},
            )
            deed = KeepHospital(told, known.id, known.version) if known else KeepHospital(told)
            done = self.tr("The hospital is changed.") if known else ""
            self._deeds.do(deed, done or self.tr("The hospital is on the list."))

        self._deeds.open(form, keep)

    # --- parts -------------------------------------------------------------------------------

    def _of_hospital(self, name: str, *, changes: bool) -> list[Field]:
        kinds = [(kind, named(kind)) for kind in HospitalKind]
        yes_no = [(True, _word(_YES)), (False, _word(_NO))]
        f = Names.field
        lines = {
            place: LineField(f(place, name), _word(words), place=place)
            for place, words in HOSPITAL_WORDS.items()
        }
        fields: list[Field] = [
            lines["name"],
            ChoiceField(f("kind", name), _word(_CHOSEN["kind"]), kinds, place="kind", columns=2),
            ChoiceField(
                f("designated", name), _word(_CHOSEN["designated"]), yes_no, place="designated"
            ),
            *(lines[place] for place in ("contact", "phone", "address", *_PAID_TO)),
        ]
        if changes:
            letters = [(True, self.tr("gets letters")), (False, self.tr("no more"))]
            fields += [
                lines["remarks"],
                ChoiceField(f("active", name), _word(_CHOSEN["active"]), letters, place="active"),
            ]
        return fields

    def _field(self, form: str, place: str, words: str) -> Field:
        name, caption = Names.field(place, form), _word(words)
        if place in _MOMENTS:
            return MomentField(name, caption, self._desk.now, place=place)
        if place == "expected_discharge":
            return ComingDayField(name, caption, self._desk.now, place=place)
        if place == "sex":
            codes = self._desk.codes["sexes"]
            sexes = [(sex, codes.name(sex)) for sex in (Sex.MALE, Sex.FEMALE)]
            return ChoiceField(name, caption, sexes, place=place)
        return LineField(name, caption, place=place)

    def _reason(self, form: str) -> LineField:
        return LineField(Names.field("reason", form), self.tr("Why"), place="reason")


_ENDED: Mapping[str, str] = {"closed_at": QT_TRANSLATE_NOOP("Corrections", "Ended")}
"""What a clerk does not put right, and the correction of a death does."""


def correction_lines(record: CorrectionRecord, desk: Desk) -> Sequence[str]:
    """What a correction says: each fact as it stood and as it stands, then why."""
    words = {**_WORDS, **_ENDED} if record.admission_id is None else _OF_ADMISSION
    today = desk.now().date()

    def said(place: str, fact: Fact) -> str:
        if isinstance(fact, datetime):
            return shown.moment(fact, today)
        if isinstance(fact, date):
            return shown.day(fact, today)
        return (name_of(Sex(fact), desk.codes) if place == "sex" else fact) if fact else "—"

    lines = [
        f"{_word(words[each.place])} {said(each.place, each.before)} → "
        f"{said(each.place, each.after)}"
        for each in record.changes
    ]
    return [*lines, record.reason]


def hospital_change(change: HospitalChangeRecord) -> str:
    """What changed of a hospital: each fact by its name, as it stood and as it stands since."""

    def said(place: str, fact: str) -> str:
        if place == "kind":
            return named(HospitalKind(fact))
        if place in {"designated", "active"}:
            return _word(_YES if fact == str(True) else _NO)
        return fact or "—"

    told = (
        f"{_word(HOSPITAL_WORDS.get(place) or _CHOSEN[place])} {said(place, was)} → "
        f"{said(place, now)}"
        for place, was, now in change.changes
    )
    return "；".join(told)


def _word(text: str) -> str:
    return QCoreApplication.translate("Corrections", text)
