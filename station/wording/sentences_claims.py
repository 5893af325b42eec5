"""What keeps a decision about a hospital's bill from being made, in sentences."""

from __future__ import annotations

from station.domain.claim_audits import JointTrouble
from station.domain.claims import ClaimTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

CLAIMS: dict[Trouble, str] = {
    ClaimTrouble.NOT_IN_STATE: QT_TRANSLATE_NOOP(
        "Sentences", "The bill is now “{state}”, where this cannot be done."
    ),
    ClaimTrouble.LINE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "The bill has no such line. Choose lines of this bill."
    ),
    ClaimTrouble.NO_LINES: QT_TRANSLATE_NOOP(
        "Sentences", "A bill without lines cannot be reviewed. Ask for its lines, or reject it."
    ),
    ClaimTrouble.CUT_REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say why less is paid than was charged: choose a reason."
    ),
    ClaimTrouble.CUT_NOTE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "“Another reason” has to be told to the hospital in words."
    ),
    ClaimTrouble.RAISE_NOTE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "{approved_fen} is more than the {amount_fen} that were charged. Write down why.",
    ),
    ClaimTrouble.OTHER_SIGN: QT_TRANSLATE_NOOP(
        "Sentences",
        "{approved_fen} cannot be approved of {amount_fen}: no more can be cut than is charged.",
    ),
    ClaimTrouble.PAIR_IN_PARTS: QT_TRANSLATE_NOOP(
        "Sentences",
        "A charge and the refund that takes it back are accepted whole or cut whole, both.",
    ),
    ClaimTrouble.LINES_PENDING: QT_TRANSLATE_NOOP(
        "Sentences", "{count} lines are not decided yet."
    ),
    ClaimTrouble.BILL_FAULTS_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "Against the whole bill speaks: {codes}. Write down what was done about it."
    ),
    ClaimTrouble.SAME_PERSON: QT_TRANSLATE_NOOP(
        "Sentences", "Who reviewed a bill cannot approve it. Somebody else has to."
    ),
    ClaimTrouble.NOTHING_TO_PAY: QT_TRANSLATE_NOOP(
        "Sentences",
        "The rescue funds would pay {payable_fen}: a bill of nothing is not approved for payment.",
    ),
    ClaimTrouble.ABOVE_CLAIMED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{payable_fen} would be paid, the hospital asks for {claimed_fen}. Write down why.",
    ),
    ClaimTrouble.WITHOUT_LETTER: QT_TRANSLATE_NOOP(
        "Sentences", "No letter, no settlement. Name the letter of the bill, or reject it."
    ),
    ClaimTrouble.LETTER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "There is no letter “{letter}” in the register that is in force."
    ),
    ClaimTrouble.GRAVE_FAULTS: QT_TRANSLATE_NOOP(
        "Sentences", "Against the bill speaks: {codes}. Write down why it is paid all the same."
    ),
    ClaimTrouble.SHARE_NEGATIVE: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody pays less than nothing: {payer}, {amount_fen}."
    ),
    ClaimTrouble.SHARES_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Sentences", "The payers would pay {stated_fen} of {approved_fen}."
    ),
    ClaimTrouble.SHARE_IS_THE_REST: QT_TRANSLATE_NOOP(
        "Sentences", "The rescue funds pay what the others leave; it is not stated."
    ),
    ClaimTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write it down in words."),
    ClaimTrouble.NOTHING_TO_DRAW: QT_TRANSLATE_NOOP(
        "Sentences", "No bill of this hospital and period waits for it."
    ),
    ClaimTrouble.SHARE_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Sentences", "A share is a whole number from 0 to 100 percent."
    ),
    ClaimTrouble.SEED_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Sentences", "A seed is a whole number from 0 to {most}."
    ),
    ClaimTrouble.LEAST_NEGATIVE: QT_TRANSLATE_NOOP(
        "Sentences", "Say from which amount on all bills are looked at; it is not negative."
    ),
    ClaimTrouble.RESTORED_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "This bill came back after a rejection. That is possible once."
    ),
    JointTrouble.NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "There is no such joint review."),
    JointTrouble.SIGNED: QT_TRANSLATE_NOOP(
        "Sentences", "The minutes were signed on {signed_at}. Nothing of it changes any more."
    ),
    JointTrouble.NOT_SIGNED: QT_TRANSLATE_NOOP(
        "Sentences", "The minutes are not signed yet. Look at a draft, or sign them first."
    ),
    JointTrouble.NO_BILLS: QT_TRANSLATE_NOOP(
        "Sentences", "No reviewed bill of this hospital and period was drawn."
    ),
    JointTrouble.BILL_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "This bill is not on the table of the joint review."
    ),
    JointTrouble.REMARK_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A department that does not agree says why."
    ),
    JointTrouble.SEAT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody sits there for {departments}."
    ),
    JointTrouble.SEAT_TWICE: QT_TRANSLATE_NOOP("Sentences", "A department is named twice."),
    JointTrouble.VERDICT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Of {count} bills not all departments have said what they think."
    ),
    JointTrouble.CONCLUSION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Minutes have a conclusion. Write it down."
    ),
}
