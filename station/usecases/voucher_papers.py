"""The papers of a journey: slip, transfer sheet, cash receipt; every print is written down.

A print that fails uses up nothing: numbers belong to issuing, and a print is recorded after the
pages were made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

from station.domain.paper_parts import Change, Leg
from station.domain.paper_texts import CASH_BASIS, IDENTITY_LETTER, TRANSFER_ADVICE
from station.domain.paper_words import ride_words
from station.domain.papers import CashReceipt
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.voucher_papers import IdentityLetter, TransferSheet, VoucherSlip
from station.domain.vouchers import (
    ONWARD_BY_HELPER,
    ONWARD_TO,
    LegTerms,
    VoucherPurpose,
    VoucherStanding,
    VoucherTerms,
    VoucherTrouble,
    standing,
)
from station.storage import vouchers
from station.storage.stays import Stay
from station.storage.vouchers import CashPayment, Voucher
from station.usecases import files
from station.usecases.paper_head import (
    UNNUMBERED,
    bearer,
    clerk_name,
    imprint,
    person_of,
    photo_of,
    plate,
)
from station.usecases.printing import PrintedPaper, draft, likeness, print_paper, stub
from station.usecases.vouchers import locked
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class VoucherPrint:
    """The printed papers of one voucher.

    A transfer sheet only where there is a change, a letter only for who has no document.
    """

    slip: PrintedPaper
    transfer: PrintedPaper | None
    letter: PrintedPaper | None


@dataclass(frozen=True, slots=True)
class VoucherPreview(Read[tuple[bytes, ...]]):
    """What do the papers of a voucher look like? PDFs to look at, with their codes covered.

    The sealed code is worth money: it leaves the station on a print alone, which is counted and
    traced, and never on a screen that somebody photographs. Before it is issued the PDFs are
    marked as drafts, once it is spent, withdrawn or expired as stubs, else with the print they
    would be.
    """

    needs: ClassVar = Permission.VOUCHERS_SEE
    voucher_id: int

    def run(self, work: Work) -> tuple[bytes, ...]:
        row = vouchers.find(work.session, self.voucher_id)
        if row is None:
            raise Refused(Problem(VoucherTrouble.NOT_FOUND, "voucher_id"))
        files.keep(work, row.person_id, "voucher_id")
        slip, transfer, letter = papers_of(work, row)
        covered = replace(slip, qr="", short_code="", key_number="")
        without = letter and replace(letter, short_code="")
        sheets = tuple(paper for paper in (covered, transfer, without) if paper)
        if _is_good(work, row):
            return tuple(likeness(work, paper, f"voucher:{row.id}") for paper in sheets)
        return tuple((stub if row.number else draft)(paper) for paper in sheets)


@dataclass(frozen=True, slots=True)
class VoucherPaper(Write[VoucherPrint]):
    """Print the slip, and what goes with it; later prints say 补打.

    The transfer sheet goes with it where there is a change, the letter where the person has no
    document.

    A later copy bears the same number and code. Only a voucher that is issued and neither
    exchanged, withdrawn nor expired is printed.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    voucher_id: int

    def run(self, work: Work) -> VoucherPrint:
        row = locked(work, self.voucher_id)
        if not _is_good(work, row):
            stands = standing(row.state, row.valid_until, work.today, lapsed=row.lapsed)
            data = {"step": "printed", "state": stands}
            raise Refused(Problem(VoucherTrouble.STEP_NOT_POSSIBLE, "voucher_id", data))
        slip, transfer, letter = papers_of(work, row)
        subject = f"voucher:{row.id}"
        return VoucherPrint(
            print_paper(work, slip, subject, row.person_id),
            print_paper(work, transfer, subject, row.person_id) if transfer else None,
            print_paper(work, letter, subject, row.person_id) if letter else None,
        )


@dataclass(frozen=True, slots=True)
class CashPaper(Write[PrintedPaper]):
    """Print the receipt of a cash payment to be signed; later prints say 补打."""

    needs: ClassVar = Permission.PAPERS_PRINT
    payment_id: int

    def run(self, work: Work) -> PrintedPaper:
        row = work.session.get(CashPayment, self.payment_id, with_for_update=True)
        if row is None:
            raise Refused(Problem(VoucherTrouble.NOT_FOUND, "payment_id"))
        work.about(person_id=row.person_id, stay_id=row.stay_id)
        receipt = cash_receipt(work, row)
        return print_paper(work, receipt, f"cash:{row.id}", row.person_id)


