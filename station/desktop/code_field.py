"""A field for a code of a long list: picked by number, pinyin initials or Chinese."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QWidget

from station.desktop import tokens as t
from station.desktop.fields import LineField
from station.desktop.layout import row
from station.desktop.look import px
from station.desktop.parts import Sign, label
from station.domain.codes import Code, CodeList
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble

Named = Callable[[Code], str]
Search = Callable[[str], Sequence[Code]]

SHOWN_HITS = 8
_BEST = 260
"""So wide is what is said beside the field, in pixels at 100 %; the list says all of it."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Where a code field looks: `search` gives the best hits first, `name` the words of a code.

    `named` is what a hit is called in the field once it is picked; `told` what is said of it in
    the list and beside the field, when that is more than its code and name.
    """

    search: Search
    name: Callable[[str], str]
    named: Named = lambda code: code.name
    told: Named | None = None


def records(search: Search, name: Callable[[str], str]) -> Codes:
    """Look among records by name: their numbers say nothing to a clerk and are not shown."""
    return Codes(search, name, told=lambda code: code.name)


class BestHit(QWidget):
    """The best hit beside the field; arrow down takes it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sign = Sign("right", "accent", t.ICON_SMALL)
        self._words: QLabel = label("", "accent", name=f"{name}_hit")
        self._code = label("", "last")
        row(self._sign, self._words, self._code, None, gap=6, parent=self)
        self.setMinimumHeight(px(t.CONTROL))
        self.offer("", "")

    def offer(self, words: str, code: str) -> None:
        """Show a hit; empty words show nothing."""
        self._sign.setVisible(bool(words))
        self._words.setText(words)
        self._code.setText(code)

    def tell(self, words: str) -> None:
        """Show as much of what is said of a hit as there is room for."""
        right = Qt.TextElideMode.ElideRight
        self.offer(self._words.fontMetrics().elidedText(words, right, px(_BEST)), "")


