"""What can stand in the way of a clerk, as data without sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from types import MappingProxyType

_NOTHING: Mapping[str, object] = MappingProxyType({})


class Trouble(StrEnum):
    """Base of all codes of what is wrong; each area subclasses it, `sentences.py` words each."""


class WorkTrouble(Trouble):
    """What may go wrong with any deed or question."""

    NOT_THERE = "work.not_there"
    IN_FUTURE = "work.in_future"
    OTHER_CONTENT = "work.other_content"
    ENDS_BEFORE = "work.ends_before"
    NO_SUCH_YEAR = "work.no_such_year"


class FileTrouble(Trouble):
    """What may go wrong with any file that a clerk names."""

    UNREACHABLE = "file.unreachable"
    NO_ROOM = "file.no_room"
    FOLDER_GONE = "file.folder_gone"
    NOT_WRITABLE = "file.not_writable"


class Weight(Enum):
    """Whether a problem forbids the deed, asks for a reason, or only deserves a look."""

    STOP = "stop"
    REASON = "reason"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `place` is the name of the request's field it belongs to, `data` what its sentence needs,
    `rule` the name of the regulation that it comes from (for example 民发〔2014〕132号).
    """

    code: Trouble
    place: str | None = None
    data: Mapping[str, object] = field(default_factory=lambda: _NOTHING)
    weight: Weight = Weight.STOP
    rule: str = ""


class Refused(Exception):
    """The rules do not allow this; nothing was changed."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(", ".join(problem.code for problem in self.problems))


class Conflict(Exception):
    """Another desk was faster; look again before saving. Nothing was changed."""

    def __init__(self, what: str = "") -> None:
        super().__init__(what)
        self.what = what


class NotAllowed(Exception):
    """The clerk lacks the permission that the deed needs."""


class UnavailableReason(StrEnum):
    """What in the surroundings keeps the station from working."""

    DATABASE_LOST = "database_lost"
    DATABASE_BUSY = "database_busy"
    DATABASE_DENIED = "database_denied"
    """The server does not let this computer in, or not do what the station needs."""
    DATABASE_MISSING = "database_missing"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    NOT_A_FOLDER = "not_a_folder"
    DAMAGED = "damaged"
    NEWER = "newer"
    OLDER = "older"
    NOT_A_DATABASE = "not_a_database"
    MISSING = "missing"
    """The records of a station that was open here before are gone."""
    SETTINGS = "settings"
    """The settings file of this computer cannot be read."""


RESTORABLE = frozenset(
    {UnavailableReason.DAMAGED, UnavailableReason.NOT_A_DATABASE, UnavailableReason.MISSING}
)
"""What no trying again mends, but a backup does."""


class Unavailable(Exception):
    """Disk, network or database does not serve; nothing was changed, trying again may help."""

    def __init__(self, reason: UnavailableReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail


class Cancelled(Exception):
    """The clerk stopped a long piece of work; nothing was changed."""
