"""When the program itself is wrong: say so, keep the log, swallow nothing."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog

from station.desktop.controls.crash import Crash as Names
from station.desktop.layout import column, row
from station.desktop.look import px
from station.desktop.parts import Button, label
from station.mistakes import LogFile, told

log = logging.getLogger("station.crash")
WIDTH = 520


class CrashReporter(QObject):
    """Writes our own mistakes to the log and shows one window about them."""

    def __init__(self, log_file: Path) -> None:
        super().__init__()
        self._log_file = log_file
        self._box: CrashWindow | None = None

    def install(self) -> None:
        """Write the program's log to its file, and hear of everything that nobody catches."""
        logging.getLogger("station").addHandler(LogFile(self._log_file))
        sys.excepthook = self._uncaught

    def report(self, error: BaseException) -> None:
        """Log a mistake and show it; a second one while the window stands is only logged."""
        log.error("%s", told(error))
        if self._box is None:
            self._box = CrashWindow(type(error).__qualname__, self._log_file)
            self._box.finished.connect(self._closed)
            self._box.show()

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error.with_traceback(trace))

    def _closed(self) -> None:
        self._box = None


class CrashWindow(QDialog):
    """Says what happened, that what was typed is kept, and where the log is."""

    def __init__(self, kind: str, log_file: Path) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The program made a mistake"))
        text = self.tr(
            "Something went wrong inside the program ({kind}). What was saved is safe, and forms "
            "keep what you typed. Please hand this file to whoever looks after the program:"
        )
        where = label(str(log_file), "strong", wrap=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        go_on = Button(Names.GO_ON, self.tr("Go on working"), "primary", press=self.accept)
        leave = Button(Names.QUIT, self.tr("Close the program"), press=QApplication.quit)
        inner = column(
            label(self.tr("The program made a mistake"), "heading"),
            label(text.format(kind=kind), wrap=True, name=Names.TEXT),
            where,
            row(None, leave, go_on),
            gap=12,
            margin=(24, 20, 24, 20),
        )
        self.setProperty("kind", "box")
        self.setLayout(inner)
        self.setFixedWidth(px(WIDTH))
        go_on.setFocus()
