"""Things handed in at the door: written down, signed for, stored, given back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.belongings import (
    BelongingKind,
    BelongingLine,
    BelongingRecord,
    BelongingState,
    BelongingTrouble,
    Disposal,
    SignedHow,
    disposal_problems,
    line_problems,
    sending_problems,
    signature_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, WorkTrouble
from station.storage import belongings
from station.storage.belongings import Belonging
from station.storage.intake import Intake
from station.usecases import files
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class BelongingList(Read[tuple[BelongingRecord, ...]]):
    """What was handed in at one intake, and where is it now?"""

    needs: ClassVar = Permission.STAYS_SEE
    intake_id: int

    def run(self, work: Work) -> tuple[BelongingRecord, ...]:
        intake = work.session.get_one(Intake, self.intake_id)
        files.guard(work, intake.person_id, "intake_id")
        return belongings.of_intake(work.session, intake.id)


@dataclass(frozen=True, slots=True)
class RegisterBelongings(Write[tuple[int, ...]]):
    """Write down things that were handed in, with the person's signature if it was given.

    The same form (`client_id`) sent twice adds its lines once.
    """

    needs: ClassVar = Permission.BELONGINGS_KEEP
    intake_id: int
    lines: tuple[BelongingLine, ...]
    signed: SignedHow | None = None
    witness: str = ""
    happened_at: datetime | None = None
    client_id: str = ""

    def run(self, work: Work) -> tuple[int, ...]:
        intake = work.session.get_one(Intake, self.intake_id, with_for_update=True)
        work.about(person_id=intake.person_id)
        if known := self._repeated(work):
            return known
        return store(
            work,
            self.intake_id,
            self.lines,
            signed=self.signed,
            witness=self.witness,
            happened_at=self.happened_at,
            client_id=self.client_id,
        )

    def _repeated(self, work: Work) -> tuple[int, ...]:
        """The lines that this form has added already; refuses another form under its number."""
        if not self.client_id:
            return ()
        known = belongings.rows_by_client_id(work.session, self.client_id)
        written = [(row.intake_id, row.kind, row.name, row.quantity) for row in known]
        ours = [
            (self.intake_id, each.kind, each.name.strip(), each.quantity) for each in self.lines
        ]
        if known and written != ours:
            raise Refused(Problem(WorkTrouble.OTHER_CONTENT, "client_id"))
        return tuple(row.id for row in known)


@dataclass(frozen=True, slots=True)
class SignBelongings(Write[int]):
    """The person signs the list of what they handed in; answers how many lines were open."""

    needs: ClassVar = Permission.BELONGINGS_KEEP
    intake_id: int
    signed: SignedHow
    witness: str = ""

    def run(self, work: Work) -> int:
        if problems := signature_problems(self.signed, self.witness):
            raise Refused(problems)
        work.about(person_id=work.session.get_one(Intake, self.intake_id).person_id)
        rows = [
            row
            for row in belongings.rows_of_intake(work.session, self.intake_id, lock=True)
            if row.signed_in is None
        ]
        for row in rows:
            row.signed_in, row.signed_in_witness = self.signed, self.witness
            row.signed_in_at = work.now
        return len(rows)


@dataclass(frozen=True, slots=True)
class ReturnBelongings(Write[None]):
    """Give things back against a signature; dangerous goods are never handed back."""

    needs: ClassVar = Permission.BELONGINGS_KEEP
    belonging_ids: tuple[int, ...]
    given_to: str
    signed: SignedHow
    witness: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        problems = list(signature_problems(self.signed, self.witness))
        if not self.given_to.strip():
            problems.append(Problem(BelongingTrouble.RECEIVER_MISSING, "given_to"))
        rows = _stored(work, self.belonging_ids, problems)
        rows = _harmless(rows, problems)
        if problems:
            raise Refused(problems)
        for row in rows:
            row.state, row.given_to, row.signed_out = (
                BelongingState.RETURNED,
                self.given_to.strip(),
                self.signed,
            )
            _given_out(work, row, self.happened_at)


@dataclass(frozen=True, slots=True)
class HandBelongingsToPolice(Write[None]):
    """Hand dangerous or suspicious goods to the police against a receipt."""

    needs: ClassVar = Permission.BELONGINGS_KEEP
    belonging_ids: tuple[int, ...]
    unit: str
    receipt: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        problems: list[Problem] = []
        if not self.receipt.strip() or not self.unit.strip():
            problems.append(Problem(BelongingTrouble.RECEIPT_MISSING, "receipt"))
        rows = _stored(work, self.belonging_ids, problems)
        if problems:
            raise Refused(problems)
        for row in rows:
            row.state, row.given_to = BelongingState.WITH_POLICE, self.unit.strip()
            row.receipt = self.receipt.strip()
            _given_out(work, row, self.happened_at)


@dataclass(frozen=True, slots=True)
class SendBelongings(Write[None]):
    """Send things on to somebody, by post or with the police; the slip or receipt proves it."""

    needs: ClassVar = Permission.BELONGINGS_KEEP
    belonging_ids: tuple[int, ...]
    sent_to: str
    carrier: str
    receipt: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        problems = list(sending_problems(self.sent_to, self.carrier, self.receipt))
        rows = _harmless(_stored(work, self.belonging_ids, problems), problems)
        if problems:
            raise Refused(problems)
        for row in rows:
            row.state, row.given_to = BelongingState.FORWARDED, self.sent_to.strip()
            row.carrier, row.receipt = self.carrier.strip(), self.receipt.strip()
            _given_out(work, row, self.happened_at)


@dataclass(frozen=True, slots=True)
class DisposeOfBelongings(Write[None]):
    """Two people dispose of things that nobody fetched, some time after the owner was told."""

    needs: ClassVar = Permission.BELONGINGS_KEEP
    belonging_ids: tuple[int, ...]
    disposal: Disposal
    second: SecondClerk
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        problems: list[Problem] = []
        rows = _harmless(_stored(work, self.belonging_ids, problems), problems)
        day = (self.happened_at or work.now).date()
        here = any(belongings.is_owner_here(work.session, each) for each in _intakes(rows))
        days = work.policy.disposal_notice_days
        problems += disposal_problems(self.disposal, day, days, owner_here=here)
        if problems:
            raise Refused(problems)
        second = proven_second(work, self.second, Permission.BELONGINGS_KEEP)
        for row in rows:
            row.state, row.given_to = BelongingState.DISPOSED, self.disposal.outcome.strip()
            row.noticed_on = self.disposal.noticed_on
            row.notice = self.disposal.notice.strip()
            row.second_id = second.id
            _given_out(work, row, self.happened_at)


def store(
    work: Work,
    intake_id: int,
    lines: Iterable[BelongingLine],
    *,
    signed: SignedHow | None,
    witness: str,
    happened_at: datetime | None,
    client_id: str = "",
) -> tuple[int, ...]:
    """Add lines to an intake's list within the deed that is under way; raises Refused."""
    lines = tuple(lines)
    if problems := (*line_problems(lines), *signature_problems(signed, witness)):
        raise Refused(problems)
    first = belongings.last_line(work.session, intake_id) + 1
    when = happened_at or work.now
    rows = [
        Belonging(
            intake_id=intake_id,
            line=first + offset,
            kind=line.kind,
            name=line.name.strip(),
            quantity=line.quantity,
            features=line.features.strip(),
            amount_fen=line.amount_fen,
            bag=line.bag.strip(),
            place=line.place.strip(),
            received_at=when,
            received_by_id=work.clerk.id,
            signed_in=signed,
            signed_in_witness=witness.strip(),
            signed_in_at=when if signed else None,
            client_id=client_id or None,
        )
        for offset, line in enumerate(lines)
    ]
    work.session.add_all(rows)
    work.session.flush()
    return tuple(row.id for row in rows)


