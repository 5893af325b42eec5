"""What the codes of hospitals' bills are called: reasons against them, doubts, columns."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import BillNote, BillState
from station.domain.bills import BillDoubtful, BillField
from station.wording.words import QT_TRANSLATE_NOOP

_FINDINGS: Mapping[Enum, str] = {
    FindingCode.NO_LETTER: QT_TRANSLATE_NOOP("Names", "No letter"),
    FindingCode.LETTER_NOT_FOUND: QT_TRANSLATE_NOOP("Names", "Letter is not in the register"),
    FindingCode.LETTER_OF_OTHER_PERSON: QT_TRANSLATE_NOOP("Names", "Letter of another person"),
    FindingCode.NAME_DIFFERS: QT_TRANSLATE_NOOP("Names", "Name differs from the letter"),
    FindingCode.SEX_DIFFERS: QT_TRANSLATE_NOOP("Names", "Sex differs from the letter"),
    FindingCode.LETTER_LATE: QT_TRANSLATE_NOOP("Names", "Letter was issued late"),
    FindingCode.OUTSIDE_STAY: QT_TRANSLATE_NOOP("Names", "Outside the stay in hospital"),
    FindingCode.IN_STATION: QT_TRANSLATE_NOOP("Names", "Slept in the station then"),
    FindingCode.BED_DAYS_DIFFER: QT_TRANSLATE_NOOP("Names", "Bed days differ from the stay"),
    FindingCode.DUPLICATE_LINE: QT_TRANSLATE_NOOP("Names", "Charged twice"),
    FindingCode.DUPLICATE_POSSIBLE: QT_TRANSLATE_NOOP("Names", "Perhaps typed twice"),
    FindingCode.DUPLICATE_INVOICE: QT_TRANSLATE_NOOP("Names", "Invoice used twice"),
    FindingCode.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP("Names", "Quantity × price is not the amount"),
    FindingCode.SUM_DIFFERS: QT_TRANSLATE_NOOP("Names", "Sum of the lines is not the total"),
    FindingCode.CLAIM_DIFFERS: QT_TRANSLATE_NOOP("Names", "Total less insurance is not the claim"),
    FindingCode.NO_LINES: QT_TRANSLATE_NOOP("Names", "No lines"),
    FindingCode.NOT_LISTED: QT_TRANSLATE_NOOP("Names", "Not on the price list"),
    FindingCode.OVER_PRICE: QT_TRANSLATE_NOOP("Names", "Over the listed price"),
    FindingCode.EXCLUDED_SERVICE: QT_TRANSLATE_NOOP("Names", "Not paid for: excluded service"),
    FindingCode.SPECIAL_WARD: QT_TRANSLATE_NOOP("Names", "Not paid for: special ward"),
    FindingCode.REFUND_PAIRED: QT_TRANSLATE_NOOP("Names", "Refund, with the line it takes back"),
    FindingCode.REFUND_UNPAIRED: QT_TRANSLATE_NOOP("Names", "Refund of nothing that was charged"),
    FindingCode.TOO_OFTEN: QT_TRANSLATE_NOOP("Names", "More often than allowed on a day"),
    FindingCode.OVER_CEILING: QT_TRANSLATE_NOOP("Names", "Over the ceiling"),
    FindingCode.ELIGIBILITY_ENDED: QT_TRANSLATE_NOOP("Names", "After the help has ended"),
    FindingCode.OTHER_PAYER_FIRST: QT_TRANSLATE_NOOP("Names", "Another payer goes first"),
}

_WEIGHTS: Mapping[Enum, str] = {
    FindingWeight.FAULT: QT_TRANSLATE_NOOP("Names", "Fault"),
    FindingWeight.LOOK: QT_TRANSLATE_NOOP("Names", "Look"),
}

_DOUBTS: Mapping[Enum, str] = {
    BillDoubtful.DATE_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Date cannot be read"),
    BillDoubtful.YEAR_GUESSED: QT_TRANSLATE_NOOP("Names", "Month and day taken from a number"),
    BillDoubtful.AMOUNT_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Amount cannot be read"),
    BillDoubtful.AMOUNT_ROUNDED: QT_TRANSLATE_NOOP("Names", "Finer than it can be kept, rounded"),
    BillDoubtful.QUANTITY_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Quantity cannot be read"),
    BillDoubtful.PRICE_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Price cannot be read"),
    BillDoubtful.FORMULA_WITHOUT_RESULT: QT_TRANSLATE_NOOP("Names", "Formula without a result"),
    BillDoubtful.CELL_STRUCK_OUT: QT_TRANSLATE_NOOP("Names", "Row is struck out and not counted"),
    BillDoubtful.SEX_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Sex cannot be read"),
    BillDoubtful.STAY_BACKWARDS: QT_TRANSLATE_NOOP("Names", "Discharged before admitted"),
    BillDoubtful.TOTALS_DIFFER: QT_TRANSLATE_NOOP("Names", "The row of totals adds up otherwise"),
    BillDoubtful.TOTAL_MISSING: QT_TRANSLATE_NOOP("Names", "No total"),
    BillDoubtful.BILL_WITHOUT_LINES: QT_TRANSLATE_NOOP("Names", "Bill without lines"),
    BillDoubtful.LINES_WITHOUT_BILL: QT_TRANSLATE_NOOP("Names", "Lines without a bill"),
    BillDoubtful.LINES_OF_TWO_BILLS: QT_TRANSLATE_NOOP("Names", "Line may belong to two bills"),
    BillDoubtful.BILL_REPEATED: QT_TRANSLATE_NOOP("Names", "Bill stands there twice"),
    BillDoubtful.SHEET_NOT_READ: QT_TRANSLATE_NOOP("Names", "Sheet without a bill"),
    BillDoubtful.HOSPITAL_UNKNOWN: QT_TRANSLATE_NOOP("Names", "Hospital is not told"),
}

_FIELDS: Mapping[Enum, str] = {
    BillField.SERIAL: QT_TRANSLATE_NOOP("Names", "Serial"),
    BillField.LETTER: QT_TRANSLATE_NOOP("Names", "Letter"),
    BillField.ADMISSION_NUMBER: QT_TRANSLATE_NOOP("Names", "Admission number"),
    BillField.INVOICE: QT_TRANSLATE_NOOP("Names", "Invoice"),
    BillField.NAME: QT_TRANSLATE_NOOP("Names", "Name"),
    BillField.SEX: QT_TRANSLATE_NOOP("Names", "Sex"),
    BillField.ADMITTED: QT_TRANSLATE_NOOP("Names", "Admitted to hospital"),
    BillField.DISCHARGED: QT_TRANSLATE_NOOP("Names", "Discharge day"),
    BillField.DIAGNOSIS: QT_TRANSLATE_NOOP("Names", "Diagnosis"),
    BillField.TOTAL: QT_TRANSLATE_NOOP("Names", "Total"),
    BillField.INSURED: QT_TRANSLATE_NOOP("Names", "Paid by insurance"),
    BillField.CLAIMED: QT_TRANSLATE_NOOP("Names", "Claimed amount"),
    BillField.DAY: QT_TRANSLATE_NOOP("Names", "Day"),
    BillField.CODE: QT_TRANSLATE_NOOP("Names", "Service code"),
    BillField.ITEM: QT_TRANSLATE_NOOP("Names", "Service"),
    BillField.CATEGORY: QT_TRANSLATE_NOOP("Names", "Category"),
    BillField.UNIT: QT_TRANSLATE_NOOP("Names", "Unit"),
    BillField.QUANTITY: QT_TRANSLATE_NOOP("Names", "Quantity"),
    BillField.PRICE: QT_TRANSLATE_NOOP("Names", "Price"),
    BillField.AMOUNT: QT_TRANSLATE_NOOP("Names", "Amount"),
    BillField.OTHER: QT_TRANSLATE_NOOP("Names", "Not used"),
}

_NOTES: Mapping[Enum, str] = {
    BillNote.NO_PRICE_LIST: QT_TRANSLATE_NOOP(
        "Names", "No price list yet: prices were not checked"
    ),
    BillNote.HOSPITAL_UNKNOWN: QT_TRANSLATE_NOOP("Names", "The hospital is not known"),
}

_STATES: Mapping[Enum, str] = {
    BillState.CHECKED: QT_TRANSLATE_NOOP("Names", "Checked by the machine"),
    BillState.IN_REVIEW: QT_TRANSLATE_NOOP("Names", "In review"),
    BillState.REVIEWED: QT_TRANSLATE_NOOP("Names", "Reviewed"),
    BillState.AUDITING: QT_TRANSLATE_NOOP("Names", "In joint review"),
    BillState.AUDITED: QT_TRANSLATE_NOOP("Names", "Jointly reviewed"),
    BillState.APPROVED: QT_TRANSLATE_NOOP("Names", "Bill approved"),
    BillState.DISPUTED: QT_TRANSLATE_NOOP("Names", "Disputed by the hospital"),
    BillState.REJECTED: QT_TRANSLATE_NOOP("Names", "Rejected"),
    BillState.RESTORED: QT_TRANSLATE_NOOP("Names", "Rejected, goes on as a new bill"),
    BillState.BATCHED: QT_TRANSLATE_NOOP("Names", "In a batch"),
    BillState.PAID: QT_TRANSLATE_NOOP("Names", "Paid"),
    BillState.REVERSED: QT_TRANSLATE_NOOP("Names", "Payment taken back"),
}

BILL_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    FindingCode: _FINDINGS,
    FindingWeight: _WEIGHTS,
    BillDoubtful: _DOUBTS,
    BillField: _FIELDS,
    BillNote: _NOTES,
    BillState: _STATES,
}
