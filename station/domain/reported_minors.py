"""A stay with what the side-file and the samples say: what goes up about minors and DNA."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from station.domain.dna import CustodyStep, Sample, SampleResult, SampleState
from station.domain.minors import (
    FamilyFacts,
    GuardianshipFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
)
from station.domain.reported import ReportedStay


@dataclass(frozen=True, slots=True)
class ReportedMinor:
    """A stay of a minor, or of somebody who owes a sample, as of the end of the period.

    The side-file is only told of who was a minor; 未成年人网络保护条例 第三十六条: whoever takes it
    out of the house has looked into it, and that is written down.
    """

    stay: ReportedStay
    guardianship: GuardianshipFacts | None = None
    guarded_since: date | None = None
    school: SchoolFacts | None = None
    protections: Mapping[ProtectionKind, ProtectionState] | None = None
    family: FamilyFacts | None = None
    assessed_on: date | None = None
    reports: int = 0
    """Reports of harm to the police."""
    sample: Sample | None = None

    @property
    def stay_id(self) -> int:
        return self.stay.stay_id

    @property
    def person_id(self) -> int:
        return self.stay.person_id

    @property
    def restricted(self) -> bool:
        return self.stay.restricted

    @property
    def minor(self) -> bool:
        return self.stay.minor

    @property
    def sample_state(self) -> SampleState | None:
        """How far the newest sample has come."""
        return None if self.sample is None else self.sample.state

    @property
    def sampled_on(self) -> date | None:
        """When the newest sample was taken."""
        taken = None if self.sample is None else self.sample.taken
        return None if taken is None else taken.happened_at.date()

    @property
    def sample_unit(self) -> str:
        """The police office that has it, or was asked for it."""
        steps = (CustodyStep.HANDED_OVER, CustodyStep.NEEDED)
        found = (None if self.sample is None else self.sample.last(step) for step in steps)
        return next((step.unit for step in found if step is not None and step.unit), "")

    @property
    def sample_result(self) -> SampleResult | None:
        """What the police have answered."""
        return None if self.sample is None else self.sample.result

    def in_state(self, *states: ProtectionState) -> tuple[str, ...]:
        """The protections that stand so, in the order of the six."""
        known = self.protections or {}
        return tuple(kind.value for kind in ProtectionKind if known.get(kind) in states)

    def without_name(self) -> ReportedMinor:
        """The stay as it is counted, without who it is and who answers for the child."""
        return replace(
            self,
            stay=self.stay.without_name(),
            guardianship=None,
            school=None,
            family=None,
            sample=None,
        )
