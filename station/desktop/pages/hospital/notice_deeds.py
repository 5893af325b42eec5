"""What is done about a hospital's notice: written down, registered there, answered."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.leads import PatientThere
from station.desktop.pages.hospital.corrections import Deeds
from station.desktop.pages.hospital.known import Known, as_hospital, as_resident
from station.desktop.typed_fields import MomentField
from station.domain.hospital_notices import NoticeEnding, NoticeFacts, NoticeLine, NotOurs
from station.domain.people import Sex
from station.domain.stays import StayPage
from station.usecases.hospital_notices import AnswerNotice, TakeNotice
from station.usecases.hospitals import HospitalList
from station.usecases.stay_lists import ResidentList
from station.wording.naming import named

_ALL = 5000


class NoticeDeeds(QObject):
    """Opens the forms in the panel; registering there leads on to the page of intake."""

    registers = Signal(object)
    """The `PatientThere` who is to be taken in."""

    def __init__(self, deeds: Deeds, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._deeds, self._desk, self._panel = deeds, desk, panel

    def take(self) -> None:
        """Write down that a hospital has called; the list of hospitals is asked first."""

        def heard(hospitals: Any) -> None:
            known = Known()
            known.take([as_hospital(each) for each in hospitals])
            self._ask_what(known)

        self._desk.ask(self._panel, HospitalList(active_only=True), heard, seat="called")

    def register(self, line: NoticeLine) -> None:
        """Take the patient in at the hospital; a late letter asks why first."""
        if self._desk.now() <= line.due:
            self.registers.emit(PatientThere(line))
            return
        name = Names.REGISTER_FORM
        form = DeedForm(
            name,
            self.tr("Take in at the hospital"),
            self.tr("The time for an answer is over: the letter says why."),
            [LineField(Names.field("reason", name), self.tr("Why late"), place="reason")],
            self.tr("Go on"),
        )

        def go_on(said: Mapping[str, Any]) -> None:
            self.registers.emit(PatientThere(line, said["reason"] or ""))

        self._deeds.open(form, go_on)

    def not_ours(self, line: NoticeLine) -> None:
        """Say why the patient is not for a rescue station."""
        name = Names.NOT_OURS_FORM
        reasons = [(reason, named(reason)) for reason in NotOurs]
        fields: list[Field] = [
            ChoiceField(
                Names.field("reason", name), self.tr("Why"), reasons, place="reason", columns=1
            ),
            self._line(name, "note", self.tr("Note")),
            self._moment(name, "happened_at", self.tr("Answered")),
        ]
        form = DeedForm(
            name,
            self.tr("Not one of ours"),
            self.tr("The hospital is told so; the notice stays in the list."),
            fields,
            self.tr("Close the notice"),
        )
        self._answer(form, line, NoticeEnding.NOT_OURS)

    def known(self, line: NoticeLine) -> None:
        """Say which resident it is."""

        def heard(page: StayPage) -> None:
            residents = Known()
            residents.take([as_resident(each) for each in page.stays])
            stays = {each.rescue_number: each.id for each in page.stays}
            name = Names.KNOWN_FORM
            fields: list[Field] = [
                CodeField(
                    Names.field("person_id", name),
                    self.tr("Resident"),
                    residents.codes,
                    place="person_id",
                ),
                self._line(name, "note", self.tr("Note")),
                self._moment(name, "happened_at", self.tr("Answered")),
            ]
            form = DeedForm(
                name,
                self.tr("Known already"),
                self.tr("One whom the station helps already; the letter is the stay's."),
                fields,
                self.tr("Close the notice"),
            )
            self._answer(form, line, NoticeEnding.KNOWN, stays)

        self._desk.ask(self._panel, ResidentList(limit=_ALL), heard, seat="known")

    # --- parts -------------------------------------------------------------------------------

    def _ask_what(self, known: Known) -> None:
        name, mark = Names.NOTICE_FORM, uuid.uuid4().hex
        sexes = [(sex, self._desk.codes["sexes"].name(sex)) for sex in (Sex.MALE, Sex.FEMALE)]
        fields: list[Field] = [
            CodeField(
                Names.field("hospital_id", name),
                self.tr("Hospital"),
                known.codes,
                place="hospital_id",
            ),
            self._moment(name, "told_at", self.tr("Called")),
            self._line(name, "told_by", self.tr("Who called")),
            self._line(name, "phone", self.tr("Telephone")),
            self._line(name, "name", self.tr("Patient")),
            ChoiceField(Names.field("sex", name), self.tr("Sex"), sexes, place="sex"),
            self._line(name, "age", self.tr("Age")),
            self._line(name, "diagnosis", self.tr("Suffers from")),
            self._line(name, "ward", self.tr("Ward")),
            self._moment(name, "brought_at", self.tr("Brought there"), empty=True),
            self._line(name, "brought_by", self.tr("Brought by")),
            self._line(name, "known", self.tr("Known of them")),
        ]
        form = DeedForm(
            name,
            self.tr("A hospital has called"),
            self.tr("Hospital and caller are enough; the rest is asked there."),
            fields,
            self.tr("Write down"),
        )

        def take(said: Mapping[str, Any]) -> None:
            words = ("told_by", "phone", "ward", "name", "age", "diagnosis", "known", "brought_by")
            facts = NoticeFacts(
                int(said["hospital_id"] or 0),
                told_at=said["told_at"],
                sex=said["sex"] or Sex.UNKNOWN,
                brought_at=said["brought_at"],
                **{place: said[place] or "" for place in words},
            )
            self._deeds.do(TakeNotice(mark, facts), self.tr("The notice is written down."))

        self._deeds.open(form, take)

    def _answer(
        self,
        form: DeedForm,
        line: NoticeLine,
        ending: NoticeEnding,
        stays: Mapping[str, int] | None = None,
    ) -> None:
        def answer(said: Mapping[str, Any]) -> None:
            deed = AnswerNotice(
                line.id,
                line.version,
                ending,
                said.get("reason"),
                said["note"] or "",
                stay_id=(stays or {}).get(said.get("person_id") or ""),
                happened_at=said["happened_at"],
            )
            self._deeds.do(deed, self.tr("The notice is answered."))

        self._deeds.open(form, answer)

    def _line(self, form: str, place: str, words: str) -> LineField:
        return LineField(Names.field(place, form), words, place=place)

    def _moment(self, form: str, place: str, words: str, *, empty: bool = False) -> MomentField:
        field = MomentField(Names.field(place, form), words, self._desk.now, place=place)
        if not empty:
            field.show_value(self._desk.now())
        return field
