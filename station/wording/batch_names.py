"""What the codes of settlement batches and budgets are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.batches import BatchState
from station.domain.budgets import Age, BehindKind
from station.wording.words import QT_TRANSLATE_NOOP

BATCH_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    BatchState: {
        BatchState.DRAFT: QT_TRANSLATE_NOOP("Names", "Batch drafted"),
        BatchState.SIGNED: QT_TRANSLATE_NOOP("Names", "Batch signed"),
        BatchState.PAID: QT_TRANSLATE_NOOP("Names", "Batch paid"),
        BatchState.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Batch withdrawn"),
        BatchState.REVERSED: QT_TRANSLATE_NOOP("Names", "Batch reversed"),
    },
    Age: {
        Age.MONTH: QT_TRANSLATE_NOOP("Names", "0 to 30 days"),
        Age.QUARTER: QT_TRANSLATE_NOOP("Names", "31 to 90 days"),
        Age.HALF_YEAR: QT_TRANSLATE_NOOP("Names", "91 to 180 days"),
        Age.LONGER: QT_TRANSLATE_NOOP("Names", "over 180 days"),
    },
    BehindKind: {
        BehindKind.ASKED: QT_TRANSLATE_NOOP("Names", "Asked for, not decided"),
        BehindKind.READY: QT_TRANSLATE_NOOP("Names", "Approved, in no batch"),
        BehindKind.BATCHED: QT_TRANSLATE_NOOP("Names", "In batches, not paid"),
        BehindKind.COMMITTED: QT_TRANSLATE_NOOP("Names", "Approved, not paid"),
        BehindKind.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved for payment"),
        BehindKind.PAID: QT_TRANSLATE_NOOP("Names", "Paid to hospitals"),
        BehindKind.UNPAID: QT_TRANSLATE_NOOP("Names", "Not paid yet"),
    },
}
