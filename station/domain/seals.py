"""The sealed code on a return-home slip: what it says, and what the ticket window answers to it.

A slip is checked where it is spent, without a network: the window holds the station's public keys,
its dated list of withdrawn slips and the list of slips used there. Nothing here names a person.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from station.domain.problems import Problem, Trouble, Weight

NONCE_BYTES = 8
PLACE_LONGEST = 10
"""Characters of a place in the code: two such places still fit a QR code of version 10."""
AMOUNT_HIGHEST_FEN = 99_999_999
SHORT_CODE_LETTERS = "34679ACDEFHJKMNPQRTUVWXY"
"""No 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 beside G: none is taken for another on worn paper."""
SHORT_CODE_LENGTH = 8
_STATION_CODE = re.compile(r"[0-9A-Z]{6,8}")


class SealTrouble(Trouble):
    """What is wrong with a slip to be sealed, a picture of one, or a file of the window."""

    PLACE = "seal.place"
    AMOUNT = "seal.amount"
    DAYS = "seal.days"
    NUMBER = "seal.number"
    NOT_A_PICTURE = "seal.not_a_picture"
    PICTURE_TOO_LARGE = "seal.picture_too_large"
    NO_CODE_IN_PICTURE = "seal.no_code_in_picture"
    FILE_DAMAGED = "seal.file_damaged"
    FILE_OF_OTHER_KIND = "seal.file_of_other_kind"
    FILE_NEWER = "seal.file_newer"
    LIST_FORGED = "seal.list_forged"
    LIST_OF_OTHER_STATION = "seal.list_of_other_station"
    NO_LIST = "seal.no_list"
    OLD_LIST = "seal.old_list"
    LIST_FROM_FUTURE = "seal.list_from_future"
    USED_LINES_DAMAGED = "seal.used_lines_damaged"
    ALREADY_USED = "seal.already_used"


class WindowFile(StrEnum):
    """The files that go between a station and a ticket window, by the word that stands in them."""

    KEYS = "station-keys"
    WITHDRAWN = "withdrawn-slips"
    USED = "used-slips"


class Verdict(StrEnum):
    """The one word that the window gets for a slip; only VALID may be exchanged."""

    VALID = "valid"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    ALREADY_USED = "already_used"
    NOT_OURS = "not_ours"
    """Signed by nobody we know: unknown key, other station, or changed after signing."""
    DAMAGED = "damaged"
    """No sealed code can be read from it."""
    NEEDS_CODE = "needs_code"
    """A typed short code alone: only the station that issued the slip can look it up."""


@dataclass(frozen=True, slots=True)
class SlipClaims:
    """Everything the code says, and by design nothing about the person who carries it.

    `station` is the area code of the station, `year` and `number` those of the voucher
    (〔2026〕0412号), `origin` and `destination` short names of stations of travel, `amount_fen` the
    highest fare. Both days count. A reprint carries the same `nonce`, a replacement a new one.
    """

    station: str
    year: int
    number: int
    key_number: int
    amount_fen: int
    origin: str
    destination: str
    valid_from: date
    end_day: date
    nonce: bytes

    @property
    def serial(self) -> str:
        """The voucher across all stations, for example 370203-2026-0412."""
        return f"{self.station}-{self.year}-{self.number:04}"


@dataclass(frozen=True, slots=True)
class SealedSlip:
    """What goes on the paper: the text of the QR code, and the short code for the eye."""

    text: str
    short_code: str


@dataclass(frozen=True, slots=True)
class SealKey:
    """The station's own key pair (Ed25519, 32 bytes each); the private half never leaves it."""

    number: int
    public: bytes
    private: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """One line of the public key list: slips that begin within these days may carry it."""

    number: int
    public: bytes
    valid_from: date
    valid_until: date | None = None

    def covers(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True, slots=True)
class KeyList:
    """The public keys of one station, as handed to the ticket window."""

    station: str
    station_name: str
    keys: tuple[PublicKey, ...]

    def find(self, number: int) -> PublicKey | None:
        return next((key for key in self.keys if key.number == number), None)


