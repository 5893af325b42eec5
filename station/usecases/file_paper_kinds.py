"""The kinds of papers in a person's file, in their order: of what each is made, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from sqlalchemy import select

from station.domain.papers import Issued, PaperKind, PaperTrouble
from station.domain.permissions import Permission
from station.storage.dna import DnaCustody
from station.storage.goods import GoodsIssue
from station.storage.inquiries import InquiryLetter, InquiryStep
from station.storage.intake import PoliceReport
from station.storage.leaving import Leaving
from station.storage.letters import TreatmentLetter
from station.storage.long_term_care import CareVisit, LongTermCare
from station.storage.return_visits import ReturnVisit
from station.storage.stays import Assessment, Extension, Stay
from station.storage.vouchers import CashPayment, Voucher
from station.usecases import file_things as things
from station.usecases import papers_arrival as arrival
from station.usecases import papers_deaths as deaths
from station.usecases import papers_leaving as leaving
from station.usecases import papers_long_term_care as care
from station.usecases import papers_minors as minors
from station.usecases import papers_resettlement as settling
from station.usecases import papers_samples as samples
from station.usecases import papers_search as search
from station.usecases.paper_head import Filled, refuse
from station.usecases.papers_class import class_change
from station.usecases.papers_dossier import dossier_paper, faces_paper
from station.usecases.papers_goods import goods_receipt, known_issue
from station.usecases.papers_hospital import treatment_letter
from station.usecases.papers_medicines import paper_of as medicine_paper
from station.usecases.papers_minors_looks import looks_paper
from station.usecases.papers_notices import cut_notice
from station.usecases.papers_requests import beside, request_paper
from station.usecases.papers_samples import MadePaper
from station.usecases.papers_vitals import vital_curves
from station.usecases.tracing_requests import RequestSheet
from station.usecases.voucher_papers import cash_receipt
from station.usecases.voucher_papers import papers_of as voucher_papers
from station.usecases.work import Work

Fill: TypeAlias = Callable[[Work, str], Issued]


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of paper: what it is called, of which things it is made, how it is filled in.

    `made_of` are the words before the number in the subject of a print. Without `find` the paper
    lies in the file only if it was printed.
    """

    kind: PaperKind
    title: str
    made_of: tuple[str, ...]
    fill: Fill
    find: things.Find | None = None
    needs: Permission | None = None


def _plain(fill: Callable[[Work, int], Filled | MadePaper]) -> Fill:
    return lambda work, number: fill(work, int(number)).paper


def _leaving(fill: Callable[[Work, int], Filled]) -> Fill:
    """A paper of a way out, if it is the one that is in force."""

    def of(work: Work, number: str) -> Issued:
        row = work.session.get(Leaving, int(number))
        filled = None if row is None else fill(work, row.stay_id)
        if filled is None or filled.subject != f"leaving:{number}":
            raise refuse(PaperTrouble.NOT_FOUND, "stay_id")
        return filled.paper

    return of


def _medicines(work: Work, number: str) -> Issued:
    stay, _, month = number.partition(":")
    day = date(int(month[:4]), int(month[4:6]), int(month[6:8]))
    return medicine_paper(work, work.session.get_one(Stay, int(stay)), day, blank=False)


def _notice(work: Work, number: str) -> Issued:
    return search.any_notice(work, int(number))


def _chase_of_letter(work: Work, number: str) -> Issued:
    step = work.session.get_one(InquiryStep, int(number))
    filled = search.chase_paper(work, step.letter_id)
    if filled.subject != f"inquiry_chase:{number}":
        raise refuse(PaperTrouble.NOT_FOUND, "letter_id")
    return filled.paper


def _chase_of_sample(work: Work, number: str) -> Issued:
    row = work.session.scalars(select(DnaCustody).where(DnaCustody.number == int(number))).one()
    made = samples.sample_chase(work, row.sample_id)
    if made.subject != f"sample_chase:{number}":
        raise refuse(PaperTrouble.NOT_FOUND, "sample_id")
    return made.paper


