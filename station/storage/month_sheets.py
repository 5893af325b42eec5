"""Rows of month sheets: where each stands, its steps, what was typed, explained and frozen."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias

from sqlalchemy import (
    BigInteger,
    DateTime,
    ForeignKey,
    Index,
    Select,
    UniqueConstraint,
    bindparam,
    select,
    text,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.month_sheets import (
    FROZEN,
    SheetKey,
    SheetState,
    SheetStepKind,
    SheetStepRecord,
)
from station.domain.sheet_counting import Figures, Placed, SheetName
from station.domain.sheet_findings import Explanation
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, add_all

_MANY = 1000


class MonthSheetRow(Row):
    """One sheet of one period, from the first deed on it. What is frozen is that of `round`."""

    __tablename__ = "month_sheet"
    __table_args__ = (UniqueConstraint("template_code", "period"),)
    topic = Topic.RETURNS

    template_code: Mapped[str]
    period: Mapped[str]
    state: Mapped[SheetState]
    round: Mapped[int] = mapped_column(default=0)
    changed_at: Mapped[datetime]
    frozen_at: Mapped[datetime | None]
    template_text: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    corrections: Mapped[str] = mapped_column(default="")
    seal: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class SheetStepRow(Row):
    """One step of a sheet, never changed."""

    __tablename__ = "month_sheet_step"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("month_sheet.id"), index=True)
    kind: Mapped[SheetStepKind]
    round: Mapped[int]
    words: Mapped[str] = mapped_column(default="")
    from_whom: Mapped[str] = mapped_column(default="")
    letter: Mapped[str] = mapped_column(default="")
    seal: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class SheetCellRow(Row):
    """A figure as it was submitted in a round; the value is written out, empty where none was."""

    __tablename__ = "month_sheet_cell"
    __table_args__ = (Index("ix_month_sheet_cell_sheet_id_round", "sheet_id", "round"),)
    topic = Topic.RETURNS

    sheet_id: Mapped[int] = mapped_column(ForeignKey("month_sheet.id"))
    round: Mapped[int]
    row: Mapped[str]
    column: Mapped[str]
    value: Mapped[str] = mapped_column(default="")


class SheetNameRow(Row):
    """Who or what stood behind the figures of a column in a round, and in which rows."""

    __tablename__ = "month_sheet_name"
    __table_args__ = (Index("ix_month_sheet_name_sheet_id_round", "sheet_id", "round", "column"),)
    topic = Topic.RETURNS

    sheet_id: Mapped[int] = mapped_column(ForeignKey("month_sheet.id"))
    round: Mapped[int]
    column: Mapped[str]
    key: Mapped[str]
    rows: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    stay_id: Mapped[int | None]
    number: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    begins: Mapped[datetime | None]
    ends: Mapped[datetime | None]
    amount_fen: Mapped[int] = mapped_column(BigInteger, default=0)
    facts: Mapped[str] = mapped_column(default="")
    restricted: Mapped[bool] = mapped_column(default=False)


class SheetExplanationRow(Row):
    """Words about a finding of a sheet; the newest one counts."""

    __tablename__ = "month_sheet_explanation"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("month_sheet.id"), index=True)
    about: Mapped[str]
    words: Mapped[str]
    keys: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class SheetTypedRow(Row):
    """A figure typed by hand; the newest one of a cell counts, an empty one takes it out."""

    __tablename__ = "month_sheet_typed"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("month_sheet.id"), index=True)
    row: Mapped[str]
    column: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class SheetTemplateRow(Row):
    """A template as the station has changed it; the newest counts, an empty one is the old one."""

    __tablename__ = "sheet_template"
    __table_args__ = (Index("ix_sheet_template_code_id", "code", "id"),)
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def find(session: Session, key: SheetKey) -> MonthSheetRow | None:
    """The row of a sheet, if anybody has touched it."""
    return session.scalar(_of(key))


_MAKE = text(
    "INSERT INTO month_sheet (template_code, period, state, round, changed_at, template_text,"
    " findings, corrections, seal, version)"
    " VALUES (:code, :period, 'open', 0, :now, '', '', '', '', 1)"
    " ON CONFLICT (template_code, period) DO NOTHING RETURNING id"
).bindparams(bindparam("now", type_=DateTime()))


def make(session: Session, key: SheetKey, now: datetime) -> bool:
    """Make the row of a sheet that nobody has touched; whether there was none before.

    Of two desks that do it at once the second waits, and then finds that of the first.
    """
    told = {"code": key.sheet, "period": key.period, "now": now}
    return session.execute(_MAKE, told).scalar() is not None


def find_locked(session: Session, key: SheetKey) -> MonthSheetRow | None:
    """The row of a sheet, read afresh and held until the deed ends."""
    query = _of(key).with_for_update().execution_options(populate_existing=True)
    return session.scalar(query)


def _of(key: SheetKey) -> Select[MonthSheetRow]:
    return select(MonthSheetRow).where(
        MonthSheetRow.template_code == key.sheet, MonthSheetRow.period == key.period
    )


def states(session: Session, codes: Collection[str]) -> Mapping[SheetKey, MonthSheetRow]:
    """The rows of these templates by sheet."""
    query = select(MonthSheetRow).where(MonthSheetRow.template_code.in_(codes))
    return {SheetKey(row.template_code, row.period): row for row in session.scalars(query)}


def frozen_rows(session: Session, code: str) -> tuple[MonthSheetRow, ...]:
    """The sheets of a template that went up and did not come back, in the order they went up."""
    query = select(MonthSheetRow).where(
        MonthSheetRow.template_code == code, MonthSheetRow.state.in_(FROZEN)
    )
    return tuple(session.scalars(query.order_by(MonthSheetRow.frozen_at, MonthSheetRow.id)))


def step_by_client_id(session: Session, client_id: str) -> SheetStepRow | None:
    """The step that a desk has written under its own mark."""
    return session.scalar(select(SheetStepRow).where(SheetStepRow.client_id == client_id))


def steps(session: Session, sheet_id: int) -> tuple[SheetStepRecord, ...]:
    """The steps of a sheet, the oldest first."""
    query = (
        select(SheetStepRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == SheetStepRow.clerk_id)
        .where(SheetStepRow.sheet_id == sheet_id)
        .order_by(SheetStepRow.id)
    )
    return tuple(
        SheetStepRecord(
            *(row.kind, row.happened_at, clerk or "", row.words, row.from_whom, row.letter),
            row.round,
        )
        for row, clerk in session.execute(query)
    )


def typed(session: Session, sheet_id: int) -> Figures:
    """What was typed by hand, cell by cell."""
    query = select(SheetTypedRow).where(SheetTypedRow.sheet_id == sheet_id)
    last = {(row.row, row.column): row.value for row in session.scalars(query.order_by("id"))}
    return {place: Decimal(value) for place, value in last.items() if value}


def explanations(session: Session, sheet_id: int) -> tuple[Explanation, ...]:
    """What was written about findings, the newest of each."""
    query = (
        select(SheetExplanationRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == SheetExplanationRow.clerk_id)
        .where(SheetExplanationRow.sheet_id == sheet_id)
        .order_by(SheetExplanationRow.id)
    )
    found = {
        row.about: Explanation(row.about, row.words, clerk or "", frozenset(row.keys.split()))
        for row, clerk in session.execute(query)
    }
    return tuple(found.values())


Marked: TypeAlias = SheetExplanationRow | SheetTypedRow | SheetTemplateRow
"""What a desk writes under a mark of its own."""


def has_mark(session: Session, table: type[Marked], mark: str) -> bool:
    """Whether a desk has written this already under its own mark."""
    return session.scalar(select(table.id).where(table.client_id == mark)) is not None


def template_text(session: Session, code: str) -> str:
    """The template as the station has changed it; empty when it has not."""
    query = select(SheetTemplateRow.text).where(SheetTemplateRow.code == code)
    return session.scalar(query.order_by(SheetTemplateRow.id.desc()).limit(1)) or ""


def own_codes(session: Session) -> tuple[str, ...]:
    """The codes of templates that the station has written."""
    query = select(SheetTemplateRow.code).distinct().order_by(SheetTemplateRow.code)
    return tuple(session.scalars(query))


# --- what is frozen ---------------------------------------------------------------------------


def freeze(
    session: Session, row: MonthSheetRow, cells: Figures, names: Mapping[str, Sequence[Placed]]
) -> None:
    """Write the figures and the names behind them under the sheet's round."""
    place = {"sheet_id": row.id, "round": row.round}
    written = [
        {**place, "row": code, "column": column, "value": "" if value is None else str(value)}
        for (code, column), value in cells.items()
    ]
    add_all(session, SheetCellRow, written)
    for column, placed in names.items():
        for first in range(0, len(placed), _MANY):
            some = placed[first : first + _MANY]
            add_all(session, SheetNameRow, [_written(each, column, place) for each in some])


