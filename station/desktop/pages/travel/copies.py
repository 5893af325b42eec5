"""Copying the paper of whoever fetches, beside the facts of the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fetcher_copies import CopiesOfPapers
from station.desktop.pages.travel.deed_desk import second_of
from station.domain.leaving import LeavingPlan, LeavingSheet, LeavingWay
from station.domain.problems import Refused
from station.usecases.fetcher_copies import ExcuseFetcherCopy, KeepFetcherCopy

COPIED = frozenset({LeavingWay.KIN, LeavingWay.INSTITUTION})
"""Ways on which somebody comes who shows a paper."""

Save = Callable[[Callable[[LeavingSheet], object]], object]


class CopyDesk(CopiesOfPapers):
    """A copy is kept together with what is typed: it is of the paper of who is named there.

    `plan` reads the form and raises Refused, shown at its fields; `save` saves it first.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, plan: Callable[[], LeavingPlan], save: Save) -> None:
        super().__init__(desk, Names.COPIES, may_add=True)
        self._plan, self._save = plan, save
        self.taken.connect(self._keep)

    def ask_without(self, stay_id: int, *, alone: bool) -> None:
        """Let a leader say why kin fetch without a picture of their paper."""
        asked = Asked(
            self.tr("Fetch without a picture of the paper?"),
            self.tr("For a copy that lies in the folder, or a night without camera and scanner."),
            self.tr("The leader consents"),
            self.tr("Copy it first"),
            self.tr("Reason and leader stand in the check list and in the trace."),
            reason=True,
            second=not alone,
        )

        def consent(answer: Answer) -> None:
            deed = ExcuseFetcherCopy(stay_id, answer.reason, None if alone else second_of(answer))
            words = self.tr("The leader's consent is written down.")
            self._save(
                lambda _sheet: self._desk.do(self, deed, lambda _none: self.said.emit(words))
            )

        ask(self, asked, consent)

    def _keep(self, picture: bytes) -> None:
        if self._stay_id is None:
            return
        try:
            deed = KeepFetcherCopy(self._stay_id, picture, self._plan())
        except Refused:
            return
        self._desk.do(self, deed, lambda _id: self.said.emit(self.tr("Copy kept.")))
