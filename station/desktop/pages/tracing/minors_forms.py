"""How the forms of a minor's side-file are opened, read, done and put away."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField, TextField
from station.desktop.typed_fields import MomentField
from station.domain.minors import Entry
from station.domain.problems import Problem
from station.domain.typed import TypedTrouble
from station.usecases.work import Write
from station.wording.naming import named

Say = Mapping[str, Any]
"""What a form has said, by place."""


def options(members: Iterable[Enum]) -> list[tuple[Any, str]]:
    """Members of an enumeration as the choices of a field."""
    return [(each, named(each)) for each in members]


def facts_of(said: Say) -> dict[str, Any]:
    """What was said of the facts; nothing said in a text is an empty one."""
    codes = {"state", "placement", "decided_on", "kind", "next_on", "fitness"}
    return {
        name: value if name in codes else value or ""
        for name, value in said.items()
        if name != "reason"
    }


def correction_of(said: Say, entry: Entry[Any] | None) -> dict[str, Any]:
    """What a correction says besides the facts; nothing for an entry that is new."""
    if "reason" not in said or entry is None:
        return {}
    return {"corrects_id": entry.id, "reason": said["reason"] or ""}


class MinorForms(QObject):
    """One form at a time; what was done is told with its answer."""

    opened = Signal(object)
    """The `DeedForm` that takes the place of the file."""
    closed = Signal()
    done = Signal(object)
    """What a deed has answered."""

    def __init__(self, panel: QWidget, desk: Desk) -> None:
        super().__init__(panel)
        self._panel, self._desk = panel, desk
        self.form: DeedForm | None = None

    def leave(self) -> None:
        """Put the open form away."""
        if self.form is not None:
            self.form = None
            self.closed.emit()

    def _ask(  # noqa: PLR0917  heading, meaning, fields and deed belong together
        self,
        verb: str,
        title: str,
        text: str,
        fields: Sequence[Field],
        deed: Callable[[str, Say], Write[Any]],
        record: object = None,
        needs: Sequence[str] = (),
    ) -> None:
        mark = uuid.uuid4().hex
        form = DeedForm(
            Names.form(verb),
            title,
            text,
            fields,
            QCoreApplication.translate("MinorDeeds", "Write down"),
        )
        if record is not None:
            form.form.show_record(record)

        def act(said: Say) -> None:
            missing = [Problem(TypedTrouble.MISSING, each) for each in needs if said[each] is None]
            if missing:
                form.form.show_problems(missing)
            else:
                self._do(deed(mark, said))

        form.acted.connect(act)
        form.left.connect(self.leave)
        self.form = form
        self.opened.emit(form)
        form.start()

    def _do(self, deed: Write[Any]) -> None:
        def heard(answer: object) -> None:
            self.form = None
            self.done.emit(answer)

        self._desk.do(self._panel, deed, heard)

    @staticmethod
    def _line(verb: str, place: str, words: str) -> LineField:
        return LineField(Names.field(verb, place), words, place=place)

    @staticmethod
    def _choice(
        verb: str, place: str, words: str, members: Iterable[Enum], columns: int
    ) -> ChoiceField:
        name = Names.field(verb, place)
        return ChoiceField(name, words, options(members), place=place, columns=columns)

    def _why(self, verb: str, *, correct: bool) -> list[Field]:
        """The field that a correction has besides: why what stands there is wrong."""
        words = QCoreApplication.translate("MinorDeeds", "Why it was wrong")
        name = Names.field(verb, "reason")
        return [TextField(name, words, place="reason", lines=2)] if correct else []

    def _moment(self, verb: str, words: str) -> MomentField:
        name = Names.field(verb, "happened_at")
        field = MomentField(name, words, self._desk.now, place="happened_at")
        field.show_value(self._desk.now())
        return field
