"""Price lists come in: prices, catalogue, exclusions and ceilings with their days of validity."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.bill_records import PricesImported
from station.domain.bills import BillTrouble
from station.domain.permissions import Permission
from station.domain.prices import PriceListed, PriceRow
from station.domain.problems import Problem, Refused
from station.exchange.price_sheet import (
    CEILING,
    SERVICE,
    WORDS,
    PriceRowRead,
    price_template,
    read_prices,
)
from station.exchange.workbook import open_untrusted
from station.storage import hospitals, prices
from station.storage.base import Values, add_all
from station.storage.prices import PriceItemRow, PriceList
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class ImportPrices(Write[PricesImported]):
    """Bring a price list in, all of it or nothing; the same file again changes nothing.

    A row counts from its own days on; of two for one service the one that began last holds, and
    of two that began together the one that came in last. Raises Refused.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    name: str
    content: bytes

    def run(self, work: Work) -> PricesImported:
        rows = self._read()
        sha256 = hashlib.sha256(self.content).hexdigest()
        counted = Counter(row.table for row in rows)
        told = (counted[SERVICE], counted[WORDS], counted[CEILING])
        if prices.list_of(work.session, sha256) is not None:
            return PricesImported(self.name, *told, is_known=True)
        named = {row.hospital: self._hospital(work, row.hospital) for row in rows}
        listed = PriceList(
            name=self.name, sha256=sha256, imported_at=work.now, clerk_id=work.clerk.id
        )
        work.session.add(listed)
        work.session.flush()
        values = [_values(row, listed.id, named[row.hospital]) for row in rows]
        add_all(work.session, PriceItemRow, values)
        return PricesImported(self.name, *told)

    def _read(self) -> tuple[PriceRowRead, ...]:
        try:
            return read_prices(open_untrusted(self.content))
        except Refused as refused:
            name = {"file": self.name}
            raise Refused(
                replace(problem, data={**problem.data, **name}) for problem in refused.problems
            ) from None

    def _hospital(self, work: Work, name: str) -> int | None:
        if not name:
            return None
        row = hospitals.by_name(work.session, name)
        if row is None:
            raise Refused(Problem(BillTrouble.HOSPITAL_NOT_THERE, "hospital", {"name": name}))
        return row.id


@dataclass(frozen=True, slots=True)
class PriceTemplate(Read[bytes]):
    """Which workbook does a station fill in for its prices? An .xlsx with examples."""

    needs: ClassVar = Permission.CLAIMS_IMPORT

    def run(self, work: Work) -> bytes:
        del work
        return price_template()


@dataclass(frozen=True, slots=True)
class PriceLines(Read[tuple[PriceListed, ...]]):
    """What may a hospital charge, and what is not paid? The newest rows first."""

    needs: ClassVar = Permission.CLAIMS_SEE
    text: str = ""
    before_id: int | None = None
    limit: int = 200

    def run(self, work: Work) -> tuple[PriceListed, ...]:
        found = prices.listed(work.session, self.text, before_id=self.before_id, limit=self.limit)
        return tuple(found)


def _values(row: PriceRowRead, list_id: int, hospital_id: int | None) -> Values:
    return {
        "list_id": list_id,
        "hospital_id": hospital_id,
        "kind": _kind(row),
        "code": row.code,
        "name": row.name,
        "unit": row.unit,
        "price_myriadths": row.price_myriadths,
        "catalogue": row.catalogue,
        "excluded": row.excluded,
        "basis": row.basis,
        "most_per_day": row.most_per_day,
        "most_fen": row.most_fen,
        "valid_from": row.valid_from,
        "valid_until": row.valid_until,
    }


def _kind(row: PriceRowRead) -> PriceRow:
    if row.table == WORDS:
        return PriceRow.SPECIAL_WARD_WORDS if row.special_ward else PriceRow.EXCLUDED_WORDS
    if row.table == CEILING:
        return PriceRow.DAY_CEILING if row.per_day else PriceRow.STAY_CEILING
    return PriceRow.SERVICE
