"""Search notices and where they are out; inquiry letters and what came back."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

WRITES = frozenset({"tracing:write"})
PUBLISHES = WRITES | {"tracing:publish"}
GRANTED = {
    "front_desk": WRITES,
    "nurse": WRITES,
    "social_worker": PUBLISHES,
    "leader": PUBLISHES,
}


def upgrade() -> None:
    op.create_table(
        "inquiry_letter",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("clues", sa.String(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=True),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_inquiry_letter_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_inquiry_letter_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["photo_id"], ["photo.id"], name=op.f("fk_inquiry_letter_photo_id_photo")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_inquiry_letter_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry_letter")),
        sa.UniqueConstraint("client_id", "line", name=op.f("uq_inquiry_letter_client_id_line")),
        sa.UniqueConstraint("number", name=op.f("uq_inquiry_letter_number")),
    )
    op.create_index(
        op.f("ix_inquiry_letter_happened_at"), "inquiry_letter", ["happened_at"], unique=False
    )
    op.create_index(
        op.f("ix_inquiry_letter_person_id"), "inquiry_letter", ["person_id"], unique=False
    )
    op.create_table(
        "search_notice",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_search_notice_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_search_notice_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_search_notice_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_notice")),
        sa.UniqueConstraint("client_id", name=op.f("uq_search_notice_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_search_notice_number")),
    )
    op.create_index(
        op.f("ix_search_notice_person_id"), "search_notice", ["person_id"], unique=False
    )
    op.create_table(
        "inquiry_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_inquiry_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["inquiry_letter.id"],
            name=op.f("fk_inquiry_step_letter_id_inquiry_letter"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_inquiry_step_client_id")),
    )
    op.create_index(op.f("ix_inquiry_step_letter_id"), "inquiry_step", ["letter_id"], unique=False)
    op.create_table(
        "search_notice_text",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("lines", sa.String(), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("left_out", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_search_notice_text_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"],
            ["search_notice.id"],
            name=op.f("fk_search_notice_text_notice_id_search_notice"),
        ),
        sa.ForeignKeyConstraint(
            ["photo_id"], ["photo.id"], name=op.f("fk_search_notice_text_photo_id_photo")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_notice_text")),
        sa.UniqueConstraint("client_id", name=op.f("uq_search_notice_text_client_id")),
    )
    op.create_index(
        op.f("ix_search_notice_text_notice_id"), "search_notice_text", ["notice_id"], unique=False
    )
    op.create_table(
        "search_notice_posting",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_search_notice_posting_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"],
            ["search_notice.id"],
            name=op.f("fk_search_notice_posting_notice_id_search_notice"),
        ),
        sa.ForeignKeyConstraint(
            ["text_id"],
            ["search_notice_text.id"],
            name=op.f("fk_search_notice_posting_text_id_search_notice_text"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_notice_posting")),
        sa.UniqueConstraint(
            "client_id", "line", name=op.f("uq_search_notice_posting_client_id_line")
        ),
    )
    op.create_index(
        op.f("ix_search_notice_posting_notice_id"),
        "search_notice_posting",
        ["notice_id"],
        unique=False,
    )
    op.create_table(
        "search_notice_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("posting_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_search_notice_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["posting_id"],
            ["search_notice_posting.id"],
            name=op.f("fk_search_notice_step_posting_id_search_notice_posting"),
        ),
        sa.ForeignKeyConstraint(
            ["text_id"],
            ["search_notice_text.id"],
            name=op.f("fk_search_notice_step_text_id_search_notice_text"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_notice_step")),
        sa.UniqueConstraint(
            "client_id", "posting_id", name=op.f("uq_search_notice_step_client_id_posting_id")
        ),
    )
    op.create_index(
        op.f("ix_search_notice_step_posting_id"), "search_notice_step", ["posting_id"], unique=False
    )
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:
    op.drop_index(op.f("ix_search_notice_step_posting_id"), table_name="search_notice_step")
    op.drop_table("search_notice_step")
    op.drop_index(op.f("ix_search_notice_posting_notice_id"), table_name="search_notice_posting")
    op.drop_table("search_notice_posting")
    op.drop_index(op.f("ix_search_notice_text_notice_id"), table_name="search_notice_text")
    op.drop_table("search_notice_text")
    op.drop_index(op.f("ix_inquiry_step_letter_id"), table_name="inquiry_step")
    op.drop_table("inquiry_step")
    op.drop_index(op.f("ix_search_notice_person_id"), table_name="search_notice")
    op.drop_table("search_notice")
    op.drop_index(op.f("ix_inquiry_letter_person_id"), table_name="inquiry_letter")
    op.drop_index(op.f("ix_inquiry_letter_happened_at"), table_name="inquiry_letter")
    op.drop_table("inquiry_letter")
    for code, said in _roles():
        _set(code, said - PUBLISHES)


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
