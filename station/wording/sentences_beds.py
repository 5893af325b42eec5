"""What is wrong with beds, with the people in them and with a night count, in sentences."""

from __future__ import annotations

from station.domain.beds import BedTrouble
from station.domain.night_count import NightTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

BEDS: dict[Trouble, str] = {
    BedTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "There is no such bed. Write room, hyphen and bed, as 101-4."
    ),
    BedTrouble.LABEL_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Sentences", "{bed} is in more than one house. Write the house before it."
    ),
    BedTrouble.TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "{bed} is taken. One person, one bed: choose another, or swap."
    ),
    BedTrouble.PLANNED: QT_TRANSLATE_NOOP(
        "Sentences", "{bed} is kept for {for} until {until}. Give it back first, or choose another."
    ),
    BedTrouble.NEEDS_CLEANING: QT_TRANSLATE_NOOP(
        "Sentences", "{bed} is not cleaned yet. It can be given as soon as it is marked clean."
    ),
    BedTrouble.OUT_OF_SERVICE: QT_TRANSLATE_NOOP(
        "Sentences", "{bed} is in repair. It can be given when it is back in service."
    ),
    BedTrouble.CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "{bed} is closed. Rooms and beds are opened in the settings."
    ),
    BedTrouble.SEX_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Sex not known: not with others. Find out first, or give an empty room."
    ),
    BedTrouble.SEX_UNKNOWN_ALONE: QT_TRANSLATE_NOOP(
        "Sentences", "Sex not known: alone in this room only with a reason"
    ),
    BedTrouble.SEX_UNKNOWN_IN_ROOM: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody whose sex is not known sleeps here alone"
    ),
    BedTrouble.OTHER_SEX: QT_TRANSLATE_NOOP(
        "Sentences", "{sex} room; men and women never share one"
    ),
    BedTrouble.FAMILY_OF_BOTH_SEXES: QT_TRANSLATE_NOOP(
        "Sentences", "A family of both sexes outside a family room"
    ),
    BedTrouble.SMALL_CHILD_WITH_GUARDIAN: QT_TRANSLATE_NOOP(
        "Sentences", "A small child beside the guardian, in a room of the other sex"
    ),
    BedTrouble.AGE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Age not known: not with minors. Estimate the age first."
    ),
    BedTrouble.MINOR_WITH_ADULTS: QT_TRANSLATE_NOOP(
        "Sentences", "Minors sleep apart from adults who are not their family"
    ),
    BedTrouble.ADULT_WITH_MINORS: QT_TRANSLATE_NOOP(
        "Sentences", "Minors sleep here; adults sleep apart from them"
    ),
    BedTrouble.GUARDIAN_AMONG_STRANGERS: QT_TRANSLATE_NOOP(
        "Sentences", "Child and guardian in one room with strangers"
    ),
    BedTrouble.GUARDIAN_IN_MINORS_ZONE: QT_TRANSLATE_NOOP(
        "Sentences", "An adult with the own child in the minors' zone"
    ),
    BedTrouble.MINOR_OUTSIDE_ZONE: QT_TRANSLATE_NOOP(
        "Sentences", "A minor outside the minors' zone"
    ),
    BedTrouble.FAMILY_ROOM_WITHOUT_FAMILY: QT_TRANSLATE_NOOP(
        "Sentences", "A family room for somebody without family"
    ),
    BedTrouble.INFECTIOUS_OUTSIDE_ISOLATION: QT_TRANSLATE_NOOP(
        "Sentences", "Infectious, and this is no isolation bed"
    ),
    BedTrouble.FEVER_OUTSIDE_ISOLATION: QT_TRANSLATE_NOOP(
        "Sentences", "Fever not yet looked at, and this is no isolation bed"
    ),
    BedTrouble.INFECTION_IN_ROOM: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody with an infection or fever sleeps here"
    ),
    BedTrouble.ISOLATION_FOR_HEALTHY: QT_TRANSLATE_NOOP(
        "Sentences", "Kept for isolation; the nurse decides"
    ),
    BedTrouble.UNREST_AMONG_OTHERS: QT_TRANSLATE_NOOP(
        "Sentences", "Restless, and others sleep in this room"
    ),
    BedTrouble.UNREST_IN_ROOM: QT_TRANSLATE_NOOP("Sentences", "{names} in this room is restless"),
    BedTrouble.UNREST_FAR_FROM_DUTY: QT_TRANSLATE_NOOP(
        "Sentences", "Restless, and far from the duty room"
    ),
    BedTrouble.NOT_STEP_FREE: QT_TRANSLATE_NOOP(
        "Sentences", "Does not walk well, and there are steps to this room"
    ),
    BedTrouble.STAIRS_WHEN_PREGNANT: QT_TRANSLATE_NOOP(
        "Sentences", "Pregnant, and there are steps to this room"
    ),
    BedTrouble.CLASSES_MIXED: QT_TRANSLATE_NOOP(
        "Sentences", "Open and protective residents in one room"
    ),
    BedTrouble.NURSING_BED_SCARCE: QT_TRANSLATE_NOOP(
        "Sentences", "A nursing bed for somebody who needs no nursing"
    ),
    BedTrouble.REPAIR_IN_ROOM: QT_TRANSLATE_NOOP(
        "Sentences", "A bed in this room is in repair; workmen come by day"
    ),
    BedTrouble.NO_WOMAN_ON_DUTY: QT_TRANSLATE_NOOP(
        "Sentences", "No woman is on duty in this shift; women's rooms are served by women."
    ),
    BedTrouble.OTHER_HOUSE: QT_TRANSLATE_NOOP(
        "Sentences", "In another house ({building}): somebody has to bring the person there"
    ),
    BedTrouble.NONE_FREE: QT_TRANSLATE_NOOP("Sentences", "No bed in the house is free."),
    BedTrouble.NONE_FITS: QT_TRANSLATE_NOOP(
        "Sentences", "Beds are free, but none of them suits this person."
    ),
    BedTrouble.ASK_FOR_KEPT: QT_TRANSLATE_NOOP(
        "Sentences", "Kept for people who are expected ({count}): {beds}. Take one if it is them."
    ),
    BedTrouble.CLEAN_ONE: QT_TRANSLATE_NOOP(
        "Sentences", "Only to be cleaned ({count}): {beds}. Clean one and mark it on the beds page."
    ),
    BedTrouble.CHOOSE_WITH_REASON: QT_TRANSLATE_NOOP(
        "Sentences", "Possible with a reason ({count}): {beds}. Choose one and write the reason."
    ),
    BedTrouble.GIVE_UP_HELD: QT_TRANSLATE_NOOP(
        "Sentences",
        "Held for residents who are away ({count}): {beds}. One can be given up on the beds page.",
    ),
    BedTrouble.FINISH_WITHOUT: QT_TRANSLATE_NOOP(
        "Sentences",
        "Or finish without a bed: the beds page shows who still waits for one.",
    ),
    BedTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write the reason; it goes into the duty book."
    ),
    BedTrouble.HAS_A_BED: QT_TRANSLATE_NOOP(
        "Sentences", "Has bed {bed} already. Move instead of giving a second one."
    ),
    BedTrouble.HAS_NO_BED: QT_TRANSLATE_NOOP(
        "Sentences", "Has no bed at that time. Give one first."
    ),
    BedTrouble.SAME_BED: QT_TRANSLATE_NOOP("Sentences", "Lies in this bed already."),
    BedTrouble.SAME_STAY: QT_TRANSLATE_NOOP("Sentences", "A swap takes two people."),
    BedTrouble.NOT_IN_STATION: QT_TRANSLATE_NOOP(
        "Sentences", "Not in the house just now ({state}). Enter the return first."
    ),
    BedTrouble.NOT_AWAY: QT_TRANSLATE_NOOP(
        "Sentences",
        "A bed is held for somebody who is away. Write down first where they have gone.",
    ),
    BedTrouble.STILL_IN_STATION: QT_TRANSLATE_NOOP(
        "Sentences",
        "Is in the station and needs a bed. Only leaving frees it: move to another bed, or let "
        "leave. A kept bed is given up while somebody is away.",
    ),
    BedTrouble.BEFORE_LAST_CHANGE: QT_TRANSLATE_NOOP(
        "Sentences", "Before the last change, {last}. Enter a time after it."
    ),
    BedTrouble.UNTIL_PAST: QT_TRANSLATE_NOOP("Sentences", "The end has to lie ahead."),
    BedTrouble.PLANNED_FOR_NOBODY: QT_TRANSLATE_NOOP(
        "Sentences", "Write for whom the bed is kept, in a few words."
    ),
    BedTrouble.NOT_PLANNED: QT_TRANSLATE_NOOP("Sentences", "The bed is kept for nobody any more."),
    BedTrouble.PLAN_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "No bed is kept under this number. Choose among the beds that are kept now."
    ),
    BedTrouble.PLAN_LAPSED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{bed} was kept for {for} only until {until}. Take it like any free bed, or choose "
        "another.",
    ),
    BedTrouble.PLAN_GIVEN_BACK: QT_TRANSLATE_NOOP(
        "Sentences",
        "{bed} is not kept for {for} any more: it was given back. Take it like any free bed, or "
        "choose another.",
    ),
    BedTrouble.PLAN_TAKEN_UP: QT_TRANSLATE_NOOP(
        "Sentences",
        "{bed}, kept for {for}, was given to somebody else a moment ago. Choose another bed.",
    ),
    BedTrouble.PLAN_OF_OTHER_BED: QT_TRANSLATE_NOOP(
        "Sentences", "The bed that is kept is {bed}. Take that one, or leave the kept bed alone."
    ),
    BedTrouble.SOMEBODY_IN_IT: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody has {bed}. Move that person first."
    ),
    BedTrouble.CLOSED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Sentences", "Beds are closed and opened in the settings."
    ),
    BedTrouble.ROOM_NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "There is no such room."),
    BedTrouble.ROOM_NAME_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "A room needs a name, and the name of its house."
    ),
    BedTrouble.BUILDING_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "Another house is called {building}. Choose another name."
    ),
    BedTrouble.BED_NAME_EMPTY: QT_TRANSLATE_NOOP("Sentences", "A bed needs a number or a name."),
    BedTrouble.BED_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "Another bed of this room is called {bed}. Choose another name."
    ),
    BedTrouble.ROOM_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "Another room of this house is called {room}. Choose another name."
    ),
    BedTrouble.ROOM_IN_USE: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody has a bed here: {beds}. Move them first."
    ),
    BedTrouble.ROOM_CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "The room is closed. Open the room first."
    ),
    NightTrouble.NIGHT_TO_COME: QT_TRANSLATE_NOOP(
        "Sentences", "The night of {night} is still to come."
    ),
    NightTrouble.OTHER_NIGHT: QT_TRANSLATE_NOOP(
        "Sentences", "This time does not lie in the night of {night}, from noon to noon."
    ),
    NightTrouble.LINES_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Not counted yet: {names}. Everybody in the book needs a finding."
    ),
    NightTrouble.LINE_TWICE: QT_TRANSLATE_NOOP("Sentences", "Counted twice: {names}."),
    NightTrouble.NOT_IN_BOOK: QT_TRANSLATE_NOOP(
        "Sentences", "{count} on the list have left meanwhile. Look again, then sign."
    ),
    NightTrouble.NOTHING_TO_SETTLE: QT_TRANSLATE_NOOP(
        "Sentences", "This difference is settled already."
    ),
    NightTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write how the difference came about."
    ),
}
