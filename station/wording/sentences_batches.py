"""Why a settlement batch cannot be made, signed, paid or reversed, and a budget not set."""

from __future__ import annotations

from station.domain.batches import BatchTrouble
from station.domain.budgets import BudgetTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

BATCHES: dict[Trouble, str] = {
    BatchTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "There is no such batch. Its number looks like 救结〔2026〕001号."
    ),
    BatchTrouble.NO_BILLS: QT_TRANSLATE_NOOP(
        "Sentences",
        "No approved bill of this hospital and period is free for a batch. A bill has to be "
        "approved first; another desk may have just made a batch of it.",
    ),
    BatchTrouble.BILL_NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "There is no such bill."),
    BatchTrouble.BILL_NOT_APPROVED: QT_TRANSLATE_NOOP(
        "Sentences",
        "A bill that is named here is not approved, or stands in a batch already. Only approved "
        "bills of the hospital and period that are in no batch can be chosen.",
    ),
    BatchTrouble.BILL_OF_OTHER: QT_TRANSLATE_NOOP(
        "Sentences",
        "This bill is of another hospital or another period. A batch has the bills of one "
        "hospital and one period.",
    ),
    BatchTrouble.BILL_PAYS_NOTHING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Bill {letter} {invoice} comes to {payable_fen} for the station. A bill of zero or less "
        "is never paid.",
    ),
    BatchTrouble.BILL_NOT_IN: QT_TRANSLATE_NOOP("Sentences", "This bill is not in the batch."),
    BatchTrouble.BILL_CHANGED: QT_TRANSLATE_NOOP(
        "Sentences",
        "The amounts of bill {letter} {invoice} do not add up, or a line of it is not decided. "
        "Take it out of the batch and look at it again.",
    ),
    BatchTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the reason: it stays beside the bill or the batch."
    ),
    BatchTrouble.NOT_DRAFT: QT_TRANSLATE_NOOP(
        "Sentences",
        "The batch is no draft any more: what was signed is not changed. A leader can reverse "
        "it; its bills are free then.",
    ),
    BatchTrouble.NOT_SIGNED: QT_TRANSLATE_NOOP(
        "Sentences", "The batch is a draft. It has to be signed by two people first."
    ),
    BatchTrouble.NOT_IN_FORCE: QT_TRANSLATE_NOOP(
        "Sentences", "The batch was withdrawn or reversed; nothing more can be done with it."
    ),
    BatchTrouble.TOTAL_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "The batch comes to {payable_fen} now and not to {seen_fen} as you saw it. Look at it "
        "again before it is signed.",
    ),
    BatchTrouble.SIGNED_BY_MAKER: QT_TRANSLATE_NOOP(
        "Sentences",
        "Who made the batch cannot approve it. Another clerk with the right to approve signs.",
    ),
    BatchTrouble.AMOUNT_NOT_POSITIVE: QT_TRANSLATE_NOOP(
        "Sentences", "A payment is more than zero. To take one back, reverse it."
    ),
    BatchTrouble.OVER_TOTAL: QT_TRANSLATE_NOOP(
        "Sentences",
        "{open_fen} of {total_fen} is still to be paid. All payments together never come to "
        "more than was signed.",
    ),
    BatchTrouble.REFERENCE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the number of the bank's or the treasury's slip."
    ),
    BatchTrouble.REFERENCE_TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "Slip {reference} is written down for this batch already."
    ),
    BatchTrouble.PAID_BEFORE_SIGNED: QT_TRANSLATE_NOOP(
        "Sentences", "The batch was signed on {signed_on}; it cannot have been paid before."
    ),
    BatchTrouble.PAID_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "This day has not come yet. Write a payment down when it is made."
    ),
    BatchTrouble.PAYMENT_NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "There is no such payment."),
    BatchTrouble.PAYMENT_REVERSED: QT_TRANSLATE_NOOP(
        "Sentences", "This payment was taken back already, or is itself what takes one back."
    ),
    BudgetTrouble.NOT_POSITIVE: QT_TRANSLATE_NOOP("Sentences", "A budget is an amount above zero."),
    BudgetTrouble.NO_YEAR: QT_TRANSLATE_NOOP(
        "Sentences", "Write the year with four digits, from 2003 on."
    ),
}
