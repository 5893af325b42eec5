"""What a clerk may do, and the roles a new station starts with."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """`area:act`, sorted. A deed names the one permission that it needs."""

    ACCOUNTS_KEEP = "accounts:keep"
    ARCHIVE_DESTROY = "archive:destroy"
    ARCHIVE_KEEP = "archive:keep"
    AUDIT_SEE = "audit:see"
    BACKUP_MAKE = "backup:make"
    BACKUP_RESTORE = "backup:restore"
    BEDS_ARRANGE = "beds:arrange"
    BEDS_ASSIGN = "beds:assign"
    BEDS_COUNT = "beds:count"
    BEDS_SEE = "beds:see"
    BELONGINGS_KEEP = "belongings:keep"
    CLAIMS_APPROVE = "claims:approve"
    CLAIMS_BATCH = "claims:batch"
    CLAIMS_IMPORT = "claims:import"
    CLAIMS_PAY = "claims:pay"
    CLAIMS_REVIEW = "claims:review"
    CLAIMS_SEE = "claims:see"
    CLASS_CONFIRM = "class:confirm"
    CLASS_LOWER = "class:lower"
    CLOCKS_PAUSE = "clocks:pause"
    COMPARE_EXPORT = "compare:export"
    COMPARE_REVIEW = "compare:review"
    DEATHS_DECIDE = "deaths:decide"
    DEATHS_SEE = "deaths:see"
    DEATHS_WRITE = "deaths:write"
    DNA_EXCUSE = "dna:excuse"
    DNA_RESULT = "dna:result"
    DNA_SEE = "dna:see"
    DNA_WRITE = "dna:write"
    DUTY_STAND_IN = "duty:stand_in"
    DUTY_WRITE = "duty:write"
    FILES_BIND = "files:bind"
    FILES_KEEP = "files:keep"
    FILES_RESTRICT = "files:restrict"
    FILES_SEE = "files:see"
    GOODS_EXCEPT = "goods:except"
    GOODS_ISSUE = "goods:issue"
    GOODS_KEEP = "goods:keep"
    GOODS_SEE = "goods:see"
    HOSPITAL_KEEP = "hospital:keep"
    HOSPITAL_SEE = "hospital:see"
    HOSPITAL_WRITE = "hospital:write"
    INTAKE_DECIDE = "intake:decide"
    INTAKE_WRITE = "intake:write"
    LEAVING_EXCEPT = "leaving:except"
    LEAVING_LET = "leaving:let"
    LEDGER_IMPORT = "ledger:import"
    MAPPINGS_KEEP = "mappings:keep"
    MEDICINES_KEEP = "medicines:keep"
    MEDICINES_SEE = "medicines:see"
    MEDICINES_WRITE = "medicines:write"
    MINORS_ALLOW = "minors:allow"
    MINORS_CLOSE = "minors:close"
    MINORS_SEE = "minors:see"
    MINORS_WRITE = "minors:write"
    PACKAGES_IMPORT = "packages:import"
    PACKAGES_MEDICAL = "packages:medical"
    PACKAGES_MINORS = "packages:minors"
    PACKAGES_PERSONS = "packages:persons"
    PACKAGES_SEE = "packages:see"
    PAPERS_PRINT = "papers:print"
    PEOPLE_FIND = "people:find"
    PEOPLE_MERGE = "people:merge"
    PEOPLE_OPEN = "people:open"
    PEOPLE_UNMERGE = "people:unmerge"
    PEOPLE_WRITE = "people:write"
    POLICY_KEEP = "policy:keep"
    RECORDS_EXPORT = "records:export"
    REQUESTS_DECIDE = "requests:decide"
    REQUESTS_WRITE = "requests:write"
    ROUNDS_SEE = "rounds:see"
    ROUNDS_WRITE = "rounds:write"
    SELF_KEEP = "self:keep"
    SELF_SIGN_IN = "self:sign_in"
    SETTLEMENT_DECIDE = "settlement:decide"
    SETTLEMENT_WRITE = "settlement:write"
    SHEETS_DECIDE = "sheets:decide"
    SHEETS_EXPORT = "sheets:export"
    SHEETS_SEE = "sheets:see"
    SHEETS_SUBMIT = "sheets:submit"
    SHEETS_UNLOCK = "sheets:unlock"
    SHEETS_WRITE = "sheets:write"
    SHORTCOMINGS_KEEP = "shortcomings:keep"
    STAYS_EXTEND = "stays:extend"
    STAYS_REOPEN = "stays:reopen"
    STAYS_SEE = "stays:see"
    STAYS_WRITE = "stays:write"
    TEMPLATES_KEEP = "templates:keep"
    TRACING_PUBLISH = "tracing:publish"
    TRACING_SEE = "tracing:see"
    TRACING_WRITE = "tracing:write"
    VOUCHERS_APPROVE = "vouchers:approve"
    VOUCHERS_EXCHANGE = "vouchers:exchange"
    VOUCHERS_ISSUE = "vouchers:issue"
    VOUCHERS_SEE = "vouchers:see"
    VOUCHERS_VOID = "vouchers:void"
    VOUCHERS_WRITE = "vouchers:write"


class Role(StrEnum):
    """The posts of a station. Their permissions are data of the station; these are the names."""

    FRONT_DESK = "front_desk"
    NURSE = "nurse"
    SOCIAL_WORKER = "social_worker"
    FINANCE = "finance"
    TRAVEL = "travel"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


ROLE_NAMES: dict[Role, str] = {
    Role.FRONT_DESK: "接待",
    Role.NURSE: "护理",
    Role.SOCIAL_WORKER: "社工",
    Role.FINANCE: "财务",
    Role.TRAVEL: "离站",
    Role.LEADER: "站领导",
    Role.ADMINISTRATOR: "管理员",
}

P = Permission

_EVERYONE = frozenset(
    {
        P.BEDS_SEE,
        P.HOSPITAL_SEE,
        P.PEOPLE_FIND,
        P.PEOPLE_OPEN,
        P.SELF_KEEP,
        P.SELF_SIGN_IN,
        P.STAYS_SEE,
        P.VOUCHERS_SEE,
    }
)
_DESK = _EVERYONE | {
    P.BEDS_ASSIGN,
    P.BEDS_COUNT,
    P.BELONGINGS_KEEP,
    P.CLASS_CONFIRM,
    P.DEATHS_SEE,
    P.DEATHS_WRITE,
    P.DNA_SEE,
    P.DNA_WRITE,
    P.DUTY_WRITE,
    P.FILES_RESTRICT,
    P.GOODS_ISSUE,
    P.GOODS_KEEP,
    P.GOODS_SEE,
    P.HOSPITAL_WRITE,
    P.INTAKE_DECIDE,
    P.INTAKE_WRITE,
    P.LEAVING_LET,
    P.MEDICINES_KEEP,
    P.MEDICINES_SEE,
    P.MEDICINES_WRITE,
    P.PAPERS_PRINT,
    P.PEOPLE_WRITE,
    P.REQUESTS_WRITE,
    P.ROUNDS_SEE,
    P.ROUNDS_WRITE,
    P.STAYS_WRITE,
    P.TRACING_SEE,
    P.TRACING_WRITE,
    P.VOUCHERS_WRITE,
}

STARTING_ROLES: dict[Role, frozenset[Permission]] = {
    Role.FRONT_DESK: _DESK,
    Role.NURSE: _EVERYONE
    | {
        P.BEDS_ASSIGN,
        P.BEDS_COUNT,
        P.CLASS_CONFIRM,
        P.DEATHS_SEE,
        P.DEATHS_WRITE,
        P.DNA_SEE,
        P.DNA_WRITE,
        P.DUTY_WRITE,
        P.FILES_RESTRICT,
        P.GOODS_ISSUE,
        P.GOODS_SEE,
        P.HOSPITAL_WRITE,
        P.MEDICINES_KEEP,
        P.MEDICINES_SEE,
        P.MEDICINES_WRITE,
        P.PAPERS_PRINT,
        P.ROUNDS_SEE,
        P.ROUNDS_WRITE,
        P.STAYS_WRITE,
        P.TRACING_SEE,
        P.TRACING_WRITE,
    },
    Role.SOCIAL_WORKER: _EVERYONE
    | {
        P.ARCHIVE_KEEP,
        P.CLASS_CONFIRM,
        P.CLOCKS_PAUSE,
        P.COMPARE_REVIEW,
        P.DEATHS_SEE,
        P.DEATHS_WRITE,
        P.DNA_RESULT,
        P.DNA_SEE,
        P.DNA_WRITE,
        P.DUTY_WRITE,
        P.FILES_BIND,
        P.FILES_RESTRICT,
        P.FILES_SEE,
        P.GOODS_SEE,
        P.MEDICINES_SEE,
        P.MINORS_SEE,
        P.MINORS_WRITE,
        P.PACKAGES_IMPORT,
        P.PACKAGES_MINORS,
        P.PACKAGES_PERSONS,
        P.PACKAGES_SEE,
        P.PAPERS_PRINT,
        P.PEOPLE_MERGE,
        P.PEOPLE_WRITE,
        P.REQUESTS_DECIDE,
        P.REQUESTS_WRITE,
        P.ROUNDS_SEE,
        P.SETTLEMENT_WRITE,
        P.SHEETS_SEE,
        P.SHEETS_EXPORT,
        P.SHEETS_SUBMIT,
        P.SHEETS_WRITE,
        P.SHORTCOMINGS_KEEP,
        P.STAYS_WRITE,
        P.TRACING_PUBLISH,
        P.TRACING_SEE,
        P.TRACING_WRITE,
    },
    Role.FINANCE: _EVERYONE
    | {
        P.CLAIMS_BATCH,
        P.CLAIMS_IMPORT,
        P.CLAIMS_PAY,
        P.CLAIMS_REVIEW,
        P.CLAIMS_SEE,
        P.GOODS_KEEP,
        P.GOODS_SEE,
        P.PACKAGES_MEDICAL,
        P.PACKAGES_SEE,
        P.PAPERS_PRINT,
        P.RECORDS_EXPORT,
        P.SHEETS_SEE,
        P.SHEETS_WRITE,
        P.SHORTCOMINGS_KEEP,
        P.VOUCHERS_EXCHANGE,
    },
    Role.TRAVEL: _EVERYONE
    | {
        P.BELONGINGS_KEEP,
        P.LEAVING_LET,
        P.PAPERS_PRINT,
        P.VOUCHERS_EXCHANGE,
        P.VOUCHERS_ISSUE,
        P.VOUCHERS_VOID,
        P.VOUCHERS_WRITE,
    },
    Role.LEADER: _DESK
    | {
        P.ARCHIVE_DESTROY,
        P.ARCHIVE_KEEP,
        P.AUDIT_SEE,
        P.CLAIMS_APPROVE,
        P.CLAIMS_BATCH,
        P.CLAIMS_IMPORT,
        P.CLAIMS_PAY,
        P.CLAIMS_REVIEW,
        P.CLAIMS_SEE,
        P.CLASS_LOWER,
        P.CLOCKS_PAUSE,
        P.COMPARE_EXPORT,
        P.COMPARE_REVIEW,
        P.DEATHS_DECIDE,
        P.DNA_EXCUSE,
        P.DNA_RESULT,
        P.DUTY_STAND_IN,
        P.FILES_BIND,
        P.FILES_KEEP,
        P.FILES_SEE,
        P.GOODS_EXCEPT,
        P.HOSPITAL_KEEP,
        P.LEAVING_EXCEPT,
        P.LEDGER_IMPORT,
        P.MAPPINGS_KEEP,
        P.MINORS_ALLOW,
        P.MINORS_CLOSE,
        P.MINORS_SEE,
        P.MINORS_WRITE,
        P.PACKAGES_IMPORT,
        P.PACKAGES_MEDICAL,
        P.PACKAGES_MINORS,
        P.PACKAGES_PERSONS,
        P.PACKAGES_SEE,
        P.PEOPLE_MERGE,
        P.PEOPLE_UNMERGE,
        P.POLICY_KEEP,
        P.RECORDS_EXPORT,
        P.REQUESTS_DECIDE,
        P.SETTLEMENT_DECIDE,
        P.SETTLEMENT_WRITE,
        P.SHEETS_DECIDE,
        P.SHEETS_SEE,
        P.SHEETS_EXPORT,
        P.SHEETS_SUBMIT,
        P.SHEETS_UNLOCK,
        P.SHEETS_WRITE,
        P.SHORTCOMINGS_KEEP,
        P.STAYS_EXTEND,
        P.STAYS_REOPEN,
        P.TEMPLATES_KEEP,
        P.TRACING_PUBLISH,
        P.VOUCHERS_APPROVE,
        P.VOUCHERS_EXCHANGE,
        P.VOUCHERS_ISSUE,
        P.VOUCHERS_VOID,
    },
    Role.ADMINISTRATOR: frozenset(
        {
            P.ACCOUNTS_KEEP,
            P.AUDIT_SEE,
            P.BACKUP_MAKE,
            P.BACKUP_RESTORE,
            P.BEDS_ARRANGE,
            P.BEDS_SEE,
            P.HOSPITAL_KEEP,
            P.HOSPITAL_SEE,
            P.LEDGER_IMPORT,
            P.MAPPINGS_KEEP,
            P.PACKAGES_SEE,
            P.PEOPLE_FIND,
            P.POLICY_KEEP,
            P.SELF_KEEP,
            P.SELF_SIGN_IN,
            P.STAYS_SEE,
        }
    ),
}
"""What each role of a new station may do; a station changes its own copy in the settings."""
