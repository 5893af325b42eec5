"""Inquiry letters begun from wherever somebody is looked at: their form, and the deed."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.pages.tracing.notice_forms import NoticeForms
from station.domain.inquiries import Addressee, Asked, InquiryFacts, LetterWay
from station.usecases.inquiries import WriteInquiries
from station.usecases.search_notices import NoticeDraft, SearchNoticeDraft
from station.wording.words import QT_TRANSLATE_NOOP

Said = Mapping[str, Any]
_DONE = QT_TRANSLATE_NOOP("Notices", "The letters are written: print them from the register.")


class InquiryWriting:
    """Opens the form with what is known of somebody; `open_form` and `do` are those of its seat."""

    def __init__(
        self,
        desk: Desk,
        seat: QWidget,
        open_form: Callable[[DeedForm, Callable[[Said], object]], object],
        do: Callable[[WriteInquiries, str], object],
        *,
        columns: int = 2,
    ) -> None:
        self._columns = columns
        self._desk, self._seat, self._open, self._do = desk, seat, open_form, do
        self._forms = NoticeForms(desk, seat)

    def begin(self, person_id: int, still: Callable[[], bool]) -> None:
        """Ask what is known of a person and open the form, if they are `still` looked at."""

        def show(draft: NoticeDraft) -> None:
            if still():
                self.open(draft)

        self._desk.ask(self._seat, SearchNoticeDraft(person_id), show, seat="letters")

    def open(self, draft: NoticeDraft) -> None:
        """Open the form with what a draft says already."""
        mark, done = uuid.uuid4().hex, QCoreApplication.translate("Notices", _DONE)
        self._open(
            self._forms.ask(draft, self._columns),
            lambda said: self._do(_deed(mark, draft.person_id, said), done),
        )


def _deed(mark: str, person_id: int, said: Said) -> WriteInquiries:
    units = [each.strip() for each in (said["asked"] or "").splitlines() if each.strip()]
    facts = InquiryFacts(
        said["question"] or "",
        said["clues"] or "",
        said["way"] or LetterWay.POST,
        answer_by=said["answer_by"],
    )
    kind = said["kind"] or Addressee.OTHER
    asked = tuple(Asked(kind, unit) for unit in units)
    return WriteInquiries(mark, person_id, asked, facts, said["happened_at"])
