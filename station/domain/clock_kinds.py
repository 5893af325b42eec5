"""Which deadlines there are: what each asks for, which button does it, the rule it comes from.

An area that adds a deadline adds its kind, its work and its line in `DEADLINES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from station.domain.clock_pauses import (
    FOR_BODY,
    FOR_OUTSIDE,
    FOR_POLICE,
    FOR_SAMPLE,
    FOR_SEARCH,
    NEVER,
    OF_USAGE,
    PauseReason,
)
from station.domain.policy import OWN_USAGE


class ClockKind(StrEnum):
    """Which deadline it is."""

    POLICE_REPORT = "police_report"
    FIRST_LOOK = "first_look"
    SAFETY_CHECK = "safety_check"
    DANGEROUS_GOODS = "dangerous_goods"
    HANDOVER_SIGNATURE = "handover_signature"
    BELONGINGS_SIGNATURE = "belongings_signature"
    BELONGINGS_LEFT = "belongings_left"
    PHOTO = "photo"
    FINGERPRINTS = "fingerprints"
    NATIONAL_ENTRY = "national_entry"
    BLOCKS = "blocks"
    CLASS_UNCONFIRMED = "class_unconfirmed"
    CLASS_REVIEW = "class_review"
    SEARCH_NOTICE = "search_notice"
    NOTICE_REFRESH = "notice_refresh"
    NOTICE_OUT = "notice_out"
    INQUIRY_ANSWER = "inquiry_answer"
    REQUEST_MATCH = "request_match"
    REQUEST_REVIEW = "request_review"
    REQUEST_FOLLOW_UP = "request_follow_up"
    DNA_REQUEST = "dna_request"
    DNA_ANSWER = "dna_answer"
    STAY_LIMIT = "stay_limit"
    LONG_STAY = "long_stay"
    EXPECTED_BACK = "expected_back"
    BED_HOLD = "bed_hold"
    LETTER = "letter"
    VOUCHER_UNUSED = "voucher_unused"
    PLANNED_LEAVING = "planned_leaving"
    KIN_VISIT = "kin_visit"
    NIGHT_COUNT = "night_count"
    MISSING = "missing"
    MISSING_REPORT = "missing_report"
    CARE = "care"
    MEDICINE = "medicine"
    SHIFT_HANDOVER = "shift_handover"
    HOSPITAL_NOTICE = "hospital_notice"
    DEATH = "death"
    INTERVIEWS = "interviews"
    QUERY_ANSWER = "query_answer"
    RESETTLEMENT = "resettlement"
    RESETTLEMENT_STEP = "resettlement_step"
    HOUSEHOLD_DECISION = "household_decision"
    CARE_VISIT = "care_visit"
    CARE_AGREEMENT = "care_agreement"
    GUARDIANSHIP = "guardianship"
    GUARDIANSHIP_TERM = "guardianship_term"
    PROTECTIONS = "protections"
    PROTECTION = "protection"
    FAMILY_ASSESSMENT = "family_assessment"
    REPORT_RECEIPT = "report_receipt"
    REPORT_RESULT = "report_result"
    VISIT_PLAN = "visit_plan"
    RETURN_VISIT = "return_visit"
    MONTH_SHEET = "month_sheet"
    PACKAGE_DUE = "package_due"
    PACKAGE_ANSWER = "package_answer"
    PACKAGE_REJECTED = "package_rejected"
    COMPARE_ANSWER = "compare_answer"
    COMPARE_REVIEW = "compare_review"
    SHORTCOMING = "shortcoming"
    SHORTCOMING_CHECK = "shortcoming_check"


AT_ONCE = frozenset(
    {
        ClockKind.CARE,
        ClockKind.EXPECTED_BACK,
        ClockKind.MEDICINE,
        ClockKind.MISSING,
        ClockKind.MISSING_REPORT,
        ClockKind.POLICE_REPORT,
    }
)
"""A life may hang on minutes: what else has waited longer does not stand before these.

