"""What nobody needs any more is cleared away on the thread that paints."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QTimer

from station.desktop.sweeping import SWEEP_MS, Sweeper, sweep

RINGS = 3_000


@pytest.fixture
def usual_threshold():
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_rings_made_on_a_worker_die_on_the_gui_thread(qapp, usual_threshold) -> None:
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
    gc.collect()
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert died == []
    sweep()
    assert set(died) == {threading.main_thread()}
    owner.deleteLater()


def test_the_window_sweeps_now_and_then_and_python_does_not(qapp) -> None:
    owner = QObject(qapp)
    gc.enable()
    sweeper = Sweeper(owner)
    assert not gc.isenabled()
    timer = sweeper.findChild(QTimer)
    assert timer.isActive()
    assert timer.interval() == SWEEP_MS
    owner.deleteLater()
