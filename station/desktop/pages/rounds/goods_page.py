"""The goods as a page of their own, for who keeps stock and cash and looks after nobody."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.desktop.desk import Desk
from station.desktop.page import Page
from station.desktop.pages.rounds.goods import GoodsView
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.goods import GoodsList
from station.wording.words import QT_TRANSLATE_NOOP


class GoodsPage(Page):
    """Stands in the rail where others find the rounds: finance checks goods, meals and cash here.

    What the clerk may not do is not there; nobody's health is.
    """

    name = "goods"
    icon = "goods"
    opens_with = GoodsList
    watches = frozenset({Topic.GOODS, Topic.STAYS, Topic.PEOPLE, Topic.POLICY})
    keys = (
        ("Alt+1…4", QT_TRANSLATE_NOOP("GoodsPage", "Give out, meals, stock book, small cash")),
        ("Ctrl+Enter", QT_TRANSLATE_NOOP("GoodsPage", "Save the form that has the keyboard")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view = GoodsView(desk, alone=True)
        self.view.said.connect(self.said)
        self.view.leads_to.connect(self.leads_to)
        self.starts_at = self.view.give.shelf
        self.compose(self.view)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("GoodsPage", "Goods")

    def reload(self) -> None:
        """Ask again for the part that is in front."""
        self.view.reload()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self.view.take_problems(problems)
