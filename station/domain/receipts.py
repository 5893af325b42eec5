"""What an authority answers to a package: its counts, and the rows that it has refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.domain.problems import Problem, Trouble


class ReceiptTrouble(Trouble):
    """Why a receipt is not taken."""

    NOT_A_RECEIPT = "receipt.not_a_receipt"
    NO_SUCH_FILE = "receipt.no_such_file"
    OTHER_HASH = "receipt.other_hash"
    ROWS_DIFFER = "receipt.rows_differ"
    DO_NOT_ADD_UP = "receipt.do_not_add_up"
    LINES_DIFFER = "receipt.lines_differ"
    ANSWERED_ALREADY = "receipt.answered_already"
    DOUBTS_FIRST = "receipt.doubts_first"
    DOUBT_SETTLED = "receipt.doubt_settled"
    NO_SUCH_ROW = "receipt.no_such_row"


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One reason why a row was refused; `column` is empty when the whole row was."""

    key: str
    row: int | None
    column: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to one file. Counts are None where it does not say them."""

    file_name: str
    sha256: str
    """Hexadecimal; empty when the receipt only says that it is the same file."""
    received_at: datetime | None
    received: int | None
    accepted: int | None
    rejected: int | None
    lines: tuple[ReceiptLine, ...]


@dataclass(frozen=True, slots=True)
class SentRow:
    """A row as it stands in a file that was sent: `row` counts as the workbook does."""

    id: int
    key: str
    row: int
    place: int
    """Counts the rows of the file from 1, without its heads."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The rows that were refused with their reasons, and lines that belong to no row of ours."""

    refused: Mapping[int, tuple[ReceiptLine, ...]]
    doubts: tuple[ReceiptLine, ...]


_STANDS_IN = re.compile(r"\s*[(\uff08\[【<《].*[)\uff09\]】>》]\s*|\s*")
"""A key that is none: blank, or words in brackets."""


def receipt_problems(receipt: Receipt, rows: int, sha256: str) -> Iterator[Problem]:
    """What does not fit between a receipt and the file that it answers."""
    if receipt.sha256 and receipt.sha256 != sha256.lower():
        yield Problem(ReceiptTrouble.OTHER_HASH, "file", {"file": receipt.file_name})
    if receipt.received is not None and receipt.received != rows:
        data = {"said": receipt.received, "sent": rows}
        yield Problem(ReceiptTrouble.ROWS_DIFFER, "file", data)
    told = (receipt.received, receipt.accepted, receipt.rejected)
    if None not in told and receipt.received != sum(each or 0 for each in told[1:]):
        names = ("received", "accepted", "rejected")
        data = {name: each or 0 for name, each in zip(names, told, strict=True)}
        yield Problem(ReceiptTrouble.DO_NOT_ADD_UP, "file", data)
    listed = {len(receipt.lines), len(_rows_named(receipt.lines))}
    if receipt.rejected is not None and receipt.rejected not in listed:
        data = {"said": receipt.rejected, "listed": max(listed)}
        yield Problem(ReceiptTrouble.LINES_DIFFER, "file", data)


def _rows_named(lines: Sequence[ReceiptLine]) -> set[tuple[str, int | None]]:
    return {(each.key, each.row) for each in lines}


def matched(receipt: Receipt, rows: Sequence[SentRow]) -> Matched:
    """Find the row of each refusal: by its key, or by its number where the key is left blank.

    A receipt may count as the workbook does or from the first row of data; its own keys, or a
    number that only one way of counting has, tell which.
    """
    by_key = {row.key: row for row in rows}
    by_number = {_counted(row, receipt, rows): row for row in rows}
    refused: dict[int, list[ReceiptLine]] = {}
    doubts: list[ReceiptLine] = []
    for line in receipt.lines:
        row = by_key.get(line.key.strip())
        if row is None and _STANDS_IN.fullmatch(line.key):
            row = by_number.get(line.row or 0)
        if row is None:
            doubts.append(line)
        else:
            refused.setdefault(row.id, []).append(line)
    return Matched({each: tuple(said) for each, said in refused.items()}, tuple(doubts))


def _counted(row: SentRow, receipt: Receipt, rows: Sequence[SentRow]) -> int:
    return row.place if _from_first_row(receipt, rows) else row.row


def _from_first_row(receipt: Receipt, rows: Sequence[SentRow]) -> bool:
    """Whether a receipt counts rows of data rather than rows of the workbook."""
    by_key = {row.key: row for row in rows}
    votes = Counter[bool]()
    for line in receipt.lines:
        row = by_key.get(line.key.strip())
        if row is not None and line.row in (row.row, row.place) and row.row != row.place:
            votes[line.row == row.place] += 1
    if votes:
        return votes[True] > votes[False]
    top = min((row.row for row in rows), default=0)
    return any(line.row is not None and line.row < top for line in receipt.lines)


def told(lines: Sequence[ReceiptLine]) -> tuple[str, str, str]:
    """Code, column and reason of a refused row, those of several lines one behind the other."""

    def joined(said: Iterator[str]) -> str:
        return "；".join(dict.fromkeys(filter(None, said)))

    return (
        joined(each.code for each in lines),
        joined(each.column for each in lines),
        joined(each.reason for each in lines),
    )
