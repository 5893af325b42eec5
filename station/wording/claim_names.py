"""What the codes of the review of hospitals' bills are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.bill_findings import FindingCode
from station.domain.claim_audits import AuditVerdict, Department
from station.domain.claim_records import Place
from station.domain.claim_steps import BillStepKind, PatientAnswer
from station.domain.claims import CutReason, LineState, PayerKind
from station.wording.bill_names import BILL_NAMES
from station.wording.words import QT_TRANSLATE_NOOP

_REASONS: Mapping[Enum, str] = {
    **{CutReason.of(code): BILL_NAMES[FindingCode][code] for code in FindingCode},
    CutReason.NOT_NEEDED: QT_TRANSLATE_NOOP("Names", "Treatment was not needed"),
    CutReason.DENIED_BY_PATIENT: QT_TRANSLATE_NOOP("Names", "The patient says it was not done"),
    CutReason.OTHER: QT_TRANSLATE_NOOP("Names", "Another reason"),
}

_STEPS: Mapping[Enum, str] = {
    BillStepKind.STARTED: QT_TRANSLATE_NOOP("Names", "Review begun"),
    BillStepKind.CHOSEN: QT_TRANSLATE_NOOP("Names", "Chosen by the sample"),
    BillStepKind.PASSED: QT_TRANSLATE_NOOP("Names", "Passed by the sample"),
    BillStepKind.ASKED: QT_TRANSLATE_NOOP("Names", "Patient asked"),
    BillStepKind.PAYERS: QT_TRANSLATE_NOOP("Names", "Payers stated"),
    BillStepKind.LETTER_NAMED: QT_TRANSLATE_NOOP("Names", "Letter of the bill put right"),
    BillStepKind.SUBMITTED: QT_TRANSLATE_NOOP("Names", "Review finished"),
    BillStepKind.RECHECKED: QT_TRANSLATE_NOOP("Names", "A new check found more"),
    BillStepKind.RETURNED: QT_TRANSLATE_NOOP("Names", "Given back to the review"),
    BillStepKind.AUDITING: QT_TRANSLATE_NOOP("Names", "Before the joint review"),
    BillStepKind.AUDITED: QT_TRANSLATE_NOOP("Names", "Agreed in the joint review"),
    BillStepKind.AUDIT_DIFFERS: QT_TRANSLATE_NOOP("Names", "Not agreed in the joint review"),
    BillStepKind.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved for payment"),
    BillStepKind.DISPUTED: QT_TRANSLATE_NOOP("Names", "Hospital does not agree"),
    BillStepKind.ANSWERED: QT_TRANSLATE_NOOP("Names", "Hospital answered"),
    BillStepKind.REJECTED: QT_TRANSLATE_NOOP("Names", "Bill rejected"),
    BillStepKind.RESTORED: QT_TRANSLATE_NOOP("Names", "Goes on as a new bill"),
    BillStepKind.CAME_BACK: QT_TRANSLATE_NOOP("Names", "Came back after rejection"),
    BillStepKind.BATCHED: QT_TRANSLATE_NOOP("Names", "Put into a batch"),
    BillStepKind.PAID: QT_TRANSLATE_NOOP("Names", "Paid out"),
    BillStepKind.RELEASED: QT_TRANSLATE_NOOP("Names", "Taken out of a batch"),
    BillStepKind.REVERSED: QT_TRANSLATE_NOOP("Names", "Payment reversed"),
}

CLAIM_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    CutReason: _REASONS,
    BillStepKind: _STEPS,
    LineState: {
        LineState.PENDING: QT_TRANSLATE_NOOP("Names", "Line open"),
        LineState.ACCEPTED: QT_TRANSLATE_NOOP("Names", "Line accepted"),
        LineState.CUT: QT_TRANSLATE_NOOP("Names", "Line cut"),
        LineState.PART: QT_TRANSLATE_NOOP("Names", "Cut in part"),
        LineState.RAISED: QT_TRANSLATE_NOOP("Names", "Raised above the charge"),
    },
    PayerKind: {
        PayerKind.INSURANCE: QT_TRANSLATE_NOOP("Names", "Medical insurance"),
        PayerKind.MEDICAL_AID: QT_TRANSLATE_NOOP("Names", "Medical aid"),
        PayerKind.EMERGENCY_FUND: QT_TRANSLATE_NOOP("Names", "Emergency treatment fund"),
        PayerKind.RESCUE_FUNDS: QT_TRANSLATE_NOOP("Names", "Rescue funds"),
        PayerKind.FAMILY: QT_TRANSLATE_NOOP("Names", "Family or the patient"),
    },
    PatientAnswer: {
        PatientAnswer.CONFIRMED: QT_TRANSLATE_NOOP("Names", "It was done"),
        PatientAnswer.DENIED: QT_TRANSLATE_NOOP("Names", "It was not done"),
        PatientAnswer.NOT_SURE: QT_TRANSLATE_NOOP("Names", "Does not know"),
    },
    Department: {
        Department.CIVIL_AFFAIRS: QT_TRANSLATE_NOOP("Names", "Civil affairs"),
        Department.HEALTH: QT_TRANSLATE_NOOP("Names", "Health commission"),
        Department.FINANCE: QT_TRANSLATE_NOOP("Names", "Finance department"),
    },
    AuditVerdict: {
        AuditVerdict.AGREED: QT_TRANSLATE_NOOP("Names", "Agreed"),
        AuditVerdict.DIFFERS: QT_TRANSLATE_NOOP("Names", "Differs"),
    },
    Place: {
        Place.STATION: QT_TRANSLATE_NOOP("Names", "In the station that night"),
        Place.HOSPITAL: QT_TRANSLATE_NOOP("Names", "In hospital that night"),
        Place.UNKNOWN: QT_TRANSLATE_NOOP("Names", "Not known where"),
    },
}
