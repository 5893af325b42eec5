"""A birth that is not known to the day is stored as the youngest that fits, no longer the oldest.

Somebody of whom only the year was known came of age on the first of January.
"""

from calendar import monthrange
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PERSON = sa.table(
    "person",
    sa.column("id", sa.Integer),
    sa.column("born", sa.Date),
    sa.column("born_precision", sa.String),
    sa.column("created_at", sa.DateTime),
)
AT_ONCE = 10_000


def _last(born: date) -> date:
    return born.replace(day=monthrange(born.year, born.month)[1])


def _youngest(born: date, precision: str, entered: date) -> date:
    """The last day that fits; an estimate was made on the day of its entry."""
    if precision == "month":
        return min(_last(born), max(born, entered))
    if precision == "year":
        return min(born.replace(month=12, day=31), max(born, entered))
    month = born.replace(month=entered.month)
    return month.replace(day=min(entered.day, monthrange(month.year, month.month)[1]))


def _oldest(born: date, precision: str, _entered: date) -> date:
    return born.replace(day=1) if precision == "month" else born.replace(month=1, day=1)


def _put(change) -> None:
    """Rewrite what is not known to the day, some thousand at a time."""
    connection = op.get_bind()
    rough = PERSON.c.born_precision.in_(["month", "year", "estimated"])
    after = 0
    while rows := connection.execute(
        sa.select(PERSON)
        .where(rough, PERSON.c.born.is_not(None), PERSON.c.id > after)
        .order_by(PERSON.c.id)
        .limit(AT_ONCE)
    ).all():
        after = rows[-1].id
        connection.execute(
            sa.update(PERSON)
            .where(PERSON.c.id == sa.bindparam("of"))
            .values(born=sa.bindparam("new")),
            [
                {"of": row.id, "new": change(row.born, row.born_precision, row.created_at.date())}
                for row in rows
            ],
        )


def upgrade() -> None:
    _put(_youngest)


def downgrade() -> None:
    _put(_oldest)
