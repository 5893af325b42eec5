"""Deaths in care, the steps after them, and who may write them down."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

WRITES = ("deaths:see", "deaths:write")
GRANTED = {
    "front_desk": WRITES,
    "nurse": WRITES,
    "social_worker": WRITES,
    "leader": ("deaths:decide", *WRITES),
}


def upgrade() -> None:
    op.create_table(
        "death",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("died_at", sa.DateTime(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("in_hospital", sa.Boolean(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("established_by", sa.String(), nullable=False),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("body_at", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("replaced_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["death.id"], name=op.f("fk_death_case_id_death")),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_death_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_death_person_id_person")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_death_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_death")),
        sa.UniqueConstraint("client_id", name=op.f("uq_death_client_id")),
    )
    op.create_index("ix_death_case_id", "death", ["case_id"], unique=False)
    op.create_index("ix_death_person_id", "death", ["person_id"], unique=False)
    op.create_table(
        "death_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["death.id"], name=op.f("fk_death_step_case_id_death")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_death_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_death_step_second_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_death_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_death_step_client_id")),
    )
    op.create_index(op.f("ix_death_step_case_id"), "death_step", ["case_id"], unique=False)
    for code, said in _roles():
        _set(code, said | set(GRANTED.get(code, ())))


def downgrade() -> None:
    op.drop_index(op.f("ix_death_step_case_id"), table_name="death_step")
    op.drop_table("death_step")
    op.drop_index("ix_death_person_id", table_name="death")
    op.drop_index("ix_death_case_id", table_name="death")
    op.drop_table("death")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("deaths:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
