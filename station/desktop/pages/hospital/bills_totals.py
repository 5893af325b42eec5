"""The strip at the foot of bills: lines − cut − open = approved, always from the lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.layout import Item, column, empty, hairline, row
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
        self,
        first: str,
        sums: tuple[Sum, Sum, Sum, Sum],
        asked_and_payable: tuple[Sum, Sum],
        checks: Sequence[tuple[bool, str]] = (),
    ) -> None:
        """Show how the last of four sums comes from the others; `first` is said before them.

        What the hospital asks for and what the rescue funds pay stand beside them: an insurance
        makes both of them less. A check is whether it holds, and its words.
        """
        empty(self._line)
        if first:
            self._line.addWidget(label(first, "second"))
        said: list[Item] = []
        for sign, (words, fen) in zip(("", "−", "−", "="), sums, strict=True):
            if sign:
                said.append(label(sign, "heading"))
            said.append(_sum(words, fen))
        self._line.addLayout(row(*said, gap=t.SPACE_4))
        self._line.addWidget(hairline(upright=True))
        self._line.addLayout(row(*(_sum(*each) for each in asked_and_payable), gap=t.SPACE_4))
        self._line.addStretch(1)
        if checks:
            self._line.addLayout(column(*(_check(*each) for each in checks), gap=0))
        every = (*sums, *asked_and_payable)
        self.setAccessibleDescription(" ".join(f"{w} {shown.money(f)}" for w, f in every))


def _sum(words: str, fen: int) -> Item:
    return column(label(words, "second"), label(shown.money(fen), "heading"), gap=0)


def _check(holds: bool, words: str) -> Item:
    sign, tone, role = ("tick", "text_2", "second") if holds else ("info", "warn", "warn")
    return sign_line(sign, tone, words, role)
