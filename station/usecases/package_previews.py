"""A package is looked through before it is made: its rows, what is wrong, what stays behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.mappings import Kind, Target
from station.domain.package_files import PackageTrouble
from station.domain.package_records import PackagePreviewRecord
from station.domain.packages import (
    DiaryTrouble,
    HeldBack,
    PackageExtent,
    errors_problem,
    period_problem,
)
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Problem, Refused
from station.storage import packages
from station.usecases import files
from station.usecases.package_facts import write_looks
from station.usecases.package_mappings import MappingInForce, in_force
from station.usecases.package_plan import PackagePlan, PlanWish, told
from station.usecases.package_rights import may_send
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PreviewPackage(Read[PackagePreviewRecord]):
    """What would a package have in it, what is wrong with its rows, and what stays behind?

    Nothing is kept. The rows are those that `MakePackage` would write now. Raises NotAllowed for
    what minors' side-files say: that is looked through by `LookThroughMinors`.
    """

    needs: ClassVar = Permission.PACKAGES_SEE
    mapping: str
    first: date
    last: date
    extent: PackageExtent = PackageExtent.FULL
    with_restricted: bool = False

    def run(self, work: Work) -> PackagePreviewRecord:
        if in_force(work, self.mapping).mapping.kind is Kind.MINORS:
            raise NotAllowed(Permission.PACKAGES_MINORS)
        return _previewed(work, self)


@dataclass(frozen=True, slots=True)
class LookThroughMinors(Write[PackagePreviewRecord]):
    """The same of minors' side-files: whose rows are shown is written down as looked into.

    未成年人网络保护条例 第三十六条. Nothing of the package is kept by it either.
    """

    needs: ClassVar = Permission.PACKAGES_MINORS
    mapping: str
    first: date
    last: date
    extent: PackageExtent = PackageExtent.FULL
    with_restricted: bool = False

    def run(self, work: Work) -> PackagePreviewRecord:
        found = _previewed(work, self)
        seen = {each.person_id for each in found.findings if each.person_id is not None}
        write_looks(work, seen, self.first)
        work.found |= {"rows": found.rows, "shown": len(seen)}
        return found


def look_through(
    kind: Kind,
    mapping: str,
    first: date,
    last: date,
    extent: PackageExtent,
    *,
    with_restricted: bool,
) -> PreviewPackage | LookThroughMinors:
    """The question of what a package would have in it, which of minors is a deed."""
    wanted = LookThroughMinors if kind is Kind.MINORS else PreviewPackage
    return wanted(mapping, first, last, extent, with_restricted)


def _previewed(work: Work, wanted: PreviewPackage | LookThroughMinors) -> PackagePreviewRecord:
    found = in_force(work, wanted.mapping)
    may_send(work, found.mapping.kind)
    refuse(period_problem(wanted.first, wanted.last, work.today))
    wish = PlanWish(wanted.first, wanted.last, wanted.extent, wanted.with_restricted)
    plan = PackagePlan(work, found, wish)
    same = packages.of_digest(work.session, wanted.mapping, plan.digest)
    return PackagePreviewRecord(
        found.mapping.title,
        found.version,
        plan.spool.rows,
        len(plan.spool.parts()),
        plan.kinds,
        plan.held_back,
        plan.held,
        plan.errors,
        plan.warnings,
        tuple((head, wrong, count) for (head, wrong), count in plan.columns.most_common()),
        files.veil(work, told(work, plan.findings())),
        tuple(stops(work, plan, found)),
        same.number if same and plan.spool.rows else "",
    )


def stops(work: Work, plan: PackagePlan, found: MappingInForce) -> Iterator[Problem]:
    """Why a package that is planned so cannot be made."""
    if found.mapping.target is Target.BLANK and not found.blank:
        yield Problem(PackageTrouble.BLANK_MISSING, "mapping")
    most = work.policy.package_errors_percent
    problem = errors_problem(plan.held_back[HeldBack.ERRORS], plan.judged_rows, most)
    if problem is not None:
        yield problem
    elif not plan.spool.rows:
        left = plan.held_back[HeldBack.NOT_MENDED]
        if left:
            yield Problem(DiaryTrouble.NOT_MENDED, "unchanged", {"rows": left})
        else:
            yield Problem(DiaryTrouble.NOTHING_TO_SEND, "first")


def refuse(*problems: Problem | None) -> None:
    """Raise Refused with those of these that there are."""
    if found := [problem for problem in problems if problem is not None]:
        raise Refused(found)
