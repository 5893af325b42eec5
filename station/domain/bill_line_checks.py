"""The machine checks of single lines: days, arithmetic, prices, exclusions, refunds, doubles.

What counts as a double. Two lines of one bill are alike when day, service, quantity and price
are, and no refund takes one of them back. Of what is done once a day or less often (a bed, a day
of nursing, an examination, a laboratory test, an operation), and of anything dear, the second is
a fault. Drugs, infusions, dressings and small materials are given several times a day and
written down each time, so there a second line is no fault: it is shown for a look only when it
follows the first directly, as a line typed twice does. A price list that says how often a day
decides it outright.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from station.domain.bill_findings import Finding, FindingCode, about_line
from station.domain.bills import THOUSANDTHS, Bill, BillLine, amount_agrees, product_fen
from station.domain.prices import ExclusionKind, PriceBook, PriceItem

_BED = re.compile(r"床位|病床|监护床|床日")
_NO_BED = re.compile(r"陪护|陪床|家属")
_DAILY_UNIT = re.compile(r"床日|[日天]")
_ONCE = re.compile(r"床位|护理|诊查|检查|影像|放射|化验|检验|手术|麻醉")
_REPEATED = re.compile(r"药|输液|注射|治疗|材料|耗材|输血|吸氧|雾化|换药|血糖|血气")


@dataclass(frozen=True, slots=True)
class LineRules:
    """From which price of one unit (fen) on anything counts as given once a day."""

    dear_from_fen: int = 100_000

    def is_bed(self, line: BillLine) -> bool:
        """Whether a line is for a bed of the patient."""
        named = _BED.search(line.name) or _BED.search(line.category) or line.unit == "床日"
        return bool(named) and _NO_BED.search(line.name) is None

    def is_once_a_day(self, line: BillLine) -> bool:
        """Whether a service is by its nature given once a day at most, or dear."""
        if line.price_myriadths is not None and line.price_myriadths >= self.dear_from_fen * 100:
            return True
        if _DAILY_UNIT.fullmatch(line.unit) or self.is_bed(line):
            return True
        words = line.category or line.name
        repeated = _REPEATED.search(words) or _REPEATED.search(line.name)
        return bool(_ONCE.search(words)) and not repeated


def check_lines(bill: Bill, prices: PriceBook, rules: LineRules) -> Iterator[Finding]:
    """Every reason against single lines, in no order."""
    refunds = paired_refunds(bill.lines)
    undone = {original for original in refunds.values() if original is not None}
    excluded = set()
    for line in bill.lines:
        yield from _outside(bill, line)
        yield from _amount(bill, line)
        if line.number in refunds:
            yield _refund(bill, line, refunds[line.number])
            continue
        found = tuple(_price(bill, line, prices))
        excluded |= {line.number for each in found if each.code in _EXCLUDED}
        yield from found
    charged = [line for line in bill.lines if line.number not in refunds.keys() | undone]
    yield from _too_often(bill, charged, prices)
    yield from _doubles(bill, [x for x in charged if x.number not in excluded], prices, rules)


_EXCLUDED = frozenset({FindingCode.EXCLUDED_SERVICE, FindingCode.SPECIAL_WARD})


def _outside(bill: Bill, line: BillLine) -> Iterator[Finding]:
    """A day before the admission or after the discharge; both days themselves belong to it."""
    if line.day is None or bill.admitted is None or bill.discharged is None:
        return
    if not bill.admitted <= line.day <= bill.discharged:
        stay = {"admitted": bill.admitted, "discharged": bill.discharged}
        yield about_line(bill, line, FindingCode.OUTSIDE_STAY, **stay)


def _amount(bill: Bill, line: BillLine) -> Iterator[Finding]:
    quantity, price = line.quantity, line.price_myriadths
    if quantity is None or price is None or amount_agrees(quantity, price, line.amount_fen):
        return
    product = product_fen(quantity, price)
    yield about_line(
        bill,
        line,
        FindingCode.AMOUNT_DIFFERS,
        quantity=quantity / THOUSANDTHS,
        price_myriadths=price,
        product_fen=product,
        difference_fen=line.amount_fen - product,
    )


# --- refunds --------------------------------------------------------------------------------


def paired_refunds(lines: Sequence[BillLine]) -> Mapping[int, int | None]:
    """Every refund's number with that of the line it takes back, None when there is none.

    A refund is paired with a line of the same service and price that charged as much, of the
    same day if there is one, else the nearest day; no line is taken back twice.
    """
    refunds = [line for line in lines if line.amount_fen < 0 or (line.quantity or 0) < 0]
    if not refunds:
        return {}
    negative = {line.number for line in refunds}
    charges: defaultdict[tuple[str, int], list[BillLine]] = defaultdict(list)
    for line in lines:
        if line.number not in negative:
            charges[line.service, abs(line.amount_fen)].append(line)
    paired: dict[int, int | None] = {}
    for refund in refunds:
        rivals = charges[refund.service, abs(refund.amount_fen)]
        best = min(rivals, key=lambda line: _apart(refund, line), default=None)
        if best is not None:
            rivals.remove(best)
        paired[refund.number] = None if best is None else best.number
    return paired


def _apart(one: BillLine, other: BillLine) -> tuple[int, int]:
    if one.day is None or other.day is None:
        return 0, abs(one.number - other.number)
    return abs((one.day - other.day).days), abs(one.number - other.number)


def _refund(bill: Bill, line: BillLine, original: int | None) -> Finding:
    if original is None:
        return about_line(bill, line, FindingCode.REFUND_UNPAIRED)
    charged = bill.lines[original - 1]
    return about_line(
        bill,
        line,
        FindingCode.REFUND_PAIRED,
        with_line=original,
        with_day=charged.day,
        with_row=charged.row,
    )


# --- the price list -------------------------------------------------------------------------


def _price(bill: Bill, line: BillLine, prices: PriceBook) -> Iterator[Finding]:
    """What the price list says of a line; without a list only the exclusions speak."""
    item = prices.item(line.code, line.name, line.day, bill.hospital_id)
    if item is not None and item.excluded:
        reason = {"reason": item.excluded, "catalogue": item.catalogue}
        yield about_line(bill, line, FindingCode.EXCLUDED_SERVICE, **reason)
        return
    if item is None:
        words = prices.exclusion(line.name, line.day, bill.hospital_id)
        if words is not None:
            ward = words.kind is ExclusionKind.SPECIAL_WARD
            code = FindingCode.SPECIAL_WARD if ward else FindingCode.EXCLUDED_SERVICE
            yield about_line(bill, line, code, words=words.words, basis=words.basis)
            return
        if prices.has_prices:
            listed = prices.listed(line.code, line.name, bill.hospital_id)
            validity = [{"from": each.valid_from, "until": each.valid_until} for each in listed]
            yield about_line(bill, line, FindingCode.NOT_LISTED, valid=validity)
        return
    yield from _over_price(bill, line, item)


def _over_price(bill: Bill, line: BillLine, item: PriceItem) -> Iterator[Finding]:
    asked, listed = line.price_myriadths, item.price_myriadths
    if asked is None or listed is None or asked <= listed:
        return
    quantity = THOUSANDTHS if line.quantity is None else line.quantity
    yield about_line(
        bill,
        line,
        FindingCode.OVER_PRICE,
        price_myriadths=asked,
        listed_myriadths=listed,
        unit=line.unit,
        listed_unit=item.unit,
        over_fen=line.amount_fen - product_fen(quantity, listed),
    )


def _too_often(bill: Bill, charged: Sequence[BillLine], prices: PriceBook) -> Iterator[Finding]:
    """More of a service on one day than the list allows; the line that goes over is named."""
    if not prices.counts_per_day:
        return
    given: defaultdict[tuple[object, str], list[BillLine]] = defaultdict(list)
    for line in charged:
        if line.day is not None:
            given[line.day, line.service].append(line)
    for lines in given.values():
        most = _most_per_day(bill, lines[0], prices)
        if most is None:
            continue
        total = 0
        for line in lines:
            total += _units(line)
            if total > most * THOUSANDTHS:
                yield about_line(
                    bill,
                    line,
                    FindingCode.TOO_OFTEN,
                    most_per_day=most,
                    on_that_day=sum(map(_units, lines)) / THOUSANDTHS,
                    lines=[each.number for each in lines],
                )
                break


def _most_per_day(bill: Bill, line: BillLine, prices: PriceBook) -> int | None:
    item = prices.item(line.code, line.name, line.day, bill.hospital_id)
    return None if item is None else item.most_per_day


def _units(line: BillLine) -> int:
    return THOUSANDTHS if line.quantity is None else line.quantity


# --- doubles --------------------------------------------------------------------------------


def _doubles(
    bill: Bill, charged: Sequence[BillLine], prices: PriceBook, rules: LineRules
) -> Iterator[Finding]:
    """See the head of this module for what a double is."""
    alike: defaultdict[tuple[object, ...], list[BillLine]] = defaultdict(list)
    for line in charged:
        if line.day is not None:
            key = (line.day, line.service, line.name, line.quantity, line.price_myriadths)
            alike[key].append(line)
    for lines in alike.values():
        if len(lines) == 1 or _most_per_day(bill, lines[0], prices) is not None:
            continue
        once = rules.is_once_a_day(lines[0])
        for before, line in pairwise(lines):
            twin = {"like_line": before.number, "like_row": before.row}
            if once:
                yield about_line(bill, line, FindingCode.DUPLICATE_LINE, **twin)
            elif line.number == before.number + 1:
                yield about_line(bill, line, FindingCode.DUPLICATE_POSSIBLE, **twin)
