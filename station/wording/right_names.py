"""What roles, rights and tries at the door are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.accounts import DoorOutcome
from station.domain.permissions import Permission, Role
from station.domain.restricted import AccessWay, RestrictionGround
from station.wording.words import QT_TRANSLATE_NOOP

RIGHT_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    Role: {
        Role.FRONT_DESK: QT_TRANSLATE_NOOP("Names", "Front desk"),
        Role.NURSE: QT_TRANSLATE_NOOP("Names", "Nurse"),
        Role.SOCIAL_WORKER: QT_TRANSLATE_NOOP("Names", "Social worker"),
        Role.FINANCE: QT_TRANSLATE_NOOP("Names", "Finance"),
        Role.TRAVEL: QT_TRANSLATE_NOOP("Names", "Travel"),
        Role.LEADER: QT_TRANSLATE_NOOP("Names", "Leader"),
        Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Names", "Administrator"),
    },
    RestrictionGround: {
        RestrictionGround.HARMED_MINOR: QT_TRANSLATE_NOOP("Names", "A minor who was harmed"),
        RestrictionGround.DOMESTIC_VIOLENCE: QT_TRANSLATE_NOOP(
            "Names", "Violence at home, without full capacity"
        ),
        RestrictionGround.BY_DECISION: QT_TRANSLATE_NOOP("Names", "Restricted by decision"),
    },
    AccessWay: {
        AccessWay.NAMED: QT_TRANSLATE_NOOP("Names", "Named on the file"),
        AccessWay.AT_THE_DOOR: QT_TRANSLATE_NOOP("Names", "At the door this shift"),
        AccessWay.EMERGENCY: QT_TRANSLATE_NOOP("Names", "Opened in an emergency"),
    },
    DoorOutcome: {
        DoorOutcome.SIGNED_IN: QT_TRANSLATE_NOOP("Names", "Came in"),
        DoorOutcome.WRONG_PASSWORD: QT_TRANSLATE_NOOP("Names", "Wrong password"),
        DoorOutcome.LOCKED: QT_TRANSLATE_NOOP("Names", "Locked for a while"),
        DoorOutcome.INACTIVE: QT_TRANSLATE_NOOP("Names", "No longer works here"),
        DoorOutcome.NO_SUCH_ACCOUNT: QT_TRANSLATE_NOOP("Names", "No account of this name"),
    },
    Permission: {
        Permission.ACCOUNTS_KEEP: QT_TRANSLATE_NOOP("Names", "Keep clerks and roles"),
        Permission.AUDIT_SEE: QT_TRANSLATE_NOOP("Names", "Look into the trace"),
        Permission.BACKUP_MAKE: QT_TRANSLATE_NOOP("Names", "Make backups"),
        Permission.BACKUP_RESTORE: QT_TRANSLATE_NOOP("Names", "Restore backups"),
        Permission.BEDS_ARRANGE: QT_TRANSLATE_NOOP("Names", "Arrange rooms and beds"),
        Permission.BEDS_ASSIGN: QT_TRANSLATE_NOOP("Names", "Give and change beds"),
        Permission.BEDS_COUNT: QT_TRANSLATE_NOOP("Names", "Count at night"),
        Permission.BEDS_SEE: QT_TRANSLATE_NOOP("Names", "See the beds"),
        Permission.BELONGINGS_KEEP: QT_TRANSLATE_NOOP("Names", "Take and return belongings"),
        Permission.CLAIMS_APPROVE: QT_TRANSLATE_NOOP(
            "Names", "Approve hospitals' bills for payment"
        ),
        Permission.CLAIMS_BATCH: QT_TRANSLATE_NOOP("Names", "Make and sign settlement batches"),
        Permission.CLAIMS_PAY: QT_TRANSLATE_NOOP("Names", "Write payments to hospitals down"),
        Permission.CLAIMS_IMPORT: QT_TRANSLATE_NOOP(
            "Names", "Bring hospitals' bills and prices in"
        ),
        Permission.CLAIMS_REVIEW: QT_TRANSLATE_NOOP("Names", "Review hospitals' bills"),
        Permission.CLAIMS_SEE: QT_TRANSLATE_NOOP("Names", "See hospitals' bills"),
        Permission.CLASS_CONFIRM: QT_TRANSLATE_NOOP("Names", "Confirm the class"),
        Permission.CLASS_LOWER: QT_TRANSLATE_NOOP("Names", "Lower the class, as the second one"),
        Permission.DUTY_STAND_IN: QT_TRANSLATE_NOOP(
            "Names", "Accept a shift for one who is absent"
        ),
        Permission.DEATHS_SEE: QT_TRANSLATE_NOOP("Names", "See cases of death"),
        Permission.DEATHS_WRITE: QT_TRANSLATE_NOOP("Names", "Write deaths and what follows down"),
        Permission.CLOCKS_PAUSE: QT_TRANSLATE_NOOP("Names", "Pause a deadline by law"),
        Permission.COMPARE_EXPORT: QT_TRANSLATE_NOOP("Names", "Send names to a comparing office"),
        Permission.COMPARE_REVIEW: QT_TRANSLATE_NOOP("Names", "Review what comparing offices say"),
        Permission.DEATHS_DECIDE: QT_TRANSLATE_NOOP("Names", "Decide after a death, correct it"),
        Permission.DNA_EXCUSE: QT_TRANSLATE_NOOP("Names", "Excuse somebody from a sample"),
        Permission.DNA_RESULT: QT_TRANSLATE_NOOP("Names", "Know and write results of samples"),
        Permission.DNA_SEE: QT_TRANSLATE_NOOP("Names", "See samples"),
        Permission.DNA_WRITE: QT_TRANSLATE_NOOP("Names", "Write samples and their way down"),
        Permission.DUTY_WRITE: QT_TRANSLATE_NOOP("Names", "Write the duty book, hand shifts over"),
        Permission.ARCHIVE_KEEP: QT_TRANSLATE_NOOP("Names", "Keep the archive, lend files"),
        Permission.ARCHIVE_DESTROY: QT_TRANSLATE_NOOP("Names", "Decide that files are destroyed"),
        Permission.FILES_BIND: QT_TRANSLATE_NOOP("Names", "Bind the whole file of a person"),
        Permission.FILES_KEEP: QT_TRANSLATE_NOOP("Names", "Answer for restricted files"),
        Permission.FILES_RESTRICT: QT_TRANSLATE_NOOP("Names", "Restrict files"),
        Permission.FILES_SEE: QT_TRANSLATE_NOOP("Names", "See restricted files"),
        Permission.GOODS_EXCEPT: QT_TRANSLATE_NOOP("Names", "Permit more than the limits of goods"),
        Permission.GOODS_ISSUE: QT_TRANSLATE_NOOP("Names", "Give goods out, take them back"),
        Permission.GOODS_KEEP: QT_TRANSLATE_NOOP("Names", "Keep the stock of goods"),
        Permission.GOODS_SEE: QT_TRANSLATE_NOOP("Names", "See goods and meals"),
        Permission.HOSPITAL_KEEP: QT_TRANSLATE_NOOP("Names", "Keep the list of hospitals"),
        Permission.HOSPITAL_SEE: QT_TRANSLATE_NOOP("Names", "See letters and who lies in hospital"),
        Permission.HOSPITAL_WRITE: QT_TRANSLATE_NOOP("Names", "Write letters and hospital stays"),
        Permission.INTAKE_DECIDE: QT_TRANSLATE_NOOP("Names", "Admit or refuse"),
        Permission.INTAKE_WRITE: QT_TRANSLATE_NOOP("Names", "Write intakes"),
        Permission.LEAVING_EXCEPT: QT_TRANSLATE_NOOP("Names", "Allow an exception when leaving"),
        Permission.LEAVING_LET: QT_TRANSLATE_NOOP("Names", "Let leave"),
        Permission.LEDGER_IMPORT: QT_TRANSLATE_NOOP("Names", "Bring in old ledgers"),
        Permission.MEDICINES_KEEP: QT_TRANSLATE_NOOP("Names", "Keep the stock book of medicines"),
        Permission.MEDICINES_SEE: QT_TRANSLATE_NOOP("Names", "See medicines and allergies"),
        Permission.MEDICINES_WRITE: QT_TRANSLATE_NOOP("Names", "Write medicine orders, give them"),
        Permission.MINORS_ALLOW: QT_TRANSLATE_NOOP("Names", "Allow looks into minors' files"),
        Permission.MINORS_CLOSE: QT_TRANSLATE_NOOP("Names", "Close mandatory reports"),
        Permission.MINORS_SEE: QT_TRANSLATE_NOOP("Names", "See minors' side-files"),
        Permission.MINORS_WRITE: QT_TRANSLATE_NOOP("Names", "Write minors' side-files"),
        Permission.MAPPINGS_KEEP: QT_TRANSLATE_NOOP("Names", "Change the mappings of packages"),
        Permission.PACKAGES_IMPORT: QT_TRANSLATE_NOOP("Names", "Take people over from packages"),
        Permission.PACKAGES_MEDICAL: QT_TRANSLATE_NOOP("Names", "Send medical packages"),
        Permission.PACKAGES_MINORS: QT_TRANSLATE_NOOP("Names", "Send packages about minors"),
        Permission.PACKAGES_PERSONS: QT_TRANSLATE_NOOP(
            "Names", "Send packages about people helped"
        ),
        Permission.PACKAGES_SEE: QT_TRANSLATE_NOOP("Names", "See the diary of packages"),
        Permission.PAPERS_PRINT: QT_TRANSLATE_NOOP("Names", "Print papers"),
        Permission.PEOPLE_FIND: QT_TRANSLATE_NOOP("Names", "Find people"),
        Permission.PEOPLE_MERGE: QT_TRANSLATE_NOOP("Names", "Merge two records of one person"),
        Permission.PEOPLE_OPEN: QT_TRANSLATE_NOOP("Names", "Open a person's file"),
        Permission.PEOPLE_UNMERGE: QT_TRANSLATE_NOOP("Names", "Undo a merge"),
        Permission.PEOPLE_WRITE: QT_TRANSLATE_NOOP("Names", "Change what is known of a person"),
        Permission.POLICY_KEEP: QT_TRANSLATE_NOOP("Names", "Change the station's name and numbers"),
        Permission.RECORDS_EXPORT: QT_TRANSLATE_NOOP("Names", "Export lists"),
        Permission.REQUESTS_DECIDE: QT_TRANSLATE_NOOP("Names", "Judge matches, verify seekers"),
        Permission.REQUESTS_WRITE: QT_TRANSLATE_NOOP("Names", "Write families' requests"),
        Permission.ROUNDS_SEE: QT_TRANSLATE_NOOP("Names", "See health rounds"),
        Permission.ROUNDS_WRITE: QT_TRANSLATE_NOOP("Names", "Make and sign health rounds"),
        Permission.SELF_KEEP: QT_TRANSLATE_NOOP("Names", "Use the program"),
        Permission.SELF_SIGN_IN: QT_TRANSLATE_NOOP("Names", "Sign in"),
        Permission.SETTLEMENT_DECIDE: QT_TRANSLATE_NOOP(
            "Names", "Decide on settling and on long-term care"
        ),
        Permission.SETTLEMENT_WRITE: QT_TRANSLATE_NOOP(
            "Names", "Write files of settling, visits to those in care"
        ),
        Permission.SHEETS_DECIDE: QT_TRANSLATE_NOOP(
            "Names", "Write down what the authority says to a month sheet"
        ),
        Permission.SHEETS_SEE: QT_TRANSLATE_NOOP("Names", "See month sheets"),
        Permission.SHEETS_SUBMIT: QT_TRANSLATE_NOOP("Names", "Submit month sheets"),
        Permission.SHEETS_EXPORT: QT_TRANSLATE_NOOP("Names", "Take month sheets out as files"),
        Permission.SHEETS_UNLOCK: QT_TRANSLATE_NOOP("Names", "Unlock month sheets"),
        Permission.SHEETS_WRITE: QT_TRANSLATE_NOOP("Names", "Fill in and check month sheets"),
        Permission.SHORTCOMINGS_KEEP: QT_TRANSLATE_NOOP("Names", "Keep the list of shortcomings"),
        Permission.STAYS_EXTEND: QT_TRANSLATE_NOOP("Names", "Extend a stay"),
        Permission.STAYS_REOPEN: QT_TRANSLATE_NOOP("Names", "Reopen a stay"),
        Permission.STAYS_SEE: QT_TRANSLATE_NOOP("Names", "See who is here"),
        Permission.STAYS_WRITE: QT_TRANSLATE_NOOP("Names", "Write into a stay"),
        Permission.TEMPLATES_KEEP: QT_TRANSLATE_NOOP("Names", "Change templates of what goes up"),
        Permission.TRACING_PUBLISH: QT_TRANSLATE_NOOP("Names", "Publish and withdraw notices"),
        Permission.TRACING_SEE: QT_TRANSLATE_NOOP("Names", "See how people are traced"),
        Permission.TRACING_WRITE: QT_TRANSLATE_NOOP("Names", "Write notices, letters, clues"),
        Permission.VOUCHERS_APPROVE: QT_TRANSLATE_NOOP("Names", "Approve vouchers"),
        Permission.VOUCHERS_EXCHANGE: QT_TRANSLATE_NOOP("Names", "Record exchanges and refunds"),
        Permission.VOUCHERS_ISSUE: QT_TRANSLATE_NOOP("Names", "Issue vouchers"),
        Permission.VOUCHERS_SEE: QT_TRANSLATE_NOOP("Names", "See vouchers"),
        Permission.VOUCHERS_VOID: QT_TRANSLATE_NOOP("Names", "Make vouchers void"),
        Permission.VOUCHERS_WRITE: QT_TRANSLATE_NOOP("Names", "Draft vouchers"),
    },
}