def _stored(work: Work, ids: tuple[int, ...], problems: list[Problem]) -> list[Belonging]:
    """The rows, locked in one order by every desk; notes what is not in store any more."""
    rows = [
        work.session.get_one(Belonging, each, with_for_update=True) for each in sorted(set(ids))
    ]
    if not rows:
        problems.append(Problem(BelongingTrouble.NOTHING_CHOSEN))
    problems += [
        Problem(BelongingTrouble.ALREADY_GONE, data={"name": row.name})
        for row in rows
        if row.state is not BelongingState.STORED
    ]
    for intake_id in _intakes(rows):
        work.about(person_id=work.session.get_one(Intake, intake_id).person_id)
    return rows


def _intakes(rows: Iterable[Belonging]) -> tuple[int, ...]:
    """Whose things these are: mostly one arrival's, of a family perhaps several."""
    return tuple(dict.fromkeys(row.intake_id for row in rows))


def _harmless(rows: list[Belonging], problems: list[Problem]) -> list[Belonging]:
    """The same rows; notes dangerous goods, which only ever go to the police."""
    problems += [
        Problem(BelongingTrouble.DANGEROUS_NOT_RETURNED, data={"name": row.name})
        for row in rows
        if row.kind is BelongingKind.DANGEROUS
    ]
    return rows


def _given_out(work: Work, row: Belonging, happened_at: datetime | None) -> None:
    row.given_out_at, row.given_out_by_id = happened_at or work.now, work.clerk.id
