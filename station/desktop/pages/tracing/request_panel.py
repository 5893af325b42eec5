"""One request beside the list: what the family says, who it may be, what is done next."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.tracing_requests import TracingRequests as Names
from station.desktop.deed_form import DeedForm, problem_lines
from station.desktop.desk import Desk
from station.desktop.kept import Kept
from station.desktop.layout import column, empty, row
from station.desktop.pages.tracing.request_forms import (
    different_form,
    facts_from,
    request_form,
    step_form,
    verify_form,
)
from station.desktop.pages.tracing.request_sheet import compare_card, match_card, request_card
from station.desktop.parts import Button, EmptyState, label
from station.desktop.photo import choose_picture, picture_of
from station.domain.problems import Problem, Refused
from station.domain.request_matching import RequestMatch
from station.domain.tracing_requests import MatchVerdict, RequestFacts, RequestStep
from station.usecases.papers_requests import PrintRequest
from station.usecases.tracing_request_steps import (
    DecideMatch,
    MatchAgain,
    TakeRequestStep,
    VerifyRequest,
)
from station.usecases.tracing_requests import (
    ChangeRequest,
    FileRequest,
    MatchSheet,
    MatchSheetAnswer,
    RequestSheet,
    RequestSheetAnswer,
)
from station.usecases.work import Write
from station.wording.naming import named


class RequestPanel(QWidget):
    """A deed that asks for something opens above the request; Esc leaves it."""

    said = Signal(str)
    leads = Signal(str, object)
    filed = Signal(int)
    """A request was written down: its id."""
    printed = Signal(object)
    left = Signal()
    """The keyboard goes back to the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.sheet: RequestSheetAnswer | None = None
        self._request_id: int | None = None
        self._form: DeedForm | None = None
        self._first: Button | None = None
        self._beside = False
        """Whether request and person lie side by side."""
        self._mark = ""
        self._opened: Mapping[str, str] = {}
        """What a request says that is being changed; of a new one nothing stands yet."""
        self._kept = Kept(self, desk, "request", self._typed)
        self._open, self._body = column(), column(gap=t.SPACE_2)
        column(self._open, self._body, None, parent=self)
        on_key("Esc", self, self._leave)
        self._show_nothing()

    def show_request(self, request_id: int) -> None:
        """Bring a request to the front; a form that was open for another one goes."""
        if request_id != self._request_id:
            self._close_form()
            self._beside, self.sheet, self._first = False, None, None
            # No key may do to the request before what is meant for this one.
            empty(self._body)
        self._request_id = request_id
        self.reload()

    def reload(self) -> None:
        """Ask again for the request in front."""
        if self._request_id is not None:
            self.desk.ask(self, RequestSheet(self._request_id), self._show, seat="request")

    def start(self) -> None:
        """Put the keyboard on what is done next."""
        if self._form is not None:
            self._form.start()
        elif self._first is not None:
            self._first.setFocus()

    def new(self) -> None:
        """Write a family's request down."""
        form = request_form(self.desk, None)
        self._mark = uuid.uuid4().hex

        def file(said: Mapping[str, Any]) -> None:
            deed = FileRequest(self._mark, facts_from(said))
            self._do(deed, self.tr("The request is written down."), self._kept.key)

        self._show_form(form, file)
        self._opened = {}
        self._keep(form, "new", self.new)

    def _keep(self, form: DeedForm, key: str, anew: Callable[[], object]) -> None:
        """Keep what is typed into a form of a request until it is written down."""
        form.form.edited.connect(self._kept.was_edited)
        self._kept.open(key, "", lambda kept: self._resume(form, kept, anew))

    def _typed(self) -> dict[str, Any]:
        """The fields that were touched: the others a colleague may change meanwhile."""
        typed = self._form.form.typed() if self._form is not None else {}
        touched = {place: said for place, said in typed.items() if said != self._opened.get(place)}
        return {"mark": self._mark, "facts": touched}

    def _resume(self, form: DeedForm, kept: Mapping[str, Any], anew: Callable[[], object]) -> None:
        """Put back what was typed before and never written down, if nothing is typed yet."""
        if form is not self._form or not kept["facts"]:
            return
        self._mark = kept["mark"]
        form.form.retype({**form.form.typed(), **kept["facts"]})
        words = self.tr("Typed before and not written down yet.")
        stands = self.tr("As it stands") if self._opened else self.tr("Begin anew")
        again = Button(Names.BEGIN_ANEW, stands, press=lambda: self._begin_anew(anew))
        self._open.insertLayout(0, row(label(words, "second", wrap=True), again))

    def _begin_anew(self, anew: Callable[[], object]) -> None:
        self._kept.drop(self._kept.key)
        self._close_form()
        anew()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at the fields of the open form."""
        if self._form is None:
            return tuple(problems)
        left = self._form.form.show_problems(problems)
        for line in problem_lines(left):
            self._open.addWidget(line)
        return ()

    # --- deeds -------------------------------------------------------------------------------

    def change(self) -> None:
        """Change what the request says."""
        sheet = self.sheet
        assert sheet is not None
        line = sheet.record.line

        def keep(said: Mapping[str, Any]) -> None:
            deed = ChangeRequest(line.id, line.version, facts_from(said, line.seeker))
            words = self.tr("The request is changed and compared again.")
            self._do(deed, words, self._kept.key)

        form = request_form(self.desk, sheet.record)
        self._show_form(form, keep)
        self._opened = form.form.typed()
        self._keep(form, f"{line.id}", self.change)

    def photo(self, given: Path | QImage | None = None) -> None:
        """Keep the photograph that the family brought; without one it is chosen from a file."""
        if given is None:
            choose_picture(self, self.photo)
            return
        assert self.sheet is not None
        record = self.sheet.record
        line = record.line
        try:
            picture = picture_of(given)
        except Refused as refused:
            self.desk.failed.emit(self, refused)
            return
        facts = RequestFacts(line.seeker, record.sought, line.source, line.told_at)
        deed = ChangeRequest(line.id, line.version, facts, picture)
        self._do(deed, self.tr("The photograph is kept with the request."))

    def print_out(self) -> None:
        """Print the request with the one whom it may mean, for both to sign."""
        assert self.sheet is not None
        self.desk.do(self, PrintRequest(self.sheet.record.line.id), self.printed.emit)

    def again(self) -> None:
        """Compare it with everybody, now."""
        assert self.sheet is not None
        self._do(MatchAgain(self.sheet.record.line.id), self.tr("Compared with everybody again."))

    def compare(self, match: RequestMatch) -> None:
        """Lay request and person side by side."""
        question = MatchSheet(match.request_id, match.person_id)
        self.desk.ask(self, question, self._show_pair, seat="request")

    def likely(self, match: RequestMatch) -> None:
        """Remember that this is likely the one."""
        deed = DecideMatch(uuid.uuid4().hex, match.request_id, match.person_id, MatchVerdict.LIKELY)
        self._do(deed, self.tr("Remembered as likely."))

    def different(self, match: RequestMatch) -> None:
        """Say by what it is seen that this is somebody else."""
        mark = uuid.uuid4().hex

        def keep(said: Mapping[str, Any]) -> None:
            verdict, reason = MatchVerdict.DIFFERENT, said["reason"] or ""
            deed = DecideMatch(mark, match.request_id, match.person_id, verdict, reason)
            self._do(deed, self.tr("Remembered as somebody else."))

        self._show_form(different_form(match.hit.name), keep)

    def verify(self, match: RequestMatch) -> None:
        """Settle that the seeker is kin of this person."""
        assert self.sheet is not None
        mark, line = uuid.uuid4().hex, self.sheet.record.line

        def keep(said: Mapping[str, Any]) -> None:
            deed = VerifyRequest(
                mark,
                line.id,
                line.version,
                match.person_id,
                frozenset(said["proofs"] or ()),
                said["id_number"] or "",
                said["text"] or "",
                said["happened_at"],
            )
            self._do(deed, self.tr("The seeker is verified; now they can be collected."))

        self._show_form(verify_form(self.desk, line.seeker, match.hit.name), keep)

    def take_step(self, step: RequestStep) -> None:
        """Let it rest, review, bring together, close, withdraw."""
        assert self.sheet is not None
        mark, line = uuid.uuid4().hex, self.sheet.record.line

        def keep(said: Mapping[str, Any]) -> None:
            text, when = said["text"] or "", said["happened_at"]
            deed = TakeRequestStep(mark, line.id, line.version, step, text, when)
            self._do(deed, self.tr("{step}: written down.").format(step=named(step)))

        self._show_form(step_form(self.desk, step), keep)

    # --- parts -------------------------------------------------------------------------------

    def _do(self, deed: Write[RequestSheetAnswer], words: str, draft: str = "") -> None:
        def done(answer: RequestSheetAnswer) -> None:
            self._kept.drop(draft)
            self._close_form()
            self._request_id = answer.record.line.id
            self._beside, self.sheet = False, None
            self._show(answer)
            self.said.emit(words)
            self.start()
            if isinstance(deed, FileRequest):
                self.filed.emit(answer.record.line.id)

        self.desk.do(self, deed, done)

    def _show_nothing(self) -> None:
        empty(self._body)
        words = self.tr("Choose a request, or write down whom a family seeks.")
        self._body.addWidget(EmptyState("tracing", self.tr("No request chosen"), words))

    def _show(self, sheet: RequestSheetAnswer) -> None:
        if sheet.record.line.id != self._request_id or sheet == self.sheet:
            return
        self.sheet = sheet
        if self._beside:
            return
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused) and self._form is None
        empty(self._body)
        card, self._first = request_card(self, sheet)
        self._body.addWidget(card)
        if not sheet.matches:
            words = self.tr("Nobody who ever came fits. Each new fact is compared by itself.")
            self._body.addWidget(label(words, "second", wrap=True))
        for at, match in enumerate(sheet.matches):
            self._body.addWidget(match_card(self, sheet, match, keys=at == 0))
        if held:
            self.start()

    def _show_pair(self, answer: MatchSheetAnswer) -> None:
        assert self.sheet is not None
        self._beside = True
        empty(self._body)
        card, self._first = compare_card(self, self.sheet, answer)
        self._body.addWidget(card)
        self._first.setFocus()

    def _show_form(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        self._close_form()
        self._form = form
        form.acted.connect(then)
        form.left.connect(self._leave)
        self._open.addWidget(form)
        form.start()

    def _close_form(self) -> None:
        self._kept.close()
        empty(self._open)
        self._form = None

    def _leave(self) -> None:
        if self._form is not None:
            self._close_form()
            self.start()
        elif self._beside:
            self.back()
        else:
            self.left.emit()

    def back(self) -> None:
        """From both side by side to the request."""
        sheet, self.sheet, self._beside = self.sheet, None, False
        if sheet is not None:
            self._show(sheet)
            self.start()
