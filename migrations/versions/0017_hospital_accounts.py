"""Where the money of a hospital goes: its bank, the name and the number of its account."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

NEW = ("bank", "account_name", "account")


def upgrade() -> None:
    with op.batch_alter_table("hospital") as table:
        for name in NEW:
            table.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("hospital") as table:
        for name in NEW:
            table.alter_column(name, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("hospital") as table:
        for name in reversed(NEW):
            table.drop_column(name)
