"""What a demonstration station has found out of people without a paper: talk, clues, queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from station.domain.body_marks import BodySide, MarkFacts, MarkKind
from station.domain.clues import ClueFacts, ClueKind, ClueRating, InterviewFacts
from station.domain.inquiries import Addressee, Asked, InquiryFacts
from station.domain.notice_papers import QUESTION
from station.domain.outside_queries import AnswerFacts, Outcome, QueryFacts
from station.domain.tracing import QueryKind
from station.usecases.body_marks import PlaceMark
from station.usecases.clues import NoteClue, RecordInterview
from station.usecases.inquiries import WriteInquiries
from station.usecases.outside_queries import AskOutside
from station.usecases.search_notices import WriteSearchNotice
from station.usecases.work import Write

_RIVER = ClueFacts(ClueKind.PLACE, "河边有座红砖塔", ClueRating.STRONG, "录音 1")
_SONG = ClueFacts(ClueKind.SONG, "会唱一段推剧", ClueRating.MEDIUM, "护理员听到", "淮河一带")


def tracing_deeds(mark: str, person_id: int, now: datetime) -> Iterator[Write[Any]]:
    """A talk with what came out of it, a mark, one query answered and one that waits, letters."""
    said = InterviewFacts("说家门口有条河，记不清县名", "接待室", "说话慢，带方言", "录音 1")
    yield RecordInterview(f"{mark}-talk", person_id, said, (_RIVER,))
    yield NoteClue(f"{mark}-clue", person_id, _SONG)
    seen = MarkFacts(BodySide.FRONT, 342, 470, MarkKind.BIRTHMARK, "褐色", 30)
    yield PlaceMark(f"{mark}-mark", person_id, seen)
    face = QueryFacts(QueryKind.FACE, "城东派出所", "照片比对", "身份不明，查身份", "申请单 19 号")
    yield AskOutside(
        f"{mark}-face", person_id, face, AnswerFacts(Outcome.NOTHING, "未比中", "值班民警")
    )
    phone = QueryFacts(
        QueryKind.STATION, "邻市救助管理站", "报口音和体貌", due=now + timedelta(days=3)
    )
    yield AskOutside(f"{mark}-station", person_id, phone)
    yield WriteSearchNotice(f"{mark}-notice", person_id, "会唱一段推剧")
    asked = (Asked(Addressee.POLICE, "淮河县公安局"), Asked(Addressee.STATION, "邻市救助管理站"))
    letter = InquiryFacts(QUESTION, "说家门口有条河，河边有座红砖塔")
    yield WriteInquiries(f"{mark}-letters", person_id, asked, letter)
