"""Those who came to the door and were not admitted: found again, with their papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.door_lines import DoorKey, DoorLine
from station.domain.permissions import Permission
from station.storage import door_lines
from station.usecases import files
from station.usecases.work import Read, Work

PAGE = 100


@dataclass(frozen=True, slots=True)
class NotAdmitted(Read[tuple[DoorLine, ...]]):
    """Who was refused, guided, sent to hospital or police, or left before? Newest first.

    A page is full while there may be more; the next one is asked for `after` its last line.
    """

    needs: ClassVar = Permission.STAYS_SEE
    after: DoorKey | None = None
    limit: int = PAGE

    def run(self, work: Work) -> tuple[DoorLine, ...]:
        return files.veil(work, door_lines.not_admitted(work.session, self.after, self.limit))
