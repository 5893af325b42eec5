"""Someone is at the door: how they came, what they state, what was seen, what was decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from station.domain.moments import is_before
from station.domain.people import Sex
from station.domain.problems import Problem, Trouble, Weight
from station.domain.statements import CAN_BE_EMPTIED, Stated


class HowCame(StrEnum):
    """Who brought the person; resources/codes/how_came.tsv has the official words."""

    SELF = "self"
    POLICE = "police"
    URBAN_MANAGEMENT = "urban_management"
    CITIZEN = "citizen"
    PATROL = "patrol"
    HOSPITAL = "hospital"
    STATION = "station"


class IntakeState(StrEnum):
    """An intake is open until the decision at the door was taken."""

    OPEN = "open"
    DECIDED = "decided"


class Outcome(StrEnum):
    """What was decided at the door; each is counted apart from admissions."""

    ADMITTED = "admitted"
    TO_HOSPITAL = "to_hospital"
    TO_POLICE = "to_police"
    REFUSED = "refused"
    GUIDED = "guided"
    LEFT_BEFORE = "left_before"


class TriageSign(StrEnum):
    """What the first look at the door found. 民发〔2014〕132号 第七条至第十条."""

    MENTAL = "mental"
    INFECTIOUS = "infectious"
    CRITICAL = "critical"
    WOUNDED = "wounded"
    DRUNK = "drunk"
    DANGEROUS = "dangerous"
    DRUG_USE = "drug_use"
    WANTED = "wanted"
    TRAFFICKED = "trafficked"
    ABANDONED = "abandoned"
    LOST = "lost"
    HARMED_MINOR = "harmed_minor"
    DOMESTIC_VIOLENCE = "domestic_violence"
    PREGNANT = "pregnant"
    FEVER = "fever"


class Block(StrEnum):
    """The five things that a person seeking help states. 民政部令第24号 第三条."""

    IDENTITY = "identity"
    RELIEF = "relief"
    CAUSE = "cause"
    RELATIVES = "relatives"
    BELONGINGS = "belongings"


class Mobility(StrEnum):
    """How a person gets about."""

    WALKS = "walks"
    WITH_HELP = "with_help"
    WHEELCHAIR = "wheelchair"
    BEDRIDDEN = "bedridden"


class MentalState(StrEnum):
    """What was judged of mind and will."""

    CLEAR = "clear"
    DOUBTFUL = "doubtful"
    DISORDER = "disorder"
    DISABILITY = "disability"


class SelfCare(StrEnum):
    """Whether the person can look after themself."""

    FULL = "full"
    PARTLY = "partly"
    NONE = "none"


class IntakeTrouble(Trouble):
    """What is wrong with an intake or the decision at the door."""

    NOT_FOUND = "intake.not_found"
    NOT_SEARCHED = "intake.not_searched"
    ARRIVED_IN_FUTURE = "intake.arrived_in_future"
    FOUND_IN_FUTURE = "intake.found_in_future"
    CHECKED_IN_FUTURE = "intake.checked_in_future"
    WANDERING_IN_FUTURE = "intake.wandering_in_future"
    FOUND_AFTER_ARRIVAL = "intake.found_after_arrival"
    HOSPITAL_FIRST = "intake.hospital_first"
    POLICE_FIRST = "intake.police_first"
    GROUNDS_MISSING = "intake.grounds_missing"
    GROUNDS_UNKNOWN = "intake.grounds_unknown"
    TEXT_MISSING = "intake.text_missing"
    PLACE_MISSING = "intake.place_missing"
    MUST_BE_HELPED = "intake.must_be_helped"
    UNIT_MISSING = "intake.unit_missing"
    CAUSE_UNKNOWN = "intake.cause_unknown"
    TEMPERATURE_IMPOSSIBLE = "intake.temperature_impossible"
    ALREADY_DECIDED = "intake.already_decided"
    REASON_MISSING = "intake.reason_missing"
    REASON_FOR_LESS = "intake.reason_for_less"
    NOT_EMPTIED = "intake.not_emptied"
    REPORT_BEFORE_FOUND = "intake.report_before_found"
    HANDOVER_SIGNED = "intake.handover_signed"
    HANDOVER_TIME = "intake.handover_time"
    FAMILY_OF_ONE = "intake.family_of_one"
    CHECKER_OF_OTHER_SEX = "intake.checker_of_other_sex"
    DANGEROUS_GOODS_KEPT = "intake.dangerous_goods_kept"


HOSPITAL_SIGNS = frozenset(
    {TriageSign.MENTAL, TriageSign.INFECTIOUS, TriageSign.CRITICAL, TriageSign.WOUNDED}
)
POLICE_SIGNS = frozenset({TriageSign.DRUG_USE, TriageSign.WANTED})
REPORT_SIGNS = frozenset(
    {
        TriageSign.TRAFFICKED,
        TriageSign.ABANDONED,
        TriageSign.LOST,
        TriageSign.HARMED_MINOR,
        TriageSign.DOMESTIC_VIOLENCE,
    }
)
"""Signs reported to the police at once. 民发〔2015〕158号; 未成年人保护法 第十一条."""

HANDED_OVER_BY_UNIT = frozenset(
    {HowCame.POLICE, HowCame.URBAN_MANAGEMENT, HowCame.HOSPITAL, HowCame.STATION}
)
"""Ways of coming that need a hand-over sheet signed on both sides."""

_COLDEST, _HOTTEST = 300, 450
_GRAVITY: Mapping[MentalState | None, int] = {
    None: 0,
    MentalState.CLEAR: 0,
    MentalState.DOUBTFUL: 1,
    MentalState.DISORDER: 2,
    MentalState.DISABILITY: 2,
}


@dataclass(frozen=True, slots=True)
class RelativeFacts:
    """A near relative as named by the person."""

    name: str
    relation: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ArrivalFacts:
    """How somebody came to the door and what was seen and stated there.

    `cannot_state` maps a statutory block to the reason why it stays empty; `signs` is what the
    first look found; `cleared` says who cleared a sign (a doctor, the police) with reference;
    temperatures are tenths of a degree Celsius. Times are station time.
    """

    how_came: HowCame
    arrived_at: datetime | None = None
    found_at: datetime | None = None
    found_place: str = ""
    escort_unit: str = ""
    escort_people: str = ""
    escort_number: str = ""
    escort_phone: str = ""
    health_at_handover: str = ""
    handover_signed: bool = False
    needs: str = ""
    on_relief: str = ""
    cause: str = ""
    cause_text: str = ""
    wandering_since: date | None = None
    relatives: tuple[RelativeFacts, ...] = ()
    cannot_state: Mapping[Block, str] = field(default_factory=dict)
    signs: frozenset[TriageSign] = frozenset()
    cleared: str = ""
    temperature_tenths: int | None = None
    mental_state: MentalState | None = None
    self_care: SelfCare | None = None
    mobility: Mobility | None = None
    triage_note: str = ""
    searched_for: str = ""
    repeat_reason: str = ""


@dataclass(frozen=True, slots=True)
class SafetyFacts:
    """The safety check before the bed: when, by whom, what was found. 国务院令第381号 第六条."""

    checked_at: datetime | None = None
    checker: str = ""
    checker_sex: Sex = Sex.UNKNOWN
    findings: str = ""
    police_receipt: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided at the door other than admission.

    `grounds` are codes of resources/codes/refusal_grounds.tsv for a refusal; `place` is the
    hospital or the police unit; `receipt` what they signed or the number of the ambulance.
    """

    outcome: Outcome
    grounds: tuple[str, ...] = ()
    text: str = ""
    place: str = ""
    receipt: str = ""


