"""The price lists that a station has brought in, and all that they allow and forbid."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.prices import (
    STARTING_EXCLUSIONS,
    Catalogue,
    Ceiling,
    CeilingKind,
    Exclusion,
    ExclusionKind,
    PriceBook,
    PriceItem,
    PriceListed,
)
from station.domain.topics import Topic
from station.storage.base import Row
from station.storage.hospitals import Hospital


class PriceRow(StrEnum):
    """What a row of a price list is: a service, words that exclude, or a ceiling."""

    SERVICE = "service"
    EXCLUDED_WORDS = "excluded_words"
    SPECIAL_WARD_WORDS = "special_ward_words"
    STAY_CEILING = "stay_ceiling"
    DAY_CEILING = "day_ceiling"


class PriceList(Row):
    """One price list as it was brought in; the same file comes in once."""

    __tablename__ = "price_list"
    topic = Topic.CLAIMS

    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    imported_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class PriceItemRow(Row):
    """One row of a price list; `hospital_id` None is every hospital, a date None is open.

    For words and ceilings `name` holds the words, `most_fen` the ceiling, `basis` where either
    comes from; for a service `excluded` says why it is not paid.
    """

    __tablename__ = "price_item"
    __table_args__ = (Index("ix_price_item_code", "code"),)
    topic = Topic.CLAIMS

    list_id: Mapped[int] = mapped_column(ForeignKey("price_list.id"), index=True)
    hospital_id: Mapped[int | None] = mapped_column(ForeignKey("hospital.id"))
    kind: Mapped[PriceRow]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    price_myriadths: Mapped[int | None] = mapped_column(BigInteger)
    catalogue: Mapped[Catalogue | None]
    excluded: Mapped[str] = mapped_column(default="")
    basis: Mapped[str] = mapped_column(default="")
    most_per_day: Mapped[int | None]
    most_fen: Mapped[int | None] = mapped_column(BigInteger)
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]


_WORDS = {
    PriceRow.EXCLUDED_WORDS: ExclusionKind.SERVICE,
    PriceRow.SPECIAL_WARD_WORDS: ExclusionKind.SPECIAL_WARD,
}
_CEILINGS = {
    PriceRow.STAY_CEILING: CeilingKind.STAY,
    PriceRow.DAY_CEILING: CeilingKind.DAY,
}


def list_of(session: Session, sha256: str) -> PriceList | None:
    """The price list that came out of this very file."""
    return session.scalar(select(PriceList).where(PriceList.sha256 == sha256))


def book(session: Session) -> PriceBook:
    """All that is in force at some time, the newest row first.

    The starting words that exclude count until the station has words of its own.
    """
    rows = list(session.scalars(select(PriceItemRow).order_by(PriceItemRow.id.desc())))
    words = tuple(_exclusion(row) for row in rows if row.kind in _WORDS)
    return PriceBook(
        tuple(_item(row) for row in rows if row.kind is PriceRow.SERVICE),
        words or STARTING_EXCLUSIONS,
        tuple(_ceiling(row) for row in rows if row.kind in _CEILINGS),
    )


def listed(session: Session, text: str, *, before_id: int | None, limit: int) -> list[PriceListed]:
    """Rows of the price lists whose code or name holds a text, the newest first."""
    row, hospital = PriceItemRow, Hospital
    query = (
        select(row, hospital.name, PriceList.name)
        .join(PriceList, PriceList.id == row.list_id)
        .outerjoin(hospital, hospital.id == row.hospital_id)
        .order_by(row.id.desc())
        .limit(limit)
    )
    if wanted := text.strip():
        columns = (row.code, row.name, row.basis, row.excluded)
        query = query.where(or_(*(column.contains(wanted, autoescape=True) for column in columns)))
    if before_id is not None:
        query = query.where(row.id < before_id)
    return [_listed(*each) for each in session.execute(query)]


def _listed(row: PriceItemRow, hospital: str | None, list_name: str) -> PriceListed:
    return PriceListed(
        row.id,
        row.kind.value,
        row.code,
        row.name,
        row.unit,
        row.price_myriadths,
        row.most_fen,
        row.most_per_day,
        row.catalogue,
        row.excluded or row.basis,
        row.valid_from,
        row.valid_until,
        hospital or "",
        list_name,
    )


def _item(row: PriceItemRow) -> PriceItem:
    return PriceItem(
        row.code,
        row.name,
        row.unit,
        row.price_myriadths,
        row.catalogue,
        row.excluded,
        row.most_per_day,
        row.valid_from,
        row.valid_until,
        row.hospital_id,
    )


def _exclusion(row: PriceItemRow) -> Exclusion:
    span = (row.valid_from, row.valid_until, row.hospital_id)
    return Exclusion(row.name, _WORDS[row.kind], row.basis, *span)


def _ceiling(row: PriceItemRow) -> Ceiling:
    span = (row.valid_from, row.valid_until, row.hospital_id)
    return Ceiling(_CEILINGS[row.kind], row.most_fen or 0, row.basis, *span)
