"""DNA samples, the chained log of their custody, hand-over sheets, and who may do what."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

WRITES = frozenset({"dna:see", "dna:write"})
GRANTED = {
    "front_desk": WRITES,
    "nurse": WRITES,
    "social_worker": WRITES | {"dna:result"},
    "leader": WRITES | {"dna:result", "dna:excuse"},
}
# What columns cannot say: where the log begins, and that nobody changes it.
HEAD = (
    "INSERT INTO dna_head (id, number, hash) VALUES (1, 0, "
    "'0000000000000000000000000000000000000000000000000000000000000000')"
)
GUARDS = {
    "sqlite": (
        "CREATE TRIGGER dna_custody_no_update BEFORE UPDATE ON dna_custody BEGIN SELECT "
        "RAISE(ABORT, 'dna_custody is append-only'); END",
        "CREATE TRIGGER dna_custody_no_delete BEFORE DELETE ON dna_custody BEGIN SELECT "
        "RAISE(ABORT, 'dna_custody is append-only'); END",
    ),
    "postgresql": (
        "CREATE TRIGGER dna_custody_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "dna_custody FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ),
}


def upgrade() -> None:
    op.create_table(
        "dna_head",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dna_head")),
    )
    op.create_table(
        "dna_sample",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_dna_sample_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_dna_sample_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["dna_sample.id"], name=op.f("fk_dna_sample_previous_id_dna_sample")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dna_sample")),
        sa.UniqueConstraint("client_id", name=op.f("uq_dna_sample_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_dna_sample_number")),
    )
    op.create_index("ix_dna_sample_person_id", "dna_sample", ["person_id"], unique=False)
    op.create_table(
        "dna_sheet",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("handed_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_dna_sheet_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dna_sheet")),
        sa.UniqueConstraint("client_id", name=op.f("uq_dna_sheet_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_dna_sheet_number")),
    )
    op.create_table(
        "dna_receipt_copy",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_dna_receipt_copy_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["dna_sheet.id"], name=op.f("fk_dna_receipt_copy_sheet_id_dna_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dna_receipt_copy")),
    )
    op.create_index("ix_dna_receipt_copy_sheet_id", "dna_receipt_copy", ["sheet_id"], unique=False)
    op.create_table(
        "dna_custody",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sample_id", sa.Integer(), nullable=False),
        sa.Column("sample", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("sheet_id", sa.Integer(), nullable=True),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("by_whom", sa.String(), nullable=False),
        sa.Column("with_whom", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("condition", sa.String(length=40), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=True),
        sa.Column("ground", sa.String(length=40), nullable=True),
        sa.Column("planned_for", sa.DateTime(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("file_hash", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("second", sa.String(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_dna_custody_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["sample_id"], ["dna_sample.id"], name=op.f("fk_dna_custody_sample_id_dna_sample")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_dna_custody_second_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["dna_sheet.id"], name=op.f("fk_dna_custody_sheet_id_dna_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dna_custody")),
        sa.UniqueConstraint("client_id", name=op.f("uq_dna_custody_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_dna_custody_number")),
    )
    op.create_index("ix_dna_custody_sample_id", "dna_custody", ["sample_id"], unique=False)
    op.create_index("ix_dna_custody_seal", "dna_custody", ["seal"], unique=False)
    op.create_index("ix_dna_custody_sheet_id", "dna_custody", ["sheet_id"], unique=False)
    for statement in (HEAD, *GUARDS[op.get_bind().dialect.name]):
        op.execute(statement)
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:
    op.drop_index("ix_dna_custody_sample_id", table_name="dna_custody")
    op.drop_index("ix_dna_custody_seal", table_name="dna_custody")
    op.drop_index("ix_dna_custody_sheet_id", table_name="dna_custody")
    op.drop_table("dna_custody")
    op.drop_index("ix_dna_receipt_copy_sheet_id", table_name="dna_receipt_copy")
    op.drop_table("dna_receipt_copy")
    op.drop_table("dna_sheet")
    op.drop_index("ix_dna_sample_person_id", table_name="dna_sample")
    op.drop_table("dna_sample")
    op.drop_table("dna_head")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("dna:")})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
