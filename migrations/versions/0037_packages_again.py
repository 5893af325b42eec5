"""Receipts that correct an earlier one, and people of another house's package until they come."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("package_receipt") as table:
        table.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_package_receipt_replaces_id_package_receipt"),
            "package_receipt",
            ["replaces_id"],
            ["id"],
        )
    with op.batch_alter_table("brought_row") as table:
        table.add_column(sa.Column("said", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("intake_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_brought_row_intake_id_intake"), "intake", ["intake_id"], ["id"]
        )
    with op.batch_alter_table("brought_row") as table:
        table.alter_column("said", server_default=None)


def downgrade() -> None:
    """Who has come already was taken over before: that is what the older word for it says."""
    op.execute("UPDATE brought_row SET decision = 'taken' WHERE decision = 'came'")
    with op.batch_alter_table("brought_row") as table:
        table.drop_constraint(op.f("fk_brought_row_intake_id_intake"), type_="foreignkey")
        table.drop_column("intake_id")
        table.drop_column("said")
    with op.batch_alter_table("package_receipt") as table:
        table.drop_constraint(
            op.f("fk_package_receipt_replaces_id_package_receipt"), type_="foreignkey"
        )
        table.drop_column("replaces_id")
