"""Medicines: orders, doses, allergies and diets, the stock book."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

RIGHTS = {
    "front_desk": ("medicines:keep", "medicines:see", "medicines:write"),
    "nurse": ("medicines:keep", "medicines:see", "medicines:write"),
    "social_worker": ("medicines:see",),
    "leader": ("medicines:keep", "medicines:see", "medicines:write"),
}


def upgrade() -> None:
    op.create_table(
        "caution",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "allergy", "diet", "none_known", name="cautionkind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("reaction", sa.String(), nullable=False),
        sa.Column("told_by", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_caution_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_caution_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["caution.id"], name=op.f("fk_caution_replaces_id_caution")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caution")),
        sa.UniqueConstraint("client_id", name=op.f("uq_caution_client_id")),
        sa.UniqueConstraint("replaces_id", name=op.f("uq_caution_replaces_id")),
    )
    op.create_index(op.f("ix_caution_person_id"), "caution", ["person_id"], unique=False)
    op.create_table(
        "medicine_stock",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("medicine", sa.String(), nullable=False),
        sa.Column("strength", sa.String(), nullable=False),
        sa.Column(
            "unit",
            sa.Enum(
                "tablet",
                "capsule",
                "bag",
                "mg",
                "g",
                "ml",
                "drop",
                "unit",
                "puff",
                "patch",
                name="doseunit",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "control",
            sa.Enum(
                "none",
                "second_class",
                "first_class",
                "narcotic",
                name="control",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_medicine_stock_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_medicine_stock_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medicine_stock")),
        sa.UniqueConstraint("client_id", name=op.f("uq_medicine_stock_client_id")),
    )
    op.create_index(op.f("ix_medicine_stock_stay_id"), "medicine_stock", ["stay_id"], unique=False)
    op.create_table(
        "medicine_order",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("medicine", sa.String(), nullable=False),
        sa.Column("strength", sa.String(), nullable=False),
        sa.Column("dose", sa.Integer(), nullable=False),
        sa.Column(
            "unit",
            sa.Enum(
                "tablet",
                "capsule",
                "bag",
                "mg",
                "g",
                "ml",
                "drop",
                "unit",
                "puff",
                "patch",
                name="doseunit",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "route",
            sa.Enum(
                "mouth",
                "tongue",
                "breath",
                "under_skin",
                "muscle",
                "skin",
                "eye",
                "rectum",
                name="route",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "pattern",
            sa.Enum("times", "every", "as_needed", name="pattern", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("times", sa.String(), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=True),
        sa.Column("needed_for", sa.String(), nullable=False),
        sa.Column("least_hours", sa.Integer(), nullable=True),
        sa.Column("most_per_day", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column(
            "source",
            sa.Enum("doctor", "discharge", "own", name="source", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("prescriber", sa.String(), nullable=False),
        sa.Column(
            "control",
            sa.Enum(
                "none",
                "second_class",
                "first_class",
                "narcotic",
                name="control",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("critical", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("stock_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("stops", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("warned", sa.String(), nullable=False),
        sa.Column("acknowledged", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("checked_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checked_by_id"], ["clerk.id"], name=op.f("fk_medicine_order_checked_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_medicine_order_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["medicine_order.id"],
            name=op.f("fk_medicine_order_replaces_id_medicine_order"),
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_medicine_order_stay_id_stay")
        ),
        sa.ForeignKeyConstraint(
            ["stock_id"],
            ["medicine_stock.id"],
            name=op.f("fk_medicine_order_stock_id_medicine_stock"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medicine_order")),
        sa.UniqueConstraint("client_id", name=op.f("uq_medicine_order_client_id")),
        sa.UniqueConstraint("replaces_id", name=op.f("uq_medicine_order_replaces_id")),
    )
    op.create_index(op.f("ix_medicine_order_stay_id"), "medicine_order", ["stay_id"], unique=False)
    op.create_table(
        "medicine_dose",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "given",
                "refused",
                "held",
                "absent",
                "vomited",
                name="outcome",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("witness_id", sa.Integer(), nullable=True),
        sa.Column("alone", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("needed_for", sa.String(), nullable=False),
        sa.Column("acknowledged", sa.String(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_medicine_dose_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["medicine_dose.id"],
            name=op.f("fk_medicine_dose_corrects_id_medicine_dose"),
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["medicine_order.id"],
            name=op.f("fk_medicine_dose_order_id_medicine_order"),
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_medicine_dose_stay_id_stay")
        ),
        sa.ForeignKeyConstraint(
            ["witness_id"], ["clerk.id"], name=op.f("fk_medicine_dose_witness_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medicine_dose")),
        sa.UniqueConstraint("client_id", name=op.f("uq_medicine_dose_client_id")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_medicine_dose_corrects_id")),
    )
    op.create_index("ix_medicine_dose_due_at", "medicine_dose", ["due_at"], unique=False)
    op.create_index(
        "ix_medicine_dose_stay_id_happened_at",
        "medicine_dose",
        ["stay_id", "happened_at"],
        unique=False,
    )
    op.create_index(
        "uq_medicine_dose_due",
        "medicine_dose",
        ["order_id", "due_at"],
        unique=True,
        sqlite_where=sa.text("corrects_id IS NULL AND due_at IS NOT NULL"),
        postgresql_where=sa.text("corrects_id IS NULL AND due_at IS NOT NULL"),
    )
    op.create_table(
        "medicine_effect",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("dose_id", sa.Integer(), nullable=False),
        sa.Column(
            "effect",
            sa.Enum(
                "helped", "a_little", "none", "worse", name="effect", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_medicine_effect_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["dose_id"], ["medicine_dose.id"], name=op.f("fk_medicine_effect_dose_id_medicine_dose")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medicine_effect")),
        sa.UniqueConstraint("client_id", name=op.f("uq_medicine_effect_client_id")),
        sa.UniqueConstraint("dose_id", name=op.f("uq_medicine_effect_dose_id")),
    )
    op.create_table(
        "medicine_move",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("stock_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "brought",
                "received",
                "returned",
                "found",
                "given",
                "wasted",
                "taken_along",
                "given_back",
                "lost",
                "counted",
                name="movekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("dose_id", sa.Integer(), nullable=True),
        sa.Column("expected", sa.BigInteger(), nullable=True),
        sa.Column("counted", sa.BigInteger(), nullable=True),
        sa.Column("to_whom", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("incident_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_medicine_move_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["medicine_move.id"],
            name=op.f("fk_medicine_move_corrects_id_medicine_move"),
        ),
        sa.ForeignKeyConstraint(
            ["dose_id"], ["medicine_dose.id"], name=op.f("fk_medicine_move_dose_id_medicine_dose")
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["duty_entry.id"], name=op.f("fk_medicine_move_incident_id_duty_entry")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_medicine_move_second_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["stock_id"],
            ["medicine_stock.id"],
            name=op.f("fk_medicine_move_stock_id_medicine_stock"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medicine_move")),
        sa.UniqueConstraint("client_id", name=op.f("uq_medicine_move_client_id")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_medicine_move_corrects_id")),
    )
    op.create_index(op.f("ix_medicine_move_dose_id"), "medicine_move", ["dose_id"], unique=False)
    op.create_index(op.f("ix_medicine_move_stock_id"), "medicine_move", ["stock_id"], unique=False)
    for code, said in _roles():
        _set(code, {*said, *RIGHTS.get(code, ())})


def downgrade() -> None:
    op.drop_index(op.f("ix_medicine_move_stock_id"), table_name="medicine_move")
    op.drop_index(op.f("ix_medicine_move_dose_id"), table_name="medicine_move")
    op.drop_table("medicine_move")
    op.drop_table("medicine_effect")
    op.drop_index(
        "uq_medicine_dose_due",
        table_name="medicine_dose",
        sqlite_where=sa.text("corrects_id IS NULL AND due_at IS NOT NULL"),
        postgresql_where=sa.text("corrects_id IS NULL AND due_at IS NOT NULL"),
    )
    op.drop_index("ix_medicine_dose_stay_id_happened_at", table_name="medicine_dose")
    op.drop_index("ix_medicine_dose_due_at", table_name="medicine_dose")
    op.drop_table("medicine_dose")
    op.drop_index(op.f("ix_medicine_order_stay_id"), table_name="medicine_order")
    op.drop_table("medicine_order")
    op.drop_index(op.f("ix_medicine_stock_stay_id"), table_name="medicine_stock")
    op.drop_table("medicine_stock")
    op.drop_index(op.f("ix_caution_person_id"), table_name="caution")
    op.drop_table("caution")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("medicines:")})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
