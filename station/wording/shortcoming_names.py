"""What the codes of the program are called: the list of what was found wanting."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.shortcomings import ShortcomingSource, ShortcomingState, ShortcomingStepKind
from station.wording.words import QT_TRANSLATE_NOOP

SHORTCOMING_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    ShortcomingSource: {
        ShortcomingSource.SWEEP: QT_TRANSLATE_NOOP("Names", "Sweep of the area"),
        ShortcomingSource.INSPECTION: QT_TRANSLATE_NOOP("Names", "Inspection"),
        ShortcomingSource.PUBLIC: QT_TRANSLATE_NOOP("Names", "Told by the public"),
        ShortcomingSource.FROM_ABOVE: QT_TRANSLATE_NOOP("Names", "Told from above"),
        ShortcomingSource.OWN_CHECK: QT_TRANSLATE_NOOP("Names", "Own check"),
        ShortcomingSource.SENT_BACK: QT_TRANSLATE_NOOP("Names", "Sent back by the authority"),
        ShortcomingSource.OTHER: QT_TRANSLATE_NOOP("Names", "Found otherwise"),
    },
    ShortcomingState: {
        ShortcomingState.FOUND: QT_TRANSLATE_NOOP("Names", "To be assigned"),
        ShortcomingState.ASSIGNED: QT_TRANSLATE_NOOP("Names", "Being mended"),
        ShortcomingState.MENDED: QT_TRANSLATE_NOOP("Names", "To be checked"),
        ShortcomingState.CLEARED: QT_TRANSLATE_NOOP("Names", "Cleared"),
        ShortcomingState.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Entry withdrawn"),
    },
    ShortcomingStepKind: {
        ShortcomingStepKind.ASSIGN: QT_TRANSLATE_NOOP("Names", "Assigned"),
        ShortcomingStepKind.MEND: QT_TRANSLATE_NOOP("Names", "Mended"),
        ShortcomingStepKind.CLEAR: QT_TRANSLATE_NOOP("Names", "Checked and cleared"),
        ShortcomingStepKind.SEND_BACK: QT_TRANSLATE_NOOP("Names", "Checked, not mended"),
        ShortcomingStepKind.REOPEN: QT_TRANSLATE_NOOP("Names", "Came back"),
        ShortcomingStepKind.WITHDRAW: QT_TRANSLATE_NOOP("Names", "Withdrawn"),
    },
}
