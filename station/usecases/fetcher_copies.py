"""The copy of the paper of whoever fetches a resident: kept, looked at, done without.

民发〔2014〕132号: the fetcher's paper is checked and a copy of it is kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.leaving import FetcherCopyRecord, LeavingPlan, LeavingWay, taker
from station.domain.leaving_case import HANDBOOK
from station.domain.leaving_lines import LeavingTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.stays import StayTrouble
from station.storage import fetcher_copies as rows
from station.storage import leaving
from station.storage.fetcher_copies import FetcherCopy
from station.storage.leaving import Leaving
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.accounts import SecondClerk
from station.usecases.bed_moves import locked_stay
from station.usecases.leaving import leader_for
from station.usecases.leaving_plans import plan_of, save_plan
from station.usecases.people import kept_picture
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class KeepFetcherCopy(Write[int]):
    """Keep the picture of the paper of whoever fetches; answers its id.

    `plan` saves the facts of the way in the same deed, so that the fetcher is named; without it
    the prepared ones count. Raises Refused when nobody is named or the file is no picture.
    """

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    picture: bytes
    plan: LeavingPlan | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        stay = locked_stay(work, self.stay_id)
        if stay.left_at is not None:
            raise Refused(Problem(StayTrouble.HAS_LEFT, "stay_id"))
        row = _prepared(work, stay) if self.plan is None else save_plan(work, stay, self.plan)
        name = taker(plan_of(row))
        if not name:
            raise Refused(Problem(LeavingTrouble.FETCHER, _place(row), rule=HANDBOOK))
        photo = kept_picture(self.picture, "fetcher_copy")
        copy = FetcherCopy(
            leaving_id=row.id,
            fetcher=name,
            taken_at=self.happened_at or work.now,
            clerk_id=work.clerk.id,
            jpeg=photo.jpeg,
            thumbnail=photo.thumbnail,
            sha256=hashlib.sha256(photo.jpeg).hexdigest(),
        )
        work.session.add(copy)
        work.session.flush()
        return copy.id


@dataclass(frozen=True, slots=True)
class FetcherCopies(Read[tuple[FetcherCopyRecord, ...]]):
    """Which copies of fetchers' papers are kept with this stay?"""

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int

    def run(self, work: Work) -> tuple[FetcherCopyRecord, ...]:
        stay = work.session.get_one(Stay, self.stay_id)
        files.guard(work, stay.person_id, "stay_id")
        return rows.of_stay(work.session, stay.id)


@dataclass(frozen=True, slots=True)
class OpenFetcherCopy(Write[bytes]):
    """Look at the copy of a paper, as JPEG. Looking is a deed: it leaves its line in the trace."""

    needs: ClassVar = Permission.LEAVING_LET
    copy_id: int

    def run(self, work: Work) -> bytes:
        copy = work.session.get(FetcherCopy, self.copy_id)
        if copy is None:
            raise Refused(Problem(LeavingTrouble.COPY_NOT_FOUND, "copy_id"))
        stay_id = work.session.get_one(Leaving, copy.leaving_id).stay_id
        person_id = work.session.get_one(Stay, stay_id).person_id
        work.about(person_id=person_id, stay_id=stay_id)
        return copy.jpeg


@dataclass(frozen=True, slots=True)
class ExcuseFetcherCopy(Write[None]):
    """A leader lets kin fetch without a picture of their paper, and says why.

    For a copy that lies on paper in the folder, or a night without a camera. The paper itself is
    checked all the same. A clerk without that right, or who prepared the leaving, names a second
    one who has it. The excuse ends when somebody else comes to fetch.
    """

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    reason: str
    second: SecondClerk | None = None

    def run(self, work: Work) -> None:
        stay = locked_stay(work, self.stay_id)
        row = _prepared(work, stay)
        if not self.reason.strip():
            trouble = LeavingTrouble.REASON_MISSING
            raise Refused(Problem(trouble, "reason", weight=Weight.REASON, rule=HANDBOOK))
        if row.way is not LeavingWay.KIN:
            trouble = LeavingTrouble.NO_EXCEPTION_POSSIBLE
            raise Refused(Problem(trouble, "reason", {"way": row.way}, rule=HANDBOOK))
        leader_id = leader_for(work, row, self.second)
        row.copy_excuse, row.copy_excuse_by_id = self.reason.strip(), leader_id
        work.session.flush()


def _prepared(work: Work, stay: Stay) -> Leaving:
    row = leaving.in_force(work.session, stay.id, lock=True)
    if row is None:
        raise Refused(Problem(LeavingTrouble.NOT_PREPARED, "stay_id"))
    return row


def _place(row: Leaving) -> str:
    return "receiver_person" if row.way is LeavingWay.INSTITUTION else "fetcher_name"
