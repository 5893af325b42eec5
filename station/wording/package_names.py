"""What the codes of packages, their rows and receipts are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.brought_packages import BroughtDecision
from station.domain.mapping_fields import HealthSeen
from station.domain.packages import HeldBack, PackageExtent, PackageState, RowKind, RowState
from station.wording.words import QT_TRANSLATE_NOOP

PACKAGE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    PackageState: {
        PackageState.MADE: QT_TRANSLATE_NOOP("Names", "Package made"),
        PackageState.SENT: QT_TRANSLATE_NOOP("Names", "Package sent"),
        PackageState.RECEIVED: QT_TRANSLATE_NOOP("Names", "Package answered"),
        PackageState.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Package withdrawn"),
    },
    PackageExtent: {
        PackageExtent.FULL: QT_TRANSLATE_NOOP("Names", "Full"),
        PackageExtent.INCREMENTAL: QT_TRANSLATE_NOOP("Names", "Incremental"),
    },
    RowKind: {
        RowKind.NEW: QT_TRANSLATE_NOOP("Names", "New row"),
        RowKind.CHANGED: QT_TRANSLATE_NOOP("Names", "Changed row"),
        RowKind.SAME: QT_TRANSLATE_NOOP("Names", "Sent again unchanged"),
        RowKind.DELETED: QT_TRANSLATE_NOOP("Names", "Row taken back"),
    },
    RowState: {
        RowState.WAITING: QT_TRANSLATE_NOOP("Names", "Not answered"),
        RowState.ACCEPTED: QT_TRANSLATE_NOOP("Names", "Row accepted"),
        RowState.REJECTED: QT_TRANSLATE_NOOP("Names", "Row rejected"),
    },
    HeldBack: {
        HeldBack.ERRORS: QT_TRANSLATE_NOOP("Names", "Held back with errors"),
        HeldBack.RESTRICTED: QT_TRANSLATE_NOOP("Names", "Held back as restricted"),
        HeldBack.ON_ITS_WAY: QT_TRANSLATE_NOOP("Names", "Sent and not answered"),
        HeldBack.NOT_MENDED: QT_TRANSLATE_NOOP("Names", "Rejected and not mended"),
    },
    HealthSeen: {
        HealthSeen.CRITICAL: QT_TRANSLATE_NOOP("Names", "Critically ill"),
        HealthSeen.MENTAL: QT_TRANSLATE_NOOP("Names", "Mentally ill"),
        HealthSeen.MENTAL_DISABILITY: QT_TRANSLATE_NOOP("Names", "Intellectual disability"),
        HealthSeen.LIMBS: QT_TRANSLATE_NOOP("Names", "Disability of the limbs"),
        HealthSeen.WEAK: QT_TRANSLATE_NOOP("Names", "Weak"),
        HealthSeen.GOOD: QT_TRANSLATE_NOOP("Names", "Healthy"),
    },
    BroughtDecision: {
        BroughtDecision.OPEN: QT_TRANSLATE_NOOP("Names", "Not decided"),
        BroughtDecision.TAKEN: QT_TRANSLATE_NOOP("Names", "Expected"),
        BroughtDecision.CAME: QT_TRANSLATE_NOOP("Names", "Has come"),
        BroughtDecision.LEFT: QT_TRANSLATE_NOOP("Names", "Not taken over"),
    },
}
