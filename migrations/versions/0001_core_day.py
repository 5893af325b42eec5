"""The tables of the core day."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# What a model's columns cannot say: overlap of beds, and a trace that cannot be changed.
GUARDS = {
    "sqlite": (
        "INSERT INTO audit_head (id, number, hash) VALUES (1, 0, "
        "'0000000000000000000000000000000000000000000000000000000000000000')",
        "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT "
        "RAISE(ABORT, 'audit_entry is append-only'); END",
        "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT "
        "RAISE(ABORT, 'audit_entry is append-only'); END",
        "CREATE TRIGGER bed_assignment_bed_no_overlap_insert BEFORE INSERT ON bed_assignment "
        "WHEN NEW.bed_id IS NOT NULL AND EXISTS ( SELECT 1 FROM bed_assignment AS other WHERE "
        "other.bed_id = NEW.bed_id AND other.id IS NOT NEW.id AND (NEW.ends_at IS NULL OR "
        "other.starts_at < NEW.ends_at) AND (other.ends_at IS NULL OR other.ends_at > "
        "NEW.starts_at) AND (NEW.ends_at IS NULL OR NEW.ends_at > NEW.starts_at) AND "
        "(other.ends_at IS NULL OR other.ends_at > other.starts_at)) BEGIN SELECT "
        "RAISE(ABORT, 'ex_bed_assignment_bed_overlap'); END",
        "CREATE TRIGGER bed_assignment_bed_no_overlap_update BEFORE UPDATE ON bed_assignment "
        "WHEN NEW.bed_id IS NOT NULL AND EXISTS ( SELECT 1 FROM bed_assignment AS other WHERE "
        "other.bed_id = NEW.bed_id AND other.id IS NOT NEW.id AND (NEW.ends_at IS NULL OR "
        "other.starts_at < NEW.ends_at) AND (other.ends_at IS NULL OR other.ends_at > "
        "NEW.starts_at) AND (NEW.ends_at IS NULL OR NEW.ends_at > NEW.starts_at) AND "
        "(other.ends_at IS NULL OR other.ends_at > other.starts_at)) BEGIN SELECT "
        "RAISE(ABORT, 'ex_bed_assignment_bed_overlap'); END",
        "CREATE TRIGGER bed_assignment_stay_no_overlap_insert BEFORE INSERT ON bed_assignment "
        "WHEN NEW.stay_id IS NOT NULL AND EXISTS ( SELECT 1 FROM bed_assignment AS other "
        "WHERE other.stay_id = NEW.stay_id AND other.id IS NOT NEW.id AND (NEW.ends_at IS "
        "NULL OR other.starts_at < NEW.ends_at) AND (other.ends_at IS NULL OR other.ends_at > "
        "NEW.starts_at) AND (NEW.ends_at IS NULL OR NEW.ends_at > NEW.starts_at) AND "
        "(other.ends_at IS NULL OR other.ends_at > other.starts_at)) BEGIN SELECT "
        "RAISE(ABORT, 'ex_bed_assignment_stay_overlap'); END",
        "CREATE TRIGGER bed_assignment_stay_no_overlap_update BEFORE UPDATE ON bed_assignment "
        "WHEN NEW.stay_id IS NOT NULL AND EXISTS ( SELECT 1 FROM bed_assignment AS other "
        "WHERE other.stay_id = NEW.stay_id AND other.id IS NOT NEW.id AND (NEW.ends_at IS "
        "NULL OR other.starts_at < NEW.ends_at) AND (other.ends_at IS NULL OR other.ends_at > "
        "NEW.starts_at) AND (NEW.ends_at IS NULL OR NEW.ends_at > NEW.starts_at) AND "
        "(other.ends_at IS NULL OR other.ends_at > other.starts_at)) BEGIN SELECT "
        "RAISE(ABORT, 'ex_bed_assignment_stay_overlap'); END",
    ),
    "postgresql": (
        "INSERT INTO audit_head (id, number, hash) VALUES (1, 0, "
        "'0000000000000000000000000000000000000000000000000000000000000000')",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END$$",
        "CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
        "ALTER TABLE bed_assignment ADD CONSTRAINT ex_bed_assignment_bed_overlap EXCLUDE "
        "USING gist (int4range(bed_id, bed_id, '[]') WITH &&, tsrange(starts_at, ends_at) "
        "WITH &&) WHERE (bed_id IS NOT NULL)",
        "ALTER TABLE bed_assignment ADD CONSTRAINT ex_bed_assignment_stay_overlap EXCLUDE "
        "USING gist (int4range(stay_id, stay_id, '[]') WITH &&, tsrange(starts_at, ends_at) "
        "WITH &&) WHERE (stay_id IS NOT NULL)",
    ),
}


def upgrade() -> None:
    op.create_table(
        "audit_head",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "building",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_building")),
        sa.UniqueConstraint("name", name=op.f("uq_building_name")),
    )
    op.create_table(
        "clerk",
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("login_key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("failed_tries", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clerk")),
        sa.UniqueConstraint("login_key", name=op.f("uq_clerk_login_key")),
    )
    op.create_table(
        "name_plate",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("superior", sa.String(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("founded_at", sa.DateTime(), nullable=False),
        sa.Column("last_backup_at", sa.DateTime(), nullable=True),
        sa.Column("last_backup_tested_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_plate")),
    )
    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "name_sort",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "sex",
            sa.Enum("0", "1", "2", "9", name="sex", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column(
            "born_precision",
            sa.Enum(
                "day",
                "month",
                "year",
                "estimated",
                "unknown",
                name="bornprecision",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "identity_state",
            sa.Enum(
                "unknown",
                "claimed",
                "probable",
                "confirmed",
                "disputed",
                name="identitystate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "identity_source",
            sa.Enum(
                "said",
                "acquaintance",
                "other_station",
                "face_query",
                "document",
                "police",
                "dna",
                "kin",
                name="identitysource",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("identity_note", sa.String(), nullable=False),
        sa.Column("ethnic_group", sa.String(), nullable=False),
        sa.Column(
            "area", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("household_address", sa.String(), nullable=False),
        sa.Column("residence", sa.String(), nullable=False),
        sa.Column("education", sa.String(), nullable=False),
        sa.Column("marital", sa.String(), nullable=False),
        sa.Column("accent", sa.String(), nullable=False),
        sa.Column("place_words", sa.String(), nullable=False),
        sa.Column("marks", sa.String(), nullable=False),
        sa.Column("build", sa.String(), nullable=False),
        sa.Column("height_cm", sa.Integer(), nullable=True),
        sa.Column("clothing", sa.String(), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["person.id"], name=op.f("fk_person_merged_into_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index("ix_person_area_born", "person", ["area", "born"], unique=False)
    op.create_index("ix_person_born", "person", ["born", "born_precision"], unique=False)
    op.create_index(op.f("ix_person_merged_into_id"), "person", ["merged_into_id"], unique=False)
    op.create_index(op.f("ix_person_name_sort"), "person", ["name_sort"], unique=False)
    op.create_table(
        "policy_value",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_value")),
        sa.UniqueConstraint("name", name=op.f("uq_policy_value_name")),
    )
    op.create_table(
        "role",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("permissions", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role")),
        sa.UniqueConstraint("code", name=op.f("uq_role_code")),
    )
    op.create_table(
        "serial",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_serial")),
        sa.UniqueConstraint("name", "period", name=op.f("uq_serial_name_period")),
    )
    op.create_table(
        "signing_key",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("retired_at", sa.DateTime(), nullable=True),
        sa.Column("covers_until", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_key")),
        sa.UniqueConstraint("number", name=op.f("uq_signing_key_number")),
    )
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.Column("desk", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("request", sa.String(), nullable=False),
        sa.Column("topics", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_audit_entry_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
        sa.UniqueConstraint("number", name=op.f("uq_audit_entry_number")),
    )
    op.create_index("ix_audit_entry_entered_at", "audit_entry", ["entered_at"], unique=False)
    op.create_index("ix_audit_entry_person", "audit_entry", ["person_id", "id"], unique=False)
    op.create_index("ix_audit_entry_stay", "audit_entry", ["stay_id", "id"], unique=False)
    op.create_table(
        "candidate",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("found_at", sa.DateTime(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_candidate_other_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_candidate_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index(op.f("ix_candidate_other_id"), "candidate", ["other_id"], unique=False)
    op.create_index(op.f("ix_candidate_person_id"), "candidate", ["person_id"], unique=False)
    op.create_table(
        "identity_document",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "resident_id",
                "temporary_id",
                "household_book",
                "residence_permit",
                "hk_macao_permit",
                "taiwan_permit",
                "foreign_resident",
                "passport",
                "disability_card",
                "other",
                name="documentkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("written", sa.String(), nullable=False),
        sa.Column(
            "number",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "head", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "tail", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "last_four",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "seen",
            sa.Enum(
                "original",
                "copy",
                "police",
                "told",
                name="documentseen",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_identity_document_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_document")),
        sa.UniqueConstraint(
            "person_id", "kind", "number", name=op.f("uq_identity_document_person_id_kind_number")
        ),
    )
    op.create_index(
        "ix_identity_document_head", "identity_document", ["head", "person_id"], unique=False
    )
    op.create_index(
        "ix_identity_document_last_four",
        "identity_document",
        ["last_four", "person_id"],
        unique=False,
    )
    op.create_index(
        "ix_identity_document_number", "identity_document", ["number", "person_id"], unique=False
    )
    op.create_index(
        "ix_identity_document_tail", "identity_document", ["tail", "person_id"], unique=False
    )
    op.create_table(
        "intake",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("open", "decided", name="intakestate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("arrived_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column(
            "how_came",
            sa.Enum(
                "self",
                "police",
                "urban_management",
                "citizen",
                "patrol",
                "hospital",
                "station",
                name="howcame",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("found_at", sa.DateTime(), nullable=True),
        sa.Column("found_place", sa.String(), nullable=False),
        sa.Column("escort_unit", sa.String(), nullable=False),
        sa.Column("escort_people", sa.String(), nullable=False),
        sa.Column("escort_number", sa.String(), nullable=False),
        sa.Column("escort_phone", sa.String(), nullable=False),
        sa.Column("handover_number", sa.String(), nullable=False),
        sa.Column("handover_signed_at", sa.DateTime(), nullable=True),
        sa.Column("health_at_handover", sa.String(), nullable=False),
        sa.Column("needs", sa.String(), nullable=False),
        sa.Column("on_relief", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("cause_text", sa.String(), nullable=False),
        sa.Column("wandering_since", sa.Date(), nullable=True),
        sa.Column("signs", sa.String(), nullable=False),
        sa.Column("temperature_tenths", sa.Integer(), nullable=True),
        sa.Column(
            "mental_state",
            sa.Enum(
                "clear",
                "doubtful",
                "disorder",
                "disability",
                name="mentalstate",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "self_care",
            sa.Enum("full", "partly", "none", name="selfcare", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column(
            "mobility",
            sa.Enum(
                "walks",
                "with_help",
                "wheelchair",
                "bedridden",
                name="mobility",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("cleared", sa.String(), nullable=False),
        sa.Column("triage_note", sa.String(), nullable=False),
        sa.Column("triaged_at", sa.DateTime(), nullable=True),
        sa.Column("searched_for", sa.String(), nullable=False),
        sa.Column("repeat_reason", sa.String(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "admitted",
                "to_hospital",
                "to_police",
                "refused",
                "guided",
                "left_before",
                name="outcome",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("outcome_at", sa.DateTime(), nullable=True),
        sa.Column("outcome_grounds", sa.String(), nullable=False),
        sa.Column("outcome_text", sa.String(), nullable=False),
        sa.Column("outcome_place", sa.String(), nullable=False),
        sa.Column("outcome_receipt", sa.String(), nullable=False),
        sa.Column("outcome_number", sa.String(), nullable=False),
        sa.Column("safety_checked_at", sa.DateTime(), nullable=True),
        sa.Column("safety_checker", sa.String(), nullable=False),
        sa.Column("safety_checker_sex", sa.String(), nullable=False),
        sa.Column("safety_findings", sa.String(), nullable=False),
        sa.Column("safety_police_receipt", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_intake_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_intake_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake")),
        sa.UniqueConstraint("client_id", name=op.f("uq_intake_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_intake_number")),
    )
    op.create_index("ix_intake_arrived_at", "intake", ["arrived_at"], unique=False)
    op.create_index(
        "ix_intake_signs",
        "intake",
        ["id"],
        unique=False,
        sqlite_where=sa.text("signs <> ''"),
        postgresql_where=sa.text("signs <> ''"),
    )
    op.create_index(
        "ix_intake_unsigned",
        "intake",
        ["id"],
        unique=False,
        sqlite_where=sa.text("escort_unit <> '' AND handover_signed_at IS NULL"),
        postgresql_where=sa.text("escort_unit <> '' AND handover_signed_at IS NULL"),
    )
    op.create_index(
        "ix_intake_not_admitted",
        "intake",
        ["arrived_at", "id"],
        unique=False,
        sqlite_where=sa.text("outcome <> 'admitted'"),
        postgresql_where=sa.text("outcome <> 'admitted'"),
    )
    op.create_index(op.f("ix_intake_family"), "intake", ["family"], unique=False)
    op.create_index(op.f("ix_intake_person_id"), "intake", ["person_id"], unique=False)
    op.create_table(
        "ledger_file",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("stays_added", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_ledger_file_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_file")),
    )
    op.create_table(
        "merge",
        sa.Column("survivor_id", sa.Integer(), nullable=False),
        sa.Column("merged_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("moved", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("merged_at", sa.DateTime(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.Column("undone_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_merge_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["merged_id"], ["person.id"], name=op.f("fk_merge_merged_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["survivor_id"], ["person.id"], name=op.f("fk_merge_survivor_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["undone_by_id"], ["clerk.id"], name=op.f("fk_merge_undone_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge")),
    )
    op.create_index(op.f("ix_merge_merged_id"), "merge", ["merged_id"], unique=False)
    op.create_index(op.f("ix_merge_survivor_id"), "merge", ["survivor_id"], unique=False)
    op.create_table(
        "night_count",
        sa.Column("night", sa.Date(), nullable=False),
        sa.Column("counted_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_night_count_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_night_count")),
        sa.UniqueConstraint("night", name=op.f("uq_night_count_night")),
    )
    op.create_table(
        "person_key",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "key", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("born_year", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_key_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_key")),
    )
    op.create_index(
        "ix_person_key_key", "person_key", ["key", "person_id", "born_year"], unique=False
    )
    op.create_index(op.f("ix_person_key_person_id"), "person_key", ["person_id"], unique=False)
    op.create_table(
        "person_name",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "printed",
                "used",
                "given_here",
                "temporary",
                name="namekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column(
            "fold", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column(
            "pinyin",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "initials",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "sound",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("born_year", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_name_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_name")),
    )
    op.create_index(
        "ix_person_name_fold", "person_name", ["fold", "person_id", "born_year"], unique=False
    )
    op.create_index(
        "ix_person_name_initials",
        "person_name",
        ["initials", "person_id", "born_year"],
        unique=False,
    )
    op.create_index(op.f("ix_person_name_person_id"), "person_name", ["person_id"], unique=False)
    op.create_index(
        "ix_person_name_pinyin", "person_name", ["pinyin", "person_id", "born_year"], unique=False
    )
    op.create_index(
        "ix_person_name_sound", "person_name", ["sound", "person_id", "born_year"], unique=False
    )
    op.create_table(
        "outside_number",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "fingerprints",
                "police_query",
                "face_query",
                "dna",
                "other",
                name="outsidenumberkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("written", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_outside_number_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_outside_number_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outside_number")),
        sa.UniqueConstraint(
            "person_id", "kind", "number", name=op.f("uq_outside_number_person_id_kind_number")
        ),
    )
    op.create_index(
        "ix_outside_number_number", "outside_number", ["number", "person_id"], unique=False
    )
    op.create_table(
        "person_pair",
        sa.Column("lower_id", sa.Integer(), nullable=False),
        sa.Column("higher_id", sa.Integer(), nullable=False),
        sa.Column("key_facts", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_person_pair_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["higher_id"], ["person.id"], name=op.f("fk_person_pair_higher_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["lower_id"], ["person.id"], name=op.f("fk_person_pair_lower_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_pair")),
        sa.UniqueConstraint(
            "lower_id", "higher_id", name=op.f("uq_person_pair_lower_id_higher_id")
        ),
    )
    op.create_index(op.f("ix_person_pair_higher_id"), "person_pair", ["higher_id"], unique=False)
    op.create_table(
        "photo",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_photo_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_photo_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
    )
    op.create_index(op.f("ix_photo_person_id"), "photo", ["person_id"], unique=False)
    op.create_table(
        "printing",
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("check_code", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("printed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_printing_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_printing_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printing")),
        sa.UniqueConstraint(
            "paper", "subject", "copy", name=op.f("uq_printing_paper_subject_copy")
        ),
    )
    op.create_index(op.f("ix_printing_check_code"), "printing", ["check_code"], unique=False)
    op.create_index(op.f("ix_printing_number"), "printing", ["number"], unique=False)
    op.create_index(op.f("ix_printing_person_id"), "printing", ["person_id"], unique=False)
    op.create_table(
        "relative",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_digits", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_relative_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relative")),
    )
    op.create_index(op.f("ix_relative_person_id"), "relative", ["person_id"], unique=False)
    op.create_index(op.f("ix_relative_phone_digits"), "relative", ["phone_digits"], unique=False)
    op.create_table(
        "restriction",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "ground",
            sa.Enum(
                "harmed_minor",
                "domestic_violence",
                "by_decision",
                name="restrictionground",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("lifted_at", sa.DateTime(), nullable=True),
        sa.Column("lifted_reason", sa.String(), nullable=False),
        sa.Column("lifted_by_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_restriction_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["lifted_by_id"], ["clerk.id"], name=op.f("fk_restriction_lifted_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_restriction_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_restriction_second_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
    )
    op.create_index(op.f("ix_restriction_person_id"), "restriction", ["person_id"], unique=False)
    op.create_index(
        "uq_restriction_person_in_force",
        "restriction",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("lifted_at IS NULL"),
        postgresql_where=sa.text("lifted_at IS NULL"),
    )
    op.create_table(
        "file_access",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "named",
                "at_the_door",
                "emergency",
                name="accessway",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("given_by_id", sa.Integer(), nullable=True),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.Column("seen_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_file_access_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["given_by_id"], ["clerk.id"], name=op.f("fk_file_access_given_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_file_access_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["seen_by_id"], ["clerk.id"], name=op.f("fk_file_access_seen_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_access")),
    )
    op.create_index(
        "ix_file_access_person_clerk", "file_access", ["person_id", "clerk_id"], unique=False
    )
    op.create_index(
        "ix_file_access_unseen",
        "file_access",
        ["id"],
        unique=False,
        sqlite_where=sa.text("way = 'emergency' AND seen_at IS NULL"),
        postgresql_where=sa.text("way = 'emergency' AND seen_at IS NULL"),
    )
    op.create_table(
        "room",
        sa.Column("building_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column(
            "zone",
            sa.Enum(
                "men",
                "women",
                "minors",
                "family",
                "nursing",
                "isolation",
                name="zone",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "sex",
            sa.Enum("0", "1", "2", "9", name="sex", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("near_duty", sa.Boolean(), nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=False),
        sa.Column("features", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_room_building_id_building")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("building_id", "name", name=op.f("uq_room_building_id_name")),
    )
    op.create_table(
        "bed",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "condition",
            sa.Enum(
                "in_service",
                "isolation",
                "needs_cleaning",
                "out_of_service",
                "closed",
                name="bedcondition",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("condition_since", sa.DateTime(), nullable=True),
        sa.Column("condition_until", sa.DateTime(), nullable=True),
        sa.Column("condition_note", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_bed_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed")),
        sa.UniqueConstraint("room_id", "name", name=op.f("uq_bed_room_id_name")),
    )
    op.create_table(
        "belonging",
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "ordinary",
                "valuable",
                "cash",
                "document",
                "medicine",
                "dangerous",
                name="belongingkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("features", sa.String(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("bag", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "stored",
                "returned",
                "with_police",
                "forwarded",
                "disposed",
                name="belongingstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("received_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "signed_in",
            sa.Enum("hand", "thumb", "witness", name="signedhow", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("signed_in_witness", sa.String(), nullable=False),
        sa.Column("signed_in_at", sa.DateTime(), nullable=True),
        sa.Column("given_out_at", sa.DateTime(), nullable=True),
        sa.Column("given_out_by_id", sa.Integer(), nullable=True),
        sa.Column("given_to", sa.String(), nullable=False),
        sa.Column(
            "signed_out",
            sa.Enum("hand", "thumb", "witness", name="signedhow", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("receipt", sa.String(), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("noticed_on", sa.Date(), nullable=True),
        sa.Column("notice", sa.String(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["given_out_by_id"], ["clerk.id"], name=op.f("fk_belonging_given_out_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake.id"], name=op.f("fk_belonging_intake_id_intake")
        ),
        sa.ForeignKeyConstraint(
            ["received_by_id"], ["clerk.id"], name=op.f("fk_belonging_received_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_belonging_second_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_belonging")),
    )
    op.create_index(op.f("ix_belonging_intake_id"), "belonging", ["intake_id"], unique=False)
    op.create_index(
        "ix_belonging_stored",
        "belonging",
        ["intake_id"],
        unique=False,
        sqlite_where=sa.text("state = 'stored'"),
        postgresql_where=sa.text("state = 'stored'"),
    )
    op.create_table(
        "belonging_photo",
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column("belonging_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["belonging_id"],
            ["belonging.id"],
            name=op.f("fk_belonging_photo_belonging_id_belonging"),
        ),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_belonging_photo_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake.id"], name=op.f("fk_belonging_photo_intake_id_intake")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["belonging_photo.id"],
            name=op.f("fk_belonging_photo_replaces_id_belonging_photo"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_belonging_photo")),
        sa.UniqueConstraint("replaces_id", name=op.f("uq_belonging_photo_replaces_id")),
    )
    op.create_index(
        op.f("ix_belonging_photo_intake_id"), "belonging_photo", ["intake_id"], unique=False
    )
    op.create_table(
        "cannot_state",
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column(
            "block",
            sa.Enum(
                "identity",
                "relief",
                "cause",
                "relatives",
                "belongings",
                name="block",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake.id"], name=op.f("fk_cannot_state_intake_id_intake")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cannot_state")),
        sa.UniqueConstraint("intake_id", "block", name=op.f("uq_cannot_state_intake_id_block")),
    )
    op.create_table(
        "changed_statement",
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column(
            "stated",
            sa.Enum(
                "how_came",
                "found_at",
                "found_place",
                "escort_unit",
                "escort_people",
                "escort_number",
                "escort_phone",
                "health_at_handover",
                "needs",
                "on_relief",
                "cause",
                "cause_text",
                "wandering_since",
                "relatives",
                "cannot_state",
                "signs",
                "cleared",
                "temperature_tenths",
                "mental_state",
                "self_care",
                "mobility",
                "triage_note",
                "repeat_reason",
                "safety_checked_at",
                "safety_checker",
                "safety_checker_sex",
                "safety_findings",
                "safety_police_receipt",
                name="stated",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_changed_statement_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake.id"], name=op.f("fk_changed_statement_intake_id_intake")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changed_statement")),
    )
    op.create_index(
        op.f("ix_changed_statement_intake_id"), "changed_statement", ["intake_id"], unique=False
    )
    op.create_table(
        "police_report",
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column("sign", sa.String(), nullable=False),
        sa.Column("found_at", sa.DateTime(), nullable=False),
        sa.Column("reported_at", sa.DateTime(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("receipt", sa.String(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_police_report_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake.id"], name=op.f("fk_police_report_intake_id_intake")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_police_report")),
    )
    op.create_index(
        op.f("ix_police_report_intake_id"), "police_report", ["intake_id"], unique=False
    )
    op.create_table(
        "stay",
        sa.Column(
            "rescue_number",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "in_station",
                "on_leave",
                "in_hospital",
                "with_police",
                "leaving",
                "left",
                name="staystate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("admitted_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column(
            "assistance_class",
            sa.Enum(
                "open",
                "supportive",
                "protective",
                name="assistanceclass",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("class_confirmed", sa.Boolean(), nullable=False),
        sa.Column("expected_back", sa.DateTime(), nullable=True),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.Column("leaving_way", sa.String(), nullable=False),
        sa.Column("destination", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("born_year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake.id"], name=op.f("fk_stay_intake_id_intake")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_stay_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay")),
        sa.UniqueConstraint("intake_id", name=op.f("uq_stay_intake_id")),
        sa.UniqueConstraint("rescue_number", name=op.f("uq_stay_rescue_number")),
    )
    op.create_index("ix_stay_admitted_at_id", "stay", ["admitted_at", "id"], unique=False)
    op.create_index("ix_stay_left_at_id", "stay", ["left_at", "id"], unique=False)
    op.create_index(
        "ix_stay_person_id_admitted_at", "stay", ["person_id", "admitted_at"], unique=False
    )
    op.create_index(
        "uq_stay_person_open",
        "stay",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("left_at IS NULL"),
        postgresql_where=sa.text("left_at IS NULL"),
    )
    op.create_table(
        "assessment",
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column(
            "capacity",
            sa.Enum("full", "limited", "none", name="capacity", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "self_care",
            sa.Enum("full", "partly", "none", name="selfcare", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "proposed",
            sa.Enum(
                "open",
                "supportive",
                "protective",
                name="assistanceclass",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "confirmed",
            sa.Enum(
                "open",
                "supportive",
                "protective",
                name="assistanceclass",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("own_wages", sa.Boolean(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_assessment_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_assessment_second_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_assessment_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    op.create_index(op.f("ix_assessment_stay_id"), "assessment", ["stay_id"], unique=False)
    op.create_table(
        "bed_assignment",
        sa.Column("bed_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "planned", "active", "held", name="assignmentkind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=True),
        sa.Column("planned_for", sa.String(), nullable=False),
        sa.Column("planned_stay_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column(
            "end_reason",
            sa.Enum(
                "moved",
                "swapped",
                "left",
                "held",
                "returned",
                "released",
                "came",
                name="assignmentend",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("end_note", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends_at IS NULL OR ends_at >= starts_at", name=op.f("ck_bed_assignment_order")
        ),
        sa.ForeignKeyConstraint(["bed_id"], ["bed.id"], name=op.f("fk_bed_assignment_bed_id_bed")),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_bed_assignment_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["planned_stay_id"], ["stay.id"], name=op.f("fk_bed_assignment_planned_stay_id_stay")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_bed_assignment_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed_assignment")),
    )
    op.create_index(
        "ix_bed_assignment_bed_id_starts_at",
        "bed_assignment",
        ["bed_id", "starts_at"],
        unique=False,
    )
    op.create_index("ix_bed_assignment_ends_at", "bed_assignment", ["ends_at"], unique=False)
    op.create_index(
        op.f("ix_bed_assignment_planned_stay_id"),
        "bed_assignment",
        ["planned_stay_id"],
        unique=False,
    )
    op.create_index(
        "ix_bed_assignment_stay_id_starts_at",
        "bed_assignment",
        ["stay_id", "starts_at"],
        unique=False,
    )
    op.create_table(
        "bed_condition",
        sa.Column("bed_id", sa.Integer(), nullable=False),
        sa.Column(
            "condition",
            sa.Enum(
                "in_service",
                "isolation",
                "needs_cleaning",
                "out_of_service",
                "closed",
                name="bedcondition",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["bed_id"], ["bed.id"], name=op.f("fk_bed_condition_bed_id_bed")),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_bed_condition_clerk_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed_condition")),
    )
    op.create_index(
        "ix_bed_condition_bed_id_since", "bed_condition", ["bed_id", "since"], unique=False
    )
    op.create_table(
        "cash_payment",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column(
            "signed",
            sa.Enum("hand", "thumb", "witness", name="signedhow", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_cash_payment_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_cash_payment_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_cash_payment_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cash_payment")),
        sa.UniqueConstraint("client_id", name=op.f("uq_cash_payment_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_cash_payment_number")),
    )
    op.create_index(op.f("ix_cash_payment_person_id"), "cash_payment", ["person_id"], unique=False)
    op.create_index(op.f("ix_cash_payment_stay_id"), "cash_payment", ["stay_id"], unique=False)
    op.create_table(
        "extension",
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("filed_with", sa.String(), nullable=False),
        sa.Column("filed_number", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_extension_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_extension_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension")),
        sa.UniqueConstraint("number", name=op.f("uq_extension_number")),
    )
    op.create_index(op.f("ix_extension_stay_id"), "extension", ["stay_id"], unique=False)
    op.create_table(
        "leaving",
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "voucher",
                "kin",
                "escorted",
                "handed_over",
                "institution",
                "own_wish",
                "without_formalities",
                "terminated",
                "dead",
                name="leavingway",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("destination", sa.String(), nullable=False),
        sa.Column("destination_area", sa.String(), nullable=False),
        sa.Column("destination_contact", sa.String(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("fit_to_travel", sa.Boolean(), nullable=True),
        sa.Column("pregnant_months", sa.Integer(), nullable=True),
        sa.Column("food", sa.String(), nullable=False),
        sa.Column("declaration_signed_at", sa.DateTime(), nullable=True),
        sa.Column("service_form_signed_at", sa.DateTime(), nullable=True),
        sa.Column("fetcher_name", sa.String(), nullable=False),
        sa.Column("fetcher_relation", sa.String(), nullable=False),
        sa.Column("fetcher_document", sa.String(), nullable=False),
        sa.Column("fetcher_phone", sa.String(), nullable=False),
        sa.Column("fetcher_proof", sa.String(), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=False),
        sa.Column("receiver_unit", sa.String(), nullable=False),
        sa.Column("receiver_person", sa.String(), nullable=False),
        sa.Column("receiver_receipt", sa.String(), nullable=False),
        sa.Column("escorts", sa.String(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("grounds", sa.String(), nullable=False),
        sa.Column("ground_text", sa.String(), nullable=False),
        sa.Column("notice_number", sa.String(), nullable=False),
        sa.Column("notice_given_at", sa.DateTime(), nullable=True),
        sa.Column("died_at", sa.DateTime(), nullable=True),
        sa.Column("died_place", sa.String(), nullable=False),
        sa.Column("death_certificate", sa.String(), nullable=False),
        sa.Column("kin_told_at", sa.DateTime(), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(), nullable=True),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("police_report", sa.String(), nullable=False),
        sa.Column("discharge_certificate", sa.String(), nullable=False),
        sa.Column("services", sa.String(), nullable=False),
        sa.Column("exception_reason", sa.String(), nullable=False),
        sa.Column("exception_by_id", sa.Integer(), nullable=True),
        sa.Column("copy_excuse", sa.String(), nullable=False),
        sa.Column("copy_excuse_by_id", sa.Integer(), nullable=True),
        sa.Column("planned_for", sa.Date(), nullable=True),
        sa.Column("prepared_at", sa.DateTime(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("dropped_at", sa.DateTime(), nullable=True),
        sa.Column("dropped_reason", sa.String(), nullable=False),
        sa.Column("reopened_at", sa.DateTime(), nullable=True),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_leaving_clerk_id_clerk")),
        sa.ForeignKeyConstraint(
            ["copy_excuse_by_id"],
            ["clerk.id"],
            name=op.f("fk_leaving_copy_excuse_by_id_clerk"),
        ),
        sa.ForeignKeyConstraint(
            ["exception_by_id"], ["clerk.id"], name=op.f("fk_leaving_exception_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_leaving_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaving")),
    )
    op.create_index(op.f("ix_leaving_number"), "leaving", ["number"], unique=False)
    op.create_index("ix_leaving_stay_id", "leaving", ["stay_id"], unique=False)
    op.create_index(
        "uq_leaving_stay_in_force",
        "leaving",
        ["stay_id"],
        unique=True,
        sqlite_where=sa.text("dropped_at IS NULL AND reopened_at IS NULL"),
        postgresql_where=sa.text("dropped_at IS NULL AND reopened_at IS NULL"),
    )
    op.create_table(
        "fetcher_copy",
        sa.Column("leaving_id", sa.Integer(), nullable=False),
        sa.Column("fetcher", sa.String(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_fetcher_copy_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["leaving_id"], ["leaving.id"], name=op.f("fk_fetcher_copy_leaving_id_leaving")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fetcher_copy")),
    )
    op.create_index(
        op.f("ix_fetcher_copy_leaving_id"), "fetcher_copy", ["leaving_id"], unique=False
    )
    op.create_table(
        "ledger_row",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("trace", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("cells", sa.String(), nullable=False),
        sa.Column(
            "person_why",
            sa.Enum(
                "new",
                "same_id_number",
                "same_rescue_number",
                "same_facts",
                name="personwhy",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.Column("arrived_clock_known", sa.Boolean(), nullable=False),
        sa.Column("left_clock_known", sa.Boolean(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["ledger_file.id"], name=op.f("fk_ledger_row_file_id_ledger_file")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_ledger_row_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_row")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_ledger_row_fingerprint")),
    )
    op.create_index(op.f("ix_ledger_row_arrived_on"), "ledger_row", ["arrived_on"], unique=False)
    op.create_index(op.f("ix_ledger_row_file_id"), "ledger_row", ["file_id"], unique=False)
    op.create_index(op.f("ix_ledger_row_number"), "ledger_row", ["number"], unique=False)
    op.create_index(op.f("ix_ledger_row_stay_id"), "ledger_row", ["stay_id"], unique=False)
    op.create_table(
        "night_count_line",
        sa.Column("night_count_id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("bed_id", sa.Integer(), nullable=True),
        sa.Column(
            "expected",
            sa.Enum(
                "in_bed",
                "on_leave",
                "in_hospital",
                "with_police",
                "missing",
                name="found",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "found",
            sa.Enum(
                "in_bed",
                "on_leave",
                "in_hospital",
                "with_police",
                "missing",
                name="found",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("settled_note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bed_id"], ["bed.id"], name=op.f("fk_night_count_line_bed_id_bed")
        ),
        sa.ForeignKeyConstraint(
            ["night_count_id"],
            ["night_count.id"],
            name=op.f("fk_night_count_line_night_count_id_night_count"),
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["clerk.id"], name=op.f("fk_night_count_line_settled_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"], ["stay.id"], name=op.f("fk_night_count_line_stay_id_stay")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_night_count_line")),
        sa.UniqueConstraint(
            "night_count_id", "stay_id", name=op.f("uq_night_count_line_night_count_id_stay_id")
        ),
    )
    op.create_index(
        op.f("ix_night_count_line_stay_id"), "night_count_line", ["stay_id"], unique=False
    )
    op.create_table(
        "stay_step",
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "admitted",
                "went_out",
                "came_back",
                "to_hospital",
                "from_hospital",
                "to_police",
                "from_police",
                "leaving",
                "stays_on",
                "left",
                "reopened",
                "notice_published",
                "dna_requested",
                "dna_answered",
                "national_entry",
                "fingerprints_kept",
                "long_search",
                "note",
                name="stepkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_stay_step_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_stay_step_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_step")),
    )
    op.create_index(op.f("ix_stay_step_stay_id"), "stay_step", ["stay_id"], unique=False)
    op.create_table(
        "voucher",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column(
            "serial",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=True,
        ),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "approved",
                "issued",
                "exchanged",
                "travelled",
                "refunded",
                "void",
                "replaced",
                name="voucherstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("lapsed", sa.Boolean(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("home", "transfer", name="voucherpurpose", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("destination", sa.String(), nullable=False),
        sa.Column("destination_area", sa.String(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("cash_fen", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("contact_station", sa.String(), nullable=False),
        sa.Column("contact_address", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("transfer_agreed_with", sa.String(), nullable=False),
        sa.Column("exchange_at", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("written_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_at", sa.DateTime(), nullable=True),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("issued_at", sa.DateTime(), nullable=True),
        sa.Column("issued_by_id", sa.Integer(), nullable=True),
        sa.Column("key_number", sa.Integer(), nullable=True),
        sa.Column("nonce", sa.LargeBinary(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column(
            "short_code",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("exchanged_at", sa.DateTime(), nullable=True),
        sa.Column("exchanged_fen", sa.Integer(), nullable=False),
        sa.Column("refunded_fen", sa.Integer(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_reason", sa.String(), nullable=False),
        sa.Column(
            "closed_paper",
            sa.Enum(
                "returned",
                "lost",
                "never_printed",
                name="paperwhereabouts",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["approved_by_id"], ["clerk.id"], name=op.f("fk_voucher_approved_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["issued_by_id"], ["clerk.id"], name=op.f("fk_voucher_issued_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_voucher_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["voucher.id"], name=op.f("fk_voucher_replaces_id_voucher")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_voucher_stay_id_stay")),
        sa.ForeignKeyConstraint(
            ["written_by_id"], ["clerk.id"], name=op.f("fk_voucher_written_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voucher")),
        sa.UniqueConstraint("client_id", name=op.f("uq_voucher_client_id")),
        sa.UniqueConstraint("number", name=op.f("uq_voucher_number")),
        sa.UniqueConstraint("replaces_id", name=op.f("uq_voucher_replaces_id")),
        sa.UniqueConstraint("serial", name=op.f("uq_voucher_serial")),
    )
    op.create_index("ix_voucher_issued_at", "voucher", ["issued_at"], unique=False)
    op.create_index(op.f("ix_voucher_key_number"), "voucher", ["key_number"], unique=False)
    op.create_index("ix_voucher_person_id", "voucher", ["person_id"], unique=False)
    op.create_index(op.f("ix_voucher_short_code"), "voucher", ["short_code"], unique=False)
    op.create_index("ix_voucher_state_id", "voucher", ["state", "id"], unique=False)
    op.create_index("ix_voucher_stay_id", "voucher", ["stay_id"], unique=False)
    op.create_index(
        "uq_voucher_person_live",
        "voucher",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('draft', 'approved', 'issued') AND NOT lapsed"),
        postgresql_where=sa.text("state IN ('draft', 'approved', 'issued') AND NOT lapsed"),
    )
    op.create_table(
        "doubtful_cell",
        sa.Column("ledger_row_id", sa.Integer(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("written", sa.String(), nullable=False),
        sa.Column("read_as", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ledger_row_id"],
            ["ledger_row.id"],
            name=op.f("fk_doubtful_cell_ledger_row_id_ledger_row"),
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["clerk.id"], name=op.f("fk_doubtful_cell_settled_by_id_clerk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doubtful_cell")),
    )
    op.create_index(
        op.f("ix_doubtful_cell_ledger_row_id"), "doubtful_cell", ["ledger_row_id"], unique=False
    )
    op.create_index(
        op.f("ix_doubtful_cell_settled_at"), "doubtful_cell", ["settled_at"], unique=False
    )
    op.create_table(
        "voucher_event",
        sa.Column("voucher_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "written",
                "changed",
                "approved",
                "issued",
                "exchanged",
                "travelled",
                "refunded",
                "voided",
                "replaced",
                "conflict",
                name="voucherstep",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("ticket", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column(
            "conflict",
            sa.Enum(
                "withdrawn",
                "spent_twice",
                "not_issued_here",
                "out_of_days",
                "over_limit",
                name="conflictkind",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "serial",
            sa.String().with_variant(sa.String(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("settled_note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clerk_id"], ["clerk.id"], name=op.f("fk_voucher_event_clerk_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["clerk.id"], name=op.f("fk_voucher_event_second_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["clerk.id"], name=op.f("fk_voucher_event_settled_by_id_clerk")
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_voucher_event_voucher_id_voucher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voucher_event")),
    )
    op.create_index(
        "ix_voucher_event_kind_settled_at", "voucher_event", ["kind", "settled_at"], unique=False
    )
    op.create_index("ix_voucher_event_serial", "voucher_event", ["serial"], unique=False)
    op.create_index(
        op.f("ix_voucher_event_voucher_id"), "voucher_event", ["voucher_id"], unique=False
    )
    op.create_table(
        "voucher_leg",
        sa.Column("voucher_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("train", "bus", "ship", "city", name="legkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("from_stop", sa.String(), nullable=False),
        sa.Column("to_stop", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("departs", sa.String(), nullable=False),
        sa.Column("arrives", sa.String(), nullable=False),
        sa.Column("seat", sa.String(), nullable=False),
        sa.Column("fare_fen", sa.Integer(), nullable=False),
        sa.Column("helper", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_voucher_leg_voucher_id_voucher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voucher_leg")),
        sa.UniqueConstraint("voucher_id", "place", name=op.f("uq_voucher_leg_voucher_id_place")),
    )

    for statement in GUARDS[op.get_bind().dialect.name]:
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    op.drop_table("voucher_leg")
    op.drop_index(op.f("ix_voucher_event_voucher_id"), table_name="voucher_event")
    op.drop_index("ix_voucher_event_serial", table_name="voucher_event")
    op.drop_index("ix_voucher_event_kind_settled_at", table_name="voucher_event")
    op.drop_table("voucher_event")
    op.drop_index(op.f("ix_doubtful_cell_settled_at"), table_name="doubtful_cell")
    op.drop_index(op.f("ix_doubtful_cell_ledger_row_id"), table_name="doubtful_cell")
    op.drop_table("doubtful_cell")
    op.drop_index(
        "uq_voucher_person_live",
        table_name="voucher",
        sqlite_where=sa.text("state IN ('draft', 'approved', 'issued') AND NOT lapsed"),
        postgresql_where=sa.text("state IN ('draft', 'approved', 'issued') AND NOT lapsed"),
    )
    op.drop_index("ix_voucher_stay_id", table_name="voucher")
    op.drop_index("ix_voucher_state_id", table_name="voucher")
    op.drop_index(op.f("ix_voucher_short_code"), table_name="voucher")
    op.drop_index("ix_voucher_person_id", table_name="voucher")
    op.drop_index(op.f("ix_voucher_key_number"), table_name="voucher")
    op.drop_index("ix_voucher_issued_at", table_name="voucher")
    op.drop_table("voucher")
    op.drop_index(op.f("ix_stay_step_stay_id"), table_name="stay_step")
    op.drop_table("stay_step")
    op.drop_index(op.f("ix_night_count_line_stay_id"), table_name="night_count_line")
    op.drop_table("night_count_line")
    op.drop_index(op.f("ix_ledger_row_stay_id"), table_name="ledger_row")
    op.drop_index(op.f("ix_ledger_row_number"), table_name="ledger_row")
    op.drop_index(op.f("ix_ledger_row_file_id"), table_name="ledger_row")
    op.drop_index(op.f("ix_ledger_row_arrived_on"), table_name="ledger_row")
    op.drop_table("ledger_row")
    op.drop_index(op.f("ix_fetcher_copy_leaving_id"), table_name="fetcher_copy")
    op.drop_table("fetcher_copy")
    op.drop_index(
        "uq_leaving_stay_in_force",
        table_name="leaving",
        sqlite_where=sa.text("dropped_at IS NULL AND reopened_at IS NULL"),
        postgresql_where=sa.text("dropped_at IS NULL AND reopened_at IS NULL"),
    )
    op.drop_index("ix_leaving_stay_id", table_name="leaving")
    op.drop_index(op.f("ix_leaving_number"), table_name="leaving")
    op.drop_table("leaving")
    op.drop_index(op.f("ix_extension_stay_id"), table_name="extension")
    op.drop_table("extension")
    op.drop_index(op.f("ix_cash_payment_stay_id"), table_name="cash_payment")
    op.drop_index(op.f("ix_cash_payment_person_id"), table_name="cash_payment")
    op.drop_table("cash_payment")
    op.drop_index("ix_bed_condition_bed_id_since", table_name="bed_condition")
    op.drop_table("bed_condition")
    op.drop_index("ix_bed_assignment_stay_id_starts_at", table_name="bed_assignment")
    op.drop_index(op.f("ix_bed_assignment_planned_stay_id"), table_name="bed_assignment")
    op.drop_index("ix_bed_assignment_ends_at", table_name="bed_assignment")
    op.drop_index("ix_bed_assignment_bed_id_starts_at", table_name="bed_assignment")
    op.drop_table("bed_assignment")
    op.drop_index(op.f("ix_assessment_stay_id"), table_name="assessment")
    op.drop_table("assessment")
    op.drop_index(
        "uq_stay_person_open",
        table_name="stay",
        sqlite_where=sa.text("left_at IS NULL"),
        postgresql_where=sa.text("left_at IS NULL"),
    )
    op.drop_index("ix_stay_person_id_admitted_at", table_name="stay")
    op.drop_index("ix_stay_left_at_id", table_name="stay")
    op.drop_index("ix_stay_admitted_at_id", table_name="stay")
    op.drop_table("stay")
    op.drop_index(op.f("ix_police_report_intake_id"), table_name="police_report")
    op.drop_table("police_report")
    op.drop_index(op.f("ix_changed_statement_intake_id"), table_name="changed_statement")
    op.drop_table("changed_statement")
    op.drop_table("cannot_state")
    op.drop_index(op.f("ix_belonging_photo_intake_id"), table_name="belonging_photo")
    op.drop_table("belonging_photo")
    op.drop_index(
        "ix_belonging_stored",
        table_name="belonging",
        sqlite_where=sa.text("state = 'stored'"),
        postgresql_where=sa.text("state = 'stored'"),
    )
    op.drop_index(op.f("ix_belonging_intake_id"), table_name="belonging")
    op.drop_table("belonging")
    op.drop_table("bed")
    op.drop_table("room")
    op.drop_index(
        "ix_file_access_unseen",
        table_name="file_access",
        sqlite_where=sa.text("way = 'emergency' AND seen_at IS NULL"),
        postgresql_where=sa.text("way = 'emergency' AND seen_at IS NULL"),
    )
    op.drop_index("ix_file_access_person_clerk", table_name="file_access")
    op.drop_table("file_access")
    op.drop_index(
        "uq_restriction_person_in_force",
        table_name="restriction",
        sqlite_where=sa.text("lifted_at IS NULL"),
        postgresql_where=sa.text("lifted_at IS NULL"),
    )
    op.drop_index(op.f("ix_restriction_person_id"), table_name="restriction")
    op.drop_table("restriction")
    op.drop_index(op.f("ix_relative_phone_digits"), table_name="relative")
    op.drop_index(op.f("ix_relative_person_id"), table_name="relative")
    op.drop_table("relative")
    op.drop_index(op.f("ix_printing_person_id"), table_name="printing")
    op.drop_index(op.f("ix_printing_number"), table_name="printing")
    op.drop_index(op.f("ix_printing_check_code"), table_name="printing")
    op.drop_table("printing")
    op.drop_index(op.f("ix_photo_person_id"), table_name="photo")
    op.drop_table("photo")
    op.drop_index("ix_outside_number_number", table_name="outside_number")
    op.drop_table("outside_number")
    op.drop_index(op.f("ix_person_pair_higher_id"), table_name="person_pair")
    op.drop_table("person_pair")
    op.drop_index("ix_person_name_sound", table_name="person_name")
    op.drop_index("ix_person_name_pinyin", table_name="person_name")
    op.drop_index(op.f("ix_person_name_person_id"), table_name="person_name")
    op.drop_index("ix_person_name_initials", table_name="person_name")
    op.drop_index("ix_person_name_fold", table_name="person_name")
    op.drop_table("person_name")
    op.drop_index(op.f("ix_person_key_person_id"), table_name="person_key")
    op.drop_index("ix_person_key_key", table_name="person_key")
    op.drop_table("person_key")
    op.drop_table("night_count")
    op.drop_index(op.f("ix_merge_survivor_id"), table_name="merge")
    op.drop_index(op.f("ix_merge_merged_id"), table_name="merge")
    op.drop_table("merge")
    op.drop_table("ledger_file")
    op.drop_index(op.f("ix_intake_person_id"), table_name="intake")
    op.drop_index(op.f("ix_intake_family"), table_name="intake")
    op.drop_index(
        "ix_intake_unsigned",
        table_name="intake",
        sqlite_where=sa.text("escort_unit <> '' AND handover_signed_at IS NULL"),
        postgresql_where=sa.text("escort_unit <> '' AND handover_signed_at IS NULL"),
    )
    op.drop_index(
        "ix_intake_signs",
        table_name="intake",
        sqlite_where=sa.text("signs <> ''"),
        postgresql_where=sa.text("signs <> ''"),
    )
    op.drop_index(
        "ix_intake_not_admitted",
        table_name="intake",
        sqlite_where=sa.text("outcome <> 'admitted'"),
        postgresql_where=sa.text("outcome <> 'admitted'"),
    )
    op.drop_index("ix_intake_arrived_at", table_name="intake")
    op.drop_table("intake")
    op.drop_index("ix_identity_document_tail", table_name="identity_document")
    op.drop_index("ix_identity_document_number", table_name="identity_document")
    op.drop_index("ix_identity_document_last_four", table_name="identity_document")
    op.drop_index("ix_identity_document_head", table_name="identity_document")
    op.drop_table("identity_document")
    op.drop_index(op.f("ix_candidate_person_id"), table_name="candidate")
    op.drop_index(op.f("ix_candidate_other_id"), table_name="candidate")
    op.drop_table("candidate")
    op.drop_index("ix_audit_entry_stay", table_name="audit_entry")
    op.drop_index("ix_audit_entry_person", table_name="audit_entry")
    op.drop_index("ix_audit_entry_entered_at", table_name="audit_entry")
    op.drop_table("audit_entry")
    op.drop_table("signing_key")
    op.drop_table("serial")
    op.drop_table("role")
    op.drop_table("policy_value")
    op.drop_index(op.f("ix_person_name_sort"), table_name="person")
    op.drop_index(op.f("ix_person_merged_into_id"), table_name="person")
    op.drop_index("ix_person_born", table_name="person")
    op.drop_index("ix_person_area_born", table_name="person")
    op.drop_table("person")
    op.drop_table("name_plate")
    op.drop_table("clerk")
    op.drop_table("building")
    op.drop_table("audit_head")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION IF EXISTS refuse_change()")
