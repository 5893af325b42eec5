"""What is wrong with a voucher, its sealed slip or a file of the window, in sentences."""

from __future__ import annotations

from station.domain.problems import Trouble
from station.domain.seals import SealTrouble
from station.domain.vouchers import VoucherTrouble
from station.wording.words import QT_TRANSLATE_NOOP

_TERMS: dict[Trouble, str] = {
    VoucherTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This voucher is not in the book. Look it up in the list again."
    ),
    VoucherTrouble.STEP_NOT_POSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Not possible now: the voucher is “{state}”."
    ),
    VoucherTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why; it stays with the voucher."
    ),
    VoucherTrouble.PAPER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Say where the printed slip is: handed back, lost, or never printed."
    ),
    VoucherTrouble.LEADER_NEEDED: QT_TRANSLATE_NOOP(
        "Sentences", "Above the slip's limit a leader stands by it. Ask one to sign here."
    ),
    VoucherTrouble.LEGS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "At least one train, bus or ship. A city fare alone is paid in cash."
    ),
    VoucherTrouble.STOP_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Which station? Write it as it stands on the ticket."
    ),
    VoucherTrouble.STOP_TOO_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "A station has {longest} characters at most, as on the ticket."
    ),
    VoucherTrouble.LEGS_APART: QT_TRANSLATE_NOOP(
        "Sentences",
        "The leg before ends in “{to}”, this one begins in “{from}”. Mend one of them.",
    ),
    VoucherTrouble.LEG_DAY_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "This day lies before the leg before it, or before the voucher begins."
    ),
    VoucherTrouble.STARTS_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Sentences",
        "“{stop}” is not in this station's place. Say why the journey begins there.",
    ),
    VoucherTrouble.ENDS_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Sentences", "“{stop}” is not in {destination}. Say why the journey ends there."
    ),
    VoucherTrouble.CHANGE_WITHOUT_HELPER: QT_TRANSLATE_NOOP(
        "Sentences",
        "The traveller changes in {place}: write the rescue station there, its address and phone.",
    ),
    VoucherTrouble.DESTINATION_MISSING: QT_TRANSLATE_NOOP("Sentences", "Where to?"),
    VoucherTrouble.DESTINATION_AREA_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "“{code}” is no county. Choose one from the list."
    ),
    VoucherTrouble.HOME_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "No household place or residence is on file. Write it down in the file first, or agree a "
        "transfer.",
    ),
    VoucherTrouble.NOT_HOME: QT_TRANSLATE_NOOP(
        "Sentences",
        "Not the home place. Choose the home place, or agree a transfer with the other station.",
    ),
    VoucherTrouble.TRANSFER_NOT_AGREED: QT_TRANSLATE_NOOP(
        "Sentences", "A transfer is agreed first: write who agreed in the other station."
    ),
    VoucherTrouble.CONTACT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The transfer sheet names the receiving station, its address and phone."
    ),
    VoucherTrouble.FARE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "The fare has to be more than nothing."
    ),
    VoucherTrouble.AMOUNT_IMPOSSIBLE: QT_TRANSLATE_NOOP("Sentences", "No amount that can be paid."),
    VoucherTrouble.AMOUNT_NOT_SUM: QT_TRANSLATE_NOOP(
        "Sentences", "The amount is not the sum of the fares, {sum_fen} yuan."
    ),
    VoucherTrouble.AMOUNT_OVER_CEILING: QT_TRANSLATE_NOOP(
        "Sentences", "More than {ceiling_fen} yuan, the station's ceiling. Say why."
    ),
    VoucherTrouble.ACCOUNT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Which card or account pays? Refunds only go back there."
    ),
    VoucherTrouble.CASH_NOT_CITY_FARE: QT_TRANSLATE_NOOP(
        "Sentences", "Cash is only for the city fares, {sum_fen} yuan together."
    ),
    VoucherTrouble.CASH_OVER_LIMIT: QT_TRANSLATE_NOOP(
        "Sentences",
        "Cash at most {limit_fen} yuan in one stay, {paid_fen} are paid already. Buy a ticket "
        "instead.",
    ),
    VoucherTrouble.CASH_PURPOSE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Which way is the fare for?"
    ),
    VoucherTrouble.DAYS_BACKWARDS: QT_TRANSLATE_NOOP(
        "Sentences", "The last day lies before the first."
    ),
    VoucherTrouble.DAYS_TOO_MANY: QT_TRANSLATE_NOOP(
        "Sentences", "{days} days; a voucher is good for {most} at most."
    ),
    VoucherTrouble.DAYS_PAST: QT_TRANSLATE_NOOP(
        "Sentences", "Today is {today}, after these days. Set later days."
    ),
    VoucherTrouble.AGE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "Age not known: nobody is sent alone whose age is unknown. Estimate the age in the file "
        "first.",
    ),
    VoucherTrouble.MINOR: QT_TRANSLATE_NOOP(
        "Sentences",
        "{age} years old: a minor never travels alone. Let kin fetch, escort, or hand over.",
    ),
    VoucherTrouble.NO_FULL_CAPACITY: QT_TRANSLATE_NOOP(
        "Sentences",
        "Not of full capacity ({capacity}): not alone. Let kin fetch, escort, or hand over.",
    ),
    VoucherTrouble.MENTAL_HISTORY: QT_TRANSLATE_NOOP(
        "Sentences",
        "A history of mental illness: first ask guardian and hospital; never alone.",
    ),
    VoucherTrouble.PROTECTIVE: QT_TRANSLATE_NOOP(
        "Sentences", "“Protective” does not travel alone. Let kin fetch, escort, or hand over."
    ),
    VoucherTrouble.CLASS_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "The class is not confirmed. Confirm it on the resident's sheet first."
    ),
    VoucherTrouble.NOT_IN_STATION: QT_TRANSLATE_NOOP(
        "Sentences", "The person is “{state}”. A slip is issued only to somebody who is here."
    ),
    VoucherTrouble.PHOTO_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "No photograph on file, and the slip bears one. Take one, or say why not."
    ),
    VoucherTrouble.NOTHING_TO_CHECK: QT_TRANSLATE_NOOP(
        "Sentences",
        "No photograph and no document: the ticket window could not know the holder. Take a "
        "photograph first.",
    ),
    VoucherTrouble.LIVE_VOUCHER: QT_TRANSLATE_NOOP(
        "Sentences",
        "A live voucher to {destination} until {until} is there already ({number}). Use it, or "
        "make it void.",
    ),
    VoucherTrouble.NAMELESS: QT_TRANSLATE_NOOP(
        "Sentences",
        "It is known who this is, and the file still bears a made-up name. Enter the real name "
        "first: the voucher prints it.",
    ),
    VoucherTrouble.UNUSED_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences",
        "An earlier voucher to {destination} until {until} was never used ({number}). Ask why.",
    ),
    VoucherTrouble.APPROVER_WROTE_IT: QT_TRANSLATE_NOOP(
        "Sentences", "Whoever wrote a voucher does not approve it. Somebody else has to."
    ),
    VoucherTrouble.ALREADY_EXCHANGED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Exchanged already at {at}, {window}, ticket {ticket}. One slip, one ticket.",
    ),
    VoucherTrouble.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "This slip is “{state}”; no ticket for it. Keep the paper and tell the leader.",
    ),
    VoucherTrouble.EXPIRED: QT_TRANSLATE_NOOP(
        "Sentences", "The slip was good until {valid_until}. Issue a new one."
    ),
    VoucherTrouble.NOT_YET: QT_TRANSLATE_NOOP(
        "Sentences", "The slip is good from {valid_from} on. Mend the time of the exchange."
    ),
    VoucherTrouble.OVER_LIMIT: QT_TRANSLATE_NOOP(
        "Sentences",
        "{amount_fen} yuan is above the slip's limit of {limit_fen} yuan. A reason and a leader "
        "are asked for.",
    ),
    VoucherTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Write down what has happened."
    ),
    VoucherTrouble.BEFORE_LAST_STEP: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the step before it, {last}. Mend the time."
    ),
    VoucherTrouble.WINDOW_MISSING: QT_TRANSLATE_NOOP("Sentences", "Which window gave the ticket?"),
    VoucherTrouble.TICKET_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the number of the ticket or of the electronic order."
    ),
    VoucherTrouble.CONFIRMED_BY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Who confirmed the journey, and how? For example by telephone from home."
    ),
    VoucherTrouble.REFUND_OVER_EXCHANGE: QT_TRANSLATE_NOOP(
        "Sentences", "No more than was spent can come back: {exchanged_fen} yuan."
    ),
    VoucherTrouble.REFUND_TO_OTHER_ACCOUNT: QT_TRANSLATE_NOOP(
        "Sentences", "Refunds only go back to the paying account, {account}, never to a person."
    ),
    VoucherTrouble.SLIP_NOT_GOOD: QT_TRANSLATE_NOOP(
        "Sentences", "The slip is “{verdict}”; no ticket for it."
    ),
    VoucherTrouble.UNKNOWN_HERE: QT_TRANSLATE_NOOP(
        "Sentences",
        "The seal is the station's own, but this slip is not in its book. Keep the paper and tell "
        "the leader.",
    ),
    VoucherTrouble.CONFLICT_SETTLED: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody has settled this already."
    ),
}

