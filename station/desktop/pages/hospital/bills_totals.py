"""The strip at the foot of bills: claimed − cut − open = approved, always from the lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.layout import Item, column, empty, row
from station.desktop.parts import label, sign_line
from station.wording import shown

Sum = tuple[str, int]
"""What an amount is called, and the amount in fen."""


class TotalsStrip(QFrame):
    """Amounts with their signs between them; at the right what was compared with what."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self._line = row(gap=t.SPACE_4, margin=(16, 8, 16, 8), parent=self)

    def show_money(
        self, first: str, sums: tuple[Sum, Sum, Sum, Sum], checks: Sequence[tuple[bool, str]] = ()
    ) -> None:
        """Show how the last of four sums comes from the others; `first` is said before them.

        A check is whether it holds, and its words.
        """
        empty(self._line)
        if first:
            self._line.addWidget(label(first, "second"))
        said: list[Item] = []
        for sign, (words, fen) in zip(("", "−", "−", "="), sums, strict=True):
            if sign:
                said.append(label(sign, "heading"))
            amount = label(shown.money(fen), "heading")
            said.append(column(label(words, "second"), amount, gap=0))
        self._line.addLayout(row(*said, gap=t.SPACE_4))
        self._line.addStretch(1)
        if checks:
            self._line.addLayout(column(*(_check(*each) for each in checks), gap=0))
        self.setAccessibleDescription(" ".join(f"{w} {shown.money(f)}" for w, f in sums))


def _check(holds: bool, words: str) -> Item:
    sign, tone, role = ("tick", "text_2", "second") if holds else ("info", "warn", "warn")
    return sign_line(sign, tone, words, role)
