"""The last day of a price, set by hand."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "price_end",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("price_item_id", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_price_end_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["price_item_id"], ["price_item.id"], name=op.f("fk_price_end_price_item_id_price_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_end")),
        sa.UniqueConstraint("client_id", name=op.f("uq_price_end_client_id")),
    )
    op.create_index("ix_price_end_price_item_id", "price_end", ["price_item_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_price_end_price_item_id", table_name="price_end")
    op.drop_table("price_end")
