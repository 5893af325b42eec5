"""Rounds: looks, signatures, tasks that alarms raise."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

RIGHTS = {
    "front_desk": ("rounds:see", "rounds:write"),
    "nurse": ("rounds:see", "rounds:write"),
    "social_worker": ("rounds:see",),
    "leader": ("rounds:see", "rounds:write"),
}


def upgrade() -> None:
    op.create_table(
        "round_signature",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("shift_start", sa.DateTime(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_round_signature_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_signature")),
        sa.UniqueConstraint("client_id", name=op.f("uq_round_signature_client_id")),
    )
    op.create_index(
        op.f("ix_round_signature_shift_start"), "round_signature", ["shift_start"], unique=False
    )
    op.create_table(
        "round_entry",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("quick", "full", name="roundkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("as_before", sa.Boolean(), nullable=False),
        sa.Column("refers_to_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("skipped", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("temperature", sa.Integer(), nullable=True),
        sa.Column("pulse", sa.Integer(), nullable=True),
        sa.Column("systolic", sa.Integer(), nullable=True),
        sa.Column("diastolic", sa.Integer(), nullable=True),
        sa.Column("breathing", sa.Integer(), nullable=True),
        sa.Column("oxygen", sa.Integer(), nullable=True),
        sa.Column(
            "consciousness",
            sa.Enum(
                "alert",
                "confused",
                "voice",
                "pain",
                "unresponsive",
                name="consciousness",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("pain", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("glucose", sa.Integer(), nullable=True),
        sa.Column(
            "meal",
            sa.Enum("all", "half", "none", name="meal", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column(
            "mood",
            sa.Enum(
                "calm",
                "low",
                "silent",
                "restless",
                "weak",
                name="mood",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "sleep",
            sa.Enum("good", "poor", "none", name="sleep", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column(
            "bowel",
            sa.Enum("normal", "loose", "none", name="bowel", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column(
            "skin",
            sa.Enum("sound", "red", "sore", "wound", name="skin", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("fall", sa.Boolean(), nullable=False),
        sa.Column("self_harm", sa.Boolean(), nullable=False),
        sa.Column("checks", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("signature_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_round_entry_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["round_entry.id"], name=op.f("fk_round_entry_corrects_id_round_entry")
        ),
        sa.ForeignKeyConstraint(
            ["refers_to_id"],
            ["round_entry.id"],
            name=op.f("fk_round_entry_refers_to_id_round_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["signature_id"],
            ["round_signature.id"],
            name=op.f("fk_round_entry_signature_id_round_signature"),
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_round_entry_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_entry")),
        sa.UniqueConstraint("client_id", name=op.f("uq_round_entry_client_id")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_round_entry_corrects_id")),
    )
    op.create_index(
        op.f("ix_round_entry_happened_at"), "round_entry", ["happened_at"], unique=False
    )
    op.create_index(
        op.f("ix_round_entry_signature_id"), "round_entry", ["signature_id"], unique=False
    )
    op.create_index(
        "ix_round_entry_stay_id_happened_at",
        "round_entry",
        ["stay_id", "happened_at"],
        unique=False,
    )
    op.create_table(
        "care_task",
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column(
            "cause",
            sa.Enum(
                "fever",
                "high_fever",
                "cold",
                "pulse",
                "pressure",
                "breathing",
                "oxygen",
                "not_alert",
                "pain",
                "glucose",
                "score",
                "meals",
                "fall",
                "self_harm",
                name="cause",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sign", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("raised_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("again_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["round_entry.id"], name=op.f("fk_care_task_entry_id_round_entry")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_care_task_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_task")),
    )
    op.create_index(
        "ix_care_task_stay_id_raised_at", "care_task", ["stay_id", "raised_at"], unique=False
    )
    op.create_index(
        "uq_care_task_open",
        "care_task",
        ["stay_id", "cause"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "care_step",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column(
            "step",
            sa.Enum(
                "call_doctor",
                "stay_beside",
                "clear_room",
                "isolate",
                "measure_again",
                "offer_food",
                "hospital_letter",
                name="carestep",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("not_needed", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_care_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["round_entry.id"], name=op.f("fk_care_step_entry_id_round_entry")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["care_task.id"], name=op.f("fk_care_step_task_id_care_task")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_step")),
        sa.UniqueConstraint("client_id", name=op.f("uq_care_step_client_id")),
    )
    op.create_index("uq_care_step_task_id_step", "care_step", ["task_id", "step"], unique=True)
    for code, said in _roles():
        _set(code, {*said, *RIGHTS.get(code, ())})


def downgrade() -> None:
    op.drop_index("uq_care_step_task_id_step", table_name="care_step")
    op.drop_table("care_step")
    op.drop_index(
        "uq_care_task_open",
        table_name="care_task",
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.drop_index("ix_care_task_stay_id_raised_at", table_name="care_task")
    op.drop_table("care_task")
    op.drop_index("ix_round_entry_stay_id_happened_at", table_name="round_entry")
    op.drop_index(op.f("ix_round_entry_signature_id"), table_name="round_entry")
    op.drop_index(op.f("ix_round_entry_happened_at"), table_name="round_entry")
    op.drop_table("round_entry")
    op.drop_index(op.f("ix_round_signature_shift_start"), table_name="round_signature")
    op.drop_table("round_signature")
    for code, said in _roles():
        _set(code, {word for word in said if not word.startswith("rounds:")})


def _roles():
    """Every role of the station with what it may do; a station has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
