"""The numbers of the search for who somebody is: notices, samples, talks, letters, requests."""

from __future__ import annotations

from collections.abc import Mapping

from station.wording.policy_units import Group, NumberWords, Unit
from station.wording.words import QT_TRANSLATE_NOOP

SEARCH_NUMBERS: Mapping[str, NumberWords] = {
    "notice_hours": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Search notice within"), Unit.HOURS
    ),
    "notice_refresh_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Search notice again after"), Unit.DAYS
    ),
    "dna_request_working_days": NumberWords(
        Group.SEARCH,
        QT_TRANSLATE_NOOP("Policy", "Sample asked of the police within"),
        Unit.WORKING_DAYS,
    ),
    "dna_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Sample answered within"), Unit.DAYS
    ),
    "notice_withdraw_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Search notice withdrawn within"), Unit.DAYS
    ),
    "inquiry_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Inquiry letter answered within"), Unit.DAYS
    ),
    "inquiry_chase_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Chase letter answered within"), Unit.DAYS
    ),
    "compare_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Compare batch answered within"), Unit.DAYS
    ),
    "compare_review_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "What it found is reviewed within"), Unit.DAYS
    ),
    "interview_count": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Talks with who cannot be named"), Unit.TIMES
    ),
    "interview_hours": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "These talks held within"), Unit.HOURS
    ),
    "query_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Outside query asked after again"), Unit.DAYS
    ),
    "resettlement_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "To be settled when unidentified for"), Unit.DAYS
    ),
    "resettlement_minor_years": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "A minor is settled after"), Unit.YEARS
    ),
    "resettlement_prepare_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "File of settling: each next step"), Unit.DAYS
    ),
    "resettlement_decision_working_days": NumberWords(
        Group.SEARCH,
        QT_TRANSLATE_NOOP("Policy", "Police decide on the household within"),
        Unit.WORKING_DAYS,
    ),
    "police_report_minutes": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Reported to the police within"), Unit.MINUTES
    ),
    "report_receipt_hours": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Mandatory report: receipt within"), Unit.HOURS
    ),
    "report_result_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Mandatory report: result within"), Unit.DAYS
    ),
}
