"""An answer goes by the number of its batch: the name of the office's file may be somebody's."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("compare_file") as table:
        table.drop_column("file_name")


def downgrade() -> None:
    column = sa.Column("file_name", sa.String(), nullable=False, server_default="")
    with op.batch_alter_table("compare_file") as table:
        table.add_column(column)
    op.execute(
        "UPDATE compare_file SET file_name = ("
        "SELECT b.number || '-' || (SELECT count(*) FROM compare_file AS f"
        " WHERE f.batch_id = compare_file.batch_id AND f.id <= compare_file.id)"
        " FROM compare_batch AS b WHERE b.id = compare_file.batch_id)"
    )
    with op.batch_alter_table("compare_file") as table:
        table.alter_column("file_name", server_default=None)
