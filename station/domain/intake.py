"""Someone is at the door: how they came, what they state, what was seen, what was decided."""

from __future__ import annotations

from enum import StrEnum


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
