"""Two records of one person become one, and may be parted again; or are judged to be two people."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from station.domain.deaths import DeathTrouble
from station.domain.matching import compare
from station.domain.merging import (
    MergeRecord,
    PairComparison,
    Pick,
    SuspectPair,
    UnmergeSheet,
    chosen,
    columns_of,
    comparison,
    pair_facts,
)
from station.domain.people import PersonRecord, PersonTrouble
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Weight
from station.domain.search import read_reasons
from station.storage import deaths, people, people_names
from station.storage import merging as rows
from station.storage.people import Merge, Person, PersonPair
from station.usecases import files
from station.usecases.people_changes import clues_of_record, search_again
from station.usecases.restricted import restrict_when_due
from station.usecases.tracing_request_search import search_requests
from station.usecases.work import Read, Work, Write

_DESTROYED = "{}"
"""What is left of what a merge moved when the file of the person was destroyed."""


@dataclass(frozen=True, slots=True)
class Comparison(Read[PairComparison]):
    """What speaks for and against these two being one, field by field?"""

    needs: ClassVar = Permission.PEOPLE_FIND
    survivor_id: int
    merged_id: int

    def run(self, work: Work) -> PairComparison:
        files.keep(work, self.survivor_id, "survivor_id")
        files.keep(work, self.merged_id, "merged_id")
        found = people.records(work.session, [self.survivor_id, self.merged_id])
        if len(found) < 2:  # noqa: PLR2004
            raise Refused(Problem(PersonTrouble.NOT_FOUND))
        survivor, merged = found[self.survivor_id], found[self.merged_id]
        return PairComparison(
            survivor,
            merged,
            comparison(survivor, merged),
            compare(clues_of_record(survivor), clues_of_record(merged)),
            _decided_different(work, survivor, merged),
        )


@dataclass(frozen=True, slots=True)
class DuplicateSuspects(Read[tuple[SuspectPair, ...]]):
    """Which pairs of records may be one person and wait for a decision?"""

    needs: ClassVar = Permission.PEOPLE_FIND
    person_id: int | None = None
    limit: int = 100

    def run(self, work: Work) -> tuple[SuspectPair, ...]:
        open_ones = rows.suspicions(work.session, self.person_id, self.limit)
        ids = {i for each in open_ones for i in (each.person_id, each.other_id)}
        known = people.records(work.session, sorted(ids))
        return tuple(
            SuspectPair(
                known[each.person_id],
                known[each.other_id],
                each.score,
                read_reasons(each.why),
                each.found_at,
            )
            for each in open_ones
            if not work.hidden & {each.person_id, each.other_id}
        )


@dataclass(frozen=True, slots=True)
class JudgeDifferent(Write[None]):
    """Say that two records are two people; it holds until a name, number, birth or sex changes."""

    needs: ClassVar = Permission.PEOPLE_WRITE
    one_id: int
    other_id: int
    reason: str

    def run(self, work: Work) -> None:
        if not self.reason.strip():
            raise Refused(Problem(PersonTrouble.REASON_MISSING, "reason"))
        people.hold_register(work.session)
        one, other = _locked(work, self.one_id, self.other_id)
        judge_different(work, one.id, other.id, self.reason.strip())
        work.about(person_id=one.id)


@dataclass(frozen=True, slots=True)
class MergePeople(Write[int]):
    """Make two records one; answers the number of the merge, by which it can be undone.

    `choices` says field by field whose value stays; where it is silent the better known value
    does (`Comparison` shows which). Everything that points to the merged person then points to
    the survivor, and the merged person's names and numbers find the survivor. `versions` are
    those of the survivor and the merged record as the clerk compared them. `overrule` says why
    a judgement that they are different does not hold, or that somebody who is marked dead is meant.
    """

    needs: ClassVar = Permission.PEOPLE_MERGE
    survivor_id: int
    merged_id: int
    reason: str
    choices: Mapping[str, Pick] = field(default_factory=dict)
    versions: tuple[int, int] | None = None
    overrule: str = ""

    def run(self, work: Work) -> int:
        people.hold_register(work.session)
        survivor, merged = _locked(work, self.survivor_id, self.merged_id)
        if self.versions not in (None, (survivor.version, merged.version)):
            raise Conflict("person")
        known = people.records(work.session, [survivor.id, merged.id])
        if problems := self._problems(work, known[survivor.id], known[merged.id]):
            raise Refused(problems)
        before = {"survivor": _columns(survivor), "merged": _columns(merged)}
        fields = comparison(known[survivor.id], known[merged.id])
        picks = chosen(fields, self.choices)
        own = rows.rows_of(work.session, survivor.id)
        moved = rows.move_rows(work.session, merged.id, survivor.id)
        _take_over(survivor, merged, picks)
        merged.merged_into_id = survivor.id
        work.session.flush()
        pairs = rows.move_pairs(work.session, merged.id, survivor.id, work.now, _facts_of(work))
        merge = Merge(
            survivor_id=survivor.id,
            merged_id=merged.id,
            reason=self.reason.strip(),
            choices=_json(picks),
            moved=_json({"rows": {**moved, **pairs}, "own": own}),
            before=_json(before),
            clerk_id=work.clerk.id,
            merged_at=work.now,
        )
        work.session.add(merge)
        people_names.rewrite_keys(work.session, merged)
        search_requests(work, merged.id)
        search_again(work, survivor)
        work.about(person_id=survivor.id)
        return merge.id

    def _problems(self, work: Work, survivor: PersonRecord, merged: PersonRecord) -> list[Problem]:
        found: list[Problem] = []
        ids = (survivor.id, merged.id)
        if not self.reason.strip():
            found.append(Problem(PersonTrouble.REASON_MISSING, "reason"))
        if rows.both_have_open_stay(work.session, *ids):
            found.append(Problem(PersonTrouble.BOTH_IN_STATION, "merged_id"))
        if rows.both_have_live_voucher(work.session, *ids):
            found.append(Problem(PersonTrouble.BOTH_HAVE_VOUCHER, "merged_id"))
        if not self.overrule.strip() and _decided_different(work, survivor, merged):
            found.append(Problem(PersonTrouble.DECIDED_DIFFERENT, "overrule", weight=Weight.REASON))
        if not self.overrule.strip() and any(deaths.is_dead(work.session, one) for one in ids):
            trouble = DeathTrouble.MERGED_WITH_DEAD
            found.append(Problem(trouble, "overrule", weight=Weight.REASON))
        return found


@dataclass(frozen=True, slots=True)
class UnmergePlan(Read[UnmergeSheet]):
    """What would taking a merge back do, and whose is what was written since?"""

    needs: ClassVar = Permission.PEOPLE_UNMERGE
    merge_id: int

    def run(self, work: Work) -> UnmergeSheet:
        merge = _standing_merge(work, self.merge_id)
        files.keep(work, merge.survivor_id, "merge_id")
        name = work.session.get_one(Person, merge.merged_id).name
        moved = json.loads(merge.moved)["rows"]
        return UnmergeSheet(
            rows.merge_record(merge, name),
            {table: len(each) for table, each in moved.items() if each},
            tuple(rows.later_rows(work.session, merge.survivor_id, _known_rows(work, merge))),
        )


@dataclass(frozen=True, slots=True)
class UnmergePeople(Write[None]):
    """Take a merge back: fields and rows return, and the two are remembered as different.

    What was written for the survivor since then stays there, but for the rows named in `back`
    as (kind, id), which `UnmergePlan` lists one by one. A field that was changed after the
    merge keeps its newer value.
    """

    needs: ClassVar = Permission.PEOPLE_UNMERGE
    merge_id: int
    reason: str
    back: tuple[tuple[str, int], ...] = ()

    def run(self, work: Work) -> None:
        if not self.reason.strip():
            raise Refused(Problem(PersonTrouble.REASON_MISSING, "reason"))
        people.hold_register(work.session)
        merge = _standing_merge(work, self.merge_id)
        persons = people.locked(work.session, merge.survivor_id, merge.merged_id)
        survivor, merged = persons[merge.survivor_id], persons[merge.merged_id]
        moved = json.loads(merge.moved)["rows"]
        for table, row_id in self._asked(work, merge):
            columns = {p.column.key: merged.id for p in rows.movable() if p.table == table}
            moved.setdefault(table, {})[str(row_id)] = columns
        merged.merged_into_id = None
        _give_back(survivor, json.loads(merge.before), json.loads(merge.choices))
        work.session.flush()
        rows.move_back(work.session, moved, merged.id, survivor.id)
        merge.undone_at, merge.undone_by_id = work.now, work.clerk.id
        work.session.flush()
        work.session.expire_all()
        for person in (survivor, merged):
            people_names.rewrite_keys(work.session, person)
            search_requests(work, person.id)
            restrict_when_due(work, person.id)
        judge_different(work, survivor.id, merged.id, self.reason.strip())
        work.about(person_id=survivor.id)

    def _asked(self, work: Work, merge: Merge) -> tuple[tuple[str, int], ...]:
        later = rows.later_rows(work.session, merge.survivor_id, _known_rows(work, merge))
        listed = {(row.what, row.id) for row in later}
        if unknown := [each for each in self.back if each not in listed]:
            data = {"rows": tuple(unknown)}
            raise Refused(Problem(PersonTrouble.NOT_ENTERED_LATER, "back", data))
        return self.back


def judge_different(work: Work, one_id: int, other_id: int, reason: str) -> None:
    """Remember that two persons are different, and that nothing is left to decide."""
    pair = rows.decision(work.session, one_id, other_id) or PersonPair(
        lower_id=min(one_id, other_id), higher_id=max(one_id, other_id)
    )
    pair.key_facts = _facts_of(work)(one_id, other_id)
    pair.reason, pair.clerk_id, pair.decided_at = reason, work.clerk.id, work.now
    work.session.add(pair)
    rows.settle(work.session, one_id, other_id, work.now)


def _locked(work: Work, one_id: int, other_id: int) -> tuple[Person, Person]:
    """Both persons, locked in one order by every desk; neither may be merged already."""
    if one_id == other_id:
        raise Refused(Problem(PersonTrouble.SAME_PERSON, "merged_id"))
    found = people.locked(work.session, one_id, other_id)
    for person_id in (one_id, other_id):
        if person_id not in found:
            raise Refused(Problem(PersonTrouble.NOT_FOUND, data={"person_id": person_id}))
        files.keep(work, person_id, "person_id")
        into = found[person_id].merged_into_id
        if into is not None:
            data = {"person_id": person_id, "survivor": into}
            raise Refused(Problem(PersonTrouble.ALREADY_MERGED, data=data))
    return found[one_id], found[other_id]


def _standing_merge(work: Work, merge_id: int) -> Merge:
    """A merge that can be taken back: not undone yet, its survivor not merged on."""
    merge = work.session.get(Merge, merge_id, with_for_update=True)
    if merge is None or merge.undone_at is not None or merge.moved == _DESTROYED:
        raise Refused(Problem(PersonTrouble.NOT_MERGED, "merge_id"))
    survivor = work.session.get_one(Person, merge.survivor_id)
    if survivor.merged_into_id is not None:
        data = {"survivor": survivor.merged_into_id}
        raise Refused(Problem(PersonTrouble.LATER_MERGE_FIRST, "merge_id", data))
    return merge


def _known_rows(work: Work, merge: Merge) -> Mapping[str, Collection[int]]:
    """Rows whose owner needs no question: the survivor's own, and those that merges brought."""
    said = json.loads(merge.moved)
    known = {table: set(ids) for table, ids in said["own"].items()}
    for each in (said, *(json.loads(m.moved) for m in rows.later_merges(work.session, merge))):
        for table, moved in each["rows"].items():
            known.setdefault(table, set()).update(map(int, moved))
    return known


