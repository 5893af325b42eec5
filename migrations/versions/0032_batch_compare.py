"""Batches of names for comparing offices, what went out, what came back, what was found."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

SORTED = sa.String().with_variant(sa.String(collation="C"), "postgresql")
REVIEWS = frozenset({"compare:review"})
GRANTED = {"social_worker": REVIEWS, "leader": REVIEWS | {"compare:export"}}


def upgrade() -> None:
    op.create_table(
        "compare_batch",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("pick", sa.String(length=40), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_reason", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_compare_batch_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["clerk.id"], name=op.f("fk_compare_batch_closed_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compare_batch")),
        sa.UniqueConstraint("client_id", name=op.f("uq_compare_batch_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_compare_batch_number")),
    )
    op.create_table(
        "compare_file",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["compare_batch.id"], name=op.f("fk_compare_file_batch_id_compare_batch")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_compare_file_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compare_file")),
        sa.UniqueConstraint("batch_id", "sha256", name=op.f("uq_compare_file_batch_id_sha256")),
        sa.UniqueConstraint("client_id", name=op.f("uq_compare_file_client_id")),
    )
    op.create_table(
        "compare_writing",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["compare_batch.id"],
            name=op.f("fk_compare_writing_batch_id_compare_batch"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_compare_writing_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compare_writing")),
        sa.UniqueConstraint("client_id", name=op.f("uq_compare_writing_client_id")),
    )
    op.create_index(
        op.f("ix_compare_writing_batch_id"), "compare_writing", ["batch_id"], unique=False
    )
    op.create_table(
        "compare_line",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("document_kind", sa.String(length=40), nullable=True),
        sa.Column("document_number", SORTED, nullable=False),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("sex", sa.String(length=40), nullable=True),
        sa.Column("left_out", sa.String(length=40), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["compare_batch.id"], name=op.f("fk_compare_line_batch_id_compare_batch")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_compare_line_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_compare_line_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compare_line")),
        sa.UniqueConstraint("mark", name=op.f("uq_compare_line_mark")),
    )
    op.create_index(op.f("ix_compare_line_batch_id"), "compare_line", ["batch_id"], unique=False)
    op.create_index(op.f("ix_compare_line_person_id"), "compare_line", ["person_id"], unique=False)
    op.create_table(
        "compare_answer",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("fit", sa.String(length=40), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("cells", sa.String(), nullable=False),
        sa.Column("hits", sa.String(), nullable=False),
        sa.Column("doubts", sa.String(), nullable=False),
        sa.Column("to_review", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["compare_file.id"], name=op.f("fk_compare_answer_file_id_compare_file")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["compare_line.id"], name=op.f("fk_compare_answer_line_id_compare_line")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compare_answer")),
    )
    op.create_index(op.f("ix_compare_answer_file_id"), "compare_answer", ["file_id"], unique=False)
    op.create_index(op.f("ix_compare_answer_line_id"), "compare_answer", ["line_id"], unique=False)
    op.create_table(
        "compare_review",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["compare_answer.id"],
            name=op.f("fk_compare_review_answer_id_compare_answer"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_compare_review_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compare_review")),
        sa.UniqueConstraint("client_id", name=op.f("uq_compare_review_client_id")),
    )
    op.create_index(
        op.f("ix_compare_review_answer_id"), "compare_review", ["answer_id"], unique=False
    )
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:

    op.drop_index(op.f("ix_compare_review_answer_id"), table_name="compare_review")
    op.drop_table("compare_review")
    op.drop_index(op.f("ix_compare_answer_line_id"), table_name="compare_answer")
    op.drop_index(op.f("ix_compare_answer_file_id"), table_name="compare_answer")
    op.drop_table("compare_answer")
    op.drop_index(op.f("ix_compare_line_person_id"), table_name="compare_line")
    op.drop_index(op.f("ix_compare_line_batch_id"), table_name="compare_line")
    op.drop_table("compare_line")
    op.drop_index(op.f("ix_compare_writing_batch_id"), table_name="compare_writing")
    op.drop_table("compare_writing")
    op.drop_table("compare_file")
    op.drop_table("compare_batch")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("compare:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
