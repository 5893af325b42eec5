"""What the door is offered of the house for one person: proposals, kept beds, and every bed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from station.domain.bed_choice import Proposals, labels, rank
from station.domain.bed_rules import bed_problems, taken_up
from station.domain.beds import (
    DASHES,
    BedFacts,
    BedTrouble,
    BedUse,
    Plan,
    Sleeper,
    Zone,
    bed_label,
    bed_use,
    read_bed,
)
from station.domain.names import initials_key, pinyin_key
from station.domain.problems import Problem, Weight


@dataclass(frozen=True, slots=True)
class BedOption:
    """One bed of the house, whatever is against it: stops first, then what asks for a reason.

    `label` has the house before it where there are several. Of a bed with a `plan`, `problems`
    are those that stand when the person is the one whom it is kept for.
    """

    bed_id: int
    label: str
    room: str
    zone: Zone
    features: str
    use: BedUse
    plan: Plan | None
    problems: tuple[Problem, ...]

    @property
    def possible(self) -> bool:
        """Whether no hard stop is against it."""
        return all(problem.weight is not Weight.STOP for problem in self.problems)

    @property
    def needs_reason(self) -> bool:
        """Whether the clerk has to write why this bed nevertheless."""
        return any(problem.weight is Weight.REASON for problem in self.problems)


@dataclass(frozen=True, slots=True)
class BedOffer:
    """Everything about beds that the door shows for one person; `beds` are in house order."""

    proposals: Proposals
    beds: tuple[BedOption, ...]

    @property
    def kept(self) -> tuple[BedOption, ...]:
        """The beds kept for somebody expected, the first to lapse first."""
        found = [
            (bed.plan.until or bed.plan.since, number, bed)
            for number, bed in enumerate(self.beds)
            if bed.plan is not None
        ]
        return tuple(bed for _until, _number, bed in sorted(found, key=lambda each: each[:2]))

    def option(self, bed_id: int | None) -> BedOption | None:
        """The bed of an id, None when it is no bed of the house."""
        return next((bed for bed in self.beds if bed.bed_id == bed_id), None)


def offer(
    sleeper: Sleeper, beds: Sequence[BedFacts], limit: int, clerks: Mapping[int, str]
) -> BedOffer:
    """Everything about beds for somebody at the door; `clerks` are the names of those who keep.

    Where no bed is proposed, an admission can also be finished without one.
    """
    options = (
        _option(sleeper, bed, label, clerks) for bed, label in zip(beds, labels(beds), strict=True)
    )
    found = rank(sleeper, beds, limit)
    if found.none_because:
        without = Problem(BedTrouble.FINISH_WITHOUT, "bed_id", weight=Weight.HINT)
        found = replace(found, none_because=(*found.none_because, without))
    return BedOffer(found, tuple(options))


def _option(sleeper: Sleeper, bed: BedFacts, label: str, clerks: Mapping[int, str]) -> BedOption:
    plan = bed.plan
    if plan is not None:
        plan = replace(plan, kept_by=clerks.get(plan.clerk_id or 0, ""))
    return BedOption(
        bed_id=bed.bed_id,
        label=label,
        room=bed.room,
        zone=bed.zone,
        features=bed.features,
        use=bed_use(bed.condition, bed.kind),
        plan=plan,
        problems=bed_problems(sleeper, taken_up(bed)),
    )


def beds_typed(typed: str, beds: Iterable[BedOption]) -> list[BedOption]:
    """The beds that a typed number, room or its pinyin may mean, the best first.

    `101-4`, `101室4床`, `101` and `gcs` for 观察室. Of equal fit, beds that can be had come before
    those that cannot, in house order.
    """
    said = read_bed(typed)
    wanted = [_plain(typed)]
    if said is not None:
        wanted.append(_plain(said.building + bed_label(said.room, said.bed)))
    found = [
        (fit, not bed.possible, number, bed)
        for number, bed in enumerate(beds)
        if (fit := _fit(wanted, bed)) is not None
    ]
    return [bed for *_order, bed in sorted(found, key=lambda each: each[:3])]


def _fit(wanted: Sequence[str], bed: BedOption) -> int | None:
    """0 for the very bed, 1 for the beginning of its number, 2 for a part of it or its sound."""
    label, short = _plain(bed.label), _plain(bed.label.rpartition(" ")[2])
    if any(each in (label, short) for each in wanted):
        return 0
    typed = wanted[0]
    if short.startswith(typed) or label.startswith(typed):
        return 1
    sounds = (initials_key(bed.room), pinyin_key(bed.room))
    if typed in label or (typed.isalpha() and any(each.startswith(typed) for each in sounds)):
        return 2
    return None


def _plain(text: str) -> str:
    """Without the blanks, the widths and the dashes that people type differently."""
    written = unicodedata.normalize("NFKC", text).translate(DASHES)
    return "".join(written.split()).casefold()
