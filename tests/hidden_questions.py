"""Every question of the house, asked so that it would come upon the hidden file if it could."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

from openpyxl import Workbook

from station.domain.batch_compare import ComparePick, CompareWho
from station.domain.beds import Sleeper
from station.domain.bill_records import BillFilter
from station.domain.budgets import Behind, BehindKind
from station.domain.chart_figures import BarKey, ChartKind, ChartSpan
from station.domain.clock_kinds import ClockKind
from station.domain.clock_list import ClockFilter
from station.domain.clock_notes import ClockKey
from station.domain.clues import ClueFilter
from station.domain.kept_drafts import DraftAbout
from station.domain.letter_records import LetterFilter
from station.domain.matching import Clues
from station.domain.papers import PaperKind
from station.domain.people import Sex
from station.domain.resident_lines import LineOrder, LineSort
from station.domain.stays import StayFilter, StayOrder, StaySort
from station.domain.today import FigureCode
from station.domain.voucher_records import VoucherFilter
from station.exchange.price_sheet import price_template
from station.usecases.accounts import ClerkList, RolePermissions
from station.usecases.alarms import OpenCareTasks
from station.usecases.archive_lists import ArchiveOfYear, RetentionTable
from station.usecases.assistance import ClassHistory, ClassReviewDue, ProposeClass
from station.usecases.audit import AuditProof, AuditTrail, ChangesSince
from station.usecases.backup import BackupFiles, StationCheck
from station.usecases.batch_compare import (
    CompareBatches,
    CompareLines,
    ComparePreview,
    CompareSystems,
)
from station.usecases.batch_lists import BatchBook, BatchNamed, BatchSheet
from station.usecases.bed_board import (
    BedBoard,
    BedCheck,
    BedProposals,
    BedsAtDoor,
    Capacity,
    SwapCheck,
)
from station.usecases.belongings import BelongingList
from station.usecases.belongings_photos import BelongingPhotoOf, BelongingPhotos
from station.usecases.bill_lists import BillList, BillSheet, BillSums
from station.usecases.bill_typed import PasteLines
from station.usecases.bills import PreviewBills
from station.usecases.body_marks import PictureOf
from station.usecases.brought_packages import BroughtMatches, BroughtPackages, BroughtPeople
from station.usecases.brought_people import ExpectedArrivals
from station.usecases.budgets import BudgetOfYear, LinesBehind
from station.usecases.cash_box import CashBox
from station.usecases.charts import ChartOf, CostChart, CostsBehind, StaysBehind
from station.usecases.claims import ReviewSheet
from station.usecases.claims_audit import AuditDays, AuditSheet
from station.usecases.clock_list import ClockBook
from station.usecases.clocks import ClockList, MissingItems
from station.usecases.clues import ClueSearch
from station.usecases.collectors import VerifiedCollectors
from station.usecases.compare_answers import CompareAnswers
from station.usecases.deaths import DeathList
from station.usecases.destruction import Destructions, FilesDue
from station.usecases.destruction_outlook import LookAhead
from station.usecases.dna_seen import (
    CustodyLog,
    CustodyProof,
    MinorsSampled,
    SampleBoard,
    SampleList,
    SampleNamed,
    SheetList,
    StandingOf,
)
from station.usecases.dna_sheets import ReceiptCopies
from station.usecases.dossiers import DossierFile
from station.usecases.drafts import KeptDrafts
from station.usecases.duty_book import DutyBook
from station.usecases.fetcher_copies import FetcherCopies
from station.usecases.gate import GateList
from station.usecases.goods import GoodsList, GoodsToBuy, StockBook
from station.usecases.goods_issue import GoodsIssueOf, GoodsOfStay, GoodsOwed, IssuesOfDay
from station.usecases.hospital_notices import NoticeList
from station.usecases.hospitals import HospitalHistory, HospitalList
from station.usecases.inquiries import InquiryList
from station.usecases.intake_seen import IntakeSheet, RecentIntakes
from station.usecases.leaving import LeavingCheck
from station.usecases.ledger import LedgerDoubts, PreviewLedger
from station.usecases.letter_lists import LetterList, LetterSheet, WhoLiesWhere
from station.usecases.letter_register import PreviewLetters
from station.usecases.long_term_care import CareList
from station.usecases.meals import MealMonth, MealOf
from station.usecases.medicines_seen import MedicineSheet, MedicinesMissed, MedicinesOf
from station.usecases.medicines_stock import MedicineBook, MedicineRows
from station.usecases.merging import Comparison, DuplicateSuspects, Merges, UnmergePlan
from station.usecases.minors import MinorFiles, MinorSummaryOf
from station.usecases.minors_access import MinorAccessOfYear, MinorFile
from station.usecases.month_sheets import (
    SheetBook,
    SheetNames,
    SheetOf,
)
from station.usecases.night_count import NightFigures, NightList, OpenDifferences
from station.usecases.notice_board import NoticeBoard
from station.usecases.outside_queries import FaceLedger
from station.usecases.package_lists import PackageDiary, PackageNamed, PackageRows, PackageSheet
from station.usecases.package_mappings import MappingList, MappingText
from station.usecases.package_previews import PreviewPackage
from station.usecases.papers import FindPaper, PaperPreview, PrintHistory
from station.usecases.papers_archive import ArchiveListPreview, DestructionPreview, LoanSlipPreview
from station.usecases.papers_batch import BatchPreview
from station.usecases.papers_charts import ChartPreview
from station.usecases.papers_claims import AuditSheetPreview, MinutesPreview
from station.usecases.papers_clocks import LateMatterPreview
from station.usecases.papers_compare import CompareHandoverPreview
from station.usecases.papers_dossier import DossierPreview, FacesPreview
from station.usecases.papers_goods import GoodsDayPreview, GoodsReceiptPreview
from station.usecases.papers_inquiries import InquiryRegisterPreview
from station.usecases.papers_long_term_care import CareHandoverPreview, CareVisitPreview
from station.usecases.papers_meals import MealSheetPreview
from station.usecases.papers_medicines import MedicinesPreview
from station.usecases.papers_minors import SideFilePreview
from station.usecases.papers_minors_looks import LooksOfYearPreview, LooksPreview
from station.usecases.papers_notices import CutNoticePreview
from station.usecases.papers_packages import PackageRegisterPreview
from station.usecases.papers_requests import RequestPreview
from station.usecases.papers_resettlement import SettlePaperPreview
from station.usecases.papers_roll_call import RollCallPreview
from station.usecases.papers_rounds import RoundSheetPreview
from station.usecases.papers_samples import (
    MinorSamplesPreview,
    SampleChasePreview,
    SampleCustodyPreview,
    SampleHandoverPreview,
    SampleRequestPreview,
)
from station.usecases.papers_search import InquiryPreview, SearchNoticePreview
from station.usecases.papers_shift import ShiftRecordPreview
from station.usecases.papers_shortcomings import ShortcomingsPreview
from station.usecases.person_sheet import IdFacts, PersonFile, PhotoOf
from station.usecases.policy import CurrentPolicy, StationNamePlate
from station.usecases.prices import PreviewPrices, PriceLines, PriceTemplate
from station.usecases.printing import PagesOf
from station.usecases.resettlement import ResettlementOf, Resettlements
from station.usecases.resident_lines import ResidentsHere, StayCount
from station.usecases.restricted import Colleagues, RestrictedFiles
from station.usecases.rooms import RoomList
from station.usecases.rounds import RoundSheet
from station.usecases.rounds_seen import RoundHistory, RoundsMissed, VitalSeries, ZoneFevers
from station.usecases.search import Candidates, Find, HitOf
from station.usecases.search_notices import SearchNoticeDraft, SearchNoticeList
from station.usecases.sheet_corrections import ChangesByLetter, LateChanges
from station.usecases.sheet_exports import MonthSheetPreview
from station.usecases.sheet_template_changes import SheetTemplateText, TryTemplate
from station.usecases.shift_handover import HandoverList, HandoverPreview
from station.usecases.shortcomings import ShortcomingBook, ShortcomingPlaces
from station.usecases.signing_keys import PublicKeys
from station.usecases.standing import StationStanding
from station.usecases.stay_lists import (
    PastStays,
    RepeatAid,
    ResidentList,
    StaySheet,
    StaysOfPerson,
    TimeLine,
)
from station.usecases.today import FigureNames, TodayBoard
from station.usecases.tracing import UnidentifiedHere
from station.usecases.tracing_requests import (
    MatchSheet,
    RequestList,
    RequestPhotoOf,
    RequestSheet,
    RequestsOfPerson,
)
from station.usecases.turned_away import NotAdmitted
from station.usecases.voucher_lists import MonthBalance, VerifyHere, VoucherList, VoucherSheet
from station.usecases.voucher_papers import VoucherPreview
from station.usecases.voucher_window import VoucherConflicts
from station.usecases.vouchers import VoucherCheck
from station.usecases.whole_files import FileContentsPreview
from station.usecases.work import Read
from station.usecases.work_years import WorkYears
from tests.exchange.hospital_books import GENERAL, summary_book
from tests.hidden_file import (
    ACCENT,
    ALIAS,
    FORMER,
    MARK,
    NAME,
    NUMBER,
    PHONE,
    WORDS,
    HiddenFile,
)
from tests.usecases.vouchers_desk import terms

SPEAK_OF_NOBODY = frozenset(
    {
        *(
            AuditProof,
            BackupFiles,
            BatchBook,
            BudgetOfYear,
            ChangesSince,
            ClerkList,
            CurrentPolicy,
            MissingItems,
        ),
        *(NightFigures, PagesOf, ProposeClass, PublicKeys, RolePermissions, RoomList),
        *(SheetBook, SheetTemplateText, TryTemplate),
        *(StationNamePlate, StationStanding, IdFacts, StationCheck, CustodyProof),
        *(
            BroughtPackages,
            PackageRegisterPreview,
            MappingList,
            MappingText,
            PackageDiary,
            PackageNamed,
            PackageSheet,
        ),
        *(AuditDays, Colleagues, GoodsList, GoodsToBuy, HospitalHistory, HospitalList),
        *(MealMonth, PasteLines, PriceLines, PriceTemplate, RestrictedFiles, WorkYears),
    }
)
"""Questions about no person in the book; the last one is only for those who see such files."""

TEXTS = (
    *(NAME, ALIAS, FORMER, "甄小荷花", "小荷", "甄", "甄晓荷", "zxh", "zhenxiaohe", "zhen"),
    *(NUMBER, NUMBER[-4:], NUMBER[:14] + "****", NUMBER[:17] + "1", PHONE),
    *(ACCENT, WORDS, MARK, "女 12岁", "2014年5月6日", "太和", "106-1", "106", f"{NAME} 女"),
)
MINOR_PAPERS = (PaperKind.GUARDIANSHIP, PaperKind.FAMILY_ASSESSMENT)
FILE = (ClassHistory, FetcherCopies, LeavingCheck, StaySheet, TimeLine, VerifiedCollectors)
SETTLE_PAPERS = (PaperKind.SETTLE_APPLICATION, PaperKind.SETTLE_APPROVAL)


SHEETS = (("henan_month", "2026-11"), ("progress", "2026-11"), ("data_ledger", "2026-11"))


def about_the_file(hidden: HiddenFile, today: date) -> list[Read]:
    """What can only be answered out of the file, and is refused."""
    person, stay, intake = hidden.person_id, hidden.stay_id, hidden.intake_id
    papers = (PaperKind.INTAKE, PaperKind.BELONGINGS, PaperKind.CARD)
    return [
        *(kind(stay) for kind in FILE),
        *(kind(person) for kind in (PersonFile, RepeatAid, StaysOfPerson, DossierFile)),
        PictureOf(1),
        ResettlementOf(person),
        MinorSummaryOf(person),
        *(kind(person) for kind in (MinorFile, PersonFile, RepeatAid, StaysOfPerson)),
        *(kind(intake) for kind in (BelongingList, BelongingPhotos, IntakeSheet)),
        BelongingPhotoOf(1),
        GoodsOfStay(stay),
        *(CustodyLog(1), SampleNamed("JC2026-0001A"), SampleList(person), StandingOf(person)),
        *(kind(1) for kind in (SampleChasePreview, SampleCustodyPreview, SampleRequestPreview)),
        GoodsReceiptPreview(hidden.goods_id),
        PhotoOf(hidden.photo_id),
        PhotoOf(hidden.photo_id, small=True),
        Comparison(person, hidden.other_id),
        Comparison(hidden.other_id, person),
        UnmergePlan(hidden.merge_id),
        LetterSheet(hidden.letter_id),
        MedicinesPreview(stay),
        BillSheet(hidden.bill_id),
        ReviewSheet(hidden.bill_id),
        CutNoticePreview(hidden.bill_id),
        SearchNoticeDraft(person),
        RequestsOfPerson(person),
        MatchSheet(1, person),
        *(kind(person) for kind in (SearchNoticePreview, DossierPreview, FacesPreview)),
        FileContentsPreview(person),
        LoanSlipPreview(stay),
        *(InquiryPreview(1, chase) for chase in (False, True)),
        *(SideFilePreview(kind, person) for kind in MINOR_PAPERS),
        LooksPreview(person, today.year),
        *(SettlePaperPreview(kind, 1) for kind in SETTLE_PAPERS),
        *(CareHandoverPreview(1), CareVisitPreview(1), CareVisitPreview(1, blank=True)),
        LateMatterPreview(ClockKey(ClockKind.FINGERPRINTS, "stay", stay)),
        VoucherCheck(stay, terms(today)),
        VoucherSheet(hidden.voucher_id),
        VoucherPreview(hidden.voucher_id),
        *(PaperPreview(kind, stay if kind is PaperKind.CARD else intake) for kind in papers),
    ]


def lists(hidden: HiddenFile, now: datetime, bed_id: int) -> list[Read]:
    """What answers with lines, the hidden one among them."""
    person, stay = hidden.person_id, hidden.stay_id
    filters = [StayFilter(is_open=None, text=text) for text in TEXTS]
    filters += [StayFilter(is_open=None), StayFilter(minor=True), StayFilter(person_id=person)]
    sleeper = Sleeper(Sex.FEMALE, 12, "王小雨")
    days = now.date() - timedelta(days=30), now.date()
    month = ChartSpan.of_month(now.date())
    return [
        *(ChartOf(kind, month) for kind in ChartKind),
        StaysBehind(BarKey(ChartKind.ORIGIN, month, "34")),
        CostsBehind(BarKey(ChartKind.COST, month, month.months[0])),
        CostChart(month),
        *(ChartPreview(kind, month) for kind in ChartKind),
        *(kind(each) for kind in (ResidentList, PastStays, ResidentsHere) for each in filters),
        *(ResidentList(order=StayOrder(sort), limit=1) for sort in StaySort),
        *(ResidentsHere(order=LineOrder(sort), limit=1) for sort in LineSort),
        *(FigureNames(code) for code in FigureCode),
        *(Find(text) for text in TEXTS),
        *(Find(text, sex=Sex.FEMALE, age_from=10, age_to=14) for text in TEXTS),
        HitOf(person),
        Candidates(Clues(names=(NAME,), id_numbers=(NUMBER,), sex="2", born=date(2014, 5, 6))),
        Candidates(Clues(sex="2", born=date(2014, 5, 6), area="341222", accent=ACCENT, marks=MARK)),
        Candidates(Clues(names=(NAME,)), person_id=hidden.other_id),
        DuplicateSuspects(),
        DuplicateSuspects(hidden.other_id),
        *(Merges(each) for each in (person, hidden.other_id)),
        AuditTrail(limit=500),
        AuditTrail(person_id=person),
        AuditTrail(stay_id=stay),
        *(BedBoard(at) for at in (None, now - timedelta(minutes=1))),
        Capacity(),
        *(BedProposals(*who, limit=50) for who in ((stay,), (None, sleeper))),
        BedsAtDoor(sleeper, limit=50),
        *(BedCheck(bed_id, *who) for who in ((stay,), (None, sleeper))),
        SwapCheck(stay, hidden.other_stay_id),
        SwapCheck(hidden.other_stay_id, stay),
        ClassReviewDue(),
        *(ClockList(each) for each in (None, stay)),
        ClockBook(),
        *(ClockBook(ClockFilter(text=text)) for text in TEXTS[:4]),
        UnidentifiedHere(),
        *(SearchNoticeList(is_open) for is_open in (None, True)),
        InquiryList(),
        NoticeBoard(),
        *(ClueSearch(ClueFilter(text)) for text in ("", WORDS)),
        ArchiveOfYear(now.year),
        RetentionTable(),
        ArchiveListPreview(now.year),
        FilesDue(),
        Destructions(),
        DestructionPreview(1),
        LookAhead(1),
        InquiryRegisterPreview(now.date() - timedelta(days=30)),
        FacesPreview(since=now.date() - timedelta(days=30)),
        FaceLedger(now.date() - timedelta(days=30), now.date()),
        *(MinorFiles(here_only) for here_only in (False, True)),
        MinorAccessOfYear(now.year),
        LooksOfYearPreview(now.year),
        NightList(),
        NightList(now.date()),
        OpenDifferences(),
        *(kind() for kind in (DutyBook, GateList, HandoverList, HandoverPreview)),
        NotAdmitted(),
        CashBox(),
        *(kind(now.date()) for kind in (MealOf, MealSheetPreview)),
        *(kind() for kind in (GoodsDayPreview, GoodsOwed, IssuesOfDay, StockBook)),
        GoodsIssueOf(hidden.goods_number),
        *(RoundSheet(), RoundsMissed(), ZoneFevers(), MedicineSheet(), MedicinesMissed()),
        *(MedicineBook(empty=True), MedicineRows(1)),
        *(kind(stay) for kind in (OpenCareTasks, RoundHistory, VitalSeries, MedicinesOf)),
        *(TodayBoard(since) for since in (None, now - timedelta(days=2))),
        RecentIntakes(now - timedelta(days=2)),
        *(PrintHistory(person), PrintHistory(subject=f"intake:{hidden.intake_id}")),
        ShiftRecordPreview(1),
        RollCallPreview(),
        *(RoundSheetPreview(blank=blank) for blank in (False, True)),
        *(FindPaper(typed) for typed in hidden.papers),
        LedgerDoubts(),
        KeptDrafts((DraftAbout("form", ("chen",), (person,)),)),
        PreviewLedger((("旧台账.xlsx", register()),)),
        PreviewLetters((("介绍信.xlsx", letters()),)),
        *(VoucherList(each) for each in (VoucherFilter(), VoucherFilter(person_id=person))),
        *(LetterList(LetterFilter(text=text)) for text in TEXTS),
        LetterList(LetterFilter(person_id=person)),
        LetterList(),
        WhoLiesWhere(),
        *(kind() for kind in (MinorsSampled, SampleBoard, SampleList, SheetList)),
        *(MinorSamplesPreview(), SampleHandoverPreview(1), ReceiptCopies(1)),
        *(CompareBatches(), CompareLines(1), CompareAnswers(), CompareSystems()),
        CompareHandoverPreview(1),
        *(ShortcomingBook(), ShortcomingPlaces(), ShortcomingsPreview()),
        ComparePreview(CompareWho(ComparePick.IN_STATION, now.date()), personal=True),
        *(DeathList(open_only) for open_only in (False, True)),
        *(kind(each) for kind in (CareList, Resettlements) for each in (True, False)),
        CareList(person_id=person),
        *(NoticeList(is_open) for is_open in (None, False)),
        *(RequestList(), RequestSheet(1), RequestPhotoOf(1), RequestPreview(1)),
        AuditSheet(1),
        AuditSheetPreview(1),
        MinutesPreview(1),
        *(BroughtMatches(1), BroughtPeople(1), PackageRows(1)),
        *(ExpectedArrivals(), ExpectedArrivals(1)),
        *(PreviewPackage("persons", *days, with_restricted=each) for each in (False, True)),
        *(BatchSheet(1), BatchNamed("𬭎·x")),
        *(BatchPreview(kind, 1) for kind in (PaperKind.SETTLEMENT, PaperKind.PAYMENT)),
        LinesBehind(tuple(Behind(kind) for kind in BehindKind)),
        *(BillList(BillFilter(text=text)) for text in TEXTS),
        BillList(),
        *(BillSums(BillFilter(text=text)) for text in TEXTS),
        BillSums(),
        PreviewBills("账单.xlsx", summary_book(GENERAL[:1])),
        PreviewPrices("价格.xlsx", price_template()),
        MonthBalance(now.date()),
        VerifyHere(hidden.short_code),
        VoucherConflicts(),
        *(SheetOf(*sheet) for sheet in SHEETS),
        *(SheetNames(*SHEETS[0], row, "own") for row in ("total", "female", "origin_unknown")),
        SheetNames(*SHEETS[1], "door_arrivals", "own"),
        LateChanges(*SHEETS[0]),
        ChangesByLetter(*SHEETS[0]),
        MonthSheetPreview(*SHEETS[0]),
    ]


def counted(hidden: HiddenFile) -> list[StayCount]:
    """How many there are of a name tells whether somebody is there."""
    return [StayCount(StayFilter(is_open=None, text=text)) for text in TEXTS[:10]]


def register() -> bytes:
    """An old register in which nobody of the file stands."""
    book = Workbook()
    book.active.append(["姓名", "性别", "年龄", "入站时间"])
    book.active.append(["李四", "男", 40, "2026-05-01"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def letters() -> bytes:
    """A register of letters, with one that bears the name and one the number of the child's."""
    book = Workbook()
    book.active.append(["介绍信编号", "姓名", "性别", "送治医院", "送医日期"])
    book.active.append(["救介〔2026〕1号", NAME, "女", "市第三人民医院", "2026-11-20"])
    book.active.append(["救介〔2026〕7号", "李四", "男", "市第三人民医院", "2026-11-20"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()
