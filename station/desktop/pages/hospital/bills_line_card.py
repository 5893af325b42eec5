"""The chosen line: what speaks against it, where the patient was that day, what is paid of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.fields import LineField, Note
from station.desktop.layout import column, empty, frame, hairline, row
from station.desktop.look import px
from station.desktop.pages.hospital.bills_days import DaysStrip
from station.desktop.parts import Button, chip, label
from station.desktop.typed_fields import MoneyField
from station.domain.bill_findings import FindingWeight
from station.domain.claim_records import Place, PlaceOfDay, ReviewLine
from station.domain.claims import CutReason
from station.domain.problems import Problem, Refused, Weight
from station.wording import shown
from station.wording.finding_marks import finding_mark
from station.wording.finding_words import finding_words
from station.wording.naming import named
from station.wording.sentences import sentence

_PEOPLES = (CutReason.NOT_NEEDED, CutReason.DENIED_BY_PATIENT, CutReason.OTHER)


_FIELD = t.SIDE_PANEL - 24 - 64 - 10
"""As wide as the fields under it."""


class LineCard(QWidget):
    """Letters and arrows mean in the amount what they mean in the table."""

    accepts = Signal()
    cuts = Signal()
    steps = Signal(int)
    """Go so many lines on."""

    def __init__(self) -> None:
        super().__init__()
        self._line: ReviewLine | None = None
        self._head = row()
        self._told = column(gap=t.SPACE_1)
        self.days = DaysStrip()
        words = self.tr("The station's books say nothing of the patient in these days.")
        self._nowhere = label(words, "second", wrap=True)
        self.amount = MoneyField(Names.CUT_AMOUNT, self.tr("Cut"), place="approved_fen")
        self.amount.edit.setFixedWidth(px(_FIELD))
        self.reason = QComboBox()
        self.reason.setObjectName(Names.REASON)
        self.note = LineField(
            Names.NOTE, self.tr("Note"), placeholder=self.tr("For the hospital; may stay empty")
        )
        self._reason_note = Note(Names.REASON)
        self._accept = Button(Names.ACCEPT, self.tr("Accept"), key="A", press=self.accepts.emit)
        words = self.tr("Cut and go on")
        self._cut = Button(Names.CUT, words, "primary", key="J", press=self.cuts.emit)
        self._deciding = self._fields()
        self._decided = label("", "second", wrap=True)
        inside = column(
            self._head,
            self._told,
            hairline(),
            label(self.tr("Where the patient was"), "strong"),
            self.days,
            self._nowhere,
            hairline(),
            self._deciding,
            self._decided,
            margin=t.SPACE_3,
        )
        column(frame(inside), parent=self)
        self.amount.edit.installEventFilter(self)

    def show_line(self, line: ReviewLine, place: str, days: Sequence[PlaceOfDay]) -> None:
        """Show a line; `place` says which of how many it is."""
        is_new = self._line is None or self._line.id != line.id or self._line != line
        self._line = line
        self._show_head(line, place)
        known = any(each.place is not Place.UNKNOWN for each in days)
        self.days.setVisible(known)
        self._nowhere.setVisible(not known)
        self.days.show_days(days, line.line.day)
        if is_new:
            self._propose(line)
        self._show_decision(line)

    def let_decide(self, possible: bool) -> None:
        """Show or hide what decides."""
        self._deciding.setVisible(possible)

    def type(self, typed: str) -> None:
        """Begin the amount anew with a digit that was typed in the table."""
        self.amount.retype(typed)
        self.amount.edit.setFocus()
        self.amount.edit.deselect()
        self.amount.edit.end(False)

    def values(self) -> tuple[int, CutReason | None, str] | None:
        """What is approved, why not more, and what is said to the hospital; None: unreadable."""
        if self._line is None:
            return None
        try:
            cut = self.amount.value()
        except Refused as refused:
            self.amount.show_problems(refused.problems)
            self.amount.edit.setFocus()
            return None
        charged = self._line.line.amount_fen
        approved = charged - (charged if cut is None else cut)
        reason = self.reason.currentData()
        return approved, None if reason is None else CutReason(reason), self.note.value() or ""

    def note_words(self) -> str:
        """What is said to the hospital about the line."""
        return str(self.note.value() or "")

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its field; give back the rest."""
        left: list[Problem] = []
        for problem in problems:
            if problem.place == "approved_fen":
                self.amount.show_problems([problem])
                self.amount.edit.setFocus()
            elif problem.place == "note":
                self.note.show_problems([problem])
                self.note.edit.setFocus()
            elif problem.place == "reason":
                self._reason_note.say(sentence(problem), stops=problem.weight is Weight.STOP)
                self.reason.setFocus()
            else:
                left.append(problem)
        return tuple(left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, typed = event.key(), event.text().lower()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.steps.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif typed == "a" and not event.modifiers():
            self.accepts.emit()
        elif (typed == "j" and not event.modifiers()) or key in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            self.cuts.emit()
        else:
            return False
        return True

    def _fields(self) -> QWidget:
        box = QWidget()
        reason = label(self.tr("Reason"), "label", right=True, width=64)
        reason.setBuddy(self.reason)
        self.reason.setAccessibleName(reason.text())
        lines = []
        for field in (self.amount, self.note):
            field.caption.setFixedWidth(px(64))
            line = row(field.caption, field)
            line.setStretch(1, 1)
            lines.append(line)
        chosen = row(reason, self.reason)
        chosen.setStretch(1, 1)
        amount, note = lines
        column(
            amount,
            self.amount.note,
            chosen,
            self._reason_note,
            note,
            self.note.note,
            row(self._accept, self._cut, None),
            parent=box,
        )
        self.amount.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.reason.currentIndexChanged.connect(lambda _at: self._reason_note.say("", stops=False))
        return box

    def _show_head(self, line: ReviewLine, place: str) -> None:
        empty(self._head)
        empty(self._told)
        faults = [each for each in line.findings if each.weight is FindingWeight.FAULT]
        first = next(iter(faults or line.findings), None)
        if first is None:
            self._head.addWidget(label(self.tr("Nothing against this line"), "heading"))
        else:
            kind = "warn" if faults else "code"
            self._head.addWidget(chip(finding_mark(first.code), kind))
            self._head.addWidget(label(named(first.code), "heading", wrap=True), 1)
        self._head.addStretch(0)
        self._head.addWidget(label(place, "small", right=True))
        charged = f"{line.line.name}  {shown.money(line.line.amount_fen)}"
        self._told.addWidget(label(charged, "strong", wrap=True))
        for each in line.findings:
            words = finding_words(each.code, each.evidence)
            self._told.addWidget(label(f"{words}。", "second", wrap=True))
        proposal = line.proposal
        if proposal is not None and proposal.approved_fen is not None:
            amount = shown.money(line.line.amount_fen - proposal.approved_fen)
            words = self.tr("Proposed to be cut: {amount}").format(amount=amount)
            self._told.addWidget(label(words, "strong"))
        where = " · ".join(filter(None, (line.line.code, line.line.category, line.line.sheet)))
        if line.line.row:
            row_words = self.tr("row {row}").format(row=line.line.row)
            where = f"{where} {row_words}"
        self._told.addWidget(label(where, "small", wrap=True))

    def _propose(self, line: ReviewLine) -> None:
        """Put in what was decided, else what the finding amounts to, else all of it."""
        charged, proposal = line.line.amount_fen, line.proposal
        made = line.decision
        if made is not None and made.approved_fen not in {None, charged}:
            cut, reason = line.cut_fen, made.reason
        elif proposal is not None and proposal.approved_fen is not None:
            cut, reason = charged - proposal.approved_fen, proposal.reason
        else:
            cut, reason = charged, None
        self.amount.show_value(cut)
        self.note.show_value("" if made is None else made.note)
        self._offer(line, reason)

    def _offer(self, line: ReviewLine, chosen: CutReason | None) -> None:
        found = [CutReason.of(each.code) for each in line.findings]
        listed = list(dict.fromkeys((*found, *_PEOPLES, *CutReason)))
        self.reason.blockSignals(True)
        self.reason.clear()
        self.reason.addItem(self.tr("Choose a reason"), None)
        for reason in listed:
            self.reason.addItem(named(reason), reason.value)
        usual = chosen or (found[0] if found else None)
        self.reason.setCurrentIndex(0 if usual is None else listed.index(usual) + 1)
        self.reason.blockSignals(False)
        self._reason_note.say("", stops=False)

    def _show_decision(self, line: ReviewLine) -> None:
        made = line.decision
        self._decided.setVisible(made is not None)
        if made is None:
            return
        said = [named(line.state)]
        if made.reason is not None:
            said.append(named(made.reason))
        said += [made.note, f"{made.clerk} {made.decided_at:%m-%d %H:%M}"]
        self._decided.setText(" · ".join(filter(None, said)))
