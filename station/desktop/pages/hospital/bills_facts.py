"""What a bill says of itself in one line: who, which letter, when, what for, which invoice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.layout import empty, hairline, row
from station.desktop.parts import Button, chip, label, sign_line
from station.domain.bill_findings import FindingWeight
from station.domain.claim_records import ReviewSheetRecord
from station.wording.finding_marks import finding_mark
from station.wording.naming import named

_SHORT = 8
"""So much of a diagnosis stands in the line; its help text says all of it."""


class BillFacts(QFrame):
    """The letter leads to its sheet; what speaks against the bill as a whole is a chip."""

    wants_letter = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(Names.FACTS)
        self.setProperty("kind", "card")
        # A long line is cut at its end: the page never grows wider than its window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._line = row(gap=t.SPACE_2, margin=(12, 6, 12, 6), parent=self)

    def show_bill(self, record: ReviewSheetRecord) -> None:
        """Show the facts of a bill."""
        empty(self._line)
        bill = record.sheet.summary
        self._line.addWidget(label(bill.name, "name"))
        self._part()
        letter_id = bill.letter_id
        if letter_id is None:
            self._line.addWidget(sign_line("stop", "warn", self.tr("No letter"), "warn"))
        else:
            see = Button(Names.SEE_LETTER, bill.letter, "link")
            see.clicked.connect(lambda: self.wants_letter.emit(letter_id))
            self._line.addWidget(see)
        against = [f for f in record.bill_findings if f.weight is FindingWeight.FAULT]
        for found in against[:2]:
            self._line.addWidget(chip(finding_mark(found.code), "warn"))
        if not against:
            self._line.addWidget(sign_line("tick", "text_2", self.tr("letter fits"), "second"))
        self._part()
        self._line.addWidget(label(self._stay(record), "second"))
        if bill.diagnosis:
            self._part()
            shortly = bill.diagnosis[:_SHORT] + ("…" if len(bill.diagnosis) > _SHORT else "")
            self._line.addWidget(label(shortly, "second", tip=bill.diagnosis))
        if bill.invoice:
            self._part()
            words = self.tr("Invoice {number}").format(number=bill.invoice)
            self._line.addWidget(label(words, "second"))
        self._line.addStretch(1)
        self._line.addWidget(chip(named(bill.state), "info"))

    def _stay(self, record: ReviewSheetRecord) -> str:
        bill = record.sheet.summary
        if bill.admitted is None or bill.discharged is None:
            return self.tr("Days of the stay are not told")
        days = (bill.discharged - bill.admitted).days or 1
        since, until = (f"{day:%m-%d}" for day in (bill.admitted, bill.discharged))
        words = self.tr("{since} to {until}, %n day(s)", "", days)
        return words.format(since=since, until=until)

    def _part(self) -> None:
        self._line.addWidget(hairline(upright=True))
