"""The page of tracing: people without a name, those who look for them, and children."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar

from station.desktop.actions import action
from station.desktop.controls.tracing import Tracing as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.tracing.minors import MinorsPart
from station.desktop.pages.tracing.notices import Notices
from station.desktop.pages.tracing.part import Part
from station.desktop.pages.tracing.requests import Requests
from station.desktop.pages.tracing.samples import Samples
from station.desktop.pages.tracing.settlement import SettlementPart
from station.desktop.pages.tracing.unidentified import Unidentified
from station.desktop.print_out import PrintOut
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.dna_seen import SampleBoard
from station.usecases.resettlement import Resettlements
from station.usecases.tracing import UnidentifiedHere
from station.usecases.tracing_requests import RequestList
from station.wording.words import QT_TRANSLATE_NOOP

PARTS: tuple[type[Part], ...] = (
    Unidentified,
    Requests,
    Notices,
    Samples,
    MinorsPart,
    SettlementPart,
)
"""The tabs, in the order of `TracingPart`; each is there for whoever may ask its question."""


class TracingPage(Page):
    """Tabs above, one of them in front; each has an action that brings it up."""

    name = "tracing"
    icon = "tracing"
    opens_with = UnidentifiedHere
    watches = frozenset(
        {
            *(Topic.TRACING, Topic.PEOPLE, Topic.STAYS, Topic.INTAKE, Topic.PAPERS, Topic.POLICY),
            Topic.SAMPLES,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.parts: dict[TracingPart, Part] = {
            kind.part: kind(desk) for kind in PARTS if desk.may(kind.opens_with)
        }
        self.tabs = QTabBar()
        self.tabs.setObjectName(Names.TABS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._front = QStackedWidget()
        self._out = PrintOut(desk)
        for part in self.parts.values():
            self.tabs.addTab(part.title())
            self._front.addWidget(part)
            part.said.connect(self.said)
            part.leads.connect(self.leads_to)
            part.printed.connect(self._out.print_sheet)
        bring_to_front(self._front, self.front)
        layout = self.compose(to_the_edge(self._out), to_the_edge(self._front), head=[self.tabs])
        layout.setStretch(2, 1)
        self.tabs.currentChanged.connect(self._show_tab)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TracingPage", "Tracing")

    @property
    def front(self) -> Part:
        """The tab in front."""
        return list(self.parts.values())[max(0, self.tabs.currentIndex())]

    def take_keyboard(self) -> None:
        self.front.start()

    def reload(self) -> None:
        self.front.reload()

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Without a name"),
        name=Names.see(TracingPart.DOSSIERS),
        shortcut="Alt+1",
    )
    def see_dossiers(self) -> None:
        """Bring up the people whom nobody can name."""
        self.bring(TracingPart.DOSSIERS)

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Families' requests"),
        name=Names.see(TracingPart.REQUESTS),
        shortcut="Alt+2",
        needs=RequestList,
    )
    def see_requests(self) -> None:
        """Bring up whom families seek."""
        self.bring(TracingPart.REQUESTS)

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Notices and letters"),
        name=Names.see(TracingPart.NOTICES),
        shortcut="Alt+3",
    )
    def see_notices(self) -> None:
        """Bring up search notices and inquiry letters."""
        self.bring(TracingPart.NOTICES)

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Samples"),
        name=Names.see(TracingPart.SAMPLES),
        shortcut="Alt+4",
        needs=SampleBoard,
    )
    def see_samples(self) -> None:
        """Bring up the samples, and who owes one."""
        self.bring(TracingPart.SAMPLES)

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Minors"),
        name=Names.see(TracingPart.MINORS),
        shortcut="Alt+5",
    )
    def see_minors(self) -> None:
        """Bring up the minors and their side-files."""
        self.bring(TracingPart.MINORS)

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Settling, care"),
        name=Names.see(TracingPart.SETTLEMENT),
        shortcut="Alt+6",
        needs=Resettlements,
    )
    def see_settlement(self) -> None:
        """Bring up who is to be settled, and who lives in an institution."""
        self.bring(TracingPart.SETTLEMENT)

    @action(
        QT_TRANSLATE_NOOP("TracingPage", "Register of inquiry letters"),
        name=Names.SEE_LETTERS,
        shortcut="Alt+7",
    )
    def see_letters(self) -> None:
        """Bring up the register of inquiry letters."""
        self.bring(TracingPart.NOTICES)
        if isinstance(self.front, Notices):
            self.front.see_letters()

    def bring(self, part: TracingPart) -> None:
        """Bring a tab to the front, with the keyboard in it."""
        if part in self.parts:
            self.tabs.setCurrentIndex(list(self.parts).index(part))
            self.front.start()

    def take(self, subject: object) -> None:
        """Show whom or what a `TracingFile` names."""
        if isinstance(subject, TracingFile):
            self.bring(subject.part)
            self.front.take(subject)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return super().take_problems(self.front.take_problems(problems))

    def _show_tab(self, _tab: int) -> None:
        bring_to_front(self._front, self.front)
        if self.isVisible():
            self.reload()
