"""Drafts as the faces see them: kept as typed, found again after any accident.

They lie on one computer, where every clerk signs in. Which of them a clerk is only told of is
asked here, and opening another's restricted draft leaves its line in the trace.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.kept_drafts import DraftAbout, KeptDraft, is_kept, may_open
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.restricted import RULE, RestrictedTrouble, RestrictionGround, asked_whom
from station.storage import accounts, restricted
from station.storage.drafts import Draft, DraftBook
from station.usecases.work import Read, Work, Write

__all__ = ["Draft", "DraftBook"]


def about_of(draft: Draft) -> DraftAbout:
    """Who wrote a draft of an arrival and whom it is about, as the form has kept it."""
    told = json.loads(draft.content)
    known = (each.get("known") for each in told["people"])
    return DraftAbout(
        draft.key,
        tuple(told.get("writers") or (draft.login,)),
        tuple(sorted({each for each in known if each is not None})),
        RestrictionGround(told["ground"]) if told.get("ground") else None,
    )


@dataclass(frozen=True, slots=True)
class KeptDrafts(Read[tuple[KeptDraft, ...]]):
    """Which of these unfinished arrivals is the clerk only told of, whose are they, whom to ask?"""

    needs: ClassVar = Permission.INTAKE_WRITE
    drafts: tuple[DraftAbout, ...]

    def run(self, work: Work) -> tuple[KeptDraft, ...]:
        people = {each for draft in self.drafts for each in draft.person_ids}
        shut = restricted.restricted_among(work.session, people)
        return tuple(
            KeptDraft(draft.key, _names(work, draft), _ask(work), _may_open(work, draft))
            for draft in self.drafts
            if is_kept(draft, work.clerk.login, shut)
        )


@dataclass(frozen=True, slots=True)
class OpenKeptDraft(Write[None]):
    """Go on with a restricted draft that another clerk wrote. 未成年人保护法 第一百零三条."""

    needs: ClassVar = Permission.INTAKE_WRITE
    draft: DraftAbout

    def run(self, work: Work) -> None:
        if not _may_open(work, self.draft):
            data = {"ask": _ask(work)}
            raise Refused(Problem(RestrictedTrouble.DRAFT_KEPT, "draft", data, rule=RULE))
        for person_id in self.draft.person_ids:
            work.about(person_id=person_id)


@dataclass(frozen=True, slots=True)
class HandOverDraft(Write[tuple[str, ...]]):
    """Let another clerk go on with a restricted draft; answers who may from now on, as logins.

    Whoever wrote it still may: nothing of theirs is lost.
    """

    needs: ClassVar = Permission.FILES_KEEP
    draft: DraftAbout
    login: str

    def run(self, work: Work) -> tuple[str, ...]:
        clerk = accounts.by_login(work.session, self.login)
        if clerk is None or not clerk.active:
            raise Refused(Problem(RestrictedTrouble.CLERK_UNKNOWN, "login"))
        for person_id in self.draft.person_ids:
            work.about(person_id=person_id)
        return tuple(dict.fromkeys((*self.draft.writers, clerk.login)))


def handed_over(draft: Draft, writers: tuple[str, ...]) -> Draft:
    """The draft for those who may go on with it now."""
    content = {**json.loads(draft.content), "writers": list(writers)}
    return replace(draft, content=json.dumps(content, ensure_ascii=False))


def _may_open(work: Work, draft: DraftAbout) -> bool:
    sees = Permission.FILES_SEE in work.clerk.permissions
    return may_open(draft, work.clerk.login, work.hidden, sees=sees)


def _names(work: Work, draft: DraftAbout) -> str:
    found = ((accounts.by_login(work.session, login), login) for login in draft.writers)
    return "、".join(login if clerk is None else clerk.name for clerk, login in found)


def _ask(work: Work) -> str:
    return asked_whom((), restricted.entitled(work.session))
