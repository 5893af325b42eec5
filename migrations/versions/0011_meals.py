"""Meals: what the kitchen was told, and each portion."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meal_sheet",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("handed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("staff", sa.Integer(), nullable=False),
        sa.Column("away", sa.Integer(), nullable=False),
        sa.Column("cost_fen", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_meal_sheet_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meal_sheet")),
        sa.UniqueConstraint("client_id", name=op.f("uq_meal_sheet_client_id")),
        sa.UniqueConstraint("day", "kind", name=op.f("uq_meal_sheet_day_kind")),
    )
    op.create_table(
        "meal_portion",
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bed", sa.String(), nullable=False),
        sa.Column("diet", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("part", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("given_at", sa.DateTime(), nullable=True),
        sa.Column("given_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_meal_portion_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["given_by_id"], ["clerk.id"], name=op.f("fk_meal_portion_given_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_meal_portion_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["meal_sheet.id"], name=op.f("fk_meal_portion_sheet_id_meal_sheet")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_meal_portion_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meal_portion")),
        sa.UniqueConstraint("client_id", name=op.f("uq_meal_portion_client_id")),
    )
    op.create_index(op.f("ix_meal_portion_person_id"), "meal_portion", ["person_id"], unique=False)
    op.create_index("ix_meal_portion_sheet_id", "meal_portion", ["sheet_id"], unique=False)
    op.create_index(op.f("ix_meal_portion_stay_id"), "meal_portion", ["stay_id"], unique=False)
    op.create_index(
        "uq_meal_portion_once",
        "meal_portion",
        ["sheet_id", "stay_id"],
        unique=True,
        sqlite_where=sa.text("part <> 'extra'"),
        postgresql_where=sa.text("part <> 'extra'"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_meal_portion_once",
        table_name="meal_portion",
        sqlite_where=sa.text("part <> 'extra'"),
        postgresql_where=sa.text("part <> 'extra'"),
    )
    op.drop_index(op.f("ix_meal_portion_stay_id"), table_name="meal_portion")
    op.drop_index("ix_meal_portion_sheet_id", table_name="meal_portion")
    op.drop_index(op.f("ix_meal_portion_person_id"), table_name="meal_portion")
    op.drop_table("meal_portion")
    op.drop_table("meal_sheet")
