"""A death in the station's care: written down, carried through its steps, corrected by addition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.deaths import (
    DeathFacts,
    DeathLine,
    DeathStep,
    DeathTrouble,
    StepFacts,
    fact_problems,
    step_problems,
)
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayState
from station.storage import deaths, stays
from station.storage.deaths import Death
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.bed_moves import locked_stay
from station.usecases.death_cases import add_step, open_case, tidy
from station.usecases.death_letters import close_letters, open_letters_again
from station.usecases.leaving import end_by_death
from station.usecases.letters import locked_letter, person_of
from station.usecases.stays import ReopenStay
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class RecordDeath(Write[DeathLine]):
    """Write down that somebody has died: a resident by the stay, or the patient of a letter.

    The stay ends at that time and its bed is free; every open letter of the person is closed, with
    the costs split at the day after. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.DEATHS_WRITE
    client_id: str
    facts: DeathFacts
    stay_id: int | None = None
    letter_id: int | None = None

    def run(self, work: Work) -> DeathLine:
        if known := deaths.by_client_id(work.session, self.client_id):
            return _line(work, known.case_id or known.id)
        person_id, stay = self._whose(work)
        if deaths.is_dead(work.session, person_id):
            raise Refused(Problem(DeathTrouble.MARKED_ALREADY, "stay_id"))
        since = stay.admitted_at if stay is not None else None
        if found := fact_problems(self.facts, since, work.now):
            raise Refused(found)
        row = open_case(work, self.client_id, person_id, stay.id if stay else None, self.facts)
        close_letters(work, person_id, self.facts)
        if stay is not None:
            _end_stay(work, stay, self.facts)
        return _line(work, row.id)

    def _whose(self, work: Work) -> tuple[int, Stay | None]:
        """Whose death it is, and the open stay, locked."""
        if self.stay_id is not None:
            stay = locked_stay(work, self.stay_id)
            return stay.person_id, stay
        if self.letter_id is None:
            nobody = Problem(DeathTrouble.PERSON_MISSING, "stay_id")
            raise Refused([nobody, *fact_problems(self.facts, None, work.now)])
        letter = locked_letter(work, self.letter_id)
        if letter.person_id is None:
            raise Refused(Problem(DeathTrouble.PERSON_MISSING, "stay_id"))
        open_stay = stays.open_of_person(work.session, letter.person_id)
        return letter.person_id, locked_stay(work, open_stay) if open_stay else None


@dataclass(frozen=True, slots=True)
class RecordDeathStep(Write[DeathLine]):
    """Write down what was done after a death; what becomes of the body takes a second person.

    What must be kept of somebody unidentified, and the time in which kin may come forward, ask for
    a `reason` when they are passed over. 民发〔2015〕158号.
    """

    needs: ClassVar = Permission.DEATHS_WRITE
    client_id: str
    case_id: int
    kind: DeathStep
    text: str = ""
    reference: str = ""
    reason: str = ""
    second: SecondClerk | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> DeathLine:
        if known := deaths.step_by_client_id(work.session, self.client_id):
            return _line(work, known.case_id)
        _newest(work, self.case_id)
        (line,) = deaths.lines(work.session, work.policy, [self.case_id])
        when = self.happened_at or work.now
        step = StepFacts(self.kind, when, self.text, self.reference, self.reason)
        if found := step_problems(line, step, work.policy, work.now):
            raise Refused(found)
        second_id = None
        if self.kind is DeathStep.BODY_DECIDED:
            if self.second is None:
                raise Refused(Problem(DeathTrouble.SECOND_MISSING, "second"))
            second_id = proven_second(work, self.second, Permission.DEATHS_DECIDE).id
        add_step(work, self.client_id, self.case_id, step, second_id)
        return _line(work, self.case_id)


