"""The lines between a resident and the door, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.domain.leaving_lines import Check, CheckState, LeavingTrouble
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.problems import Problem
from station.wording.sentences import sentence, worded
from station.wording.words import QT_TRANSLATE_NOOP

_DONE: Mapping[Code, str] = {
    Code.IDENTITY: QT_TRANSLATE_NOOP("Checks", "Identity confirmed"),
    Code.CLASS: QT_TRANSLATE_NOOP("Checks", "Class confirmed"),
    Code.MAY_GO_ALONE: QT_TRANSLATE_NOOP("Checks", "May leave alone"),
    Code.PRESENT: QT_TRANSLATE_NOOP("Checks", "Not in the house, the way fits"),
    Code.DESTINATION: QT_TRANSLATE_NOOP("Checks", "Destination is clear"),
    Code.AGREED: QT_TRANSLATE_NOOP("Checks", "The person agrees"),
    Code.BELONGINGS: QT_TRANSLATE_NOOP("Checks", "Belongings given back"),
    Code.SIGNS_REPORTED: QT_TRANSLATE_NOOP("Checks", "Signs reported to the police"),
    Code.DNA: QT_TRANSLATE_NOOP("Checks", "Sample logged or excused"),
    Code.SERVICE_FORM: QT_TRANSLATE_NOOP("Checks", "Record of service and leaving signed"),
    Code.DECLARATION: QT_TRANSLATE_NOOP("Checks", "Declaration signed"),
    Code.VOUCHER: QT_TRANSLATE_NOOP("Checks", "Voucher issued"),
    Code.FOOD: QT_TRANSLATE_NOOP("Checks", "Food for the journey"),
    Code.FIT: QT_TRANSLATE_NOOP("Checks", "Fit to travel"),
    Code.DISCHARGE: QT_TRANSLATE_NOOP("Checks", "Discharged from hospital"),
    Code.FETCHER: QT_TRANSLATE_NOOP("Checks", "Fetcher is known"),
    Code.FETCHER_DOCUMENT: QT_TRANSLATE_NOOP("Checks", "Fetcher's document checked"),
    Code.FETCHER_RELATION: QT_TRANSLATE_NOOP("Checks", "Fetcher confirmed though no near kin"),
    Code.FETCHER_COPY: QT_TRANSLATE_NOOP("Checks", "Copy of the fetcher's paper"),
    Code.FETCHER_PROOF: QT_TRANSLATE_NOOP("Checks", "Relation is proved"),
    Code.SEEKER: QT_TRANSLATE_NOOP("Checks", "Fetched by the verified family"),
    Code.KIN_CONFIRMED: QT_TRANSLATE_NOOP("Checks", "Fetcher confirmed by police or committee"),
    Code.RECEIVER: QT_TRANSLATE_NOOP("Checks", "Receiver is known"),
    Code.RECEIPT: QT_TRANSLATE_NOOP("Checks", "Hand-over signed"),
    Code.ESCORTS: QT_TRANSLATE_NOOP("Checks", "Escorts named"),
    Code.GROUNDS: QT_TRANSLATE_NOOP("Checks", "Ground of ending help chosen"),
    Code.GROUND_TEXT: QT_TRANSLATE_NOOP("Checks", "Facts written down"),
    Code.NOTICE: QT_TRANSLATE_NOOP("Checks", "Notice handed over"),
    Code.DEATH_FACTS: QT_TRANSLATE_NOOP("Checks", "Time and place of death known"),
    Code.DEATH_CERTIFICATE: QT_TRANSLATE_NOOP("Checks", "Death certificate on file"),
    Code.KIN_TOLD: QT_TRANSLATE_NOOP("Checks", "Kin were told"),
    Code.LAST_SEEN: QT_TRANSLATE_NOOP("Checks", "Last seen is known"),
    Code.SEARCH: QT_TRANSLATE_NOOP("Checks", "Search written down"),
    Code.POLICE_REPORT: QT_TRANSLATE_NOOP("Checks", "Reported to the police"),
}

_OPEN: Mapping[Code, str] = {
    Code.IDENTITY: QT_TRANSLATE_NOOP("Checks", "Identity not confirmed"),
    Code.NAME: QT_TRANSLATE_NOOP("Checks", "Known who it is, the name is still made up"),
    Code.CLASS: QT_TRANSLATE_NOOP("Checks", "Class not confirmed"),
    Code.MINOR_ALONE: QT_TRANSLATE_NOOP("Checks", "A minor must not leave alone"),
    Code.AGE_UNKNOWN_ALONE: QT_TRANSLATE_NOOP("Checks", "Age not known, must not leave alone"),
    Code.CAPACITY_ALONE: QT_TRANSLATE_NOOP("Checks", "Without full capacity, must not leave alone"),
    Code.PROTECTIVE_ALONE: QT_TRANSLATE_NOOP("Checks", "Protective class must not leave alone"),
    Code.PROTECTIVE_OWN_WISH: QT_TRANSLATE_NOOP(
        "Checks", "Protective class must not leave at the own wish"
    ),
    Code.MENTAL_ALONE: QT_TRANSLATE_NOOP("Checks", "Mental signs, must not leave alone"),
    Code.PREGNANT_ALONE: QT_TRANSLATE_NOOP("Checks", "Late pregnancy, must not travel alone"),
    Code.OWN_WISH_AGE: QT_TRANSLATE_NOOP("Checks", "Too young to leave at the own wish"),
    Code.OWN_WISH_MENTAL: QT_TRANSLATE_NOOP(
        "Checks", "Mental signs, must not leave at the own wish"
    ),
    Code.PRESENT: QT_TRANSLATE_NOOP("Checks", "Not in the house"),
    Code.DESTINATION: QT_TRANSLATE_NOOP("Checks", "Destination is not clear"),
    Code.AGREED: QT_TRANSLATE_NOOP("Checks", "The person has not agreed yet"),
    Code.BELONGINGS: QT_TRANSLATE_NOOP("Checks", "Belongings not given back yet"),
    Code.BELONGINGS_SIGNED: QT_TRANSLATE_NOOP("Checks", "List of belongings not signed"),
    Code.DANGEROUS_GOODS: QT_TRANSLATE_NOOP("Checks", "Dangerous things still in the store"),
    Code.GOODS_BACK: QT_TRANSLATE_NOOP("Checks", "Things of the house still to come back"),
    Code.MEDICINES_BACK: QT_TRANSLATE_NOOP("Checks", "Own medicine still kept here"),
    Code.ARRIVAL_HANDOVER: QT_TRANSLATE_NOOP("Checks", "Hand-over of the arrival not signed"),
    Code.SIGNS_REPORTED: QT_TRANSLATE_NOOP("Checks", "Signs not reported to the police"),
    Code.DNA: QT_TRANSLATE_NOOP("Checks", "No sample of somebody of unknown origin"),
    Code.SERVICE_FORM: QT_TRANSLATE_NOOP("Checks", "Record of service and leaving not signed"),
    Code.DECLARATION: QT_TRANSLATE_NOOP("Checks", "Declaration not signed"),
    Code.VOUCHER: QT_TRANSLATE_NOOP("Checks", "No issued voucher yet"),
    Code.VOUCHER_EXPIRED: QT_TRANSLATE_NOOP("Checks", "The voucher has expired"),
    Code.VOUCHER_LEFT_OPEN: QT_TRANSLATE_NOOP("Checks", "A voucher of this stay is still open"),
    Code.EARLIER_VOUCHER: QT_TRANSLATE_NOOP("Checks", "An earlier voucher was not used"),
    Code.FOOD: QT_TRANSLATE_NOOP("Checks", "No food for the journey written down"),
    Code.FIT: QT_TRANSLATE_NOOP("Checks", "Not clear whether fit to travel"),
    Code.DISCHARGE: QT_TRANSLATE_NOOP("Checks", "Not discharged from hospital"),
    Code.FETCHER: QT_TRANSLATE_NOOP("Checks", "Fetcher is not known"),
    Code.FETCHER_DOCUMENT: QT_TRANSLATE_NOOP("Checks", "Fetcher's document not checked"),
    Code.FETCHER_NUMBER: QT_TRANSLATE_NOOP("Checks", "Number of the fetcher's card is not right"),
    Code.FETCHER_AGE: QT_TRANSLATE_NOOP("Checks", "Fetcher is a minor"),
    Code.FETCHER_RELATION: QT_TRANSLATE_NOOP("Checks", "Fetcher is no near kin and not confirmed"),
    Code.FETCHER_COPY: QT_TRANSLATE_NOOP("Checks", "No copy of the document yet"),
    Code.FETCHER_PROOF: QT_TRANSLATE_NOOP("Checks", "Relation not proved yet"),
    Code.SEEKER: QT_TRANSLATE_NOOP("Checks", "Not fetched by whoever was verified"),
    Code.KIN_CONFIRMED: QT_TRANSLATE_NOOP("Checks", "Fetcher not confirmed by police or committee"),
    Code.RECEIVER: QT_TRANSLATE_NOOP("Checks", "Receiver is not known"),
    Code.RECEIPT: QT_TRANSLATE_NOOP("Checks", "Hand-over not signed yet"),
    Code.ESCORTS: QT_TRANSLATE_NOOP("Checks", "Escorts not named yet"),
    Code.GROUNDS: QT_TRANSLATE_NOOP("Checks", "No ground of ending help yet"),
    Code.GROUND_TEXT: QT_TRANSLATE_NOOP("Checks", "Facts not written down"),
    Code.NOTICE: QT_TRANSLATE_NOOP("Checks", "Notice not handed over"),
    Code.DEATH_FACTS: QT_TRANSLATE_NOOP("Checks", "Time and place of death missing"),
    Code.DEATH_CERTIFICATE: QT_TRANSLATE_NOOP("Checks", "No death certificate yet"),
    Code.KIN_TOLD: QT_TRANSLATE_NOOP("Checks", "Kin not told yet"),
    Code.LAST_SEEN: QT_TRANSLATE_NOOP("Checks", "Last seen is missing"),
    Code.SEARCH: QT_TRANSLATE_NOOP("Checks", "Search not written down"),
    Code.POLICE_REPORT: QT_TRANSLATE_NOOP("Checks", "Not reported to the police"),
}

_DONE_FACTS: Mapping[Code, str] = {
    Code.IDENTITY: QT_TRANSLATE_NOOP("Checks", "Judged as “{identity_state}”"),
    Code.CLASS: QT_TRANSLATE_NOOP("Checks", "{assistance_class}"),
    Code.BELONGINGS: QT_TRANSLATE_NOOP(
        "Checks", "{returned} given back, nothing left in the store"
    ),
    Code.SIGNS_REPORTED: QT_TRANSLATE_NOOP("Checks", "{told}"),
    Code.DNA: QT_TRANSLATE_NOOP("Checks", "{number}"),
    Code.DESTINATION: QT_TRANSLATE_NOOP("Checks", "{destination} {contact}"),
    Code.SERVICE_FORM: QT_TRANSLATE_NOOP("Checks", "Signed {signed_at}"),
    Code.DECLARATION: QT_TRANSLATE_NOOP("Checks", "Signed {signed_at}"),
    Code.VOUCHER: QT_TRANSLATE_NOOP("Checks", "{number}"),
    Code.FOOD: QT_TRANSLATE_NOOP("Checks", "{food}"),
    Code.FETCHER: QT_TRANSLATE_NOOP("Checks", "{name}, {relation}"),
    Code.FETCHER_COPY: QT_TRANSLATE_NOOP("Checks", "Kept as a picture: {name}"),
    Code.FETCHER_RELATION: QT_TRANSLATE_NOOP("Checks", "{relation}, {by}"),
    Code.FETCHER_PROOF: QT_TRANSLATE_NOOP("Checks", "{proof}"),
    Code.SEEKER: QT_TRANSLATE_NOOP("Checks", "{name}"),
    Code.KIN_CONFIRMED: QT_TRANSLATE_NOOP("Checks", "{by}"),
    Code.RECEIVER: QT_TRANSLATE_NOOP("Checks", "{unit} {person}"),
    Code.RECEIPT: QT_TRANSLATE_NOOP("Checks", "{receipt}"),
    Code.ESCORTS: QT_TRANSLATE_NOOP("Checks", "{escorts}"),
    Code.NOTICE: QT_TRANSLATE_NOOP("Checks", "Handed over {given}"),
    Code.DEATH_FACTS: QT_TRANSLATE_NOOP("Checks", "{at}"),
    Code.DISCHARGE: QT_TRANSLATE_NOOP("Checks", "{certificate}"),
}

_HINTS: Mapping[Code, str] = {
    Code.IDENTITY: QT_TRANSLATE_NOOP(
        "Checks", "Judged as “{identity_state}”. Leaving does not wait for it; compare again."
    ),
    Code.NAME: QT_TRANSLATE_NOOP(
        "Checks", "Enter the real name first: every paper of leaving bears the name of the file."
    ),
    Code.VOUCHER_LEFT_OPEN: QT_TRANSLATE_NOOP(
        "Checks", "This way does not use it: make it void, or finish it first."
    ),
    Code.EARLIER_VOUCHER: QT_TRANSLATE_NOOP(
        "Checks", "{number} to {destination} until {until} was never exchanged. Ask why."
    ),
    Code.MEDICINES_BACK: QT_TRANSLATE_NOOP(
        "Checks", "{count} medicine(s) are kept. Give them back with F4, against signature."
    ),
    Code.GOODS_BACK: QT_TRANSLATE_NOOP(
        "Checks", "{count} thing(s) lent, as bedding. Take them back under things, or goods (F6)."
    ),
    Code.FOOD: QT_TRANSLATE_NOOP(
        "Checks", "Write down what the person gets for the way, or nothing if none is needed."
    ),
    Code.KIN_TOLD: QT_TRANSLATE_NOOP("Checks", "Tell the family and write down when."),
    Code.SEEKER: QT_TRANSLATE_NOOP(
        "Checks",
        "The request of {seekers} was verified for this child, and {name} comes: {differs}. "
        "Ask the family before the child goes along.",
    ),
}


def check_title(check: Check) -> str:
    """Name a line of the check list as it stands: done, or still open."""
    done = check.state is CheckState.DONE
    words = _DONE.get(check.code, "") if done else _OPEN.get(check.code, "")
    return QCoreApplication.translate("Checks", words) if words else ""


def check_facts(check: Check) -> str:
    """Say what is known of a line that is done, or what would settle one that is open."""
    if check.state is CheckState.DONE:
        return _filled(_done_words(check), check)
    if (hint := _HINTS.get(check.code)) is not None:
        return _filled(hint, check)
    trouble = LeavingTrouble[check.code.name]
    return sentence(Problem(trouble, check.place, check.data))


def _done_words(check: Check) -> str:
    if check.code is Code.BELONGINGS and check.data.get("gone"):
        return QT_TRANSLATE_NOOP(
            "Checks",
            "{returned} given back, {gone} sent on or handed over, nothing left in the store",
        )
    if check.code is Code.BELONGINGS and not check.data.get("returned"):
        return QT_TRANSLATE_NOOP("Checks", "Nothing of the person lies in the store")
    if check.code is Code.DNA and check.data.get("excuse"):
        return QT_TRANSLATE_NOOP("Checks", "Excused by {excuse_by}: {excuse}")
    if check.code is Code.FETCHER_COPY and check.data.get("excuse"):
        return QT_TRANSLATE_NOOP(
            "Checks", "Without a picture, with the consent of {excuse_by}: {excuse}"
        )
    if check.code is not Code.MAY_GO_ALONE:
        return _DONE_FACTS.get(check.code, "")
    if check.data.get("exception_reason"):
        return QT_TRANSLATE_NOOP(
            "Checks", "May go alone with the consent of {exception_by}: {exception_reason}"
        )
    return QT_TRANSLATE_NOOP("Checks", "{age} years old, {assistance_class}")


def _filled(words: str, check: Check) -> str:
    data = {name: worded(name, value) for name, value in check.data.items()}
    return QCoreApplication.translate("Checks", words).format(**data).strip() if words else ""
