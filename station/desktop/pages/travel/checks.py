"""The check list: everything between one resident and the door, each line with its button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.layout import Item, column, empty, hairline, holder, row
from station.desktop.parts import Button, Sign, chip, label
from station.domain.leaving_lines import Check, CheckState
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.wording.check_words import check_facts, check_title
from station.wording.words import QT_TRANSLATE_NOOP

FILL, LEADER, KIN = "fill", "leader", "kin"
VERBS: Mapping[str, str] = {
    FILL: QT_TRANSLATE_NOOP("CheckList", "Fill in"),
    LEADER: QT_TRANSLATE_NOOP("CheckList", "Ask the leader"),
    KIN: QT_TRANSLATE_NOOP("CheckList", "Let kin fetch"),
    "things": QT_TRANSLATE_NOOP("CheckList", "Give back"),
    "store": QT_TRANSLATE_NOOP("CheckList", "See the things"),
    "arrival": QT_TRANSLATE_NOOP("CheckList", "See the arrival"),
    "sheet": QT_TRANSLATE_NOOP("CheckList", "Open the sheet"),
    "identity": QT_TRANSLATE_NOOP("CheckList", "Open the sheet"),
    "name": QT_TRANSLATE_NOOP("CheckList", "Enter the name"),
    "print_form": QT_TRANSLATE_NOOP("CheckList", "Print the record"),
    "form_signed": QT_TRANSLATE_NOOP("CheckList", "Signed"),
    "print_declaration": QT_TRANSLATE_NOOP("CheckList", "Print the declaration"),
    "declared": QT_TRANSLATE_NOOP("CheckList", "Signed"),
    "print_notice": QT_TRANSLATE_NOOP("CheckList", "Print the notice"),
    "notice_given": QT_TRANSLATE_NOOP("CheckList", "Handed over"),
    "print_handover": QT_TRANSLATE_NOOP("CheckList", "Print the hand-over"),
    "agreed": QT_TRANSLATE_NOOP("CheckList", "Agrees"),
    "copy": QT_TRANSLATE_NOOP("CheckList", "Copy it"),
    "excuse": QT_TRANSLATE_NOOP("CheckList", "Ask the leader"),
    "voucher": QT_TRANSLATE_NOOP("CheckList", "To the voucher"),
    "earlier": QT_TRANSLATE_NOOP("CheckList", "See it"),
}
_OF_LINE: Mapping[Code, tuple[str, ...]] = {
    Code.IDENTITY: ("identity",),
    Code.NAME: ("name",),
    Code.CLASS: ("sheet",),
    Code.PRESENT: ("sheet",),
    Code.BELONGINGS: ("things", "store"),
    Code.DANGEROUS_GOODS: ("store",),
    Code.ARRIVAL_HANDOVER: ("arrival",),
    Code.SIGNS_REPORTED: ("arrival",),
    Code.BELONGINGS_SIGNED: ("sheet",),
    Code.GOODS_BACK: ("store",),
    Code.MEDICINES_BACK: ("store",),
    Code.SERVICE_FORM: ("print_form", "form_signed"),
    Code.DECLARATION: ("print_declaration", "declared"),
    Code.NOTICE: ("print_notice", "notice_given"),
    Code.RECEIPT: ("print_handover", FILL),
    Code.AGREED: ("agreed",),
    Code.FETCHER_COPY: ("copy", "excuse"),
    Code.VOUCHER: ("voucher",),
    Code.VOUCHER_EXPIRED: ("voucher",),
    Code.VOUCHER_LEFT_OPEN: ("voucher",),
    Code.EARLIER_VOUCHER: ("earlier",),
    Code.OWN_WISH_AGE: (KIN,),
    Code.OWN_WISH_MENTAL: (KIN,),
    Code.PROTECTIVE_OWN_WISH: (KIN,),
    Code.MENTAL_ALONE: (KIN,),
    Code.MINOR_ALONE: (KIN,),
    Code.AGE_UNKNOWN_ALONE: (KIN,),
    Code.CAPACITY_ALONE: (KIN,),
    Code.PROTECTIVE_ALONE: (KIN,),
    Code.PREGNANT_ALONE: (KIN,),
}
_SIGNS = {
    CheckState.DONE: ("tick", "text_2"),
    CheckState.MISSING: ("stop", "warn"),
    CheckState.HINT: ("info", "text_2"),
}


def verbs(check: Check) -> tuple[str, ...]:
    """What can be done about a line that is open."""
    if check.state is CheckState.DONE:
        return ()
    if check.liftable:
        return (LEADER, KIN)
    found = _OF_LINE.get(check.code, (FILL,) if check.place else ())
    if check.state is CheckState.HINT:  # nothing stands in the way that a leader could lift
        found = tuple(verb for verb in found if verb != "excuse")
    return found


class CheckList(QFrame):
    """Lines in the order of the rules; the words say done, open or only to be looked at."""

    pressed = Signal(object, str)
    """The check and the verb of the button that was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(Names.CHECKS)
        self.setProperty("kind", "card")
        self._shown: tuple[Check, ...] | None = None
        self._buttons: list[Button] = []
        self._open_buttons: list[Button] = []
        self._title = label("", "heading")
        self._counts = label("", "second")
        self._open = label("", "warn", name=Names.COUNTS)
        self._lines = column(gap=0)
        column(
            row(self._title, None, self._counts, self._open, margin=(12, 10, 12, 4)),
            self._lines,
            gap=0,
            parent=self,
        )

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the lines; the keyboard stays in the list while it was there."""
        checks = tuple(checks)
        if checks == self._shown:
            return
        self._shown = checks
        focused = self.focusWidget()
        here = focused is not None and focused.hasFocus() and self.isAncestorOf(focused)
        empty(self._lines)
        self._buttons, self._open_buttons = [], []
        for number, check in enumerate(checks):
            if number:
                self._lines.addWidget(hairline())
            self._lines.addWidget(self._line(check))
        self._say_counts(checks)
        if here:  # the new lines are not on the screen yet
            QTimer.singleShot(0, self, self.start)

    def start(self) -> None:
        """Put the keyboard on the first thing that is open, else on what deserves a look."""
        first = next(iter(self._open_buttons or self._buttons), None)
        if first is not None:
            first.setFocus()

    def _line(self, check: Check) -> QWidget:
        missing = check.state is CheckState.MISSING
        title: list[Item] = [label(check_title(check), "strong" if missing else "")]
        if missing:
            title.append(chip(self.tr("open"), "warn"))
        elif check.state is CheckState.HINT:
            title.append(chip(self.tr("hint"), "plain"))
        title.append(label(check.rule, "small"))
        facts = label(check_facts(check), "second", wrap=True)
        if not facts.text():
            facts.hide()
        words = holder(column(row(*title, None), facts, gap=0))
        sign = Sign(*_SIGNS[check.state])
        line = row(sign, words, gap=t.SPACE_3, margin=(12, 5, 12, 6))
        line.setStretch(1, 1)
        for verb in verbs(check):
            line.addWidget(self._button(check, verb))
        return holder(line)

    def _button(self, check: Check, verb: str) -> Button:
        words = QCoreApplication.translate("CheckList", VERBS[verb])
        button = Button(
            Names.check(check.code, verb),
            words,
            "row",
            press=lambda: self.pressed.emit(check, verb),
            about=check_title(check),
        )
        self._buttons.append(button)
        if check.state is CheckState.MISSING:
            self._open_buttons.append(button)
        return button

    def _say_counts(self, checks: Sequence[Check]) -> None:
        counts = {state: sum(each.state is state for each in checks) for state in CheckState}
        done, missing = counts[CheckState.DONE], counts[CheckState.MISSING]
        hints = counts[CheckState.HINT]
        words = self.tr("%n thing(s) before leaving", "", len(checks)) if checks else ""
        self._title.setText(words)
        parts = [self.tr("%n done", "", done)] if checks else []
        if hints:
            parts.append(self.tr("%n hint(s)", "", hints))
        self._counts.setText(" · ".join([*parts, ""] if missing else parts).rstrip())
        self._open.setText(self.tr("%n open", "", missing) if missing else "")
