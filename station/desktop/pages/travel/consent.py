"""A leader's consent that somebody goes alone whom the rules would keep."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.pages.travel.deed_desk import second_of
from station.domain.stays import StaySummary
from station.usecases.leaving import AllowAlone

translate = QCoreApplication.translate


def ask_alone(
    owner: QWidget, stay: StaySummary, then: Callable[[AllowAlone], object], *, alone: bool
) -> None:
    """Ask for the reason, and for the leader unless this clerk is one who decides `alone`."""
    asked = Asked(
        translate("Consent", "Let {name} go alone?").format(name=stay.name),
        translate("Consent", "The rules keep this person unless somebody takes them over."),
        translate("Consent", "The leader consents"),
        translate("Consent", "Do not let go alone"),
        translate("Consent", "Reason and leader stand on the leaving record and in the trace."),
        reason=True,
        second=not alone,
    )

    def consent(answer: Answer) -> None:
        second = None if alone else second_of(answer)
        then(AllowAlone(stay.id, answer.reason, second))

    ask(owner, asked, consent)


def ask_stays(owner: QWidget, name: str, then: Callable[[str], object]) -> None:
    """Ask why somebody stays after all whose way out was prepared."""
    asked = Asked(
        translate("Consent", "Does {name} stay?").format(name=name),
        translate(
            "Consent", "What was prepared is kept as history; the way out begins anew next time."
        ),
        translate("Consent", "Stays in the station"),
        translate("Consent", "Go on with leaving"),
        reason=True,
        danger=False,
    )
    ask(owner, asked, lambda answer: then(answer.reason))