def arrival_problems(facts: ArrivalFacts, now: datetime) -> tuple[Problem, ...]:
    """What is wrong with the facts of an arrival, whatever is decided afterwards."""
    found: list[Problem] = []
    arrived = facts.arrived_at or now
    if arrived > now:
        found.append(Problem(IntakeTrouble.ARRIVED_IN_FUTURE, "arrived_at", {"now": now}))
    if facts.found_at is not None and facts.found_at > now:
        found.append(Problem(IntakeTrouble.FOUND_IN_FUTURE, "found_at", {"now": now}))
    elif facts.found_at is not None and is_before(arrived, facts.found_at):
        data = {"arrived": arrived}
        found.append(Problem(IntakeTrouble.FOUND_AFTER_ARRIVAL, "found_at", data))
    if facts.how_came in HANDED_OVER_BY_UNIT and not facts.escort_unit.strip():
        found.append(Problem(IntakeTrouble.UNIT_MISSING, "escort_unit"))
    if facts.wandering_since is not None and facts.wandering_since > now.date():
        found.append(Problem(IntakeTrouble.WANDERING_IN_FUTURE, "wandering_since"))
    heat = facts.temperature_tenths
    if heat is not None and not _COLDEST <= heat <= _HOTTEST:
        found.append(Problem(IntakeTrouble.TEMPERATURE_IMPOSSIBLE, "temperature_tenths"))
    return tuple(found)


def safety_problems(safety: SafetyFacts, now: datetime) -> tuple[Problem, ...]:
    """What is wrong with a safety check: it has been made, or it is none."""
    if safety.checked_at is None or safety.checked_at <= now:
        return ()
    return (Problem(IntakeTrouble.CHECKED_IN_FUTURE, "checked_at", {"now": now}),)


def seems_ill_of_mind(state: MentalState | None, signs: Collection[TriageSign]) -> bool:
    """Whether anything points to an illness or disability of the mind, be it only a suspicion."""
    return state not in (None, MentalState.CLEAR) or TriageSign.MENTAL in signs


def checker_hints(safety: SafetyFacts, sex: Sex) -> tuple[Problem, ...]:
    """What deserves a look in a safety check: somebody of the other sex has made it."""
    if {safety.checker_sex, sex} != {Sex.MALE, Sex.FEMALE}:
        return ()
    return (Problem(IntakeTrouble.CHECKER_OF_OTHER_SEX, "checker_sex", weight=Weight.HINT),)


