"""Vouchers as the desk reads them: lines, sheets, events, and the month that must balance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from station.domain.papers import SheetRecord
from station.domain.problems import Problem
from station.domain.veil import VEIL
from station.domain.vouchers import (
    ConflictKind,
    PaperWhereabouts,
    VoucherPurpose,
    VoucherStanding,
    VoucherState,
    VoucherStep,
    VoucherTerms,
)


class VoucherFate(StrEnum):
    """What became of an issued voucher; every one has exactly one fate."""

    USED = "used"
    REFUNDED = "refunded"
    EXPIRED = "expired"
    VOID = "void"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class VoucherSaved:
    """A voucher after a deed: where it stands now, and what deserves a look."""

    id: int
    version: int
    state: VoucherState
    number: str = ""
    hints: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class VoucherLine:
    """One line of the list of vouchers.

    `follow_up` says that a ticket was handed out and nobody has confirmed the journey in time.
    """

    id: int
    number: str
    person_id: int
    stay_id: int
    name: str
    rescue_number: str
    purpose: VoucherPurpose
    destination: str
    amount_fen: int
    exchanged_fen: int
    refunded_fen: int
    valid_from: date
    valid_until: date
    standing: VoucherStanding
    follow_up: bool
    written_at: datetime
    issued_at: datetime | None
    exchanged_at: datetime | None
    version: int

    def veiled(self) -> VoucherLine:
        """The line without who travels, and where to; the money stays, a month must balance."""
        return replace(self, name=VEIL, destination="")


@dataclass(frozen=True, slots=True)
class VoucherEventRecord:
    """One event on a voucher's way; `conflict` is set for what a window tells otherwise."""

    id: int
    kind: VoucherStep
    happened_at: datetime
    entered_at: datetime
    clerk: str
    window: str
    ticket: str
    line: str
    amount_fen: int
    account: str
    note: str
    conflict: ConflictKind | None
    serial: str
    voucher_id: int | None
    settled_at: datetime | None
    settled_note: str


@dataclass(frozen=True, slots=True)
class VoucherRecord:
    """All of one voucher: its line, its terms, who did what, events and prints oldest first."""

    line: VoucherLine
    state: VoucherState
    terms: VoucherTerms
    reason: str
    serial: str
    short_code: str
    code: str
    key_number: int | None
    written_by: str
    approved_at: datetime | None
    approved_by: str
    issued_by: str
    replaces_id: int | None
    replaced_by_id: int | None
    closed_at: datetime | None
    closed_reason: str
    closed_paper: PaperWhereabouts | None
    events: tuple[VoucherEventRecord, ...]
    prints: tuple[SheetRecord, ...]


@dataclass(frozen=True, slots=True)
class VoucherFilter:
    """Which vouchers are meant: all fields that are set must fit."""

    standing: VoucherStanding | None = None
    live: bool | None = None
    follow_up: bool = False
    person_id: int | None = None
    stay_id: int | None = None


@dataclass(frozen=True, slots=True)
class MonthBalanceRecord:
    """The vouchers issued in a month by what became of them: every name behind every number."""

    month: date
    fates: Mapping[VoucherFate, tuple[VoucherLine, ...]]

    @property
    def issued(self) -> int:
        """How many were issued: the sum of all fates."""
        return sum(len(lines) for lines in self.fates.values())

    @property
    def exchanged_fen(self) -> int:
        """What the windows have spent."""
        return sum(line.exchanged_fen for lines in self.fates.values() for line in lines)

    @property
    def refunded_fen(self) -> int:
        """What came back to the paying accounts."""
        return sum(line.refunded_fen for lines in self.fates.values() for line in lines)


_FATES: Mapping[VoucherStanding, VoucherFate] = MappingProxyType(
    {
        VoucherStanding.ISSUED: VoucherFate.OPEN,
        VoucherStanding.EXPIRED: VoucherFate.EXPIRED,
        VoucherStanding.EXCHANGED: VoucherFate.USED,
        VoucherStanding.TRAVELLED: VoucherFate.USED,
        VoucherStanding.REFUNDED: VoucherFate.REFUNDED,
        VoucherStanding.VOID: VoucherFate.VOID,
        VoucherStanding.REPLACED: VoucherFate.VOID,
    }
)


def fate(standing: VoucherStanding) -> VoucherFate:
    """What became of an issued voucher."""
    return _FATES[standing]
