"""Meals: the figures for the kitchen, who came later, and each portion given once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from station.domain.identity import age_on
from station.domain.meal_papers import remark_words
from station.domain.meals import (
    MarkKind,
    MealDay,
    MealKind,
    MealSheet,
    MealTrouble,
    Portion,
    PortionMark,
    PortionPart,
    cost_fen,
    day_of,
    day_problems,
    diet_of,
    eats_here,
    last_supper,
    meal_at,
    staff_problems,
)
from station.domain.medicines_cautions import CautionKind
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import meals
from station.storage.meals import MealMark, MealPortion, MealSheetRow
from station.storage.medicines_cautions import cautions
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.bed_view import Seen, look
from station.usecases.rounds import in_bed_order
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class MealOf(Read[MealSheet]):
    """Who eats what at a meal: as the kitchen was told, or as it would be told now?

    Today and the next meal unless named.
    """

    needs: ClassVar = Permission.GOODS_SEE
    day: date | None = None
    kind: MealKind | None = None

    def run(self, work: Work) -> MealSheet:
        kind = self.kind or meal_at(work.now, work.policy)
        return sheet(work, self.day or day_of(work.now, kind), kind)


@dataclass(frozen=True, slots=True)
class MealMonth(Read[tuple[MealDay, ...]]):
    """How many portions were made on each day of a month, and what did they cost?

    `day` is any day of the month, today when left out.
    """

    needs: ClassVar = Permission.GOODS_SEE
    day: date | None = None

    def run(self, work: Work) -> tuple[MealDay, ...]:
        begins = (self.day or work.today).replace(day=1)
        ends = (begins + timedelta(days=32)).replace(day=1)
        return meals.days(work.session, begins, ends)


@dataclass(frozen=True, slots=True)
class HandMeal(Write[MealSheet]):
    """Tell the kitchen the figures of a meal; they are never changed afterwards.

    Everybody eats who is in the house now, and `staff` of the station. The same form sent twice
    answers what was told; another desk's figures of the same meal are a Conflict.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    client_id: str
    day: date
    kind: MealKind
    staff: int = 0

    def run(self, work: Work) -> MealSheet:
        if problems := self._problems(work):
            raise Refused(problems)
        if (known := meals.sheet_of(work.session, self.day, self.kind)) is not None:
            if known.client_id != self.client_id:
                raise Conflict("meal_sheet")
            return sheet(work, self.day, self.kind)
        house = look(work, work.now)
        eating = tuple(_eating(work, house, self.kind))
        if not eating and not self.staff:
            raise Refused(Problem(MealTrouble.NOBODY))
        row = MealSheetRow(
            client_id=self.client_id,
            day=self.day,
            kind=self.kind,
            handed_at=work.now,
            clerk_id=work.clerk.id,
            staff=self.staff,
            away=_away(house),
            cost_fen=cost_fen(self.kind, work.policy),
        )
        work.session.add(row)
        work.session.flush()
        for each in eating:
            work.session.add(_row(work, row.id, each))
        work.session.flush()
        work.found["portions"] = len(eating)
        return sheet(work, self.day, self.kind)

    def _problems(self, work: Work) -> tuple[Problem, ...]:
        return (*day_problems(self.day, work.today), *staff_problems(self.staff))


@dataclass(frozen=True, slots=True)
class AddPortion(Write[MealSheet]):
    """Add a portion after the kitchen was told: for who came later, or a second one with a reason.

    The same form (`client_id`) sent twice is one portion.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    client_id: str
    sheet_id: int
    stay_id: int
    reason: str = ""

    def run(self, work: Work) -> MealSheet:
        row = _told(work, self.sheet_id)
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        work.about(person_id=stay.person_id, stay_id=stay.id)
        known = meals.portion_by_client_id(work.session, self.client_id)
        if known is None:
            self._add(work, row, stay)
        elif (known.sheet_id, known.stay_id) != (row.id, stay.id):
            raise Refused(Problem(MealTrouble.OTHER_CONTENT, "client_id"))
        return sheet(work, row.day, row.kind)

    def _add(self, work: Work, row: MealSheetRow, stay: Stay) -> None:
        has = any(each.stay_id == stay.id for each in meals.portions_of(work.session, row.id))
        if has and not self.reason.strip():
            raise Refused(Problem(MealTrouble.REASON_MISSING, "reason"))
        house = look(work, work.now)
        here = (each for each in _portions(work, house) if each.stay_id == stay.id)
        portion = next(here, None)
        if portion is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        part = PortionPart.EXTRA if has else PortionPart.LATER
        added = replace(portion, part=part, reason=self.reason.strip())
        work.session.add(_row(work, row.id, added, self.client_id))
        work.session.flush()


@dataclass(frozen=True, slots=True)
class GiveMeal(Write[MealSheet]):
    """Tick portions as given, those of `portion_ids` or all that are left; each is given once.

    A portion that another desk has ticked a moment ago is refused by name when it was asked for
    alone, and passed over when all are ticked; so is one that was not eaten.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    sheet_id: int
    portion_ids: tuple[int, ...] | None = None

    def run(self, work: Work) -> MealSheet:
        row = _told(work, self.sheet_id)
        rows = {each.id: each for each in meals.portions_of(work.session, row.id, lock=True)}
        wanted = rows.keys() if self.portion_ids is None else set(self.portion_ids)
        if wanted - rows.keys():
            raise Refused(Problem(MealTrouble.NO_PORTION, "portion_ids"))
        again = [rows[each] for each in wanted if rows[each].given_at is not None]
        if again and self.portion_ids is not None:
            data = {"at": again[0].given_at}
            raise Refused(Problem(MealTrouble.GIVEN_ALREADY, "portion_ids", data))
        marks = meals.marks_of(work.session, row.id)
        not_eaten = {each for each in wanted if _not_eaten(marks.get(each, ()))}
        if not_eaten and self.portion_ids is not None:
            raise Refused(Problem(MealTrouble.NOT_EATEN_ALREADY, "portion_ids"))
        still = sorted(wanted - not_eaten)
        left = [rows[each] for each in still if rows[each].given_at is None]
        for each in left:
            each.given_at, each.given_by_id = work.now, work.clerk.id
        work.found["given"] = len(left)
        work.session.flush()
        return sheet(work, row.day, row.kind)


