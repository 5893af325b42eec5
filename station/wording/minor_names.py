"""What the codes of the program are called: minors' side-files, reports, visits."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.minor_access import AccessState
from station.domain.minor_reports import ReportState, ReportStep, Severity
from station.domain.minors import (
    Fitness,
    GuardianshipState,
    Placement,
    ProtectionKind,
    ProtectionState,
    SchoolState,
)
from station.domain.return_visits import VisitHow, VisitOutcome
from station.wording.words import QT_TRANSLATE_NOOP

MINOR_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    GuardianshipState: {
        GuardianshipState.WITH_GUARDIAN: QT_TRANSLATE_NOOP("Names", "Guardian known"),
        GuardianshipState.SEEKING: QT_TRANSLATE_NOOP("Names", "Looking for the guardian"),
        GuardianshipState.TEMPORARY: QT_TRANSLATE_NOOP("Names", "Temporary guardianship"),
        GuardianshipState.LONG_TERM: QT_TRANSLATE_NOOP("Names", "Long-term guardianship"),
        GuardianshipState.ENDED: QT_TRANSLATE_NOOP("Names", "Guardianship ended"),
    },
    Placement: {
        Placement.STATION: QT_TRANSLATE_NOOP("Names", "In the station"),
        Placement.KIN: QT_TRANSLATE_NOOP("Names", "With kin"),
        Placement.FOSTER_FAMILY: QT_TRANSLATE_NOOP("Names", "Foster family"),
        Placement.PROTECTION_CENTRE: QT_TRANSLATE_NOOP("Names", "Protection centre for minors"),
        Placement.WELFARE_HOME: QT_TRANSLATE_NOOP("Names", "Children's welfare home"),
    },
    ProtectionKind: {
        ProtectionKind.RELIEF: QT_TRANSLATE_NOOP("Names", "Relief"),
        ProtectionKind.EDUCATION: QT_TRANSLATE_NOOP("Names", "Education"),
        ProtectionKind.JUSTICE: QT_TRANSLATE_NOOP("Names", "Justice"),
        ProtectionKind.WORK: QT_TRANSLATE_NOOP("Names", "Work"),
        ProtectionKind.MEDICAL: QT_TRANSLATE_NOOP("Names", "Medical care"),
        ProtectionKind.MIND: QT_TRANSLATE_NOOP("Names", "Care of the mind"),
    },
    ProtectionState: {
        ProtectionState.NEEDED: QT_TRANSLATE_NOOP("Names", "Needed"),
        ProtectionState.UNDER_WAY: QT_TRANSLATE_NOOP("Names", "Under way"),
        ProtectionState.DONE: QT_TRANSLATE_NOOP("Names", "Arranged"),
        ProtectionState.NOT_NEEDED: QT_TRANSLATE_NOOP("Names", "Not needed here"),
    },
    SchoolState: {
        SchoolState.AT_SCHOOL: QT_TRANSLATE_NOOP("Names", "At school"),
        SchoolState.DROPPED_OUT: QT_TRANSLATE_NOOP("Names", "Left school"),
        SchoolState.NEVER: QT_TRANSLATE_NOOP("Names", "Never at school"),
        SchoolState.LESSONS_HERE: QT_TRANSLATE_NOOP("Names", "Lessons in the station"),
        SchoolState.TRAINING: QT_TRANSLATE_NOOP("Names", "Job training"),
        SchoolState.TOO_YOUNG: QT_TRANSLATE_NOOP("Names", "Too young for school"),
    },
    Fitness: {
        Fitness.FIT: QT_TRANSLATE_NOOP("Names", "Family can take care"),
        Fitness.FIT_WITH_HELP: QT_TRANSLATE_NOOP("Names", "Family can, with help"),
        Fitness.NOT_FIT: QT_TRANSLATE_NOOP("Names", "Family cannot"),
        Fitness.NOT_FOUND: QT_TRANSLATE_NOOP("Names", "Family not found"),
    },
    ReportStep: {
        ReportStep.DESCRIBED: QT_TRANSLATE_NOOP("Names", "What happened"),
        ReportStep.URGED: QT_TRANSLATE_NOOP("Names", "Police urged"),
        ReportStep.RECEIPT: QT_TRANSLATE_NOOP("Names", "Receipt"),
        ReportStep.ACTING: QT_TRANSLATE_NOOP("Names", "Police are acting"),
        ReportStep.RESULT: QT_TRANSLATE_NOOP("Names", "Result of the police"),
        ReportStep.CLOSED: QT_TRANSLATE_NOOP("Names", "Case closed"),
        ReportStep.CORRECTED: QT_TRANSLATE_NOOP("Names", "Report corrected"),
    },
    ReportState: {
        ReportState.REPORTED: QT_TRANSLATE_NOOP("Names", "Reported, no receipt"),
        ReportState.RECEIPT: QT_TRANSLATE_NOOP("Names", "Receipt is there"),
        ReportState.ACTING: QT_TRANSLATE_NOOP("Names", "Police are acting"),
        ReportState.RESULT: QT_TRANSLATE_NOOP("Names", "Result is there"),
        ReportState.CLOSED: QT_TRANSLATE_NOOP("Names", "Case closed"),
        ReportState.CORRECTED: QT_TRANSLATE_NOOP("Names", "Report corrected"),
    },
    Severity: {
        Severity.SUSPECTED: QT_TRANSLATE_NOOP("Names", "Suspected"),
        Severity.SERIOUS: QT_TRANSLATE_NOOP("Names", "Serious harm"),
        Severity.LIFE: QT_TRANSLATE_NOOP("Names", "Life in danger"),
    },
    VisitHow: {
        VisitHow.AT_HOME: QT_TRANSLATE_NOOP("Names", "At home"),
        VisitHow.BY_PHONE: QT_TRANSLATE_NOOP("Names", "By telephone"),
        VisitHow.BY_VIDEO: QT_TRANSLATE_NOOP("Names", "By video"),
        VisitHow.BY_OTHERS: QT_TRANSLATE_NOOP("Names", "By the authorities there"),
    },
    VisitOutcome: {
        VisitOutcome.DONE: QT_TRANSLATE_NOOP("Names", "Visit made"),
        VisitOutcome.REFUSED: QT_TRANSLATE_NOOP("Names", "Visit refused"),
        VisitOutcome.NOT_FOUND: QT_TRANSLATE_NOOP("Names", "Nobody found"),
        VisitOutcome.LOST: QT_TRANSLATE_NOOP("Names", "Contact lost"),
        VisitOutcome.SKIPPED: QT_TRANSLATE_NOOP("Names", "Visit left out"),
    },
    AccessState: {
        AccessState.ASKED: QT_TRANSLATE_NOOP("Names", "Waiting for the leader"),
        AccessState.ALLOWED: QT_TRANSLATE_NOOP("Names", "Allowed"),
        AccessState.REFUSED: QT_TRANSLATE_NOOP("Names", "Access refused"),
        AccessState.ENDED: QT_TRANSLATE_NOOP("Names", "Approval ended"),
    },
}
