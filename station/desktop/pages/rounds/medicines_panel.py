"""What is told of one dose beside its row: what came of it, why, who stood beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.medicines import Medicines
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import Item, column, frame, row
from station.desktop.parts import Button, label, sign_line
from station.desktop.tab_order import bring_into_sight
from station.desktop.typed_fields import MomentField, Now
from station.domain.medicines import STRICT, MedicineTrouble, quantity_words, read_quantity
from station.domain.medicines_cautions import Warned
from station.domain.medicines_doses import DoseEntry, Effect, Outcome
from station.domain.medicines_sheet import DoseLine
from station.domain.problems import Problem, Refused
from station.usecases.accounts import SecondClerk
from station.usecases.medicines_given import CorrectDose, WriteDose, WriteEffect
from station.usecases.work import Write
from station.wording import shown
from station.wording.medicine_words import dose_words, regimen_words
from station.wording.naming import named
from station.wording.sentences import sentence

translate = QCoreApplication.translate
_LABELS = 64


class MedicinePanel(QFrame):
    """A form about one resident's medicine with its verbs above; Ctrl+Enter saves, Esc leaves."""

    tall = False
    """A tall one reaches below the foot of the page: its verbs stand above its fields."""

    labels = _LABELS
    """How wide the words before its fields are."""

    acted = Signal(object)
    """The deed that the clerk wants done."""
    left = Signal()

    def __init__(self, head: Iterable[Item], fields: Iterable[Field], act: str) -> None:
        super().__init__()
        self.setProperty("kind", "chosen")
        self.form = Form(list(fields), columns=1, label_width=self.labels)
        leave = Button(
            Medicines.LEAVE, translate("MedicinePanel", "Back"), key="Esc", press=self.left.emit
        )
        save = Button(Medicines.SAVE, act, "primary", key="Ctrl+Enter", press=self.act)
        verbs = row(None, leave, save)
        body = (verbs, self.form) if self.tall else (self.form, verbs)
        column(*head, *body, margin=t.SPACE_3, parent=self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self.form.finished.connect(self.act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.act)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring the field with the keyboard into sight."""
        if now is not None and self.form.isAncestorOf(now):
            bring_into_sight(now)

    def deed(self) -> Write[object]:
        """What is typed, as a deed; raises Refused, shown already, with what cannot be read."""
        raise NotImplementedError

    def act(self) -> None:
        """Have it done when it can be read."""
        try:
            deed = self.deed()
        except Refused:
            return
        self.acted.emit(deed)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its field; give back what has none here.

        What is wrong with the second person stands where that one is named. The keyboard goes to
        the first field that is wrong: in a tall panel it may lie below the foot of the page.
        """
        named_here = "clerk" in self.form.fields
        placed = [
            replace(each, place="clerk") if each.place == "second" and named_here else each
            for each in problems
        ]
        wrong = {each.place for each in placed}
        first = next((f for p, f in self.form.fields.items() if p in wrong and f.applies), None)
        left = self.form.show_problems(placed)
        if first is not None:
            first.control().setFocus()
            QTimer.singleShot(0, first, lambda: bring_into_sight(first.note))
        for each in placed:
            if each.code is MedicineTrouble.WARNED and each.place in self.form.fields:
                self.form[each.place].note.say(sentence(each), stops=True)
                self.form[each.place].set_state("error")
        return left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DosePanel(MedicinePanel):
    """One dose that is not simply given as ordered, or that takes a reason or a second person."""

    def __init__(self, line: DoseLine, now: Now) -> None:
        self.line, self._client_id = line, uuid4().hex
        super().__init__(
            head_of(line, line.warned),
            _dose_fields(line, now),
            translate("MedicinePanel", "Write down, next"),
        )
        self.form["outcome"].show_value(Outcome.GIVEN)
        if line.order.acknowledged and line.warned:
            self.form["acknowledged"].show_value(line.order.acknowledged)

    def deed(self) -> WriteDose:
        values = self.form.values()
        return WriteDose(
            self._client_id,
            self.line.order.id,
            self.line.due_at,
            values["outcome"] or Outcome.GIVEN,
            values["quantity"],
            reason_of(values),
            values.get("needed_for") or "",
            values.get("acknowledged") or "",
            second_of(values),
            values.get("alone") or "",
            values["happened_at"],
        )


class EffectPanel(MedicinePanel):
    """What a dose that was given when needed has done."""

    def __init__(self, line: DoseLine, entry: DoseEntry, now: Now) -> None:
        self._entry, self._client_id = entry, uuid4().hex
        said = translate("MedicinePanel", "Given at {time} for: {need}")
        what = said.format(time=shown.clock(entry.happened_at), need=entry.needed_for)
        fields: list[Field] = [
            ChoiceField(
                Medicines.EFFECT,
                translate("MedicinePanel", "Effect"),
                [(each, named(each)) for each in Effect],
                columns=2,
            ),
            LineField(Medicines.NOTE, translate("MedicinePanel", "Seen")),
            _moment(now),
        ]
        head = [*head_of(line, ()), label(what, "second", wrap=True)]
        super().__init__(head, fields, translate("MedicinePanel", "Write down"))
        self.form["effect"].show_value(Effect.HELPED)

    def deed(self) -> WriteEffect:
        values = self.form.values()
        return WriteEffect(
            self._client_id,
            self._entry.id,
            values["effect"] or Effect.HELPED,
            values["note"] or "",
            values["happened_at"],
        )


class CorrectPanel(MedicinePanel):
    """A dose that was written down wrongly: it was otherwise, or not at all."""

    def __init__(self, line: DoseLine, entry: DoseEntry, now: Now) -> None:
        self._entry, self._client_id = entry, uuid4().hex
        said = translate("MedicinePanel", "Written down by {clerk}: {time} {outcome}")
        what = said.format(
            clerk=entry.clerk, time=shown.clock(entry.happened_at), outcome=named(entry.outcome)
        )
        options = [(each, named(each)) for each in Outcome]
        fields: list[Field] = [
            ChoiceField(
                Medicines.OUTCOME,
                translate("MedicinePanel", "It was"),
                [*options, ("", translate("MedicinePanel", "not at all"))],
                columns=3,
            ),
            LineField(Medicines.REASON, translate("MedicinePanel", "Why")),
            *([_acknowledged()] if line.warned else []),
            _moment(now),
            *second_fields(line),
        ]
        head = [*head_of(line, line.warned), label(what, "second", wrap=True)]
        super().__init__(head, fields, translate("MedicinePanel", "Put right"))
        self.form["outcome"].show_value("")

    def deed(self) -> CorrectDose:
        values = self.form.values()
        return CorrectDose(
            self._client_id,
            self._entry.id,
            values["reason"] or "",
            values["outcome"] or None,
            None,
            values.get("acknowledged") or "",
            second_of(values),
            values.get("alone") or "",
            values["happened_at"],
        )


def head_of(line: DoseLine, warned: Iterable[Warned]) -> list[Item]:
    """Whose dose it is, of what, and what was written down against it."""
    order = line.order
    who = row(label(line.name, "heading", wrap=True), label(line.bed, "second"), None)
    due = "" if line.due_at is None else shown.clock(line.due_at)
    what = " ".join(filter(None, (order.title, dose_words(order), due)))
    head: list[Item] = [who, label(what, "strong", wrap=True)]
    if line.due_at is None:
        head.append(label(regimen_words(order.facts.regimen), "second", wrap=True))
    if order.facts.note:
        head.append(label(order.facts.note, "second", wrap=True))
    head += warning_lines(warned)
    return head


def warning_lines(warned: Iterable[Warned]) -> list[Item]:
    """Each caution in which the medicine is written."""
    words = translate("MedicinePanel", "{kind} “{words}”: the names agree in “{by}”")
    said = [words.format(kind=named(each.kind), words=each.words, by=each.by) for each in warned]
    if not said:
        return []
    lines = [sign_line("overdue", "danger", each, "strong", wrap=True) for each in said]
    return [frame(column(*lines, margin=(8, 6, 8, 6)), "banner-error")]


def second_fields(line: DoseLine) -> list[Field]:
    """The second person of a controlled medicine, and why there is none where that may be."""
    if not line.by_two:
        return []
    secret = LineField(Medicines.PASSWORD, translate("MedicinePanel", "Password"))
    secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
    fields: list[Field] = [
        LineField(Medicines.CLERK, translate("MedicinePanel", "Second")),
        secret,
    ]
    if line.order.facts.control not in STRICT:
        fields.append(
            LineField(
                Medicines.ALONE,
                translate("MedicinePanel", "Or alone"),
                placeholder=translate("MedicinePanel", "why nobody else is there"),
            )
        )
    return fields


def second_of(values: dict[str, object]) -> SecondClerk | None:
    """The second person as typed, None when nobody is."""
    login, password = values.get("clerk"), values.get("password")
    return SecondClerk(str(login), str(password or "")) if login else None


def reason_of(values: dict[str, object]) -> str:
    """The reason in words: those that were typed, else those that were chosen."""
    return str(values.get("reason") or values.get("why") or "")


def _dose_fields(line: DoseLine, now: Now) -> list[Field]:
    reasons = (
        translate("MedicinePanel", "Did not want it"),
        translate("MedicinePanel", "Asleep"),
        translate("MedicinePanel", "Doctor said so"),
        translate("MedicinePanel", "Not well"),
        translate("MedicinePanel", "None left"),
    )
    needed = LineField(Medicines.NEEDED_FOR, translate("MedicinePanel", "What for"))
    quantity = LineField(
        Medicines.QUANTITY,
        translate("MedicinePanel", "Amount"),
        placeholder=translate("MedicinePanel", "as ordered"),
        width=116,
        unit=named(line.order.facts.unit),
        read=read_quantity,
        write=quantity_words,
    )
    return [
        ChoiceField(
            Medicines.OUTCOME,
            translate("MedicinePanel", "Outcome"),
            [(each, f"{n} {named(each)}") for n, each in enumerate(Outcome, 1)],
            columns=3,
        ),
        *([needed] if line.due_at is None else []),
        ChoiceField(
            Medicines.WHY,
            translate("MedicinePanel", "Why"),
            [(each, f"{n} {each}") for n, each in enumerate(reasons, 1)],
            columns=2,
        ),
        LineField(Medicines.REASON, translate("MedicinePanel", "Other")),
        *([_acknowledged()] if line.warned else []),
        quantity,
        _moment(now),
        *second_fields(line),
    ]


def _acknowledged() -> LineField:
    return LineField(
        Medicines.ACKNOWLEDGED,
        translate("MedicinePanel", "All the same"),
        placeholder=translate("MedicinePanel", "why, and who has said so"),
    )


def _moment(now: Now) -> MomentField:
    field = MomentField(Medicines.HAPPENED_AT, translate("MedicinePanel", "Time"), now)
    field.edit.setPlaceholderText(translate("MedicinePanel", "now"))
    return field