def cash_receipt(work: Work, row: CashPayment) -> CashReceipt:
    """小额现金签领单 of one payment."""
    stay, day = work.session.get_one(Stay, row.stay_id), row.happened_at.date()
    person = person_of(work, row.person_id)
    return CashReceipt(
        imprint=imprint(work, row.number, day),
        bearer=bearer(person, day, stay.rescue_number, leaves=False),
        amount_fen=row.amount_fen,
        limit_fen=work.policy.cash_limit_fen,
        purpose=row.purpose,
        basis=CASH_BASIS,
        payer=clerk_name(work, row.clerk_id),
        approver="",
    )


def _is_good(work: Work, row: Voucher) -> bool:
    """Whether a window would still take the slip, so that a print of it is of use."""
    stands = standing(row.state, row.valid_until, work.today, lapsed=row.lapsed)
    return stands is VoucherStanding.ISSUED


def papers_of(
    work: Work, row: Voucher
) -> tuple[VoucherSlip, TransferSheet | None, IdentityLetter | None]:
    """The slip, and the sheet of changes and the letter where they are needed."""
    terms = vouchers.terms_of(work.session, row)
    stay = work.session.get_one(Stay, row.stay_id)
    person = person_of(work, row.person_id)
    day = row.issued_at.date() if row.issued_at else work.today
    who = bearer(person, day, stay.rescue_number, leaves=True)
    slip = VoucherSlip(
        imprint=imprint(work, row.number or UNNUMBERED, day),
        bearer=who if any(map(str.isdigit, who.id_number)) else replace(who, id_number=""),
        legs=tuple(_leg(leg, terms) for leg in terms.rides),
        amount_fen=terms.amount_fen,
        valid_until=terms.valid_until,
        exchange_at=terms.window,
        contact=terms.contact_station,
        contact_phone=terms.contact_phone,
        short_code=row.short_code,
        qr=row.code,
        key_number=str(row.key_number or ""),
        clerk=clerk_name(work, row.issued_by_id or row.written_by_id),
        approver=clerk_name(work, row.approved_by_id),
        photo=photo_of(work, person),
    )
    phone = plate(work).phone
    return slip, _transfer(slip, terms, phone), _letter(slip, phone)


def _transfer(slip: VoucherSlip, terms: VoucherTerms, phone: str) -> TransferSheet | None:
    changes = _changes(terms)
    if not changes:
        return None
    return TransferSheet(
        imprint=slip.imprint,
        bearer=slip.bearer,
        voucher_number=slip.imprint.number,
        legs=tuple(_leg(leg, terms) for leg in terms.legs),
        changes=changes,
        advice=TRANSFER_ADVICE,
        clerk=slip.clerk,
        station_phone=phone,
    )


def _letter(slip: VoucherSlip, phone: str) -> IdentityLetter | None:
    if slip.bearer.id_number:
        return None
    return IdentityLetter(
        imprint=slip.imprint,
        bearer=slip.bearer,
        voucher_number=slip.imprint.number,
        short_code=slip.short_code,
        route=" → ".join([slip.legs[0].start, *(leg.end for leg in slip.legs)]),
        valid_until=slip.valid_until,
        text=IDENTITY_LETTER,
        clerk=slip.clerk,
        station_phone=phone,
        photo=slip.photo,
    )


def _changes(terms: VoucherTerms) -> tuple[Change, ...]:
    """Where the traveller changes, and who helps there; an agreed transfer is the last one."""
    rides = terms.rides
    changes = [
        Change(
            place=before.to_stop,
            arrives=_arrival(before, terms),
            onward=_leg(after, terms),
            rescue_station=before.helper,
            address=before.address,
            phone=before.phone,
        )
        for before, after in pairwise(rides)
    ]
    if terms.purpose is VoucherPurpose.TRANSFER:
        last = rides[-1]
        day = last.day or terms.valid_until
        changes.append(
            Change(
                place=last.to_stop,
                arrives=_arrival(last, terms),
                onward=Leg(day, ONWARD_BY_HELPER, last.to_stop, ONWARD_TO),
                rescue_station=terms.contact_station,
                address=terms.contact_address,
                phone=terms.contact_phone,
            )
        )
    return tuple(changes)


def _leg(leg: LegTerms, terms: VoucherTerms) -> Leg:
    day = leg.day or terms.valid_from
    ride = ride_words(leg.kind, leg.line)
    return Leg(day, ride, leg.from_stop, leg.to_stop, leg.seat, leg.departs)


def _arrival(leg: LegTerms, terms: VoucherTerms) -> str:
    return f"{(leg.day or terms.valid_from).isoformat()} {leg.arrives}".strip()
