"""What stands on the papers of a way home: the slip, the transfer sheet, the identity letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.paper_parts import Change, Leg
from station.domain.papers import Paper, PaperKind


@dataclass(frozen=True, slots=True)
class VoucherSlip(Paper):
    """乘车换票凭证: exchanged at the ticket window; the code in `qr` holds no personal data."""

    kind: ClassVar = PaperKind.VOUCHER

    legs: tuple[Leg, ...]
    amount_fen: int
    valid_until: date
    exchange_at: str  # which window
    contact: str  # the station to turn to on arrival
    contact_phone: str
    short_code: str
    qr: str
    key_number: str
    clerk: str
    approver: str
    photo: bytes | None = None  # JPEG
    restriction: str = "不得退票、转卖"


@dataclass(frozen=True, slots=True)
class TransferSheet(Paper):
    """中转告知单: where to change, and who helps there (民发〔2014〕132号)."""

    kind: ClassVar = PaperKind.TRANSFER

    voucher_number: str
    legs: tuple[Leg, ...]
    changes: tuple[Change, ...]
    advice: tuple[str, ...]
    clerk: str
    station_phone: str


@dataclass(frozen=True, slots=True)
class IdentityLetter(Paper):
    """身份说明函: goes with the slip of somebody without a document, and is void without it.

    The rescue number stands for the identity number; slip and letter bear one short code.
    """

    kind: ClassVar = PaperKind.LETTER

    voucher_number: str
    short_code: str
    route: str
    valid_until: date
    text: str
    clerk: str
    station_phone: str
    photo: bytes | None = None  # JPEG
