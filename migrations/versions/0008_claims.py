"""Deciding about hospitals' bills: lines, payers, steps; joint audits of three departments."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

RIGHTS = {
    "finance": ("claims:review",),
    "leader": ("claims:approve", "claims:review"),
}


def upgrade() -> None:
    op.create_table(
        "audit_day",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("hospital_id", sa.Integer(), nullable=True),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("least_fen", sa.BigInteger(), nullable=False),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("signed_by_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_audit_day_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_audit_day_hospital_id_hospital")
        ),
        sa.ForeignKeyConstraint(
            ["signed_by_id"], ["clerk.id"], name=op.f("fk_audit_day_signed_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_day")),
        sa.UniqueConstraint("client_id", name=op.f("uq_audit_day_client_id")),
    )
    op.create_table(
        "audit_seat",
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column(
            "department",
            sa.Enum(
                "civil_affairs",
                "health",
                "finance",
                name="department",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["audit_day.id"], name=op.f("fk_audit_seat_audit_id_audit_day")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_seat")),
    )
    op.create_index("uq_audit_seat_audit_id", "audit_seat", ["audit_id", "department"], unique=True)
    op.create_table(
        "audit_bill",
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("claimed_fen", sa.BigInteger(), nullable=True),
        sa.Column("lines_fen", sa.BigInteger(), nullable=True),
        sa.Column("cut_fen", sa.BigInteger(), nullable=True),
        sa.Column("approved_fen", sa.BigInteger(), nullable=True),
        sa.Column("payable_fen", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["audit_day.id"], name=op.f("fk_audit_bill_audit_id_audit_day")
        ),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["hospital_bill.id"], name=op.f("fk_audit_bill_bill_id_hospital_bill")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_bill")),
    )
    op.create_index(op.f("ix_audit_bill_bill_id"), "audit_bill", ["bill_id"], unique=False)
    op.create_index("uq_audit_bill_audit_id", "audit_bill", ["audit_id", "bill_id"], unique=True)
    op.create_table(
        "audit_tick",
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column(
            "department",
            sa.Enum(
                "civil_affairs",
                "health",
                "finance",
                name="department",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "verdict",
            sa.Enum("agreed", "differs", name="auditverdict", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["audit_day.id"], name=op.f("fk_audit_tick_audit_id_audit_day")
        ),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["hospital_bill.id"], name=op.f("fk_audit_tick_bill_id_hospital_bill")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_audit_tick_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_tick")),
    )
    op.create_index(
        "ix_audit_tick_audit_id", "audit_tick", ["audit_id", "bill_id", "id"], unique=False
    )
    op.create_table(
        "bill_step",
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "started",
                "chosen",
                "passed",
                "asked",
                "payers",
                "submitted",
                "rechecked",
                "returned",
                "auditing",
                "audited",
                "audit_differs",
                "approved",
                "disputed",
                "answered",
                "rejected",
                "restored",
                "came_back",
                "batched",
                "paid",
                "reversed",
                name="billstepkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "before",
            sa.Enum(
                "checked",
                "in_review",
                "reviewed",
                "auditing",
                "audited",
                "approved",
                "disputed",
                "rejected",
                "restored",
                "batched",
                "paid",
                "reversed",
                name="billstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "after",
            sa.Enum(
                "checked",
                "in_review",
                "reviewed",
                "auditing",
                "audited",
                "approved",
                "disputed",
                "rejected",
                "restored",
                "batched",
                "paid",
                "reversed",
                name="billstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column(
            "answer",
            sa.Enum(
                "confirmed",
                "denied",
                "not_sure",
                name="patientanswer",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "reason",
            sa.Enum(
                "no_letter",
                "letter_not_found",
                "letter_of_other_person",
                "name_differs",
                "sex_differs",
                "letter_late",
                "outside_stay",
                "in_station",
                "bed_days_differ",
                "duplicate_line",
                "duplicate_possible",
                "duplicate_invoice",
                "amount_differs",
                "sum_differs",
                "claim_differs",
                "no_lines",
                "not_on_price_list",
                "over_price",
                "excluded_service",
                "special_ward",
                "refund_paired",
                "refund_unpaired",
                "too_often",
                "over_ceiling",
                "eligibility_ended",
                "other_payer_first",
                "not_needed",
                "denied_by_patient",
                "other",
                name="cutreason",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger(), nullable=True),
        sa.Column("other_bill_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["hospital_bill.id"], name=op.f("fk_bill_step_bill_id_hospital_bill")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_bill_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["hospital_bill_line.id"],
            name=op.f("fk_bill_step_line_id_hospital_bill_line"),
        ),
        sa.ForeignKeyConstraint(
            ["other_bill_id"],
            ["hospital_bill.id"],
            name=op.f("fk_bill_step_other_bill_id_hospital_bill"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_bill_step_client_id")),
    )
    op.create_index("ix_bill_step_bill_id_id", "bill_step", ["bill_id", "id"], unique=False)
    op.create_table(
        "line_decision",
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("approved_fen", sa.BigInteger(), nullable=True),
        sa.Column(
            "reason",
            sa.Enum(
                "no_letter",
                "letter_not_found",
                "letter_of_other_person",
                "name_differs",
                "sex_differs",
                "letter_late",
                "outside_stay",
                "in_station",
                "bed_days_differ",
                "duplicate_line",
                "duplicate_possible",
                "duplicate_invoice",
                "amount_differs",
                "sum_differs",
                "claim_differs",
                "no_lines",
                "not_on_price_list",
                "over_price",
                "excluded_service",
                "special_ward",
                "refund_paired",
                "refund_unpaired",
                "too_often",
                "over_ceiling",
                "eligibility_ended",
                "other_payer_first",
                "not_needed",
                "denied_by_patient",
                "other",
                name="cutreason",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("undoubted", sa.Boolean(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["hospital_bill.id"], name=op.f("fk_line_decision_bill_id_hospital_bill")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_line_decision_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["hospital_bill_line.id"],
            name=op.f("fk_line_decision_line_id_hospital_bill_line"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_decision")),
    )
    op.create_index(
        "ix_line_decision_bill_id", "line_decision", ["bill_id", "line_id", "id"], unique=False
    )
    op.create_table(
        "payer_share",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column(
            "payer",
            sa.Enum(
                "insurance",
                "medical_aid",
                "emergency_fund",
                "rescue_funds",
                "family",
                name="payerkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["step_id"], ["bill_step.id"], name=op.f("fk_payer_share_step_id_bill_step")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payer_share")),
    )
    op.create_index("uq_payer_share_step_id", "payer_share", ["step_id", "payer"], unique=True)
    op.add_column("hospital_bill", sa.Column("not_eligible_from", sa.Date(), nullable=True))
    op.execute(
        "UPDATE hospital_bill SET not_eligible_from = (SELECT letter.not_eligible_from"
        " FROM treatment_letter letter WHERE letter.id = hospital_bill.letter_id)"
    )
    for code, said in _roles():
        _set(code, said | set(RIGHTS.get(code, ())))


def downgrade() -> None:

    op.drop_column("hospital_bill", "not_eligible_from")
    op.drop_index("uq_payer_share_step_id", table_name="payer_share")
    op.drop_table("payer_share")
    op.drop_index("ix_line_decision_bill_id", table_name="line_decision")
    op.drop_table("line_decision")
    op.drop_index("ix_bill_step_bill_id_id", table_name="bill_step")
    op.drop_table("bill_step")
    op.drop_index("ix_audit_tick_audit_id", table_name="audit_tick")
    op.drop_table("audit_tick")
    op.drop_index("uq_audit_bill_audit_id", table_name="audit_bill")
    op.drop_index(op.f("ix_audit_bill_bill_id"), table_name="audit_bill")
    op.drop_table("audit_bill")
    op.drop_index("uq_audit_seat_audit_id", table_name="audit_seat")
    op.drop_table("audit_seat")
    op.drop_table("audit_day")
    op.execute("UPDATE hospital_bill SET state = 'checked'")
    for code, said in _roles():
        _set(code, said - {"claims:approve", "claims:review"})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
