"""The duty book, the hand-over between shifts, and who may write them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

GRANTED = {
    "front_desk": ("duty:write",),
    "nurse": ("duty:write",),
    "social_worker": ("duty:write",),
    "leader": ("duty:stand_in", "duty:write"),
}


def upgrade() -> None:
    op.create_table(
        "duty_entry",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("grade", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("zone", sa.String(length=40), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_duty_entry_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["clerk.id"], name=op.f("fk_duty_entry_closed_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["duty_entry.id"], name=op.f("fk_duty_entry_corrects_id_duty_entry")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_duty_entry_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_entry")),
        sa.UniqueConstraint("client_id", name=op.f("uq_duty_entry_client_id")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_duty_entry_corrects_id")),
    )
    op.create_index("ix_duty_entry_happened_at", "duty_entry", ["happened_at"])
    op.create_index("ix_duty_entry_entered_at", "duty_entry", ["entered_at"])
    op.create_index(op.f("ix_duty_entry_stay_id"), "duty_entry", ["stay_id"])
    where = sa.text("is_open AND closed_at IS NULL")
    op.create_index(
        "ix_duty_entry_open", "duty_entry", ["id"], sqlite_where=where, postgresql_where=where
    )
    op.create_table(
        "shift_handover",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("shift_day", sa.Date(), nullable=False),
        sa.Column("shift_kind", sa.String(length=40), nullable=False),
        sa.Column("from_clerk_id", sa.Integer(), nullable=True),
        sa.Column("signed_at", sa.DateTime(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("again", sa.String(), nullable=False),
        sa.Column("items", sa.String(), nullable=False),
        sa.Column("items_hash", sa.String(length=64), nullable=False),
        sa.Column("accept_client_id", sa.String(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(), nullable=True),
        sa.Column("how", sa.String(length=40), nullable=True),
        sa.Column("to_clerk_id", sa.Integer(), nullable=True),
        sa.Column("accepted_by_id", sa.Integer(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["accepted_by_id"], ["clerk.id"], name=op.f("fk_shift_handover_accepted_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["from_clerk_id"], ["clerk.id"], name=op.f("fk_shift_handover_from_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["to_clerk_id"], ["clerk.id"], name=op.f("fk_shift_handover_to_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_handover")),
        sa.UniqueConstraint("accept_client_id", name=op.f("uq_shift_handover_accept_client_id")),
        sa.UniqueConstraint("client_id", name=op.f("uq_shift_handover_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_shift_handover_number")),
    )
    op.create_index("ix_shift_handover_shift", "shift_handover", ["shift_day", "shift_kind"])
    _change_roles(lambda has, granted: has | granted)


def downgrade() -> None:
    _change_roles(lambda has, granted: has - granted)
    op.drop_index("ix_shift_handover_shift", table_name="shift_handover")
    op.drop_table("shift_handover")
    op.drop_index("ix_duty_entry_open", table_name="duty_entry")
    op.drop_index(op.f("ix_duty_entry_stay_id"), table_name="duty_entry")
    op.drop_index("ix_duty_entry_entered_at", table_name="duty_entry")
    op.drop_index("ix_duty_entry_happened_at", table_name="duty_entry")
    op.drop_table("duty_entry")


def _change_roles(changed) -> None:
    """Give the roles of a station what such roles of a new one have, or take it from them."""
    role = sa.table("role", sa.column("code"), sa.column("permissions"))
    for code, granted in GRANTED.items():
        query = sa.select(role.c.permissions).where(role.c.code == code)
        said = op.get_bind().execute(query).scalar()
        if said is not None:
            words = " ".join(sorted(changed(set(said.split()), set(granted))))
            op.execute(role.update().where(role.c.code == code).values(permissions=words))
