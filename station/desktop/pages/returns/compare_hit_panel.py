"""One answer in the panel: ours beside theirs, what it says, what was found, what may follow."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_compare import Compare as Names
from station.desktop.desk import Desk
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import column, empty, frame, row
from station.desktop.leads import FilePart, StayFile
from station.desktop.pages.returns.compare_forms import CompareForms
from station.desktop.parts import EmptyState, captioned, chip, label, sign_line
from station.domain.clues import ClueFacts, ClueKind, ClueRating
from station.domain.compare_answers import (
    CompareAnswer,
    CompareVerdict,
    FollowUp,
    HitKind,
    ReviewFacts,
    follow_ups,
    runs,
    said_of,
)
from station.domain.identity import read_id_number
from station.domain.people import (
    DocumentKind,
    DocumentSeen,
    NewDocument,
    Sex,
    facts_of_record,
)
from station.domain.person_sheet import PersonSheet
from station.usecases.clues import NoteClue
from station.usecases.compare_answers import ReviewCompareAnswer
from station.usecases.intake_changes import CompleteIntake, ReportToPolice
from station.usecases.people_changes import AddDocument, ChangePerson, SetIdentityState
from station.usecases.person_sheet import OpenPerson
from station.usecases.restricted import RestrictFile
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named

_LABEL = 84
_LONG = 18
"""Signs of a text that may not fit into a line of the panel."""
_CHIPS = {
    CompareVerdict.CONFIRMED: "info",
    CompareVerdict.FOLLOW_UP: "warn",
    CompareVerdict.NOT_SAME: "plain",
    CompareVerdict.NO_CONSEQUENCE: "plain",
}
_WHERE = (HitKind.HOUSEHOLD, HitKind.INSURED)
_FOLLOWS: Mapping[FollowUp, tuple[str, type[Write[Any]]]] = {
    FollowUp.REPORT_POLICE: ("G", ReportToPolice),
    FollowUp.RESTRICT_FILE: ("E", RestrictFile),
    FollowUp.CONFIRM_IDENTITY: ("I", SetIdentityState),
    FollowUp.TAKE_NUMBER: ("T", AddDocument),
    FollowUp.TAKE_HOUSEHOLD: ("H", ChangePerson),
    FollowUp.WRITE_CLUE: ("K", NoteClue),
    FollowUp.WRITE_RELIEF: ("R", CompleteIntake),
    FollowUp.LOOK_AT_DEATH: ("M", OpenPerson),
}
"""The key of each, and the deed that it needs."""


class HitPanel(FormHost):
    """The chosen answer; nothing of it is done by itself, what may follow is offered."""

    leads = Signal(str, object)
    wants_batches = Signal()
    """The batches are to be seen again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = CompareForms(desk, self)
        self.answer: CompareAnswer | None = None
        self.show_answer(None)

    def show_answer(self, answer: CompareAnswer | None) -> None:
        """Show an answer; without one say what belongs here.

        Asked for again and found as it was, it stays as it stands, with its keys.
        """
        if answer is not None and answer == self.answer:
            return
        self.answer = answer
        empty(self.body)
        if answer is None:
            words = self.tr("What an office says of somebody stands here beside what we know.")
            self.body.addWidget(EmptyState("returns", self.tr("Nothing to review"), words))
            return
        self.body.addLayout(self._head(answer))
        for each in answer.row.doubts:
            self.body.addWidget(sign_line("info", "warn", named(each), wrap=True))
        kinds = {hit.kind for hit in answer.row.hits}
        if HitKind.WANTED in kinds:
            words = self.tr("Wanted under this number: tell the police, and nobody else.")
            self.body.addWidget(sign_line("stop", "danger", words, wrap=True))
        if HitKind.DEATH in kinds:
            words = self.tr("Recorded dead under this number: whose number is it?")
            self.body.addWidget(sign_line("stop", "danger", words, wrap=True))
        self.body.addLayout(self._buttons(answer))
        self.body.addWidget(self._card(self.tr("Ours beside theirs"), self._beside(answer)))
        if answer.row.hits:
            said = [captioned(named(hit.kind), hit.text, _LABEL) for hit in answer.row.hits]
            self.body.addWidget(self._card(self.tr("What the office says"), said))
        if answer.reviews:
            self.body.addWidget(self._card(self.tr("Looked at"), self._reviews(answer)))
        cells = [captioned(title, text, _LABEL) for title, text in answer.row.cells]
        where = self.tr("As written: {sheet}, row {row}")
        title = where.format(sheet=answer.row.sheet, row=answer.row.row)
        self.body.addWidget(self._card(title, cells))

    # --- parts -------------------------------------------------------------------------------

    def _card(self, title: str, lines: Iterable[QBoxLayout]) -> QWidget:
        return frame(column(label(title, "strong"), *lines, gap=t.SPACE_1, margin=t.SPACE_3))

    def _head(self, answer: CompareAnswer) -> QBoxLayout:
        line = answer.line
        name = line.name or line.number if line else self.tr("Fits nobody")
        verdict = answer.verdict
        if verdict is None:
            days = self.tr("open, day {count}")
            state = chip(days.format(count=answer.age_days(self.desk.now().date()) + 1), "warn")
        else:
            state = chip(named(verdict), _CHIPS[verdict])
        number = line.number if line else ""
        head = row(label(name, "heading", wrap=True), label(number, "second"), None, state)
        asked = f"{answer.system} · {answer.batch}"
        return column(head, label(asked, "second", wrap=True), gap=t.SPACE_1)

    def _beside(self, answer: CompareAnswer) -> list[QBoxLayout]:
        """What both sides have, twice, what differs in the colour of a warning.

        Sex and birth are held beside those of their number, or of ours where they give none.
        """
        line, theirs, known = answer.line, answer.row, answer.known
        number = read_id_number(theirs.number or (line.document_number if line else ""))
        ours, other_side, by_number = self.tr("ours"), self.tr("theirs"), self.tr("by number")
        lines = [
            (self.tr("Name"), line.name if line else "", other_side, theirs.name),
            (self.tr("Number"), line.document_number if line else "", other_side, theirs.number),
        ]
        if known is not None:
            sex = Sex(number.sex) if number.sex else None
            household = said_of(theirs.hits, HitKind.HOUSEHOLD)
            lines += [
                (self.tr("Home"), known.household, other_side, household),
                (
                    self.tr("Sex, born"),
                    _born(known.sex, known.born),
                    by_number,
                    _born(sex, number.born if known.born else None),
                ),
            ]
        found: list[QBoxLayout] = []
        for title, mine, whose, other in lines:
            if not mine and not other:
                continue
            found.append(self._line(title, ours, mine, other or mine))
            if other:
                found.append(self._line("", whose, other, mine if line else other))
        return found

    @staticmethod
    def _line(title: str, whose: str, text: str, beside: str) -> QBoxLayout:
        """A text in pieces, or in one that wraps where it is long."""
        pieces = runs(text, beside)
        if len(text) > _LONG:
            pieces = ((text, text == beside),)
        said = [
            label(piece, "" if same else "danger", wrap=len(pieces) == 1) for piece, same in pieces
        ]
        heads = label(title, "second", width=60), label(whose, "second", width=48)
        if len(said) == 1:
            line = row(*(column(head, None, gap=0) for head in heads), said[0])
            line.setStretch(2, 1)
            return line
        return row(*heads, row(*said, gap=0) if said else label("—", "second"), None)

    def _reviews(self, answer: CompareAnswer) -> list[QBoxLayout]:
        today = self.desk.now().date()
        found = []
        for each in answer.reviews:
            due = shown.day(each.facts.due, today) if each.facts.due else ""
            words = (named(each.facts.verdict), each.facts.note, due, each.facts.who, each.clerk)
            said = " · ".join(filter(None, words))
            found.append(captioned(shown.moment(each.at, today), said, _LABEL))
        return found

    def _buttons(self, answer: CompareAnswer) -> QBoxLayout:
        review, known = ReviewCompareAnswer, answer.line is not None
        found: list[Deed] = [
            (Names.CONFIRMED, self.tr("Confirmed"), "C", self.confirm, review, known),
            (Names.NOT_SAME, self.tr("Not the same…"), "D", self.not_same, review, True),
            (Names.NO_CONSEQUENCE, self.tr("No consequence…"), "N", self.nothing, review, True),
            (Names.FOLLOW_UP, self.tr("Follow up…"), "U", self.follow_up, review, True),
        ]
        if answer.line is not None and answer.line.stay_id is not None:
            person = (Names.OPEN_PERSON, self.tr("Open the person"), "P", self.open_person)
            found.append((*person, OpenPerson, True))
        back = self.tr("Batches"), "B", self.wants_batches.emit
        found.append((Names.SEE_BATCHES, *back, review, True))
        main = Names.CONFIRMED if answer.verdict is None else ""
        offers: list[Deed] = []
        for each in follow_ups(answer):
            key, deed = _FOLLOWS[each]
            offers.append((Names.follow(each), named(each), key, self._follow(each), deed, True))
        lines = [self.deeds(found, main)]
        if offers:
            lines += [column(label(self.tr("May follow"), "strong")), self.deeds(offers, "")]
        return column(*lines, gap=t.SPACE_2)

    def _follow(self, what: FollowUp) -> Any:
        return {
            FollowUp.TAKE_NUMBER: self.take_number,
            FollowUp.TAKE_HOUSEHOLD: self.take_household,
            FollowUp.WRITE_CLUE: self.write_clue,
            FollowUp.WRITE_RELIEF: self.open_arrival,
            FollowUp.LOOK_AT_DEATH: self.open_person,
            FollowUp.CONFIRM_IDENTITY: self.open_person,
            FollowUp.REPORT_POLICE: self.open_arrival,
            FollowUp.RESTRICT_FILE: self.restrict,
        }[what]

    # --- reviewing ---------------------------------------------------------------------------

    def confirm(self) -> None:
        """Say that it is this person, and true."""
        self._review(ReviewFacts(CompareVerdict.CONFIRMED))

    def not_same(self) -> None:
        """Ask why it is somebody else."""
        words = self.tr("What tells the two apart? The answer stays, with your reason.")
        self._with_reason(Names.NOT_SAME_FORM, CompareVerdict.NOT_SAME, words)

    def nothing(self) -> None:
        """Ask why nothing follows from it."""
        words = self.tr("Why does nothing follow from it?")
        self._with_reason(Names.NOTHING_FORM, CompareVerdict.NO_CONSEQUENCE, words)

    def _with_reason(self, name: str, verdict: CompareVerdict, words: str) -> None:
        form = self.forms.reason(name, named(verdict), words, self.tr("Write down"), "note")
        self.open(form, lambda said: self._review(ReviewFacts(verdict, said["note"] or "")))

    def follow_up(self) -> None:
        """Ask what is to be done, until when, by whom."""

        def go(said: Mapping[str, Any]) -> None:
            self._review(
                ReviewFacts(
                    CompareVerdict.FOLLOW_UP, said["note"] or "", said["due"], said["who"] or ""
                )
            )

        self.open(self.forms.follow_up(), go)

    def _review(self, facts: ReviewFacts) -> None:
        if (answer := self.answer) is not None:
            deed = ReviewCompareAnswer(uuid.uuid4().hex, answer.id, facts)
            words = self.tr("Written down: {what}.").format(what=named(facts.verdict))
            self.do(deed, words, self._shown_again)

    def _shown_again(self, answer: CompareAnswer) -> None:
        if self.answer is not None and self.answer.id == answer.id:
            self.show_answer(answer)

    # --- what may follow ---------------------------------------------------------------------

    def open_person(self) -> None:
        """Lead to the file of whoever it is about."""
        self._lead(FilePart.IDENTITY)

    def open_arrival(self) -> None:
        """Lead to the arrival, where what somebody draws is stated, and reports are noted."""
        self._lead(FilePart.INTAKE)

    def restrict(self) -> None:
        """Ask for the reason with which the file is kept from whoever does not handle it."""
        answer = self.answer
        if answer is None or answer.person_id is None:
            return
        person_id = answer.person_id
        form = self.forms.one_text(
            Names.RESTRICT_FORM,
            self.tr("Restrict the file"),
            self.tr("Only whoever handles it sees it from then on."),
            self.tr("Why"),
            f"{answer.batch}：{said_of(answer.row.hits, HitKind.WANTED)}",
            self.tr("Restrict"),
            "reason",
        )

        def go(said: Mapping[str, Any]) -> None:
            self.do(
                RestrictFile(person_id, said["reason"] or ""), self.tr("The file is restricted.")
            )

        self.open(form, go)

    def _lead(self, part: FilePart) -> None:
        if self.answer is not None and self.answer.line and self.answer.line.stay_id:
            self.leads.emit("residents", StayFile(self.answer.line.stay_id, part))

    def take_number(self) -> None:
        """Ask for the number that the office has, and add it to the papers."""
        answer = self.answer
        if answer is None or answer.person_id is None:
            return
        person_id = answer.person_id
        form = self.forms.one_text(
            Names.NUMBER_FORM,
            self.tr("Take the ID number over"),
            self.tr("It stands beside the papers that are known; nothing of these changes."),
            self.tr("Number"),
            answer.row.number,
            self.tr("Add it"),
        )

        def go(said: Mapping[str, Any]) -> None:
            seen = DocumentSeen.TOLD
            document = NewDocument(DocumentKind.RESIDENT_ID, said["text"] or "", seen)
            self.do(AddDocument(person_id, document), self.tr("The number is added."))

        self.open(form, go)

    def take_household(self) -> None:
        """Open the file, then ask for the household as it shall stand there."""
        answer = self.answer
        if answer is not None and answer.person_id is not None:
            self.desk.do(self, OpenPerson(answer.person_id), self._ask_household)

    def _ask_household(self, sheet: PersonSheet) -> None:
        answer = self.answer
        if answer is None or answer.person_id is None:
            return
        record, said_there = sheet.record, said_of(answer.row.hits, HitKind.HOUSEHOLD)
        words = self.tr("Now it says: {now}").format(now=record.household_address or "—")
        form = self.forms.one_text(
            Names.HOUSEHOLD_FORM,
            self.tr("Take the household over"),
            words,
            self.tr("Household"),
            said_there,
            self.tr("Write it down"),
        )

        def go(said: Mapping[str, Any]) -> None:
            facts = replace(facts_of_record(record), household_address=said["text"] or "")
            deed = ChangePerson(record.id, record.version, facts)
            self.do(deed, self.tr("The household is written down."))

        self.open(form, go)

    def write_clue(self) -> None:
        """Ask for the clue as it shall stand in the dossier."""
        answer = self.answer
        if answer is None or answer.person_id is None:
            return
        person_id, mark = answer.person_id, uuid.uuid4().hex
        form = self.forms.one_text(
            Names.CLUE_FORM,
            self.tr("Write down a clue"),
            "",
            self.tr("Clue"),
            said_of(answer.row.hits, *_WHERE),
            self.tr("Write down"),
        )
        heard = self.tr("Batch compare")

        def go(said: Mapping[str, Any]) -> None:
            facts = ClueFacts(ClueKind.PLACE, said["text"] or "", ClueRating.STRONG, heard)
            self.do(NoteClue(mark, person_id, facts), self.tr("The clue is written down."))

        self.open(form, go)


def _born(sex: Sex | None, born: date | None) -> str:
    """A sex and a birth day in a line; what is not known is left out."""
    return " ".join(filter(None, (named(sex) if sex else "", born.isoformat() if born else "")))
