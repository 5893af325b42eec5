"""The archive: files on the shelf, loans, periods that were approved; who may keep it."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

GRANTED = {
    "social_worker": {"archive:keep"},
    "leader": {"archive:destroy", "archive:keep"},
}


def upgrade() -> None:
    op.create_table(
        "archive_file",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("lacks", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("hold", sa.String(), nullable=False),
        sa.Column("filed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("destroyed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name="fk_archive_file_clerk_id_clerk"),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name="fk_archive_file_stay_id_stay"),
        sa.PrimaryKeyConstraint("id", name="pk_archive_file"),
        sa.UniqueConstraint("client_id", name="uq_archive_file_client_id"),
        sa.UniqueConstraint("number", name="uq_archive_file_number"),
        sa.UniqueConstraint("stay_id", name="uq_archive_file_stay_id"),
        sa.UniqueConstraint("year", "period", "item", name="uq_archive_file_year_period_item"),
    )
    op.create_index("ix_archive_file_year", "archive_file", ["year"])
    op.create_table(
        "archive_loan",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("borrower", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("lent_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("returned_at", sa.DateTime(), nullable=True),
        sa.Column("returned_by_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name="fk_archive_loan_clerk_id_clerk"),
        sa.ForeignKeyConstraint(
            ["file_id"], ["archive_file.id"], name="fk_archive_loan_file_id_archive_file"
        ),
        sa.ForeignKeyConstraint(
            ["returned_by_id"], ["clerk.id"], name="fk_archive_loan_returned_by_id_clerk"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_archive_loan"),
        sa.UniqueConstraint("client_id", name="uq_archive_loan_client_id"),
    )
    op.create_index("ix_archive_loan_file_id", "archive_loan", ["file_id"])
    out = sa.text("returned_at IS NULL")
    op.create_index(
        "uq_archive_loan_file_out",
        "archive_loan",
        ["file_id"],
        unique=True,
        sqlite_where=out,
        postgresql_where=out,
    )
    op.create_table(
        "retention",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("years", sa.Integer(), nullable=True),
        sa.Column("approval", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("authority", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name="fk_retention_clerk_id_clerk"),
        sa.PrimaryKeyConstraint("id", name="pk_retention"),
        sa.UniqueConstraint("client_id", name="uq_retention_client_id"),
    )
    op.create_index("ix_retention_kind", "retention", ["kind", "id"])
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, set()))


def downgrade() -> None:
    op.drop_table("retention")
    op.drop_table("archive_loan")
    op.drop_table("archive_file")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("archive:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
