"""The tab of samples: who owes one, where each is, and the next step of the chosen one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop import tokens as t
from station.desktop.controls.tracing_samples import Samples as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, empty, holder, row
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.samples_forms import SampleForms
from station.desktop.pages.tracing.samples_minors import MinorsOfSamples
from station.desktop.pages.tracing.samples_papers import SamplePrints
from station.desktop.pages.tracing.samples_receipts import ReceiptPictures
from station.desktop.pages.tracing.samples_waiting import nobody_chosen
from station.desktop.parts import Button, chip, label
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.dna import DnaStandingKind, SampleResult, SampleState
from station.domain.dna_records import BoardLine
from station.domain.problems import Problem
from station.usecases.dna import AnswerSample, TakeSample
from station.usecases.dna_seen import SampleBoard
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import name_of, named
from station.wording.words import QT_TRANSLATE_NOOP

_VERBS: Mapping[str, tuple[str, str]] = {
    Names.ASK: (QT_TRANSLATE_NOOP("Samples", "Ask the police"), "A"),
    Names.TAKE: (QT_TRANSLATE_NOOP("Samples", "Sample taken"), "T"),
    Names.PLAN: (QT_TRANSLATE_NOOP("Samples", "Agree on a time"), "P"),
    Names.EXCUSE: (QT_TRANSLATE_NOOP("Samples", "Excuse"), "X"),
    Names.STORE: (QT_TRANSLATE_NOOP("Samples", "Store under seal"), "S"),
    Names.CORRECT: (QT_TRANSLATE_NOOP("Samples", "Put the taking right"), "C"),
    Names.DISCARD: (QT_TRANSLATE_NOOP("Samples", "Discard"), "D"),
    Names.HAND_OVER: (QT_TRANSLATE_NOOP("Samples", "Hand over"), "H"),
    Names.RECEIPT: (QT_TRANSLATE_NOOP("Samples", "Keep the receipt"), "R"),
    Names.RECEIVED: (QT_TRANSLATE_NOOP("Samples", "Laboratory has it"), "L"),
    Names.DATABASE: (QT_TRANSLATE_NOOP("Samples", "In the database"), "B"),
    Names.CHASE: (QT_TRANSLATE_NOOP("Samples", "Answer chased"), "M"),
    Names.ANSWER: (QT_TRANSLATE_NOOP("Samples", "Answer of the police"), "J"),
}
"""The verbs with their keys; the first one of a state is the likeliest."""
_FROM_NOTHING = (Names.TAKE, Names.ASK, Names.EXCUSE)
_WITH_POLICE = (Names.ANSWER, Names.RECEIPT, Names.RECEIVED, Names.DATABASE, Names.CHASE)
_OF_STATE: Mapping[SampleState, tuple[str, ...]] = {
    SampleState.NEEDED: (Names.TAKE, Names.PLAN, Names.EXCUSE),
    SampleState.SCHEDULED: (Names.TAKE, Names.PLAN, Names.EXCUSE),
    SampleState.EXCUSED: (Names.TAKE,),
    SampleState.TAKEN: (Names.STORE, Names.CORRECT, Names.DISCARD),
    SampleState.STORED: (Names.HAND_OVER, Names.CORRECT, Names.DISCARD),
    SampleState.HANDED_OVER: (Names.RECEIPT, *_WITH_POLICE[2:], Names.ANSWER),
    SampleState.RECEIVED: (Names.DATABASE, Names.ANSWER, Names.RECEIPT, Names.CHASE),
    SampleState.IN_DATABASE: (Names.ANSWER, Names.RECEIPT, Names.CHASE),
    SampleState.ANSWERED: (Names.ANSWER, Names.RECEIPT),
    SampleState.DISCARDED: (Names.TAKE,),
}
_TONES = {
    SampleState.NEEDED: "warn",
    SampleState.SCHEDULED: "warn",
    SampleState.TAKEN: "warn",
    SampleState.STORED: "warn",
}


class Samples(Part):
    """One line for whoever owes a sample and for each sample; the chosen one in the panel."""

    part = TracingPart.SAMPLES
    opens_with = SampleBoard

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lines: tuple[BoardLine, ...] = ()
        self._form: DeedForm | None = None
        self._first: Button | None = None
        self._shown = ""
        self._in_panel: BoardLine | None = None
        """The line that the panel shows; None of none, or while a form lies over it."""
        self._wanted: TracingFile | None = None
        self.table: RecordTable[BoardLine] = RecordTable(
            self._columns(), lambda line: line.key, self
        )
        self.view = RecordView(Names.LIST, self.table)
        self.view.say_when_empty(self.tr("Nobody here owes a sample, and none is in the book."))
        self.view.chosen.connect(lambda _line: self._choose(self._current()))
        self.view.opened.connect(lambda _line: self._first and self._first.click())
        self._receipts = ReceiptPictures(desk)
        self._receipts.taken.connect(self._take_receipt)
        self._receipts.covers.connect(self._cover)
        self._receipts.hide()
        self._panel, self._under = column(gap=t.SPACE_2), column(gap=t.SPACE_2)
        parts = column(self._panel, self._receipts, self._under, None, gap=t.SPACE_2)
        self._side = holder(column(parts, None, margin=t.SPACE_2))
        self._forms = SampleForms(desk, self)
        self._forms.opens.connect(self._open)
        self._forms.ready.connect(self._do)
        self._prints = SamplePrints(desk, self)
        self._prints.printed.connect(self.printed)
        self._minors = MinorsOfSamples(desk)
        self._minors.view.chosen.connect(lambda _line: self._choose(self._current()))
        self._minors.view.opened.connect(lambda _line: self._first and self._first.click())
        self._minors.asked.connect(self._again)
        self._turn = Button(Names.TURN, self.tr("Every minor"), shortcut="N", press=self.turn)
        self._front = QStackedWidget()
        self._front.addWidget(self.view)
        self._front.addWidget(self._minors)
        self._front.addWidget(self._receipts.over)
        self._of_minors = False
        tally = self._minors.tally
        head = row(tally, self._turn, self._prints.minors(), gap=t.SPACE_2)
        head.setStretch(0, 1)
        main = column(head, self._front, gap=t.SPACE_2)
        main.setStretch(1, 1)
        self._both = WithSidePanel(
            Names.SIDE, main, self.tr("Samples"), self._side, self.tr("The chosen one")
        )
        column(self._both, parent=self)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("Samples", "Samples")

    def reload(self) -> None:
        self.desk.ask(self, SampleBoard(), self._show)
        self._minors.reload()

    def start(self) -> None:
        self._list.setFocus()

    def turn(self) -> None:
        """Turn from all samples to every minor, and back."""
        self._of_minors = not self._of_minors
        bring_to_front(self._front, self._minors if self._of_minors else self.view)
        self._turn.say(self.tr("All samples") if self._of_minors else self.tr("Every minor"))
        self._both.show_main()
        self._again()
        self.start()

    @property
    def _list(self) -> RecordView:
        """The list in front."""
        return self._minors.view if self._of_minors else self.view

    def _current(self) -> BoardLine | None:
        """The chosen line; of a minor the newest sample, or that none is needed."""
        if self._list is self.view:
            return cast("BoardLine | None", self.view.current())
        minor = self._minors.view.current()
        if minor is None:
            return None
        bare = BoardLine(minor.standing, minor.name, minor.rescue_number, minor.sex)
        own = (each for each in self._lines if each.person_id == minor.person_id)
        return next(own, bare)

    def _again(self) -> None:
        """Show the chosen line as it is now; one that is shown already keeps its keys good."""
        line = self._current()
        if self._form is None and (line is None or line != self._in_panel):
            self._choose(line)

    def take(self, file: TracingFile) -> None:
        self._wanted = file
        if self._list is not self.view:
            self.turn()
        self._go_to_wanted()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self._form.form.show_problems(problems) if self._form else tuple(problems)

    def _go_to_wanted(self) -> None:
        """Go where a clock has led, as soon as the list is there: to its sample, or the person."""
        wanted = self._wanted
        if wanted is None:
            return
        of_person = (line.key for line in self._lines if line.person_id == wanted.person_id)
        if self.view.go_to(f"s{wanted.thing_id}") or self.view.go_to(next(of_person, "")):
            self._wanted = None

    def _show(self, lines: tuple[BoardLine, ...]) -> None:
        self._lines = lines
        self.table.show(lines)
        if lines and self.view.current() is None:
            self.view.selectRow(0)
        self._go_to_wanted()
        self._again()

    def _choose(self, line: BoardLine | None) -> None:
        if self._form is not None and line is not None and line.key == self._shown:
            return
        self._form, self._first = None, None
        self._shown = line.key if line else ""
        self._in_panel = line
        self._clear()
        self._receipts.open(line.line.sheet_id if line and line.line else None)
        if line is None:
            self._panel.addWidget(nobody_chosen(self._lines))
        else:
            for part in self._about(line):
                self._panel.addWidget(part)
            self._panel.addWidget(self._verbs(line))
            if line.line is not None:
                papers = column(*self._prints.buttons(line.line), gap=t.SPACE_1)
                self._under.addWidget(holder(papers))
                self._under.addWidget(self._log(line))

    def _about(self, line: BoardLine) -> list[QWidget]:
        sample, standing = line.line.sample if line.line else None, line.standing
        words = named(sample.state) if sample else named(standing.kind)
        head = row(label(line.name, "heading", wrap=True), None, chip(words, _tone(line)))
        found = [holder(head)]
        told = [self._who(line)]
        if sample is not None:
            told.append(f"{sample.number}　{self._result(line)}".strip())
            if taken := sample.taken:
                told.append(self.tr("Seal {seal}").format(seal=taken.seal))
        if standing.excuse:
            told.append(f"{standing.excuse}　{standing.excused_by}")
        if standing.kind is DnaStandingKind.MISSING and standing.is_minor:
            told.append(self.tr("A minor of unknown origin: without a sample nobody leaves."))
        return [*found, *(label(text, "second", wrap=True) for text in told if text)]

    def _who(self, line: BoardLine) -> str:
        age = line.standing.age
        years = "" if age is None else self.tr("{age} years old").format(age=_age(line))
        sex = name_of(line.sex, self.desk.codes)
        return "　".join(filter(None, (line.rescue_number, sex, years)))

    def _result(self, line: BoardLine) -> str:
        assert line.line is not None
        if not line.line.result_shown and line.line.sample.state is SampleState.ANSWERED:
            return self.tr("The result is not for this post.")
        return named(line.line.sample.result) if line.line.sample.result else ""

    def _verbs(self, line: BoardLine) -> QWidget:
        found: tuple[str, ...] = _FROM_NOTHING
        if line.line is not None:
            found = _OF_STATE[line.line.sample.state]
            if line.line.sample.result is SampleResult.UNUSABLE:
                found = (Names.TAKE, *found)
        buttons = []
        for at, verb in enumerate(each for each in found if self._may(each)):
            words, key = _VERBS[verb]
            button = Button(
                verb,
                QCoreApplication.translate("Samples", words),
                "" if at else "primary",
                shortcut=key,
                press=partial(self._forms.open, verb, line, self._stored(line)),
            )
            buttons.append(button)
        self._first = buttons[0] if buttons else None
        return holder(column(*buttons, gap=t.SPACE_1))

    def _may(self, verb: str) -> bool:
        return self.desk.may(AnswerSample if verb == Names.ANSWER else TakeSample)

    def _stored(self, line: BoardLine) -> list[BoardLine]:
        return [
            each
            for each in self._lines
            if each.line is not None
            and each.key != line.key
            and each.line.sample.state is SampleState.STORED
        ]

    def _log(self, line: BoardLine) -> QWidget:
        """The entries of the log, the newest first."""
        assert line.line is not None
        today = self.desk.now().date()
        rows = [label(self.tr("Custody log"), "heading")]
        for entry in reversed(line.line.sample.entries):
            facts = entry.facts
            people = "、".join(filter(None, (entry.clerk, entry.second)))
            when = shown.moment(facts.happened_at, today)
            said = (facts.unit, facts.by_whom, facts.seal, facts.place, facts.reference, facts.text)
            more = "　".join(filter(None, said))
            rows.append(label(f"{when}　{named(facts.step)}　{people}", wrap=True))
            if more:
                rows.append(label(more, "second", wrap=True))
        box = holder(column(*rows, gap=t.SPACE_1))
        box.setObjectName(Names.LOG)
        return box

    def _clear(self) -> None:
        for part in (self._panel, self._under):
            empty(part)

    def _take_receipt(self, picture: bytes) -> None:
        """Keep a picture with the form of its receipt; the form comes up where it is not open."""
        line = self._current()
        if line is None or line.line is None:
            return
        if self._form is None or self._form.objectName() != Names.form(Names.RECEIPT):
            self._forms.open(Names.RECEIPT, line, ())
        self._forms.picture = picture

    def _cover(self, covered: bool) -> None:
        """Let camera and large picture lie over the list, until they are put away."""
        if covered == (self._front.currentWidget() is self._receipts.over):
            return
        front = self._receipts.over if covered else self._minors if self._of_minors else self.view
        bring_to_front(self._front, front)
        self._both.show_main() if covered else self._both.show_side()

    def _open(self, form: DeedForm) -> None:
        self._clear()
        self._receipts.setVisible(form.objectName() == Names.form(Names.RECEIPT))
        self._form, self._in_panel = form, None
        if line := self._current():
            self._panel.addWidget(label(f"{line.name}　{line.rescue_number}", "heading", wrap=True))
        form.left.connect(self._leave)
        self._panel.addWidget(form)
        self._both.show_side()
        form.start()

    def _leave(self) -> None:
        self._form = None
        self._receipts.forget()
        self._choose(self._current())
        self.start()

    def _do(self, deed: Write[Any], said: str) -> None:
        def done(_answer: object) -> None:
            self._form = None
            self._receipts.forget()
            self.said.emit(said)
            self.reload()
            self.start()

        self.desk.do(self, deed, done)

    def _columns(self) -> tuple[Column[BoardLine], ...]:
        return (
            Column(
                self.tr("Person"), lambda line: Cell(line.name, strong=True, small=_number(line))
            ),
            Column(self.tr("Age"), _age, 56),
            Column(
                self.tr("Sample"), lambda line: line.line.sample.number if line.line else "—", 128
            ),
            Column(self.tr("State"), _state, 132),
            Column(self.tr("Since"), self._since, 116),
            Column(self.tr("Sheet"), lambda line: line.line.sheet if line.line else "", 148),
            Column(self.tr("Result"), self._told, 96),
        )

    def _since(self, line: BoardLine) -> str:
        if line.line is None:
            return ""
        return shown.moment(line.line.sample.since, self.desk.now().date())

    def _told(self, line: BoardLine) -> str:
        result = line.line.sample.result if line.line else None
        return named(result) if result else ""


def _number(line: BoardLine) -> str:
    return line.rescue_number


def _age(line: BoardLine) -> str:
    return shown.age(line.standing.age, estimated=line.standing.age_estimated)


def _tone(line: BoardLine) -> str:
    if line.is_urgent:
        return "danger"
    if line.line is None:
        return "warn"
    return _TONES.get(line.line.sample.state, "code")


def _state(line: BoardLine) -> Cell:
    if line.line is None:
        return Cell(named(line.standing.kind), _tone(line), strong=True)
    tone = "danger" if line.is_urgent else _TONES.get(line.line.sample.state, "text")
    return Cell(named(line.line.sample.state), tone)
