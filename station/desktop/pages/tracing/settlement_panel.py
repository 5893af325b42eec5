"""What is known of one line of settling or care, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QFrame

from station.desktop import tokens as t
from station.desktop.controls.tracing_settlement import TracingSettlement as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.pages.tracing.settlement_deeds import SettlementDeeds
from station.desktop.parts import Button, captioned, chip, label
from station.domain.long_term_care import CareLine, CareTerms, VisitKind
from station.domain.papers import PaperKind
from station.domain.resettlement import (
    DECIDED,
    Candidate,
    FilePaper,
    SettleLine,
    needed,
    possible_steps,
)
from station.usecases.long_term_care import PlaceInCare, RecordCareVisit
from station.usecases.papers_resettlement import PrintSettleApplication
from station.usecases.resettlement import DecideResettlement, NoteFilePaper, OpenResettlement
from station.wording import shown
from station.wording.naming import named


class SettlementCard(QFrame):
    """The card of one line: facts, papers, steps or visits, and its verbs."""

    def __init__(
        self,
        desk: Desk,
        deeds: SettlementDeeds,
        line: SettleLine | Candidate | CareLine,
        *,
        cared: bool,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._deeds, self._today = desk, deeds, desk.now().date()
        self._box = column(gap=t.SPACE_2, margin=t.SPACE_3, parent=self)
        if isinstance(line, Candidate):
            self._candidate(line, cared=cared)
        elif isinstance(line, CareLine):
            self._care(line)
        else:
            self._file(line, cared=cared)

    def _head(self, name: str, state: str, small: str) -> None:
        self._box.addLayout(row(label(name, "heading", wrap=True), None, chip(state, "code")))
        self._box.addWidget(label(small, "second", wrap=True))

    def _pair(self, caption: str, words: str) -> None:
        if words:
            self._box.addLayout(captioned(caption, words, 96))

    def _verbs(self, *buttons: Button) -> None:
        self._box.addLayout(row(*buttons, None))

    def _candidate(self, line: Candidate, *, cared: bool) -> None:
        self._head(line.name, self.tr("No file yet"), line.rescue_number)
        self._pair(self.tr("Here since"), shown.day(line.since.date(), self._today))
        self._eligible(line)
        add = Button(
            Names.OPEN,
            self.tr("Open the file"),
            "primary",
            shortcut="W",
            press=partial(self._deeds.open_file, line),
        )
        add.setEnabled(self._desk.may(OpenResettlement))
        self._verbs(add, *self._to_care(line.stay_id, line.name, cared=cared))

    def _eligible(self, line: SettleLine | Candidate) -> None:
        """From which day on, and for a minor since when the years are counted."""
        self._pair(self.tr("To be settled"), shown.day(line.eligible, self._today))
        if line.minor and line.counted_from is not None:
            self._pair(self.tr("Counted from"), shown.full_day(line.counted_from))

    def _to_care(self, stay_id: int, name: str, *, cared: bool) -> tuple[Button, ...]:
        """Giving somebody into care, where they are not there already."""
        if cared or not self._desk.may(PlaceInCare):
            return ()
        press = partial(self._deeds.place, stay_id, name)
        return (Button(Names.PLACE, self.tr("Into care…"), shortcut="T", press=press),)

    def _file(self, line: SettleLine, *, cared: bool) -> None:
        self._head(line.name, named(line.state), f"{line.number} · {line.rescue_number}")
        self._pair(self.tr("Opened"), shown.moment(line.opened_at, self._today))
        self._eligible(line)
        self._pair(self.tr("Note"), line.note)
        if line.duty is not None:
            by = shown.day(line.duty.day, self._today)
            self._pair(self.tr("Next"), f"{named(line.duty.step)} · {by}")
            if not line.duty.published:
                self._pair("", self.tr("The holidays of that year are not published yet."))
        for step in line.steps:
            said = step.facts
            when = shown.moment(said.happened_at, self._today)
            words = (when, said.text, said.name, said.reference, said.household, said.reason)
            self._pair(named(said.kind), " · ".join(filter(None, (*words, step.clerk))))
        self._verbs(
            *self._print(PaperKind.SETTLE_APPLICATION, "D", partial(self._deeds.application, line)),
            *self._print(PaperKind.SETTLE_APPROVAL, "J", partial(self._deeds.approval, line)),
        )
        if line.is_open:
            self._steps(line)
            if line.left_at is None:
                self._verbs(*self._to_care(line.stay_id, line.name, cared=cared))
        self._papers(line)

    def _print(
        self, kind: PaperKind, key: str, press: Callable[[], None], words: str = ""
    ) -> tuple[Button, ...]:
        """A button that prints, for whoever may; it is called as the paper, or in these words."""
        if not self._desk.may(PrintSettleApplication):
            return ()
        name = Names.verb(Names.PRINT, kind)
        return (Button(name, words or named(kind), shortcut=key, press=press),)

    def _steps(self, line: SettleLine) -> None:
        first, *_ = (*possible_steps(line), None)
        due = first if line.duty is None else line.duty.step
        for kind in possible_steps(line):
            decided = kind in DECIDED
            button = Button(
                Names.verb(Names.STEP, kind),
                named(kind),
                "link" if decided and kind != first else "",
                shortcut="N" if kind is due else "",
                press=partial(self._deeds.step, line, kind),
            )
            button.setEnabled(self._desk.may(DecideResettlement if decided else NoteFilePaper))
            self._verbs(button)

    def _papers(self, line: SettleLine) -> None:
        count = len(line.missing)
        words = self.tr("%n paper(s) missing", "", count) if count else self.tr("All papers there")
        self._box.addLayout(
            row(label(self.tr("Papers of the file"), "heading"), None, label(words))
        )
        for paper in needed(minor=line.minor):
            self._box.addLayout(self._paper(line, paper))

    def _paper(self, line: SettleLine, paper: FilePaper) -> QBoxLayout:
        note = line.papers.get(paper)
        if note is None:
            said = self.tr("missing")
        elif note.facts.held:
            said = " ".join((self.tr("there"), note.facts.reference))
        else:
            said = self.tr("without: {why}").format(why=note.facts.reason)
        words = label(said, "second", wrap=True)
        press = partial(self._deeds.paper, line, paper)
        name = Names.verb(Names.PAPER, str(paper))
        button = Button(name, named(paper), "link", press=press)
        button.setEnabled(line.is_open and self._desk.may(NoteFilePaper))
        found = row(button, words)
        found.setStretch(1, 1)
        return found

    def _care(self, line: CareLine) -> None:
        terms = line.terms
        since = line.hospital_since
        state = self.tr("In care") if since is None else self.tr("In hospital")
        self._head(line.name, state, f"{line.number} · {line.rescue_number}")
        if since is not None:
            self._pair(self.tr("In hospital since"), shown.moment(since, self._today))
        self._pair(self.tr("Institution"), terms.institution)
        self._pair(self.tr("Contact"), " ".join(filter(None, (terms.contact, terms.phone))))
        self._pair(self.tr("Care"), terms.level)
        until = shown.full_day(terms.agreed_until) if terms.agreed_until else ""
        self._pair(self.tr("Agreement"), " · ".join(filter(None, (terms.agreement, until))))
        self._pair(self.tr("Fee"), self._fee(terms))
        if line.coming is not None and line.coming.terms.holds_from is not None:
            day = shown.full_day(line.coming.terms.holds_from)
            self._pair(self.tr("From {day}").format(day=day), self._in_short(line.coming.terms))
        self._pair(self.tr("Since"), shown.moment(line.started_at, self._today))
        self._pair(self.tr("Why"), line.reason)
        self._pair(self.tr("Handed over"), line.condition)
        if line.next_visit is not None:
            self._pair(self.tr("Next visit"), shown.day(line.next_visit, self._today))
        visit = Button(
            Names.VISIT,
            self.tr("Note a visit"),
            "primary",
            shortcut="V",
            press=partial(self._deeds.visit, line),
        )
        renew, leave = partial(self._deeds.terms, line), partial(self._deeds.move, line)
        terms_ = Button(Names.TERMS, self.tr("Renew…"), shortcut="R", press=renew)
        for button in (visit, terms_):
            button.setEnabled(self._desk.may(RecordCareVisit))
        self._verbs(visit, terms_)
        take = partial(self._deeds.back, line)
        move = Button(Names.MOVE, self.tr("Move…"), shortcut="M", press=leave)
        back = Button(Names.BACK, self.tr("Take back…"), shortcut="B", press=take)
        for button in (move, back):
            button.setEnabled(self._desk.may(PlaceInCare))
        self._verbs(move, back)
        self._care_papers(line)
        self._care_history(line)

    def _care_history(self, line: CareLine) -> None:
        """The visits and the terms that were changed, the newest first."""
        for seen in reversed(line.visits):
            said = seen.facts
            when = shown.moment(said.happened_at, self._today)
            concern = self.tr("signs of harm") if said.concern else ""
            way = "" if said.kind is VisitKind.SKIPPED else named(said.way)
            words = (when, way, said.visitors, said.found, concern, said.told)
            self._pair(named(said.kind), " · ".join(filter(None, words)))
        for old in reversed(line.earlier):
            why = " · ".join(filter(None, (self._in_short(old.terms), old.reason, old.clerk)))
            changed = shown.moment(old.changed_at, self._today)
            self._pair(self.tr("Until {when}").format(when=changed), why)

    def _in_short(self, terms: CareTerms) -> str:
        """Terms in one line, for those that do not hold today."""
        until = shown.full_day(terms.agreed_until) if terms.agreed_until else ""
        days = self.tr("every {days} days").format(days=terms.visit_days)
        words = (terms.agreement, until, terms.level, days, self._fee(terms))
        return " · ".join(filter(None, words))

    def _fee(self, terms: CareTerms) -> str:
        if terms.monthly_fen is None:
            return ""
        return self.tr("{fee} yuan a month").format(fee=shown.money(terms.monthly_fen))

    def _care_papers(self, line: CareLine) -> None:
        """Hand-over, the empty sheet of a visit, and the record of the last one."""
        self._verbs(
            *self._print(PaperKind.CARE_HANDOVER, "D", partial(self._deeds.handover, line)),
            *self._print(
                PaperKind.CARE_VISIT,
                "J",
                partial(self._deeds.visit_sheet, line),
                self.tr("Empty visit sheet"),
            ),
        )
        if line.visits and self._desk.may(PrintSettleApplication):
            press = partial(self._deeds.visit_sheet, line, line.visits[-1].id)
            name = Names.verb(Names.PRINT, "last_visit")
            self._verbs(
                Button(name, self.tr("Record of the last visit"), shortcut="K", press=press)
            )
