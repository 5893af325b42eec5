"""Two children of a demonstration station: one in the house with a whole side-file, one at home."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from station.domain.clues import InterviewFacts
from station.domain.demo import InventedPerson, InventedStay
from station.domain.intake import HowCame, SelfCare, TriageSign
from station.domain.leaving import LeavingWay
from station.domain.minor_reports import ReportStep, Severity
from station.domain.minors import (
    FamilyFacts,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    Placement,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
    SchoolState,
)
from station.domain.people import Sex
from station.domain.return_visits import VisitHow, VisitOutcome, VisitResult
from station.domain.search_notices import NoticeChannel, Place
from station.usecases.clues import RecordInterview
from station.usecases.demo_forms import arrival_form
from station.usecases.demo_living import Living, admit
from station.usecases.demo_samples import OFFICE, DemoSamples
from station.usecases.intake import Admitted
from station.usecases.minor_reports import RecordReportStep, ReportHarm
from station.usecases.minors import (
    AssessFamily,
    RecordGuardianship,
    RecordProtection,
    RecordSchool,
)
from station.usecases.minors_access import (
    AskMinorAccess,
    DecideMinorAccess,
    OpenMinorFile,
)
from station.usecases.return_visits import AnswerVisit, PlanVisits
from station.usecases.search_notices import PublishSearchNotice, WriteSearchNotice
from station.usecases.work import Write

_HERE, _AT_HOME = 6, 45
"""So many days ago each of the two came."""
_OWNER = "li"
_K, _S = ProtectionKind, ProtectionState


class DemoMinors:
    """A lost boy who is here, and a girl who was fetched and is visited at home."""

    def __init__(self, year: Living, samples: DemoSamples, now: datetime) -> None:
        self._year, self._samples, self._now = year, samples, now

    def plan(self) -> int:
        """Plan both; answers how many stays they have."""
        born = date(self._now.year - 11, 4, 9)
        boy = InventedPerson("石小满", Sex.MALE, born, "", "", "皖北", "右耳后痣", ())
        born = date(self._now.year - 14, 9, 2)
        girl = InventedPerson("苗小禾", Sex.FEMALE, born, "341222", "", "皖北", "左臂旧疤", ())
        for person, days, then in ((boy, _HERE, self._keep), (girl, _AT_HOME, self._send_home)):
            came = (self._now - timedelta(days=days)).replace(hour=20, minute=10)
            self._year.later(came, partial(self._arrive, person, then))
        return 2

    def _arrive(self, person: InventedPerson, then: Callable[[Admitted, str], None]) -> None:
        year = self._year
        stay = InventedStay(
            year.time,
            HowCame.POLICE,
            OFFICE,
            "火车站东广场",
            "lost",
            SelfCare.FULL,
            None,
            LeavingWay.KIN,
            refused=False,
        )
        mark = f"demo-minor-{person.name}"
        admitted = admit(year, person, arrival_form(person, stay, mark))
        year.later(year.time + timedelta(minutes=25), partial(year.house, admitted))
        then(admitted, mark)

    def _keep(self, boy: Admitted, mark: str) -> None:
        """The boy: reported at once, a guardian by decision, sampled, six protections, a look."""
        came, person = self._year.time, boy.person_id
        report = ReportHarm(
            f"{mark}-report",
            person,
            TriageSign.LOST,
            came,
            OFFICE,
            "与家人在火车站走散，说不清家庭住址。",
            Severity.SUSPECTED,
            officer="民警周强",
        )
        self._after(timedelta(minutes=20), partial(self._report, report, mark))
        self._after(timedelta(hours=3), partial(self._year.keep_particulars, boy))
        for place, said in enumerate(
            ("说出姓名和镇上小学", "画家门口的河和桥", "念父亲手机号前七位")
        ):
            talk = InterviewFacts(said, "谈心室", "声音小，愿意说", "笔录")
            deed = RecordInterview(f"{mark}-talk-{place}", person, talk)
            self._after(timedelta(hours=4 + 22 * place), partial(self._do, deed))
        self._after(timedelta(hours=18), partial(self._publish, person, mark))
        day = came.date() + timedelta(days=1)
        self._after(timedelta(hours=20), partial(self._do, _guarded(person, mark, day)))
        self._after(timedelta(hours=22), partial(self._samples.send, (person,)))
        for place, facts in enumerate(_protections(came.date(), self._now.date())):
            entry = RecordProtection(f"{mark}-six-{place}", person, facts)
            self._after(timedelta(hours=24 + place), partial(self._do, entry))
        school = SchoolFacts(SchoolState.DROPPED_OUT, "淮河县新桥小学", "五年级", "班主任（虚构）")
        self._after(timedelta(hours=38), partial(self._do, RecordSchool(mark, person, school)))
        self._after(timedelta(days=3), partial(self._look, person))
        self._after(timedelta(days=4), partial(self._do, AssessFamily(mark, person, _FAMILY)))
        self._year.later(
            self._now - timedelta(hours=3), partial(self._ask, person, "交接班了解近况")
        )

    def _publish(self, person: int, mark: str) -> None:
        notice = self._year.do(WriteSearchNotice(f"{mark}-notice", person, "能说出就读小学")).id
        place = Place(NoticeChannel.NATIONAL)
        self._year.do(PublishSearchNotice(f"{mark}-out", notice, (place,)))

    def _report(self, deed: ReportHarm, mark: str) -> None:
        (report,) = self._year.do(deed).case.reports
        receipt = RecordReportStep(
            f"{mark}-receipt", report.id, ReportStep.RECEIPT, reference="接警回执（演示）0612"
        )
        acting = RecordReportStep(
            f"{mark}-acting", report.id, ReportStep.ACTING, "正查同名走失报案", "民警周强"
        )
        self._after(timedelta(hours=9), partial(self._do, receipt))
        self._after(timedelta(days=2), partial(self._do, acting))

    def _look(self, person: int) -> None:
        """Somebody of the desk asks for leave, gets it and looks."""
        request = self._ask(person, "联系其学校核对学籍")
        until = self._year.time + timedelta(days=2)
        self._year.let_leader(DecideMinorAccess(request, allowed=True, until=until))
        self._year.let_another(OpenMinorFile(person))

    def _ask(self, person: int, why: str) -> int:
        mark = f"demo-access-{person}-{self._year.time:%d}"
        return self._year.let_another(AskMinorAccess(mark, person, why))

    def _send_home(self, girl: Admitted, mark: str) -> None:
        """The girl: her mother is found, fetches her, and somebody visits them a month later."""
        person = girl.person_id
        kin = GuardianshipFacts(
            GuardianshipState.WITH_GUARDIAN,
            guardian="苗母（虚构）",
            relation="母亲",
            phone="000-5550123",
        )
        assessed = FamilyFacts(
            "社工李娟",
            guardian="苗母（虚构）",
            relation="母亲",
            home="自有住房二间，收入稳定",
            care="母亲照料，因争吵离家",
            fitness=Fitness.FIT,
            conclusion="可以返家，一月内回访",
        )
        self._after(timedelta(hours=16), partial(self._do, RecordGuardianship(mark, person, kin)))
        self._after(timedelta(days=2), partial(self._do, AssessFamily(mark, person, assessed)))
        self._after(timedelta(days=4, hours=-8), partial(self._year.depart, girl, LeavingWay.KIN))
        self._after(timedelta(days=5), partial(self._visits, person, mark))

    def _visits(self, person: int, mark: str) -> None:
        visits = self._year.do(PlanVisits(mark, person)).case.visits
        result = VisitResult(
            VisitOutcome.DONE,
            VisitHow.AT_HOME,
            "李娟、王芳",
            "本人、母亲",
            "与母亲同住，情绪平稳，未再离家",
            "已回学校上课",
        )
        when = datetime.combine(visits[0].planned_on, self._now.time().replace(hour=10))
        self._year.later(when, partial(self._do, AnswerVisit(mark, visits[0].id, result)))

    def _after(self, since: timedelta, do: Callable[[], object]) -> None:
        self._year.later(self._year.time + since, do)

    def _do(self, deed: Write[object]) -> None:
        self._year.do(deed)


def _guarded(person: int, mark: str, day: date) -> RecordGuardianship:
    facts = GuardianshipFacts(
        GuardianshipState.TEMPORARY,
        "云民临监〔演示〕7 号",
        day,
        "云川市民政局（演示）",
        Placement.STATION,
    )
    return RecordGuardianship(mark, person, facts)


def _protections(came: date, now: date) -> tuple[ProtectionFacts, ...]:
    """Of the six one is done, two are not needed, one is due today, one tomorrow, one late."""
    day = timedelta(days=1)
    return (
        ProtectionFacts(_K.RELIEF, _S.DONE, _OWNER, None, "已安排住宿、衣物、伙食"),
        ProtectionFacts(_K.EDUCATION, _S.UNDER_WAY, _OWNER, now + day, "每日上午识字、算术"),
        ProtectionFacts(_K.JUSTICE, _S.NOT_NEEDED, "", None, "无涉案情形"),
        ProtectionFacts(_K.WORK, _S.NOT_NEEDED, "", None, "未满十六周岁"),
        ProtectionFacts(_K.MEDICAL, _S.UNDER_WAY, _OWNER, now, "体检已做，待取结果"),
        ProtectionFacts(_K.MIND, _S.NEEDED, _OWNER, max(came + day, now - day), "夜间惊醒，待谈"),
    )


_FAMILY = FamilyFacts(
    "社工李娟",
    guardian="石父（自述，待核）",
    relation="父亲",
    home="自述住镇上出租屋，门前有河",
    care="父亲打工，由邻居照看",
    left_because="随父乘车走散",
    wishes="想找爸爸",
    fitness=Fitness.FIT_WITH_HELP,
    conclusion="核实监护人后再评估一次，返家后每季回访",
)
