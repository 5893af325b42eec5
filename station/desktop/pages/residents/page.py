"""The residents: the list, and the sheet of one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop import tokens as t
from station.desktop.actions import action, allow
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Asked, ask
from station.desktop.emergency import offer_opening, shut_file
from station.desktop.layout import column, row
from station.desktop.leads import ArrivalFile, FilePart, StayFile, lead_of
from station.desktop.page import Page
from station.desktop.pages.residents.head import LONG_NAME
from station.desktop.pages.residents.listing import Listing
from station.desktop.pages.residents.part import OpenFile
from station.desktop.pages.residents.sheet import Sheet
from station.desktop.parts import label
from station.domain.clocks import Clock
from station.domain.problems import Problem
from station.domain.stays import StaySummary
from station.domain.today import Figure
from station.domain.topics import Topic
from station.usecases.leaving import PrepareLeaving
from station.usecases.resident_lines import ResidentsHere
from station.usecases.restricted import OpenRestrictedFile
from station.usecases.stay_lists import StaysOfPerson
from station.wording.words import QT_TRANSLATE_NOOP


class ResidentsPage(Page):
    """Enter opens a sheet, Esc goes back to the list; the list keeps its place."""

    name = "residents"
    icon = "residents"
    opens_with = ResidentsHere
    watches = frozenset(Topic) - {Topic.ACCOUNTS, Topic.LEDGER, Topic.POLICY}
    keys = (("Ctrl+Enter", QT_TRANSLATE_NOOP("ResidentsPage", "Save the open form")),)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.listing = Listing(desk)
        self.sheet = Sheet(desk)
        box = QWidget()
        self._front = QStackedLayout(box)
        self._front.addWidget(self.listing)
        self._front.addWidget(self._open_sheet())
        column(box, margin=(16, 12, 4, 12), parent=self)
        self._connect()
        self._show_verbs()
        self.starts_at = self.listing.here
        self._wanted: object = None
        """What was asked to lie open last."""

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ResidentsPage", "Residents")

    def reload(self) -> None:
        if self._on_sheet():
            self.sheet.refresh()
        else:
            self.listing.reload()

    def missed(self) -> None:
        super().missed()
        self.sheet.missed()

    def take(self, subject: object) -> None:
        """Open a stay's sheet, the names behind a figure, or the file of a person."""
        if isinstance(subject, StayFile):
            self._show_stay(subject)
        elif isinstance(subject, ArrivalFile):
            self._turn_to(subject, lambda: self.sheet.open_arrival(subject))
        elif isinstance(subject, Figure):
            self.back_to_list()
            self.listing.show_figure(subject)
        elif isinstance(subject, int):
            self._wanted = subject
            self.desk.ask(
                self, StaysOfPerson(subject), lambda stays: self._show_person(subject, stays)
            )

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        found = tuple(problems)
        shut = shut_file(found)
        if shut is not None and self.desk.may(OpenRestrictedFile):
            self._show_shut(shut)
            return ()
        return self.sheet.take_problems(super().take_problems(found))

    def _show_shut(self, shut: Problem) -> None:
        """Put away what may not be seen, and offer the way in."""
        wanted = self._wanted
        if self._on_sheet():
            self._front.setCurrentIndex(0)
            self._show_verbs()
            self.listing.reload()
        offer_opening(self, self.desk, shut, lambda: self.take(wanted))

    def take_conflict(self, owner: QObject) -> bool:
        del owner
        return self._on_sheet() and self.sheet.take_conflict()

    @action(QT_TRANSLATE_NOOP("ResidentsPage", "Back to the list"), name=Names.BACK, shortcut="Esc")
    def back_to_list(self) -> None:
        """Put an open form away, then the sheet."""
        if not self._on_sheet():
            return
        if self.sheet.close_top():
            return
        self.sheet.stop_opening()
        self._wanted = None
        self._front.setCurrentIndex(0)
        self._show_verbs()
        self.listing.reload()
        self.listing.view().setFocus()

    @action(
        QT_TRANSLATE_NOOP("ResidentsPage", "Next tab"), name=Names.NEXT_PART, shortcut="Ctrl+PgDown"
    )
    def next_part(self) -> None:
        self.sheet.go_by(1)

    @action(
        QT_TRANSLATE_NOOP("ResidentsPage", "Tab before"),
        name=Names.PREVIOUS_PART,
        shortcut="Ctrl+PgUp",
    )
    def previous_part(self) -> None:
        self.sheet.go_by(-1)

    @action(QT_TRANSLATE_NOOP("ResidentsPage", "Find"), name=Names.FIND, shortcut="Ctrl+F")
    def find_in_list(self) -> None:
        """Put the caret into the text of the filters."""
        if not self._on_sheet():
            self.listing.filters.text.setFocus()
            self.listing.filters.text.selectAll()

    @action(QT_TRANSLATE_NOOP("ResidentsPage", "See the bed"), name=Names.SEE_BED, icon="beds")
    def see_bed(self) -> None:
        self._lead("beds")

    @action(
        QT_TRANSLATE_NOOP("ResidentsPage", "Prepare leaving"),
        name=Names.LEAVE,
        needs=PrepareLeaving,
        icon="leave",
    )
    def prepare_leaving(self) -> None:
        self._lead("travel")

    def _open_sheet(self) -> QWidget:
        self._title = label("", "title", name="residents_sheet_title")
        head = row(
            self._title,
            self.head_second,
            None,
            self.button("back_to_list"),
            self.button("see_bed"),
            self.button("prepare_leaving"),
            gap=t.SPACE_3,
            margin=(0, 0, t.SPACE_3, 0),
        )
        box = QWidget()
        layout = column(head, self.sheet, gap=t.SPACE_2, parent=box)
        layout.setStretch(1, 1)
        return box

    def _connect(self) -> None:
        self.listing.opened.connect(lambda stay_id: self._show_stay(StayFile(stay_id)))
        self.listing.leads_to.connect(self._follow)
        self.listing.compare.connect(self._compare)
        self.listing.opened_arrival.connect(self.take)
        self.sheet.leads_to.connect(self._follow)
        self.sheet.followed.connect(self._follow_clock)
        self.sheet.stay_opened.connect(
            lambda stay_id: self._show_stay(StayFile(stay_id, FilePart.TIME_LINE))
        )
        self.sheet.said.connect(self.said)
        self.listing.said.connect(self.said)
        self.sheet.shown.connect(self._show_head)
        self.sheet.emptied.connect(self._show_nobody)

    def _on_sheet(self) -> bool:
        return self._front.currentIndex() == 1

    def _follow(self, page: str, subject: object) -> None:
        """Open what stands on this page here; lead elsewhere else."""
        if page == self.name:
            self.take(subject)
        else:
            self.leads_to.emit(page, subject)

    def _follow_clock(self, clock: Clock) -> None:
        page, subject = lead_of(clock, self.desk.clerk.permissions)
        if isinstance(subject, StayFile):
            self.sheet.begin(subject.part, clock)
        else:
            self.leads_to.emit(page, subject)

    def _compare(self, person_id: int, other_id: int) -> None:
        """Open one of two who may be the same, with the other beside."""
        self.sheet.compare_with(person_id, other_id)
        self.take(person_id)

    def _show_person(self, person_id: int, stays: tuple[StaySummary, ...]) -> None:
        if self._wanted != person_id:
            return  # somebody else was asked for meanwhile
        if stays:
            self._show_stay(StayFile(stays[0].id))
        else:
            self._turn_to(person_id, lambda: self.sheet.open_person(person_id))

    def _show_stay(self, wanted: StayFile) -> None:
        self._turn_to(wanted, lambda: self.sheet.open_stay(wanted))

    def _turn_to(self, wanted: object, go: Callable[[], object]) -> None:
        """Open another file; a form with something typed in it is not thrown away unasked."""

        def turn() -> None:
            self._wanted = wanted
            self._front.setCurrentIndex(1)
            go()

        file = self.sheet.file
        if file is None or not self.sheet.has_typed() or _is_same(file, wanted):
            turn()
            return
        asked = Asked(
            title=self.tr("{name}: the open form is not saved").format(
                name=file.person.record.name
            ),
            text=self.tr("What is typed there belongs to this file and does not go along."),
            act=self.tr("Throw it away"),
            leave=self.tr("Back to the form"),
        )
        ask(self, asked, lambda _answer: turn())

    def _show_head(self, file: OpenFile) -> None:
        name = file.person.record.name
        shown = name if len(name) <= LONG_NAME else f"{name[:LONG_NAME]}…"  # in full right below
        self._title.setText(self.tr("Residents · {name}").format(name=shown))
        here = file.stay is not None and file.stay.summary.left_at is None
        at, among = self.listing.place_of(file.stay.summary.id) if file.stay else (0, 0)
        place = self.tr("{at} of {among} in the list").format(at=at, among=among) if at else ""
        self.head_second.setText(place)
        self._show_verbs(here=here)

    def _show_nobody(self) -> None:
        self._title.setText(self.tr("Residents"))
        self.head_second.setText("")
        self._show_verbs()

    def _show_verbs(self, *, here: bool = False) -> None:
        sheet = self._on_sheet()
        for method in ("back_to_list", "next_part", "previous_part"):
            allow(self.verbs[method], sheet)
        allow(self.verbs["find_in_list"], not sheet)
        for method in ("see_bed", "prepare_leaving"):
            allow(self.verbs[method], sheet and here)

    def _lead(self, page: str) -> None:
        file = self.sheet.file
        if file is not None and file.stay is not None:
            self.leads_to.emit(page, file.stay_id)


def _is_same(file: OpenFile, wanted: object) -> bool:
    """Whether what is wanted is the stay that lies open."""
    return isinstance(wanted, StayFile) and file.stay is not None and file.stay_id == wanted.stay_id
