"""Reviewing a hospital's bill: every doubtful line is decided by a person, the rest in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy.orm.attributes import flag_modified

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_line_checks import paired_refunds
from station.domain.bill_records import BillFilter, BillSheetRecord, BillState, ListedFinding
from station.domain.claim_beds import bed_days_over, bed_wish, beds_over
from station.domain.claim_records import ClaimSaved, ReviewLine, ReviewSheetRecord, denied, proposed
from station.domain.claim_steps import OPEN, BillStepKind
from station.domain.claims import ClaimTrouble, CutReason, LineDecision, Wish, decision_problems
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.storage import bills_lists, claims, claims_seen
from station.storage.base import Values, add_all
from station.storage.bills import HospitalBill
from station.storage.claims import LineDecisionRow
from station.usecases import files
from station.usecases.bill_lists import ALL
from station.usecases.claim_bills import locked_bill, put_step, saved
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class ReviewSheet(Read[ReviewSheetRecord]):
    """What is to be decided about this bill, what was, what comes of it, and which is next?

    `wanted` is the list through which the reviewer goes, for the bills before and after.
    """

    needs: ClassVar = Permission.CLAIMS_SEE
    bill_id: int
    wanted: BillFilter = ALL

    def run(self, work: Work) -> ReviewSheetRecord:
        found = bills_lists.sheet(work.session, self.bill_id)
        files.keep(work, found.summary.person_id, "bill_id")
        return ReviewSheetRecord(
            found,
            review_lines(found, claims.decisions(work.session, self.bill_id)),
            claims.moneys(work.session, [self.bill_id])[self.bill_id],
            claims.steps(work.session, self.bill_id),
            claims_seen.places(work.session, found, work.now),
            claims_seen.neighbours(work.session, found, self.wanted, work.hidden),
        )


def review_lines(
    found: BillSheetRecord, decided: Mapping[int, LineDecision]
) -> tuple[ReviewLine, ...]:
    """The lines of a bill with what was found and decided, doubtful ones first.

    A line whose decision was taken back is one. A refund and its charge are doubtful together.
    Bed days over the stay, a finding of the whole bill, stand beside the lines they are cut from.
    """
    by_line: dict[int, list[ListedFinding]] = {}
    for finding in found.findings:
        if finding.line is not None:
            by_line.setdefault(finding.line, []).append(finding)
    partner = partners(found)
    beds = _beds_over(found, by_line, partner)
    ids = {each.line.number: each.id for each in found.lines}
    doubtful = {
        number
        for number, line_id in ids.items()
        if any(each.weight is FindingWeight.FAULT for each in by_line.get(number, ()))
        or (line_id in decided and decided[line_id].approved_fen is None)
    }
    lines = []
    for each in found.lines:
        number = each.line.number
        other = partner.get(number)
        findings = tuple(by_line.get(number, ()))
        wish = denied(each.line, decided.get(each.id)) or proposed(
            each.line, findings, is_paired=other is not None
        )
        lines.append(
            ReviewLine(
                each.id,
                each.line,
                findings,
                decided.get(each.id),
                number in doubtful or other in doubtful,
                None if other is None else ids[other],
                wish or beds.get(number),
            )
        )
    return tuple(sorted(lines, key=lambda line: (not line.doubtful, line.line.number)))


def _beds_over(
    found: BillSheetRecord,
    by_line: dict[int, list[ListedFinding]],
    partner: Mapping[int, int],
) -> Mapping[int, Wish]:
    """What bed days over the stay leave of which lines; the finding is put beside each of them."""
    code = FindingCode.BED_DAYS_DIFFER
    over = next((each for each in found.findings if each.line is None and each.code is code), None)
    if over is None or not bed_days_over(over):
        return {}
    lines = {each.line.number: each.line for each in found.lines if each.line.number not in partner}
    wishes = {n: proposed(line, by_line.get(n, ())) for n, line in lines.items()}
    settled = {n for n, wish in wishes.items() if wish is not None and not wish.approved_fen}
    beds: dict[int, Wish] = {}
    for number, days in beds_over(tuple(lines.values()), bed_days_over(over), settled).items():
        wish = bed_wish(lines[number], days)
        if wish is not None:
            beds[number] = wish
            by_line.setdefault(number, []).append(over)
    return beds


def partners(found: BillSheetRecord) -> dict[int, int]:
    """By number, the line with which a refund or a charge that was taken back goes together."""
    pairs = paired_refunds([each.line for each in found.lines])
    found_pairs = {refund: charge for refund, charge in pairs.items() if charge is not None}
    return found_pairs | {charge: refund for refund, charge in found_pairs.items()}


@dataclass(frozen=True, slots=True)
class DecideLines(Write[ClaimSaved]):
    """Decide about lines of a bill: accept them as they are, cut them, or change the figure.

    `approved_fen` None accepts, 0 cuts all. What is cut has a reason, that of the finding when
    none is said; what is raised has a note. A refund and its charge are decided together,
    whichever of them is named. Raises Refused, and Conflict when another was faster.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    line_ids: tuple[int, ...]
    approved_fen: int | None = None
    reason: CutReason | None = None
    note: str = ""

    def run(self, work: Work) -> ClaimSaved:
        row = open_bill(work, self.bill_id, self.version)
        lines = {each.id: each for each in _lines(work, row)}
        if not self.line_ids or not lines.keys() >= set(self.line_ids):
            raise Refused(Problem(ClaimTrouble.LINE_UNKNOWN, "line_ids"))
        wanted = dict.fromkeys(self.line_ids)
        wanted |= {pair: None for each in self.line_ids if (pair := lines[each].pair_id)}
        rows: list[Values] = []
        found: list[Problem] = []
        for line in (lines[line_id] for line_id in wanted):
            wish = self._wish(line, lines)
            paired = line.pair_id is not None
            found += decision_problems(line.line.amount_fen, wish, is_paired=paired)
            rows.append(_row(work, row, line, wish))
        if found:
            raise Refused(found)
        start(work, row)
        add_all(work.session, LineDecisionRow, rows)
        return saved(work, row)

    def _wish(self, line: ReviewLine, lines: Mapping[int, ReviewLine]) -> Wish:
        """What is wished for this line; the reason is the finding's when none is said."""
        wish = Wish(self.approved_fen, self.reason, self.note.strip())
        if wish.approved_fen is None or wish.reason is not None:
            return wish
        some = line.proposal or (lines[line.pair_id].proposal if line.pair_id else None)
        if some is not None:
            return replace(wish, reason=some.reason)
        faults = [each for each in line.findings if each.weight is FindingWeight.FAULT]
        return replace(wish, reason=CutReason.of(faults[0].code)) if faults else wish


