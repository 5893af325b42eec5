"""Families' requests, whom they may mean, what was judged and done, and who may write it."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

WRITES = "requests:write"
GRANTED = {
    "front_desk": {WRITES},
    "social_worker": {WRITES, "requests:decide"},
    "leader": {WRITES, "requests:decide"},
}


def upgrade() -> None:
    op.create_table(
        "tracing_request",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column(
            "source",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("told_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("seeker_name", sa.String(), nullable=False),
        sa.Column("seeker_phone", sa.String(), nullable=False),
        sa.Column("seeker_relation", sa.String(), nullable=False),
        sa.Column("seeker_id_number", sa.String(), nullable=False),
        sa.Column("seeker_address", sa.String(), nullable=False),
        sa.Column(
            "name", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("other_names", sa.String(), nullable=False),
        sa.Column(
            "sex",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column(
            "born_precision",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("id_number", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("household_address", sa.String(), nullable=False),
        sa.Column("accent", sa.String(), nullable=False),
        sa.Column("place_words", sa.String(), nullable=False),
        sa.Column("marks", sa.String(), nullable=False),
        sa.Column("build", sa.String(), nullable=False),
        sa.Column("height_cm", sa.Integer(), nullable=True),
        sa.Column("clothing", sa.String(), nullable=False),
        sa.Column("missing_since", sa.Date(), nullable=True),
        sa.Column("last_seen", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("looked_at", sa.DateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_tracing_request_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tracing_request_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracing_request")),
        sa.UniqueConstraint("client_id", name=op.f("uq_tracing_request_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_tracing_request_number")),
    )
    op.create_index("ix_tracing_request_person_id", "tracing_request", ["person_id"], unique=False)
    op.create_index(
        "ix_tracing_request_state_told_at", "tracing_request", ["state", "told_at"], unique=False
    )
    op.create_table(
        "tracing_request_decision",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "verdict",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("key_facts", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_tracing_request_decision_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tracing_request_decision_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["tracing_request.id"],
            name=op.f("fk_tracing_request_decision_request_id_tracing_request"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracing_request_decision")),
        sa.UniqueConstraint("client_id", name=op.f("uq_tracing_request_decision_client_id")),
    )
    op.create_index(
        "ix_tracing_request_decision_person_id",
        "tracing_request_decision",
        ["person_id"],
        unique=False,
    )
    op.create_index(
        "ix_tracing_request_decision_request_id",
        "tracing_request_decision",
        ["request_id", "person_id"],
        unique=False,
    )
    op.create_table(
        "tracing_request_key",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column(
            "key", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["tracing_request.id"],
            name=op.f("fk_tracing_request_key_request_id_tracing_request"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracing_request_key")),
    )
    op.create_index(
        "ix_tracing_request_key_key", "tracing_request_key", ["key", "request_id"], unique=False
    )
    op.create_index(
        op.f("ix_tracing_request_key_request_id"),
        "tracing_request_key",
        ["request_id"],
        unique=False,
    )
    op.create_table(
        "tracing_request_match",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("hot", sa.Boolean(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("found_at", sa.DateTime(), nullable=False),
        sa.Column("gone_at", sa.DateTime(), nullable=True),
        sa.Column("judged", sa.Boolean(), nullable=False),
        sa.Column("key_facts", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tracing_request_match_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["tracing_request.id"],
            name=op.f("fk_tracing_request_match_request_id_tracing_request"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracing_request_match")),
    )
    op.create_index(
        "ix_tracing_request_match_person_id", "tracing_request_match", ["person_id"], unique=False
    )
    op.create_index(
        "ix_tracing_request_match_request_id",
        "tracing_request_match",
        ["request_id", "person_id"],
        unique=False,
    )
    op.create_index(
        "ix_tracing_request_match_waits",
        "tracing_request_match",
        ["hot", "gone_at", "judged"],
        unique=False,
    )
    op.create_table(
        "tracing_request_photo",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_tracing_request_photo_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["tracing_request.id"],
            name=op.f("fk_tracing_request_photo_request_id_tracing_request"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracing_request_photo")),
    )
    op.create_index(
        op.f("ix_tracing_request_photo_request_id"),
        "tracing_request_photo",
        ["request_id"],
        unique=False,
    )
    op.create_table(
        "tracing_request_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("proofs", sa.String(), nullable=False),
        sa.Column("id_number", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_tracing_request_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tracing_request_step_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["tracing_request.id"],
            name=op.f("fk_tracing_request_step_request_id_tracing_request"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracing_request_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_tracing_request_step_client_id")),
    )
    op.create_index(
        op.f("ix_tracing_request_step_person_id"),
        "tracing_request_step",
        ["person_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_tracing_request_step_request_id"),
        "tracing_request_step",
        ["request_id"],
        unique=False,
    )
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, set()))


def downgrade() -> None:
    op.drop_index(op.f("ix_tracing_request_step_request_id"), table_name="tracing_request_step")
    op.drop_index(op.f("ix_tracing_request_step_person_id"), table_name="tracing_request_step")
    op.drop_table("tracing_request_step")
    op.drop_index(op.f("ix_tracing_request_photo_request_id"), table_name="tracing_request_photo")
    op.drop_table("tracing_request_photo")
    op.drop_index("ix_tracing_request_match_waits", table_name="tracing_request_match")
    op.drop_index("ix_tracing_request_match_request_id", table_name="tracing_request_match")
    op.drop_index("ix_tracing_request_match_person_id", table_name="tracing_request_match")
    op.drop_table("tracing_request_match")
    op.drop_index(op.f("ix_tracing_request_key_request_id"), table_name="tracing_request_key")
    op.drop_index("ix_tracing_request_key_key", table_name="tracing_request_key")
    op.drop_table("tracing_request_key")
    op.drop_index("ix_tracing_request_decision_request_id", table_name="tracing_request_decision")
    op.drop_index("ix_tracing_request_decision_person_id", table_name="tracing_request_decision")
    op.drop_table("tracing_request_decision")
    op.drop_index("ix_tracing_request_state_told_at", table_name="tracing_request")
    op.drop_index("ix_tracing_request_person_id", table_name="tracing_request")
    op.drop_table("tracing_request")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("requests:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
