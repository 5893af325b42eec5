"""What was found wanting in the work, until somebody else has seen that it is mended."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

WRITES, KEEPS = "sheets:write", "shortcomings:keep"


def upgrade() -> None:
    op.create_table(
        "shortcoming",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_shortcoming_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_shortcoming_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shortcoming")),
        sa.UniqueConstraint("client_id", name=op.f("uq_shortcoming_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_shortcoming_number")),
    )
    op.create_index(op.f("ix_shortcoming_stay_id"), "shortcoming", ["stay_id"], unique=False)
    op.create_index(op.f("ix_shortcoming_state"), "shortcoming", ["state"], unique=False)
    op.create_table(
        "shortcoming_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("shortcoming_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_shortcoming_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["shortcoming_id"],
            ["shortcoming.id"],
            name=op.f("fk_shortcoming_step_shortcoming_id_shortcoming"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shortcoming_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_shortcoming_step_client_id")),
    )
    op.create_index(
        op.f("ix_shortcoming_step_shortcoming_id"),
        "shortcoming_step",
        ["shortcoming_id"],
        unique=False,
    )
    for code, said in _roles():
        if WRITES in said:
            _set(code, said | {KEEPS})


def downgrade() -> None:
    op.drop_index(op.f("ix_shortcoming_step_shortcoming_id"), table_name="shortcoming_step")
    op.drop_table("shortcoming_step")
    op.drop_index(op.f("ix_shortcoming_state"), table_name="shortcoming")
    op.drop_index(op.f("ix_shortcoming_stay_id"), table_name="shortcoming")
    op.drop_table("shortcoming")
    for code, said in _roles():
        _set(code, said - {KEEPS})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