class WithdrawalKind(StrEnum):
    """Why a slip that was issued is worth nothing any more."""

    VOID = "void"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One slip taken back; the nonce tells it from its replacement of the same number."""

    serial: str
    nonce: bytes
    kind: WithdrawalKind
    day: date


@dataclass(frozen=True, slots=True)
class WithdrawalList:
    """All slips of one station that were taken back up to the moment of `issued`."""

    station: str
    issued: datetime
    slips: tuple[Withdrawal, ...]

    def find(self, claims: SlipClaims) -> Withdrawal | None:
        wanted = (claims.serial, claims.nonce)
        return next((slip for slip in self.slips if (slip.serial, slip.nonce) == wanted), None)


@dataclass(frozen=True, slots=True)
class UsedSlip:
    """One exchange at the window: when, where, for which ticket and train, at what fare."""

    serial: str
    nonce: bytes
    at: datetime
    window: str
    ticket: str
    train: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class UsedList:
    """What the window has exchanged so far, by serial, and the lines that cannot be read."""

    slips: Mapping[str, UsedSlip] = field(default_factory=dict)
    damaged_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UsedReport:
    """The window's account to the station, from which the carrier's bill is settled."""

    station: str
    made_at: datetime
    slips: tuple[UsedSlip, ...]
    damaged_lines: int

    @property
    def amount_fen(self) -> int:
        return sum(slip.amount_fen for slip in self.slips)


@dataclass(frozen=True, slots=True)
class SlipAnswer:
    """The verdict, with all that the window compares with the paper in its hand.

    `claims` and `short_code` are there whenever the seal was genuine, `list_issued` is the date of
    the list of withdrawn slips that was asked, `hints` what makes the verdict less certain.
    """

    verdict: Verdict
    claims: SlipClaims | None = None
    short_code: str = ""
    list_issued: datetime | None = None
    withdrawal: Withdrawal | None = None
    used: UsedSlip | None = None
    hints: tuple[Problem, ...] = ()

    @property
    def good(self) -> bool:
        return self.verdict is Verdict.VALID


def slip_problems(claims: SlipClaims) -> tuple[Problem, ...]:
    """Why a slip cannot be sealed: a place missing or too long, no amount, days or number amiss."""
    problems = [
        Problem(SealTrouble.PLACE, place, {"longest": PLACE_LONGEST})
        for place, name in (("origin", claims.origin), ("destination", claims.destination))
        if not (name.strip() and len(name) <= PLACE_LONGEST and name.isprintable())
    ]
    if not 0 < claims.amount_fen <= AMOUNT_HIGHEST_FEN:
        problems.append(Problem(SealTrouble.AMOUNT, "amount_fen"))
    if claims.valid_from > claims.end_day:
        problems.append(Problem(SealTrouble.DAYS, "end_day"))
    if not (_STATION_CODE.fullmatch(claims.station) and claims.year > 0 and claims.number > 0):
        problems.append(Problem(SealTrouble.NUMBER, "number"))
    return tuple(problems)


def judge(
    claims: SlipClaims, withdrawal: Withdrawal | None, used: UsedSlip | None, today: date
) -> Verdict:
    """Say what a genuine slip is worth today; what was decided about it goes before its dates."""
    if withdrawal is not None:
        replaced = withdrawal.kind is WithdrawalKind.REPLACED
        return Verdict.REPLACED if replaced else Verdict.WITHDRAWN
    if used is not None:
        return Verdict.ALREADY_USED
    if today < claims.valid_from:
        return Verdict.NOT_YET
    return Verdict.EXPIRED if today > claims.end_day else Verdict.VALID


def list_hints(withdrawals: WithdrawalList | None, today: date, days: int) -> tuple[Problem, ...]:
    """Why the list of withdrawn slips may not be trusted: absent, older than `days`, or to come.

    A list dated after today means that the clock of the window or of the station is wrong.
    """
    if withdrawals is None:
        return (Problem(SealTrouble.NO_LIST, "withdrawals", weight=Weight.HINT),)
    age = (today - withdrawals.issued.date()).days
    facts = {"issued": withdrawals.issued, "age_days": age, "days": days}
    if age < 0:
        return (Problem(SealTrouble.LIST_FROM_FUTURE, "withdrawals", facts, Weight.HINT),)
    if age > days:
        return (Problem(SealTrouble.OLD_LIST, "withdrawals", facts, Weight.HINT),)
    return ()


def short_code(token: bytes) -> str:
    """Eight letters (K7M4·9QRT) that stand for the signed bytes, to compare paper with code."""
    rest = int.from_bytes(hashlib.sha256(token).digest()[:8], "big")
    letters = ""
    for _ in range(SHORT_CODE_LENGTH):
        rest, place = divmod(rest, len(SHORT_CODE_LETTERS))
        letters += SHORT_CODE_LETTERS[place]
    return f"{letters[:4]}·{letters[4:]}"


def tidy_short_code(typed: str) -> str | None:
    """Write a short code as printed, from one typed in any width and case; None if it is none."""
    letters = re.sub(r"[\s·・•.\-]", "", unicodedata.normalize("NFKC", typed)).upper()
    if len(letters) != SHORT_CODE_LENGTH or not set(letters) <= set(SHORT_CODE_LETTERS):
        return None
    return f"{letters[:4]}·{letters[4:]}"
