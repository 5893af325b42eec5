"""一人一档: one PDF with everything that there is of a person, and nothing that is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE
from reportlab.pdfbase import pdfdoc
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.intake import ArrivalFacts, HowCame, SelfCare
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.permissions import Permission
from station.domain.problems import Cancelled, NotAllowed, Refused
from station.storage.audit import AuditEntry
from station.storage.papers import Printing
from station.storage.stays import Stay
from station.usecases.fetcher_copies import KeepFetcherCopy
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.leaving import LetLeave
from station.usecases.papers import PrintIntakeForm
from station.usecases.people_changes import AddPhoto
from station.usecases.restricted import RestrictFile
from station.usecases.whole_files import BindFile, FileContentsPreview
from tests import make
from tests.pdf_text import words
from tests.residents import picture
from tests.usecases.test_papers import ADULT

NAME = "㛃䶮𬭎·𠅤"
ARRIVED = datetime(2026, 11, 20, 22, 5)


@pytest.fixture
def gone(open_station, do, clock):
    """Somebody who came, was photographed, and was fetched by kin."""
    make.name_plate(open_station)
    beds = make.house(open_station)
    facts = ArrivalFacts(HowCame.SELF, arrived_at=ARRIVED, self_care=SelfCare.FULL)
    who = NewPerson(PersonFacts(name=NAME, sex=Sex.MALE, born=date(1987, 4, 12)))
    arrival = Arrival("form-1", facts, person=who, searched=Searched(NAME))
    admitted = do(Admit(Admission(arrival, ADULT, beds["101-1"])))
    do(AddPhoto(admitted.person_id, picture()))
    do(PrintIntakeForm(admitted.intake_id))
    plan = LeavingPlan(
        LeavingWay.KIN,
        destination="安徽省阜阳市",
        agreed=True,
        service_form_signed_at=clock(),
        fetcher_name="王父",
        fetcher_relation="父亲",
        fetcher_document="居民身份证 11010519491231002X",
    )
    do(KeepFetcherCopy(admitted.stay_id, picture("#224466"), plan))
    do(LetLeave(admitted.stay_id, LeavingWay.KIN))
    return admitted


def pages_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        texts = ["".join(p.get_textpage().get_text_range().split()) for p in document]
        outline = [mark.get_title() for mark in document.get_toc()]
    return texts, outline


def test_everything_of_a_person_lies_in_one_file_numbered_and_findable(
    gone, do, open_station, ask, clock
):
    printed = do(BindFile(gone.person_id))
    texts, outline = pages_of(printed.pdf)
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页共{len(texts)}页" in text
        assert gone.rescue_number in text
    assert outline[:2] == ["救助档案", "卷内目录"]
    titles = [each.split()[0] for each in outline[2:]]
    assert titles == [
        *("求助登记表", "在站服务及离站登记表", "交接表（离站）"),
        *("附件", "附件"),
    ]
    contents = texts[1]
    assert NAME in words(printed.pdf)
    for title, page in zip(titles, range(3, 8), strict=True):
        assert title in texts[page - 1] or title.startswith("交接表")
    with pypdfium2.PdfDocument(printed.pdf) as document:
        drawn = [len(list(page.get_objects([FPDF_PAGEOBJ_IMAGE]))) for page in document]
        middle = document[len(document) - 1].render(scale=0.2).to_pil()
    assert drawn[-2:] == [1, 1]
    assert len(set(middle.convert("L").getextrema())) == 2
    assert pdfdoc.PDFFile.__module__ == pdfdoc.PDFImageXObject.__module__ == pdfdoc.__name__
    assert "本人照片" in contents
    assert "接领人证件影印件" in contents
    assert "王父" in contents
    assert "打印1份" in contents
    assert "内容在打印后有变更" not in contents
    assert "卷内副本" in texts[2]
    assert "卷内副本" not in contents
    with Session(open_station.engine) as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.act == "BindFile")).one()
        assert json.loads(entry.request)["pages"] == len(texts)
        assert NAME not in entry.request
        assert entry.person_id == gone.person_id
    assert do(BindFile(gone.person_id)).copy == 1
    assert do(BindFile(gone.person_id, gone.stay_id)).copy == 0
    assert "未签发" in words(ask(FileContentsPreview(gone.person_id)))


def test_a_paper_that_cannot_be_drawn_any_more_has_a_page_that_says_so(gone, do, open_station):
    with Session(open_station.engine) as session, session.begin():
        form = session.scalars(select(Printing).where(Printing.paper == "intake")).one()
        form.check_code = "AA-AA-AA"
        lost = {"paper": "urging", "subject": "clock:x:stay:1::2026:1", "number": "CB1"}
        session.add(
            Printing(
                **lost,
                copy=0,
                check_code="CC-33-44",
                sha256="0" * 64,
                printed_at=ARRIVED + timedelta(days=1),
                person_id=gone.person_id,
            )
        )
    texts, _outline = pages_of(do(BindFile(gone.person_id)).pdf)
    assert "内容在打印后有变更" in texts[1]
    gap = next(text for text in texts if "不能按当时的内容重新生成" in text)
    assert "CB1" in gap
    assert "CC-33-44" in gap
    assert "逾期事项催办函" in gap


def test_whose_file_is_kept_is_not_bound_and_a_cancelled_one_leaves_nothing(
    gone, do, open_station, clerk
):
    may_not = replace(clerk, permissions=clerk.permissions - {Permission.FILES_BIND})
    with pytest.raises(NotAllowed):
        open_station.do(BindFile(gone.person_id), may_not)

    class Stop:
        def step(self, _done, _total):
            raise Cancelled

    with pytest.raises(Cancelled):
        open_station.do(BindFile(gone.person_id), clerk, Stop())
    with Session(open_station.engine) as session:
        made = select(Printing).where(Printing.paper == "file_contents")
        assert session.scalars(made).all() == []
        assert session.get_one(Stay, gone.stay_id).left_at is not None
    do(RestrictFile(gone.person_id, "怕被找到"))
    stranger = replace(clerk, id=2, permissions=clerk.permissions - {Permission.FILES_SEE})
    with pytest.raises(Refused):
        open_station.do(BindFile(gone.person_id), stranger)