def _written(placed: Placed, column: str, place: Mapping[str, object]) -> dict[str, object]:
    name = placed.name
    return {
        **place,
        "column": column,
        "key": name.key,
        "rows": " ".join(placed.rows),
        "person_id": name.person_id,
        "stay_id": name.stay_id,
        "number": name.number,
        "name": name.name,
        "begins": name.begins,
        "ends": name.ends,
        "amount_fen": name.amount_fen,
        "facts": json.dumps(name.facts, ensure_ascii=False, sort_keys=True),
        "restricted": name.restricted,
    }


def frozen_cells(session: Session, row: MonthSheetRow) -> Figures:
    """The figures as they were submitted."""
    query = select(SheetCellRow).where(
        SheetCellRow.sheet_id == row.id, SheetCellRow.round == row.round
    )
    return {
        (cell.row, cell.column): Decimal(cell.value) if cell.value else None
        for cell in session.scalars(query)
    }


def frozen_names(
    session: Session, row: MonthSheetRow, columns: Iterable[str]
) -> Mapping[str, tuple[Placed, ...]]:
    """Who stood behind the figures of columns when they were submitted."""
    found: dict[str, list[Placed]] = {column: [] for column in columns}
    query = (
        select(SheetNameRow)
        .where(
            SheetNameRow.sheet_id == row.id,
            SheetNameRow.round == row.round,
            SheetNameRow.column.in_(found),
        )
        .order_by(SheetNameRow.id)
    )
    for each in session.scalars(query):
        found[each.column].append(Placed(_name(each), tuple(each.rows.split())))
    return {column: tuple(placed) for column, placed in found.items()}


def _name(row: SheetNameRow) -> SheetName:
    return SheetName(
        key=row.key,
        person_id=row.person_id,
        stay_id=row.stay_id,
        number=row.number,
        name=row.name,
        begins=row.begins,
        ends=row.ends,
        amount_fen=row.amount_fen,
        facts=json.loads(row.facts or "{}"),
        restricted=row.restricted,
    )