Nobody knows yet why somebody has not come back.
"""


class ClockWork(StrEnum):
    """What is to be done; one sentence each."""

    REPORT_TO_POLICE = "report_to_police"
    LOOK_AT_PERSON = "look_at_person"
    CHECK_SAFETY = "check_safety"
    HAND_TO_POLICE = "hand_to_police"
    SIGN_HANDOVER = "sign_handover"
    SIGN_BELONGINGS = "sign_belongings"
    CLEAR_STORE = "clear_store"
    TAKE_PHOTO = "take_photo"
    KEEP_FINGERPRINTS = "keep_fingerprints"
    ENTER_NATIONALLY = "enter_nationally"
    FILL_BLOCKS = "fill_blocks"
    CONFIRM_CLASS = "confirm_class"
    REVIEW_CLASS = "review_class"
    PUBLISH_NOTICE = "publish_notice"
    REFRESH_NOTICE = "refresh_notice"
    WITHDRAW_NOTICE = "withdraw_notice"
    CHASE_INQUIRY = "chase_inquiry"
    JUDGE_MATCH = "judge_match"
    REVIEW_REQUEST = "review_request"
    ASK_AFTER_REUNION = "ask_after_reunion"
    REQUEST_DNA = "request_dna"
    ASK_DNA_ANSWER = "ask_dna_answer"
    EXTEND_OR_LEAVE = "extend_or_leave"
    BEGIN_LONG_SEARCH = "begin_long_search"
    FIND_ABSENT = "find_absent"
    CONFIRM_OR_FREE_BED = "confirm_or_free_bed"
    WRITE_LETTER = "write_letter"
    FOLLOW_VOUCHER = "follow_voucher"
    LET_LEAVE = "let_leave"
    RECEIVE_KIN = "receive_kin"
    EXPLAIN_COUNT = "explain_count"
    CLOSE_MISSING = "close_missing"
    REPORT_MISSING = "report_missing"
    CARE_FOR = "care_for"
    GIVE_MEDICINE = "give_medicine"
    ACCEPT_SHIFT = "accept_shift"
    GO_TO_HOSPITAL = "go_to_hospital"
    AFTER_DEATH = "after_death"
    TALK_TO_PERSON = "talk_to_person"
    ASK_QUERY_ANSWER = "ask_query_answer"
    OPEN_SETTLE_FILE = "open_settle_file"
    GO_ON_WITH_SETTLING = "go_on_with_settling"
    ASK_FOR_HOUSEHOLD = "ask_for_household"
    VISIT_IN_CARE = "visit_in_care"
    RENEW_AGREEMENT = "renew_agreement"
    SETTLE_GUARDIANSHIP = "settle_guardianship"
    END_TEMPORARY = "end_temporary"
    ASSIGN_PROTECTIONS = "assign_protections"
    SEE_TO_PROTECTION = "see_to_protection"
    ASSESS_FAMILY = "assess_family"
    URGE_RECEIPT = "urge_receipt"
    URGE_RESULT = "urge_result"
    PLAN_VISITS = "plan_visits"
    MAKE_VISIT = "make_visit"
    SUBMIT_SHEET = "submit_sheet"
    GET_COMPARED = "get_compared"
    REVIEW_COMPARED = "review_compared"
    SEND_PACKAGE = "send_package"
    ASK_RECEIPT = "ask_receipt"
    MEND_REJECTED = "mend_rejected"
    MEND_SHORTCOMING = "mend_shortcoming"
    CHECK_SHORTCOMING = "check_shortcoming"


class ClockAction(StrEnum):
    """Which page or form the button of a clock opens."""

    INTAKE = "intake"
    LOOK = "look"
    BELONGINGS = "belongings"
    RECORD_STEP = "record_step"
    CLASS = "class"
    EXTEND = "extend"
    LEAVING = "leaving"
    BEDS = "beds"
    VOUCHER = "voucher"
    HOSPITAL = "hospital"
    ROUNDS = "rounds"
    MEDICINES = "medicines"
    RESIDENT = "resident"
    HANDOVER = "handover"
    TRACING = "tracing"
    RETURNS = "returns"


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a clock asks for, what its button opens, the regulation behind it.

    `pauses`: the reasons for which it may stand still; `by_others`: somebody outside is waited for,
    so that asking them again is all that can be done.
    """

    work: ClockWork
    action: ClockAction
    rule: str
    pauses: frozenset[PauseReason] = NEVER
    by_others: bool = False