class CodeField(LineField):
    """Typing finds; Down takes the best hit and goes on through the list; Enter takes it too.

    The value is the code. Text that fits nothing is refused with a sentence, unless `free`: then
    the value is None and the text stays (`typed()`), because unknown is a value.
    """

    def __init__(
        self, name: str, text: str, codes: Codes, *, place: str = "", free: bool = False
    ) -> None:
        super().__init__(name, text, place=place)
        self._codes, self._free = codes, free
        self._hits: tuple[Code, ...] = ()
        self._picked = -1
        self._code: str | None = None
        self._hit = BestHit(name)
        self.beside = self._hit
        self._drop = QListView(self)
        self._drop.setObjectName(f"{name}_list")
        self._drop.setProperty("kind", "drop")
        self._drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._drop.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._lines = QStringListModel(self._drop)
        self._drop.setModel(self._lines)
        self._drop.clicked.connect(lambda index: self._click(index.row()))
        self._drop.hide()
        self.edit.textEdited.connect(self._find)

    def value(self) -> Any:
        text = self.edit.text().strip()
        if not text or self._code is not None:
            return self._code
        if (exact := self._exact()) is not None:
            return self._hits[exact].code
        if self._free:
            return None
        raise Refused(Problem(TypedTrouble.NOT_IN_LIST, self.place, {"typed": text}))

    def show_value(self, value: Any) -> None:
        self.retype("" if value is None else self._codes.name(value))
        self._code = value
        self.show_problems(())

    def typed(self) -> str:
        return self._code if self._code is not None else self.edit.text()

    def retype(self, text: str) -> None:
        name = self._codes.name(text) if text else ""
        known = bool(text) and name != text
        self._code = text if known else None
        super().retype(name)
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape and self._drop.isVisible():
                self._close()
                return True
            if event.key() == Qt.Key.Key_Tab:
                self.entered()
        elif event.type() == QEvent.Type.FocusOut:
            self._take_exact()
            self._close()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._put_drop_away()

    def _leave(self) -> None:
        self._take_exact()
        self._close()
        super()._leave()

    def _find(self, text: str) -> None:
        self._code, self._picked = None, -1
        self._hits = tuple(self._codes.search(text))[:SHOWN_HITS] if text.strip() else ()
        best = self._hits[0] if self._hits else None
        self._offer(best)
        self._show_drop()

    def _walk(self, step: int) -> None:
        if not self._hits and step > 0:
            self._hits = tuple(self._codes.search(self.edit.text()))[:SHOWN_HITS]
            self._show_drop()
        if self._hits:
            self._pick(max(0, min(self._picked + step, len(self._hits) - 1)))

    def _pick(self, index: int) -> None:
        self._picked = index
        hit = self._hits[index]
        self._code = hit.code
        self.edit.setText(self._codes.named(hit))
        self._offer(hit)
        self._drop.setCurrentIndex(self._lines.index(index))
        if self.edit.property("state"):
            self.show_problems(())
        self.edited.emit()

    def _offer(self, hit: Code | None) -> None:
        if hit is None:
            self._hit.offer("", "")
        elif self._codes.told is not None:
            self._hit.tell(self._codes.told(hit))
        else:
            self._hit.offer(self._codes.named(hit), hit.code)

    def _line(self, hit: Code) -> str:
        if self._codes.told is not None:
            return self._codes.told(hit)
        return f"{hit.code}  {self._codes.named(hit)}"

    def _click(self, index: int) -> None:
        self._pick(index)
        self._close()
        self.edit.setFocus()

    def entered(self) -> None:
        """Take the best hit of what was just typed, on Enter and Tab."""
        if self._code is None and self._hits and self.edit.text().strip():
            self._pick(0)
        self._close()

    def _exact(self) -> int | None:
        """Which hit was typed in full, by its code or its name."""
        text = self.edit.text().strip()
        for index, hit in enumerate(self._hits):
            if text in {hit.code, hit.name, self._codes.named(hit)}:
                return index
        return None

    def _take_exact(self) -> None:
        if self._code is None and (exact := self._exact()) is not None:
            self._pick(exact)

    def _show_drop(self) -> None:
        lines = [self._line(hit) for hit in self._hits]
        self._lines.setStringList(lines)
        if len(lines) < 2:  # noqa: PLR2004  one hit stands beside the field already
            self._put_drop_away()
            return
        window = self.window()
        self._drop.setParent(window)
        width = max(self.edit.width(), self._drop.sizeHintForColumn(0) + px(40))
        height = len(lines) * self._drop.sizeHintForRow(0) + px(10)
        below = self.edit.mapTo(window, QPoint(0, self.edit.height() + px(2)))
        if below.y() + height > window.height():
            below = self.edit.mapTo(window, QPoint(0, -height - px(2)))
        width = min(width, window.width() - below.x() - px(t.SPACE_2))
        self._drop.setGeometry(below.x(), below.y(), width, height)
        self._drop.raise_()
        self._drop.show()

    def _put_drop_away(self) -> None:
        """Take the list back from the window, that it goes when the field goes."""
        self._drop.hide()
        if self._drop.parent() is not self:
            self._drop.setParent(self)

    def _close(self) -> None:
        self._put_drop_away()
        if self._code is None:
            self._hit.offer("", "")
        self._hits = self._hits if self._code is None else ()
        self._picked = -1


class WordField(CodeField):
    """A word of a list, or any other: Down takes the best hit, and what is typed counts too."""

    def __init__(self, name: str, text: str, codes: Codes, *, place: str = "") -> None:
        super().__init__(name, text, codes, place=place, free=True)

    def value(self) -> Any:
        return self.edit.text().strip() or None


def from_list(codes: CodeList, named: Named = lambda code: code.name) -> Codes:
    """Look in an official list; `named` says a hit in full, for example with its province."""
    return Codes(codes.search, codes.name, named)
