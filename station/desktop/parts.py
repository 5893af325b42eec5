"""Words, chips, signs, buttons, banners: the small pieces that every page is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from station.desktop import icons
from station.desktop import tokens as t
from station.desktop.layout import Item, column, empty, frame, hairline, row
from station.desktop.look import px


def restyle(widget: QWidget, **properties: object) -> None:
    """Change what a widget says it is, and let the style sheet answer if it has looked already."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


# --- words ------------------------------------------------------------------------------------


def label(
    text: str = "",
    role: str = "",
    *,
    name: str = "",
    wrap: bool = False,
    right: bool = False,
    centred: bool = False,
    width: int = 0,
    tip: str = "",
) -> QLabel:
    """Say something. `role` as in the style sheet; the text is never read as markup."""
    widget = QLabel()
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setText(text)
    widget.setObjectName(name)
    widget.setProperty("role", role)
    widget.setWordWrap(wrap)
    if right:
        widget.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if centred:
        widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
    if width:
        widget.setFixedWidth(px(width))
    widget.setToolTip(tip)
    return widget


def narrow(caption: QLabel) -> None:
    """Let a caption be as wide as its words, where no column of labels is to line up."""
    words = caption.fontMetrics().horizontalAdvance(caption.text())
    caption.setFixedWidth(words + px(4))


def chip(text: str, kind: str = "plain", *, name: str = "") -> QLabel:
    """Mark something in a word or two: plain, info, warn, danger, draft, code, or a class."""
    widget = QLabel()
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setText(text)
    widget.setObjectName(name)
    widget.setProperty("chip", kind)
    widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return widget


CLASS_CHIPS = {"open": "open", "supportive": "support", "protective": "protect"}
"""The class of assistance, and the shape that always goes with it."""


def class_name(code: str, *, short: bool = False) -> str:
    """Name a class of assistance: two characters on bed cards, three elsewhere."""
    names = {
        "open": QCoreApplication.translate("ClassChip", "Open"),
        "supportive": QCoreApplication.translate("ClassChip", "Supportive"),
        "protective": QCoreApplication.translate("ClassChip", "Protective"),
    }
    return names[code].removesuffix("性") if short else names[code]


def class_chip(code: str, *, short: bool = False) -> QLabel:
    """Show a class of assistance by word and by shape."""
    return chip(class_name(code, short=short), CLASS_CHIPS[code])


class Sign(QWidget):
    """One small icon in a line of text, sitting as low as Chinese characters do."""

    def __init__(self, name: str, tone: str = "text_2", size: int = t.ICON) -> None:
        super().__init__()
        self._size = px(size)
        self.setFixedSize(self._size, self._size + 2 * px(1))
        self.show_sign(name, tone)

    def show_sign(self, name: str, tone: str) -> None:
        """Show another icon in the same place; raises KeyError here, not while it is painted."""
        icons.require(name, tone)
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            drawn = icons.pixmap(self._name, self._tone, self._size, self.devicePixelRatioF())
            painter.drawPixmap(0, self.height() - self._size, drawn)


def sign_line(
    sign: str,
    tone: str,
    text: str,
    role: str = "",
    *,
    size: int = t.ICON_BUTTON,
    wrap: bool = False,
) -> QWidget:
    """Say something with its sign in front; with `wrap` over as many lines as it needs."""
    line = QWidget()
    words = label(text, role, wrap=wrap)
    if wrap:
        first = column(2, Sign(sign, tone, size), None, gap=0)
        row(first, words, gap=6, parent=line).setStretch(1, 1)
        return line
    layout = row(Sign(sign, tone, size), words, None, gap=6, parent=line)
    layout.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return line


# --- buttons ----------------------------------------------------------------------------------

_ICON_TONES = {
    "primary": "on_accent",
    "danger": "danger",
    "danger-fill": "on_danger",
    "quiet": "accent",
    "link": "accent",
    "row": "accent",
}