def _of_voucher(place: int) -> Fill:
    def fill(work: Work, number: str) -> Issued:
        made = voucher_papers(work, work.session.get_one(Voucher, int(number)))[place]
        if made is None:
            raise refuse(PaperTrouble.NOT_FOUND, "voucher_id")
        return made

    return fill


def _faces(work: Work, number: str) -> Issued:
    return faces_paper(work, int(number), None, None)[0]


def _request(work: Work, number: str) -> Issued:
    sheet = RequestSheet(int(number)).run(work)
    return request_paper(work, sheet, beside(sheet))


def _looks(work: Work, number: str) -> Issued:
    person, _, year = number.partition(":")
    return looks_paper(work, minors.opened_case(work, int(person), "person_id"), int(year))


def _visit(work: Work, number: str) -> Issued:
    visit = work.session.get_one(CareVisit, int(number))
    return care.visit_sheet(work, visit.care_id, visit.id, blank=False).paper


K, P = PaperKind, Permission
ORDER: tuple[FileKind, ...] = (
    FileKind(K.INTAKE, "求助登记表", ("intake",), _plain(arrival.intake_form), things.arrivals),
    FileKind(
        K.REFUSAL, "不予救助通知书", ("intake",), _plain(arrival.refusal_notice), things.arrivals
    ),
    FileKind(
        K.HANDOVER, "交接表（入站）", ("intake",), _plain(arrival.arrival_handover), things.arrivals
    ),
    FileKind(
        K.BELONGINGS, "物品寄存清单", ("intake",), _plain(arrival.belongings_list), things.arrivals
    ),
    FileKind(
        K.CLASS_CHANGE,
        "救助类别变更审批表",
        ("assessment",),
        _plain(class_change),
        things.rows_in(Assessment, Assessment.stay_id, things.of_stay, Assessment.number != ""),
    ),
    FileKind(
        K.EXTENSION,
        "延期救助备案表",
        ("extension",),
        _plain(leaving.extension_filing),
        things.rows_in(Extension, Extension.stay_id, things.of_stay),
    ),
    FileKind(
        K.GUARDIANSHIP, "监护情况登记表", ("guardianship",), _plain(minors.guardianship_paper)
    ),
    FileKind(K.FAMILY_ASSESSMENT, "家庭监护评估表", ("assessment",), _plain(minors.family_paper)),
    FileKind(
        K.HARM_REPORT,
        "强制报告表",
        ("harm_report",),
        _plain(minors.report_paper),
        things.rows_in(PoliceReport, PoliceReport.intake_id, things.of_arrival),
    ),
    FileKind(K.MINOR_LOOKS, "未成年人档案查阅登记表", ("looks",), _looks),
    FileKind(
        K.TREATMENT,
        "救治介绍信",
        ("treatment",),
        _plain(treatment_letter),
        things.rows_in(TreatmentLetter, TreatmentLetter.stay_id, things.of_stay),
    ),
    FileKind(K.VITALS, "生命体征曲线图", ("vitals",), _plain(vital_curves), things.stays),
    FileKind(K.MEDICINES, "给药记录", ("medicines",), _medicines, things.medicine_months),
    FileKind(
        K.CUT_NOTICE,
        "医疗费用审核结果告知书",
        ("bill",),
        lambda work, number: cut_notice(work, int(number))[0],
        things.bills,
    ),
    FileKind(
        K.GOODS,
        "物资发放签收单",
        ("goods",),
        lambda work, number: goods_receipt(work, known_issue(work, int(number))),
        things.rows_in(GoodsIssue, GoodsIssue.stay_id, things.of_stay),
    ),
    FileKind(K.DOSSIER, "寻亲档案", ("dossier",), _plain(dossier_paper)),
    FileKind(
        K.SEARCH_NOTICE, "寻亲公告", ("search_notice",), _notice, things.notices, P.TRACING_SEE
    ),
    FileKind(
        K.INQUIRY,
        "协查函",
        ("inquiry",),
        _plain(search.inquiry_paper),
        things.rows_in(InquiryLetter, InquiryLetter.person_id, things.of_person),
        P.TRACING_SEE,
    ),
    FileKind(K.INQUIRY_CHASE, "催办函", ("inquiry_chase",), _chase_of_letter, None, P.TRACING_SEE),
    FileKind(K.FACES, "人脸比对台账", ("faces",), _faces),
    FileKind(
        K.TRACING_REQUEST, "寻人请求登记表", ("tracing_request",), _request, None, P.TRACING_SEE
    ),
    FileKind(
        K.SAMPLE_REQUEST,
        "采样申请函",
        ("sample_request",),
        _plain(samples.sample_request),
        things.samples,
        P.DNA_SEE,
    ),
    FileKind(
        K.SAMPLE_CUSTODY,
        "检材流转记录",
        ("sample", "sample_bare"),
        _plain(samples.sample_custody),
        things.samples,
        P.DNA_SEE,
    ),
    FileKind(K.SAMPLE_CHASE, "检材催办函", ("sample_chase",), _chase_of_sample, None, P.DNA_SEE),
    FileKind(
        K.SETTLE_APPLICATION,
        "落户安置申请",
        ("settle_application",),
        _plain(settling.application),
        things.settling,
    ),
    FileKind(
        K.SETTLE_APPROVAL,
        "落户安置审批表",
        ("settle_approval",),
        _plain(settling.approval),
        things.settling,
    ),
    FileKind(
        K.CARE_HANDOVER,
        "托养交接表",
        ("care",),
        _plain(care.handover),
        things.rows_in(LongTermCare, LongTermCare.stay_id, things.of_stay),
    ),
    FileKind(K.CARE_VISIT, "托养探访记录", ("care_visit",), _visit, things.care_visits),
    FileKind(K.VOUCHER, "乘车换票凭证", ("voucher",), _of_voucher(0), things.vouchers),
    FileKind(K.TRANSFER, "中转告知单", ("voucher",), _of_voucher(1), things.vouchers),
    FileKind(K.LETTER, "身份说明函", ("voucher",), _of_voucher(2), things.vouchers),
    FileKind(
        K.CASH,
        "小额现金签领单",
        ("cash",),
        lambda work, number: cash_receipt(work, work.session.get_one(CashPayment, int(number))),
        things.rows_in(CashPayment, CashPayment.stay_id, things.of_stay),
    ),
    FileKind(
        K.DECLARATION,
        "自行离站声明书",
        ("leaving",),
        _leaving(leaving.declaration),
        things.ways_out,
    ),
    FileKind(
        K.TERMINATION,
        "终止救助通知书",
        ("leaving",),
        _leaving(leaving.termination_notice),
        things.ways_out,
    ),
    FileKind(
        K.LEAVING,
        "在站服务及离站登记表",
        ("leaving",),
        _leaving(leaving.leaving_form),
        things.ways_out,
    ),
    FileKind(
        K.HANDOVER,
        "交接表（离站）",
        ("leaving",),
        _leaving(leaving.leaving_handover),
        things.ways_out,
    ),
    FileKind(
        K.DEATH,
        "死亡情况登记表",
        ("death",),
        _plain(deaths.death_form),
        things.deaths,
        P.DEATHS_SEE,
    ),
    FileKind(
        K.DEATH_LETTER, "死亡告知函", ("death",), _plain(deaths.death_letter), None, P.DEATHS_SEE
    ),
    FileKind(
        K.DEATH_NOTICE, "死亡公告", ("death",), _plain(deaths.death_notice), None, P.DEATHS_SEE
    ),
    FileKind(
        K.RETURN_VISIT,
        "回访记录",
        ("return_visit",),
        _plain(minors.visit_paper),
        things.rows_in(ReturnVisit, ReturnVisit.person_id, things.of_person),
    ),
)
"""The order of the folder: coming, staying, ill, sought, cared for elsewhere, leaving, after it."""
