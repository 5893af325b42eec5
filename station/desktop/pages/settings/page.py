"""The page itself: the list of sections at the left, the chosen one beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QStackedWidget

from station.desktop import tokens as t
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.layout import frame, row
from station.desktop.leads import LedgerFiles
from station.desktop.look import px
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.settings.backups import BackupSection
from station.desktop.pages.settings.calendar import CalendarSection
from station.desktop.pages.settings.clerks import ClerkSection
from station.desktop.pages.settings.keys import KeySection
from station.desktop.pages.settings.ledger import LedgerSection
from station.desktop.pages.settings.looks import LookSection
from station.desktop.pages.settings.numbers import NumberSection
from station.desktop.pages.settings.password import PasswordSection
from station.desktop.pages.settings.plate import PlateSection
from station.desktop.pages.settings.roles import RoleSection
from station.desktop.pages.settings.rooms import RoomSection
from station.desktop.pages.settings.section import Section
from station.desktop.pages.settings.trail import TrailSection
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.accounts import ChangePassword

SECTIONS: tuple[type[Section], ...] = (
    PlateSection,
    ClerkSection,
    RoleSection,
    PasswordSection,
    RoomSection,
    NumberSection,
    CalendarSection,
    LedgerSection,
    KeySection,
    BackupSection,
    TrailSection,
    LookSection,
)
LIST_WIDTH = 180
_ROOM = QSizePolicy.Policy.Preferred


class SettingsPage(Page):
    """Everything that is set up rarely, each section for whoever may."""

    name = "settings"
    icon = "settings"
    opens_with = ChangePassword
    watches = frozenset({Topic.ACCOUNTS, Topic.POLICY, Topic.BEDS, Topic.LEDGER, Topic.VOUCHERS})
    at_foot = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._classes = [section for section in SECTIONS if desk.may(section.needs)]
        self._sections: dict[str, Section] = {}
        self.list = QListWidget()
        self.list.setObjectName(Names.SECTIONS)
        self.list.setProperty("kind", "sections")
        self.list.setFixedWidth(px(LIST_WIDTH))
        for section in self._classes:
            item = QListWidgetItem(section.title(), self.list)
            item.setSizeHint(QSize(0, px(t.ROW)))
        self._stack = QStackedWidget()
        body = row(self.list, frame(row(self._stack)), gap=t.SPACE_3)
        body.setStretch(1, 1)
        outer = to_the_edge(body)
        outer.setStretch(0, 1)
        layout = self.compose(outer)
        layout.setStretch(1, 1)
        self.starts_at = self.list
        self.list.currentRowChanged.connect(self._show)
        self.list.itemSelectionChanged.connect(self._follow_selection)
        self.list.itemActivated.connect(lambda _item: self.section().start())
        self.list.setCurrentRow(0)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("SettingsPage", "Settings")

    def _follow_selection(self) -> None:
        """Go to a section that a screen reader or another program has selected."""
        chosen = self.list.selectedItems()
        if chosen and chosen[0] is not self.list.currentItem():
            self.list.setCurrentItem(chosen[0])

    def section(self) -> Section:
        """Give the section in front."""
        kind = self._classes[max(0, self.list.currentRow())]
        if kind.name not in self._sections:
            made = kind(self.desk)
            made.said.connect(self.said)
            made.leads_to.connect(self.leads_to)
            self._sections[kind.name] = made
            self._stack.addWidget(made)
        return self._sections[kind.name]

    def open(self, name: str) -> Section:
        """Bring a section to the front by its name."""
        self.list.setCurrentRow([section.name for section in self._classes].index(name))
        return self.section()

    def reload(self) -> None:
        self.section().reload()

    def take(self, subject: object) -> None:
        if isinstance(subject, LedgerFiles) and self.desk.may(LedgerSection.needs):
            self.open(LedgerSection.name).take(subject)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self.section().take_problems(super().take_problems(problems))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from a section back to the list of them."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _show(self, _row: int) -> None:
        section = self.section()
        for each in self._sections.values():  # only the one in front needs its room
            policy = _ROOM if each is section else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)
        self._stack.setCurrentWidget(section)
        section.reload()