class Button(QPushButton):
    """A verb to press. The key that does the same stands in it, after two spaces.

    `key` is only said; a `shortcut` is said too and presses the button wherever the keyboard is
    while the button is seen, except in a field that takes the letter as text. Where the same verb
    stands several times on a page, `about` tells a screen reader apart which is which:
    "Take 203-1".
    """

    def __init__(
        self,
        name: str,
        text: str,
        kind: str = "",
        *,
        key: str = "",
        shortcut: str = "",
        icon: str = "",
        press: Callable[[], object] | None = None,
        about: str = "",
    ) -> None:
        super().__init__()
        self._kind, self._icon, self._about = kind, icon, about
        self._key = key or shortcut.replace("Return", "Enter")
        self._shortcut = QKeySequence(shortcut)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if kind == "link":
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text)
        self._draw_icon()
        if press is not None:
            self.clicked.connect(lambda _=False: press())

    def say(self, text: str) -> None:
        """Change the verb; the key stays."""
        words = f"{text}  {self._key}" if self._key else text
        self.setText(f" {words}" if self._icon else words)
        self.setShortcut(self._shortcut)  # a new text takes the shortcut away
        if self._about:
            self.setAccessibleName(f"{words} {self._about}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.EnabledChange}:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._icon:
            return
        tone = _ICON_TONES.get(self._kind, "text_2") if self.isEnabled() else "text_3"
        self.setIcon(icons.icon(self._icon, tone, px(t.ICON_BUTTON)))
        self.setIconSize(QSize(px(t.ICON_BUTTON), px(t.ICON_BUTTON)))


# --- surfaces with words ----------------------------------------------------------------------


def card(title: str, *items: Item, gap: int = t.SPACE_2, more: Sequence[Item] = ()) -> QFrame:
    """Keep things that belong together on one sheet, under their heading."""
    head = row(label(title, "heading"), None, *more)
    return frame(column(head, *items, gap=gap, margin=t.SPACE_3))


def captioned(
    caption: str, words: str, width: int, *, role: str = "", right: bool = False
) -> QBoxLayout:
    """What something is and what is said of it, which may need several lines."""
    head = column(label(caption, "second", width=width, wrap=not right, right=right), None, gap=0)
    line = row(head, label(words, role, wrap=True))
    line.setStretch(1, 1)
    return line


_BANNERS = {"info": ("info", "accent"), "warn": ("info", "warn"), "error": ("overdue", "danger")}


class Banner(QFrame):
    """What happened, what became of the typed data, what to do: it stays until it is solved."""

    def __init__(
        self, kind: str, text: str, *buttons: Button, second: str = "", name: str = ""
    ) -> None:
        super().__init__()
        sign, tone = _BANNERS[kind]
        self.setObjectName(name)
        self.setProperty("kind", f"banner-{kind}")
        self.text = label(text, "strong", wrap=True, name=name and f"{name}_text")
        self.second = label(second, "second", wrap=True)
        if not second:
            self.second.hide()
        words = column(self.text, self.second, gap=0)
        layout = row(
            Sign(sign, tone, 20), words, *buttons, gap=t.SPACE_3, margin=(12, 8, 8, 8), parent=self
        )
        layout.setStretch(1, 1)


class EmptyState(QWidget):
    """A page with nothing on it says what it will show, and leads on."""

    def __init__(self, icon: str, text: str, second: str, *buttons: Button) -> None:
        super().__init__()
        column(
            None,
            row(None, Sign(icon, "text_3", t.ICON_LARGE), None),
            label(text, "heading", centred=True),
            label(second, "second", wrap=True, centred=True),
            t.SPACE_1,
            row(None, *buttons, None),
            None,
            margin=t.SPACE_4,
            parent=self,
        )


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that opens the names behind it."""

    name: str
    number: int
    text: str
    danger: bool = False
    shown: str = ""
    """The number as it is written where it is no count: an amount."""


class FigureStrip(QFrame):
    """The figures at the head of a page, each a button."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, px(6), 0, px(6))
        self._grid.setHorizontalSpacing(0)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures, in this order; numbers change in place while the names stay."""
        empty(self._grid)
        for i, figure in enumerate(figures):
            if i:
                self._grid.addWidget(hairline(upright=True), 0, i * 2 - 1)
            self._grid.addWidget(self._button(figure), 0, i * 2)
            self._grid.setColumnStretch(i * 2, 1)

    def _button(self, figure: Figure) -> QPushButton:
        button = _FigureButton(figure)
        button.clicked.connect(lambda: self.pressed.emit(figure.name))
        return button


class _FigureButton(QPushButton):
    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.setObjectName(figure.name)
        self.setProperty("kind", "figure")
        written = figure.shown or str(figure.number)
        self.setAccessibleName(f"{figure.text} {written}")
        late = figure.danger and figure.number > 0
        number = label(written, "number-danger" if late else "number")
        head = row(Sign("overdue", "danger"), number, None, gap=6) if late else row(number, None)
        words = label(figure.text, "second")
        for inner in (number, words):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = column(head, words, gap=0, margin=(16, 0, 0, 0), parent=self)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()
