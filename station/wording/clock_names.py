"""What is written beside deadlines, in words: acts, lawful reasons, posts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.clock_notes import ClockAct
from station.domain.clock_pauses import PauseReason
from station.wording.words import QT_TRANSLATE_NOOP

CLOCK_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    ClockAct: {
        ClockAct.PAUSED: QT_TRANSLATE_NOOP("Names", "Paused"),
        ClockAct.RESUMED: QT_TRANSLATE_NOOP("Names", "Running again"),
        ClockAct.CHASED: QT_TRANSLATE_NOOP("Names", "Asked again"),
        ClockAct.RAISED: QT_TRANSLATE_NOOP("Names", "Told to the superior"),
        ClockAct.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Note withdrawn"),
    },
    PauseReason: {
        PauseReason.FORCE_MAJEURE: QT_TRANSLATE_NOOP("Names", "Force majeure"),
        PauseReason.POLICE_CASE: QT_TRANSLATE_NOOP("Names", "The police ask for it in a case"),
        PauseReason.PROTECTION: QT_TRANSLATE_NOOP("Names", "It would endanger the person"),
        PauseReason.TREATMENT: QT_TRANSLATE_NOOP("Names", "The person is under treatment"),
        PauseReason.SUPERIOR: QT_TRANSLATE_NOOP("Names", "The superior has agreed in writing"),
    },
}
