"""Who stays long at a demonstration station: one being settled, one in long-term care."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from station.domain.clues import ClueFacts, ClueKind, ClueRating, InterviewFacts
from station.domain.demo import InventedPerson, InventedStay
from station.domain.intake import HowCame, MentalState, SelfCare
from station.domain.leaving import LeavingWay
from station.domain.long_term_care import CareTerms, VisitKind, VisitWay
from station.domain.outside_queries import AnswerFacts, Outcome, QueryFacts
from station.domain.people import IdentitySource, Sex
from station.domain.resettlement import FilePaper, SettleStep, needed
from station.domain.search_notices import NoticeChannel, Place
from station.domain.tracing import QueryKind
from station.usecases.clues import RecordInterview
from station.usecases.demo_forms import arrival_form
from station.usecases.demo_living import Living, admit
from station.usecases.demo_samples import OFFICE, DemoSamples
from station.usecases.intake import Admitted
from station.usecases.long_term_care import PlaceInCare, RecordCareVisit
from station.usecases.outside_queries import AskOutside
from station.usecases.resettlement import (
    DecideResettlement,
    NoteFilePaper,
    OpenResettlement,
    RecordSettleStep,
)
from station.usecases.search_notices import (
    PublishSearchNotice,
    RefreshSearchNotice,
    WriteSearchNotice,
)
from station.usecases.work import Write

_NAMELESS, _CARED_FOR = 130, 150
"""So many days ago each of the two came."""
_HOME = "云川市社会福利院（演示）"
_MONTHLY = 186_000  # fen


class DemoSettling:
    """A man whom nobody could identify, his file at the police; an old woman in an institution."""

    def __init__(self, year: Living, samples: DemoSamples, now: datetime) -> None:
        self._year, self._samples, self._now = year, samples, now

    def plan(self) -> int:
        """Plan both; answers how many stays they have."""
        now = self._now
        man = InventedPerson(
            "", Sex.MALE, date(now.year - 50, 6, 1), "", "", "陕南", "左腿旧伤，缺两颗门牙", ()
        )
        born = date(now.year - 71, 3, 18)
        woman = InventedPerson("鲁安娘", Sex.FEMALE, born, "341222", "", "皖北", "驼背", ())
        whom = ((man, _NAMELESS, self._search), (woman, _CARED_FOR, self._place))
        for person, days, then in whom:
            self._year.later(self._back(days), partial(self._arrive, person, then))
        return len(whom)

    def _back(self, days: int) -> datetime:
        return (self._now - timedelta(days=days)).replace(hour=9, minute=40, second=0)

    def _arrive(self, person: InventedPerson, then: Callable[[Admitted], None]) -> None:
        year = self._year
        stay = InventedStay(
            year.time,
            HowCame.POLICE,
            OFFICE,
            "汽车站候车厅",
            "vagrant",
            SelfCare.PARTLY,
            None,
            LeavingWay.KIN,
            refused=False,
        )
        arrival = arrival_form(person, stay, f"demo-long-{person.sex}")
        doubtful = replace(arrival.facts, mental_state=MentalState.DOUBTFUL)
        admitted = admit(year, person, replace(arrival, facts=doubtful))
        year.later(year.time + timedelta(minutes=25), partial(year.house, admitted))
        year.later(year.time + timedelta(hours=3), partial(year.keep_particulars, admitted))
        then(admitted)

    # --- who is settled ------------------------------------------------------------------------

    def _search(self, man: Admitted) -> None:
        """Asked three times, asked about, put out with a photograph, sampled: nobody knows him."""
        person = man.person_id
        for place, said in enumerate(("问话不答，只点头", "听到山歌会笑", "比划说家里种茶")):
            song = (ClueFacts(ClueKind.SONG, "听到陕南山歌会笑", ClueRating.MEDIUM),)
            talk = InterviewFacts(said, "接待室", "不说话", "笔录")
            deed = RecordInterview(f"demo-long-talk-{place}", person, talk, song[: place % 2])
            self._after(timedelta(hours=4 + 22 * place), deed)
        face = QueryFacts(QueryKind.FACE, OFFICE, "照片比对", "身份不明，查身份", "申请单 7 号")
        nobody = AnswerFacts(Outcome.NOTHING, "未比中", "值班民警")
        self._after(timedelta(hours=6), AskOutside("demo-long-face", person, face, nobody))
        self._year.later(self._year.time + timedelta(hours=8), partial(self._publish, person))
        self._year.later(
            self._year.time + timedelta(days=4), partial(self._samples.send, (person,))
        )
        self._year.later(self._back(48), partial(self._settle, man.stay_id))

    def _publish(self, person: int) -> None:
        do = self._year.do
        notice = do(WriteSearchNotice("demo-long-notice", person, "听到陕南山歌会笑")).id
        places = (Place(NoticeChannel.NATIONAL), Place(NoticeChannel.BOARD, "站门口公示栏"))
        do(PublishSearchNotice("demo-long-out", notice, places))
        for month in range(1, 5):
            again = RefreshSearchNotice(f"demo-long-again-{month}", notice)
            self._after(timedelta(days=29 * month), again)

    def _settle(self, stay_id: int) -> None:
        """The file is opened, filled, approved by the leader and handed in; the police decide."""
        year, office = self._year, "云川市公安局户政科（演示）"
        case = year.do(OpenResettlement("demo-settle", stay_id, "多方查询无果")).id
        for place, paper in enumerate(needed(minor=False)):
            deed = NoteFilePaper(f"demo-settle-{paper}", case, paper, True, f"卷内 {place + 1} 号")
            if paper is FilePaper.COLLECTIVE_BOOK:
                why = "福利院集体户，由户政科直接登记"
                deed = replace(deed, held=False, reference="", reason=why)
            self._after(timedelta(hours=place + 1), deed)
        approved = DecideResettlement("demo-settle-approved", case, SettleStep.APPROVED)
        year.later(self._back(36), partial(year.let_leader, approved))
        applied = RecordSettleStep(
            "demo-settle-applied", case, SettleStep.APPLIED, office, "收件（演示）0031"
        )
        year.later(self._back(26), partial(year.do, applied))

    # --- who lives in an institution -----------------------------------------------------------

    def _place(self, woman: Admitted) -> None:
        self._year.later(
            self._year.time + timedelta(days=2),
            partial(self._year.prove, woman, IdentitySource.POLICE),
        )
        self._year.later(self._back(100), partial(self._care, woman.stay_id))

    def _care(self, stay_id: int) -> None:
        begins = self._year.time.date()
        terms = CareTerms(
            _HOME,
            "周主任（虚构）",
            "000-5550188",
            "托养协议（演示）3 号",
            begins,
            begins + timedelta(days=364),
            level="半护理",
            monthly_fen=_MONTHLY,
        )
        why = "亲属均已去世，户籍地同意异地托养"
        condition = "神志清楚，能扶行，左膝肿痛，能自己进食，血压 146/82"
        care = self._year.do(PlaceInCare("demo-care", stay_id, terms, why, condition)).id
        seen = (
            (72, VisitKind.DONE, "起居正常，能自己吃饭，体重 46 公斤"),
            (43, VisitKind.NOT_SEEN, "当天送医院体检，未见到本人"),
            (41, VisitKind.DONE, "体检无异常，冬衣已添"),
            (13, VisitKind.DONE, "与同室老人相处好，会主动打招呼"),
        )
        for days, kind, found in seen:
            deed = RecordCareVisit(
                f"demo-care-{days}",
                care,
                kind,
                VisitWay.THERE,
                visitors="李娟、王芳",
                found=found,
                concern=False,
            )
            self._year.later(self._back(days), partial(self._year.do, deed))

    def _after(self, since: timedelta, deed: Write[object]) -> None:
        self._year.later(self._year.time + since, partial(self._year.do, deed))
