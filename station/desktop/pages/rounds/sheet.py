"""The round sheet at work: what is typed, kept, sent, and where the keyboard goes next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.rounds import Rounds
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.pages.rounds.hints import hint_for
from station.desktop.pages.rounds.outbox import Outbox
from station.desktop.pages.rounds.panel import (
    BesidePanel,
    ExceptionPanel,
    WhyPanel,
    correct_panel,
    skip_panel,
)
from station.desktop.pages.rounds.rows import SheetRow, after, alarms_typed, newer
from station.desktop.pages.rounds.table import SheetView
from station.desktop.pages.rounds.typed import ROW, Typed, begun, own_place, says_anew, seen_of
from station.desktop.parts import label, restyle
from station.domain.policy import Policy
from station.domain.problems import Problem, Refused
from station.domain.rounds import NOTHING_SEEN, RoundEntry, RoundLine, entry_problems
from station.wording.sentences import sentence


class RoundSheetPart(QWidget):
    """The rows of the sheet with the line of hints, and what stands beside it, above them.

    What is typed lies on this computer from the first key on. Enter sends the row and goes to the
    next bed without waiting; what comes back finds its own row, wherever the keyboard is by then.
    """

    beside = Signal(object)
    """A panel that the page is to show beside the sheet, None when it is to take it away."""
    all_done = Signal()
    """No bed asks for anything more now."""
    moved = Signal()
    """Rows have changed, or another has the keyboard."""

    def __init__(self, desk: Desk, *beside_hint: QWidget) -> None:
        super().__init__()
        self.desk = desk
        self.outbox = Outbox(desk, self)
        self.view = SheetView()
        self.hint = label("", "second", wrap=True, name=Rounds.HINT)
        self.panel: BesidePanel | None = None
        self._policy = Policy()
        self._lines: dict[int, RoundLine] = {}
        self._troubles: dict[int, tuple[Problem, ...]] = {}
        self._place = "temperature"
        self._wanted: int | None = None
        above = row(self.hint, *beside_hint)
        above.setStretch(0, 1)
        column(above, self.view, gap=t.SPACE_2, parent=self).setStretch(1, 1)
        self.view.say_when_empty(self.tr("Nobody is in the house: there is nobody to look after."))
        self._connect()

    # --- what the page tells it ----------------------------------------------------------------

    def show_policy(self, policy: Policy) -> None:
        """Take the numbers by which a typed value alarms."""
        self._policy = policy

    def show_lines(self, lines: Iterable[RoundLine]) -> None:
        """Show the sheet anew; what is typed and where the keyboard is stays."""
        mine = self._lines
        self._lines = {line.stay_id: newer(mine.get(line.stay_id), line) for line in lines}
        first = self.view.current() is None
        self.view.rows.show([self._row(line) for line in self._lines.values()])
        if first and self._lines:
            self._go_to_first()
        self._show_editor()
        if self.view.hasFocus():
            self.view.take_keyboard()
        if self._wanted is not None and self._lines:
            self.go_to(self._wanted)
        self.moved.emit()

    def fetch_drafts(self) -> None:
        """Take what was typed before the program was closed, and send what was on its way."""

        def fetched() -> None:
            self.outbox.send_again()
            for typed in self.outbox.all():
                self._check(typed.stay_id)
                self._refresh(typed.stay_id)
            self._show_editor()

        self.outbox.ask_drafts(fetched)

    def left_over(self) -> tuple[Typed, ...]:
        """What was typed of people who are not on the sheet any more."""
        return tuple(each for each in self.outbox.all() if each.stay_id not in self._lines)

    def rows(self) -> list[SheetRow]:
        """Give the rows as they stand."""
        return self.view.all_rows()

    def start(self) -> None:
        """Put the keyboard into the row where it was."""
        self.view.take_keyboard(self._place)

    def go_to(self, stay_id: int) -> None:
        """Put the keyboard on a bed, as soon as the sheet is there."""
        self._wanted = None if self._lines else stay_id
        if self.view.go_to(stay_id):
            self.view.bring_into_sight()
            self.view.take_keyboard()

    # --- making -------------------------------------------------------------------------------

    def _connect(self) -> None:
        editor = self.view.editor
        editor.edited.connect(self._edited)
        editor.left.connect(lambda _place: self._field_left())
        editor.entered.connect(self._enter)
        editor.stepped.connect(self._step)
        editor.panel_wanted.connect(self.open_panel)
        editor.skip_wanted.connect(self.open_skip)
        editor.given_up.connect(self._give_up)
        editor.came_to.connect(self._came_to)
        self.view.chosen.connect(self._chosen)
        self.outbox.recorded.connect(self._recorded)
        self.outbox.failed.connect(self._failed)

    def _row(self, line: RoundLine) -> SheetRow:
        typed = self.outbox.typed(line.stay_id)
        problems = self._troubles.get(line.stay_id, ())
        told = alarms_typed(typed, line, self._policy) if typed else line.alarms
        return SheetRow(
            line,
            self.desk.now(),
            typed,
            frozenset(each.place or "" for each in problems),
            told,
            sentence(problems[0]) if problems else "",
            self.outbox.is_under_way(line.stay_id),
            line.stay_id == self.view.editor.stay_id,
        )

    def _refresh(self, stay_id: int) -> None:
        """Show one row anew, and its fields when it has the keyboard."""
        line = self._lines.get(stay_id)
        if line is None:
            return
        row = self._row(line)
        self.view.rows.change(row)
        if self.view.editor.stay_id == stay_id:
            self.view.editor.restyle(row)
            self._show_hint()
        self.moved.emit()

    def _show_editor(self) -> None:
        self.view.editor.show_row(self.view.current())
        self.view.place_fields()
        self._show_hint()

    def _show_hint(self) -> None:
        words, stops = hint_for(self.view.current(), self._place)
        self.hint.setText(words)
        restyle(self.hint, role="problem" if stops else "second")

    # --- typing -------------------------------------------------------------------------------

    def _edited(self) -> None:
        row = self.view.current()
        if row is None or row.line.stay_id != self.view.editor.stay_id:
            return
        typed = row.typed or begun(row.line, self.desk.clerk.login, self.desk.now())
        cells = {**typed.cells, **self.view.editor.cells()}
        self._keep(typed, cells)

    def _keep(self, typed: Typed, cells: dict[str, str]) -> None:
        line = self._lines[typed.stay_id]
        self._troubles.pop(typed.stay_id, None)
        now = typed.with_cells(cells, self.desk.now())
        if says_anew(now, line):
            self.outbox.keep(now)
        else:
            self.outbox.drop(now)
        self._refresh(typed.stay_id)

    def _field_left(self) -> None:
        stay_id = self.view.editor.stay_id
        if stay_id is not None:
            self._check(stay_id)
            self._refresh(stay_id)

    def _check(self, stay_id: int) -> None:
        """Look at what is typed of a row; what cannot be read is said at the row."""
        typed = self.outbox.typed(stay_id)
        self._troubles.pop(stay_id, None)
        if typed is None:
            return
        try:
            seen_of(typed.cells)
        except Refused as refused:
            self._troubles[stay_id] = refused.problems

    def _give_up(self) -> None:
        """Esc takes back what was typed of the row."""
        row = self.view.current()
        if row is None or row.typed is None or row.under_way:
            return
        self._troubles.pop(row.line.stay_id, None)
        self.outbox.drop(row.typed)
        self._refresh(row.line.stay_id)
        self._show_editor()

    # --- going on -----------------------------------------------------------------------------

    def _enter(self) -> None:
        row = self.view.current()
        if row is None:
            return
        if row.under_way or (row.typed is None and row.done):
            self.view.go_on(row.line.stay_id)
            self.view.take_keyboard()
            return
        self._finish(row.typed or self._as_before(row.line))

    def _as_before(self, line: RoundLine) -> Typed:
        return replace(begun(line, self.desk.clerk.login, self.desk.now()), as_before=True)

    def _finish(self, typed: Typed) -> None:
        """Send a row and go to the next bed; what speaks against it keeps the keyboard here."""
        line = self._lines[typed.stay_id]
        try:
            if typed.as_before:
                _refuse(entry_problems(NOTHING_SEEN, as_before=True, before=line.last))
            elif typed.corrects is not None and not typed.reason:
                seen_of(typed.cells)
                self._ask_why(typed)
                return
            self.outbox.send(replace(typed, after=line.latest))
        except Refused as refused:
            self._refused(typed.stay_id, refused.problems)
            self._go_to_wrong(typed.stay_id)
            return
        self._troubles.pop(typed.stay_id, None)
        self._refresh(typed.stay_id)
        self.close_panel()
        if not self.view.go_on(typed.stay_id):
            self._show_editor()
            self.all_done.emit()
        self.view.take_keyboard()

    def _go_to_wrong(self, stay_id: int) -> None:
        """Put the caret into the first field of the row that is wrong."""
        places = [each.place for each in self._troubles[stay_id]]
        wrong = next((place for place in ROW if place in places), None)
        if wrong is not None and self.panel is None:
            self.view.take_keyboard(wrong)

    def _go_to_first(self) -> None:
        """Begin at the first bed that asks for something."""
        self.view.selectRow(0)
        row = self.view.current()
        if row is not None and row.done:
            self.view.go_on(row.line.stay_id)

    def _step(self, by: int) -> None:
        self.view.step(by)
        self.view.take_keyboard(self._place)

    def _chosen(self, row: SheetRow | None) -> None:
        left, panel = self.view.editor.stay_id, self.panel
        if panel is not None and (row is None or row.line.stay_id != panel.stay_id):
            self.close_panel()
        self._show_editor()
        if left is not None:
            self._refresh(left)
        if row is not None:
            self._refresh(row.line.stay_id)

    def _came_to(self, place: str) -> None:
        self._place = place
        self._show_hint()

    # --- beside the row -----------------------------------------------------------------------

    def open_panel(self) -> None:
        """Open the panel of the row: what is told beside its fields."""
        row = self.view.current()
        if row is None or row.line.away is not None:
            return
        typed = row.typed or begun(row.line, self.desk.clerk.login, self.desk.now())
        panel = ExceptionPanel(row.line, typed.cells, self.desk.now)
        panel.edited.connect(lambda: self._edited_beside(panel))
        panel.saved.connect(lambda: self._save_beside(panel))
        self._open(panel)

    def open_skip(self) -> None:
        """Ask why nobody looked."""
        row = self.view.current()
        if row is None or row.line.away is not None or (row.done and row.typed is None):
            return
        panel = skip_panel(row.line)
        panel.saved.connect(lambda: self._save_skip(panel))
        self._open(panel)

    def _ask_why(self, typed: Typed) -> None:
        """A correction says why; it is sent when it does."""
        panel = correct_panel(self._lines[typed.stay_id])

        def save() -> None:
            now = self.outbox.typed(panel.stay_id)
            if (why := panel.why()) and now is not None:
                self._finish(replace(now, reason=why))
            else:
                panel.start()

        panel.saved.connect(save)
        self._open(panel)

    def send_left_over(self, typed: Typed) -> None:
        """Write down what was typed of somebody who is not on the sheet any more."""
        try:
            self.outbox.send(typed)
        except Refused as refused:
            self.hint.setText(sentence(refused.problems[0]))

    def drop_left_over(self, typed: Typed) -> None:
        """Let it go."""
        self.outbox.drop(typed)
        self.moved.emit()

    def close_panel(self) -> None:
        """Take the panel away; what was typed in it stays with its row."""
        if self.panel is not None:
            self.panel = None
            self.beside.emit(None)

    def _open(self, panel: BesidePanel) -> None:
        panel.left.connect(self._leave_panel)
        self.panel = panel
        self.beside.emit(panel)
        panel.start()

    def _leave_panel(self) -> None:
        self.close_panel()
        self.start()

    def _edited_beside(self, panel: ExceptionPanel) -> None:
        line = self._lines.get(panel.stay_id)
        if line is None:
            return
        typed = self.outbox.typed(panel.stay_id)
        typed = typed or begun(line, self.desk.clerk.login, self.desk.now())
        self._keep(typed, {**typed.cells, **panel.cells()})

    def _save_beside(self, panel: ExceptionPanel) -> None:
        typed = self.outbox.typed(panel.stay_id)
        if typed is not None and panel.stay_id in self._lines:
            self._finish(typed)

    def _save_skip(self, panel: WhyPanel) -> None:
        line, why = self._lines.get(panel.stay_id), panel.why()
        if line is None or not why:
            panel.start()
            return
        self._finish(replace(begun(line, self.desk.clerk.login, self.desk.now()), skipped=why))

    # --- answers ------------------------------------------------------------------------------

    def _recorded(self, stay_id: int, entry: RoundEntry) -> None:
        self._troubles.pop(stay_id, None)
        if (line := self._lines.get(stay_id)) is not None:
            self._lines[stay_id] = after(line, entry)
        self._refresh(stay_id)
        if self.view.editor.stay_id == stay_id and self.outbox.typed(stay_id) is None:
            self._show_editor()

    def _failed(self, stay_id: int, error: Exception) -> None:
        if isinstance(error, Refused):
            self._refused(stay_id, error.problems)
        else:
            self._refresh(stay_id)

    def _refused(self, stay_id: int, problems: tuple[Problem, ...]) -> None:
        problems = tuple(replace(each, place=own_place(each.place)) for each in problems)
        self._troubles[stay_id] = problems
        if self.panel is not None and self.panel.stay_id == stay_id:
            self.panel.show_problems(problems)
        self._refresh(stay_id)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Refused(problems)
