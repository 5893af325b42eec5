"""The machine checks of a hospital's bill: every reason with its evidence, and no clean line.

They ask only what can be seen in the books: the letter, the nights in the station, the other
bills, the price list and plain arithmetic. Whether a treatment was needed is for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from station.domain.bill_findings import Finding, FindingCode, about_bill
from station.domain.bill_line_checks import LineRules, check_lines, paired_refunds
from station.domain.bill_names import NameAgreement, same_person
from station.domain.bills import Bill, BillLine, bed_nights
from station.domain.letters import LetterClosing, LetterRecord
from station.domain.people import Sex
from station.domain.prices import CeilingKind, PriceBook

_DAY = timedelta(days=1)
_SEXES = {Sex.MALE, Sex.FEMALE}


@dataclass(frozen=True, slots=True)
class OtherBill:
    """Another bill of the same hospital, as far as it tells that one was asked for twice."""

    invoice: str
    letter: str
    asked_fen: int
    sheet: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class BillRules:
    """The station's numbers for bills; `letter_hours` by the place's own rule, else 24."""

    letter_hours: int = 24
    discharge_day_counts: bool = False
    lines: LineRules = field(default_factory=LineRules)


@dataclass(frozen=True, slots=True)
class BillFacts:
    """All that is known beside the bill itself.

    `letter` is the letter of the number on the bill, `nights` are the evenings on which that
    person lay down in the station, `same_invoice` the other bills with the bill's invoice.
    """

    letter: LetterRecord | None = None
    nights: frozenset[date] = frozenset()
    prices: PriceBook = field(default_factory=PriceBook)
    rules: BillRules = field(default_factory=BillRules)
    same_invoice: tuple[OtherBill, ...] = ()


def check(bill: Bill, facts: BillFacts) -> tuple[Finding, ...]:
    """Every reason against a bill and its lines, the bill's first, then line by line."""
    of_bill = (
        *_letter(bill, facts),
        *_stay(bill, facts),
        *_invoice(bill, facts),
        *_sums(bill),
        *_ceilings(bill, facts),
        *_payers(bill, facts),
    )
    of_lines = check_lines(bill, facts.prices, facts.rules.lines)
    return (*of_bill, *sorted(of_lines, key=lambda found: found.line or 0))


# --- the letter -----------------------------------------------------------------------------


def _letter(bill: Bill, facts: BillFacts) -> Iterator[Finding]:
    """No letter, no settlement; and the letter has to be this person's, and in time."""
    letter = facts.letter
    if letter is None:
        code = FindingCode.LETTER_NOT_FOUND if bill.letter else FindingCode.NO_LETTER
        yield about_bill(bill, code, name=bill.name, asked_fen=bill.asked_fen)
        return
    yield from _person(bill, letter)
    yield from _in_time(bill, letter, facts.rules.letter_hours)


def _person(bill: Bill, letter: LetterRecord) -> Iterator[Finding]:
    names = {"bill_name": bill.name, "letter_name": letter.name}
    match same_person(bill.name, letter.name):
        case NameAgreement.OTHER:
            yield about_bill(bill, FindingCode.LETTER_OF_OTHER_PERSON, **names)
        case NameAgreement.DIFFERS:
            yield about_bill(bill, FindingCode.NAME_DIFFERS, **names)
    if {bill.sex, letter.sex} == _SEXES:
        sexes = {"bill_sex": bill.sex, "letter_sex": letter.sex}
        yield about_bill(bill, FindingCode.SEX_DIFFERS, **sexes)


def _in_time(bill: Bill, letter: LetterRecord, hours: int) -> Iterator[Finding]:
    """A letter is due within 24 hours of the hospital's notice, else of the admission.

    Where a paper tells only the day, it is late when it is so however the hours fall.
    """
    since = letter.notified_at or letter.admitted_at
    latest = since + _DAY if since.time() == time() else since
    gap = letter.issued_at - latest
    allowed = timedelta(hours=hours)
    if gap > allowed or (latest != since and gap >= allowed):
        yield about_bill(
            bill,
            FindingCode.LETTER_LATE,
            since=since,
            issued_at=letter.issued_at,
            days=(letter.issued_at.date() - since.date()).days,
            hours_allowed=hours,
        )


# --- the stay -------------------------------------------------------------------------------


def _stay(bill: Bill, facts: BillFacts) -> Iterator[Finding]:
    if bill.admitted is None or bill.discharged is None:
        return
    nights = _nights(bill.admitted, bill.discharged)
    if in_station := sorted(nights & facts.nights):
        yield about_bill(bill, FindingCode.IN_STATION, nights=in_station)
    yield from _bed_days(bill, facts.rules)


def _nights(admitted: date, discharged: date) -> set[date]:
    return {admitted + timedelta(days=n) for n in range((discharged - admitted).days)}


def _bed_days(bill: Bill, rules: BillRules) -> Iterator[Finding]:
    """Charged bed days against the days of the stay.

    A bed that was charged and given back in full is a matter of its refund: the count agrees
    when it does with the refunds or without them. A bill without any bed was no stay on a ward.
    """
    assert bill.admitted is not None
    assert bill.discharged is not None
    beds = [line for line in bill.lines if rules.lines.is_bed(line)]
    charged = sum(_whole(line) for line in beds if _whole(line) > 0)
    refunds = paired_refunds(bill.lines)
    undone = -sum(_whole(line) for line in beds if line.number in refunds)
    days = bed_nights(
        bill.admitted, bill.discharged, discharge_day_counts=rules.discharge_day_counts
    )
    if charged and days * 1000 not in {charged, charged - undone}:
        charged_on = {line.day for line in beds if line.day is not None}
        yield about_bill(
            bill,
            FindingCode.BED_DAYS_DIFFER,
            bed_days=_plain(charged - undone),
            stay_days=days,
            admitted=bill.admitted,
            discharged=bill.discharged,
            amount_fen=sum(line.amount_fen for line in beds),
            days_without=_uncharged(bill, charged_on),
        )


