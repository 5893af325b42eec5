"""Goods: what is on the list, the rows of the stock book, what was given to whom."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

RIGHTS = {
    "front_desk": ("goods:issue", "goods:keep", "goods:see"),
    "nurse": ("goods:issue", "goods:see"),
    "social_worker": ("goods:see",),
    "finance": ("goods:keep", "goods:see"),
    "leader": ("goods:except", "goods:issue", "goods:keep", "goods:see"),
}


def upgrade() -> None:
    op.create_table(
        "goods",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("size", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("returnable", sa.Boolean(), nullable=False),
        sa.Column("low_mark", sa.Integer(), nullable=False),
        sa.Column("per_day", sa.Integer(), nullable=False),
        sa.Column("per_stay", sa.Integer(), nullable=False),
        sa.Column("limit_group", sa.String(), nullable=False),
        sa.Column("kit_quantity", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods")),
        sa.UniqueConstraint("name", "size", name=op.f("uq_goods_name_size")),
    )
    op.create_table(
        "goods_issue",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("signed", sa.String(length=40), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_goods_issue_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_goods_issue_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_goods_issue_second_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_goods_issue_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods_issue")),
        sa.UniqueConstraint("client_id", "stay_id", name=op.f("uq_goods_issue_client_id_stay_id")),
        sa.UniqueConstraint("number", name=op.f("uq_goods_issue_number")),
    )
    op.create_index("ix_goods_issue_happened_at", "goods_issue", ["happened_at"], unique=False)
    op.create_index(op.f("ix_goods_issue_person_id"), "goods_issue", ["person_id"], unique=False)
    op.create_index(op.f("ix_goods_issue_stay_id"), "goods_issue", ["stay_id"], unique=False)
    op.create_table(
        "goods_move",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("goods_id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_goods_move_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["goods_move.id"], name=op.f("fk_goods_move_corrects_id_goods_move")
        ),
        sa.ForeignKeyConstraint(
            ["goods_id"], ["goods.id"], name=op.f("fk_goods_move_goods_id_goods")
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["goods_issue.id"], name=op.f("fk_goods_move_issue_id_goods_issue")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_goods_move_second_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods_move")),
        sa.UniqueConstraint("client_id", "line", name=op.f("uq_goods_move_client_id_line")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_goods_move_corrects_id")),
    )
    op.create_index(
        "ix_goods_move_goods_id", "goods_move", ["goods_id", "kind", "quantity"], unique=False
    )
    op.create_index("ix_goods_move_happened_at", "goods_move", ["happened_at"], unique=False)
    op.create_index(op.f("ix_goods_move_issue_id"), "goods_move", ["issue_id"], unique=False)
    for code, said in _roles():
        _set(code, {*said, *RIGHTS.get(code, ())})


def downgrade() -> None:
    op.drop_index(op.f("ix_goods_move_issue_id"), table_name="goods_move")
    op.drop_index("ix_goods_move_happened_at", table_name="goods_move")
    op.drop_index("ix_goods_move_goods_id", table_name="goods_move")
    op.drop_table("goods_move")
    op.drop_index(op.f("ix_goods_issue_stay_id"), table_name="goods_issue")
    op.drop_index(op.f("ix_goods_issue_person_id"), table_name="goods_issue")
    op.drop_index("ix_goods_issue_happened_at", table_name="goods_issue")
    op.drop_table("goods_issue")
    op.drop_table("goods")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("goods:")})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
