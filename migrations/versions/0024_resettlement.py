"""People who are settled, people in long-term care, and who may write of them."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

WRITES = frozenset({"settlement:write"})
GRANTED = {
    "social_worker": WRITES,
    "leader": WRITES | {"settlement:decide"},
}
UNKNOWN_BEFORE = (
    ("stay", "state", {"in_care": "on_leave"}),
    ("stay_step", "kind", {"to_care": "went_out", "from_care": "came_back"}),
    ("night_count_line", "expected", {"in_care": "on_leave"}),
    ("night_count_line", "found", {"in_care": "on_leave"}),
)
"""What an earlier version cannot read: to it somebody in care is out of the house."""


def upgrade() -> None:
    op.create_table(
        "long_term_care",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ending", sa.String(length=40), nullable=True),
        sa.Column("ending_reason", sa.String(), nullable=False),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_long_term_care_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by_id"], ["clerk.id"], name=op.f("fk_long_term_care_ended_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_long_term_care_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_long_term_care_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_long_term_care")),
        sa.UniqueConstraint("client_id", name=op.f("uq_long_term_care_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_long_term_care_number")),
    )
    op.create_index(
        op.f("ix_long_term_care_person_id"), "long_term_care", ["person_id"], unique=False
    )
    op.create_index(op.f("ix_long_term_care_stay_id"), "long_term_care", ["stay_id"], unique=False)
    op.create_index(
        "uq_long_term_care_stay_open",
        "long_term_care",
        ["stay_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "resettlement",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_resettlement_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_resettlement_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_resettlement_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resettlement")),
        sa.UniqueConstraint("client_id", name=op.f("uq_resettlement_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_resettlement_number")),
    )
    op.create_index(op.f("ix_resettlement_person_id"), "resettlement", ["person_id"], unique=False)
    op.create_index(op.f("ix_resettlement_stay_id"), "resettlement", ["stay_id"], unique=False)
    op.create_table(
        "care_terms",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("care_id", sa.Integer(), nullable=False),
        sa.Column("institution", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("agreement", sa.String(), nullable=False),
        sa.Column("agreed_from", sa.Date(), nullable=True),
        sa.Column("agreed_until", sa.Date(), nullable=True),
        sa.Column("visit_days", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["care_id"], ["long_term_care.id"], name=op.f("fk_care_terms_care_id_long_term_care")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_care_terms_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_terms")),
        sa.UniqueConstraint("client_id", name=op.f("uq_care_terms_client_id")),
    )
    op.create_index(op.f("ix_care_terms_care_id"), "care_terms", ["care_id"], unique=False)
    op.create_table(
        "care_visit",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("care_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("visitors", sa.String(), nullable=False),
        sa.Column("found", sa.String(), nullable=False),
        sa.Column("concern", sa.Boolean(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["care_id"], ["long_term_care.id"], name=op.f("fk_care_visit_care_id_long_term_care")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_care_visit_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_visit")),
        sa.UniqueConstraint("client_id", name=op.f("uq_care_visit_client_id")),
    )
    op.create_index(op.f("ix_care_visit_care_id"), "care_visit", ["care_id"], unique=False)
    op.create_table(
        "resettlement_paper",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("paper", sa.String(length=40), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["resettlement.id"],
            name=op.f("fk_resettlement_paper_case_id_resettlement"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_resettlement_paper_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resettlement_paper")),
        sa.UniqueConstraint("client_id", name=op.f("uq_resettlement_paper_client_id")),
    )
    op.create_index(
        op.f("ix_resettlement_paper_case_id"), "resettlement_paper", ["case_id"], unique=False
    )
    op.create_table(
        "resettlement_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("household", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["resettlement.id"], name=op.f("fk_resettlement_step_case_id_resettlement")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_resettlement_step_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resettlement_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_resettlement_step_client_id")),
    )
    op.create_index(
        op.f("ix_resettlement_step_case_id"), "resettlement_step", ["case_id"], unique=False
    )
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:
    op.drop_index(op.f("ix_resettlement_step_case_id"), table_name="resettlement_step")
    op.drop_table("resettlement_step")
    op.drop_index(op.f("ix_resettlement_paper_case_id"), table_name="resettlement_paper")
    op.drop_table("resettlement_paper")
    op.drop_index(op.f("ix_care_visit_care_id"), table_name="care_visit")
    op.drop_table("care_visit")
    op.drop_index(op.f("ix_care_terms_care_id"), table_name="care_terms")
    op.drop_table("care_terms")
    op.drop_index(op.f("ix_resettlement_stay_id"), table_name="resettlement")
    op.drop_index(op.f("ix_resettlement_person_id"), table_name="resettlement")
    op.drop_table("resettlement")
    op.drop_index("uq_long_term_care_stay_open", table_name="long_term_care")
    op.drop_index(op.f("ix_long_term_care_stay_id"), table_name="long_term_care")
    op.drop_index(op.f("ix_long_term_care_person_id"), table_name="long_term_care")
    op.drop_table("long_term_care")
    for table, column, words in UNKNOWN_BEFORE:
        for old, new in words.items():
            statement = sa.text(f"UPDATE {table} SET {column} = :new WHERE {column} = :old")  # noqa: S608
            op.get_bind().execute(statement, {"new": new, "old": old})
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("settlement:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