def admission_problems(facts: ArrivalFacts) -> tuple[Problem, ...]:
    """Why this person must go elsewhere before a bed, unless a doctor or the police cleared it.

    民发〔2014〕132号 第八条: suspected mental disorder, infection, critical illness or wounds go
    to hospital first; 第九条, 第十条: drunk and dangerous, drug use, wanted go to the police.
    """
    if facts.cleared.strip():
        return ()
    found: list[Problem] = []
    ill = sorted(facts.signs & HOSPITAL_SIGNS)
    if ill:
        rule = "民发〔2014〕132号 第八条"
        found.append(Problem(IntakeTrouble.HOSPITAL_FIRST, "signs", {"signs": ill}, rule=rule))
    danger = set(facts.signs & POLICE_SIGNS)
    if {TriageSign.DRUNK, TriageSign.DANGEROUS} <= facts.signs:
        danger |= {TriageSign.DRUNK, TriageSign.DANGEROUS}
    if danger:
        data = {"signs": sorted(danger)}
        rule = "民发〔2014〕132号 第九条、第十条"
        found.append(Problem(IntakeTrouble.POLICE_FIRST, "signs", data, rule=rule))
    return tuple(found)


def decision_problems(
    decision: Decision, known_grounds: Collection[str], *, minor: bool, mental: bool
) -> tuple[Problem, ...]:
    """What a decision at the door still lacks, and whom the station may not turn away."""
    found: list[Problem] = []
    if decision.outcome is Outcome.REFUSED:
        if not decision.grounds:
            rule = "国务院令第381号 第六条"
            found.append(Problem(IntakeTrouble.GROUNDS_MISSING, "grounds", rule=rule))
        found += [
            Problem(IntakeTrouble.GROUNDS_UNKNOWN, "grounds", {"code": code})
            for code in decision.grounds
            if code not in known_grounds
        ]
        if "other" in decision.grounds and not decision.text.strip():
            found.append(Problem(IntakeTrouble.TEXT_MISSING, "text"))
        if minor or mental:
            rule = "未成年人保护法 第九十二条" if minor else "民发〔2014〕132号 第八条"
            found.append(Problem(IntakeTrouble.MUST_BE_HELPED, "outcome", rule=rule))
    elif decision.outcome in (Outcome.TO_HOSPITAL, Outcome.TO_POLICE):
        if not decision.place.strip():
            found.append(Problem(IntakeTrouble.PLACE_MISSING, "place"))
    elif not decision.text.strip():
        found.append(Problem(IntakeTrouble.TEXT_MISSING, "text"))
    return tuple(found)


def blocks_missing(facts: ArrivalFacts, *, identity: bool, belongings: bool) -> tuple[Block, ...]:
    """The statutory blocks that are neither filled nor explained. 民政部令第24号 第三条."""
    filled = {
        Block.IDENTITY: identity,
        Block.RELIEF: bool(facts.on_relief),
        Block.CAUSE: bool(facts.cause or facts.cause_text),
        Block.RELATIVES: bool(facts.relatives),
        Block.BELONGINGS: belongings,
    }
    explained = {block for block, why in facts.cannot_state.items() if why.strip()}
    return tuple(block for block, done in filled.items() if not done and block not in explained)


def needs_police_report(
    signs: Collection[TriageSign], reported: Collection[TriageSign], *, decides_alone: bool
) -> frozenset[TriageSign]:
    """The signs that the law asks to report and that have not been reported.

    反家庭暴力法 第十四条: violence at home is reported when the victim has no or limited
    capacity; a capable adult (`decides_alone`) decides for themself.
    """
    must = set(signs) & REPORT_SIGNS
    if decides_alone:
        must.discard(TriageSign.DOMESTIC_VIOLENCE)
    return frozenset(must) - frozenset(reported)


def look_missing(
    mental_state: MentalState | None, self_care: SelfCare | None
) -> tuple[Stated, ...]:
    """What of the first look is still open. 民发〔2014〕132号 第七条.

    The class and the bed rest on both; signs and temperature may well be none.
    """
    looked = {Stated.MENTAL_STATE: mental_state, Stated.SELF_CARE: self_care}
    return tuple(what for what, found in looked.items() if found is None)


def restating_problems(
    before: ArrivalFacts,
    given: ArrivalFacts,
    emptied: Collection[Stated],
    ended: Collection[TriageSign],
    reason: str,
) -> tuple[Problem, ...]:
    """What keeps a statement from being changed or taken back.

    Whatever protects somebody less afterwards, a sign that no longer holds or a mind that is
    found clearer, needs its reason.
    """
    found = [
        Problem(IntakeTrouble.NOT_EMPTIED, "emptied", {"stated": stated})
        for stated in sorted(set(emptied) - CAN_BE_EMPTIED)
    ]
    mind = None if Stated.MENTAL_STATE in emptied else given.mental_state or before.mental_state
    clearer = _GRAVITY[mind] < _GRAVITY[before.mental_state]
    if (before.signs & frozenset(ended) or clearer) and not reason.strip():
        found.append(Problem(IntakeTrouble.REASON_FOR_LESS, "reason", weight=Weight.REASON))
    return tuple(found)
