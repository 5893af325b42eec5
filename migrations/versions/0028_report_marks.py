"""Marks on stays that month sheets count and no other book tells."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_mark",
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_report_mark_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_report_mark_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_mark")),
        sa.UniqueConstraint("stay_id", "code", name=op.f("uq_report_mark_stay_id_code")),
    )


def downgrade() -> None:
    op.drop_table("report_mark")
