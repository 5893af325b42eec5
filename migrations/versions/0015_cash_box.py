"""The box of small cash."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cash_box_row",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_cash_box_row_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_cash_box_row_second_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cash_box_row")),
        sa.UniqueConstraint("client_id", name=op.f("uq_cash_box_row_client_id")),
    )
    op.create_index("ix_cash_box_row_happened_at", "cash_box_row", ["happened_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_cash_box_row_happened_at", table_name="cash_box_row")
    op.drop_table("cash_box_row")