@dataclass(frozen=True, slots=True)
class AcceptUndoubted(Write[ClaimSaved]):
    """Accept every line against which nothing speaks and about which nothing was decided."""

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int

    def run(self, work: Work) -> ClaimSaved:
        row = open_bill(work, self.bill_id, self.version)
        start(work, row)
        work.found["lines"] = accept_undoubted(work, row)
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class SubmitReview(Write[ClaimSaved]):
    """Say that a bill is reviewed: every line is decided, and what is wrong with it answered.

    Where something speaks against the bill as a whole, the `note` says why it is paid all the
    same, or what was done about it.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    note: str = ""

    def run(self, work: Work) -> ClaimSaved:
        row = open_bill(work, self.bill_id, self.version)
        money = claims.moneys(work.session, [row.id])[row.id]
        if found := self._problems(work, row, money.lines, money.pending):
            raise Refused(found)
        text = self.note.strip()
        put_step(work, row, BillStepKind.SUBMITTED, text=text, amount_fen=money.payable_fen)
        return saved(work, row)

    def _problems(self, work: Work, row: HospitalBill, lines: int, pending: int) -> list[Problem]:
        found = []
        if not lines:
            found.append(Problem(ClaimTrouble.NO_LINES, "bill_id"))
        if pending:
            found.append(Problem(ClaimTrouble.LINES_PENDING, "bill_id", {"count": pending}))
        if not self.note.strip():
            codes = tuple(
                each.code
                for each in bills_lists.findings(work.session, [row.id])
                if each.line is None and each.weight is FindingWeight.FAULT
            )
            if codes:
                data = {"codes": codes}
                trouble = ClaimTrouble.BILL_FAULTS_OPEN
                found.append(Problem(trouble, "note", data, Weight.REASON))
        return found


def open_bill(work: Work, bill_id: int, version: int | None = None) -> HospitalBill:
    """A locked bill whose lines may be decided; raises Refused and Conflict."""
    row = locked_bill(work, bill_id, version)
    if row.state not in OPEN:
        raise Refused(Problem(ClaimTrouble.NOT_IN_STATE, "bill_id", {"state": row.state}))
    return row


def start(work: Work, row: HospitalBill) -> None:
    """Begin the review of a locked bill with its first decision; its version rises in any case."""
    if row.state is BillState.CHECKED:
        put_step(work, row, BillStepKind.STARTED)
    else:
        flag_modified(row, "state")


def accept_undoubted(work: Work, row: HospitalBill) -> int:
    """Accept the undoubted lines of a locked bill that nobody has decided; how many there were."""
    undecided = [line for line in _lines(work, row) if not line.doubtful and line.decision is None]
    rows = [_row(work, row, line, Wish(), undoubted=True) for line in undecided]
    add_all(work.session, LineDecisionRow, rows)
    return len(rows)


def _lines(work: Work, row: HospitalBill) -> tuple[ReviewLine, ...]:
    found = bills_lists.sheet(work.session, row.id)
    return review_lines(found, claims.decisions(work.session, row.id))


def _row(
    work: Work, row: HospitalBill, line: ReviewLine, wish: Wish, *, undoubted: bool = False
) -> Values:
    approved = line.line.amount_fen if wish.approved_fen is None else wish.approved_fen
    accepted = approved == line.line.amount_fen
    return {
        "bill_id": row.id,
        "line_id": line.id,
        "approved_fen": approved,
        "reason": None if accepted else wish.reason,
        "note": wish.note,
        "undoubted": undoubted,
        "clerk_id": work.clerk.id,
        "decided_at": work.now,
    }
