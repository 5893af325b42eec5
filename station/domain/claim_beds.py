"""What bed days over the stay amount to, line by line: a proposal, decided by a person."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from station.domain.bill_findings import FindingCode
from station.domain.bill_line_checks import LineRules
from station.domain.bill_records import ListedFinding
from station.domain.bills import THOUSANDTHS, BillLine, product_fen
from station.domain.claims import CutReason, Wish


def bed_days_over(found: ListedFinding) -> int:
    """How many thousandths of a day more were charged than the stay has; 0 for fewer."""
    charged, stayed = found.evidence.get("bed_days"), found.evidence.get("stay_days")
    if found.code is not FindingCode.BED_DAYS_DIFFER:
        return 0
    if not isinstance(charged, int | float) or not isinstance(stayed, int):
        return 0
    return max(round(charged * THOUSANDTHS) - stayed * THOUSANDTHS, 0)


def beds_over(lines: Sequence[BillLine], over: int, settled: Collection[int]) -> Mapping[int, int]:
    """By line number, how many thousandths of its days are too many; together at most `over`.

    A second bed of one day goes first, then the latest days. `settled` are the lines that are cut
    whole for another reason: their days are not counted twice.
    """
    beds = [line for line in lines if LineRules().is_bed(line) and _days(line) > 0]
    left = over - sum(_days(line) for line in beds if line.number in settled)
    first = {line.day: line.number for line in reversed(beds) if line.number not in settled}

    def place(line: BillLine) -> tuple[bool, date, int]:
        is_second = line.day is not None and first[line.day] != line.number
        return is_second, line.day or date.min, line.number

    found: dict[int, int] = {}
    for line in sorted((each for each in beds if each.number not in settled), key=place)[::-1]:
        if left > 0:
            found[line.number] = min(left, _days(line))
            left -= found[line.number]
    return found


def bed_wish(line: BillLine, over: int) -> Wish | None:
    """What is left of a bed line without the days over, at the price of the line."""
    if line.price_myriadths is None:
        cut = line.amount_fen * over // _days(line)
    else:
        cut = product_fen(over, line.price_myriadths)
    approved = line.amount_fen - cut
    if not 0 <= approved < line.amount_fen:
        return None
    return Wish(approved, CutReason.BED_DAYS_DIFFER)


def _days(line: BillLine) -> int:
    return line.quantity or 0