def _decided_different(work: Work, one: PersonRecord, other: PersonRecord) -> bool:
    pair = rows.decision(work.session, one.id, other.id)
    return pair is not None and pair.key_facts == pair_facts(one, other)


def _facts_of(work: Work) -> Callable[[int, int], str]:
    def facts(one_id: int, other_id: int) -> str:
        known = people.records(work.session, [one_id, other_id])
        return pair_facts(known[one_id], known[other_id])

    return facts


def _take_over(survivor: Person, merged: Person, picks: Mapping[str, Pick]) -> None:
    for name, pick in picks.items():
        if pick is Pick.MERGED:
            for column in columns_of(name):
                setattr(survivor, column, getattr(merged, column))


def _give_back(
    survivor: Person, before: Mapping[str, Mapping[str, object]], picks: Mapping[str, str]
) -> None:
    """Undo what was taken over, unless a clerk has changed it since."""
    taken = (name for name, pick in picks.items() if pick == Pick.MERGED)
    for name in taken:
        columns = columns_of(name)
        if all(_plain(getattr(survivor, c)) == before["merged"][c] for c in columns):
            for column in columns:
                setattr(survivor, column, _typed(column, before["survivor"][column]))


def _columns(person: Person) -> dict[str, object]:
    return {c.key: _plain(getattr(person, c.key)) for c in Person.__table__.c}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime) else value


def _typed(column: str, value: Any) -> object:
    kind = Person.__table__.c[column].type.python_type
    if value is None:
        return None
    if issubclass(kind, Enum):
        return kind(value)
    return kind.fromisoformat(value) if issubclass(kind, date) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Merges(Read[tuple[MergeRecord, ...]]):
    """Which merges was this person part of, the latest first?"""

    needs: ClassVar = Permission.PEOPLE_FIND
    person_id: int

    def run(self, work: Work) -> tuple[MergeRecord, ...]:
        found = rows.merges_of(work.session, self.person_id)
        return tuple(each for each in found if not work.hidden & {each.survivor_id, each.merged_id})
