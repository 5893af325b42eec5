"""The tab of health and class: what was seen, the class in force, confirming another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fields import Field, LineField
from station.desktop.layout import Scrolling, column
from station.desktop.look import px
from station.desktop.pages.residents.arrival_forms import look_fields, restated
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.facts import Fact, FactGrid
from station.desktop.pages.residents.marks import MarksCard
from station.desktop.pages.residents.medicines import MedicinesCard
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.pages.residents.vitals import VitalsCard
from station.desktop.parts import card, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.assistance import (
    AssessmentRecord,
    AssistanceClass,
    AssistanceTrouble,
    Capacity,
)
from station.domain.clocks import Clock, ClockKind
from station.domain.intake import SelfCare
from station.domain.problems import Problem
from station.domain.stay_sheets import StaySheetRecord
from station.domain.typed import TypedTrouble
from station.usecases.accounts import SecondClerk
from station.usecases.assistance import ConfirmClass, ProposeClass, Proposed
from station.usecases.intake_changes import CompleteIntake
from station.usecases.report_marks import MarkStay
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence


class HealthPart(Part):
    """What was seen at the door, what the class asks of the house, how it came about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked: ConfirmClass | None = None
        self.confirm = self._class_drawer()
        self.look = self._look_drawer()
        self._marks = MarksCard(desk, self._mark)
        self.keep(self.confirm, self.look, self._marks.drawer)
        unknown = self.tr("not known")
        self._seen_facts = FactGrid("residents_seen", unknown)
        self._class_facts = FactGrid("residents_duties", unknown)
        self._history = RecordTable(self._columns(), id, self)
        self._history_view = RecordView(Names.CLASS_HISTORY, self._history)
        self._history_view.say_when_empty(self.tr("No class was confirmed yet."))
        self._history_view.setFixedHeight(px(190))
        self._vitals = VitalsCard(desk)
        self._medicines = MedicinesCard(desk)
        self._lay_out()

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        stay = file.stay
        if stay is None:
            return
        self._seen_facts.show_facts(self._seen(file))
        self._class_facts.show_facts(self._duties(stay))
        self._history.show(stay.assessments)
        self._marks.show_marks(stay.marks)
        here = stay.summary.left_at is None
        self._confirm_button.setEnabled(here and self.desk.may(ConfirmClass))
        self._look_button.setEnabled(file.intake is not None and self.desk.may(CompleteIntake))
        if self.isVisible():
            self.seen()

    def seen(self) -> None:
        stay = self.file.stay if self.file else None
        for each in (self._vitals, self._medicines):
            each.show_stay(None if stay is None else stay.summary.id)

    def forget(self) -> None:
        super().forget()
        self._vitals.show_stay(None)
        self._medicines.show_stay(None)
        self._asked = None

    def begin(self, clock: Clock) -> None:
        if clock.kind is not ClockKind.FIRST_LOOK:
            self._open_class()
        elif self.desk.may(CompleteIntake):
            self._open_look()
            missing = clock.data.get("missing")
            first = missing[0] if isinstance(missing, tuple) else "signs"
            self.look.open_drawer(str(first))

    def take_problem(self, problem: Problem) -> bool:
        """Ask the second clerk when less protection wants one; then do the same deed again."""
        if problem.code is not AssistanceTrouble.SECOND_NEEDED or self._asked is None:
            return False
        deed = self._asked
        asked = Asked(
            title=self.tr("A second clerk confirms"),
            text=sentence(problem),
            act=self.tr("Confirm both"),
            leave=self.tr("Not now"),
            second=True,
            danger=False,
        )

        def again(answer: Answer) -> None:
            self._do_class(replace(deed, second=SecondClerk(answer.login, answer.password)))

        ask(self, asked, again)
        return True

    def _lay_out(self) -> None:
        self._confirm_button = self.verb(
            Names.CONFIRM_CLASS, self.tr("Confirm the class"), ConfirmClass, self.confirm
        )
        self._confirm_button.clicked.connect(self._open_class)
        self._look_button = self.verb(Names.LOOK, self.tr("Complete"), CompleteIntake, self.look)
        self._look_button.clicked.connect(self._open_look)
        body = column(
            self.confirm,
            self.look,
            self._marks.drawer,
            card(self.tr("Class of assistance"), self._class_facts, more=[self._confirm_button]),
            self._vitals,
            self._medicines,
            card(self.tr("Seen at the door"), self._seen_facts, more=[self._look_button]),
            card(self.tr("How the class came about"), self._history_view),
            self._marks,
            None,
            gap=t.SPACE_2,
        )
        column(Scrolling(body), parent=self)

    def _mark(self, marks: frozenset[str]) -> None:
        if self.file is not None and self.file.stay is not None:
            deed = MarkStay(self.file.stay_id, marks)
            self.do(deed, self._marks.drawer, self.tr("Marked."))

    # --- what is shown ------------------------------------------------------------------------

    def _seen(self, file: OpenFile) -> list[Fact]:
        assert file.stay is not None
        door = file.stay.door
        if door is None:
            return [Fact(self.tr("Signs"), self.tr("not asked: from an old ledger"), wide=True)]
        heat = ""
        if door.temperature_tenths is not None:
            heat = self.tr("{degrees} ℃").format(degrees=door.temperature_tenths / 10)
        cleared = file.intake.facts.cleared if file.intake else ""
        note = file.intake.facts.triage_note if file.intake else ""
        signs = "、".join(named(sign) for sign in sorted(door.signs))
        return [
            Fact(self.tr("Signs"), signs or self.tr("none"), "warn" if signs else "", wide=True),
            Fact(self.tr("Cleared by"), cleared, wide=True),
            Fact(self.tr("Mind"), named(door.mental_state) if door.mental_state else ""),
            Fact(self.tr("Self-care"), named(door.self_care) if door.self_care else ""),
            Fact(self.tr("Walking"), named(door.mobility) if door.mobility else ""),
            Fact(self.tr("Temperature"), heat),
            Fact(self.tr("Note"), note, wide=True),
        ]

    def _duties(self, stay: StaySheetRecord) -> list[Fact]:
        summary, duties = stay.summary, stay.duties
        if summary.assistance_class is None or duties is None:
            return [Fact(self.tr("Class"), self.tr("not set yet"), "warn", wide=True)]
        words = named(summary.assistance_class)
        if not summary.class_confirmed:
            words = self.tr("{class_name}, proposed: nobody has confirmed it yet").format(
                class_name=words
            )
        return [
            Fact(self.tr("Class"), words, "" if summary.class_confirmed else "warn", wide=True),
            Fact(self.tr("Rounds"), self.tr("every %n hour(s)", "", duties.round_hours)),
            Fact(self.tr("Review"), self.tr("every %n day(s)", "", duties.review_days)),
            Fact(self.tr("Door"), named(duties.door)),
            Fact(self.tr("Signature"), named(duties.signer)),
            Fact(self.tr("Leaving"), named(duties.collector)),
        ]

    def _columns(self) -> tuple[Column[AssessmentRecord], ...]:
        return (
            Column(self.tr("When"), self._when, width=176),
            Column(
                self.tr("Class"),
                lambda each: Cell(named(each.confirmed), strong=True, small=each.number),
                width=176,
            ),
            Column(self.tr("Proposed"), lambda each: named(each.proposed), width=92),
            Column(self.tr("Reason"), lambda each: each.reason),
            Column(self.tr("Clerks"), _clerks, width=130, tone="text_2"),
        )

    def _when(self, each: AssessmentRecord) -> Cell:
        return Cell(shown.moment(each.happened_at, self.desk.now().date()))

    # --- confirming a class -------------------------------------------------------------------

    def _class_drawer(self) -> Drawer:
        form = Names.CLASS_FORM
        capacity = _choice("capacity", form, self.tr("Capacity"), Capacity)
        care = _choice("self_care", form, self.tr("Self-care"), SelfCare)
        chosen = _choice("chosen", form, self.tr("Class"), AssistanceClass)
        reason = LineField(
            Names.field("reason", form),
            self.tr("Reason"),
            place="reason",
            wide=True,
            placeholder=self.tr("when it is not the proposed class, or protects less than now"),
        )
        wages = TicksField(
            Names.field("own_wages", form),
            self.tr("Wages"),
            [("yes", self.tr("lives on own wages (16 or 17 years old)"))],
            place="own_wages",
        )
        fields: list[Field] = [capacity, care, wages, chosen, reason]
        title = self.tr("Which class, after a look at the person?")
        drawer = Drawer(form, title, fields, self.tr("Confirm the class"), self._confirm)
        self._proposed = label("", "second", wrap=True, name="residents_proposed")
        drawer.told.addWidget(self._proposed)
        care.settled.connect(self._propose)
        wages.settled.connect(self._propose_anew)
        return drawer

    def _open_class(self) -> None:
        stay = self.file.stay if self.file else None
        if stay is None or not self.desk.may(ConfirmClass):
            return
        last = stay.assessments[0] if stay.assessments else None
        care = last.self_care if last else stay.door.self_care if stay.door else None
        form = self.confirm.form
        form["capacity"].show_value(last.capacity if last else None)
        form["self_care"].show_value(care)
        form["chosen"].show_value(stay.summary.assistance_class)
        form["own_wages"].show_value({"yes"} if last and last.own_wages else ())
        self.confirm.open_drawer()
        self._propose()

    def _propose_anew(self) -> None:
        """Let the capacity follow what is proposed with the wages, or without them."""
        self.confirm.form["capacity"].show_value(None)
        self._propose()

    def _propose(self) -> None:
        """Ask what age, mind and self-care propose, and say it above the fields."""
        file = self.file
        if file is None or file.stay is None:
            return
        door = file.stay.door
        question = ProposeClass(
            file.person.record.age(self.desk.now().date()),
            door.mental_state if door else None,
            self.confirm.form["self_care"].value(),
            bool(self.confirm.form["own_wages"].value()),
        )
        self.desk.ask(self, question, self._show_proposed)

    def _show_proposed(self, proposed: Proposed) -> None:
        words = self.tr("Proposed: {class_name}, for {capacity}.").format(
            class_name=named(proposed.assistance_class), capacity=named(proposed.capacity)
        )
        self._proposed.setText(words)
        self.confirm.form["own_wages"].set_optional_shown(proposed.asks_own_wages)
        capacity = self.confirm.form["capacity"]
        if capacity.value() is None:
            capacity.show_value(proposed.capacity)

    def _confirm(self, values: dict[str, Any]) -> None:
        stay = self.file.stay if self.file else None
        if stay is None:
            return
        missing = [place for place in ("capacity", "self_care", "chosen") if values[place] is None]
        if missing:
            self.confirm.form.show_problems(
                [Problem(TypedTrouble.MISSING, place) for place in missing]
            )
            return
        self._do_class(
            ConfirmClass(
                stay.summary.id,
                stay.version,
                values["capacity"],
                values["self_care"],
                values["chosen"],
                values["reason"] or "",
                own_wages=bool(values["own_wages"]),
            )
        )

    def _do_class(self, deed: ConfirmClass) -> None:
        self._asked = deed
        lowered = self.tr("Class confirmed. Its approval is among the papers: print and sign it.")
        said = self.tr("Class confirmed.") if deed.second is None else lowered
        self.do(deed, self.confirm, said)

    # --- what was seen, completed later -------------------------------------------------------

    def _look_drawer(self) -> Drawer:
        title = self.tr("What was seen, complete or correct it")
        return Drawer(Names.LOOK_FORM, title, look_fields(), self.tr("Save"), self._complete)

    def _open_look(self) -> None:
        if self.file is not None and self.file.intake is not None:
            self.look.form.show_record(self.file.intake.facts)

    def _complete(self, values: dict[str, Any]) -> None:
        intake = self.file.intake if self.file else None
        if intake is not None:
            self.do(restated(intake, values), self.look, self.tr("Completed."))


def _choice(place: str, form: str, title: str, members: Any) -> ChoiceField:
    options = [(member, named(member)) for member in members]
    return ChoiceField(Names.field(place, form), title, options, place=place, wide=True)


def _clerks(each: AssessmentRecord) -> str:
    return "、".join(filter(None, (each.clerk, each.second)))