@dataclass(frozen=True, slots=True)
class CorrectDeath(Write[DeathLine | None]):
    """Put right what was known of a death, or whose death it was, with the reason.

    With `stay_id` it was another resident: the stay that ended by mistake is open again, without a
    bed, with the letters that were closed, and that of the dead ends. `mistaken` says that nobody
    has died: the stay and its letters are open again. The older entry stays in the book.
    """

    needs: ClassVar = Permission.DEATHS_DECIDE
    client_id: str
    case_id: int
    facts: DeathFacts
    reason: str
    stay_id: int | None = None
    mistaken: bool = False

    def run(self, work: Work) -> DeathLine | None:
        if known := deaths.by_client_id(work.session, self.client_id):
            return None if self.mistaken else _line(work, known.case_id or known.id)
        old = _newest(work, self.case_id)
        stay = None if self.stay_id is None else locked_stay(work, self.stay_id)
        if found := self._problems(work, old, stay):
            raise Refused(found)
        old.replaced_at = work.now
        values = tidy(self.facts)
        row = Death(
            client_id=self.client_id,
            number=old.number,
            case_id=self.case_id,
            person_id=stay.person_id if stay else old.person_id,
            stay_id=stay.id if stay else old.stay_id,
            reason=self.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
            replaced_at=work.now if self.mistaken else None,
            **values,
        )
        work.session.add(row)
        work.session.flush()
        if self.mistaken or row.person_id != old.person_id:
            self._open_again(work, old)
        if stay is not None and row.person_id != old.person_id:
            close_letters(work, stay.person_id, self.facts)
            _end_stay(work, stay, self.facts)
        return None if self.mistaken else _line(work, self.case_id)

    def _problems(self, work: Work, old: Death, stay: Stay | None) -> list[Problem]:
        since = stay.admitted_at if stay is not None else None
        found = list(fact_problems(self.facts, since, work.now))
        if not self.reason.strip():
            found.append(Problem(DeathTrouble.REASON_MISSING, "reason"))
        same = stay is None or stay.person_id == old.person_id
        if same and not self.mistaken and tidy(self.facts) == tidy(deaths.facts_of(old)):
            found.append(Problem(DeathTrouble.NOTHING_CHANGED, "reason"))
        if not same and stay is not None and deaths.is_dead(work.session, stay.person_id):
            found.append(Problem(DeathTrouble.MARKED_ALREADY, "stay_id"))
        return found

    def _open_again(self, work: Work, old: Death) -> None:
        """Open stay and letters of the living again, when it was this entry that ended them."""
        living = None if old.stay_id is None else stays.locked(work.session, old.stay_id)
        if living is not None and _ended_by_death(living):
            ReopenStay(living.id, living.version, self.reason).run(work)
        open_letters_again(work, old.person_id, self.client_id, self.reason)


@dataclass(frozen=True, slots=True)
class DeathList(Read[tuple[DeathLine, ...]]):
    """Who has died in the station's care, what was done, what is to be done next? Latest first."""

    needs: ClassVar = Permission.DEATHS_SEE
    open_only: bool = False
    person_id: int | None = None

    def run(self, work: Work) -> tuple[DeathLine, ...]:
        found = deaths.lines(work.session, work.policy, person_id=self.person_id)
        if self.open_only:
            found = tuple(each for each in found if each.duties)
        return files.veil(work, found)


def _newest(work: Work, case_id: int) -> Death:
    row = deaths.newest(work.session, case_id, lock=True)
    if row is None:
        raise Refused(Problem(DeathTrouble.NOT_FOUND, "case_id"))
    work.about(person_id=row.person_id, stay_id=row.stay_id)
    person_of(work, row.person_id)
    return row


def _end_stay(work: Work, stay: Stay, facts: DeathFacts) -> None:
    plan = LeavingPlan(
        LeavingWay.DEAD,
        died_at=facts.died_at,
        died_place=facts.place,
        death_certificate=facts.certificate,
    )
    last = stays.last_change(work.session, stay.id)
    when = max(filter(None, (facts.died_at, stay.admitted_at, last)))
    end_by_death(work, stay, plan, when)


def _ended_by_death(stay: Stay) -> bool:
    return stay.state is StayState.LEFT and stay.leaving_way == LeavingWay.DEAD


def _line(work: Work, case_id: int) -> DeathLine:
    (found,) = deaths.lines(work.session, work.policy, [case_id])
    return files.veil(work, [found])[0]
