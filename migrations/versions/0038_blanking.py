"""What a destruction takes out of the trace and the custody log, and how both are still checked.

On the way down the guards are as strict as they were; the lines that were blanked stay so, and the
older program names them as broken: who they spoke of is gone for good.
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

GUARDED = {
    "audit_entry": (
        "number, happened_at, entered_at, clerk_id, clerk, desk, act, topics, person_id, stay_id,"
        " previous, hash, id",
        "request",
    ),
    "dna_custody": (
        "number, client_id, sample_id, sample, person_id, sheet_id, sheet, step, happened_at,"
        " unit, by_whom, kind, seal, condition, place, reference, result, ground, planned_for,"
        " file_hash, entered_at, clerk_id, clerk, second_id, second, previous, hash, id",
        "with_whom, text",
    ),
}


def upgrade() -> None:
    op.create_table(
        "blanking",
        sa.Column("destruction_id", sa.Integer(), nullable=False),
        sa.Column("kept_in", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["destruction_id"],
            ["destruction.id"],
            name=op.f("fk_blanking_destruction_id_destruction"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blanking")),
        sa.UniqueConstraint(
            *("kept_in", "row_id", "destruction_id"),
            name=op.f("uq_blanking_kept_in_row_id_destruction_id"),
        ),
    )
    op.create_index("ix_blanking_destruction_id", "blanking", ["destruction_id"])
    postgresql = op.get_bind().dialect.name == "postgresql"
    if postgresql:
        op.execute(
            "CREATE OR REPLACE FUNCTION refuse_rewording() RETURNS trigger LANGUAGE plpgsql AS"
            " $$BEGIN IF NOT EXISTS (SELECT 1 FROM blanking WHERE kept_in = TG_TABLE_NAME"
            " AND row_id = OLD.id) THEN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME ||"
            " ' is append-only'; END IF; RETURN NEW; END$$"
        )
    for table, (closed, opened) in GUARDED.items():
        if postgresql:
            op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
            op.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {closed} OR DELETE OR"
                f" TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
            op.execute(
                f"CREATE TRIGGER {table}_no_rewording BEFORE UPDATE OF {opened}"
                f" ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_rewording()"
            )
        else:
            told = f"SELECT 1 FROM blanking WHERE kept_in = '{table}' AND row_id = OLD.id"  # noqa: S608
            op.execute(f"DROP TRIGGER {table}_no_update")
            _refuse(table, f"no_update BEFORE UPDATE OF {closed}")
            _refuse(table, f"no_rewording BEFORE UPDATE OF {opened}", f"WHEN NOT EXISTS ({told})")


def downgrade() -> None:
    postgresql = op.get_bind().dialect.name == "postgresql"
    for table in GUARDED:
        if postgresql:
            op.execute(f"DROP TRIGGER {table}_no_rewording ON {table}")
            op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
            op.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE"
                f" ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        else:
            op.execute(f"DROP TRIGGER {table}_no_rewording")
            op.execute(f"DROP TRIGGER {table}_no_update")
            _refuse(table, "no_update BEFORE UPDATE")
    if postgresql:
        op.execute("DROP FUNCTION IF EXISTS refuse_rewording()")
    op.drop_table("blanking")


def _refuse(table: str, act: str, when: str = "") -> None:
    """A guard of SQLite."""
    op.execute(
        f"CREATE TRIGGER {table}_{act} ON {table} {when}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
