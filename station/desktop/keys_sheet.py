"""The list of keys, on F1: what works everywhere, and what each page adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollBar, QWidget

from station.desktop import tokens as t
from station.desktop.actions import declared_on
from station.desktop.controls.window import Window as Names
from station.desktop.layout import Scrolling, column, holder, row
from station.desktop.look import px
from station.desktop.page import Page
from station.desktop.parts import Button, card, label
from station.wording.words import QT_TRANSLATE_NOOP

KeyLine = tuple[str, str]
"""A key as it stands on the keyboard, and what it does in the clerk's language."""

WINDOW_KEYS = (
    ("F1", QT_TRANSLATE_NOOP("KeysSheet", "This list, and back")),
    ("Ctrl+K", QT_TRANSLATE_NOOP("KeysSheet", "Find anybody")),
    ("F5", QT_TRANSLATE_NOOP("KeysSheet", "Fetch anew")),
    ("Ctrl+L", QT_TRANSLATE_NOOP("KeysSheet", "Lock")),
    ("Esc", QT_TRANSLATE_NOOP("KeysSheet", "Back, put away, stop")),
)
HAND_KEYS = (
    ("Tab  Shift+Tab", QT_TRANSLATE_NOOP("KeysSheet", "Next field, the one before")),
    ("Enter", QT_TRANSLATE_NOOP("KeysSheet", "Field: next. Row: open. Button: press")),
    ("A…Z", QT_TRANSLATE_NOOP("KeysSheet", "In a list: the button with the letter")),
    ("← →  1…9", QT_TRANSLATE_NOOP("KeysSheet", "Choose among buttons in a row")),
    ("Backspace", QT_TRANSLATE_NOOP("KeysSheet", "Take a choice back")),
    ("↓ ↑", QT_TRANSLATE_NOOP("KeysSheet", "Walk through rows and proposals")),
    (
        QT_TRANSLATE_NOOP("KeysSheet", "Space"),
        QT_TRANSLATE_NOOP("KeysSheet", "Tick; in a row, press its button"),
    ),
    ("↑  ← →", QT_TRANSLATE_NOOP("KeysSheet", "From the first row into the head; Enter sorts")),
)
"""How the hand goes through fields, lists and buttons, the same on every page."""

PAGE_KEYS = "Ctrl+Alt+{number}"
_DIGITS = 10
_COLUMN = 380
"""The least width of a column of cards, in pixels at 100 %."""
_COLUMNS = 3
_KEY_WIDTH = 124
_HEAD_LINES = 2
_TOP = Qt.AlignmentFlag.AlignTop
_SCROLLS = {
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
}


def page_key(number: int) -> str:
    """The key of the n-th page of the rail, from 1; that of the tenth is 0."""
    return PAGE_KEYS.format(number=number % _DIGITS)


def lines_of(page: type[Page], *, anywhere: bool = False) -> Iterator[KeyLine]:
    """The keys of a page: those that work everywhere, or those that it alone knows."""
    for declared in declared_on(page):
        if declared.shortcut and declared.anywhere == anywhere:
            yield declared.shortcut, declared.words()
    if not anywhere:
        for keys, text in page.keys:
            yield keys, QCoreApplication.translate(page.__name__, text)


class KeysSheet(QWidget):
    """Stands in place of the page until Esc or F1; the keys of the page in front come early."""

    left = Signal()

    def __init__(self, pages: Sequence[type[Page]], front: type[Page] | None, width: int) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setObjectName(Names.KEYS_SHEET)
        self._back = Button(
            Names.KEYS_BACK, self.tr("Back to work"), key="Esc", press=self.left.emit
        )
        groups = [
            (self.tr("Everywhere"), self._everywhere(pages)),
            (self.tr("In fields and lists"), _said(HAND_KEYS)),
            *((page.title(), tuple(lines_of(page))) for page in pages),
        ]
        if front is not None:
            groups.insert(1, groups.pop(2 + pages.index(front)))
        self._area = Scrolling(_in_columns(groups, max(1, min(_COLUMNS, width // px(_COLUMN)))))
        head = row(label(self.tr("Keys"), "title"), None, self._back)
        whole = column(head, self._area, gap=t.SPACE_3, margin=(16, 12, 16, 12), parent=self)
        whole.setStretch(1, 1)

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _SCROLLS:
            self._area.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _everywhere(self, pages: Sequence[type[Page]]) -> tuple[KeyLine, ...]:
        to_pages = tuple((page_key(at), page.title()) for at, page in enumerate(pages, 1))
        deeds = tuple(line for page in pages for line in lines_of(page, anywhere=True))
        return (*to_pages, *deeds, *_said(WINDOW_KEYS))


def _in_columns(groups: Sequence[tuple[str, Sequence[KeyLine]]], count: int) -> QWidget:
    """Put each group that has keys into the column that is shortest so far."""
    columns: list[list[QWidget | None]] = [[] for _ in range(count)]
    lengths = [0] * count
    for title, lines in groups:
        if lines:
            shortest = lengths.index(min(lengths))
            columns[shortest].append(_card(title, lines))
            lengths[shortest] += len(lines) + _HEAD_LINES
    body = row(*(column(*each, None, gap=t.SPACE_2) for each in columns), gap=t.SPACE_3)
    for at in range(count):
        body.setStretch(at, 1)
    return holder(body)


def _card(title: str, lines: Sequence[KeyLine]) -> QFrame:
    grid = QGridLayout()
    grid.setVerticalSpacing(px(t.SPACE_1))
    grid.setHorizontalSpacing(px(t.SPACE_3))
    grid.setColumnStretch(1, 1)
    for line, (keys, words) in enumerate(lines):
        grid.addWidget(label(keys, "strong", width=_KEY_WIDTH), line, 0, _TOP)
        grid.addWidget(label(words, wrap=True), line, 1, _TOP)
    return card(title, grid)


def _said(lines: Sequence[KeyLine]) -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return tuple((translate("KeysSheet", keys), translate("KeysSheet", do)) for keys, do in lines)
