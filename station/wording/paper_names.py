"""What the codes of the program are called: vouchers, papers and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.leaving import CheckState
from station.domain.papers import PaperKind
from station.domain.seals import Verdict, WindowFile, WithdrawalKind
from station.domain.voucher_records import VoucherFate
from station.domain.vouchers import (
    ConflictKind,
    LegKind,
    PaperWhereabouts,
    VoucherPurpose,
    VoucherStanding,
    VoucherState,
    VoucherStep,
)
from station.wording.words import QT_TRANSLATE_NOOP

PAPER_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    CheckState: {
        CheckState.DONE: QT_TRANSLATE_NOOP("Names", "Done"),
        CheckState.MISSING: QT_TRANSLATE_NOOP("Names", "Still missing"),
        CheckState.HINT: QT_TRANSLATE_NOOP("Names", "To look at"),
    },
    VoucherState: {
        VoucherState.DRAFT: QT_TRANSLATE_NOOP("Names", "Draft"),
        VoucherState.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved"),
        VoucherState.ISSUED: QT_TRANSLATE_NOOP("Names", "Issued"),
        VoucherState.EXCHANGED: QT_TRANSLATE_NOOP("Names", "Exchanged"),
        VoucherState.TRAVELLED: QT_TRANSLATE_NOOP("Names", "Travelled"),
        VoucherState.REFUNDED: QT_TRANSLATE_NOOP("Names", "Refunded"),
        VoucherState.VOID: QT_TRANSLATE_NOOP("Names", "Void"),
        VoucherState.REPLACED: QT_TRANSLATE_NOOP("Names", "Replaced"),
    },
    VoucherStanding: {
        VoucherStanding.DRAFT: QT_TRANSLATE_NOOP("Names", "Draft"),
        VoucherStanding.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved"),
        VoucherStanding.ISSUED: QT_TRANSLATE_NOOP("Names", "Issued"),
        VoucherStanding.EXPIRED: QT_TRANSLATE_NOOP("Names", "Expired"),
        VoucherStanding.EXCHANGED: QT_TRANSLATE_NOOP("Names", "Exchanged"),
        VoucherStanding.TRAVELLED: QT_TRANSLATE_NOOP("Names", "Travelled"),
        VoucherStanding.REFUNDED: QT_TRANSLATE_NOOP("Names", "Refunded"),
        VoucherStanding.VOID: QT_TRANSLATE_NOOP("Names", "Void"),
        VoucherStanding.REPLACED: QT_TRANSLATE_NOOP("Names", "Replaced"),
    },
    VoucherPurpose: {
        VoucherPurpose.HOME: QT_TRANSLATE_NOOP("Names", "Home"),
        VoucherPurpose.TRANSFER: QT_TRANSLATE_NOOP("Names", "Agreed transfer"),
    },
    LegKind: {
        LegKind.TRAIN: QT_TRANSLATE_NOOP("Names", "Train"),
        LegKind.BUS: QT_TRANSLATE_NOOP("Names", "Bus"),
        LegKind.SHIP: QT_TRANSLATE_NOOP("Names", "Ship"),
        LegKind.CITY: QT_TRANSLATE_NOOP("Names", "City fare"),
    },
    VoucherStep: {
        VoucherStep.WRITTEN: QT_TRANSLATE_NOOP("Names", "Draft written"),
        VoucherStep.CHANGED: QT_TRANSLATE_NOOP("Names", "Changed"),
        VoucherStep.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved"),
        VoucherStep.ISSUED: QT_TRANSLATE_NOOP("Names", "Issued"),
        VoucherStep.EXCHANGED: QT_TRANSLATE_NOOP("Names", "Exchanged"),
        VoucherStep.TRAVELLED: QT_TRANSLATE_NOOP("Names", "Travelled"),
        VoucherStep.REFUNDED: QT_TRANSLATE_NOOP("Names", "Refunded"),
        VoucherStep.VOIDED: QT_TRANSLATE_NOOP("Names", "Made void"),
        VoucherStep.REPLACED: QT_TRANSLATE_NOOP("Names", "Replaced"),
        VoucherStep.CONFLICT: QT_TRANSLATE_NOOP("Names", "Contradiction"),
    },
    PaperWhereabouts: {
        PaperWhereabouts.RETURNED: QT_TRANSLATE_NOOP("Names", "Slip handed back"),
        PaperWhereabouts.LOST: QT_TRANSLATE_NOOP("Names", "Slip lost"),
        PaperWhereabouts.NEVER_PRINTED: QT_TRANSLATE_NOOP("Names", "Never printed"),
    },
    ConflictKind: {
        ConflictKind.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Withdrawn"),
        ConflictKind.SPENT_TWICE: QT_TRANSLATE_NOOP("Names", "Spent twice"),
        ConflictKind.NOT_ISSUED_HERE: QT_TRANSLATE_NOOP("Names", "Not issued here"),
        ConflictKind.OUT_OF_DAYS: QT_TRANSLATE_NOOP("Names", "Outside of its days"),
        ConflictKind.OVER_LIMIT: QT_TRANSLATE_NOOP("Names", "Over the limit"),
    },
    VoucherFate: {
        VoucherFate.USED: QT_TRANSLATE_NOOP("Names", "Used for travel"),
        VoucherFate.REFUNDED: QT_TRANSLATE_NOOP("Names", "Refunded"),
        VoucherFate.EXPIRED: QT_TRANSLATE_NOOP("Names", "Expired"),
        VoucherFate.VOID: QT_TRANSLATE_NOOP("Names", "Void"),
        VoucherFate.OPEN: QT_TRANSLATE_NOOP("Names", "Still open"),
    },
    Verdict: {
        Verdict.VALID: QT_TRANSLATE_NOOP("Names", "Valid"),
        Verdict.EXPIRED: QT_TRANSLATE_NOOP("Names", "Expired"),
        Verdict.NOT_YET: QT_TRANSLATE_NOOP("Names", "Not valid yet"),
        Verdict.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Withdrawn"),
        Verdict.REPLACED: QT_TRANSLATE_NOOP("Names", "Replaced"),
        Verdict.ALREADY_USED: QT_TRANSLATE_NOOP("Names", "Already used"),
        Verdict.NOT_OURS: QT_TRANSLATE_NOOP("Names", "Not ours"),
        Verdict.DAMAGED: QT_TRANSLATE_NOOP("Names", "Damaged"),
        Verdict.NEEDS_CODE: QT_TRANSLATE_NOOP("Names", "Only the station can look this code up"),
    },
    WindowFile: {
        WindowFile.KEYS: QT_TRANSLATE_NOOP("Names", "Public key list of the station"),
        WindowFile.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "List of withdrawn slips"),
        WindowFile.USED: QT_TRANSLATE_NOOP(
            "Names", "Report of used slips, made at the window by “station window-report”"
        ),
    },
    WithdrawalKind: {
        WithdrawalKind.VOID: QT_TRANSLATE_NOOP("Names", "Void"),
        WithdrawalKind.REPLACED: QT_TRANSLATE_NOOP("Names", "Replaced"),
    },
    PaperKind: {
        PaperKind.INTAKE: QT_TRANSLATE_NOOP("Names", "Registration form"),
        PaperKind.BELONGINGS: QT_TRANSLATE_NOOP("Names", "List of things in store"),
        PaperKind.REFUSAL: QT_TRANSLATE_NOOP("Names", "Notice of refusal"),
        PaperKind.DECLARATION: QT_TRANSLATE_NOOP("Names", "Declaration of leaving"),
        PaperKind.LEAVING: QT_TRANSLATE_NOOP("Names", "Leaving form"),
        PaperKind.TERMINATION: QT_TRANSLATE_NOOP("Names", "Notice of termination"),
        PaperKind.HANDOVER: QT_TRANSLATE_NOOP("Names", "Hand-over sheet"),
        PaperKind.VOUCHER: QT_TRANSLATE_NOOP("Names", "Return-home voucher"),
        PaperKind.TRANSFER: QT_TRANSLATE_NOOP("Names", "Transfer sheet"),
        PaperKind.LETTER: QT_TRANSLATE_NOOP("Names", "Identity letter"),
        PaperKind.CASH: QT_TRANSLATE_NOOP("Names", "Cash receipt"),
        PaperKind.EXTENSION: QT_TRANSLATE_NOOP("Names", "Filing of an extension"),
        PaperKind.CLASS_CHANGE: QT_TRANSLATE_NOOP("Names", "Approval of a class"),
        PaperKind.CARD: QT_TRANSLATE_NOOP("Names", "Person card"),
        PaperKind.SHIFT: QT_TRANSLATE_NOOP("Names", "Shift hand-over"),
        PaperKind.VITALS: QT_TRANSLATE_NOOP("Names", "Curves of vital signs"),
        PaperKind.DEATH: QT_TRANSLATE_NOOP("Names", "Register of a death"),
        PaperKind.DEATH_LETTER: QT_TRANSLATE_NOOP("Names", "Letter after a death"),
        PaperKind.SEARCH_NOTICE: QT_TRANSLATE_NOOP("Names", "Search notice"),
        PaperKind.INQUIRY: QT_TRANSLATE_NOOP("Names", "Inquiry letter"),
        PaperKind.INQUIRY_CHASE: QT_TRANSLATE_NOOP("Names", "Chase letter"),
        PaperKind.GUARDIANSHIP: QT_TRANSLATE_NOOP("Names", "Guardianship register"),
        PaperKind.FAMILY_ASSESSMENT: QT_TRANSLATE_NOOP("Names", "Family assessment"),
        PaperKind.HARM_REPORT: QT_TRANSLATE_NOOP("Names", "Report of harm to a minor"),
        PaperKind.RETURN_VISIT: QT_TRANSLATE_NOOP("Names", "Record of a visit"),
        PaperKind.MINOR_LOOKS: QT_TRANSLATE_NOOP("Names", "Register of looks"),
        PaperKind.DOSSIER: QT_TRANSLATE_NOOP("Names", "Dossier"),
        PaperKind.FACES: QT_TRANSLATE_NOOP("Names", "Ledger of compared faces"),
        PaperKind.SAMPLE_REQUEST: QT_TRANSLATE_NOOP("Names", "Request for a sample"),
        PaperKind.SAMPLE_HANDOVER: QT_TRANSLATE_NOOP("Names", "Hand-over sheet of samples"),
        PaperKind.SAMPLE_CUSTODY: QT_TRANSLATE_NOOP("Names", "Custody record of a sample"),
        PaperKind.SAMPLE_CHASE: QT_TRANSLATE_NOOP("Names", "Chase letter about samples"),
        PaperKind.MINOR_SAMPLES: QT_TRANSLATE_NOOP("Names", "Samples of minors"),
        PaperKind.DEATH_NOTICE: QT_TRANSLATE_NOOP("Names", "Notice of a death"),
        PaperKind.TREATMENT: QT_TRANSLATE_NOOP("Names", "Treatment letter"),
        PaperKind.ROUNDS: QT_TRANSLATE_NOOP("Names", "Round sheet"),
        PaperKind.ROLL_CALL: QT_TRANSLATE_NOOP("Names", "Roll call"),
        PaperKind.JOINT_SHEET: QT_TRANSLATE_NOOP("Names", "Sheet of a joint review"),
        PaperKind.MINUTES: QT_TRANSLATE_NOOP("Names", "Minutes of a joint review"),
        PaperKind.CUT_NOTICE: QT_TRANSLATE_NOOP("Names", "Notice of a bill's review"),
        PaperKind.GOODS: QT_TRANSLATE_NOOP("Names", "Receipt of goods"),
        PaperKind.MEALS: QT_TRANSLATE_NOOP("Names", "Meal sheet"),
        PaperKind.MEDICINES: QT_TRANSLATE_NOOP("Names", "Medicine record"),
        PaperKind.GOODS_DAY: QT_TRANSLATE_NOOP("Names", "Goods given on a day"),
        PaperKind.SETTLEMENT: QT_TRANSLATE_NOOP("Names", "Settlement sheet"),
        PaperKind.PAYMENT: QT_TRANSLATE_NOOP("Names", "Payment request"),
    },
}
