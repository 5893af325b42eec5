"""Settlement batches with their bills and payments; the budget of each year."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

RIGHTS = {
    "finance": ("claims:batch", "claims:pay"),
    "leader": ("claims:batch", "claims:pay"),
}


def upgrade() -> None:
    op.create_table(
        "budget_year",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_budget_year_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_year")),
        sa.UniqueConstraint("client_id", name=op.f("uq_budget_year_client_id")),
    )
    op.create_index("ix_budget_year_year_id", "budget_year", ["year", "id"], unique=False)
    op.create_table(
        "claim_batch",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("hospital_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "signed",
                "paid",
                "withdrawn",
                "reversed",
                name="batchstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("reviewer_id", sa.Integer(), nullable=True),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["approver_id"], ["clerk.id"], name=op.f("fk_claim_batch_approver_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["clerk.id"], name=op.f("fk_claim_batch_closed_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_claim_batch_hospital_id_hospital")
        ),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["clerk.id"], name=op.f("fk_claim_batch_made_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["clerk.id"], name=op.f("fk_claim_batch_reviewer_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_batch")),
        sa.UniqueConstraint("client_id", name=op.f("uq_claim_batch_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_claim_batch_number")),
    )
    op.create_index(
        "ix_claim_batch_hospital_id_period", "claim_batch", ["hospital_id", "period"], unique=False
    )
    op.create_index("ix_claim_batch_state", "claim_batch", ["state"], unique=False)
    op.create_table(
        "batch_payment",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["claim_batch.id"], name=op.f("fk_batch_payment_batch_id_claim_batch")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_batch_payment_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"],
            ["batch_payment.id"],
            name=op.f("fk_batch_payment_reverses_id_batch_payment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_payment")),
        sa.UniqueConstraint("client_id", name=op.f("uq_batch_payment_client_id")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_batch_payment_reverses_id")),
    )
    op.create_index("ix_batch_payment_batch_id", "batch_payment", ["batch_id"], unique=False)
    op.create_index("ix_batch_payment_paid_on", "batch_payment", ["paid_on"], unique=False)
    op.create_table(
        "claim_batch_bill",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("left_out", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("lines_fen", sa.BigInteger(), nullable=True),
        sa.Column("cut_fen", sa.BigInteger(), nullable=True),
        sa.Column("approved_fen", sa.BigInteger(), nullable=True),
        sa.Column("insured_fen", sa.BigInteger(), nullable=True),
        sa.Column("other_fen", sa.BigInteger(), nullable=True),
        sa.Column("payable_fen", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["claim_batch.id"], name=op.f("fk_claim_batch_bill_batch_id_claim_batch")
        ),
        sa.ForeignKeyConstraint(
            ["bill_id"],
            ["hospital_bill.id"],
            name=op.f("fk_claim_batch_bill_bill_id_hospital_bill"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_batch_bill")),
    )
    op.create_index("ix_claim_batch_bill_bill_id", "claim_batch_bill", ["bill_id"], unique=False)
    op.create_index(
        "uq_claim_batch_bill_batch_id", "claim_batch_bill", ["batch_id", "bill_id"], unique=True
    )
    op.create_index(
        "uq_claim_batch_bill_live",
        "claim_batch_bill",
        ["bill_id"],
        unique=True,
        sqlite_where=sa.text("live"),
        postgresql_where=sa.text("live"),
    )
    for code, said in _roles():
        _set(code, said | set(RIGHTS.get(code, ())))


def downgrade() -> None:
    op.drop_index("uq_claim_batch_bill_live", table_name="claim_batch_bill")
    op.drop_index("uq_claim_batch_bill_batch_id", table_name="claim_batch_bill")
    op.drop_index("ix_claim_batch_bill_bill_id", table_name="claim_batch_bill")
    op.drop_table("claim_batch_bill")
    op.drop_index("ix_batch_payment_paid_on", table_name="batch_payment")
    op.drop_index("ix_batch_payment_batch_id", table_name="batch_payment")
    op.drop_table("batch_payment")
    op.drop_index("ix_claim_batch_state", table_name="claim_batch")
    op.drop_index("ix_claim_batch_hospital_id_period", table_name="claim_batch")
    op.drop_table("claim_batch")
    op.drop_index("ix_budget_year_year_id", table_name="budget_year")
    op.drop_table("budget_year")
    op.execute(
        "UPDATE hospital_bill SET state = 'approved' WHERE state IN ('batched', 'paid', 'reversed')"
    )
    op.execute("UPDATE bill_step SET kind = 'reversed' WHERE kind = 'released'")
    for code, said in _roles():
        _set(code, said - {"claims:batch", "claims:pay"})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
