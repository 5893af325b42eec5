"""Minors' side-files: guardianship, protections, school, family, reports, visits, who looks."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

WRITES = ("minors:see", "minors:write")
GRANTED = {
    "social_worker": WRITES,
    "leader": ("minors:allow", "minors:close", *WRITES),
}


def upgrade() -> None:
    op.create_table(
        "family_assessment",
        sa.Column("assessor", sa.String(), nullable=False),
        sa.Column("guardian", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("care", sa.String(), nullable=False),
        sa.Column("left_because", sa.String(), nullable=False),
        sa.Column("harm_signs", sa.String(), nullable=False),
        sa.Column("wishes", sa.String(), nullable=False),
        sa.Column(
            "fitness",
            sa.String(length=40),
            nullable=True,
        ),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_family_assessment_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["family_assessment.id"],
            name=op.f("fk_family_assessment_corrects_id_family_assessment"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_family_assessment_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_assessment")),
        sa.UniqueConstraint("client_id", name=op.f("uq_family_assessment_client_id")),
    )
    op.create_index(
        op.f("ix_family_assessment_person_id"), "family_assessment", ["person_id"], unique=False
    )
    op.create_table(
        "guardianship",
        sa.Column(
            "state",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("decision_number", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column(
            "placement",
            sa.String(length=40),
            nullable=True,
        ),
        sa.Column("placed_with", sa.String(), nullable=False),
        sa.Column("guardian", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_guardianship_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["guardianship.id"],
            name=op.f("fk_guardianship_corrects_id_guardianship"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_guardianship_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardianship")),
        sa.UniqueConstraint("client_id", name=op.f("uq_guardianship_client_id")),
    )
    op.create_index(op.f("ix_guardianship_person_id"), "guardianship", ["person_id"], unique=False)
    op.create_table(
        "minor_access",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_minor_access_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["clerk.id"], name=op.f("fk_minor_access_decided_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_minor_access_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minor_access")),
        sa.UniqueConstraint("client_id", name=op.f("uq_minor_access_client_id")),
    )
    op.create_index(op.f("ix_minor_access_clerk_id"), "minor_access", ["clerk_id"], unique=False)
    op.create_index(op.f("ix_minor_access_person_id"), "minor_access", ["person_id"], unique=False)
    op.create_table(
        "protection",
        sa.Column(
            "kind",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_protection_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["protection.id"], name=op.f("fk_protection_corrects_id_protection")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_protection_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protection")),
        sa.UniqueConstraint("client_id", name=op.f("uq_protection_client_id")),
    )
    op.create_index(op.f("ix_protection_person_id"), "protection", ["person_id"], unique=False)
    op.create_table(
        "return_visit",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("by_rule", sa.Boolean(), nullable=False),
        sa.Column("again_of_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["again_of_id"],
            ["return_visit.id"],
            name=op.f("fk_return_visit_again_of_id_return_visit"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_return_visit_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_return_visit_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_visit")),
        sa.UniqueConstraint("client_id", name=op.f("uq_return_visit_client_id")),
    )
    op.create_index(op.f("ix_return_visit_person_id"), "return_visit", ["person_id"], unique=False)
    op.create_table(
        "schooling",
        sa.Column(
            "state",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("school", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_schooling_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["schooling.id"], name=op.f("fk_schooling_corrects_id_schooling")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_schooling_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schooling")),
        sa.UniqueConstraint("client_id", name=op.f("uq_schooling_client_id")),
    )
    op.create_index(op.f("ix_schooling_person_id"), "schooling", ["person_id"], unique=False)
    op.create_table(
        "minor_opening",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("access_id", sa.Integer(), nullable=True),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["access_id"], ["minor_access.id"], name=op.f("fk_minor_opening_access_id_minor_access")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_minor_opening_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_minor_opening_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minor_opening")),
    )
    op.create_index(
        op.f("ix_minor_opening_opened_at"), "minor_opening", ["opened_at"], unique=False
    )
    op.create_index(
        op.f("ix_minor_opening_person_id"), "minor_opening", ["person_id"], unique=False
    )
    op.create_table(
        "return_visit_result",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column(
            "outcome",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column(
            "how",
            sa.String(length=40),
            nullable=True,
        ),
        sa.Column("visitor", sa.String(), nullable=False),
        sa.Column("met", sa.String(), nullable=False),
        sa.Column("findings", sa.String(), nullable=False),
        sa.Column("schooling", sa.String(), nullable=False),
        sa.Column("concern", sa.Boolean(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_return_visit_result_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["return_visit.id"],
            name=op.f("fk_return_visit_result_visit_id_return_visit"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_visit_result")),
        sa.UniqueConstraint("client_id", name=op.f("uq_return_visit_result_client_id")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_return_visit_result_visit_id")),
    )
    op.create_table(
        "report_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column(
            "severity",
            sa.String(length=40),
            nullable=True,
        ),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_report_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["police_report.id"], name=op.f("fk_report_step_report_id_police_report")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_report_step_second_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_report_step_client_id")),
    )
    op.create_index(op.f("ix_report_step_report_id"), "report_step", ["report_id"], unique=False)
    for code, said in _roles():
        _set(code, said | set(GRANTED.get(code, ())))


def downgrade() -> None:

    op.drop_index(op.f("ix_report_step_report_id"), table_name="report_step")
    op.drop_table("report_step")
    op.drop_table("return_visit_result")
    op.drop_index(op.f("ix_minor_opening_person_id"), table_name="minor_opening")
    op.drop_index(op.f("ix_minor_opening_opened_at"), table_name="minor_opening")
    op.drop_table("minor_opening")
    op.drop_index(op.f("ix_schooling_person_id"), table_name="schooling")
    op.drop_table("schooling")
    op.drop_index(op.f("ix_return_visit_person_id"), table_name="return_visit")
    op.drop_table("return_visit")
    op.drop_index(op.f("ix_protection_person_id"), table_name="protection")
    op.drop_table("protection")
    op.drop_index(op.f("ix_minor_access_person_id"), table_name="minor_access")
    op.drop_index(op.f("ix_minor_access_clerk_id"), table_name="minor_access")
    op.drop_table("minor_access")
    op.drop_index(op.f("ix_guardianship_person_id"), table_name="guardianship")
    op.drop_table("guardianship")
    op.drop_index(op.f("ix_family_assessment_person_id"), table_name="family_assessment")
    op.drop_table("family_assessment")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("minors:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
