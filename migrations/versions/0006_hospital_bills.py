"""Hospitals' bills, what was found in them, price lists."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

RIGHTS = {
    "finance": ("claims:import", "claims:see"),
    "leader": ("claims:import", "claims:see"),
}


def upgrade() -> None:
    op.create_table(
        "bill_layout",
        sa.Column("hospital_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column(
            "field",
            sa.Enum(
                "serial",
                "letter",
                "admission_number",
                "invoice",
                "name",
                "sex",
                "admitted",
                "discharged",
                "diagnosis",
                "total",
                "insured",
                "claimed",
                "day",
                "code",
                "item",
                "category",
                "unit",
                "quantity",
                "price",
                "amount",
                "other",
                name="billfield",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_bill_layout_hospital_id_hospital")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill_layout")),
    )
    op.create_index(
        "uq_bill_layout_hospital_id", "bill_layout", ["hospital_id", "title"], unique=True
    )
    op.create_table(
        "price_list",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_price_list_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_list")),
        sa.UniqueConstraint("sha256", name=op.f("uq_price_list_sha256")),
    )
    op.create_table(
        "price_item",
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("hospital_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "service",
                "excluded_words",
                "special_ward_words",
                "stay_ceiling",
                "day_ceiling",
                name="pricerow",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("price_myriadths", sa.BigInteger(), nullable=True),
        sa.Column(
            "catalogue",
            sa.Enum("甲", "乙", "丙", name="catalogue", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("excluded", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("most_per_day", sa.Integer(), nullable=True),
        sa.Column("most_fen", sa.BigInteger(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_price_item_hospital_id_hospital")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["price_list.id"], name=op.f("fk_price_item_list_id_price_list")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_item")),
    )
    op.create_index("ix_price_item_code", "price_item", ["code"], unique=False)
    op.create_index(op.f("ix_price_item_list_id"), "price_item", ["list_id"], unique=False)
    op.create_table(
        "hospital_bill",
        sa.Column("client_id", sa.String(length=64), nullable=False),
        sa.Column("hospital_id", sa.Integer(), nullable=True),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column("letter_text", sa.String(), nullable=False),
        sa.Column("invoice", sa.String(), nullable=False),
        sa.Column("admission_number", sa.String(), nullable=False),
        sa.Column(
            "name", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "sex",
            sa.Enum("0", "1", "2", "9", name="sex", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("admitted", sa.Date(), nullable=True),
        sa.Column("discharged", sa.Date(), nullable=True),
        sa.Column("diagnosis", sa.String(), nullable=False),
        sa.Column("total_fen", sa.BigInteger(), nullable=True),
        sa.Column("insured_fen", sa.BigInteger(), nullable=False),
        sa.Column("claimed_fen", sa.BigInteger(), nullable=True),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("checked", name="billstate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("checked_at", sa.DateTime(), nullable=True),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_hospital_bill_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_hospital_bill_hospital_id_hospital")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["treatment_letter.id"],
            name=op.f("fk_hospital_bill_letter_id_treatment_letter"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_bill")),
        sa.UniqueConstraint("client_id", name=op.f("uq_hospital_bill_client_id")),
    )
    op.create_index("ix_hospital_bill_faults_id", "hospital_bill", ["faults", "id"], unique=False)
    op.create_index(
        op.f("ix_hospital_bill_file_sha256"), "hospital_bill", ["file_sha256"], unique=False
    )
    op.create_index(
        "ix_hospital_bill_hospital_id_invoice",
        "hospital_bill",
        ["hospital_id", "invoice"],
        unique=False,
    )
    op.create_index("ix_hospital_bill_invoice", "hospital_bill", ["invoice"], unique=False)
    op.create_index("ix_hospital_bill_letter_id", "hospital_bill", ["letter_id"], unique=False)
    op.create_index("ix_hospital_bill_period_id", "hospital_bill", ["period", "id"], unique=False)
    op.create_table(
        "hospital_bill_line",
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("price_myriadths", sa.BigInteger(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bill_id"],
            ["hospital_bill.id"],
            name=op.f("fk_hospital_bill_line_bill_id_hospital_bill"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_bill_line")),
    )
    op.create_index(
        "uq_hospital_bill_line_bill_id", "hospital_bill_line", ["bill_id", "position"], unique=True
    )
    op.create_table(
        "bill_finding",
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("weight", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["hospital_bill.id"], name=op.f("fk_bill_finding_bill_id_hospital_bill")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["hospital_bill_line.id"],
            name=op.f("fk_bill_finding_line_id_hospital_bill_line"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill_finding")),
    )
    op.create_index(op.f("ix_bill_finding_bill_id"), "bill_finding", ["bill_id"], unique=False)
    op.create_index(op.f("ix_bill_finding_code"), "bill_finding", ["code"], unique=False)
    op.create_index(op.f("ix_bill_finding_line_id"), "bill_finding", ["line_id"], unique=False)
    for code, said in _roles():
        _set(code, said | set(RIGHTS.get(code, ())))


def downgrade() -> None:
    op.drop_index(op.f("ix_bill_finding_line_id"), table_name="bill_finding")
    op.drop_index(op.f("ix_bill_finding_code"), table_name="bill_finding")
    op.drop_index(op.f("ix_bill_finding_bill_id"), table_name="bill_finding")
    op.drop_table("bill_finding")
    op.drop_index("uq_hospital_bill_line_bill_id", table_name="hospital_bill_line")
    op.drop_table("hospital_bill_line")
    op.drop_index("ix_hospital_bill_period_id", table_name="hospital_bill")
    op.drop_index("ix_hospital_bill_letter_id", table_name="hospital_bill")
    op.drop_index("ix_hospital_bill_invoice", table_name="hospital_bill")
    op.drop_index("ix_hospital_bill_hospital_id_invoice", table_name="hospital_bill")
    op.drop_index(op.f("ix_hospital_bill_file_sha256"), table_name="hospital_bill")
    op.drop_index("ix_hospital_bill_faults_id", table_name="hospital_bill")
    op.drop_table("hospital_bill")
    op.drop_index(op.f("ix_price_item_list_id"), table_name="price_item")
    op.drop_index("ix_price_item_code", table_name="price_item")
    op.drop_table("price_item")
    op.drop_table("price_list")
    op.drop_index("uq_bill_layout_hospital_id", table_name="bill_layout")
    op.drop_table("bill_layout")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("claims:")})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
