"""What the codes of month sheets are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.month_sheets import CorrectionKind, SheetState, SheetStepKind
from station.domain.sheet_effects import EffectKind
from station.wording.words import QT_TRANSLATE_NOOP

SHEET_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    SheetState: {
        SheetState.OPEN: QT_TRANSLATE_NOOP("Names", "Being made"),
        SheetState.CHECKED: QT_TRANSLATE_NOOP("Names", "Checked"),
        SheetState.SUBMITTED: QT_TRANSLATE_NOOP("Names", "Submitted"),
        SheetState.ACCEPTED: QT_TRANSLATE_NOOP("Names", "Accepted above"),
        SheetState.RETURNED: QT_TRANSLATE_NOOP("Names", "Returned from above"),
        SheetState.LOCKED: QT_TRANSLATE_NOOP("Names", "Locked"),
        SheetState.UNLOCKED: QT_TRANSLATE_NOOP("Names", "Unlocked, being made again"),
    },
    SheetStepKind: {
        SheetStepKind.CHECKED: QT_TRANSLATE_NOOP("Names", "Sheet checked"),
        SheetStepKind.SUBMITTED: QT_TRANSLATE_NOOP("Names", "Sheet submitted"),
        SheetStepKind.ACCEPTED: QT_TRANSLATE_NOOP("Names", "Sheet accepted"),
        SheetStepKind.RETURNED: QT_TRANSLATE_NOOP("Names", "Sheet returned"),
        SheetStepKind.LOCKED: QT_TRANSLATE_NOOP("Names", "Sheet locked"),
        SheetStepKind.UNLOCKED: QT_TRANSLATE_NOOP("Names", "Sheet unlocked"),
    },
    EffectKind: {
        EffectKind.NEW: QT_TRANSLATE_NOOP("Names", "New row"),
        EffectKind.GONE: QT_TRANSLATE_NOOP("Names", "Row gone"),
        EffectKind.OTHER: QT_TRANSLATE_NOOP("Names", "Row changed"),
    },
    CorrectionKind: {
        CorrectionKind.ADDED: QT_TRANSLATE_NOOP("Names", "Came in late"),
        CorrectionKind.REMOVED: QT_TRANSLATE_NOOP("Names", "Fell out"),
        CorrectionKind.CHANGED: QT_TRANSLATE_NOOP("Names", "Changed late"),
        CorrectionKind.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Taken back"),
    },
}
