"""Packages for an authority with their files, rows and receipts; the mappings that a place has changed;
packages from elsewhere; and who may do what with them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

GRANTED = {
    "social_worker": {"packages:import", "packages:minors", "packages:persons", "packages:see"},
    "finance": {"packages:medical", "packages:see"},
    "leader": {
        "mappings:keep",
        "packages:import",
        "packages:medical",
        "packages:minors",
        "packages:persons",
        "packages:see",
    },
    "administrator": {"mappings:keep", "packages:see"},
}


def upgrade() -> None:
    op.create_table(
        "brought_package",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_brought_package_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brought_package")),
        sa.UniqueConstraint("client_id", name=op.f("uq_brought_package_client_id")),
        sa.UniqueConstraint("sha256", name=op.f("uq_brought_package_sha256")),
    )
    op.create_table(
        "package",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("mapping", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("persons", "medical", "minors", name="kind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("mapping_version", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column(
            "extent",
            sa.Enum("full", "incremental", name="packageextent", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("repeats", sa.Boolean(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("manifest", sa.Text(), nullable=False),
        sa.Column("encrypted", sa.Boolean(), nullable=False),
        sa.Column("restricted_reason", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "made",
                "sent",
                "received",
                "withdrawn",
                name="packagestate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("sent_by_id", sa.Integer(), nullable=True),
        sa.Column("sent_how", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["clerk.id"], name=op.f("fk_package_made_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["package.id"], name=op.f("fk_package_previous_id_package")
        ),
        sa.ForeignKeyConstraint(
            ["sent_by_id"], ["clerk.id"], name=op.f("fk_package_sent_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["withdrawn_by_id"], ["clerk.id"], name=op.f("fk_package_withdrawn_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package")),
        sa.UniqueConstraint("client_id", name=op.f("uq_package_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_package_number")),
    )
    op.create_index("ix_package_mapping_since", "package", ["mapping", "since"], unique=False)
    op.create_table(
        "package_mapping",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blank", sa.LargeBinary(), nullable=True),
        sa.Column("blank_name", sa.String(), nullable=False),
        sa.Column("blank_sha256", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_package_mapping_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_mapping")),
        sa.UniqueConstraint("client_id", name=op.f("uq_package_mapping_client_id")),
        sa.UniqueConstraint("code", "version", name=op.f("uq_package_mapping_code_version")),
    )
    op.create_table(
        "brought_row",
        sa.Column("brought_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("born", sa.String(), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.Column(
            "decision",
            sa.Enum("open", "taken", "left", name="broughtdecision", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brought_id"],
            ["brought_package.id"],
            name=op.f("fk_brought_row_brought_id_brought_package"),
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["clerk.id"], name=op.f("fk_brought_row_decided_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_brought_row_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brought_row")),
        sa.UniqueConstraint("brought_id", "place", name=op.f("uq_brought_row_brought_id_place")),
    )
    op.create_index("ix_brought_row_person_id", "brought_row", ["person_id"], unique=False)
    op.create_table(
        "package_file",
        sa.Column("package_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("first_row", sa.Integer(), nullable=False),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["package_id"], ["package.id"], name=op.f("fk_package_file_package_id_package")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_file")),
        sa.UniqueConstraint("package_id", "number", name=op.f("uq_package_file_package_id_number")),
    )
    op.create_index("ix_package_file_name", "package_file", ["name"], unique=False)
    op.create_table(
        "package_receipt",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("package_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=True),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_package_receipt_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["package_file.id"], name=op.f("fk_package_receipt_file_id_package_file")
        ),
        sa.ForeignKeyConstraint(
            ["package_id"], ["package.id"], name=op.f("fk_package_receipt_package_id_package")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_receipt")),
        sa.UniqueConstraint("client_id", name=op.f("uq_package_receipt_client_id")),
    )
    op.create_index(
        "ix_package_receipt_package_id", "package_receipt", ["package_id"], unique=False
    )
    op.create_index("ix_package_receipt_sha256", "package_receipt", ["sha256"], unique=False)
    op.create_table(
        "package_row",
        sa.Column("package_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "new", "changed", "same", "deleted", name="rowkind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting", "accepted", "rejected", name="rowstate", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("column_head", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["package_file.id"], name=op.f("fk_package_row_file_id_package_file")
        ),
        sa.ForeignKeyConstraint(
            ["package_id"], ["package.id"], name=op.f("fk_package_row_package_id_package")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_package_row_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_row")),
    )
    op.create_index("ix_package_row_key", "package_row", ["key"], unique=False)
    op.create_index(
        "ix_package_row_package_id_state", "package_row", ["package_id", "state"], unique=False
    )
    op.create_table(
        "receipt_doubt",
        sa.Column("receipt_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("column_head", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"],
            ["package_receipt.id"],
            name=op.f("fk_receipt_doubt_receipt_id_package_receipt"),
        ),
        sa.ForeignKeyConstraint(
            ["row_id"], ["package_row.id"], name=op.f("fk_receipt_doubt_row_id_package_row")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["clerk.id"], name=op.f("fk_receipt_doubt_settled_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_doubt")),
    )
    op.create_index("ix_receipt_doubt_receipt_id", "receipt_doubt", ["receipt_id"], unique=False)
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, frozenset()))


def downgrade() -> None:
    op.drop_table("receipt_doubt")
    op.drop_table("package_row")
    op.drop_table("package_receipt")
    op.drop_table("package_file")
    op.drop_table("brought_row")
    op.drop_table("package_mapping")
    op.drop_table("package")
    op.drop_table("brought_package")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith(("packages:", "mappings:"))})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
