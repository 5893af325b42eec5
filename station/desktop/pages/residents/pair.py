"""Two records side by side: every field, every reason, whose value stays."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.layout import Scrolling, column, empty, frame, holder, row
from station.desktop.look import px
from station.desktop.pages.residents.part import Part
from station.desktop.parts import Banner, Button, label, sign_line
from station.domain.matching import Strength
from station.domain.merging import FieldPair, PairComparison, Pick
from station.domain.people import BornPrecision, IdentityState, PersonRecord, Sex
from station.usecases.codebook import CodeBook
from station.usecases.merging import Comparison, JudgeDifferent, MergePeople
from station.wording import shown
from station.wording.naming import name_of, named
from station.wording.reasons import reason_sentence
from station.wording.words import QT_TRANSLATE_NOOP

FIELDS = {
    "name": QT_TRANSLATE_NOOP("PairPart", "Name"),
    "sex": QT_TRANSLATE_NOOP("PairPart", "Sex"),
    "born": QT_TRANSLATE_NOOP("PairPart", "Born"),
    "identity_state": QT_TRANSLATE_NOOP("PairPart", "Identity"),
    "ethnic_group": QT_TRANSLATE_NOOP("PairPart", "Ethnic group"),
    "area": QT_TRANSLATE_NOOP("PairPart", "Home"),
    "household_address": QT_TRANSLATE_NOOP("PairPart", "Address"),
    "residence": QT_TRANSLATE_NOOP("PairPart", "Lives at"),
    "education": QT_TRANSLATE_NOOP("PairPart", "Schooling"),
    "marital": QT_TRANSLATE_NOOP("PairPart", "Marriage"),
    "accent": QT_TRANSLATE_NOOP("PairPart", "Accent"),
    "place_words": QT_TRANSLATE_NOOP("PairPart", "Places named"),
    "marks": QT_TRANSLATE_NOOP("PairPart", "Marks"),
    "build": QT_TRANSLATE_NOOP("PairPart", "Build"),
    "height_cm": QT_TRANSLATE_NOOP("PairPart", "Height"),
    "clothing": QT_TRANSLATE_NOOP("PairPart", "Clothing"),
}
_LISTS = {"ethnic_group": "ethnic_groups", "area": "areas"}
_TOP = Qt.AlignmentFlag.AlignTop


class PairPart(Part):
    """Instead of the tabs: this person at the left, the other at the right, reasons above."""

    finished = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pair: PairComparison | None = None
        self._picks: dict[str, QButtonGroup] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(t.SPACE_2))
        back = Button(Names.PAIR_BACK, self.tr("Back to the sheet"), press=self.finished.emit)
        self._different = Button(
            Names.DIFFERENT, self.tr("Not the same person…"), press=self._ask_different
        )
        self._different.setEnabled(desk.may(JudgeDifferent))
        self._merge = Button(
            Names.MERGE, self.tr("Merge into one…"), "primary", press=self._ask_merge
        )
        self._merge.setEnabled(desk.may(MergePeople))
        foot = row(back, None, self._different, self._merge)
        sheet = frame(column(Scrolling(self._lines), foot, margin=t.SPACE_3), name=Names.PAIR)
        column(sheet, parent=self)

    def compare(self, survivor_id: int, merged_id: int) -> None:
        """Lay two persons side by side; the two that lay here before go at once."""
        if self._pair and (self._pair.survivor.id, self._pair.merged.id) != (
            survivor_id,
            merged_id,
        ):
            self._pair, self._picks = None, {}
            empty(self._lines)
        self.desk.ask(self, Comparison(survivor_id, merged_id), self._show)

    def take_conflict(self) -> bool:
        if self._pair is not None:
            self.compare(self._pair.survivor.id, self._pair.merged.id)
        return False

    def _show(self, pair: PairComparison) -> None:
        self._pair = pair
        self._picks = {}
        empty(self._lines)
        title = self.tr("Is {one} the same person as {other}?")
        words = title.format(one=pair.survivor.name, other=pair.merged.name)
        self._lines.addWidget(label(words, "heading", wrap=True))
        if pair.decided_different:
            self._lines.addWidget(
                Banner(
                    "warn",
                    self.tr("A clerk has judged these two to be different people"),
                    second=self.tr("The reason for a merge has to say why that does not hold."),
                )
            )
        self._lines.addWidget(self._reasons(pair))
        self._lines.addWidget(self._fields(pair))
        self._lines.addStretch(1)
        if self.isVisible():
            self._merge.setFocus()

    def _reasons(self, pair: PairComparison) -> QWidget:
        lines: list[QWidget] = []
        for reason in pair.match.reasons:
            against = reason.strength is Strength.AGAINST
            sign, tone = ("info", "warn") if against else ("tick", "text_2")
            lines.append(sign_line(sign, tone, reason_sentence(reason), "warn" if against else ""))
        if not lines:
            lines.append(label(self.tr("No reason for or against."), "second"))
        return holder(column(*lines, gap=2))

    def _fields(self, pair: PairComparison) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(t.SPACE_3))
        grid.setVerticalSpacing(px(t.SPACE_1))
        for at in (1, 2):
            grid.setColumnStretch(at, 1)
        grid.addWidget(label(self.tr("stays: this file"), "small"), 0, 1)
        grid.addWidget(label(self.tr("goes into it"), "small"), 0, 2)
        known = [each for each in pair.fields if self._said(each)]
        for line, each in enumerate(known, 1):
            self._line(grid, line, each)
        self._numbers(grid, len(known) + 1, pair)
        return box

    def _said(self, pair: FieldPair) -> bool:
        """Whether either of the two records knows anything here."""
        return any(self._written(pair.field, value) for value in (pair.survivor, pair.merged))

    def _line(self, grid: QGridLayout, line: int, pair: FieldPair) -> None:
        title = QCoreApplication.translate("PairPart", FIELDS[pair.field])
        grid.addWidget(label(title, "label", right=True, width=t.LABEL_COLUMN), line, 0)
        mine, other = (self._written(pair.field, v) for v in (pair.survivor, pair.merged))
        if pair.same:
            grid.addWidget(label(mine or "—", "second", wrap=True), line, 1, 1, 2)
            return
        group = QButtonGroup(grid.parentWidget())
        for at, (pick, words) in enumerate(((Pick.SURVIVOR, mine), (Pick.MERGED, other)), 1):
            button = QPushButton(words or "—")
            button.setObjectName(f"{Names.PAIR}_{pair.field}_{pick}")
            button.setProperty("kind", "choice")
            button.setProperty("pick", pick)
            button.setCheckable(True)
            button.setChecked(pair.proposed is pick)
            button.setAccessibleName(f"{title} {words}")
            group.addButton(button)
            grid.addWidget(button, line, at)
        self._picks[pair.field] = group

    def _numbers(self, grid: QGridLayout, line: int, pair: PairComparison) -> None:
        title = self.tr("Documents")
        grid.addWidget(label(title, "label", right=True, width=t.LABEL_COLUMN), line, 0, _TOP)
        for at, record in enumerate((pair.survivor, pair.merged), 1):
            grid.addWidget(label(_papers(record) or "—", "second", wrap=True), line, at, _TOP)
        both = label(self.tr("Names, documents, stays and vouchers of both stay."), "second")
        grid.addWidget(both, line + 1, 1, 1, 2)

    def _written(self, field: str, value: Any) -> str:
        return written(field, value, self.desk.codes)

    def _ask_different(self) -> None:
        pair = self._pair
        if pair is None:
            return
        asked = Asked(
            title=self.tr("{one} and {other}: two people?").format(
                one=pair.survivor.name, other=pair.merged.name
            ),
            text=self.tr("They are not offered for a merge again."),
            follows=self.tr("It holds until a name, a number, birth or sex changes."),
            act=self.tr("Two people"),
            leave=self.tr("Leave open"),
            reason=True,
            danger=False,
        )
        ask(self, asked, lambda answer: self._judge(pair, answer))

    def _judge(self, pair: PairComparison, answer: Answer) -> None:
        deed = JudgeDifferent(pair.survivor.id, pair.merged.id, answer.reason)
        self.desk.do(self, deed, lambda _: self._done(self.tr("Remembered as two people.")))

    def _ask_merge(self) -> None:
        pair = self._pair
        if pair is None:
            return
        asked = Asked(
            title=self.tr("Merge {other} into {one}?").format(
                one=pair.survivor.name, other=pair.merged.name
            ),
            text=self.tr("Stays, papers, vouchers and things of both are in one file then."),
            follows=self.tr("It can be taken back: both records are kept as they are now."),
            act=self.tr("Merge"),
            leave=self.tr("Not yet"),
            reason=True,
            danger=False,
        )
        ask(self, asked, lambda answer: self._merge_both(pair, answer))

    def _merge_both(self, pair: PairComparison, answer: Answer) -> None:
        choices = {
            field: Pick(group.checkedButton().property("pick"))
            for field, group in self._picks.items()
        }
        deed = MergePeople(
            pair.survivor.id,
            pair.merged.id,
            answer.reason,
            choices,
            (pair.survivor.version, pair.merged.version),
            overrule=answer.reason if pair.decided_different else "",
        )
        self.desk.do(self, deed, lambda _: self._done(self.tr("Merged; it can be taken back.")))

    def _done(self, words: str) -> None:
        self.said.emit(words)
        self.finished.emit()


def written(field: str, value: Any, codes: CodeBook) -> str:
    """Write a value of the comparison as the sheet writes it."""
    if field == "born":
        born, precision = value
        return _born(born, precision)
    if value in {None, ""}:
        return ""
    if isinstance(value, Sex):
        return name_of(value, codes)
    if isinstance(value, IdentityState):
        return named(value)
    if field in {"ethnic_group", "area", "education", "marital"}:
        return codes[_LISTS.get(field, field)].name(value)
    return str(value)


def _born(born: date | None, precision: BornPrecision) -> str:
    if born is None:
        return ""
    if precision is BornPrecision.DAY:
        return shown.full_day(born)
    return f"{born:%Y} {named(precision)}"


def _papers(record: PersonRecord) -> str:
    return "\n".join(f"{named(each.kind)} {each.number}" for each in record.documents)
