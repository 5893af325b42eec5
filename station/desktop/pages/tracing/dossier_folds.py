"""Long cards of a dossier: first the newest lines, the others when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from station.desktop.controls.tracing_dossier import Dossier as Names
from station.desktop.layout import Item
from station.desktop.parts import Button, label

Line = TypeVar("Line")

translate = QCoreApplication.translate

_FIRST = {"clues": 12, "talks": 8, "album": 6}


class Folds:
    """Which cards of the open dossier are unfolded; `turned` is told the card that was turned."""

    def __init__(self, turned: Callable[[str], object]) -> None:
        self._turned = turned
        self._whole: set[str] = set()

    def close(self) -> None:
        """Fold every card: another dossier opens."""
        self._whole.clear()

    def first(self, card: str, lines: Sequence[Line]) -> Sequence[Line]:
        """What of a card is to be seen now."""
        return lines if card in self._whole else lines[: _FIRST[card]]

    def told(self, card: str, count: int) -> list[Item]:
        """For the head of a card: how many of how many; nothing while all fit."""
        if count <= _FIRST[card]:
            return []
        words = translate("DossierFolds", "{shown} of {count}")
        shown = count if card in self._whole else _FIRST[card]
        return [label(words.format(shown=shown, count=count), "second")]

    def way(self, card: str, title: str, count: int) -> list[Item]:
        """For the foot of a card: the way to the others, and back; nothing while all fit."""
        if count <= _FIRST[card]:
            return []
        words = (
            translate("DossierFolds", "Show fewer")
            if card in self._whole
            else translate("DossierFolds", "Show all {count}").format(count=count)
        )
        return [
            Button(Names.fold(card), words, "link", press=partial(self._turn, card), about=title)
        ]

    def _turn(self, card: str) -> None:
        self._whole ^= {card}
        self._turned(card)
