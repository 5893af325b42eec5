"""Dossiers of whom nobody can name: talks, clues, queries, marks, pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "body_mark",
        sa.Column("side", sa.String(length=40), nullable=False),
        sa.Column("x", sa.Integer(), nullable=False),
        sa.Column("y", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("size_mm", sa.Integer(), nullable=True),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("struck_at", sa.DateTime(), nullable=True),
        sa.Column("struck_why", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("struck_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_body_mark_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_body_mark_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["struck_by_id"], ["clerk.id"], name=op.f("fk_body_mark_struck_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_mark")),
        sa.UniqueConstraint("client_id", name=op.f("uq_body_mark_client_id")),
    )
    op.create_index("ix_body_mark_person_id", "body_mark", ["person_id"], unique=False)
    op.create_table(
        "interview",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("recording", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("struck_at", sa.DateTime(), nullable=True),
        sa.Column("struck_why", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("struck_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_interview_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_interview_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["struck_by_id"], ["clerk.id"], name=op.f("fk_interview_struck_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
        sa.UniqueConstraint("client_id", name=op.f("uq_interview_client_id")),
    )
    op.create_index("ix_interview_person_id", "interview", ["person_id"], unique=False)
    op.create_table(
        "outside_query",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=True),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("struck_at", sa.DateTime(), nullable=True),
        sa.Column("struck_why", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("struck_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_outside_query_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_outside_query_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["struck_by_id"], ["clerk.id"], name=op.f("fk_outside_query_struck_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outside_query")),
        sa.UniqueConstraint("client_id", name=op.f("uq_outside_query_client_id")),
    )
    op.create_index(
        "ix_outside_query_kind_happened_at", "outside_query", ["kind", "happened_at"], unique=False
    )
    op.create_index("ix_outside_query_person_id", "outside_query", ["person_id"], unique=False)
    op.create_table(
        "clue",
        sa.Column("interview_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("rating", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("heard", sa.String(), nullable=False),
        sa.Column("meaning", sa.String(), nullable=False),
        sa.Column(
            "fold", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "sound",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("struck_at", sa.DateTime(), nullable=True),
        sa.Column("struck_why", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("struck_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_clue_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_clue_interview_id_interview")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_clue_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["clue.id"], name=op.f("fk_clue_replaces_id_clue")
        ),
        sa.ForeignKeyConstraint(
            ["struck_by_id"], ["clerk.id"], name=op.f("fk_clue_struck_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clue")),
        sa.UniqueConstraint("client_id", name=op.f("uq_clue_client_id")),
    )
    op.create_index("ix_clue_person_id", "clue", ["person_id"], unique=False)
    op.create_table(
        "dossier_picture",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("shows", sa.String(), nullable=False),
        sa.Column("mark_id", sa.Integer(), nullable=True),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("struck_at", sa.DateTime(), nullable=True),
        sa.Column("struck_why", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("struck_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_dossier_picture_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["mark_id"], ["body_mark.id"], name=op.f("fk_dossier_picture_mark_id_body_mark")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_dossier_picture_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["struck_by_id"], ["clerk.id"], name=op.f("fk_dossier_picture_struck_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_picture")),
        sa.UniqueConstraint("client_id", name=op.f("uq_dossier_picture_client_id")),
    )
    op.create_index("ix_dossier_picture_person_id", "dossier_picture", ["person_id"], unique=False)
    op.create_table(
        "query_answer",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("query_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=True),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_query_answer_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["query_id"], ["outside_query.id"], name=op.f("fk_query_answer_query_id_outside_query")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_query_answer")),
        sa.UniqueConstraint("client_id", name=op.f("uq_query_answer_client_id")),
    )
    op.create_index("ix_query_answer_query_id", "query_answer", ["query_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_query_answer_query_id", table_name="query_answer")
    op.drop_table("query_answer")
    op.drop_index("ix_dossier_picture_person_id", table_name="dossier_picture")
    op.drop_table("dossier_picture")
    op.drop_index("ix_clue_person_id", table_name="clue")
    op.drop_table("clue")
    op.drop_index("ix_outside_query_person_id", table_name="outside_query")
    op.drop_index("ix_outside_query_kind_happened_at", table_name="outside_query")
    op.drop_table("outside_query")
    op.drop_index("ix_interview_person_id", table_name="interview")
    op.drop_table("interview")
    op.drop_index("ix_body_mark_person_id", table_name="body_mark")
    op.drop_table("body_mark")
