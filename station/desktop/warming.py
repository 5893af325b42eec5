"""Importing what the other pages need, bit by bit, once the first page stands.

On the GUI thread, between two keystrokes: on a worker it would hold up whoever types for longer,
and two threads that import at a time may wait for one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from station.desktop.offer import Offer

REST_MS = 15
BUSY_MS = 10
"""How long it imports at a time: one module more at most, which takes up to 30 ms."""
_LAYERS = (
    "station.domain",
    "station.storage",
    "station.usecases",
    "station.wording",
    "station.desktop",
)
_SELDOM = ("demo", "first_run", "founding")
"""What only a first start needs begins with one of these."""


class Warming(QObject):
    """Imports the pages and what they ask; a page that is wanted meanwhile does not wait for it."""

    over = Signal()
    """Every page is there."""

    def __init__(self, pages: Iterable[Offer], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = _steps(pages)
        self._timer = QTimer(self, interval=REST_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        end = QDeadlineTimer(BUSY_MS)
        for step in self._steps:
            step()
            if end.hasExpired():
                return
        self._timer.stop()
        self.over.emit()


def _steps(pages: Iterable[Offer]) -> Iterator[Callable[[], object]]:
    """Small ones first, so that a page finds most of what it imports."""
    for layer in _LAYERS:
        for found in iter_modules(import_module(layer).__path__):
            if not (found.ispkg or found.name.startswith(_SELDOM)):
                yield partial(import_module, f"{layer}.{found.name}")
    for page in pages:
        yield page.load
