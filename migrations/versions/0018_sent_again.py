"""A form that is sent again writes nothing twice; what is written of a portion beside its tick."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

FORMS = (
    ("belonging", "uq_belonging_client_id_line", ["client_id", "line"]),
    ("police_report", "uq_police_report_client_id", ["client_id"]),
    ("stay_step", "uq_stay_step_client_id", ["client_id"]),
)


def upgrade() -> None:
    op.create_table(
        "meal_mark",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("portion_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("given_at", sa.DateTime(), nullable=True),
        sa.Column("given_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_meal_mark_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["given_by_id"], ["clerk.id"], name=op.f("fk_meal_mark_given_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["portion_id"], ["meal_portion.id"], name=op.f("fk_meal_mark_portion_id_meal_portion")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meal_mark")),
        sa.UniqueConstraint("client_id", name=op.f("uq_meal_mark_client_id")),
    )
    op.create_index(op.f("ix_meal_mark_portion_id"), "meal_mark", ["portion_id"], unique=False)
    for table, index, columns in FORMS:
        op.add_column(table, sa.Column("client_id", sa.String(), nullable=True))
        op.create_index(index, table, columns, unique=True)


def downgrade() -> None:
    for table, index, _columns in FORMS:
        op.drop_index(index, table_name=table)
        op.drop_column(table, "client_id")
    op.drop_index(op.f("ix_meal_mark_portion_id"), table_name="meal_mark")
    op.drop_table("meal_mark")