def _uncharged(bill: Bill, charged: set[date]) -> list[date]:
    """The nights for which no bed was charged, when beds are charged night by night."""
    assert bill.admitted is not None
    assert bill.discharged is not None
    return sorted(_nights(bill.admitted, bill.discharged) - charged)


def _whole(line: BillLine) -> int:
    return 0 if line.quantity is None else line.quantity


def _plain(thousandths: int) -> int | float:
    """A quantity as it is read: 3, or 2.5."""
    whole, rest = divmod(thousandths, 1000)
    return thousandths / 1000 if rest else whole


# --- the sums -------------------------------------------------------------------------------


def _invoice(bill: Bill, facts: BillFacts) -> Iterator[Finding]:
    if bill.invoice and facts.same_invoice:
        others = [
            {
                "letter": other.letter,
                "asked_fen": other.asked_fen,
                "sheet": other.sheet,
                "row": other.row,
            }
            for other in facts.same_invoice
        ]
        yield about_bill(bill, FindingCode.DUPLICATE_INVOICE, others=others)


def _sums(bill: Bill) -> Iterator[Finding]:
    total = bill.lines_fen if bill.total_fen is None else bill.total_fen
    if not bill.lines:
        yield about_bill(bill, FindingCode.NO_LINES, total_fen=bill.total_fen)
    elif total != bill.lines_fen:
        yield about_bill(
            bill,
            FindingCode.SUM_DIFFERS,
            total_fen=total,
            lines_fen=bill.lines_fen,
            difference_fen=total - bill.lines_fen,
        )
    due = total - bill.insured_fen
    if bill.claimed_fen is not None and bill.claimed_fen != due:
        yield about_bill(
            bill,
            FindingCode.CLAIM_DIFFERS,
            total_fen=total,
            insured_fen=bill.insured_fen,
            claimed_fen=bill.claimed_fen,
            difference_fen=bill.claimed_fen - due,
        )


def _ceilings(bill: Bill, facts: BillFacts) -> Iterator[Finding]:
    """The ceilings in force on the day of admission, for the stay and for each day of it."""
    prices, hospital = facts.prices, bill.hospital_id
    stay = prices.ceiling(CeilingKind.STAY, bill.admitted, hospital)
    if stay is not None and bill.asked_fen > stay.most_fen:
        yield about_bill(
            bill,
            FindingCode.OVER_CEILING,
            over=CeilingKind.STAY.value,
            most_fen=stay.most_fen,
            asked_fen=bill.asked_fen,
            basis=stay.basis,
        )
    if not any(ceiling.kind is CeilingKind.DAY for ceiling in prices.ceilings):
        return
    by_day: dict[date, int] = {}
    for line in bill.lines:
        if line.day is not None:
            by_day[line.day] = by_day.get(line.day, 0) + line.amount_fen
    for day, amount in sorted(by_day.items()):
        most = prices.ceiling(CeilingKind.DAY, day, hospital)
        if most is not None and amount > most.most_fen:
            yield about_bill(
                bill,
                FindingCode.OVER_CEILING,
                over=CeilingKind.DAY.value,
                day=day,
                most_fen=most.most_fen,
                asked_fen=amount,
                basis=most.basis,
            )


# --- who pays -------------------------------------------------------------------------------


def _payers(bill: Bill, facts: BillFacts) -> Iterator[Finding]:
    """Costs from the day on which the station no longer pays are told apart from those before."""
    letter = facts.letter
    if letter is None:
        return
    if letter.not_eligible_from is not None and _reaches(bill, letter.not_eligible_from):
        parts = _split(bill, letter.not_eligible_from)
        yield about_bill(bill, FindingCode.ELIGIBILITY_ENDED, **parts)
    if letter.closing is LetterClosing.OTHER_PAYER:
        since = None if letter.closed_at is None else letter.closed_at.date()
        parts = {} if since is None else _split(bill, since)
        yield about_bill(bill, FindingCode.OTHER_PAYER_FIRST, payer=letter.payer, **parts)
    elif letter.payer and not bill.insured_fen:
        parts = {"payer": letter.payer, "insured_fen": bill.insured_fen}
        yield about_bill(bill, FindingCode.OTHER_PAYER_FIRST, **parts)


def _reaches(bill: Bill, since: date) -> bool:
    """Whether anything of a bill lies on or after a day."""
    last = bill.discharged or bill.admitted
    lines = any(line.day is not None and line.day >= since for line in bill.lines)
    return lines or (last is not None and last > since)


def _split(bill: Bill, since: date) -> dict[str, object]:
    """The bill's money before a day and from it on; lines without a day go with the earlier."""
    later = [line for line in bill.lines if line.day is not None and line.day >= since]
    after = sum(line.amount_fen for line in later)
    return {
        "since": since,
        "before_fen": bill.lines_fen - after,
        "from_fen": after,
        "lines": [line.number for line in later],
    }
