"""Unfinished arrivals that are not everybody's to read, and who may go on with one.

What is typed at the door lies on its computer until the arrival is finished, and others sign in
there. A draft is for whoever comes to the counter next, unless it is about a restricted file, or
says what will restrict one (`station.domain.restricted`): such a draft is for those who wrote it,
and for those who handle such files.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from station.domain.restricted import RestrictionGround


@dataclass(frozen=True, slots=True)
class DraftAbout:
    """Who wrote an unfinished arrival and what keeps it from others; nothing of what it says.

    `writers` are logins; `person_ids` those who were taken from the book; `ground` is why the file
    will be restricted when the arrival is finished, None when it need not be.
    """

    key: str
    writers: tuple[str, ...]
    person_ids: tuple[int, ...] = ()
    ground: RestrictionGround | None = None

    @property
    def may_be_kept(self) -> bool:
        """Whether it can be kept from anybody at all: else nothing need be asked about it."""
        return self.ground is not None or bool(self.person_ids)


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that a clerk is only told of: by whom it is, and whom to ask, as names.

    `may_open` when this clerk handles such files; opening leaves its line in the trace.
    """

    key: str
    writers: str
    ask: str
    may_open: bool


def is_kept(about: DraftAbout, login: str, restricted: Collection[int]) -> bool:
    """Whether a clerk is only told that the draft is there; `restricted` are files under lock."""
    if login in about.writers:
        return False
    return about.ground is not None or any(each in restricted for each in about.person_ids)


def may_open(about: DraftAbout, login: str, hidden: Collection[int], *, sees: bool) -> bool:
    """Whether a clerk may go on with a draft.

    Its writers may, who sees restricted files may, and who is named on the very file; `hidden` are
    files that are kept from the clerk. What is not in the book yet has no names on it.
    """
    if sees or login in about.writers:
        return True
    return about.ground is None and not any(each in hidden for each in about.person_ids)
