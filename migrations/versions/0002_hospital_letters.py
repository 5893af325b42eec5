"""Hospitals, treatment letters, times in hospital."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

RIGHTS = {
    "front_desk": ("hospital:see", "hospital:write"),
    "nurse": ("hospital:see", "hospital:write"),
    "social_worker": ("hospital:see",),
    "finance": ("hospital:see",),
    "travel": ("hospital:see",),
    "leader": ("hospital:keep", "hospital:see", "hospital:write"),
    "administrator": ("hospital:keep", "hospital:see"),
}


def upgrade() -> None:
    op.create_table(
        "hospital",
        sa.Column(
            "name", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "general",
                "mental",
                "infectious",
                "other",
                name="hospitalkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("designated", sa.Boolean(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital")),
        sa.UniqueConstraint("name", name=op.f("uq_hospital_name")),
    )
    op.create_table(
        "treatment_letter",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("number_key", sa.String(), nullable=False),
        sa.Column("hospital_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column(
            "name", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "sex",
            sa.Enum("0", "1", "2", "9", name="sex", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("brought_by", sa.String(), nullable=False),
        sa.Column("admitted_at", sa.DateTime(), nullable=False),
        sa.Column("notified_at", sa.DateTime(), nullable=True),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("diagnosis", sa.String(), nullable=False),
        sa.Column("escort", sa.String(), nullable=False),
        sa.Column("state_on_leaving", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column(
            "source",
            sa.Enum("own", "register", name="lettersource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column(
            "closing",
            sa.Enum(
                "discharged",
                "other_payer",
                "dead",
                "not_eligible",
                "withdrawn",
                name="letterclosing",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("closing_note", sa.String(), nullable=False),
        sa.Column("not_eligible_from", sa.Date(), nullable=True),
        sa.Column("payer", sa.String(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_treatment_letter_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_treatment_letter_hospital_id_hospital")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_treatment_letter_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_treatment_letter_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_treatment_letter")),
        sa.UniqueConstraint("client_id", name=op.f("uq_treatment_letter_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_treatment_letter_number")),
        sa.UniqueConstraint("number_key", name=op.f("uq_treatment_letter_number_key")),
    )
    op.create_index(
        "ix_treatment_letter_hospital_id", "treatment_letter", ["hospital_id"], unique=False
    )
    op.create_index(
        "ix_treatment_letter_issued_at_id", "treatment_letter", ["issued_at", "id"], unique=False
    )
    op.create_index(
        "ix_treatment_letter_person_id", "treatment_letter", ["person_id"], unique=False
    )
    op.create_index("ix_treatment_letter_stay_id", "treatment_letter", ["stay_id"], unique=False)
    op.create_table(
        "hospital_admission",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("ward", sa.String(), nullable=False),
        sa.Column("admitted_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("expected_discharge", sa.Date(), nullable=True),
        sa.Column("discharged_at", sa.DateTime(), nullable=True),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_hospital_admission_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["treatment_letter.id"],
            name=op.f("fk_hospital_admission_letter_id_treatment_letter"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_admission")),
        sa.UniqueConstraint("client_id", name=op.f("uq_hospital_admission_client_id")),
    )
    op.create_index(
        "ix_hospital_admission_letter_id", "hospital_admission", ["letter_id"], unique=False
    )
    op.create_index(
        "uq_hospital_admission_letter_open",
        "hospital_admission",
        ["letter_id"],
        unique=True,
        sqlite_where=sa.text("discharged_at IS NULL"),
        postgresql_where=sa.text("discharged_at IS NULL"),
    )
    op.create_table(
        "hospital_visit",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("admission_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["admission_id"],
            ["hospital_admission.id"],
            name=op.f("fk_hospital_visit_admission_id_hospital_admission"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_hospital_visit_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_visit")),
        sa.UniqueConstraint("client_id", name=op.f("uq_hospital_visit_client_id")),
    )
    op.create_index(
        op.f("ix_hospital_visit_admission_id"), "hospital_visit", ["admission_id"], unique=False
    )
    for code, said in _roles():
        _set(code, {*said, *RIGHTS.get(code, ())})


def downgrade() -> None:
    op.drop_index(op.f("ix_hospital_visit_admission_id"), table_name="hospital_visit")
    op.drop_table("hospital_visit")
    op.drop_index(
        "uq_hospital_admission_letter_open",
        table_name="hospital_admission",
        sqlite_where=sa.text("discharged_at IS NULL"),
        postgresql_where=sa.text("discharged_at IS NULL"),
    )
    op.drop_index("ix_hospital_admission_letter_id", table_name="hospital_admission")
    op.drop_table("hospital_admission")
    op.drop_index("ix_treatment_letter_stay_id", table_name="treatment_letter")
    op.drop_index("ix_treatment_letter_person_id", table_name="treatment_letter")
    op.drop_index("ix_treatment_letter_issued_at_id", table_name="treatment_letter")
    op.drop_index("ix_treatment_letter_hospital_id", table_name="treatment_letter")
    op.drop_table("treatment_letter")
    op.drop_table("hospital")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("hospital:")})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
