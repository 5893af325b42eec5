"""The template of a month sheet, changed on screen: its text, what it would change, the reason."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from station.desktop import tokens as t
from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.deed_form import DeedForm, problem_lines
from station.desktop.desk import Desk
from station.desktop.fields import LineField, TextField
from station.desktop.form_host import FormHost
from station.desktop.layout import empty, row
from station.desktop.look import px
from station.desktop.pages.returns.sheet_files import SheetFiles
from station.desktop.pages.returns.sheet_rows import figure_words
from station.desktop.parts import Button, label
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.month_sheets import BrokenTemplate
from station.domain.problems import Problem
from station.domain.sheet_effects import EffectKind, RowEffect, TemplateEffect
from station.usecases.sheet_template_changes import KeepTemplate, SheetTemplateText, TryTemplate
from station.wording import shown
from station.wording.naming import named

_LINES, _EFFECTS = 14, 190
_TONES = {EffectKind.NEW: "info", EffectKind.GONE: "danger", EffectKind.OTHER: "warn"}


class TemplateView(FormHost):
    """Stands where the sheet stands: what is wrong with its template, or the text being changed."""

    finished = Signal()
    """The sheet is to be seen again: the text was kept or left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._files = SheetFiles(self)
        self._files.said.connect(self.said)
        self._code = self._period = ""
        self._text, self._told = TemplateField(), label("", "second", wrap=True)
        self.effects: RecordTable[RowEffect] = RecordTable(
            self._columns(), lambda each: (each.kind, each.label), self
        )
        self._broken: BrokenTemplate | None = None
        self.left.connect(self._finish)

    # --- what stands here --------------------------------------------------------------------

    def show_broken(self, broken: BrokenTemplate) -> None:
        """Say which template cannot be read and why, and what can be done about it."""
        self.close_form()
        empty(self.body)
        self._broken, self._code, self._period = broken, broken.code, ""
        lead = self.tr("Its template cannot be read. The other sheets are not touched by that.")
        self.body.addWidget(label(broken.title, "heading", wrap=True))
        for line in problem_lines([broken.problem]):
            self.body.addWidget(line)
        self.body.addWidget(label(lead, "second", wrap=True))
        deeds = [
            (
                *(Names.TEMPLATE, self.tr("Mend the template…"), "M"),
                *(lambda: self.change(broken.code, ""), KeepTemplate, True),
            ),
            (
                *(Names.PUT_BACK, self.tr("The program's own again…"), "O"),
                *(self.put_back, KeepTemplate, True),
            ),
        ]
        self.body.addLayout(self.deeds(deeds, Names.TEMPLATE))
        if not self.desk.may(KeepTemplate):
            words = self.tr("Ask somebody who may change templates to mend it.")
            self.body.addWidget(label(words, "second", wrap=True))

    def change(self, code: str, period: str) -> None:
        """Bring the text of a template up to be changed; `period` is what it is tried on."""
        if self._broken is not None and self._broken.code != code:
            self._broken = None
        self._code, self._period = code, period
        self.desk.ask(self, SheetTemplateText(code), self._open_text, seat="text")

    def put_back(self) -> None:
        """Ask why the program's own template is to be in force again."""
        self.open(self._put_back_form(), lambda said: self._keep("", said["reason"] or ""))

    def _finish(self) -> None:
        if self._broken is not None:
            self.show_broken(self._broken)
        self.finished.emit()

    # --- the text ----------------------------------------------------------------------------

    def _open_text(self, text: str) -> None:
        empty(self.body)
        self._text = TemplateField()
        reason = LineField(
            Names.field("reason", Names.TEMPLATE_FORM), self.tr("Why"), place="reason"
        )
        form = DeedForm(
            Names.TEMPLATE_FORM,
            self.tr("Template of {code}").format(code=self._code),
            self.tr(
                "Rows, conditions, checks and the day it is due. What was submitted keeps its own;"
                " sheets that are at work are counted anew."
            ),
            [self._text, reason],
            self.tr("Keep the template"),
        )
        self.open(form, lambda said: self._keep(self._text.typed(), said["reason"] or ""))
        self._text.show_value(text)
        self._text.go_to_line(1)
        self.body.addLayout(
            row(
                Button(
                    Names.TRY_TEMPLATE,
                    self.tr("What would change"),
                    shortcut="F9",
                    press=self.try_text,
                ),
                Button(
                    Names.READ_TEMPLATE,
                    self.tr("From a file…"),
                    shortcut="Alt+R",
                    press=lambda: self._files.read_template(self._text.replace_all),
                ),
                None,
            )
        )
        self.body.addLayout(
            row(
                Button(
                    Names.SAVE_TEMPLATE,
                    self.tr("To a file…"),
                    shortcut="Alt+W",
                    press=lambda: self._files.save_template(self._code, self._text.typed()),
                ),
                Button(
                    Names.FIRST_TEMPLATE,
                    self.tr("The program's own"),
                    shortcut="Alt+O",
                    press=self._take_first,
                ),
                None,
            )
        )
        self._told = label("", "second", wrap=True)
        self.body.addWidget(self._told)

    def _take_first(self) -> None:
        question = SheetTemplateText(self._code, first=True)
        self.desk.ask(self, question, self._text.replace_all, seat="first")

    def try_text(self) -> None:
        """Show what the text would make of the period, without keeping it."""
        question = TryTemplate(self._code, self._period, self._text.typed())
        self.desk.ask(self, question, self._show_effect, seat="effect")

    def _show_effect(self, effect: TemplateEffect) -> None:
        self._text.show_problems(())
        words = [
            self.tr("{period}, {first} to {last}, due {due}").format(
                period=effect.period,
                first=shown.full_day(effect.first),
                last=shown.full_day(effect.last),
                due=shown.full_day(effect.due),
            )
        ]
        if effect.due_before not in {None, effect.due}:
            before = shown.full_day(effect.due_before) if effect.due_before else ""
            words.append(self.tr("due {day} until now").format(day=before))
        words.append(self.tr("%n row(s) as they are", "", effect.same))
        words.append(self.tr("%n finding(s)", "", effect.findings))
        if effect.findings_before not in {None, effect.findings}:
            words.append(self.tr("%n until now", "", effect.findings_before or 0))
        self._told.setText("，".join(words))
        self.effects.show(effect.rows)
        if self.findChild(RecordView, Names.EFFECTS) is None:
            view = RecordView(Names.EFFECTS, self.effects, t.ROW_DENSE)
            view.setFixedHeight(px(_EFFECTS))
            view.say_when_empty(self.tr("No row and no figure would be another."))
            self.body.addWidget(view)

    def _keep(self, text: str, reason: str) -> None:
        deed = KeepTemplate(uuid.uuid4().hex, self._code, text, reason)
        self.do(deed, self.tr("The template is changed."))

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show at the text what is wrong with it, with the caret in the line."""
        problems = tuple(problems)
        left = super().take_problems(problems)
        for problem in problems:
            if problem.place == "text" and (line := problem.data.get("line")):
                self._text.go_to_line(int(str(line)))
        return left

    def _put_back_form(self) -> DeedForm:
        reason = LineField(
            Names.field("reason", Names.PUT_BACK_FORM), self.tr("Why"), place="reason"
        )
        return DeedForm(
            Names.PUT_BACK_FORM,
            self.tr("The program's own template again"),
            self.tr("A sheet that only this house has written is taken off the list."),
            [reason],
            self.tr("Put it back"),
        )

    def _columns(self) -> list[Column[RowEffect]]:
        return [
            Column("", lambda each: Cell(chips=((_TONES[each.kind], named(each.kind)),)), 84),
            Column(self.tr("Row"), lambda each: each.label),
            Column(
                self.tr("Until now"),
                lambda each: figure_words(each.before, each.decimals),
                110,
                Align.RIGHT,
            ),
            Column(
                self.tr("With it"),
                lambda each: figure_words(each.after, each.decimals),
                110,
                Align.RIGHT,
            ),
        ]


class TemplateField(TextField):
    """The text of a template: every line as it is written, with the number of the caret's line."""

    def __init__(self) -> None:
        name = Names.field("text", Names.TEMPLATE_FORM)
        super().__init__(name, "…", place="text", lines=_LINES)
        self.edit.setProperty("kind", "tall")
        self.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.edit.fontInfo().pixelSize())
        self.edit.setFont(font)
        self.edit.cursorPositionChanged.connect(self._tell_line)

    def go_to_line(self, line: int) -> None:
        """Put the caret at the beginning of a line, from 1, in sight."""
        block = self.edit.document().findBlockByNumber(line - 1)
        self.edit.setTextCursor(QTextCursor(block))
        self.edit.centerCursor()
        self._tell_line()

    def replace_all(self, text: str) -> None:
        """Put another text in its place; Ctrl+Z brings the old one back."""
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.go_to_line(1)
        self.edit.setFocus()

    def _tell_line(self) -> None:
        line = self.edit.textCursor().blockNumber() + 1
        self.caption.setText(self.tr("Line {line}").format(line=line))
