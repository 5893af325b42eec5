"""What is written down of a death: the death itself, each step after it, a correction."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.pages.hospital.corrections import Deeds
from station.desktop.pages.hospital.known import Known, as_resident
from station.desktop.typed_fields import MomentField
from station.domain.deaths import DeathFacts, DeathLine, DeathStep
from station.domain.letter_records import LetterSheetRecord
from station.domain.stays import StayPage
from station.usecases.accounts import SecondClerk
from station.usecases.deaths import CorrectDeath, RecordDeath, RecordDeathStep
from station.usecases.printing import PrintedPaper
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Write
from station.wording.naming import named

_ALL = 5000
_WORDS = ("place", "cause", "established_by", "certificate", "body_at", "note")


class DeathDeeds(QObject):
    """Opens the forms in the panel; what becomes of the body is signed by a second person."""

    printed = Signal(object)
    things = Signal(int)
    """The stay whose things are to be handed over, on the person's sheet."""

    def __init__(self, deeds: Deeds, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._deeds, self._desk, self._panel = deeds, desk, panel

    def record(self) -> None:
        """Write a death down; who is here, or lies in hospital, is asked first."""
        self._with_residents(self._ask_death)

    def record_of(self, record: LetterSheetRecord) -> None:
        """Write down the death of somebody whom a letter names."""
        self._ask_facts(record.line.letter.name, [], lambda _said: {"letter_id": record.line.id})

    def correct(self, line: DeathLine) -> None:
        """Put right what was known, whose death it was, or that nobody has died."""
        self._with_residents(lambda known, stays: self._ask_right(line, known, stays))

    def step(self, line: DeathLine, kind: DeathStep) -> None:
        """Write a step down."""
        name, mark = Names.DEATH_STEP_FORM, uuid.uuid4().hex
        fields: list[Field] = [
            self._moment(name, "happened_at", self.tr("When")),
            self._line(name, "text", self.tr("What, to whom")),
            self._line(name, "reference", self.tr("Number")),
            self._line(name, "reason", self.tr("Why so")),
        ]
        text = self.tr("{name} · {number}").format(name=line.name, number=line.number)
        form = DeedForm(name, named(kind), text, fields, self.tr("Write down"))

        def write(said: Mapping[str, Any]) -> None:
            deed = RecordDeathStep(
                mark,
                line.case_id,
                kind,
                said["text"] or "",
                said["reference"] or "",
                said["reason"] or "",
                happened_at=said["happened_at"],
            )
            if kind is DeathStep.BODY_DECIDED:
                self._with_second(deed)
            else:
                self._deeds.do(deed, self.tr("Written down."))

        self._deeds.open(form, write)

    def settle_things(self, line: DeathLine) -> None:
        """Lead to what still lies in the store; where nothing does, write the step down."""
        if line.things_kept and line.stay_id is not None:
            self.things.emit(line.stay_id)
        else:
            self.step(line, DeathStep.THINGS)

    def send(self, deed: Write[PrintedPaper]) -> None:
        """Print a paper of the case."""
        self._desk.do(self._panel, deed, self.printed.emit)

    # --- parts -------------------------------------------------------------------------------

    def _with_second(self, deed: RecordDeathStep) -> None:
        asked = dialogs.Asked(
            self.tr("Decide about the body"),
            self.tr("Two people decide; the second one signs with name and password."),
            self.tr("Decide"),
            self.tr("Not now"),
            second=True,
            danger=False,
        )

        def decide(answer: dialogs.Answer) -> None:
            second = SecondClerk(answer.login, answer.password)
            both = RecordDeathStep(
                deed.client_id,
                deed.case_id,
                deed.kind,
                deed.text,
                deed.reference,
                deed.reason,
                second,
                deed.happened_at,
            )
            self._deeds.do(both, self.tr("Written down."))

        dialogs.ask(self._panel, asked, decide)

    def _with_residents(self, then: Callable[[Known, Mapping[str, int]], object]) -> None:
        def heard(page: StayPage) -> None:
            known = Known()
            known.take([as_resident(each) for each in page.stays])
            then(known, {each.rescue_number: each.id for each in page.stays})

        self._desk.ask(self._panel, ResidentList(limit=_ALL), heard, seat="dead")

    def _ask_death(self, known: Known, stays: Mapping[str, int]) -> None:
        name = Names.field("stay_id", Names.DEATH_FORM)
        resident = CodeField(name, self.tr("Who"), known.codes, place="stay_id")
        self._ask_facts("", [resident], lambda said: {"stay_id": stays.get(said["stay_id"] or "")})

    def _ask_facts(
        self, whose: str, first: list[Field], person: Callable[[Mapping[str, Any]], dict[str, Any]]
    ) -> None:
        name, mark = Names.DEATH_FORM, uuid.uuid4().hex
        facts = self._facts(name)
        facts[0].show_value(self._desk.now())
        follows = self.tr(
            "The stay ends and its letter is closed; what is to be done next stands on Today."
        )
        text = f"{whose}\n{follows}" if whose else follows
        title = self.tr("Write a death down")
        form = DeedForm(name, title, text, [*first, *facts], self.tr("Write down"))

        def write(said: Mapping[str, Any]) -> None:
            deed = RecordDeath(mark, self._read(said), **person(said))
            self._deeds.do(deed, self.tr("The death is written down."))

        self._deeds.open(form, write)

    def _ask_right(self, line: DeathLine, known: Known, stays: Mapping[str, int]) -> None:
        name, mark = Names.DEATH_RIGHT_FORM, uuid.uuid4().hex
        meant = [(False, self.tr("The facts, or whose it was")), (True, self.tr("Nobody has died"))]
        what = ChoiceField(
            Names.field("mistaken", name), self.tr("Wrong is"), meant, place="mistaken", columns=1
        )
        other = CodeField(
            Names.field("stay_id", name), self.tr("It was"), known.codes, place="stay_id"
        )
        reason = self._line(name, "reason", self.tr("Why"))
        form = DeedForm(
            name,
            self.tr("Put the case right"),
            self.tr("The older entry stays; the stay of whoever lives is open again."),
            [what, other, *self._facts(name), reason],
            self.tr("Put right"),
        )
        form.form.show_record(line.facts)
        what.show_value(False)

        def write(said: Mapping[str, Any]) -> None:
            deed = CorrectDeath(
                mark,
                line.case_id,
                self._read(said),
                said["reason"] or "",
                stays.get(said["stay_id"] or ""),
                said["mistaken"] is True,
            )
            self._deeds.do(deed, self.tr("The case is put right."))

        self._deeds.open(form, write)

    def _facts(self, name: str) -> list[Field]:
        where = [(False, self.tr("not there")), (True, self.tr("in hospital"))]
        return [
            MomentField(
                Names.field("died_at", name), self.tr("Died at"), self._desk.now, place="died_at"
            ),
            ChoiceField(
                Names.field("in_hospital", name), self.tr("Hospital"), where, place="in_hospital"
            ),
            self._line(name, "place", self.tr("Place")),
            self._line(name, "cause", self.tr("Cause")),
            self._line(name, "established_by", self.tr("By whom")),
            self._line(name, "certificate", self.tr("Certificate")),
            self._line(name, "body_at", self.tr("Body is")),
            self._line(name, "note", self.tr("Note")),
        ]

    def _read(self, said: Mapping[str, Any]) -> DeathFacts:
        words = {place: said[place] or "" for place in _WORDS}
        died_at = said["died_at"] or self._desk.now()
        return DeathFacts(died_at, in_hospital=said["in_hospital"] is True, **words)

    def _line(self, form: str, place: str, words: str) -> LineField:
        return LineField(Names.field(place, form), words, place=place)

    def _moment(self, form: str, place: str, words: str) -> MomentField:
        field = MomentField(Names.field(place, form), words, self._desk.now, place=place)
        field.show_value(self._desk.now())
        return field
