"""A deed that is being thought over in the panel: what it means, what it asks for, its verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from station.desktop import tokens as t
from station.desktop.fields import Field
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.parts import Button, Sign, label
from station.domain.problems import Problem, Refused, Weight
from station.wording.sentences import sentence

_SIGNS = {
    Weight.STOP: ("stop", "danger"),
    Weight.REASON: ("info", "warn"),
    Weight.HINT: ("info", "text_2"),
}


def told(sign: str, tone: str, text: str, role: str = "") -> QWidget:
    """A sentence behind its sign, over as many lines as it needs."""
    box = QWidget()
    words = label(text, role, wrap=True)
    layout = row(column(3, Sign(sign, tone, t.ICON_SMALL), None, gap=0), words, gap=6, parent=box)
    layout.setStretch(1, 1)
    return box


def problem_lines(problems: Iterable[Problem]) -> list[QWidget]:
    """Problems with the sign of their weight, one under the other."""
    return [told(*_SIGNS[problem.weight], sentence(problem)) for problem in problems]


class DeedForm(QFrame):
    """Enter in its last field goes to the verb, Ctrl+Enter does it from any, Esc leaves it."""

    acted = Signal(object)
    """The values of the form by place, as they were read."""
    left = Signal()

    def __init__(  # noqa: PLR0917  heading, meaning, fields and verb belong together
        self,
        name: str,
        title: str,
        text: str,
        fields: Sequence[Field],
        act: str,
        kind: str = "",
        *,
        columns: int = 1,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "chosen")
        self.form = Form(fields, columns=columns, label_width=72)
        leave = Button(
            f"{name}_leave",
            QCoreApplication.translate("DeedForm", "Not now"),
            key="Esc",
            press=self.left.emit,
        )
        kind = kind or "primary"
        self._act = Button(f"{name}_act", act, kind, key="Ctrl+Enter", press=self.act)
        said = [label(text, "second", wrap=True)] if text else []
        column(
            label(title, "heading", wrap=True),
            *said,
            self.form,
            row(None, leave, self._act),
            margin=t.SPACE_3,
            parent=self,
        )
        self.form.finished.connect(self._act.setFocus)

    def start(self) -> None:
        """Put the caret into the first field; where nothing is asked, on the verb."""
        if self.form.fields:
            self.form.start()
        else:
            self._act.setFocus()

    def act(self) -> None:
        """Read the fields and go on; what cannot be read is shown at its field."""
        try:
            values = self.form.values()
        except Refused:
            return
        self.acted.emit(values)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter, letters and digits for the open form, whatever they mean around it."""
        if event.type() == QEvent.Type.ShortcutOverride and (_finishes(event) or _says(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _finishes(event):
            self.act()
        else:
            super().keyPressEvent(event)


def _says(event: QEvent) -> bool:
    """Whether this is a letter or a digit: while something is being written it is no verb."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return (
        isinstance(event, QKeyEvent)
        and event.text().isalnum()
        and not bool(event.modifiers() & held)
    )


def _finishes(event: QEvent) -> bool:
    """Whether this is Ctrl+Enter."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
