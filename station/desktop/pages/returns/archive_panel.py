"""What is known of one file of the archive, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from station.desktop import tokens as t
from station.desktop.controls.returns_archive import Archive as Names
from station.desktop.deed_form import DeedForm, told
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form_host import FormHost
from station.desktop.form_parts import FormParts
from station.desktop.layout import column, empty, row
from station.desktop.parts import captioned, chip, label
from station.domain.archive import (
    ArchiveLine,
    ArchiveState,
    LoanFacts,
    RetentionKind,
    RetentionRule,
)
from station.domain.destruction import (
    DestructionOutlook,
    DestructionRecord,
    DueFile,
    NamesInNotes,
)
from station.domain.typed import read_whole
from station.usecases.archive import FileStay, HoldFile, LendFile, SetRetention, TakeFileBack
from station.usecases.destruction import DecideDestruction, ProposeDestruction
from station.usecases.papers_archive import PrintDestruction, PrintLoanSlip
from station.wording import shown
from station.wording.naming import named

_CAPTION = 96
_LENT_FOR = timedelta(days=7)
_SHOWN = 5


class ArchivePanel(FormHost):
    """The card of the chosen file with its deeds, and above it the form of one of them."""

    changed = Signal()
    """Something was written down: the list is to be asked for again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line: ArchiveLine | None = None
        self.last_box = ""
        self._mark = ""
        # What is about many files is asked for with no card of one below it.
        self.left.connect(lambda: self.show_line(self.line))

    def show_line(self, line: ArchiveLine | None) -> None:
        """Show a file; the form of another one is put away."""
        if self.line is not None and (line is None or line.stay_id != self.line.stay_id):
            self.close_form()
        self.line = line
        empty(self.body)
        if line is not None:
            self.body.addWidget(self._card(line))

    def _card(self, line: ArchiveLine) -> QFrame:
        card, today = QFrame(), self.desk.now().date()
        card.setProperty("kind", "card")
        box = column(gap=t.SPACE_2, margin=t.SPACE_3, parent=card)
        box.addLayout(row(label(line.name, "heading", wrap=True), None, chip(named(line.state))))
        box.addWidget(label(line.rescue_number, "second"))
        stay = f"{shown.day(line.admitted_at.date(), today)} – "
        stay += shown.full_day(line.left_at.date())
        pairs = [(self.tr("Stay"), stay), (self.tr("Kept"), self._kept(line))]
        if line.filed is not None:
            filed = line.filed
            pages = self.tr("%n page(s)", "", filed.pages) if filed.pages else ""
            when = shown.moment(filed.filed_at, today)
            pairs += [
                (self.tr("Number"), filed.number),
                (self.tr("Box"), " · ".join(filter(None, (filed.box, pages)))),
                (self.tr("Filed"), " · ".join(filter(None, (when, filed.clerk)))),
                (self.tr("Filed so because"), filed.reason),
                (self.tr("Kept longer"), filed.hold),
            ]
            pairs += self._loan(line)
        for caption, words in pairs:
            if words:
                box.addLayout(captioned(caption, words, _CAPTION))
        for lack in line.lacks:
            box.addWidget(told("info", "warn", named(lack)))
        if line.filed is None and not line.lacks:
            box.addWidget(told("done", "text_2", self.tr("Nothing is missing in this file.")))
        box.addLayout(self._deeds(line))
        return card

    def _kept(self, line: ArchiveLine) -> str:
        until = line.keep_until
        length = (
            self.tr("for ever")
            if until is None
            else self.tr("until {day}").format(day=shown.full_day(until))
        )
        proposal = "" if line.rule.approved else self.tr("proposal, not approved yet")
        return " · ".join(filter(None, (named(line.kind), length, proposal)))

    def _loan(self, line: ArchiveLine) -> list[tuple[str, str]]:
        loan, today = line.filed.loan if line.filed else None, self.desk.now().date()
        if loan is None:
            return []
        due = shown.day(loan.due_on, today)
        late = self.tr("overdue") if loan.is_late(today) else ""
        return [
            (self.tr("Lent to"), " · ".join(filter(None, (loan.borrower, loan.unit)))),
            (self.tr("What for"), loan.purpose),
            (self.tr("Back by"), " · ".join(filter(None, (due, late)))),
        ]

    def _deeds(self, line: ArchiveLine) -> QBoxLayout:
        state = line.state
        in_stock, lent = state is ArchiveState.FILED, state is ArchiveState.BORROWED
        kept = in_stock or lent
        main = Names.FILE if state is ArchiveState.OPEN else Names.BACK if lent else Names.LEND
        return self.deeds(
            [
                (
                    *(Names.FILE, self.tr("File…"), "F", self.ask_file, FileStay),
                    state is ArchiveState.OPEN,
                ),
                (Names.LEND, self.tr("Lend…"), "L", self.ask_lend, LendFile, in_stock),
                (Names.BACK, self.tr("Take back…"), "B", self.ask_back, TakeFileBack, lent),
                (Names.SLIP, self.tr("Loan slip"), "D", self.print_slip, PrintLoanSlip, lent),
                (Names.HOLD, self.tr("Keep longer…"), "H", self.ask_hold, HoldFile, kept),
            ],
            main,
        )

    # --- the deeds ------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask in which box the file goes, and why, where something is missing."""
        line = self.line
        if line is None:
            return
        part = self._parts(Names.FILE_FORM)
        box = part.line("box", self.tr("Box"))
        box.show_value(self.last_box)
        fields = [box, self._number(Names.FILE_FORM, "pages", self.tr("Pages"))]
        said = self.tr("The file gets its archive number now.")
        if line.lacks:
            fields.append(part.line("reason", self.tr("Why so")))
            missing = "、".join(named(lack) for lack in line.lacks)
            said = self.tr("Missing: {what}. Add it first, or say why the file is filed so.")
            said = said.format(what=missing)
        self._ask(Names.FILE_FORM, self.tr("Put on the shelf"), said, fields, self._file)

    def _file(self, said: Mapping[str, Any]) -> None:
        assert self.line is not None
        self.last_box = said["box"] or ""
        pages = said["pages"] or 0
        reason = said.get("reason") or ""
        deed = FileStay(self._mark, self.line.stay_id, self.last_box, pages, reason)
        self._do(deed, self.tr("Filed."))

    def ask_lend(self) -> None:
        """Ask who borrows the file, what for, until when."""
        part = self._parts(Names.LEND_FORM)
        due = part.coming_day("due_on", self.tr("Back by"))
        due.show_value(self.desk.now().date() + _LENT_FOR)
        fields = [
            part.line("borrower", self.tr("Borrower")),
            part.line("unit", self.tr("Unit")),
            part.line("purpose", self.tr("What for")),
            due,
        ]
        said = self.tr("The slip for both signatures is printed afterwards with D.")
        self._ask(Names.LEND_FORM, self.tr("Lend"), said, fields, self._lend)

    def _lend(self, said: Mapping[str, Any]) -> None:
        assert self.line is not None
        facts = LoanFacts(
            said["borrower"] or "",
            said["purpose"] or "",
            said["due_on"] or self.desk.now().date(),
            said["unit"] or "",
        )
        self._do(LendFile(self._mark, self.line.stay_id, facts), self.tr("Lent."))

    def ask_back(self) -> None:
        """Ask in which state the file came back."""
        fields = [self._parts(Names.BACK_FORM).line("note", self.tr("State"))]
        self._ask(Names.BACK_FORM, self.tr("Take back"), "", fields, self._back)

    def _back(self, said: Mapping[str, Any]) -> None:
        assert self.line is not None
        self._do(TakeFileBack(self.line.stay_id, said["note"] or ""), self.tr("Taken back."))

    def ask_hold(self) -> None:
        """Ask why the file is kept beyond its period."""
        reason = self._parts(Names.HOLD_FORM).line("reason", self.tr("Why"))
        if self.line is not None and self.line.filed is not None:
            reason.show_value(self.line.filed.hold)
        said = self.tr("It is not destroyed while a reason stands here.")
        self._ask(Names.HOLD_FORM, self.tr("Keep longer"), said, [reason], self._hold)

    def _hold(self, said: Mapping[str, Any]) -> None:
        assert self.line is not None
        self._do(HoldFile(self.line.stay_id, said["reason"] or ""), self.tr("Written down."))

    def print_slip(self) -> None:
        """Print the slip of the loan."""
        if self.line is not None:
            self.desk.do(self, PrintLoanSlip(self.line.stay_id), self.printed.emit)

    def ask_period(self, rules: tuple[RetentionRule, ...]) -> None:
        """Ask how long a kind is kept, and under which approval."""
        part = self._parts(Names.PERIOD_FORM)
        kind = part.choice("kind", self.tr("Kind"), RetentionKind, 2)
        kind.show_value(RetentionKind.ORDINARY)
        fields = [
            kind,
            self._number(Names.PERIOD_FORM, "years", self.tr("Years")),
            part.line("authority", self.tr("Approved by")),
            part.day("approved_on", self.tr("Approved on")),
            part.line("approval", self.tr("Under number")),
        ]
        told_now = "；".join(f"{named(rule.kind)} {self._length(rule)}" for rule in rules)
        said = self.tr("Now: {rules}. No years means for ever.").format(rules=told_now)
        empty(self.body)
        self._ask(Names.PERIOD_FORM, self.tr("Retention period"), said, fields, self._period)

    def _length(self, rule: RetentionRule) -> str:
        if rule.years is None:
            return self.tr("for ever")
        return self.tr("%n year(s)", "", rule.years)

    def _period(self, said: Mapping[str, Any]) -> None:
        deed = SetRetention(
            self._mark,
            said["kind"],
            said["years"],
            said["approval"] or "",
            said["approved_on"] or self.desk.now().date(),
            said["authority"] or "",
        )
        self._do(deed, self.tr("The period is written down."))

    def ask_propose(self, due: tuple[DueFile, ...]) -> None:
        """Ask why the files that are due are to be destroyed."""
        free = sum(not each.obstacles for each in due)
        said = self.tr(
            "{free} files are due, {held} more must still be kept. Another clerk decides."
        ).format(free=free, held=len(due) - free)
        reason = self._parts(Names.PROPOSE_FORM).line("reason", self.tr("Why"))
        empty(self.body)
        self._ask(Names.PROPOSE_FORM, self.tr("Propose destruction"), said, [reason], self._propose)

    def _propose(self, said: Mapping[str, Any]) -> None:
        deed = ProposeDestruction(self._mark, said["reason"] or "")
        self.do(deed, self.tr("Proposed."), self._print_register)

    def ask_decide(self, found: DestructionOutlook) -> None:
        """Ask whether a register is destroyed: its number typed again, or why not."""
        part, register = self._parts(Names.DECIDE_FORM), found.register
        fields: list[Field] = [
            part.line("confirmed", self.tr("Register number")),
            part.line("note", self.tr("Refused because")),
        ]
        said = self.tr(
            "{count} files, proposed by {clerk}: {reason}. Who they were is taken out of the "
            "books; this cannot be undone. Type {number} to destroy them, or say why not. "
            "Backups and files that were exported before still name them: throw them away too."
        )
        said = said.format(
            count=len(register.stay_ids),
            clerk=register.proposed_by,
            reason=register.reason,
            number=register.number,
        )
        if found.notes:
            fields.append(part.choice("names", self.tr("Names in notes"), NamesInNotes, 2))
            fields[-1].show_value(NamesInNotes.TAKEN_OUT)
        title = self.tr("Destroy {number}").format(number=register.number)
        lines = [said, *self._on_register(found), *self._notes(found)]
        then = partial(self._decide, register.id)
        empty(self.body)
        words = "\n".join(lines)
        self.open(DeedForm(Names.DECIDE_FORM, title, words, fields, self.tr("Decide")), then)

    def _on_register(self, found: DestructionOutlook) -> list[str]:
        """Whose files they are, as many as fit."""
        lines = [
            f"· {line.filed.number if line.filed else ''}　{line.rescue_number}　{line.name}"
            for line in found.lines[:_SHOWN]
        ]
        more = len(found.lines) - len(lines)
        return lines + ([self.tr("and %n more", "", more)] if more else [])

    def _notes(self, found: DestructionOutlook) -> list[str]:
        """What the house has noted about them, and whether somebody else may be meant."""
        if not found.notes:
            return []
        lines = [self.tr("%n note(s) of the house speak of them:", "", len(found.notes))]
        lines += [f"· {named(note.place)}：{note.text}" for note in found.notes[:_SHOWN]]
        more = len(found.notes) - _SHOWN
        lines += [self.tr("and %n more", "", more)] if more > 0 else []
        if found.namesakes:
            said = self.tr("%n other person(s) bear one of the names.", "", found.namesakes)
            lines.append(said)
        return lines

    def _decide(self, register_id: int, said: Mapping[str, Any]) -> None:
        confirmed, note = said["confirmed"] or "", said["note"] or ""
        approved = bool(confirmed or not note)
        taken_out = said.get("names") is not NamesInNotes.LEFT
        deed = DecideDestruction(register_id, approved, confirmed, note, taken_out)
        self.do(deed, self.tr("Decided."), self._print_register)

    def _print_register(self, register: DestructionRecord) -> None:
        """Print the register at once: it is signed and kept."""
        self.changed.emit()
        self.desk.do(self, PrintDestruction(register.id), self.printed.emit)

    @staticmethod
    def _number(form: str, place: str, words: str) -> LineField:
        """A field for a whole number, which may stay empty."""
        return LineField(f"{form}_{place}", words, place=place, width=72, read=read_whole)

    def _parts(self, name: str) -> FormParts:
        self._mark = str(uuid4())
        return FormParts(name, self.desk.now)

    def _ask(self, name: str, title: str, said: str, fields: Any, then: Any) -> None:
        self.open(DeedForm(name, title, said, fields, self.tr("Write down")), then)

    def _do(self, deed: Any, words: str) -> None:
        self.do(deed, words, lambda _answer: self.changed.emit())
