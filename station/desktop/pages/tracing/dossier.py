"""The dossier of one person: who, limits over the ledger, notebook and body at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop import tokens as t
from station.desktop.controls.tracing_dossier import Dossier as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import (
    Scrolling,
    bring_to_front,
    column,
    empty,
    holder,
    row,
)
from station.desktop.leads import FilePart, StayFile, TracingFile, TracingPart, lead_of
from station.desktop.pages.tracing import dossier_cards as cards
from station.desktop.pages.tracing.dossier_body import BodyMap
from station.desktop.pages.tracing.dossier_folds import Folds
from station.desktop.pages.tracing.dossier_forms import DossierForms
from station.desktop.pages.tracing.dossier_ledger import LedgerCard
from station.desktop.pages.tracing.inquiry_writing import InquiryWriting
from station.desktop.parts import Button, label
from station.desktop.pictures import PictureCard
from station.domain.body_marks import BodyPlace, PictureKind, PictureLine
from station.domain.clock_kinds import ClockKind
from station.domain.clocks import Clock
from station.domain.dossiers import Dossier
from station.domain.problems import Problem, Refused
from station.domain.tracing import LedgerLine
from station.usecases.body_marks import PictureOf
from station.usecases.clues import RecordInterview
from station.usecases.dossiers import DossierFile, OpenDossier
from station.usecases.papers_dossier import PrintDossier, PrintFaces
from station.usecases.person_sheet import PhotoOf
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named

_LEFT, _SIDE = 248, 304


class DossierView(QWidget):
    """Esc goes back to the list; PgUp and PgDn to the person before and after."""

    said = Signal(str)
    leads = Signal(str, object)
    left = Signal()
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""
    others = Signal(str)
    """A clue of which is asked who else said it."""
    turned = Signal(int)
    """One person on (1) or back (-1)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.dossier: Dossier | None = None
        self._may = desk.may(RecordInterview)
        self._form: DeedForm | None = None
        self._wanted: tuple[int, int | None] | None = None
        self._forms = DossierForms(self, desk, self)
        self._letters = InquiryWriting(desk, self, self.show_form, self.do, columns=1)
        self._second = label("", "second")
        self._who = column()
        self._limits = column()
        self._ledger = LedgerCard(desk.now)
        self._ledger.answers.connect(self._answer)
        self._ledger.strikes.connect(self._forms.strike)
        self._ledger.prints.connect(self._print_faces)
        self._ledger.let_print(may=desk.may(PrintFaces))
        self._folds = Folds(self._turn_fold)
        self._book = column(gap=t.SPACE_2)
        self._body = BodyMap(Names.BODY, self.tr("Marks on the body, front and back"))
        self._body.pointed.connect(self._mark)
        self._body.reached.connect(self.said)
        self._side = QStackedWidget()
        self._place = column(None)
        self._side.addWidget(Scrolling(self._book, _SIDE))
        self._side.addWidget(Scrolling(self._place, _SIDE))
        bring_to_front(self._side, self._side.widget(0))
        self._large = PictureCard(Names.PICTURE_CARD)
        self._large.closed.connect(self._put_picture_away)
        under = column(holder(self._limits), self._ledger, gap=t.SPACE_2)
        under.setStretch(1, 1)
        self._under = holder(under)
        middle = column(self._under, self._large, gap=0)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        body = row(Scrolling(self._who, _LEFT), holder(middle), self._side, gap=t.SPACE_3)
        body.setStretch(1, 1)
        column(self._head(), body, parent=self).setStretch(1, 1)

    def open(self, person_id: int, thing_id: int | None = None) -> None:
        """Open somebody's dossier: that leaves its line in the trace."""
        self.leave_form()
        self._folds.close()
        if not self._large.isHidden():
            self._large.put_away()
        self._wanted = (person_id, thing_id)
        self.desk.do(self, OpenDossier(person_id), self._show)

    def start(self) -> None:
        """Put the keyboard into the ledger."""
        self._ledger.start()

    def reload(self) -> None:
        """Ask again for what is open."""
        if self.dossier is not None:
            asked = self.dossier.record.id
            self.desk.ask(self, DossierFile(asked), lambda found: self._show_again(asked, found))

    def _show_again(self, asked: int, dossier: Dossier) -> None:
        """Show what was asked again, unless somebody else was opened meanwhile."""
        if self.dossier is not None and self.dossier.record.id == asked:
            self._show(dossier)

    def count(self, words: str) -> None:
        """Say which of how many people this is."""
        self._second.setText(words)

    def show_form(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Show a form in place of notebook and body."""
        self.leave_form()
        self._form = form
        self._place.insertWidget(0, form)
        form.acted.connect(then)
        form.left.connect(self.leave_form)
        bring_to_front(self._side, self._side.widget(1))
        form.start()

    def do(self, deed: Write[Any], words: str) -> None:
        """Do what a form asks for; it closes when it is done."""

        def done(_answer: object) -> None:
            self.leave_form()
            self.said.emit(words)
            self.reload()

        self.desk.do(self, deed, done)

    def refuse(self, refused: Refused) -> None:
        """Hand on what is wrong with a file."""
        self.desk.failed.emit(self, refused)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at the fields of the open form."""
        if self._form is None:
            return tuple(problems)
        return self._form.form.show_problems(tuple(problems))

    def leave_form(self) -> None:
        """Close the form; the keyboard goes back to the ledger."""
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            bring_to_front(self._side, self._side.widget(0))
            self._ledger.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in turns:
            self.turned.emit(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    # --- parts -------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        def about(act: Callable[[int], object]) -> Callable[[], object]:
            return lambda: self.dossier and act(self.dossier.record.id)

        back = Button(Names.BACK, self.tr("List"), key="Esc", press=self.left.emit)
        before = Button(
            Names.BEFORE,
            self.tr("Before"),
            shortcut="Ctrl+PgUp",
            press=lambda: self.turned.emit(-1),
        )
        after = Button(
            Names.NEXT,
            self.tr("Next one"),
            shortcut="Ctrl+PgDown",
            press=lambda: self.turned.emit(1),
        )
        file = Button(Names.FILE, self.tr("File"), shortcut="F", press=self._open_file)
        paper = Button(Names.PRINT, self.tr("Print"), shortcut="D", press=self._print)
        paper.setEnabled(self.desk.may(PrintDossier))
        forms = self._forms
        deeds = (
            Button(Names.PICTURE, self.tr("Picture…"), shortcut="P", press=about(forms.picture)),
            Button(Names.LETTERS, self.tr("Letters…"), shortcut="H", press=about(self._ask)),
            Button(Names.TALK, self.tr("Note talk"), shortcut="T", press=about(forms.talk)),
            Button(
                Names.ASK, self.tr("Note query"), "primary", shortcut="Q", press=about(forms.ask)
            ),
        )
        for deed in deeds:
            deed.setEnabled(self._may)
        return holder(row(back, before, after, self._second, None, file, paper, *deeds))

    def _show(self, dossier: Dossier) -> None:
        self.dossier = dossier
        now = self.desk.now()
        strike = self._forms.strike if self._may else None
        empty(self._who)
        self._who.addWidget(cards.who(self.desk, dossier))
        self._who.addWidget(cards.steps(dossier, self._lead))
        self._who.addStretch(1)
        empty(self._limits)
        self._limits.addWidget(cards.limits(dossier, now))
        self._ledger.show_dossier(dossier, may=self._may)
        self._body.setParent(None)
        empty(self._book)
        self._body.show_marks(dossier.standing_marks)
        person = dossier.record.id
        may = self._may
        for card in (
            cards.notebook(
                dossier,
                lambda: self._forms.clue(person),
                lambda clue: self._forms.clue(person, clue),
                self.others.emit,
                self._folds,
                may=may,
            ),
            cards.talks(dossier, now, strike, self._folds),
            cards.marks(dossier, self._body, strike),
            cards.album(self.desk, dossier, strike, self._look, self._folds),
        ):
            self._book.addWidget(card)
        self._book.addStretch(1)
        self._arrive()

    def _arrive(self) -> None:
        """Put the keyboard where a clock has led: on its query, or on the ledger."""
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        self._ledger.start()
        if wanted[1] is not None:
            self._ledger.go_to(wanted[1])

    def _turn_fold(self, card: str) -> None:
        """Show a card whole or folded; the keyboard stays on what turned it."""
        if self.dossier is not None:
            self._show(self.dossier)
            for turned in self.findChildren(Button, Names.fold(card)):
                turned.setFocus()

    def _lead(self, clock: Clock) -> None:
        if self.dossier is None:
            return
        person = self.dossier.record.id
        if clock.kind is ClockKind.INTERVIEWS:
            self._forms.talk(person)
        elif clock.kind is ClockKind.QUERY_ANSWER and clock.subject.thing_id is not None:
            self._ledger.go_to(clock.subject.thing_id)
            self._answer_query(clock.subject.thing_id)
        else:
            self.leads.emit(*lead_of(clock, self.desk.clerk.permissions))

    def _answer(self, line: LedgerLine) -> None:
        if line.thing == "query" and line.thing_id is not None:
            self._answer_query(line.thing_id)
        elif line.thing == "request":
            self.leads.emit("tracing", TracingFile(TracingPart.REQUESTS, None, line.thing_id))

    def _answer_query(self, query_id: int) -> None:
        if self.dossier is None or not self._may:
            return
        for line in self.dossier.queries:
            if line.id == query_id:
                self._forms.answer(line)

    def _ask(self, person_id: int) -> None:
        """Write inquiry letters, whether a notice is open or not."""
        self._letters.begin(
            person_id, lambda: bool(self.dossier and self.dossier.record.id == person_id)
        )

    def _mark(self, place: BodyPlace) -> None:
        if self.dossier is not None and self._may:
            self._forms.mark(self.dossier.record.id, place)

    def _look(self, picture: PictureLine) -> None:
        """Show a picture large, over limits and ledger, until Esc."""
        facts, when = picture.facts, shown.moment(picture.taken_at, self.desk.now().date())
        told = " · ".join(filter(None, (named(facts.kind), facts.shows, when, picture.clerk)))
        portrait = facts.kind is PictureKind.PORTRAIT
        question = PhotoOf(picture.id) if portrait else PictureOf(picture.id)
        self._under.hide()
        self._large.open_card(told, may_replace=False)
        self.desk.ask(self._large, question, self._large.show_picture)

    def _put_picture_away(self) -> None:
        self._under.show()
        self._ledger.start()

    def _print(self) -> None:
        """Print the whole dossier as it stands."""
        if self.dossier is not None:
            self.desk.do(self, PrintDossier(self.dossier.record.id), self.printed.emit)

    def _print_faces(self) -> None:
        """Print how often this face was compared, why and with what result."""
        if self.dossier is not None:
            self.desk.do(self, PrintFaces(self.dossier.record.id), self.printed.emit)

    def _open_file(self) -> None:
        if self.dossier is not None and self.dossier.stay is not None:
            self.leads.emit("residents", StayFile(self.dossier.stay.id, FilePart.IDENTITY))
