"""Price lists come in: prices, catalogue, exclusions and ceilings with their days of validity."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.bill_records import PricesImported
from station.domain.bills import BillTrouble
from station.domain.permissions import Permission
from station.domain.price_overlaps import Arrival, Span, arrival
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
from station.storage.prices import PriceEnd, PriceItemRow, PriceList
from station.usecases.prices_typed import hold
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PreviewPrices(Read[PricesImported]):
    """What would come of bringing this price list in? Nothing is written. Raises Refused."""

    needs: ClassVar = Permission.CLAIMS_IMPORT
    name: str
    content: bytes = field(repr=False)

    def run(self, work: Work) -> PricesImported:
        return _Plan(work, self.name, self.content).result()


@dataclass(frozen=True, slots=True)
class ImportPrices(Write[PricesImported]):
    """Bring a price list in, all of it or nothing; the same file again changes nothing.

    A row counts from its own days on. One that begins later than an open price of the same
    service ends that one on the day before; two prices of a service on one day are refused, row
    by row. Raises Refused.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    name: str
    content: bytes = field(repr=False)

    def run(self, work: Work) -> PricesImported:
        hold(work)
        plan = _Plan(work, self.name, self.content)
        result = plan.result()
        if not result.is_known:
            plan.store()
        return result


class _Plan:
    """The rows of a list beside those that are there."""

    def __init__(self, work: Work, name: str, content: bytes) -> None:
        self._work, self._name = work, name
        self._rows = _read(name, content)
        self._sha256 = hashlib.sha256(content).hexdigest()
        self._is_known = prices.list_of(work.session, self._sha256) is not None
        self._hospitals = {row.hospital: _hospital(work, row.hospital) for row in self._rows}
        self._services = [row for row in self._rows if row.table == SERVICE]
        self._met = self._compared()

    def result(self) -> PricesImported:
        """What the clerk is told; raises Refused for rows that meet others."""
        if self._met.problems:
            raise Refused(self._met.problems)
        counted = Counter(row.table for row in self._coming())
        told = (counted[SERVICE], counted[WORDS], counted[CEILING])
        met = self._met
        return PricesImported(self._name, *told, self._is_known, len(met.there), len(met.ended))

    def store(self) -> None:
        """Write the rows that are new, and end those that they follow."""
        work = self._work
        listed = PriceList(
            name=self._name, sha256=self._sha256, imported_at=work.now, clerk_id=work.clerk.id
        )
        work.session.add(listed)
        work.session.flush()
        coming = self._coming()
        values = [_values(row, listed.id, self._hospitals[row.hospital]) for row in coming]
        add_all(work.session, PriceItemRow, values)
        ends: list[Values] = [
            {
                "client_id": f"{self._sha256} {price_id}",
                "price_item_id": price_id,
                "last_day": last_day,
                "reason": self._name,
                "entered_at": work.now,
                "clerk_id": work.clerk.id,
            }
            for price_id, last_day in self._met.ended.items()
        ]
        add_all(work.session, PriceEnd, ends)

    def _coming(self) -> list[PriceRowRead]:
        place = {id(row): at for at, row in enumerate(self._services)}
        coming = [row for row in self._rows if place.get(id(row), -1) not in self._met.there]
        cut = self._met.cut
        return [
            replace(row, valid_until=cut[at]) if (at := place.get(id(row), -1)) in cut else row
            for row in coming
        ]

    def _compared(self) -> Arrival:
        if self._is_known:
            return Arrival(frozenset(), {}, {}, ())
        coming = [
            Span(
                row.row,
                row.sheet,
                row.code,
                row.name,
                self._hospitals[row.hospital],
                row.valid_from,
                row.valid_until,
                _content(row),
            )
            for row in self._services
        ]
        before = [
            Span(
                row.id,
                "",
                row.code,
                row.name,
                row.hospital_id,
                row.valid_from,
                end or row.valid_until,
                _content(row),
            )
            for row, end in prices.services(self._work.session)
        ]
        return arrival(coming, before)


def _content(row: PriceRowRead | PriceItemRow) -> tuple[object, ...]:
    """What a price says beside its service and its days."""
    return row.unit, row.price_myriadths, row.catalogue, row.excluded, row.most_per_day


def _read(name: str, content: bytes) -> tuple[PriceRowRead, ...]:
    try:
        return read_prices(open_untrusted(content))
    except Refused as refused:
        told = {"file": name}
        raise Refused(
            replace(problem, data={**problem.data, **told}) for problem in refused.problems
        ) from None


def _hospital(work: Work, name: str) -> int | None:
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
