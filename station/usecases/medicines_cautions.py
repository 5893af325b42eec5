"""Allergies and diets of a person: written down, put right, taken away, never deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.medicines_cautions import CautionKind, CautionTrouble, caution_problems
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.storage import medicines_cautions
from station.storage.medicines_cautions import CautionRow
from station.usecases.bed_moves import locked_stay
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class WriteCaution(Write[int]):
    """Write down an allergy, a diet, or that somebody was asked and knows of none.

    Answers its id. The same form (`client_id`) sent twice is one row; what is known already in the
    same words is refused. An allergy takes the place of "none known".
    """

    needs: ClassVar = Permission.MEDICINES_WRITE
    client_id: str
    stay_id: int
    kind: CautionKind
    words: str = ""
    reaction: str = ""
    told_by: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        stay = locked_stay(work, self.stay_id)
        if (known := medicines_cautions.by_client_id(work.session, self.client_id)) is not None:
            return known.id
        if problems := caution_problems(self.kind, self.words):
            raise Refused(problems)
        here = medicines_cautions.cautions(work.session, [stay.person_id])
        holding = [each for each in here.get(stay.person_id, ()) if each.holds]
        words = "" if self.kind is CautionKind.NONE_KNOWN else self.words.strip()
        if any((each.kind, each.words) == (self.kind, words) for each in holding):
            raise Refused(Problem(CautionTrouble.KNOWN_ALREADY, "words"))
        allergies = [each for each in holding if each.kind is CautionKind.ALLERGY]
        if self.kind is CautionKind.NONE_KNOWN and allergies:
            data = {"words": "、".join(each.words for each in allergies)}
            raise Refused(Problem(CautionTrouble.KNOWN_ALREADY, "kind", data))
        none_known = [each.id for each in holding if each.kind is CautionKind.NONE_KNOWN]
        row = CautionRow(
            client_id=self.client_id,
            person_id=stay.person_id,
            kind=self.kind,
            words=words,
            reaction=self.reaction.strip(),
            told_by=self.told_by.strip(),
            happened_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            replaces_id=none_known[0] if none_known and self.kind is CautionKind.ALLERGY else None,
        )
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class ReplaceCaution(Write[int]):
    """Say how it is instead, or, with `words` empty, that it does not hold; and why.

    Answers the id of the new row; the old one stays behind it.
    """

    needs: ClassVar = Permission.MEDICINES_WRITE
    client_id: str
    stay_id: int
    caution_id: int
    reason: str
    words: str = ""
    reaction: str = ""
    told_by: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        stay = locked_stay(work, self.stay_id)
        if (known := medicines_cautions.by_client_id(work.session, self.client_id)) is not None:
            return known.id
        old = medicines_cautions.locked(work.session, self.caution_id)
        if old is None or old.person_id != stay.person_id:
            raise Refused(Problem(CautionTrouble.NOT_FOUND, "caution_id"))
        replaced = medicines_cautions.successor_of(work.session, old.id) is not None
        if replaced or old.withdrawn:
            raise Refused(Problem(CautionTrouble.REPLACED_ALREADY, "caution_id"))
        if not self.reason.strip():
            raise Refused(Problem(CautionTrouble.REASON_MISSING, "reason", weight=Weight.REASON))
        withdrawn = not self.words.strip()
        row = CautionRow(
            client_id=self.client_id,
            person_id=stay.person_id,
            kind=old.kind,
            words=old.words if withdrawn else self.words.strip(),
            reaction=old.reaction if withdrawn else self.reaction.strip(),
            told_by=self.told_by.strip(),
            happened_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            replaces_id=old.id,
            withdrawn=withdrawn,
            reason=self.reason.strip(),
        )
        work.session.add(row)
        work.session.flush()
        return row.id
