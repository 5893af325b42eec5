"""A minor's side-file in the panel: card by card, each with its verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, holder, row
from station.desktop.pages.tracing.minors_deeds import MinorDeeds
from station.desktop.pages.tracing.minors_print import MinorPrints
from station.desktop.parts import Button, card, chip, label
from station.domain.minor_access import AccessRecord, AccessState
from station.domain.minor_files import MinorSheet
from station.domain.minor_reports import ENDED, ReportRecord, ReportState
from station.domain.minors import (
    RUNNING,
    Entry,
    Facts,
    FamilyFacts,
    GuardianshipFacts,
    ProtectionFacts,
    ProtectionKind,
    SchoolFacts,
    corrections,
)
from station.domain.return_visits import VisitRecord
from station.usecases.minor_reports import CloseReport
from station.usecases.minors import RecordGuardianship
from station.usecases.minors_access import DecideMinorAccess
from station.wording import shown
from station.wording.naming import named

_LOOKS_SHOWN = 6


class MinorFileCards(QWidget):
    """All of an opened side-file; the verbs are there for whoever may use them."""

    def __init__(
        self, desk: Desk, deeds: MinorDeeds, prints: MinorPrints, sheet: MinorSheet
    ) -> None:
        super().__init__()
        self._prints = prints
        self._desk, self._deeds, self._sheet, self._case = desk, deeds, sheet, sheet.case
        self._today = desk.now().date()
        self._writes = desk.may(RecordGuardianship)
        column(
            self._head(),
            self._guardianship(),
            self._protections(),
            self._reports(),
            self._family(),
            self._visits(),
            self._access(),
            None,
            parent=self,
        )

    def _head(self) -> QVBoxLayout:
        age = "" if self._sheet.age is None else self.tr("{age} years")
        said = [age.format(age=self._sheet.age), self._case.rescue_number]
        return column(
            label(self._case.name, "heading", wrap=True),
            label(" · ".join(filter(None, said)), "second"),
            gap=t.SPACE_1,
        )

    def _verb(
        self, name: str, words: str, press: Callable[[], object], key: str = ""
    ) -> Button | None:
        return Button(name, words, shortcut=key, press=press) if self._writes else None

    def _mend(self, name: str, press: Callable[[], object]) -> Button | None:
        """The verb that corrects what stands there."""
        words = self.tr("Correct")
        return Button(name, words, "link", press=press) if self._writes else None

    def _corrected(
        self, entries: Iterable[Entry[Facts]], told: Callable[[Facts], str]
    ) -> list[QWidget]:
        """What stood there before, with who corrected it when and why."""
        words = self.tr("Corrected {when}, {clerk}: {reason}. Before: {old}")
        return [
            label(
                words.format(
                    when=shown.moment(new.entered_at, self._today),
                    clerk=new.clerk,
                    reason=new.reason,
                    old=told(old.facts),
                ),
                "second",
                wrap=True,
            )
            for new, old in corrections(entries)
        ]

    def _guardianship(self) -> QFrame:
        entry, case = self._case.guardianship, self._case
        lines: list[QWidget] = []
        if entry is None:
            lines.append(label(self.tr("Nothing is written down yet."), "warn", wrap=True))
        else:
            facts = entry.facts
            day = "" if facts.decided_on is None else shown.day(facts.decided_on, self._today)
            where = "" if facts.placement is None else named(facts.placement)
            said = (
                (facts.decision_number, day, facts.decided_by),
                (where, facts.placed_with),
                (facts.guardian, facts.relation, facts.phone),
                (facts.note,),
            )
            mend = self._mend(
                Names.CORRECT_GUARDIANSHIP, lambda: self._deeds.guardianship(case, correct=True)
            )
            lines.append(holder(row(label(named(facts.state), "strong"), None, *_more(mend))))
            lines += _lines(said)
            lines += self._corrected(case.guardianships, _guardianship_words)
        verb = self._verb(
            Names.GUARDIANSHIP,
            self.tr("Guardianship"),
            lambda: self._deeds.guardianship(case),
            "G",
        )
        sheet = self._prints.guardianship(Names.PRINT_GUARDIANSHIP, case.person_id)
        return card(self.tr("Guardianship"), *lines, more=_more(verb, sheet))

    def _protections(self) -> QFrame:
        case, known = self._case, self._case.protection
        lines = []
        for kind in ProtectionKind:
            entry = known.get(kind)
            if entry is None:
                lines.append(row(label(named(kind)), None, label(self.tr("no owner yet"), "warn")))
                continue
            facts = entry.facts
            late = facts.next_on is not None and facts.next_on < self._today
            due = shown.day(facts.next_on, self._today) if facts.next_on else ""
            runs = facts.state in RUNNING
            words = " · ".join(filter(None, (entry.owner_name, due))) if runs else facts.note
            lines.append(
                row(
                    label(named(kind)),
                    chip(named(facts.state), "warn" if runs else "code"),
                    None,
                    label(words, "danger" if late and runs else "second"),
                )
            )
        lines += [row(each) for each in self._corrected(case.protections, _protection_words)]
        deeds, words = self._deeds, self.tr("Correct")
        verb = self._verb(
            Names.PROTECTION, self.tr("Protection"), lambda: deeds.protection(case), "P"
        )
        name = Names.CORRECT_PROTECTION
        mend = self._verb(name, words, lambda: deeds.correct_protection(case), "C")
        return card(self.tr("Six protections"), *lines, more=_more(verb, mend if known else None))

    def _reports(self) -> QFrame:
        case = self._case
        lines = [self._report(each) for each in case.reports]
        none = [] if lines else [label(self.tr("No harm was reported."), "second")]
        verb = self._verb(Names.REPORT, self.tr("Report"), lambda: self._deeds.report(case), "R")
        return card(self.tr("Mandatory reports"), *none, *lines, more=_more(verb))

    def _report(self, record: ReportRecord) -> QVBoxLayout:
        closed = record.state in ENDED
        found, told = (
            shown.moment(each, self._today) for each in (record.found_at, record.reported_at)
        )
        words = self.tr("Found {found}, reported {told} ({minutes} min): {unit} {officer}")
        said = words.format(
            found=found,
            told=told,
            minutes=record.minutes_to_report,
            unit=record.unit,
            officer=record.officer,
        )
        steps = [
            label(
                " · ".join(
                    filter(
                        None,
                        (
                            shown.moment(step.facts.happened_at, self._today),
                            named(step.facts.kind),
                            step.facts.reference,
                            step.facts.text,
                            step.clerk,
                        ),
                    )
                ),
                "second",
                wrap=True,
            )
            for step in record.steps
        ]
        verbs: list[Button] = []
        if self._writes and not closed:
            step = self.tr("What came of it")
            verbs.append(Button(Names.STEP, step, "link", press=lambda: self._deeds.step(record)))
            mend = self.tr("Correct")
            press = partial(self._deeds.correct_report, record)
            verbs.append(Button(Names.CORRECT_REPORT, mend, "link", press=press))
        if self._desk.may(CloseReport) and record.state is ReportState.RESULT:
            close = self.tr("Close")
            verbs.append(
                Button(Names.CLOSE, close, "link", press=lambda: self._deeds.close(record))
            )
        first = record is self._case.reports[0]
        sheet = self._prints.report(Names.PRINT_REPORT, record.id, first=first)
        state = chip(named(record.state), "code" if closed else "warn")
        return column(
            row(label(named(record.sign), "strong"), state, None),
            row(None, *_more(*verbs, sheet)),
            label(said, "second", wrap=True),
            *steps,
            gap=t.SPACE_1,
        )

    def _family(self) -> QFrame:
        case, family, school = self._case, self._case.family, self._case.school
        lines: list[QWidget] = []
        if family is None:
            lines.append(label(self.tr("The family is not assessed yet."), "warn"))
        else:
            facts = family.facts
            fit = "" if facts.fitness is None else named(facts.fitness)
            day = shown.moment(family.happened_at, self._today)
            mend = self._mend(Names.CORRECT_FAMILY, lambda: self._deeds.family(case, correct=True))
            lines.append(holder(row(label(fit, "strong"), None, *_more(mend))))
            lines += _lines(
                (
                    (facts.conclusion,),
                    (facts.care, facts.home, facts.harm_signs),
                    (facts.guardian, facts.relation, facts.phone),
                    (day, facts.assessor),
                )
            )
            lines += self._corrected(case.families, _family_words)
        if school is not None:
            said = school.facts
            mend = self._mend(Names.CORRECT_SCHOOL, lambda: self._deeds.school(case, correct=True))
            words = _school_words(said)
            lines.append(holder(row(label(words, "second", wrap=True), None, *_more(mend))))
            lines += _lines(((said.contact, said.note),))
            lines += self._corrected(case.schools, _school_words)
        verbs = (
            self._verb(Names.FAMILY, self.tr("Assess"), lambda: self._deeds.family(case), "F"),
            self._verb(Names.SCHOOL, self.tr("School"), lambda: self._deeds.school(case), "S"),
            self._prints.family(Names.PRINT_FAMILY, case.person_id),
        )
        return card(self.tr("Family and school"), *lines, more=_more(*verbs))

    def _visits(self) -> QFrame:
        case = self._case
        lines = [self._visit(each) for each in case.visits]
        words = self.tr("Visits are planned once the child has gone home.")
        none = [] if lines or not case.is_here else [label(words, "second", wrap=True)]
        verbs: list[Button | None] = []
        if case.left_at is not None:
            ruled = any(each.by_rule for each in case.visits)
            if not ruled:
                verbs.append(
                    self._verb(
                        Names.PLAN, self.tr("Plan by rule"), lambda: self._deeds.plan(case), "V"
                    )
                )
            day = self.tr("Plan a day")
            verbs.append(self._verb(Names.PLAN_DAY, day, lambda: self._deeds.plan_day(case)))
        return card(self.tr("After-return visits"), *none, *lines, more=_more(*verbs))

    def _visit(self, visit: VisitRecord) -> QVBoxLayout:
        day = shown.day(visit.planned_on, self._today)
        first = visit is _next_visit(self._case.visits)
        sheet = self._prints.visit(Names.PRINT_VISIT, visit.id, first=first)
        if visit.result is None:
            late = visit.planned_on < self._today
            note = self._verb(Names.VISIT, self.tr("Note"), lambda: self._deeds.visit(visit))
            return column(row(label(day, "danger" if late else ""), None, *_more(note, sheet)))
        result = visit.result
        when = "" if visit.happened_at is None else shown.moment(visit.happened_at, self._today)
        how = "" if result.how is None else named(result.how)
        said = (when, how, result.visitor, result.met, result.findings, result.schooling)
        alarm = [chip(self.tr("signs of harm"), "danger")] if result.concern else []
        return column(
            row(label(day), chip(named(result.outcome), "code"), *alarm, None, *_more(sheet)),
            *_lines((said,)),
            gap=t.SPACE_1,
        )

    def _access(self) -> QFrame:
        lines = [self._request(each) for each in self._sheet.requests]
        looks = tuple(
            (shown.moment(each.opened_at, self._today), each.clerk, each.allowed_by)
            for each in self._sheet.openings[:_LOOKS_SHOWN]
        )
        year = self._today.year
        sheet = self._prints.looks(Names.PRINT_LOOKS, self._case.person_id, year)
        words = self.tr("Who may look, who has looked")
        return card(words, *lines, *_lines(looks), more=_more(sheet))

    def _request(self, request: AccessRecord) -> QVBoxLayout:
        state = request.state(self._desk.now())
        until = shown.moment(request.until, self._today) if request.until else ""
        verbs: list[Button] = []
        if self._desk.may(DecideMinorAccess):
            if state is AccessState.ASKED:
                verbs.append(
                    Button(
                        Names.ALLOW,
                        self.tr("Allow"),
                        press=lambda: self._deeds.allow(request),
                        about=request.clerk,
                    )
                )
            if state in (AccessState.ASKED, AccessState.ALLOWED):
                verbs.append(
                    Button(
                        Names.REFUSE,
                        self.tr("Refuse"),
                        "link",
                        press=lambda: self._deeds.refuse(request),
                        about=request.clerk,
                    )
                )
        return column(
            row(label(request.clerk, "strong"), chip(named(state), "code"), None, *verbs),
            *_lines(((request.reason, until, request.decided_by),)),
            gap=t.SPACE_1,
        )


class ShutFile(QWidget):
    """What stands in the panel of a side-file that is not open: how to open it, or to ask."""

    def __init__(self, name: str, button: Button, *, may_see: bool) -> None:
        super().__init__()
        words = (
            QCoreApplication.translate(
                "ShutFile", "Open the side-file with Enter; each look is written down."
            )
            if may_see
            else QCoreApplication.translate(
                "ShutFile", "The side-file needs a leader's leave. Ask for it with a reason."
            )
        )
        column(
            label(name, "heading", wrap=True),
            label(words, "second", wrap=True),
            row(button, None),
            None,
            parent=self,
        )


def _guardianship_words(facts: GuardianshipFacts) -> str:
    said = (named(facts.state), facts.decision_number, facts.decided_by, facts.guardian)
    return " · ".join(filter(None, (*said, facts.relation, facts.phone, facts.note)))


def _protection_words(facts: ProtectionFacts) -> str:
    day = "" if facts.next_on is None else shown.full_day(facts.next_on)
    said = (named(facts.kind), named(facts.state), facts.owner, day, facts.note)
    return " · ".join(filter(None, said))


def _family_words(facts: FamilyFacts) -> str:
    fit = "" if facts.fitness is None else named(facts.fitness)
    said = (fit, facts.conclusion, facts.care, facts.home, facts.guardian, facts.phone)
    return " · ".join(filter(None, said))


def _school_words(facts: SchoolFacts) -> str:
    return " · ".join(filter(None, (named(facts.state), facts.school, facts.grade)))


def _lines(said: Iterable[Iterable[str]]) -> list[QWidget]:
    """A line for each group of words that says anything."""
    told = (" · ".join(filter(None, words)) for words in said)
    return [label(words, "second", wrap=True) for words in told if words]


def _next_visit(visits: Sequence[VisitRecord]) -> VisitRecord | None:
    """The visit whose sheet is taken along next, or else the last one."""
    waiting = (each for each in visits if each.result is None)
    return next(waiting, visits[-1] if visits else None)


def _more(*verbs: Button | None) -> list[Button]:
    return [verb for verb in verbs if verb is not None]
