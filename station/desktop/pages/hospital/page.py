"""The page of hospitals: who lies where, letters, a letter being written, bills, their payment."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from station.desktop.actions import action
from station.desktop.controls.bills import Bills
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.controls.settlement import Settlement
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, holder
from station.desktop.leads import DeathFile, FilePart, NoticeFile, StayFile
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.hospital.bills import BillsPart
from station.desktop.pages.hospital.budget import BudgetPart
from station.desktop.pages.hospital.letter_form import LetterForm
from station.desktop.pages.hospital.letters_import import LettersImport
from station.desktop.pages.hospital.lists import Letters, Patients
from station.desktop.pages.hospital.notices import OpenNotices
from station.desktop.pages.hospital.panel import LetterPanel
from station.desktop.pages.hospital.settlement import SettlementPart
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.bill_records import BillFilter
from station.domain.letter_records import LetterSaved
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.batch_lists import BatchBook
from station.usecases.bill_lists import BillList
from station.usecases.budgets import BudgetOfYear
from station.usecases.letter_lists import LetterList
from station.usecases.printing import PrintedPaper
from station.wording.words import QT_TRANSLATE_NOOP

_PATIENTS, _LETTERS, _WRITE, _BILLS, _SETTLEMENT, _BUDGET = range(6)
_REGISTER = 4
"""Its place among the parts that have the whole page."""
_PANEL, _NEEDS = 392, 1300


class HospitalPage(Page):
    """Letters have one panel at the right, the letter that is chosen; bills have the whole page."""

    name = "hospital"
    icon = "hospital"
    opens_with = LetterList
    watches = frozenset(
        {Topic.HOSPITAL, Topic.STAYS, Topic.BEDS, Topic.PEOPLE, Topic.PAPERS, Topic.CLAIMS}
    )
    keys = (
        ("Ctrl+Enter", QT_TRANSLATE_NOOP("HospitalPage", "Issue the letter")),
        ("A · J · U", QT_TRANSLATE_NOOP("HospitalPage", "Accept, cut, accept all undoubted")),
        (
            "1–3 · A · J · U",
            QT_TRANSLATE_NOOP("HospitalPage", "Joint review: who speaks, agrees, differs"),
        ),
        ("Ctrl+F", QT_TRANSLATE_NOOP("HospitalPage", "Find a letter, a bill or a price")),
        ("Alt+L", QT_TRANSLATE_NOOP("HospitalPage", "Columns of a hospital's workbook")),
        ("Del", QT_TRANSLATE_NOOP("HospitalPage", "Take a typed line of a bill out")),
        ("Ctrl+PgUp · Ctrl+PgDown", QT_TRANSLATE_NOOP("HospitalPage", "Previous and next bill")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.patients = Patients(desk)
        self.notices = OpenNotices(desk)
        self.letters = Letters(desk)
        self.form = LetterForm(desk)
        self.panel = LetterPanel(desk)
        self.tabs = self._tabs()
        self._parts = QStackedWidget()
        for part in (self._lists(), self.letters, self.form):
            self._parts.addWidget(part)
        self._out = PrintOut(desk)
        self._body = WithSidePanel(
            Names.SIDE,
            self._parts,
            self.tr("Lists and form"),
            column(self.panel),
            self.tr("Chosen letter"),
            _PANEL,
            _NEEDS,
        )
        self.bills = BillsPart(desk)
        self._outer = QStackedWidget()
        self.settlement = SettlementPart(desk)
        self.budget = BudgetPart(desk)
        self.register = LettersImport(desk)
        register = holder(to_the_edge(self.register))
        for page in (self._body, self.bills, self.settlement, self.budget, register):
            self._outer.addWidget(page)
        head = [self.tabs, self.bills.head]
        bring_to_front(self._outer, self._body)
        layout = self.compose(to_the_edge(self._out), self._outer, head=head)
        layout.setStretch(2, 1)
        self._connect()
        self.starts_at = self.patients.view

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("HospitalPage", "Hospital")

    def reload(self) -> None:
        """Ask anew for the tab in front and for the panel."""
        match self.tabs.currentIndex():
            case 0:
                self.patients.reload()
                self.notices.reload()
            case 1:
                self.letters.reload()
            case 2:
                self.form.reload()
            case tab:
                (self.bills, self.settlement, self.budget)[tab - _BILLS].reload()
                return
        self.panel.reload()

    def take(self, subject: object) -> None:
        """Write the letter of a resident, given by the stay; or show the notice of a hospital."""
        if isinstance(subject, DeathFile):
            self.tabs.setCurrentIndex(_PATIENTS)
            self._show_deaths(subject.case_id)
        if isinstance(subject, NoticeFile):
            self.tabs.setCurrentIndex(_PATIENTS)
            self._show_notices(subject.notice_id)
        if isinstance(subject, int):
            self._write(subject)

    def take_conflict(self, owner: QObject) -> bool:
        return self.bills.take_conflict(owner)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        left = tuple(problems)
        if self.form.isVisibleTo(self):
            left = self.form.show_problems(left)
        if self.bills.isVisibleTo(self):
            left = self.bills.take_problems(left)
        if self.register.isVisibleTo(self):
            left = self.register.take_problems(left)
        return super().take_problems(left)

    @action(
        QT_TRANSLATE_NOOP("HospitalPage", "In hospital"), name=Names.SEE_PATIENTS, shortcut="Alt+1"
    )
    def see_patients(self) -> None:
        """Bring the list of who lies where to the front."""
        self._bring(_PATIENTS)
        self.patients.view.setFocus()

    @action(QT_TRANSLATE_NOOP("HospitalPage", "Letters"), name=Names.SEE_LETTERS, shortcut="Alt+2")
    def see_letters(self) -> None:
        """Bring the list of letters to the front."""
        self._bring(_LETTERS)
        bring_to_front(self._outer, self._body)
        self.letters.reload()
        self.letters.view.setFocus()

    @action(QT_TRANSLATE_NOOP("HospitalPage", "Write a letter"), name=Names.NEW, shortcut="Alt+3")
    def write(self) -> None:
        """Bring the form of a new letter to the front."""
        self._bring(_WRITE)
        self.form.start()

    @action(
        QT_TRANSLATE_NOOP("HospitalPage", "Bills"),
        name=Bills.SEE,
        shortcut="Alt+4",
        needs=BillList,
    )
    def see_bills(self) -> None:
        """Bring the hospitals' bills to the front."""
        self._bring(_BILLS)
        self.bills.start()

    @action(
        QT_TRANSLATE_NOOP("HospitalPage", "Settlement"),
        name=Settlement.SEE,
        shortcut="Alt+5",
        needs=BatchBook,
    )
    def see_settlement(self) -> None:
        """Bring the batches of approved bills to the front."""
        self._bring(_SETTLEMENT)
        self.settlement.start()

    @action(
        QT_TRANSLATE_NOOP("HospitalPage", "Budget"),
        name=Settlement.SEE_BUDGET,
        shortcut="Alt+6",
        needs=BudgetOfYear,
    )
    def see_budget(self) -> None:
        """Bring the year's budget and what is owed to the front."""
        self._bring(_BUDGET)
        self.budget.start()

    def _tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName(Names.TABS)
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for title in (self.tr("In hospital"), self.tr("Letters"), self.tr("Write a letter")):
            tabs.addTab(title)
        if self.desk.may(BillList):
            for title in (self.tr("Bills"), self.tr("Settlement"), self.tr("Budget")):
                tabs.addTab(title)
        return tabs

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.patients.chosen.connect(self.panel.show_patient)
        self.notices.called.connect(self._take_notice)
        self.notices.opened.connect(self._show_notices)
        self.notices.deaths.connect(self._show_deaths)
        self.notices.every.connect(self._show_notices)
        self.panel.notices.registers.connect(lambda patient: self.leads_to.emit("intake", patient))
        self.patients.wants_letter.connect(self._write)
        self.letters.chosen.connect(self.panel.show_letter)
        for some in (self.patients, self.letters):
            some.wants_deeds.connect(self._start_deeds)
        self.letters.wants_hospital.connect(self._add_hospital)
        self.letters.wants_register.connect(self._see_register)
        self.register.left.connect(self.see_letters)
        self.register.said.connect(self.said)
        self.letters.wants_hospitals.connect(self._show_hospitals)
        self.form.saved.connect(self._was_issued)
        self.panel.wants_letter.connect(self._write)
        self.panel.wants_stay.connect(
            lambda stay_id: self.leads_to.emit("residents", StayFile(stay_id, FilePart.HEALTH))
        )
        self.panel.printed.connect(self._print)
        self.bills.covers.connect(self._cover)
        self.bills.wants_letter.connect(self._show_letter)
        self.bills.said.connect(self.said)
        self.bills.printed.connect(self._out.print_sheet)
        self.panel.said.connect(self.said)
        self.panel.left.connect(self._back_to_list)
        self.panel.deaths.things.connect(
            lambda stay_id: self.leads_to.emit("residents", StayFile(stay_id, FilePart.THINGS))
        )
        self.settlement.said.connect(self.said)
        self.settlement.printed.connect(self._out.print_sheet)
        self.settlement.wants_bill.connect(self._show_bill)
        self.budget.said.connect(self.said)
        self.budget.wants_bill.connect(self._show_bill)
        self.budget.wants_batch.connect(self._show_batch)

    def _bring(self, tab: int) -> None:
        """Bring a tab to the front, also where the panel covers all of them."""
        self.tabs.setCurrentIndex(tab)
        self._body.show_main()

    def _show_tab(self, tab: int) -> None:
        before = self._parts.currentIndex()
        bring_to_front(self._outer, self._outer.widget(max(0, tab - _WRITE)))
        self._parts.setCurrentIndex(min(tab, _WRITE))
        self._body.show_main()
        self._cover(tab == _BILLS and self.bills.is_review)
        if tab == _WRITE:
            self.panel.show_writing()
        elif before == _WRITE:
            self.panel.stop_writing()
        if self.isVisible():
            self.reload()

    def _cover(self, covered: bool) -> None:
        """Give the head of the page to a bill that is open, or back to the tabs."""
        self.tabs.setVisible(not covered)
        self.bills.head.setVisible(covered)
        self.head_second.setText(self.bills.place if covered else "")

    def _show_bill(self, bill_id: int) -> None:
        """Open a bill that a batch or a number is made of."""
        self._bring(_BILLS)
        self.bills.open(bill_id, BillFilter())

    def _show_batch(self, batch_id: int) -> None:
        self._bring(_SETTLEMENT)
        self.settlement.go_to(batch_id)

    def _show_letter(self, letter_id: int) -> None:
        self._bring(_LETTERS)
        self.letters.show_letter(letter_id)

    def _write(self, stay_id: int) -> None:
        self._bring(_WRITE)
        self.form.begin(stay_id)
        self.form.start()

    def _see_register(self) -> None:
        bring_to_front(self._outer, self._outer.widget(_REGISTER))
        self.register.start()

    def _add_hospital(self) -> None:
        self._body.show_side()
        self.panel.deeds.corrections.hospital()

    def _lists(self) -> QWidget:
        """The hospitals that wait for an answer above those who lie in hospital."""
        layout = column(self.notices, self.patients)
        layout.setStretch(1, 1)
        return holder(layout)

    def _take_notice(self) -> None:
        self._body.show_side()
        self.panel.take_notice()

    def _show_notices(self, notice_id: int | None = None) -> None:
        self._body.show_side()
        self.panel.show_notices(notice_id)

    def _show_deaths(self, case_id: int | None = None) -> None:
        self._body.show_side()
        self.panel.show_deaths(case_id)

    def _start_deeds(self) -> None:
        self._body.show_side()
        self.panel.start_deeds()

    def _back_to_list(self) -> None:
        self._body.show_main()
        views = (self.patients.view, self.letters.view)
        views[min(self.tabs.currentIndex(), 1)].setFocus()

    def _show_hospitals(self) -> None:
        self._body.show_side()
        self.panel.show_hospitals()

    def _was_issued(self, saved: LetterSaved) -> None:
        self.panel.show_letter(saved.id)
        self.panel.show_hints(saved.hints)
        self.tabs.setCurrentIndex(_PATIENTS)
        self._body.show_side()
        words = self.tr("Letter {number} is issued; print it for the hospital.")
        self.said.emit(words.format(number=saved.number))

    def _print(self, sheet: PrintedPaper) -> None:
        self._out.print_sheet(sheet)
        self.panel.reload()
