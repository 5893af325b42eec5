"""Fields that are ticked or pressed instead of typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QSizePolicy, QWidget

from station.desktop import tokens as t
from station.desktop.fields import Field
from station.desktop.layout import column, empty, row
from station.desktop.look import px

Option = tuple[Any, str]
"""A value and its word; the value's text names the button (`intake_sex_male`)."""


class ChoiceField(Field):
    """Two to six fixed choices, all visible; arrows move, a digit picks, Backspace clears.

    `columns` breaks more of them into lines; 0 keeps them all on one.
    """

    def __init__(
        self,
        name: str,
        text: str,
        options: Sequence[Option],
        *,
        place: str = "",
        wide: bool = False,
        columns: int = 0,
    ) -> None:
        super().__init__(name, text, place=place, wide=wide)
        self.group = QWidget()
        self.group.setObjectName(name)
        self._give_caption_to(self.group)
        self.setFocusProxy(self.group)
        self._options = tuple(options)
        self._chosen: int | None = None
        self._buttons = [self._button(i) for i in range(len(self._options))]
        self._let_focus(0)
        step = columns or len(self._buttons)
        lines = [
            row(*self._buttons[at : at + step], None, gap=t.SPACE_1)
            for at in range(0, len(self._buttons), step)
        ]
        column(*lines, gap=t.SPACE_1, parent=self.group)
        row(self.group, parent=self)
        self.setMinimumHeight(px(t.CONTROL * len(lines)))

    def control(self) -> QWidget:
        return self.group

    def typed(self) -> str:
        return "" if self._chosen is None else str(self._options[self._chosen][0])

    def retype(self, text: str) -> None:
        values = [str(value) for value, _ in self._options]
        self._mark(values.index(text) if text in values else None)

    def value(self) -> Any:
        return None if self._chosen is None else self._options[self._chosen][0]

    def show_value(self, value: Any) -> None:
        values = [each for each, _ in self._options]
        self._mark(values.index(value) if value in values else None)

    def allow(self, possible: Callable[[Any], bool]) -> None:
        """Grey out the choices that are not possible now."""
        for (value, _), button in zip(self._options, self._buttons, strict=True):
            button.setEnabled(possible(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _button(self, index: int) -> QPushButton:
        value, word = self._options[index]
        button = QPushButton(word)
        button.setObjectName(f"{self.name}_{value}")
        button.setProperty("kind", "choice")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.toggled.connect(lambda: self._choose(index))
        button.installEventFilter(self)
        return button

    def _key(self, event: QKeyEvent) -> bool:
        focused = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), 0)
        last = len(self._buttons) - 1
        key = event.key()
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self._choose(min(focused + 1, last) if self._chosen is not None else focused)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self._choose(max(focused - 1, 0))
        elif event.text().isdigit() and 1 <= int(event.text()) <= last + 1:
            self._choose(int(event.text()) - 1)
        elif key == Qt.Key.Key_Backspace:
            self._choose(None)
        else:
            return False
        return True

    def _choose(self, index: int | None) -> None:
        if index is not None and not self._buttons[index].isEnabled():
            return
        self._mark(index)
        if index is not None:
            self._buttons[index].setFocus()
        self.show_problems(())
        self.edited.emit()
        self.settle()
        self.settled.emit()

    def _mark(self, index: int | None) -> None:
        self._chosen = index
        for i, button in enumerate(self._buttons):
            button.blockSignals(True)
            button.setChecked(i == index)
            button.blockSignals(False)
        self._let_focus(index or 0)

    def _let_focus(self, index: int) -> None:
        """Tab stops once at the row: at the choice made, else at the first."""
        for i, button in enumerate(self._buttons):
            policy = Qt.FocusPolicy.StrongFocus if i == index else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self.group.setFocusProxy(self._buttons[index])


class TicksField(Field):
    """Several things that may be true at once; the value is the set of those ticked.

    `columns` breaks them into lines; 0 keeps them all on one.
    """

    def __init__(
        self,
        name: str,
        text: str,
        options: Sequence[Option],
        *,
        place: str = "",
        columns: int = 0,
    ) -> None:
        super().__init__(name, text, place=place, wide=True)
        self.group = QWidget()
        self.group.setObjectName(name)
        self._give_caption_to(self.group)
        self._boxes: dict[Any, QCheckBox] = {}
        self._columns = columns
        self._grid = QGridLayout(self.group)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(t.SPACE_4))
        self._grid.setVerticalSpacing(0)
        self.offer(options)
        row(self.group, parent=self)
        self.setFocusProxy(self.group)
        self.setMinimumHeight(px(t.CONTROL))

    def offer(self, options: Sequence[Option]) -> None:
        """Put other things up for ticking; none of them is ticked."""
        empty(self._grid)
        self._boxes = {}
        for value, word in options:
            box = QCheckBox(word)
            box.setObjectName(f"{self.name}_{value}")
            box.toggled.connect(self._toggled)
            self._boxes[value] = box
        step = self._columns or max(len(self._boxes), 1)
        for at, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, at // step, at % step)
        self._grid.setColumnStretch(min(step, len(self._boxes)), 1)
        for first in list(self._boxes.values())[:1]:
            self.group.setFocusProxy(first)

    def control(self) -> QWidget:
        return self.group

    def typed(self) -> str:
        return " ".join(str(value) for value in self._ticked())

    def retype(self, text: str) -> None:
        self._tick({value for value in self._boxes if str(value) in text.split()})

    def value(self) -> Any:
        return frozenset(self._ticked())

    def show_value(self, value: Any) -> None:
        self._tick(set(value or ()))

    def _ticked(self) -> list[Any]:
        return [value for value, box in self._boxes.items() if box.isChecked()]

    def _tick(self, values: set[Any]) -> None:
        for value, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(value in values)
            box.blockSignals(False)

    def _toggled(self) -> None:
        self.edited.emit()
        self.settle()
        self.settled.emit()