_SEALS: dict[Trouble, str] = {
    SealTrouble.PLACE: QT_TRANSLATE_NOOP(
        "Sentences", "A station's name has 1 to {longest} characters."
    ),
    SealTrouble.AMOUNT: QT_TRANSLATE_NOOP("Sentences", "No amount that a slip can bear."),
    SealTrouble.DAYS: QT_TRANSLATE_NOOP("Sentences", "The first day lies after the last."),
    SealTrouble.NUMBER: QT_TRANSLATE_NOOP(
        "Sentences", "Station code, year or number is not right; ask the administrator."
    ),
    SealTrouble.NOT_A_PICTURE: QT_TRANSLATE_NOOP(
        "Sentences",
        "This file is neither a picture nor a PDF. Photograph the slip, or scan it.",
    ),
    SealTrouble.PICTURE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Sentences",
        "This picture is too large. Photograph the slip alone, not larger than a page.",
    ),
    SealTrouble.NO_CODE_IN_PICTURE: QT_TRANSLATE_NOOP(
        "Sentences",
        "No code can be read in this picture. Photograph it straight, in good light, or type the "
        "short code.",
    ),
    SealTrouble.FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "This file is damaged or cut off. Fetch it again from where it came."
    ),
    SealTrouble.FILE_OF_OTHER_KIND: QT_TRANSLATE_NOOP(
        "Sentences", "This is another kind of file. Choose this one: {kind}."
    ),
    SealTrouble.FILE_NEWER: QT_TRANSLATE_NOOP(
        "Sentences",
        "This file comes from a newer version of the program. Update this computer first.",
    ),
    SealTrouble.LIST_FORGED: QT_TRANSLATE_NOOP(
        "Sentences",
        "The seal of this list is not right. Do not use it; ask the station for a new one.",
    ),
    SealTrouble.LIST_OF_OTHER_STATION: QT_TRANSLATE_NOOP(
        "Sentences", "This file is of another station ({station})."
    ),
    SealTrouble.NO_LIST: QT_TRANSLATE_NOOP(
        "Sentences",
        "No list of withdrawn slips is at hand: a slip made void would not be seen.",
    ),
    SealTrouble.OLD_LIST: QT_TRANSLATE_NOOP(
        "Sentences",
        "The list of withdrawn slips is {age_days} days old, more than {days}. Fetch a new one.",
    ),
    SealTrouble.LIST_FROM_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences",
        "The list of withdrawn slips is dated {issued}, after today. Look at the clock of this "
        "computer.",
    ),
    SealTrouble.USED_LINES_DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Lines of the list of used slips cannot be read. Keep the file and tell the station.",
    ),
    SealTrouble.ALREADY_USED: QT_TRANSLATE_NOOP("Sentences", "This slip was used already."),
}

VOUCHERS: dict[Trouble, str] = {**_TERMS, **_SEALS}
"""The sentences of this area, for the table of all."""
