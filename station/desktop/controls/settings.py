"""Control names: settings."""

from __future__ import annotations

from typing import Final


class Settings:
    """The page of settings, section by section."""

    SECTIONS: Final = "settings_sections"

    PLATE_NAME: Final = "settings_plate_name"
    PLATE_SHORT_NAME: Final = "settings_plate_short_name"
    PLATE_PHONE: Final = "settings_plate_phone"
    PLATE_ADDRESS: Final = "settings_plate_address"
    PLATE_SUPERIOR: Final = "settings_plate_superior"
    PLATE_KIND: Final = "settings_plate_kind"
    PLATE_AREA: Final = "settings_plate_area"
    PLATE_SAVE: Final = "settings_plate_save"

    CLERKS: Final = "settings_clerk_list"
    CLERK_NEW: Final = "settings_clerk_new"
    CLERK_LOGIN: Final = "settings_clerk_login"
    CLERK_NAME: Final = "settings_clerk_name"
    CLERK_ROLES: Final = "settings_clerk_roles"
    CLERK_SEX: Final = "settings_clerk_sex"
    CLERK_PASSWORD: Final = "settings_clerk_password"  # noqa: S105  a control's name
    CLERK_SAVE: Final = "settings_clerk_save"
    CLERK_CLOSE: Final = "settings_clerk_close"
    CLERK_RESET: Final = "settings_clerk_reset"
    CLERK_UNLOCK: Final = "settings_clerk_unlock"

    ROLES: Final = "settings_role_list"
    ROLE_SAVE: Final = "settings_role_save"

    PASSWORD_RULE: Final = "settings_password_rule"  # noqa: S105  a control's name
    PASSWORD_OLD: Final = "settings_password_old"  # noqa: S105  a control's name
    PASSWORD_NEW: Final = "settings_password_new"  # noqa: S105  a control's name
    PASSWORD_AGAIN: Final = "settings_password_again"  # noqa: S105  a control's name
    PASSWORD_SAVE: Final = "settings_password_save"  # noqa: S105  a control's name

    ROOMS: Final = "settings_room_list"
    ROOM_NEW: Final = "settings_room_new"
    ROOM_BUILDING: Final = "settings_room_building"
    ROOM_NAME: Final = "settings_room_name"
    ROOM_FLOOR: Final = "settings_room_floor"
    ROOM_ZONE: Final = "settings_room_zone"
    ROOM_SEX: Final = "settings_room_sex"
    ROOM_BEDS: Final = "settings_room_beds"
    ROOM_TRAITS: Final = "settings_room_traits"
    ROOM_FEATURES: Final = "settings_room_features"
    ROOM_SAVE: Final = "settings_room_save"
    ROOM_CLOSE: Final = "settings_room_close"
    ROOM_ADD_BEDS: Final = "settings_room_add_beds"
    BEDS: Final = "settings_bed_list"
    BED_NAME: Final = "settings_bed_name"
    BED_RENAME: Final = "settings_bed_rename"

    NUMBERS: Final = "settings_number_list"
    NUMBER_VALUE: Final = "settings_number_value"
    NUMBER_RULE: Final = "settings_number_rule"
    NUMBER_SAVE: Final = "settings_number_save"
    NUMBER_DEFAULT: Final = "settings_number_default"

    CALENDAR: Final = "settings_calendar_list"
    CALENDAR_YEAR: Final = "settings_calendar_year"
    CALENDAR_SOURCE: Final = "settings_calendar_source"
    CALENDAR_DAYS: Final = "settings_calendar_days"
    CALENDAR_SAVE: Final = "settings_calendar_save"

    LEDGER_CHOOSE: Final = "settings_ledger_choose"
    LEDGER_FILES: Final = "settings_ledger_files"
    LEDGER_IMPORT: Final = "settings_ledger_import"
    LEDGER_REPORT: Final = "settings_ledger_report"
    LEDGER_SUMS: Final = "settings_ledger_sums"
    LEDGER_DOUBTS: Final = "settings_ledger_doubts"
    LEDGER_TROUBLE: Final = "settings_ledger_trouble"
    LEDGER_STATE: Final = "settings_ledger_state"

    KEYS: Final = "settings_key_list"
    KEY_NEW: Final = "settings_key_new"
    KEY_FILE: Final = "settings_key_file"
    KEY_WITHDRAWALS: Final = "settings_key_withdrawals"

    BACKUP_LAST: Final = "settings_backup_last"
    BACKUP_FOLDER: Final = "settings_backup_folder"
    BACKUP_CHOOSE: Final = "settings_backup_choose"
    BACKUP_MAKE: Final = "settings_backup_make"
    BACKUP_CHECK: Final = "settings_backup_check"
    BACKUP_FOUND: Final = "settings_backup_found"
    BACKUP_LIST: Final = "settings_backup_list"
    BACKUP_RESTORE: Final = "settings_backup_restore"

    TRAIL: Final = "settings_trail_list"
    TRAIL_CLERK: Final = "settings_trail_clerk"
    TRAIL_ACT: Final = "settings_trail_act"
    TRAIL_SINCE: Final = "settings_trail_since"
    TRAIL_UNTIL: Final = "settings_trail_until"
    TRAIL_ASK: Final = "settings_trail_ask"
    TRAIL_PROVE: Final = "settings_trail_prove"
    TRAIL_PROVED: Final = "settings_trail_proved"

    THEME: Final = "settings_theme"
    ZOOM: Final = "settings_zoom"

    @staticmethod
    def right(permission: str) -> str:
        """Name the box of a right of a role: `settings_right_beds_see`."""
        return f"settings_right_{permission.replace(':', '_')}"
