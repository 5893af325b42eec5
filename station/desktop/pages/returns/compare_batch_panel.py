"""A batch in the panel: for whom it is, who was left out and why, what went out and came back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_compare import Compare as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Asked, ask, choose_file, choose_target
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.returns.compare_forms import CompareForms, asked_of, who_of
from station.desktop.parts import EmptyState, captioned, chip, label
from station.desktop.saved_file import read_file, save_file
from station.domain.batch_compare import (
    CompareAsked,
    CompareBatch,
    CompareForm,
    CompareLine,
    CompareWho,
    Gathered,
)
from station.domain.problems import Refused
from station.usecases.batch_compare import (
    CompareLines,
    ComparePreview,
    CompareSystems,
    ExportCompareBatch,
    MakeCompareBatch,
    WrittenCompare,
)
from station.usecases.compare_answers import (
    AnswersRead,
    CloseCompareBatch,
    ImportCompareAnswers,
    ReopenCompareBatch,
    ReviewCompareAnswer,
)
from station.usecases.papers_compare import PrintCompareHandover
from station.wording import shown
from station.wording.naming import named

_LABEL = 84
_HASH = 16
_MOST_LEFT_OUT = 12


class BatchPanel(FormHost):
    """The chosen batch; the deeds have letters as keys."""

    wants_hits = Signal()
    """What is to be reviewed is to be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = CompareForms(desk, self)
        self.batch: CompareBatch | None = None
        self._lines: tuple[CompareLine, ...] = ()
        self._late: tuple[str, bytes] | None = None
        self.show_batch(None)

    def show_batch(self, batch: CompareBatch | None) -> None:
        """Show a batch and ask who was left out of it; without one say how to begin.

        Asked for again and found as it was, it stays as it stands, with its keys.
        """
        if batch is not None and batch == self.batch:
            return
        other = batch is None or self.batch is None or batch.id != self.batch.id
        self.batch = batch
        if other:
            self._lines = ()
        self._draw()
        if batch is not None and other and batch.left_out:
            self.desk.ask(
                self, CompareLines(batch.id), partial(self._show_lines, batch.id), seat="lines"
            )

    def _show_lines(self, batch_id: int, lines: tuple[CompareLine, ...]) -> None:
        if self.batch is None or self.batch.id != batch_id:
            return
        self._lines = tuple(each for each in lines if each.left_out is not None)
        self._draw()

    def _draw(self) -> None:
        empty(self.body)
        batch = self.batch
        if batch is None:
            words = self.tr("N puts a list of names together for a comparing office.")
            self.body.addWidget(EmptyState("returns", self.tr("No batch chosen"), words))
            self.body.addLayout(self.deeds([self._new()], Names.NEW))
            return
        state = chip(self.tr("closed")) if batch.closed_at else chip(self.tr("open"), "info")
        self.body.addLayout(row(label(batch.number, "heading"), None, state))
        self.body.addLayout(self._buttons(batch))
        self.body.addWidget(self._card(self.tr("Asked"), self._asked(batch)))
        if self._lines:
            self.body.addWidget(self._card(self.tr("Left out"), self._left_out()))
        if batch.writings:
            self.body.addWidget(self._card(self.tr("Went out"), self._writings(batch)))
        if batch.files:
            self.body.addWidget(self._card(self.tr("Came back"), self._files(batch)))

    # --- parts -------------------------------------------------------------------------------

    def _card(self, title: str, lines: Iterable[QBoxLayout | QWidget]) -> QWidget:
        return frame(column(label(title, "strong"), *lines, gap=t.SPACE_1, margin=t.SPACE_3))

    def _asked(self, batch: CompareBatch) -> list[QBoxLayout]:
        today = self.desk.now().date()
        days = [shown.day(each, today) for each in (batch.who.since, batch.who.until) if each]
        made = " · ".join((shown.moment(batch.made_at, today), batch.clerk))
        said = [
            captioned(self.tr("Office"), batch.asked.office, _LABEL),
            captioned(self.tr("System"), batch.asked.system, _LABEL),
            captioned(self.tr("What for"), batch.asked.purpose, _LABEL),
            captioned(self.tr("Who"), " · ".join((named(batch.who.pick), *days)), _LABEL),
            captioned(self.tr("Lines"), self._counts(batch), _LABEL),
            captioned(self.tr("Made"), made, _LABEL),
        ]
        if batch.closed_at is not None:
            words = (shown.moment(batch.closed_at, today), batch.closed_by, batch.closed_reason)
            said.append(captioned(self.tr("Closed"), " · ".join(filter(None, words)), _LABEL))
        return said

    def _counts(self, batch: CompareBatch) -> str:
        parts = [self.tr("{count} sent").format(count=batch.sent)]
        parts += [f"{named(why)} {count}" for why, count in batch.left_out]
        return " · ".join(parts)

    def _left_out(self) -> list[QBoxLayout]:
        found: list[QBoxLayout] = [
            captioned(named(each.left_out), f"{each.number} {each.name}".strip(), 116)
            for each in self._lines[:_MOST_LEFT_OUT]
            if each.left_out is not None
        ]
        if (rest := len(self._lines) - _MOST_LEFT_OUT) > 0:
            more = self.tr("and %n more", "", rest)
            found.append(row(label(more, "second", wrap=True)))
        return found

    def _writings(self, batch: CompareBatch) -> list[QBoxLayout]:
        today = self.desk.now().date()
        return [
            captioned(
                shown.moment(each.at, today),
                " · ".join((named(each.form), each.clerk, f"SHA-256 {each.sha256[:_HASH]}…")),
                _LABEL,
            )
            for each in batch.writings
        ]

    def _files(self, batch: CompareBatch) -> list[QBoxLayout]:
        today = self.desk.now().date()
        name, rows = self.tr("Answer {place}"), self.tr("{count} rows")
        found = []
        for each in batch.files:
            hash_ = f"SHA-256 {each.sha256[:_HASH]}…"
            told = (name.format(place=each.place), rows.format(count=each.rows), each.clerk, hash_)
            said = " · ".join(filter(None, (*told, each.reason)))
            found.append(captioned(shown.moment(each.at, today), said, _LABEL))
        return found

    def _new(self) -> Deed:
        return Names.NEW, self.tr("New batch…"), "N", self.new, MakeCompareBatch, True

    def _buttons(self, batch: CompareBatch) -> QBoxLayout:
        still = batch.closed_at is None
        read, review = ImportCompareAnswers, ReviewCompareAnswer
        found: list[Deed] = [
            self._new(),
            (Names.WRITE, self.tr("Write the list…"), "W", self.write, ExportCompareBatch, still),
            (
                Names.PRINT,
                self.tr("Hand-over sheet"),
                "D",
                self.print,
                PrintCompareHandover,
                bool(batch.writings),
            ),
            (Names.READ, self.tr("Read an answer…"), "A", self.read, read, True),
            (Names.CLOSE, self.tr("Close…"), "X", self.close_batch, CloseCompareBatch, still),
            (Names.SEE_HITS, self.tr("Review…"), "V", self._see_hits, review, batch.waiting > 0),
            (
                Names.REOPEN,
                self.tr("Open again…"),
                "O",
                self.reopen,
                ReopenCompareBatch,
                not still,
            ),
        ]
        main = Names.WRITE if not batch.writings else Names.READ
        if batch.waiting:
            main = Names.SEE_HITS
        elif still and batch.answered:
            main = Names.CLOSE
        return self.deeds(found, main)

    def _see_hits(self) -> None:
        self.wants_hits.emit()

    # --- making and writing ------------------------------------------------------------------

    def new(self) -> None:
        """Ask for a new batch."""
        self.desk.ask(self, CompareSystems(), self._open_new, seat="systems")

    def _open_new(self, systems: tuple[tuple[str, str], ...]) -> None:
        mark = uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            who, asked = who_of(said), asked_of(said)

            def confirm(found: Gathered) -> None:
                self._confirm(found, lambda: self._make(mark, who, asked))

            self.desk.ask(self, ComparePreview(who, asked.personal), confirm, seat="preview")

        self.open(self.forms.new(systems), go)

    def _confirm(self, found: Gathered, then: Callable[[], None]) -> None:
        """Say before names are put on a list how many go out and how many do not."""
        counts: dict[str, int] = {}
        for each in found.left_out:
            if each.left_out is not None:
                why = named(each.left_out)
                counts[why] = counts.get(why, 0) + 1
        words = self.tr("{count} people go out.").format(count=len(found.sent))
        left = "；".join(f"{why} {count}" for why, count in counts.items())
        follows = self.tr("Left out: {what}").format(what=left) if left else ""
        asked = Asked(
            self.tr("Make this batch?"),
            words,
            self.tr("Make it"),
            self.tr("Not now"),
            follows,
            danger=False,
        )
        ask(self, asked, lambda _answer: then())

    def _make(self, mark: str, who: CompareWho, asked: CompareAsked) -> None:
        self.do(MakeCompareBatch(mark, who, asked), self.tr("The batch is made."), self.show_batch)

    def write(self) -> None:
        """Ask for the form and the place, then write the list."""
        if (batch := self.batch) is None:
            return

        def go(said: Mapping[str, Any]) -> None:
            form = said["form"] or CompareForm.WORKBOOK
            kinds = f"{named(form)} (*{form.ending})"
            name = f"{batch.number}{form.ending}"

            def save(path: Path) -> None:
                deed = ExportCompareBatch(uuid.uuid4().hex, batch.id, form)
                self.desk.do(self, deed, lambda written: self._save(path, written))

            choose_target(self, self.tr("Write the list"), kinds, name, save)

        self.open(self.forms.write(), go)

    def _save(self, path: Path, written: WrittenCompare) -> None:
        try:
            save_file(path, written.content)
        except Refused as error:
            self.desk.failed.emit(self, error)
            return
        self.close_form()
        words = self.tr("{count} lines are in the file.").format(count=written.rows)
        self.said.emit(words)
        self.left.emit()

    def print(self) -> None:
        """Print the sheet with which the list is handed over."""
        if self.batch is not None:
            self.desk.do(self, PrintCompareHandover(self.batch.id), self.printed.emit)

    # --- reading and closing -----------------------------------------------------------------

    def read(self) -> None:
        """Choose the workbook that the office has sent back."""
        kinds = self.tr("Workbooks and text (*.xlsx *.xls *.xlsm *.csv)")
        choose_file(self, self.tr("Read an answer"), kinds, self.read_file)

    def read_file(self, path: Path) -> None:
        """Read an answer; of a closed batch why it is still taken is asked for first."""
        if (batch := self.batch) is None:
            return
        try:
            content = read_file(path)
        except Refused as refused:
            self.desk.failed.emit(self, refused)
            return
        if batch.closed_at is None:
            self._take(batch, content, "")
            return
        form = self.forms.reason(
            Names.LATE_FORM,
            self.tr("A late answer"),
            self.tr("The batch is closed. It will be open again with this answer."),
            self.tr("Read it"),
        )
        self.open(form, lambda said: self._take(batch, content, said["reason"] or ""))

    def _take(self, batch: CompareBatch, content: bytes, reason: str) -> None:
        deed = ImportCompareAnswers(uuid.uuid4().hex, content, batch.id, reason)

        def done(read: AnswersRead) -> None:
            self.close_form()
            self.show_batch(read.batch)
            self.said.emit(self._told(read))

        self.desk.do(self, deed, done)

    def _told(self, read: AnswersRead) -> str:
        if read.again:
            return self.tr("This very file was read before; nothing is new.")
        words = self.tr(
            "{rows} rows read: {hits} hits, {doubtful} doubtful, {nothing} without a finding."
        )
        return words.format(
            rows=read.rows, hits=read.hits, doubtful=read.doubtful, nothing=read.nothing
        )

    def close_batch(self) -> None:
        """Close the batch; lines without an answer ask why."""
        if (batch := self.batch) is None:
            return
        form = self.forms.reason(
            Names.CLOSE_FORM,
            self.tr("Close the batch"),
            self.tr("{count} of {sent} lines have an answer. Say why when some have none.").format(
                count=batch.answered, sent=batch.sent
            ),
            self.tr("Close"),
        )

        def go(said: Mapping[str, Any]) -> None:
            deed = CloseCompareBatch(batch.id, said["reason"] or "")
            self.do(deed, self.tr("The batch is closed."), self.show_batch)

        self.open(form, go)

    def reopen(self) -> None:
        """Open a closed batch again."""
        if (batch := self.batch) is None:
            return
        form = self.forms.reason(
            Names.REOPEN_FORM, self.tr("Open the batch again"), "", self.tr("Open it")
        )

        def go(said: Mapping[str, Any]) -> None:
            deed = ReopenCompareBatch(batch.id, said["reason"] or "")
            self.do(deed, self.tr("The batch is open again."), self.show_batch)

        self.open(form, go)
