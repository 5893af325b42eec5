"""Why somebody is a hit, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from station.domain.matching import MatchReason, Reason
from station.wording.words import QT_TRANSLATE_NOOP

SENTENCES: Mapping[MatchReason, str] = {
    MatchReason.SAME_ID: QT_TRANSLATE_NOOP("Reasons", "Same identity number"),
    MatchReason.SAME_DOCUMENT: QT_TRANSLATE_NOOP("Reasons", "Same document number"),
    MatchReason.SAME_OUTSIDE_NUMBER: QT_TRANSLATE_NOOP(
        "Reasons", "Same number of fingerprints, query or sample"
    ),
    MatchReason.SAME_RESCUE_NUMBER: QT_TRANSLATE_NOOP("Reasons", "Same rescue number"),
    MatchReason.RESCUE_NUMBER_BEGINS_SO: QT_TRANSLATE_NOOP("Reasons", "Rescue number begins so"),
    MatchReason.SAME_VOUCHER: QT_TRANSLATE_NOOP("Reasons", "Same voucher"),
    MatchReason.SAME_PAPER: QT_TRANSLATE_NOOP("Reasons", "Named on the paper of this number"),
    MatchReason.LIES_IN_BED: QT_TRANSLATE_NOOP("Reasons", "Lies in this bed"),
    MatchReason.SAME_PHONE: QT_TRANSLATE_NOOP("Reasons", "Same telephone number"),
    MatchReason.ID_LAST_DIGIT_DIFFERS: QT_TRANSLATE_NOOP(
        "Reasons", "Identity number differs in the last digit: {theirs}"
    ),
    MatchReason.ID_ONE_DIGIT_OFF: QT_TRANSLATE_NOOP(
        "Reasons", "Identity number differs in one digit: {theirs}"
    ),
    MatchReason.ID_DIGITS_SWAPPED: QT_TRANSLATE_NOOP(
        "Reasons", "Identity number with two digits swapped: {theirs}"
    ),
    MatchReason.ID_MASK_FITS: QT_TRANSLATE_NOOP(
        "Reasons", "The known digits of the identity number fit"
    ),
    MatchReason.ID_LAST_FOUR: QT_TRANSLATE_NOOP("Reasons", "Same last four of the identity number"),
    MatchReason.ID_DIFFERS: QT_TRANSLATE_NOOP("Reasons", "Another identity number: {theirs}"),
    MatchReason.SAME_NAME: QT_TRANSLATE_NOOP("Reasons", "Same name: {theirs}"),
    MatchReason.SAME_NAME_OTHERWISE_WRITTEN: QT_TRANSLATE_NOOP(
        "Reasons", "Same name, written otherwise: {theirs}"
    ),
    MatchReason.SAME_SOUND: QT_TRANSLATE_NOOP("Reasons", "Name sounds the same: {theirs}"),
    MatchReason.NEAR_SOUND: QT_TRANSLATE_NOOP("Reasons", "Name sounds alike: {theirs}"),
    MatchReason.ONE_CHARACTER_DIFFERS: QT_TRANSLATE_NOOP(
        "Reasons", "Name differs in one character: {theirs}"
    ),
    MatchReason.PART_OF_NAME: QT_TRANSLATE_NOOP("Reasons", "Part of the name: {theirs}"),
    MatchReason.NAME_BEGINS_SO: QT_TRANSLATE_NOOP("Reasons", "Name begins so"),
    MatchReason.SAME_INITIALS: QT_TRANSLATE_NOOP("Reasons", "Same initials"),
    MatchReason.SAME_BORN: QT_TRANSLATE_NOOP("Reasons", "Same birth date"),
    MatchReason.BORN_NEAR: QT_TRANSLATE_NOOP("Reasons", "About the same age"),
    MatchReason.BORN_FAR: QT_TRANSLATE_NOOP("Reasons", "{years} years apart in age"),
    MatchReason.SAME_COUNTY: QT_TRANSLATE_NOOP("Reasons", "Same county"),
    MatchReason.SAME_PREFECTURE: QT_TRANSLATE_NOOP("Reasons", "Same prefecture"),
    MatchReason.SAME_PROVINCE: QT_TRANSLATE_NOOP("Reasons", "Same province"),
    MatchReason.SAME_SEX: QT_TRANSLATE_NOOP("Reasons", "Same sex"),
    MatchReason.SEX_DIFFERS: QT_TRANSLATE_NOOP("Reasons", "Other sex"),
    MatchReason.SAME_ACCENT: QT_TRANSLATE_NOOP("Reasons", "Same accent: {words}"),
    MatchReason.ACCENT_OF_HOME: QT_TRANSLATE_NOOP("Reasons", "Speaks as at home there: {words}"),
    MatchReason.SAME_PLACE_WORD: QT_TRANSLATE_NOOP("Reasons", "Speaks of the same place: {words}"),
    MatchReason.SAME_MARK: QT_TRANSLATE_NOOP("Reasons", "Same mark: {words}"),
    MatchReason.IS_HERE: QT_TRANSLATE_NOOP("Reasons", "Is in the station now"),
    MatchReason.HERE_LATELY: QT_TRANSLATE_NOOP("Reasons", "Was here lately"),
    MatchReason.UNIDENTIFIED: QT_TRANSLATE_NOOP("Reasons", "Nobody knows who this is"),
    MatchReason.HERE_BEFORE_MISSING: QT_TRANSLATE_NOOP(
        "Reasons", "Was here already on {day}, before the other went missing"
    ),
}


class _Known(dict[str, str]):
    """What a reason rests on; a fact that was not kept shows as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def reason_sentence(reason: Reason) -> str:
    """One reason in the clerk's language."""
    said = _Known({name: _worded(value) for name, value in reason.data.items()})
    words = QCoreApplication.translate("Reasons", SENTENCES[reason.code])
    return words.format_map(said).rstrip(" :\uff1a")


def _worded(value: object) -> str:
    if isinstance(value, tuple | list):
        return "、".join(map(str, value))
    return value.isoformat() if isinstance(value, date) else str(value)
