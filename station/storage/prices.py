"""The price lists that a station has brought in, and all that they allow and forbid."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Select, String, and_, func, or_, select
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
    PriceRow,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.hospitals import Hospital


class PriceList(Row):
    """One price list as it was brought in; the same file comes in once.

    A row that was typed is a list of its own without a name, marked by its form.
    """

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


class PriceEnd(Row):
    """The last day of a row, set by hand; the newest counts, the row itself stays as it was."""

    __tablename__ = "price_end"
    topic = Topic.CLAIMS

    client_id: Mapped[str] = mapped_column(unique=True)
    price_item_id: Mapped[int] = mapped_column(ForeignKey("price_item.id"), index=True)
    last_day: Mapped[date]
    reason: Mapped[str]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


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
    ends = {
        each.price_item_id: each.last_day
        for each in session.scalars(select(PriceEnd).order_by(PriceEnd.id))
    }
    words = tuple(_exclusion(row, ends.get(row.id)) for row in rows if row.kind in _WORDS)
    return PriceBook(
        tuple(_item(row, ends.get(row.id)) for row in rows if row.kind is PriceRow.SERVICE),
        words or STARTING_EXCLUSIONS,
        tuple(_ceiling(row, ends.get(row.id)) for row in rows if row.kind in _CEILINGS),
    )


def listed(session: Session, text: str, *, before_id: int | None, limit: int) -> list[PriceListed]:
    """Rows of the price lists whose code or name holds a text, the newest first."""
    row = PriceItemRow
    query = _rows().limit(limit)
    if wanted := text.strip():
        columns = (row.code, row.name, row.basis, row.excluded)
        query = query.where(or_(*(column.contains(wanted, autoescape=True) for column in columns)))
    if before_id is not None:
        query = query.where(row.id < before_id)
    return [_listed(*each) for each in session.execute(query)]


def one_listed(session: Session, price_id: int) -> PriceListed | None:
    """One row as it stands now."""
    found = session.execute(_rows().where(PriceItemRow.id == price_id)).first()
    return None if found is None else _listed(*found)


def of_service(
    session: Session, code: str, name: str, hospital_id: int | None
) -> list[PriceListed]:
    """The prices of a service for the same hospital (None: for all).

    It is known by its code; a row without one, or a service without one, by its name.
    """
    row = PriceItemRow
    uncoded = and_(row.code == "", row.name == name)
    same = or_(row.code == code, uncoded) if code else row.name == name
    mine = row.hospital_id.is_(None) if hospital_id is None else row.hospital_id == hospital_id
    query = _rows().where(row.kind == PriceRow.SERVICE, same, mine)
    return [_listed(*each) for each in session.execute(query)]


def services(session: Session) -> list[tuple[PriceItemRow, date | None]]:
    """Every price of a service with the day on which it was ended by hand, if it was."""
    query = _rows().where(PriceItemRow.kind == PriceRow.SERVICE)
    found = session.execute(query).all()
    return [(row, None if end is None else end.last_day) for row, _, _, end, _ in found]


def typed_on(session: Session, mark: str) -> PriceItemRow | None:
    """The row that a form has written already."""
    query = select(PriceItemRow).join(PriceList, PriceList.id == PriceItemRow.list_id)
    return session.scalar(query.where(PriceList.sha256 == mark))


def end_of_form(session: Session, client_id: str) -> PriceEnd | None:
    """The end that a form has written already."""
    return session.scalar(select(PriceEnd).where(PriceEnd.client_id == client_id))


def _rows() -> Select[PriceItemRow, str | None, str, PriceEnd | None, str | None]:
    """Every row with its hospital, list, newest end, and who set that; the newest row first."""
    newest = (
        select(func.max(PriceEnd.id))
        .where(PriceEnd.price_item_id == PriceItemRow.id)
        .correlate(PriceItemRow)
        .scalar_subquery()
    )
    return (
        select(PriceItemRow, Hospital.name, PriceList.name, PriceEnd, ClerkRow.name)
        .join(PriceList, PriceList.id == PriceItemRow.list_id)
        .outerjoin(Hospital, Hospital.id == PriceItemRow.hospital_id)
        .outerjoin(PriceEnd, PriceEnd.id == newest)
        .outerjoin(ClerkRow, ClerkRow.id == PriceEnd.clerk_id)
        .order_by(PriceItemRow.id.desc())
    )


def _listed(
    row: PriceItemRow, hospital: str | None, list_name: str, end: PriceEnd | None, by: str | None
) -> PriceListed:
    return PriceListed(
        row.id,
        row.kind,
        row.code,
        row.name,
        row.unit,
        row.price_myriadths,
        row.most_fen,
        row.most_per_day,
        row.catalogue,
        row.excluded or row.basis,
        row.valid_from,
        row.valid_until if end is None else end.last_day,
        hospital or "",
        list_name,
        "" if end is None else " ".join(filter(None, (by, end.reason))),
    )


def _item(row: PriceItemRow, end: date | None) -> PriceItem:
    return PriceItem(
        row.code,
        row.name,
        row.unit,
        row.price_myriadths,
        row.catalogue,
        row.excluded,
        row.most_per_day,
        row.valid_from,
        end or row.valid_until,
        row.hospital_id,
    )


def _exclusion(row: PriceItemRow, end: date | None) -> Exclusion:
    span = (row.valid_from, end or row.valid_until, row.hospital_id)
    return Exclusion(row.name, _WORDS[row.kind], row.basis, *span)


def _ceiling(row: PriceItemRow, end: date | None) -> Ceiling:
    span = (row.valid_from, end or row.valid_until, row.hospital_id)
    return Ceiling(_CEILINGS[row.kind], row.most_fen or 0, row.basis, *span)
