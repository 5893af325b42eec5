"""Month sheets: where each stands, its steps, what was typed, explained and frozen; templates."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

WRITES = frozenset({"sheets:see", "sheets:write"})
GRANTED = {
    "social_worker": WRITES | {"sheets:submit"},
    "finance": WRITES,
    "leader": WRITES | {"sheets:decide", "sheets:submit", "sheets:unlock", "templates:keep"},
}


def upgrade() -> None:
    op.create_table(
        "month_sheet",
        sa.Column("template_code", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(), nullable=True),
        sa.Column("template_text", sa.String(), nullable=False),
        sa.Column("findings", sa.String(), nullable=False),
        sa.Column("corrections", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_sheet")),
        sa.UniqueConstraint(
            "template_code", "period", name=op.f("uq_month_sheet_template_code_period")
        ),
    )
    op.create_table(
        "month_sheet_cell",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["month_sheet.id"], name=op.f("fk_month_sheet_cell_sheet_id_month_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_sheet_cell")),
    )
    op.create_index(
        "ix_month_sheet_cell_sheet_id_round",
        "month_sheet_cell",
        ["sheet_id", "round"],
        unique=False,
    )
    op.create_table(
        "month_sheet_explanation",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("keys", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_month_sheet_explanation_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"],
            ["month_sheet.id"],
            name=op.f("fk_month_sheet_explanation_sheet_id_month_sheet"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_sheet_explanation")),
        sa.UniqueConstraint("client_id", name=op.f("uq_month_sheet_explanation_client_id")),
    )
    op.create_index(
        op.f("ix_month_sheet_explanation_sheet_id"),
        "month_sheet_explanation",
        ["sheet_id"],
        unique=False,
    )
    op.create_table(
        "month_sheet_name",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("rows", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("begins", sa.DateTime(), nullable=True),
        sa.Column("ends", sa.DateTime(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_month_sheet_name_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["month_sheet.id"], name=op.f("fk_month_sheet_name_sheet_id_month_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_sheet_name")),
    )
    op.create_index(
        op.f("ix_month_sheet_name_person_id"), "month_sheet_name", ["person_id"], unique=False
    )
    op.create_index(
        "ix_month_sheet_name_sheet_id_round",
        "month_sheet_name",
        ["sheet_id", "round", "column"],
        unique=False,
    )
    op.create_table(
        "month_sheet_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("from_whom", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_month_sheet_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["month_sheet.id"], name=op.f("fk_month_sheet_step_sheet_id_month_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_sheet_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_month_sheet_step_client_id")),
    )
    op.create_index(
        op.f("ix_month_sheet_step_sheet_id"), "month_sheet_step", ["sheet_id"], unique=False
    )
    op.create_table(
        "month_sheet_typed",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_month_sheet_typed_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["month_sheet.id"], name=op.f("fk_month_sheet_typed_sheet_id_month_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_sheet_typed")),
        sa.UniqueConstraint("client_id", name=op.f("uq_month_sheet_typed_client_id")),
    )
    op.create_index(
        op.f("ix_month_sheet_typed_sheet_id"), "month_sheet_typed", ["sheet_id"], unique=False
    )
    op.create_table(
        "sheet_template",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_sheet_template_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_template")),
        sa.UniqueConstraint("client_id", name=op.f("uq_sheet_template_client_id")),
    )
    op.create_index("ix_sheet_template_code_id", "sheet_template", ["code", "id"], unique=False)
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:
    op.drop_index("ix_sheet_template_code_id", table_name="sheet_template")
    op.drop_table("sheet_template")
    op.drop_index(op.f("ix_month_sheet_typed_sheet_id"), table_name="month_sheet_typed")
    op.drop_table("month_sheet_typed")
    op.drop_index(op.f("ix_month_sheet_step_sheet_id"), table_name="month_sheet_step")
    op.drop_table("month_sheet_step")
    op.drop_index("ix_month_sheet_name_sheet_id_round", table_name="month_sheet_name")
    op.drop_index(op.f("ix_month_sheet_name_person_id"), table_name="month_sheet_name")
    op.drop_table("month_sheet_name")
    op.drop_index(op.f("ix_month_sheet_explanation_sheet_id"), table_name="month_sheet_explanation")
    op.drop_table("month_sheet_explanation")
    op.drop_index("ix_month_sheet_cell_sheet_id_round", table_name="month_sheet_cell")
    op.drop_table("month_sheet_cell")
    op.drop_table("month_sheet")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith(("sheets:", "templates:"))})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
