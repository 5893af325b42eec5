"""The page of what goes up: month sheets, packages, comparing, archive, charts, what is wanting."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.actions import action
from station.desktop.controls.returns import Returns as Names
from station.desktop.leads import ReturnsFile, ReturnsPart
from station.desktop.pages.returns.archive import ArchivePart
from station.desktop.pages.returns.charts import ChartsPart
from station.desktop.pages.returns.compare import ComparePart
from station.desktop.pages.returns.packages import PackagesPart
from station.desktop.pages.returns.sheets import SheetsPart
from station.desktop.pages.returns.shortcomings import ShortcomingsPart
from station.desktop.tabbed import TabbedPage
from station.domain.topics import Topic
from station.usecases.stay_lists import PastStays
from station.wording.words import QT_TRANSLATE_NOOP


class ReturnsPage(TabbedPage):
    """Tabs in the order of `ReturnsPart`; each has an action that brings it up."""

    name = "returns"
    icon = "returns"
    opens_with = PastStays
    watches = frozenset(
        {
            Topic.STAYS,
            Topic.PEOPLE,
            Topic.INTAKE,
            Topic.POLICY,
            Topic.PACKAGES,
            Topic.RETURNS,
            Topic.ARCHIVE,
            *(Topic.BEDS, Topic.VOUCHERS, Topic.CLAIMS),
        }
    )
    offers = (SheetsPart, PackagesPart, ComparePart, ArchivePart, ChartsPart, ShortcomingsPart)
    tabs_name = Names.TABS
    keys = (
        ("Ctrl+1…4", QT_TRANSLATE_NOOP("ReturnsPage", "Lists beside a month sheet")),
        ("Ctrl+1…6", QT_TRANSLATE_NOOP("ReturnsPage", "Charts")),
        ("Ctrl+PgUp · Ctrl+PgDown", QT_TRANSLATE_NOOP("ReturnsPage", "Charts: earlier, later")),
    )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ReturnsPage", "Reports")

    @action(
        QT_TRANSLATE_NOOP("ReturnsPage", "Month sheets"),
        name=Names.see(ReturnsPart.SHEETS),
        shortcut="Alt+1",
    )
    def see_sheets(self) -> None:
        """Bring up the month sheets."""
        self.bring(ReturnsPart.SHEETS)

    @action(
        QT_TRANSLATE_NOOP("ReturnsPage", "Packages"),
        name=Names.see(ReturnsPart.PACKAGES),
        shortcut="Alt+2",
    )
    def see_packages(self) -> None:
        """Bring up the packages and their receipts."""
        self.bring(ReturnsPart.PACKAGES)

    @action(
        QT_TRANSLATE_NOOP("ReturnsPage", "Comparing"),
        name=Names.see(ReturnsPart.COMPARE),
        shortcut="Alt+3",
    )
    def see_compare(self) -> None:
        """Bring up what was compared with other offices."""
        self.bring(ReturnsPart.COMPARE)

    @action(
        QT_TRANSLATE_NOOP("ReturnsPage", "Archive"),
        name=Names.see(ReturnsPart.ARCHIVE),
        shortcut="Alt+4",
    )
    def see_archive(self) -> None:
        """Bring up the archive."""
        self.bring(ReturnsPart.ARCHIVE)

    @action(
        QT_TRANSLATE_NOOP("ReturnsPage", "Charts"),
        name=Names.see(ReturnsPart.CHARTS),
        shortcut="Alt+5",
    )
    def see_charts(self) -> None:
        """Bring up the charts."""
        self.bring(ReturnsPart.CHARTS)

    @action(
        QT_TRANSLATE_NOOP("ReturnsPage", "Shortcomings"),
        name=Names.see(ReturnsPart.SHORTCOMINGS),
        shortcut="Alt+6",
    )
    def see_shortcomings(self) -> None:
        """Bring up what was found wanting."""
        self.bring(ReturnsPart.SHORTCOMINGS)

    def take(self, subject: object) -> None:
        """Show what a `ReturnsFile` names."""
        if isinstance(subject, ReturnsFile):
            self.bring(subject.part)
            self.front.take(subject)
