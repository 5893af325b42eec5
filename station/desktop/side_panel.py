"""The live panel at the right of a page; in a narrow window it becomes a tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QTabBar, QWidget

from station.desktop import tokens as t
from station.desktop.layout import Scrolling, column, row
from station.desktop.look import px


class WithSidePanel(QWidget):
    """The body of a page and its panel (316 to 452 wide), each scrolling by itself.

    In a window of less logical width than `needs` two tabs, named by `main_title` and
    `side_title`, show one of them at a time. `name` is the objectName of the tab bar. The window
    counts and not the body: in large print a page scrolls instead of growing narrower.
    """

    def __init__(  # noqa: PLR0917  two pairs and a width
        self,
        name: str,
        main: QWidget | QLayout,
        main_title: str,
        side: QWidget | QLayout,
        side_title: str,
        width: int = t.SIDE_PANEL,
        needs: int = t.NARROW_WINDOW,
    ) -> None:
        super().__init__()
        self._needs = needs
        self._watched: QWidget | None = None
        self._main = main if isinstance(main, QWidget) else _held(main)
        self._side = Scrolling(side, width)
        self._wide, self._alone = True, False
        self._tabs = QTabBar()
        self._tabs.setObjectName(name)
        for title in (main_title, side_title):
            self._tabs.addTab(title)
        self._tabs.currentChanged.connect(self._show)
        self._tabs.hide()
        both = row(self._main, self._side, gap=t.SPACE_3)
        both.setStretch(0, 1)
        self._layout = column(self._tabs, both, parent=self)
        self._layout.setStretch(1, 1)

    def show_side(self) -> None:
        """Bring the panel to the front where it is a tab."""
        self._tabs.setCurrentIndex(1)

    def stand_alone(self, *, alone: bool) -> None:
        """Give the body the room of the panel too, for what belongs to nothing in the panel."""
        self._alone = alone
        self._show()

    def rename_side(self, title: str) -> None:
        """Say on the panel's tab what there is to see now."""
        self._tabs.setTabText(1, title)

    def show_main(self) -> None:
        """Bring the body to the front where the panel is a tab."""
        self._tabs.setCurrentIndex(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watched is not self.window():
            self._watched = self.window()
            self._watched.installEventFilter(self)
        self._follow()

    def event(self, event: QEvent) -> bool:
        """A key of a button in the panel that is behind brings the panel up, and presses it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            button = self._behind(QKeySequence(event.keyCombination()))
            if button is not None:
                event.accept()  # the key is spent: it is not typed into what the button opens
                self.show_side()
                QTimer.singleShot(0, button, button.click)
                return True
        return super().event(event)

    def _behind(self, keys: QKeySequence) -> QAbstractButton | None:
        """The button of a key in the panel, while it is behind."""
        if self._alone or self._side.isVisible():
            return None
        found = self._side.findChildren(QAbstractButton)
        return next(
            (
                each
                for each in found
                if each.shortcut() == keys and each.isEnabled() and each.isVisibleTo(self._side)
            ),
            None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._watched and event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        wide = self.window().width() >= px(self._needs)
        if wide != self._wide:
            self._wide = wide
            QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        self._tabs.setVisible(not self._wide and not self._alone)
        # Without a panel beside it nothing lies in the page's margin but the panel's own bar.
        self._layout.setContentsMargins(0, 0, 0 if self._wide else px(t.SPACE_3), 0)
        side = self._tabs.currentIndex() == 1 and not self._alone
        behind = self._main if side else self._side
        focus = QApplication.focusWidget()
        held = not self._wide and focus is not None and behind.isAncestorOf(focus)
        self._main.setVisible(self._wide or not side)
        self._side.setVisible((self._wide or side) and not self._alone)
        if held:  # not the first thing on the way, which may be the rail
            self._tabs.setFocus()


def _held(layout: QLayout) -> QWidget:
    box = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    box.setLayout(layout)
    return box
