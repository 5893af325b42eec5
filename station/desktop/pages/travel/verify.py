"""A slip in hand: what it is worth, in big words, and what to compare it with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import problem_lines
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, frame, row
from station.desktop.parts import Button, Sign, card, label
from station.domain.problems import Problem, Refused
from station.domain.seals import SealTrouble, SlipAnswer, Verdict
from station.usecases.verify import code_of
from station.usecases.voucher_lists import SlipHere, VerifyHere
from station.wording import shown
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

_MEANS: Mapping[Verdict, str] = {
    Verdict.VALID: QT_TRANSLATE_NOOP(
        "Verify", "Hand out the ticket when face, short code, way and amount are the same."
    ),
    Verdict.EXPIRED: QT_TRANSLATE_NOOP(
        "Verify", "Its last day is over. No ticket; a new one can be written."
    ),
    Verdict.NOT_YET: QT_TRANSLATE_NOOP(
        "Verify", "Its first day is still to come. No ticket today."
    ),
    Verdict.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Verify", "The station has taken it back. No ticket; keep the paper and tell the leader."
    ),
    Verdict.REPLACED: QT_TRANSLATE_NOOP(
        "Verify", "A newer slip took its place. No ticket for this one; keep the paper."
    ),
    Verdict.ALREADY_USED: QT_TRANSLATE_NOOP(
        "Verify", "A ticket was handed out for it already. No second one; tell the leader."
    ),
    Verdict.NOT_OURS: QT_TRANSLATE_NOOP(
        "Verify", "Not from this station, or changed afterwards. No ticket; tell the leader."
    ),
    Verdict.DAMAGED: QT_TRANSLATE_NOOP(
        "Verify", "No sealed code can be read. Scan once more, or type the short code."
    ),
    Verdict.NEEDS_CODE: QT_TRANSLATE_NOOP(
        "Verify", "Scan the code, or look the slip up in the station."
    ),
}
_BAD = frozenset({Verdict.WITHDRAWN, Verdict.ALREADY_USED, Verdict.NOT_OURS})


class Verify(QWidget):
    """One field for a scanned code or a typed short code; a picture does as well."""

    found = Signal(int)
    """The voucher that the slip belongs to."""
    nothing = Signal()
    """The slip in hand is none that this station knows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = ""
        self.code = LineField(
            Names.CODE, self.tr("Code"), place="code", placeholder=self.tr("Scan, or K7M4 9QRT")
        )
        self.form = Form([self.code], columns=1)
        self.form.finished.connect(self.ask)
        self.code.edited.connect(self._forget)
        look = Button(Names.VERIFY, self.tr("Check"), "primary", key="Enter", press=self.ask)
        picture = Button(
            Names.PICTURE, self.tr("From a picture…"), icon="camera", press=self._choose
        )
        hint = label(
            self.tr("A scanner types the code into the field by itself. Nothing leaves this desk."),
            "second",
            wrap=True,
        )
        self._answer = column()
        column(
            card(
                self.tr("A slip in hand"), self.form, row(84 + t.SPACE_2, look, picture, None), hint
            ),
            self._answer,
            None,
            parent=self,
        )

    def start(self) -> None:
        self.code.edit.setFocus()
        self.code.edit.selectAll()

    def ask(self) -> None:
        """Ask the station's own book about what stands in the field."""
        code = self.code.typed().strip()
        if code:
            self._asked = code
            self._desk.ask(self, VerifyHere(code), lambda here: self._hear(code, here))

    def read_picture(self, file: Path) -> None:
        """Read the code out of a picture or PDF of the slip, then ask."""
        self._forget()
        try:
            code = code_of(file.read_bytes())
        except Refused as refused:
            self.code.show_problems(refused.problems)
            return
        except OSError:
            self.code.show_problems([Problem(SealTrouble.FILE_DAMAGED, "code")])
            return
        self.code.show_value(code)
        self.ask()

    def _forget(self) -> None:
        """Take the verdict away: it was that of another slip."""
        self._asked = ""
        empty(self._answer)
        self.nothing.emit()

    def _hear(self, code: str, here: SlipHere) -> None:
        if code == self._asked:
            self.show_answer(here)

    def show_answer(self, here: SlipHere) -> None:
        """Say the verdict, then what has to be the same on the paper."""
        empty(self._answer)
        answer = here.answer
        role, tone, sign = _look(answer.verdict)
        words = label(named(answer.verdict), role, name=Names.VERDICT)
        means = label(QCoreApplication.translate("Verify", _MEANS[answer.verdict]), wrap=True)
        head = row(Sign(sign, tone, 28), column(words, means, gap=t.SPACE_1), gap=t.SPACE_3)
        head.setStretch(1, 1)
        lines = column(head, *problem_lines(answer.hints), margin=t.SPACE_4)
        self._answer.addWidget(frame(lines, "chosen" if answer.good else "card"))
        if answer.claims is not None:
            self._answer.addWidget(card(self.tr("Compare with the paper"), self._compare(here)))
        if here.voucher is not None:
            self.found.emit(here.voucher.id)
        else:
            self.nothing.emit()

    def _choose(self) -> None:
        kinds = self.tr("Pictures and PDF (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.pdf)")
        choose_file(self, self.tr("Picture of the slip"), kinds, self.read_picture)

    def _compare(self, here: SlipHere) -> QWidget:
        answer, today = here.answer, self._desk.now().date()
        claims = answer.claims
        assert claims is not None
        pairs = [(self.tr("Short code"), answer.short_code)]
        if here.voucher is not None:
            pairs += [
                (self.tr("Number"), here.voucher.number),
                (self.tr("Holder"), f"{here.voucher.name}  {here.voucher.rescue_number}"),
            ]
        route = self.tr("{start} → {end}").format(start=claims.origin, end=claims.destination)
        days = self.tr("{first} to {last}").format(
            first=shown.day(claims.valid_from, today), last=shown.day(claims.end_day, today)
        )
        pairs += [
            (self.tr("Way"), route),
            (self.tr("At most"), self.tr("{y} yuan").format(y=shown.money(claims.amount_fen))),
            (self.tr("Good"), days),
            (self.tr("Key"), str(claims.key_number)),
        ]
        pairs += self._afterwards(answer)
        box = QWidget()
        lines = [
            row(label(head, "label", right=True, width=84), label(words, "strong"), None)
            for head, words in pairs
        ]
        column(*lines, gap=t.SPACE_1, parent=box)
        return box

    def _afterwards(self, answer: SlipAnswer) -> list[tuple[str, str]]:
        """What happened to the slip since it was handed out."""
        today = self._desk.now().date()
        pairs = []
        if answer.used is not None:
            used = answer.used
            words = (shown.moment(used.at, today), used.window, used.ticket, used.train)
            pairs.append((self.tr("Used"), "  ".join(filter(None, words))))
        if answer.withdrawal is not None:
            day = shown.day(answer.withdrawal.day, today)
            pairs.append((self.tr("Taken back"), f"{day}  {named(answer.withdrawal.kind)}"))
        return pairs


def _look(verdict: Verdict) -> tuple[str, str, str]:
    """The role of the big word, and the tone and sign before it."""
    if verdict is Verdict.VALID:
        return "number", "accent", "tick"
    return ("number-danger", "danger", "stop") if verdict in _BAD else ("title", "warn", "info")