@dataclass(frozen=True, slots=True)
class MarkPortion(Write[MealSheet]):
    """Write down that a portion was not eaten, or take a tick or that mark back; with the reason.

    What the kitchen was told does not change, and nothing is deleted: a mark says which tick it
    took back. The same form (`client_id`) sent twice is one mark.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    client_id: str
    portion_id: int
    kind: MarkKind
    reason: str

    def run(self, work: Work) -> MealSheet:
        portion = work.session.get(MealPortion, self.portion_id)
        if portion is None:
            raise Refused(Problem(MealTrouble.NO_PORTION, "portion_id"))
        row = _told(work, portion.sheet_id)
        work.session.refresh(portion, with_for_update=True)
        work.about(person_id=portion.person_id, stay_id=portion.stay_id)
        known = meals.mark_by_client_id(work.session, self.client_id)
        if known is None:
            self._mark(work, row, portion)
        elif (known.portion_id, known.kind) != (portion.id, self.kind):
            raise Refused(Problem(MealTrouble.OTHER_CONTENT, "client_id"))
        return sheet(work, row.day, row.kind)

    def _mark(self, work: Work, row: MealSheetRow, portion: MealPortion) -> None:
        if not self.reason.strip():
            raise Refused(Problem(MealTrouble.WHY_MISSING, "reason"))
        left = _not_eaten(meals.marks_of(work.session, row.id).get(portion.id, ()))
        back = self.kind is MarkKind.TAKEN_BACK
        if back and portion.given_at is None and not left:
            raise Refused(Problem(MealTrouble.NOT_TICKED, "portion_id"))
        if not back and portion.given_at is not None:
            data = {"at": portion.given_at}
            raise Refused(Problem(MealTrouble.GIVEN_ALREADY, "portion_id", data))
        if not back and left:
            raise Refused(Problem(MealTrouble.NOT_EATEN_ALREADY, "portion_id"))
        mark = MealMark(
            client_id=self.client_id,
            portion_id=portion.id,
            kind=self.kind,
            reason=self.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
            given_at=portion.given_at,
            given_by_id=portion.given_by_id,
        )
        portion.given_at = portion.given_by_id = None
        work.session.add(mark)
        work.session.flush()


def sheet(work: Work, day: date, kind: MealKind) -> MealSheet:
    """A meal as this clerk may see it: what was told, or what would be told now."""
    row = meals.sheet_of(work.session, day, kind)
    if row is not None:
        found = meals.record(work.session, row)
        return replace(found, portions=files.veil(work, found.portions))
    house = look(work, work.now)
    eating = files.veil(work, _eating(work, house, kind))
    return MealSheet(day, kind, eating, _away(house), cost_fen=cost_fen(kind, work.policy))


def _eating(work: Work, house: Seen, kind: MealKind) -> Iterator[Portion]:
    """The portions of everybody who is in the house, in bed order; at night of who came late."""
    late = last_supper(work.now, work.policy) if kind is MealKind.NIGHT else None
    present = {
        stay_id
        for stay_id, (stay, *_more) in house.residents.items()
        if eats_here(stay.state) and (late is None or stay.admitted_at >= late)
    }
    return (each for each in _portions(work, house) if each.stay_id in present)


def _portions(work: Work, house: Seen) -> Iterator[Portion]:
    """A portion for everybody whose stay is open, as it would be cooked."""
    lying = list(in_bed_order(work, house))
    minded = cautions(work.session, [card.person_id for card, _bed in lying])
    for card, bed in lying:
        born = house.residents[card.stay_id][1].born
        age = None if born is None else age_on(born, work.today)
        known = [each for each in minded.get(card.person_id, ()) if each.holds]
        diets = [each.words for each in known if each.kind is CautionKind.DIET]
        allergies = [each.words for each in known if each.kind is CautionKind.ALLERGY]
        diet, remark = diet_of(age, diets, work.policy), remark_words(diets, allergies)
        yield Portion(card.stay_id, card.person_id, card.name, bed, diet, remark)


def _away(house: Seen) -> int:
    """How many are in the book and not in the house."""
    return sum(not eats_here(each[0].state) for each in house.residents.values())


def _row(work: Work, sheet_id: int, each: Portion, client_id: str | None = None) -> MealPortion:
    return MealPortion(
        client_id=client_id,
        sheet_id=sheet_id,
        stay_id=each.stay_id,
        person_id=each.person_id,
        bed=each.bed,
        diet=each.diet,
        remark=each.remark,
        part=each.part,
        reason=each.reason,
        added_at=work.now,
        clerk_id=work.clerk.id,
    )


def _not_eaten(marks: Sequence[PortionMark]) -> bool:
    return bool(marks) and marks[-1].kind is MarkKind.NOT_EATEN


def _told(work: Work, sheet_id: int) -> MealSheetRow:
    row = work.session.get(MealSheetRow, sheet_id, with_for_update=True)
    if row is None:
        raise Refused(Problem(MealTrouble.NOT_HANDED, "sheet_id"))
    return row