_RULE_132 = "民发〔2014〕132号"
_RULE_158 = "民发〔2015〕158号"
_RULE_24 = "民政部令第24号"
_RULE_381 = "国务院令第381号"

DEADLINES: Mapping[ClockKind, Deadline] = {
    ClockKind.POLICE_REPORT: Deadline(
        ClockWork.REPORT_TO_POLICE, ClockAction.INTAKE, f"{_RULE_158}；未成年人保护法 第十一条"
    ),
    ClockKind.FIRST_LOOK: Deadline(
        ClockWork.LOOK_AT_PERSON, ClockAction.LOOK, f"{_RULE_132} 第七条"
    ),
    ClockKind.SAFETY_CHECK: Deadline(
        ClockWork.CHECK_SAFETY, ClockAction.INTAKE, f"{_RULE_381} 第六条"
    ),
    ClockKind.DANGEROUS_GOODS: Deadline(
        ClockWork.HAND_TO_POLICE, ClockAction.BELONGINGS, f"{_RULE_381} 第六条"
    ),
    ClockKind.BELONGINGS_LEFT: Deadline(
        ClockWork.CLEAR_STORE,
        ClockAction.BELONGINGS,
        OWN_USAGE,
        pauses=FOR_POLICE | OF_USAGE,
        by_others=True,
    ),
    ClockKind.HANDOVER_SIGNATURE: Deadline(
        ClockWork.SIGN_HANDOVER, ClockAction.INTAKE, _RULE_158, by_others=True
    ),
    ClockKind.BELONGINGS_SIGNATURE: Deadline(
        ClockWork.SIGN_BELONGINGS, ClockAction.BELONGINGS, f"{_RULE_381} 第六条"
    ),
    ClockKind.PHOTO: Deadline(ClockWork.TAKE_PHOTO, ClockAction.INTAKE, _RULE_132),
    ClockKind.FINGERPRINTS: Deadline(
        ClockWork.KEEP_FINGERPRINTS, ClockAction.RECORD_STEP, _RULE_132, pauses=FOR_BODY
    ),
    ClockKind.NATIONAL_ENTRY: Deadline(
        ClockWork.ENTER_NATIONALLY, ClockAction.RECORD_STEP, _RULE_132, pauses=FOR_SEARCH
    ),
    ClockKind.BLOCKS: Deadline(
        ClockWork.FILL_BLOCKS, ClockAction.INTAKE, f"{_RULE_24} 第三条", pauses=FOR_BODY
    ),
    ClockKind.CLASS_UNCONFIRMED: Deadline(ClockWork.CONFIRM_CLASS, ClockAction.CLASS, OWN_USAGE),
    ClockKind.CLASS_REVIEW: Deadline(
        ClockWork.REVIEW_CLASS, ClockAction.CLASS, OWN_USAGE, pauses=FOR_BODY | OF_USAGE
    ),
    ClockKind.SEARCH_NOTICE: Deadline(
        ClockWork.PUBLISH_NOTICE, ClockAction.TRACING, _RULE_158, pauses=FOR_SEARCH
    ),
    ClockKind.NOTICE_REFRESH: Deadline(
        ClockWork.REFRESH_NOTICE, ClockAction.TRACING, _RULE_158, pauses=FOR_SEARCH
    ),
    ClockKind.DNA_REQUEST: Deadline(
        ClockWork.REQUEST_DNA, ClockAction.TRACING, _RULE_158, pauses=FOR_SAMPLE
    ),
    ClockKind.DNA_ANSWER: Deadline(
        ClockWork.ASK_DNA_ANSWER, ClockAction.TRACING, _RULE_158, pauses=FOR_POLICE, by_others=True
    ),
    ClockKind.NOTICE_OUT: Deadline(
        ClockWork.WITHDRAW_NOTICE, ClockAction.TRACING, "个人信息保护法 第十九条"
    ),
    ClockKind.REQUEST_MATCH: Deadline(ClockWork.JUDGE_MATCH, ClockAction.TRACING, OWN_USAGE),
    ClockKind.REQUEST_REVIEW: Deadline(ClockWork.REVIEW_REQUEST, ClockAction.TRACING, OWN_USAGE),
    ClockKind.REQUEST_FOLLOW_UP: Deadline(
        ClockWork.ASK_AFTER_REUNION, ClockAction.TRACING, OWN_USAGE
    ),
    ClockKind.INQUIRY_ANSWER: Deadline(
        ClockWork.CHASE_INQUIRY, ClockAction.TRACING, OWN_USAGE, by_others=True
    ),
    ClockKind.STAY_LIMIT: Deadline(
        ClockWork.EXTEND_OR_LEAVE, ClockAction.EXTEND, f"{_RULE_24} 第十二条"
    ),
    ClockKind.LONG_STAY: Deadline(
        ClockWork.BEGIN_LONG_SEARCH, ClockAction.RECORD_STEP, _RULE_158, pauses=FOR_SEARCH
    ),
    ClockKind.EXPECTED_BACK: Deadline(ClockWork.FIND_ABSENT, ClockAction.RESIDENT, _RULE_132),
    ClockKind.BED_HOLD: Deadline(ClockWork.CONFIRM_OR_FREE_BED, ClockAction.BEDS, OWN_USAGE),
    ClockKind.LETTER: Deadline(ClockWork.WRITE_LETTER, ClockAction.HOSPITAL, "民发〔2006〕6号"),
    ClockKind.HOSPITAL_NOTICE: Deadline(
        ClockWork.GO_TO_HOSPITAL, ClockAction.HOSPITAL, "民发〔2006〕6号"
    ),
    ClockKind.INTERVIEWS: Deadline(
        ClockWork.TALK_TO_PERSON, ClockAction.TRACING, OWN_USAGE, pauses=FOR_BODY | OF_USAGE
    ),
    ClockKind.QUERY_ANSWER: Deadline(
        ClockWork.ASK_QUERY_ANSWER, ClockAction.TRACING, OWN_USAGE, by_others=True
    ),
    ClockKind.DEATH: Deadline(
        ClockWork.AFTER_DEATH,
        ClockAction.HOSPITAL,
        "国务院令第225号 第十三条",
        pauses=FOR_POLICE,
        by_others=True,
    ),
    ClockKind.VOUCHER_UNUSED: Deadline(
        ClockWork.FOLLOW_VOUCHER,
        ClockAction.VOUCHER,
        OWN_USAGE,
        pauses=FOR_BODY | OF_USAGE,
        by_others=True,
    ),
    ClockKind.RESETTLEMENT: Deadline(ClockWork.OPEN_SETTLE_FILE, ClockAction.TRACING, _RULE_158),
    ClockKind.RESETTLEMENT_STEP: Deadline(
        ClockWork.GO_ON_WITH_SETTLING, ClockAction.TRACING, OWN_USAGE
    ),
    ClockKind.HOUSEHOLD_DECISION: Deadline(
        ClockWork.ASK_FOR_HOUSEHOLD,
        ClockAction.TRACING,
        _RULE_158,
        pauses=FOR_POLICE,
        by_others=True,
    ),
    ClockKind.CARE_VISIT: Deadline(
        ClockWork.VISIT_IN_CARE, ClockAction.TRACING, "MZ/T 060—2015", pauses=FOR_OUTSIDE
    ),
    ClockKind.CARE_AGREEMENT: Deadline(
        ClockWork.RENEW_AGREEMENT, ClockAction.TRACING, "MZ/T 060—2015"
    ),
    ClockKind.GUARDIANSHIP: Deadline(
        ClockWork.SETTLE_GUARDIANSHIP, ClockAction.TRACING, "未成年人保护法 第九十二条"
    ),
    ClockKind.GUARDIANSHIP_TERM: Deadline(
        ClockWork.END_TEMPORARY, ClockAction.TRACING, "法发〔2014〕24号；未成年人保护法 第九十四条"
    ),
    ClockKind.PROTECTIONS: Deadline(ClockWork.ASSIGN_PROTECTIONS, ClockAction.TRACING, OWN_USAGE),
    ClockKind.PROTECTION: Deadline(ClockWork.SEE_TO_PROTECTION, ClockAction.TRACING, OWN_USAGE),
    ClockKind.FAMILY_ASSESSMENT: Deadline(
        ClockWork.ASSESS_FAMILY, ClockAction.TRACING, "国办发〔2011〕39号", pauses=FOR_OUTSIDE
    ),
    ClockKind.REPORT_RECEIPT: Deadline(
        ClockWork.URGE_RECEIPT, ClockAction.TRACING, "未成年人保护法 第十一条", by_others=True
    ),
    ClockKind.REPORT_RESULT: Deadline(
        ClockWork.URGE_RESULT, ClockAction.TRACING, "未成年人保护法 第十一条", by_others=True
    ),
    ClockKind.VISIT_PLAN: Deadline(
        ClockWork.PLAN_VISITS, ClockAction.TRACING, "国办发〔2011〕39号"
    ),
    ClockKind.RETURN_VISIT: Deadline(
        ClockWork.MAKE_VISIT, ClockAction.TRACING, "国办发〔2011〕39号", pauses=FOR_OUTSIDE
    ),
    ClockKind.MONTH_SHEET: Deadline(
        ClockWork.SUBMIT_SHEET, ClockAction.RETURNS, "统计法实施条例 第二十二条"
    ),
    ClockKind.PACKAGE_DUE: Deadline(ClockWork.SEND_PACKAGE, ClockAction.RETURNS, OWN_USAGE),
    ClockKind.PACKAGE_ANSWER: Deadline(
        ClockWork.ASK_RECEIPT, ClockAction.RETURNS, OWN_USAGE, by_others=True
    ),
    ClockKind.PACKAGE_REJECTED: Deadline(ClockWork.MEND_REJECTED, ClockAction.RETURNS, OWN_USAGE),
    ClockKind.COMPARE_ANSWER: Deadline(
        ClockWork.GET_COMPARED, ClockAction.RETURNS, OWN_USAGE, by_others=True
    ),
    ClockKind.COMPARE_REVIEW: Deadline(ClockWork.REVIEW_COMPARED, ClockAction.RETURNS, OWN_USAGE),
    ClockKind.SHORTCOMING: Deadline(
        ClockWork.MEND_SHORTCOMING, ClockAction.RETURNS, OWN_USAGE, by_others=True
    ),
    ClockKind.SHORTCOMING_CHECK: Deadline(
        ClockWork.CHECK_SHORTCOMING, ClockAction.RETURNS, OWN_USAGE
    ),
    ClockKind.PLANNED_LEAVING: Deadline(ClockWork.LET_LEAVE, ClockAction.LEAVING, OWN_USAGE),
    ClockKind.KIN_VISIT: Deadline(
        ClockWork.RECEIVE_KIN, ClockAction.LEAVING, OWN_USAGE, by_others=True
    ),
    ClockKind.NIGHT_COUNT: Deadline(ClockWork.EXPLAIN_COUNT, ClockAction.RESIDENT, _RULE_132),
    ClockKind.MISSING: Deadline(ClockWork.CLOSE_MISSING, ClockAction.LEAVING, _RULE_132),
    ClockKind.MISSING_REPORT: Deadline(
        ClockWork.REPORT_MISSING, ClockAction.LEAVING, "未成年人保护法 第十一条"
    ),
    ClockKind.SHIFT_HANDOVER: Deadline(ClockWork.ACCEPT_SHIFT, ClockAction.HANDOVER, OWN_USAGE),
    ClockKind.MEDICINE: Deadline(
        ClockWork.GIVE_MEDICINE, ClockAction.MEDICINES, f"{_RULE_381} 第七条"
    ),
    ClockKind.CARE: Deadline(ClockWork.CARE_FOR, ClockAction.ROUNDS, f"{_RULE_381} 第七条"),
}


BEFORE_BED = frozenset({ClockKind.FIRST_LOOK, ClockKind.SAFETY_CHECK})
"""What comes before somebody gets a bed. 民发〔2014〕132号 第七条; 国务院令第381号 第六条."""
