"""One price typed by hand, and a price, exclusion or ceiling that ends with a day."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.prices import PriceListed
from station.domain.prices_typed import (
    MYRIADTHS_OF_A_FEN,
    PriceTrouble,
    TypedPrice,
    end_problems,
    typed_price_problems,
)
from station.domain.problems import Problem, Refused
from station.storage import numbers, prices
from station.storage.hospitals import Hospital
from station.storage.prices import PriceEnd, PriceItemRow, PriceList
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class TypePrice(Write[PriceListed]):
    """Take one price, exclusion or ceiling down; the bills follow when they are checked anew.

    The same form (`client_id`) comes in once. Of a service only one price may hold on a day for
    the same hospitals: the one before is ended first. Raises Refused.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    client_id: str
    price: TypedPrice

    def run(self, work: Work) -> PriceListed:
        price = self.price.tidy()
        hold(work)
        mark = hashlib.sha256(f"typed {self.client_id}".encode()).hexdigest()
        if (known := prices.typed_on(work.session, mark)) is not None:
            if as_typed(known) != price:
                raise Refused(Problem(PriceTrouble.OTHER_CONTENT, "client_id"))
            return standing(work, known.id)
        others = prices.of_service(work.session, price.code, price.name, price.hospital_id)
        problems = list(typed_price_problems(price, others))
        if price.hospital_id and work.session.get(Hospital, price.hospital_id) is None:
            problems.append(Problem(PriceTrouble.HOSPITAL_NOT_THERE, "hospital_id"))
        if problems:
            raise Refused(problems)
        listed = PriceList(name="", sha256=mark, imported_at=work.now, clerk_id=work.clerk.id)
        work.session.add(listed)
        work.session.flush()
        row = _row(price, listed.id)
        work.session.add(row)
        work.session.flush()
        return standing(work, row.id)


@dataclass(frozen=True, slots=True)
class EndPrice(Write[PriceListed]):
    """Let a row of the price lists hold no longer than a day; it stays for the days before.

    The same form (`client_id`) sent twice is one end. Raises Refused.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    client_id: str
    price_id: int
    last_day: date | None
    reason: str

    def run(self, work: Work) -> PriceListed:
        hold(work)
        row, reason = standing(work, self.price_id), self.reason.strip()
        if (known := prices.end_of_form(work.session, self.client_id)) is not None:
            said = (self.price_id, self.last_day, reason)
            if (known.price_item_id, known.last_day, known.reason) != said:
                raise Refused(Problem(PriceTrouble.OTHER_CONTENT, "client_id"))
            return row
        if problems := end_problems(row, self.last_day, reason):
            raise Refused(problems)
        assert self.last_day is not None
        work.session.add(
            PriceEnd(
                client_id=self.client_id,
                price_item_id=row.id,
                last_day=self.last_day,
                reason=reason,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return standing(work, row.id)


def hold(work: Work) -> None:
    """Hold the typed prices until the deed ends, so that two desks do not type the same one."""
    numbers.next_number(work.session, "price")


def standing(work: Work, price_id: int) -> PriceListed:
    """A row as it stands now; raises Refused when there is none."""
    found = prices.one_listed(work.session, price_id)
    if found is None:
        raise Refused(Problem(PriceTrouble.NOT_THERE, "price_id"))
    return found


def as_typed(row: PriceItemRow) -> TypedPrice:
    """The row as it was typed."""
    return TypedPrice(
        row.kind,
        row.name,
        row.code,
        row.unit,
        row.price_myriadths if row.most_fen is None else row.most_fen * MYRIADTHS_OF_A_FEN,
        row.most_per_day,
        row.catalogue,
        row.basis,
        row.valid_from,
        row.valid_until,
        row.hospital_id,
    )


def _row(price: TypedPrice, list_id: int) -> PriceItemRow:
    return PriceItemRow(
        list_id=list_id,
        hospital_id=price.hospital_id,
        kind=price.kind,
        code=price.code,
        name=price.name,
        unit=price.unit,
        price_myriadths=None if price.is_ceiling else price.amount_myriadths,
        catalogue=price.catalogue,
        excluded="",
        basis=price.why,
        most_per_day=price.most_per_day,
        most_fen=(price.amount_myriadths or 0) // MYRIADTHS_OF_A_FEN if price.is_ceiling else None,
        valid_from=price.valid_from,
        valid_until=price.valid_until,
    )
