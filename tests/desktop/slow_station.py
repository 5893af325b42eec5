"""A station whose answers are held back until a test lets them go: a slow line, but in order."""

from __future__ import annotations

import threading
from typing import Any

from station.domain.problems import Unavailable, UnavailableReason
from station.usecases.work import Station

PATIENCE_S = 60


class SlowStation:
    """Answers as the station does; what is held waits on its worker until it is let go.

    A question or deed is held by its class, or by being equal to a given one.
    """

    def __init__(self, station: Station) -> None:
        self._station = station
        self._held: list[tuple[object, threading.Event]] = []
        self.reached = True
        """False while nobody reaches the server: every answer is that it is lost."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._station, name)

    def hold(self, *wanted: object) -> None:
        """Hold back every answer to these from now on."""
        self._held += [(each, threading.Event()) for each in wanted]

    def let_go(self) -> None:
        """Let everything go that was held, and hold nothing any more."""
        held, self._held = self._held, []
        for _, gate in held:
            gate.set()

    def ask(self, question: Any, clerk: Any, progress: Any = None) -> Any:
        self._wait_for(question)
        return self._station.ask(question, clerk, progress)

    def do(self, deed: Any, clerk: Any, progress: Any = None) -> Any:
        self._wait_for(deed)
        return self._station.do(deed, clerk, progress)

    def _wait_for(self, asked: object) -> None:
        for wanted, gate in tuple(self._held):
            if wanted is type(asked) or wanted == asked:
                gate.wait(PATIENCE_S)
        if not self.reached:
            raise Unavailable(UnavailableReason.DATABASE_LOST)
