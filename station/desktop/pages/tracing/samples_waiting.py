"""What the panel of samples says while nobody is chosen: what waits, and what can be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.layout import column, frame, holder, row
from station.desktop.parts import EmptyState, label
from station.domain.dna import SampleState
from station.domain.dna_records import BoardLine
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

_OWED = QT_TRANSLATE_NOOP("Samples", "Owe a sample")
_NOBODY = QT_TRANSLATE_NOOP("Samples", "Nobody chosen")
_HINT = QT_TRANSLATE_NOOP(
    "Samples", "Choose somebody at the left; N shows every minor, sampled, excused or missing."
)
_WAITING = (
    SampleState.TAKEN,
    SampleState.STORED,
    SampleState.HANDED_OVER,
    SampleState.RECEIVED,
    SampleState.IN_DATABASE,
)
"""The states after which something more is expected, in their order."""


def nobody_chosen(lines: Iterable[BoardLine]) -> QWidget:
    """Say what to do, and count what waits at each step."""
    lines = tuple(lines)
    found = Counter(each.line.sample.state for each in lines if each.line is not None)
    owed = sum(each.line is None for each in lines)
    told = [(_say(_OWED), owed)]
    told += [(named(state), found[state]) for state in _WAITING]
    counts = [
        row(label(words, "second"), None, label(str(count), "strong")) for words, count in told
    ]
    said = EmptyState(
        "tracing",
        _say(_NOBODY),
        _say(_HINT),
    )
    return holder(column(said, frame(column(*counts, gap=t.SPACE_1, margin=t.SPACE_3))))


def _say(words: str) -> str:
    return QCoreApplication.translate("Samples", words)
