"""Registers of files to be destroyed."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "destruction",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(), nullable=False),
        sa.Column("proposed_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["clerk.id"], name="fk_destruction_decided_by_id_clerk"
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by_id"], ["clerk.id"], name="fk_destruction_proposed_by_id_clerk"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_destruction"),
        sa.UniqueConstraint("client_id", name="uq_destruction_client_id"),
        sa.UniqueConstraint("number", name="uq_destruction_number"),
    )
    op.create_table(
        "destruction_file",
        sa.Column("destruction_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["destruction_id"],
            ["destruction.id"],
            name="fk_destruction_file_destruction_id_destruction",
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["archive_file.id"], name="fk_destruction_file_file_id_archive_file"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_destruction_file"),
    )
    op.create_index("ix_destruction_file_destruction_id", "destruction_file", ["destruction_id"])
    op.create_index("ix_destruction_file_file_id", "destruction_file", ["file_id"])


def downgrade() -> None:
    op.drop_table("destruction_file")
    op.drop_table("destruction")
