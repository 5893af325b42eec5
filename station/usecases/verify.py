"""Is this slip good? Answered from files alone: no station, no database, no network.

The ticket window has the public key list, the dated list of withdrawn slips and its own list of
used slips; with these it checks a slip, marks it used, and writes its report.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from station.documents.preview import NotDrawn, grey_pages
from station.domain.policy import DEFAULTS
from station.domain.problems import Problem, Refused, Weight
from station.domain.seals import SealTrouble, SlipAnswer, UsedList, UsedSlip, Verdict
from station.domain.voucher_rules import over_limit, ticket_problems
from station.domain.vouchers import VoucherTrouble
from station.exchange import window as files
from station.exchange.seal import read_picture


def verify(
    slip: str | bytes,
    keys: bytes,
    withdrawals: bytes | None,
    used: Path | None,
    today: date,
    *,
    list_days: int = DEFAULTS.withdrawal_list_days,
) -> SlipAnswer:
    """Say what a slip is worth: the text of its code, or a picture or PDF of the paper.

    `keys` and `withdrawals` are the contents of the station's files, `used` the path of the
    window's own list, which need not be there yet. Raises Refused for files and pictures that
    cannot be read, OSError for the list.
    """
    text = code_of(slip) if isinstance(slip, bytes) else slip
    known = files.read_keys(keys)
    withdrawn = files.read_withdrawals(withdrawals, known) if withdrawals else None
    spent = files.read_used(used) if used else UsedList()
    return files.check(text, known, withdrawn, spent, today, list_days=list_days)


def code_of(picture: bytes) -> str:
    """The text of the code in a picture or PDF of the paper; raises Refused when there is none."""
    try:
        return read_picture(picture, grey_pages)[0]
    except NotDrawn as error:
        huge = SealTrouble.PICTURE_TOO_LARGE
        trouble = huge if error.too_large else SealTrouble.NOT_A_PICTURE
        raise Refused(Problem(trouble, "picture")) from None


def mark_used(
    answer: SlipAnswer,
    used: Path,
    *,
    at: datetime,
    window: str,
    ticket: str,
    train: str,
    amount_fen: int,
) -> UsedSlip:
    """Write down that a ticket was handed out for a slip that was verified just now.

    The same ticket told twice is one. Raises Refused when the slip is not good or was used for
    another ticket, when the fare is above its limit or something is missing; OSError when nothing
    could be written.
    """
    claims = answer.claims
    if claims is None or answer.verdict not in (Verdict.VALID, Verdict.ALREADY_USED):
        data = {"verdict": answer.verdict}
        raise Refused(Problem(VoucherTrouble.SLIP_NOT_GOOD, "slip", data))
    slip = UsedSlip(
        serial=claims.serial,
        nonce=claims.nonce,
        at=at,
        window=window.strip(),
        ticket=ticket.strip(),
        train=train.strip(),
        amount_fen=amount_fen,
    )
    problems = (*ticket_problems(slip, at), *_above(slip.amount_fen, claims.amount_fen))
    if problems:
        raise Refused(problems)
    files.mark_used(used, slip)
    return slip


def used_report(used: Path, keys: bytes, made_at: datetime) -> bytes:
    """Write the window's account for the station of these keys. Raises Refused, OSError."""
    station = files.read_keys(keys).station
    return files.write_used_report(files.read_used(used), station, made_at)


def _above(amount_fen: int, limit_fen: int) -> tuple[Problem, ...]:
    """A window has no leader at hand: above the limit there is no ticket."""
    found = over_limit(amount_fen, limit_fen)
    return tuple(replace(problem, weight=Weight.STOP) for problem in found)
