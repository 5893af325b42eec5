"""What nobody needs any more is cleared away on the thread that paints."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from station.desktop.sweeping import Sweeper

RINGS = 3_000


def test_rings_made_on_a_worker_die_on_the_gui_thread(qtbot, qapp) -> None:
    died: list[threading.Thread] = []

    class Ring:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            died.append(threading.current_thread())

    def work() -> None:
        for _ in range(RINGS):
            Ring()

    owner = QObject(qapp)
    Sweeper(owner)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    # A ring that was just being made at a sweep grows older and dies later.
    qtbot.waitUntil(lambda: len(died) > RINGS - 10, timeout=10_000)
    assert set(died) == {threading.main_thread()}
    owner.deleteLater()
