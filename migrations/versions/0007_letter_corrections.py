"""What is put right in letters and in the list of hospitals; who drives; answers taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COUNTS = sa.text("withdrawn_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "hospital_change",
        sa.Column("hospital_id", sa.Integer(), nullable=False),
        sa.Column("changes", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_hospital_change_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["hospital_id"], ["hospital.id"], name=op.f("fk_hospital_change_hospital_id_hospital")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_change")),
    )
    op.create_index(op.f("ix_hospital_change_hospital_id"), "hospital_change", ["hospital_id"])
    op.create_table(
        "letter_correction",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("admission_id", sa.Integer(), nullable=True),
        sa.Column("changes", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["admission_id"],
            ["hospital_admission.id"],
            name=op.f("fk_letter_correction_admission_id_hospital_admission"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_letter_correction_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["treatment_letter.id"],
            name=op.f("fk_letter_correction_letter_id_treatment_letter"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_correction")),
        sa.UniqueConstraint("client_id", name=op.f("uq_letter_correction_client_id")),
    )
    op.create_index("ix_letter_correction_letter_id", "letter_correction", ["letter_id"])
    with op.batch_alter_table("treatment_letter") as table:
        table.add_column(sa.Column("vehicle", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("treatment_letter") as table:
        table.alter_column("vehicle", server_default=None)
    op.drop_index("uq_care_step_task_id_step", table_name="care_step")
    op.add_column("care_step", sa.Column("withdrawn_at", sa.DateTime(), nullable=True))
    op.create_index(
        "uq_care_step_task_id_step",
        "care_step",
        ["task_id", "step"],
        unique=True,
        sqlite_where=COUNTS,
        postgresql_where=COUNTS,
    )


def downgrade() -> None:
    op.drop_index("uq_care_step_task_id_step", table_name="care_step")
    # Of several answers to one step the last is left, as an older program knows it.
    op.execute(
        "DELETE FROM care_step WHERE EXISTS (SELECT 1 FROM care_step AS later"
        " WHERE later.task_id = care_step.task_id AND later.step = care_step.step"
        " AND later.id > care_step.id)"
    )
    op.drop_column("care_step", "withdrawn_at")
    op.create_index("uq_care_step_task_id_step", "care_step", ["task_id", "step"], unique=True)
    op.drop_column("treatment_letter", "vehicle")
    op.drop_index("ix_letter_correction_letter_id", table_name="letter_correction")
    op.drop_table("letter_correction")
    op.drop_index(op.f("ix_hospital_change_hospital_id"), table_name="hospital_change")
    op.drop_table("hospital_change")
