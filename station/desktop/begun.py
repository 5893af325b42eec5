"""The arrivals that were begun on this computer, parted into those to show and those to tell of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from station.desktop.desk import Desk
from station.desktop.leads import INTAKE_DRAFT
from station.domain.kept_drafts import KeptDraft
from station.usecases.drafts import Draft, KeptDrafts, about_of


@dataclass(frozen=True, slots=True)
class Told:
    """A draft that this clerk is only told of: of what it holds nothing is shown."""

    draft: Draft
    kept: KeptDraft


def part_drafts(
    desk: Desk, owner: QObject, then: Callable[[list[Draft], list[Told]], object]
) -> None:
    """Hand over the drafts that this clerk may see, and apart the others; the newest first.

    The station is asked only when some draft could be kept from anybody.
    """

    def found(drafts: list[Draft]) -> None:
        about = tuple(each for each in map(about_of, drafts) if each.may_be_kept)
        if not about:
            then(drafts, [])
            return

        def part(answer: tuple[KeptDraft, ...]) -> None:
            kept = {each.key: each for each in answer}
            free = [draft for draft in drafts if draft.key not in kept]
            then(free, [Told(draft, kept[draft.key]) for draft in drafts if draft.key in kept])

        desk.ask(owner, KeptDrafts(about), part)

    desk.ask_drafts(owner, INTAKE_DRAFT, found)
