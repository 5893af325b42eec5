"""Notes beside deadlines, the house's own years of the work calendar, who may pause a deadline."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

PAUSES = frozenset({"clocks:pause"})
GRANTED = dict.fromkeys(("social_worker", "leader"), PAUSES)


def upgrade() -> None:
    op.create_table(
        "clock_note",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("withdraws_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_clock_note_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_clock_note_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["withdraws_id"], ["clock_note.id"], name=op.f("fk_clock_note_withdraws_id_clock_note")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_note")),
        sa.UniqueConstraint("client_id", name=op.f("uq_clock_note_client_id")),
    )
    op.create_index("ix_clock_note_happened_at", "clock_note", ["happened_at"], unique=False)
    op.create_index("ix_clock_note_person_id", "clock_note", ["person_id"], unique=False)
    op.create_index("ix_clock_note_withdraws_id", "clock_note", ["withdraws_id"], unique=False)
    op.create_table(
        "work_year",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("days", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_work_year_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_year")),
        sa.UniqueConstraint("client_id", name=op.f("uq_work_year_client_id")),
    )
    op.create_index("ix_work_year_year", "work_year", ["year"], unique=False)
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:
    for table in ("work_year", "clock_note"):
        op.drop_table(table)
    for code, said in _roles():
        _set(code, said - PAUSES)


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
