"""What the tests of vouchers share: a resident, terms, and the way to an issued slip."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass
from station.domain.people import BornPrecision, DocumentKind, DocumentSeen, NewDocument
from station.domain.problems import Conflict, Refused
from station.domain.voucher_records import VoucherSaved
from station.domain.vouchers import LegKind, LegTerms, VoucherPurpose, VoucherTerms
from station.storage.accounts import ClerkRow
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.passwords import hashed
from station.usecases.people_changes import AddDocument
from station.usecases.voucher_travel import ExchangeVoucher
from station.usecases.vouchers import ApproveVoucher, DraftVoucher, IssueVoucher
from station.usecases.work import Station
from tests import make

ACCOUNT = "公务卡 6200"
WINDOW, TICKET, TRAIN = "青岛北站 12 号窗口", "E1234567", "K8372"
LEADER = SecondClerk("ma", "Gongzuo-2026")
_forms = count(1)
_hashed = cache(hashed)


def terms(today: date, **overrides: Any) -> VoucherTerms:
    """Home to 太和县 by two trains, three days, 126 yuan."""
    legs = (
        LegTerms(
            LegKind.TRAIN,
            "青岛北",
            "徐州东",
            line=TRAIN,
            day=today,
            departs="13:05",
            arrives="19:48",
            seat="硬座",
            fare_fen=8000,
            helper="徐州市救助管理站",
            address="徐州市示例路 1 号",
            phone="0516-555-0101",
        ),
        LegTerms(LegKind.TRAIN, "徐州东", "阜阳西", line="K1024", day=today, fare_fen=4600),
    )
    asked = VoucherTerms(
        purpose=VoucherPurpose.HOME,
        destination="太和县",
        destination_area="341222",
        legs=legs,
        amount_fen=12600,
        valid_from=today,
        valid_until=today + timedelta(days=2),
        account=ACCOUNT,
        contact_station="阜阳市救助管理站",
        contact_phone="0558-555-0142",
    )
    return replace(asked, **overrides)


@dataclass
class TravelDesk:
    """The desk where vouchers are written; `writer` writes, `leader` approves."""

    station: Station
    writer: Clerk
    leader: Clerk

    def resident(self, name: str = "王强", *, photo: bool = True, **overrides: Any) -> int:
        """An adult of open class whose home is 太和县; answers the stay."""
        facts = {
            "area": "341222",
            "born_precision": BornPrecision.DAY,
            "assistance_class": AssistanceClass.OPEN,
            "class_confirmed": True,
        }
        stay_id = make.stay(self.station, name, **{**facts, **overrides})
        if photo:
            make.photo(self.station, self.person_of(stay_id))
        return stay_id

    def shows_a_document(self, stay_id: int) -> None:
        """A resident's card is seen."""
        card = NewDocument(DocumentKind.RESIDENT_ID, "341222198704123514", DocumentSeen.ORIGINAL)
        self.do(AddDocument(self.person_of(stay_id), card))

    def person_of(self, stay_id: int) -> int:
        with Session(self.station.engine) as session:
            return session.get_one(Stay, stay_id).person_id

    def do(self, deed: Any, by: Clerk | None = None) -> Any:
        return self.station.do(deed, by or self.writer).answer

    def ask(self, question: Any) -> Any:
        return self.station.ask(question, self.writer)

    def draft(self, stay_id: int, reason: str = "", **overrides: Any) -> VoucherSaved:
        asked = terms(self.station.clock().date(), **overrides)
        return self.do(DraftVoucher(stay_id, f"form-{next(_forms)}", asked, reason))

    def approved(self, stay_id: int, reason: str = "", **overrides: Any) -> VoucherSaved:
        draft = self.draft(stay_id, reason, **overrides)
        return self.do(ApproveVoucher(draft.id, draft.version), self.leader)

    def issued(self, stay_id: int, reason: str = "", **overrides: Any) -> VoucherSaved:
        approved = self.approved(stay_id, reason, **overrides)
        return self.do(IssueVoucher(approved.id, approved.version))

    def exchanged(self, stay_id: int, amount_fen: int = 12600) -> VoucherSaved:
        issued = self.issued(stay_id)
        return self.do(ExchangeVoucher(issued.id, WINDOW, TICKET, TRAIN, amount_fen))


def travel_desk(station: Station, writer: Clerk, leader: Clerk) -> TravelDesk:
    """A founded station whose leader can prove themself with a password."""
    make.name_plate(station)
    with Session(station.engine) as session, session.begin():
        session.get_one(ClerkRow, leader.id).password_hash = _hashed(LEADER.password)
    return TravelDesk(station, writer, leader)


def race(desk, *deeds):
    """Do deeds at once, each in its own thread; answers what each got."""
    got: list[object] = []
    start = threading.Barrier(len(deeds))

    def attempt(deed, by):
        start.wait()
        try:
            got.append(desk.do(deed, by))
        except (Conflict, Refused) as error:
            got.append(error)

    threads = [threading.Thread(target=attempt, args=pair) for pair in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got
