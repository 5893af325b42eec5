"""A restricted file that stays shut: whom to ask, and the way in when it cannot wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop.desk import Desk
from station.domain.problems import Problem
from station.domain.restricted import RestrictedTrouble
from station.domain.search import Hit
from station.usecases.restricted import OpenRestrictedFile


def shut_file(problems: Iterable[Problem]) -> Problem | None:
    """Give the problem that says whose file is kept from this clerk, if one does."""
    codes = {RestrictedTrouble.RESTRICTED}
    return next((each for each in problems if each.code in codes), None)


def offer_opening(owner: QWidget, desk: Desk, problem: Problem, then: Callable[[], object]) -> None:
    """Say whom to ask; a written reason opens the file until the shift ends."""
    person_id, ask = problem.data["person_id"], problem.data["ask"]
    assert isinstance(person_id, int)
    _offer(owner, desk, person_id, str(ask), then)


def offer_card(owner: QWidget, desk: Desk, hit: Hit, then: Callable[[], object]) -> None:
    """The same for a file that a search has found."""
    assert hit.restricted is not None
    _offer(owner, desk, hit.person_id, hit.restricted.ask, then)


def _offer(
    owner: QWidget, desk: Desk, person_id: int, ask: str, then: Callable[[], object]
) -> None:
    text = QCoreApplication.translate(
        "Emergency", "Only those who handle this case see the file. Ask {ask}."
    )
    asked = dialogs.Asked(
        QCoreApplication.translate("Emergency", "Restricted file"),
        text.format(ask=ask),
        QCoreApplication.translate("Emergency", "Open in an emergency"),
        QCoreApplication.translate("Emergency", "Leave it shut"),
        QCoreApplication.translate(
            "Emergency",
            "It stays open to you until the shift ends. The leader sees who opened it, and why.",
        ),
        reason=True,
    )

    def opened(answer: dialogs.Answer) -> None:
        deed = OpenRestrictedFile(answer.reason, person_id)
        desk.do(owner, deed, lambda _person_id: then())

    dialogs.ask(owner, asked, opened)
