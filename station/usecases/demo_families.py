"""Whom families seek at a demonstration station: a hot match, one judged, one verified."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from station.domain.identity import check_character
from station.domain.people import Description, PersonFacts, PersonRecord
from station.domain.tracing_requests import (
    MatchVerdict,
    Proof,
    RequestFacts,
    RequestSource,
    Seeker,
    Sought,
)
from station.usecases.tracing_request_steps import DecideMatch, VerifyRequest
from station.usecases.tracing_requests import FileRequest
from station.usecases.work import Write

Do = Callable[[Write[Any]], Any]

_SEEKERS = (
    (Seeker("周桂兰", "13900550101", "母亲", "", "淮河县城关镇"), RequestSource.HOTLINE),
    (Seeker("李建军", "13900550102", "兄弟", "", "邻市东风路 8 号"), RequestSource.DESK),
    (Seeker("张秀英", "13900550103", "配偶", "", "淮河县新桥村"), RequestSource.DESK),
)
SOUGHT = len(_SEEKERS)
"""So many residents are sought."""
_STORIES = (
    "半年前外出找活后失去联系，平时说话慢。",
    "去年冬天在火车站走散，家里贴过寻人启事。",
    "上月离家未归，听同乡说在本市见过。",
)
_NUMBER = "34122319620815002"


def file_families(do: Do, found: list[PersonRecord]) -> None:
    """Write three requests down: one waits, one is judged different, one seeker is verified.

    `found` are three adults who are in the house; fewer leave the last ones out.
    """
    for place, person in enumerate(found[:SOUGHT]):
        seeker, source = _SEEKERS[place]
        said = person.description
        facts = PersonFacts(
            name=person.name,
            sex=person.sex,
            born=person.born,
            born_precision=person.born_precision,
            area=person.area,
            description=Description(accent=said.accent, marks=said.marks),
        )
        told = RequestFacts(seeker, Sought(facts, story=_STORIES[place]), source)
        sheet = do(FileRequest(f"demo-family-{place}", told))
        line = sheet.record.line
        if not any(match.person_id == person.id for match in sheet.matches):
            continue
        if place == 1:
            why = "家属看过照片，说不是同一个人"
            do(DecideMatch("demo-judged", line.id, person.id, MatchVerdict.DIFFERENT, why))
        elif place == 2:  # noqa: PLR2004  the third of the three
            proofs = frozenset({Proof.ID_SEEN, Proof.KINSHIP_PAPER})
            number = _NUMBER + check_character(_NUMBER)
            deed = VerifyRequest(
                "demo-verified", line.id, line.version, person.id, proofs, number, "当面出示户口簿"
            )
            do(deed)
