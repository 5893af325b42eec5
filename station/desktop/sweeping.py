"""Clearing away what nobody needs any more, on the GUI thread only.

Python collects rings of objects on whichever thread happens to make the next object. On a worker
that would take widgets down beside the thread that paints them, and the program would hang.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

SWEEP_MS = 500


class Sweeper(QObject):
    """Collects now and then in the place of Python's own collector, which is off meanwhile."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=SWEEP_MS)
        timer.timeout.connect(sweep)
        timer.start()


def sweep() -> None:
    """Collect as deep as Python's own collector would by now, or nothing at all."""
    due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if due[0]:
        gc.collect(2 if due[1] and due[2] else 1 if due[1] else 0)
