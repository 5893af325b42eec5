"""What care costs and from when its terms hold, how somebody was handed over; why entries of
minors' side-files were corrected, which only the trace told before.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

CORRECTED = ("guardianship", "protection", "schooling", "family_assessment")


def upgrade() -> None:
    with op.batch_alter_table("care_terms") as table:
        table.add_column(sa.Column("monthly_fen", sa.Integer(), nullable=True))
        table.add_column(sa.Column("holds_from", sa.Date(), nullable=True))
    _add_words("long_term_care", "condition")
    for name in CORRECTED:
        _add_words(name, "reason")
    for name in CORRECTED:
        _carry_over(name)


def downgrade() -> None:
    for name in reversed(CORRECTED):
        with op.batch_alter_table(name) as table:
            table.drop_column("reason")
    with op.batch_alter_table("long_term_care") as table:
        table.drop_column("condition")
    with op.batch_alter_table("care_terms") as table:
        table.drop_column("holds_from")
        table.drop_column("monthly_fen")


def _add_words(table_name, name) -> None:
    """A column of words that older rows leave empty."""
    with op.batch_alter_table(table_name) as table:
        table.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table(table_name) as table:
        table.alter_column(name, server_default=None)


def _carry_over(name) -> None:
    """Give each correction the reason that the trace has under the mark of its desk."""
    bind = op.get_bind()
    asked = sa.text(
        f"SELECT {name}.id, {name}.client_id, audit_entry.request FROM {name}"  # noqa: S608
        f" JOIN audit_entry ON audit_entry.entered_at = {name}.entered_at"
        f" WHERE {name}.corrects_id IS NOT NULL"
    )
    for row_id, mark, request in bind.execute(asked).all():
        said = json.loads(request)
        if said.get("client_id") == mark and said.get("reason"):
            write = sa.text(f"UPDATE {name} SET reason = :said WHERE id = :id")  # noqa: S608
            bind.execute(write, {"said": said["reason"].strip(), "id": row_id})
