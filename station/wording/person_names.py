"""What the codes of the program are called: people at the door and in the house."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.assistance import AssistanceClass, Capacity, Collector, Door, Signer
from station.domain.intake import (
    Block,
    IntakeState,
    MentalState,
    Mobility,
    Outcome,
    SelfCare,
    TriageSign,
)
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    DocumentSeen,
    IdentitySource,
    IdentityState,
    NameKind,
    Sex,
)
from station.domain.repeats import ExemptGroup, RepeatHint
from station.domain.stays import StayState, StepKind, TimeLineKind
from station.wording.words import QT_TRANSLATE_NOOP

PERSON_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    Sex: {
        Sex.UNKNOWN: QT_TRANSLATE_NOOP("Names", "Sex not known"),
        Sex.MALE: QT_TRANSLATE_NOOP("Names", "Male"),
        Sex.FEMALE: QT_TRANSLATE_NOOP("Names", "Female"),
        Sex.UNSTATED: QT_TRANSLATE_NOOP("Names", "Sex not stated"),
    },
    AssistanceClass: {
        AssistanceClass.OPEN: QT_TRANSLATE_NOOP("Names", "Open"),
        AssistanceClass.SUPPORTIVE: QT_TRANSLATE_NOOP("Names", "Supportive"),
        AssistanceClass.PROTECTIVE: QT_TRANSLATE_NOOP("Names", "Protective"),
    },
    Capacity: {
        Capacity.FULL: QT_TRANSLATE_NOOP("Names", "Full capacity"),
        Capacity.LIMITED: QT_TRANSLATE_NOOP("Names", "Limited capacity"),
        Capacity.NONE: QT_TRANSLATE_NOOP("Names", "No capacity"),
    },
    Door: {
        Door.FREE: QT_TRANSLATE_NOOP("Names", "Goes out freely"),
        Door.ACCOMPANIED: QT_TRANSLATE_NOOP("Names", "Goes out accompanied"),
    },
    Signer: {
        Signer.SELF: QT_TRANSLATE_NOOP("Names", "Signs alone"),
        Signer.SELF_WITH_WITNESS: QT_TRANSLATE_NOOP("Names", "Signs with a witness"),
        Signer.GUARDIAN_OR_UNIT: QT_TRANSLATE_NOOP("Names", "Guardian or unit signs"),
    },
    Collector: {
        Collector.NOBODY_NEEDED: QT_TRANSLATE_NOOP("Names", "Leaves alone"),
        Collector.KIN_OR_ESCORT_ADVISED: QT_TRANSLATE_NOOP("Names", "Kin or escort advised"),
        Collector.GUARDIAN_OR_UNIT_ONLY: QT_TRANSLATE_NOOP("Names", "Only with guardian or unit"),
    },
    IdentityState: {
        IdentityState.UNKNOWN: QT_TRANSLATE_NOOP("Names", "Unknown"),
        IdentityState.CLAIMED: QT_TRANSLATE_NOOP("Names", "Claimed"),
        IdentityState.PROBABLE: QT_TRANSLATE_NOOP("Names", "Probable"),
        IdentityState.CONFIRMED: QT_TRANSLATE_NOOP("Names", "Confirmed"),
        IdentityState.DISPUTED: QT_TRANSLATE_NOOP("Names", "Disputed"),
    },
    NameKind: {
        NameKind.PRINTED: QT_TRANSLATE_NOOP("Names", "Printed on the document"),
        NameKind.USED: QT_TRANSLATE_NOOP("Names", "Name in use"),
        NameKind.GIVEN_HERE: QT_TRANSLATE_NOOP("Names", "Given here"),
        NameKind.TEMPORARY: QT_TRANSLATE_NOOP("Names", "Temporary"),
    },
    DocumentKind: {
        DocumentKind.RESIDENT_ID: QT_TRANSLATE_NOOP("Names", "Resident identity card"),
        DocumentKind.TEMPORARY_ID: QT_TRANSLATE_NOOP("Names", "Temporary identity card"),
        DocumentKind.HOUSEHOLD_BOOK: QT_TRANSLATE_NOOP("Names", "Household book"),
        DocumentKind.RESIDENCE_PERMIT: QT_TRANSLATE_NOOP("Names", "Residence permit"),
        DocumentKind.HK_MACAO_PERMIT: QT_TRANSLATE_NOOP("Names", "Hong Kong or Macao permit"),
        DocumentKind.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("Names", "Taiwan permit"),
        DocumentKind.FOREIGN_RESIDENT: QT_TRANSLATE_NOOP("Names", "Foreign resident card"),
        DocumentKind.PASSPORT: QT_TRANSLATE_NOOP("Names", "Passport"),
        DocumentKind.DISABILITY_CARD: QT_TRANSLATE_NOOP("Names", "Disability card"),
        DocumentKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other document"),
    },
    DocumentSeen: {
        DocumentSeen.ORIGINAL: QT_TRANSLATE_NOOP("Names", "Original seen"),
        DocumentSeen.COPY: QT_TRANSLATE_NOOP("Names", "Copy seen"),
        DocumentSeen.POLICE: QT_TRANSLATE_NOOP("Names", "Told by the police"),
        DocumentSeen.TOLD: QT_TRANSLATE_NOOP("Names", "Told by the person"),
    },
    IdentitySource: {
        IdentitySource.SAID: QT_TRANSLATE_NOOP("Names", "Own words"),
        IdentitySource.ACQUAINTANCE: QT_TRANSLATE_NOOP("Names", "An acquaintance"),
        IdentitySource.OTHER_STATION: QT_TRANSLATE_NOOP("Names", "Another station"),
        IdentitySource.FACE_QUERY: QT_TRANSLATE_NOOP("Names", "Face query"),
        IdentitySource.DOCUMENT: QT_TRANSLATE_NOOP("Names", "A document"),
        IdentitySource.POLICE: QT_TRANSLATE_NOOP("Names", "The police"),
        IdentitySource.DNA: QT_TRANSLATE_NOOP("Names", "DNA"),
        IdentitySource.KIN: QT_TRANSLATE_NOOP("Names", "Kin"),
    },
    BornPrecision: {
        BornPrecision.DAY: QT_TRANSLATE_NOOP("Names", "To the day"),
        BornPrecision.MONTH: QT_TRANSLATE_NOOP("Names", "To the month"),
        BornPrecision.YEAR: QT_TRANSLATE_NOOP("Names", "To the year"),
        BornPrecision.ESTIMATED: QT_TRANSLATE_NOOP("Names", "Estimated"),
        BornPrecision.UNKNOWN: QT_TRANSLATE_NOOP("Names", "Not known"),
    },
    IntakeState: {
        IntakeState.OPEN: QT_TRANSLATE_NOOP("Names", "Under way"),
        IntakeState.DECIDED: QT_TRANSLATE_NOOP("Names", "Decided"),
    },
    Outcome: {
        Outcome.ADMITTED: QT_TRANSLATE_NOOP("Names", "Admitted"),
        Outcome.TO_HOSPITAL: QT_TRANSLATE_NOOP("Names", "Sent to hospital"),
        Outcome.TO_POLICE: QT_TRANSLATE_NOOP("Names", "Sent to the police"),
        Outcome.REFUSED: QT_TRANSLATE_NOOP("Names", "Refused"),
        Outcome.GUIDED: QT_TRANSLATE_NOOP("Names", "Guided"),
        Outcome.LEFT_BEFORE: QT_TRANSLATE_NOOP("Names", "Left before a decision"),
    },
    TriageSign: {
        TriageSign.MENTAL: QT_TRANSLATE_NOOP("Names", "Seems mentally ill"),
        TriageSign.INFECTIOUS: QT_TRANSLATE_NOOP("Names", "Infectious"),
        TriageSign.CRITICAL: QT_TRANSLATE_NOOP("Names", "Critically ill"),
        TriageSign.WOUNDED: QT_TRANSLATE_NOOP("Names", "Wounded"),
        TriageSign.DRUNK: QT_TRANSLATE_NOOP("Names", "Drunk"),
        TriageSign.DANGEROUS: QT_TRANSLATE_NOOP("Names", "Dangerous"),
        TriageSign.DRUG_USE: QT_TRANSLATE_NOOP("Names", "Drug use"),
        TriageSign.WANTED: QT_TRANSLATE_NOOP("Names", "Wanted"),
        TriageSign.TRAFFICKED: QT_TRANSLATE_NOOP("Names", "Trafficked"),
        TriageSign.ABANDONED: QT_TRANSLATE_NOOP("Names", "Left alone by kin"),
        TriageSign.LOST: QT_TRANSLATE_NOOP("Names", "Lost"),
        TriageSign.HARMED_MINOR: QT_TRANSLATE_NOOP("Names", "Harmed minor"),
        TriageSign.DOMESTIC_VIOLENCE: QT_TRANSLATE_NOOP("Names", "Violence at home"),
        TriageSign.PREGNANT: QT_TRANSLATE_NOOP("Names", "Pregnant"),
        TriageSign.FEVER: QT_TRANSLATE_NOOP("Names", "Fever"),
    },
    Block: {
        Block.IDENTITY: QT_TRANSLATE_NOOP("Names", "Who they are"),
        Block.RELIEF: QT_TRANSLATE_NOOP("Names", "Relief drawn"),
        Block.CAUSE: QT_TRANSLATE_NOOP("Names", "Why they ask"),
        Block.RELATIVES: QT_TRANSLATE_NOOP("Names", "Relatives"),
        Block.BELONGINGS: QT_TRANSLATE_NOOP("Names", "Things carried"),
    },
    Mobility: {
        Mobility.WALKS: QT_TRANSLATE_NOOP("Names", "Walks"),
        Mobility.WITH_HELP: QT_TRANSLATE_NOOP("Names", "Walks with help"),
        Mobility.WHEELCHAIR: QT_TRANSLATE_NOOP("Names", "Wheelchair"),
        Mobility.BEDRIDDEN: QT_TRANSLATE_NOOP("Names", "Bedridden"),
    },
    MentalState: {
        MentalState.CLEAR: QT_TRANSLATE_NOOP("Names", "Clear"),
        MentalState.DOUBTFUL: QT_TRANSLATE_NOOP("Names", "Doubtful"),
        MentalState.DISORDER: QT_TRANSLATE_NOOP("Names", "Mental disorder"),
        MentalState.DISABILITY: QT_TRANSLATE_NOOP("Names", "Mental disability"),
    },
    SelfCare: {
        SelfCare.FULL: QT_TRANSLATE_NOOP("Names", "Full self-care"),
        SelfCare.PARTLY: QT_TRANSLATE_NOOP("Names", "Partial self-care"),
        SelfCare.NONE: QT_TRANSLATE_NOOP("Names", "No self-care"),
    },
    StayState: {
        StayState.IN_STATION: QT_TRANSLATE_NOOP("Names", "In the station"),
        StayState.ON_LEAVE: QT_TRANSLATE_NOOP("Names", "Out"),
        StayState.IN_HOSPITAL: QT_TRANSLATE_NOOP("Names", "In hospital"),
        StayState.WITH_POLICE: QT_TRANSLATE_NOOP("Names", "With the police"),
        StayState.LEAVING: QT_TRANSLATE_NOOP("Names", "Leaving"),
        StayState.LEFT: QT_TRANSLATE_NOOP("Names", "Has left"),
    },
    StepKind: {
        StepKind.ADMITTED: QT_TRANSLATE_NOOP("Names", "Admitted"),
        StepKind.WENT_OUT: QT_TRANSLATE_NOOP("Names", "Went out"),
        StepKind.CAME_BACK: QT_TRANSLATE_NOOP("Names", "Came back"),
        StepKind.TO_HOSPITAL: QT_TRANSLATE_NOOP("Names", "To hospital"),
        StepKind.FROM_HOSPITAL: QT_TRANSLATE_NOOP("Names", "Back from hospital"),
        StepKind.TO_POLICE: QT_TRANSLATE_NOOP("Names", "To the police"),
        StepKind.FROM_POLICE: QT_TRANSLATE_NOOP("Names", "Back from the police"),
        StepKind.LEAVING: QT_TRANSLATE_NOOP("Names", "Prepares to leave"),
        StepKind.STAYS_ON: QT_TRANSLATE_NOOP("Names", "Stays on"),
        StepKind.LEFT: QT_TRANSLATE_NOOP("Names", "Left"),
        StepKind.REOPENED: QT_TRANSLATE_NOOP("Names", "Opened again"),
        StepKind.NOTICE_PUBLISHED: QT_TRANSLATE_NOOP("Names", "Notice published"),
        StepKind.DNA_REQUESTED: QT_TRANSLATE_NOOP("Names", "DNA sample asked for"),
        StepKind.DNA_ANSWERED: QT_TRANSLATE_NOOP("Names", "DNA answered"),
        StepKind.NATIONAL_ENTRY: QT_TRANSLATE_NOOP("Names", "Entered nationally"),
        StepKind.FINGERPRINTS_KEPT: QT_TRANSLATE_NOOP("Names", "Fingerprints kept"),
        StepKind.LONG_SEARCH: QT_TRANSLATE_NOOP("Names", "Long search begun"),
        StepKind.NOTE: QT_TRANSLATE_NOOP("Names", "Note"),
    },
    TimeLineKind: {
        TimeLineKind.STEP: QT_TRANSLATE_NOOP("Names", "Step"),
        TimeLineKind.CLASS: QT_TRANSLATE_NOOP("Names", "Class"),
        TimeLineKind.EXTENSION: QT_TRANSLATE_NOOP("Names", "Extension"),
        TimeLineKind.BED: QT_TRANSLATE_NOOP("Names", "Bed"),
        TimeLineKind.VOUCHER: QT_TRANSLATE_NOOP("Names", "Voucher"),
        TimeLineKind.POLICE_REPORT: QT_TRANSLATE_NOOP("Names", "Police report"),
    },
    RepeatHint: {
        RepeatHint.NONE: QT_TRANSLATE_NOOP("Names", "Nothing"),
        RepeatHint.SHORTLY_AFTER: QT_TRANSLATE_NOOP("Names", "Back shortly after"),
        RepeatHint.OFTEN: QT_TRANSLATE_NOOP("Names", "Comes often"),
    },
    ExemptGroup: {
        ExemptGroup.MINOR: QT_TRANSLATE_NOOP("Names", "Minor"),
        ExemptGroup.MENTAL: QT_TRANSLATE_NOOP("Names", "Mental illness"),
        ExemptGroup.ELDERLY: QT_TRANSLATE_NOOP("Names", "Elderly"),
        ExemptGroup.DOMESTIC_VIOLENCE: QT_TRANSLATE_NOOP("Names", "Violence at home"),
    },
}
