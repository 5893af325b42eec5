"""The page of tracing: people without a name, those who look for them, and children."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.actions import action
from station.desktop.controls.tracing import Tracing as Names
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.minors import MinorsPart
from station.desktop.pages.tracing.notices import Notices
from station.desktop.pages.tracing.requests import Requests
from station.desktop.pages.tracing.samples import Samples
from station.desktop.pages.tracing.settlement import SettlementPart
from station.desktop.pages.tracing.unidentified import Unidentified
from station.desktop.tabbed import TabbedPage
from station.domain.topics import Topic
from station.usecases.dna_seen import SampleBoard
from station.usecases.resettlement import Resettlements
from station.usecases.tracing import UnidentifiedHere
from station.usecases.tracing_requests import RequestList
from station.wording.words import QT_TRANSLATE_NOOP


class TracingPage(TabbedPage):
    """Tabs in the order of `TracingPart`; each has an action that brings it up."""

    name = "tracing"
    icon = "tracing"
    opens_with = UnidentifiedHere
    watches = frozenset(
        {
            *(Topic.TRACING, Topic.PEOPLE, Topic.STAYS, Topic.INTAKE, Topic.PAPERS, Topic.POLICY),
            Topic.SAMPLES,
        }
    )

    offers = (Unidentified, Requests, Notices, Samples, MinorsPart, SettlementPart)
    tabs_name = Names.TABS

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TracingPage", "Tracing")

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

    def take(self, subject: object) -> None:
        """Show whom or what a `TracingFile` names."""
        if isinstance(subject, TracingFile):
            self.bring(subject.part)
            self.front.take(subject)
